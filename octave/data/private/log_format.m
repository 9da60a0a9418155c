## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{F}, @var{opt}] =} log_format (@var{J}, @var{opt})
## The table, see @code{json_records}, of a JSON file that a program for
## evaluations has written, by its contents; empty if it is none that is known.
## @var{opt} gets the columns that the user has not named.
## @end deftypefn

function [F, opt] = log_format (J, opt)

  refuse_summary (J);
  for known = {@helm_log, @inspect_log, @every_eval_ever, @live_code_bench, ...
               @swe_bench, @harness_log}
    [F, opt] = known{1} (J, opt);
    if (! isempty (F))
      return;
    endif
  endfor

endfunction

## Files that such programs write beside their logs.
function refuse_summary (J)
  names = J.names(json_nodes (J, {[]}));
  known = {"results", "configs", "n-shot", ...
           "lm-evaluation-harness", "samples_*.jsonl (--log_samples)";
           "adapter_spec", "scenario_spec", "metric_specs", "HELM", ...
           "per_instance_stats.json";
           "schema_version", "evaluation_id", "evaluation_results", ...
           "Every Eval Ever", "*_samples.jsonl"}';
  for one = known
    if (J.kinds(1) == 64 && all (ismember (one(1:3), names)))
      error ("ddd:noAnswers",
             ["ddd_load: '%s' describes a run of %s; the answers are in ", ...
              "%s beside it"], J.file, one{4:5});
    endif
  endfor
  if (J.kinds(1) == 64
      && all (ismember ({"resolved", "no_generation"}, names)))
    error ("ddd:noAnswers",
           ["ddd_load: '%s' lists the instances that were resolved, not ", ...
            "those that were tried; the report of SWE-bench's harness, ", ...
            "with resolved_ids and unresolved_ids, has both"], J.file);
  endif
endfunction

## Every Eval Ever, the exchange format: *_samples.jsonl.
function [F, opt] = every_eval_ever (J, opt)

  F = [];
  for place = {{{[]}}, {{}}}
    rows = place{1}{1};
    answers = J.names(json_nodes (J, [rows, {"evaluation", []}]));
    if (! isempty (json_nodes (J, [rows, {"sample_id"}])) ...
        && any (ismember ({"is_correct", "score"}, answers)))
      F = json_table (J, rows);
      break;
    endif
  endfor
  if (isempty (F))
    return;
  endif

  F.rules = {"a log as in Every Eval Ever"};
  opt = default (opt, F, {"model", "model_id"; "item", "sample_id"; ...
                          "condition", "evaluation_name"});
  name = "is_correct";
  if (any (strcmp (answers, opt.metric)))
    name = opt.metric;
    opt.metric = "";
  elseif (! isempty (opt.threshold) || ! any (strcmp (answers, name)))
    name = "score";
  endif
  opt = default (opt, F, {"correct", ["evaluation.", name]});

endfunction

## {performances: [{model, question_id, pass@1}], models: ...}, in percent.
function [F, opt] = live_code_bench (J, opt)

  F = [];
  rows = {"performances", []};
  names = J.names(json_nodes (J, [rows, {[]}]));
  passed = names(strncmpi (names, "pass@", 5));
  if (! any (strcmp (names, "model")) || isempty (passed) ...
      || ! any (strcmp (opt.variable, {"", "performances"})))
    return;
  endif
  F = json_table (J, rows);
  F.rules = {"a log of LiveCodeBench: 100 % of the attempts passed"};
  opt = default (opt, F, {"correct", passed{1}});
  F.recoded = [opt.metric, opt.correct];
  if (! isempty (opt.threshold))
    F.rules = {"a log of LiveCodeBench"};
  elseif (any (strcmp (F.recoded, passed)))
    F.recode = @(values) whole_percent (J.file, F.recoded, values);
  endif

endfunction

function values = whole_percent (file, name, values)
  odd = find (! ismember (values, {"", "0", "100"}), 1);
  if (! isempty (odd))
    error ("ddd:invalidFile",
           ["ddd_load: '%s': '%s' is the percentage of attempts that ", ...
            "passed, such as %s; option threshold says from which one on ", ...
            "an item is solved, for example 50"], file, name, values{odd});
  endif
  values(strcmp (values, "100")) = {"1"};
endfunction

## The report of SWE-bench's harness: lists of instances, of one model.
function [F, opt] = swe_bench (J, opt)

  F = [];
  [~, kinds] = json_nodes (J, {"resolved_ids"});
  if (kinds != 32 || isempty (json_nodes (J, {"unresolved_ids"})))
    return;
  endif
  F.rows = {[], []};
  F.names = {"list"; "item"; "correct"};
  F.columns = {1; F.rows; 1};
  F.rules = {["a report of SWE-bench; an empty patch or an error is ", ...
              "not resolved"]};
  F.recoded = "correct";
  F.recode = @(values) cellfun (@(v) sprintf ("%d", strcmp (v, ...
                                "resolved_ids")), values, ...
                                "uniformoutput", false);
  opt.where(end+1,:) = {"list", {"resolved_ids"; "unresolved_ids"; ...
                                 "error_ids"; "empty_patch_ids"}};

endfunction

## Fill options that the user has left open with fields that are there; of the
## answers only where nothing says which ones count.
function opt = default (opt, F, pairs)
  for pair = pairs'
    is_answer = strcmp (pair{1}, "correct");
    if (isempty (opt.(pair{1})) ...
        && (any (strcmp (pair{2}, F.names)) || is_answer)
        && ! (is_answer && ! isempty ([opt.metric, opt.response, opt.truth])))
      opt.(pair{1}) = pair{2};
    endif
  endfor
endfunction
