## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{theme} =} make_theme (@var{fontsize}, @var{colors})
## Colors, sizes in points, and lengths in inches of a figure with text of
## @var{fontsize} points (@code{size_theme}) and @var{colors} as
## @code{plot_options} describes them.  The theme travels with the place of a
## plot: @code{place.theme}, @code{page.theme}, @code{p.theme}.
## @end deftypefn

function theme = make_theme (points, colors)

  theme = size_theme (palette (colors), points);
  theme.font     = "Helvetica";                 # never bold: SVG lacks it
  theme.line     = 0.75;                        # widths in points
  theme.hairline = 0.5;
  theme.curve    = 1;
  theme.tick     = 0.04;                        # inches
  theme.edge     = 0.08;                        # nothing nearer to the page

endfunction

function theme = palette (colors)

  ## Apart for the color-blind, and by 15 or more in lightness (L* of 69, 48
  ## and 33), so in print without colors as well; hues of Paul Tol's schemes.
  theme.trivial    = [68, 187, 153] / 255;
  theme.between    = [0, 119, 187] / 255;
  theme.impossible = [150, 30, 15] / 255;
  theme.flagged    = [51, 51, 51] / 255;
  theme.neutral    = [187, 187, 187] / 255;
  theme.negative   = [253, 219, 199] / 255;     # kappa that rounds below 0
  theme.ink        = [38, 38, 38] / 255;        # text and axes
  theme.note       = [89, 89, 89] / 255;        # text of second rank
  theme.dot        = [158, 158, 158] / 255;     # one of several models
  theme.grid       = [230, 230, 230] / 255;
  theme.lines      = [38, 38, 38; 187, 34, 102; ...     # neighbours differ
                      0, 140, 190; 221, 119, 34] / 255;
  theme.groups     = [68 119 170; 238 102 119; 34 136 51; 204 187 68; ...
                      102 204 238; 170 51 119] / 255;   # Tol's bright scheme
  theme.blues      = [247 251 255; 222 235 247; 198 219 239; 158 202 225; ...
                      107 174 214; 66 146 198; 33 113 181; 8 81 156; ...
                      8 48 107] / 255;
  theme.reds       = [255 245 240; 254 224 210; 252 187 161; 252 146 114; ...
                      251 106 74; 239 59 44; 203 24 29; 165 15 21; ...
                      103 0 13] / 255;
  theme.diverging  = [178 24 43; 214 96 77; 244 165 130; 253 219 199; ...
                      247 247 247; 209 229 240; 146 197 222; 67 147 195; ...
                      33 102 172] / 255;        # red below, blue above 0

  if (strcmp (colors, "gray"))
    theme.trivial    = [1, 1, 1] * 0.78;
    theme.between    = [1, 1, 1] * 0.52;
    theme.impossible = [1, 1, 1] * 0.15;
    theme.flagged    = [0, 0, 0];
    theme.neutral    = [1, 1, 1] * 0.88;
    theme.negative   = [1, 1, 1];
    theme.lines      = [0.1; 0.6; 0.35] * [1, 1, 1];
    theme.groups     = [0.2; 0.75; 0.5; 0.9; 0.35; 0.62] * [1, 1, 1];
    theme.blues      = linspace (0.96, 0.1, 9)' * [1, 1, 1];
    theme.reds       = theme.blues;
    theme.diverging  = theme.blues;
  elseif (isstruct (colors))
    for name = fieldnames (colors)'
      theme.(name{1}) = colors.(name{1});
    endfor
  endif

endfunction
