## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} consistency_to_pooling (@var{A})
## Where the result @var{A} of @code{ddd_consistency_to} pools items of several
## conditions: what that does to the mean over its groups; else empty.
## @end deftypefn

function txt = consistency_to_pooling (A)
  txt = "";
  if (! isfield (A, "condition_names"))
    return
  endif
  other = ! strcmp (A.group_names, A.groups.group{A.base_index}) ...
          & ! isnan (A.within_conditions);
  if (any (other))
    mean_of = @(x) sum (x(other)) / sum (other);
    txt = pooling_sentence (A.condition_names, "mean kappa is", ...
                            mean_of (A.group_kappa(:,end)), ...
                            mean_of (A.within_conditions), ...
                            "Compare within conditions");
  endif
endfunction
