## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_memory (@var{seed}, @
## @var{i})
## Gateway number @var{i} of those there are, or one of the public calls that
## need them all, and a function that calls it again and again: the memory of
## the process must not grow.  Gateways get arguments that they take and, most
## of them, some that they refuse.  A leak of 100 bytes in each of 10,000 calls
## is seen, of a public call that is made 100 times one of 20 kB.
## @end deftypefn

function [text, run] = torture_memory (seed, i)
  persistent cases = [gateways(); public()];
  rand ("twister", [seed, i]);
  c = cases(mod (i - 1, rows (cases)) + 1,:);
  text = c{1};
  run = @() judge (c{2:3});
endfunction

function [outcome, detail] = judge (call, different)
  many (call, different);               # reads its functions
  once = tic ();
  many (call, different);
  ## Slow ones are called less often.
  calls = min (10000, ceil (4 / toc (once) * different));
  many (call, ceil (calls / 5));        # what grows once
  before = resident ();
  many (call, calls);
  grown = resident () - before;
  detail = sprintf ("%d calls, %d kB more", calls, grown / 1024);
  outcome = merge (grown > max (2 ^ 20, 100 * calls), "grows", "result");
endfunction

function many (call, calls)
  for i = 1:calls
    call (i);
  endfor
endfunction

function call_gateway (name, args)
  try
    [~, ~] = feval (name, args{:});
  catch
    try
      feval (name, args{:});
    end_try_catch
  end_try_catch
endfunction

function call_public (f)
  evalc ("f ();");
endfunction

## The text of each call, itself, and how many different ones it is.
function cases = public ()
  calls = torture_public ();
  for i = 1:numel (calls)
    cases(i,:) = {func2str(calls{i}), @(k) call_public(calls{i}), 1};
  endfor
endfunction

## The arguments with which public functions call each gateway, and those with
## one changed.
function cases = gateways ()
  names = cellfun (@(f) nthargout (2, @fileparts, f), ...
    glob (fullfile (fileparts (which ("__ddd_pack__")), "*.mex")), ...
    "uniformoutput", false);
  for i = 1:numel (names)
    list = {};
    rand ("twister", i);
    for t = 1:12
      list{t} = torture_gateway (names{i});
    endfor
    cases(i,:) = {names{i}, @(k) call_gateway(names{i}, ...
                  list{mod(k, numel (list)) + 1}), numel(list)};
  endfor
endfunction

function bytes = resident ()
  bytes = 4096 * str2double (strsplit (fileread ("/proc/self/statm")){2});
endfunction
