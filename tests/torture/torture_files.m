## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_files (@var{seed}, @
## @var{i})
## Damaged file number @var{i}: what was done to it, and a function that loads
## it.  Every second one is cut short, so that in the end all are cut at every
## byte; in the others bytes are changed, lost, added or come from another
## file.
##
## What is sealed by a checksum must be refused or give what the whole file
## gives; what says where it ends must be refused where it is cut short; of a
## table all lines must be counted.  A MAT file may end behind any variable, so
## names may be lost where it is cut, but no answer.
## @end deftypefn

function [text, run] = torture_files (seed, i)

  persistent files = whole_files ();
  k = floor ((i - 1) / numel (files));
  f = files(mod (i - 1, numel (files)) + 1);
  rand ("twister", [seed, i]);
  if (mod (k, 2) == 0)
    at = mod (7919 * k / 2, numel (f.bytes));
    bytes = f.bytes(1:at);
    how = sprintf ("cut to %d", at);
  else
    [bytes, how] = damaged (f.bytes, files);
  endif
  text = sprintf ("%s %s", f.name, how);
  run = @() judge (f, bytes, mod (k, 2) == 0);

endfunction

function [outcome, detail] = judge (f, bytes, cut)

  outcome = "refused";
  detail = "";
  put (f.name, bytes);
  try
    evalc ("D = ddd_load (f.name);");
    ddd_pack (D);               # whole
  catch err
    detail = [err.identifier, " ", err.message];
    if (! strncmp (err.identifier, "ddd:", 4))
      outcome = "foreign";
    elseif (isequal (bytes, f.bytes))
      outcome = "wrongly refused";
    endif
    return;
  end_try_catch

  alike = isequaln (plain (D), f.D);
  outcome = merge (alike, "equal", "other");
  detail = sprintf ("%d x %d x %d", D.n_models, D.n_items, D.n_epochs);
  switch (f.kind)
    case "sealed"
      bad = ! alike;
    case "ends"
      bad = cut && ! alike;
    case "variables"
      bad = cut && ! isequal (D.packed.plane, f.D.packed.plane);
    case "lines"
      text = char (bytes);
      text(text == "\r") = "\n";
      count = sum (! cellfun (@isempty, strtrim (strsplit (text, "\n"))));
      bad = ! any (text == '"' & f.header) ...
            && D.report.rows != count - f.header;
    otherwise
      bad = false;
  endswitch
  if (bad)
    outcome = "silently other";
  endif

endfunction

function [bytes, how] = damaged (bytes, files)

  n = numel (bytes);
  at = ceil (n * rand ());
  upto = min (n, at + ceil (20 * rand ()) - 1);
  switch (ceil (6 * rand ()))
    case 1
      bit = fix (8 * rand ());
      bytes(at) = bitxor (bytes(at), 2 ^ bit);
      how = sprintf ("bit %d of byte %d", bit, at);
    case 2
      count = ceil (4 * rand ());
      bytes(ceil (n * rand (1, count))) = fix (256 * rand (1, count));
      how = sprintf ("%d bytes", count);
    case 3
      bytes(at:upto) = [];
      how = sprintf ("without %d:%d", at, upto);
    case 4
      bytes = [bytes(1:upto), bytes(at:end)];
      how = sprintf ("%d:%d twice", at, upto);
    case 5
      bytes(at:upto) = 255 * (rand () < .5);
      how = sprintf ("%d:%d all alike", at, upto);
    otherwise
      other = files(ceil (numel (files) * rand ()));
      ## Behind its head: a file under the head of another is that file.
      from = 64 + ceil ((numel (other.bytes) - 64) * rand ());
      bytes = [bytes(1:at), other.bytes(from:end)];
      how = sprintf ("%d bytes, then %s from %d", at, other.name, from);
  endswitch

endfunction

## One of each format, as it is written and as it is read.
function files = whole_files ()

  rand ("twister", 1);
  C = double (rand (3, 20) < .6);
  N = C;
  N(2,5) = NaN;
  item = arrayfun (@(j) sprintf ("i%d", j), 1:20, "uniformoutput", false);
  D = ddd_pack (C, "models", {"a", "b", "c"}, "items", item);
  [i, j] = ndgrid (1:3, 1:20);
  lines = arrayfun (@(i, j) sprintf ( ...
    "{\"model\":\"%s\",\"item\":\"i%d\",\"correct\":%d}", "abc"(i), j, ...
    C(i,j)), i(:), j(:), "uniformoutput", false);
  list = ["[", strjoin(lines, ","), "]"];
  lines = [strjoin(lines, "\n"), "\n"];
  models = {"a"; "b"; "c"};
  put ("list.json", list);
  put ("lines.jsonl", lines);
  ddd_save (D, "long.csv", "layout", "long");
  ddd_save (D, "wide.csv", "layout", "wide");
  ddd_save (ddd_pack (D, "models", {"a\"", "b\n", ",c"}), "quoted.csv");
  put ("tabs.tsv", strrep (fileread ("long.csv"), ",", "\t"));
  ddd_save (D, "saved.npz");
  ddd_save (ddd_pack (N, "models", models), "saved.h5");
  ddd_write_npy (uint8 (C), "bytes.npy");
  ddd_write_npy (N, "doubles.npy");
  __ddd_write_hdf5__ ("torture", "plain.h5", 0, {"correct"; "models"}, ...
                      {C; models});
  save ("-v6", "v6.mat", "C", "models");
  save ("-v7", "v7.mat", "C", "models");
  save ("-text", "text.mat", "C", "models");
  save ("-hdf5", "octave.h5", "C", "models");
  gzip ("long.csv");
  gzip ("list.json");
  gzip ("bytes.npy");
  seeds = fullfile (fileparts (fileparts (mfilename ("fullpath"))), "seeds");
  for name = {"stored", "deflated"}
    put ([name{1}, ".eval"], ...
         bytes_of (fullfile (seeds, "eval", [name{1}, ".eval"])));
  endfor

  table = {"list.json", "ends"; "lines.jsonl", "lines"; "long.csv", "lines";
           "wide.csv", "lines"; "quoted.csv", ""; "tabs.tsv", "lines";
           "saved.npz", "sealed"; "saved.h5", "sealed"; "bytes.npy", "ends";
           "doubles.npy", "ends"; "plain.h5", "ends"; "octave.h5", "ends";
           "v6.mat", "variables"; "v7.mat", "variables";
           "text.mat", "variables"; "long.csv.gz", "sealed";
           "list.json.gz", "sealed"; "bytes.npy.gz", "sealed";
           "stored.eval", "sealed"; "deflated.eval", "sealed"};
  for r = 1:rows (table)
    [name, kind] = table{r,:};
    header = ! strcmp (name, "lines.jsonl");
    f = struct ("name", name, "kind", kind, "header", header);
    f.bytes = bytes_of (name);
    evalc ("f.D = plain (ddd_load (name));");
    files(r) = f;
  endfor

endfunction

function D = plain (D)
  if (isfield (D, "report"))
    D = rmfield (D, "report");
  endif
endfunction

function bytes = bytes_of (name)
  fid = fopen (name, "rb");
  bytes = fread (fid, Inf, "uint8=>uint8")';
  fclose (fid);
endfunction

function put (name, bytes)
  fid = fopen (name, "wb");
  fwrite (fid, bytes);
  fclose (fid);
endfunction
