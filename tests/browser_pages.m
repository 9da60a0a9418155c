## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} browser_pages (@var{folder})
## Write the pages that @file{tests/browser.js} opens to @var{folder}: reports
## of digits with pictures, of models with names that try to get out, of items
## that no model shares with all others, and of more models than pages have
## intervals for.
## @end deftypefn

function browser_pages (folder)

  [D, pictures] = ddd_example ("digits");
  ddd_report (D, fullfile (folder, "digits.html"), "pictures", pictures, ...
              "item_name", "digits", "progress", false);

  C = ddd_simulate ("slopes", 7, 300, "seed", 1);
  names = {"</script><img src=x onerror=alert(1)>"; repmat("x", 1, 200); ...
           "<b>bold</b>"; "a \"quoted\", name"; "=1+1"; "sixth"; "seventh"};
  D = ddd_pack (C, "models", names, ...
                "groups", {"u", "v", "u", "v", "u", "v", "u"});
  D.items = arrayfun (@(j) sprintf ("<i>item %d</i>", j), (1:300)', ...
                      "uniformoutput", false);
  D.conditions = repmat ({"<b>one</b>"; "two"; "three"}, 100, 1);
  ddd_report (D, fullfile (folder, "names.html"), ...
              "title", "<u>Title</u> & </title>", "progress", false);

  C = ddd_simulate ("slopes", 5, 300, "seed", 1);
  C(1,1:100) = C(2,101:200) = C(3,201:300) = NaN;
  warning ("off", "ddd:noEstimate", "local");
  ddd_report (C, fullfile (folder, "missing.html"), "min_answers", 3, ...
              "progress", false);

  C = ddd_simulate ("slopes", 251, 300, "seed", 1);
  ddd_report (C, fullfile (folder, "many.html"), "progress", false);

endfunction
