## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_consistency (@var{K})
## Print what @code{ddd_consistency} found: a line per set of items, means of
## groups of models, and what a reader must know.
## @end deftypefn

function show_consistency (K)
  printf ("%d models, %d pairs, tolerance %d\n", K.n_models,
          K.n_models * (K.n_models - 1) / 2, K.tolerance);
  printf ("  %-13s %9s  %10s  %15s  %18s\n", "", "items", "mean kappa",
          "histogram alone", "independent models");
  rows = {"full", "between"; "all", "in-between"};
  if (isfield (K, "leave_pair_out"))
    rows(:,3) = {"leave_pair_out"; "pair left out"};
  endif
  for row = rows
    part = K.(row{1});
    independent = "unknown";
    if (! isnan (part.independent_kappa))
      independent = sprintf ("%.3f", rounded (part.independent_kappa));
    endif
    printf ("  %-13s %9s  %10.3f  %15.3f  %18s\n", row{2},
            items (part.n_items), rounded (part.mean_kappa),
            rounded (part.histogram_kappa), independent);
    if (isfield (part, "mean_se"))
      printf ("  %-13s %9s  se %7.2g over items, %.2g over models\n", "",
              "", part.mean_se, part.mean_se_models);
    endif
    for model = {"rasch", "slopes"; "Rasch model", "a slope per model"}
      if (isfield (part, [model{1}, "_kappa"]))
        printf (["  %-13s %9s  %10.3f  %s; pairs deviate by %.3f to ", ...
                 "%.3f\n"], "", "", part.([model{1}, "_mean_kappa"]), ...
                model{2}, part.([model{1}, "_deviation"]));
      endif
    endfor
    if (isfield (part, "within_conditions")
        && ! isnan (part.within_conditions))
      printf ("  %-13s %9s  %10.3f  mean within %d conditions\n", "", "",
              rounded (part.within_conditions), numel (K.condition_names));
    endif
    if (isfield (part, "stratified"))
      printf ("  %-13s %9s  %10.3f  mean of %d strata\n", "", "",
              part.stratified.mean_kappa, numel (K.stratum_names));
    endif
  endfor
  if (isfield (K, "group_names") && isfield (K.full, "group_kappa"))
    show_group_means (K);
  endif
  if (! isempty (K.warning))
    printf ("%s\n", K.warning);
  endif
  show_sentence (consistency_pooling (K));
endfunction

## Without the sign of a 0.
function x = rounded (x)
  x = round (1000 * x) / 1000 + 0;
endfunction

## Where pairs have items of their own, their mean.
function txt = items (n)
  n = n(! eye (rows (n)) | isscalar (n));
  txt = __ddd_number__ (round (sum (n) / numel (n)));
endfunction
