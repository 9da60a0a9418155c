## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_alike_names (@var{J})
## Warn of two models, or two items, that are probably one: their names differ
## only in case or spaces, and no item (or model) has an answer of both.
## @var{J} is what @code{join_parts} returns; the first epoch is looked at.
## @end deftypefn

function warn_alike_names (J)

  if (isempty (J.valid))
    return;             # all answers are there
  endif
  D = __ddd_packed__ (J.correct(:,:,1), J.valid(:,:,1), J.n_items);
  never_both = @(answers) ! any (all (answers, 1));
  for kind = {"models", "items"}
    names = J.(kind{1});
    [~, i, j] = unique (strrep (lower (names), " ", ""), "first");
    twice = find (i(j)(:)' != 1:numel (names));
    for l = twice(1:min (end, 100))
      pair = [i(j(l)), l];
      if (strcmp (kind{1}, "models"))
        answers = ! isnan (ddd_unpack (ddd_select (D, "models", pair)));
      else
        answers = ! isnan (ddd_unpack (ddd_select (D, "items", pair)))';
      endif
      if (never_both (answers))
        __ddd_warn__ ("ddd:alikeNames",
                      ["ddd_load: %s '%s' and '%s' differ only in case ", ...
                       "or spaces; write them alike if they are one"], ...
                      kind{1}, names{pair});
        break;
      endif
    endfor
  endfor

endfunction
