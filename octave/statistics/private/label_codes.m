## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{L} =} label_codes (@var{D})
## The labels that packed data @var{D} (one epoch) hold, as the core takes
## them: @code{code} (models x items), 0 where an answer is missing as well,
## @code{truth} (valid labels x items), both uint32, and @code{names}.  Empty
## if there are none.
## @end deftypefn

function L = label_codes (D)

  L = [];
  if (! isfield (D.packed, "labels") || isempty (D.packed.labels))
    return
  endif
  L = D.packed.labels;
  L.code = uint32 (L.predicted);
  L.truth = uint32 (L.truth);
  if (! isempty (D.packed.plane.valid))
    L.code(isnan (ddd_unpack (D))) = 0;
  endif

endfunction
