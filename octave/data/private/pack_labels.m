## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{L}, @var{rules}] =} pack_labels (@var{names}, @
## @var{predicted}, @var{truth})
## What @code{D.packed.labels} holds of @var{predicted} labels (models x items
## x epochs) and the @var{truth} of each item, both numbers of @var{names}, 0
## for none.  A true label may be several, with U+001F between them.
##
## What is hardly ever predicted twice is no label but text; it is not kept,
## and @var{rules} says so.
## @end deftypefn

function [L, rules] = pack_labels (names, predicted, truth)

  names = names(:);
  list = num2cell (double (truth(:)'));
  list(truth == 0) = {[]};
  for t = find (! cellfun (@isempty, strfind (names', "\x1f")))
    valid = strsplit (names{t}, "\x1f")(:);
    [~, at] = ismember (valid, names);
    names = [names; valid(at == 0)];
    at(at == 0) = numel (names) + (1 - sum (at == 0):0);
    list(truth == t) = {unique(at(:)')};
  endfor
  all_truth = zeros (max ([cellfun(@numel, list), 0]), numel (list));
  for v = 1:rows (all_truth)
    more = cellfun (@numel, list) >= v;
    all_truth(v,more) = cellfun (@(t) t(v), list(more));
  endfor

  used = unique ([double(predicted(:)); all_truth(:)]);
  used = used(used > 0);
  count = numel (used);
  answers = nnz (predicted);
  L = [];
  rules = {};
  if (count > 256 && count > answers / 2)
    rules = {sprintf(["predicted labels are not kept: %d different ones ", ...
                      "among %d answers"], count, answers)};
    return;
  endif
  place = zeros (1, numel (names) + 1);
  place(used + 1) = 1:count;
  kind = smallest_class (count);
  L.names = names(used);
  L.predicted = cast (reshape (place(double (predicted) + 1), ...
                               size (predicted)), kind);
  L.truth = cast (reshape (place(all_truth + 1), size (all_truth)), kind);

endfunction
