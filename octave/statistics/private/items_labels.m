## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} items_labels (@var{caller}, @var{D}, @var{L}, @
## @var{k}, @var{opt})
## What models say that are wrong on an item, from the labels @var{L} of
## @code{label_codes}, for @code{ddd_items}: @code{label}, @code{wrong_label}
## and @code{suggested_label} (cellstr, empty where there is none),
## @code{wrong_count}, @code{wrong_p} and @code{wrong_p_adjusted} (1 x m), and
## @code{outvoted} (logical).
##
## Another label is suggested where more models give it than are right
## (@var{k}), two or more, and more than are likely to agree by chance.
## @end deftypefn

function X = items_labels (caller, D, L, k, opt)

  [label, X.wrong_count, ~, X.wrong_p] = __ddd_wrong_labels__ (caller, ...
    D.packed.plane.correct, D.n_items, L.code, numel (L.names), L.truth, ...
    opt.threads);
  names = [{""}; L.names(:)]';
  X.label = names_of (L.truth, names);
  X.wrong_label = names(1 + label);
  X.wrong_p_adjusted = benjamini_hochberg (X.wrong_p, X.wrong_count > 1);
  X.outvoted = X.wrong_count > max (k, 1) & X.wrong_p_adjusted <= opt.fdr;
  X.suggested_label = names(1 + label .* X.outvoted);

endfunction

## Several valid ones in one string.
function label = names_of (truth, names)
  label = repmat ({""}, 1, columns (truth));
  for v = 1:rows (truth)
    next = names(1 + double (truth(v,:)));
    more = ! cellfun (@isempty, label) & truth(v,:) > 0;
    next(more) = strcat (label(more), "|", next(more));
    label(truth(v,:) > 0) = next(truth(v,:) > 0);
  endfor
endfunction
