## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{theme} =} __ddd_theme__ ()
## The one place for colors and sizes of all figures: lengths in inches, font
## sizes and line widths in points.
## @end deftypefn

function theme = __ddd_theme__ ()

  theme.trivial    = [0, 153, 136] / 255;
  theme.between    = [0, 119, 187] / 255;
  theme.impossible = [204, 51, 17] / 255;
  theme.flagged    = [51, 51, 51] / 255;
  theme.neutral    = [187, 187, 187] / 255;
  theme.negative   = [253, 219, 199] / 255;     # kappa that rounds below 0
  theme.ink        = [38, 38, 38] / 255;        # text and axes
  theme.note       = [89, 89, 89] / 255;        # text of second rank
  theme.dot        = [158, 158, 158] / 255;     # one of several models
  theme.grid       = [230, 230, 230] / 255;
  theme.lines      = [38, 38, 38; 187, 34, 102; ...     # neighbours differ
                      0, 140, 190; 221, 119, 34] / 255;

  theme.font     = "Helvetica";                 # never bold: SVG lacks it
  theme.text     = 8;
  theme.title    = 9;
  theme.small    = 7;
  theme.smallest = 5;
  theme.line     = 0.75;
  theme.hairline = 0.5;

  theme.leading = 1.25 / 72;                    # baselines, per point of text
  theme.tick    = 0.04;
  theme.gap     = 0.06;                         # from a tick to its label
  theme.edge    = 0.08;                         # nothing nearer to the page
  theme.legend  = 0.165;                        # rows of a legend

endfunction
