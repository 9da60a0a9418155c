## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{F}, @var{opt}] =} harness_log (@var{J}, @var{opt})
## The table of a log of lm-evaluation-harness, see @code{log_format}: a row
## for each item and filter.  The model and the task, as the condition, come
## from the name @file{@var{model}/samples_@var{task}_@var{time}.jsonl}, if the
## file is called so.
## @end deftypefn

function [F, opt] = harness_log (J, opt)

  F = [];
  [~, kinds] = json_nodes (J, {[]});
  rows = {[]};
  if (J.kinds(1) == 64)
    rows = {};                  # a single line
  elseif (kinds != 64)
    return;
  endif
  [model, task] = told_by_name (J.file);
  fields = json_nodes (J, [rows, {[]}]);
  names = J.names(fields);
  by_content = all (ismember ({"doc_id", "target"}, names)) ...
               && any (ismember ({"filtered_resps", "resps"}, names));
  if (isempty (task) && ! by_content)
    return;
  endif

  F = json_table (J, rows);
  if (! isempty (task))
    opt.name = model;
    at = [find(strcmp (F.names, "task")); numel(F.names) + 1](1);
    F.names{at,1} = "task";
    F.columns{at,1} = task;
  endif
  if (by_content)
    F.rules = {"a log of lm-evaluation-harness"};
    is_metric = J.kinds(fields) < 16 & J.kinds(fields) > 1 ...
                & ! strcmp (names, "doc_id");
    if (! isempty (opt.metric) && ! any (strcmp (names, opt.metric))
        && isempty (strfind (opt.metric, ".")))
      error ("ddd:noColumn",
             ["ddd_load: '%s' has no metric '%s'%s.  Load files of ", ...
              "different tasks separately, as in \"*/samples_TASK_*\""], ...
             J.file, opt.metric,
             __ddd_nearest__ (opt.metric, names(is_metric)));
    endif
    [F, opt] = choose_metric (J, F, opt, names(is_metric));
  endif

endfunction

function [model, task] = told_by_name (file)
  [folder, name] = fileparts (regexprep (file, '\.gz$', ""));
  model = regexp (folder, '[^/]+$', "match", "once");
  task = regexp (name, '^samples_(.+)_\d{4}-\d\d-\d\dT[\d.:-]+$', ...
                 "tokens", "once");
  if (isempty (task) || isempty (model))
    task = "";
  else
    task = task{1};
  endif
endfunction

## METRICS are the fields that are numbers or true and false.
function [F, opt] = choose_metric (J, F, opt, metrics)

  told = [opt.metric, opt.correct, opt.response, opt.truth];
  if (! isempty (told) || isempty (metrics))
    return;
  endif
  if (isscalar (metrics))
    opt.correct = metrics{1};
    return;
  endif
  at = find_columns (struct ("file", J.file, "names", {F.names}), opt).correct;
  if (isempty (at))
    error ("ddd:noAnswers",
           ["ddd_load: '%s' has the metrics %s; option metric says which ", ...
            "one counts"], J.file, strjoin (metrics', ", "));
  else
    others = metrics(! strcmp (metrics, F.names{at}))';
    F.rules{end+1} = sprintf ("metric '%s'; there is also %s", F.names{at}, ...
                              strjoin (others, ", "));
  endif

endfunction
