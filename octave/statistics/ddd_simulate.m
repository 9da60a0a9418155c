## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{C} =} ddd_simulate (@var{kind}, @var{n}, @var{m})
## @deftypefnx {ddd} {@var{C} =} ddd_simulate (@dots{}, @var{name}, @
## @var{value})
## @deftypefnx {ddd} {[@var{C}, @var{truth}] =} ddd_simulate (@dots{})
## Simulate the answers of @var{n} models to @var{m} items, with known truth.
##
## @var{C} is a models x items matrix of 0 and 1, and @code{NaN} where an
## answer is missing.  @var{kind} is one of
##
## @table @code
## @item "independent"
## Every model is right with its @code{accuracy} (default .7) on every item:
## what remains of consistency is chance.
##
## @item "beta"
## All models are right on item j with the same probability, which has a Beta
## distribution; @code{shape}, [a, b], is by default [.755, .352], which fits
## eleven ImageNet networks.
##
## @item "rasch"
## The log odds of a right answer are @code{ability} of the model less
## @code{difficulty} of the item.
##
## @item "slopes"
## They are @code{ability} less @code{slope} times @code{difficulty}: models
## differ in how much difficulty matters to them.  Answers like those that
## @code{F = ddd_rasch (C).slopes} was fitted to have the abilities
## @code{F.intercept}, slopes @code{F.slope}, and difficulties drawn from
## -@code{F.easiness.node} with the probabilities @code{F.easiness.weight}.
##
## @item "copy"
## Model 1 is right with its accuracy.  Each other one copies its answer with
## the probability that makes their error consistency @code{kappa}
## (default .5) on average, and else answers on its own so that its accuracy is
## as given.
## @end table
##
## A value per model or item may be given as one number for all, but for
## @code{difficulty}.  Options, besides those of the kinds:
##
## @table @code
## @item accuracy
## Of every model; independent and copy only.
##
## @item ability
## Of every model; default evenly from .5 to 1.5.  Rasch and slopes only.
##
## @item difficulty
## Of every item, or one number: the standard deviation of a normal
## distribution of mean 0; default 2.
##
## @item slope
## Of every model; default evenly from .5 to 1.5.
##
## @item kappa
## With model 1, of every model but the first.
##
## @item exact
## Of a copy model: not random; the table of each model with model 1 has the
## expected numbers, rounded, on items chosen at random.  Default false.
##
## @item copies
## Number of models, at the end, that copy the first ones; default 0.
##
## @item share_missing
## The share of missing answers; default 0.
##
## @item at_random
## True (the default): every answer is missing as likely as any other.  False:
## wrong answers three times as often as right ones, so that hard items have
## fewer answers.
##
## @item seed
## A whole number: the same one gives the same @var{C}, and the state of
## Octave's random generators stays as it was.  Without, they are used.
## @end table
##
## @var{truth} has the values that were used, as far as @var{kind} has them:
##
## @table @code
## @item kind
## As given.
## @item accuracy, ability, slope
## Of each model (n x 1).
## @item difficulty, probability
## Of each item (1 x m): its difficulty, and the probability of a right answer
## where it is the same for all models.
## @item kappa, copying
## Error consistency with model 1, and the probability to copy it (n x 1).
## @item same_as
## The model that each one is a copy of, or itself (n x 1).
## @end table
##
## @example
## @group
## C = ddd_simulate ("copy", 2, 100, "exact", true, ...
##                   "accuracy", .5, "kappa", .6);
## K = ddd_consistency (C);
## K.full.kappa(1,2)
##   @result{} ans = 0.6000
## @end group
## @end example
##
## Source: G. Rasch, @cite{Probabilistic models for some intelligence and
## attainment tests}, 1960; copy model: T. Klein et al., @cite{Quantifying
## uncertainty in error consistency}, 2025.
##
## @seealso{ddd_split, ddd_consistency, ddd_expected, ddd_bootstrap}
## @end deftypefn

function [C, truth] = ddd_simulate (kind, n, m, varargin)

  if (nargin < 3)
    print_usage ();
  endif

  caller = "ddd_simulate";
  own = struct ("independent", {{"accuracy"}}, "beta", {{"shape"}}, ...
                "rasch", {{"ability", "difficulty"}}, ...
                "slopes", {{"ability", "difficulty", "slope"}}, ...
                "copy", {{"accuracy", "kappa", "exact"}});
  if (! ischar (kind) || ! isfield (own, kind))
    error ("ddd:invalidInput", "ddd_simulate: KIND must be one of %s",
           strjoin (fieldnames (own)', ", "));
  endif
  whole = @(x) isnumeric (x) && isreal (x) && isscalar (x) && x >= 0 ...
               && x == fix (x) && x <= flintmax;
  if (! whole (n) || ! whole (m) || n < 1 || m < 1)
    error ("ddd:invalidInput",
           "ddd_simulate: N and M must be whole numbers >= 1");
  endif
  peak = struct ("independent", 2.2, "beta", 2.2, "rasch", 3.1, ...
                 "slopes", 3.1, "copy", 2.6).(kind);
  need_memory (caller, double (n), double (m), peak);
  opt = __ddd_options__ (caller, varargin, {}, ...
                         option_rows (own.(kind), double (n), double (m), ...
                                      whole));
  if (opt.share_missing > 0)
    need_memory (caller, double (n), double (m), 3.2);
  endif

  draw = struct ("independent", @independent, "beta", @beta, ...
                 "rasch", @rasch, "slopes", @slopes, "copy", @simulate_copy);
  truth.kind = kind;
  ## Octave's generators each have a state of their own.
  generators = {@rand, @randn, @randg};
  before = {};
  unwind_protect
    if (! isempty (opt.seed))
      for i = 1:3
        before{i} = generators{i} ("twister");
        generators{i} ("twister", opt.seed + i - 1);
      endfor
    endif
    [C, truth] = draw.(kind) (n, m, opt, truth);
    [C, truth] = repeat (C, opt.copies, truth);
    C = leave_out (C, opt);
  unwind_protect_cleanup
    for i = 1:numel (before)
      generators{i} ("twister", before{i});
    endfor
  end_unwind_protect

endfunction

## Peaks of memory as multiples of C, as they were measured.
function need_memory (caller, n, m, peak)
  __ddd_memory__ (caller, peak * n * m, sprintf ("%d x %d answers", n, m),
                  "give smaller numbers");
endfunction

## The options of a kind, and those that all have.
function table = option_rows (own, n, m, whole)

  real = @(x) isnumeric (x) && isreal (x) && all (isfinite (x(:)));
  per_model = @(x) real (x) && any (numel (x) == [1, n]);
  share = @(x) all (x(:) >= 0 & x(:) <= 1);
  each = sprintf ("a number, or one for each of %d models", n);
  table = {
    "accuracy", .7, {@(x) per_model (x) && share (x), ...
                     [each, ", from 0 to 1"]};
    "shape", [.755, .352], {@(x) real (x) && numel (x) == 2 ...
                            && all (x > 0), "two numbers > 0"};
    "ability", linspace(.5, 1.5, n), {per_model, each};
    "difficulty", 2, {@(x) real (x) && (numel (x) == m ...
                      || (isscalar (x) && x >= 0)), ...
                      "a standard deviation, or a number for each item"};
    "slope", linspace(.5, 1.5, n), {per_model, each};
    "kappa", .5, {@(x) real (x) && any (numel (x) == [1, n - 1]) ...
                  && all (x >= -1 & x <= 1), ...
                  ["a number from -1 to 1, or one for each model but the ", ...
                   "first"]};
    "exact", false, "flag"};
  table = [table(ismember (table(:,1), own),:); {
    "copies", 0, {@(x) whole (x) && x < n, "a whole number from 0 to N - 1"};
    "share_missing", 0, {@(x) real (x) && isscalar (x) && x >= 0 && x < 1, ...
                         "a number from 0 to below 1"};
    "at_random", true, "flag";
    "seed", [], {@(x) whole (x) && x < 2 ^ 32 - 3, ...
                 "a whole number from 0 to 2^32 - 4"}}];

endfunction

function [C, truth] = independent (n, m, opt, truth)
  truth.accuracy = opt.accuracy(:) .* ones (n, 1);
  C = (rand (n, m) < truth.accuracy) + 0;
endfunction

function [C, truth] = beta (n, m, opt, truth)
  x = randg (opt.shape(1), 1, m);
  y = randg (opt.shape(2), 1, m);
  p = x ./ (x + y);
  ## Both may underflow where the shapes are tiny: then all or nothing.
  lost = isnan (p);
  p(lost) = rand (1, sum (lost)) < opt.shape(1) / sum (opt.shape);
  truth.probability = p;
  C = (rand (n, m) < p) + 0;
endfunction

function [C, truth] = rasch (n, m, opt, truth)
  opt.slope = 1;
  [C, truth] = slopes (n, m, opt, truth);
  truth = rmfield (truth, "slope");
endfunction

function [C, truth] = slopes (n, m, opt, truth)
  truth.ability = opt.ability(:) .* ones (n, 1);
  truth.slope = opt.slope(:) .* ones (n, 1);
  truth.difficulty = opt.difficulty(:)';
  if (isscalar (opt.difficulty) && m > 1)
    truth.difficulty = opt.difficulty * randn (1, m);
  endif
  C = (rand (n, m) < 1 ./ (1 + exp (truth.slope * truth.difficulty ...
                                    - truth.ability))) + 0;
endfunction

function [C, truth] = repeat (C, count, truth)
  n = rows (C);
  truth.same_as = (1:n)';
  first = n - count;
  truth.same_as(first+1:n) = mod (0:count-1, first)' + 1;
  C = C(truth.same_as,:);
  ## A row even where it is empty: a loop over 0 x 1 runs once.
  for name = intersect ({"accuracy", "ability", "slope", "kappa", ...
                         "copying"}, fieldnames (truth))(:)'
    truth.(name{1}) = truth.(name{1})(truth.same_as);
  endfor
endfunction

function C = leave_out (C, opt)
  chance = opt.share_missing;
  if (! opt.at_random)
    wrong = 1 - sum (C(:)) / numel (C);
    right = opt.share_missing / (1 + 2 * wrong);
    if (3 * right > 1)
      error ("ddd:invalidOption",
             ["ddd_simulate: share_missing must be at most %.2f here, so ", ...
              "that wrong answers can miss three times as often"], ...
             (1 + 2 * wrong) / 3 - .005);
    endif
    chance = right * (3 - 2 * C);
  endif
  if (opt.share_missing > 0)
    C(rand (size (C)) < chance) = NaN;
  endif
endfunction


%!demo
%! ## Eleven models that share the difficulty of ImageNet's items
%! ddd_split (ddd_simulate ("beta", 11, 50000))

%!function close_to (x, want, sd)
%!  assert (abs (x - want) < 4 * sd, "%g is not %g +- %g", x, want, sd);
%!endfunction

%!test # by definition, from streams of Octave's generators that the seed gives
%! kept = {rand("twister"), randn("twister"), randg("twister")};
%! back = onCleanup (@() cellfun (@(f, x) f ("twister", x), ...
%!                                {@rand, @randn, @randg}, kept));
%! [n, m, seed] = deal (4, 30, 5);
%! from = linspace (.5, 1.5, n)';
%! chance = {"independent", @() repmat(.7, n, m); ...
%!           "beta", @() 1 ./ (1 + 1 ./ (randg (.755, 1, m) ./ randg (.352, 1, m))); ...
%!           "rasch", @() 1 ./ (1 + exp (2 * randn (1, m) - from)); ...
%!           "slopes", @() 1 ./ (1 + exp (from * 2 * randn (1, m) - from))};
%! for row = chance'
%!   [C, truth] = ddd_simulate (row{1}, n, m, "seed", seed, "share_missing", .25, ...
%!                              "copies", 1);
%!   assert ({truth.kind, truth.same_as}, {row{1}, [1; 2; 3; 1]});
%!   rand ("twister", seed);
%!   randn ("twister", seed + 1);
%!   randg ("twister", seed + 2);
%!   p = row{2} ();
%!   want = double (rand (n, m) < p)(truth.same_as,:);
%!   want(rand (n, m) < .25) = NaN;
%!   assert (C, want);
%! endfor

%!test # independent: accuracies, and no consistency
%! p = [.2; .5; .9];
%! [C, truth] = ddd_simulate ("independent", 3, 20000, "accuracy", p, "seed", 1);
%! assert (truth.accuracy, p);
%! assert (mean (C, 2), p, 4 * max (sqrt (p .* (1 - p) / 20000)));
%! k = ddd_consistency (C).full.kappa(triu (true (3), 1));
%! assert (max (abs (k)) < 4 / sqrt (20000));

%!test # beta: the distribution of k is beta-binomial with these shapes
%! rand ("twister", 1); randn ("twister", 1); randg ("twister", 1);
%! [C, truth] = ddd_simulate ("beta", 8, 30000, "shape", [.8 .4], "seed", 2);
%! B = ddd_expected (C).beta_binomial;
%! assert ([B.a, B.b], [.8 .4], [.05 .03]);
%! close_to (sum (truth.probability) / 3e4, 2/3, .3 / sqrt (3e4));
%! assert (corr (mean (C)', truth.probability') > .8);
%! [C, truth] = ddd_simulate ("beta", 2, 500, "shape", [1e-5 3e-5]);
%! assert (! any (isnan (C(:))));
%! close_to (mean (truth.probability), 1 / 4, sqrt (3 / 16 / 500));

%!test # Rasch: where one of two is right, the odds are those of abilities alone
%! [C, truth] = ddd_simulate ("rasch", 3, 40000, "ability", [0 .5 1.5], "seed", 3);
%! assert (truth.ability, [0; .5; 1.5]);
%! for pair = [1 1 2; 2 3 3]
%!   n10 = sum (C(pair(1),:) > C(pair(2),:));
%!   n01 = sum (C(pair(1),:) < C(pair(2),:));
%!   close_to (log (n10 / n01), -diff (truth.ability(pair)), sqrt (1/n10 + 1/n01));
%! endfor
%! close_to (std (truth.difficulty), 2, 2 / sqrt (80000));

%!test # slopes: log odds fall with difficulty as said
%! d = repmat ([-2 0 2], 1, 20000);
%! [C, truth] = ddd_simulate ("slopes", 2, 60000, "difficulty", d, "slope", ...
%!                            [.5 2], "ability", 1, "seed", 4);
%! assert (truth.difficulty, d);
%! for i = 1:2
%!   for x = [-2 0 2]
%!     p = 1 / (1 + exp (truth.slope(i) * x - 1));
%!     close_to (mean (C(i,d == x)), p, sqrt (p * (1 - p) / 20000));
%!   endfor
%! endfor

%!test # slopes: answers like those that a model was fitted to
%! C = ddd_simulate ("slopes", 5, 20000, "seed", 6);
%! F = ddd_rasch (C).slopes;
%! rand ("twister", 7);
%! at = 1 + lookup (cumsum (F.easiness.weight)(1:end-1), rand (1, 20000));
%! S = ddd_simulate ("slopes", 5, 20000, "ability", F.intercept, "slope", ...
%!                   F.slope, "difficulty", -F.easiness.node(at), "seed", 8);
%! assert (mean (S, 2), mean (C, 2), 6 * sqrt (.25 / 20000));
%! h = @(C) accumarray (1 + sum (C)', 1, [6, 1]);
%! assert (h (S), h (C), 6 * sqrt (max (h (C))));
%! assert (ddd_consistency (S).full.kappa, ddd_consistency (C).full.kappa, .05);

%!test # copy model: accuracies and kappa, on average and exactly
%! rand ("twister", 1); randn ("twister", 1); randg ("twister", 1);
%! o = {"accuracy", [.8 .7 .75], "kappa", [.5 .1], "seed", 5};
%! [C, truth] = ddd_simulate ("copy", 3, 50000, o{:});
%! K = ddd_consistency (C, "interval", true).full;
%! assert (mean (C, 2), [.8; .7; .75], 4 * sqrt (.25 / 50000));
%! close_to (K.kappa(1,2), .5, K.se(1,2));
%! close_to (K.kappa(1,3), .1, K.se(1,3));
%! close_to (truth.copying(2), .5 * (1 - .62) / (1 - .64 - .04), 1e-12);
%! C = ddd_simulate ("copy", 3, 1000, o{:}, "exact", true);
%! K = ddd_consistency (C, "counts", true).full;
%! assert (sum (C, 2), [800; 700; 750]);
%! assert (K.n11(1,2), 800 * .7 + 1000 * .5 * .38 / 2);   # m (p q + cov)
%! assert (K.kappa(1,2:3), [.5 .1], 1 / (1000 * .35) + eps);
%! C = ddd_simulate ("copy", 2, 60, "kappa", 1);
%! assert (C(1,:), C(2,:));

%!test # models that are copies
%! rand ("twister", 1); randn ("twister", 1); randg ("twister", 1);
%! [C, truth] = ddd_simulate ("beta", 7, 300, "copies", 4);
%! assert (truth.same_as, [1 2 3 1 2 3 1]');
%! assert (C(4:7,:), C([1 2 3 1],:));
%! [C, truth] = ddd_simulate ("rasch", 3, 9, "copies", 1);
%! assert (truth.ability, [.5; 1; .5]);

%!test # missing answers, at random and not
%! C = ddd_simulate ("beta", 6, 20000, "share_missing", .2, "seed", 6);
%! whole = ddd_simulate ("beta", 6, 20000, "seed", 6);
%! gone = isnan (C);
%! assert (C(! gone), whole(! gone));
%! close_to (mean (gone(:)), .2, sqrt (.16 / 120000));
%! close_to (mean (gone(whole == 0)), .2, sqrt (.16 / sum (whole(:) == 0)));
%! C = ddd_simulate ("beta", 6, 20000, "share_missing", .2, ...
%!                   "at_random", false, "seed", 6);
%! gone = isnan (C);
%! close_to (mean (gone(:)), .2, sqrt (.16 / 120000));
%! assert (mean (gone(whole == 0)) / mean (gone(whole == 1)), 3, .15);
%! C = ddd_simulate ("independent", 3, 2000, "accuracy", 1, "share_missing", ...
%!                   1 / 3, "at_random", false, "seed", 6);  # as many as may be
%! close_to (mean (isnan (C(:))), 1 / 3, sqrt (2 / 9 / 6000));

%!test # a seed gives the same numbers and leaves Octave's generators alone
%! rand ("twister", 3);  randn ("twister", 3);  randg ("twister", 3);
%! want = [rand(1), randn(1), randg(1)];
%! rand ("twister", 3);  randn ("twister", 3);  randg ("twister", 3);
%! kinds = {"independent", "beta", "rasch", "slopes", "copy"};
%! for kind = kinds
%!   draw = @(seed) ddd_simulate (kind{1}, 4, 50, "share_missing", .1, ...
%!                                "seed", seed);
%!   C = draw (7);
%!   assert (size (C), [4, 50]);
%!   assert (all (C(:) == 0 | C(:) == 1 | isnan (C(:))));
%!   assert (isequaln (C, draw (7)));
%!   assert (! isequaln (C, draw (8)));
%! endfor
%! fail ("ddd_simulate ('copy', 2, 9, 'kappa', -1, 'seed', 1)", "no copying");
%! assert ([rand(1), randn(1), randg(1)], want);
%! rand ("twister", 3);
%! C = ddd_simulate ("independent", 4, 50);
%! rand ("twister", 3);
%! assert (ddd_simulate ("independent", 4, 50), C);     # without: Octave's own

%!test # one model, one item or several
%! rand ("twister", 1); randn ("twister", 1); randg ("twister", 1);
%! for kind = {"independent", "beta", "rasch", "slopes", "copy"}
%!   assert (size (ddd_simulate (kind{1}, 1, 1)), [1, 1]);
%!   assert (size (ddd_simulate (kind{1}, 1, 5)), [1, 5]);
%! endfor
%! [C, truth] = ddd_simulate ("copy", 1, 5, "exact", true, "accuracy", .6);
%! assert (sum (C), 3);
%! assert ({truth.kappa, truth.copying}, {1, 1});

%!test # a single item has a difficulty, not a spread
%! [~, truth] = ddd_simulate ("rasch", 2, 1, "difficulty", 3, "seed", 1);
%! assert (truth.difficulty, 3);

%!error <Invalid call> ddd_simulate ("beta", 2)
%!error <KIND must be one of independent, beta> ddd_simulate ("gamma", 2, 2)
%!error <KIND must be one of> ddd_simulate (1, 2, 2)
%!error <N and M must be whole numbers> ddd_simulate ("beta", 0, 2)
%!error <N and M must be whole numbers> ddd_simulate ("beta", 2, [1 2])
%!error <unknown option 'slope'> ddd_simulate ("beta", 2, 2, "slope", 1)
%!error <accuracy must be a number, or one for each of 2 models>
%! ddd_simulate ("independent", 2, 5, "accuracy", [.1 .2 .3])
%!error <shape must be two> ddd_simulate ("beta", 2, 2, "shape", [0 1])
%!error <ability must be a number> ddd_simulate ("rasch", 2, 2, "ability", "a")
%!error <difficulty must be a standard> ddd_simulate ("rasch", 2, 4, "difficulty", -1)
%!error <slope must be a number> ddd_simulate ("slopes", 2, 4, "slope", NaN)
%!error <kappa must be a number from -1> ddd_simulate ("copy", 2, 4, "kappa", 2)
%!error <accuracy 0.5 and 0.9 no copying gives kappa 0.5>
%! ddd_simulate ("copy", 2, 4, "accuracy", [.5 .9])
%!error <exact must be true or false> ddd_simulate ("copy", 2, 4, "exact", 2)
%!error <copies must be a whole> ddd_simulate ("beta", 2, 2, "copies", 2)
%!error <share_missing must be a number> ddd_simulate ("beta", 2, 2, "share_missing", 1)
%!error <at_random must be true or false> ddd_simulate ("beta", 2, 2, "at_random", 7)
%!error <share_missing must be at most 0.3> ddd_simulate ("independent", 2, 2, ...
%!   "accuracy", 1, "share_missing", .5, "at_random", false)
%!error <seed must be a whole> ddd_simulate ("beta", 2, 2, "seed", -1)
