## SPDX-License-Identifier: GPL-3.0-or-later
## Logs of programs that evaluate models, made up here in the form in which
## those write them; and real ones in the folder that DDD_TEST_DATA names.

%!shared folder
%! folder = tempname ();
%! mkdir (folder);

%!function file = put (folder, name, text)
%!  file = fullfile (folder, name);
%!  [~, ~] = mkdir (fileparts (file));
%!  fid = fopen (file, "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!endfunction

%!function same (D, C, models, items)
%!  assert (double (ddd_unpack (D)), C);
%!  assert (D.models, models(:));
%!  assert (D.items, items(:));
%!endfunction

%!function tf = says (D, rule)
%!  tf = any (strcmp (D.report.rules, rule));
%!endfunction

%!function file = data (varargin)
%!  file = fullfile (getenv ("DDD_TEST_DATA"), "formats", varargin{:});
%!endfunction

%!function n = right (D)
%!  n = sum (ddd_unpack (D) == 1, 2)';
%!endfunction

## ---- the language model evaluation harness

%!test # model and task from the name of the file; the metric is reported
%! line = ["{\"doc_id\": %d, \"doc\": {\"q\": \"#\"}, \"target\": \"7\", ", ...
%!         "\"filtered_resps\": [\"7\"], \"filter\": \"none\", \"metrics\": ", ...
%!         "[\"acc\", \"acc_norm\"], \"acc\": %d.0, \"acc_norm\": %d.0}\n"];
%! for name = {"org__p", "org__q"}
%!   put (folder, fullfile (name{1}, "samples_arc_2025-01-02T03-04-05.6.jsonl"), ...
%!        sprintf (line, [0:2; 1, 0, strcmp(name{1}, "org__p"); 0, 0, 1]));
%! endfor
%! files = fullfile (folder, "org__*", "samples_*.jsonl");
%! D = ddd_load (files);
%! same (D, [1 0 1; 1 0 0], {"org__p", "org__q"}, {"0", "1", "2"});
%! assert (D.conditions, {"arc"; "arc"; "arc"});
%! assert (says (D, "metric 'acc'; there is also acc_norm"));
%! put (folder, fullfile ("org__p", "results_2025-01-02.json"), "{\"n\":1}");
%! assert (ddd_unpack (ddd_load (fullfile (folder, "org__p"))), ...
%!         logical ([1 0 1]));
%! D = ddd_load (files, "metric", "acc_norm");
%! same (D, [0 0 1; 0 0 1], {"org__p", "org__q"}, {"0", "1", "2"});
%! D = ddd_load (files, "response", "filtered_resps");
%! assert (all (ddd_unpack (D)(:)));
%! fail ("ddd_load (files, \"metric\", \"f1\")", "no metric 'f1'.*Available: .*acc_norm\\.  Load f.*_TASK_");

%!test # a metric that only this task has; a choice of two unknown ones
%! line = "{\"doc_id\":1,\"target\":\"7\",\"resps\":[[\"7\"]],\"math_verify\":true}\n";
%! file = put (folder, "math.jsonl", [line, strrep(line, ":1,", ":2,")]);
%! same (ddd_load (file), [1 1], {"math"}, {"1", "2"});
%! file = put (folder, "math.jsonl", strrep (line, "}", ",\"other\":0}"));
%! fail ("ddd_load (file)", "has the metrics math_verify, other; option metric");
%! same (ddd_load (file, "metric", "other"), 0, {"math"}, {"1"});

%!test # one row per filter: the error names the column, which where takes
%! line = ["{\"doc_id\":%d,\"doc\":{},\"target\":\"7\",\"resps\":[[\"%d\"]],", ...
%!         "\"filter\":\"%s\",\"exact_match\":%d}\n"];
%! file = put (folder, "gsm.jsonl", ...
%!   [sprintf(line, 1, 5, "strict", 0), sprintf(line, 2, 6, "strict", 1), ...
%!    sprintf(line, 1, 7, "loose", 1), sprintf(line, 2, 8, "loose", 1)]);
%! fail ("ddd_load (file)", ["answers item '1' twice: .*gsm.jsonl:1, and ", ...
%!       ".*gsm.jsonl:3; they differ in column 'filter' \\('strict' and ", ...
%!       "'loose'\\); \"where\", {\"filter\", \"strict\"} keeps one; option"]);
%! D = ddd_load (file, "where", {"filter", "strict"});
%! same (D, [0 1], {"gsm"}, {"1", "2"});

%!test # runs are told by a number, and can be kept
%! file = put (folder, "runs.csv", ...
%!             "task_id,model,reward,trial\n0,m,1,0\n0,m,0,1\n1,m,0,0\n1,m,0,1\n");
%! fail ("ddd_load (file)", ["'trial' .'0' and '1'.; \"where\", {\"trial\", ", ...
%!       "\"0\"} keeps one, \"epoch\", \"trial\", \"third\", \"runs\" keeps ", ...
%!       "all, as runs; option"]);
%! D = ddd_load (file, "epoch", "trial", "third", "runs");
%! assert (squeeze (ddd_unpack (D)), logical ([1 0; 0 0]));
%! assert (D.epochs, [0 1]);
%! assert (ddd_runs (D).n_runs, 2);
%! assert (! isempty (strfind (evalc ("ddd_load (D)"), "2 items, 2 runs from")));

%!test # tasks with other filters: what each has, and what keeps one of each
%! line = ["{\"doc_id\":%d,\"doc\":{},\"target\":\"7\",\"resps\":[[\"5\"]],", ...
%!         "\"filter\":\"%s\",\"acc\":%d}\n"];
%! all_of = fullfile (folder, "tasks");
%! name = @(task) fullfile ("tasks", "org__p", ...
%!                          sprintf ("samples_%s_2025-01-02T03-04-05.6.jsonl", task));
%! put (folder, name ("gsm"), [sprintf(line, 1, "strict", 0), ...
%!                             sprintf(line, 1, "loose", 1)]);
%! put (folder, name ("arc"), sprintf (line, 1, "none", 1));
%! fail ("ddd_load (all_of)", ["'filter' .'strict' and 'loose'.; the files have ", ...
%!       "arc .none., gsm .strict, loose.; \"where\", {\"filter\", ", ...
%!       "{\"strict\", \"none\"}} keeps one; option"]);
%! D = ddd_load (all_of, "where", {"filter", {"strict", "none"}});
%! same (D, [1 0], {"org__p"}, {"arc/1", "gsm/1"});
%! assert (D.conditions, {"arc"; "gsm"});

%!test # folders beside files are left out, which the report says
%! beside = fullfile (folder, "beside");
%! put (folder, fullfile ("beside", "a.csv"), "item,correct\nx,1\n");
%! put (folder, fullfile ("beside", "in", "it", "b.csv"), "item,correct\nx,0\n");
%! D = ddd_load (beside);
%! same (D, 1, {"a"}, {"x"});
%! assert (any (! cellfun (@isempty, regexp (D.report.rules, ...
%!              "has files itself, so those in '.*beside/in' are left out"))));

## ---- Every Eval Ever

%!test # many lines, or one; a score and a threshold
%! line = ["{\"schema_version\":\"0.3.0\",\"model_id\":\"org/%s\",", ...
%!         "\"evaluation_name\":\"bench\",\"sample_id\":\"s%d\",", ...
%!         "\"input\":{\"raw\":\"?\"},\"evaluation\":{\"score\":%g,", ...
%!         "\"is_correct\":%s}}\n"];
%! a = put (folder, "a_samples.jsonl", ...
%!          [sprintf(line, "a", 1, .5, "true"), sprintf(line, "a", 2, .4, "false")]);
%! b = put (folder, "b_samples.jsonl", sprintf (line, "b", 2, .9, "true"));
%! warning ("off", "ddd:noCommonItems", "local");
%! D = ddd_load ({a, b});
%! same (D, [1 0; NaN 1], {"org/a", "org/b"}, {"s1", "s2"});
%! assert (D.conditions, {"bench"; "bench"});
%! D = ddd_load ({a, b}, "threshold", .45);
%! same (D, [1 0; NaN 1], {"org/a", "org/b"}, {"s1", "s2"});
%! same (ddd_load (a, "threshold", .3, "metric", "score"), [1 1], {"org/a"}, ...
%!       {"s1", "s2"});
%! same (ddd_load (b), 1, {"org/b"}, {"s2"});
%! each = fullfile (folder, "eee");
%! put (each, "u.json", "{\"schema_version\":\"0.3.0\",\"evaluation_results\":[]}");
%! put (each, "u_samples.jsonl", sprintf (line, "u", 1, 1, "true"));
%! same (ddd_load (each), 1, {"org/u"}, {"s1"});

## ---- Inspect

%!test # letters and numbers, several scorers, epochs
%! text = ["{\"version\":2,\"status\":\"success\",\"eval\":{\"task\":\"t\",", ...
%!         "\"model\":\"lab/m\",\"config\":{}},\"samples\":[", ...
%!         "{\"id\":1,\"epoch\":1,\"scores\":{\"match\":{\"value\":\"C\"},", ...
%!         "\"grade\":{\"value\":{\"style\":0.7,\"ok\":1}}}},", ...
%!         "{\"id\":\"b\",\"epoch\":1,\"scores\":{\"match\":{\"value\":\"I\"},", ...
%!         "\"grade\":{\"value\":{\"style\":0.2,\"ok\":0}}}},", ...
%!         "{\"id\":3,\"epoch\":1,\"error\":\"x\"},", ...
%!         "{\"id\":4,\"epoch\":1,\"scores\":{\"match\":{\"value\":\"N\"}}}]}"];
%! file = put (folder, "inspect.json", text);
%! items = {"1", "b", "3", "4"};
%! D = ddd_load (file);
%! same (D, [1 0 NaN 0], {"lab/m"}, items);
%! assert (D.conditions, repmat ({"t"}, 4, 1));
%! assert (says (D, "metric 'match'; there is also grade.style, grade.ok"));
%! same (ddd_load (file, "missing", "N"), [1 0 NaN NaN], {"lab/m"}, items);
%! same (ddd_load (file, "metric", "grade.style", "threshold", .5), ...
%!       [1 0 NaN NaN], {"lab/m"}, items);
%! same (ddd_load (file, "metric", "grade.ok"), [1 0 NaN NaN], {"lab/m"}, items);
%! fail ("ddd_load (file, \"metric\", \"graed\")", "has no metric 'graed'");
%! partly = put (folder, "partly.json", strrep (text, "\"I\"", "\"P\""));
%! fail ("ddd_load (partly)", "has the score P, partly correct; option threshold");
%! same (ddd_load (partly, "threshold", .5), [1 1 NaN 0], {"lab/m"}, items);
%! same (ddd_load (partly, "wrong", "P"), [1 0 NaN 0], {"lab/m"}, items);
%! text = regexprep (text, ',"scores":.*?}(?=,\{|\])', "}");
%! bare = put (folder, "bare.json", text);
%! fail ("ddd_load (bare)", "no sample of '.*bare.json' has a score");

%!test # runs of a sample are epochs
%! file = put (folder, "runs.json", ...
%!   ["{\"eval\":{\"model\":\"m\"},\"samples\":[", ...
%!    "{\"id\":1,\"epoch\":1,\"scores\":{\"s\":{\"value\":1}}},", ...
%!    "{\"id\":1,\"epoch\":2,\"scores\":{\"s\":{\"value\":0}}}]}"]);
%! D = ddd_load (file);
%! assert (D.epochs, [1, 2]);
%! assert (squeeze (ddd_unpack (D))(:)', [true, false]);

## An archive of files; METHOD 0: stored.
%!function file = archive (folder, name, files, method)
%!  u = @(x, type) typecast (cast (x, type), "uint8");
%!  bytes = entries = [];
%!  for pair = files'
%!    data = uint8 (pair{2});
%!    numbers = [u(crc32 (data), "uint32"), u(numel (data), "uint32")([1:4, 1:4]), ...
%!               u(numel (pair{1}), "uint16"), u(0, "uint16")];
%!    entries = [entries, uint8("PK\x01\x02"), u([20 20 0 method 0 0], "uint16"), ...
%!               numbers, u([0 0 0 0 0], "uint16"), u(numel (bytes), "uint32"), ...
%!               uint8(pair{1})];
%!    bytes = [bytes, uint8("PK\x03\x04"), u([20 0 method 0 0], "uint16"), ...
%!             numbers, uint8(pair{1}), data];
%!  endfor
%!  n = rows (files);
%!  file = put (folder, name, char ([bytes, entries, uint8("PK\x05\x06"), ...
%!              u([0 0 n n], "uint16"), ...
%!              u([numel(entries), numel(bytes)], "uint32"), 0, 0]));
%!endfunction

## Bit by bit, as the definition has it.
%!function crc = crc32 (data)
%!  crc = uint32 (4294967295);
%!  for byte = data
%!    crc = bitxor (crc, uint32 (byte));
%!    for bit = 1:8
%!      odd = bitand (crc, 1);
%!      crc = bitshift (crc, -1);
%!      if (odd)
%!        crc = bitxor (crc, uint32 (3988292384));
%!      endif
%!    endfor
%!  endfor
%!  crc = bitxor (crc, uint32 (4294967295));
%!endfunction

%!test # an archive gives what the same log in JSON gives, wherever it is cut
%! header = ["{\"version\":2,\"status\":\"success\",\"eval\":{\"task\":\"t\",", ...
%!           "\"model\":\"lab/m\"},\"results\":{}\n}\n"];
%! samples = ["[{\"id\":1,\"epoch\":1,\"scores\":{\"match\":{\"value\":\"C\"}}},", ...
%!            "{\"id\":\"b\",\"epoch\":1,\"scores\":{\"match\":{\"value\":\"I\"}}}]"];
%! journal = {"_journal/start.json", header};
%! both = {"summaries.json", samples; "header.json", header};
%! json = put (folder, "same.json", [strtrim(header)(1:end-1), ...
%!                                   ",\"samples\":", samples, "}"]);
%! file = archive (folder, "same.eval", [journal; both], 0);
%! D = ddd_load (file);
%! E = ddd_load (json);
%! assert (rmfield (D, "report"), rmfield (E, "report"));
%! same (D, [1 0], {"lab/m"}, {"1", "b"});
%! sub = fullfile (folder, "logs");
%! [~, ~] = mkdir (sub);
%! archive (sub, "one.eval", [journal; both], 0);
%! same (ddd_load (sub), [1 0], {"lab/m"}, {"1", "b"});
%! bytes = fileread (file);
%! for cut = 10:97:numel (bytes) - 1
%!   part = put (folder, "cut.eval", bytes(1:cut));
%!   fail ("ddd_load (part)", "ddd_load: .*cut.eval");
%! endfor
%! damaged = put (folder, "cut.eval", strrep (bytes, "lab/m", "lab/n"));
%! fail ("ddd_load (damaged)", "header.json' is damaged: its checksum differs");
%! unended = archive (folder, "unended.eval", journal, 0);
%! fail ("ddd_load (unended)", ...
%!       "that has not ended.*inspect log convert --to json");
%! zstd = archive (folder, "zstd.eval", [journal; both], 93);
%! fail ("ddd_load (zstd)", ...
%!       "header.json' is packed by zstd; inspect log convert --to json");
%! for odd = {"", "}", "[]", "{"}
%!   bad = archive (folder, "odd.eval", [journal; {"summaries.json", samples; ...
%!                                                 "header.json", odd{1}}], 0);
%!   fail ("ddd_load (bad)", "ddd_load: .*odd.eval");
%! endfor

## ---- HELM

%!test # one folder a run; the metric and what is perturbed
%! stat = ["{\"name\":{\"name\":\"%s\",\"split\":\"test\"%s},\"count\":1,", ...
%!         "\"mean\":%g}"];
%! robust = ",\"perturbation\":{\"name\":\"typos\",\"seed\":1}";
%! one = @(id, em, f1) sprintf (["{\"instance_id\":\"%s\",", ...
%!   "\"train_trial_index\":0,\"stats\":[%s,%s,%s]}"], id, ...
%!   sprintf (stat, "exact_match", "", em), ...
%!   sprintf (stat, "exact_match", robust, 1 - em), ...
%!   sprintf (stat, "f1_score", "", f1));
%! run = "mmlu-subject=law,model=org_p";
%! p = put (folder, fullfile (run, "per_instance_stats.json"), ...
%!          ["[", one("id1", 1, .3), ",\n", one("id2", 0, .6), "]"]);
%! put (folder, fullfile (run, "run_spec.json"), ...
%!      ["{\"name\":\"mmlu:subject=law,model=org_p\",\"adapter_spec\":", ...
%!       "{\"model\":\"org/p\"}}"]);
%! q = put (folder, fullfile ("mmlu-subject=law,model=org_q", ...
%!                            "per_instance_stats.json"), ...
%!          ["[", one("id1", 1, .7), ",", one("id2", 1, .2), "]"]);
%! D = ddd_load ({p, q});
%! same (D, [1 0; 1 1], {"org/p", "org_q"}, {"id1", "id2"});
%! assert (says (D, "a log of HELM, metric 'exact_match'"));
%! D = ddd_load ({p, q}, "metric", "f1_score", "threshold", .5);
%! same (D, [0 1; 1 0], {"org/p", "org_q"}, {"id1", "id2"});
%! assert (ddd_load (fullfile (folder, run)).models, {"org/p"});
%! assert (ddd_load (p).conditions, {"mmlu:subject=law"; "mmlu:subject=law"});
%! fail ("ddd_load (p, \"metric\", \"exact\")", ...
%!       "no metric 'exact'; did you mean exact_match.*Available: exact_match, f1_score");
%! text = strrep (fileread (p), "exact_match", "bleu");
%! q = put (folder, fullfile ("other", "per_instance_stats.json"), text);
%! fail ("ddd_load (q)", "option metric says which metric counts.*bleu, f1_score");

## ---- SWE-bench and LiveCodeBench

%!test
%! file = put (folder, "swe.json", ...
%!   ["{\"gpt\":{\"django__1\":{\"resolved\":true,\"cost\":0.4,\"api_calls\":19},", ...
%!    "\"sympy__2\":{\"resolved\":false,\"cost\":0.1,\"api_calls\":1}},", ...
%!    "\"son\":{\"sympy__2\":{\"resolved\":true,\"cost\":0,\"api_calls\":3},", ...
%!    "\"django__1\":{\"resolved\":false,\"cost\":2,\"api_calls\":4}}}"]);
%! same (ddd_load (file), [1 0; 0 1], {"gpt", "son"}, {"django__1", "sympy__2"});

%!test # the report of one model; what only lists successes
%! text = ["{\"total_instances\":5,\"completed_ids\":[\"a\",\"b\"],", ...
%!         "\"incomplete_ids\":[\"e\"],\"empty_patch_ids\":[\"c\"],", ...
%!         "\"submitted_ids\":[\"a\",\"b\",\"c\",\"d\"],\"resolved_ids\":[\"b\"],", ...
%!         "\"unresolved_ids\":[\"a\"],\"error_ids\":[\"d\"],\"schema_version\":2}"];
%! D = ddd_load (put (folder, "gpt.run.json", text));
%! same (D, [0 1 0 0], {"gpt.run"}, {"a", "b", "c", "d"});
%! file = put (folder, "results.json", ...
%!             "{\"no_generation\":[],\"no_logs\":[],\"resolved\":[\"a\"]}");
%! fail ("ddd_load (file)", "lists the instances that were resolved, not");

%!test # percentages of attempts
%! one = ["{\"model\":\"%s\",\"question_id\":%d,\"sample_id\":\"s%d\",", ...
%!        "\"Pass@1\":%g,\"Pass@1-COT\":50.0,\"date\":1683504000000}"];
%! row = @(varargin) sprintf (one, varargin{:});
%! text = ["{\"performances\":[", row("p", 7, 1, 100), ",", row("p", 7, 2, 0), ...
%!         ",", row("q", 7, 1, 0), ",", row("q", 7, 2, 100), "],", ...
%!         "\"models\":[{\"model_name\":\"x/p\",\"link\":\"y\"}],", ...
%!         "\"date_marks\":[1,2]}"];
%! file = put (folder, "lcb.json", text);
%! same (ddd_load (file), [1 0; 0 1], {"p", "q"}, {"s1", "s2"});
%! same (ddd_load (file, "variable", "performances"), [1 0; 0 1], {"p", "q"}, ...
%!       {"s1", "s2"});
%! same (ddd_load (file, "metric", "Pass@1-COT", "threshold", 50), ...
%!       [1 1; 1 1], {"p", "q"}, {"s1", "s2"});
%! fail ("ddd_load (file, \"metric\", \"Pass@1-COT\")", ...
%!       "'Pass@1-COT' is the percentage of attempts that passed, such as 50");
%! code = put (folder, "lcb.json", regexprep (text, '"sample_id":"s.",', ""));
%! fail ("ddd_load (code)", "model 'p' answers item '7' twice: .*row 2; option");

%!test # what those programs write beside their logs
%! file = put (folder, "results_1.json", ...
%!             "{\"results\":{},\"configs\":{},\"n-shot\":{},\"date\":1}");
%! fail ("ddd_load (file)", "a run of lm-evaluation-harness.*samples_.*jsonl");
%! file = put (folder, "run_spec.json", ["{\"name\":\"x\",\"adapter_spec\":", ...
%!             "{},\"scenario_spec\":{},\"metric_specs\":[]}"]);
%! fail ("ddd_load (file)", "a run of HELM.*per_instance_stats.json beside it");
%! file = put (folder, "u.json", ["{\"schema_version\":\"1\",", ...
%!             "\"evaluation_id\":\"x\",\"evaluation_results\":[]}"]);
%! fail ("ddd_load (file)", "a run of Every Eval Ever");

## ---- real logs; the numbers were counted with Python's json

%!testif ; isfolder (data ("lm-eval"))
%! files = data ("lm-eval", "simulated-filters", "*", "samples_%s*");
%! assert (right (ddd_load (sprintf (files, "arc"))), [254, 234, 248]);
%! assert (right (ddd_load (sprintf (files, "arc"), "metric", "acc_norm")), ...
%!         [270, 247, 264]);
%! gsm = sprintf (files, "gsm");
%! D = ddd_load (gsm, "where", {"filter", "strict-match"});
%! assert (right (D), [166, 8, 31]);
%! assert (D.n_items, 300);
%! assert (D.models{1}, "01-ai__Yi-1.5-34B");
%! D = ddd_load (gsm, "where", {"filter", "flexible-extract"});
%! assert (right (D), [63, 4, 15]);
%! fail ("ddd_load (gsm)", ["answers item '0' twice.*differ in column ", ...
%!       "'filter' \\('strict-match' and 'flexible-extract'\\)"]);
%! D = ddd_load (data ("lm-eval", "samples_*"));
%! assert ([right(D), D.n_items], [0, 10]);

%!testif ; isfolder (data ("every-eval-ever"))
%! D = ddd_load (data ("every-eval-ever"));
%! same (D, [1 0 1 0 1 0; 0 1 0 1 0 1; 1 0 1 0 1 0], ...
%!       {"org/a", "org/b", "org/c"}, cellstr (num2str ((0:5)', "demo_%04d")));

%!testif ; isfolder (data ("inspect"))
%! D = ddd_load ({data("inspect", "data_arc_qwen.json"), ...
%!                data("inspect", "data_arc_sonnet.json")});
%! same (D, [1 0 0 NaN NaN; 1 1 1 1 1], ...
%!       {"ollama/qwen2.5:0.5b", "anthropic/claude-sonnet-4-0"}, ...
%!       {"1", "2", "3", "4", "5"});

%!testif ; isfolder (data ("helm"))
%! file = glob (data ("helm", "*", "per_instance_stats.json")){1};
%! D = ddd_load (file);
%! assert ([right(D), D.n_items], [1, 10]);
%! assert (D.models, {"openai/gpt2"});
%! assert (right (ddd_load (file, "metric", "max_prob")), 10);

%!testif ; isfolder (data ("swe-bench"))
%! D = ddd_load (data ("swe-bench", "info_for_leaderboard.json.gz"));
%! assert (D.models', {"gpt-5", "gpt-5-mini", "sonnet-4", "sonnet-4-5"});
%! assert (right (D), [325, 299, 324, 353]);
%! assert ([D.n_items, D.report.missing], [500, 0]);

%!testif ; isfolder (data ("livecodebench"))
%! file = data ("livecodebench", "performances_execution.json.gz");
%! fail ("ddd_load (file)", "percentage of attempts that passed, such as 10");
%! D = ddd_load (file, "threshold", 50);
%! assert ([D.n_models, D.n_items, D.report.missing], [37, 479, 0]);
%! assert (right (D)(1:4), [209, 4, 227, 179]);
%! assert (sum (right (D)), 7168);
%! D = ddd_load (file, "threshold", 50, "metric", "Pass@1-COT");
%! assert (sum (right (D)), 8078);

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
