## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} models_from_files (@var{files})
## What to call the model that each file holds: its name without folder and
## extension, or, where several are called alike, what sets their paths apart.
## @end deftypefn

function names = models_from_files (files)

  [folder, names] = cellfun (@fileparts, regexprep (files, '\.gz$', ""), ...
                             "uniformoutput", false);
  [~, ~, j] = unique (names);
  alike = accumarray (j(:), 1)(j) > 1;
  if (any (alike))
    last = regexp (folder, '[^/]*$', "match", "once");
    if (numel (unique (names)) == 1 && numel (unique (last)) == numel (last))
      names = last;
    else
      names(alike) = strcat (last(alike), "/", names(alike));
    endif
  endif

endfunction
