## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_warn__ (@var{id}, @var{template}, @dots{})
## Warn as @code{warning} does, but without the list of the functions inside
## the package that led there, and without control characters in names.
## @end deftypefn

function __ddd_warn__ (id, varargin)
  warning ("off", "backtrace", "local");
  warning (id, "%s", __ddd_printable__ (sprintf (varargin{:}), "\n"));
endfunction
