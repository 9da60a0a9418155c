## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{at}, @var{kinds}] =} json_nodes (@var{J}, @var{path}, @
## @var{at})
## The nodes of @var{J}, see @code{look_json}, to which a path leads from the
## nodes @var{at} (default: the whole file), and all kinds that they have.
##
## A path is a cell row of names of fields; [] stands for every element of a
## list and every field of an object.
## @end deftypefn

function [at, kinds] = json_nodes (J, path, at = 1)

  for step = path
    below = ismember (J.parent, at);
    if (ischar (step{1}))
      below &= ! J.every & strcmp (J.names, step{1});
    endif
    at = find (below);
  endfor
  kinds = 0;
  for k = unique (J.kinds(at))'
    kinds = bitor (kinds, k);
  endfor

endfunction
