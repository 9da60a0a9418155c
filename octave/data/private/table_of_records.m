## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} table_of_records (@var{file}, @var{names}, @
## @var{columns})
## The table, see @code{load_table}, that cell arrays @var{columns} of
## JSON values are.
## @end deftypefn

function T = table_of_records (file, names, columns)

  T.file = file;
  T.names = names(:);
  T.place = @(row) sprintf ("%s, row %d", file, row);
  T.read = @(wanted, d) read (T, columns, wanted, d);

endfunction

## What __ddd_read_csv__ gives for a file.
function [codes, values] = read (T, columns, wanted, d)

  count = numel (columns{wanted(1)});
  text = cell (count, numel (wanted));
  for i = 1:numel (wanted)
    text(:,i) = strings (T, wanted(i), columns{wanted(i)});
  endfor
  codes = zeros (count, numel (wanted), "uint32");
  for k = unique (d(:)')
    mine = d == k;
    [values{k,1}, j] = __ddd_unique__ (text(:,mine)(:));
    codes(:,mine) = reshape (j, count, []);
  endfor

endfunction

## JSON values as strings.  A list is several valid labels: U+001F, the
## separator of units, stands between them.
function text = strings (T, at, column)

  text = column(:);
  several = cellfun ("prodofsize", text) > 1;
  for r = find (is (text, "cell")
                | (several & (is (text, "double") | is (text, "logical"))))'
    x = text{r};
    if (! iscell (x))
      x = num2cell (x);
    endif
    x = strings (T, at, x);
    text{r} = strjoin (x(! cellfun (@isempty, x))', "\x1f");
  endfor

  odd = find (is (text, "struct"), 1);
  if (! isempty (odd))
    error ("ddd:invalidFile",
           ["ddd_load: '%s', row %d: '%s' is an object; an option can ", ...
            "name a field of it, as in \"%s.%s\""], T.file, odd, T.names{at},
           T.names{at}, [fieldnames(text{odd}); {"field"}]{1});
  endif
  text(cellfun ("isempty", text)) = {""};
  number = find (! is (text, "char"));
  if (! isempty (number))
    [x, ~, j] = unique (cellfun (@double, text(number)));
    odd = find (abs (x) >= flintmax, 1);
    if (! isempty (odd))
      error ("ddd:invalidFile",
             ["ddd_load: '%s', row %d: '%s' is a number with more digits ", ...
              "than Octave keeps; write it as a string"], T.file,
             number(find (j == odd, 1)), T.names{at});
    endif
    name = strsplit (sprintf ("%.15g ", x)(1:end-1), " ")';
    name(isnan (x)) = {""};
    text(number) = name(j);
  endif

endfunction

function tf = is (values, kind)
  tf = cellfun ("isclass", values, kind);
endfunction
