## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{S} =} __ddd_as_split__ (@var{caller}, @var{X}, @
## @var{tolerance}, @var{given})
## The result of @code{ddd_split} for whatever users have: such a result, a
## struct with only a histogram, packed data or a matrix.  If @var{given}, the
## tolerance replaces that of an existing result.
## @end deftypefn

function S = __ddd_as_split__ (caller, X, tolerance, given)

  try
    if (isstruct (X) && isscalar (X) && isfield (X, "histogram"))
      S = X;
      if (! isfield (X, "tolerance"))
        S = ddd_split ("histogram", X.histogram, "tolerance", tolerance);
      else
        __ddd_check_result__ (caller, merge (isfield (X, "fraction"), ...
                                             "ddd_split", "histogram"), X);
      endif
      given = given && isfield (X, "tolerance");
      if (given && tolerance != X.tolerance && isfield (X, "family"))
        error ("ddd:invalidOption",
               ["ddd_split: votes of families cannot be sorted anew; ", ...
                "give ddd_split the tolerance"]);
      elseif (given && tolerance != X.tolerance)
        S = ddd_split ("histogram", X.histogram, "tolerance", tolerance);
        for name = {"accuracy", "models", "groups"}
          if (isfield (X, name{1}))
            S.(name{1}) = X.(name{1});
          endif
        endfor
      endif
    else
      warning ("off", "ddd:duplicates", "local");
      S = ddd_split (__ddd_data__ (caller, X, 1), "tolerance", tolerance);
    endif
    if (isfield (S, "fraction"))        # published counts may have no more
      names = @() __ddd_model_names__ (numel (S.histogram) - 1);
      S = with_default (S, "accuracy", @() []);
      S = with_default (S, "models", names);
      S = with_default (S, "groups", @() struct ());
    endif
  catch err
    ## In the name of the function that the user called.
    err.message = strrep (err.message, "ddd_split:", [caller, ":"]);
    err.message = strrep (err.message, 'or give "min_answers", a, for', ...
                          'or see ddd_split (C, "min_answers", a) for');
    rethrow (err);
  end_try_catch

endfunction

function S = with_default (S, name, made)
  if (! isfield (S, name))
    S.(name) = made ();
  endif
endfunction
