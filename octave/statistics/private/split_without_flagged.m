## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{F} =} split_without_flagged (@var{R}, @var{P}, @
## @var{opt})
## What the items with doubtful labels do to the split @var{R} with the
## categories @var{P} of @code{ddd_split}: their histogram, their number, and
## the split @code{without} them.
## @end deftypefn

function F = split_without_flagged (R, P, opt)

  if (numel (opt.flagged) != R.n_items)
    error ("ddd:invalidOption",
           "ddd_split: flagged must have %d elements, not %d", R.n_items,
           numel (opt.flagged));
  endif
  out = opt.flagged(:)';
  F.histogram = __ddd_histogram__ (P.items.k, P.voters, P.votes, ...
                                   out & P.complete);
  F.n_items = sum (out);
  F.without.n_items = R.n_items - F.n_items;
  F.without.n_complete = sum (P.complete & ! out);
  F.without.tolerance = R.tolerance;
  F.without.n_models = R.n_models;
  F.without.histogram = R.histogram - F.histogram;
  for name = fieldnames (P.items)'
    P.items.(name{1}) = P.items.(name{1})(! out);
  endfor
  for name = fieldnames (P.could)'
    P.could.(name{1}) = P.could.(name{1})(! out);
  endfor
  P.complete = P.complete(! out);
  if (! isempty (P.class))
    P.class = P.class(! out);
  endif
  F.without = split_shares (F.without, P, opt);

endfunction
