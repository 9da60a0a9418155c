## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_difficulty (@var{N})
## @deftypefnx {ddd} {} ddd_plot_difficulty (@var{C})
## @deftypefnx {ddd} {} ddd_plot_difficulty (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_difficulty (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_difficulty (@dots{})
## Draw a distribution of difficulty and the histogram that it implies.
##
## @var{N} is the result of @code{ddd_expected}; a matrix or packed data
## @var{C}, or what @code{ddd_split} returns, are passed through that function
## first.  On the left is the density of the probability that a model is right
## on an item, a Beta distribution fitted to the histogram; on the right the
## histogram that it implies if models are independent given the item, over the
## observed one (bars; items that all models answered).  A density without
## limit at an end is cut; one that is all in one place, because k varies no
## more than the binomial or items are all at the ends, is a vertical line.
##
## The fit takes all models as equally able and assumes a Beta distribution: it
## may miss the bars, and says nothing about single items.  Options:
##
## @table @code
## @item decay
## Whether to draw the two curves as well that the paper set by hand, Beta (1,
## 0.32) and the logistic weight 1 / (1 + exp (-6.85 (p - .5))); default false.
## The paper's own histograms come from p = .01, .02, @dots{}, .99 alone, which
## leaves out much of a density without limit at 1: among 11 models .27 of the
## items are trivial there, but .41 under Beta (1, 0.32) itself.
## @qcode{"published"} draws them as published.
##
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 7.2 inches wide.  On a narrow page the panels
## stand below each other.  The result @var{h} is a struct
## of handles: @code{axes} (which hold the place), @code{panels} (axes in units
## of the data), @code{bars}, and @code{density} and @code{implied}, one per
## distribution.
##
## @example
## @group
## h = ddd_plot_difficulty (struct ("histogram", [3 0 0 0 1]));
## get (h.implied, "ydata")
##   @result{} ans =
##       0.7500        0        0        0   0.2500
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figure
## 10.
##
## @seealso{ddd_expected, ddd_plot_histogram, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_difficulty (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_difficulty";
  opt = plot_options (caller, args(2:end), {}, {
    "decay", false, {"flag", @(x) isequal (x, "published"), ...
                     "true, false or \"published\""}});

  N = args{1};
  if (! isstruct (N) || ! isfield (N, "beta_binomial"))
    N = ddd_expected (__ddd_as_split__ (caller, N, 0, false));
  endif
  __ddd_check_result__ (caller, "ddd_expected", N);

  d = __ddd_of_result__ (caller, @contents, N, opt);
  draw = @(place) shape_difficulty (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

## The observed share of items with k = 0 to n; per curve its density over x,
## the histogram that is implied and a color; upper limits of both panels.
function d = contents (N, opt)

  theme = opt.theme;
  h = N.histogram(:)';
  n = numel (h) - 1;
  d.share = h / sum (h);
  B = N.beta_binomial;
  color = @(i) theme.lines(1 + mod (i, rows (theme.lines)),:);

  x = (0.5:400) / 400;
  d.curve = struct ("name", "beta-binomial fit", "x", x, "density", ...
                    beta_density (x, B.a, B.b), "implied", ...
                    B.expected / sum (h), "color", color (1));
  published = ischar (opt.decay);
  if (published || opt.decay)
    p = 1 / 1.32;
    d.curve(2) = struct ("name", "Beta (1, 0.32)", "x", x, "density", ...
      beta_density (x, 1, .32), "implied", __ddd_beta_binomial__ ( ...
      "ddd_plot_difficulty", n, p, 1 / 2.32), "color", color (2));
    d.curve(3) = struct ("name", "logistic decay", "x", x, "density", ...
      2 * logistic (x), "implied", of_logistic (n), "color", color (3));
  endif
  if (published)
    p = 0.01:0.01:0.99;
    d.curve(2).implied = averaged (beta_density (p, 1, .32), p, n);
    d.curve(3).implied = averaged (logistic (p), p, n);
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

  d.names = {"Density", sprintf("Fraction of %s", opt.item_name)};
  d.legend = {"box", theme.neutral, "observed"};
  for curve = d.curve
    d.legend(end+1,:) = {"line", curve.color, curve.name};
  endfor
  d.note = sprintf ("%s, %s %s; %s", count_of (n, opt.model_name), ...
                    __ddd_number__ (sum (h)), opt.item_name, in_words (B));
  if (B.a < 1 && B.b < 1)
    d.note = [d.note, ": U-shaped"];
  endif
  if (published)
    d.note = [d.note, "; curves as published: of p = .01, .02 to .99"];
  endif

endfunction

## The fit and its 95 % intervals, which may have no upper end.
function txt = in_words (B)
  if (isnan (B.a + B.b))
    txt = "no Beta distribution fits better than all in one place";
    return;
  endif
  txt = "Beta (a, b) with";
  for row = {"a =", "and b ="; B.a, B.b; B.interval.a, B.interval.b}
    ends = sprintf ("%.2g to %.2g", row{3});
    if (isinf (row{3}(2)))
      ends = sprintf ("%.2g or more", row{3}(1));
    endif
    txt = sprintf ("%s %s %.2g (%s)", txt, row{1}, row{2}, ends);
  endfor
  txt = [txt, "; 95 % intervals"];
endfunction

function y = beta_density (x, a, b)
  y = exp ((a - 1) * log (x) + (b - 1) * log1p (-x) - betaln (a, b));
endfunction

function w = logistic (p)
  w = 1 ./ (1 + exp (-6.85 * (p - .5)));
endfunction

function f = of_logistic (n)
  p = (0.5:4000) / 4000;
  f = averaged (logistic (p), p, n);
endfunction

## Binomial probabilities, averaged with the weights w of p.
function f = averaged (w, p, n)
  w /= sum (w);
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


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_plot_difficulty (rand (10, 10000) > difficulty .^ 2, "decay", true);

%!test # bars, density and implied histogram say what N says; missing answers
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = double (rand (6, 500) < sin (pi / 2 * rand (1, 500)) .^ 2);
%! C(1,1:9) = NaN;
%! N = ddd_expected (C);
%! B = N.beta_binomial;
%! h = ddd_plot_difficulty (N, "item_name", "letters");
%! v = get (h.bars, "vertices");
%! top = max (reshape (v(:,2), 7, 6), [], 2);
%! assert (top', N.histogram / 491, 1e-12);
%! assert (get (h.implied, "ydata"), B.expected / 491, 1e-12);
%! x = get (h.density, "xdata");
%! y = get (h.density, "ydata");
%! some = ! isnan (y);
%! assert (y(some), x(some) .^ (B.a - 1) .* (1 - x(some)) .^ (B.b - 1) ...
%!                  / beta (B.a, B.b), 1e-9);
%! assert (any (y > 1) && max (y) <= get (h.panels(1), "ylim")(2));
%! for txt = {"Density", "Fraction of letters", "beta-binomial fit"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor

%!test # only a density that falls on both sides is shown up to its top
%! N = ddd_expected (struct ("histogram", [5 4 4 3]));
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! x = (.5:400) / 400;
%! S = ddd_split ([1 1 0 0 1; 1 0 1 0 1; 1 0 0 0 1; 1 1 1 0 0], "tolerance", 1, ...
%!                "family", {"a", "b", "c", "d"});
%! assert (isfield (ddd_plot_difficulty (S), "bars"));
%! for ab = [60, 2; 1, 2; 2, 1; 1, .5; .5, 1; .5, .5]'
%!   N.beta_binomial.a = ab(1);
%!   N.beta_binomial.b = ab(2);
%!   y = x .^ (ab(1) - 1) .* (1 - x) .^ (ab(2) - 1) / beta (ab(1), ab(2));
%!   top = 1.1 * max ([1, y(all (ab > 1) | x > .03 & x < .97)]);
%!   h = ddd_plot_difficulty (N);
%!   assert (sum (get (h.panels(1), "ylim")), top, 1e-9);
%!   assert (isnan (get (h.density, "ydata")), y > top);
%!   shaped = findobj (hf, "-regexp", "string", "U-shaped");
%!   assert (numel (shaped), double (all (ab < 1)));
%! endfor

%!test # the curves of the paper: histograms by numerical integration
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! g = ddd_plot_difficulty (ddd_split ("histogram", h), "decay", true);
%! binomial = @(k, p) nchoosek (11, k) * p .^ k .* (1 - p) .^ (11 - k);
%! area = quadgk (@(p) 1 ./ (1 + exp (-6.85 * (p - .5))), 0, 1);
%! for k = 0:11
%!   one(k+1) = quadgk (@(u) binomial (k, 1 - u .^ (1 / .32)), 0, 1);
%!   two(k+1) = quadgk (@(p) binomial (k, p) ...
%!                           ./ (1 + exp (-6.85 * (p - .5))), 0, 1) / area;
%! endfor
%! assert (get (g.implied(2), "ydata"), one, 1e-6);
%! assert (get (g.implied(3), "ydata"), two, 1e-6);

%!test # all difficulty in one place, or two
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_difficulty (struct ("histogram", [1 4 4 1]));       # rho = 0
%! assert (unique (get (h.density, "xdata")), .5, 1e-12);
%! h = ddd_plot_difficulty (struct ("histogram", [3 0 0 0 1]));     # rho = 1
%! x = get (h.density, "xdata");
%! assert (unique (x(! isnan (x))), [0, 1]);
%! h = ddd_plot_difficulty ([1 1; 1 1]);
%! assert (unique (get (h.density, "xdata")), 1);

%!error <Invalid call> ddd_plot_difficulty ()
%!error <ddd_plot_difficulty: C must be a real> ddd_plot_difficulty ("a")
%!error <ddd_plot_difficulty: C must be 0, 1 or NaN> ddd_plot_difficulty ([2 1])
%!test # as published: .27 of the items trivial among 11 models, not .41
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! S = struct ("histogram", [3 1 1 1 1 1 1 1 1 2 3 9]);
%! h = ddd_plot_difficulty (S, "decay", "published");
%! y = get (h.implied(2), "ydata");
%! assert (y(end), .273, 1e-3);
%! assert (sum (get (h.implied(3), "ydata")), 1, 1e-9);
%! h = ddd_plot_difficulty (S, "decay", true);
%! assert (get (h.implied(2), "ydata")(end), .408, 1e-3);

%!error <decay must be true, false or "published">
%! ddd_plot_difficulty (eye (3), "decay", 2)
%!error <unknown option 'curve'> ddd_plot_difficulty (eye (3), "curve", 1)
