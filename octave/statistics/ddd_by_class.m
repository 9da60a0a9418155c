## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_by_class (@var{C}, @var{classes})
## @deftypefnx {ddd} {} ddd_by_class (@var{D})
## @deftypefnx {ddd} {} ddd_by_class (@var{items}, @var{classes})
## @deftypefnx {ddd} {} ddd_by_class (@dots{}, "tolerance", @var{t})
## @deftypefnx {ddd} {@var{B} =} ddd_by_class (@dots{})
## Which classes of items are easy, trivial or impossible?
##
## For each class of items: how accurate each model is, which shares of its
## items are trivial, in between and impossible, and which share of all
## trivial (in-between, impossible) items it has.  Without an output a table is
## printed.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; @var{items} is the second result of
## @code{ddd_split}, which has no accuracies.  @var{classes} has a string,
## number or logical per item: its true class, its condition, an annotator's
## answer, whether its label is wrong; empty or @code{NaN} where an item has
## none.  Without it, packed data @var{D} are taken by their conditions, or
## else by their true labels, unless an item has several.
## @var{t} is the tolerance of @code{ddd_split}; default 0.
##
## Accuracies are those of the answers given.  Shares are those of the items
## that all models answered, and @code{NaN} where these are fewer than half.
##
## @var{B} has the fields
##
## @table @code
## @item classes
## Names of the g classes (g x 1): strings in the order in which they appear,
## numbers sorted, @qcode{"no"} before @qcode{"yes"}.
## @item n_items, n_complete
## Items of each class, and those that all models answered (g x 1).
## @item without_class
## Number of items without a class, which are left out.
## @item accuracy, accuracy_low, accuracy_high
## Accuracy of each model on each class, with the ends of its 95 % interval
## (n x g); 0 x g with @var{items}.
## @item mean_accuracy
## Mean over models (1 x g); @code{NaN} with @var{items}.
## @item share
## Share of each class in all complete items (g x 1).
## @item count, within_class, within_category
## Each with @code{trivial}, @code{between} and @code{impossible} (g x 1):
## complete items of that category in each class, their share of the class, and
## their share of the category.
## @item interval
## 95 % intervals of @code{within_class}, @code{trivial}, @code{between} and
## @code{impossible} (g x 2).
## @item odds
## For two classes: @code{trivial}, @code{between} and @code{impossible}, each
## with the odds @code{ratio} of the second class against the first, its exact
## 95 % @code{interval} and the @code{p_value} of Fisher's test.
## @item n_models, tolerance, models, groups, options
## As everywhere.
## @end table
##
## @strong{When not to use it.}  Intervals are Wilson's: the items of a class
## are a sample from many, independent of one another, and the models are
## these.  With many classes some stand out by chance alone.
##
## @example
## @group
## C = [1 1 0 1; 1 0 0 1];
## B = ddd_by_class (C, @{"cat", "cat", "dog", "cow"@});
## B.accuracy
##   @result{} ans =
##       1.0000        0   1.0000
##       0.5000        0   1.0000
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figures
## 6, 11, 12, 20 and 25 to 28.  Odds: R. A. Fisher, JRSS 98, 1935;
## J. Cornfield, Proc. 3rd Berkeley Symposium, 1956.  Intervals: E. B. Wilson,
## JASA 1927.
##
## @seealso{ddd_split, ddd_plot_classes, ddd_plot_categories}
## @end deftypefn

function B = ddd_by_class (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_by_class";
  classes = {};
  if (mod (numel (varargin), 2) == 1)
    classes = varargin{1};
    varargin(1) = [];
  endif
  opt = __ddd_options__ (caller, varargin, {"tolerance"});
  D = [];
  if (isstruct (C) && isfield (C, "undecided"))
    items = C;
    R.n_models = max (items.answers);
    if (opt.tolerance != 0)
      error ("ddd:invalidOption",
             "ddd_by_class: the items have their tolerance from ddd_split");
    endif
  else
    D = __ddd_data__ (caller, C, 1);
    R.n_models = D.n_models;
    if (isempty (classes))
      classes = D.conditions;
    endif
    if (isempty (classes))
      classes = true_labels (D);
    endif
    items = each_item (D, opt.tolerance);
  endif
  if (isempty (classes))
    error ("ddd:invalidInput",
           ["ddd_by_class: give CLASSES, a label per item; the data ", ...
            "name no conditions, and no true labels, one for each item"]);
  endif

  R.tolerance = opt.tolerance;
  [R.classes, id] = class_of_items (caller, classes, numel (items.k));
  R.accuracy = R.accuracy_low = R.accuracy_high = ...
    zeros (0, numel (R.classes));
  R.mean_accuracy = NaN (1, numel (R.classes));
  R = class_categories (R, items, id);
  R.models = {};
  R.groups = struct ();
  if (! isempty (D))
    R = class_accuracy (R, D, id);
    R.models = D.models;
    R.groups = D.groups;
  endif
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    B = R;
  else
    show_by_class (R);
  endif

endfunction

## The true label of each item, in numbers where all are; empty where none is
## known, or an item has several.
function labels = true_labels (D)
  labels = {};
  [~, truth, names] = __ddd_predictions__ (D);
  if (rows (truth) > 0 && all (isnan (truth(2:end,:)(:))))
    names = [names; {""}];
    truth(isnan (truth)) = numel (names);
    labels = names(truth(1,:));
    number = str2double (labels);
    if (! any (isnan (number)))
      labels = number;
    endif
  endif
endfunction

## One model has no categories, but accuracies.
function items = each_item (D, t)
  if (D.n_models > 1)
    items = __ddd_categories__ ("ddd_by_class", D, t).items;
  else
    plane = D.packed.plane;
    [items.k, items.answers] = __ddd_tally__ ("ddd_by_class", ...
                                 plane.correct, plane.valid, D.n_items);
    items.complete = items.answers == 1;
    items.trivial = items.between = items.impossible = false (1, D.n_items);
  endif
endfunction


%!demo
%! ## Three classes, the last one with many wrong labels
%! class = repelem ({"cat", "dog", "wolf"}, 1, [700, 600, 300]);
%! C = rand (8, 1600) > rand (1, 1600) .^ repelem ([4 3 1], 1, [700, 600, 300]);
%! ddd_by_class (C, class)

%!test # by hand; items with missing answers or without a class are left out
%! C = [1 1 0 0 1 NaN 0; 1 0 0 1 1 1 1];
%! class = {"a_b", "c", "a_b", "c", "c", "c", ""};
%! B = ddd_by_class (C, class);
%! assert (B.classes, {"a_b"; "c"});
%! assert ([B.n_items, B.n_complete], [2 2; 4 3]);
%! assert (B.without_class, 1);
%! assert (B.accuracy, [1/2, 2/3; 1/2, 3/4]);
%! assert (B.mean_accuracy, [1/2, 17/24], eps);
%! assert (B.count.trivial, [1; 1]);
%! assert (B.count.between, [0; 2]);
%! assert (B.within_class.impossible, [1/2; 0]);
%! assert (B.within_category.between, [0; 1]);
%! assert (B.share, [2; 3] / 5, eps);
%! assert (rmfield (ddd_by_class (C, class, "tolerance", 0), "options"), ...
%!         rmfield (B, "options"));

%!test # Wilson's intervals, by its equation: |p - x| = z sqrt (x (1-x) / n)
%! rand ("twister", 1);
%! C = double (rand (3, 90) < .7);
%! C(2,1:7) = NaN;
%! B = ddd_by_class (C, repelem ([2 1], 1, [50 40]));
%! assert (B.classes, {"1"; "2"});
%! z = 1.959963984540054;
%! for i = 1:3
%!   x = C(i,1:50)(! isnan (C(i,1:50)));
%!   for y = [B.accuracy_low(i,2), B.accuracy_high(i,2)]
%!     assert (abs (mean (x) - y), z * sqrt (y * (1 - y) / numel (x)), 1e-12);
%!   endfor
%! endfor
%! k = sum (C(:,8:50));
%! p = mean (k == 3);
%! for y = B.interval.trivial(2,:)
%!   assert (abs (p - y), z * sqrt (y * (1 - y) / 43), 1e-12);
%! endfor

%!test # conditions of packed data, items of ddd_split, numbers and logicals
%! C = [1 1 0 0 1 0; 1 0 0 1 1 0];
%! D = ddd_pack (C);
%! D.conditions = {"x", "y", "x", "y", "x", "y"}';
%! B = ddd_by_class (D);
%! assert (B.within_class.trivial, [2/3; 0], eps);
%! [~, items] = ddd_split (C);
%! A = ddd_by_class (items, D.conditions);
%! assert (A.accuracy, zeros (0, 2));
%! assert ({A.count, A.odds, A.interval}, {B.count, B.odds, B.interval});
%! B = ddd_by_class (C, [3 1 1 1 2 NaN]);
%! assert (B.classes, {"1"; "2"; "3"});
%! assert (B.within_class.trivial, [0; 1; 1]);
%! assert (! isfield (B, "odds"));
%! assert (ddd_by_class (C, [false true false true true true]).classes, ...
%!         {"no"; "yes"});
%! B = ddd_by_class (C(1,:), [1 1 1 2 2 2]);      # one model: no categories
%! assert (B.accuracy, [2 1] / 3, eps);
%! B = ddd_by_class ([1 NaN 1 0 1 0], [1 1 1 2 2 2]);
%! assert ([B.n_items, B.n_complete], [3 2; 3 3]);
%! assert (B.accuracy, [1, 1/3], eps);
%! assert ([B.count.trivial, B.count.between, B.count.impossible], zeros (2, 3));

%!test # true labels of packed data: numbers are sorted; one or none for an item
%! P = [3 1 1 3 2; 3 3 1 1 2];
%! T = [3 1 1 3 NaN];
%! D = ddd_pack (double (P == T), "predictions", P, "labels", [3 1 1 3 2]);
%! assert (ddd_by_class (D).classes, {"1"; "2"; "3"});
%! name = {"a", "b", "c"};
%! D = ddd_pack (P == 3, "predictions", name(P), "labels", ...
%!               {"c", "a", "a", "c", ""});
%! B = ddd_by_class (D);
%! A = ddd_by_class (P == 3, {"c", "a", "a", "c", ""});
%! assert (B.classes, {"c"; "a"});
%! assert ({B.accuracy, B.count, B.without_class}, ...
%!         {A.accuracy, A.count, 1});
%! D.conditions = {"u"; "u"; "v"; "v"; "v"};
%! assert (ddd_by_class (D).classes, {"u"; "v"});

%!test # too few complete items: accuracies only
%! C = [1 NaN 0 1; NaN 1 0 NaN];
%! B = ddd_by_class (C, [1 1 2 2]);
%! assert (B.within_class.impossible, NaN (2, 1));
%! assert (B.interval.impossible, NaN (2));
%! assert (B.accuracy, [1 .5; 1 0]);
%! assert (! isfield (B, "odds"));
%! B = ddd_by_class ([1 NaN; NaN 1], [1 2]);      # no item is complete
%! assert (B.n_complete, [0; 0]);
%! assert (isnan (B.within_class.trivial));

%!function odds = of_table (a, b, c, d)
%!  class = [true(1, a + b), false(1, c + d)];
%!  right = [ones(1, a), zeros(1, b), ones(1, c), zeros(1, d)];
%!  odds = ddd_by_class ([right; right], class).odds.trivial;
%!endfunction

%!test # odds ratios: Fisher's tea and convictions by R and by definition
%! r = of_table (3, 1, 1, 3);
%! w = @(psi) [1 16 36 16 1] .* psi .^ (0:4) / sum ([1 16 36 16 1] .* psi .^ (0:4));
%! assert (w (r.ratio) * (0:4)', 3, 1e-9);
%! assert (r.ratio, 6.408309, -1e-5);
%! assert (sum (w (r.interval(1))(4:5)), .025, 1e-9);
%! assert (sum (w (r.interval(2))(1:4)), .025, 1e-9);
%! assert (r.p_value, 34 / 70, 1e-12);
%! r = of_table (2, 10, 15, 3);
%! assert (r.ratio, 0.04693661, -1e-4);
%! assert (r.interval, [0.003325764, 0.363182271], -1e-2);
%! assert (r.p_value, 0.0005367, -1e-4);
%! r = of_table (4, 0, 0, 4);
%! assert (r.ratio, Inf);
%! assert (r.interval(2), Inf);
%! r = of_table (4, 0, 4, 0);
%! assert ([r.ratio, r.interval, r.p_value], NaN (1, 4));

%!test # without an output: a table
%! C = [1 1 0 0 1 NaN 0; 1 0 0 1 1 1 1];
%! txt = evalc ("ddd_by_class (C, {'a', 'c', 'a', 'c', 'c', 'c', ''})");
%! assert (! isempty (strfind (txt, "2 models, 6 items in 2 classes")));
%! assert (! isempty (regexp (txt, '\n  a +2  0.500 \(0.50 - 0.50\) +50.0 %')));
%! assert (! isempty (strfind (txt, "of the 5 items that all models answered")));
%! assert (! isempty (strfind (txt, "1 item without a class")));
%! assert (! isempty (strfind (txt, "odds ratio of c against a")));

%!error <Invalid call> ddd_by_class ()
%!error <ddd_by_class: C must be 0, 1 or NaN> ddd_by_class ([0 .3], [1 1])
%!error <C must have one epoch> ddd_by_class (ones (2, 2, 2), [1 1])
%!error <classes must be a cell array of strings .* \(2\), not 3>
%! ddd_by_class (eye (2), [1 2 3])
%!error <give CLASSES, a label per item; the data name no conditions>
%! ddd_by_class (eye (2))
%!error <no item has a class> ddd_by_class (eye (2), {"", ""})
%!error <the items have their tolerance>
%! [~, items] = ddd_split (eye (3));
%! ddd_by_class (items, [1 1 2], "tolerance", 1);
%!error <tolerance 1 needs at least 4> ddd_by_class (eye (2), [1 2], "tolerance", 1)
