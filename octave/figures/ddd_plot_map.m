## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_map (@var{M})
## @deftypefnx {ddd} {} ddd_plot_map (@var{C})
## @deftypefnx {ddd} {} ddd_plot_map (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_map (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_map (@dots{})
## Draw a map of models: those whose errors are alike are near one another.
##
## @var{M} is the result of @code{ddd_map}; anything that this function takes,
## @var{C}, is passed through it first, without a bootstrap.  Its first two
## axes are drawn with equal units.  Groups differ in color and mark; names
## stand where they touch nothing, and the others are counted.  Missing answers
## are left out pair by pair.  Options:
##
## @table @code
## @item by
## The factor, a field of @code{M.groups}, whose levels are drawn as groups;
## default @qcode{"group"}.  @qcode{"cluster"} takes the clusters of the map.
##
## @item scale
## The name of a group, such as people or runs of one model: the bar in the
## corner is as long as two of them are apart in the map, on average.  By
## default it is that of all pairs within a group, if there are any, else a
## round length.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panel},
## @code{dots} (one per group), @code{names} and @code{bar}.
##
## @example
## @group
## h = ddd_plot_map (rand (6, 300) < .7);
## numel (h.dots)
##   @result{} ans = 1
## @end group
## @end example
##
## @seealso{ddd_map, ddd_plot_consistency, ddd_plot_factors, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_map (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_map";
  opt = plot_options (caller, args(2:end), {}, {
    "by", "group", "string";
    "scale", "", "string"});
  M = args{1};
  if (! isstruct (M) || ! isfield (M, "silhouette"))
    if (! isstruct (M) || isfield (M, "packed"))
      M = __ddd_data__ (caller, M, 1);
    endif
    M = ddd_map (M, "replicates", 0);
  endif
  __ddd_check_result__ (caller, "ddd_map", M);
  if (columns (M.position) < 2)
    error ("ddd:invalidInput",
           "%s: the map must have 2 dimensions or more", caller);
  endif

  d = __ddd_of_result__ (caller, @contents, caller, M, opt);
  draw = @(place) shape_map (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (caller, M, opt)

  d.x = M.position(:,1:2);
  d.names = M.models(:);
  [names, d.id] = levels_of (caller, M, opt.by);
  count = rows (opt.theme.groups);
  k = max (1, numel (names));
  turn = floor ((0:k-1) / count);
  d.colors = opt.theme.groups(mod (0:k-1, count) + 1,:);
  d.shapes = mod ((0:k-1) + turn, 6) + 1;
  d.legend = [cellstr(num2str (d.shapes(:), "mark%d")), ...
              num2cell(d.colors, 2), [names(:); cell(k, 1)](1:k)];
  if (isempty (names))
    d.legend = cell (0, 3);
    d.colors = opt.theme.between;
  endif

  for a = 1:2
    axis = sprintf ("Axis %d (%.0f %%)", a, 100 * M.share(a));
    d.axes{a} = {axis};
    if (abs (M.axis_accuracy(a)) > .7)
      d.axes{a} = {sprintf("%s, goes with accuracy (r = %s)", axis, ...
                           two_decimals (M.axis_accuracy(a), false)), axis};
    endif
  endfor
  what = struct ("full", "kappa", "between", "kappa in between", ...
                 "leave_pair_out", "kappa, leave pair out", ...
                 "excess", "excess consistency").(M.measure);
  d.note = sprintf (["%s, distances sqrt (1 \342\210\222 %s), ", ...
                    "stress %.2f"], ...
                    count_of (numel (M.models), opt.model_name), what, ...
                    M.stress);
  d.bar = bar_of (caller, d, names, opt.scale);

endfunction

## Names of the groups, without a model without any, and that of each model.
function [names, id] = levels_of (caller, M, by)

  n = numel (M.models);
  names = {};
  id = ones (n, 1);
  if (strcmp (by, "cluster"))
    labels = arrayfun (@(c) sprintf ("cluster %d", c), M.cluster, ...
                       "uniformoutput", false);
  elseif (isfield (M.groups, by))
    labels = M.groups.(by);
  elseif (strcmp (by, "group"))
    labels = {};
  else
    there = [fieldnames(M.groups); {"cluster"}];
    error ("ddd:invalidOption", "%s: there is no factor %s%s", caller, by, ...
           __ddd_nearest__ (by, there));
  endif
  if (isnumeric (labels) && ! isempty (labels))
    error ("ddd:invalidOption", "%s: %s has numbers; by needs names", ...
           caller, by);
  endif
  if (! isempty (labels))
    [names, id] = __ddd_unique__ (labels(:));
  endif

endfunction

## Mean distance in the map of pairs within a group, and what it is.
function bar = bar_of (caller, d, names, scale)

  n = rows (d.x);
  apart = sqrt ((d.x(:,1) - d.x(:,1)') .^ 2 + (d.x(:,2) - d.x(:,2)') .^ 2);
  pairs = triu (d.id == d.id', 1);
  txt = "mean distance within a group";
  if (! isempty (scale))
    g = find (strcmp (names, scale));
    if (isempty (g))
      error ("ddd:invalidOption", "%s: there is no group %s%s", caller, ...
             scale, __ddd_nearest__ (scale, names));
    endif
    pairs &= d.id == g;
    txt = sprintf ("mean distance within %s", scale);
    if (! any (pairs(:)))
      error ("ddd:invalidOption", "%s: %s is a single model", caller, scale);
    endif
  endif
  if (isempty (names) || ! any (pairs(:)))
    long = 10 ^ floor (log10 (max (max (apart(:)), 1e-3) / 2));
    bar = {long, sprintf("distance %g", long)};
  else
    bar = {sum(apart(pairs)) / sum(pairs(:)), txt};
  endif

endfunction


%!demo
%! ## Networks on letters, by condition
%! D = ddd_select (ddd_example ("networks"), "epochs", 20);
%! ddd_plot_map (D, "scale", "nondeterminism");

%!function xy = middles (h)
%!  v = get (h, "vertices");
%!  n = rows (get (h, "faces"));
%!  xy = [mean(reshape (v(:,1), n, 25)(:,1:24), 2), ...
%!        mean(reshape (v(:,2), n, 25)(:,1:24), 2)];
%!endfunction

%!test # dots stand where the map says, units are equal, the bar is a distance
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("slopes", 6, 500, "seed", 1);
%! D = ddd_pack (C, "models", {"a_b", "b`c", "c", "d", "e", "f"}, "groups", ...
%!               {"x", "x", "y", "y", "y", "z"});
%! M = ddd_map (D, "replicates", 0);
%! h = ddd_plot_map (M, "scale", "y");
%! assert (numel (h.dots), 3);
%! assert (middles (h.dots(2)), M.position(3:5,1:2), 1e-9);
%! p = getappdata (h.panel, "ddd_panel");
%! assert (p.dx, p.dy, 1e-12);
%! x = get (h.bar, "vertices")(:,1);
%! y = M.position(3:5,1:2);
%! far = @(i, l) norm (y(i,:) - y(l,:));
%! assert (max (x) - min (x), (far (1, 2) + far (1, 3) + far (2, 3)) / 3, 1e-9);
%! for txt = {"mean distance within y", "x", ...
%!            "6 models, distances sqrt (1 \342\210\222 kappa), stress"}
%!   assert (! isempty (findall (hf, "-regexp", "string", regexptranslate ( ...
%!           "escape", txt{1}))), txt{1});
%! endfor
%! M.axis_accuracy(1:2) = [-.85, .69];
%! ddd_plot_map (M);
%! for txt = {sprintf(["Axis 1 (%.0f %%), goes with accuracy (r = ", ...
%!                     "\342\210\2220.85)"], 100 * M.share(1)), ...
%!            sprintf("Axis 2 (%.0f %%)", 100 * M.share(2))}
%!   assert (! isempty (findall (hf, "string", txt{1})), txt{1});
%! endfor
%! h = ddd_plot_map (C);                     # no groups: one color, round bar
%! assert (numel (h.dots), 1);
%! h = ddd_plot_map (D, "by", "cluster");
%! assert (numel (h.dots), M.n_clusters);

%!test # marks have the same area and differ
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! g = num2cell (char ("a" + mod (0:11, 6)'));
%! h = ddd_plot_map (ddd_pack (ddd_simulate ("slopes", 12, 200, "seed", 1), ...
%!                             "groups", g));
%! assert (numel (h.dots), 6);
%! for i = 1:6
%!   v = get (h.dots(i), "vertices")(1:2:end,:);
%!   area(i) = polyarea (v(:,1), v(:,2));
%!   looks{i} = sprintf ("%.3f ", (v - mean (v(1:24,:)))(1:5,:), ...
%!                       get (h.dots(i), "facecolor"));
%! endfor
%! assert (area, area(1) * ones (1, 6), .02 * area(1));
%! assert (numel (unique (looks)), 6);

%!test # names that have no room are left out, and counted
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! M = ddd_map (ddd_simulate ("rasch", 80, 2000, "seed", 1), "replicates", 0);
%! h = ddd_plot_map (M);
%! t = ddd_save_figure (hf).texts;
%! shown = sum (ismember (M.models, {t.string}));
%! assert (shown < 80 && shown > 10);
%! assert (! isempty (strfind (strjoin ({t.string}, " "), ...
%!         sprintf ("%d names left out for want of room", 80 - shown))));

%!error <Invalid call> ddd_plot_map ()
%!error <ddd_plot_map: C must be a real> ddd_plot_map ("a")
%!error <ddd_plot_map: C must have one epoch>
%! ddd_plot_map (ddd_pack (ones (3, 2, 2)))
%!error <the map must have 2 dimensions or more>
%! ddd_plot_map (ddd_map (eye (4), "dimensions", 1))
%!error <there is no factor gropu; did you mean group>
%! ddd_plot_map (eye (4), "by", "gropu")
%!error <size has numbers; by needs names>
%! ddd_plot_map (ddd_pack (eye (4), "factors", struct ("size", 1:4)), "by", "size")
%!error <there is no group z> ddd_plot_map (ddd_pack (eye (4), "groups", ...
%!                             {"x", "y", "x", "y"}), "scale", "z")
%!error <x is a single model> ddd_plot_map (ddd_pack (eye (4), "groups", ...
%!                             {"x", "y", "y", "y"}), "scale", "x")
