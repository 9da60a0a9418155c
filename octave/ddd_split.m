## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_split (@var{C})
## @deftypefnx {ddd} {} ddd_split (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_split ("histogram", @var{h}, @dots{})
## @deftypefnx {ddd} {} ddd_split ("means", @var{x}, "n_models", @var{n})
## @deftypefnx {ddd} {[@var{S}, @var{items}] =} ddd_split (@dots{})
## Split items into trivial, impossible and in-between.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  With k_j of n models right on item j and
## tolerance t, an item is @emph{impossible} if k_j <= t, @emph{trivial} if
## k_j >= n - t and @emph{in-between} otherwise; there must be at least 2t + 2
## models.  Published results without a matrix will do as well: the histogram
## @var{h} (items with k = 0 to n), or for every item the mean @var{x} of
## @var{n} models.
##
## Where answers are missing, an item is in a category only if it would be
## whatever the missing answers were; else it is undecided.  Shares, intervals
## and histogram (and what is printed) are those of the complete items;
## @code{count} has all items that are surely in a category, @code{bounds} the
## undecided either way.  Where fewer than half of the items are complete, that
## would describe the wrong items, and an error asks for @qcode{"min_answers"}.
##
## Without an output a summary is printed.  Options:
##
## @table @code
## @item tolerance
## The number t of models that may deviate; default 0.
##
## @item flagged
## A logical vector that marks items with doubtful labels.  They stay in;
## @code{flagged} has their histogram, and in @code{flagged.without} the
## results without them.
##
## @item family
## A cell array with one string per model, or true for the families in packed
## data.  Variants of one model are many votes for one opinion; so each of the
## G families has one vote, the share of its models that are right, K_j is the
## sum of the votes (compared exactly, as whole numbers of their common
## denominator), and G takes the place of n.  The histogram (1 x G+1) is the
## one to expect of one random model of each family.  The other fields count
## models as before.
##
## @item panel
## The models that define the split: indices, a logical vector or names.  All
## fields are about them; @code{compared} has the @code{models} that are left
## and their @code{accuracy} on the items of each category, on which their own
## answers had no influence.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class.  Items of
## a class are alike, so intervals are those of m / @code{design_effect}
## independent items.
##
## @item min_answers
## The number a of answers that an item needs to count.  The shares are then
## those expected among a of the models (rarefaction): sums of hypergeometric
## probabilities, averaged over the items with a answers or more.
## @end table
##
## The struct @var{S} has the fields @code{n_models}, @code{n_items},
## @code{n_complete}, @code{tolerance}, @code{histogram} (1 x n+1, complete
## items with k = 0 to n), @code{count}, @code{fraction}, @code{interval}
## (95 %, over items: Wilson's), @code{design_effect} (1 without classes; the
## interval takes it as 1 if smaller) and @code{bounds} with one entry each,
## @code{accuracy} (n x 1; empty if unknown), @code{histogram_kappa} (the mean
## error consistency that the difficulty of the complete items alone implies,
## on all (@code{full}) and on in-between items (@code{between});
## @pxref{XREFddd_consistency,,ddd_consistency}; without accuracies Fleiss'
## kappa), @code{duplicates} and
## @code{near_duplicates} (clusters of models that answer alike, or with error
## consistency above .99), @code{leave_one_out.changed} (n x 1: items that
## change category when that model is left out; G x 1 with families; @code{NaN}
## where too few are left) and @code{.most} (for which one most; empty if
## none), @code{flagged}, @code{family} (@code{names}, and the @code{index} of
## each model's), @code{compared}, @code{models}, @code{groups} and
## @code{options}.  The struct @var{items} has what belongs
## to single items, 1 x m each: @code{k}, @code{answers} and logical vectors
## @code{trivial}, @code{between}, @code{impossible} and @code{undecided}.  (It
## stands apart because Octave shows every element of a struct without
## semicolon.)
##
## Duplicates give one model several votes, so a warning names them.
##
## @strong{When not to use it.}  The shares belong to these models: they fall
## as models are added, so two studies can be compared only at the same number
## of models (@pxref{XREFddd_rarefy,,ddd_rarefy}), and variants of one model
## are not many (@code{family}).  Intervals are about other items like these,
## taken as independent unless @code{classes} are given, and about no other
## models.  That an item is impossible for these models may be the fault of its
## label (@code{flagged}).
##
## @example
## @group
## S = ddd_split ([1 1 0 0; 1 0 1 0; 1 0 0 0]);
## S.histogram
##   @result{} 1 2 0 1
## @end group
## @end example
##
## Source: K. Meding, L. M. Schulze Buschoff, R. Geirhos and F. A. Wichmann,
## @cite{Trivial or impossible - dichotomous data difficulty masks model
## differences (on ImageNet and beyond)}, ICLR 2022.  Interval: E. B. Wilson,
## JASA 1927.  Design effect: L. Kish, @cite{Survey Sampling}, 1965; with G
## classes SE^2 = G/(G-1) sum_g (sum of (v_j - v) / m over class g)^2.
##
## @seealso{ddd_expected, ddd_consistency, ddd_plot_histogram, ddd_load}
## @end deftypefn

function [S, items] = ddd_split (varargin)

  if (nargin < 1)
    print_usage ();
  endif

  ## No option has such a sign in its name, but files do.
  published = ischar (varargin{1}) && ! any (ismember (varargin{1}, "./\\"));
  if (published)
    args = varargin;
  else
    args = varargin(2:end);
  endif
  count = @(x) isnumeric (x) && isreal (x) && isscalar (x) && x >= 1 ...
               && x == fix (x);
  vector = @(x) isnumeric (x) && isreal (x) && isvector (x);
  opt = __ddd_options__ ("ddd_split", args, {"tolerance", "family", ...
                         "panel"}, {
    "classes", {}, @(x) iscellstr (x) || isnumeric (x), "labels of the items";
    "flagged", [], @(x) islogical (x) && isvector (x), "a logical vector";
    "min_answers", [], count, "a whole number >= 1";
    "histogram", [], vector, "a vector of numbers of items with k = 0 to n";
    "means", [], vector, "a vector of means over the models";
    "n_models", [], count, "a whole number >= 1"});

  if (published)
    P = __ddd_published__ (opt);
  else
    if (! (isempty (opt.histogram) && isempty (opt.means)
           && isempty (opt.n_models)))
      error ("ddd:invalidOption",
             "ddd_split: give either C or histogram or means");
    endif
    P = from_answers (varargin{1}, opt);
  endif

  R.n_models = P.n_models;
  R.n_items = numel (P.items.k);
  R.n_complete = sum (P.complete);
  R.tolerance = opt.tolerance;
  R.histogram = P.histogram;
  P.class = ones (1, R.n_items);
  if (! isempty (opt.classes))
    [~, index] = __ddd_labels__ ("ddd_split", "classes", opt.classes, ...
                                 R.n_items);
    P.class = index';
  endif
  R = __ddd_shares__ (R, P, opt);
  R.accuracy = P.accuracy;
  R.histogram_kappa = P.histogram_kappa;
  R.duplicates = P.duplicates;
  R.near_duplicates = P.near_duplicates;
  R.leave_one_out.changed = P.changed;
  [most, at] = max (P.changed);
  R.leave_one_out.most = [];
  if (most > 0)
    R.leave_one_out.most = at;
  endif
  R.flagged = flagged (R, P, opt);
  R.family = P.family;
  R.compared = P.compared;
  R.models = P.models;
  R.groups = P.groups;
  R.options = opt;

  for c = R.duplicates
    __ddd_warn__ ("ddd:duplicates", "ddd_split: identical answers: %s",
                  strjoin (R.models(c{1})', ", "));
  endfor
  for c = R.near_duplicates
    __ddd_warn__ ("ddd:duplicates", "ddd_split: nearly identical answers: %s",
                  strjoin (R.models(c{1})', ", "));
  endfor

  if (nargout > 0)
    S = R;
    items = P.items;
  else
    summary (R, P.items);
  endif

endfunction

function P = from_answers (C, opt)

  D = __ddd_data__ ("ddd_split", C, 1);
  [P, V, panel, others] = __ddd_split_by__ ("ddd_split", D, opt);
  complete = sum (P.complete);
  if (isempty (opt.min_answers) && complete < D.n_items / 2)
    error ("ddd:tooFewAnswers",
           ["ddd_split: only %d of %d items have an answer of every ", ...
            "model; choose models with ddd_select, or give ", ...
            "\"min_answers\", a, for the shares among a of the models"],
           complete, D.n_items);
  elseif (! isempty (opt.min_answers) && ! isempty (V))
    error ("ddd:invalidOption",
           "ddd_split: min_answers is for models, not for families");
  endif
  E = D;
  P.compared = struct ("models", {{}}, "accuracy", []);
  if (! isempty (opt.panel))
    E = ddd_select (D, "models", panel);
    P.compared = compared (D, others, P.items);
  endif
  P.votes = V;
  P.family = struct ("names", {{}}, "index", []);
  if (! isempty (V))
    P.family = struct ("names", {V.names}, "index", V.index);
  endif
  for set = {"full", "between"; P.complete, P.complete & P.items.between}
    right = __ddd_right_on__ ("ddd_split", E, set{2}, P);
    P.histogram_kappa.(set{1}) = ...
      __ddd_histogram_kappa__ (P.items.k(set{2}), right, E.n_models);
  endfor
  P.n_models = E.n_models;
  P.models = E.models;
  P.groups = E.groups;
  P.changed = __ddd_leave_one_out__ ("ddd_split", E, P, V, opt.tolerance);
  [P.duplicates, P.near_duplicates] = __ddd_duplicates__ ("ddd_split", E);

endfunction

## Accuracy of the models that are not in the panel, by category.
function X = compared (D, others, items)
  X.models = D.models(others);
  for name = {"trivial", "between", "impossible"}
    x = name{1};
    X.accuracy.(x) = NaN (numel (others), 1);
    if (any (items.(x)) && ! isempty (others))
      E = ddd_select (D, "models", others, "items", items.(x));
      plane = E.packed.plane;
      [~, ~, ~, X.accuracy.(x)] = ...
        __ddd_tally__ ("ddd_split", plane.correct, plane.valid, E.n_items);
    endif
  endfor
endfunction

## What the items with doubtful labels do.
function F = flagged (R, P, opt)

  F = struct ("histogram", [], "n_items", 0);
  if (isempty (opt.flagged))
    return
  elseif (numel (opt.flagged) != R.n_items)
    error ("ddd:invalidOption",
           "ddd_split: flagged must have %d elements, not %d", R.n_items,
           numel (opt.flagged));
  endif
  out = opt.flagged(:)';
  F.histogram = __ddd_histogram__ (P.items.k, P.voters, P.votes, ...
                                   out & P.complete);
  F.n_items = sum (out);
  F.without.n_items = R.n_items - F.n_items;
  F.without.n_complete = sum (P.complete & ! out);
  F.without.tolerance = R.tolerance;
  F.without.n_models = R.n_models;
  F.without.histogram = R.histogram - F.histogram;
  for name = fieldnames (P.items)'
    P.items.(name{1}) = P.items.(name{1})(! out);
  endfor
  for name = fieldnames (P.could)'
    P.could.(name{1}) = P.could.(name{1})(! out);
  endfor
  P.complete = P.complete(! out);
  P.class = P.class(! out);
  F.without = __ddd_shares__ (F.without, P, opt);

endfunction

function summary (S, items)

  N = null_of (S);
  number = @__ddd_number__;
  [used, which] = counted (S, items);
  printf ("%d models, %s items, tolerance %d\n", S.n_models,
          number (S.n_items), S.tolerance);
  printf ("%s", which);
  printf ("  %-10s %10s %8s   %-14s %9s %17s\n", "", "items", "share",
          "95 % interval", "binomial", "Poisson-binomial");
  for row = {"trivial", "between", "impossible"; ...
             "trivial", "in-between", "impossible"}
    x = row{1};
    printf ("  %-10s %10s %6.1f %%   %-14s %9s %17s\n", row{2},
            number (round (used * S.fraction.(x))), 100 * S.fraction.(x),
            sprintf ("[%.1f, %.1f]", 100 * S.interval.(x)),
            percent (N.binomial.fraction.(x)),
            percent (N.poisson_binomial.fraction.(x)));
  endfor
  if (S.n_complete < S.n_items)
    printf (["  of all %s items, whatever the missing answers are: ", ...
             "trivial %.1f to %.1f %%,\n  in-between %.1f to %.1f %%, ", ...
             "impossible %.1f to %.1f %%; %s are undecided\n"],
            number (S.n_items), 100 * [S.bounds.trivial, ...
            S.bounds.between, S.bounds.impossible],
            number (sum (items.undecided)));
  endif
  if (isfield (S.flagged, "without"))
    X = S.flagged.without.fraction;
    printf (["  without %s flagged items: trivial %.1f %%, in-between ", ...
             "%.1f %%, impossible %.1f %%\n"], number (S.flagged.n_items),
            100 * [X.trivial, X.between, X.impossible]);
  endif
  if (! isempty (S.options.classes))
    printf ("  items of a class are alike: design effect %.3g for trivial\n",
            S.design_effect.trivial);
  endif
  names = S.models;
  if (! isempty (S.family.names))
    names = S.family.names;
    printf ("  %d families, a vote each\n", numel (names));
  endif
  if (! isempty (S.leave_one_out.most))
    most = S.leave_one_out.most;
    changed = S.leave_one_out.changed(most);
    printf ("  without %s, %s %s category\n", names{most}, number (changed),
            merge (changed == 1, "item changes", "items change"));
  endif
  if (! isempty (S.accuracy))
    a = S.accuracy(! isnan (S.accuracy));
    printf ("  accuracy %.3f to %.3f, mean %.3f\n", min (a), max (a),
            sum (a) / numel (a));
  endif
  if (! any (isnan ([S.histogram_kappa.full, S.histogram_kappa.between])))
    printf (["  mean error consistency that the histogram alone implies: ", ...
             "%.2f on all,\n  %.2f on in-between items\n"],
            S.histogram_kappa.full, S.histogram_kappa.between);
  endif
  between = sum (items.between & items.answers == S.n_models);
  printf ("%s", __ddd_split_warning__ (N.independent_kappa, 0, between, "\n"));

endfunction

## Independent models have no histogram where no item is complete, and shares
## among some of the models have another one.
function N = null_of (S)
  if (S.n_complete > 0 && isempty (S.options.min_answers))
    N = ddd_expected (S);
  else
    none = struct ("trivial", NaN, "between", NaN, "impossible", NaN);
    N.binomial.fraction = N.poisson_binomial.fraction = none;
    N.independent_kappa = NaN;
  endif
endfunction

## Of how many items the counts and shares are, and a line that says so.
function [used, line] = counted (S, items)
  used = S.n_complete;
  a = S.options.min_answers;
  if (! isempty (a))
    used = sum (items.answers >= a);
    line = sprintf (["%s items have %d answers or more; counts and ", ...
                     "shares are those to expect\n", ...
                     "among %d random models on these\n"],
                    __ddd_number__ (used), a, a);
  elseif (used < S.n_items)
    line = sprintf (["%s items have all answers; counts and shares ", ...
                     "are of these\n"], __ddd_number__ (used));
  else
    line = "";
  endif
endfunction

function txt = percent (x)
  if (isnan (x))
    txt = "unknown";
  elseif (x > 0 && x < .0005)
    txt = "< 0.1 %";
  else
    txt = sprintf ("%.1f %%", 100 * x);
  endif
endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! C = rand (10, 10000) > difficulty .^ 2;
%! ddd_split (C)

%!test # hand-computed
%! [S, items] = ddd_split ([1 1 0 0; 1 0 1 0; 1 0 0 0]);
%! assert (S.histogram, [1 2 0 1]);
%! assert (items.k, [3 1 1 0]);
%! assert (items.between, logical ([0 1 1 0]));
%! assert (S.count, struct ("trivial", 1, "between", 2, "impossible", 1));
%! assert (S.fraction.between, 0.5);
%! assert (S.interval.between, [0.150039, 0.849961], 1e-6);
%! assert (S.bounds.between, [.5, .5]);
%! assert (S.accuracy, [2; 2; 1] / 4);
%! ## Pairs agree on 3, 3 and 2 of 4 items; 1 - c_exp is 1/2 for each.
%! assert (S.histogram_kappa.full, (1/2 + 1/2 + 0) / 3, 1e-14);

%!test # the definition on random data, at every tail length
%! warning ("off", "ddd:duplicates", "local");
%! for m = [1, 63, 64, 65, 1023, 1024, 1025]
%!   C = rand (9, m) < 0.6;
%!   [S, items] = ddd_split (C, "tolerance", 2);
%!   k = sum (C, 1);
%!   assert (items.k, k);
%!   assert (items.trivial, k >= 7);
%!   assert (items.impossible, k <= 2);
%!   assert (S.histogram, accumarray (k' + 1, 1, [10, 1])');
%!   assert (S.accuracy, sum (C, 2) / m);
%! endfor

%!test # missing answers: every completion, by brute force
%! warning ("off", "ddd:duplicates", "local");
%! C = double (rand (5, 60) < 0.5);
%! C(rand (5, 60) < 0.1) = NaN;
%! C(:,1:40) = rand (5, 40) < .5;
%! for t = 0:1
%!   [S, items] = ddd_split (C, "tolerance", t);
%!   least = most = zeros (60, 3);
%!   for j = 1:60
%!     gap = find (isnan (C(:,j)));
%!     seen = [];
%!     for fill = dec2bin (0:2 ^ numel (gap) - 1, max (1, numel (gap)))'
%!       c = C(:,j);
%!       c(gap) = fill(1:numel (gap)) == "1";
%!       k = sum (c);
%!       seen(end+1,:) = [k >= 5 - t, k > t & k < 5 - t, k <= t];
%!     endfor
%!     least(j,:) = min (seen, [], 1);
%!     most(j,:) = max (seen, [], 1);
%!   endfor
%!   assert (items.trivial, least(:,1)' == 1);
%!   assert (items.between, least(:,2)' == 1);
%!   assert (items.impossible, least(:,3)' == 1);
%!   assert (items.undecided, ! any (least, 2)');
%!   assert (S.bounds.trivial, [sum(least(:,1)), sum(most(:,1))] / 60, eps);
%!   assert (S.bounds.between, [sum(least(:,2)), sum(most(:,2))] / 60, eps);
%!   assert (S.bounds.impossible, [sum(least(:,3)), sum(most(:,3))] / 60, eps);
%!   full = ! any (isnan (C), 1);
%!   assert (S.n_complete, sum (full));
%!   assert (S.fraction.trivial, mean (sum (C(:,full), 1) >= 5 - t), eps);
%! endfor

%!test # rarefaction: all subsets of a of the answers, by brute force
%! warning ("off", "ddd:duplicates", "local");
%! C = double (rand (6, 30) < 0.6);
%! C(rand (6, 30) < 0.3) = NaN;
%! C(:,1) = 1;
%! for t = 0:1
%!   S = ddd_split (C, "min_answers", 4, "tolerance", t);
%!   T = I = [];
%!   for j = find (sum (! isnan (C), 1) >= 4)
%!     c = C(! isnan (C(:,j)),j);
%!     q = nchoosek (1:numel (c), 4);
%!     k = sum (reshape (c(q), size (q)), 2);
%!     T(end+1) = sum (k >= 4 - t) / numel (k);
%!     I(end+1) = sum (k <= t) / numel (k);
%!   endfor
%!   assert (S.fraction.trivial, sum (T) / numel (T), 1e-12);
%!   assert (S.fraction.impossible, sum (I) / numel (I), 1e-12);
%!   half = 1.959963984540054 * std (T) / sqrt (numel (T));
%!   assert (diff (S.interval.trivial), 2 * half, 1e-9);
%! endfor

%!test # published counts and means give the same as the answers
%! warning ("off", "ddd:duplicates", "local");
%! h = [3 2 0 1 4];
%! S = ddd_split ("histogram", h);
%! assert ({S.n_models, S.n_items, S.histogram}, {4, 10, h});
%! assert (S.count, struct ("trivial", 4, "between", 3, "impossible", 3));
%! assert (S.accuracy, []);
%! k = [0 0 0 1 1 3 4 4 4 4];
%! T = ddd_split ("means", single (k' / 4), "n_models", 4);
%! assert (T.histogram, h);
%! assert (ddd_split ("histogram", h, "tolerance", 1).count.trivial, 5);

%!test # what the histogram alone implies, as ddd_consistency has it
%! C = double (rand (6, 500) > rand (1, 500) .^ ((1:6)'));
%! C(2,1:40) = NaN;
%! same = @(H, K) assert ([H.full, H.between], ...
%!   [K.full.histogram_kappa, K.between.histogram_kappa], 1e-14);
%! family = num2cell ("abbcde");
%! same (ddd_split (C).histogram_kappa, ddd_consistency (C));
%! same (ddd_split (C, "family", family).histogram_kappa, ...
%!       ddd_consistency (C, "family", family));
%! same (ddd_split (C, "panel", 1:5).histogram_kappa, ddd_consistency (C(1:5,:)));

%!test # the eleven ImageNet networks of the paper
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! S = ddd_split ("histogram", h);
%! assert (S.count, struct ("trivial", 15919, "between", 30559, ...
%!                          "impossible", 3522));
%! assert (sum (h .* (0:11)) / (11 * 50000), .6893, 5e-5);
%! assert (S.histogram_kappa.full, .479554599872526, 1e-14);     # Fleiss' kappa
%! assert (S.histogram_kappa.between, .2356, 5e-5);
%! assert (ddd_split ("histogram", h, "tolerance", 1).histogram_kappa.between, ...
%!         .0971, 5e-5);
%! txt = evalc ("ddd_split ('histogram', h)");
%! assert (! isempty (regexp (txt, 'implies: 0.48 on all,\n +0.24 on in-between')));

%!test # packed data give the same; flagged items are counted apart
%! C = rand (5, 300) < 0.7;
%! assert (isequal (ddd_split (ddd_pack (C)), ddd_split (C)));
%! f = rand (1, 300) < 0.1;
%! S = ddd_split (C, "flagged", f);
%! assert (S.flagged.histogram, accumarray (sum (C(:,f), 1)' + 1, 1, [6, 1])');

%!test # without an output: a summary
%! warning ("off", "ddd:duplicates", "local");
%! txt = evalc ("ddd_split ([1 0 1; 1 0 0])");
%! assert (! isempty (regexp (txt, 'impossible +1 +33.3 %')));
%! assert (! isempty (regexp (txt, 'pushes kappa down')));
%! txt = evalc ("ddd_split ('histogram', [9 1 0 5000 90 zeros(1, 15) 9])");
%! assert (isempty (regexp (txt, 'pushes kappa down')));
%! assert (! isempty (strfind (txt, "5,109 items")));

%!test # counts and shares are of the same items, though more are decided
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 1 0 0 0 1 0 1 1; 1 0 1 0 1 0 1 1 0; 1 0 1 0 0 1 0 0 NaN];
%! assert (ddd_split (C).count.between, 7);      # the incomplete one, too
%! txt = evalc ("ddd_split (C)");
%! for line = {'\n8 items have all answers; counts and shares are of these\n', ...
%!             '\n +trivial +1 +12.5 %', '\n +in-between +6 +75.0 %', ...
%!             '\n +impossible +1 +12.5 %', 'Only 6 items are in between', ...
%!             ['of all 9 items, .*trivial 11.1 to 11.1 %,\s+in-between ', ...
%!              '77.8 to 77.8 %, impossible 11.1 to 11.1 %; 0 are undecided']}
%!   assert (! isempty (regexp (txt, line{1}, "once")), line{1});
%! endfor
%! C(3,8) = C(2,9) = NaN;      # two undecided, one of them with one answer
%! txt = evalc ("ddd_split (C, 'min_answers', 2)");
%! for line = {'\n8 items have 2 answers or more; .* to expect\namong 2 random', ...
%!             '\n +trivial +3 +33.3 %', '\n +impossible +2 +25.0 %', ...
%!             'Only 5 items are in', 'trivial 11.1 to 33.3 %,\s', ...
%!             'impossible 11.1 to 11.1 %; 2 are undecided\n'}
%!   assert (! isempty (regexp (txt, line{1}, "once")), line{1});
%! endfor

%!test # duplicates are found, through chains and gaps; near ones apart
%! warning ("off", "ddd:duplicates", "local");
%! S = ddd_split ([1 0 1; 0 1 1; 1 0 1]);
%! assert (S.duplicates, {[1, 3]});
%! S = ddd_split ([1 0 1 0; NaN 0 1 0; 0 0 1 0]);
%! assert (S.duplicates, {[1, 2, 3]});
%! C = rand (3, 5000) < .5;
%! C(4,:) = C(2,:);
%! C(4,7) = ! C(4,7);
%! S = ddd_split (C);
%! assert (S.duplicates, {});
%! assert (S.near_duplicates, {[2, 4]});

%!warning <identical answers: model 1, model 3$>
%! S = ddd_split ([1 0 1; 0 1 1; 1 0 1]);
%!test # without a list of inner functions, and the state stays
%! before = warning ("query", "backtrace").state;
%! txt = evalc ("ddd_split ([1 0 1; 0 1 1; 1 0 1]);");
%! assert (isempty (strfind (txt, "called from")));
%! assert (warning ("query", "backtrace").state, before);
%!error <Invalid call> ddd_split ()
%!error <ddd_split: C must be 0, 1 or NaN; C\(3,17\) is 0.5>
%! C = ones (4, 20);
%! C(3,17) = .5;
%! ddd_split (C);
%!error <not char; to read a file: D = ddd_load \("a.csv"\)> ddd_split ("a.csv")
%!error <ddd_split: C must not be sparse> ddd_split (sparse (eye (3)))
%!error <ddd_split: C must have one epoch, it has 3> ddd_split (ones (2, 2, 3))
%!error <tolerance must be a whole number> ddd_split (1, "tolerance", .5)
%!error <tolerance 1 needs at least 4 models, there are 2>
%! ddd_split (eye (2), "tolerance", 1)
%!error <tolerance 0 needs at least 2 models, there is 1> ddd_split ([1 0 1])
%!error id=ddd:tooFewModels ddd_split ([1 0 1])
%!error <tolerance 2 needs at least 6 models, not 5>
%! ddd_split ("histogram", 1:6, "tolerance", 2)
%!error <flagged must be a logical> ddd_split (1, "flagged", 1)
%!error <flagged must have 2 elements, not 1> ddd_split (eye (2), "flagged", true)
%!error <only 1 of 3 items have an answer of every> ddd_split ([1 NaN NaN; 1 0 0])
%!error <min_answers must be from 2 to 3> ddd_split (eye (3), "min_answers", 1)
%!error <no item has 3 answers> ddd_split ([1 0; 1 NaN; NaN 0], "min_answers", 3)
%!error <histogram must hold the number> ddd_split ("histogram", [1 .5 2])
%!error <histogram must hold the number> ddd_split ("histogram", [0 0 0])
%!error <histogram holds 1e\+12 items> ddd_split ("histogram", [1e12 0 0])
%!error <means must be k/11 with k from 0 to 11; mean 2 is 0.5>
%! ddd_split ("means", [0 .5], "n_models", 11)
%!error <means must be k/2 .* mean 1 is NaN>
%! ddd_split ("means", [NaN 1], "n_models", 2)
%!error <means need n_models> ddd_split ("means", [0 .5])
%!error <give C, or one of histogram and means> ddd_split ("tolerance", 0)
%!error <give either C or histogram or means> ddd_split (eye (2), "histogram", [1 2 3])
%!error <did you mean tolerance> ddd_split (eye (2), "toleranc", 0)
