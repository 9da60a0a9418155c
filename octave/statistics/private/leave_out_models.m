## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{left}, @var{kept}] =} leave_out_models (@
## @var{caller}, @var{unit}, @var{theta})
## What is left without each of G units (rows of @var{left}).  @var{unit} (n x
## 1) has the number of the unit, a model or a family, that each model belongs
## to (0: stays); @var{theta} is called with a logical vector of models that
## stay and returns a row vector, and a second one, of which @var{kept} has one
## for each unit (or nothing, where it is empty).
## @end deftypefn

function [left, kept] = leave_out_models (caller, unit, theta)

  G = max (unit);
  line = progress_line (caller, true);
  for g = 1:G
    [left(g,:), row] = theta (unit != g);
    if (g == 1)
      kept = false (G * ! isempty (row), columns (row));
    endif
    kept(g,:) = row;
    line = progress_line (line, g / G);
  endfor
  progress_line (line, []);

endfunction
