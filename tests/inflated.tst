## SPDX-License-Identifier: GPL-3.0-or-later
## Items that are impossible or trivial as such (ddd_expected, inflated): the
## likelihood over all four parameters, profiles, planted items, edges.

%!function p = pmf (n, u, v, a, b)
%!  k = 0:n;
%!  p = (1 - u - v) * exp (gammaln (n + 1) - gammaln (k + 1) - gammaln (n - k + 1) ...
%!                         + betaln (a + k, b + n - k) - betaln (a, b));
%!  p(1) += u;
%!  p(end) += v;
%!endfunction

%!function l = loglik (x, h)       # shares by squares, so none is negative
%!  u = x(1) ^ 2;
%!  v = x(2) ^ 2;
%!  l = -Inf;
%!  if (u + v < 1)
%!    l = h * log (pmf (numel (h) - 1, u, v, exp (x(3)), exp (x(4))))';
%!  endif
%!endfunction

%!function [l, x] = searched (h, fixed, start)     # over what is not fixed
%!  opt = optimset ("TolX", 1e-7, "TolFun", 1e-9, "MaxFunEvals", 1e4, ...
%!                  "MaxIter", 1e4);
%!  at = find (isnan (fixed));
%!  full = @(z) subsasgn (fixed, struct ("type", "()", "subs", {{at}}), z);
%!  z = start(at);
%!  for again = 1:2
%!    z = fminsearch (@(z) -loglik (full (z), h), z, opt);
%!  endfor
%!  x = full (z);
%!  l = loglik (x, h);
%!endfunction

%!test # no four parameters are more likely; likelihood ratios by search
%! for h = {[90 40 30 35 40 60 200], [20 40 50 60 50 40 90]}
%!  X = ddd_expected (struct ("histogram", h{1}), "inflated", true).inflated;
%!  [l, x] = searched (h{1}, NaN (1, 4), [.2 .2 0 0]);
%!  assert (X.loglik, l, 1e-5);
%!  assert ([X.impossible, X.trivial], x(1:2) .^ 2, 2e-3);
%!  assert (X.expected, sum (h{1}) * pmf (6, X.impossible, X.trivial, X.a, X.b), 1e-6);
%!  assert (X.lrt.impossible, 2 * (l - searched (h{1}, [0 NaN NaN NaN], x)), 1e-4);
%!  assert (X.lrt.trivial, 2 * (l - searched (h{1}, [NaN 0 NaN NaN], x)), 1e-4);
%!  assert (X.lrt.both, 2 * (l - searched (h{1}, [0 0 NaN NaN], x)), 1e-4);
%!  for e = {"impossible", "trivial"}       # half a chi-squared, or more
%!    half = gammainc (X.lrt.(e{1}) / 2, .5, "upper") / 2;
%!    p = X.p_value.(e{1});
%!    assert (p >= half && (p <= 3 * half || p == 1));
%!  endfor
%!  for end_of = {"impossible", "trivial"}
%!    e = 1 + strcmp (end_of{1}, "trivial");
%!    for side = X.interval.(end_of{1})
%!      if (side > 0)
%!        at = NaN (1, 4);
%!        at(e) = sqrt (side);
%!        assert (2 * (l - searched (h{1}, at, x)), 3.8415, .01);
%!      endif
%!    endfor
%!  endfor
%! endfor

%!test # published counts: eleven ImageNet networks, 3.2 % impossible as such
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! N = ddd_expected (struct ("histogram", h), "inflated", true);
%! X = N.inflated;
%! assert (X.expected(1), 3522, 1e-3);
%! assert ([X.impossible, X.trivial], [.032, 0], 5e-4);
%! assert (X.p_value.impossible < 1e-50);
%! assert (X.p_value.trivial, 1);
%! assert (X.loglik > N.beta_binomial.loglik + 100);
%! assert (X.fraction.trivial, X.expected(12) / 50000, 1e-12);

%!test # planted items are found, and their share
%! C = ddd_simulate ("beta", 15, 20000, "seed", 4, "shape", [2, 1]);
%! C(:,1:1000) = 0;
%! C(:,1001:1600) = 1;
%! X = ddd_expected (C, "inflated", true).inflated;
%! assert (X.impossible, .05, .005);
%! assert (X.trivial, .03, .02);
%! assert (X.interval.impossible(1) < .05 && X.interval.impossible(2) > .05);
%! assert ([X.a, X.b], [2, 1], .2);
%! assert (X.p_value.impossible < 1e-12);
%! txt = evalc ("ddd_expected (C, 'inflated', true)");
%! assert (! isempty (regexp (txt, 'impossible as such, beyond it: [45]\.\d %')));

%!test # without the option there is none; too few models or levels: NaN
%! assert (! isfield (ddd_expected (eye (3)), "inflated"));
%! warning ("off", "ddd:noEstimate", "local");
%! X = ddd_expected (eye (3), "inflated", true).inflated;
%! assert ([X.impossible, X.p_value.both, X.a], NaN (1, 3));
%! X = ddd_expected (struct ("histogram", [9 0 5 0 5 0 9]), "inflated", true).inflated;
%! assert (X.loglik, NaN);
%! txt = evalc ("ddd_expected (eye (3), 'inflated', true)");
%! assert (isempty (strfind (txt, "as such, beyond")));
%!warning <takes 4 models or more>
%! N = ddd_expected (eye (3), "inflated", true);
%!error <inflated must be true or false> ddd_expected (eye (3), "inflated", 2)
