## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{part} =} kappa_levels (@var{part}, @var{items}, @
## @var{opt})
## Add to a @var{part} of the result of @code{ddd_consistency} the mean kappa
## and what the histogram of its complete @var{items} (a part of
## @code{kappa_items}) alone implies.
## @end deftypefn

function part = kappa_levels (part, items, opt)

  switch (opt.output)
    case "matrix"
      part.mean_kappa = mean_over_pairs (part.kappa);
    case "pairs"
      k = part.kappa(! isnan (part.kappa));
      part.mean_kappa = sum (k, "double") / numel (k);
  endswitch
  part.n_complete = sum (items.histogram);
  part.histogram_kappa = kappa_of_histogram (items.histogram, items.right);

endfunction
