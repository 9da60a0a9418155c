## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_by_class (@var{R})
## Print what @code{ddd_by_class} found: a line per class, 40 at most.
## @end deftypefn

function show_by_class (R)

  g = numel (R.classes);
  R.classes = __ddd_printable__ (R.classes);
  printf ("%s in %s, tolerance %d\n",
          models_and_items (R.n_models, sum (R.n_items)),
          __ddd_count__ (R.classes, "class"), R.tolerance);
  shown = R.classes(1:min (end, 40));
  width = max ([8; cellfun(@(x) columns (x), shown(:))]);
  printf ("  %-*s %8s  %-19s  %-20s  %-20s  %s\n", width, "class", "items",
          "accuracy (models)", "trivial", "in-between", "impossible");
  for c = 1:numel (shown)
    printf ("  %-*s %8s  %-19s", width, shown{c},
            __ddd_number__ (R.n_items(c)), accuracy (R, c));
    printf ("  %-20s  %-20s  %s\n", share (R, "trivial", c),
            share (R, "between", c), share (R, "impossible", c));
  endfor
  if (g > numel (shown))
    printf ("  and %d more\n", g - numel (shown));
  endif
  printf ("  intervals: for other items of the class, with these models\n");
  missing = sum (R.n_items - R.n_complete);
  if (missing > 0)
    printf ("  shares are of the %s items that all models answered\n",
            __ddd_number__ (sum (R.n_complete)));
  endif
  if (R.without_class > 0)
    printf ("  left out: %s without a class\n",
            __ddd_count__ (1:R.without_class, "item"));
  endif
  if (isfield (R, "odds"))
    printf ("  odds ratio of %s against %s, exact 95 %% interval\n",
            R.classes{[2, 1]});
    for row = {"trivial", "between", "impossible";
               "trivial", "in-between", "impossible"}
      o = R.odds.(row{1});
      printf ("    %-12s %8.3g  [%.3g, %.3g]  p %s\n", row{2}, o.ratio,
              o.interval, p_text (o.p_value));
    endfor
  endif

endfunction

## Mean over models and their range.
function txt = accuracy (R, c)
  txt = "";
  if (! isnan (R.mean_accuracy(c)))
    a = R.accuracy(:,c);
    txt = sprintf ("%.3f (%.2f - %.2f)", R.mean_accuracy(c), min (a), max (a));
  endif
endfunction

function txt = share (R, x, c)
  txt = "unknown";
  if (! isnan (R.within_class.(x)(c)))
    txt = sprintf ("%.1f %% [%.1f, %.1f]", 100 * R.within_class.(x)(c),
                   100 * R.interval.(x)(c,:));
  endif
endfunction
