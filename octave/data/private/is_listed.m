## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{tf} =} is_listed (@var{text}, @var{list})
## Which strings of @var{text} are in @var{list}, of strings that stand for a
## missing or a wrong answer; blanks around them do not count, and numbers are
## compared as numbers: @qcode{"-1"} stands for @qcode{"-1.0"}, too.
## @end deftypefn

function tf = is_listed (text, list)

  if (isempty (list))
    tf = false (size (text));   # fast, for many files
    return;
  endif
  text = strtrim (text);
  number = parse_reals (list(:)');
  tf = ismember (text, list) ...
       | ismember (parse_reals (text), number(! isnan (number))) ...
       | (strcmpi (text, "nan") & any (strcmpi (list, "nan")));

endfunction
