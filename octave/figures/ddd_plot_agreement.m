## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_agreement (@var{K})
## @deftypefnx {ddd} {} ddd_plot_agreement (@var{C})
## @deftypefnx {ddd} {} ddd_plot_agreement (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_agreement (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_agreement (@dots{})
## Draw every pair of models: observed against expected agreement.
##
## @var{K} is the result of @code{ddd_consistency} (with matrices); a models x
## items matrix or packed data @var{C} are passed through that function first.
## Each dot is a pair; with groups, pairs within each of up to six groups have
## a color and a shape of their own.  Of more than 3,000 pairs, squares say how
## many there are.  Pairs whose kappa is undefined are left out, and missing
## answers do what they do in @code{ddd_consistency}.
##
## The shaded region is what accuracies allow at all: for an expected agreement
## e, two models can agree on a share from sqrt (2e - 1) (0 if e < 1/2) to 1
## (1 - sqrt (1 - 2e)).  The solid line is what independent models would show:
## error consistency 0, or on in-between items what choosing these by the
## answers makes of it; the dashed line is the error consistency that the
## histogram alone implies.  How dots differ from @emph{that} line is what the
## histogram does not say.  Lines end where the region does.  Options:
##
## @table @code
## @item measure
## @qcode{"agreement"} (default), or @qcode{"kappa"}: error consistency against
## the mean accuracy of the two models on these items, with the least that is
## possible for it; @var{K} needs @code{counts} for that.
##
## @item show
## @qcode{"full"}, @qcode{"between"} or @qcode{"both"} (default).
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
## figure of its own gets the size that the panels need.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panels} (axes
## in units of the data), @code{dots} and @code{within} (of pairs within
## groups, one per group), for each panel.
##
## @example
## @group
## C = rand (5, 500) > rand (1, 500);
## h = ddd_plot_agreement (C, "show", "full");
## rows (get (h.dots, "faces"))
##   @result{} ans = 10
## @end group
## @end example
##
## Source: R. Geirhos, K. Meding and F. A. Wichmann, @cite{Beyond accuracy},
## NeurIPS 2020, Figure 2.  Bounds: T. Klein et al., @cite{Quantifying
## uncertainty in error consistency}, 2025.
##
## @seealso{ddd_consistency, ddd_plot_consistency, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_agreement (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_agreement";
  opt = plot_options (caller, args(2:end), {}, {
    "measure", "agreement", {"agreement", "kappa"};
    "show", "both", {"both", "full", "between"}});

  K = args{1};
  if (! is_consistency (caller, K))
    K = ddd_consistency (__ddd_data__ (caller, K, 1), "counts", true);
  endif
  __ddd_check_result__ (caller, "ddd_consistency", K);
  if (strcmp (opt.measure, "kappa") && ! isfield (K.full, "n11"))
    error ("ddd:invalidInput",
           ["ddd_plot_agreement: K has no counts; give ddd_consistency ", ...
            "the option counts"]);
  endif

  d = __ddd_of_result__ (caller, @contents, K, opt);
  draw = @(place) shape_agreement (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

## Per panel its title, the dots (x, y and whether the pair is within a group)
## and the error consistency of independent models and that of the histogram;
## the region (x, low, high), the function level (x, kappa) of lines of equal
## consistency, limits, names and colors.
function d = contents (K, opt)

  theme = opt.theme;
  agreement = strcmp (opt.measure, "agreement");
  which = {"full", "between"};
  if (! strcmp (opt.show, "both"))
    which = {opt.show};
  endif
  n = numel (K.models);
  pair = triu (true (n), 1);
  within = zeros (n);                   # the group of both, or 0
  side = group_bands (theme, K.groups.group, 1:n);
  if (! isempty (K.groups.group))
    [~, id] = __ddd_unique__ (K.groups.group(:));
    within = (id(:) == id(:)') .* id(:);
  endif

  titles = struct ("full", "All", "between", "In-between");
  undefined = {};
  for i = 1:numel (which)
    part = K.(which{i});
    known = pair & ! isnan (part.kappa);
    lost = nnz (pair & ! known);
    if (lost > 0)
      undefined{end+1} = sprintf ("%s on %s %s", ...
        __ddd_count__ (1:lost, "pair"), lower (titles.(which{i})), ...
        opt.item_name);
    endif
    title = titles.(which{i});
    n_items = __ddd_number__ (part.n_items);
    p.title = {sprintf("%s %s (%s)", title, opt.item_name, n_items), ...
               sprintf("%s (%s)", title, n_items), title};
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
    d.x_name = {"Expected agreement", "Expected"};
    d.y_name = {"Observed agreement", "Observed"};
    e = d.region.x = linspace (d.xl(1), d.xl(2), 400);
    d.region.low = sqrt (max (0, 2 * e - 1));
    d.region.high = 1 - sqrt (max (0, 1 - 2 * e));
  else
    d.level = @(x, k) k + 0 * x;
    least = min ([y; [d.panel.independent](:)]);
    d.yl = [min(0, floor (least * 10 + 1e-9) / 10), 1];
    d.grid = 0:0.2:1;
    d.x_name = {"Mean accuracy of the pair", "Mean accuracy", "Accuracy"};
    d.y_name = {"Error consistency", "Consistency", "Kappa"};
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
  d.shapes = 1;
  d.legend = {"dot", d.color, ["pair of ", opt.model_name]};
  d.density = nnz (pair) > 3000;
  d.map = theme_color_map (theme, "blues")(80:end,:);
  if (d.density)
    d.legend = {"box", d.map(1,:), "1 pair"; ...
                "box", d.map(end,:), "1,000 pairs"};     # so much room
  elseif (! isempty (side.id) && any (within(pair)))
    d.within_color = side.colors;
    d.shapes = Inf;
    d.color = theme.dot;
    some = unique (within(pair))(:)';
    d.legend = side.marks(some(some > 0),:);
    d.legend(:,3) = strcat ({"within "}, d.legend(:,3));
    d.legend(end+1,:) = {"dot", d.color, "between groups"};
  elseif (any (within(pair)))
    d.legend = {"dot", d.within_color, "pair within a group"; ...
                "dot", d.color, "between groups"};
  endif
  d.legend = [d.legend; {
    "box", d.shade, "possible"; ...
    "line", theme.ink, ["independent ", opt.model_name]; ...
    "dashed", theme.ink, "what the histogram alone implies"}];
  d.note = sprintf ("%s %s, %s, tolerance %d", ...
                    __ddd_number__ (numel (K.models)), opt.model_name, ...
                    __ddd_count__ (1:nnz (pair), "pair"), K.tolerance);
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
  if (! isempty (undefined))
    d.note = sprintf ("%s; undefined: %s", d.note, ...
                      strjoin (undefined, ", "));
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


%!demo
%! ## Models 1 and 2 share more than difficulty
%! C = rand (8, 3000) > rand (1, 3000) .^ (linspace (.5, 2, 8)');
%! C(2,1:1000) = C(1,1:1000);
%! ddd_plot_agreement (C);

%!test # dots, lines and texts say what K says; missing answers
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = double (rand (5, 300) > rand (1, 300));
%! C(1,1:9) = NaN;
%! K = ddd_consistency (C, "counts", true, "groups", {"a", "a", "b", "b", "b"});
%! h = ddd_plot_agreement (K, "item_name", "letters");
%! center = @(h, c) mean (reshape (get (h, "vertices")(:,c), [], 25)(:,1:24), 2);
%! at = sub2ind ([5, 5], [1 1 1 2 2 2], [3 4 5 3 4 5]);
%! for i = 1:2
%!   part = {K.full, K.between}{i};
%!   assert (sort (center (h.dots(i), 1)), sort (part.expected(at)(:)), 1e-9);
%!   assert (sort (center (h.dots(i), 2)), sort (part.observed(at)(:)), 1e-9);
%!   for k = 1:2                          # pairs within a, within b
%!     assert (numel (center (h.within(2*i-2+k), 1)), [1, 3](k));
%!   endfor
%! endfor
%! all = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%! for txt = {"within a", "within b", "between groups", ...
%!            "All letters (300)", "5 models, 10 pairs, tolerance 0; all ", ...
%!            "all letters: 9 with missing answers; in-between letters: ", ...
%!            "white lines: error consistency 0.2, 0.4, 0.6, 0.8"}
%!   assert (! isempty (strfind (all, txt{1})), txt{1});
%! endfor
%! h = ddd_plot_agreement (K, "measure", "kappa", "show", "between");
%! x = K.between;
%! a = (2 * x.n11 + x.n10 + x.n01) ./ (2 * (x.n11 + x.n10 + x.n01 + x.n00));
%! assert (sort (center (h.dots, 1)), sort (a(at)(:)), 1e-9);
%! assert (sort (center (h.dots, 2)), sort (x.kappa(at)(:)), 1e-9);
%! lines = [1 0 0; 0 1 0; 0 0 1];
%! K.groups.group = {};
%! for n = [2, 3]                         # the third color, where there is one
%!   h = ddd_plot_agreement (K, "show", "full", "colors", ...
%!                           struct ("lines", lines(1:n,:)));
%!   assert (get (h.dots, "facecolor"), lines(merge (n > 2, 3, 1),:));
%! endfor
%! K.groups.group = {"a"; "b"; "c"; "d"; "e"};     # no two of one
%! ddd_plot_agreement (K, "show", "full");
%! assert (! isempty (findobj (hf, "string", "pair of models")));
%! assert (isempty (findobj (hf, "string", "between groups")));

%!test # limits around one place
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for row = {[1 0; 0 1; 1 0], [1 1 1 1 0; 1 1 1 1 0]; [.5 .6], [.7 .8]}
%!   h = ddd_plot_agreement (row{1}, "measure", "kappa", "show", "full");
%!   v = get (findall (h.panels, "type", "patch")(end), "vertices")(:,1);
%!   assert ([min(v), max(v)], row{2}, 1e-9);
%! endfor
%! h = ddd_plot_agreement (ones (2, 3), "measure", "kappa", "show", "full");
%! v = get (findall (h.panels, "type", "patch")(end), "vertices")(:,1);
%! assert ([min(v), max(v)], [0, 1]);     # no pair has a kappa

%!test # the region of kappa: the least that a mean accuracy allows
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for p = [.06, .94]
%!   C = double (rand (3, 300) < p);
%!   h = ddd_plot_agreement (C, "measure", "kappa", "show", "full");
%!   v = get (findall (h.panels, "type", "patch")(end), "vertices");
%!   n = rows (v) / 2;
%!   assert (any (v(:,1) == 0 | v(:,1) == 1));
%!   assert (v(n+1:end,2), ones (n, 1));
%!   for i = 1:9:n
%!     a = v(i,1);
%!     d = linspace (0, min (a, 1 - a), 50);      # accuracies a - d and a + d
%!     expected = (a - d) .* (a + d) + (1 - a + d) .* (1 - a - d);
%!     least = min ((abs (2 * a - 1) - expected) ./ (1 - expected));
%!     least(a == 0 || a == 1) = 0;
%!     assert (v(i,2), max (least, min (v(:,2))), 1e-9);
%!   endfor
%! endfor

%!test # no pair of accuracies can leave the region, some reach its edge
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = rand (8, 200) < linspace (.05, .95, 8)';
%! h = ddd_plot_agreement (C, "show", "full");
%! region = get (findall (h.panels, "type", "patch")(end), "vertices");
%! [p, q] = meshgrid (0.02:0.02:0.98);
%! e = p .* q + (1 - p) .* (1 - q);
%! n = rows (region) / 2;
%! low = interp1 (region(1:n,1), region(1:n,2), e);
%! high = interp1 (flipud (region(n+1:end,1)), flipud (region(n+1:end,2)), e);
%! tip = abs (e - .5) < .02;                # too steep to interpolate
%! slack = (abs (p + q - 1) - low)(low > min (region(:,2)) + .01 & ! tip);
%! assert (min (slack), 0, 2e-3);
%! slack = (high - 1 + abs (p - q))(high < max (region(:,2)) - .01 & ! tip);
%! assert (min (slack), 0, 2e-3);

%!test # lines end where the region does, also below 0 and short of the corner
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! matrix = @(x) [1, x; x, 1];
%! K.full = struct ("n_items", 100, "kappa", matrix (-.3), "histogram_kappa", ...
%!                  .7, "independent_kappa", -.3, "expected", matrix (.35), ...
%!                  "observed", matrix (.15), "mean_kappa", -.3);
%! K.between = setfield (K.full, "expected", matrix (.92));
%! K.models = {"a"; "b"};
%! K.groups.group = {};
%! K.accuracy = [];
%! K.tolerance = 0;
%! ends = [];
%! for l = findall (ddd_plot_agreement (K).panels(1), "type", "line")'
%!   y = get (l, "ydata")(! isnan (get (l, "ydata")));
%!   x = get (l, "xdata")(! isnan (get (l, "xdata")));
%!   if (numel (x) > 99)                # neither axis nor ticks
%!     assert (y >= sqrt (max (0, 2 * x - 1)) - 1e-3);
%!     assert (y <= 1 - sqrt (max (0, 1 - 2 * x)) + 1e-3);
%!     ends(end+1,:) = x([1, end]);
%!   endif
%! endfor
%! assert (rows (ends), 6);              # four white, dashed, solid
%! assert (min (ends), [.31, .64], .01);  # of the solid one

%!test # undefined pairs are left out and counted
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_agreement ([1 1 1; 1 1 1; 1 0 1], "show", "full");
%! assert (rows (get (h.dots, "faces")), 2);
%! assert (! isempty (findobj (hf, "string", "undefined: 1 pair on all items")));

%!error <Invalid call> ddd_plot_agreement ()
%!error <ddd_plot_agreement: C must be a real> ddd_plot_agreement ("a")
%!error <packed data, or a result of ddd_consistency with output "matrix">
%! ddd_plot_agreement (ddd_consistency (eye (3), "output", "pairs"))
%!error <ddd_plot_agreement: the struct must be packed data, or a result>
%! ddd_plot_agreement (ddd_consistency (eye (3), "output", "summary"))
%!error <ddd_plot_agreement: the struct must be packed data, or a result>
%! ddd_plot_agreement (ddd_bootstrap (eye (3), "replicates", 20))
%!error <ddd_plot_agreement: the struct must be packed data, or a result>
%! ddd_plot_agreement (ddd_split ([1 0 1; 0 1 1]))
%!error <K has no counts; give ddd_consistency the option counts>
%! ddd_plot_agreement (ddd_consistency (eye (3)), "measure", "kappa")
%!error <measure must be "agreement"> ddd_plot_agreement (eye (3), "measure", "x")
%!error <show must be "both"> ddd_plot_agreement (eye (3), "show", "x")
%!error <unknown option 'items'> ddd_plot_agreement (eye (3), "items", "x")
