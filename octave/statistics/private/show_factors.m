## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_factors (@var{F})
## Print the result @var{F} of @code{ddd_factors}: a table, a sentence per
## factor, and what cannot be concluded.
## @end deftypefn

function show_factors (F)

  F.factors = __ddd_printable__ (F.factors);
  k = numel (F.factors);
  what = struct ("excess", "excess consistency", "leave_pair_out", ...
                 "kappa on items that the others put in between", ...
                 "full", "kappa on all items").(F.measure);
  printf ("What goes with the %s of %s of %s\n", what, ...
          __ddd_count__ (1:F.n_pairs, "pair"), ...
          __ddd_count__ (1:F.n_models, "model"));
  width = max (cellfun ("numel", F.factors));
  printf ("  %-*s   share   alone  unique  %-29s  %-7s PERMANOVA\n", width, ...
          "% of variance", "estimate", "p");
  percent = @(x) round (1000 * x) / 10 + 0;
  for f = 1:k
    printf ("  %-*s  %6.1f  %6.1f  %6.1f  %-29s  %-7s %s\n", width, ...
            F.factors{f}, percent (F.share(f)), percent (F.alone(f)), ...
            percent (F.unique(f)), estimate_of (F, f), ...
            short (F.p_value(f), ""), in_space (F.permanova, f));
  endfor
  printf ("  %-*s  %6.1f\n", width, "together", percent (F.r2));

  for f = 1:k-1
    printf ("%s\n", sentence (F, f));
  endfor
  if (! isempty (F.left_out))
    printf ("%s left out: a factor is not known.\n", ...
            __ddd_count__ (F.left_out, "model"));
  endif
  shared = F.r2 - sum (F.unique);
  if (shared > max (.05, F.r2 / 4))
    printf (["%.0f %% of the variance cannot be given to one of them: ", ...
             "they go together.\n"], percent (shared));
  endif
  printf (["p is for these models, which were permuted; intervals are ", ...
           "for other such models,\neach left out once: the two may ", ...
           "disagree.  What goes with a factor is not its\neffect, ", ...
           "unless models were made to differ in nothing else.\n"]);

endfunction

function txt = estimate_of (F, f)
  txt = "cannot be told";
  if (! isnan (F.estimate(f)))
    txt = sprintf ("%.3g", F.estimate(f));
    if (! isnan (F.se(f)))
      txt = sprintf ("%s [%.3g, %.3g]", txt, F.interval(f,:));
    endif
  endif
endfunction

function txt = short (p, equals = "= ")
  txt = "-";
  if (! isnan (p))
    txt = p_text (p, equals);
  endif
endfunction

function txt = in_space (A, f)
  txt = "-";
  if (! isnan (A.r2(f)))
    txt = sprintf ("%.1f %%, p %s", 100 * A.r2(f), ...
                   short (A.p_value(f)));
  endif
endfunction

function txt = sentence (F, f)

  name = F.factors{f};
  if (isnan (F.estimate(f)))
    txt = sprintf ("%s: the other factors determine it.", name);
    return
  endif
  if (F.least_p(f) > .05)
    txt = sprintf (["%s: no p below %.2g is possible with so few models ", ...
                    "of each level."], name, F.least_p(f));
    return
  endif
  p = F.p_holm(f);
  if (p >= .05)
    txt = sprintf ("%s: no difference beyond chance is seen (p %s%s).", ...
                   name, short (p), corrected (F));
  elseif (isnan (F.levels(f)))
    txt = sprintf (["%s: two models that differ more in it are %s alike, ", ...
                    "by %.2g per unit, all else equal (p %s%s)."], name, ...
                   merge (F.estimate(f) < 0, "less", "more"), ...
                   abs (F.estimate(f)), short (p), corrected (F));
  else
    txt = sprintf (["%s: two models that share it are %s alike, by %.2g, ", ...
                    "all else equal (p %s%s)."], name, ...
                   merge (F.estimate(f) > 0, "more", "less"), ...
                   abs (F.estimate(f)), short (p), corrected (F));
  endif

endfunction

function txt = corrected (F)
  txt = merge (numel (F.factors) > 2, " by Holm", "");
endfunction
