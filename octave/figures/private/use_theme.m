## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{style} =} use_theme (@var{opt})
## Put the theme that the options @code{fontsize} and @code{colors} ask for in
## use until @var{style} goes, which is when the plot function that holds it
## ends, with or without an error.
##
## So none of the helpers that draw has to hand a theme on.
## @end deftypefn

function style = use_theme (opt)

  old = current_theme ();
  style = onCleanup (@() current_theme (old));
  current_theme (current_theme (opt.fontsize, opt.colors));

endfunction
