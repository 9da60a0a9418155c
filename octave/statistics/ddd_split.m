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
  vector = @(x) isnumeric (x) && isreal (x) && isvector (x);
  opt = __ddd_options__ ("ddd_split", args, ...
    {"tolerance", "family", "panel", "classes", "min_answers"}, {
    "flagged", [], {@(x) islogical(x) && isvector (x), "a logical vector"};
    "histogram", [], {vector, "a vector of numbers of items with k = 0 to n"};
    "means", [], {vector, "a vector of means over the models"};
    "n_models", [], "count"});

  if (published)
    P = split_of_published (opt);
  else
    if (! (isempty (opt.histogram) && isempty (opt.means)
           && isempty (opt.n_models)))
      error ("ddd:invalidOption",
             "ddd_split: give either C or histogram or means");
    endif
    P = split_of_answers (varargin{1}, opt);
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
  R = split_shares (R, P, opt);
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
  R.flagged = split_without_flagged (R, P, opt);
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
    show_split (R, P.items);
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
%! assert (! isempty (regexp (txt, 'pushes kappa down')));
%! txt = evalc ("ddd_split ('histogram', [9 1 0 5000 90 zeros(1, 15) 9])");
%! assert (isempty (regexp (txt, 'pushes kappa down')));
%! assert (! isempty (strfind (txt, "5,109 items")));

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
