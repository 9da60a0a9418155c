## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{L} =} join_labels (@var{files}, @var{all}, @
## @var{model}, @var{item}, @var{D})
## What @code{D.packed.labels} holds of the labels in the packed data
## @var{all} of several @var{files}, of which @var{model} and @var{item} say
## where they are in @var{D}; empty if none has labels.
## @end deftypefn

function L = join_labels (files, all, model, item, D)

  own = cellfun (@(E) E.packed.labels, all, "uniformoutput", false);
  some = find (! cellfun (@isempty, own(:)'));
  L = [];
  if (isempty (some))
    return
  endif
  count = cellfun (@(l) numel (l.names), own(some));
  lists = cellfun (@(l) l.names(:), own(some), "uniformoutput", false);
  [L.names, code] = __ddd_unique__ (vertcat (lists{:}));
  code = mat2cell (code(:), count(:), 1);
  kind = smallest_class (numel (L.names));
  L.predicted = zeros (D.n_models, D.n_items, D.n_epochs, kind);
  L.truth = zeros (0, D.n_items, kind);
  for t = 1:numel (some)
    i = some(t);
    new = [0; code{t}];
    predicted = reshape (new(double (own{i}.predicted) + 1), ...
                         size (own{i}.predicted));
    old = L.predicted(model{i},item{i},:);
    given = predicted > 0;
    old(given) = predicted(given);
    L.predicted(model{i},item{i},:) = old;
    truth = sort (reshape (new(double (own{i}.truth) + 1), ...
                           size (own{i}.truth)), 1, "descend");
    v = max (rows (truth), rows (L.truth));
    truth(end+1:v,:) = 0;
    L.truth(end+1:v,:) = 0;
    if (v == 0)
      continue
    endif
    before = L.truth(:,item{i});
    odd = find (any (truth != before, 1) & any (truth, 1) ...
                & any (before, 1), 1);
    if (! isempty (odd))
      error ("ddd:invalidInput",
             ["ddd_load: '%s' has another truth of item '%s' than the ", ...
              "files before it"], files{i}, D.items{item{i}(odd)});
    endif
    set = any (truth, 1);
    L.truth(:,item{i}(set)) = truth(:,set);
  endfor

endfunction
