## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} fingerprint (@var{D})
## A SHA-256 that is equal for equal answers to items of equal names.  It goes
## model by model, since @code{hash} takes strings.
## @end deftypefn

function text = fingerprint (D)
  text = "";
  planes = [D.packed.plane.correct; D.packed.plane.valid];
  for i = 1:D.n_models
    bytes = char (typecast (planes(:,i), "uint8").');
    text = hash ("sha256", [text, bytes]);
  endfor
  if (! isempty (D.items))
    text = hash ("sha256", [text, strjoin(D.items(:).', "\n")]);
  endif
endfunction
