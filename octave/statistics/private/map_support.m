## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{support} =} map_support (@var{caller}, @var{D}, @
## @var{y}, @var{S}, @var{measure}, @var{inside}, @var{opt})
## In which share of bootstrap replicates over the items of @var{D} the tree of
## the models has each of the clusters @var{inside} (@code{map_clusters}), by
## @var{measure}, whose values are @var{y} and come from the result @var{S}.
## Excess is kappa of the replicate less the expectation of the data.
##
## Source: J. Felsenstein, Evolution 1985.
## @end deftypefn

function support = map_support (caller, D, y, S, measure, inside, opt)

  n = D.n_models;
  up = triu (true (n), 1);
  before = rand ("twister");
  unwind_protect
    rand ("twister", opt.seed);
    weight = floor (2 ^ 40 * rand (n, 1));      # sums of these are exact
    draws = ceil (D.n_items * rand (D.n_items, strcmp (measure, ...
                                      "leave_pair_out") * opt.replicates));
  unwind_protect_cleanup
    rand ("twister", before);
  end_unwind_protect
  key = inside * weight;

  if (strcmp (measure, "leave_pair_out"))
    next = @(b) left_out (D, draws(:,b), opt);
  else
    P = __ddd_categories__ (caller, D, opt.tolerance);
    none = sparse (0, sum (up(:)));
    X = bootstrap_replicates (caller, D, P, [], struct ("full", none, ...
                              "between", none), opt, false);
    X = X.(merge (strcmp (measure, "between"), "between", "full"));
    if (strcmp (measure, "excess"))
      X -= S.kappa_expected(up);
    endif
    next = @(b) X(:,b);
  endif

  count = zeros (size (key));
  line = progress_line (caller, opt.progress);
  unwind_protect
    for b = 1:opt.replicates
      distance = zeros (n);
      distance(up) = 1 - next (b);
      distance += distance.';
      [~, tree] = __ddd_average_linkage__ (distance);
      count += ismember (key, map_clusters (tree) * weight);
      line = progress_line (line, b / opt.replicates);
    endfor
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect
  support = count / opt.replicates;

endfunction

function x = left_out (D, items, opt)
  D.conditions = {};                    # that they are pooled is said once
  K = ddd_consistency (ddd_select (D, "items", items), "tolerance", ...
                       opt.tolerance, "threads", opt.threads, ...
                       "leave_pair_out", true);
  x = K.leave_pair_out.kappa(triu (true (D.n_models), 1));
endfunction
