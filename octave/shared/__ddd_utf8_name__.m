## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_utf8_name__ (@var{caller}, @var{file})
## Raise on behalf of @var{caller} where the string @var{file}, or one of
## several, is no UTF-8: regular expressions do not take it, and names of
## models come from names of files.
## @end deftypefn

function __ddd_utf8_name__ (caller, file)
  for name = cellstr (file)(:)'
    try
      regexp (name{1}, "^", "once");
    catch
      shown = name{1};
      shown(shown > 127) = "?";
      error ("ddd:invalidInput",
             "%s: the file name '%s' is not UTF-8; rename the file", caller,
             __ddd_printable__ (shown));
    end_try_catch
  endfor
endfunction
