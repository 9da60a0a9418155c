## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_consistency (@var{K})
## Print what @code{ddd_consistency} found: a line per set of items, means of
## groups of models, and what a reader must know.
## @end deftypefn

function show_consistency (K)
  pairs = 1:(K.n_models * (K.n_models - 1) / 2);
  printf ("%s, %s, tolerance %d\n", __ddd_count__ (K.models, "model"),
          __ddd_count__ (pairs, "pair"), K.tolerance);
  printf ("  %-13s %9s  %10s  %15s  %18s\n", "", "items", "mean kappa",
          "histogram alone", "independent models");
  rows = {"full", "between"; "all", "in-between"};
  if (isfield (K, "leave_pair_out"))
    rows(:,3) = {"leave_pair_out"; "pair left out"};
  endif
  for row = rows
    part = K.(row{1});
    if (strcmp (row{1}, "between") && never_agree (K))
      printf ("  %-13s %9s  %10s  %15s  %18s\n", row{2},
              items (part.n_items), "-", "-", "-");
      continue
    endif
    independent = "unknown";
    if (! isnan (part.independent_kappa))
      independent = sprintf ("%.3f", rounded (part.independent_kappa));
    endif
    printf ("  %-13s %9s  %10.3f  %15.3f  %18s\n", row{2},
            items (part.n_items), rounded (part.mean_kappa),
            rounded (part.histogram_kappa), independent);
    if (isfield (part, "mean_se") && ! isnan (part.mean_se))
      errors (part);
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
  if (isfield (K.between, "n_complete")
      && K.between.n_complete < K.between.n_items)
    printf (["  %s of the in-between items lack answers, and are in ", ...
             "between whatever these\n  would be\n"], ...
            __ddd_number__ (K.between.n_items - K.between.n_complete));
  endif
  if (isfield (K.full, "kappa"))
    show_identical (K);
  endif
  if (! isempty (K.warning))
    printf ("%s\n", K.warning);
  endif
  show_sentence (consistency_pooling (K));
endfunction

## Models whose kappa is 1 raise the mean; they may be one model.
function show_identical (K)
  same = K.full.kappa == 1 | eye (K.n_models);
  seen = false (1, K.n_models);
  for i = find (sum (same) > 1)
    if (! seen(i))
      names = __ddd_printable__ (K.models(same(:,i)));
      if (numel (names) > 5)
        names = [names(1:4); sprintf("%d more", numel (names) - 4)];
      endif
      printf ("  identical answers: %s\n", strjoin (names', ", "));
      seen |= same(i,:);
    endif
  endfor
endfunction

## Intervals of the mean; what generalizes to other models only where it is
## known, as it is not with two.
function errors (part)
  range = @(x) sprintf ("[%.3f, %.3f]", rounded (x));
  such = se = "";
  if (! isnan (part.mean_se_models))
    such = sprintf (", %s for others like them", ...
                    range (part.mean_interval_combined));
    se = sprintf (", %.3f over models", part.mean_se_models);
  endif
  printf ("  95 %% %s for these models%s\n  se %.3f over items%s\n", ...
          range (part.mean_interval), such, part.mean_se, se);
endfunction

## Two models whose in-between items are those on which they differ, since no
## others, a panel, chose these: a number there would only be misread.
function yes = never_agree (K)
  yes = K.n_models == 2 && ! isfield (K.options, "panel") ...
        && isfield (K.between, "observed") ...
        && min (K.between.observed(:)) == 0;
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
