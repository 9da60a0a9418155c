## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_pooled (@var{caller}, @var{txt})
## Warn of what pooling conditions does, @var{txt}, if anything.  Where results
## are printed, @var{txt} is printed among them instead.
## @end deftypefn

function warn_pooled (caller, txt)
  if (! isempty (txt))
    __ddd_warn__ ("ddd:pooledConditions", "%s: %s%s", caller, ...
                  tolower (txt(1)), txt(2:end));
  endif
endfunction
