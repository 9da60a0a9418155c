## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{failed} =} torture (@var{part}, @var{seconds}, @
## @var{seed})
## @deftypefnx {} {@var{failed} =} torture (@dots{}, @var{first})
## Do for so many @var{seconds} what nobody should do, print a line of figures,
## and return how often it ended otherwise than it may.  The @var{part} is
## @qcode{"calls"} for @code{torture_calls}, and so on.  Number i of it depends
## on @var{seed} and i alone, and @var{first} is where to begin.
##
## All is done in child processes, many numbers in each, in an empty folder of
## their own.  What ends its process, or is not back after a minute more than
## it has, has failed too; a new process goes on behind it.
## @end deftypefn

function failed = torture (part, seconds, seed, first = 1)

  start = tic ();
  fine = {"result", "refused", "usage", "equal", "other"};
  total = struct ();
  while ((left = seconds - toc (start)) > 0)
    [rows, next] = in_child (part, seed, first, min (left, 60));
    for row = rows'
      if (! isfield (total, row{1}))
        total.(row{1}) = 0;
      endif
      total.(row{1})++;
      if (! any (strcmp (row{1}, fine)))
        printf ("%s\n", strjoin (row', "  "));
      endif
    endfor
    fflush (stdout);
    if (next == first)
      error ("torture: nothing was done");
    endif
    first = next;
  endwhile

  names = sort (fieldnames (total))';
  counts = cellfun (@(t) total.(t), names);
  printf ("%s: %d, %s\n", part, sum (counts), ...
          strjoin (cellfun (@(t) sprintf ("%d %s", total.(t), t), names, ...
                            "uniformoutput", false), ", "));
  failed = sum (counts(! ismember (names, fine)));

endfunction

## OUTCOME, CALL and DETAIL of each call, and the number of the one to come.
function [rows, next] = in_child (part, seed, first, seconds)

  here = canonicalize_file_name (fileparts (mfilename ("fullpath")));
  package = fileparts (fileparts (which ("ddd_pack")));
  package = canonicalize_file_name (package);
  folder = tempname ();
  mkdir (folder);
  log = [folder, ".log"];
  octave = getenv ("OCT");
  if (isempty (octave))
    octave = "octave-cli --no-init-file --no-history --quiet";
  endif
  code = sprintf ("cd ('%s'); torture_rounds ('%s', %d, %d, %g, '%s')", ...
                  folder, part, seed, first, seconds, log);
  ## What takes more memory than that should have been refused.  The address
  ## sanitizer reserves far more, and has a limit of its own.
  limit = "ulimit -v 8000000; ";
  if (! isempty (strfind (octave, "ASAN_OPTIONS")))
    limit = "";
  endif
  ## In the folder, since names of libraries may have no blanks.
  preload = "";
  if (strcmp (part, "allocations"))
    build = fileparts (fileparts (which ("__ddd_pack__")));
    copyfile (fullfile (build, "tests", "mx_fails.mex"), folder);
    preload = sprintf ("LD_PRELOAD=%s/mx_fails.mex", folder);
  endif
  [status, text] = system (sprintf ( ...
    [limit, "ulimit -c 0; DDD_MEMORY=1e9 timeout -k 5 %d env %s %s ", ...
     "--path '%s' --path '%s' --eval \"%s\" </dev/null 2>&1"], ...
    ceil (seconds) + 60, preload, octave, package, here, code));

  if (! exist (log, "file"))
    error ("torture: the child ended with status %d: %s", status, text);
  endif
  lines = strsplit (fileread (log), "\n")(1:end-1)';
  rows = cellfun (@(x) strsplit (x, "\t"), lines, "uniformoutput", false);
  begun = cellfun ("numel", rows) == 2;
  next = first + sum (begun);
  if (status != 0 && ! isempty (rows) && begun(end))
    outcome = merge (any (status == [124, 137]), "endless", "died");
    rows{end} = {outcome, rows{end}{2}, text(max (1, end-300):end)};
    begun(end) = false;
  elseif (status != 0)
    rows{end+1} = {"died", sprintf("%d at its end", next), ...
                   text(max (1, end-300):end)};
    begun(end+1) = false;
  endif
  rows = vertcat (cell (0, 3), rows{! begun});

  unlink (log);
  confirm_recursive_rmdir (false, "local");
  rmdir (folder, "s");

endfunction
