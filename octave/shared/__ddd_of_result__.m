## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@dots{}] =} __ddd_of_result__ (@var{caller}, @var{f}, @
## @var{R}, @dots{})
## Return what @var{f} makes of @var{R}, which the user has given as the result
## of a function of ddd.  Such structs may be edited.  If they are, and @var{f}
## stops at what it finds, the error says so on behalf of @var{caller} instead
## of naming a line that the user has not written.  Errors of ddd pass.
## @end deftypefn

function varargout = __ddd_of_result__ (caller, f, varargin)
  try
    [varargout{1:nargout}] = f (varargin{:});
  catch err
    if (strncmp (err.identifier, "ddd:", 4))
      rethrow (err);
    endif
    error ("ddd:invalidInput",
           ["%s: the result does not hold what a function of ddd put ", ...
            "into it; was it edited?  (%s)"], caller, err.message);
  end_try_catch
endfunction
