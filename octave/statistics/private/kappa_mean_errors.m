## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} kappa_mean_errors (@var{R}, @var{D}, @var{V}, @
## @var{sets}, @var{opt}, @var{group}, @var{class})
## Add standard errors and intervals to the parts of the result @var{R} of
## @code{ddd_consistency} that have a field in @var{sets} (as
## @code{pair_influence} wants them): over items, of the mean kappa and of the
## cells of each @var{group}, or over classes of items where each item of
## @var{D} has the number @var{class}, then also of each pair; and, if asked
## for by the options @var{opt}, over models.  @var{V} are the votes of
## families, or empty.
## @end deftypefn

function R = kappa_mean_errors (R, D, V, sets, opt, group, class)

  for name = fieldnames (sets)'
    x = name{1};
    cells = cells_of (R.(x).kappa, group);
    if (isempty (class))
      se = kappa_influence ("ddd_consistency", D, sets.(x), R.(x), cells);
    else
      [se, R.(x)] = over_classes (R.(x), D, sets.(x), class, cells);
    endif
    q = critical_value (max (class));
    R.(x) = with_errors (R.(x), se, max ([0; group(:)]), q);
    if (opt.interval)
      R.(x) = over_models (R.(x), x, D, V, sets.(x), opt, class);
    endif
  endfor

endfunction

## Weights of pairs: all, and those of two groups, column by column.
function cells = cells_of (kappa, group)
  pair = triu (true (rows (kappa)), 1) & ! isnan (kappa);
  cells = {sparse(pair / max (1, nnz (pair)))};
  for b = 1:max ([0; group(:)])
    for a = 1:b
      both = (group == a) & (group == b)';
      inside = pair & (both | both');
      cells{end+1} = sparse (inside / max (1, nnz (inside)));
    endfor
  endfor
endfunction

## Leave out classes: errors of every pair, and of the cells.
function [se, part] = over_classes (part, D, sets, class, cells)

  n = D.n_models;
  weights = cellfun (@(L) L(:), cells, "uniformoutput", false);
  weights = [weights{:}];
  se = jackknife_classes ("ddd_consistency", D, {sets}, class, ...
                          @(T) all_of (T, weights));
  part.se = reshape (se(1:n^2), n, n);
  part.se(isnan (part.kappa)) = NaN;
  q = critical_value (max (class));
  [part.low, part.high] = kappa_interval (part.kappa, q * part.se);
  se = se(n^2+1:end)';
  se(sum (weights, 1) == 0) = NaN;

endfunction

function x = all_of (T, weights)
  kappa = kappa_of_tables (T.n11, T.n10, T.n01, T.n00)(:);
  known = ! isnan (kappa);
  filled = kappa;
  filled(! known) = 0;
  x = [kappa; (weights' * filled) ./ (weights' * known)];
endfunction

function part = with_errors (part, se, g, q)
  part.mean_se = se(1);
  if (rows (part.kappa) == 2 && isfield (part, "low"))
    part.mean_interval = [part.low(1,2), part.high(1,2)];
  else
    part.mean_interval = interval (part.mean_kappa, q * se(1));
  endif
  if (g > 0)
    part.group_se = zeros (g);
    part.group_se(triu (true (g))) = se(2:end);
    part.group_se += triu (part.group_se, 1)';
  endif
endfunction

## Standard errors of mean kappas over models or families; the split depends on
## the models, so it is made anew unless a panel defines it.
function part = over_models (part, x, D, V, sets, opt, class)

  unit = (1:D.n_models)';
  if (! isempty (V) && isempty (opt.panel))
    unit = V.index;
  endif
  least = struct ("full", 0, "between", 2 * opt.tolerance + 2, ...
                  "leave_pair_out", 2 * opt.tolerance + 4);
  again = ! strcmp (x, "full") && isempty (opt.panel);
  if (again && max (unit) - 1 < least.(x))
    part.mean_se_models = part.mean_se_combined = NaN;
    part.mean_interval_combined = [NaN, NaN];
    return
  endif
  pairs = triu (true (D.n_models), 1);
  terms = struct ("items", sets, "part", part, "pairs", pairs, "weight", 1, ...
                  "kept", []);
  if (isstruct (sets) && isempty (V))
    terms = kappa_terms_of_pairs (terms, sets, D, opt.tolerance);
  endif
  if (! again)
    left = means_without_units (part.kappa, pairs, unit);
  elseif (strcmp (x, "between"))
    [left, terms.kept] = ...
      between_without_models ("ddd_consistency", D, part, sets, pairs, ...
                              unit, opt.tolerance, opt.threads, V);
  elseif (isempty (V))
    [edge, lost] = items_lost ("ddd_consistency", D, [terms.kept], unit);
    left = means_without_items ("ddd_consistency", D, part, pairs, unit, ...
                                edge, lost, opt.threads);
  else
    [~, left] = kappa_leave_families ("ddd_consistency", D, V, ...
                                      opt.tolerance, opt.threads, {});
  endif
  part.mean_se_models = jackknife_models (left);
  cells = 0;
  if (islogical (sets) || isempty (V))
    cells = variance_of_answers ("ddd_consistency", D, terms, unit, class);
  endif
  share = part.mean_se_models ^ 4 / (max (unit) - 1);
  if (! isempty (class))
    share += part.mean_se ^ 4 / (max (class) - 1);
  endif
  [part.mean_se_combined, q] = ...
    errors_combined (part.mean_se, part.mean_se_models, cells, share);
  part.mean_interval_combined = interval (part.mean_kappa, ...
                                          q * part.mean_se_combined);

endfunction

function ends = interval (kappa, reach)
  [low, high] = kappa_interval (kappa, reach);
  ends = [low, high];
endfunction
