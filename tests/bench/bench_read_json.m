## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_read_json ()
## Time reading decisions from JSON Lines: one row of @var{rows} per
## measurement, with name, number of models and of items, value and unit.
## @code{bench_append} prints them.
##
## Times are CPU times, the best of three, of files in the system's cache: flat
## records, and the log of an evaluation harness, 1.5 kB a record.  Peers are
## @code{jsondecode}, which gets the lines as one list, and pandas where it is
## there; 200 logs are timed by the clock.  Memory is what the process needs at
## most beyond what Octave had before, pages of the mapped file among it.
## @end deftypefn

function rows = bench_read_json ()

  folder = tempname ();
  mkdir (folder);
  rows = cell (0, 5);
  unwind_protect
    file = fullfile (folder, "log.jsonl");
    harness_log (file, 50000);
    before = peak ();
    D = ddd_load (file);
    used = peak () - before;
    assert (D.n_items, 50000);
    rows = [rows; against_peers("log", file, 1, 50000)];
    rows(end+1,:) = {"read_json_log_memory", 1, 50000, used, "GB"};
    delete (file);

    flat_records (file, 20, 50000);
    rows = [rows; against_peers("flat", file, 20, 50000)];
    delete (file);

    for i = 1:200
      sub = fullfile (folder, sprintf ("model%d", i));
      mkdir (sub);
      harness_log (fullfile (sub, ...
                             "samples_task_2026-01-01T00-00-00.0.jsonl"), 270);
    endfor
    start = tic ();
    D = ddd_load (fullfile (folder, "model*", "*.jsonl"));
    rows(end+1,:) = {"read_json_200_files", 200, 270, toc(start), "s"};
    assert ([D.n_models, D.n_items], [200, 270]);
  unwind_protect_cleanup
    confirm_recursive_rmdir (false, "local");
    rmdir (folder, "s");
  end_unwind_protect

endfunction

function rows = against_peers (kind, file, n, m)

  mb = stat (file).size / 1e6;
  name = ["read_json_", kind];
  rows = {name, n, m, mb / least_cputime(@() ddd_load (file)), "MB/s"};
  f = @() jsondecode (["[", strrep(fileread (file)(1:end-1), "\n", ","), "]"]);
  rows(end+1,:) = {[name, "_jsondecode"], n, m, mb / least_cputime(f), "MB/s"};
  script = fullfile (fileparts (mfilename ("fullpath")), "bench_pandas.py");
  [status, txt] = system (["/usr/bin/python3 '", script, "' '", file, "' 2>&1"]);
  if (status == 0)
    x = strsplit (strtrim (txt), " ");
    rows(end+1,:) = {[name, "_pandas"], n, m, mb / str2double(x{1}), ...
                     ["MB/s (pandas ", x{2}, ")"]};
  else
    printf ("  skipped: pandas (Debian: python3-pandas)\n");
  endif

endfunction


## Most memory that this process has had, in GB.
function gb = peak ()
  kb = regexp (fileread ("/proc/self/status"), 'VmHWM:\s*(\d+)', "tokens"){1};
  gb = str2double (kb{1}) * 1024 / 1e9;
endfunction

function harness_log (file, m)
  text = repmat ("How many vertical asymptotes does it have? ", 1, 10);
  line = ["{\"doc_id\": %d, \"doc\": {\"question\": \"", text, "\", ", ...
          "\"answer\": \"3\"}, \"target\": \"3\", \"arguments\": ", ...
          "{\"gen_args_0\": {\"arg_0\": \"Problem: ", text, "\\\\nAnswer:\", ", ...
          "\"arg_1\": {\"until\": [\"\\\\n\\\\n\"], \"temperature\": 0.0}}}, ", ...
          "\"resps\": [[\"", text(1:300), "\"]], \"filtered_resps\": ", ...
          "[\"3\"], \"filter\": \"none\", \"metrics\": [\"exact_match\"], ", ...
          "\"exact_match\": %d.0}\n"];
  fid = fopen (file, "w");
  fprintf (fid, line, [0:m-1; rand(1, m) < 0.7]);
  fclose (fid);
endfunction

function flat_records (file, n, m)
  fid = fopen (file, "w");
  for i = 1:n
    line = sprintf (["{\"model\":\"resnet%d\",\"item\":\"ILSVRC_%%08d\",", ...
                     "\"correct\":%%s}\n"], i);
    right = {"false", "true"}((rand (1, m) < 0.7) + 1);
    fprintf (fid, line, [num2cell(1:m); right]{:});
  endfor
  fclose (fid);
endfunction
