## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_calls (@var{seed}, @
## @var{i})
## Call number @var{i} of a public function or a gateway, with arguments that
## nobody should give it: what it is, and a function that makes it and says
## whether it ended in a result, in an error of the package, or otherwise, or
## changed its arguments.
## @end deftypefn

function [text, run] = torture_calls (seed, i)
  persistent functions = all_functions ();
  [name, args, count] = call (functions, seed, i);
  text = shown (name, args, count);
  run = @() judge (functions, seed, i);
endfunction

function [outcome, detail] = judge (functions, seed, i)
  [name, args, count, odd] = call (functions, seed, i);
  [outcome, detail] = outcome_of (name, args, count);
  if (! odd && ! isempty (strfind (detail, "was it edited?")))
    outcome = "wrongly blamed";
  endif
  [~, again] = call (functions, seed, i);
  if (! same (args, again))
    outcome = "changed";
  endif
  close ("all");
endfunction

## Public functions once for each of their parts, gateways once each.  The
## manual would open a browser.
function names = all_functions ()
  folder = fileparts (fileparts (which ("ddd_pack")));
  files = [glob(fullfile (folder, "*", "ddd_*.m")); ...
           glob(fullfile (folder, "ddd_v*.m"))];
  [~, public] = cellfun (@fileparts, files, "uniformoutput", false);
  [~, gates] = cellfun (@fileparts, ...
    glob (fullfile (fileparts (which ("__ddd_pack__")), "*.mex")), ...
    "uniformoutput", false);
  names = [public; public; public; gates];
  if (! isempty (only = getenv ("TORTURE_ONLY")))
    names = names(! cellfun ("isempty", regexp (names, only)));
  endif
endfunction

function [name, args, count, odd] = call (functions, seed, i)
  odd = false;
  rand ("twister", [seed, i]);
  name = one_of (functions);
  if (strncmp (name, "__", 2))
    args = gateway_arguments (name);
    count = fix (3 * rand ());
  else
    [args, odd] = torture_arguments (name);
    count = fix (rand () * (abs (nargout (name)) + 1));
  endif
endfunction

## The number of arguments that a gateway takes is learnt from its refusals.
function args = gateway_arguments (name)
  persistent known = struct ();
  key = name(7:end-2);         # __ddd_KEY__
  if (! isfield (known, key))
    for known.(key) = 1:13
      try
        feval (name, "f", repmat ({@sin}, 1, known.(key) - 1){:});
      catch err
        if (isempty (strfind (err.message, "called the wrong way")))
          break;
        endif
      end_try_catch
    endfor
  endif
  n = 2 + fix (3 * rand ());
  plane = zeros (16, n, "uint64");
  plane(1,:) = fix (512 * rand (1, n));
  mask = plane(:,1);
  zero = zeros (16, 1, "uint64");
  score = 9 * ones (n, 1, "uint64");
  any_of = {plane, mask, zero, [], 9, 0, 1, 2, 1:9, zeros(1, 9), {"kappa"}, ...
            {}, {"n11", "se"}, score, [0, 1], zeros(9, 1, "uint32"), ...
            ones(3, 6), ones(1, n), 0:n};
  fields = {"kappa", "n11"};
  switch (key)
    case {"history", "tally", "unpack", "pair_rows"}
      args = {plane, [], 9};
    case "select"
      args = {plane, [], 9, 1:3};
    case {"kappa", "kappa_pairs"}
      args = {plane, [], 9, mask, [], 0, fields, 0};
    case "kappa_summary"
      args = {plane, [], 9, mask, [], 0, 9};
    case "kappa_to"
      args = {plane, [], 9, mask, []};
    case "leave_out"
      args = {plane, [], 9, 1:9, 1:9, 0, 0, fields};
    case "rest_test"
      args = {plane, [], 9, score, mask, 9, 0};
    case "score_sums"
      args = {plane, 9, score};
    case "right_on"
      args = {plane, 9, mask};
    case "nested"
      args = {plane, 9, mask, 1:n, 0};
    case "mantel"
      args = {plane, 9, fix((n + 1) * rand (1, 9)), 0, n, zeros(1, n), 0};
    case "subsets"
      args = {plane, 9, 1, 1, 0};
    case "slopes"
      args = {plane, 9, 0, 0, 0};
    case "curveball"
      args = {plane, 9, 5, 1, 1, 3, 0};
    case "times_answers"
      args = {ones(2, n), plane, 9, 0};
    case "wrong_labels"
      args = {plane, 9, zeros(9 * n, 1, "uint32"), 1, ...
              zeros(1, 9, "uint32"), 0};
    otherwise
      args = arrayfun (@(i) one_of (any_of), 2:known.(key), ...
                       "uniformoutput", false);
  endswitch
  args = [{"f"}, args(1:min (end, known.(key) - 1))];
  for i = 2:numel (args)
    x = rand ();
    if (x < .1)
      args{i} = torture_value ();
    elseif (x < .2)
      args{i} = one_of (any_of);
    endif
  endfor
endfunction

function [outcome, detail] = outcome_of (name, args, count)
  detail = "";
  outcome = "result";
  results = cell (1, count);
  try
    evalc ("[results{:}] = feval (name, args{:});");
  catch err
    detail = [err.identifier, " ", err.message];
    if (strncmp (err.identifier, "ddd:", 4))
      outcome = "refused";
    elseif (strcmp (err.identifier, "Octave:invalid-fun-call"))
      outcome = "usage";
    else
      outcome = "foreign";
      if (! isempty (err.stack))
        at = err.stack(1:min (end, 4));
        detail = [detail, sprintf(" < %s:%d", {at.name; at.line}{:})];
      endif
    endif
  end_try_catch
endfunction

## Handles and objects are not compared: new ones differ.
function yes = same (a, b)
  yes = true;
  if (iscell (a))
    yes = size_equal (a, b) && all (cellfun (@same, a(:), b(:)));
  elseif (isstruct (a))
    yes = size_equal (a, b) && same (struct2cell (a), struct2cell (b));
  elseif (issparse (a))                 # isequaln would fill it
    yes = isequal (a, b);
  elseif (! isobject (a) && ! is_function_handle (a))
    yes = isequaln (a, b);
  endif
endfunction

function x = one_of (list)
  x = list{ceil (rand () * numel (list))};
endfunction

## The call in a line.
function text = shown (name, args, count)
  text = sprintf ("%d = %s (%s)", count, name, ...
                  strjoin (cellfun (@brief, args, "uniformoutput", false), ...
                           ", "));
endfunction

function text = brief (x)
  if (ischar (x) && rows (x) == 1 && columns (x) < 30)
    text = ["\"", x, "\""];
  elseif (isnumeric (x) && isscalar (x) && isreal (x))
    text = sprintf ("%s(%g)", class (x), double (x));
  elseif (is_function_handle (x))
    text = (func2str (x));
  else
    text = [class(x), "(", sprintf("%dx", size (x))(1:end-1), ")"];
    if (iscell (x) && numel (x) < 4)
      text = ["{", strjoin(cellfun (@brief, x(:)', "uniformoutput", false), ...
              ", "), "}"];
    endif
  endif
endfunction
