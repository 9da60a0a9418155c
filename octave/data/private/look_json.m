## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{J} =} look_json (@var{file})
## @deftypefnx {} {@var{J} =} look_json (@var{file}, @var{limit})
## What there is in a JSON file: node i of @var{J} is the field
## @code{J.names@{i@}} of node @code{J.parent(i)} or, where @code{J.every(i)},
## all elements of that list.  Node 1 is the whole file.
##
## @code{J.kinds} are the sums of what values there are: 1 null, 2 false, 4
## true, 8 numbers, 16 strings, 32 lists, 64 objects.  @code{J.lines} says that
## the file is JSON Lines, which count as one list.
##
## What is in the members of a list or an object is looked at in the first
## @var{limit} (default 100) only.
## @end deftypefn

function J = look_json (file, limit = 100)

  J.file = file;
  [J.names, nodes, J.lines] = __ddd_look_json__ ("ddd_load", file, ...
                                                 limit, 100);
  J.parent = nodes(:,1);
  J.every = nodes(:,2) > 0;
  J.kinds = nodes(:,3);

endfunction
