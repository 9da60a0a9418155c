## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_map (@var{M})
## Print the result @var{M} of @code{ddd_map}: how much the map shows, and the
## clusters.
## @end deftypefn

function show_map (M)

  what = struct ("full", "kappa on all items", "between", ...
                 "kappa on in-between items", "leave_pair_out", ...
                 "kappa on items that the others put in between", ...
                 "excess", "excess consistency").(M.measure);
  printf ("Map of %d models by %s\n", M.n_models, what);
  k = columns (M.position);
  printf ("  %s %.0f %% of the squared distances, stress %.2f%s\n", ...
          merge (k == 1, "1 axis shows", sprintf ("%d axes show", k)), ...
          100 * sum (M.share), M.stress, ...
          merge (M.stress > .2, ": near points need not be alike", ""));
  for c = find (abs (M.axis_accuracy) > .7)
    printf ("  axis %d goes with accuracy (r = %.2f)\n", c, ...
            M.axis_accuracy(c));
  endfor

  mean_silhouette = sum (M.silhouette) / M.n_models;
  printf ("%s, mean silhouette %.2f%s\n", ...
          __ddd_count__ (1:M.n_clusters, "cluster"), mean_silhouette, ...
          merge (mean_silhouette < .25, ": hardly any structure", ""));
  size_of = accumarray (M.cluster, 1);
  [~, order] = sort (size_of, "descend");
  order = order(size_of(order) > 1);
  for c = order(1:min (end, 10))'
    printf ("  %s, %.2f within", __ddd_count__ (1:size_of(c), "model"), ...
            M.cluster_kappa(c));
    if (! isnan (M.cluster_support(c)))
      printf (", in %.0f %% of bootstrap replicates", ...
              100 * M.cluster_support(c));
    endif
    printf ("\n");
    names = M.models(M.cluster == c);
    if (numel (names) > 12)
      names(12:end) = [];
      names{end+1} = sprintf ("and %d more", size_of(c) - 11);
    endif
    show_names (names, 4);
  endfor
  alone = sum (size_of == 1);
  if (alone > 0)
    printf ("  and %s alone\n", __ddd_count__ (1:alone, "model"));
  endif
  if (! isempty (M.left_out))
    printf ("%s left out: a consistency is undefined.\n", ...
            __ddd_count__ (M.left_out, "model"));
  endif

endfunction
