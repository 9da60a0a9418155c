## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{q}] =} errors_combined (@var{items}, @
## @var{models}, @var{cells}, @var{share})
## Standard error over items and models from those over either, @var{items} and
## @var{models}, and how many of it a 95 % interval reaches to either side.
##
## The chance in single answers is in both, so its variance @var{cells} is
## taken out once:
##   se^2 = items^2 + models^2 - cells,
## but it is not less than either.  The interval is that of Student's t with
## the degrees of freedom of Satterthwaite (Biometrics 1946), se^4 / share,
## where @var{share} is the sum of the squared variances over their degrees of
## freedom.
## @end deftypefn

function [se, q] = errors_combined (items, models, cells, share)

  variance = max ([items ^ 2, models ^ 2, items ^ 2 + models ^ 2 - cells]);
  if (isnan (items) || isnan (models))
    variance = NaN;
  endif
  se = sqrt (variance);
  q = critical_value ([]);
  if (share > 0)
    q = critical_value (1 + variance ^ 2 / share);
  endif

endfunction
