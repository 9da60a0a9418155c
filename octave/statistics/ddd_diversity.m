## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_diversity (@var{C})
## @deftypefnx {ddd} {} ddd_diversity (@var{S})
## @deftypefnx {ddd} {} ddd_diversity (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{V} =} ddd_diversity (@dots{})
## How alike are the answers of models?  All measures of agreement (kappa,
## alpha and others) and diversity at once.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; @var{S} is the result of @code{ddd_split}, or
## @code{struct ("histogram", h)} for published numbers h of items on which
## k = 0 to n models are right.  Without an output the table is printed.
##
## @strong{The measures of the histogram are one finding, not many}: fleiss to
## double_fault are functions of h alone, and most of them of one another.
## Report one of them.
##
## Options:
##
## @table @code
## @item predictions
## Predicted labels, models x items: numbers (@code{NaN}: none) or strings
## (empty: none); by default those in packed data.  Adds @code{labels}.
##
## @item n_options
## How many labels a model can choose from, one number or one per item; default
## the number of different ones that are predicted.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class: items of a
## class depend on one another, classes do not, and errors are those of leaving
## out one class.  Without, items are taken as independent, and errors are too
## small where they come in kinds.  The tests of McNemar and Cochran always
## take items as independent.
##
## @item file
## Write the table, as CSV if the name ends in .csv, else as text.
## @end table
##
## @var{V} has these measures, with errors by the delta method.  With missing
## answers the first group is of the items that all answered, and @code{NaN} if
## these are fewer than half; the second group is of all items with two answers
## or more.
##
## @table @code
## @item fleiss
## Fleiss' kappa.
## @item entropy
## Mean of min (k, n-k) / floor (n/2): 0 if all always agree, 1 if they are
## split in halves.
## @item kw_variance
## Kohavi-Wolpert variance, the mean of k (n-k) / n^2.
## @item difficulty
## Variance of k/n over items.
## @item generalized
## Generalized diversity: 1 - p(2)/p(1), with the probabilities that one and
## that two random models fail; 1 if failures never coincide.
## @item coincident_failure
## Coincident failure diversity; 1 if at most one model fails, 0 if none does.
## @item disagreement, double_fault
## The means over pairs of the measures below.
##
## @item krippendorff_alpha
## Krippendorff's alpha.
## @item ac1
## Gwet's AC1.
## @item conger
## Conger's kappa: the mean kappa over pairs, weighted by 1 - expected
## agreement; @code{NaN} without a matrix.
## @end table
##
## Further fields of @var{V}:
##
## @table @code
## @item se
## Their standard errors over items (@code{NaN} where there is none).
##
## @item pairwise
## Measures of each pair of models (n x n), on the items that both answered,
## and their standard errors over items:
## @code{phi}, @code{phi_se}: correlation;
## @code{log_odds}, @code{log_odds_se}: log odds ratio, infinite if a cell is
## empty;
## @code{yule_q}, @code{yule_q_se}, @code{yule_y}, @code{yule_y_se}: Yule's Q
## and coefficient of colligation Y, the odds ratio on a scale from -1 to 1,
## which both mean an empty cell, without an error;
## @code{copying}, @code{copying_se}: the probability that the less accurate
## model copies the answer of the other one, if it else answers on its own:
## kappa (1 - c_exp) / (1 - p^2 - (1-p)^2) with the accuracy p of the other;
## negative if it does the contrary;
## @code{disagreement}, @code{disagreement_se}: right on different items;
## @code{double_fault}, @code{double_fault_se}: both wrong, with all models'
## own errors on the diagonal;
## @code{mcnemar}, @code{mcnemar_holm}: the mid-p value of McNemar's test of
## equal accuracies, into which trivial and impossible items do not enter, and
## the same adjusted for the number of pairs.
##
## @item pairwise_mean
## For each measure but the p value, the mean over the pairs in which it is
## finite (@code{estimate}) and its standard error over items (@code{se}).
##
## @item cochran
## Cochran's test of equal accuracies of all models, on the items that all
## answered: @code{q}, @code{df} and @code{p_value} (chi-square).
##
## @item labels, labels_mean
## With predictions, for each pair of models (n x n), and the means over pairs:
## @code{agreement} (same label), @code{kappa} (of labels) and @code{capa}
## (chance adjusted probabilistic agreement, which corrects for accuracy; of
## labels, not probabilities).
##
## @item accuracy
## Mean over all answers.
##
## @item n_models, n_items, n_complete, models, groups, options
## As everywhere.
## @end table
##
## @example
## @group
## V = ddd_diversity (struct ("histogram", [1 0 1 2]));
## [V.entropy, V.kw_variance, V.generalized]
##   @result{} ans =
##       0.250000   0.055556   0.250000
## @end group
## @end example
##
## Source: L. I. Kuncheva and C. J. Whitaker, Machine Learning 2003;
## J. L. Fleiss, Psychological Bulletin 1971; K. Krippendorff, @cite{Content
## analysis}, 2004; K. L. Gwet, British J. Math. Stat. Psychol. 2008;
## A. J. Conger, Psychological Bulletin 1980; W. G. Cochran, Biometrika 1950;
## Q and Y: G. U. Yule, JRSS 1912; copying: T. Klein et al., @cite{Quantifying
## uncertainty in error consistency}, 2025;
## mid-p: M. W. Fagerland, S. Lydersen and P. Laake, BMC Med. Res. Methodol.
## 2013; its adjustment: S. Holm, Scand. J. Statistics 1979; S. Goel et al.,
## @cite{Great models think alike and this undermines AI oversight}, 2025.
##
## @seealso{ddd_consistency, ddd_split, ddd_bootstrap}
## @end deftypefn

function V = ddd_diversity (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_diversity";
  opt = __ddd_options__ (caller, varargin, {"classes"}, {
    "predictions", [], {@(x) (isnumeric (x) && isreal (x)) ...
                             || iscellstr (x), ...
                        "labels, numbers or strings, models x items"};
    "n_options", [], {@(x) isnumeric (x) && isreal (x) && isvector (x) ...
                      && all (x == fix (x)), "whole numbers >= 2"};
    "file", "", {@(x) ischar (x) && rows (x) == 1, "the name of a file"}});

  D = class = [];
  if (isstruct (C) && isscalar (C) && isfield (C, "histogram"))
    if (! isempty (opt.classes))
      error ("ddd:invalidOption",
             "ddd_diversity: classes need C, the answers of the models");
    endif
    S = __ddd_as_split__ (caller, C, 0, false);
    n = numel (S.histogram) - 1;
    w = S.histogram;
    k = 0:n;
    N = n * ones (1, n + 1);
  else
    S = D = __ddd_data__ (caller, C, 1);
    n = D.n_models;
    plane = D.packed.plane;
    [k, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, ...
                                  D.n_items);
    [level, ~, at] = unique ([k; answers]', "rows");
    k = level(:,1)';
    N = level(:,2)';
    w = accumarray (at(:), 1)';
    class = item_classes (caller, D.n_items, opt.classes);
  endif
  if (n < 2)
    error ("ddd:tooFewModels",
           "ddd_diversity: there must be at least 2 models, not %d", n);
  endif

  R.n_models = n;
  R.n_items = sum (w);
  R.n_complete = sum (w(N == n));
  R.accuracy = sum (w .* k) / sum (w .* N);
  by_class = w;
  if (! isempty (class))
    by_class = accumarray ([class(:), at(:)], 1);
  endif
  [X, se] = diversity_of_histogram (k, N, by_class, n);
  if (! isempty (D))
    __ddd_memory__ (caller, 26 * n ^ 2, sprintf ("all pairs of %d models", n),
                    ["struct (\"histogram\", ddd_split (C).histogram) ", ...
                     "does without pairs"]);
    K = consistency_for (caller, D, "counts", true).full;
    [X.conger, se.conger] = diversity_conger (caller, D, K, class);
  endif
  for name = fieldnames (X)'
    R.(name{1}) = X.(name{1});
  endfor
  R.se = se;
  R.pairwise = R.pairwise_mean = R.labels = R.labels_mean = struct ();
  R.cochran = struct ("q", NaN, "df", n - 1, "p_value", NaN);
  if (! isempty (D))
    [R.pairwise, R.pairwise_mean] = diversity_of_pairs (caller, D, K, class);
    R.cochran = diversity_cochran (caller, D, k, N, w);
    if (isempty (opt.predictions))
      opt.predictions = __ddd_predictions__ (D);
    endif
  endif
  if (! isempty (opt.predictions))
    if (isempty (D))
      error ("ddd:invalidOption", "ddd_diversity: predictions need C");
    endif
    x = __ddd_unpack__ (caller, plane.correct, plane.valid, D.n_items) + 0;
    [R.labels, R.labels_mean] = ...
      diversity_of_labels (caller, opt.predictions, x, opt.n_options);
  endif
  R.models = S.models;
  R.groups = S.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (! isempty (opt.file))
    csv = ! isempty (regexpi (opt.file, '\.csv$', "once"));
    __ddd_replace_file__ (caller, opt.file, show_diversity (R, csv));
  endif
  if (nargout > 0)
    V = R;
  elseif (isempty (opt.file))
    printf ("%s", show_diversity (R, false));
  endif

endfunction


%!demo
%! ## Eleven models that share the difficulty of ImageNet's items
%! ddd_diversity (ddd_simulate ("beta", 11, 50000))

%!test # hand-computed: three models, k = 0, 2, 3, 3
%! V = ddd_diversity (struct ("histogram", [1 0 1 2]));
%! assert (V.fleiss, 1 - 2 / (4 * 6 * 2/9), 1e-15);
%! assert (V.entropy, 1/4);
%! assert (V.kw_variance, 2 / 36, 1e-15);
%! assert (V.difficulty, mean ([0 4/9 1 1]) - 4/9, 1e-15);
%! assert (V.generalized, 1 - 6/8, 1e-15);
%! assert (V.coincident_failure, 1/2);      # of two items with failures
%! assert (V.disagreement, 2/12, 1e-15);
%! assert (V.double_fault, 1/4);
%! assert (V.se.entropy, std ([0 1 0 0]) / 2, 1e-15);
%! assert (V.se.disagreement, std ([0 2/3 0 0]) / 2, 1e-15);
%! assert (V.conger, NaN);

%!test # hand-computed: 4, 2, 2 and 4 items, an odds ratio of 4
%! V = ddd_diversity (repelem ([1 1 0 0; 1 0 1 0], 1, [4 2 2 4]));
%! P = V.pairwise;
%! assert ([P.yule_q(1,2), P.yule_y(1,2)], [3/5, 1/3], 1e-15);
%! se = sqrt (1.5);                          # of the log odds ratio
%! assert (P.yule_q_se(1,2), (1 - 9/25) / 2 * se, 1e-15);
%! assert (P.yule_y_se(1,2), (1 - 1/9) / 4 * se, 1e-15);
%! assert (V.pairwise_mean.yule_y.se, P.yule_y_se(1,2), 1e-14);
%! assert (P.yule_q(1,1), 1);
%! assert ([P.yule_q_se(1,1), P.yule_y_se(1,1)], NaN (1, 2));

%!test # hand-computed: the first is right on 6, 4 with the second, else 1 of 4
%! P = ddd_diversity (repelem ([1 1 0 0; 1 0 1 0], 1, [4 2 1 3])).pairwise;
%! assert (P.copying(1,2), 4/6 - 1/4, 1e-15);
%! assert (P.copying(2,1), P.copying(1,2));
%! assert (P.copying_se(1,2), sqrt (2/9 / 6 + 3/16 / 4), 1e-15);
%! assert ([P.copying(1,1), P.copying_se(1,1)], [1, 0]);

%!test # copies agree fully; undefined where all are right
%! rand ("twister", 1); randg ("twister", 1);
%! C = ddd_simulate ("independent", 3, 50, "copies", 2);
%! V = ddd_diversity (C);
%! assert ([V.fleiss, V.krippendorff_alpha, V.conger, V.ac1], ones (1, 4), 1e-12);
%! assert ([V.entropy, V.generalized, V.coincident_failure], [0 0 0], 1e-12);
%! assert (V.cochran.q, NaN);
%! V = ddd_diversity (ones (3, 4));
%! assert ([V.fleiss, V.generalized, V.krippendorff_alpha], NaN (1, 3));
%! assert ([V.coincident_failure, V.entropy, V.ac1], [0 0 1]);

%!test # no item with two answers, or none with all: NaN, of one kind or two
%! for C = {NaN(3, 4), [1 1 NaN; NaN NaN 1], [1 NaN; NaN NaN]}
%!   V = ddd_diversity (C{1});
%!   for name = {"fleiss", "double_fault", "krippendorff_alpha", "ac1", "conger"}
%!     assert ([V.(name{1}), V.se.(name{1})], [NaN, NaN]);
%!   endfor
%! endfor

%!assert (ddd_diversity (struct ("histogram", [3 1 2 4])).cochran, ...
%!        struct ("q", NaN, "df", 2, "p_value", NaN))

%!error <Invalid call> ddd_diversity ()
%!error <ddd_diversity: C must be 0, 1 or NaN> ddd_diversity ([0 .3; 1 1])
%!error <ddd_diversity: C must have one epoch> ddd_diversity (ones (2, 2, 2))
%!error <at least 2 models, not 1> ddd_diversity ([1 0 1])
%!error <ddd_diversity: histogram must> ddd_diversity (struct ("histogram", [1 -1]))
%!error <classes need C, the answers>
%! ddd_diversity (struct ("histogram", [1 1 1]), "classes", [1 1 2])
%!error <predictions need C>
%! ddd_diversity (struct ("histogram", [1 1 1]), "predictions", 1)
%!error <predictions must be 2 x 2, as C is> ddd_diversity (eye (2), "predictions", 1)
%!error <predictions must be labels> ddd_diversity (eye (2), "predictions", @sin)
%!error <n_options must be a number of labels> ddd_diversity (eye (2), ...
%!   "predictions", [1 2; 2 1], "n_options", 1)
%!error <n_options must be whole> ddd_diversity (eye (2), "n_options", .5)
%!error <same label of item 2 are right and wrong>
%! ddd_diversity ([1 1; 1 0], "predictions", [1 2; 1 2])
%!error <file must be the name of a file> ddd_diversity (eye (2), "file", 1)

%!test # a split that has lost what published counts do not have either
%! S = ddd_split ([1 0 1 1; 0 1 1 0; 1 1 0 0]);
%! V = ddd_diversity (rmfield (S, {"models", "groups", "accuracy"}));
%! W = ddd_diversity (S);
%! assert (V.models, W.models);
%! assert ([V.fleiss, V.entropy], [W.fleiss, W.entropy]);
