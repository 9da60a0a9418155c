## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_agreement (@var{K}, @var{opt})
## What @code{ddd_plot_agreement} shows: per @code{panel} its title, the dots
## (@code{x}, @code{y} and whether the pair is @code{within} a group) and the
## error consistency of @code{independent} models and that of the
## @code{histogram}; @code{region} (x, low, high), the function @code{level (x,
## kappa)} of lines of equal consistency, limits, names, colors, @code{legend}
## and @code{note}.
## @end deftypefn

function d = contents_agreement (K, opt)

  theme = current_theme ();
  agreement = strcmp (opt.measure, "agreement");
  which = {"full", "between"};
  if (! strcmp (opt.show, "both"))
    which = {opt.show};
  endif
  n = numel (K.models);
  pair = triu (true (n), 1);
  within = false (n);
  if (! isempty (K.groups.group))
    [~, ~, id] = unique (K.groups.group(:));
    within = id(:) == id(:)';
  endif

  titles = struct ("full", "All", "between", "In-between");
  undefined = 0;
  for i = 1:numel (which)
    part = K.(which{i});
    known = pair & ! isnan (part.kappa);
    undefined += nnz (pair & ! known);
    p.title = sprintf ("%s %s (%s)", titles.(which{i}), opt.item_name, ...
                       __ddd_number__ (part.n_items));
    if (agreement)
      p.x = part.expected(known);
      p.y = part.observed(known);
    else
      N = part.n11 + part.n10 + part.n01 + part.n00;
      p.x = ((2 * part.n11 + part.n10 + part.n01) ./ (2 * N))(known);
      p.y = part.kappa(known);
    endif
    p.within = within(known);
    p.histogram = part.histogram_kappa;
    p.independent = part.independent_kappa;
    d.panel(i) = p;
  endfor

  ## Round limits around all dots and, for agreement, what is expected there.
  x = vertcat (d.panel.x);
  y = vertcat (d.panel.y);
  d.xl = around (x, 0.1);
  if (agreement)
    d.level = @(x, k) x + k * (1 - x);
    d.yl = around ([y; d.xl(1); d.xl(2)], 0.1);
    d.grid = 0.2:0.2:0.8;
    d.x_name = "Expected agreement";
    d.y_name = "Observed agreement";
    e = d.region.x = linspace (d.xl(1), d.xl(2), 400);
    d.region.low = sqrt (max (0, 2 * e - 1));
    d.region.high = 1 - sqrt (max (0, 1 - 2 * e));
  else
    d.level = @(x, k) k + 0 * x;
    least = min ([y; [d.panel.independent](:)]);
    d.yl = [min(0, floor (least * 10 + 1e-9) / 10), 1];
    d.grid = 0:0.2:1;
    d.x_name = "Mean accuracy of the pair";
    d.y_name = "Error consistency";
    a = d.region.x = linspace (d.xl(1), d.xl(2), 400);
    expected = a .^ 2 + (1 - a) .^ 2;
    d.region.low = (abs (2 * a - 1) - expected) ./ (1 - expected);
    d.region.low(a == 0 | a == 1) = 0;
    d.region.high = ones (size (a));
  endif
  d.region.low = min (max (d.region.low, d.yl(1)), d.yl(2));
  d.region.high = min (max (d.region.high, d.yl(1)), d.yl(2));

  d.shade = [240, 240, 240] / 255;
  d.color = theme.lines(merge (rows (theme.lines) > 2, 3, 1),:);
  d.within_color = theme.lines(2,:);
  d.legend = {"dot", d.color, "pair of models"};
  if (any (within(pair)))
    d.legend = {"dot", d.within_color, "pair within a group"; ...
                "dot", d.color, "between groups"};
  endif
  d.legend = [d.legend; {
    "box", d.shade, "possible"; ...
    "line", theme.ink, "independent models"; ...
    "dashed", theme.ink, "what the histogram alone implies"}];
  d.note = sprintf ("%s, %s, tolerance %d", __ddd_count__ (K.models, ...
                    "model"), __ddd_count__ (1:nnz (pair), "pair"), ...
                    K.tolerance);
  for part = which
    txt = note_incomplete (K.(part{1}));
    if (! isempty (txt))
      d.note = sprintf ("%s; %s %s: %s", d.note, lower (titles.(part{1})), ...
                        opt.item_name, txt(3:end));
    endif
  endfor
  if (agreement)
    d.note = [d.note, "; white lines: error consistency 0.2, 0.4, 0.6, 0.8"];
  endif
  if (undefined > 0)
    d.note = sprintf ("%s; %s undefined", d.note, ...
                      __ddd_count__ (1:undefined, "pair"));
  endif

endfunction

## Multiples of STEP, not more than one step off 0 and 1, that hold X.
function limits = around (x, step)
  limits = [0, 1];
  if (! isempty (x))
    limits = [floor(min (x) / step + 1e-9), ceil(max (x) / step - 1e-9)];
    if (limits(1) == limits(2))
      limits += [-(limits(2) * step > 0.5), limits(2) * step <= 0.5];
    endif
    limits *= step;
  endif
endfunction
