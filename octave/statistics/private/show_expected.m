## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_expected (@var{N})
## Print the result @var{N} of @code{ddd_expected}: what independent models
## would show.
## @end deftypefn

function show_expected (N)

  printf ("%s, mean accuracy %.3f\n",
          models_and_items (N.n_models, N.n_items), N.binomial.p);
  printf ("  %12s %10s %12s %17s %14s\n", "models right", "items",
          "binomial", "Poisson-binomial", "beta-binomial");
  for k = 0:N.n_models
    ## Beyond 20 models the ends tell the story.
    if (N.n_models > 20 && k > 2 && k < N.n_models - 2)
      if (k == 3)
        printf ("  %12s\n", "...");
      endif
      continue
    endif
    other = "unknown";
    if (! isempty (N.poisson_binomial.expected))
      other = one_decimal (N.poisson_binomial.expected(k + 1));
    endif
    printf ("  %12d %10s %12s %17s %14s\n", k,
            __ddd_number__ (N.histogram(k + 1)),
            one_decimal (N.binomial.expected(k + 1)), other,
            one_decimal (N.beta_binomial.expected(k + 1)));
  endfor
  printf ("  dispersion %.3g (independent models: 1)\n", N.dispersion);
  B = N.beta_binomial;
  shape = "";
  if (B.a < 1 && B.b < 1)
    shape = "; difficulty is U-shaped";
  endif
  printf ("  beta-binomial a %.3g, b %.3g, rho %.3g [%.3g, %.3g]%s\n", B.a,
          B.b, B.rho, B.interval.rho, shape);
  printf ("  interval: for other items like these, with these models\n");
  if (isfield (N, "inflated") && ! isnan (N.inflated.loglik))
    X = N.inflated;
    for name = {"impossible", "trivial"}
      x = name{1};
      printf (["  %s as such, beyond it: %.1f %% of the items ", ...
               "[%.1f, %.1f], p %s\n"], x, ...
              100 * [X.(x), X.interval.(x)], p_text (X.p_value.(x)));
      if (X.p_value.(x) > .05)
        printf (["    (%.1f %% would be found with a probability of ", ...
                 "80 %%)\n"], 100 * X.detectable.(x));
      endif
    endfor
  endif

endfunction

## A number of items to expect; what rounds to 0 is told from 0.
function txt = one_decimal (x)
  if (x > 0 && x < .05)
    txt = "< 0.1";
  else
    tenths = round (10 * x);
    txt = sprintf ("%s.%d", __ddd_number__ (floor (tenths / 10)), ...
                   mod (tenths, 10));
  endif
endfunction
