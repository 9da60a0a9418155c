## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_map (@var{C})
## @deftypefnx {ddd} {} ddd_map (@var{K})
## @deftypefnx {ddd} {} ddd_map (@dots{}, @var{name}, @var{value}, @dots{})
## @deftypefnx {ddd} {@var{M} =} ddd_map (@dots{})
## Which models are near one another: a map, clusters and an order.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; or @var{K} is what @code{ddd_consistency} or
## @code{ddd_excess} returned for them, of which clusters have no support.  The
## distance of two models is sqrt (1 - kappa).  Options:
##
## @table @code
## @item measure
## Instead of kappa on all items (@qcode{"full"}), that on in-between items
## (@qcode{"between"}), on the items that the others put in between
## (@qcode{"leave_pair_out"}), or the @qcode{"excess"} over difficulty, ability
## and slopes.  Of a result the default is what it has.
##
## @item method
## @qcode{"classical"} scaling (default), which shows as much as possible of
## the squared distances; or @qcode{"stress"}, which moves the points until
## distances in the map differ least from those of the models.
##
## @item dimensions
## How many axes; default 2.
##
## @item clusters
## How many clusters; by default as many, from 2 to 20, as have the largest
## mean silhouette.
##
## @item replicates
## Of the bootstrap over items, for the support of clusters: default 500, 100
## of more than 50 models, and 0, none, of more than 200.
##
## @item tolerance, seed, threads, progress
## As in @code{ddd_excess}.
## @end table
##
## @var{M} has the fields
##
## @table @code
## @item position
## Coordinates (n x dimensions), the mean at 0.
## @item share
## Of each axis in the squared distances: its eigenvalue over the sum of all in
## absolute value (1 x dimensions; of method stress as before it moves points).
## @item stress
## sqrt (sum (D - d)^2 / sum d^2) of distances D in the map and d of the
## models: 0 if the map shows all; above .2 near points need not be alike.
## @item eigenvalues
## All of them (n x 1).
## @item axis_accuracy
## The correlation of each axis with the accuracies.
## @item cluster, n_clusters
## The cluster of each model (n x 1) and how many there are: average linkage by
## 1 - kappa, cut.
## @item cluster_kappa, cluster_support
## Of each cluster, the mean of the measure over its pairs, and the share of
## replicates whose tree has it; @code{NaN} for a model alone.
## @item silhouette
## Of each model (n x 1): near 1 if its own cluster is much nearer than the
## next, below 0 if that is nearer.  A mean below .25 says that there is hardly
## any structure.
## @item order
## The models with similar ones beside each other (1 x n).  A heat map in this
## order is @code{ddd_plot_consistency (ddd_select (D, "models", M.order),
## "order", "given")}.
## @item tree, support
## The tree, [left, right, 1 - kappa] for each merger (n - 1 x 3), models being
## 1 to n and mergers n + 1 and so on, and the support of each (n - 1 x 1).
## @item values
## The measure (n x n).
## @end table
##
## and @code{measure}, @code{method}, @code{accuracy}, @code{n_models},
## @code{replicates}, @code{left_out} (models with an undefined consistency),
## @code{models}, @code{groups} and @code{options}.
##
## @strong{How to read it.}  On all items accuracy makes most of the map, since
## models of other accuracies agree less; @code{axis_accuracy} says so.  The
## excess has been freed of it.  Support says whether other items would give
## the same cluster, not whether other models would; and a cluster that is
## always there can differ from the next one by little.
##
## @example
## @group
## C = ddd_simulate ("slopes", 6, 2000, "seed", 1);
## C(2,1:1500) = C(1,1:1500);           # two that copy
## M = ddd_map (C, "clusters", 5);
## find (M.cluster == M.cluster(1))'
##   @result{} ans =
##       1  2
## @end group
## @end example
##
## Source: J. C. Gower, Biometrika 1966; J. B. Kruskal, Psychometrika 1964; I.
## Borg and P. J. F. Groenen, @cite{Modern multidimensional scaling}, 2005;
## clusters: P. J. Rousseeuw, J. Computational and Applied Mathematics 1987;
## support: J. Felsenstein, Evolution 1985; order: G. Gruvaeus and H. Wainer,
## British J. Mathematical and Statistical Psychology 1972.
##
## @seealso{ddd_plot_map, ddd_factors, ddd_consistency, ddd_plot_consistency}
## @end deftypefn

function M = ddd_map (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_map";
  measures = {"full", "between", "leave_pair_out", "excess"};
  opt = __ddd_options__ (caller, varargin, ...
                         {"tolerance", "threads", "seed", "progress"}, {
    "measure", "", measures;
    "method", "classical", {"classical", "stress"};
    "dimensions", 2, "count";
    "clusters", [], "count";
    "replicates", [], "whole"});
  [y, S, measure, D] = consistency_values (caller, C, opt, measures);

  keep = complete_pairs (y);
  n = numel (keep);
  if (n < 3)
    error ("ddd:tooFewModels",
           ["%s: 3 models or more must have a consistency with one ", ...
            "another, not %d"], caller, n);
  endif
  y = y(keep,keep);
  apart = 1 - y;
  apart(1:n+1:end) = 0;
  d = sqrt (max (0, apart));

  __ddd_memory__ (caller, n * opt.dimensions,
                  sprintf ("%d x %d coordinates", n, opt.dimensions),
                  "give fewer dimensions");
  R.measure = measure;
  R.method = opt.method;
  [R.position, R.eigenvalues] = map_scaling (d, opt.dimensions, ...
                                             strcmp (opt.method, "stress"));
  shown = [R.eigenvalues(1:min (end, opt.dimensions)); ...
           zeros(opt.dimensions - n, 1)];
  R.share = max (0, shown)' / max (sum (abs (R.eigenvalues)), realmin ());
  R.stress = sqrt (sumsq ((map_distances (R.position) - d)(:)) ...
                   / max (sumsq (d(:)), realmin ()));
  R.accuracy = S.accuracy(keep);
  R.axis_accuracy = correlations (R.position, R.accuracy);

  [~, R.tree] = __ddd_average_linkage__ (apart);
  R.order = map_order (R.tree, apart);
  [inside, cut] = map_clusters (R.tree);
  if (isempty (opt.clusters))
    counts = 2:min (20, n - 1);
    [~, best] = max (arrayfun (@(k) sum (map_silhouette (apart, cut (k))), ...
                               counts));
    opt.clusters = counts(best);
  elseif (opt.clusters > n)
    error ("ddd:invalidOption", "%s: clusters must be %d at most, not %d", ...
           caller, n, opt.clusters);
  endif
  R.cluster = cut (opt.clusters);
  R.n_clusters = opt.clusters;
  R.silhouette = map_silhouette (apart, R.cluster);

  if (isempty (opt.replicates))
    opt.replicates = [500, 100, 0](lookup ([0, 51, 201], n));
  endif
  R.replicates = opt.replicates * ! isempty (D);
  R.support = NaN (n - 1, 1);
  if (R.replicates > 0)
    refuse_huge (caller, n, D, opt);
    E = S;
    if (isfield (S, "kappa_expected"))
      E.kappa_expected = S.kappa_expected(keep,keep);
    endif
    R.support = map_support (caller, ddd_select (D, "models", keep), y, E, ...
                             measure, inside, opt);
  endif
  R = of_clusters (R, y, inside);
  R.values = y;
  R.n_models = n;
  R.models = S.models(keep);
  R.left_out = S.models(setdiff (1:numel (S.models), keep));
  R.groups = groups_of (S.groups, keep);
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    M = R;
  else
    show_map (R);
  endif

endfunction

## Without the models whose consistency with others is undefined most often.
function keep = complete_pairs (y)
  keep = 1:rows (y);
  lost = isnan (y) & ! eye (rows (y));
  while (any (lost(keep,keep)(:)))
    [~, worst] = max (sum (lost(keep,keep)));
    keep(worst) = [];
  endwhile
endfunction

## Of positions, which have their center at 0, with A.
function r = correlations (x, a)
  a = a(:) - sum (a) / numel (a);
  r = (a' * x) ./ sqrt (sumsq (x, 1) * sumsq (a));
endfunction

## Mean consistency within each cluster, and its support.
function R = of_clusters (R, y, inside)
  R.cluster_kappa = R.cluster_support = NaN (R.n_clusters, 1);
  for c = 1:R.n_clusters
    in = R.cluster' == c;
    if (sum (in) > 1)
      pairs = y(in,in)(triu (true (sum (in)), 1));
      R.cluster_kappa(c) = sum (pairs) / numel (pairs);
      R.cluster_support(c) = R.support(all (inside == in, 2));
    endif
  endfor
endfunction

function refuse_huge (caller, n, D, opt)
  __ddd_memory__ (caller, n * (n - 1) * opt.replicates ...
                          + n ^ 2 * D.n_items / 128, ...
                  sprintf ("%d replicates of %d models", ...
                           opt.replicates, n), ...
                  "give fewer replicates");
endfunction


%!demo
%! ## Which classifiers of letters are near one another?
%! ddd_map (ddd_example ("kinds"))

%!test # positions are real where models are all alike, with any BLAS
%! for n = 3:8
%!   assert (isreal (ddd_map (eye (n)).position));
%! endfor

%!test # hand-made: two pairs of models, 1 - kappa = .36 within and 1 between
%! K.full.kappa = [1 .64 0 0; .64 1 0 0; 0 0 1 .64; 0 0 .64 1];
%! K.accuracy = [.8; .8; .6; .6];
%! K.models = {"a"; "b"; "c"; "d"};
%! K.groups = struct ("group", {{}});
%! M = ddd_map (K);
%! assert (M.cluster, [1; 1; 2; 2]);
%! assert (M.cluster_kappa, [.64; .64], 1e-12);
%! assert (M.tree(:,3), [.36; .36; 1], 1e-12);
%! assert (M.silhouette, .64 * ones (4, 1), 1e-12);
%! ## Middles of the pairs are sqrt (1 - .36 / 2) apart.
%! assert (abs (M.position(:,1)), sqrt (1 - .36 / 2) / 2 * ones (4, 1), 1e-12);
%! assert (M.eigenvalues, [.82; .18; .18; 0], 1e-12);
%! assert (M.share, [.82, .18] / 1.18, 1e-12);
%! assert (abs (M.axis_accuracy(1)), 1, 1e-12);
%! assert (M.support, NaN (3, 1));

%!test # in words
%! C = ddd_simulate ("independent", 5, 300, "seed", 1);
%! txt = evalc ("ddd_map (C, 'replicates', 9)");
%! for part = {"Map of 5 models by kappa on all items", "2 axes show ", ...
%!             "hardly any structure", "% of bootstrap replicates"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor

%!test # models without a consistency are left out
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 0 1 1 0 1; 1 1 1 1 1 1; 0 1 1 0 1 1; 1 1 1 1 1 1; 1 1 0 0 0 1];
%! assert (isfinite (ddd_map (C, "replicates", 1).support(end)));
%! M = ddd_map (C, "replicates", 2);
%! assert (numel (M.left_out), 1);        # of two that are always right
%! assert (M.n_models, 4);

%!test # rounding above 1 is no distance
%! K = ddd_consistency (ddd_simulate ("rasch", 4, 60, "seed", 1));
%! K.full.kappa(1,2) = K.full.kappa(2,1) = 1 + 1e-9;
%! M = ddd_map (K, "measure", "full", "replicates", 0);
%! assert (isreal (M.position));

%!error <Invalid call> ddd_map ()
%!error <3 models or more must have a consistency> ddd_map (eye (2))
%!error <one epoch> ddd_map (ones (3, 2, 2))
%!error <measure must be "full", "between", "leave_pair_out" or "excess">
%! ddd_map (eye (3), "measure", "kappa")
%!error <clusters must be 3 at most, not 4> ddd_map (eye (3), "clusters", 4)
%!error <accuracy of a result of ddd_consistency must be numbers, 4 x 1>
%! K = ddd_consistency (eye (4));
%! K.accuracy(end) = [];
%! ddd_map (K);
%!error <full.kappa of a result of ddd_consistency must be>
%! K = ddd_consistency (eye (4));
%! K.full.kappa(:,1) = [];
%! ddd_map (K, "measure", "full");
%!error <result that is given must have matrices of full or between or leave>
%! ddd_map (ddd_consistency (magic (4) > 8, "output", "pairs"));
%!error <the result that is given has only between>
%! K = ddd_consistency (eye (4));
%! K.full(1) = [];
%! ddd_map (K, "measure", "full");
%!error <excess of a result of ddd_excess must be>
%! X = ddd_excess (eye (5), "method", "curveball", "samples", 19);
%! X.excess(1) = [];
%! ddd_map (X);
%!error <dimensions must be a whole number> ddd_map (eye (3), "dimensions", 0)
%!error <3 x 9007199254740992 coordinates would take .*; give fewer dimensions>
%! ddd_map (eye (3), "dimensions", 2 ^ 53)
%!error <the result that is given has only full and between>
%! ddd_map (ddd_consistency (eye (3)), "measure", "excess")
%!error <result that is given must have matrices of full or between or leave>
%! ddd_map (ddd_consistency (eye (3), "output", "summary"))
