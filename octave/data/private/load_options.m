## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{opt} =} load_options (@var{args})
## The options of @code{ddd_load}, checked, in the form in which the readers
## take them: @code{missing}, @code{right} and @code{wrong} are cell arrays of
## strings, @code{where} is a cell array with a row @{column, values@} for each
## condition.
## @end deftypefn

function opt = load_options (args)

  caller = "ddd_load";
  answers = {@(x) iscellstr (x) || is_text (x) ...
                  || (isnumeric (x) && isreal (x)), "strings or numbers"};
  names = {@(x) iscellstr (x) || is_text (x), ...
           "the name of a column or a cell array of names"};
  opt = __ddd_options__ (caller, args, {}, {
    "model",       "", "string";
    "item",        "", "string";
    "correct",     "", "string";
    "response",    "", "string";
    "truth",       "", "string";
    "condition",   "", "string";
    "epoch",       "", "string";
    "group",       "", "string";
    "family",      "", "string";
    "metric",      "", "string";
    "orientation", "", {"models in columns", "models in rows"};
    "columns",     {}, names;
    "ignore",      {}, names;
    "where",       {}, {@is_where, ["{column, value, ...}, a value being ", ...
                                    "a string, strings or a number"]};
    "missing",     {}, answers;
    "right",       {}, answers;
    "wrong",       {}, answers;
    "threshold",   [], "number";
    "repeated",    "error", {"error", "first", "last", "majority", "mean"};
    "strip",       "", {@is_text, "a regular expression"};
    "labels",      [], {@(x) true, ""};
    "third",       "epochs", {"epochs", "runs"};
    "factors",     struct(), {@(x) isstruct(x) || is_text (x), ...
                               "a CSV file, or a struct as for ddd_pack"};
    "delimiter",   "", {@is_delimiter, ["one ASCII character, and no ", ...
                        "quote or line end"]};
    "variable",    "", "string"});

  try
    regexprep ("a", opt.strip, "");
  catch err
    error ("ddd:invalidOption", "%s: strip must be a regular expression: %s",
           caller, strrep (err.message, "regexprep: ", ""));
  end_try_catch
  for kind = {"missing", "right", "wrong"}
    opt.(kind{1}) = as_strings (opt.(kind{1}));
  endfor
  for pair = {"missing", "wrong"; "missing", "right"; "right", "wrong"}'
    both = find (ismember (opt.(pair{1}), opt.(pair{2})), 1);
    if (! isempty (both))
      error ("ddd:invalidOption", "%s: '%s' cannot be both %s and %s", ...
             caller, opt.(pair{1}){both}, pair{:});
    endif
  endfor
  if (ischar (opt.labels) && ! isempty (opt.labels))
    opt.labels = labels_from_file (caller, opt.labels);
  endif
  opt.comma = false;            # decimal commas: load_csv finds out
  opt.columns = cellstr (opt.columns)(:)';
  opt.ignore = cellstr (opt.ignore)(:)';
  opt.where = reshape (opt.where, 2, [])';
  opt.where(:,2) = cellfun (@as_strings, opt.where(:,2), "uniformoutput", ...
                            false);

endfunction

function list = as_strings (list)
  if (isnumeric (list))
    list = arrayfun (@num2str, list(:), "uniformoutput", false);
  else
    list = cellstr (list)(:);
  endif
endfunction

function yes = is_text (x)
  yes = ischar (x) && rows (x) <= 1;
endfunction

function yes = is_where (x)
  yes = iscell (x) && mod (numel (x), 2) == 0 ...
        && all (cellfun (@is_text, x(1:2:end))) ...
        && all (cellfun (@is_value, x(2:2:end)));
endfunction

function yes = is_value (x)
  yes = is_text (x) || (iscellstr (x) && ! isempty (x)) ...
        || (isnumeric (x) && isreal (x) && ! isempty (x));
endfunction

function yes = is_delimiter (x)
  yes = is_text (x) && numel (x) <= 1 && all (x > 0 & x < 128) ...
        && ! any (x == "\"\r\n");
endfunction
