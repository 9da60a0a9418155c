## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{bytes} =} npz_of_data (@var{caller}, @var{D})
## Packed data @var{D} as an NPZ archive, which NumPy and @code{ddd_load} read.
##
## The format is PKWARE's zip, with the arrays deflated by Octave's
## @code{gzip}: calling the program zip would need it to be there.
## @end deftypefn

function bytes = npz_of_data (caller, D)

  arrays.correct = ddd_unpack (D);
  if (! islogical (arrays.correct))
    arrays.correct = single (arrays.correct);
  endif
  arrays.models = D.models(:);
  arrays.epochs = double (D.epochs(:));
  for row = {"items", D.items; "groups", D.groups.group; ...
             "family", D.groups.family; "conditions", D.conditions}'
    if (! isempty (row{2}))
      arrays.(row{1}) = row{2}(:);
    endif
  endfor
  for row = factor_arrays (D)'
    arrays.(row{1}) = row{2};
  endfor
  if (isfield (D, "third"))
    arrays.third = {D.third};
  endif
  if (isfield (D.packed, "labels") && ! isempty (D.packed.labels))
    L = D.packed.labels;
    arrays.label_names = L.names;
    arrays.predicted = L.predicted;
    if (! isempty (L.truth))
      arrays.truth = L.truth;
    endif
    if (isempty (L.names))
      arrays = rmfield (arrays, {"label_names", "predicted"});
    endif
  endif

  members = entries = {};
  at = 0;
  for name = fieldnames (arrays)'
    [head, A] = npy_parts (caller, arrays.(name{1}));
    if (islogical (A))
      A = uint8 (A);
    endif
    raw = [uint8(head), typecast(A(:)', "uint8")];
    [packed, crc] = deflated (caller, raw);
    file = uint8 ([name{1}, ".npy"]);
    ## Version 2.0, no flags, deflated, on 1 January 1980: equal data give
    ## equal files.
    sizes = [numel(packed), numel(raw)];
    if (any ([sizes, at] >= 2 ^ 32))
      error ("ddd:invalidSize",
             "%s: an NPZ file holds arrays of less than 4 GB; save as .h5", ...
             caller);
    endif
    common = [le(2, 20, 0, 8, 0, 33), crc, le(4, sizes), ...
              le(2, numel (file), 0)];
    members{end+1} = [uint8("PK\3\4"), common, file, packed];
    entries{end+1} = [uint8("PK\1\2"), le(2, 20), common, ...
                      le(2, 0, 0, 0), le(4, 0, at), file];
    at += numel (members{end});
  endfor
  directory = [entries{:}];
  bytes = [members{:}, directory, uint8("PK\5\6"), le(2, 0, 0), ...
           le(2, numel (entries), numel (entries)), ...
           le(4, numel (directory), at), le(2, 0)];

endfunction

## Numbers in WIDTH bytes each, the lowest byte first.
function bytes = le (width, varargin)
  x = [varargin{:}];
  bytes = typecast (cast (x, sprintf ("uint%d", 8 * width)), "uint8");
endfunction

## What gzip makes of BYTES, without its head and tail, and its checksum.
function [packed, crc] = deflated (caller, bytes)

  file = __ddd_scratch_file__ (caller, "packing");
  unwind_protect
    fid = fopen (file, "wb");
    fwrite (fid, bytes);
    fclose (fid);
    x = [];
    if (stat (file).size == numel (bytes))
      gzip (file);
      fid = fopen ([file, ".gz"], "rb");
      x = fread (fid, Inf, "uint8=>uint8")';
      fclose (fid);
    endif
    size = le (4, mod (numel (bytes), 2 ^ 32));
    if (numel (x) < 18 || ! isequal (x(end-3:end), size))
      error ("ddd:file", "%s: cannot pack into '%s'; is the disk full?", ...
             caller, file);
    endif
  unwind_protect_cleanup
    for name = {file, [file, ".gz"]}
      if (isfile (name{1}))
        unlink (name{1});
      endif
    endfor
  end_unwind_protect
  start = 11;
  if (bitand (x(4), 8))         # the name of the file
    start += find (x(11:end) == 0, 1);
  endif
  packed = x(start:end-8);
  crc = x(end-7:end-4);

endfunction
