## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} names_of_shards (@var{seen}, @var{missing})
## How the files of the @var{missing} shards should be called, as far as those
## @var{seen} (a cell per shard) are called by one pattern; else their numbers.
## @end deftypefn

function names = names_of_shards (seen, missing)
  names = arrayfun (@(i) sprintf ("%d", i), missing, "uniformoutput", false);
  there = find (! cellfun (@isempty, seen));
  number = regexp (seen(there), '^(.*?)(\d+)([^\d/]*\.[^./]+)$', "tokens", ...
                   "once");
  if (any (cellfun (@isempty, number)))
    return
  endif
  parts = reshape ([number{:}], 3, []).';
  digits = numel (parts{1,2});
  if (parts{1,2}(1) != "0" && digits > 1)
    digits = 1;                 # no zeros in front
  endif
  wanted = arrayfun (@(i) sprintf ("%0*d", digits, i), there(:), ...
                     "uniformoutput", false);
  if (isequal (parts(:,2), wanted) && all (strcmp (parts(:,1), parts{1,1}))
      && all (strcmp (parts(:,3), parts{1,3})))
    names = arrayfun (@(i) sprintf ("'%s%0*d%s'", parts{1,1}, digits, i, ...
                                    parts{1,3}), missing, ...
                      "uniformoutput", false);
  endif
endfunction
