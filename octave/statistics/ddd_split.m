## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_split (@var{C})
## @deftypefnx {ddd} {} ddd_split (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_split ("histogram", @var{h}, @dots{})
## @deftypefnx {ddd} {} ddd_split ("means", @var{x}, "n_models", @var{n})
## @deftypefnx {ddd} {[@var{S}, @var{items}] =} ddd_split (@dots{})
## Split items by difficulty: those that all models solve, none, and some.
##
## An item is @emph{trivial} if all models are right on it, @emph{impossible}
## if none is, and @emph{in between} otherwise.  A tolerance t lets t models
## deviate: with k_j of n models right on item j, it is impossible if k_j <= t,
## trivial if k_j >= n - t; there must be at least 2t + 2 models.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch, or what @code{ddd_merge} returns (without family,
## panel, classes, flagged and the second output).  Published results without a
## matrix will do as well: the histogram @var{h} (items with k = 0 to n), or
## for every item the mean @var{x} of @var{n} models.
##
## With missing answers an item is put in a category only if no possible
## missing answer could move it; otherwise it is undecided.  Shares, intervals
## and histogram (and what is printed) are those of the complete items;
## @code{count} counts the items that are in a category for certain, and
## @code{bounds} are the smallest and largest shares the undecided items allow.
## Where fewer than half of the items are complete, complete items would
## describe the wrong ones, and an error asks for @qcode{"min_answers"}.
##
## Without an output a summary is printed.  Options:
##
## @table @code
## @item tolerance
## The number t of models that may deviate; default 0.
##
## @item flagged
## A logical vector that marks items with doubtful labels.  They are kept.
## @code{S.flagged} has their histogram, @code{S.flagged.without} all results
## without them.
##
## @item family
## A cell array with one string per model, or true for the families in packed
## data.  Ten fine-tuned copies of one network should not count as ten
## opinions.  With families each family has one vote, the share of its models
## that are right, and G families take the place of n models (votes are added
## and compared exactly).  The histogram (1 x G+1) is the one to expect of one
## random model of each family.  The other fields count models as before.
##
## @item panel
## The models that define the split: indices, a logical vector or names.  All
## fields are about them; @code{S.compared} has the models that are left and
## their accuracy in each category, on which their own answers had no
## influence.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class.  Items of
## a class are alike, so intervals are widened as if there were fewer items (m
## / design_effect of the m), and are Student's with G - 1 degrees of freedom
## for G classes.
##
## @item min_answers
## The number a of answers that an item needs to count.  The shares are then
## those you would get, on average, with a models drawn at random from those
## that answered: means of hypergeometric probabilities over the items with a
## answers or more.  This takes answers as missing at random given the item.
## Where models tend not to answer what they would have got wrong, trivial
## shares are too large by more than any interval says; a warning is given
## where accuracy differs between items with all and with fewer answers.
## @code{bounds} hold whatever the missing answers are.
## @end table
##
## The struct @var{S} has the fields
##
## @table @code
## @item n_models, n_items, tolerance
## Numbers of models and items, and the tolerance.
##
## @item n_complete, n_enough
## The number of items that all models answered; with min_answers also of those
## with that many answers.
##
## @item histogram
## The number of complete items with k = 0 to n (1 x n+1).
##
## @item count, fraction
## Numbers of items that are surely @code{trivial}, @code{between} and
## @code{impossible}, and the three shares.
##
## @item interval
## 95 % intervals of the shares over items (Wilson's).
##
## @item bounds
## The smallest and the largest shares that the undecided items allow.
##
## @item design_effect
## With classes, for each share the variance over whole classes divided by that
## of independent items; the interval takes it as 1 if smaller.
##
## @item independent
## What independent models would show: the three shares if all had the mean
## accuracy (@code{binomial}) and if each had its own
## (@code{poisson_binomial}), and the mean error consistency @code{kappa} on
## in-between items (@pxref{XREFddd_expected,,ddd_expected}).
##
## @item accuracy
## Accuracy of each model (n x 1), on the answers given.
##
## @item histogram_kappa
## The mean error consistency that the difficulty of the complete items alone
## implies, on all (@code{full}) and on in-between items (@code{between});
## @pxref{XREFddd_consistency,,ddd_consistency}.  Without accuracies it is
## Fleiss' kappa.
##
## @item replication
## How often categories come back: of the items that are @code{trivial}
## (@code{impossible}) for a random half of the models, @code{n_models} of
## them, the share that is so for the other half as well; and the @code{share}
## of all items that is so for one half.  It is exact over all halves.  A low
## value says that the category belongs to these models more than to the items.
##
## @item reliability
## Reliability of the number of right models as a measure of difficulty, on
## complete items:  KR-20, Cronbach's alpha of right and wrong answers (of
## votes, with families).  Without accuracies it is KR-21, which is never
## larger.
##
## @item leave_one_out
## @code{changed} (n x 1; G x 1 with families): how many items would change
## category if that model were left out (@code{NaN} where too few would be
## left), and @code{most}, the model for which most would.
##
## @item duplicates, near_duplicates
## Clusters of models that answer alike, or with error consistency above .99;
## only where there are any.
##
## @item flagged, family, compared
## With these options (@code{compared} with panel): the @code{histogram} and
## number @code{n_items} of flagged items, and results @code{without} them; the
## @code{names} of the families and the @code{index} of each model's; the
## @code{models} outside the panel and their @code{accuracy}.
##
## @item conditions
## Where the items have several conditions, of 20 items or more on average, and
## min_answers is not given: their @code{names} and, for each (c x 1), the
## number @code{n_complete} of complete items, their shares @code{fraction} and
## the @code{histogram_kappa} that they imply.
##
## @item models, groups, options
## Names and labels of the models, and the options that were given.
## @end table
##
## The struct @var{items} has what belongs to single items, 1 x m each: the
## numbers of right models @code{k} and of @code{answers}, and logical vectors
## @code{complete} (all models answered), @code{trivial}, @code{between},
## @code{impossible} and @code{undecided}.  Where answers are missing, count
## categories among complete items: others are trivial or impossible only where
## their missing answers could not matter.  With names of items,
## @code{D.items(items.impossible)} lists the impossible ones.
##
## Duplicates give one model several votes, so a warning names them.  A pool of
## easy and hard conditions makes models look alike: where the consistency that
## the histogram implies differs by more than .02 from its mean within
## conditions, the last line printed says so, or with outputs a warning
## (@code{ddd:pooledConditions}).
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
##   @result{} ans =
##       1   2   0   1
## @end group
## @end example
##
## Source: K. Meding, L. M. Schulze Buschoff, R. Geirhos and F. A. Wichmann,
## @cite{Trivial or impossible - dichotomous data difficulty masks model
## differences (on ImageNet and beyond)}, ICLR 2022.  Interval: E. B. Wilson,
## JASA 1927.  Design effect: L. Kish, @cite{Survey Sampling}, 1965; with G
## classes SE^2 = G/(G-1) sum_g (sum of (v_j - v) / m over class g)^2.
## Reliability: G. F. Kuder and M. W. Richardson, Psychometrika 1937,
## L. J. Cronbach, Psychometrika 1951.
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
  vector = @(x) isnumeric (x) && isreal (x) && isvector (x);
  opt = __ddd_options__ ("ddd_split", args, ...
    {"tolerance", "family", "panel", "classes", "min_answers"}, {
    "flagged", [], {@(x) islogical(x) && isvector (x), "a logical vector"};
    "histogram", [], {vector, "a vector of numbers of items with k = 0 to n"};
    "means", [], {vector, "a vector of means over the models"};
    "n_models", [], "count"});

  if (published)
    P = split_of_published (opt);
    items = P.items;
  else
    if (! (isempty (opt.histogram) && isempty (opt.means)
           && isempty (opt.n_models)))
      error ("ddd:invalidOption",
             "ddd_split: give either C or histogram or means");
    endif
    if (__ddd_merged__ (varargin{1}))
      P = __ddd_of_result__ ("ddd_split", @split_of_counts, varargin{1}, ...
                             opt, args);
      opt.tolerance = varargin{1}.tolerance;
    else
      [P, items] = split_of_answers (varargin{1}, opt, nargout > 1);
    endif
  endif
  if (nargout > 1 && __ddd_merged__ (varargin{1}))
    error ("ddd:invalidInput",
           ["ddd_split: merged shards have no single items, so there is ", ...
            "no second output; give the answers"]);
  endif

  R.n_models = P.n_models;
  R.n_items = P.n_items;
  R.n_complete = sum (P.complete .* P.weight);
  R.tolerance = opt.tolerance;
  R.histogram = P.histogram;
  P.class = item_classes ("ddd_split", R.n_items, opt.classes, true, ...
                          {"93 to 94 %", "94 to 96 %", "94 to 96 %"});
  R = split_shares (R, P, opt);
  R.independent = independent (R, P, opt);
  if (! isempty (P.accuracy))
    R.accuracy = P.accuracy;
  endif
  R.histogram_kappa = P.histogram_kappa;
  R.replication = replication (P, opt);
  R.reliability = P.reliability;
  if (! isempty (P.changed))
    R.leave_one_out.changed = P.changed;
    [most, at] = max (P.changed);
    if (most > 0)
      R.leave_one_out.most = at;
    endif
  endif
  if (! isempty (opt.flagged))
    R.flagged = split_without_flagged (R, P, opt);
  endif
  for name = {"duplicates", "near_duplicates", "family", "compared", ...
              "conditions"}
    if (! isempty (P.(name{1})))
      R.(name{1}) = P.(name{1});
    endif
  endfor
  R.models = P.models;
  R.groups = P.groups;
  R.options = __ddd_given__ (opt, args);

  warn_alike ("ddd_split", P.duplicates, "identical answers", R.models);
  warn_alike ("ddd_split", P.near_duplicates, "nearly identical answers", ...
              R.models);

  if (nargout > 0)
    S = R;
    warn_pooled ("ddd_split", split_pooling (R));
  else
    show_split (R);
  endif

endfunction

## Independent models have no histogram where no item is complete, and shares
## among some of the models have another one.
function X = independent (R, P, opt)
  X.binomial = shares_of_pmf ([], opt.tolerance);
  X.poisson_binomial = X.binomial;
  X.kappa = NaN;
  if (R.n_complete > 0 && isempty (opt.min_answers))
    family = [];
    if (! isempty (P.family))
      family = P.family.index;
    endif
    N = independent_models ("ddd_split", R.histogram, P.accuracy, family, ...
                            opt.tolerance);
    X.binomial = shares_of_pmf (N.binomial, opt.tolerance);
    X.poisson_binomial = shares_of_pmf (N.poisson_binomial, opt.tolerance);
    X.kappa = N.kappa;
  endif
endfunction

function X = replication (P, opt)
  a = opt.min_answers;
  if (isempty (a))
    n = P.voters;
    X = split_replication (0:n, n * ones (1, n + 1), P.histogram, n, ...
                           opt.tolerance);
  else
    used = P.items.answers >= a;
    [level, ~, at] = unique ([P.items.k(used); P.items.answers(used)]', ...
                             "rows");
    w = P.weight;
    if (! isscalar (w))
      w = w(used)(:);
    endif
    X = split_replication (level(:,1), level(:,2), accumarray (at, w)', a, ...
                           opt.tolerance);
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

%!test # without an output: a summary
%! warning ("off", "ddd:duplicates", "local");
%! txt = evalc ("ddd_split ([1 0 1; 1 0 0])");
%! assert (! isempty (regexp (txt, 'impossible +1 +33.3 %')));
%! assert (isempty (regexp (txt, 'pushes kappa down')));
%! assert (! isempty (strfind (txt, "if models were independent:")));
%! assert (! isempty (strfind (txt, "equal accuracy  own accuracies")));
%! assert (! isempty (strfind (txt, "2 models, 3 items, tolerance 0")));
%! txt = evalc ("ddd_split ([1; 0; 1])");
%! assert (! isempty (strfind (txt, "3 models, 1 item, tolerance 0")));
%! txt = evalc ("ddd_split ('histogram', [9 1 0 5000 90 zeros(1, 15) 9])");
%! assert (isempty (regexp (txt, 'pushes kappa down')));
%! assert (! isempty (strfind (txt, "5,109 items")));
%! txt = evalc ("ddd_split ([1 0 1 1; 1 0 0 1; 1 1 0 0])");
%! assert (! isempty (regexp (txt, 'pushes kappa down')));

%!test # duplicates are found, through chains and gaps; near ones apart
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! S = ddd_split ([1 0 1; 0 1 1; 1 0 1]);
%! assert (S.duplicates, {[1, 3]});
%! S = ddd_split ([1 0 1 0; NaN 0 1 0; 0 0 1 0]);
%! assert (S.duplicates, {[1, 2, 3]});
%! C = rand (3, 5000) < .5;
%! C(4,:) = C(2,:);
%! C(4,7) = ! C(4,7);
%! S = ddd_split (C);
%! assert (! isfield (S, "duplicates"));
%! assert (S.near_duplicates, {[2, 4]});

%!test # fields of options only where asked for; options that were given
%! S = ddd_split ([1 0 1; 0 1 1; 1 0 0; 0 1 0], "Tolerance", 1);
%! absent = {"flagged", "family", "compared", "duplicates", "near_duplicates", ...
%!           "design_effect", "n_enough"};
%! assert (! any (isfield (S, absent)));
%! assert (S.options, struct ("tolerance", 1));
%! S = ddd_split (ddd_pack (eye (3), "family", {"a", "b", "c"}), "family", ...
%!                true, "flagged", true (1, 3));
%! assert (fieldnames (S.options), {"family"; "flagged"});

%!warning <identical answers: model 1, model 3$>
%! S = ddd_split ([1 0 1; 0 1 1; 1 0 1]);
%!warning <identical answers in 2 groups of models: model 1, model 3; model 2, model 4$>
%! S = ddd_split ([1 0 1; 0 1 1; 1 0 1; 0 1 1]);
%!warning <in 7 groups of models: model 1, model 8; .*model 5, model 12; and 2 more$>
%! S = ddd_split ([eye(7); eye(7)]);
%!warning <identical answers: model 1, .*, model 5, and 3 more$>
%! S = ddd_split ([ones(8, 4); 0 1 0 1]);
%!warning <ddd_split: .* only 2 classes of items .* in about 93 to 94 %>
%! S = ddd_split (eye (4), "classes", [1 1 2 2]);
%!test # without a list of inner functions, and the state stays
%! before = warning ("query", "backtrace").state;
%! txt = evalc ("ddd_split ([1 0 1; 0 1 1; 1 0 1]);");
%! assert (isempty (strfind (txt, "called from")));
%! assert (warning ("query", "backtrace").state, before);
%!test # which model matters most is told where one does
%! warning ("off", "ddd:duplicates", "local");
%! S = ddd_split ([1 0; 1 0; 1 0]);
%! assert (S.leave_one_out, struct ("changed", [0; 0; 0]));
%! S = ddd_split ([1 0 1; 1 0 1; 1 0 0]);    # without the third, item 3 is trivial
%! assert (S.leave_one_out, struct ("changed", [0; 0; 1], "most", 3));

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
%!error <option of class double.  Write "tolerance", 1 if that .*\.  Available>
%! ddd_split (eye (3), 1)
%!error <ddd_split: there is only one model; a split .* load .* several together>
%! ddd_split ([1 0 1])
%!error id=ddd:tooFewModels ddd_split ([1 0 1])
%!error <tolerance 2 needs at least 6 models, not 5>
%! ddd_split ("histogram", 1:6, "tolerance", 2)
%!error <flagged must be a logical> ddd_split (1, "flagged", 1)
%!error <flagged must have 2 elements, not 1> ddd_split (eye (2), "flagged", true)
%!error <only 1 of 3 items have an answer from every> ddd_split ([1 NaN NaN; 1 0 0])
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
