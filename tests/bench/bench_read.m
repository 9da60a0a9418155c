## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_read ()
## Time reading decisions from files: one row of @var{rows} per measurement,
## with name, number of models and of items, value and unit.
## @code{bench_append} prints them.
##
## Times are of the best of three calls of @code{ddd_load}, on files that are
## in the system's cache.  Memory is what the process needs at most beyond what
## Octave had before, pages of the mapped file among it; it is measured first,
## as it never falls.  DuckDB (npm), where it is there, reads the long table as
## well, by CPU time: with the models of each item in one order, as
## @code{ddd_load} has them, and for the sums of right answers alone.  The
## files go to a folder of their own, 500 MB at most.
## @end deftypefn

function rows = bench_read ()

  folder = tempname ();
  mkdir (folder);
  rows = cell (0, 5);
  unwind_protect
    file = fullfile (folder, "long.csv");
    long_table (file, 100, 50000);
    before = peak ();
    D = ddd_load (file);
    used = peak () - before;
    assert (D.n_models, 100);
    rows(end+1,:) = {"read_long", 100, 50000, best(@() ddd_load (file)), "s"};
    rows(end+1,:) = {"read_long_memory", 100, 50000, used, "GB"};
    rows = [rows; against_duckdb(file, 100, 50000)];
    delete (file);

    wide_table (file, 91, 50000);
    rows(end+1,:) = {"read_wide", 91, 50000, best(@() ddd_load (file)), "s"};
    gzip (file);
    delete (file);
    file = [file, ".gz"];
    rows(end+1,:) = {"read_wide_gz", 91, 50000, best(@() ddd_load (file)), "s"};

    for many = [50, 1000; 50000, 500]
      one_model_a_file (folder, many(1), many(2));
      rows(end+1,:) = {"read_files", many(1), many(2), ...
                       best(@() ddd_load (fullfile (folder, "m*.csv"))), "s"};
      delete (fullfile (folder, "m*.csv"));
    endfor

    C = rand (65, 50000, 10) < 0.7;
    file = fullfile (folder, "C.npy");
    ddd_write_npy (C, file);
    rows(end+1,:) = {"read_npy", 650, 50000, best(@() ddd_load (file)), "s"};
    ddd_write_npy (double (C(:,:,1)), file);
    rows(end+1,:) = {"read_npy_double", 65, 50000, ...
                     best(@() ddd_load (file)), "s"};
  unwind_protect_cleanup
    confirm_recursive_rmdir (false, "local");
    rmdir (folder, "s");
  end_unwind_protect

endfunction

function rows = against_duckdb (file, n, m)
  rows = {"read_long_cpu", n, m, least_cputime(@() ddd_load (file)), "s"};
  script = fullfile (fileparts (mfilename ("fullpath")), "bench_duckdb.mjs");
  [status, txt] = system (sprintf ("node '%s' '%s' '%s' 2>/dev/null", script, ...
                                   getenv ("DUCKDB"), file));
  if (status == 0)
    x = strsplit (strtrim (txt), " ");
    unit = sprintf ("s (DuckDB %s)", x{3});
    rows(2,:) = {"read_long_duckdb", n, m, str2double(x{1}), unit};
    rows(3,:) = {"read_long_duckdb_sums", n, m, str2double(x{2}), unit};
  else
    printf ("  skipped: DuckDB (npm: @duckdb/node-api)\n");
  endif
endfunction

## A file of items and answers for each of N models.
function one_model_a_file (folder, n, m)
  for i = 1:n
    fid = fopen (fullfile (folder, sprintf ("m%d.csv", i)), "w");
    fputs (fid, "item,correct\n");
    fprintf (fid, "item%d,%d\n", [1:m; rand(1, m) < .7]);
    fclose (fid);
  endfor
endfunction

function t = best (f)
  t = Inf;
  for i = 1:3
    start = tic ();
    D = f ();
    t = min (t, toc (start));
  endfor
endfunction

## Most memory that this process has had, in GB.
function gb = peak ()
  kb = regexp (fileread ("/proc/self/status"), 'VmHWM:\s*(\d+)', "tokens"){1};
  gb = str2double (kb{1}) * 1024 / 1e9;
endfunction

## Rows of equal length, so that a file is a matrix of characters.
function long_table (file, n, m)

  head = repmat ("resnet50_v0.00,ILSVRC2012_val_", m, 1);
  lines = [head, digits(m), repmat(".JPEG,0\n", m, 1)];
  fid = fopen (file, "w");
  fputs (fid, "model,item,correct\n");
  for i = 1:n
    lines(:,[11, 13, 14]) = repmat (sprintf ("%03d", i), m, 1);
    lines(:,end-1) = "0" + (rand (m, 1) < 0.7);
    fwrite (fid, lines');
  endfor
  fclose (fid);

endfunction

function wide_table (file, n, m)

  text = repmat (",0", m, n);
  text(:,2:2:end) = "0" + (rand (m, n) < 0.7);
  fid = fopen (file, "w");
  fputs (fid, ["item", sprintf(",net%d", 1:n), "\n"]);
  fwrite (fid, [digits(m), text, repmat("\n", m, 1)]');
  fclose (fid);

endfunction

## 00000001 and so on
function text = digits (m)
  text = char ("0" + mod (floor ((1:m)' ./ 10 .^ (7:-1:0)), 10));
endfunction
