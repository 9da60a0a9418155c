## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} check_merged (@var{caller}, @var{M}, @var{D}, @
## @var{tolerance}, @var{settings})
## Raise on behalf of @var{caller} unless the merged replicates or samples
## @var{M} are of the data @var{D}, with this @var{tolerance} and these
## @var{settings}: errors would else be of nothing.
## @end deftypefn

function check_merged (caller, M, D, tolerance, settings)

  differ = "";
  if (tolerance != M.tolerance)
    differ = sprintf ("tolerance %d", M.tolerance);
  elseif (! strcmp (M.counts.origin, fingerprint (D)))
    differ = "other data";
  elseif (! strcmp (M.counts.settings, settings))
    differ = sprintf ("other options (%s)", regexprep (M.counts.settings, ...
                      ', classes \w{64}$', ", some classes"));
  endif
  if (! isempty (differ))
    error ("ddd:invalidOption",
           "%s: the merged %s are of %s; give the same", caller, M.kind,
           differ);
  endif

endfunction
