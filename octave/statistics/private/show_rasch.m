## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_rasch (@var{R})
## Print the result @var{R} of @code{ddd_rasch}: abilities of the models, and
## how well one difficulty fits.
## @end deftypefn

function show_rasch (R)

  printf ("%s that all answered\n", ...
          models_and_items (R.n_models, R.n_complete));
  R.models = __ddd_printable__ (R.models);
  [~, order] = sort (R.ability, "descend");
  width = max ([5, cellfun(@numel, R.models(:)')]);
  printf (["  %-*s  ability     SE  slope     SE  chi-square (df %d)  ", ...
           "deviation\n"], width, "model", R.fit.df);
  for i = order(1:min (end, 40))'
    printf ("  %-*s  %7.3f  %5.3f  %5.2f  %5.3f  %10.1f          %.4f\n", ...
            width, R.models{i}, R.ability(i), R.se(i), R.slopes.slope(i), ...
            R.slopes.slope_se(i), R.fit.chi_square(i), R.fit.deviation(i));
  endfor
  if (numel (order) > 40)
    printf ("  and %d more\n", numel (order) - 40);
  endif
  disp (show_rasch_fit (R.fit));
  if (! isnan (R.slopes.lrt))
    disp (show_slopes (R.slopes));
  endif
  if (isnan (R.ability(1)))
    return
  endif
  printf (["Difficulty %.2f (SE %.2f) where %d models are right to %.2f ", ...
           "(SE %.2f) where one is;\nnone for %s trivial and %s ", ...
           "impossible items.\n"], ...
          R.difficulty(end-1), R.difficulty_se(end-1), R.n_models - 1, ...
          R.difficulty(2), R.difficulty_se(2), ...
          __ddd_number__ (R.ends.trivial), __ddd_number__ (R.ends.impossible));

endfunction
