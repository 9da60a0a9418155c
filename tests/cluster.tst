## SPDX-License-Identifier: GPL-3.0-or-later
## Shards by examples/cluster/count_shard.sh, as each engine starts it: the bits
## of one process.  What is not installed is skipped (make deps-cluster).

%!function file = script ()
%!  root = fullfile (fileparts (which ("ddd_version")), "..");
%!  file = fullfile (canonicalize_file_name (root), "examples", "cluster", ...
%!                   "count_shard.sh");
%!endfunction

%!function tf = have (program)
%!  tf = ! isempty (file_in_path (getenv ("PATH"), program));
%!endfunction

%!function run (command, varargin)
%!  octave = getenv ("OCT");
%!  if (isempty (octave))
%!    octave = fullfile (OCTAVE_HOME (), "bin", "octave-cli");
%!  endif
%!  octave = sprintf ("%s --path %s", octave, fileparts (which ("ddd_version")));
%!  [status, text] = system (sprintf (["OCTAVE='%s' " command, " 2>&1"], octave, ...
%!                                    varargin{:}));
%!  if (status != 0)
%!    error ("cluster: %s", text);
%!  endif
%!endfunction

## Data in a file, as four shards should count them, by CALL (a template for
## script, data and folder of the shards).
%!function same (call)
%!  rand ("twister", 1);
%!  C = double (rand (9, 700) < .9 - .8 * rand (1, 700));
%!  C(rand (9, 700) < .001) = NaN;
%!  D = ddd_pack (C);
%!  folder = tempname ();
%!  mkdir (folder);
%!  unwind_protect
%!    data = fullfile (folder, "data.h5");
%!    ddd_save (D, data);
%!    counts = fullfile (folder, "counts");
%!    args = {script(), data, counts};
%!    run (call, args{:});
%!    file = fullfile (counts, "shard-003.h5");
%!    assert (isequaln (ddd_split (ddd_merge (counts)), ddd_split (D)));
%!    before = fileread (file);
%!    ## Killed at some moment, then run again.
%!    delete (file);
%!    run (["setsid '%s' '%s' '%s' 4 3 >/dev/null 2>&1 & sleep .3; ", ...
%!          "kill -KILL -$! 2>/dev/null; wait $! 2>/dev/null || true"], args{:});
%!    run ("'%s' '%s' '%s' 4 3", args{:});
%!    assert (strcmp (fileread (file), before));
%!  unwind_protect_cleanup
%!    confirm_recursive_rmdir (false, "local");
%!    rmdir (folder, "s");
%!  end_unwind_protect
%!endfunction

%!test # one after the other
%! same ("'%s' '%s' '%s' 4");

%!testif ; have ("parallel") # GNU parallel
%! same ("parallel -j 2 \"'%s'\" \"'%s'\" \"'%s'\" 4 ::: 1 2 3 4");

%!testif ; have ("mpirun")  # Open MPI: two processes for four shards
%! same (["OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 ", ...
%!        "mpirun --oversubscribe -n 2 '%s' '%s' '%s' 4"]);

%!testif ; exist ("/usr/sbin/slurmctld") && have ("sbatch") && getuid () == 0  # Slurm
%! folder = tempname ();
%! root = fileparts (fileparts (fileparts (script ())));
%! unwind_protect
%!   same (sprintf (["'%s' '%s' timeout 240 sbatch --wait --array=1-4 ", ...
%!                   "--output=/dev/null '%%s' '%%s' '%%s' 4"], ...
%!                  fullfile (root, "tests", "slurm"), folder));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!testif ; system ("/usr/bin/python3 -c 'import dask' 2>/dev/null") == 0  # Dask
%! folder = tempname ();
%! unwind_protect
%!   counts = fullfile (folder, "counts");
%!   run ("/usr/bin/python3 -B '%s' '%s' 5", ...
%!        fullfile (fileparts (script ()), "dask_parts.py"), folder);
%!   run ("'%s' '%s' '%s' 5", script (), fullfile (folder, "part-%d.npz"), counts);
%!   parts = arrayfun (@(i) ddd_unpack (ddd_load (fullfile (folder, ...
%!                       sprintf ("part-%d.npz", i)))), 1:5, "uniformoutput", false);
%!   C = [parts{:}];
%!   assert (size (C), [8, 20000]);
%!   M = ddd_merge (counts);
%!   assert (M.models{3}, "threshold 0.3");
%!   S = ddd_split (M);
%!   assert (S.histogram, accumarray (sum (C, 1)' + 1, 1, [9, 1])');
%!   assert (isequal (ddd_consistency (M).full.kappa, ddd_consistency (C).full.kappa));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect
