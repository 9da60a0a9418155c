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
    hint = advice (text{codes(row,column)}, others, opt);
  endif

endfunction

## What to do about a string that is no answer, in a column with OTHERS, too.
function hint = advice (text, others, opt)

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
  elseif (! isempty (opt.threshold))
    hint = ["no number; ", missing];
  elseif (number > 0 && number < 1)
    hint = ["neither 0 nor 1; option threshold says from which score on ", ...
            "an answer is right"];
  elseif (number == fix (number))
    hint = ["neither 0 nor 1; for scores or percentages, option ", ...
            "threshold says from which one on an answer is right; for ", ...
            "predicted labels, option truth names the true ones; ", missing];
  elseif (numel (others) <= 3 && ! is_like ('\s'))
    hint = ["neither 0 nor 1; say what the words mean, as in ", ...
            meaning(others(:)', opt)];
  endif

endfunction

## Yes and no, pass and fail: the options that say which words are right and
## wrong, without those that were given.
function code = meaning (words, opt)
  good = {"yes", "y", "ja", "j", "oui", "si", "pass", "passed", "right", ...
          "correct", "richtig", "ok", "x"};
  bad = {"no", "n", "nein", "non", "fail", "failed", "wrong", "incorrect", ...
         "error", "-"};
  good = ismember (words, good);
  bad = ismember (words, bad);
  words = [words(good), words(! good & ! bad), words(bad)];
  code = {};
  if (isempty (opt.right) && ! all (bad))
    code{end+1} = sprintf ("\"right\", \"%s\"", words{1});
    words(1) = [];
  endif
  if (isempty (opt.wrong) && ! isempty (words))
    code{end+1} = sprintf ("\"wrong\", \"%s\"", words{end});
  endif
  if (isempty (code))
    code = {sprintf("\"missing\", \"%s\"", words{1})};
  endif
  code = strjoin (code, ", ");
endfunction
