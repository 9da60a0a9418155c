## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_load_report (@var{D})
## Print what @code{ddd_load} read, and by which rules.
## @end deftypefn

function show_load_report (D)

  number = @__ddd_number__;
  plural = @(n, one, more) [number(n), " ", merge(n == 1, one, more)];
  size_of = @(n, m, k) [plural(n, "model", "models"), ", ", ...
                        plural(m, "item", "items"), ...
                        merge(k == 1, "", sprintf (", %s %s", number (k), ...
                          merge (isfield (D, "third"), "runs", "epochs")))];
  now = size_of (D.n_models, D.n_items, D.n_epochs);
  if (! isfield (D, "report"))
    printf ("%s\n", now);
    return;
  endif

  R = D.report;
  loaded = size_of (R.models, R.items, R.epochs);
  if (! strcmp (now, loaded))
    printf ("%s, selected from what was loaded:\n", now);
  endif
  printf ("%s from %s with %s\n", loaded, __ddd_count__ (R.files, "file"),
          plural (sum (R.rows), "row", "rows"));
  if (R.missing == 0)
    printf ("  every model answers every item\n");
  else
    printf ("  %s (%.1f %%) %s missing: ",
            plural (R.missing, "answer", "answers"),
            100 * R.missing / (R.models * R.items * R.epochs),
            merge (R.missing == 1, "is", "are"));
    printf ("%s\n", plural (R.incomplete, ...
            "item is not answered by all models; it stays", ...
            "items are not answered by all models; they stay"));
  endif
  if (R.repeated > 0)
    printf ("  %s given several times\n",
            plural (R.repeated, "answer was", "answers were"));
  endif
  some (R.identical, "models answer identically: %s\n",
        @(c) {strjoin(c', ", ")});
  some (R.near_identical, "models answer nearly identically: %s\n",
        @(c) {strjoin(c', ", ")});
  some (num2cell (R.conditions, 2), "condition %s: %s\n",
        @(row) {quoted(row{1}), plural(row{2}, "item", "items")});
  some (num2cell (R.groups, 2), "group %s: %s\n",
        @(row) {quoted(row{1}), plural(row{2}, "model", "models")});
  some (num2cell (R.unknown, 2),
        "response '%s' is never a true label: %s wrong\n",
        @(row) {row{1}, plural(row{2}, "time", "times")});
  if (any (strcmp (R.unknown(:,1), "na")))
    printf ("  (to leave out 'na', no answer in time: \"missing\", \"na\")\n");
  endif
  if (! isempty (R.rules))
    printf ("  %s\n", __ddd_printable__ (R.rules){:});
  endif

endfunction

function txt = quoted (name)
  txt = __ddd_or_none__ ({name}){1};
  if (! isempty (name))
    txt = ["'", name, "'"];
  endif
endfunction

## A line for each of the first ten elements of a list.
function some (list, format, values)
  shown = 10;
  for i = 1:min (numel (list), shown)
    printf ("  %s", __ddd_printable__ (sprintf (format, ...
                                                values(list{i}){:}), "\n"));
  endfor
  if (numel (list) > shown)
    printf ("  ... and %s more\n", __ddd_number__ (numel (list) - shown));
  endif
endfunction
