## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_group_means (@var{K})
## Print the mean kappas within and between the groups of models in the result
## @var{K} of @code{ddd_consistency}, with intervals if there are any; of more
## than six groups only those within.
## @end deftypefn

function show_group_means (K)

  names = __ddd_printable__ (__ddd_or_none__ (K.group_names));
  [~, group] = ismember (K.groups.group, K.group_names);
  size_of = accumarray (group(:), 1)';
  if (! any (size_of > 1))
    return
  endif
  g = numel (names);
  list = [1:g; 1:g];
  if (g > 1 && g <= 6)
    list = [list, nchoosek(1:g, 2)'];
  endif

  labels = cell (1, columns (list));
  for i = 1:columns (list)
    labels{i} = ["within ", names{list(1,i)}];
    if (list(1,i) != list(2,i))
      labels{i} = strjoin (names(list(:,i)), " and ");
    endif
  endfor
  width = max ([cellfun(@columns, labels), 12]);
  printf ("mean kappa of groups\n  %-*s %9s  %-21s %s\n", width, "", ...
          "pairs", "all", "in-between");
  for i = 1:columns (list)
    [a, b] = deal (list(1,i), list(2,i));
    pairs = size_of(a) * size_of(b);
    if (a == b)
      pairs = size_of(a) * (size_of(a) - 1) / 2;
    endif
    printf ("  %-*s %9s  %-21s %s\n", width, labels{i}, ...
            __ddd_number__ (pairs), value (K.full, a, b, pairs), ...
            value (K.between, a, b, pairs));
  endfor
  if (g > 6)
    printf ("  K.full.group_kappa has those between groups\n");
  endif

endfunction

function txt = value (part, a, b, pairs)
  x = part.group_kappa(a,b);
  if (pairs == 0)
    txt = "(one model)";
  elseif (isnan (x))
    txt = "undefined";
  else
    txt = sprintf ("%.3f", round (1000 * x) / 1000 + 0);
    if (isfield (part, "group_low"))
      txt = sprintf ("%s [%.2f, %.2f]", txt, part.group_low(a,b), ...
                     part.group_high(a,b));
    endif
  endif
endfunction
