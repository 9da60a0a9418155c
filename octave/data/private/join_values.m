## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} join_values (@var{files}, @var{values}, @
## @var{at}, @var{names}, @var{what})
## One label or number for each thing of @var{names}, from those that each file
## has (@var{values}, or empty) of the things @var{at}: @qcode{""} or
## @code{NaN} where none has one.  Files that disagree are an error, which says
## @var{what} the values are.
## @end deftypefn

function x = join_values (files, values, at, names, what)

  x = {};
  for i = find (! cellfun (@isempty, values(:)'))
    new = values{i}(:);
    if (isempty (x) && isnumeric (new))
      x = NaN (numel (names), 1);
    elseif (isempty (x))
      x = repmat ({""}, numel (names), 1);
    endif
    if (iscell (x) != iscell (new))
      error ("ddd:invalidInput",
             "ddd_load: in '%s' the %ss are numbers, in others strings",
             files{i}, what);
    endif
    old = x(at{i});
    set = ! blank (new);
    odd = find (set & ! blank (old) & ! same (old, new), 1);
    if (! isempty (odd))
      error ("ddd:invalidInput",
             "ddd_load: '%s' has another %s '%s' than the files before it",
             files{i}, what, names{at{i}(odd)});
    endif
    x(at{i}(set)) = new(set);
  endfor

endfunction

function yes = blank (x)
  if (iscell (x))
    yes = cellfun (@isempty, x);
  else
    yes = isnan (x);
  endif
endfunction

function yes = same (x, y)
  if (iscell (x))
    yes = strcmp (x, y);
  else
    yes = x == y;
  endif
endfunction
