## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{name}, @var{pair}] =} column_that_differs (@var{T}, @
## @var{used}, @var{a}, @var{b})
## The name of the column in which two rows, @var{a} and @var{b}, of the table
## @var{T}, see @code{load_table}, differ although they answer the same item,
## and its two values; empty if there is none.
##
## Of several columns, one of words rather than numbers, and with few different
## values.  Columns @var{used} are not looked at.
## @end deftypefn

function [name, pair] = column_that_differs (T, used, a, b)

  name = "";
  pair = {};
  candidates = setdiff (1:numel (T.names), used);
  if (isfield (T, "plain"))
    candidates = intersect (candidates, T.plain ());
  endif
  least = Inf;
  for at = candidates
    [codes, values] = T.read (at, 1);
    two = values{1}(codes([a, b]));
    rank = numel (values{1}) + 1e6 * ! any (isnan (parse_reals (two)));
    if (strcmp (two{:}) || any (cellfun ("isempty", two)) ...
        || numel (values{1}) > 50 || rank >= least)
      continue;
    endif
    least = rank;
    name = T.names{at};
    pair = two(:)';
  endfor

endfunction
