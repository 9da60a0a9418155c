## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_categories (@var{C}, @var{classes})
## @deftypefnx {ddd} {} ddd_plot_categories (@var{items}, @var{classes})
## @deftypefnx {ddd} {} ddd_plot_categories (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_categories (@var{hax}, @dots{})
## @deftypefnx {ddd} {[@var{h}, @var{T}] =} ddd_plot_categories (@dots{})
## Draw where trivial, in-between and impossible items come from.
##
## @var{C} is a models x items matrix, or packed data; or give @var{items}, the
## second result of @code{ddd_split}.  @var{classes} has one string, number or
## logical per item: its class, its condition, an annotator's answer, whether
## its label is wrong; empty or @code{NaN} where there is none.  Packed data
## with conditions need no @var{classes}.
##
## The left panel has the shares of the three categories within each class, and
## on top among all items.  Beside it stands, for each category, which share of
## its items each class has, with the class's share of all items as a wide gray
## bar: longer than that is over-represented.  Items that missing answers leave
## undecided enter no share; the figure says how many they are.  Options:
##
## @table @code
## @item order
## @qcode{"impossible"} (default: the largest share within the class on top),
## @qcode{"trivial"}, @qcode{"between"} or @qcode{"given"}.
##
## @item tolerance
## As for @code{ddd_split}; with @var{items} only 0, which changes nothing.
##
## @item item_name
## What an item is called; default @qcode{"items"}.
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
## @var{T} is the table, in the given order: @code{groups} (g x 1),
## @code{count}, @code{within_group} and @code{within_category}, each with
## @code{trivial}, @code{between} and @code{impossible} (g x 1),
## @code{n_items}, @code{undecided}, @code{share} (g x 1) and
## @code{without_group}.  For two groups there is also @code{odds}, for each
## category the odds @code{ratio} of the second group against the first, its
## exact 95 % @code{interval} and the @code{p_value} of Fisher's test.
##
## @example
## @group
## C = [1 1 0 0; 1 0 0 1];
## [h, T] = ddd_plot_categories (C, @{"cat", "cat", "dog", "dog"@});
## T.within_group.impossible
##   @result{} [0; .5]
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figures
## 6, 11, 12 and 25 to 28.  Odds: R. A. Fisher, JRSS 98, 1935; J. Cornfield,
## Proc. 3rd Berkeley Symposium, 1956.
##
## @seealso{ddd_split, ddd_plot_classes, ddd_save_figure}
## @end deftypefn

function [h, T] = ddd_plot_categories (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif

  caller = "ddd_plot_categories";
  X = args{1};
  args(1) = [];
  classes = {};
  if (mod (numel (args), 2) == 1)
    classes = args{1};
    args(1) = [];
  endif
  opt = plot_options (caller, args, {"tolerance"}, {
    "order", "impossible", {"impossible", "trivial", "between", "given"}});

  [items, D] = items_of_split (caller, X, opt.tolerance);
  if (isempty (classes) && ! isempty (D))
    classes = D.conditions;
  endif
  [names, id] = group_items (caller, classes, numel (items.k));
  R = categories_by_class (items, names, id);

  models = __ddd_count__ (1:max (items.answers), "model");
  d = contents (R, models, ! isempty (D), opt);
  out = draw_in_place (hax, opt, @(place) shape_shares (place, d));
  out.order = d.order;
  if (nargout > 0)
    h = out;
    T = R;
  endif

endfunction

function d = contents (T, models, own, opt)

  d.order = (1:numel (T.groups))';
  if (! strcmp (opt.order, "given"))
    level = T.within_group.(opt.order);
    level(isnan (level)) = -Inf;
    [~, d.order] = sort (level, "descend");
  endif
  all = sum ([T.count.impossible, T.count.between, T.count.trivial], 1);
  within = @(x) [x.impossible, x.between, x.trivial](d.order,:);
  d.within = [all / sum(all); within(T.within_group)];
  d.among = within (T.within_category);
  d.share = T.share(d.order);
  d.names = ["all"; T.groups(d.order)];
  d.counts = [sum(T.n_items); T.n_items(d.order)];
  d.item_name = opt.item_name;

  d.note = sprintf ("%s, %s %s in %s", models,
                    __ddd_number__ (sum (T.n_items)), opt.item_name,
                    __ddd_count__ (T.groups, "class"));
  if (own)                              # else only ddd_split knows
    d.note = sprintf ("%s, tolerance %d", d.note, opt.tolerance);
  endif
  if (sum (T.undecided) + T.without_group > 0)
    d.note = sprintf ("%s; left out: %s undecided, %s without a class", d.note,
                      __ddd_number__ (sum (T.undecided)),
                      __ddd_number__ (T.without_group));
  endif
  d.odds = "";
  if (isfield (T, "odds"))
    part = @(name) sprintf ("%s %.3g [%.3g, %.3g]", name, T.odds.(name).ratio,
                            T.odds.(name).interval);
    d.odds = sprintf ("Odds ratio of %s against %s [95 %% interval]: %s, %s",
                      T.groups{[2, 1]}, part ("impossible"), part ("trivial"));
  endif

endfunction


%!demo
%! class = randi (6, 1, 5000);
%! C = rand (8, 5000) > rand (1, 5000) .^ class;
%! ddd_plot_categories (C, class);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!test # the table by hand; undecided items and those without a group left out
%! hf = scratch ();
%! unwind_protect
%!   C = [1 1 0 0 1 NaN 0; 1 0 0 1 1 1 1];
%!   class = {"a_b", "c", "a_b", "c", "c", "c", ""};
%!   [h, T] = ddd_plot_categories (C, class, "item_name", "letters");
%!   assert (T.groups, {"a_b"; "c"});
%!   assert (T.count.trivial, [1; 1]);
%!   assert (T.count.between, [0; 2]);
%!   assert (T.count.impossible, [1; 0]);
%!   assert (T.within_group.trivial, [1/2; 1/3], eps);
%!   assert (T.within_category.between, [0; 1]);
%!   assert (T.share, [2; 3] / 5, eps);
%!   assert (T.undecided, [0; 1]);
%!   assert (T.without_group, 1);
%!   assert (h.order, [1; 2]);
%!   assert (! isempty (findobj (hf, "string", ["2 models, 5 letters in 2 classes, ", ...
%!           "tolerance 0; left out: 1 undecided, 1 without a class"])));
%!   assert (! isempty (findobj (hf, "string", "a_b (2)")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # order; items of ddd_split; conditions of packed data
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
%!   [~, T] = ddd_plot_categories (D);
%!   assert (T.n_items, [1; 3; 2]);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!function odds = of_table (a, b, c, d)
%!  group = [true(1, a + b), false(1, c + d)];
%!  right = [ones(1, a), zeros(1, b), ones(1, c), zeros(1, d)];
%!  [~, T] = ddd_plot_categories ([right; right], group);
%!  odds = T.odds.trivial;
%!endfunction

%!test # odds ratios: Fisher's tea and convictions by R and by definition
%! hf = scratch ();
%! warning ("off", "ddd:duplicates", "local");
%! unwind_protect
%!   r = of_table (3, 1, 1, 3);
%!   w = @(psi) [1 16 36 16 1] .* psi .^ (0:4) / sum ([1 16 36 16 1] .* psi .^ (0:4));
%!   assert (w (r.ratio) * (0:4)', 3, 1e-9);
%!   assert (r.ratio, 6.408309, -1e-5);
%!   assert (sum (w (r.interval(1))(4:5)), .025, 1e-9);
%!   assert (sum (w (r.interval(2))(1:4)), .025, 1e-9);
%!   assert (r.p_value, 34 / 70, 1e-12);
%!   r = of_table (2, 10, 15, 3);
%!   assert (r.ratio, 0.04693661, -1e-4);
%!   assert (r.interval, [0.003325764, 0.363182271], -1e-2);
%!   assert (r.p_value, 0.0005367, -1e-4);
%!   r = of_table (4, 0, 0, 4);
%!   assert (r.ratio, Inf);
%!   assert (r.interval(2), Inf);
%!   assert (r.p_value, 2 / 70, 1e-12);
%!   assert (w (r.interval(1))(5), .025, 1e-9);
%!   r = of_table (0, 4, 4, 0);
%!   assert ([r.ratio, r.interval(1)], [0, 0]);
%!   assert (of_table (2, 0, 3, 0), struct ("ratio", NaN, "interval", ...
%!                                          [NaN, NaN], "p_value", NaN));
%!   assert (! isempty (findobj (hf, "string", ["Odds ratio of yes against no ", ...
%!           "[95 % interval]: impossible NaN [NaN, NaN], trivial NaN [NaN, NaN]"])));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # many items: the exact interval is near the one of the logarithm
%! hf = scratch ();
%! warning ("off", "ddd:duplicates", "local");
%! unwind_protect
%!   r = of_table (900, 1500, 9000, 38600);
%!   log_ratio = log (900 * 38600 / 1500 / 9000);
%!   half = 1.96 * sqrt (1/900 + 1/1500 + 1/9000 + 1/38600);
%!   assert (log (r.ratio), log_ratio, 1e-3);
%!   assert (log (r.interval), log_ratio + [-half, half], 2e-3);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_categories ()
%!error <ddd_plot_categories: C must be a real> ddd_plot_categories ("a", 1)
%!error <one element per item \(2\), not 0> ddd_plot_categories (eye (2))
%!error <one element per item \(2\), not 3> ddd_plot_categories (eye (2), 1:3)
%!error <no item has a class> ddd_plot_categories (eye (2), [NaN NaN])
%!error <tolerance 1 needs at least 4 models>
%! ddd_plot_categories (eye (2), 1:2, "tolerance", 1)
%!error <the items have their tolerance>
%! [~, items] = ddd_split (eye (2));
%! ddd_plot_categories (items, 1:2, "tolerance", 1)
%!error <order must be "impossible"> ddd_plot_categories (eye (2), 1:2, "order", 1)
