## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{F}, @var{level}, @var{level_se}] =} @
## rasch_fit_report (@var{M})
## How well the model @var{M} of @code{rasch_model} fits over k: the
## field @code{fit} of @code{ddd_rasch}.  @var{level} (1 x n+1) is the
## difficulty of items of each k, @code{NaN} at both ends.
##
## With R_ik = right answers of model i on items of k less the expected number
## and v_ik their variance,
##
##   chi_square_i = sum_k R_ik^2 / v_ik,
##
## with L - 1 degrees of freedom for L values of k, and the sum over models
## times (n - 1) / n with (n - 1)(L - 1) (Q1 of van den Wollenberg 1982, which
## takes R_ik of different models as equally correlated).  A model with another
## slope than the rest has R_ik = (slope - 1) (t_k - mean) v_ik, t_k being the
## easiness of the items; weighted least squares gives the slopes and what they
## explain of all chi_square.
## @end deftypefn

function [F, level, level_se] = rasch_fit_report (M)

  n = numel (M.ability);
  [level, level_se] = rasch_difficulty (M.ability);
  used = 1 + find (M.histogram(2:n))(:)';
  h = M.histogram(used);
  v = h .* M.given(:,used) .* (1 - M.given(:,used));
  R = M.right(:,used) - h .* M.given(:,used);

  F.n_levels = numel (used);
  F.chi_square = sum (R .^ 2 ./ v, 2);
  F.df = max (0, F.n_levels - 1);
  F.total = (n - 1) / n * sum (F.chi_square);
  F.total_df = (n - 1) * F.df;
  F.p_value = gammainc (F.total / 2, F.total_df / 2, "upper");
  F.deviation = sqrt (sum (R .^ 2 ./ h, 2) / sum (h));

  t = -level(used);
  t = t - sum (v .* t, 2) ./ sum (v, 2);
  information = sum (v .* t .^ 2, 2);
  slope = sum (t .* R, 2) ./ information;
  F.slope = 1 + slope;
  F.slope_se = 1 ./ sqrt (information);
  F.slope_share = sum (slope .^ 2 .* information) / sum (F.chi_square);
  F.slope_chance = 1 / F.df;
  if (F.df == 0 || ! isempty (M.why))
    F.chi_square(:) = F.deviation(:) = F.slope(:) = F.slope_se(:) = NaN;
    F.total = F.p_value = F.slope_share = F.slope_chance = NaN;
  endif
  F.observed = M.right ./ M.histogram;
  F.expected = M.given;

endfunction
