## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{T}, @var{none}] =} keep_rows (@var{T}, @var{where})
## The rows of the table @var{T}, see @code{load_table}, in which every column
## that @var{where} names (rows @{column, values@}) has one of its values.
##
## If there are none, @var{none} has the @code{column} without a @code{wanted}
## value and the @code{values} that it has instead; if every column has one,
## but no row all of them, these are empty.
## @end deftypefn

function [T, none] = keep_rows (T, where)

  none = [];
  kept = true;
  for pair = where'
    at = named_columns (T, pair{1})(1);
    [codes, values] = T.read (at, 1);
    wanted = is_listed (values{1}, pair{2});
    if (! any (wanted(unique (codes))))
      none = struct ("column", pair{1}, "wanted", {pair{2}}, ...
                     "values", values);
      return;
    endif
    kept &= wanted(codes);
  endfor
  kept = find (kept);
  if (isempty (kept))
    none = struct ("column", "", "wanted", {{}}, "values", {{}});
  endif
  read = T.read;
  place = T.place;
  T.read = @(columns, d) some_rows (read, columns, d, kept);
  T.place = @(row) place (kept(row));

endfunction

## Only strings that are left stay in the dictionaries: they become names.
function [codes, values, count] = some_rows (read, columns, d, kept)
  if (nargout < 3)
    [codes, values] = read (columns, d);
  else
    [codes, values, count] = read (columns, d);
    count = diff ([0; lookup(kept, cumsum (count))]);
  endif
  codes = codes(kept,:);
  for k = unique (d(:)')
    mine = d == k;
    [used, ~, j] = unique (codes(:,mine));
    values{k} = values{k}(used);
    codes(:,mine) = reshape (j, [], sum (mine));
  endfor
endfunction
