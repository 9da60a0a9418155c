## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_hdf5 (@var{file}, @var{opt})
## Read the arrays of an HDF5 file, of MATLAB (7.3) or of others, such as
## h5py, as the variables of a MAT file.
##
## Octave's own files are left to @code{load}, which would turn those of h5py
## over and cannot read strings in either.
## @end deftypefn

function P = load_hdf5 (file, opt)

  if (! isfile (file))
    error ("ddd:file", "ddd_load: cannot open '%s'", file);
  endif
  [names, class, dims, of_octave] = __ddd_read_hdf5__ ("ddd_load", file, ...
                                                       "", false);
  if (all (ismember ({"format", "version", "n_items", "correct"}, names)))
    error ("ddd:invalidFile", ["ddd_load: '%s' is damaged: its first ", ...
           "line is not what ddd_save wrote"], file);
  elseif (of_octave)
    P = load_mat (file, opt);
    return;
  endif
  P = load_arrays (file, names, @(name) ...
                   array (file, name, names, class, dims), opt);

endfunction

function x = array (file, name, names, class, dims)

  i = strcmp (name, names);
  x = __ddd_read_hdf5__ ("ddd_load", file, name, false);
  if (isempty (class{i}))
    if (dims(i) > 1)
      x = permute (x, dims(i):-1:1);    # as h5py shows it
    endif
  elseif (strcmp (class{i}, "char"))
    text = cell (rows (x), 1);
    for r = 1:rows (x)
      unit = typecast (uint16 (x(r,:)), "uint8");
      text{r} = strtrim (native2unicode (unit, "UTF-16LE"));
    endfor
    x = text;
  endif

endfunction
