## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_by_difficulty (@var{B})
## Print what @code{ddd_by_difficulty} found: a line per model, 40 at most, or
## per group, and a column per bin.
## @end deftypefn

function show_by_difficulty (B)

  printf ("%s; accuracy by the share of the other models that are right\n", ...
          models_and_items (numel (B.models), B.n_items));
  names = [__ddd_printable__(B.group_names(:)); ...
           __ddd_printable__(B.models(:))];
  table = [B.group_accuracy; B.accuracy];
  most = 40 + numel (B.group_names);
  shown = min (most, numel (names));
  b = numel (B.others_right);
  some = unique (round (linspace (1, b, min (10, b))));
  wide = max ([6; cellfun(@(x) columns (x), names(1:shown))]);
  printf ("  %-*s", wide, "");
  printf (" %9s", bins (B.edges)(some){:});
  for i = 1:shown
    cells = arrayfun (@three_decimals, table(i,some), "uniformoutput", ...
                      false);
    printf ("\n  %-*s%s", wide, names{i}, sprintf (" %9s", cells{:}));
  endfor
  if (shown < numel (names))
    printf ("\n  and %d more", numel (names) - shown);
  endif
  printf ("\n");

endfunction

function txt = three_decimals (x)
  txt = "";
  if (! isnan (x))
    txt = sprintf ("%.3f", x);
  endif
endfunction

function names = bins (edges)
  if (edges(1) < 0)                     # one for each number of models
    n = numel (edges) - 2;
    names = arrayfun (@(k) sprintf ("%d of %d", k, n), 0:n, ...
                      "uniformoutput", false);
  else
    names = arrayfun (@(a, b) sprintf ("%.3g-%.3g %%", 100 * a, 100 * b), ...
                      edges(1:end-1), edges(2:end), "uniformoutput", false);
  endif
endfunction
