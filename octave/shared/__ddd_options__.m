## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{opt} =} __ddd_options__ (@var{caller}, @var{args}, @
## @var{shared}, @var{own})
## Merge name/value pairs @var{args} over defaults.
##
## @var{own} has one row @{name, default, test, requirement@} per option;
## @var{shared} names the options that several functions have in common.
## @end deftypefn

function opt = __ddd_options__ (caller, args, shared, own = cell (0, 4))

  table = [shared_rows(shared); own];
  names = table(:,1);
  opt = cell2struct (table(:,2), names, 1);

  for i = 1:2:numel (args)
    row = [];
    if (ischar (args{i}) && rows (args{i}) <= 1)
      row = find (strcmpi (args{i}, names));
    endif
    if (isempty (row) && isempty (names))
      error ("ddd:invalidOption", "%s: there are no options, but %s is given",
             caller, disp_name (args{i}));
    elseif (isempty (row))
      error ("ddd:invalidOption",
             "%s: unknown option %s; did you mean %s?  There is %s", caller,
             disp_name (args{i}), nearest (args{i}, names),
             strjoin (names', ", "));
    endif
    if (i == numel (args))
      error ("ddd:invalidOption", "%s: option %s needs a value: %s", caller,
             names{row}, table{row,4});
    endif
    if (! table{row,3} (args{i+1}))
      error ("ddd:invalidOption", "%s: %s must be %s", caller, names{row},
             table{row,4});
    endif
    opt.(names{row}) = args{i+1};
    ## Octave's integers saturate and single would not do for the core.
    if (isnumeric (args{i+1}) && isscalar (args{i+1}))
      opt.(names{row}) = double (args{i+1});
    endif
  endfor

endfunction

function table = shared_rows (wanted)
  whole = @(x) isnumeric (x) && isreal (x) && isscalar (x) && x >= 0 ...
               && x == fix (x);
  flag = @(x) (islogical (x) || isnumeric (x)) && isscalar (x) ...
              && any (x == [0, 1]);
  table = {
    "tolerance", 0,  whole, "a whole number >= 0";
    "interval",  false, flag, "true or false";
    "bounds",    false, flag, "true or false";
    "counts",    false, flag, "true or false";
    "leave_pair_out", false, flag, "true or false";
    "threads",   0,  @(x) whole (x) && x <= 64, ...
                 "a whole number from 0 to 64; 0 chooses";
    "groups",    {}, @iscellstr, "a cell array with a string per model";
    "family",    {}, @(x) iscellstr (x) || isequal (x, true), ...
                 "a cell array with a string per model, or true";
    "panel",     [], @(x) isnumeric (x) || islogical (x) || ischar (x) ...
                     || iscellstr (x), "indices, a logical vector or names"};
  table = table(ismember (table(:,1), wanted),:);
endfunction

function txt = disp_name (x)
  if (ischar (x) && rows (x) <= 1)
    txt = ["'", x, "'"];
  else
    txt = ["of class ", class(x)];
  endif
endfunction

## The name with the smallest edit distance.
function name = nearest (given, names)
  if (! ischar (given) || rows (given) > 1)
    given = "";
  endif
  [~, i] = min (cellfun (@(n) edits (tolower (given), n), names));
  name = names{i};
endfunction

function d = edits (a, b)
  row = 0:numel (b);
  for i = 1:numel (a)
    next = i;
    for j = 1:numel (b)
      next(j+1) = min ([row(j+1) + 1, next(j) + 1, row(j) + (a(i) != b(j))]);
    endfor
    row = next;
  endfor
  d = row(end);
endfunction
