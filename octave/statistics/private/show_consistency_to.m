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
  interval = isfield (A, "group_low");
  heading = sprintf ("%34s", "");
  if (interval)
    heading = sprintf ("%s  %-16s", heading, "95 % interval");
  endif
  if (several)
    heading = [heading, "  within conditions"];
  endif
  if (interval || several)
    printf ("%s\n", deblank (heading));
  endif
  for g = A.order
    printf ("  %-24s %7.3f", A.group_names{g}, A.group_kappa(g,end));
    if (interval)
      printf ("  [%6.3f, %6.3f]", A.group_low(g,end), A.group_high(g,end));
    endif
    if (several)
      printf ("  %7.3f", A.within_conditions(g));
    endif
    printf ("\n");
  endfor
  if (interval)
    printf ("  intervals: for other items like these, with these models\n");
  endif
  if (any (isnan (A.group_kappa(:,end))))
    printf ("  NaN: undefined, as between models that are always right\n");
  endif
  show_sentence (consistency_to_pooling (A));

endfunction
