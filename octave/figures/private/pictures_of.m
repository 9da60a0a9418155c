## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{picture}, @var{may}] =} pictures_of (@var{caller}, @
## @var{X}, @var{m}, @var{side})
## The pictures @var{X} of @var{m} items, in any of the forms that
## @code{ddd_plot_items} takes, as a function that gives the picture of an item
## as RGB from 0 to 1, at most @var{side} pixels high and wide; and which items
## @var{may} have one.
## @end deftypefn

function [picture, may] = pictures_of (caller, X, m, side)

  may = true (1, m);
  if (iscellstr (X) && numel (X) == m)
    picture = @(i) thumbnail_of_file (caller, X{i}, i, side);
    may = ! cellfun (@isempty, X(:)');
  elseif (is_function_handle (X))
    picture = @(i) made (caller, X(i), i, side);
  elseif ((isnumeric (X) || islogical (X)) && isreal (X)
          && size (X, 3) == m && ndims (X) <= 3)
    picture = @(i) made (caller, X(:,:,i), i, side);
  elseif ((isnumeric (X) || islogical (X)) && isreal (X)
          && size (X, 3) == 3 && size (X, 4) == m && ndims (X) <= 4)
    picture = @(i) made (caller, X(:,:,:,i), i, side);
  else
    error ("ddd:invalidInput",
           ["%s: PICTURES must be an array of height x width x %d or ", ...
            "height x width x 3 x %d, a cell array of %d paths or a ", ...
            "function; it is %s"], caller, m, m, m, kind_and_size (X));
  endif

endfunction

function txt = kind_and_size (x)
  txt = sprintf ("%s of %s", class (x),
                 strjoin (arrayfun (@num2str, size (x), "uniformoutput",
                                    false), " x "));
endfunction

## The thumbnail of a slice of an array, or of a path that a function gives.
function rgb = made (caller, x, i, side)
  if (ischar (x))
    rgb = thumbnail_of_file (caller, x, i, side);
    return
  endif
  if (! (isnumeric (x) || islogical (x)) || ! isreal (x) || isempty (x)
      || ! any (size (x, 3) == [1, 3]) || ndims (x) > 3)
    error ("ddd:invalidInput",
           ["%s: the picture of item %d must be height x width or ", ...
            "height x width x 3; it is %s"], caller, i, kind_and_size (x));
  endif
  if (isinteger (x))
    x = double (x) / double (intmax (class (x)));
  endif
  x = double (x);
  if (! all (x(:) >= 0 & x(:) <= 1))
    error ("ddd:invalidInput", ["%s: the picture of item %d must have ", ...
           "values from 0 to 1, or be of an integer class; it has %g to %g"],
           caller, i, min (x(:)), max (x(:)));
  endif
  rgb = thumbnail (x, side);
endfunction
