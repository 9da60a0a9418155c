## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} consistency_of_counts (@var{M}, @var{opt}, @
## @var{args})
## The result of @code{ddd_consistency} from merged shards @var{M} with the
## options @var{opt}, given as @var{args}; without groups and models.
##
## With missing answers what independent models would show depends on which
## items each one answered, and is not known here.
## @end deftypefn

function R = consistency_of_counts (M, opt, args)

  caller = "ddd_consistency";
  if (any (strcmp (M.kind, {"replicates", "samples"})))
    error ("ddd:invalidInput",
           ["ddd_consistency: these are shards of %s; take those of ", ...
            "items or pairs"], M.kind);
  endif
  summary = strcmp (M.kind, "pairs");
  if (strcmp (opt.output, "summary") != summary)
    error ("ddd:invalidOption",
           ["ddd_consistency: shards of items give output \"matrix\" or ", ...
            "\"pairs\", those of pairs give \"summary\""]);
  endif
  P = levels_of_counts (caller, M, opt, args, ...
                        {"family", "panel", "classes", "interval", ...
                         "leave_pair_out", "rasch", "slopes", "strata"});
  n = M.n_models;
  T = M.counts.table;
  form = 0;                     # of __ddd_kappa_joint__
  if (strcmp (opt.output, "pairs"))
    form = 1 + strcmp (opt.class, "single");
  endif
  R.n_models = n;
  R.n_items = M.n_items;
  R.tolerance = M.tolerance;
  R.accuracy = P.accuracy;
  sets = {"full", T.all, M.n_items, P.complete; ...
          "between", T.inside, M.counts.n_between, ...
          P.complete & P.items.between};
  for row = sets'
    [name, joint, items, in] = row{:};
    if (summary)
      part = summary_of_pairs (joint);
    else
      part = __ddd_kappa_joint__ (caller, n, joint, items, opt.threads, ...
                                  kappa_fields (opt, opt.counts), form);
    endif
    part.n_items = items;
    levels.histogram = accumarray (P.items.k(in)(:) + 1, P.weight(in)(:), ...
                                   [n + 1, 1])';
    levels.right = P.right.(name);
    R.(name) = kappa_levels (part, levels, opt);
    R.(name).independent_kappa = 0;
  endfor
  if (P.missing)
    R.between.independent_kappa = NaN;
  else
    R.between.independent_kappa = __ddd_independent__ (caller, P.accuracy, ...
                                                       M.tolerance);
  endif
  ## The standard error of the mean needs single items.
  R.warning = split_warning (R.between.independent_kappa, 0, ...
                             R.between.n_items, n);

endfunction
