## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_plan (@var{R})
## Print the result @var{R} of @code{ddd_plan}: how precise error consistency
## will be.
## @end deftypefn

function show_plan (R)

  printf ("error consistency %.3f\n", R.kappa);
  printf ("  %8s %8s %10s %22s\n", "models", "items", "se", ...
          "detectable difference");
  for b = 1:numel (R.n_models)
    for a = 1:numel (R.n_items)
      printf ("  %8d %8s %10.4f %22.3f\n", R.n_models(b),
              __ddd_number__ (R.n_items(a)), R.se(b,a), R.detectable(b,a));
    endfor
    if (isfield (R, "needed_items") && isfinite (R.needed_items(b)))
      printf ("  %8d %8s items for +-%g\n", R.n_models(b), ...
              __ddd_number__ (R.needed_items(b)), R.options.interval_width);
    elseif (isfield (R, "needed_items"))
      printf ("  %8d  too few models for +-%g, whatever the items\n", ...
              R.n_models(b), R.options.interval_width);
    endif
  endfor
  if (isfield (R, "needed_models"))
    for a = find (isfinite (R.needed_models))
      printf ("  %8s %8s models for +-%g\n", ...
              __ddd_number__ (R.n_items(a)), ...
              __ddd_number__ (R.needed_models(a)), R.options.interval_width);
    endfor
  endif

endfunction
