## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_difficulty (@var{N}, @var{opt})
## What @code{ddd_plot_difficulty} shows: the observed @code{share} of items
## with k = 0 to n; per @code{curve} its density over @code{x}, the histogram
## that is @code{implied} and a @code{color}; upper limits of both panels,
## @code{legend} and @code{note}.
## @end deftypefn

function d = contents_difficulty (N, opt)

  theme = current_theme ();
  h = N.histogram(:)';
  n = numel (h) - 1;
  d.share = h / sum (h);
  B = N.beta_binomial;
  color = @(i) theme.lines(1 + mod (i, rows (theme.lines)),:);

  x = (0.5:400) / 400;
  d.curve = struct ("name", "beta-binomial fit", "x", x, "density", ...
                    beta_density (x, B.a, B.b), "implied", ...
                    B.expected / sum (h), "color", color (1));
  if (opt.decay)
    p = 1 / 1.32;
    d.curve(2) = struct ("name", "Beta (1, 0.32)", "x", x, "density", ...
      beta_density (x, 1, .32), "implied", __ddd_beta_binomial__ ( ...
      "ddd_plot_difficulty", n, p, 1 / 2.32), "color", color (2));
    d.curve(3) = struct ("name", "logistic decay", "x", x, "density", ...
      2 * logistic (x), "implied", of_logistic (n), "color", color (3));
  endif

  ## Densities may grow without limit towards the ends.
  inside = x > 0.03 & x < 0.97;
  most = 1;
  for c = 1:numel (d.curve)
    y = d.curve(c).density;
    most = max ([most, y(inside)]);
    if (B.a > 1 && B.b > 1)
      most = max ([most, y]);
    endif
  endfor
  d.density_limit = 1.1 * most;
  for c = 1:numel (d.curve)
    y = d.curve(c).density;
    y(y > d.density_limit) = NaN;
    d.curve(c).density = y;
  endfor
  d.curve(1) = in_one_place (d.curve(1), B, d.density_limit);
  d.share_limit = max ([d.share, d.curve.implied]);

  d.legend = {"box", theme.neutral, "observed"};
  for curve = d.curve
    d.legend(end+1,:) = {"line", curve.color, curve.name};
  endfor
  d.note = sprintf (["%s models, %s %s; Beta (a, b) with a %.3g [%.3g, ", ...
                     "%.3g] and b %.3g [%.3g, %.3g]"], __ddd_number__ (n), ...
                    __ddd_number__ (sum (h)), opt.item_name, B.a, ...
                    B.interval.a, B.b, B.interval.b);
  if (B.a < 1 && B.b < 1)
    d.note = [d.note, ": U-shaped"];
  endif

endfunction

function y = beta_density (x, a, b)
  y = exp ((a - 1) * log (x) + (b - 1) * log1p (-x) - betaln (a, b));
endfunction

function w = logistic (p)
  w = 1 ./ (1 + exp (-6.85 * (p - .5)));
endfunction

## Binomial probabilities, averaged over the density; its integral over 0 to 1
## without the factor 2 is 1/2.
function f = of_logistic (n)
  p = (0.5:4000) / 4000;
  w = 2 * logistic (p) / numel (p);
  for k = 0:n
    f(k + 1) = sum (w .* exp (gammaln (n + 1) - gammaln (k + 1) ...
                              - gammaln (n - k + 1) + k * log (p) ...
                              + (n - k) * log1p (-p)));
  endfor
endfunction

## Without a density: vertical lines.
function curve = in_one_place (curve, B, top)
  at = [];
  if (B.rho == 1)
    at = [0, 1];
  elseif (! (B.rho > 0))
    at = B.p;
  endif
  if (! isempty (at))
    curve.x = [at; at; NaN(size (at))](:)';
    curve.density = repmat ([0, top, NaN], 1, numel (at));
    curve.x(end) = curve.density(end) = [];
  endif
endfunction
