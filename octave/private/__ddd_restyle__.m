## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{style} =} __ddd_restyle__ (@var{opt})
## Put the theme that the options @code{fontsize} and @code{colors} ask for in
## use until @var{style} goes, which is when the plot function that holds it
## ends, with or without an error.
##
## So none of the helpers that draw has to hand a theme on.
## @end deftypefn

function style = __ddd_restyle__ (opt)

  old = __ddd_theme__ ();
  style = onCleanup (@() __ddd_theme__ (old));
  __ddd_theme__ (__ddd_theme__ (opt.fontsize, opt.colors));

endfunction
