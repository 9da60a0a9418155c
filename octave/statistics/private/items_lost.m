## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{edge}, @var{lost}] =} items_lost (@var{caller}, @
## @var{D}, @var{kept}, @var{unit})
## Which items a mean over pairs is no longer about without one of the models
## of @var{D} that @var{unit} (n x 1) numbers (0: never left out).
##
## The struct @var{kept} says of which items (logical, 1 x m) that depends on
## the model's own answer: it takes those of @code{right} with it if it is
## right on them, and those of @code{wrong} if it is wrong.  @var{edge} are
## these items, and @var{lost} (uint8, units x edge) is 1 for what is lost, or
## with several structs the sum of 1, 2, 4, @dots{}, one for each.
## @end deftypefn

function [edge, lost] = items_lost (caller, D, kept, unit)

  plane = D.packed.plane;
  missing = ! isempty (plane.valid);
  model(unit(unit > 0)) = find (unit);
  edge = find (any (vertcat (kept.right, kept.wrong), 1));
  lost = zeros (numel (model), numel (edge), "uint8");
  step = max (1, floor (4e6 / D.n_models));
  for at = 1:step:numel (edge)
    now = at:min (at + step - 1, numel (edge));
    some = edge(now);
    [x, v] = __ddd_select__ (caller, plane.correct(:,model), ...
                             plane.valid(:,model(1:end*missing)), ...
                             D.n_items, some);
    answer = __ddd_unpack__ (caller, x, v, numel (some));
    for c = 1:numel (kept)
      gone = answer == 1 & kept(c).right(some) ...
             | answer == 0 & kept(c).wrong(some);
      lost(:,now) += 2 ^ (c - 1) * uint8 (gone);
    endfor
  endfor

endfunction
