## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{at}, @var{value}, @var{repeated}] =} settle_repeats @
## (@var{J}, @var{at}, @var{value}, @var{opt})
## One value for each place @var{at} of a matrix, where some have several, as
## @code{opt.repeated} tells; @var{repeated} counts those.
##
## As many right as wrong answers have no majority: the answer is missing.
## @end deftypefn

function [at, value, repeated] = settle_repeats (J, at, value, opt)

  first = strcmp (opt.repeated, "first");
  if (first)
    at = flip (at);
    value = flip (value);
  endif
  [place, last, j] = unique (at(:), "last");
  count = accumarray (j(:), 1);
  repeated = sum (count > 1);
  at = place;

  if (first || strcmp (opt.repeated, "last"))
    value = value(last);
    return;
  endif

  value = accumarray (j(:), double (value(:))) ./ count;
  if (strcmp (opt.repeated, "majority"))
    value(value < .5) = 0;
    value(value > .5) = 1;
    value(value == .5) = NaN;
  elseif (isempty (opt.threshold) && any (odd = value != 0 & value != 1))
    odd = find (odd, 1);
    sizes = [numel(J.models), numel(J.items), numel(J.epochs)];
    [model, item] = ind2sub (sizes, at(odd));
    error ("ddd:repeatedAnswer",
           ["ddd_load: the mean answer of model '%s' to item '%s' is ", ...
            "%.4g; option threshold says from which mean on it is right"],
           J.models{model}, J.items{item}, value(odd));
  endif

endfunction
