## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} print (@var{fig}, @var{file}, @dots{})
## What @code{jupyter_notebook} calls for a figure, in place of Octave's own:
## that needs Ghostscript, and does not draw the figure for its page.
## @end deftypefn

function print (fig, file, varargin)
  ddd_save_figure (fig, file, "resolution", 150);
endfunction
