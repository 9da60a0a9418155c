## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{part} =} __ddd_part_file__ (@var{file})
## A name beside @var{file} for what will take its place once it is whole.  It
## has this machine and process in it, so that what a killed process has left
## in that folder is known and goes: its process must be of this machine, have
## ended, and the part not have changed for an hour, since in another container
## a process may be alive that is not seen here.
## @end deftypefn

function part = __ddd_part_file__ (file)

  folder = fileparts (file);
  if (isempty (folder))
    folder = ".";
  endif
  head = sprintf (".ddd-%s-", regexprep (gethostname (), '\W', "_"));
  if (isunix ())
    remove_stale (folder, head);
  endif
  part = tempname (folder, sprintf ("%s%d-", head, getpid ()));

endfunction

function remove_stale (folder, head)
  [names, err] = readdir (folder);
  if (err != 0)
    return
  endif
  names = names(strncmp (names, head, numel (head)));
  for i = 1:numel (names)
    pid = regexp (names{i}(numel (head)+1:end), '^(\d+)-\w+$', "tokens", ...
                  "once");
    name = fullfile (folder, names{i});
    [info, err] = lstat (name);
    if (! isempty (pid) && err == 0 && S_ISREG (info.mode)
        && time () - info.mtime > 3600
        && kill (str2double (pid{1}), 0) != 0
        && ! isfolder (["/proc/", pid{1}]))
      unlink (name);
    endif
  endfor
endfunction
