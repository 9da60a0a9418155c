## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{side} =} compare_side (@var{x}, @var{pop}, @var{p}, @
## @var{set})
## A side of what @code{ddd_compare} compares: the pairs (i < l) that it means,
## given as @var{x}, of the population @var{pop}(@var{p}) on a @var{set} of
## items; its name, and the groups in it (@code{who}).
## @end deftypefn

function side = compare_side (x, pop, p, set)

  P = pop(p);
  n = P.D.n_models;
  group = P.group;
  side = struct ("pop", p, "set", set, "who", [], "everyone", isempty (x), ...
                 "pairs", [], "name", "");
  if (isempty (x))
    side.pairs = triu (true (n), 1);
    side.name = "all pairs";
    return
  endif
  index = [];
  if (numel (x) == 2 && iscellstr (x))
    [~, index] = ismember (x(:)', P.names);
  elseif (numel (x) == 2 && isnumeric (x) && isempty (group))
    index = x(:)' .* ismember (x(:)', 1:n);
  endif
  if (numel (index) != 2 || ! all (index)
      || (isempty (group) && index(1) == index(2)))
    what = "two different models: indices or names";
    if (! isempty (group))
      what = "the names of two groups";
    endif
    if (p > 1)
      what = [what, " of the other population"];
    endif
    error ("ddd:invalidInput", "ddd_compare: a side must be %s", what);
  endif
  pairs = false (n);
  if (isempty (group))
    pairs(index(1),index(2)) = true;
    side.name = sprintf ("%s and %s", P.names{index});
  else
    in = (group == index(1)) & (group == index(2))';
    pairs = in & ! eye (n);
    side.who = unique (index);
    side.name = sprintf ("pairs of %s and %s", P.names{index});
    if (index(1) == index(2))
      side.name = sprintf ("pairs within %s", P.names{index(1)});
    endif
  endif
  side.pairs = triu (pairs | pairs', 1);

endfunction
