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
    if (isempty (at))
      break;
    endif
    is_at = false (numel (J.parent) + 1, 1);    # not ismember, which is slow
    is_at(at + 1) = true;
    below = is_at(J.parent + 1);
    if (ischar (step{1}))
      below &= ! J.every & strcmp (J.names, step{1});
    endif
    at = find (below);
  endfor
  if (nargout > 1)
    bits = 2 .^ (0:6);
    kinds = sum (bits(any (mod (floor (J.kinds(at)(:) ./ bits), 2), 1)));
  endif

endfunction
