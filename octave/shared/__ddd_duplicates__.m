## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {[@var{same}, @var{near}] =} __ddd_duplicates__ @
## (@var{caller}, @var{D})
## @deftypefnx {} {[@var{same}, @var{near}] =} __ddd_duplicates__ @
## (@var{caller}, @var{X})
## Clusters of models in @var{D} (one epoch) that are copies: no disagreement
## on jointly answered items (@var{same}), or error consistency above .99
## (@var{near}, without those that are in one cluster of @var{same}).  A chain
## of similar models is one cluster (single linkage).
##
## Beyond 2000 models, comparing all pairs would take longer than everything
## else; then only equal rows are found.
##
## Where there is no D, @var{X} is a struct with the matrices @code{kappa} and
## @code{observed} of all pairs, or, beyond 2000 models, a row with the first
## model that each one equals.
## @end deftypefn

function [same, near] = __ddd_duplicates__ (caller, D)

  near = {};
  if (! isstruct (D))
    same = clusters (D);
    return
  elseif (isfield (D, "observed"))
    [same, near] = of_pairs (D);
    return
  endif
  plane = D.packed.plane;
  if (D.n_models > 2000)
    [~, id] = __ddd_unique__ ([plane.correct; plane.valid]');
    same = clusters (id(:)');
    return
  endif

  none = zeros (rows (plane.correct), 1, "uint64");
  [~, all] = __ddd_kappa__ (caller, plane.correct, plane.valid, D.n_items, ...
                            none, [], 0, {"kappa", "observed"});
  [same, near] = of_pairs (all);

endfunction

function [same, near] = of_pairs (all)
  near = {};
  id = linked (all.observed == 1);
  same = clusters (id);
  for c = clusters (linked (all.observed == 1 | all.kappa > .99))
    if (any (id(c{1}) != id(c{1}(1))))
      near(end+1) = c;
    endif
  endfor
endfunction

## Number of the connected component of every node.
function id = linked (edges)
  id = 1:rows (edges);
  for i = find (sum (edges, 2)' > 1)    # linked to another than itself
    reached = id(edges(i,:) | id == id(i));
    id(ismember (id, reached)) = min (reached);
  endfor
endfunction

function list = clusters (id)
  list = {};
  for c = unique (id)
    members = find (id == c);
    if (numel (members) > 1)
      list{end+1} = members;
    endif
  endfor
endfunction
