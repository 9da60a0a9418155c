## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} __ddd_or_none__ (@var{names})
## Labels (a cell array of strings) as they are shown: an empty one, of an item
## without condition or a model without group, is @qcode{"(none)"}.
## @end deftypefn

function names = __ddd_or_none__ (names)
  names(cellfun (@isempty, names)) = {"(none)"};
endfunction

%!assert (__ddd_or_none__ ({"a", ""}), {"a", "(none)"})
%!assert (__ddd_or_none__ ({}), {})
