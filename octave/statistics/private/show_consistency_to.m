## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_consistency_to (@var{A})
## Print the result @var{A} of @code{ddd_consistency_to}: error consistency
## with the base model.
## @end deftypefn

function show_consistency_to (A)

  epoch = "";
  if (A.shift > 0 || ! isequal (A.epochs, 1))
    epoch = sprintf (", epoch %g", A.epochs(end));
  endif
  printf ("error consistency with %s, %s%s\n", __ddd_printable__ (A.base), ...
          __ddd_count__ (1:A.n_items, "item"), epoch);
  A.group_names = __ddd_printable__ (A.group_names);
  several = isfield (A, "within_conditions");
  if (several)
    printf ("  %-24s %7s  %s\n", "", "", "within conditions");
  endif
  for g = A.order
    printf ("  %-24s %7.3f", A.group_names{g}, A.group_kappa(g,end));
    if (several)
      printf ("  %7.3f", A.within_conditions(g));
    endif
    printf ("\n");
  endfor
  if (any (isnan (A.group_kappa(:,end))))
    printf ("  NaN: undefined, as between models that are always right\n");
  endif
  show_sentence (consistency_to_pooling (A));

endfunction
