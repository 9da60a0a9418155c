## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_items (@var{C})
## @deftypefnx {ddd} {} ddd_items (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{R} =} ddd_items (@dots{})
## @deftypefnx {ddd} {[@var{R}, @var{items}] =} ddd_items (@dots{})
## Which items of a benchmark need a look, and why?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Every item gets a row: how many models are right,
## how difficult it is, whether it is the better models that are right, and
## where packed data hold predicted labels (@pxref{XREFddd_pack,,ddd_pack})
## whether the models agree on another label.  Without an output the items to
## look at first are printed.  Options:
##
## @table @code
## @item file
## Write the table to this file as CSV, a line per item; fields without a value
## are empty.
##
## @item tolerance
## The number t of models that may deviate in the categories; default 0.
##
## @item fdr
## The share of false alarms to accept among the items that are called
## backwards, or outvoted (false discovery rate); default .05.
##
## @item samples
## Random matrices for @code{p_curveball}; default 0, none.
##
## @item steps
## About how many additions the exact p may take for all items together;
## default 1e11, up to some ten seconds.  Each item that is not trivial or
## impossible has the same share.  @code{Inf}: all are exact.
##
## @item seed
## A whole number for the random matrices, default 1.
##
## @item threads
## 0 (the default) uses all available processors.
##
## @item progress
## Whether long work says on a terminal how far it is; default true.
## @end table
##
## The struct @var{items} has one value per item, 1 x m each:
##
## @table @code
## @item k, answers, complete, share
## Models that are right, models that answered, whether all did, and
## k / answers.
##
## @item trivial, between, impossible, undecided
## The category, as in @code{ddd_split} (logical).
##
## @item difficulty, difficulty_se
## That of the Rasch model in log odds, and its standard error; see
## @code{ddd_rasch}.
##
## @item discrimination
## The correlation over models of a right answer with the rest score, the
## number of right answers on the other items.  Negative: the better models
## fail the item.  @code{NaN} where all models are right, or wrong, or have the
## same rest score.
##
## @item p_value, p_upper
## The probability of a discrimination as low (@code{p_upper}: as high) if the
## item had nothing to do with the others: the share of all sets of k models
## whose rest scores sum to as little (as much).
##
## @item exact
## 1 where p counts all sets; 0 where that would take too long (@code{steps}),
## and p comes from a normal distribution with the mean and the variance over
## all sets; @code{NaN} without p.
##
## @item told
## Whether p can be as small as @code{fdr} at all (logical): of n models of
## which k are right, p is at least 1 / (number of sets of k models).  Of other
## items nothing can be said.
##
## @item p_adjusted
## @code{p_value} of the items that are @code{told}, adjusted for their number
## (Benjamini and Hochberg).
##
## @item backwards
## Whether that is @code{fdr} or less (logical): check the answer that counts
## as right.
##
## @item p_curveball
## With @code{samples} B: (1 + samples with a discrimination as low) / (1 + B)
## among random matrices with the totals of all models and items as they are.
## Small: the item tells models apart less than its difficulty and their
## abilities make one expect, so it is smaller than @code{p_value} as a rule.
##
## @item scalability
## Mokken's H of the item: 1 less its Guttman errors (a model right on it and
## wrong on an easier one, or wrong and right on a harder one) over those of
## unrelated items.
##
## @item label, wrong_label, suggested_label
## With predicted labels: the true one (several as @qcode{"a|b"}); the wrong
## one that most models give; and the same where more models give it than are
## right (@code{outvoted}), else empty (cellstr).
##
## @item wrong_count
## How many models give @code{wrong_label}.
##
## @item wrong_p, wrong_p_adjusted
## A bound on the probability that so many agree on some label, if each model
## that errs on the item chose by the frequencies of labels among all of its
## errors; and the same adjusted as p is.  Classes that all models confuse make
## it small as well.
##
## @item outvoted
## Whether more models give @code{wrong_label} than are right, two or more, and
## more than chance makes likely (logical): check the label.
## @end table
##
## The struct @var{R} has
##
## @table @code
## @item n_models, n_items, n_complete, tolerance, fdr
## Models, items, items with an answer from every model, and the options.
##
## @item count
## How many items are @code{trivial}, @code{between}, @code{impossible},
## @code{undecided}, @code{backwards} and @code{outvoted}; @code{untold} are
## those in between that are not @code{told}.
##
## @item least_models
## With fewer models nothing can be said of any item.
##
## @item scalability
## H of all items together: 1 less all Guttman errors over those of unrelated
## items.
##
## @item curveball
## Items with a negative discrimination: their number @code{observed}, and
## @code{mean} and @code{sd} of it among the samples.
##
## @item models, groups, options
## Names, labels of models, and the options given.
## @end table
##
## Where answers are missing, models are compared by their right answers on the
## items that all answered, and an item's statistics are those of the models
## that answered it.  Difficulty, scalability and @code{p_curveball} are for
## items with all answers, @code{NaN} for others.
##
## @strong{When not to use it.}  With few models the rest scores of items that
## are alike in topic may say more than those of all; an item may be sound and
## still fail the models that are better on average.  p takes models as unlike
## one another: copies of one model are many votes for one opinion, and a
## warning names them.  Models that were trained on the same wrong labels agree
## on them.
##
## @example
## @group
## C = ddd_simulate ("rasch", 60, 400, "seed", 1, "difficulty", 1, ...
##                   "ability", linspace (-3, 3, 60));
## C(:,7) = 1 - C(:,7);                 # a wrong key
## [~, items] = ddd_items (C);
## find (items.backwards)
##   @result{} ans = 7
## @end group
## @end example
##
## The items by name: @code{D.items(items.impossible)}; their pictures:
## @code{ddd_plot_items (items, files, "items", find (items.backwards))}.
##
## Source: rest-score correlation: F. M. Lord and M. R. Novick,
## @cite{Statistical theories of mental test scores}, 1968; H: J. Loevinger,
## 1948, and R. J. Mokken, @cite{A theory and procedure of scale analysis},
## 1971; false
## discovery rate: Y. Benjamini and Y. Hochberg, JRSS B 1995, over tests that
## can reject: R. E. Tarone, Biometrics 1990; random matrices: see
## @code{ddd_excess}.
##
## @seealso{ddd_split, ddd_rasch, ddd_excess, ddd_plot_items, ddd_select}
## @end deftypefn

function [R, items] = ddd_items (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_items";
  opt = __ddd_options__ (caller, varargin, {"tolerance", "seed", ...
                         "threads", "progress"}, {
    "file", "", "string";
    "fdr", .05, {"number", @(x) x > 0 && x < 1, "between 0 and 1"};
    "samples", 0, {"number", @(x) x == fix (x) && x <= 1e6 ...
                                  && (x == 0 || x >= 19), ...
                   "0 or a whole number from 19 to 1,000,000"};
    "steps", 1e11, {@(x) isnumeric (x) && isscalar (x) && x >= 0, ...
                    "a number >= 0"}});
  D = __ddd_data__ (caller, C, 1);
  P = __ddd_categories__ (caller, D, opt.tolerance);
  L = label_codes (D);
  if (! any (P.complete))
    __ddd_warn__ ("ddd:noEstimate",
                  ["%s: no item has an answer from every model, so ", ...
                   "models cannot be compared, and items have no ", ...
                   "discrimination; leave out models with few answers ", ...
                   "(ddd_select)"], caller);
  endif

  warn_alike (caller, __ddd_duplicates__ (caller, D), "identical answers", ...
              D.models);

  I = P.items;
  I.share = I.k ./ I.answers;
  [I.difficulty, I.difficulty_se] = difficulties (caller, D, P);
  mixed = I.k > 0 & I.k < I.answers;
  X = items_discrimination (caller, D, P, opt.steps / max (1, sum (mixed)), ...
                            opt.threads);
  I.discrimination = X.discrimination;
  I.p_value = X.p_value;
  I.p_upper = X.p_upper;
  I.exact = X.exact;
  I.scalability = X.scalability;
  I.told = ! isnan (I.p_value) & can_be_told (I.k, I.answers, opt.fdr);
  I.p_adjusted = benjamini_hochberg (I.p_value, I.told);
  I.backwards = I.p_adjusted <= opt.fdr;
  if (opt.samples > 0)
    B = items_curveball (caller, D, P, opt);
    I.p_curveball = B.p;
  endif

  S.n_models = D.n_models;
  S.n_items = D.n_items;
  S.n_complete = sum (P.complete);
  S.tolerance = opt.tolerance;
  S.fdr = opt.fdr;
  for name = {"trivial", "between", "impossible", "undecided", "backwards"}
    S.count.(name{1}) = sum (I.(name{1}));
  endfor
  S.count.untold = sum (mixed & ! I.told);
  if (! isempty (L))
    Y = items_labels (caller, D, L, I.k, opt);
    for name = fieldnames (Y)'
      I.(name{1}) = Y.(name{1});
    endfor
    S.count.outvoted = sum (I.outvoted);
  endif
  S.least_models = find (can_be_told (floor ((1:1100) / 2), 1:1100, ...
                                      opt.fdr), 1);
  S.scalability = X.h;
  if (opt.samples > 0)
    S.curveball = struct ("observed", B.observed, "mean", B.mean, "sd", B.sd);
  endif
  S.models = D.models;
  S.groups = D.groups;
  S.options = __ddd_given__ (opt, varargin);

  if (! isempty (opt.file))
    __ddd_replace_file__ (caller, opt.file, items_table (D, I));
  endif
  if (nargout > 0)
    R = S;
    items = I;
  elseif (isempty (opt.file))
    show_items (S, I, D.items);
  endif

endfunction

## Of the Rasch model, for the items with all answers.
function [d, se] = difficulties (caller, D, P)
  d = se = NaN (1, D.n_items);
  right = right_answers_on (caller, D, P.complete, P) - P.histogram(end);
  if (any (P.complete))
    ability = __ddd_rasch__ (caller, P.histogram, right);
    [level, level_se] = rasch_difficulty (ability);
    at = P.items.k(P.complete) + 1;
    d(P.complete) = level(at);
    se(P.complete) = level_se(at);
  endif
endfunction

## Whether 1 / (sets of K of N) is small enough.
function yes = can_be_told (k, N, level)
  sets = gammaln (N + 1) - gammaln (k + 1) - gammaln (N - k + 1);
  yes = sets >= -log (level) - 1e-9;
endfunction


%!demo
%! ## Sixty models; the keys of ten items are wrong
%! C = ddd_simulate ("rasch", 60, 500, "ability", linspace (-3, 3, 60), ...
%!                   "difficulty", 1);
%! C(:,1:10) = 1 - C(:,1:10);
%! ddd_items (C)

%!test # hand-computed: five models, rest scores 3 2 2 1 0 on item 2
%! C = [1 0 1 1 0; 1 1 1 0 0; 1 1 0 1 0; 1 1 0 0 0; 1 0 0 0 0];
%! [R, items] = ddd_items (C);
%! assert (items.k, [5, 3, 2, 2, 0]);
%! assert (items.share, [5, 3, 2, 2, 0] / 5);
%! assert ([items.trivial; items.between; items.impossible], ...
%!         logical ([1 0 0 0 0; 0 1 1 1 0; 0 0 0 0 1]));
%! x = [0 1 1 1 0]';
%! s = [3 2 2 1 1]';
%! r = sum ((x - .6) .* (s - 1.8)) / sqrt (1.2 * sum ((s - 1.8) .^ 2));
%! assert (items.discrimination(2), r, 1e-12);
%! ## Sums of three of 3 2 2 1 1: 7 6 6 6 6 5 5 5 4 4; that of item 2 is 5.
%! assert ([items.p_value(2), items.p_upper(2)], [.5, .8], 1e-12);
%! assert (items.exact, [NaN 1 1 1 NaN]);
%! ## Guttman errors with items 3 and 4: 1 and 1; expected 2 * 2 / 5 each.
%! assert (items.scalability(2), 1 - 2 / 1.6, 1e-12);
%! assert (items.told, false (1, 5));
%! assert ([R.count.untold, R.count.backwards, R.least_models], [3, 0, 6]);

%!test # in words, and nothing of what cannot be said
%! txt = evalc ("ddd_items ([1 0 1 1; 1 1 0 0; 1 0 0 1])");
%! for part = {"3 models, 4 items: 1 trivial, 3 in-between, 0 impossible", ...
%!             ["Whether an item is backwards (the better models fail it) ", ...
%!              "cannot be tested on\nthe 3 in-between items: with 3 models p ", ...
%!              "is above 0.05, whichever"], ...
%!             "It takes 6 models or more", "1 trivial item tells no models"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor
%! assert (isempty (regexp (txt, "Look first|No item is backwards")));
%! C = ddd_simulate ("rasch", 60, 400, "seed", 1, "difficulty", 1, ...
%!                   "ability", linspace (-3, 3, 60));
%! C(:,[7, 9]) = 1 - C(:,[7, 9]);
%! C(:,11) = 0;
%! txt = evalc ("ddd_items (C, 'samples', 19)");
%! for part = {"Look first at 2 backwards items", "item 7 ", "item 9 ", ...
%!             "(Curveball)", "Can", "item 11", "Scalability H"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor
%! [R, items] = ddd_items (C(1:10:60,:));
%! untold = sum (items.between & items.k != 3);   # 15 sets or fewer
%! assert (untold > 0);
%! txt = evalc ("ddd_items (C(1:10:60,:))");
%! assert (! isempty (strfind (txt, sprintf (["Whether %d in-between items are ", ...
%!   "backwards (the better models fail) cannot\nbe tested"], untold))));
%! txt = evalc ("ddd_items (C, 'steps', 0)");
%! assert (! isempty (strfind (txt, "and a normal approximation for")));

%!error <Invalid call> ddd_items ()
%!error <ddd_items: C must be 0, 1 or NaN> ddd_items ([0 .3; 1 1])
%!error <ddd_items: C must have one epoch> ddd_items (ones (2, 2, 2))
%!error <there is only one model; a split needs> ddd_items ([1 0 1])
%!error <fdr must be between 0 and 1> ddd_items (eye (3), "fdr", 1)
%!error <samples must be 0 or a whole number> ddd_items (eye (3), "samples", "g")
%!error <samples must be 0 or a whole number from 19> ddd_items (eye (3), "samples", 5)
%!error <steps must be a number> ddd_items (eye (3), "steps", -1)
%!error <file must be a string> ddd_items (eye (3), "file", 1)
%!error <same label of item 1 are right and wrong>
%! warning ("off", "all", "local");
%! ddd_items (ddd_pack (eye (3), "predictions", ones (3), "labels", 1:3))
%!error <there is no folder> ddd_items (eye (3), "file", "/none/x.csv")
%!warning <no item has an answer from every model>
%! [R, items] = ddd_items ([1 NaN 0; NaN 1 1; 0 0 NaN]);
%! assert (items.discrimination, NaN (1, 3));
%! assert (any (items.told), false);
