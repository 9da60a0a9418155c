## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{found} =} find_below (@var{h}, @var{property}, @
## @var{value})
## The handle @var{h} and those below it, hidden or not, whose @var{property},
## a string that all objects have, is @var{value}: in the order of
## @code{findall}, which reads all properties of each object, and so takes many
## times as long.
## @end deftypefn

function found = find_below (h, property, value)

  found = zeros (0, 1);
  hidden = get (0, "showhiddenhandles");
  unwind_protect
    set (0, "showhiddenhandles", "on");
    while (! isempty (h))
      found = [found; h(strcmp (get (h, property), value))];
      h = get (h, "children");
      if (iscell (h))
        h = vertcat (h{:});
      endif
    endwhile
  unwind_protect_cleanup
    set (0, "showhiddenhandles", hidden);
  end_unwind_protect

endfunction
