## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@dots{}] =} __ddd_of_result__ (@var{caller}, @var{f}, @
## @var{R}, @dots{})
## Return what @var{f} makes of @var{R}, which the user has given as the result
## of a function of ddd.  Such structs may be edited in more ways than can be
## checked.  Where @var{f} stops at what it finds, the error says on behalf of
## @var{caller} where that was, and that it is a fault of ddd unless the user
## has edited the struct; @code{make torture} gives results of both kinds and
## tells these cases apart.  Errors of ddd pass.
## @end deftypefn

function varargout = __ddd_of_result__ (caller, f, varargin)
  try
    [varargout{1:nargout}] = f (varargin{:});
  catch err
    if (strncmp (err.identifier, "ddd:", 4) || isempty (err.stack))
      rethrow (err);
    endif
    at = err.stack(1);
    error ("ddd:invalidInput",
           ["%s: this result cannot be used (%s, in %s at line %d); if ", ...
            "it is as a function of ddd returned it and nobody has ", ...
            "edited it, please report that"], caller, err.message, ...
           at.name, at.line);
  end_try_catch
endfunction
