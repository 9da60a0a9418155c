## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} split_pooling (@var{S})
## Where the result @var{S} of @code{ddd_split} pools items of several
## conditions: what that does to the consistency that the histogram implies,
## and how far shares are apart; else empty.
## @end deftypefn

function txt = split_pooling (S)
  txt = "";
  if (isfield (S, "conditions"))
    X = S.conditions;
    kappa = X.histogram_kappa(! isnan (X.histogram_kappa));
    range = @(x) 100 * [min(x), max(x)];
    remedy = sprintf (["Trivial are %.0f to %.0f %% of a condition, ", ...
                       "impossible %.0f to %.0f %%.  Show each by ", ...
                       "ddd_by_class (D)"], range (X.fraction.trivial), ...
                      range (X.fraction.impossible));
    txt = pooling_sentence (X.names, ["the histogram alone implies a ", ...
                                      "mean kappa of"], ...
                            S.histogram_kappa.full, ...
                            sum (kappa) / numel (kappa), remedy);
  endif
endfunction
