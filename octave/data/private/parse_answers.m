## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{bad}, @var{hint}] =} parse_answers @
## (@var{codes}, @var{values}, @var{opt})
## From the strings @var{values}@{codes@} to 0, 1 and NaN; with a threshold to
## scores, which @code{ddd_load} compares with it when it has joined the files.
##
## Empty strings, NA and NaN are missing, and so is what @code{opt.missing}
## lists; what @code{opt.right} and @code{opt.wrong} list is right and wrong.
## @var{bad} is [row, column] of the first other string, or empty, and
## @var{hint} what to do about it.
## @end deftypefn

function [x, bad, hint] = parse_answers (codes, values, opt)

  text = lower (strtrim (values));
  number = parse_reals (text);
  scores = ! isempty (opt.threshold);
  map = Inf (numel (values), 1, merge (scores, "double", "single"));
  fits = ! isnan (number) & (scores | number == 0 | number == 1);
  map(fits) = number(fits);
  map(strcmp (text, "true")) = 1;
  map(strcmp (text, "false")) = 0;
  map(ismember (text, {"", "na", "nan"}) ...
      | is_listed (values, opt.missing)) = NaN;
  map(is_listed (values, opt.wrong)) = merge (scores, -Inf, 0);
  map(is_listed (values, opt.right)) = merge (scores, realmax, 1);
  x = reshape (map(codes), size (codes));

  bad = [];
  hint = "";
  if (any (map == Inf))
    [column, row] = find (x' == Inf, 1);
    bad = [row, column];
    text = text{codes(row,column)};
    number = number(codes(row,column));
    hint = ["neither 0 nor 1; if it stands for a missing answer, use ", ...
            "option missing"];
    if (! isempty (regexp (text, '^[-+]?\d*(,\d+)+$', "once")))
      hint = "no number; write a decimal point instead of a comma";
    elseif (scores)
      hint = ["no number; if it stands for a missing answer, use option ", ...
              "missing"];
    elseif (number > 0 && number < 1)
      hint = ["neither 0 nor 1; option threshold tells from which score ", ...
              "on an answer is right"];
    endif
  endif

endfunction
