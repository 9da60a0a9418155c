## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{apart}] =} __ddd_gaps__ (@var{caller}, @
## @var{D})
## Why few items have an answer from every model, as far as packed data @var{D}
## show it: models that have less than a tenth of their items in common with
## the model that has most (@var{apart} is their number), or one model without
## which many more items would be complete; empty if neither is so.
## @end deftypefn

function [text, apart] = __ddd_gaps__ (caller, D)

  text = "";
  apart = 0;
  valid = D.packed.plane.valid;
  if (isempty (valid) || D.n_models < 2)
    return;
  endif
  answered = valid(:,:,1);
  for e = 2:size (valid, 3)
    answered = bitor (answered, valid(:,:,e));
  endfor
  m = D.n_items;
  own = bits (caller, answered, m);
  [~, most] = max (own);
  both = bitand (answered, repmat (answered(:,most), 1, D.n_models));
  common = bits (caller, both, m);
  few = find (common < own / 10);
  apart = numel (few);

  if (apart > 0)
    i = few(1);
    if (apart > 1)
      text = sprintf (["%d models, such as '%s', have less than a tenth ", ...
                       "of their items in common with '%s'"], apart, ...
                      D.models{i}, D.models{most});
    elseif (common(i) == 0)
      text = sprintf ("model '%s' has no item in common with '%s'", ...
                      D.models{i}, D.models{most});
    else
      text = sprintf (["model '%s' has only %d of its %d items in common ", ...
                       "with '%s'"], D.models{i}, common(i), own(i), ...
                      D.models{most});
    endif
    if (! isempty (D.items))
      text = sprintf ("%s; items are such as '%s' and '%s'", text, ...
                      D.items{first(bitxor (answered(:,i), both(:,i)))}, ...
                      D.items{first(bitxor (answered(:,most), both(:,i)))});
    endif
    return;
  endif

  [least, i] = min (own);
  count = __ddd_tally__ (caller, answered, [], m);
  complete = sum (count == D.n_models);
  others = count - __ddd_unpack__ (caller, answered(:,i), [], m);
  without = sum (others == D.n_models - 1);
  if (without > max (2 * complete, m / 10))
    text = sprintf (["model '%s' answered only %d of %d items; without ", ...
                     "it %d would have an answer from every model"], ...
                    D.models{i}, least, m, without);
  endif

endfunction

## How many bits are set in each column.
function count = bits (caller, x, m)
  [~, ~, ~, share] = __ddd_tally__ (caller, x, [], m);
  count = round (m * share(:)');
endfunction

## The first bit that is set.
function j = first (x)
  w = find (x, 1);
  j = 64 * (w - 1) + find (bitget (x(w), 1:64), 1);
endfunction
