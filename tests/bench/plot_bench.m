## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} plot_bench (@var{file})
## Draw the results in @var{file}, written by @code{make bench}, as a PNG next
## to it: the time of the joint counts of all pairs, with the limit and the
## peers, and the memory of packed data and results, against the number of
## models and of items.
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

  size = [7.2, 6.6];
  fig = figure ("visible", "off", "paperunits", "inches", ...
                "papersize", size, "paperposition", [0, 0, size]);
  unwind_protect
    series = {"limit", [.6, .6, .6], "grow_limit_ms", "";
              "ddd, one thread", [0, .47, .73], "grow_ms", "";
              "NumKong", [0, .6, .53], "counts_ms", "ratio_numkong";
              "SimSIMD", [.8, .2, .07], "counts_ms", "ratio_simsimd";
              "OpenBLAS dsyrk", [.3, .3, .3], "counts_ms", ...
              "ratio_openblas_dsyrk"};
    time = struct ("title", "Joint counts of all pairs", ...
                   "decades", -3:5, ...       # 1 us to 100 s, in ms
                   "units", {{"us", "ms", "s"}}, "low", 3.8);
    memory = struct ("title", "Memory", ...
                     "decades", -3:5, ...     # 1 kB to 100 GB, in MB
                     "units", {{"kB", "MB", "GB"}}, "low", 0.6);
    data = {"packed decisions", [0, .47, .73], "grow_bits_mb", "";
            "ddd_consistency, pairs, single", [0, .6, .53], ...
            "grow_pairs_single_mb", "";
            "ddd_consistency, matrices", [.8, .2, .07], "grow_matrices_mb", ...
            ""};
    models = struct ("left", 0.65, "decades", 1:4, ...
                     "label", "Models (50,000 items)");
    items = struct ("left", 4.35, "decades", 3:7, ...
                    "label", "Items (100 models)");
    panel (fig, size, R, R.n, R.m == 50000, models, time, series);
    panel (fig, size, R, R.m, R.n == 100, items, time, series(1:2,:));
    panel (fig, size, R, R.n, R.m == 50000, models, memory, data);
    panel (fig, size, R, R.m, R.n == 100, items, memory, data(1,:));
    ddd_save_figure (fig, strrep (file, ".csv", ".png"));
  unwind_protect_cleanup
    close (fig);
  end_unwind_protect

endfunction

## Axes over the whole page and ticks by hand, in decades: gnuplot draws its
## own ticks too long.
function panel (fig, size, R, x, here, across, up, series)

  wide = 2.4;
  tall = 2.35;
  decades = across.decades;
  y = up.decades;
  dx = (decades(end) - decades(1)) / wide;
  dy = (y(end) - y(1)) / tall;
  hax = axes ("parent", fig, "position", [0, 0, 1, 1], "visible", "off", ...
              "nextplot", "add", ...
              "xlim", decades(1) + dx * ([0, size(1)] - across.left), ...
              "ylim", y(1) + dy * ([0, size(2)] - up.low));
  grid = {"color", [.85, .85, .85], "linewidth", .5};
  ink = {"fontname", "Helvetica", "fontsize", 8, "interpreter", "none", ...
         "verticalalignment", "middle"};

  for v = y
    line (hax, decades([1, end]), [v, v], grid{:});
    text (hax, decades(1) - .06 * dx, v, amount (v, up.units), ink{:}, ...
          "horizontalalignment", "right");
  endfor
  for v = decades
    line (hax, [v, v], y([1, end]), grid{:});
    text (hax, v, y(1) - .13 * dy, count (v), ink{:}, ...
          "horizontalalignment", "center");
  endfor
  text (hax, sum (decades([1, end])) / 2, y(1) - .38 * dy, across.label, ...
        ink{:}, "horizontalalignment", "center");
  text (hax, decades(1), y(end) + .25 * dy, up.title, ink{:}, ...
        "horizontalalignment", "left");

  turn = (0:24) / 24 * 2 * pi;
  dot = @(u, v, color) patch (hax, u + .025 * dx * cos (turn), ...
                              v + .025 * dy * sin (turn), color, ...
                              "edgecolor", "none");
  measured = cellfun (@(name, ratio) ...
                        ! isempty (points (R, x, here, name, ratio)), ...
                      series(:,3), series(:,4));
  series = series(measured,:);            # peers may not be there
  for i = 1:rows (series)
    color = series{i,2};
    [at, ms] = points (R, x, here, series{i,3:4});
    [at, order] = sort (log10 (at));
    ms = log10 (ms(order));
    at = at(ms >= y(1));                  # what is below the axis
    ms = ms(ms >= y(1));
    line (hax, at, ms, "color", color, "linewidth", 1.2);
    ## The legend, in the corner that no line crosses, slowest on top.
    u = decades(1) + .1 * dx;
    v = y(end) - .17 * dy * (rows (series) - i + .7);
    line (hax, u + [0, .22] * dx, [v, v], "color", color, "linewidth", 1.2);
    text (hax, u + .3 * dx, v, series{i,1}, ink{:}, "color", color, ...
          "horizontalalignment", "left");
    if (! strcmp (series{i,1}, "limit"))
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

function txt = amount (decade, units)
  unit = units{fix((decade + 3) / 3) + 1};
  txt = sprintf ("%d %s", 10 ^ mod (decade + 3, 3), unit);
endfunction

function txt = count (decade)
  txt = {"1", "10", "100", "1,000", "10,000", "100,000", "1 M", "10 M"}{decade+1};
endfunction
