## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} kappa_by_strata (@var{caller}, @var{D}, @
## @var{items}, @var{stratum}, @var{count}, @var{threads})
## Kappa of all pairs of models in @var{D} on those of @var{items} (logical)
## that are in each of @var{count} strata, @var{stratum} (1 x m) telling which;
## and the mean over strata, each with the same weight, where kappa is defined:
##   se = sqrt (sum se_s^2) / number of strata.
## @end deftypefn

function X = kappa_by_strata (caller, D, items, stratum, count, threads)

  n = D.n_models;
  plane = D.packed.plane;
  fields = {"kappa", "se", "n11", "n10", "n01", "n00"};
  X.kappa = se = zeros (n, n, count);
  for s = 1:count
    mask = __ddd_pack__ (caller, items & stratum == s);
    part(s) = __ddd_kappa__ (caller, plane.correct, plane.valid, D.n_items, ...
                             mask, [], threads, fields);
    X.n_items(s,1) = sum (items & stratum == s);
    X.kappa(:,:,s) = part(s).kappa;
    se(:,:,s) = part(s).se;
  endfor
  known = ! isnan (X.kappa);
  strata = sum (known, 3);
  filled = X.kappa;
  filled(! known) = se(! known) = 0;
  X.mean = sum (filled, 3) ./ strata;
  X.se = sqrt (sum (se .^ 2, 3)) ./ strata;

  ## Of the mean over pairs: strata share no items, so variances add up.
  pair = triu (strata > 0, 1);
  X.mean_kappa = sum (X.mean(pair)) / nnz (pair);
  variance = 0;
  for s = 1:count
    L = sparse (pair & known(:,:,s)) ./ max (1, strata) / nnz (pair);
    if (nnz (L) > 0)
      variance += kappa_influence (caller, D, items & stratum == s, ...
                                   part(s), {L}) ^ 2;
    endif
  endfor
  X.mean_se = sqrt (variance);
  X.mean_se(! any (pair(:))) = NaN;

endfunction
