## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{P}, @var{V}, @var{panel}, @var{others}] =} @
## split_categories (@var{caller}, @var{D}, @var{opt})
## The categories @var{P} of the items of @var{D} (one epoch) with the options
## tolerance, family and panel in @var{opt}.
##
## @var{panel} are the models that define the split (all, without a panel),
## @var{others} the rest; @var{V} has the votes of the families of the panel,
## or is empty.
## @end deftypefn

function [P, V, panel, others] = split_categories (caller, D, opt)

  E = D;
  if (iscellstr (opt.family) && ! isempty (opt.family))
    __ddd_labels__ (caller, "family", opt.family, D.n_models);
    E.groups.family = opt.family(:);
  endif
  panel = 1:D.n_models;
  if (! isempty (opt.panel))
    panel = __ddd_indices__ (caller, "panel", opt.panel, D.n_models, D.models);
    E = ddd_select (E, "models", panel);
  endif
  others = [];
  if (! isempty (opt.panel))
    others = setdiff (1:D.n_models, panel);
  endif
  V = [];
  if (! isempty (opt.family))
    V = family_votes (caller, E);
  endif
  P = __ddd_categories__ (caller, E, opt.tolerance, V);

endfunction
