## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{order}, @var{next}] =} bootstrap_sampler @
## (@var{caller}, @var{D}, @var{P}, @var{unit}, @var{opt})
## Prepare the bootstrap over items of @var{D} with categories @var{P}
## (@code{__ddd_categories__}): @code{[between, full, accuracy, total, weights]
## = next (first, count)} gives replicates of @code{opt.seed}, as
## @code{__ddd_bootstrap__} does.
##
## Items come in the @var{order} of the core: in between, then others that have
## bits, then those that all models got right, then wrong.  Rows of
## @code{total} are the weights of the complete items in between, of the
## incomplete ones, of complete trivial, complete impossible and other ones,
## and of the last two kinds.  @var{unit} (1 x m) tells what is drawn together,
## or is empty.
## @end deftypefn

function [order, next] = bootstrap_sampler (caller, D, P, unit, opt)

  n = D.n_models;
  right = P.complete & P.items.k == n;
  wrong = P.complete & P.items.k == 0;
  between = P.items.between;
  other = ! (between | right | wrong);
  trivial = other & P.complete & P.items.trivial;
  impossible = other & P.complete & P.items.impossible;
  parts = {between & P.complete, between & ! P.complete, trivial, ...
           impossible, other & ! trivial & ! impossible, right, wrong};
  sizes = cellfun (@sum, parts);
  order = cellfun (@find, parts, "uniformoutput", false);

  plane = D.packed.plane;
  rows = n * (1 + ! isempty (plane.valid));
  items = {[order{1:2}], [order{3:5}]};
  for p = 1:2
    Z{p} = zeros (0, rows * (rows + 1) / 2, "uint64");
    if (! isempty (items{p}))
      [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, ...
                               D.n_items, items{p});
      Z{p} = __ddd_pair_rows__ (caller, x, v, numel (items{p}));
    endif
  endfor
  order = [order{:}];
  units = 0;
  if (! isempty (unit))
    units = max (unit);
    unit = uint32 (unit(order) - 1);
  endif
  sizes = [sum(sizes(1:2)), sum(sizes(3:5)), sizes(6:7), sizes];
  next = @(first, count) __ddd_bootstrap__ (caller, n, Z{1}, Z{2}, sizes, ...
    unit, [opt.seed, first, count, units], opt.threads);

endfunction
