## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_decisions (@var{C}, @var{model})
## @deftypefnx {ddd} {} ddd_plot_decisions (@var{C})
## @deftypefnx {ddd} {} ddd_plot_decisions (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_decisions (@var{hax}, @dots{})
## @deftypefnx {ddd} {[@var{h}, @var{M}] =} ddd_plot_decisions (@dots{})
## Draw on which items a model, or all models, are right in every epoch.
##
## @var{C} is a models x items x epochs array, or packed data.  One row per
## item, easiest on top, one column per epoch.  With a @var{model} (an index or
## a name), blue marks wrong decisions, and items are ordered by the mean over
## all epochs.  Without, shades of red give the share of the models that are
## right, and items are ordered by that share in the last epoch.  Ties keep
## the order of the items.  Missing answers are left out of a mean; where there
## is none, the map is gray.  Options:
##
## @table @code
## @item marks
## Epochs at which the learning rate changes; a triangle marks each.
##
## @item item_name
## What an item is called; default @qcode{"items"}.
## @end table
##
## More than 1000 rows are averaged in blocks for the figure.  The matrix
## @var{M} has them all, items x epochs in the order shown, with values from 0
## (wrong) to 1; @code{ddd_write_png (@var{M}, file, "colormap",
## @var{h}.colormap)} writes every decision as one pixel.
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 5 x 4 inches.  The result @var{h} is a struct:
## handles @code{axes} (which hold the place), @code{panel} (axes with a
## unit per epoch and item) and @code{map} (a picture); @code{order} of
## the items and @code{colormap}.
##
## @example
## @group
## C = rand (3, 200, 10) < reshape (linspace (0.1, 0.9, 10), 1, 1, 10);
## [h, M] = ddd_plot_decisions (C, 2);
## size (M)
##   @result{} 200 10
## @end group
## @end example
##
## @seealso{ddd_dynamics, ddd_write_png, ddd_save_figure}
## @end deftypefn

function [h, M] = ddd_plot_decisions (varargin)

  [hax, args] = __ddd_axes__ (varargin);
  if (isempty (args))
    print_usage ();
  endif

  D = __ddd_data__ ("ddd_plot_decisions", args{1});
  args(1) = [];
  model = [];
  if (mod (numel (args), 2) == 1)
    model = which_model (D, args{1});
    args(1) = [];
  endif
  opt = __ddd_options__ ("ddd_plot_decisions", args, {}, [{
    "marks", [], @(x) isnumeric (x) && isreal (x), "a vector of epochs"};
    __ddd_plot_options__()]);

  if (isempty (model))
    [~, items] = ddd_dynamics (D);
    M = items.mean_correct;
    level = M(:,end);
    d.map = __ddd_color_map__ ("reds");
    d.note = sprintf ("%s models, ", __ddd_number__ (D.n_models));
    d.name = "Models that are right";
    d.ticks = {0, "none"; 0.5, "half"; 1, "all"};
  else
    C = ddd_unpack (ddd_select (D, "models", model));
    M = reshape (C, D.n_items, D.n_epochs);
    level = mean_over_epochs (M);
    d.map = __ddd_color_map__ ("blues");
    d.note = sprintf ("%s: ", __ddd_label_cut__ (D.models(model), 7, 1.9){1});
    d.name = "";
    d.ticks = {0, "wrong"; 1, "right"};
  endif
  d.map = flipud (d.map);               # dark is wrong
  d.note = sprintf ("%s%s %s, %s %s", d.note, __ddd_number__ (D.n_items),
                    opt.item_name, __ddd_number__ (D.n_epochs),
                    merge (D.n_epochs == 1, "epoch", "epochs"));
  if (! isempty (opt.marks))
    d.note = [d.note, "; triangle: the learning rate changes"];
  endif

  level(isnan (level)) = -1;
  [~, order] = sort (level, "descend");         # stable
  M = M(order,:);
  d.epochs = D.epochs;
  d.marks = opt.marks(:)';

  out = __ddd_draw__ (hax, [], @(place) draw (place, M, d, opt.item_name));
  out.order = order;
  out.colormap = d.map;
  if (nargout > 0)
    h = out;
  endif

endfunction

function model = which_model (D, model)
  if (ischar (model))
    name = model;
    model = find (strcmp (name, D.models));
    if (numel (model) != 1)
      error ("ddd:invalidInput",
             "ddd_plot_decisions: %d models are called '%s'", numel (model),
             name);
    endif
  elseif (! (isnumeric (model) && isscalar (model)
             && any (model == 1:D.n_models)))
    error ("ddd:invalidInput",
           "ddd_plot_decisions: MODEL must be a name or 1 to %d", D.n_models);
  endif
endfunction

function level = mean_over_epochs (M)
  right = known = zeros (rows (M), 1);
  for e = 1:columns (M)
    v = M(:,e);
    right += v == 1;
    known += ! isnan (v);
  endfor
  level = right ./ known;
endfunction

function out = draw (place, M, d, item_name)

  theme = __ddd_theme__ ();
  page = __ddd_page__ (place, [5, 4]);
  [m, epochs] = size (M);

  step = max (1, __ddd_step__ (m, 6));
  at = 0:step:m;
  labels = arrayfun (@__ddd_number__, at, "uniformoutput", false);
  left = __ddd_margin__ ("left", labels);
  bottom = __ddd_margin__ ("bottom", {});
  right = 0.85 + 0.2 * ! isempty (d.name);
  note = __ddd_wrap__ (d.note, theme.small, page.size(1) - 2 * theme.edge);
  lead = theme.small * theme.leading;
  top = theme.edge + numel (note) * lead + 0.08 + 0.1 * ! isempty (d.marks);
  wh = max (0.3, page.size - [left + right, top + bottom]);
  rect = [left, bottom, wh];

  p = __ddd_panel__ (page, rect, [0, epochs], [0, m], true);
  B = __ddd_box_average__ (M, 1000);
  out.map = __ddd_image__ (p, p.xl, p.yl,
                           __ddd_colors__ (B, d.map, theme.neutral),
                           [600, 1000]);
  line (p.axes, [0, epochs, epochs, 0, 0], [0, 0, m, m, 0], "color",
        theme.ink, "linewidth", theme.hairline);

  __ddd_ticks__ (p, "left", at, labels,
                 sprintf ("%s, easiest on top",
                          [upper(item_name(1)), item_name(2:end)]));
  room = 0.08 + __ddd_text_width__ (sprintf ("%g", d.epochs(end)), theme.text);
  apart = max (merge (epochs > 5, 5, 1),
               __ddd_step__ (epochs, rect(3) / room));
  shown = find (mod (d.epochs, apart) == 0);
  if (isempty (shown))
    shown = 1;
  endif
  __ddd_ticks__ (p, "bottom", shown - 0.5,
                 arrayfun (@(k) sprintf ("%g", d.epochs(k)), shown,
                           "uniformoutput", false), "Epoch");

  ## A mark stands at the left edge of its epoch, above the map.
  for k = find (ismember (d.epochs, d.marks))
    x = k - 1 + [0, -0.04, 0.04, 0] * p.dx;
    patch (p.axes, x, [0.02, 0.1, 0.1, 0.02] * p.dy, theme.ink, "edgecolor",
           "none");
  endfor

  __ddd_lines__ (p, theme.edge, page.size(2) - theme.edge, note, theme.small,
                 theme.note);
  swatches = cell (0, 2);
  if (any (isnan (B(:))))
    swatches = {theme.neutral, "missing"};
  endif
  tall = 0.5 * rect(4);
  __ddd_color_bar__ (p, [left + rect(3) + 0.15, bottom + tall / 2, 0.12, tall],
                     d.map, d.ticks, d.name, swatches);
  out.panel = p.axes;

endfunction


%!demo
%! ## One simulated network, 20 epochs
%! easy = rand (1, 2000);
%! C = rand (1, 2000, 20) < easy .* reshape (linspace (0.2, 1.5, 20), 1, 1, 20);
%! ddd_plot_decisions (C, 1);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!test # one network: by the mean over all epochs, ties as they were, best on top
%! hf = scratch ();
%! unwind_protect
%!   C = zeros (2, 4, 3);
%!   C(2,:,:) = [0 0 1; 1 1 0; 1 0 0; 0 1 1];
%!   D = ddd_pack (C, "models", {"a_b", "c"});
%!   [h, M] = ddd_plot_decisions (D, "c", "item_name", "letters", "marks", 2);
%!   assert (double (M), [1 1 0; 0 1 1; 0 0 1; 1 0 0]);
%!   assert (h.order, [2; 4; 1; 3]);
%!   rgb = get (h.map, "cdata");
%!   assert (squeeze (rgb(1,1,:))', h.colormap(end,:));
%!   assert (squeeze (rgb(1,end,:))', h.colormap(1,:));
%!   assert (h.colormap(1,:), [8, 48, 107] / 255, 1e-12);
%!   assert (! isempty (findobj (hf, "string", ["c: 4 letters, 3 epochs; ", ...
%!           "triangle: the learning rate changes"])));
%!   assert (isequal (nthargout (2, @ddd_plot_decisions, C, 2), M));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # all networks: by the share that is right in the last epoch; missing
%! hf = scratch ();
%! unwind_protect
%!   C = cat (3, [1 0 NaN; 0 NaN NaN], [0 1 NaN; 1 1 NaN]);
%!   [h, M] = ddd_plot_decisions (C);
%!   assert (M, [0, 1; 0.5, 0.5; NaN, NaN]);
%!   assert (h.colormap(1,:), [103, 0, 13] / 255, 1e-12);
%!   rgb = get (h.map, "cdata");
%!   assert (squeeze (rgb(end,1,:))', [187, 187, 187] / 255, 1e-12);
%!   assert (! isempty (findobj (hf, "string", "missing")));
%!   assert (! isempty (findobj (hf, "string", "2 models, 3 items, 2 epochs")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # blocks of rows are averaged for the picture, not in M
%! hf = scratch ();
%! unwind_protect
%!   C = double (rand (1, 12345, 2) < 0.3);
%!   C(1,1:5000,1) = NaN;
%!   [h, M] = ddd_plot_decisions (C, 1);
%!   assert (size (M), [12345, 2]);
%!   assert (size (get (h.map, "cdata")), [1000, 1000, 3]);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # draws where it is told and leaves the current figure alone
%! hf = scratch ();
%! other = scratch ();
%! unwind_protect
%!   hax = axes ("parent", hf);
%!   set (0, "currentfigure", other);
%!   h = ddd_plot_decisions (hax, rand (2, 9, 3) < 0.5);
%!   assert (h.axes, hax);
%!   assert (get (0, "currentfigure"), other);
%!   delete (hax);
%!   assert (isempty (findall (hf, "type", "axes")));
%! unwind_protect_cleanup
%!   close ([hf, other]);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_decisions ()
%!error <ddd_plot_decisions: C must be a real> ddd_plot_decisions ("a")
%!error <0 models are called 'x'> ddd_plot_decisions (ones (2, 3, 4), "x")
%!error <MODEL must be a name or 1 to 2> ddd_plot_decisions (ones (2, 3, 4), 3)
%!error <MODEL must be a name or 1 to 2> ddd_plot_decisions (ones (2, 3, 4), {1})
%!error <unknown option 'mark'> ddd_plot_decisions (1, "mark", 1)
%!error <marks must be a vector> ddd_plot_decisions (1, "marks", "x")
