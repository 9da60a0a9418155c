## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{X}, @var{total}, @var{weights}] =} @
## bootstrap_replicates (@var{caller}, @var{D}, @var{P}, @var{unit}, @
## @var{means}, @var{opt}, @var{with_weights})
## All replicates of the bootstrap, one per column: kappas of the pairs on the
## @code{full} set of items and @code{between}, @code{accuracy}, and the
## @code{means} that the rows of @var{means}.full and .between take; and the
## @var{total} of @code{bootstrap_sampler}.  @var{weights} (replicates x items,
## without rows unless @var{with_weights}) have the items in their own order.
## Made in slices of some .15 s, so that Ctrl-C works.
## @end deftypefn

function [X, total, weights] = bootstrap_replicates (caller, D, P, unit, ...
                                                     means, opt, with_weights)

  if (isfield (opt, "merged"))
    next = @(first, count) slice (opt.merged.counts.table, first, count);
  else
    [order, next] = bootstrap_sampler (caller, D, P, unit, opt);
  endif
  B = opt.replicates;
  pairs = D.n_models * (D.n_models - 1) / 2;
  X.full = X.between = zeros (pairs, B);
  X.accuracy = zeros (D.n_models, B);
  total = zeros (7, B);
  weights = zeros (B * with_weights, D.n_items, "uint8");
  done = 0;
  step = 16;
  line = progress_line (caller, opt.progress);
  unwind_protect
    while (done < B)
      start = time ();
      some = done + 1 : min (done + step, B);
      if (with_weights)
        [b, f, a, t, w] = next (done, numel (some));
        weights(some,order) = w.';
      else
        [b, f, a, t] = next (done, numel (some));
      endif
      X.between(:,some) = b;
      X.full(:,some) = f;
      X.accuracy(:,some) = a;
      total(:,some) = t;
      X.means.between(:,some) = full (means.between * b);
      X.means.full(:,some) = full (means.full * f);
      done = some(end);
      line = progress_line (line, done / B);
      step = ceil (numel (some) * min (4, .15 / max (1e-3, time () - start)));
    endwhile
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect

endfunction

## Replicates that ddd_counts has drawn.
function [between, full, accuracy, total] = slice (T, first, count)
  some = first + (1:count);
  between = T.between(:,some);
  full = T.full(:,some);
  accuracy = T.accuracy(:,some);
  total = T.total(:,some);
endfunction
