## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} class_accuracy (@var{R}, @var{D}, @var{id})
## Add to the result @var{R} of @code{ddd_by_class} the accuracy of each model
## of @var{D} (one epoch) on each class of items, with Wilson's intervals;
## @var{id} is the number of each item's class.
## @end deftypefn

function R = class_accuracy (R, D, id)

  caller = "ddd_by_class";
  plane = D.packed.plane;
  g = numel (R.classes);
  R.accuracy = R.accuracy_low = R.accuracy_high = NaN (D.n_models, g);
  R.mean_accuracy = NaN (1, g);
  for c = 1:g
    which = find (id(:)' == c);
    m = numel (which);
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                             which);
    [~, ~, ~, R.accuracy(:,c)] = __ddd_tally__ (caller, x, v, m);
    answers = m * ones (D.n_models, 1);
    if (! isempty (v))
      [~, ~, ~, share] = __ddd_tally__ (caller, v, [], m);
      answers = round (m * share);
    endif
    known = ! isnan (R.accuracy(:,c));
    R.mean_accuracy(c) = sum (R.accuracy(known,c)) / sum (known);
    ends = wilson_interval ((R.accuracy(:,c) .* answers)', answers');
    R.accuracy_low(:,c) = ends(1,:);
    R.accuracy_high(:,c) = ends(2,:);
  endfor

endfunction
