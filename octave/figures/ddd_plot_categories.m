## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_categories (@var{B})
## @deftypefnx {ddd} {} ddd_plot_categories (@var{C}, @var{classes})
## @deftypefnx {ddd} {} ddd_plot_categories (@var{items}, @var{classes})
## @deftypefnx {ddd} {} ddd_plot_categories (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_categories (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_categories (@dots{})
## Draw where trivial, in-between and impossible items come from.
##
## @var{B} is the result of @code{ddd_by_class}.  A models x items matrix or
## packed data @var{C}, or @var{items}, the second result of @code{ddd_split},
## are passed through that function first; @var{classes} has one string, number
## or logical per item: its class, its condition, an annotator's answer,
## whether its label is wrong; empty or @code{NaN} where there is none.  Packed
## data with conditions or true labels need no @var{classes}.
##
## The left panel has the shares of the three categories within each class, and
## on top among all items.  Beside it stands, for each category, which share of
## its items each class has, with the class's share of all items as a wide gray
## bar: longer than that is over-represented.  For two classes the note has the
## odds ratios of the second against the first.  Shares are those of the items
## that all models answered; the figure says how many have missing answers.
## Where these are more than half there are no shares.  Options:
##
## @table @code
## @item order
## @qcode{"impossible"} (default: the largest share within the class on top),
## @qcode{"trivial"}, @qcode{"between"} or @qcode{"given"}.
##
## @item tolerance
## As for @code{ddd_split}, if @var{C} is given; default 0.
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
## figure of its own gets the size that the plot needs.  The result @var{h} has
## @code{axes} (which hold the place), @code{panels} (axes, a unit per row) and
## @code{order} of the classes.
##
## @example
## @group
## C = [1 1 0 0; 1 0 0 1];
## h = ddd_plot_categories (C, @{"cat", "cat", "dog", "dog"@});
## h.order
##   @result{} ans =
##       2
##       1
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figures
## 6, 11, 12 and 25 to 28.
##
## @seealso{ddd_by_class, ddd_split, ddd_plot_classes, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_categories (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_categories";
  n = 2 - mod (numel (args), 2);        # the second are CLASSES
  opt = plot_options (caller, args(n+1:end), {"tolerance"}, {
    "order", "impossible", {"impossible", "trivial", "between", "given"}});
  B = by_class (caller, args(1:n), opt.tolerance);

  d = __ddd_of_result__ (caller, @contents, B, opt);
  draw = @(place) shape_shares (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  out.order = d.order;
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (B, opt)

  d.order = (1:numel (B.classes))';
  if (! strcmp (opt.order, "given"))
    level = B.within_class.(opt.order);
    level(isnan (level)) = -Inf;
    [~, d.order] = sort (level, "descend");
  endif
  all = sum ([B.count.impossible, B.count.between, B.count.trivial], 1);
  within = @(x) [x.impossible, x.between, x.trivial](d.order,:);
  d.within = [all / sum(all); within(B.within_class)];
  d.among = within (B.within_category);
  d.share = B.share(d.order);
  d.names = ["all"; B.classes(d.order)];
  d.counts = [sum(B.n_complete); B.n_complete(d.order)];
  d.item_name = opt.item_name;

  d.note = sprintf ("%s, %s %s in %s",
                    count_of (B.n_models, opt.model_name),
                    __ddd_number__ (d.counts(1)), opt.item_name,
                    __ddd_count__ (B.classes, "class"));
  if (! isempty (B.models))             # else only ddd_split knows
    d.note = sprintf ("%s, tolerance %d", d.note, B.tolerance);
  endif
  missing = sum (B.n_items) - d.counts(1);
  out = {sprintf("%s with missing answers", __ddd_number__ (missing)), ...
         sprintf("%s without a class", __ddd_number__ (B.without_class))};
  out = out([missing, B.without_class] > 0);
  if (! isempty (out))
    d.note = sprintf ("%s; left out: %s", d.note, strjoin (out, ", "));
  endif
  if (2 * missing > sum (B.n_items))
    d.within(:) = d.among(:) = NaN;
    d.note = [d.note, ", more than half: no shares"];
  endif
  d.odds = "";
  if (isfield (B, "odds"))
    part = @(name) odds_text (name, B.odds.(name));
    d.odds = sprintf ("Odds ratio of %s against %s [95 %% interval]: %s, %s",
                      B.classes{[2, 1]}, part ("impossible"),
                      part ("trivial"));
  endif

endfunction

function txt = odds_text (name, odds)
  txt = [name, " not defined"];
  if (! isnan (odds.ratio))
    txt = sprintf ("%s %.3g [%.3g, %.3g]", name, odds.ratio, odds.interval);
  endif
endfunction


%!demo
%! class = randi (6, 1, 5000);
%! C = rand (8, 5000) > rand (1, 5000) .^ class;
%! ddd_plot_categories (C, class);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!test # shares of the items that all models answered; what is left out
%! hf = scratch ();
%! unwind_protect
%!   C = [1 1 0 0 1 NaN 0; 1 0 0 1 1 1 1];
%!   class = {"a_b", "c", "a_b", "c", "c", "c", ""};
%!   h = ddd_plot_categories (C, class, "item_name", "letters");
%!   assert (h.order, [1; 2]);
%!   for txt = {["2 models, 5 letters in 2 classes, tolerance 0; left out: ", ...
%!               "1 with missing answers, 1 without a class"], "a_b (2)", "c (3)"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   v = get (findobj (h.panels(1), "type", "patch")(end), "vertices");
%!   ddd_plot_categories ([1 NaN 0 1; 1 1 0 NaN], {"a", "b", "a", "b"});
%!   assert (numel (findobj (hf, "-regexp", "string", "2 with missing answers$")), 1);
%!   left = reshape (v(:,1), [], 6)(:,4);               # impossible: all, a_b
%!   wide = reshape (v(:,1), [], 6)(:,2) - left;
%!   assert ([left, wide], [0, 20; 0, 50], 1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # missing answers at random do not change what is shown
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   C = double (rand (6, 4000) > rand (1, 4000) .^ 2);
%!   shown = @(h) get (findobj (h.panels(4), "type", "patch")(end), "vertices");
%!   class = repmat ({"a", "b"}, 1, 2000);
%!   all = max (shown (ddd_plot_categories (C, class))(:,1));
%!   C(rand (size (C)) < .05) = NaN;
%!   some = max (shown (ddd_plot_categories (C, class))(:,1));
%!   assert (some, all, 3);
%!   C(rand (size (C)) < .15) = NaN;
%!   h = ddd_plot_categories (C, class);
%!   assert (numel (findobj (hf, "-regexp", "string", "more than half: no shares$")), 1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # order; items of ddd_split; conditions of packed data; a result
%! hf = scratch ();
%! unwind_protect
%!   D = ddd_pack ([1 1 0 0 1 0; 1 0 0 1 1 0]);
%!   [~, items] = ddd_split (D);
%!   class = [3 1 1 1 2 2];
%!   for row = {"impossible", "trivial", "between", "given"; ...
%!              [2; 1; 3], [3; 2; 1], [1; 2; 3], [1; 2; 3]}
%!     h = ddd_plot_categories (items, class, "order", row{1});
%!     assert (h.order, row{2});
%!   endfor
%!   D.conditions = cellstr (num2str (class'));
%!   h = ddd_plot_categories (D);
%!   assert (ddd_plot_categories (ddd_by_class (D)).order, h.order);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # two classes have odds ratios
%! warning ("off", "ddd:duplicates", "local");
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_categories ([1 1 1 1 1; 1 1 1 1 1], logical ([1 1 0 0 0]));
%!   assert (! isempty (findobj (hf, "string", ["Odds ratio of yes against no ", ...
%!           "[95 % interval]: impossible not defined, trivial not defined"])));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_categories ()
%!error <ddd_plot_categories: C must be a real> ddd_plot_categories ("a", 1)
%!error <give CLASSES, a label per item; the data name no conditions>
%! ddd_plot_categories (eye (2))
%!error <one element per item \(2\), not 3> ddd_plot_categories (eye (2), 1:3)
%!error <no item has a class> ddd_plot_categories (eye (2), [NaN NaN])
%!error <tolerance 1 needs at least 4 models>
%! ddd_plot_categories (eye (2), 1:2, "tolerance", 1)
%!error <the items have their tolerance>
%! [~, items] = ddd_split (eye (2));
%! ddd_plot_categories (items, 1:2, "tolerance", 1)
%!error <B has its classes and tolerance from ddd_by_class>
%! ddd_plot_categories (ddd_by_class (eye (2), 1:2), 1:2)
%!error <order must be "impossible"> ddd_plot_categories (eye (2), 1:2, "order", 1)
