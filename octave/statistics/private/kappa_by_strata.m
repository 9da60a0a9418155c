## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} kappa_by_strata (@var{caller}, @var{D}, @
## @var{items}, @var{stratum}, @var{count}, @var{threads}, @var{class})
## Kappa of all pairs of models in @var{D} on those of @var{items} (logical)
## that are in each of @var{count} strata; @var{stratum} (1 x m) says which.
## And the mean over strata, each with the same weight, where kappa is defined:
##   se = sqrt (sum se_s^2) / number of strata,
## or by leaving out classes, which may be in several strata, where each item
## has the number @var{class} (else empty).
## @end deftypefn

function X = kappa_by_strata (caller, D, items, stratum, count, threads, class)

  n = D.n_models;
  plane = D.packed.plane;
  fields = {"kappa", "se", "n11", "n10", "n01", "n00"};
  X.kappa = se = zeros (n, n, count);
  for s = 1:count
    sets{s} = items & stratum == s;
    mask = __ddd_pack__ (caller, sets{s});
    part(s) = __ddd_kappa__ (caller, plane.correct, plane.valid, D.n_items, ...
                             mask, [], threads, fields);
    X.n_items(s,1) = sum (sets{s});
    X.kappa(:,:,s) = part(s).kappa;
    se(:,:,s) = part(s).se;
  endfor
  X.mean = known_mean (X.kappa);
  if (isempty (class))
    known = ! isnan (X.kappa);
    strata = sum (known, 3);
    se(! known) = 0;
    X.se = sqrt (sum (se .^ 2, 3)) ./ strata;
  else
    all = jackknife_classes (caller, D, sets, class, @means);
    X.se = reshape (all(1:end-1), n, n);
  endif

  X.mean_kappa = mean_over_pairs (X.mean);
  if (! isempty (class))
    X.mean_se = all(end);
  else
    ## Strata share no items, so variances add up.
    pair = triu (strata > 0, 1);
    variance = 0;
    for s = 1:count
      L = sparse (pair & known(:,:,s)) ./ max (1, strata) / nnz (pair);
      if (nnz (L) > 0)
        variance += kappa_influence (caller, D, sets{s}, part(s), {L}) ^ 2;
      endif
    endfor
    X.mean_se = sqrt (variance);
  endif
  X.mean_se(isnan (X.mean_kappa)) = NaN;
  q = critical_value (max (class));
  X.mean_interval = X.mean_kappa + [-q, q] * X.mean_se;

endfunction

## Over strata that have a kappa.
function x = known_mean (kappa)
  known = ! isnan (kappa);
  kappa(! known) = 0;
  x = sum (kappa, 3) ./ sum (known, 3);
endfunction

## Of each pair and over pairs, of a table per stratum.
function x = means (T)
  for s = 1:numel (T)
    kappa(:,:,s) = kappa_of_tables (T(s).n11, T(s).n10, T(s).n01, T(s).n00);
  endfor
  mean_kappa = known_mean (kappa);
  x = [mean_kappa(:); mean_over_pairs(mean_kappa)];
endfunction
