## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{Y} =} bootstrap_means (@var{caller}, @
## @var{values}, @var{X}, @var{at}, @var{units})
## @deftypefnx {} {@var{Y} =} bootstrap_means (@dots{}, @var{group})
## Means over pairs on all items, in between, and their difference, with
## intervals: row @var{at} of @var{values} for the data, of @var{X}.means for
## the replicates, which drew from @var{units}.  With the @var{group} of each
## model, the rows @var{at} are the upper triangle of a matrix of groups.
## @end deftypefn

function Y = bootstrap_means (caller, values, X, at, units, group = [])
  f = X.means.full(at,:);
  b = X.means.between(at,:);
  shape = @(estimate, x) shaped (estimate, ...
    bootstrap_percentiles (caller, x, units), group);
  Y.full = shape (values.full(at), f);
  Y.between = shape (values.between(at), b);
  Y.difference = shape (values.full(at) - values.between(at), f - b);
endfunction

## One model alone in its group shows 1, and has no error.
function Y = shaped (estimate, I, group)

  if (isempty (group))
    Y = struct ("estimate", estimate, "se", I.se, ...
                "interval", [I.low, I.high]);
    return
  endif
  up = triu (true (max (group)));
  alone = accumarray (group, 1) == 1;
  I.kappa = estimate;
  for name = {"kappa", "se", "low", "high"}
    A = zeros (size (up));
    A(up) = I.(name{1});
    A += triu (A, 1).';
    A(diag (alone)) = merge (strcmp (name{1}, "kappa"), 1, NaN);
    Y.(name{1}) = A;
  endfor

endfunction
