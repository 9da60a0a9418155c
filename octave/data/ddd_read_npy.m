## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{A} =} ddd_read_npy (@var{file})
## Read any array that NumPy has saved, such as means, labels or names.
##
## For decisions, @code{ddd_load} is better: it checks them and finds out what
## rows and columns are.
##
## @var{A} has the shape that the array has in Python, of up to three
## dimensions; an array of one dimension becomes a column.  It is logical for
## bool, uint8 for uint8, a cell array of strings for names, and double for all
## other numbers.  @var{file} may be gzipped.  Errors: whole numbers from 2^53
## on, which double does not hold; structured arrays; objects, which NumPy
## pickles, since whatever such a file says would be run.
##
## @example
## @group
## file = [tempname() ".npy"];
## ddd_write_npy ([.25 .5; .75 1], file);
## A = ddd_read_npy (file);
## delete (file);
## A
##   @result{} A =
##       0.2500   0.5000
##       0.7500   1.0000
## @end group
## @end example
##
## The means that the authors of @cite{Trivial or impossible} publish take two
## lines:
##
## @verbatim
## x = ddd_read_npy ("Rebuttal_mean_decisions_correct.npy");
## S = ddd_split ("means", x, "n_models", 11);
## @end verbatim
##
## @seealso{ddd_write_npy, ddd_load, ddd_split}
## @end deftypefn

function A = ddd_read_npy (file)

  if (nargin < 1)
    print_usage ();
  endif
  if (! ischar (file) || rows (file) != 1)
    error ("ddd:invalidInput", "ddd_read_npy: FILE must be a string");
  endif

  A = __ddd_read_npy__ ("ddd_read_npy", tilde_expand (file));

endfunction


%!function A = again (A)
%!  file = [tempname() ".npy"];
%!  unwind_protect
%!    ddd_write_npy (A, file);
%!    A = ddd_read_npy (file);
%!  unwind_protect_cleanup
%!    if (exist (file, "file"))
%!      unlink (file);
%!    endif
%!  end_unwind_protect
%!endfunction

%!test # what ddd_write_npy writes comes back
%! rand ("twister", 1);
%! for shape = {[3 4], [5 1], [1 5], [2 3 4], [1 1]}
%!   A = round (rand (shape{1}) * 9);
%!   for name = {"double", "single", "int8", "int64", "uint16", "uint8"}
%!     B = again (feval (name{1}, A));
%!     assert (double (B), A);
%!     assert (isa (B, "uint8"), strcmp (name{1}, "uint8"));
%!   endfor
%! endfor
%! assert (again ([1 NaN -Inf]), [1 NaN -Inf]);
%! assert (again ([true false]), [true false]);
%! names = {"a"; "b c"; "\xc3\xa9"; ""};
%! assert (again (names), names);
%! assert (again (names'), names');

%!test # the means of models, as published
%! file = [tempname() ".npy"];
%! ddd_write_npy ([0 1 5 11 11]' / 11, file);
%! S = ddd_split ("means", ddd_read_npy (file), "n_models", 11);
%! unlink (file);
%! assert ([S.count.trivial, S.count.between, S.count.impossible], [2 2 1]);

%!error <Invalid call> ddd_read_npy ()
%!error <ddd_read_npy: FILE must be a string> ddd_read_npy (1)
%!error <ddd_read_npy: cannot open '/no/such.npy'> ddd_read_npy ("/no/such.npy")
%!error id=ddd:file ddd_read_npy ("/no/such.npy")
