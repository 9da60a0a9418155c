## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{ymax}, @var{corner}] =} layout_histogram @
## (@var{d}, @var{xl}, @var{rect})
## The upper limit of the histogram, and where its percentages stand: above the
## bars and the null in the columns that they span, and not over each other.
##
## @var{d} comes from @code{contents_histogram}; @var{xl} are the
## limits of the panel and @var{rect} its place in inches.
## @end deftypefn

function [ymax, corner] = layout_histogram (d, xl, rect)

  theme = current_theme ();

  n = numel (d.share) - 1;
  dx = diff (xl) / rect(3);
  tall = (2.6 * theme.text * theme.leading + 0.05) / rect(4);   # of the panel
  wide = max (text_width (d.corner, theme.text), [], 2)' * dx;
  reach = min (wide + 0.05 * dx, n + 0.95);

  ## The outline of bars and line, finely enough.
  x = linspace (-0.45, n + 0.45, 100 * (n + 1));
  line = interp1 (0:n, d.null, min (max (x, 0), n));
  both = max (d.share(round (x) + 1), line);
  y = [max(both(x <= reach(1) - 0.45)), max(both(x >= n + 0.45 - reach(2)))];

  ymax = 1.02 * max (both);
  if (sum (reach) <= n + 0.9)
    ymax = max (ymax, max (y) / (1 - tall));
  else                                  # too wide to stand side by side
    [~, upper] = max (y);
    for pass = 1:30
      y(upper) = max (y(upper), y(3 - upper) + tall * ymax);
      ymax = max (ymax, y(upper) / (1 - tall));
    endfor
  endif
  corner = struct ("x", {-0.45, n + 0.45}, "y", {y(1), y(2)}, ...
                   "text", {d.corner(1,:), d.corner(2,:)}, ...
                   "color", {theme.impossible, theme.trivial}, ...
                   "align", {"left", "right"});

endfunction
