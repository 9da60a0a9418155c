## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{labels} =} labels_from_file (@var{caller}, @var{file})
## The labels in a JSON file, a list with a label or a list of labels per item,
## or those in an NPY file; lists of equal length come as rows of a matrix.
## @end deftypefn

function labels = labels_from_file (caller, file)

  __ddd_utf8_name__ (caller, file);
  file = tilde_expand (file);
  if (! isempty (regexpi (file, '\.npy(\.gz)?$', "once")))
    labels = __ddd_read_npy__ (caller, file);
    if (! isvector (labels) && ! iscell (labels))
      labels = num2cell (labels, 2);    # a row per item
    endif
    return;
  endif
  labels = read_json (caller, file);
  if (isstruct (labels) || ischar (labels))
    error ("ddd:invalidFile",
           "%s: '%s' must hold a list with the labels of each item", caller,
           file);
  elseif (! iscell (labels))
    labels = num2cell (double (labels), 2);
  endif

endfunction
