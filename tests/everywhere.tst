## SPDX-License-Identifier: GPL-3.0-or-later
## The package works wherever it is put and whatever the session is told: each
## test is a session of its own, which loads, computes, saves and draws.

%!function tf = have_octave ()
%!  persistent yes = system ("command -v octave-cli >/dev/null") == 0;
%!  tf = yes;
%!endfunction

## The environment of a locale with a decimal comma, which is made in FOLDER;
## without one to tell whether it can be (Debian: package locales).
%!function environment = decimal_comma (folder)
%!  persistent can = system ("command -v localedef >/dev/null") == 0 ...
%!                   && isfile ("/usr/share/i18n/locales/de_DE");
%!  environment = "";
%!  if (can)
%!    environment = "LC_ALL=de_DE.UTF-8";
%!  endif
%!  if (can && nargin)
%!    environment = sprintf ("LOCPATH=%s %s", folder, environment);
%!    [err, text] = system (sprintf ("localedef -i de_DE -f UTF-8 '%s/de_DE.UTF-8'", folder));
%!    assert (err == 0, "%s", text);
%!  endif
%!endfunction

## What a session prints that begins with ENVIRONMENT, a list for the program
## env, has the package from FOLDER and runs CODE in FOLDER.
%!function text = session (environment, folder, code, package)
%!  if (nargin < 4)
%!    package = fileparts (fileparts (which ("ddd_pack")));
%!    package = [package, ":", fileparts(which ("__ddd_pack__"))];
%!  endif
%!  script = [tempname(), ".m"];
%!  fid = fopen (script, "w");
%!  fprintf (fid, "cd ('%s');\n", folder);
%!  fprintf (fid, "%s\n", code{:});
%!  fclose (fid);
%!  [~, text] = system (sprintf (["env %s octave-cli --norc --no-history ", ...
%!    "--path '%s' '%s' 2>&1 </dev/null"], environment, package, script));
%!  unlink (script);
%!endfunction

%!function code = work ()
%!  code = {"addpath (fileparts (which ('ddd')));", ...
%!          "set (0, 'defaultfigurevisible', 'off'); warning ('off', 'all');", ...
%!          "rand ('twister', 1); C = rand (5, 70) < .6;", ...
%!          "ddd_save (C, 'a.csv'); ddd_save (C, 'a.h5'); ddd_save (C, 'a.npz');", ...
%!          "for f = {'a.csv', 'a.h5', 'a.npz'}", ...
%!          "  evalc ('D = ddd_load (f{1});');", ...
%!          "  assert (isequal (ddd_unpack (D), C));", ...
%!          "end", ...
%!          "S = ddd_split (C); X = ddd_expected (S); K = ddd_consistency (C);", ...
%!          "text = evalc ('ddd_split (C)');", ...
%!          "assert (isempty (regexp (text, '\\d,\\d+ %')));", ...
%!          "ddd_plot_consistency (C); ddd_save_figure (gcf, 'a.svg');", ...
%!          "ddd_report (C, 'a.html', 'progress', false);", ...
%!          "printf ('%.15g %.15g DONE\\n', K.full.mean_kappa, X.binomial.p);"};
%!endfunction

%!function folder = place (name)
%!  folder = [tempname(), name];
%!  mkdir (folder);
%!endfunction

%!function gone (folder)
%!  confirm_recursive_rmdir (false, "local");
%!  rmdir (folder, "s");
%!endfunction

## It has done all of it and what it prints, without the error of Octave's
## history at its end.
%!function line = done (text)
%!  line = regexp (text, '^\S+ \S+ DONE$', "match", "once", "lineanchors");
%!  assert (! isempty (line), text);
%!endfunction

## What a session prints that is told nothing.
%!function line = usual ()
%!  persistent printed = "";
%!  if (isempty (printed))
%!    folder = place ("");
%!    printed = done (session ("A=b", folder, work ()));
%!    gone (folder);
%!  endif
%!  line = printed;
%!endfunction

%!testif ; have_octave ()   # blanks, umlauts and quotes in both paths
%! folder = place (" \303\274 a&b $HOME");
%! package = place (" \303\274 x");     # copyfile would take the $ for more
%! copyfile (fileparts (fileparts (which ("ddd_pack"))), [package "/octave"]);
%! mex = fileparts (which ("__ddd_pack__"));
%! text = session ("A=b", folder, work (), [package "/octave:" mex]);
%! assert (done (text), usual ());
%! gone (folder);
%! gone (package);

%!testif ; have_octave ()   # no home, no place for temporary files, no terminal
%! folder = place ("");
%! for environment = {"-u HOME -u TERM -u USER -u LOGNAME LC_ALL=POSIX", ...
%!                    "HOME=/nowhere LC_ALL=C DDD_CPU=generic OMP_NUM_THREADS=1"}
%!   assert (done (session (environment{1}, folder, work ())), usual (), environment{1});
%! endfor
%! gone (folder);

%!testif ; have_octave ()   # without TMPDIR: what needs it says so
%! folder = place ("");
%! code = work ();
%! code(cellfun (@(s) ! isempty (regexp (s, "figure \\(|report")), code)) = [];
%! code = strrep (strrep (code, "ddd_save (C, 'a.npz');", ""), ", 'a.npz'", "");
%! want = done (session ("A=b", folder, code));
%! assert (done (session ("TMPDIR=/proc", folder, code)), want);
%! a = 1:3;
%! save ("-hdf5", [folder "/octave.h5"], "a");
%! text = session ("TMPDIR=/proc", folder, {"ddd_load ('octave.h5');"});
%! assert (! isempty (strfind (text, "of temporary files, /proc, cannot be written")), text);
%! code = {"set (0, 'defaultfigurevisible', 'off'); C = [1 0; 1 1];", ...
%!         "addpath (fileparts (which ('ddd'))); ddd_plot_histogram (C);", ...
%!         "for f = {@() ddd_save(C, 'b.npz'), @() ddd_save_figure(gcf, 'b.svg')}", ...
%!         "  try, f{1} (); catch err, disp (err.identifier), end", ...
%!         "end"};
%! text = session ("TMPDIR=/proc", folder, code);
%! assert (! isempty (regexp (text, '^ddd:file\nddd:file\s*$')), "%s", text);
%! assert (isempty (glob ([folder "/b.*"])));
%! gone (folder);

%!testif ; have_octave () && ! isempty (decimal_comma ())      # numbers with a comma
%! folder = place ("");
%! comma = decimal_comma (folder);
%! [~, text] = system (sprintf ("env %s printf '%%.1f' 1,5", comma));
%! assert (text, "1,5");
%! assert (done (session (comma, folder, work ())), usual ());
%! gone (folder);

## One that reads what another replaces may refuse, which torture tries.
%!testif ; have_octave ()   # two at once in the same folder, with files of their own
%! folder = place ("");
%! start = {};
%! for name = {"a", "b"}
%!   fid = fopen (sprintf ("%s/%s.m", folder, name{1}), "w");
%!   fprintf (fid, "cd ('%s');\n", folder);
%!   fprintf (fid, "%s\n", strrep (work (), "'a.", ["'" name{1} "."]){:});
%!   fclose (fid);
%!   start{end+1} = sprintf (["octave-cli --norc --no-history --path '%s' --path '%s' ", ...
%!                            "'%s/%s.m' >'%s/%s' 2>&1 </dev/null"], ...
%!                           fileparts (fileparts (which ("ddd_pack"))), ...
%!                           fileparts (which ("__ddd_pack__")), ...
%!                           folder, name{1}, folder, name{1});
%! endfor
%! system (sprintf ("{ %s & %s; wait; }", start{:}));
%! for name = {"a", "b"}
%!   assert (done (fileread ([folder "/" name{1}])), usual ());
%! endfor
%! gone (folder);

%!testif ; have_octave ()   # clear all and a package that leaves in the middle
%! folder = place ("");
%! code = {"rand ('twister', 1); C = rand (5, 70) < .6; save ('-v6', 'c.mat', 'C');", ...
%!         "K = ddd_consistency (C).full.kappa; save ('-v6', 'k.mat', 'K');", ...
%!         "for i = 1:3", ...
%!         "  clear all", ...
%!         "  clear functions", ...
%!         "  load c.mat", ...
%!         "  load k.mat", ...
%!         "  assert (ddd_consistency (C).full.kappa, K);", ...
%!         "end", ...
%!         "rooms = strsplit (path (), pathsep ()); f = @ddd_split;", ...
%!         "ours = rooms(! cellfun (@isempty, strfind (rooms, fileparts (which ('ddd')))));", ...
%!         "rmpath (ours{:});", ...
%!         "try, f (C); disp ('still there'); catch err, disp (err.identifier); end", ...
%!         "addpath (ours{:}); S = ddd_split (C); disp ('BACK');"};
%! text = session ("A=b", folder, code);
%! assert (! isempty (strfind (text, "BACK")), text);
%! gone (folder);
