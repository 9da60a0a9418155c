## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} fingerprint (@var{D})
## A SHA-256 that is equal for equal answers to items of equal names.  Above 8
## MB of answers it is not of them but of how many are right and there, for
## each item and each model: hashing all would take longer than counting pairs.
## @end deftypefn

function text = fingerprint (D)

  plane = D.packed.plane;
  if (numel (plane.correct) < 2 ^ 20)
    x = [plane.correct; plane.valid];
  else
    [k, answers, ~, accuracy] = ...
      __ddd_tally__ ("ddd_counts", plane.correct, plane.valid, D.n_items);
    x = [k(:); answers(:); accuracy];
  endif
  text = hash ("sha256", char (typecast (x(:), "uint8").'));
  if (! isempty (D.items))
    text = hash ("sha256", [text, strjoin(D.items(:).', "\n")]);
  endif

endfunction
