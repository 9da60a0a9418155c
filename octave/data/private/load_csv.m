## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_csv (@var{file}, @var{opt})
## Read one text table, see @code{ddd_load}: with a header, or a matrix of
## numbers as @code{csvwrite} and @code{numpy.savetxt} write it.
##
## A long table is read together with the files behind it (@code{opt.run}) that
## have the same header, by one dictionary: @code{P.files} are those read.
## @end deftypefn

function P = load_csv (file, opt)

  [names, delimiter] = __ddd_read_csv__ ("ddd_load", file, opt.delimiter);
  names = strtrim (names);
  names{1} = regexprep (names{1}, '^#\s*', "");         # of NumPy
  opt.comma = strcmp (delimiter, ";");
  if (isscalar (names) && isempty (opt.delimiter) ...
      && all (is_number (strsplit (names{1}))))
    P = load_mat (file, opt);   # blanks between, or a single column
    P.rules = [{"no header: a matrix"}, P.rules(2:end)];
    return;
  elseif (isscalar (names))
    error ("ddd:invalidFile", ["ddd_load: '%s' has the only column '%s'; ", ...
           "if it should have more, use option delimiter"], file, names{1});
  endif

  T = table ({file}, names, delimiter);
  if (has_header (T, opt))
    if (numel (opt.run.files) > 1 && is_long (T, find_columns (T, opt), opt))
      [~, ~, alike] = __ddd_read_csv__ ("ddd_load", opt.run.files, delimiter);
      T = table (opt.run.files(1:alike), names, delimiter);
      T.models = opt.run.names(1:alike);
      T.epochs = opt.run.epochs;
    endif
    P = load_table (T, opt);
  else
    P = load_bare (T, opt);
  endif

endfunction

function T = table (files, names, delimiter)
  T.file = files{1};
  T.files = files(:);
  T.names = names;
  T.trimmed = true;
  T.read = @(columns, d) __ddd_read_csv__ ("ddd_load", files, delimiter, ...
                                           columns, d);
  T.place = @(row) place (files, delimiter, double (row));
endfunction

function text = place (files, delimiter, row)
  [~, ~, count] = __ddd_read_csv__ ("ddd_load", files, delimiter, 1, 1);
  of = find (row <= cumsum (count), 1);
  row -= sum (count(1:of-1));
  text = sprintf ("%s:%d", files{of}, ...
                  __ddd_csv_line__ ("ddd_load", files{of}, delimiter, row));
endfunction

function tf = is_number (text)
  tf = ! isnan (parse_reals (text)) | ismember (lower (text), ...
                                              {"nan", "na", "true", "false"});
endfunction

## Names are no numbers, but for those of items or models from 0 or 1 on, which
## pandas writes.
function tf = has_header (T, opt)
  names = decimal_points (T.names(:)', opt);
  rest = names(1 + isempty (names{1}):end);
  x = parse_reals (rest);
  counted = isequal (x, 0:numel (x)-1) || isequal (x, 1:numel (x));
  number = is_number (names);
  tf = ! any (number) || ! all (number | cellfun (@isempty, names)) ...
       || (counted && (numel (rest) > 2 || numel (rest) < numel (names)));
  if (! tf && counted)
    error ("ddd:noHeader",
           ["ddd_load: '%s': is the first line, %s, the names of two ", ...
            "columns, or answers?  Put a line with names before it, such ", ...
            "as 'item,a,b'"], T.file, strjoin (names, ","));
  endif
endfunction

## A matrix without names.
function P = load_bare (T, opt)

  file = T.file;
  width = numel (T.names);
  [codes, values] = T.read (1:width, ones (1, width));
  text = [values{1}; T.names(:)];
  codes = [numel(values{1}) + (1:width); double(codes)];
  text = lower (strtrim (decimal_points (text, opt)));
  x = parse_reals (text);
  x(strcmp (text, "true")) = 1;
  x(strcmp (text, "false")) = 0;
  odd = isnan (x) & ! ismember (text, {"", "nan", "na"}) ...
        & ! is_listed (text, [opt.missing; opt.right; opt.wrong]);
  [row, column] = find (odd(codes), 1);
  if (! isempty (row))
    error ("ddd:noHeader",
           ["ddd_load: '%s': '%s' in row %d, column %d is no number; a ", ...
            "table needs a header, such as 'item,a,b'"], file, ...
           text{codes(row,column)}, row, column);
  endif
  C = x(codes);
  told = parse_reals ([opt.missing; opt.right; opt.wrong]);
  labels = C(! isnan (C) & ! ismember (C, [0; 1; told]));
  if (width == 2 && ! isempty (labels) && isempty (opt.threshold) ...
      && isempty (opt.labels))
    error ("ddd:noHeader",
           ["ddd_load: '%s' has no header, and its two columns hold %g, ", ...
            "which is no answer (0, 1 or NaN); if they are predicted and ", ...
            "true labels, put a line 'prediction,label' before them"], ...
           file, labels(1));
  endif
  P = load_variables (file, struct ("C", C), opt);
  P.rules = [{"no header: a matrix"}, P.rules(2:end)];

endfunction
