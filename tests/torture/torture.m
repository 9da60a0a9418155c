## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{failed} =} torture (@var{seconds}, @var{seed})
## @deftypefnx {} {@var{failed} =} torture (@dots{}, @var{first})
## Call every public function and every gateway with what nobody should give
## it, for so many @var{seconds}; return how many calls ended in anything but a
## result or an error of the package, or changed their arguments.  Call
## number i depends on @var{seed} and i alone, and @var{first} is where to
## begin.
##
## Calls are made in child processes, many in each, in an empty folder of their
## own.  A call that ends its process, or is not back after a minute more than
## it has, has failed too; a new process goes on behind it.
## @end deftypefn

function failed = torture (seconds, seed, first = 1)

  start = tic ();
  total = struct ("result", 0, "refused", 0, "usage", 0, "foreign", 0, ...
                  "changed", 0, "died", 0, "endless", 0);
  while ((left = seconds - toc (start)) > 0)
    [rows, next] = in_child (seed, first, min (left, 60));
    for row = rows'
      total.(row{1})++;
      if (! any (strcmp (row{1}, {"result", "refused", "usage"})))
        printf ("%s\n", strjoin (row', "  "));
      endif
    endfor
    fflush (stdout);
    if (next == first)
      error ("torture: no call was made");
    endif
    first = next;
  endwhile

  counts = [struct2cell(total), fieldnames(total)]';
  printf ("%d calls: %s\n", sum ([counts{1,:}]), ...
          strjoin (cellfun (@(c, t) sprintf ("%d %s", c, t), counts(1,:), ...
                            counts(2,:), "uniformoutput", false), ", "));
  failed = sum ([counts{1,4:end}]);

endfunction

## OUTCOME, CALL and DETAIL of each call, and the number of the one to come.
function [rows, next] = in_child (seed, first, seconds)

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
  code = sprintf ("cd ('%s'); torture_calls (%d, %d, %g, '%s')", folder, ...
                  seed, first, seconds, log);
  ## What takes more memory than that should have been refused.
  [status, text] = system (sprintf ( ...
    ["ulimit -v 8000000; ulimit -c 0; DDD_MEMORY=1e9 timeout -k 5 %d %s ", ...
     "--path '%s' --path '%s' --eval \"%s\" </dev/null 2>&1"], ...
    ceil (seconds) + 60, octave, package, here, code));

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
    error ("torture: the child ended with status %d: %s", status, text);
  endif
  rows = vertcat (cell (0, 3), rows{! begun});

  unlink (log);
  confirm_recursive_rmdir (false, "local");
  rmdir (folder, "s");

endfunction
