## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{s} =} color_scale (@var{theme}, @var{kind}, @
## @var{name}, @var{matrices})
## How the square @var{matrices} (a cell array) become colors, by @var{kind}:
##
## @table @code
## @item kappa
## light to dark blue from 0 to 1, one color for all that rounds below 0;
## @item unit
## light to dark blue from 0 to 1;
## @item signed
## red below 0, blue above, from -1 to 1;
## @item open
## the same, as far on both sides of 0 as a round number holds all values; the
## diagonal has no meaning.
## @end table
##
## @var{s} has the @code{name}, @code{limits}, @code{map}, the color
## @code{below} (or empty), whether the @code{diagonal} has a meaning, and the
## @code{swatches} for @code{draw_color_bar}.
## @end deftypefn

function s = color_scale (theme, kind, name, matrices)

  kinds = {
    "kappa",  "blues",     [0, 1],  theme.negative, true;
    "unit",   "blues",     [0, 1],  [],             true;
    "signed", "diverging", [-1, 1], [],             true;
    "open",   "diverging", [],      [],             false};
  s.name = name;
  [map, s.limits, s.below, s.diagonal] = ...
    kinds{strcmp (kind, kinds(:,1)),2:5};
  s.map = theme_color_map (theme, map);

  values = [];
  for x = matrices(:)'
    counts = true (size (x{1})) & (s.diagonal | ! eye (rows (x{1})));
    values = [values; x{1}(counts)];
  endfor
  if (isempty (s.limits))
    largest = max ([0; abs(values(isfinite (values)))]);
    limits = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, largest];
    s.limits = limits(find (limits >= largest, 1)) * [-1, 1];
  endif
  s.swatches = {s.below, "< 0", "minus"; theme.neutral, "undefined", "stroke"};
  below = ! isempty (s.below) && any (round (100 * values) < 0);
  s.swatches = s.swatches([below, any(isnan (values))],:);

endfunction
