## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{r} =} class_odds_ratio (@var{a}, @var{b}, @var{c}, @
## @var{d})
## Fisher's exact analysis of the counts [@var{a} @var{b}; @var{c} @var{d}]:
## @code{ratio}, @code{interval} (95 %) and @code{p_value} (two-sided).
##
## Given all margins, @var{a} has the noncentral hypergeometric distribution
##   P(x) = C(a+b, x) C(c+d, a+c-x) psi^x / sum.
## The ratio is the psi under which its mean is @var{a} (the conditional
## maximum of the likelihood); at the ends of the interval the probability of
## @var{a} or more (or less) is .025.  The p value is that of all tables that
## are at most as probable under psi = 1.  All are @code{NaN} where the margins
## leave no choice.
## @end deftypefn

function r = class_odds_ratio (a, b, c, d)

  x = max (0, a - d) : min (a + b, a + c);
  weight = -gammaln (x + 1) - gammaln (a + b - x + 1) ...
           - gammaln (a + c - x + 1) - gammaln (d - a + x + 1);
  if (numel (x) < 2)
    r = struct ("ratio", NaN, "interval", [NaN, NaN], "p_value", NaN);
    return
  endif

  low = x(1) == a;
  high = x(end) == a;
  r = struct ("ratio", 0, "interval", [0, Inf], "p_value", 1);
  if (high)
    r.ratio = Inf;
  elseif (! low)
    r.ratio = root (@(t) sum (x .* density (weight, x, t)) - a);
  endif
  if (! low)
    r.interval(1) = root (@(t) sum (density (weight, x, t)(x >= a)) - 0.025);
  endif
  if (! high)
    r.interval(2) = root (@(t) 0.025 - sum (density (weight, x, t)(x <= a)));
  endif
  p = density (weight, x, 0);
  r.p_value = min (1, sum (p(p <= p(x == a) * (1 + 1e-7))));

endfunction

function p = density (weight, x, t)
  w = weight + t * x;
  p = exp (w - max (w));
  p /= sum (p);
endfunction

## Neighbouring weights of up to 1e9 items differ by less than a factor e^42.
function psi = root (fcn)
  psi = exp (fzero (fcn, [-60, 60], optimset ("TolX", 1e-12)));
endfunction
