## SPDX-License-Identifier: GPL-3.0-or-later
## What every public function must have, in the tree and where it is installed.

%!function names = public ()
%!  here = fileparts (which ("ddd_version"));
%!  files = glob ({fullfile(here, "ddd_*.m"), fullfile(here, "*", "ddd_*.m")})';
%!  [~, names] = cellfun (@fileparts, files, "uniformoutput", false);
%!  names{end+1} = "ddd";
%!endfunction

%!test # help renders: at install time a broken block is only a warning
%! assert (numel (public ()) >= 4);
%! for name = public ()
%!   [text, format] = get_help_text (name{1});
%!   assert (format, "texinfo");
%!   [~, status] = __makeinfo__ (text, "plain text");
%!   assert (status, 0);
%!   assert (! isempty (strfind (text, "@seealso")));
%! endfor

%!test # lookfor reads first sentences, 80 characters of them
%! want = {"kappa", {"consistency", "consistency_to", "compare", "plan", ...
%!                   "diversity", "plot_consistency", "plot_consistency_to"};
%!         "agreement", {"diversity", "plot_agreement"};
%!         "difficulty", {"split", "rasch", "excess", "plot_difficulty"}};
%! for row = want'
%!   for name = row{2}
%!     sentence = get_first_help_sentence (["ddd_", name{1}]);
%!     assert (! isempty (strfind (sentence, row{1})), "%s: %s", name{1}, ...
%!             sentence);
%!   endfor
%! endfor

## Debian's octave-doctest, which the package index runs as well.
%!function tf = doctest_is_here ()
%!  if (! exist ("doctest") && ! isempty (pkg ("list", "doctest")))
%!    pkg load doctest
%!  endif
%!  tf = exist ("doctest") != 0;
%!endfunction

%!testif ; doctest_is_here ()             # examples print what they show
%! visible = get (0, "defaultfigurevisible");
%! set (0, "defaultfigurevisible", "off");
%! unwind_protect
%!   names = setdiff (public (), {"ddd_manual"});  # whose example opens a browser
%!   failed = "";                # what those print that fail, and no more
%!   for name = names
%!     text = evalc ("[good, total] = doctest (name{1});");
%!     if (! (good == 1 && total == 1))
%!       failed = [failed, text];
%!     endif
%!   endfor
%!   assert (failed, "");
%! unwind_protect_cleanup
%!   close all
%!   set (0, "defaultfigurevisible", visible);
%! end_unwind_protect

%!test # INDEX lists every public function
%! file = fullfile (fileparts (which ("ddd_version")), "..", "INDEX");
%! if (! exist (file, "file"))   # installed: pkg keeps it in packinfo
%!   file = fullfile (fileparts (which ("ddd_version")), "packinfo", "INDEX");
%! endif
%! listed = strsplit (fileread (file));
%! assert (all (ismember (public (), listed)));
