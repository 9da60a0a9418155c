## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} plot_bench (@var{file})
## Draw the times of @var{file}, written by @code{make bench}: joint counts of
## all pairs against the number of models and of items, with the limit and the
## peers, as a PNG next to it.
## @end deftypefn

function plot_bench (file)

  warning ("off", "Octave:gnuplot-graphics", "local");

  fid = fopen (file);
  c = textscan (fid, "%s %f %f %f %s", "delimiter", ",", "headerlines", 1);
  fclose (fid);
  R.name = c{1};
  R.n = c{2};
  R.m = c{3};
  R.value = c{4};

  size = [7.2, 3.4];
  fig = figure ("visible", "off", "paperunits", "inches", ...
                "papersize", size, "paperposition", [0, 0, size]);
  unwind_protect
    series = {"limit", [.6, .6, .6], "grow_limit_ms", "";
              "ddd, one thread", [0, .47, .73], "grow_ms", "";
              "NumKong", [0, .6, .53], "counts_ms", "ratio_numkong";
              "SimSIMD", [.8, .2, .07], "counts_ms", "ratio_simsimd";
              "OpenBLAS dsyrk", [.3, .3, .3], "counts_ms", ...
              "ratio_openblas_dsyrk"};
    panel (fig, size, 0.65, R, R.n, R.m == 50000, 1:4, ...
           "Models (50,000 items)", series);
    panel (fig, size, 4.35, R, R.m, R.n == 100, 3:7, ...
           "Items (100 models)", series(1:2,:));
    ddd_save_figure (fig, strrep (file, ".csv", ".png"));
  unwind_protect_cleanup
    close (fig);
  end_unwind_protect

endfunction

## Axes over the whole page and ticks by hand, in decades: gnuplot draws its
## own ticks too long.
function panel (fig, size, left, R, x, here, decades, label, series)

  wide = 2.4;
  low = 0.6;
  tall = 2.35;
  y = -3:5;                               # 1 us to 100 s, in ms
  dx = (decades(end) - decades(1)) / wide;
  dy = (y(end) - y(1)) / tall;
  hax = axes ("parent", fig, "position", [0, 0, 1, 1], "visible", "off", ...
              "nextplot", "add", ...
              "xlim", decades(1) + dx * ([0, size(1)] - left), ...
              "ylim", y(1) + dy * ([0, size(2)] - low));
  grid = {"color", [.85, .85, .85], "linewidth", .5};
  ink = {"fontname", "Helvetica", "fontsize", 8, "interpreter", "none", ...
         "verticalalignment", "middle"};

  for v = y
    line (hax, decades([1, end]), [v, v], grid{:});
    text (hax, decades(1) - .06 * dx, v, duration (v), ink{:}, ...
          "horizontalalignment", "right");
  endfor
  for v = decades
    line (hax, [v, v], y([1, end]), grid{:});
    text (hax, v, y(1) - .13 * dy, count (v), ink{:}, ...
          "horizontalalignment", "center");
  endfor
  text (hax, sum (decades([1, end])) / 2, y(1) - .38 * dy, label, ink{:}, ...
        "horizontalalignment", "center");
  text (hax, decades(1), y(end) + .25 * dy, "Joint counts of all pairs", ...
        ink{:}, "horizontalalignment", "left");

  turn = (0:24) / 24 * 2 * pi;
  dot = @(u, v, color) patch (hax, u + .025 * dx * cos (turn), ...
                              v + .025 * dy * sin (turn), color, ...
                              "edgecolor", "none");
  for i = 1:rows (series)
    color = series{i,2};
    [at, ms] = points (R, x, here, series{i,3:4});
    if (isempty (at))
      continue
    endif
    [at, order] = sort (log10 (at));
    ms = log10 (ms(order));
    line (hax, at, ms, "color", color, "linewidth", 1.2);
    ## The legend, in the corner that no line crosses, slowest on top.
    u = decades(1) + .1 * dx;
    v = y(end) - .17 * dy * (rows (series) - i + .7);
    line (hax, u + [0, .22] * dx, [v, v], "color", color, "linewidth", 1.2);
    text (hax, u + .3 * dx, v, series{i,1}, ink{:}, "color", color, ...
          "horizontalalignment", "left");
    if (i > 1)
      arrayfun (@(u, v) dot (u, v, color), [at; u + .11 * dx], [ms; v]);
    endif
  endfor

endfunction

## A peer's times are its ratios times the times that ran with them.
function [at, ms] = points (R, x, here, name, ratio)
  mine = here & strcmp (R.name, name);
  at = x(mine);
  ms = R.value(mine);
  if (! isempty (ratio))
    peer = here & strcmp (R.name, ratio);
    v = R.value(peer);
    [at, a, b] = intersect (at, x(peer));
    ms = ms(a) .* v(b);
  endif
endfunction

function txt = duration (decade)
  unit = {"us", "ms", "s"}{fix((decade + 3) / 3) + 1};
  txt = sprintf ("%d %s", 10 ^ mod (decade + 3, 3), unit);
endfunction

function txt = count (decade)
  txt = {"1", "10", "100", "1,000", "10,000", "100,000", "1 M", "10 M"}{decade+1};
endfunction
