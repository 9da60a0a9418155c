## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{changed}, @var{compared}] =} changes_of_labels @
## (@var{caller}, @var{D}, @var{labels})
## Predicted @var{labels} (models x items x epochs) of @var{D} that differ from
## those of the epoch before, and how many have one at both (models x epochs -
## 1): an epoch at a time.
## @end deftypefn

function [changed, compared] = changes_of_labels (caller, D, labels)

  changed = compared = zeros (D.n_models, D.n_epochs - 1);
  line = progress_line (caller, true);
  for i = 1:D.n_epochs
    line = progress_line (line, (i - 1) / D.n_epochs);
    now = labels(:,:,i);
    known = true (size (now));
    if (isfloat (now))
      known = ! isnan (now);
    endif
    if (! isempty (D.packed.plane.valid))
      [~, valid] = plane_of_epoch (D.packed.plane, i, ":");
      known &= __ddd_unpack__ (caller, valid, [], D.n_items);
    endif
    if (i > 1)
      both = known & known_before;
      changed(:,i-1) = sum (both & now != before, 2);
      compared(:,i-1) = sum (both, 2);
    endif
    before = now;
    known_before = known;
  endfor
  progress_line (line, []);

endfunction
