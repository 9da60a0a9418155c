## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} links (@var{folder})
## An error if the HTML pages in @var{folder} have links or pictures that lead
## nowhere, or load anything from elsewhere; it lists them.
## @end deftypefn

function links (folder)

  bad = {};
  text = struct ();
  for file = glob (fullfile (folder, "*.html"))'
    [~, name] = fileparts (file{1});
    text.([name, ".html"]) = fileread (file{1});
  endfor
  for page = fieldnames (text)'
    x = regexp (text.(page{1}), '(href|src)="([^"]*)"', "tokens");
    for link = x
      [kind, target] = link{1}{:};
      [file, anchor] = strtok (target, "#");
      if (strncmp (target, "#", 1))
        [file, anchor] = deal (page{1}, target);
      endif
      outside = ! isempty (regexp (target, '^\w+:', "once"));
      if (outside)
        good = strcmp (kind, "href");   # a click, nothing that is loaded
      elseif (isempty (regexp (file, '\.html$', "once")))
        good = exist (fullfile (folder, file), "file") == 2;
      else
        id = ["id=\"", anchor(2:end), "\""];
        good = isfield (text, file) ...
               && (isempty (anchor) || ! isempty (strfind (text.(file), id)));
      endif
      if (! good)
        bad{end+1} = sprintf ("%s: %s", page{1}, target);
      endif
    endfor
  endfor
  if (! isempty (bad))
    error ("links: dead links:\n%s", strjoin (bad, "\n"));
  endif

endfunction
