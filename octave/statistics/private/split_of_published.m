## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} split_of_published (@var{opt})
## What @code{ddd_split} needs to know of items, from the published histogram
## or means in its options @var{opt}: the fields of @code{__ddd_categories__}
## and what else it asks of a matrix of answers.
## @end deftypefn

function P = split_of_published (opt)

  if (isempty (opt.histogram) == isempty (opt.means))
    error ("ddd:invalidOption",
           "ddd_split: give C, or one of histogram and means");
  elseif (! isempty (opt.family) || ! isempty (opt.panel))
    error ("ddd:invalidOption",
           "ddd_split: family and panel need C, the answers of the models");
  endif
  if (! isempty (opt.means))
    if (isempty (opt.n_models))
      error ("ddd:invalidOption",
             "ddd_split: means need n_models, the number of models");
    endif
    n = opt.n_models;
    k = round (opt.means(:)' * n);
    ## The means went through files of six digits or more.
    bad = find (! (abs (opt.means(:)' * n - k) < 1e-4 & k >= 0 & k <= n), 1);
    if (! isempty (bad))
      error ("ddd:invalidInput",
             ["ddd_split: means must be k/%d with k from 0 to %d; ", ...
              "mean %d is %g"], n, n, bad, opt.means(bad));
    endif
  else
    h = double (opt.histogram(:)');
    n = numel (h) - 1;
    bad = find (! (h >= 0 & h == fix (h) & h < Inf), 1);
    if (n < 1 || ! isempty (bad) || ! any (h))
      error ("ddd:invalidInput", ["ddd_split: histogram must hold the ", ...
             "number of items with k = 0 to n models right"]);
    endif
    if (sum (h) > 1e9)
      error ("ddd:invalidInput",
             "ddd_split: histogram holds %g items; 1e9 are the most", sum (h));
    endif
    k = repelem (0:n, h);
  endif

  t = opt.tolerance;
  if (n < 2 * t + 2)
    error ("ddd:tooFewModels",
           "ddd_split: tolerance %d needs at least %d models, not %d", t,
           2 * t + 2, n);
  endif
  P.n_models = n;
  P.histogram = accumarray (k(:) + 1, 1, [n + 1, 1])';
  P.accuracy = [];
  P.complete = true (size (k));
  P.n_items = numel (k);
  P.weight = 1;
  P.voters = n;
  P.votes = [];
  P.changed = [];
  P.items = struct ("k", k, "answers", n * ones (size (k)), ...
                    "complete", true (size (k)), ...
                    "trivial", k >= n - t, "impossible", k <= t, ...
                    "between", k > t & k < n - t, ...
                    "undecided", false (size (k)));
  P.histogram_kappa.full = kappa_of_histogram (P.histogram, []);
  h = P.histogram;
  h([1:t+1, n-t+1:n+1]) = 0;
  P.histogram_kappa.between = kappa_of_histogram (h, []);
  P.could = struct ("trivial", false (size (k)), "between", ...
                    false (size (k)), "impossible", false (size (k)));
  P.family = P.compared = P.conditions = [];
  mean_right = sum (k) / (n * numel (k));
  P.reliability = split_reliability (0:n, P.histogram, ...
                                     n * mean_right * (1 - mean_right), n);
  P.models = __ddd_model_names__ (n);
  P.groups = struct ("group", {{}}, "family", {{}});
  P.duplicates = P.near_duplicates = {};

endfunction
