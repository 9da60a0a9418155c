## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_runs (@var{D})
## @deftypefnx {ddd} {} ddd_runs (@var{D}, @var{name}, @var{value})
## @deftypefnx {ddd} {[@var{R}, @var{E}] =} ddd_runs (@dots{})
## Do runs of the same model decide alike?
##
## @var{D} is an array of models x items x runs, of 0, 1 and @code{NaN}
## (missing), or packed data whose third dimension is runs (option third of
## @code{ddd_pack} and @code{ddd_load}): the same models again, with another
## seed or another sample of answers, two runs or more.  A missing answer
## leaves its item with fewer runs.  Options:
##
## @table @code
## @item min_share
## @var{E} has one model for all runs of each, right on an item if it is right
## in at least this share of its runs, as .5; by default @var{E} has all runs.
##
## @item threads
## 0 (the default) uses all available processors.
## @end table
##
## @var{R} has these fields for n models and r = 1 to the number of runs:
##
## @table @code
## @item accuracy, se
## Mean over items of the share of runs that are right, and its standard error
## over items and runs (n x 1).
## @item pass_any, pass_all
## The probability that of r runs at least one is right (pass@@r), and that all
## are (pass^r): @code{estimate}, @code{se} over items and @code{n_items},
## those with r answers (n x r).
## @item flip_rate, flip_se
## How often two runs of a model differ on an item (n x 1).
## @item icc
## Intraclass correlation of two runs over items: the share of the variance of
## an answer that belongs to the item (n x 1).
## @item variance_items, variance_runs
## The variance of the accuracy of a single run has two parts: of which items
## there are, and of the run (n x 1; an estimate of the first can be below 0).
## @item smallest_difference
## Of the accuracies of two single runs on these items: what is below it, runs
## of one and the same model show, too (in 95 % of cases, 1.96 sqrt (2 V), V
## the variance of the run; n x 1).
## @item kappa
## Mean error consistency of runs of two models, or, on the diagonal, of two
## runs of the same one (n x n).
## @item kappa_corrected
## Between models, over the square root of the product of both diagonal ones:
## how consistent two models are, measured by how consistent each one is with
## itself.  @code{NaN} where one of these is not above 0.
## @end table
##
## and @code{n_models}, @code{n_items}, @code{n_runs}, @code{models},
## @code{groups} and @code{options}.
##
## @var{E} is packed data for all other functions, of one epoch.  Each run is a
## model of it, named as in @qcode{"a, run 2"}, and runs of a model are a
## family and, if there are no groups, a group.  So @code{ddd_split (E)} calls
## trivial what all models get right in all runs, @code{ddd_split (E,
## "family", true)} lets each model vote once, with the mean of its runs, and
## @code{ddd_rarefy (E)} says what more runs would change.
##
## @strong{How to read it.}  Error consistency of two models cannot be judged
## without that of a model with itself: where runs differ, kappa of 1 is out of
## reach.  A difference of two accuracies, each of a single run, that is below
## @code{smallest_difference} says nothing about the models.
##
## @example
## @group
## C = cat (3, [1 1 0 0], [1 0 0 0], [1 1 0 1]);
## R = ddd_runs (C);
## R.pass_all.estimate
##   @result{} ans =
##       0.5000   0.3333   0.2500
## @end group
## @end example
##
## Source: M. Chen et al., @cite{Evaluating large language models trained on
## code}, 2021; S. Yao et al., @cite{tau-bench}, 2024; E. Miller, @cite{Adding
## error bars to evals}, 2024; P. E. Shrout and J. L. Fleiss, Psychological
## Bulletin 1979 (intraclass correlation); C. Spearman, American J. Psychology
## 1904 (correction).
##
## @seealso{ddd_plot_runs, ddd_pack, ddd_split, ddd_consistency, ddd_plan}
## @end deftypefn

function [R, E] = ddd_runs (D, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_runs";
  opt = __ddd_options__ (caller, varargin, {"threads"}, {
    "min_share", [], {@(x) isnumeric (x) && isscalar (x) ...
                           && x > 0 && x <= 1, ...
                      "a number above 0, at most 1"}});
  if (! isstruct (D))
    D = ddd_pack (__ddd_data__ (caller, D), "third", "runs");
  endif
  D = __ddd_data__ (caller, D);
  if (D.n_epochs < 2)
    error ("ddd:invalidInput",
           "%s: there is one run; to compare runs there must be two", caller);
  elseif (! isfield (D, "third") || ! strcmp (D.third, "runs"))
    error ("ddd:invalidInput",
           ["%s: the third dimension is epochs; if it is runs of the ", ...
            "same models, D = ddd_pack (D, \"third\", \"runs\")"], caller);
  endif

  n = D.n_models;
  [c, answers] = counts (caller, D);
  S.n_models = n;
  S.n_items = D.n_items;
  S.n_runs = D.n_epochs;
  for i = 1:n
    X = runs_of_item (c(i,:), answers(i,:), D.n_epochs);
    for name = {"any", "all"}
      for part = {"estimate", "se", "n_items"}
        S.(["pass_", name{1}]).(part{1})(i,:) = X.(name{1}).(part{1});
      endfor
    endfor
    given = answers(i,:) > 0;
    p = c(i,given) ./ answers(i,given);
    m = sum (given);
    S.accuracy(i,1) = sum (p) / m;
    S.se(i,1) = sqrt (sumsq (p - S.accuracy(i)) / (m - 1) / m);
    S.flip_rate(i,1) = X.flip.estimate;
    S.flip_se(i,1) = X.flip.se;
    S.icc(i,1) = X.items / (X.items + X.runs);
    S.variance_items(i,1) = X.items / m;
    S.variance_runs(i,1) = X.runs / m;
    S.smallest_difference(i,1) = critical_value () * sqrt (2 * X.runs / m);
  endfor

  all_runs = runs_as_models (D);
  K = consistency_for ("ddd_runs", all_runs, "threads", opt.threads, ...
                       "groups", all_runs.groups.family);
  S.kappa = K.full.group_kappa;
  own = diag (S.kappa);
  own(! (own > 0)) = NaN;
  S.kappa_corrected = S.kappa ./ sqrt (own * own.');
  S.models = D.models;
  S.groups = D.groups;
  S.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    R = S;
    E = all_runs;
    if (! isempty (opt.min_share))
      E = one_for_all (caller, D, c, answers, opt.min_share);
    endif
  else
    show_runs (S);
  endif

endfunction

## Right answers and answers of each model on each item.
function [c, answers] = counts (caller, D)
  c = answers = zeros (D.n_models, D.n_items);
  plane = D.packed.plane;
  for r = 1:D.n_epochs
    c += __ddd_unpack__ (caller, plane.correct(:,:,r), [], D.n_items);
    if (isempty (plane.valid))
      answers += 1;
    else
      answers += __ddd_unpack__ (caller, plane.valid(:,:,r), [], D.n_items);
    endif
  endfor
endfunction

function E = runs_as_models (D)

  n = D.n_models;
  e = D.n_epochs;
  E = rmfield (D, "third");
  if (isfield (E, "report"))
    E = rmfield (E, "report");
  endif
  flat = @(x) reshape (x, rows (x), []);
  E.packed.plane = structfun (flat, D.packed.plane, "uniformoutput", false);
  if (isfield (D.packed, "labels") && ! isempty (D.packed.labels))
    P = permute (D.packed.labels.predicted, [1, 3, 2]);
    E.packed.labels.predicted = reshape (P, n * e, D.n_items);
  endif
  E.n_models = n * e;
  E.n_epochs = E.epochs = 1;
  model = repmat ((1:n)', e, 1);
  run = kron (D.epochs(:), ones (n, 1));
  E.models = arrayfun (@(i, r) sprintf ("%s, run %g", D.models{i}, r), ...
                       model, run, "uniformoutput", false);
  for name = fieldnames (D.groups)'
    if (! isempty (D.groups.(name{1})))
      E.groups.(name{1}) = D.groups.(name{1})(model);
    endif
  endfor
  E.groups.family = D.models(model);
  if (isempty (D.groups.group))
    E.groups.group = E.groups.family;
  endif

endfunction

## Right where it is so in a share of the runs; missing without any answer.
function E = one_for_all (caller, D, c, answers, share)
  C = (c >= share * answers - 1e-9) + 0;
  C(answers == 0) = NaN;
  warning ("off", "ddd:orientation", "local");
  E = ddd_pack (C, "models", D.models);
  for name = {"items", "groups", "conditions"}
    E.(name{1}) = D.(name{1});
  endfor
endfunction


%!demo
%! ## Three seeds of four models
%! C = ddd_simulate ("rasch", 12, 1000);
%! ddd_runs (cat (3, C(1:4,:), C(5:8,:), C(9:12,:)))

%!test # hand-counted: four items, right in 3, 2, 0 and 1 of three runs
%! C = cat (3, [1 1 0 0], [1 0 0 0], [1 1 0 1]);
%! R = ddd_runs (C);
%! assert (R.accuracy, 6 / 12, 1e-12);
%! assert (R.pass_any.estimate, [1/2, 2/3, 3/4], 1e-12);
%! assert (R.pass_all.estimate, [1/2, 1/3, 1/4], 1e-12);
%! assert (R.flip_rate, (2/3 + 2/3) / 4, 1e-12);
%! ## Mean squares: 3 * sum ((p - 1/2)^2) / 3 between, sum (c (3 - c) / 3) / 8
%! between = 3 * (1/4 + 1/36 + 1/4 + 1/36) / 3;
%! within = (2/3 + 2/3) / 8;
%! assert (R.icc, (between - within) / (between + 2 * within), 1e-12);
%! assert (R.variance_runs, within / 4, 1e-12);
%! assert (R.smallest_difference, 1.95996398454 * sqrt (within / 2), 1e-10);

%!test # kappa is corrected where that of runs of each model is above 0
%! C = cat (3, [1 1 0 0; 1 1 1 0; 1 0 1 0], [1 0 1 0; 1 1 1 0; 1 0 1 0]);
%! R = ddd_runs (C);
%! assert (diag (R.kappa), [0; 1; 1], 1e-12);
%! assert (R.kappa_corrected(1,:), NaN (1, 3));
%! assert (R.kappa_corrected(2,3), R.kappa(2,3), 1e-12);

%!test # in words
%! C = ddd_simulate ("rasch", 4, 300, "seed", 1);
%! txt = evalc ("ddd_runs (cat (3, C(1:2,:), C(3:4,:)))");
%! for part = {"2 models, 300 items, 2 runs", "pass@2", ...
%!             "\n  runs differ: how often two runs of a model differ on an item\n", ...
%!             "variance comes from\nrunning again, the rest from which items", ...
%!             "differ by up to", "of runs of the same model", "of what both allow"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor

%!error <Invalid call> ddd_runs ()
%!error <ddd_runs: C must be 0, 1 or NaN> ddd_runs (cat (3, 2, 0))
%!error <there is one run> ddd_runs (eye (2))
%!error <the third dimension is epochs; if it is runs of the same>
%! ddd_runs (ddd_pack (ones (2, 2, 2)))
%!error <min_share must be a number above 0> ddd_runs (ones (1, 2, 2), "min_share", 0)
