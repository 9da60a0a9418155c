## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{J} =} place_labels (@var{J}, @var{sizes}, @var{row}, @
## @var{opt})
## The labels in @var{row}, numbers of @code{J.label_names}, as
## @code{J.labels}.  Where option repeated settles on a mean or a majority, no
## single label stands for it; it is missing.
## @end deftypefn

function J = place_labels (J, sizes, row, opt)

  if (isempty (J.label_names))
    return;
  endif

  given = find (row.label(:,1));
  if (strcmp (opt.repeated, "first"))
    given = flip (given);       # the one that is written last stays
  endif
  at = (double (row.item(given)) - 1) * sizes(1) + double (row.model(given));
  if (! isempty (row.epoch))
    at += (double (row.epoch(given)) - 1) * prod (sizes(1:2));
  endif
  predicted = zeros (sizes, smallest_class (numel (J.label_names)));
  predicted(at) = row.label(given,1);
  if (J.repeated > 0 && any (strcmp (opt.repeated, {"majority", "mean"})))
    [place, ~, j] = unique (at);
    predicted(place(accumarray (j(:), 1) > 1)) = 0;
  endif

  truth = zeros (1, sizes(2));
  given = flip (find (row.label(:,2)));
  truth(row.item(given)) = double (row.label(given,2));
  odd = find (truth(row.item(given))(:) != row.label(given,2));
  if (! isempty (odd))
    j = row.item(given(odd(end)));
    __ddd_warn__ ("ddd:otherTruth",
                  ["ddd_load: the truth of item '%s' is '%s' and '%s'; ", ...
                   "it differs for %d of %d items: are these the same ", ...
                   "items everywhere?"],
                  J.items{j}, shown (J, truth(j)), ...
                  shown (J, row.label(given(odd(end)),2)), ...
                  numel (unique (row.item(given(odd)))), sizes(2));
  endif

  [J.labels, rules] = pack_labels (J.label_names, predicted, truth);
  J.rules = [J.rules, rules];

endfunction

function text = shown (J, code)
  text = strrep (J.label_names{code}, "\x1f", "', '");
endfunction
