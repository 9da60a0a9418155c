## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plan (@var{C})
## @deftypefnx {ddd} {} ddd_plan ("kappa", @var{k}, "accuracy", @var{p})
## @deftypefnx {ddd} {} ddd_plan (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{P} =} ddd_plan (@dots{})
## How precise will error consistency (kappa) be, given numbers of items and
## models?
##
## With pilot data @var{C}, a models x items matrix of 0, 1 and @code{NaN}
## (missing) or packed data of one epoch, the plan is for the mean error
## consistency over all pairs, on all items.  Without, it is for a single pair
## with error consistency @var{k} and the accuracies @var{p} (1 x 2).  Options:
##
## @table @code
## @item n_items
## Numbers of items to plan for; default 100 to 30,000.
##
## @item n_models
## Numbers of models, with pilot data only; default 1, 2 and 4 times as many.
##
## @item classes
## With pilot data: labels of the items (strings or numbers).  Items of a class
## depend on one another, and the new items are to come in classes of the same
## sizes; without, items are taken as independent.
##
## @item interval_width
## The half width that a 95 % interval is to have.
## @end table
##
## @var{P} has the fields
##
## @table @code
## @item n_items, n_models
## What is planned for (1 x a, b x 1; 2 models for a single pair).
## @item kappa
## The error consistency that the plan is for.
## @item se_items, se_models
## Standard errors over items and over models (b x a); @code{se_models} is
## @code{NaN} for a single pair.
## @item se
## Over items and models together (b x a), or for a single pair
## @code{se_items}.
## @item half_width
## Half the width of a 95 % interval (b x a), 1.96 se.
## @item detectable
## The difference that two independent studies of this size find four times of
## five, (1.96 + .84) sqrt (2) se (b x a).
## @item needed_items
## With interval_width: the number of items for it (b x 1; infinite where
## models are too few).
## @item needed_models
## With interval_width and pilot data: the number of models for it (1 x a;
## infinite where items are too few).
## @item options
## As given.
## @end table
##
## It assumes that the new items and models are like those of the pilot study,
## in which se_combined^2 of @code{ddd_consistency} has three parts: of items,
## which falls with their number a, of models, which falls with theirs, and of
## single answers, which falls with both.  Widths are 1.96 standard errors;
## with few models intervals reach a little further.  Do not plan with a pilot
## study of few models or items, whose own errors are not known well: below
## about five models se_models is a guess.
## Two groups of models on the same items show smaller differences than two
## studies do; see @code{ddd_compare}.
##
## @example
## @group
## P = ddd_plan ("kappa", 0, "accuracy", [.5, .5], "n_items", [100, 400]);
## P.se
##   @result{} ans =
##       0.100000   0.050000
## @end group
## @end example
##
## Source: the variance of J. L. Fleiss, J. Cohen and B. S. Everitt,
## Psychological Bulletin 1969.
##
## @seealso{ddd_compare, ddd_consistency, ddd_rarefy}
## @end deftypefn

function P = ddd_plan (varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_plan";
  ## No option has such a sign in its name, but files do.
  pilot = ! ischar (varargin{1}) || any (ismember (varargin{1}, "./\\"));
  opt = __ddd_options__ (caller, varargin(1+pilot:end), {"classes"}, {
    "kappa", [], "number";
    "accuracy", [], {@(x) isnumeric (x) && isreal (x) && numel (x) == 2 ...
                     && all (x > 0 & x < 1), "two numbers between 0 and 1"};
    "n_items", [100 300 1000 3000 10000 30000], "counts";
    "n_models", [], "counts";
    "interval_width", [], "positive"});
  if (pilot != isempty (opt.kappa) || pilot != isempty (opt.accuracy)
      || (! pilot && ! (isempty (opt.n_models) && isempty (opt.classes))))
    error ("ddd:invalidOption", ["ddd_plan: give C, or kappa and ", ...
           "accuracy of a single pair without n_models and classes"]);
  endif

  ## Variance of a study of one item (of one model): v.items + v.models, and
  ## v.answers for both.
  if (pilot)
    [R, v] = from_pilot (caller, varargin{1}, opt);
  else
    R.kappa = opt.kappa;
    R.n_models = 2;
    v.items = of_pair (opt.kappa, opt.accuracy(1), opt.accuracy(2));
    v.models = v.answers = 0;
  endif

  R.n_items = opt.n_items(:)';
  n = R.n_models;
  m = R.n_items;
  answers = v.answers ./ (n * m);
  R.se_items = sqrt (v.items ./ m + answers);
  R.se_models = sqrt (v.models ./ n + answers);
  R.se = sqrt (v.items ./ m + v.models ./ n + answers);
  if (! pilot)
    R.se_models(:) = NaN;       # these models only
  endif
  z = 1.959963984540054;
  R.half_width = z * R.se;
  R.detectable = (z + 0.8416212335729143) * sqrt (2) * R.se;
  if (! isempty (opt.interval_width))
    room = (opt.interval_width / z) ^ 2 - v.models ./ n;
    R.needed_items = ceil ((v.items + v.answers ./ n) ./ room);
    R.needed_items(room <= 0) = Inf;
    if (pilot)
      room = (opt.interval_width / z) ^ 2 - v.items ./ m;
      R.needed_models = ceil ((v.models + v.answers ./ m) ./ room);
      R.needed_models(room <= 0) = Inf;
    endif
  endif
  R.options = __ddd_given__ (opt, varargin(1+pilot:end));

  if (nargout > 0)
    P = R;
  else
    show_plan (R);
  endif

endfunction

function [R, v] = from_pilot (caller, C, opt)

  D = __ddd_data__ (caller, C, 1);
  if (D.n_models < 3)
    error ("ddd:tooFewModels",
           "ddd_plan: pilot data must have at least 3 models, not %d",
           D.n_models);
  endif
  K = consistency_for ("ddd_plan", D, "interval", true, "classes", ...
                       opt.classes).full;
  R.kappa = K.mean_kappa;
  R.n_models = opt.n_models(:);
  if (isempty (R.n_models))
    R.n_models = D.n_models * [1; 2; 4];
  endif
  answers = K.mean_se ^ 2 + K.mean_se_models ^ 2 - K.mean_se_combined ^ 2;
  v.items = max (0, K.mean_se ^ 2 - answers) * D.n_items;
  v.models = max (0, K.mean_se_models ^ 2 - answers) * D.n_models;
  v.answers = answers * D.n_items * D.n_models;

endfunction

## Variance of the influence of an item, from the table that kappa and the
## accuracies p and q imply.
function v = of_pair (kappa, p, q)

  expected = p * q + (1 - p) * (1 - q);
  bound = ([abs(p + q - 1), 1 - abs(p - q)] - expected) / (1 - expected);
  if (! (kappa >= bound(1) - eps && kappa <= bound(2) + eps))
    error ("ddd:invalidOption",
           "ddd_plan: with accuracy %g and %g kappa must be from %.3f to %.3f",
           p, q, bound);
  endif
  observed = expected + kappa * (1 - expected);
  both = (observed + p + q - 1) / 2;
  share = [both, p - both, q - both, 1 - p - q + both];
  x = [1 1 0 0];
  y = [1 0 1 0];
  f = ((x == y) - observed - (1 - kappa) ...
       * ((2*q - 1) * (x - p) + (2*p - 1) * (y - q))) / (1 - expected);
  v = sum (share .* f .^ 2);

endfunction


%!demo
%! ## A pilot study with five models and 200 items
%! ddd_plan (rand (5, 200) > rand (1, 200), "interval_width", .05)

%!test # hand-computed: p = q = 1/2, kappa 0: phi of a fair table, 1 / sqrt (N)
%! P = ddd_plan ("kappa", 0, "accuracy", [.5 .5], "n_items", [100 400], ...
%!               "interval_width", .098);
%! assert (P.se, [.1 .05], 1e-15);
%! assert (P.detectable, 2.801585218113 * sqrt (2) * P.se, 1e-9);
%! assert (P.needed_items, 400);       # (1.959964 / .098) ^ 2 = 399.99
%! assert (P.se_models, NaN (1, 2));
%! assert (ddd_plan ("kappa", 0, "accuracy", [.5 .5]).n_items, ...
%!         [1, 3, 10, 30, 100, 300] * 100);

%!test # the standard error of ddd_consistency, from kappa and accuracies alone
%! rand ("twister", 1);
%! C = rand (2, 700) > rand (1, 700) .^ [1; 3];
%! K = ddd_consistency (C, "interval", true);
%! P = ddd_plan ("kappa", K.full.kappa(1,2), "accuracy", K.accuracy, ...
%!               "n_items", 700);
%! assert (P.se, K.full.se(1,2), 1e-12);

%!test # pilot data, missing answers too: what they have at their own size
%! rand ("twister", 1);
%! C = double (rand (6, 500) > rand (1, 500));
%! C(2,1:20) = NaN;
%! K = ddd_consistency (C, "interval", true).full;
%! P = ddd_plan (C, "n_items", [500 2000], "n_models", [6 24], "interval_width", .05);
%! assert (P.se(1,1), K.mean_se_combined, 1e-14);
%! assert (P.se_items(1,1), K.mean_se, 1e-14);
%! assert (P.se_models(1,1), K.mean_se_models, 1e-14);
%! assert (P.kappa, K.mean_kappa);
%! both = K.mean_se ^ 2 + K.mean_se_models ^ 2 - K.mean_se_combined ^ 2;
%! a = (K.mean_se ^ 2 - both) * 500;
%! b = max (0, K.mean_se_models ^ 2 - both) * 6;    # 0 but for rounding
%! se = @(n, m) sqrt (a ./ m + b ./ n + both * 3000 ./ (n .* m));
%! assert (P.se, se ([6; 24], [500 2000]), 1e-14);
%! half = @(n, m) 1.959963984540054 * se (n, m);
%! m = P.needed_items(2);
%! assert (half (24, m) <= .05 && half (24, m - 1) > .05);
%! n = P.needed_models;
%! assert (all (half (n, [500 2000]) <= .05));
%! assert (all (half (max (.1, n - 1), [500 2000]) > .05));
%! assert (ddd_plan (C).n_models, [6; 12; 24]);

%!test # pilot data of copies and others: which models are drawn decides
%! rand ("twister", 1);
%! hard = rand (1, 500) < .4;
%! C = [rand(3, 500) < .4 + .5 * hard; repmat(rand (1, 500) < .1 + .8 * hard, 3, 1)];
%! K = ddd_consistency (C, "interval", true).full;
%! both = K.mean_se ^ 2 + K.mean_se_models ^ 2 - K.mean_se_combined ^ 2;
%! a = (K.mean_se ^ 2 - both) * 500;
%! b = (K.mean_se_models ^ 2 - both) * 6;
%! assert (b / 6 > a / 500);
%! P = ddd_plan (C, "n_items", 1000, "n_models", 12);
%! assert (P.se, sqrt (a / 1000 + b / 12 + both * 3000 / 12000), 1e-14);

%!test # pilot data whose items come in classes
%! rand ("twister", 1);
%! C = rand (5, 600) > repelem (rand (1, 100), 1, 6) .^ 2;
%! class = kron (1:100, ones (1, 6));
%! K = ddd_consistency (C, "interval", true, "classes", class).full;
%! P = ddd_plan (C, "n_items", 600, "classes", class);
%! assert (P.se_items(1), K.mean_se, 1e-14);
%! assert (P.se_items(1) > 1.5 * ddd_plan (C, "n_items", 600).se_items(1));

%!test # more items than any number mend too few models
%! rand ("twister", 1);
%! hard = rand (1, 400) < .4;
%! C = [rand(3, 400) < .4 + .5 * hard; repmat(rand (1, 400) < .1 + .8 * hard, 3, 1)];
%! P = ddd_plan (C, "n_models", 6, "n_items", 10, "interval_width", .001);
%! assert ([P.needed_items, P.needed_models], [Inf, Inf]);
%! txt = evalc ("ddd_plan (C, 'interval_width', .001)");
%! assert (! isempty (strfind (txt, "too few models for +-0.001")));

%!test # simulated: the spread for other items, from a pilot study
%! rand ("twister", 1);
%! study = @(m) rand (4, m) > rand (1, m);
%! P = ddd_plan (study (4000), "n_items", 250);
%! for i = 1:300
%!   k(i) = ddd_consistency (study (250)).full.mean_kappa;
%! endfor
%! assert (P.se_items(1), std (k), .12 * std (k));

%!test # simulated: the detectable difference is found four times of five
%! rand ("twister", 1);
%! N = 600;
%! p = .6;
%! d = ddd_plan ("kappa", .35, "accuracy", [p p], "n_items", N).detectable;
%! for i = 1:300
%!   for s = 1:2
%!     same = rand (1, N) < .35 + (s - 1.5) * d;
%!     x = rand (1, N) < p;
%!     y = rand (1, N) < p;
%!     y(same) = x(same);
%!     K = ddd_consistency ([x; y], "interval", true).full;
%!     k(s) = K.kappa(1,2);
%!     se(s) = K.se(1,2);
%!   endfor
%!   found(i) = (k(2) - k(1)) / hypot (se(1), se(2)) > 1.96;
%! endfor
%! assert (mean (found), .8, .06);

%!test # without an output: a table
%! txt = evalc ("ddd_plan ('kappa', 0, 'accuracy', [.5 .5], 'interval_width', .1)");
%! assert (! isempty (regexp (txt, '2 +10,000 +0\.0100 +0\.040\n')));
%! assert (! isempty (strfind (txt, "385 items for +-0.1")));

%!error <Invalid call> ddd_plan ()
%!error <ddd_plan: C must be 0, 1 or NaN> ddd_plan ([0 .3; 1 1])
%!error <pilot data must have at least 3 models, not 2> ddd_plan (eye (2))
%!error <ddd_plan: give C, or kappa and accuracy> ddd_plan ("kappa", .5)
%!error <ddd_plan: give C, or kappa and accuracy> ddd_plan (eye (3), "kappa", .5)
%!error <without n_models>
%! ddd_plan ("kappa", .5, "accuracy", [.5 .5], "n_models", 3)
%!error <with accuracy 0.9 and 0.5 kappa must be from -0.200 to 0.200>
%! ddd_plan ("kappa", .5, "accuracy", [.9 .5])
%!error <accuracy must be two numbers> ddd_plan ("kappa", .5, "accuracy", [1 .5])
%!error <kappa must be a number> ddd_plan ("kappa", "a")
%!error <n_items must be whole> ddd_plan (eye (3), "n_items", .5)
%!error <n_models must be whole> ddd_plan (eye (3), "n_models", 0)
%!error <interval_width must be a number> ddd_plan (eye (3), "interval_width", 0)
