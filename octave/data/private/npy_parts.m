## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{head}, @var{A}] =} npy_parts (@var{caller}, @var{A})
## The header of an NPY file and the values that follow it, for an array
## @var{A} or a cell array of strings.  A column has one dimension.
## @end deftypefn

function [head, A] = npy_parts (caller, A)

  names = iscellstr (A);
  if (! names && (! (isnumeric (A) || islogical (A)) || iscomplex (A)
                  || issparse (A)))
    error ("ddd:invalidInput",
           ["%s: A must be a full, real, logical or numeric array, or a ", ...
            "cell array of strings"], caller);
  endif
  shape = size (A);
  if (iscolumn (A))
    shape = shape(1);
  endif
  if (names)
    [A, type] = code_points (caller, A);
  else
    type = letters (A);
  endif
  head = header (type, shape);

endfunction

## As NumPy calls the class; a byte has no order.
function type = letters (A)

  if (islogical (A))
    type = "|b1";
    return;
  endif
  kind = merge (isfloat (A), "f", class (A)(1));
  width = sizeof (cast (0, class (A)));
  type = sprintf ("%s%s%d", merge (width == 1, "|", "<"), kind, width);

endfunction

## Strings as a matrix of one column each, with zeros below the short ones.
function [x, type] = code_points (caller, names)

  if (any (cellfun (@(s) any (s == 0), names(:))))
    error ("ddd:invalidInput",
           "%s: strings must not hold a 0 byte", caller);
  endif
  all_names = code_points_of (caller, strjoin (names(:)', "\0"));

  ends = [find(all_names == 0), numel(all_names) + 1];
  bytes = diff ([0, ends]) - 1;
  width = max ([1, bytes]);
  x = zeros (width, numel (names), "uint32");
  x((1:width)' <= bytes(1:columns (x))) = all_names(all_names != 0);
  type = sprintf ("<U%d", width);

endfunction

## Not by unicode2native: that of Octave 9 adds bytes to its UTF-32.
function x = code_points_of (caller, text)
  bytes = uint32 (text);
  first = find (bytes < 128 | bytes >= 192);
  b = bytes(first);
  more = (b >= 192) + (b >= 224) + (b >= 240);
  good = isequal (diff ([first, numel(bytes) + 1]), 1 + more) ...
         && all (b < 248);
  if (good)
    x = bitand (b, uint32 ([127, 31, 15, 7])(1 + more));
    for k = 1:3
      some = more >= k;
      x(some) = 64 * x(some) + bitand (bytes(first(some) + k), 63);
    endfor
    ## Neither in more bytes than it takes, nor half of a pair of UTF-16.
    good = all (x >= uint32 ([0, 128, 2048, 65536])(1 + more) ...
                & x <= 0x10FFFF & (x < 0xD800 | x > 0xDFFF));
  endif
  if (! good)
    error ("ddd:invalidInput", "%s: strings must be UTF-8", caller);
  endif
endfunction

## The data begin at a multiple of 64 bytes.
function text = header (type, shape)

  ## Python writes (3,) and (3, 4).
  tuple = [sprintf("%d", shape(1)), ","];
  if (numel (shape) > 1)
    tuple = sprintf ("%d, ", shape)(1:end-2);
  endif
  text = sprintf ("{'descr': '%s', 'fortran_order': True, 'shape': (%s), }",
                  type, tuple);
  fill = mod (-(numel (text) + 11), 64);
  text = ["\x93NUMPY\x01\x00", ...
          char(typecast (uint16 (numel (text) + fill + 1), "uint8")), ...
          text, repmat(" ", 1, fill), "\n"];

endfunction
