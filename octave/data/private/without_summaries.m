## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{files} =} without_summaries (@var{files})
## The files of a folder without those that evaluation programs write beside a
## log: @file{results_*.json} beside @file{samples_*.jsonl} of
## lm-evaluation-harness, all other JSON files beside
## @file{per_instance_stats.json} of HELM, and @file{@var{x}.json} beside
## @file{@var{x}_samples.jsonl} of Every Eval Ever.
## @end deftypefn

function files = without_summaries (files)

  plain = regexprep (files(:), '\.gz$', "");
  [folder, name, ending] = cellfun (@fileparts, plain, "uniformoutput", false);
  lines = strcmp (ending, ".jsonl");
  whole = strcmp (ending, ".json");
  stats = whole & strcmp (name, "per_instance_stats");
  samples = lines & strncmp (name, "samples_", 8);
  summary = strcat (regexprep (plain(lines), '_samples\.jsonl$', ""), ".json");

  drop = (whole & ! stats & ismember (folder, folder(stats))) ...
         | (whole & strncmp (name, "results", 7) ...
            & ismember (folder, folder(samples))) ...
         | ismember (plain, summary);
  files = files(! drop);

endfunction
