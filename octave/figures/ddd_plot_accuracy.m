## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_accuracy (@var{T})
## @deftypefnx {ddd} {} ddd_plot_accuracy (@var{C})
## @deftypefnx {ddd} {} ddd_plot_accuracy (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_accuracy (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_accuracy (@dots{})
## Draw the accuracy of each model or group of models.
##
## @var{T} is the result of @code{ddd_dynamics}; a models x items (x epochs)
## array, or packed data, @var{C} is passed through that function first.  There
## is one column per group (per model where there are no groups), most accurate
## first: a gray dot for each model, a black bar for their mean, a black dot
## for a model that is alone in its group, with its 95 % interval (Wilson's) if
## @var{C} is given.  Accuracy is the share of the items
## that a model answered, missing answers are left out.  Options:
##
## @table @code
## @item epochs
## @qcode{"last"} (default), or @qcode{"all"}: the means as lines over the
## epochs, named at their ends.
##
## @item order
## Of the columns: @qcode{"mean"} (default, highest first) or @qcode{"given"}.
##
## @item highlight
## Which of these lines have color and name, by their names or numbers; the
## others are gray.  By default all, and of more than fifteen six, from the
## highest at the end to the lowest.
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
## figure of its own gets the size that the plot needs.  The result @var{h} is
## that of @code{ddd_plot_consistency_to}.
##
## @example
## @group
## C = rand (4, 200) < [0.6; 0.7; 0.8; 0.9];
## h = ddd_plot_accuracy (C);
## h.order
##   @result{} ans =
##       4   3   2   1
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figures
## 13 and 14.
##
## @seealso{ddd_dynamics, ddd_plot_classes, ddd_plot_consistency_to}
## @end deftypefn

function h = ddd_plot_accuracy (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options ("ddd_plot_accuracy", args(2:end), {}, [{
    "epochs", "last", {"last", "all"};
    "order", "mean", {"mean", "given"}}; line_options()]);

  T = args{1};
  last = [];
  if (! isstruct (T) || ! isfield (T, "compared"))
    D = __ddd_data__ ("ddd_plot_accuracy", T, "epochs");
    T = ddd_dynamics (D);
    last = ddd_select (D, "epochs", D.epochs(end));
  endif
  __ddd_check_result__ ("ddd_plot_accuracy", "ddd_dynamics", T);

  d = __ddd_of_result__ ("ddd_plot_accuracy", @contents, T, last, opt);
  fcn = merge (strcmp (opt.epochs, "all"), @shape_lines,
               @shape_columns);
  d.highlight = highlighted_rows ("ddd_plot_accuracy", opt, d.names);
  draw = @(place) fcn (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (T, last, opt)

  [names, id] = group_models (T);
  d = group_means (T.accuracy, names, id);
  d.epochs = T.epochs(:)';
  alone = accumarray (id(:), 1) == 1;
  if (any (alone) && ! isempty (last))
    ## Wilson's, of the items as one class.
    B = ddd_by_class (last, ones (1, T.n_items));
    [d.low, d.high] = deal (NaN (numel (names), 1));
    [~, model] = ismember (find (alone), id);
    d.low(alone) = B.accuracy_low(model);
    d.high(alone) = B.accuracy_high(model);
  endif
  d.order = opt.order;
  d.label = "Accuracy";
  d.limits = [0, 1.05];
  d.ticks = @(limits) choose_ticks (limits, 6.5, [0, 1]);
  d.note = sprintf ("%s, %s %s", count_of (numel (T.models), opt.model_name),
                    __ddd_number__ (T.n_items), opt.item_name);
  if (numel (d.epochs) > 1 && strcmp (opt.epochs, "last"))
    d.note = sprintf ("%s, epoch %g", d.note, d.epochs(end));
  endif

endfunction


%!demo
%! D = ddd_pack (rand (6, 1000) < linspace (0.5, 0.9, 6)');
%! ddd_plot_accuracy (D);

%!function y = height (h)
%!  y = get (h, "vertices")(:,2);
%!  y = (min (y) + max (y)) / 2;
%!endfunction

%!test # columns by the mean of the last epoch, missing answers left out
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = cat (3, zeros (3, 4), [1 0 0 0; 1 1 NaN NaN; 1 1 0 0]);
%! T = ddd_dynamics (ddd_pack (C, "models", {"a_b"; "c"; "d"}));
%! h = ddd_plot_accuracy (T, "item_name", "letters");
%! assert (h.order, [2, 3, 1]);
%! assert (height (h.dots(1)), 1, 1e-9);
%! assert (height (h.dots(3)), 1/4, 1e-9);
%! for txt = {"a_b", "3 models, 4 letters, epoch 2", "single model"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! D = ddd_pack (C(:,:,2), "groups", {"g", "h", "g"});
%! B = ddd_by_class (D, ones (1, 4));       # of one that is alone in its group
%! y = get (ddd_plot_accuracy (D).intervals, "ydata");
%! assert (y(! isnan (y)), [B.accuracy_low(2), B.accuracy_high(2)], 1e-12);
%! assert (isempty (findobj (hf, "-regexp", "string", "epoch")));   # there is one
%! T.groups.group = {"g"; "h"; "g"};
%! assert (numel (ddd_plot_accuracy (C, "epochs", "all").lines), 3);
%! h = ddd_plot_accuracy (T, "epochs", "all");
%! assert (get (h.lines(1), "ydata"), [0, 3/8]);
%! assert (isempty (findobj (hf, "-regexp", "string", "epoch 2")));   # but all

%!test # dots of many models leave at least half of each other seen
%! C = ddd_simulate ("rasch", 150, 400, "seed", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_accuracy (ddd_pack (C, "groups", repmat ({"a"; "b"; "b"}, 50, 1)));
%! assert (numel (h.dots), 2);
%! inches = get (h.panel, "position")(3:4) .* get (hf, "paperposition")(3:4) ...
%!          ./ [diff(xlim (h.panel)), diff(ylim (h.panel))];
%! for i = 1:2
%!   v = get (h.dots(i), "vertices") .* inches;
%!   x = reshape (v(:,1), [], 25)(:,1:24);
%!   y = reshape (v(:,2), [], 25)(:,1:24);
%!   wide = max (x(1,:)) - min (x(1,:));
%!   apart = hypot (mean (x, 2) - mean (x, 2)', mean (y, 2) - mean (y, 2)');
%!   apart(1:rows (apart)+1:end) = Inf;
%!   assert (min (apart(:)) > 0.48 * wide);
%!   g = h.order(i);
%!   share = sort (mean (C(mod (0:149, 3) > 0 == g - 1,:), 2));
%!   assert (sort (mean (y, 2)) - share * inches(2), ...
%!           repmat (mean (y(:)) - mean (share) * inches(2), size (share)), 1e-9);
%! endfor

%!test # few short names are level
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_plot_accuracy (ddd_pack ((1:9) < [4; 6], "models", ...
%!                              {"transformers"; "CNNs"}));
%! assert (get (findobj (hf, "string", "transformers"), "rotation"), 0);
%! ddd_plot_accuracy (ddd_pack ((1:9) < (1:9)', "models", ...
%!   strcat ({"transformer "}, cellstr (("1":"9")'))));
%! assert (get (findobj (hf, "string", "transformer 1"), "rotation"), 45);

%!error <Invalid call> ddd_plot_accuracy ()
%!error <ddd_plot_accuracy: C must be a real> ddd_plot_accuracy ("a")
%!error <unknown option 'epoch'> ddd_plot_accuracy (1, "epoch", 1)
%!error <epochs must be "last"> ddd_plot_accuracy (1, "epochs", 1)
