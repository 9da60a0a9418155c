## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} consistency_pooling (@var{K}, @var{remedy})
## Where the result @var{K} of @code{ddd_consistency} pools items of several
## conditions: what that does to the mean over pairs, and a @var{remedy}; else
## empty.
## @end deftypefn

function txt = consistency_pooling (K, remedy = "Give \"strata\", true")
  txt = "";
  if (isfield (K, "condition_names"))
    txt = pooling_sentence (K.condition_names, "mean kappa is", ...
                            K.full.mean_kappa, K.full.within_conditions, ...
                            remedy);
  endif
endfunction
