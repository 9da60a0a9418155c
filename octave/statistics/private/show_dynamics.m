## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_dynamics (@var{T})
## Print the result @var{T} of @code{ddd_dynamics}: how decisions change over
## the epochs.
## @end deftypefn

function show_dynamics (T)

  printf ("%s, %s\n", models_and_items (T.n_models, T.n_items),
          __ddd_count__ (1:T.n_epochs, "epoch"));
  what = merge (T.by_label, "labels", "decisions");
  printf ("  %6s %10s %9s %11s %11s %18s\n", "epoch", "accuracy", "trivial",
          "in-between", "impossible", [what, " changed"]);
  some = unique (round (linspace (1, T.n_epochs, min (T.n_epochs, 12))));
  for e = some
    changed = "";
    if (e > 1)
      changed = sprintf ("%.1f %%", 100 * T.share_changed(e-1));
    endif
    printf ("  %6g %10.3f %7.1f %% %9.1f %% %9.1f %% %18s\n", T.epochs(e),
            T.mean_accuracy(e), 100 * T.fraction.trivial(e),
            100 * T.fraction.between(e), 100 * T.fraction.impossible(e),
            changed);
  endfor

endfunction
