## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_alike (@var{caller}, @var{clusters}, @var{what}, @
## @var{models})
## Warn of clusters of models that answer alike, of which @var{what} says how
## much alike: one line for all of them, the first ones by name.
## @end deftypefn

function warn_alike (caller, clusters, what, models)
  if (isempty (clusters))
    return
  endif
  names = cellfun (@(c) some_names (models(c)), clusters, ...
                   "uniformoutput", false);
  if (numel (clusters) > 1)
    what = sprintf ("%s in %d groups of models", what, numel (clusters));
  endif
  if (numel (names) > 5)
    names = [names(1:5), sprintf("and %d more", numel (names) - 5)];
  endif
  __ddd_warn__ ("ddd:duplicates", "%s: %s: %s", caller, what, ...
                strjoin (names, "; "));
endfunction

function txt = some_names (names)
  if (numel (names) > 6)
    names = [names(1:5); sprintf("and %d more", numel (names) - 5)];
  endif
  txt = strjoin (names', ", ");
endfunction
