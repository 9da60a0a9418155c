## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_memory__ (@var{caller}, @var{numbers}, @var{what}, @
## @var{way_out})
## Raise on behalf of @var{caller} unless the memory for so many @var{numbers}
## of class double is there: @var{what} would take it, and @var{way_out} does
## without.  Linux would otherwise end the whole session at work half done.
##
## What is there is what the kernel calls available, less where the control
## group of the process is allowed less.  The environment variable
## @env{DDD_MEMORY} says so many bytes instead.  Where nobody says, nothing is
## refused.
## @end deftypefn

function __ddd_memory__ (caller, numbers, what, way_out)

  bytes = 8 * numbers;
  if (bytes < 1e7)
    return                      # not worth opening files
  endif
  there = available ();
  if (bytes > there)
    error ("ddd:tooLarge",
           "%s: %s would take %s of memory, and %s are there; %s", caller,
           what, size_in_words (bytes), size_in_words (there), way_out);
  endif

endfunction

function bytes = available ()

  bytes = str2double (getenv ("DDD_MEMORY"));
  if (! isnan (bytes))
    return
  endif
  bytes = 1024 * number_in ("/proc/meminfo", 'MemAvailable:\s*(\d+)');
  ## Version 2 and version 1 of control groups; the files of the own group
  ## where they can be seen, and of the root of a container.
  own = regexp (contents ("/proc/self/cgroup"), '^\d*:(|memory):(/\S*)$', ...
                "tokens", "lineanchors");
  own = cellfun (@(x) x{end}, own, "uniformoutput", false);
  for path = unique ([own, {"/"}])
    for names = {"/sys/fs/cgroup", "memory.max", "memory.current"; ...
                 "/sys/fs/cgroup/memory", "memory.limit_in_bytes", ...
                 "memory.usage_in_bytes"}'
      folder = [names{1}, path{1}, "/"];
      limit = number_in ([folder, names{2}], '^(\d+)');
      used = number_in ([folder, names{3}], '^(\d+)');
      ## Pages of files go when memory is asked for.
      cache = number_in ([folder, "memory.stat"], '^inactive_file (\d+)');
      if (isfinite (limit) && isfinite (used))
        bytes = min (bytes, limit - used + merge (isinf (cache), 0, cache));
      endif
    endfor
  endfor

endfunction

## Inf where the file is not there, or says "max".
function x = number_in (file, pattern)
  x = Inf;
  found = regexp (contents (file), pattern, "tokens", "once", "lineanchors");
  if (! isempty (found))
    x = str2double (found{1});
  endif
endfunction

## fileread asks the size first, and these files have none.
function text = contents (file)
  text = "";
  fid = fopen (file);
  if (fid >= 0)
    text = fread (fid, Inf, "char=>char")';
    fclose (fid);
  endif
endfunction

function text = size_in_words (bytes)
  if (bytes < 1e9)
    text = sprintf ("%.0f MB", bytes / 1e6);
  else
    text = sprintf ("%s GB", __ddd_number__ (round (bytes / 1e9)));
  endif
endfunction
