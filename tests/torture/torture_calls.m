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
  if (! odd && ! isempty (strfind (detail, "please report")))
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
    args = torture_gateway (name);
    count = fix (3 * rand ());
  else
    [args, odd] = torture_arguments (name);
    count = fix (rand () * (abs (nargout (name)) + 1));
  endif
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
