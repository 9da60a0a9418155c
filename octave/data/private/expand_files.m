## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} expand_files (@var{caller}, @var{files})
## The files that names, patterns and folders @var{files} stand for, in sorted
## order within each.
## @end deftypefn

function names = expand_files (caller, files)

  if (! (ischar (files) && rows (files) == 1)
      && ! (iscellstr (files) && ! isempty (files)))
    error ("ddd:invalidInput",
           "%s: files must be a file name or a cell array of file names",
           caller);
  endif

  known = '\.(csv|tsv|npy|npz|mat|h5|hdf5|json|jsonl|ndjson)(\.gz)?$';
  names = {};
  for file = cellstr (files)(:)'
    name = tilde_expand (file{1});
    if (isfolder (name))
      found = glob (fullfile (name, "*"));
      found = found(! cellfun (@isempty, regexpi (found, known, "once")));
      found = without_summaries (found);
      if (isempty (found))
        error ("ddd:file",
               ["%s: the folder '%s' has no CSV, TSV, NPY, NPZ, MAT, ", ...
                "HDF5 or JSON files"], caller, name);
      endif
    elseif (isfile (name) || isempty (regexp (name, '[*?[]', "once")))
      found = {name};
    else
      found = glob (name);
      if (isempty (found))
        error ("ddd:file", "%s: no file matches '%s'", caller, name);
      endif
    endif
    names = [names; found];
  endfor

endfunction
