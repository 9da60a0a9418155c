## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{opt} =} __ddd_options__ (@var{caller}, @var{args}, @
## @var{shared}, @var{own}, @var{hint})
## Merge name/value pairs @var{args} over defaults.
##
## @var{own} has one row @{name, default, kind@} per option; @var{shared} names
## the options that several functions have in common.  A kind is
##
## @table @asis
## @item the name of a kind
## one of those in the table @code{kinds} below, which has the test and the
## words of the error;
## @item a cell array of strings
## the value must be one of these;
## @item @{test, requirement@}
## anything else: a function handle, and what the value must be;
## @item @{"flag", test, requirement@}
## a flag, or what the test says.
## @item @{"number", test, requirement@}
## a number for which the test holds.  (Octave compares characters, too.)
## @end table
##
## A flag is @code{true} or @code{false}, 1 or 0, @qcode{"on"} or
## @qcode{"off"}, as everywhere in Octave, and reaches the caller as logical.
##
## @var{hint} is a sentence for those who write where a name belongs what they
## would naturally give to the caller, such as models.
## @end deftypefn

function opt = __ddd_options__ (caller, args, shared, own = cell (0, 3),
                               hint = "")

  table = [shared_rows(shared); own];
  names = table(:,1);
  opt = cell2struct (table(:,2), names, 1);

  for i = 1:2:numel (args)
    row = [];
    if (ischar (args{i}) && rows (args{i}) <= 1)
      row = find (strcmpi (args{i}, names));
    endif
    if (isempty (row))
      refuse_name (caller, args{i}, names, hint);
    endif
    [holds, requirement] = kind_of (table{row,3});
    if (i == numel (args))
      error ("ddd:invalidOption", "%s: option %s needs a value: %s", caller,
             names{row}, requirement);
    endif
    value = args{i+1};
    if (! passes (holds, value))
      error ("ddd:invalidOption", "%s: %s must be %s%s", caller, names{row},
             requirement, nearest_choice (value, table{row,3}));
    endif
    if (is_flag (value) && strncmp (table{row,3}, "flag", 4)(1))
      value = ! (strcmpi (value, "off") || isequal (value, 0));
    elseif (isnumeric (value) && isscalar (value))
      ## Octave's integers saturate and single would not do for the core.
      value = double (value);
    endif
    opt.(names{row}) = value;
  endfor

endfunction

function table = shared_rows (wanted)
  persistent rows_of_all = {
    "tolerance", 0,     "whole";
    "interval",  false, "flag";
    "bounds",    false, "flag";
    "counts",    false, "flag";
    "leave_pair_out", false, "flag";
    "progress",  true,  "flag";
    "seed",      1,     "seed";
    "threads",   0,     {@(x) is_whole (x) && x <= 64, ...
                         "a whole number from 0 to 64; 0 chooses"};
    "groups",    {},    "labels of models";
    "classes",   {},    "labels of items";
    "min_answers", [],  "count";
    "family",    {},    {@(x) iscellstr (x) || isequal (x, true), ...
                         "a cell array with a string per model, or true"};
    "panel",     [],    {@(x) isnumeric (x) || islogical (x) || ischar (x) ...
                          || iscellstr (x), ...
                         "indices, a logical vector or names"}};
  in = false (rows (rows_of_all), 1);
  for name = wanted
    in |= strcmp (name{1}, rows_of_all(:,1));
  endfor
  table = rows_of_all(in,:);
endfunction

## The test of a kind, and the words for it.
function [holds, requirement] = kind_of (kind)
  persistent kinds = {
    "flag",   @is_flag, "true or false";
    "whole",  @is_whole, "a whole number >= 0";
    "count",  @(x) is_whole (x) && x >= 1, "a whole number >= 1";
    "counts", @(x) isnumeric (x) && isreal (x) && isvector (x) ...
                   && all (x >= 1 & x == fix (x)), "whole numbers >= 1";
    "seed",   @(x) is_whole (x) && x < 2 ^ 53, "a whole number >= 0";
    "number", @(x) is_number (x), "a number";
    "positive", @(x) is_number (x) && x > 0, "a number > 0";
    "string", @(x) ischar (x) && rows (x) <= 1, "a string";
    "strings", @iscellstr, "a cell array of strings";
    "labels of models", @iscellstr, "a cell array with a string per model";
    "labels of items", @(x) iscellstr (x) || (isnumeric (x) && isreal (x)), ...
      "labels of the items"};
  if (iscellstr (kind))
    holds = @(x) ischar (x) && any (strcmp (x, kind));
    quoted = strcat ("\"", kind(:)', "\"");
    requirement = [strjoin(quoted(1:end-1), ", "), " or ", quoted{end}];
  elseif (iscell (kind) && strcmp (kind{1}, "flag"))
    [~, holds, requirement] = kind{:};
    holds = @(x) is_flag (x) || holds (x);
  elseif (iscell (kind) && strcmp (kind{1}, "number"))
    [~, holds, requirement] = kind{:};
    holds = @(x) is_number (x) && holds (x);
  elseif (iscell (kind))
    [holds, requirement] = kind{:};
  else
    [holds, requirement] = kinds{strcmp (kind, kinds(:,1)),2:3};
  endif
endfunction

## A test written for numbers cannot take a cell array or a struct: no error
## of its own may reach the user.
function yes = passes (holds, value)
  yes = false;
  try
    yes = holds (value);
  end_try_catch
endfunction

function yes = is_flag (x)
  yes = ischar (x) && any (strcmpi (x, {"on", "off"})) ...
        || (islogical (x) || isnumeric (x)) && isscalar (x) ...
           && any (x == [0, 1]);
endfunction

function yes = is_number (x)
  yes = isnumeric (x) && isreal (x) && isscalar (x) && isfinite (x);
endfunction

function yes = is_whole (x)
  yes = is_number (x) && x >= 0 && x == fix (x);
endfunction

## "; did you mean accuracy?" for a choice that is misspelt.
function txt = nearest_choice (value, kind)
  txt = "";
  if (ischar (value) && rows (value) == 1 && iscellstr (kind))
    txt = regexp (__ddd_nearest__ (value, kind), '^; [^?]+\?', "match", ...
                  "once");
  endif
endfunction

function refuse_name (caller, given, names, hint)
  if (ischar (given) && rows (given) <= 1)
    given = given(:)';                  # nothing may be 0 x 3
    shown = ["'", given, "'"];
  else
    shown = ["of class ", class(given)];
    if (is_whole (given) && any (strcmp (names, "tolerance")))
      hint = sprintf ("Write \"tolerance\", %d if that is meant", given);
    endif
    given = "";
  endif
  if (isempty (names))
    error ("ddd:invalidOption", "%s: there are no options, but %s is given",
           caller, shown);
  endif
  [near, suggests] = __ddd_nearest__ (given, names);
  if (! suggests && ! isempty (hint))
    near = [".  ", hint, near];
  endif
  error ("ddd:invalidOption", "%s: unknown option %s%s", caller, shown, near);
endfunction
