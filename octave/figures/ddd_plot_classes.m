## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_classes (@var{B})
## @deftypefnx {ddd} {} ddd_plot_classes (@var{C}, @var{classes})
## @deftypefnx {ddd} {} ddd_plot_classes (@var{D})
## @deftypefnx {ddd} {} ddd_plot_classes (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_classes (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_classes (@dots{})
## Draw accuracy on each class of items, easiest class first.
##
## @var{B} is the result of @code{ddd_by_class}; a models x items matrix
## @var{C} with its @var{classes}, or packed data @var{D} with conditions or
## true labels, are passed through that function first.  There is one column
## per class: a gray dot for each model, or a dot in the color and shape of its
## group where there are up to six; a black bar for their mean; and the 95 %
## interval (Wilson's) of a model that is alone.  Of more than a hundred
## classes one curve has the means, within an area from the lowest to the
## highest model.  Missing answers are left out.  Options:
##
## @table @code
## @item order
## Of the classes: @qcode{"mean"} (default, easiest first) or @qcode{"given"}.
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
## C = [1 1 0 1; 1 0 0 1];
## h = ddd_plot_classes (C, @{"cat", "cat", "dog", "cow"@});
## h.order
##   @result{} ans =
##       3   1   2
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figure
## 20.
##
## @seealso{ddd_by_class, ddd_plot_categories, ddd_plot_accuracy,
## ddd_save_figure}
## @end deftypefn

function h = ddd_plot_classes (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_classes";
  n = 2 - mod (numel (args), 2);        # the second are CLASSES
  opt = plot_options (caller, args(n+1:end), {}, {
    "order", "mean", {"mean", "given"}});
  B = by_class (caller, args(1:n));
  if (isempty (B.accuracy))
    error ("ddd:invalidInput",
           "ddd_plot_classes: B has no accuracies; give ddd_by_class C");
  endif

  d = __ddd_of_result__ (caller, @contents, B, opt);
  draw = @(place) shape_columns (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (B, opt)

  d.names = B.classes;
  d.order = opt.order;
  d.means = B.mean_accuracy;
  d.values = num2cell (B.accuracy, 1);
  n = rows (B.accuracy);
  groups = {};
  if (isfield (B.groups, "group"))
    groups = B.groups.group;
  endif
  d.side = group_bands (opt.theme, groups, 1:n);
  if (n == 1)                           # that of a mean nobody knows
    d.low = B.accuracy_low(:);
    d.high = B.accuracy_high(:);
  endif
  d.label = "Accuracy";
  d.limits = [0, 1.05];
  d.ticks = @(limits) choose_ticks (limits, 6.5, [0, 1]);
  d.note = sprintf ("%s, %s %s in %s", ...
                    count_of (numel (B.models), opt.model_name), ...
                    __ddd_number__ (sum (B.n_items)), opt.item_name, ...
                    __ddd_count__ (B.classes, "class"));

endfunction


%!demo
%! class = randi (26, 1, 5000);
%! C = rand (5, 5000) < 0.4 + class / 50;
%! ddd_plot_classes (C, cellstr (char ("A" - 1 + class')));

%!test # accuracy by hand; items without a class or an answer are left out
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = [1 0 1 NaN 1 0; 1 1 1 0 0 NaN];
%! h = ddd_plot_classes (C, [7 7 2 2 NaN 2], "item_name", "letters");
%! assert (h.order, [2, 1]);
%! y = cellfun (@(v) mean (reshape (v(:,2), [], 25)(:,1:24), 2), ...
%!              get (h.dots, "vertices"), "uniformoutput", false);
%! assert ([y{:}], [1/2 1/2; 1 1/2], 1e-12);       # easiest class first
%! assert (! isempty (findobj (hf, "string", "2 models, 5 letters in 2 classes")));
%! h = ddd_plot_classes (C, [7 7 2 2 NaN 2], "order", "given");
%! assert (h.order, [1, 2]);
%! D = ddd_pack (C);
%! D.conditions = {"a_b"; "a_b"; "c"; "c"; ""; "c"};
%! h = ddd_plot_classes (D);
%! assert (get (h.means(1), "ydata"), [3/4, 3/4]);
%! B = ddd_by_class (D);
%! assert (ddd_plot_classes (B).order, h.order);
%! assert (isempty (h.intervals));
%! B = ddd_by_class (ddd_select (D, "models", 1));    # of one model it is known
%! h = ddd_plot_classes (B);
%! y = reshape (get (h.intervals, "ydata"), 3, []);
%! assert (y([1, 2],:), [B.accuracy_low; B.accuracy_high](:,h.order), 1e-12);
%! [~, items] = ddd_split (D);
%! fail ("ddd_plot_classes (ddd_by_class (items, D.conditions))", "has no accuracies");

%!error <Invalid call> ddd_plot_classes ()
%!error <ddd_plot_classes: C must be a real> ddd_plot_classes ("a", 1)
%!error <give CLASSES, a label per item; the data name no conditions>
%! ddd_plot_classes (eye (2))
%!error <one element per item \(2\), not 1> ddd_plot_classes (eye (2), 1)
%!error <one element per item \(2\), not 2> ddd_plot_classes (eye (2), "ab")
%!error <no item has a class> ddd_plot_classes (eye (2), {"", ""})
%!error <must have one epoch> ddd_plot_classes (ones (2, 2, 2), [1 2])
%!error <unknown option 'x'> ddd_plot_classes (eye (2), [1 2], "x", 1)
