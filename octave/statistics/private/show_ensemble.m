## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_ensemble (@var{E})
## Print the result @var{E} of @code{ddd_ensemble}: what a vote of the models
## is worth.
## @end deftypefn

function show_ensemble (E)

  number = @__ddd_number__;
  E.models = __ddd_printable__ (E.models);
  printf ("%s that all answered\n", ...
          models_and_items (E.n_models, E.n_complete));
  printf (["They are worth %.1f independent votes (mean correlation of ", ...
           "errors %.2f).\n\n"], E.effective_votes, E.correlation);
  row = @(what, x, note) printf ("  %-44s %6.1f %%%s\n", what, 100 * x, note);
  row ("best single model", E.best.accuracy, ...
       ["  ", E.models{E.best.model}]);
  row ("vote, more than half right", E.vote.majority, "");
  if (isfield (E.vote, "plurality"))
    row ("vote, the label that most give", E.vote.plurality, "");
  endif
  row ("vote of independent models", E.vote.independent, "");
  row ("at least one right (oracle)", E.oracle.observed, "");
  row ("the same of independent models", E.oracle.independent, "");

  printf ("\nThe few of which at least one is right on most items\n");
  for s = 2:numel (E.subsets.models)
    how = "best of all";
    if (! E.subsets.exhaustive(s))
      how = "greedy";
    endif
    printf ("  %d models, %-11s %28.1f %%\n", s, how, ...
            100 * E.subsets.oracle(s));
    show_names (E.models(E.subsets.models{s}), 4);
  endfor

  total = sum (E.alone);
  if (total > 0)
    [count, order] = sort (E.alone, "descend");
    order = order(count > 0);
    who = arrayfun (@(i) sprintf ("%s %s", E.models{i}, ...
                                  number (E.alone(i))), ...
                    order(1:min (end, 5)), "uniformoutput", false);
    if (numel (order) > 5)
      who{end+1} = sprintf ("%s more", number (numel (order) - 5));
    endif
    printf ("\nOne model alone solves %s:\n", ...
            __ddd_count__ (1:total, "item"));
    show_names (who, 2);
  endif
  if (isfield (E, "same_wrong"))
    printf (["\nWhere two models are wrong, they give the same label in ", ...
             "%.0f %% of the cases\n(%.1f %% if each chose by the ", ...
             "frequencies of its own wrong labels).\n"], ...
            100 * E.same_wrong.pooled.observed, ...
            100 * E.same_wrong.pooled.expected);
  endif

endfunction
