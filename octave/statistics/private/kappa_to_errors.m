## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{se} =} kappa_to_errors (@var{D}, @var{b}, @var{W}, @
## @var{s}, @var{among}, @var{class})
## Standard errors over items (or classes of items with the numbers
## @var{class}, else empty) of the group means of @code{ddd_consistency_to}:
## @var{W}(g,i) says whether model i counts in group g, @var{s} is the shift;
## the groups @var{among} are compared within themselves, not with model
## @var{b}.
##
## The means are linear combinations of kappas with the base, which is added as
## a model of its own: after a shift it is from another epoch.
## @end deftypefn

function se = kappa_to_errors (D, b, W, s, among, class)

  n = D.n_models;
  se = zeros (rows (W), D.n_epochs - s);
  pairs = cell (1, rows (W));
  for g = 1:rows (W)
    mine = find (W(g,:));
    L = sparse (n + 1, n + 1);  # a full one for each group would not do
    L(mine,n+1) = 1;
    if (any (among == g))
      L(:,n+1) = 0;
      L(mine,mine) = 1;
    endif
    pairs{g} = triu (L, 1);
  endfor
  others = setdiff (1:rows (W), among);
  line = progress_line ("ddd_consistency_to", true);
  for e = 1:columns (se)
    line = progress_line (line, (e - 1) / columns (se));
    se(others,e) = of_means (with_base (D, e + s, e, b), pairs(others), class);
    if (! isempty (among))
      se(among,e) = of_means (with_base (D, e, e, b), pairs(among), class);
    endif
  endfor
  progress_line (line, []);
  if (s == 0)
    se(W(:,b) != 0,:) = 0;      # the base with itself
  endif

endfunction

## Models at epoch E, and behind them model B at epoch F.
function page = with_base (D, e, f, b)
  x = D.packed.plane.correct;
  v = D.packed.plane.valid;
  page = ddd_select (D, "epochs", D.epochs(e));
  page.packed.plane.correct = [x(:,:,e), x(:,b,f)];
  page.packed.plane.valid = v;
  if (! isempty (v))
    page.packed.plane.valid = [v(:,:,e), v(:,b,f)];
  endif
  page.packed.labels = [];              # have no row for it
  page.packed.missing = ! isempty (v);  # though this epoch may be complete
  page.n_models++;
  page.models{end+1,1} = "base";
  page.groups = struct ("group", {{}}, "family", {{}});
  page.conditions = {};                 # that they are pooled is said once
  page.packed.labels = [];              # none of the model that is added
endfunction

## Of the means over the pairs in each matrix.
function se = of_means (page, pairs, class)
  caller = "ddd_consistency_to";
  all = true (1, page.n_items);
  if (! isempty (class))
    theta = @(T) known_means (kappa_of_tables (T.n11, T.n10, T.n01, T.n00), ...
                              pairs);
    se = jackknife_classes (caller, page, {all}, class, theta)';
    return
  endif
  part = ddd_consistency (page, "counts", true).full;
  for g = 1:numel (pairs)
    L = pairs{g} .* ! isnan (part.kappa);
    pairs{g} = sparse (L / max (1, nnz (L)));
  endfor
  se = kappa_influence (caller, page, all, part, pairs);
endfunction

function x = known_means (kappa, pairs)
  x = cellfun (@(L) mean_over_pairs (kappa, L != 0), pairs)(:);
endfunction
