## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_difficulty (@var{place}, @var{d})
## Densities of difficulty on the left, the histograms that they imply over
## the observed one on the right; on a narrow page below each other.
##
## @var{d} has the observed @code{share}, per @code{curve} its @code{density}
## over @code{x}, the histogram that is @code{implied} and a @code{color};
## @code{density_limit}, @code{share_limit}, the @code{names} of both y axes,
## @code{legend} and @code{note}.  The result has the fields @code{panels},
## @code{bars}, @code{density} and @code{implied}.
## @end deftypefn

function out = shape_difficulty (place, d)

  theme = place.theme;
  width = page_width (place, 7.2);
  stacked = is_stacked (place, width);
  page = set_page (place, [width, 2.0 * (1 + stacked) + theme.scale]);
  W = page.size(1);
  H = page.size(2);
  head = layout_header (place, W, d);
  top = head.tall + 0.02;
  bottom = axis_margin (theme, "bottom", {});
  tall = max (0.3, (H - top) / (1 + stacked) - bottom - 0.1 * stacked);
  count = min (7, max (2, floor (tall / (0.22 * theme.scale))));
  n = numel (d.share) - 1;
  right = text_width (sprintf ("%d", n), theme.text) / 2 + theme.edge;
  limits = {[0, 1], [0, d.density_limit]; ...
            [-0.7, n + 0.5], [0, 1.03 * d.share_limit]};
  for i = 1:2
    [~, labels] = choose_ticks (limits{i,2}, count);
    left(i) = axis_margin (theme, "left", labels);
  endfor
  wide = max (0.3, (W - sum (left) - right - 0.15) / 2);
  at = [left(1), sum(left) + wide + 0.15; bottom, bottom];
  if (stacked)
    left = max (left);
    wide = max (0.3, W - left - right);
    at = [left, left; 2 * bottom + tall + 0.1, bottom];
  endif

  sheet = new_sheet (page);
  for i = 1:2
    p(i) = new_panel (page, [at(:,i)', wide, tall], limits{i,:});
  endfor
  pitch = 1 / p(2).dx;          # white between bars that are wide enough
  apart = max (0.1, 0.02 / pitch) * (pitch > 0.05);
  out.panels = [p.axes];
  out.bars = draw_boxes (p(2), (0:n) - (1 - apart) / 2, 0, 1 - apart, ...
                         d.share, theme.neutral);
  for c = 1:numel (d.curve)
    curve = d.curve(c);
    out.density(c) = line (p(1).axes, curve.x, curve.density, "color", ...
                           curve.color, "linewidth", theme.curve);
    out.implied(c) = line (p(2).axes, 0:n, curve.implied, "color", ...
                           curve.color, "linewidth", theme.curve);
    if (n <= 20)
      draw_dots (p(2), 0:n, curve.implied, 3.5, [1, 1, 1], curve.color);
    endif
  endfor

  for i = 1:2
    draw_frame (p(i));
    draw_ticks (p(i), "left", @(limits) choose_ticks (limits, count),
                d.names{i});
  endfor
  room = wide / theme.scale;
  draw_ticks (p(1), "bottom", @(limits) choose_ticks (limits, ...
              merge (room > 1.6, 5, 2)), ...
              {"Probability of a right answer", "Probability right"});
  width = text_width (sprintf ("%d", n), theme.text) + 0.08;
  draw_ticks (p(2), "bottom", @(limits) whole_ticks (limits, ...
              max (1, min (10, wide / width))), ...
              {sprintf("Number of %s that are right", place.model_name), ...
               "Number right"});

  draw_header (sheet, head);
  out.parts = {"legend", "captions"};

endfunction
