## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_show_report__ (@var{D})
## Print what @code{ddd_load} read, and by which rules.
## @end deftypefn

function __ddd_show_report__ (D)

  number = @__ddd_number__;
  printf ("%s, %s items", __ddd_count__ (D.models, "model"), ...
          number (D.n_items));
  if (D.n_epochs > 1)
    printf (", %s epochs", number (D.n_epochs));
  endif
  if (! isfield (D, "report"))
    printf ("\n");
    return;
  endif

  R = D.report;
  printf (" from %s with %s rows\n", __ddd_count__ (R.files, "file"),
          number (sum (R.rows)));
  if (R.missing == 0)
    printf ("  every model answers every item\n");
  else
    printf (["  %s answers (%.1f %%) are missing: %s items are not ", ...
             "answered by all models; they stay\n"], number (R.missing),
            100 * R.missing / (R.models * R.items * R.epochs),
            number (R.incomplete));
  endif
  if (R.duplicates > 0)
    printf ("  %s answers were given several times\n", number (R.duplicates));
  endif
  some (R.identical, "models answer identically: %s\n",
        @(c) {strjoin(c', ", ")});
  some (R.near_identical, "models answer nearly identically: %s\n",
        @(c) {strjoin(c', ", ")});
  owner = merge (isempty (D.groups.condition), "items", "models");
  some (num2cell (R.conditions, 2), "condition '%s': %s %s\n",
        @(row) {row{1}, number(row{2}), owner});
  some (num2cell (R.unknown, 2),
        "response '%s' is never the truth: %s times wrong\n",
        @(row) {row{1}, number(row{2})});
  printf ("  %s\n", R.rules{:});

endfunction

## A line for each of the first ten elements of a list.
function some (list, format, values)
  shown = 10;
  for i = 1:min (numel (list), shown)
    printf (["  ", format], values (list{i}){:});
  endfor
  if (numel (list) > shown)
    printf ("  ... and %s more\n", __ddd_number__ (numel (list) - shown));
  endif
endfunction
