## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_memory (@var{seed}, @
## @var{i})
## Gateway number @var{i}, and a function that calls it again and again, with
## arguments that it takes and with some that it refuses: the memory of the
## process must not grow.  A leak of 100 bytes in each call is seen.
## @end deftypefn

function [text, run] = torture_memory (seed, i)
  persistent cases = gateways ();
  rand ("twister", [seed, i]);
  name = fieldnames (cases){mod (i - 1, numfields (cases)) + 1};
  list = cases.(name);
  text = ["__ddd_", name, "__"];
  run = @() judge (text, list);
endfunction

function [outcome, detail] = judge (name, list)
  calls = 10000;
  once = tic ();
  many (name, list, numel (list));
  ## Slow ones are called less often.
  calls = min (calls, ceil (10 / toc (once) * numel (list)));
  many (name, list, ceil (calls / 5));  # what grows once
  before = resident ();
  many (name, list, calls);
  grown = resident () - before;
  detail = sprintf ("%d calls, %d kB more", calls, grown / 1024);
  outcome = merge (grown > max (2 ^ 20, 100 * calls), "grows", "result");
endfunction

function many (name, list, calls)
  for i = 1:calls
    args = list{mod (i, numel (list)) + 1};
    try
      [~, ~] = feval (name, args{:});
    catch
      try
        feval (name, args{:});
      end_try_catch
    end_try_catch
  endfor
endfunction

## The arguments with which public functions call each gateway, and those with
## one changed.
function cases = gateways ()
  names = cellfun (@(f) nthargout (2, @fileparts, f), ...
    glob (fullfile (fileparts (which ("__ddd_pack__")), "*.mex")), ...
    "uniformoutput", false);
  cases = struct ();
  for i = 1:numel (names)
    key = names{i}(7:end-2);
    list = {};
    rand ("twister", i);
    for t = 1:12
      list{t} = torture_gateway (names{i});
    endfor
    cases.(key) = list;
  endfor
endfunction

function bytes = resident ()
  bytes = 4096 * str2double (strsplit (fileread ("/proc/self/statm")){2});
endfunction
