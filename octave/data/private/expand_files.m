## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{rules}] =} expand_files (@var{caller}, @
## @var{files})
## The files that names, patterns and folders @var{files} stand for, in sorted
## order within each.  A folder without a file that can be read stands for
## those in the folders in it, however deep; @var{rules} say where there are
## folders beside files, which are left out.
## @end deftypefn

function [names, rules] = expand_files (caller, files)

  if (! (ischar (files) && rows (files) == 1)
      && ! (iscellstr (files) && ! isempty (files)))
    what = "files must be a file name or a cell array of file names";
    if (isnumeric (files) || islogical (files))
      what = [what, "; a matrix goes to ddd_pack, or at once to ddd_split"];
    endif
    error ("ddd:invalidInput", "%s: %s", caller, what);
  endif

  names = rules = {};
  __ddd_utf8_name__ (caller, files);
  for file = cellstr (files)(:)'
    name = tilde_expand (file{1});
    if (isfolder (name))
      [found, beside] = in_folder (caller, name, 16);
      found = without_summaries (found);
      if (! isempty (beside))
        rules{end+1,1} = sprintf (["the folder '%s' has files itself, so ", ...
                                   "those in '%s' are left out"], name, ...
                                  strjoin (beside(1:min (end, 3))', "', '"));
      endif
      if (isempty (found))
        error ("ddd:file",
               ["%s: the folder '%s' has no CSV, TSV, NPY, NPZ, MAT, ", ...
                "HDF5, JSON or EVAL files, and neither have those in it%s"],
               caller, name, packed (name));
      endif
    elseif (isfile (name) || isempty (regexp (name, '[*?[]', "once")))
      found = {name};
    else
      found = glob (name);
      if (isempty (found))
        error ("ddd:file", "%s: no file matches '%s'", caller, name);
      endif
    endif
    __ddd_utf8_name__ (caller, found);
    names = [names; found];
  endfor

endfunction

## What to do with archives in a folder that has nothing else.
function txt = packed (folder)
  txt = "";
  files = glob (fullfile (folder, "*"));
  kinds = '\.(zip|7z|rar|tar|tgz|tbz2|txz|tar\.\w+)$';
  archives = files(! cellfun (@isempty, regexpi (files, kinds, "once")));
  if (! isempty (archives))
    [~, name, ending] = fileparts (archives{1});
    txt = sprintf ("; unpack the %s in it, such as '%s', and try again", ...
                   merge (numel (archives) == 1, "archive", "archives"), ...
                   [name, ending]);
  endif
endfunction

## At most LEVELS deep: a link may lead back up.  BESIDE files in the folder
## itself are folders with further ones.
function [found, beside] = in_folder (caller, folder, levels)
  known = {".csv", ".tsv", ".npy", ".npz", ".mat", ".h5", ".hdf5", ".json", ...
           ".jsonl", ".ndjson", ".eval"};
  all_names = glob (fullfile (folder, "*"));
  found = all_names(ismember (cellfun (@ending_of, all_names, ...
                                       "uniformoutput", false), known));
  __ddd_utf8_name__ (caller, found);
  found = found(cellfun (@isfile, found));
  folders = all_names(cellfun (@isfolder, all_names));
  inner = {};
  if (! isempty (found))
    levels = min (levels, 2);   # enough to say that there is something
  endif
  if (levels > 0)
    inner = cellfun (@(name) in_folder (caller, name, levels - 1), ...
                     folders, "uniformoutput", false);
  endif
  beside = folders(! cellfun (@isempty, inner));
  if (isempty (found))
    found = vertcat (cell (0, 1), inner{:});
    beside = {};
  endif
endfunction

## In lower case, without that of gzip; no regular expression, since what else
## is there need not be UTF-8.
function ending = ending_of (file)
  [~, name, ending] = fileparts (file);
  if (strcmpi (ending, ".gz"))
    [~, ~, ending] = fileparts (name);
  endif
  ending = lower (ending);
endfunction
