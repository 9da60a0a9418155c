## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{V} =} family_votes (@var{caller}, @var{D})
## The votes of the families of models that @var{D} (one epoch) names.
##
## The vote of family g on item j is the share v_gj = k_gj / n_g of its models
## that are right.  So that votes can be added and compared exactly, they are
## kept as whole numbers of 1 / @code{unit}, the common denominator:
## @code{low} (families x items) if all missing answers were wrong, @code{high}
## if right.  @code{names}, @code{index} (n x 1) and @code{size} say which
## model is in which family.
## @end deftypefn

function V = family_votes (caller, D)

  if (isempty (D.groups.family))
    error ("ddd:invalidOption",
           "%s: the data name no families; give a string per model", caller);
  endif
  [V.names, V.index] = __ddd_labels__ (caller, "family", D.groups.family, ...
                                       D.n_models);
  G = numel (V.names);
  V.size = accumarray (V.index, 1);
  V.unit = 1;
  for s = unique (V.size)'
    V.unit = lcm (V.unit, s);
  endfor
  if (V.unit * G > flintmax)
    error ("ddd:invalidOption",
           "%s: family has too many different sizes to compare votes exactly",
           caller);
  endif

  plane = D.packed.plane;
  V.low = V.high = zeros (G, D.n_items);
  for g = 1:G
    in = V.index == g;
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,in);
    endif
    [k, answers] = __ddd_tally__ (caller, plane.correct(:,in), valid, ...
                                  D.n_items);
    scale = V.unit / V.size(g);
    V.low(g,:) = k * scale;
    V.high(g,:) = (k + V.size(g) - answers) * scale;
  endfor

endfunction
