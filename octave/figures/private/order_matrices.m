## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{order}, @var{tree}] =} order_matrices (@var{R}, @
## @var{opt}, @var{groups})
## The order of rows and columns of heat maps that @code{opt.order} asks for,
## of the models of @var{R} or of their @var{groups}, and the @var{tree} of
## @code{__ddd_average_linkage__} if they are clustered (else empty).
## @end deftypefn

function [order, tree] = order_matrices (R, opt, groups)

  tree = [];
  alike = R.alike;
  if (groups)
    alike = R.K.full.group_kappa;
  endif
  order = 1:rows (alike);
  id = 1:numel (R.models);
  if (groups || strcmp (opt.order, "group"))
    if (! isfield (R.groups, "group") || isempty (R.groups.group))
      error ("ddd:invalidInput", "ddd_plot_consistency: K has no groups");
    endif
    names = unique (R.groups.group, "stable");
    if (groups)
      names = R.K.group_names;
    endif
    [~, id] = ismember (R.groups.group, names);
  endif

  switch (opt.order)
    case "accuracy"
      total = accumarray (id(:), R.accuracy(:)) ./ accumarray (id(:), 1);
      [~, order] = sort (total, "descend");
    case "kappa"
      alike(1:rows (alike)+1:end) = NaN;
      known = ! isnan (alike);
      alike(! known) = 0;
      [~, order] = sort (sum (alike, 2) ./ sum (known, 2), "descend");
    case "cluster"
      [order, tree] = __ddd_average_linkage__ (1 - alike);
    case "group"
      if (! groups)
        [~, order] = sort (id(:));
      endif
  endswitch

endfunction
