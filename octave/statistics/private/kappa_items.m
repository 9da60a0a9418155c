## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{I} =} kappa_items (@var{caller}, @var{D}, @var{t}, @
## @var{P}, @var{Q})
## What error consistency has to know of the items of @var{D} at tolerance
## @var{t}: @code{mask}, those in between as a packed row; @code{trivial} and
## @code{impossible}, their numbers; the @code{accuracy} of each model; and for
## all items (@code{full}) and those in @code{between} the number of items
## @code{n_items}, and of the complete ones among them the @code{histogram} and
## how many each model got @code{right}.
##
## Where they are given, @var{P} are the categories of the items and @var{Q}
## the counts of the models compared (@code{__ddd_categories__}).  Without
## them no vector has a number for each item: of 1e8 items one takes 800 MB.
## @end deftypefn

function I = kappa_items (caller, D, t, P = [], Q = [])

  if (isempty (P))
    check_voters (caller, D.n_models, t, "models");
    I = from_planes (caller, D, t);
  else
    I.mask = __ddd_pack__ (caller, P.items.between);
    I.trivial = nnz (P.items.trivial);
    I.impossible = nnz (P.items.impossible);
    I.accuracy = Q.accuracy;
    I.full = from_counts (caller, D, true (1, D.n_items), Q);
    I.between = from_counts (caller, D, P.items.between, Q);
  endif

endfunction

function I = from_planes (caller, D, t)

  n = D.n_models;
  m = D.n_items;
  plane = D.packed.plane;
  [I.mask, complete, count, h, I.accuracy] = ...
    __ddd_levels__ (caller, plane.correct, plane.valid, m, t);
  I.trivial = count(1);
  I.impossible = count(2);
  I.full = struct ("n_items", m, "histogram", h, "right", []);
  h([1:t+1, n-t+1:n+1]) = 0;
  I.between = struct ("n_items", count(3), "histogram", h, "right", []);
  if (! isempty (plane.valid))
    I.full.right = __ddd_right_on__ (caller, plane.correct, m, complete);
    I.between.right = __ddd_right_on__ (caller, plane.correct, m, ...
                                        bitand (I.mask, complete));
  else
    I.full.right = round (I.accuracy * m);
    I.between.right = I.full.right - count(1);
    if (t > 0)
      I.between.right = __ddd_right_on__ (caller, plane.correct, m, I.mask);
    endif
  endif

endfunction

function part = from_counts (caller, D, items, Q)
  part.n_items = nnz (items);
  items &= Q.complete;
  part.histogram = accumarray (Q.items.k(items)(:) + 1, 1, ...
                               [D.n_models + 1, 1])';
  part.right = right_answers_on (caller, D, items, Q);
endfunction
