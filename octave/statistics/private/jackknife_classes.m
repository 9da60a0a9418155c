## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{left}] =} jackknife_classes (@var{caller}, @
## @var{D}, @var{sets}, @var{class}, @var{theta})
## Standard errors over classes of items that depend on one another: the
## jackknife that leaves out one of G classes,
##   sqrt ((G-1)/G sum_g (theta_g - mean)^2).
##
## @var{class} (1 x m) has the number of the class of each item of @var{D}.
## @var{theta} makes a column vector of the 2 x 2 tables of all pairs of models
## on several sets of items: it is called with a struct array that has
## @code{n11}, @code{n10}, @code{n01} and @code{n00} (n x n) for each element
## of the cell array @var{sets}, which are as @code{pair_influence} has them.
## An item keeps its k, so leaving out a class takes its items out of the
## tables.
## @var{left} has what @var{theta} gave for each class (columns).
##
## With few classes these errors hold what they promise better than the
## linearized ones (MacKinnon, Nielsen and Webb, J. Applied Econometrics 2023);
## see @code{critical_value} for how far the interval reaches.
## @end deftypefn

function [se, left] = jackknife_classes (caller, D, sets, class, theta)

  G = max (class);
  for s = 1:numel (sets)
    whole(s) = tables (caller, D, sets{s}, 1:D.n_items);
  endfor
  [~, order] = sort (class);
  last = cumsum (accumarray (class(:), 1, [G, 1]));
  first = [0; last(1:end-1)] + 1;
  center = sum_of = square = 0;
  left = [];
  line = progress_line (caller, true);
  for g = 1:G
    line = progress_line (line, (g - 1) / G);
    for s = 1:numel (sets)
      part = tables (caller, D, sets{s}, order(first(g):last(g)));
      for name = {"n11", "n10", "n01", "n00"}
        rest(s).(name{1}) = whole(s).(name{1}) - part.(name{1});
      endfor
    endfor
    x = theta (rest);
    ## Sums of squares about the first value: the others are close to it.
    if (g == 1)
      center = x;
    endif
    sum_of += x - center;
    square += (x - center) .^ 2;
    if (nargout > 1)
      left(:,g) = x;
    endif
  endfor
  progress_line (line, []);
  variance = (G - 1) / G * (square - sum_of .^ 2 / G);
  variance(variance < 0) = 0;   # by rounding; NaN stays
  se = sqrt (variance);

endfunction

## The tables of all pairs on those items of SETS that are among SOME.
function T = tables (caller, D, sets, some)

  n = D.n_models;
  if (islogical (sets))
    sets = struct ("items", sets, "pairs", true (n), "use", [1 1 1]);
  endif
  T = struct ("n11", 0, "n10", 0, "n01", 0, "n00", 0);
  plane = D.packed.plane;
  for s = sets(:)'
    which = some(s.items(some));
    if (! isempty (which))
      [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, ...
                               D.n_items, which);
      mask = __ddd_pack__ (caller, true (1, numel (which)));
      here = __ddd_kappa__ (caller, x, v, numel (which), mask, [], 0, ...
                            {"n11", "n10", "n01", "n00"});
      T.n11 += s.use(1) * s.pairs .* here.n11;
      T.n10 += s.use(2) * s.pairs .* here.n10;
      T.n01 += s.use(2) * s.pairs .* here.n01;
      T.n00 += s.use(3) * s.pairs .* here.n00;
    endif
  endfor
  if (isscalar (T.n11))
    T = struct ("n11", zeros (n), "n10", zeros (n), "n01", zeros (n), ...
                "n00", zeros (n));
  endif

endfunction
