## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_classes (@var{C}, @var{classes})
## @deftypefnx {ddd} {} ddd_plot_classes (@var{D})
## @deftypefnx {ddd} {} ddd_plot_classes (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_classes (@var{hax}, @dots{})
## @deftypefnx {ddd} {[@var{h}, @var{A}] =} ddd_plot_classes (@dots{})
## Draw accuracy on each class of items, easiest class first.
##
## @var{C} is a models x items matrix, or packed data; @var{classes} has one
## string or number per item, empty or @code{NaN} where an item has no class.
## Without it the conditions of the items in packed data @var{D} are taken.
## There is one column per class: a gray dot for each model, a black bar for
## their mean.  Missing answers are left out.  Options are @code{item_name},
## what an item is called (default @qcode{"items"}), and, as for all figures,
## @code{fontsize} and @code{colors}: see @code{ddd_save_figure}.
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The result @var{h} is
## that of @code{ddd_plot_consistency_to}, the struct @var{A} has the
## @code{classes} (g x 1), @code{n_items} (g x 1) and @code{accuracy} (models x
## classes) in the order of first appearance.
##
## @example
## @group
## C = [1 1 0 1; 1 0 0 1];
## [h, A] = ddd_plot_classes (C, @{"cat", "cat", "dog", "cow"@});
## A.accuracy
##   @result{} [1 0 1; .5 0 1]
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figure
## 20.
##
## @seealso{ddd_plot_categories, ddd_plot_accuracy, ddd_save_figure}
## @end deftypefn

function [h, A] = ddd_plot_classes (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif

  caller = "ddd_plot_classes";
  D = __ddd_data__ (caller, args{1}, 1);
  classes = D.conditions;
  if (mod (numel (args), 2) == 0)
    classes = args{2};
    args(2) = [];
  elseif (isempty (classes))
    error ("ddd:invalidInput",
           "ddd_plot_classes: without CLASSES the items need conditions");
  endif
  opt = plot_options (caller, args(2:end));

  [R.classes, id] = group_items (caller, classes, D.n_items);
  g = numel (R.classes);
  R.n_items = accumarray (id(id > 0), 1, [g, 1]);
  R.accuracy = accuracy_by_class (caller, D, id, g);

  d = group_means (R.accuracy(:), R.classes, ...
                   repelem ((1:g)', D.n_models));
  d.label = "Accuracy";
  d.limits = [0, 1.05];
  [d.at, d.labels] = choose_ticks (d.limits, 6.5);
  d.note = sprintf ("%s, %s %s in %s", __ddd_count__ (D.models, "model"),
                    __ddd_number__ (sum (R.n_items)), opt.item_name,
                    __ddd_count__ (R.classes, "class"));

  out = draw_in_place (hax, opt, @(place) shape_columns (place, d));
  if (nargout > 0)
    h = out;
    A = R;
  endif

endfunction


%!demo
%! class = randi (26, 1, 5000);
%! C = rand (5, 5000) < 0.4 + class / 50;
%! ddd_plot_classes (C, cellstr (char ("A" - 1 + class')));

%!test # accuracy by hand; items without a class or an answer are left out
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = [1 0 1 NaN 1 0; 1 1 1 0 0 NaN];
%!   [h, A] = ddd_plot_classes (C, [7 7 2 2 NaN 2], "item_name", "letters");
%!   assert (A.classes, {"2"; "7"});
%!   assert (A.n_items, [3; 2]);
%!   assert (A.accuracy, [1/2 1/2; 1/2 1], eps);
%!   assert (h.order, [2, 1]);
%!   assert (! isempty (findobj (hf, "string", "2 models, 5 letters in 2 classes")));
%!   D = ddd_pack (C);
%!   D.conditions = {"a_b"; "a_b"; "c"; "c"; ""; "c"};
%!   [h, A] = ddd_plot_classes (D);
%!   assert (A.accuracy, [1/2 1/2; 1 1/2], eps);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_classes ()
%!error <ddd_plot_classes: C must be a real> ddd_plot_classes ("a", 1)
%!error <without CLASSES the items need> ddd_plot_classes (eye (2))
%!error <one element per item \(2\), not 1> ddd_plot_classes (eye (2), 1)
%!error <one element per item \(2\), not 2> ddd_plot_classes (eye (2), "ab")
%!error <no item has a class> ddd_plot_classes (eye (2), {"", ""})
%!error <must have one epoch> ddd_plot_classes (ones (2, 2, 2), [1 2])
%!error <unknown option 'x'> ddd_plot_classes (eye (2), [1 2], "x", 1)
