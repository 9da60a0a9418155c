## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{B} =} by_class (@var{caller}, @var{given}, @
## @var{tolerance})
## The result of @code{ddd_by_class} that is @var{given}, or that of the
## answers (or items of @code{ddd_split}) that are, with or without classes.
## @end deftypefn

function B = by_class (caller, given, tolerance = 0)

  B = given{1};
  if (isstruct (B) && isfield (B, "within_class"))
    if (numel (given) > 1 || tolerance != 0)
      error ("ddd:invalidInput",
             "%s: B has its classes and tolerance from ddd_by_class", caller);
    endif
    __ddd_check_result__ (caller, "ddd_by_class", B);
    return;
  endif
  if (! (isstruct (B) && isfield (B, "undecided")))
    B = __ddd_data__ (caller, B, 1);
  endif
  B = ddd_by_class (B, given{2:end}, "tolerance", tolerance);

endfunction
