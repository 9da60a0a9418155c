## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{C}, @var{rules}] =} load_matrix (@var{file}, @
## @var{C}, @var{opt}, @var{named})
## Bring an array from a file into the form models x items x epochs and say
## what is wrong with it in words of the file.
## @end deftypefn

function [C, rules] = load_matrix (file, C, opt, named)

  rules = {};
  if (! (isnumeric (C) || islogical (C)) || iscomplex (C) || issparse (C)
      || isempty (C) || ndims (C) > 3)
    error ("ddd:invalidFile",
           ["ddd_load: '%s' must hold a full real array, models x items ", ...
            "(x epochs)"],
           file);
  endif
  if (iscolumn (C) && isempty (opt.orientation) && ! named)
    C = C.';            # one model
  endif
  right = has (C, opt.right);
  wrong = has (C, opt.wrong);
  if (! isempty (opt.missing) && ! islogical (C))
    gone = ismember (C, parse_reals (opt.missing));
    if (isinteger (C))
      C = single (C);
    endif
    C(gone) = NaN;
  endif

  if (isempty (opt.threshold))
    C(wrong) = 0;
    C(right) = 1;
    odd = [];
    if (! islogical (C))
      odd = C(! isnan (C) & C != 0 & C != 1);
    endif
    if (! isempty (odd))
      refuse (file, odd);
    endif
  else
    C = double (C);
    C(wrong) = -Inf;
    C(right) = realmax;
  endif

  if (strcmp (opt.orientation, "models in columns"))
    C = permute (C, [2, 1, 3]);
    rules = {"models in columns (option)"};
  elseif (isempty (opt.orientation) && ! named ...
          && likely_transposed (rows (C), columns (C)))
    __ddd_warn__ ("ddd:orientation",
                  ["ddd_load: '%s' has %d models and %d items; if it is ", ...
                   "items x models, use option orientation, ", ...
                   "\"models in columns\" (for a matrix C: C.')"], file, ...
                  rows (C), columns (C));
  endif

endfunction

## Where C has one of the values of a list.
function tf = has (C, list)
  tf = false (size (C));
  if (! isempty (list))
    tf = ismember (C, parse_reals (list)) ...
         | (isnan (C) & any (strcmpi (list, "nan")));
  endif
endfunction

## What values other than 0 and 1 probably are.
function refuse (file, odd)

  odd = double (odd(1:min (end, 1000)));
  fractions = any (odd != fix (odd));
  if (all (odd > 0 & odd < 1))
    n = 2;
    while (n < 100 && any (abs (odd * n - round (odd * n)) > 1e-6 * n))
      n++;
    endwhile
    count = "n";                # decimals are no means of 10 or 100 models
    if (all (n != [10, 100]))
      count = sprintf ("%d", n);
    endif
    error ("ddd:means",
           ["ddd_load: '%s' holds values such as %.4g, not 0 and 1; for ", ...
            "scores, option threshold; for the means of %s models, ", ...
            "ddd_split (\"means\", x, \"n_models\", %s)"], file, odd(1), ...
           count, count);
  elseif (fractions)
    error ("ddd:invalidFile",
           ["ddd_load: '%s' must hold 0, 1 and NaN, it has %g; for ", ...
            "scores, option threshold; of logits or probabilities of ", ...
            "classes, save the predicted labels, as in ", ...
            "np.save (f, x.argmax (-1))"], file, ...
           odd(find (odd != fix (odd), 1)));
  endif
  error ("ddd:invalidFile",
         ["ddd_load: '%s' must hold 0, 1 and NaN, it has %g; for ", ...
          "predicted labels, option labels gives the true ones; if it ", ...
          "stands for a missing answer, use option missing; for scores, ", ...
          "option threshold"], file, odd(1));

endfunction
