## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{rule}] =} arrange_axes (@var{file}, @
## @var{name}, @var{x}, @var{want})
## Turn the array @var{x}, called @var{name}, so that it is models x items x
## epochs, if the numbers @var{want} of these (@code{NaN}: not known) fit it in
## one way only.
##
## If they fit as it is, or not at all, it stays; if in several ways, an error
## says how to save it.
## @end deftypefn

function [x, rule] = arrange_axes (file, name, x, want)

  rule = {};
  if (ndims (x) > 3 || all (isnan (want) | size (x, 1:3) == want))
    return;
  endif
  if (ndims (x) == 2 && isnan (want(3)))
    want(3) = 1;
  endif
  sizes = size (x, 1:3);
  orders = [2 1 3; 1 3 2; 2 3 1; 3 1 2; 3 2 1];         # as permute takes them
  good = find (all (isnan (want) | sizes(orders) == want, 2));
  if (! isempty (good))
    ## Turning axes without a length makes no difference.
    [~, first] = unique (orders(good,:) .* (sizes(orders(good,:)) > 1), ...
                         "rows", "first");
    good = good(sort (first));
    p = orders(good(1),:);
    axes(p) = {"models", "items", "epochs"};
    axes = strjoin (axes(1:ndims (x)), " x ");
  endif
  if (isscalar (good))
    x = permute (x, p);
    rule = {sprintf("'%s' is %s", name, axes)};
  elseif (! isempty (good))
    error ("ddd:axes",
           ["ddd_load: '%s': '%s' is %s; is it %s?  Save it as models x ", ...
            "items x epochs, as in np.transpose (x, (%d, %d, %d))"], file, ...
           name, strjoin (strsplit (num2str (sizes)), " x "), axes, p - 1);
  endif

endfunction
