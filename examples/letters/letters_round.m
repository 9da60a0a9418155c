## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{x} =} letters_round (@var{x})
## Round numbers stochastically to half precision.
##
## Half precision has a significand of 11 bits, and a spacing of 2^-24 below
## 2^-14.  A number between two neighbours goes to either of them, with the
## probability that keeps its expected value: the rounding is unbiased.  The
## limit 65504 of half precision is not applied.
##
## The draws come from @code{rand}, whose state the caller sets.
##
## @seealso{letters_mlp}
## @end deftypefn

function x = letters_round (x)

  if (nargin < 1)
    print_usage ();
  endif
  if (! isa (x, "double") || ! isreal (x))
    error ("ddd:invalidInput",
           "letters_round: X must be real of class double");
  endif

  [~, e] = log2 (x);                # 2 ^ (e - 1) <= abs (x) < 2 ^ e
  spacing = 2 .^ (max (e, -13) - 11);
  x = floor (x ./ spacing + rand (size (x))) .* spacing;

endfunction


%!function x = draws (value, n)
%!  old = rand ("twister");
%!  rand ("twister", 1);
%!  x = letters_round (repmat (value, 1, n));
%!  rand ("twister", old);
%!endfunction

%!test # only the two neighbours, and the mean is the number
%! n = 40000;
%! for row = {1/3,  1365 / 4096, 1366 / 4096
%!            -0.1, -1639 / 16384, -1638 / 16384
%!            1e-6, 16 / 2 ^ 24, 17 / 2 ^ 24
%!            2049, 2048, 2050}'
%!   [value, low, high] = row{:};
%!   x = draws (value, n);
%!   assert (unique (x), [low, high]);
%!   p = (value - low) / (high - low);
%!   assert (sum (x == high) / n, p, 4 * sqrt (p * (1 - p) / n));
%! endfor

%!test # what half precision can hold stays
%! for value = [0, 1, -1, 0.5, 2047, 2 ^ -14, 2 ^ -24, 65504, 1 - 2 ^ -11]
%!   assert (draws (value, 50), repmat (value, 1, 50));
%! endfor

%!assert (size (letters_round (zeros (2, 0))), [2, 0])
%!error <Invalid call> letters_round ()
%!error <X must be real of class double> letters_round (single (1))
%!error <X must be real of class double> letters_round (1i)
