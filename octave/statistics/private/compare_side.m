## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{side} =} compare_side (@var{sides}, @var{s}, @
## @var{pop}, @var{set})
## Side @var{s} of what @code{ddd_compare} compares: the pairs (i < l) that it
## means, given as the last of up to @var{s} @var{sides}, of the population
## @var{pop}(@var{s}), or the only one, on a @var{set} of items; its name, and
## the groups in it (@code{who}).
## @end deftypefn

function side = compare_side (sides, s, pop, set)

  given = min (s, numel (sides));
  x = sides{given};
  p = min (s, numel (pop));
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
    refuse (x, index, P, {"FIRST", "SECOND"}{given}, ...
            merge (p > 1, " of the other population", ""));
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

## What NAME, given as X, must be; INDEX is 0 where there is no such name.
function refuse (x, index, P, name, whose)

  kind = merge (isempty (P.group), "model", "group");
  unknown = find (! index, 1);
  if (iscellstr (x) && ! isempty (unknown))
    error ("ddd:invalidInput", "ddd_compare: %s: there is no %s called %s%s%s",
           name, kind, __ddd_printable__ (x{unknown}), whose, ...
           __ddd_nearest__ (x{unknown}, P.names));
  elseif (isempty (P.group))
    error ("ddd:invalidInput", ["ddd_compare: %s must be two different ", ...
           "models%s: indices or names"], name, whose);
  endif
  example = P.names{1};
  if (iscellstr (x) && any (strcmp (x{1}, P.names)))
    example = x{1};
  endif
  example = __ddd_printable__ (example);
  error ("ddd:invalidInput", ["ddd_compare: %s must name two groups%s, ", ...
         "such as {\"%s\", \"%s\"} for pairs within %s"], name, whose, ...
         example, example, example);

endfunction
