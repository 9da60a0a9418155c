## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{class} =} item_classes (@var{caller}, @var{m}, @
## @var{labels}, @var{wanted}, @var{held})
## Number of the class of each of @var{m} items (1 x m) that the option
## @qcode{"classes"} gives as @var{labels}; empty without labels.  Classes only
## matter to errors, so it is a mistake to give them where none are
## @var{wanted}.  @var{held} are the shares of simulated data sets in which
## 95 % intervals from fewer than 12, 24 and 50 classes hold the truth, as
## strings.
## @end deftypefn

function class = item_classes (caller, m, labels, wanted = true, held = {})

  class = [];
  if (isempty (labels))
    return
  elseif (! wanted)
    error ("ddd:invalidOption",
           "%s: classes are for errors; use them with interval", caller);
  endif
  [names, class] = __ddd_labels__ (caller, "classes", labels, m);
  class = class(:)';
  if (isempty (held))
    ## Of kappas (tests/slow/coverage_dependent.m).
    held = {"88 to 93 %", "92 to 95 %", "93 to 95 %"};
  endif
  G = numel (names);
  warn_few_classes (caller, G, held{lookup ([0, 12, 24], G)});

endfunction
