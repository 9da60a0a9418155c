## SPDX-License-Identifier: GPL-3.0-or-later
## The README: its code runs and prints what it shows, it names every public
## function, and the files that it links are there.

%!function folder = root ()
%!  folder = canonicalize_file_name (fullfile (fileparts (which ("run_bist")), ".."));
%!endfunction

%!function blocks = fenced (text)
%!  blocks = regexp (text, '^```(\w+)\n(.*?)\n```$', "tokens", "lineanchors");
%!endfunction

## Files are written to, and read from, a folder of the test.
%!function run (blocks, folder)
%!  for i = 1:numel (blocks)
%!    [language, code] = blocks{i}{:};
%!    if (strcmp (language, "csv"))
%!      name = regexp (blocks{i+1}{2}, '\w+\.csv', "match", "once");
%!      fid = fopen (fullfile (folder, name), "w");
%!      fprintf (fid, "%s\n", code);
%!      fclose (fid);
%!    elseif (strcmp (language, "octave"))
%!      printed = evalc (regexprep (code, '"(\w+\.(csv|pdf))"', ["\"", folder, "/$1\""]));
%!      if (i < numel (blocks) && strcmp (blocks{i+1}{1}, "text"))
%!        clean = @(x) strtrim (regexprep (x, '[ \n]+(?=\n)', ""));
%!        assert (clean (printed), clean (blocks{i+1}{2}));
%!      endif
%!    endif
%!  endfor
%!endfunction

%!test # code blocks, in order
%! set (0, "defaultfigurevisible", "off");
%! warning ("off", "Octave:gnuplot-graphics", "local");
%! blocks = fenced (fileread (fullfile (root (), "README.md")));
%! assert (numel (blocks) >= 10);
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   run (blocks, folder);
%!   assert (exist (fullfile (folder, "kappa.pdf"), "file"), 2);
%! unwind_protect_cleanup
%!   close all
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # the page on pictures of clothes
%! set (0, "defaultfigurevisible", "off");
%! warning ("off", "Octave:gnuplot-graphics", "local");
%! blocks = fenced (fileread (fullfile (root (), "examples/fashion/README.md")));
%! assert (numel (blocks), 1);
%! run (blocks, "");
%! close all

%!test # every public function has its line
%! here = fileparts (which ("ddd_version"));
%! files = glob ({fullfile(here, "ddd_*.m"), fullfile(here, "*", "ddd_*.m")})';
%! [~, names] = cellfun (@fileparts, files, "uniformoutput", false);
%! text = fileread (fullfile (root (), "README.md"));
%! names{end+1} = "ddd";
%! listed = regexp (text, '`(ddd(?:_\w+)?)`', "tokens");
%! assert (setdiff (names, [listed{:}]), cell (1, 0));
%! assert (setdiff ([listed{:}], names), cell (1, 0));

%!test # links within the repository
%! for page = {"README.md", "CONTRIBUTING.md", "LICENSES.md", "doc/speed.md", ...
%!             "doc/statistics.md", ...
%!             "examples/README.md", "examples/your_decisions.md", ...
%!             "examples/digits/README.md", "examples/letters/README.md", ...
%!             "examples/fashion/README.md", "examples/cluster/README.md"}
%!   file = fullfile (root (), page{1});
%!   text = fileread (file);
%!   links = [regexp(text, '\]\(([^)]+)\)', "tokens"), ...
%!            regexp(text, 'src="([^"]+)"', "tokens")];
%!   for link = [links{:}]
%!     if (isempty (regexp (link{1}, '^(https?:|#)')))
%!       assert (exist (fullfile (fileparts (file), link{1})) > 0, ...
%!               "%s links %s", page{1}, link{1});
%!     endif
%!   endfor
%! endfor
