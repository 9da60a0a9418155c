## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{bad}] =} __ddd_answers__ (@var{codes}, @
## @var{values}, @var{missing})
## From the strings @var{values}@{codes@} to 0, 1 and NaN.
##
## Empty strings, NA and NaN are missing, and so is what @var{missing} lists.
## @var{bad} is [row, column] of the first other string, or empty.
## @end deftypefn

function [x, bad] = __ddd_answers__ (codes, values, missing)

  text = lower (strtrim (values));
  number = str2double (text);
  map = Inf (numel (values), 1, "single");
  map(ismember (text, {"", "na", "nan"}) ...
      | ismember (strtrim (values), missing)) = NaN;
  map(strcmp (text, "true") | number == 1) = 1;
  map(strcmp (text, "false") | number == 0) = 0;
  x = reshape (map(codes), size (codes));

  bad = [];
  if (any (isinf (map)))
    [column, row] = find (isinf (x)', 1);
    bad = [row, column];
  endif

endfunction
