## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_decisions (@var{C}, @var{models})
## @deftypefnx {ddd} {} ddd_plot_decisions (@var{C})
## @deftypefnx {ddd} {} ddd_plot_decisions (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_decisions (@var{hax}, @dots{})
## @deftypefnx {ddd} {[@var{h}, @var{M}] =} ddd_plot_decisions (@dots{})
## Draw on which items a model, or all models, are right in every epoch.
##
## @var{C} is a models x items x epochs array, or packed data.  One row per
## item, easiest on top, one column per epoch.  With @var{models} (numbers or
## names), each has a map in which blue marks wrong decisions, and items are
## ordered by the mean over all epochs of these models.  Without, shades of red
## give the share of the models that are right, and items are ordered by that
## share in the last epoch; the note says which.  All maps have the same order.
## Ties keep the order of the items.  Missing answers are left out of a mean;
## where there is none, the map is gray.  Options:
##
## @table @code
## @item by
## @qcode{"all"} (default), or @qcode{"groups"}: without @var{models}, a map
## for each group of models.
##
## @item marks
## Epochs at which the learning rate changes; a triangle marks each.
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
## More than 1000 rows are averaged in blocks for the figure.  The matrix
## @var{M} has them all, items x epochs (x maps) in the order shown, with
## values from 0 (wrong) to 1; @code{ddd_write_png (@var{M}, file, "colormap",
## @var{h}.colormap, "text", struct ("order", @var{h}.order))} writes every
## decision as one pixel, and which item each row is.
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 5 x 4 inches, for several maps 7.2 inches wide.
## The result @var{h} is a struct:
## handles @code{axes} (which hold the place), @code{panel} (axes with a
## unit per epoch and item) and @code{map} (a picture), one per map;
## @code{order} of the items and @code{colormap}.
##
## @example
## @group
## C = rand (3, 200, 10) < reshape (linspace (0.1, 0.9, 10), 1, 1, 10);
## [h, M] = ddd_plot_decisions (C, 2);
## size (M)
##   @result{} ans =
##       200    10
## @end group
## @end example
##
## @seealso{ddd_dynamics, ddd_write_png, ddd_save_figure}
## @end deftypefn

function [h, M] = ddd_plot_decisions (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif

  D = __ddd_data__ ("ddd_plot_decisions", args{1}, "epochs");
  args(1) = [];
  shown = [];
  if (mod (numel (args), 2) == 1)
    shown = which_models (D, args{1});
    args(1) = [];
  endif
  opt = plot_options ("ddd_plot_decisions", args, {}, {
    "by", "all", {"all", "groups"};
    "marks", [], {@(x) isnumeric (x) && isreal (x), "a vector of epochs"}});

  warning ("off", "ddd:missingEpoch", "local");  # gaps are seen
  if (isempty (shown))
    [d, map] = of_many (D, opt);
    [~, items] = ddd_dynamics (D);
    level = items.mean_correct(:,end);
  else
    [d, map] = of_models (D, shown, opt);
    level = mean_of_all (map, numel (shown));
  endif
  d.map = flipud (d.map);               # dark is wrong
  d.note = sprintf ("%s%s %s, %s; order: %s", d.note, ...
                    __ddd_number__ (D.n_items), opt.item_name, ...
                    __ddd_count__ (D.epochs, "epoch"), d.by);
  if (! isempty (opt.marks))
    d.note = [d.note, "; triangle: the learning rate changes"];
  endif
  d.epochs = D.epochs;
  d.marks = opt.marks(:)';
  d.item_name = opt.item_name;
  d.n_items = D.n_items;

  level(isnan (level)) = -1;
  [~, order] = sort (level, "descend");         # stable
  ## One map at a time: all of many networks at once would not fit.
  M = [];
  for i = 1:max (1, numel (d.names))
    x = map (i)(order,:);
    d.blocks{i} = box_average (x, 1000);
    if (nargout > 1)
      M(:,:,i) = x;
    endif
  endfor

  draw = @(place) shape_maps (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  out.order = order;
  out.colormap = d.map;
  if (nargout > 0)
    h = out;
  endif

endfunction

function shown = which_models (D, given)
  shown = given;
  if (ischar (given))
    given = {given};
  endif
  if (iscellstr (given) && ! isempty (given))
    shown = zeros (1, numel (given));
    for i = 1:numel (given)
      same = find (strcmp (given{i}, D.models));
      if (numel (same) != 1)
        error ("ddd:invalidInput",
               "ddd_plot_decisions: %d models are called '%s'", numel (same),
               given{i});
      endif
      shown(i) = same;
    endfor
  elseif (! (isnumeric (shown) && isvector (shown)
             && all (ismember (shown, 1:D.n_models))))
    error ("ddd:invalidInput",
           "ddd_plot_decisions: MODEL must be names or numbers 1 to %d",
           D.n_models);
  endif
endfunction

## What the figure says about single models, and how to get the map of one.
function [d, map] = of_models (D, shown, opt)

  theme = opt.theme;
  d.map = theme_color_map (theme, "blues");
  d.by = "share right over all epochs";
  d.names = {};
  d.name = "";
  d.ticks = {0, "wrong"; 1, "right"};
  if (isscalar (shown))
    name = cut_labels (D.models(shown), theme.small, theme.longest){1};
    d.note = [name, ": "];
  else
    d.names = D.models(shown);
    d.note = [count_of(numel (shown), opt.model_name), ", "];
    d.by = [d.by, " and ", opt.model_name];
  endif
  map = @(i) reshape (ddd_unpack (ddd_select (D, "models", shown(i))), ...
                      D.n_items, D.n_epochs);
endfunction

## The same for shares of all models, or of the models of each group.
function [d, map] = of_many (D, opt)
  d.map = theme_color_map (opt.theme, "reds");
  d.by = sprintf ("share of all %s right at epoch %g", ...
                  opt.model_name, D.epochs(end));
  d.names = {};
  d.name = [capitalized(opt.model_name), " that are right"];
  d.ticks = {0, "none"; 0.5, "half"; 1, "all"};
  d.note = [count_of(D.n_models, opt.model_name), ", "];
  members = {1:D.n_models};
  if (strcmp (opt.by, "groups"))
    [d.names, id] = __ddd_groups__ ("ddd_plot_decisions", D, {});
    if (isempty (d.names))
      error ("ddd:invalidInput", "ddd_plot_decisions: C has no groups");
    endif
    members = arrayfun (@(g) find (id == g), 1:numel (d.names),
                        "uniformoutput", false);
  endif
  map = @(i) nthargout (2, @ddd_dynamics, ...
                        ddd_select (D, "models", members{i})).mean_correct;
endfunction

function level = mean_of_all (map, n)
  right = known = 0;
  for i = 1:n
    for v = map (i)                     # a column at a time spares memory
      right += v == 1;
      known += ! isnan (v);
    endfor
  endfor
  level = right ./ known;
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
%!   txt = flipud (get (findobj (hf, "-regexp", "string", " "), "string"));
%!   assert (! isempty (strfind (strjoin (txt', " "), ["c: 4 letters, 3 ", ...
%!     "epochs; order: share right over all epochs; triangle: the learning"])));
%!   assert (isequal (nthargout (2, @ddd_plot_decisions, C, 2), M));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # where rows are averaged, the note says how many items one is
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   C = rand (2, 3000, 2) < .5;
%!   ddd_plot_decisions (C, 1);
%!   t = get (findobj (hf, "-regexp", "string", "averages"), "string");
%!   x = regexp (t, '; a row averages (?:about )?([\d.]+) items$', "tokens");
%!   assert (str2double (x{1}{1}) >= 3);    # of at most 1,000 rows
%!   ddd_plot_decisions (C(:,1:200,:), 1);
%!   assert (isempty (findobj (hf, "-regexp", "string", "averages")));
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
%!   assert (! isempty (findobj (hf, "string", ["2 models, 3 items, 2 epochs; ", ...
%!           "order: share of all models right at epoch 2"])));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # blocks of rows are averaged for the picture, not in M
%! rand ("twister", 1);
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
%! rand ("twister", 1);
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

%!test # several networks, or groups, side by side in one order
%! hf = scratch ();
%! unwind_protect
%!   C = zeros (3, 4, 2);
%!   C(1,:,:) = [0 0; 1 1; 0 1; 0 0];
%!   C(2,:,:) = [1 1; 0 0; 0 1; 0 0];
%!   C(3,:,:) = [1 1; 0 1; 0 0; 0 NaN];
%!   D = ddd_pack (C, "models", {"a_b", "c", "d"}, "groups", ...
%!                {"g", "g", "h_i"});
%!   [h, M] = ddd_plot_decisions (D, {"d", "a_b"});
%!   assert (h.order, [2; 1; 3; 4]);
%!   assert (double (M(:,:,2)), [1 1; 0 0; 0 1; 0 0]);
%!   assert (numel (h.map), 2);
%!   assert (! isempty (findobj (hf, "string", "a_b")));
%!   assert (! isempty (findobj (hf, "-regexp", "string", "all epochs and models$")));
%!   [h, M] = ddd_plot_decisions (D, "by", "groups");
%!   assert (h.order, [1; 2; 3; 4]);
%!   assert (M(:,:,1), [.5 .5; .5 .5; 0 1; 0 0]);
%!   assert (M(:,:,2), [1 1; 0 1; 0 0; 0 NaN]);
%!   for txt = {"h_i", ["3 models, 4 items, 2 epochs; order: share of all ", ...
%!                      "models right at epoch 2"]}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_decisions ()
%!error <ddd_plot_decisions: C must be a real> ddd_plot_decisions ("a")
%!error <0 models are called 'x'> ddd_plot_decisions (ones (2, 3, 4), "x")
%!error <MODEL must be names or numbers 1 to 2> ddd_plot_decisions (ones (2, 3, 4), 3)
%!error <MODEL must be names or numbers 1 to 2> ddd_plot_decisions (ones (2, 3, 4), {1})
%!test # no name at all
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_plot_decisions (eye (3), "model_name", "");
%! assert (! isempty (findobj (hf, "-regexp", "string", "right")));

%!error <C has no groups> ddd_plot_decisions (ones (2, 3, 4), "by", "groups")
%!error <by must be "all" or> ddd_plot_decisions (1, "by", 1)
%!error <unknown option 'mark'> ddd_plot_decisions (1, "mark", 1)
%!error <marks must be a vector> ddd_plot_decisions (1, "marks", "x")
