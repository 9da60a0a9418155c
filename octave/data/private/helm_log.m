## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{F}, @var{opt}] =} helm_log (@var{J}, @var{opt})
## The table of a file @file{per_instance_stats.json} of HELM, see
## @code{log_format}: a row for each metric of each instance.  The rows of one
## metric are kept; those of perturbed instances are not.
##
## The model and the scenario, as the condition, come from @file{run_spec.json}
## in the same folder or else from the name of the folder.
## @end deftypefn

function [F, opt] = helm_log (J, opt)

  F = [];
  metric = {[], "stats", [], "name", "name"};
  if (isempty (json_nodes (J, metric))
      || isempty (json_nodes (J, {[], "instance_id"})))
    return;
  endif

  F = json_table (J, metric(1:3));
  places = {"instance_id", {[], "instance_id"};
            "train_trial_index", {[], "train_trial_index"};
            "metric", metric;
            "split", [metric(1:4), {"split"}];
            "perturbation", [metric(1:4), {"perturbation", "name"}]};
  places(cellfun (@(p) isempty (json_nodes (J, p)), places(:,2)),:) = [];
  [model, scenario] = run (J.file);
  plain = ! strcmp (F.names, "name");   # an object
  F.names = [{"model"; "condition"}; places(:,1); F.names(plain)];
  F.columns = [{model; scenario}; places(:,2); F.columns(plain)];

  name = choose (J, metric, opt.metric);
  F.rules = {sprintf("a log of HELM, metric '%s'", name)};
  opt.metric = "";
  opt.where(end+1,:) = {"metric", {name}};
  if (any (strcmp (places(:,1), "perturbation")))
    opt.where(end+1,:) = {"perturbation", {""}};
  endif
  if (isempty ([opt.correct, opt.response, opt.truth]))
    opt.correct = "mean";
  endif

endfunction

## The first of HELM's usual metrics that is there.
function name = choose (J, path, told)

  usual = {"exact_match", "quasi_exact_match", "prefix_exact_match", ...
           "quasi_prefix_exact_match", "final_number_exact_match", ...
           "math_equiv_chain_of_thought", "math_equiv"};
  [~, values] = __ddd_read_json__ ("ddd_load", J.file, J.lines, path(1:3), ...
                                   {path}, 1);
  names = values{1};
  name = told;
  if (isempty (told))
    name = [usual(ismember (usual, names)), {""}]{1};
  endif
  if (isempty (name))
    error ("ddd:noAnswers",
           "ddd_load: '%s': option metric says which metric counts%s",
           J.file, __ddd_nearest__ ("", names));
  elseif (! any (strcmp (names, name)))
    error ("ddd:noColumn", "ddd_load: '%s' has no metric '%s'%s", J.file,
           name, __ddd_nearest__ (name, names));
  endif

endfunction

## run_spec.json has a name such as "mmlu:subject=law,model=openai_gpt2".
function [model, scenario] = run (file)

  folder = fileparts (file);
  if (isempty (folder))
    folder = pwd ();
  endif
  scenario = regexp (folder, '[^/]*$', "match", "once");
  model = regexp (scenario, '(?<=model=)[^,]+', "match", "once");
  spec = fullfile (folder, "run_spec.json");
  if (isfile (spec))
    x = read_json ("ddd_load", spec);
    if (isfield (x, "name") && ischar (x.name))
      scenario = x.name;
    endif
    if (isfield (x, "adapter_spec") && isfield (x.adapter_spec, "model"))
      model = x.adapter_spec.model;
    endif
  endif
  if (isempty (model))
    model = scenario;
  endif
  scenario = regexprep (scenario, ',?model=[^,]*', "");

endfunction
