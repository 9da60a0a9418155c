## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{n} =} names_below (@var{place}, @var{names}, @
## @var{margins}, @var{least}, @var{theme})
## How the @var{names} of columns stand below these, level, turned by 45
## degrees or upright, on a page of @var{least} inches or more, unless it is
## given, with @var{margins} inches beside the columns: @code{labels},
## @code{points}, @code{rotation}, @code{align}, @code{shift}, every n-th
## (@code{step}), and in inches @code{pitch} of the columns, @code{under} (from
## the axis to the names), @code{below} (all in all) and @code{left} (what
## sticks out).
## @end deftypefn

function n = names_below (place, names, margins, least, theme)
  g = numel (names);
  pitch = 0.33 * theme.scale;
  if (g > 20)
    pitch = min (0.2 * theme.scale, 6.4 / g);   # a page at most
  endif
  longest = theme.longest;
  if (! isempty (place.size))
    longest = min (longest, 0.4 * place.size(2));
  endif
  width = page_width (place, NaN);
  if (isnan (width) && margins + g * pitch < least)
    width = least;
  endif
  for rotation = [0, 45, 90]
    n = turned (names, pitch, longest, rotation, theme);
    if (! isnan (width))
      n.pitch = max (0.3, width - max (margins, n.left + 0.12)) / g;
      n = turned (names, n.pitch, longest, rotation, theme);
    endif
    if (rotation == 0 && n.wide <= 0.85 * n.pitch
        || rotation == 45 && n.pitch >= 0.18 * theme.scale)
      break;
    endif
  endfor
endfunction

function n = turned (names, pitch, longest, rotation, theme)
  n.pitch = pitch;
  n.rotation = rotation;
  n.points = min (theme.text, max (theme.smallest, 72 * pitch / 1.12));
  n.step = every_nth_name (names, n.points, pitch);
  n.shift = 0.03 * (rotation == 45);
  n.align = merge (rotation == 0, "center", "right");
  n.labels = cut_labels (names, n.points, longest);
  wide = 1.02 * text_width (n.labels, n.points);
  n.wide = max (wide);
  half = n.points / 144;
  n.under = 0.1 + half * (rotation == 0);
  n.below = n.under + n.wide * sind (rotation) + half + theme.edge;
  reach = merge (rotation == 0, 0.5, cosd (rotation)) * wide(:)' + half ...
          - n.shift;
  n.left = max (reach - ((1:numel (names)) - 0.4) * pitch) + theme.edge;
endfunction
