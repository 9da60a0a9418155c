## SPDX-License-Identifier: GPL-3.0-or-later
## Whatever writes a file says so where the disk is full, and leaves the old
## file as it was.

%!testif ; limited ()                         # data and tables
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
%! assert (numel (regexp (text, "ddd_\\w+: cannot (write|pack) ")) == 7, "%s", text);
%! assert (isempty (strfind (text, "WRITTEN")), text);
%! assert (isempty (strfind (text, "HDF5")), text);
%! assert (left, olds);

%!testif ; limited ()                         # it is the limit that is hit
%! text = limited ({"ddd_write_npy (1:9, [F '/a.npy']); disp ('WRITTEN');"}, 1, {});
%! assert (! isempty (strfind (text, "WRITTEN")), text);

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
%!           @(f) ddd_write_npy(1:3, [f ".npy"]), @(f) ddd_write_png(1, [f ".png"])};
%! for w = writes
%!   fclose (fopen (stale, "w"));
%!   w{1} ([F "/a"]);
%!   assert (exist (stale, "file"), 2);               # it is fresh now
%!   system (sprintf ("touch -d '2 hours ago' '%s'", stale));
%!   w{1} ([F "/a"]);
%!   assert (exist (stale, "file"), 0);
%!   for name = [kept, {fresh}]
%!     assert (exist (name{1}, "file") == 2, "%s", name{1});
%!   endfor
%! endfor
%! assert (numel (readdir (F)), 2 + numel (kept) + 1 + numel (writes));
%! confirm_recursive_rmdir (false, "local");
%! rmdir (F, "s");
