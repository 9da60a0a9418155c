## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_items (@var{R}, @var{items}, @var{names})
## Print what @code{ddd_items} found: the items to look at first.
## @end deftypefn

function show_items (R, items, names)

  number = @__ddd_number__;
  c = R.count;
  printf ("%s: %s trivial, %s in-between, %s impossible", ...
          models_and_items (R.n_models, R.n_items), number (c.trivial), ...
          number (c.between), number (c.impossible));
  if (c.undecided > 0)
    printf (", %s undecided", number (c.undecided));
  endif
  printf ("\n");
  if (R.n_complete < R.n_items)
    printf (["Scores of models count right answers on the %s items that ", ...
             "all models answered.\n"], number (R.n_complete));
  endif

  backwards (R, items, names);
  if (isfield (items, "outvoted"))
    outvoted (R, items, names);
  endif
  impossible (R, items, names);
  if (c.trivial > 0)
    printf ("\n%s trivial %s models apart.\n", number (c.trivial), ...
            merge (c.trivial == 1, "item tells no", "items tell no"));
  endif
  if (! isnan (R.scalability))
    printf (["\nScalability H of the whole set: %.2f (Mokken: from .3 on ", ...
             "items order the models).\n"], R.scalability);
  endif

endfunction

function backwards (R, items, names)

  number = @__ddd_number__;
  q = 100 * R.fdr;
  tested = sum (items.told);
  untold = __ddd_count__ (1:R.count.untold, "in-between item");
  if (R.count.untold > 0 && tested == 0)
    printf (["\nWhether an item is backwards (the better models fail it) ", ...
             "cannot be tested on\nthe %s: with %s p is above %g, ", ...
             "whichever are right.\nIt takes %d models or more.\n"], ...
            untold, __ddd_count__ (1:R.n_models, "model"), R.fdr, ...
            R.least_models);
  elseif (R.count.untold > 0)
    printf (["\nWhether %s backwards (the better models fail) cannot\n", ...
             "be tested: so few models are right, or wrong, that p is ", ...
             "above %g, whichever\nthese are.\n"], ...
            [untold, merge(R.count.untold == 1, " is", " are")], R.fdr);
  endif
  if (tested == 0)
    return
  endif

  n = R.count.backwards;
  if (n == 0)
    printf (["\nNo item is backwards: on none of %s tested do better ", ...
             "models fail\nsignificantly more often (false discovery ", ...
             "rate %g %%).\n"], number (tested), q);
  else
    printf (["\nLook first at %s: the better a model, the more ", ...
             "often\nit fails there.  Check the answer that counts as ", ...
             "right, and the wording.\nOf %s tested these are ", ...
             "significant; about %g %% of them, or fewer, are false\n", ...
             "alarms.\n"], ...
            __ddd_count__ (1:n, "backwards item"), number (tested), q);
    at = find (items.backwards);
    [~, order] = sort (items.discrimination(at));
    at = at(order(1:min (end, 10)));
    width = width_of (names, at);
    printf ("  %-*s  right    of  discrimination          p\n", width, "item");
    for j = at
      printf ("  %-*s  %5d %5d  %14.2f  %9s\n", width, ...
              name_of (names, j, width), items.k(j), items.answers(j), ...
              items.discrimination(j), p_text (items.p_value(j)));
    endfor
    more (n, 10);
  endif
  rough = sum (items.exact == 0);
  if (rough > 0)
    printf (["p is exact for %s, and a normal approximation for %s, ", ...
             "for which that\nwould take long (\"steps\", Inf).\n"], ...
            __ddd_count__ (1:sum (items.exact == 1), "item"), number (rough));
  endif
  if (isfield (R, "curveball"))
    B = R.curveball;
    printf (["%s a negative discrimination; %.1f (standard deviation ", ...
             "%.1f)\nwould if ability and difficulty were all there is ", ...
             "(Curveball).\n"], merge (B.observed == 1, "1 item has", ...
             [number(B.observed), " items have"]), B.mean, B.sd);
  endif

endfunction

function outvoted (R, items, names)
  n = R.count.outvoted;
  if (n == 0)
    printf (["\nOn no item do more models agree on a wrong label than ", ...
             "are right.\n"]);
    return
  endif
  all = sum (items.outvoted & items.wrong_count == items.answers);
  together = "";
  if (all > 0)
    together = sprintf (";\non %s of these, all models that answered do", ...
                        __ddd_number__ (all));
  endif
  printf (["\nOn %s more models agree on one wrong label than are ", ...
           "right%s.\nCheck the label, and whether the two can be told ", ...
           "apart.\n"], __ddd_count__ (1:n, "item"), together);
  ## Where as many agree, first what chance explains least.
  at = find (items.outvoted);
  [~, order] = sortrows ([-items.wrong_count(at) ./ items.answers(at); ...
                          items.wrong_p(at)]');
  at = at(order(1:min (end, 10)));
  width = width_of (names, at);
  shown = __ddd_printable__ ([items.label(at), items.suggested_label(at)]);
  wide = min (30, max ([9, cellfun(@numel, shown)]));
  printf ("  %-*s  %-*s  %-*s  by  of\n", width, "item", wide, "label", ...
          wide, "suggested");
  for j = at
    printf ("  %-*s  %-*s  %-*s %3d %3d\n", width, ...
            name_of (names, j, width), wide, cut (items.label{j}, wide), ...
            wide, cut (items.suggested_label{j}, wide), ...
            items.wrong_count(j), items.answers(j));
  endfor
  more (n, 10);
endfunction

function impossible (R, items, names)
  n = R.count.impossible;
  if (n == 0)
    return
  endif
  right = "no model is right";
  if (R.tolerance > 0)
    right = sprintf ("%d models or fewer are right", R.tolerance);
  endif
  printf ("\nCan %s be solved?  On %s %s.\n", ...
          __ddd_count__ (1:n, "impossible item"), ...
          merge (n == 1, "it", "them"), right);
  at = find (items.impossible, 10);
  show_names (arrayfun (@(j) name_of (names, j, 40), at, ...
                        "uniformoutput", false), 2);
  more (n, 10);
endfunction

function more (n, shown)
  if (n > shown)
    printf ("  and %s more\n", __ddd_number__ (n - shown));
  endif
endfunction

function width = width_of (names, at)
  width = max ([4, arrayfun(@(j) numel (name_of (names, j, 40)), at)]);
endfunction

function txt = name_of (names, j, width)
  if (isempty (names))
    txt = sprintf ("item %d", j);
  else
    txt = cut (names{j}, width);
  endif
endfunction

function txt = cut (txt, width)
  txt = __ddd_printable__ (txt);
  if (numel (txt) > width)
    txt = [txt(1:width-3), "..."];
  endif
endfunction
