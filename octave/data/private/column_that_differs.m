## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} column_that_differs (@var{T}, @var{used}, @
## @var{a}, @var{b})
## For an error about rows @var{a} and @var{b} of the table @var{T}, see
## @code{load_table}, that answer the same item: the column in which they
## differ and how option where chooses between them; empty if there is none.
##
## Of several columns, one of words rather than numbers, and with few different
## values.  Columns @var{used} are not looked at.
## @end deftypefn

function text = column_that_differs (T, used, a, b)

  text = "";
  candidates = setdiff (1:numel (T.names), used);
  if (isfield (T, "plain"))
    candidates = intersect (candidates, T.plain ());
  endif
  least = Inf;
  for at = candidates
    [codes, values] = T.read (at, 1);
    pair = values{1}(codes([a, b]));
    rank = numel (values{1}) + 1e6 * ! any (isnan (parse_reals (pair)));
    if (strcmp (pair{:}) || any (cellfun ("isempty", pair)) ...
        || numel (values{1}) > 50 || rank >= least)
      continue;
    endif
    least = rank;
    text = sprintf (["; they differ in column '%s' ('%s' and '%s'), and ", ...
                     "\"where\", {\"%s\", \"%s\"} keeps one"], ...
                    T.names{at}, pair{:}, T.names{at}, pair{1});
  endfor

endfunction
