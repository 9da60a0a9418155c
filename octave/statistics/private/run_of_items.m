## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{D} =} run_of_items (@var{D}, @var{i}, @var{s})
## The @var{i}-th of @var{s} runs of the items of packed data @var{D}, without
## labels.  Where there are enough items, runs are whole words, which are
## copied.
## @end deftypefn

function D = run_of_items (D, i, s)

  m = D.n_items;
  unit = 1;
  if (m >= 64 * s)
    unit = 64;
  endif
  ends = min (m, unit * floor ((i + [-1, 0]) * ceil (m / unit) / s));
  some = ends(1)+1:ends(2);
  D.packed.labels = [];
  if (unit == 1)
    D = ddd_select (D, "items", some);
    return
  endif
  D.n_items = D.packed.n_items = numel (some);
  for name = {"items", "conditions"}
    if (! isempty (D.(name{1})))
      D.(name{1}) = D.(name{1})(some);
    endif
  endfor
  words = ends(1) / 64 + (1:ceil (D.n_items / 64));
  for name = {"correct", "valid"}
    x = D.packed.plane.(name{1});
    if (! isempty (x))
      x = x(words,:);
      x(end+1:16 * ceil (D.n_items / 1024),:) = 0;
      D.packed.plane.(name{1}) = x;
    endif
  endfor

endfunction
