## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@dots{}] =} __ddd_of_result__ (@var{caller}, @var{f}, @
## @var{R}, @dots{})
## Return what @var{f} makes of @var{R}, which the user has given as the result
## of a function of ddd; @code{__ddd_check_result__} has looked at its fields.
## Where one is not there, the error on behalf of @var{caller} names it.  What
## else stops @var{f} cannot be told beforehand: values of the right kind and
## size, edited so that they contradict each other.  The error then says where
## that was, and that it is a fault of ddd unless the user has edited the
## struct; @code{make torture} gives results of both kinds and tells them
## apart.  Errors of ddd pass, and where memory ends that is said.
## @end deftypefn

function varargout = __ddd_of_result__ (caller, f, varargin)
  try
    [varargout{1:nargout}] = f (varargin{:});
  catch err
    if (strncmp (err.identifier, "ddd:", 4))
      rethrow (err);
    endif
    ## Octave's two words for it; a number edited to be huge may be meant.
    if (strcmp (err.identifier, "Octave:bad-alloc")
        || ! isempty (strfind (err.message, "failed to allocate")))
      error ("ddd:noMemory", "%s: %s", caller, err.message);
    endif
    field = regexp (err.message, "no member '(.*)'", "tokens", "once");
    if (! isempty (field))
      error ("ddd:invalidInput",
             "%s: the struct is no such result, or has lost the field %s", ...
             caller, field{1});
    endif
    where = "";
    if (! isempty (err.stack))
      where = sprintf (", in %s at line %d", err.stack(1).name, ...
                       err.stack(1).line);
    endif
    error ("ddd:invalidInput",
           ["%s: this result cannot be used (%s%s); if it is as a ", ...
            "function of ddd returned it and nobody has edited it, ", ...
            "please report that"], caller, err.message, where);
  end_try_catch
endfunction
