## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_allocations (@var{seed}, @
## @var{i})
## Failure number @var{i} of what gateways ask Octave to allocate: the call of
## a public function in which it fails, and a function that makes it.  There
## must be an error that says that memory ended, nothing may be left behind,
## and the next call must give what it gave before.  In the end every
## allocation has failed; @file{mx_fails.c} makes it fail.
## @end deftypefn

function [text, run] = torture_allocations (seed, i)
  persistent calls = known ();
  round = floor ((i - 1) / numel (calls));
  c = calls(mod (i - 1, numel (calls)) + 1);
  n = mod (7919 * round, c.count) + 1;
  rand ("twister", [seed, i]);
  if (rand () < .5)
    n = -n;
  endif
  text = sprintf ("%d of %d in %s", n, c.count, func2str (c.f));
  run = @() judge (c, n);
endfunction

function [outcome, detail] = judge (c, n)

  [outcome, detail] = failing (c, n);
  if (! isequaln (called (c.f), c.x))
    outcome = "other afterwards";
  elseif (! isempty (glob (".ddd-*")))
    outcome = "left behind";
  endif

endfunction

function [outcome, detail] = failing (c, n)
  detail = "";
  mx_fails (n);
  try
    called (c.f);
    ## Work in slices has fewer of them where the machine is faster.
    outcome = merge (mx_fails (0) < abs (n), "result", "did not fail");
  catch err
    mx_fails (0);
    detail = [err.identifier, " ", err.message];
    told = any (strcmp (err.identifier, {"Octave:bad-alloc", "ddd:noMemory"}));
    told |= ! isempty (strfind (err.message, "failed to allocate"));
    outcome = merge (told, "refused", "foreign");
  end_try_catch
endfunction

function x = called (f)
  evalc ("x = f ();");
endfunction

## Calls that need every gateway: what they return and how often one asks
## Octave to allocate.
function calls = known ()

  calls = struct ("f", public_calls ());
  profile ("on");
  for i = 1:numel (calls)
    mx_fails (0);
    calls(i).x = called (calls(i).f);
    calls(i).count = mx_fails (0);
  endfor
  profile ("off");
  gates = glob (fullfile (fileparts (which ("__ddd_pack__")), "*.mex"));
  [~, gates] = cellfun (@fileparts, gates, "uniformoutput", false);
  missing = setdiff (gates, {profile("info").FunctionTable.FunctionName});
  if (! isempty (missing))
    error ("torture: no call of %s", strjoin (missing, ", "));
  endif

endfunction

function list = public_calls ()

  rand ("twister", 1);
  C = double (rand (6, 40) < rand (1, 40) + .1);
  D = ddd_pack (C);
  E = ddd_pack (cat (3, C, rand (6, 40) < .8));
  M = C;
  M(2,5) = NaN;
  many = rand (101, 40) < .5;
  group = {"a"; "a"; "a"; "b"; "b"; "b"};
  family = {"e"; "e"; "f"; "g"; "h"; "h"};
  P = fix (3 * rand (6, 40));
  L = ddd_pack (P == P(1,:), "predictions", P, "labels", P(1,:));
  ddd_save (D, "a.csv");
  ddd_save (D, "a.npz");
  ddd_save (M, "a.h5");
  ddd_write_npy (uint8 (C), "a.npy");
  ddd_write_npy (M, "b.npy");
  right = "{\"model\":\"a\",\"item\":%d,\"correct\":1}\n";
  put ("a.jsonl", sprintf (right, 1:9));
  put ("bad.jsonl", [sprintf(right, 1:9), "{\"model\":[]}\n"]);
  put ("bad.csv", "model,item,correct\na,1,1\na,2,maybe\n");
  ddd_counts (D, "c.h5", "items", [1, 1]);
  list = {@() ddd_pack(M, "family", family), @() ddd_unpack(E), ...
          @() ddd_pack(P == 1, "predictions", P, "labels", ones (1, 40)), ...
          @() ddd_select(D, "items", 1:9), @() ddd_split(D), ...
          @() ddd_expected(D), @() ddd_dynamics(E), @() ddd_items(D), ...
          @() ddd_expected(struct ("histogram", 3 * ones (1, 7))), ...
          @() ddd_consistency(D, "interval", true), ...
          @() ddd_consistency(M, "output", "pairs"), ...
          @() ddd_consistency(D, "output", "summary"), ...
          @() ddd_consistency(D, "leave_pair_out", true), ...
          @() ddd_consistency(ddd_merge ("c.h5")), ...
          @() ddd_consistency(D, "family", family, "interval", true), ...
          @() ddd_consistency(D, "family", family, ...
                              "leave_pair_out", true), ...
          @() ddd_consistency_to(D, 1, "interval", true), ...
          @() ddd_bootstrap(D, "replicates", 50, "progress", false), ...
          @() ddd_diversity(D), @() ddd_ensemble(L), @() ddd_rarefy(D), ...
          @() ddd_frontier(D, "splits", 2), @() ddd_rasch(D), ...
          @() ddd_excess(D, "method", "slopes", "samples", 19), ...
          @() ddd_excess(many, "method", "curveball", "samples", 19), ...
          @() ddd_excess(D, "method", "mantel-haenszel"), ...
          @() ddd_compare(D, "groups", group), ...
          @() ddd_load("a.csv"), @() ddd_load("a.npz"), ...
          @() ddd_load("a.h5"), @() ddd_load("a.npy"), ...
          @() ddd_load("b.npy"), @() ddd_load("a.jsonl"), ...
          @() refusal(@() ddd_load("bad.csv")), ...
          @() refusal(@() ddd_load("bad.jsonl")), ...
          @() ddd_read_npy("b.npy"), @() done(@() ddd_save (M, "b.h5")), ...
          @() done(@() ddd_counts (D, "d.h5", "items", [1, 1])), ...
          @() done(@() ddd_write_png (C, "a.png", ...
                                      "text", struct ("a", "b"))), ...
          @() ddd_version()};

endfunction

function x = done (f)
  f ();
  x = [];
endfunction

## The line is looked for where a file is refused.
function text = refusal (f)
  try
    f ();
  catch err
    text = err.message;
    if (! strncmp (err.identifier, "ddd:", 4))
      rethrow (err);
    endif
  end_try_catch
endfunction

function put (name, text)
  fid = fopen (name, "w");
  fputs (fid, text);
  fclose (fid);
endfunction
