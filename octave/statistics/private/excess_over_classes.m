## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} excess_over_classes (@var{caller}, @var{D}, @
## @var{class}, @var{excess}, @var{opt})
## Errors of the @var{excess} of pairs in @code{ddd_excess} where item j of
## @var{D} is of class @var{class}(j) and items of a class depend on one
## another: the jackknife that leaves out one class and fits anew.  Of more
## than 200 classes several are left out at a time, in 200 sets: classes do not
## depend on one another, so neither do sets.
##
## @var{E} has @code{n_classes}, @code{n_sets} G, @code{se} (a value per pair),
## and @code{samples}, z under the null in @code{opt.samples} draws (a column
## each).  An excess is the mean of contributions r_g of sets, and with random
## signs before these it is as likely under the null, r_g being taken as
## symmetric; z is that mean over its standard error.
## @end deftypefn

function E = excess_over_classes (caller, D, class, excess, opt)

  most = 200;
  tolerance = opt.tolerance * ! strcmp (opt.method, "slopes");
  [correct, items] = complete_items (caller, D, tolerance);
  [names, ~, class] = unique (class(items));
  class = 1 + mod (class(:)' - 1, most);
  G = max (class);
  if (G < 2)
    error ("ddd:invalidOption",
           "%s: the items used must be of at least 2 classes", caller);
  endif

  left = zeros (numel (excess), G);
  quiet = setfield (opt, "progress", false);
  line = progress_line (caller, opt.progress);
  unwind_protect
    for g = 1:G
      line = progress_line (line, (g - 1) / G);
      keep = find (class != g);
      plane = __ddd_select__ (caller, correct, [], numel (items), keep);
      left(:,g) = excess_of_pairs (caller, plane, numel (keep), quiet);
    endfor
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect

  left -= sum (left, 2) / G;
  E.n_classes = numel (names);
  E.n_sets = G;
  E.se = sqrt ((G - 1) / G * sumsq (left, 2));
  r = excess - (G - 1) * left;
  x = r * signs (G, opt) / G;
  E.samples = single (x ./ sqrt ((sumsq (r, 2) - G * x .^ 2) ...
                                 / (G * (G - 1))));

endfunction

function s = signs (G, opt)
  before = rand ("twister");
  unwind_protect
    rand ("twister", opt.seed);
    s = 2 * (rand (G, opt.samples) < .5) - 1;
  unwind_protect_cleanup
    rand ("twister", before);
  end_unwind_protect
endfunction
