## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_split (@var{S}, @var{items})
## Print what @code{ddd_split} found, beside what independent models show.
## @end deftypefn

function show_split (S, items)

  N = null_of (S);
  number = @__ddd_number__;
  [used, which] = counted (S, items);
  printf ("%d models, %s items, tolerance %d\n", S.n_models,
          number (S.n_items), S.tolerance);
  printf ("%s", which);
  printf ("  %-10s %10s %8s   %-14s %9s %17s\n", "", "items", "share",
          "95 % interval", "binomial", "Poisson-binomial");
  for row = {"trivial", "between", "impossible"; ...
             "trivial", "in-between", "impossible"}
    x = row{1};
    printf ("  %-10s %10s %6.1f %%   %-14s %9s %17s\n", row{2},
            number (round (used * S.fraction.(x))), 100 * S.fraction.(x),
            sprintf ("[%.1f, %.1f]", 100 * S.interval.(x)),
            percent (N.binomial.fraction.(x)),
            percent (N.poisson_binomial.fraction.(x)));
  endfor
  if (S.n_complete < S.n_items)
    printf (["  of all %s items, whatever the missing answers are: ", ...
             "trivial %.1f to %.1f %%,\n  in-between %.1f to %.1f %%, ", ...
             "impossible %.1f to %.1f %%; %s are undecided\n"],
            number (S.n_items), 100 * [S.bounds.trivial, ...
            S.bounds.between, S.bounds.impossible],
            number (sum (items.undecided)));
  endif
  if (isfield (S.flagged, "without"))
    X = S.flagged.without.fraction;
    printf (["  without %s flagged items: trivial %.1f %%, in-between ", ...
             "%.1f %%, impossible %.1f %%\n"], number (S.flagged.n_items),
            100 * [X.trivial, X.between, X.impossible]);
  endif
  if (! isempty (S.options.classes))
    printf ("  items of a class are alike: design effect %.3g for trivial\n",
            S.design_effect.trivial);
  endif
  names = S.models;
  if (! isempty (S.family.names))
    names = S.family.names;
    printf ("  %d families, a vote each\n", numel (names));
  endif
  if (! isempty (S.leave_one_out.most))
    most = S.leave_one_out.most;
    changed = S.leave_one_out.changed(most);
    printf ("  without %s, %s %s category\n", names{most}, number (changed),
            merge (changed == 1, "item changes", "items change"));
  endif
  if (! isempty (S.accuracy))
    a = S.accuracy(! isnan (S.accuracy));
    printf ("  accuracy %.3f to %.3f, mean %.3f\n", min (a), max (a),
            sum (a) / numel (a));
  endif
  if (! any (isnan ([S.histogram_kappa.full, S.histogram_kappa.between])))
    printf (["  mean error consistency that the histogram alone implies: ", ...
             "%.2f on all,\n  %.2f on in-between items\n"],
            S.histogram_kappa.full, S.histogram_kappa.between);
  endif
  between = sum (items.between & items.answers == S.n_models);
  printf ("%s", split_warning (N.independent_kappa, 0, between, "\n"));

endfunction

## Independent models have no histogram where no item is complete, and shares
## among some of the models have another one.
function N = null_of (S)
  if (S.n_complete > 0 && isempty (S.options.min_answers))
    N = ddd_expected (S);
  else
    none = struct ("trivial", NaN, "between", NaN, "impossible", NaN);
    N.binomial.fraction = N.poisson_binomial.fraction = none;
    N.independent_kappa = NaN;
  endif
endfunction

## Of how many items the counts and shares are, and a line that says so.
function [used, line] = counted (S, items)
  used = S.n_complete;
  a = S.options.min_answers;
  if (! isempty (a))
    used = sum (items.answers >= a);
    line = sprintf (["%s items have %d answers or more; counts and ", ...
                     "shares are those to expect\n", ...
                     "among %d random models on these\n"],
                    __ddd_number__ (used), a, a);
  elseif (used < S.n_items)
    line = sprintf (["%s items have all answers; counts and shares ", ...
                     "are of these\n"], __ddd_number__ (used));
  else
    line = "";
  endif
endfunction

function txt = percent (x)
  if (isnan (x))
    txt = "unknown";
  elseif (x > 0 && x < .0005)
    txt = "< 0.1 %";
  else
    txt = sprintf ("%.1f %%", 100 * x);
  endif
endfunction
