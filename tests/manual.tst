## SPDX-License-Identifier: GPL-3.0-or-later
## The manual: it is made without a word from makeinfo, has every function, and
## a dead link is found.

%!function folder = root ()
%!  folder = canonicalize_file_name (fullfile (fileparts (which ("run_bist")), ".."));
%!endfunction

%!function put (folder, name, text)
%!  fid = fopen (fullfile (folder, name), "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!endfunction

%!shared folder
%! addpath (fullfile (root (), "doc"));
%! folder = tempname ();
%! mkdir (folder);

%!testif ; system ("command -v makeinfo >/dev/null") == 0
%! manual (folder, "info");
%! text = fileread (fullfile (folder, "ddd.info"));
%! for name = strsplit (strtrim (fileread (fullfile (root (), "INDEX"))), "\n ")(3:end)
%!   node = strtok (name{1}, "\n");
%!   assert (! isempty (strfind (text, ["Node: ", node, ","])), "%s", node);
%! endfor
%! assert (! isempty (regexp (text, '\* Words::')));
%! assert (isempty (strfind (text, "XREF")));

%!test # what Markdown there is
%! to = @(x) strtrim (markdown_to_texinfo (x, {"a.md", "Page A"}));
%! assert (to ("a @ **b** *c* `d{1}`"), 'a @@ @strong{b} @emph{c} @code{d@{1@}}');
%! assert (to ("[x](sub/a.md) [y](b.md) [z](https://u.v)"), ...
%!         '@ref{Page A} y @uref{https://u.v, z}');
%! pages = {"b/R.md", "B"; "c/R.md", ""; "R.md", "A"};
%! assert (strtrim (markdown_to_texinfo ("[x](a/b/R.md) [y](c/R.md) [z](R.md)", pages)), ...
%!         "@ref{B} y @ref{A}");
%! assert (to ("## T\n\ntext"), "@heading T\n\ntext");
%! assert (to ("```octave\n[a] = f (x);\n```"), "@example\n[a] = f (x);\n@end example");
%! assert (to ("- one\n  two\n- `*`"), ...
%!         "@itemize\n@item\none\n  two\n@item\n@code{*}@end itemize");
%! assert (to ("| a | b |\n| --- | --- |\n| c | d |"), ...
%!         ["@multitable @columnfractions 0.30 0.70\n@headitem a\n@tab b\n" ...
%!          "@item c\n@tab d\n@end multitable"]);

%!test # dead links, and pages that load something
%! put (folder, "p.html", "<a href=\"q.html#here\"><a href=\"https://x.y\">");
%! put (folder, "q.html", "<b id=\"here\"><a href=\"#here\"><img src=\"p.html\">");
%! links (folder);
%! put (folder, "p.html", "<a href=\"q.html#gone\">");
%! fail ("links (folder)", "dead links:\np.html: q.html#gone");
%! put (folder, "p.html", "<img src=\"https://x.y/z.png\">");
%! fail ("links (folder)", "p.html: https://x.y/z.png");
%! put (folder, "p.html", "<img src=\"z.png\">");
%! fail ("links (folder)", "p.html: z.png");

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
%! rmpath (fullfile (root (), "doc"));
