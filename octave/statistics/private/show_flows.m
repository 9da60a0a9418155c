## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_flows (@var{F})
## Print the result @var{F} of @code{ddd_flows}: a table of the categories on
## both sides.
## @end deftypefn

function show_flows (F)

  number = @__ddd_number__;
  names = __ddd_printable__ (F.names);
  printf ("%s and %s models, %s items that all answered, tolerance %d\n", ...
          number (F.n_models(1)), number (F.n_models(2)), ...
          number (F.n_complete), F.tolerance);
  corner = sprintf ("%s \\ %s", names{:});
  wide = max (10, numel (corner));
  printf ("  %-*s", wide, corner);
  printf (" %10s", F.categories{:}, "all");
  table = [F.flows, sum(F.flows, 2); sum(F.flows, 1), F.n_complete];
  rows = [F.categories, {"all"}];
  for i = 1:4
    cells = arrayfun (number, table(i,:), "uniformoutput", false);
    printf ("\n  %-*s%s", wide, rows{i}, sprintf (" %10s", cells{:}));
  endfor
  printf ("\n%s of %s items change category: %.1f %% [%.1f, %.1f]\n", ...
          number (F.n_complete - trace (F.flows)), number (F.n_complete), ...
          100 * F.moved, 100 * F.interval);

endfunction
