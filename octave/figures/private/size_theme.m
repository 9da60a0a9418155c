## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{theme} =} size_theme (@var{theme}, @var{points})
## Give @var{theme} the sizes that go with text of @var{points} points: of
## other texts in points, of all else in inches.
## @end deftypefn

function theme = size_theme (theme, points)

  theme.text     = points;
  theme.title    = points * 9 / 8;
  theme.small    = max (5, points * 7 / 8);
  theme.smallest = 5;

  theme.scale   = points / 8;                   # of all that goes with text
  theme.leading = 1.25 / 72;                    # baselines, per point of text
  theme.gap     = 0.06 * max (1, theme.scale);  # from a tick to its label
  theme.legend  = 0.165 * theme.scale;          # rows of a legend
  theme.longest = 1.9 * max (1, theme.scale);   # names are cut beyond

endfunction
