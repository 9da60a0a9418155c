## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} distinct_names (@var{caller}, @var{names}, @
## @var{what})
## Make @var{names} distinct, with a warning on behalf of @var{caller}: of two
## models (@var{what}) that are both called a, the second becomes "a (2)".
## Whoever chooses one by its name must get the one that is meant.
## @end deftypefn

function names = distinct_names (caller, names, what)

  [~, first, j] = unique (names(:), "first");
  again = setdiff (1:numel (names), first);
  if (isempty (again))
    return;
  endif
  taken = names;
  for i = again
    k = 2;
    do
      name = sprintf ("%s (%d)", taken{i}, k++);
    until (! any (strcmp (name, names)))
    names{i} = name;
  endfor
  count = numel (again);
  said = {["1 ", what(1:end-1), " has the name of another"], ...
          sprintf("%d %s have names that others have", count, what)};
  __ddd_warn__ ("ddd:sameName", "%s: %s; the second '%s' is called '%s' now",
                caller, said{1 + (count > 1)}, taken{again(1)}, ...
                names{again(1)});

endfunction
