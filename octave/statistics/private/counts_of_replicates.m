## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} counts_of_replicates (@var{D}, @var{opt}, @
## @var{some})
## The replicates of the bootstrap with the numbers @var{some} (from 1 on) of
## the data @var{D} and the options @var{opt} of @code{ddd_counts}: rows
## @{name, value@} of arrays, which are the results of
## @code{bootstrap_sampler}.
## @end deftypefn

function T = counts_of_replicates (D, opt, some)

  caller = "ddd_counts";
  P = __ddd_categories__ (caller, D, opt.tolerance);
  warning ("off", "ddd:fewClasses", "local");      # ddd_bootstrap says so
  unit = item_classes (caller, D.n_items, opt.classes);
  [~, next] = bootstrap_sampler (caller, D, P, unit, opt);
  names = {"between", "full", "accuracy", "total"};
  sizes = [D.n_models * (D.n_models - 1) / 2 * [1, 1], D.n_models, 7];
  for f = 1:4
    x{f} = zeros (sizes(f), numel (some));
  endfor
  step = 16;                            # Ctrl-C works in between
  done = 0;
  line = progress_line (caller, true);
  unwind_protect
    while (done < numel (some))
      count = min (step, numel (some) - done);
      [y{1:4}] = next (some(1) - 1 + done, count);
      for f = 1:4
        x{f}(:,done+1:done+count) = y{f};
      endfor
      done += count;
      line = progress_line (line, done / numel (some));
    endwhile
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect
  T = [names', x'; {"settings", bootstrap_settings(opt, unit)}];

endfunction
