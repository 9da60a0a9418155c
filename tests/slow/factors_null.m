## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} factors_null (@var{sets})
## Whether ddd_factors finds an effect that is planted, and none where there is
## none, in as many simulated data sets (default 300) of 12 models whose
## accuracy goes with the factor.
##
## Without an effect p and that of the analysis of variance must be below .05
## in at most 9 % of the data sets (5 % and three errors); with models of one
## level that copy 30 % of their answers from a common source, in 70 % or more.
## @code{make slow} runs it, in two minutes.
## @end deftypefn

function failed = factors_null (sets = 300)

  rand ("twister", 1);
  randn ("twister", 1);
  n = 12;
  level = repmat ({"a"}, n, 1);
  level(7:12) = {"b"};
  factors = struct ("level", {level}, "size", (1:n)');
  ability = [linspace(-1, 1, 6), linspace(.5, 1.5, 6)]';
  p = zeros (sets, 4);
  for s = 1:sets
    for planted = 0:1
      b = 1.5 * randn (1, 600);
      C = (rand (n, 600) < 1 ./ (1 + exp (b - ability))) + 0;
      if (planted)
        source = rand (1, 600) < 1 ./ (1 + exp (b));
        copied = [rand(6, 600) < .3; false(6, 600)];
        C(copied) = (ones (n, 1) * source)(copied);
      endif
      F = ddd_factors (ddd_pack (C, "factors", factors), ...
                       "permutations", 199);
      if (planted)
        p(s,4) = F.p_value(1);
      else
        p(s,1:3) = [F.p_value(1:2)', F.permanova.p_value(1)];
      endif
    endfor
  endfor

  share = sum (p < .05, 1) / sets;
  names = {"factor, no effect", "number, no effect", ...
           "analysis of variance, no effect", "factor, planted"};
  bad = ! [share(1:3) < .09, share(4) >= .7];
  for i = 1:4
    printf ("  %-32s p < .05 in %.3f%s\n", names{i}, share(i), ...
            merge (bad(i), "   <- wrong", ""));
  endfor
  failed = sum (bad);
  printf ("factors_null: %d passed, %d failed, 0 skipped\n", 4 - failed,
          failed);

endfunction
