## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} decimal_points (@var{text}, @var{opt})
## Numbers with a decimal comma, as they are written where semicolons separate
## fields (@code{opt.comma}), with a point.  Nothing is changed if a number has
## a point already, or if all with a comma may be thousands, as 1,000: then the
## comma may be something else.
## @end deftypefn

function text = decimal_points (text, opt)

  if (opt.comma)
    at = ! cellfun ("isempty", regexp (text, '^\s*[-+]?\d*,\d+\s*%?\s*$', ...
                                       "once"));
    is_like = @(x, pattern) ! cellfun ("isempty", regexp (x, pattern, "once"));
    if (any (at) && ! any (is_like (text, '^\s*[-+]?\d*\.\d+'))
        && ! all (is_like (text(at), '^\s*[-+]?[1-9]\d{0,2},\d{3}\s*$')))
      text(at) = strrep (text(at), ",", ".");
    endif
  endif

endfunction
