## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{M} =} __ddd_pair_measures__ ()
## The measures of pairs of models that @code{ddd_diversity} returns as
## @code{pairwise}, prints and writes, and that @code{ddd_plot_consistency}
## draws: a struct array with an element per measure.
##
## @table @code
## @item field
## Its name in @code{pairwise}; that of its error ends in @code{_se}.
## @item name
## What people call it.
## @item value
## A function of the 2 x 2 tables n11, n10, n01 and n00, element by element.
## It must not change if all four are multiplied by the same number, and be
## analytic (no abs, max or transpose): its slopes, which give the error of
## means over pairs, are those of a complex step.
## @item se
## The standard error over items as such a function, or empty.
## @item scale
## The range of colors in a heat map: @qcode{"unit"} from 0 to 1,
## @qcode{"signed"} from -1 to 1, @qcode{"open"} around 0, or empty: not drawn,
## and without a mean over pairs.
## @end table
##
## Delta method on four cells, Q and Y: G. U. Yule, JRSS 75, 1912.
## @end deftypefn

function M = __ddd_pair_measures__ ()
  rows = {
    "phi", "phi", @phi, @phi_se, "signed";
    "log_odds", "log odds ratio", @log_odds, @log_odds_se, "open";
    "yule_q", "Yule's Q", @yule_q, ...
      @(varargin) yule_se (yule_q (varargin{:}), varargin, 2), "signed";
    "yule_y", "Yule's Y", @yule_y, ...
      @(varargin) yule_se (yule_y (varargin{:}), varargin, 4), "signed";
    "copying", "copy probability", @copying, @copying_se, "signed";
    "disagreement", "disagreement", @disagreement, ...
      @(a, b, c, d) share_se (disagreement (a, b, c, d), a + b + c + d), ...
      "unit";
    "double_fault", "double fault", @double_fault, ...
      @(a, b, c, d) share_se (double_fault (a, b, c, d), a + b + c + d), ...
      "unit";
    "mcnemar", "mid-p of McNemar's test", @mcnemar, [], ""};
  M = cell2struct (rows, {"field", "name", "value", "se", "scale"}, 2);
endfunction

function x = phi (n11, n10, n01, n00)
  N = n11 + n10 + n01 + n00;
  p = (n11 + n10) ./ N;
  q = (n11 + n01) ./ N;
  x = (n11 ./ N - p .* q) ./ sqrt (p .* (1 - p) .* q .* (1 - q));
endfunction

function se = phi_se (n11, n10, n01, n00)
  N = n11 + n10 + n01 + n00;
  r = phi (n11, n10, n01, n00);
  p = (n11 + n10) ./ N;
  q = (n11 + n01) ./ N;
  a = (1 - 2 * p) ./ sqrt (p .* (1 - p));
  b = (1 - 2 * q) ./ sqrt (q .* (1 - q));
  variance = 1 - r .^ 2 + r .* (1 + r .^ 2 / 2) .* a .* b ...
             - .75 * r .^ 2 .* (a .^ 2 + b .^ 2);
  ## Rounding apart; max would turn NaN, of a model without variance, into 0.
  variance(variance < 0 | n10 + n01 == 0 & ! isnan (variance)) = 0;
  se = sqrt (variance ./ N);
endfunction

function x = log_odds (n11, n10, n01, n00)
  x = log (n11 .* n00 ./ (n10 .* n01));
endfunction

function se = log_odds_se (n11, n10, n01, n00)
  se = sqrt (1 ./ n11 + 1 ./ n10 + 1 ./ n01 + 1 ./ n00);
endfunction

function x = yule_q (n11, n10, n01, n00)
  x = (n11 .* n00 - n10 .* n01) ./ (n11 .* n00 + n10 .* n01);
endfunction

function x = yule_y (n11, n10, n01, n00)
  x = (sqrt (n11 .* n00) - sqrt (n10 .* n01)) ...
      ./ (sqrt (n11 .* n00) + sqrt (n10 .* n01));
endfunction

## (1 - x^2) / d times the error of the log odds ratio; NaN, not 0, with an
## empty cell, where x is 1 or -1 whatever the others are.
function se = yule_se (x, tables, d)
  error_of_log = log_odds_se (tables{:});
  error_of_log(isinf (error_of_log)) = NaN;
  se = (1 - x .^ 2) / d .* error_of_log;
endfunction

## kappa (1 - c_exp) / (1 - p^2 - (1-p)^2) with p of the more accurate model:
## the share that the other one is right on where it is right, less the share
## where it is wrong (Klein et al. 2025).
function x = copying (n11, n10, n01, n00)
  [yes, all_yes, no, all_no] = given_better (n11, n10, n01, n00);
  x = yes ./ all_yes - no ./ all_no;
endfunction

function se = copying_se (n11, n10, n01, n00)
  [yes, all_yes, no, all_no] = given_better (n11, n10, n01, n00);
  se = hypot (share_se (yes ./ all_yes, all_yes), ...
              share_se (no ./ all_no, all_no));
endfunction

## Items that the more accurate model of a pair got right and wrong (all_), and
## those of them that the other one got right.
function [yes, all_yes, no, all_no] = given_better (n11, n10, n01, n00)
  first = real (n10) >= real (n01);
  lost = n01;
  lost(first) = n10(first);
  no = n10;
  no(first) = n01(first);
  yes = n11;
  all_yes = n11 + lost;
  all_no = no + n00;
endfunction

function x = disagreement (n11, n10, n01, n00)
  x = (n10 + n01) ./ (n11 + n10 + n01 + n00);
endfunction

function x = double_fault (n11, n10, n01, n00)
  x = n00 ./ (n11 + n10 + n01 + n00);
endfunction

function se = share_se (p, N)
  se = sqrt (p .* (1 - p) ./ N);
endfunction

## 2 F(q) - f(q) for q = min (n10, n01) of Bin (n10 + n01, 1/2); where they are
## equal that is 1.
function p = mcnemar (n11, n10, n01, n00)
  s = n10 + n01;
  q = min (n10, n01);
  p = ones (size (s));
  on = n10 != n01;
  s = s(on);
  q = q(on);
  f = exp (gammaln (s + 1) - gammaln (q + 1) - gammaln (s - q + 1) ...
           - s * log (2));
  p(on) = 2 * betainc (.5, s - q, q + 1) - f;
  p(n11 + n10 + n01 + n00 == 0) = NaN;
endfunction


%!test # the errors are the delta method's, and values do not depend on scale
%! counts = {[30; 7; 200], [9; 5; 31], [4; 6; 18], [17; 8; 44]};
%! N = sum ([counts{:}], 2);
%! for m = __ddd_pair_measures__ ()'
%!   x = m.value (counts{:});
%!   twice = cellfun (@(n) 2 * n, counts, "uniformoutput", false);
%!   if (! isempty (m.se))
%!     assert (m.value (twice{:}), x, 1e-12);
%!     square = zeros (3, 1);
%!     for c = 1:4
%!       more = less = counts;
%!       more{c} += 1e-4;
%!       less{c} -= 1e-4;
%!       slope = (m.value (more{:}) - m.value (less{:})) / 2e-4;
%!       square += counts{c} .* slope .^ 2;
%!     endfor
%!     assert (m.se (counts{:}), sqrt (square), 1e-8);
%!   endif
%! endfor

%!test # two models that are never right together: no rounding makes errors complex
%! [a, b] = meshgrid (1:30);
%! none = zeros (30);
%! M = __ddd_pair_measures__ ();
%! phi_se = M(strcmp ({M.field}, "phi")).se;
%! assert (phi_se (a, none, none, b), none);   # of the same answers exactly 0
%! assert (phi_se ([5, 0], [0, 0], [0, 0], [0, 5]), NaN (1, 2));
%! for m = M'
%!   if (! isempty (m.se))
%!     assert (isreal (m.se (none, a, b, none)), m.field);
%!     assert (isreal (m.se (a, none, none, b)), m.field);
%!   endif
%! endfor

%!test # values by hand: right on 30 and 9 of 60, or 30 and 4
%! M = __ddd_pair_measures__ ();
%! x = @(name, varargin) M(strcmp ({M.field}, name)).value (varargin{:});
%! t = {30, 9, 4, 17};
%! assert (x ("phi", t{:}), (30 * 17 - 36) / sqrt (39 * 21 * 34 * 26), 1e-14);
%! assert (x ("log_odds", t{:}), log (510 / 36), 1e-14);
%! assert (x ("yule_q", t{:}), 474 / 546, 1e-14);
%! assert (x ("yule_y", t{:}), (sqrt (510) - 6) / (sqrt (510) + 6), 1e-14);
%! assert (x ("copying", t{:}), 30 / 39 - 4 / 21, 1e-14);
%! assert (x ("copying", 30, 4, 9, 17), 30 / 39 - 4 / 21, 1e-14);
%! assert (x ("disagreement", t{:}), 13 / 60, 1e-14);
%! assert (x ("double_fault", t{:}), 17 / 60, 1e-14);

%!test # mid-p: the tails of all ways to share what one of both got right
%! M = __ddd_pair_measures__ ();
%! p = M(strcmp ({M.field}, "mcnemar")).value;
%! for s = 0:9
%!   f = arrayfun (@(k) nchoosek (s, k), 0:s) / 2 ^ s;
%!   for k = 0:s
%!     far = abs ((0:s) - s / 2) - abs (k - s / 2);
%!     want = merge (2 * k == s, 1, sum (f(far > 0)) + sum (f(far == 0)) / 2);
%!     assert (p (3, k, s - k, 2), want, 1e-14);
%!   endfor
%! endfor
%! assert (p (0, 0, 0, 0), NaN);

%!error <called with too many inputs> __ddd_pair_measures__ (1)
