## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} expand_files (@var{caller}, @var{files})
## The files that names, patterns and folders @var{files} stand for, in sorted
## order within each.  A folder without a file that can be read stands for
## those in the folders in it, however deep.
## @end deftypefn

function names = expand_files (caller, files)

  if (! (ischar (files) && rows (files) == 1)
      && ! (iscellstr (files) && ! isempty (files)))
    what = "files must be a file name or a cell array of file names";
    if (isnumeric (files) || islogical (files))
      what = [what, "; a matrix goes to ddd_pack, or at once to ddd_split"];
    endif
    error ("ddd:invalidInput", "%s: %s", caller, what);
  endif

  names = {};
  for file = cellstr (files)(:)'
    name = tilde_expand (file{1});
    if (isfolder (name))
      found = without_summaries (in_folder (name, 16));
      if (isempty (found))
        error ("ddd:file",
               ["%s: the folder '%s' has no CSV, TSV, NPY, NPZ, MAT, ", ...
                "HDF5, JSON or EVAL files, and neither have those in it"], ...
               caller, name);
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

## At most LEVELS deep: a link may lead back up.
function found = in_folder (folder, levels)
  known = '\.(csv|tsv|npy|npz|mat|h5|hdf5|json|jsonl|ndjson|eval)(\.gz)?$';
  all_names = glob (fullfile (folder, "*"));
  found = all_names(! cellfun (@isempty, regexpi (all_names, known, "once")));
  found = found(cellfun (@isfile, found));
  if (isempty (found) && levels > 0)
    inner = cellfun (@(name) in_folder (name, levels - 1), ...
                     all_names(cellfun (@isfolder, all_names)), ...
                     "uniformoutput", false);
    found = vertcat (cell (0, 1), inner{:});
  endif
endfunction
