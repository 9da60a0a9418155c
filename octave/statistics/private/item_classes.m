## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{class} =} item_classes (@var{caller}, @var{m}, @
## @var{labels}, @var{wanted})
## Number of the class of each of @var{m} items (1 x m) that the option
## @qcode{"classes"} gives as @var{labels}; empty without labels.  Classes only
## matter to errors, so it is a mistake to give them where none are
## @var{wanted}.
## @end deftypefn

function class = item_classes (caller, m, labels, wanted = true)

  class = [];
  if (isempty (labels))
    return
  elseif (! wanted)
    error ("ddd:invalidOption",
           "%s: classes are for errors; use them with interval", caller);
  endif
  [names, class] = __ddd_labels__ (caller, "classes", labels, m);
  class = class(:)';
  warn_few_classes (caller, numel (names));

endfunction
