## SPDX-License-Identifier: GPL-3.0-or-later
## Whatever writes a file says so where the disk is full, and leaves the old
## file as it was.  A limit for the sizes of files stands for the disk; it is
## set in a process of its own, where the signal that comes with it is ignored.

%!function tf = can_limit ()
%!  persistent yes = system (["trap '' XFSZ && ulimit -f 1 && ", ...
%!                            "command -v octave-cli >/dev/null"]) == 0;
%!  tf = yes;
%!endfunction

## What CODE prints if no file gets larger than so many BLOCKS of 512 bytes, and
## what is left in the folder F, where old files are called old.*.
%!function [text, left] = limited (code, blocks, olds)
%!  F = tempname ();
%!  mkdir (F);
%!  for name = olds
%!    fid = fopen (fullfile (F, name{1}), "w");
%!    fputs (fid, "old");
%!    fclose (fid);
%!  endfor
%!  script = [F, ".m"];
%!  fid = fopen (script, "w");
%!  fprintf (fid, "F = '%s';\n", F);
%!  fprintf (fid, "%s\n", code{:});
%!  fclose (fid);
%!  unwind_protect
%!    [~, text] = system (sprintf (["trap '' XFSZ; ulimit -f %d; octave-cli ", ...
%!                                  "--norc --path '%s' '%s' 2>&1 </dev/null"], ...
%!                                 blocks, path (), script));
%!    left = {dir(F).name};
%!    left = sort (left(! ismember (left, {".", ".."})));
%!    for name = olds
%!      assert (fileread (fullfile (F, name{1})), "old");
%!    endfor
%!  unwind_protect_cleanup
%!    confirm_recursive_rmdir (false, "local");
%!    rmdir (F, "s");
%!    unlink (script);
%!  end_unwind_protect
%!endfunction

%!testif ; can_limit ()                         # data and tables
%! olds = {"old.csv", "old.h5", "old.npy", "old.npz", "old.png"};
%! code = {"rand ('twister', 1); D = ddd_pack (rand (9, 400) < .5);", ...
%!         "S = ddd_split (D);", ...
%!         "function try_it (f)", ...
%!         "  try, f (); disp ('WRITTEN'); catch err, disp (err.message); end", ...
%!         "end", ...
%!         "try_it (@() ddd_save (D, [F '/old.csv']));", ...
%!         "try_it (@() ddd_save (D, [F '/old.h5']));", ...
%!         "try_it (@() ddd_save (D, [F '/old.npz']));", ...
%!         "try_it (@() ddd_diversity (D, 'file', [F '/old.csv']));", ...
%!         "try_it (@() ddd_items (D, 'file', [F '/old.csv']));", ...
%!         "try_it (@() ddd_write_npy (rand (99), [F '/old.npy']));", ...
%!         "try_it (@() ddd_write_png (uint8 (255 * rand (99)), [F '/old.png']));"};
%! [text, left] = limited (code, 1, olds);
%! assert (numel (regexp (text, "ddd_\\w+: cannot (write|pack) ")), 7, text);
%! assert (isempty (strfind (text, "WRITTEN")), text);
%! assert (isempty (strfind (text, "HDF5")), text);
%! assert (left, olds);

%!testif ; can_limit ()                         # it is the limit that is hit
%! text = limited ({"ddd_write_npy (1:9, [F '/a.npy']); disp ('WRITTEN');"}, 1, {});
%! assert (! isempty (strfind (text, "WRITTEN")), text);

%!testif ; can_limit ()                         # figures, each a bit too large
%! for format = {"svg", "pdf", "png"}
%!   draw = {"set (0, 'defaultfigurevisible', 'off');", ...
%!           "warning ('off', 'Octave:gnuplot-graphics');", ...
%!           "graphics_toolkit ('gnuplot');", ...
%!           "rand ('twister', 1); ddd_plot_histogram (rand (9, 99) < .5);", ...
%!           sprintf("file = [F '/old.%s'];", format{1}), ...
%!           "try", "ddd_save_figure (gcf, file); disp (stat (file).size);", ...
%!           "catch err, disp (err.message); end"};
%!   text = limited (draw, 1e6, {});
%!   bytes = str2double (regexp (text, '^\d+', "match", "once"));
%!   assert (bytes > 1000, text);
%!   [text, left] = limited (draw, floor ((bytes - 1) / 512), {["old." format{1}]});
%!   assert (! isempty (strfind (text, "ddd_save_figure: ")), text);
%!   assert (left, {["old." format{1}]});
%! endfor

%!testif ; isunix ()   # what a killed process has left goes, nothing else does
%! F = tempname ();
%! mkdir (F);
%! host = regexprep (gethostname (), '\W', "_");
%! [~, gone] = system ("sh -c 'echo $$'");          # it has ended
%! gone = strtrim (gone);
%! make = @(host, pid) sprintf ("%s/.ddd-%s-%s-ABcd12", F, host, pid);
%! stale = make (host, gone);
%! kept = {make(host, sprintf ("%d", getpid ())), make("elsewhere", gone), ...
%!         [make(host, gone) ".txt"], [F "/.ddd-x"], [F "/oct-ABcd12"]};
%! for name = [{stale}, kept]
%!   fclose (fopen (name{1}, "w"));
%!   system (sprintf ("touch -d '2 hours ago' '%s'", name{1}));
%! endfor
%! fresh = strrep (stale, "ABcd12", "EFgh34");
%! fclose (fopen (fresh, "w"));
%! writes = {@(f) ddd_save(eye (3), [f ".h5"]), @(f) ddd_save(eye (3), [f ".csv"]), ...
%!           @(f) ddd_write_npy(1:3, [f ".npy"])};
%! for w = writes
%!   fclose (fopen (stale, "w"));
%!   w{1} ([F "/a"]);
%!   assert (exist (stale, "file"), 2);               # it is fresh now
%!   system (sprintf ("touch -d '2 hours ago' '%s'", stale));
%!   w{1} ([F "/a"]);
%!   assert (exist (stale, "file"), 0);
%!   for name = [kept, {fresh}]
%!     assert (exist (name{1}, "file"), 2, name{1});
%!   endfor
%! endfor
%! assert (numel (readdir (F)), 2 + numel (kept) + 1 + 3);
%! confirm_recursive_rmdir (false, "local");
%! rmdir (F, "s");
