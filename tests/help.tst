## SPDX-License-Identifier: GPL-3.0-or-later
## What every public function must have, in the tree and where it is installed.

%!function names = public ()
%!  here = fileparts (which ("ddd_version"));
%!  files = glob ({fullfile(here, "ddd_*.m"), fullfile(here, "*", "ddd_*.m")})';
%!  [~, names] = cellfun (@fileparts, files, "uniformoutput", false);
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

%!test # the lines of an example run; a value after @result{} is the value
%! set (0, "defaultfigurevisible", "off");
%! unwind_protect
%!   for name = public ()
%!     text = get_help_text (name{1});
%!     code = regexp (text, '@group\n(.*?)@end group', "tokens"){1}{1};
%!     part = strsplit (regexprep (code, '@([{}@])', "$1"), "@result{}");
%!     evalc (part{1});
%!     [~, last] = regexp (strtrim (part{1}), '\n?([^\n]*)$', "match", "tokens");
%!     assert (eval (last{1}{1}), str2num (part{2}), 1e-12);
%!   endfor
%! unwind_protect_cleanup
%!   close all
%! end_unwind_protect

%!test # INDEX lists every public function
%! file = fullfile (fileparts (which ("ddd_version")), "..", "INDEX");
%! if (! exist (file, "file"))   # installed: pkg keeps it in packinfo
%!   file = fullfile (fileparts (which ("ddd_version")), "packinfo", "INDEX");
%! endif
%! listed = strsplit (fileread (file));
%! assert (all (ismember (public (), listed)));
