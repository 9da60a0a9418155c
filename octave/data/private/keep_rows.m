## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{T}, @var{reason}] =} keep_rows (@var{T}, @var{where})
## The rows of the table @var{T}, see @code{load_table}, in which every column
## that @var{where} names (rows @{column, values@}) has one of its values.
##
## If there are none, @var{reason} says what the column has instead.
## @end deftypefn

function [T, reason] = keep_rows (T, where)

  reason = "";
  kept = true;
  for pair = where'
    at = named_columns (T, pair{1})(1);
    [codes, values] = T.read (at, 1);
    wanted = is_listed (values{1}, pair{2});
    if (! any (wanted(unique (codes))))
      reason = sprintf ("no row of '%s' has %s '%s'%s", T.file, pair{1}, ...
                        strjoin (pair{2}', "' or '"), ...
                        __ddd_nearest__ (pair{2}{1}, values{1}));
      return;
    endif
    kept &= wanted(codes);
  endfor
  kept = find (kept);
  if (isempty (kept))
    reason = sprintf ("no row of '%s' is what option where asks for", T.file);
  endif
  read = T.read;
  place = T.place;
  T.read = @(columns, d) some_rows (read, columns, d, kept);
  T.place = @(row) place (kept(row));

endfunction

## Only strings that are left stay in the dictionaries: they become names.
function [codes, values] = some_rows (read, columns, d, kept)
  [codes, values] = read (columns, d);
  codes = codes(kept,:);
  for k = unique (d(:)')
    mine = d == k;
    [used, ~, j] = unique (codes(:,mine));
    values{k} = values{k}(used);
    codes(:,mine) = reshape (j, [], sum (mine));
  endfor
endfunction
