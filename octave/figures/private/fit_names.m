## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{g} =} fit_names (@var{layout})
## The layout @code{@var{g} = layout (@var{step})} of a figure that says that
## only every @var{step}-th name is written, with @code{@var{g}.step} what its
## names need: to say it takes room from them, and so may make them fewer.
## @end deftypefn

function g = fit_names (layout)
  step = 1;
  do
    said = step;
    g = layout (said);
    step = g.step = max (said, g.step);
  until (step == said)
endfunction
