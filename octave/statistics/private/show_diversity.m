## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} show_diversity (@var{V}, @var{csv})
## The result of @code{ddd_diversity} as a text for people, or as CSV with a
## row per measure.  What is not known is left out of the one and empty in the
## other.
## @end deftypefn

function txt = show_diversity (V, csv)

  rows = contents (V);
  if (csv)
    txt = "measure,value,se,items,of\n";
    for r = rows'
      txt = [txt, sprintf("%s,%s,%s,%d,\"%s\"\n", r{3}, number (r{4}), ...
                          number (r{5}), r{6}, r{1})];
    endfor
    return
  endif

  txt = sprintf ("%s, %s answered by all, mean accuracy %.3f\n", ...
                 models_and_items (V.n_models, V.n_items), ...
                 __ddd_number__ (V.n_complete), V.accuracy);
  txt = [txt, sprintf(["  standard errors: for other items like these, ", ...
                       "with these models\n  %-34s %10s %10s %9s\n"], ...
                      "", "value", "se", "items")];
  group = "";
  for r = rows'
    if (isnan (r{4}))
      continue
    endif
    if (! strcmp (r{1}, group))
      group = r{1};
      txt = [txt, sprintf("  %s\n", group)];
    endif
    se = "";
    if (! isnan (r{5}))
      se = sprintf ("%.2g", r{5});
    endif
    value = sprintf ("%.4g", r{4});
    if (strcmp (r{3}, "cochran_p"))
      value = p_text (r{4});
    endif
    txt = [txt, sprintf("    %-32s %10s %10s %9s\n", r{2}, value, se, ...
                        __ddd_number__ (r{6}))];
  endfor
  if (isfield (V.pairwise, "mcnemar_holm"))
    p = V.pairwise.mcnemar_holm(triu (true (V.n_models), 1));
    txt = [txt, sprintf(["  different accuracies (McNemar's mid-p after ", ...
                         "Holm < .05): %s of %s\n"], ...
                        __ddd_number__ (sum (p < .05)), ...
                        __ddd_count__ (1:sum (! isnan (p)), "pair"))];
  endif

endfunction

## A row per measure: group, name, field, value, standard error, items.
function rows = contents (V)

  M = diversity_measures ();
  groups = {"any number of answers", ...
            sprintf("functions of the histogram (one finding, not %d)", ...
                    sum ([M.of_histogram]))};
  rows = cell (0, 6);
  for m = M'
    rows(end+1,:) = {groups{1 + m.of_histogram}, m.name, m.field, ...
                     V.(m.field), V.se.(m.field), ...
                     merge(m.of_histogram, V.n_complete, V.n_items)};
  endfor

  ## The histogram has the means of some measures of pairs.
  for m = __ddd_pair_measures__ ()'
    if (isfield (V.pairwise_mean, m.field) && ! isfield (V, m.field))
      x = V.pairwise_mean.(m.field);
      rows(end+1,:) = {"mean over pairs", m.name, m.field, x.estimate, ...
                       x.se, V.n_items};
    endif
  endfor

  for name = fieldnames (V.labels_mean)'
    rows(end+1,:) = {"mean over pairs, of labels", ...
                     strrep(name{1}, "capa", "CAPA"), ["labels_", name{1}], ...
                     V.labels_mean.(name{1}), NaN, V.n_items};
  endfor
  Q = sprintf ("equal accuracies (Cochran, %d degrees of freedom)",
               V.cochran.df);
  rows(end+1,:) = {Q, "Cochran's Q", "cochran_q", V.cochran.q, NaN, ...
                   V.n_complete};
  rows(end+1,:) = {Q, "p", "cochran_p", V.cochran.p_value, NaN, V.n_complete};

endfunction

function txt = number (x)
  txt = "";
  if (! isnan (x))
    txt = sprintf ("%.15g", x);
  endif
endfunction
