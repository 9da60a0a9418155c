## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_split (@var{S})
## Print what @code{ddd_split} found, beside what independent models show.
## @end deftypefn

function show_split (S)

  number = @__ddd_number__;
  printf ("%s, tolerance %d\n", models_and_items (S.n_models, S.n_items),
          S.tolerance);
  [used, which] = counted (S);
  printf ("%s", which);
  printf ("%-47s if models were independent:\n", "");
  printf ("  %-10s %9s %8s  %-14s %15s  %14s\n", "", "items", "share",
          "95 % interval", "equal accuracy", "own accuracies");
  for row = {"trivial", "between", "impossible"; ...
             "trivial", "in-between", "impossible"}
    x = row{1};
    printf ("  %-10s %9s %6.1f %%  %-14s %15s  %14s\n", row{2},
            number (round (used * S.fraction.(x))), 100 * S.fraction.(x),
            sprintf ("[%.1f, %.1f]", 100 * S.interval.(x)),
            __ddd_percent__ (S.independent.binomial.(x)),
            __ddd_percent__ (S.independent.poisson_binomial.(x)));
  endfor
  printf ("  intervals: for other items like these, with these models\n");
  if (S.n_complete < S.n_items)
    undecided = S.n_items - S.count.trivial - S.count.between ...
                - S.count.impossible;
    printf (["  of all %s items and models, whatever the missing answers ", ...
             "would have been:\n  trivial %s, in-between %s, impossible ", ...
             "%s;\n  %s undecided\n"], number (S.n_items), ...
            range (S.bounds.trivial), range (S.bounds.between), ...
            range (S.bounds.impossible), are (undecided, "item"));
  endif
  if (isfield (S, "flagged"))
    X = S.flagged.without.fraction;
    printf (["  without %s flagged items: trivial %.1f %%, in-between ", ...
             "%.1f %%, impossible %.1f %%\n"], number (S.flagged.n_items),
            100 * [X.trivial, X.between, X.impossible]);
  endif
  if (isfield (S, "design_effect"))
    printf ("  items of a class are alike: design effect %.3g for trivial\n",
            S.design_effect.trivial);
  endif
  replication (S);
  names = S.models;
  if (isfield (S, "family"))
    names = S.family.names;
    printf ("  %d families, a vote each\n", numel (names));
  endif
  if (isfield (S, "leave_one_out") && isfield (S.leave_one_out, "most"))
    left_out (S.leave_one_out, names, merge (isfield (S, "family"), ...
                                             "family", "model"));
  endif
  if (isfield (S, "accuracy") && ! all (isnan (S.accuracy)))
    a = S.accuracy(! isnan (S.accuracy));
    printf ("  accuracy %.3f to %.3f, mean %.3f\n", min (a), max (a),
            sum (a) / numel (a));
  endif
  if (! any (isnan ([S.histogram_kappa.full, S.histogram_kappa.between])))
    printf (["  mean error consistency that the histogram alone implies: ", ...
             "%.2f on all,\n  %.2f on in-between items\n"],
            rounded (S.histogram_kappa.full), ...
            rounded (S.histogram_kappa.between));
  endif
  between = round (used * S.fraction.between);
  printf ("%s", split_warning (S.independent.kappa, 0, between, ...
                             S.n_models, "\n"));
  show_sentence (split_pooling (S));

endfunction

## Without the sign of a 0.
function x = rounded (x)
  x = round (100 * x) / 100 + 0;
endfunction

## Of how many items the counts and shares are, and a line that says so.
function [used, line] = counted (S)
  used = S.n_complete;
  if (isfield (S, "n_enough"))
    a = S.options.min_answers;
    used = S.n_enough;
    line = sprintf (["%s items have %d answers or more; counts and ", ...
                     "shares are those to expect\namong %d random models ", ...
                     "on these, if a missing answer does not depend on\n", ...
                     "whether it would have been right\n"],
                    __ddd_number__ (used), a, a);
  elseif (used < S.n_items)
    line = sprintf (["%s items have all answers; counts and shares ", ...
                     "are of these\n"], __ddd_number__ (used));
  else
    line = "";
  endif
endfunction

## Is a category a property of the items, or of these models?
function replication (S)
  txt = __ddd_halves__ (S.replication, counted (S), "items");
  if (! isempty (txt))
    show_sentence (["o", txt(2:end)], "  ");
  endif
  if (! isnan (S.reliability))
    printf ("  reliability of difficulty (KR-20): %.2f\n", S.reliability);
  endif
endfunction

function left_out (L, names, what)
  most = L.changed(L.most);
  tail = sprintf ("more than for any other %s", what);
  same = sum (L.changed == most) - 1;
  if (same > 0)
    tail = sprintf ("no other %s has more; %s %s as many", what, ...
                    __ddd_number__ (same), merge (same > 1, "have", "has"));
  endif
  printf ("  %s item%s would change category if '%s' were left out\n  (%s)\n",
          __ddd_number__ (most), merge (most == 1, "", "s"),
          __ddd_printable__ (names{L.most}), tail);
endfunction

function txt = are (n, noun)
  txt = sprintf ("%s %s%s", __ddd_number__ (n), noun, ...
                 merge (n == 1, " is", "s are"));
endfunction

## A share that is known needs no two ends.
function txt = range (bounds)
  txt = sprintf ("%.1f %%", 100 * bounds(1));
  if (round (1000 * bounds(1)) != round (1000 * bounds(2)))
    txt = sprintf ("%.1f to %.1f %%", 100 * bounds);
  endif
endfunction
