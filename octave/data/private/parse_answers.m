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

  text = lower (strtrim (decimal_points (values, opt)));
  scores = ! isempty (opt.threshold);
  number = parse_reals (text);
  if (scores)                   # 93 % is 93
    number = parse_reals (regexprep (text, '\s*%$', ""));
  endif
  map = Inf (numel (values), 1, merge (scores, "double", "single"));
  fits = ! isnan (number) & (scores | number == 0 | number == 1);
  map(fits) = number(fits);
  ## What spreadsheets in other languages make of logical values, too.
  map(ismember (text, {"true", "wahr", "vrai", "verdadero"})) = 1;
  map(ismember (text, {"false", "falsch", "faux", "falso"})) = 0;
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
    others = unique (text(codes(x(:,column) == Inf,column)));
    hint = advice (text{codes(row,column)}, others, scores);
  endif

endfunction

## What to do about a string that is no answer, in a column with OTHERS, too.
function hint = advice (text, others, scores)

  is_like = @(pattern) ! isempty (regexp (text, pattern, "once"));
  number = parse_reals ({text});
  missing = "if it stands for a missing answer, use option missing";
  hint = ["neither 0 nor 1; ", missing];
  if (is_like ('^[-+]?\d*(,\d+)+$'))
    hint = "no number; write a decimal point instead of a comma";
  elseif (is_like ('^\d+([-./]\d+){2}([ t]|$)'))
    hint = "a date";
  elseif (is_like ('^[\d.]+ ?%$'))
    hint = ["a percentage; option threshold says from how many percent ", ...
            "on an answer is right"];
  elseif (scores)
    hint = ["no number; ", missing];
  elseif (number > 0 && number < 1)
    hint = ["neither 0 nor 1; option threshold says from which score on ", ...
            "an answer is right"];
  elseif (number == fix (number))
    hint = ["neither 0 nor 1; for predicted labels, option truth names ", ...
            "the true ones; ", missing];
  elseif (numel (others) <= 3 && ! is_like ('\s'))
    ## Yes and no, pass and fail: right and wrong in words.
    good = [others(ismember (others, {"yes", "y", "ja", "j", "oui", "si", ...
                                      "pass", "passed", "right", ...
                                      "correct", "richtig", "ok", "x"}));
            {text}]{1};
    hint = sprintf (["neither 0 nor 1; options right, wrong and missing ", ...
                     "say what '%s' %s, as in \"right\", \"%s\""], ...
                    strjoin (others(:)', "' and '"), ...
                    merge (isscalar (others), "means", "mean"), good);
  endif

endfunction
