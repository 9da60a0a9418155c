## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_statistics ()
## Time what R and Python have packages for: one row of @var{rows} per
## measurement, with name, number of models and of items, value and unit.
## @code{bench_append} prints them.
##
## Times are CPU times on the same simulated Rasch data: a random matrix by
## Curveball with 5 trades per model, whose pairs ddd counts as well (vegan); a
## Rasch model with errors, beside which @code{ddd_rasch} fits a slope per
## model (eRm); and kappa of all pairs with errors, the means' among them in
## ddd (statsmodels).
## Peers that are not there are left out.
## @end deftypefn

function rows = bench_statistics ()

  rows = cell (0, 5);
  [D, file] = data (52, 50000);
  unwind_protect
    excess = @(k) ddd_excess (D, "method", "curveball", "samples", k, ...
                              "threads", 1, "progress", false);
    few = least_cputime (@() excess (20));
    per_sample = (least_cputime (@() excess (120)) - few) / 100;
    rows = [rows; against("curveball_sample", D, per_sample, "Rscript", ...
                          "bench_vegan.R", "r-cran-vegan", file)];
  unwind_protect_cleanup
    delete (file);
  end_unwind_protect

  [D, file] = data (30, 50000);
  unwind_protect
    rows = [rows; against("rasch", D, ...
                          least_cputime (@() ddd_rasch (D)), "Rscript", ...
                          "bench_erm.R", "r-cran-erm", file)];
    t = least_cputime (@() ddd_consistency (D, "interval", true, ...
                                            "threads", 1));
    rows = [rows; against("kappa_with_errors", D, t, "/usr/bin/python3", ...
                          "bench_statsmodels.py", "python3-statsmodels", ...
                          file)];
  unwind_protect_cleanup
    delete (file);
  end_unwind_protect

endfunction

function [D, file] = data (n, m)
  C = ddd_simulate ("rasch", n, m, "seed", 1);
  D = ddd_pack (C);
  file = [tempname(), ".txt"];
  dlmwrite (file, double (C'), " ");
endfunction

function rows = against (name, D, seconds, program, script, package, file)
  rows = {name, D.n_models, D.n_items, seconds, "s"};
  script = fullfile (fileparts (mfilename ("fullpath")), script);
  [status, txt] = system ([program, " '", script, "' '", file, "' 2>/dev/null"]);
  if (status == 0)
    x = strsplit (strtrim (txt), " ");
    peer = package(max (strfind (package, "-"))+1:end);
    rows(end+1,:) = {[name, "_", peer], D.n_models, D.n_items, ...
                     str2double(x{1}), sprintf("s (%s %s)", peer, x{2})};
  else
    printf ("  skipped: %s\n", package);
  endif
endfunction
