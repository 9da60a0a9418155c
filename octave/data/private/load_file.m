## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_file (@var{file}, @var{opt})
## Read one file, whose format its first bytes tell, or else its name: a part
## that @code{join_parts} takes.  It is opened more than once, so one that has
## changed meanwhile is refused.
## @end deftypefn

function P = load_file (file, opt)
  before = state_of (file);
  P = read_file (file, opt);
  if (! isequal (state_of (file), before))
    error ("ddd:file",
           "ddd_load: '%s' changed while it was read; load it again",
           file);
  endif
endfunction

## Which file it is, its size and when it was written to.
function x = state_of (file)
  x = stat (file);
  if (! isempty (x))
    x = [x.dev, x.ino, x.size, x.mtime];
  endif
endfunction

function P = read_file (file, opt)

  [start, zipped] = first_bytes (file);
  kind = lower (regexp (regexprep (file, '\.gz$', ""), '[^.]*$', "match", ...
                        "once"));
  starts = @(s) strncmp (start, s, numel (s));
  named = @(varargin) any (strcmp (kind, varargin));

  if (starts ("\x93NUMPY"))
    P = load_npy (file, opt);
  elseif (starts ("ddd packed data"))
    P = load_packed (file);
  elseif (starts ("ddd shard"))
    error ("ddd:invalidFile",
           "ddd_load: '%s' holds counts; shards are merged by ddd_merge", ...
           file);
  elseif (starts ("PK\3\4") && ! isempty (strfind (zipped, ".npy")))
    P = load_npz (file, opt);
  elseif (starts ("PK\3\4") && (named ("eval") ...
                                || ! isempty (strfind (zipped, "_journal/"))))
    P = load_json (file, opt);  # of Inspect
  elseif (starts ("\x89HDF") || starts ("MATLAB 7.3"))
    P = load_hdf5 (file, opt);
  elseif (starts ("MATLAB 5.0") || starts ("# Created by Octave")
          || starts ("Octave-1"))
    P = load_mat (file, opt);
  else
    if (! named ("npz"))        # its reader says what is wrong with it
      refuse_foreign (file, kind, start, zipped);
    endif
    text = start(! isspace (start));
    if (named ("npy"))
      P = load_npy (file, opt);
    elseif (named ("npz"))
      P = load_npz (file, opt);
    elseif (named ("h5", "hdf5"))
      P = load_hdf5 (file, opt);
    elseif (named ("mat"))
      P = load_mat (file, opt);
    elseif (named ("json", "jsonl", "ndjson") || strncmp (text, "{", 1)
            || any (strncmp (text, {"[{", "[["}, 2)))
      P = load_json (file, opt);
    else
      P = load_csv (file, opt);
    endif
  endif

endfunction

## The first 512 bytes, of what gzip has packed, too; of a zip archive also
## more, with the names of files in it.
function [start, zipped] = first_bytes (file)

  start = zipped = "";
  if (isfile (file) && (fid = fopen (file, "rb")) >= 0)
    start = fread (fid, 512, "uint8=>char")';
    if (strncmp (start, "PK\3\4", 4))
      zipped = [start, fread(fid, 2 ^ 16, "uint8=>char")'];
    endif
    fclose (fid);
  endif
  if (strncmp (start, "\x1f\x8b", 2))
    fid = fopen (file, "rz");
    try
      start = fread (fid, 512, "uint8=>char")';
    end_try_catch               # damaged: its reader says how
    fclose (fid);
  endif

endfunction
