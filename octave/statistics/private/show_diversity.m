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

  txt = sprintf (["%d models, %s items, %s answered by all, ", ...
                  "mean accuracy %.3f\n"], V.n_models, ...
                 __ddd_number__ (V.n_items), __ddd_number__ (V.n_complete), ...
                 V.accuracy);
  txt = [txt, sprintf("  %-34s %10s %10s %9s\n", "", "value", "se", "items")];
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
    txt = [txt, sprintf("    %-32s %10.4g %10s %9s\n", r{2}, r{4}, se, ...
                        __ddd_number__ (r{6}))];
  endfor
  if (isfield (V.pairwise, "mcnemar"))
    p = V.pairwise.mcnemar(triu (true (V.n_models), 1));
    p = p(! isnan (p));
    txt = [txt, sprintf(["  McNemar's mid-p is below .05 for %d of %d ", ...
                         "pairs\n"], sum (p < .05), numel (p))];
  endif

endfunction

## A row per measure: group, name, field, value, standard error, items.
function rows = contents (V)

  histogram = "functions of the histogram (one finding, not eight)";
  all = "any number of answers";
  names = {
    histogram, "Fleiss' kappa", "fleiss";
    histogram, "entropy", "entropy";
    histogram, "Kohavi-Wolpert variance", "kw_variance";
    histogram, "variance of difficulty", "difficulty";
    histogram, "generalized diversity", "generalized";
    histogram, "coincident failure diversity", "coincident_failure";
    histogram, "disagreement, mean over pairs", "disagreement";
    histogram, "double fault, mean over pairs", "double_fault";
    all, "Krippendorff's alpha", "krippendorff_alpha";
    all, "Gwet's AC1", "ac1";
    all, "Conger's kappa", "conger"};
  rows = cell (0, 6);
  for r = names'
    items = merge (strcmp (r{1}, all), V.n_items, V.n_complete);
    rows(end+1,:) = [r', {V.(r{3}), V.se.(r{3}), items}];
  endfor

  pair = triu (true (V.n_models), 1);
  means = {"pairwise", "mean over pairs", "phi", "phi";
           "pairwise", "mean over pairs", "log odds ratio", "log_odds";
           "labels", "mean over pairs, of labels", "agreement", "agreement";
           "labels", "mean over pairs, of labels", "kappa", "kappa";
           "labels", "mean over pairs, of labels", "CAPA", "capa"};
  for r = means'
    if (isfield (V.(r{1}), r{4}))
      x = V.(r{1}).(r{4})(pair);
      x = x(isfinite (x));
      field = strrep (sprintf ("%s_%s", r{1}, r{4}), "pairwise_", "");
      rows(end+1,:) = {r{2}, r{3}, field, sum(x) / numel(x), NaN, V.n_items};
    endif
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
