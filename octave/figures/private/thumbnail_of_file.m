## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rgb} =} thumbnail_of_file (@var{caller}, @var{file}, @
## @var{item}, @var{side})
## The picture in @var{file}, which belongs to the @var{item} with that number,
## as RGB from 0 to 1, averaged to at most @var{side} pixels a side.
## @end deftypefn

function rgb = thumbnail_of_file (caller, file, item, side)

  if (! exist (file, "file"))
    error ("ddd:file", "%s: item %d has no picture: there is no file %s",
           caller, item, file);
  endif
  try
    [x, map] = imread (file);
  catch err
    error ("ddd:file", "%s: item %d has no picture: cannot read %s: %s",
           caller, item, file, err.message);
  end_try_catch

  x = x(:,:,:,1);                       # the first of several
  if (islogical (x))                    # two gray levels or colors
    x = merge (isempty (map), double (x), uint8 (x));
  endif
  if (! isempty (map))
    x = ind2rgb (x, map);
  elseif (isinteger (x))
    x = double (x) / double (intmax (class (x)));
  endif
  x = double (x);
  if (size (x, 3) == 4)                 # cyan, magenta, yellow, black
    x = (1 - x(:,:,1:3)) .* (1 - x(:,:,4));
  endif
  rgb = thumbnail (x, side);

endfunction
