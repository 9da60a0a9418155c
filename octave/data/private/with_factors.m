## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{D} =} with_factors (@var{caller}, @var{D}, @var{F})
## Give the models of packed data @var{D} the factors @var{F}: a struct with a
## field for each (n strings or n numbers), or a CSV file with a row per model,
## aligned by the names in its column model, else its first one.  They become
## further fields of @code{D.groups}, so that every result has them.
##
## A column of a file has numbers if all that it has are; a model without a row
## has @qcode{""} or @code{NaN} there.
## @end deftypefn

function D = with_factors (caller, D, F)

  if (ischar (F))
    F = from_table (caller, D, F);
  endif
  for name = fieldnames (F)'
    x = F.(name{1})(:);
    if (isempty (x))                    # as in the groups of other data
      continue
    elseif (numel (x) != D.n_models)
      error ("ddd:invalidOption",
             "%s: factor %s must have %d elements, not %d", caller, name{1},
             D.n_models, numel (x));
    endif
    if (islogical (x))
      x = double (x);
    endif
    own = any (strcmp (name{1}, {"group", "family"}));
    if (! (iscellstr (x) || (isnumeric (x) && isreal (x) && ! own)))
      error ("ddd:invalidOption", "%s: factor %s must be strings%s", caller,
             name{1}, merge (own, "", " or numbers"));
    endif
    if (isnumeric (x))
      x = double (x);
    endif
    D.groups.(name{1}) = x;
  endfor

endfunction

function F = from_table (caller, D, file)

  if (! isfile (file))
    error ("ddd:file", "%s: there is no file '%s' of factors", caller, file);
  endif
  [names, delimiter] = __ddd_read_csv__ (caller, file, "");
  names = strtrim (names);
  if (numel (names) < 2)
    error ("ddd:invalidFile",
           "%s: '%s' must have a column of models and one per factor", ...
           caller, file);
  endif
  key = find_columns (struct ("names", {names}), load_options ({})).model;
  if (isempty (key))
    key = 1;
  endif
  each = 1:numel (names);
  [codes, values] = __ddd_read_csv__ (caller, file, delimiter, each, each);
  cells = arrayfun (@(c) strtrim (values{c}(codes(:,c))(:)), each, ...
                    "uniformoutput", false);

  models = cells{key};
  [~, first] = unique (models, "first");
  twice = setdiff (1:numel (models), first);
  if (! isempty (twice))
    error ("ddd:invalidFile", "%s: '%s' has two rows of model '%s'", caller,
           file, models{twice(1)});
  endif
  [there, row] = ismember (D.models, models);
  if (! any (there))
    error ("ddd:invalidFile",
           ["%s: '%s' has no row of any model; its first one is '%s', ", ...
            "the first model is '%s'"], caller, file, models{1}, D.models{1});
  elseif (! all (there))
    lost = D.models(! there);
    __ddd_warn__ ("ddd:noFactors",
                  "%s: '%s' has no row of %s, the first being '%s'", caller,
                  file, __ddd_count__ (lost, "model"), lost{1});
  endif
  for c = setdiff (each, key)
    x = repmat ({""}, D.n_models, 1);
    x(there) = cells{c}(row(there));
    blank = cellfun ("isempty", x) ...
            | ismember (lower (x), {"na", "nan"});
    number = parse_reals (x);
    if (! all (blank) && ! any (isnan (number(! blank))))
      x = number;
    endif
    F.(names{c}) = x;
  endfor

endfunction
