## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{epochs}] =} @
## models_from_files (@var{files}, @var{third})
## What to call the model that each file holds: its name without folder and
## extension, or, where several are called alike, what sets their paths apart.
##
## If the paths have numbers of epochs, as runs/seed1/epoch_3.npy, (if
## @var{third} is @qcode{"runs"}, of runs, as cnn_seed3.csv) and are those of
## fewer models without them, @var{epochs} are these numbers, and the names are
## of models; else @var{epochs} is empty.
## @end deftypefn

function [names, epochs] = models_from_files (files, third)

  [folder, names] = cellfun (@fileparts, regexprep (files(:), '\.gz$', ""), ...
                             "uniformoutput", false);
  paths = strcat (folder, "/", names);
  words = 'epoch|step|iter|checkpoint|ckpt';
  if (strcmp (third, "runs"))
    words = 'run|trial|rep|repetition|replicate|attempt|seed';
  endif
  pattern = ['(^|[/_. -])(', words, ')[_=-]?(\d+)(?=[/_. -]|$)'];
  found = regexp (paths, pattern, "tokens", "once", "ignorecase");
  epochs = [];
  if (! any (cellfun (@isempty, found)))
    rest = regexprep (paths, pattern, "", "once", "ignorecase");
    if (numel (unique (rest)) < numel (rest))
      epochs = cellfun (@(t) str2double (t{end}), found);
      [paths, ~, j] = unique (rest);
      names = apart (paths)(j);
      return;
    endif
  endif

  [~, ~, j] = unique (names);
  alike = accumarray (j(:), 1)(j) > 1;
  if (any (alike))
    short = apart (paths);
    if (all (alike))
      names = short;
    else
      names(alike) = short(alike);
    endif
  endif

endfunction

## Paths without the folders that all have in common, in front and behind.
function names = apart (paths)

  parts = cellfun (@(p) strsplit (p, "/"), paths, "uniformoutput", false);
  parts = cellfun (@(p) p(! cellfun (@isempty, p)), parts, "uniformoutput", ...
                   false);
  while (can_lose (parts, 1))
    parts = cellfun (@(p) p(2:end), parts, "uniformoutput", false);
  endwhile
  while (numel (parts) > 1 && can_lose (parts, 0))
    parts = cellfun (@(p) p(1:end-1), parts, "uniformoutput", false);
  endwhile
  names = cellfun (@(p) strjoin (p, "/"), parts, "uniformoutput", false);

endfunction

function tf = can_lose (parts, first)
  tf = all (cellfun (@numel, parts) > 1);
  if (tf)
    if (! first)
      parts = cellfun (@flip, parts, "uniformoutput", false);
    endif
    tf = all (cellfun (@(p) strcmp (p{1}, parts{1}{1}), parts));
  endif
endfunction
