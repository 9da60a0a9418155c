## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{col} =} find_columns (@var{T}, @var{opt})
## Which column of a table, see @code{load_table}, has the models, the
## items and so on: the one that an option names, or else the first usual name
## that exists.
## @end deftypefn

function col = find_columns (T, opt)

  alias.model = {"model", "subj", "subject", "subject_id", "userid", ...
                 "user_id", "network", "classifier", "system", ...
                 "model_name", "model_id", "participant", "observer"};
  alias.item = {"item", "image", "imagename", "image_id", "item_id", ...
                "stimulus", "id", "doc_id", "sample_id", "example_id", ...
                "question_id", "instance_id", "task_id", "image_name", ...
                "filename", "file_name", "question", "example", "idx"};
  alias.correct = {"correct", "is_correct", "acc", "score", "right", ...
                   "accuracy", "exact_match", "passed", "resolved", ...
                   "reward", "success", "solved"};
  alias.response = {"response", "object_response", "prediction", "pred", ...
                    "predicted", "answer", "predicted_label", "y_pred"};
  alias.truth = {"truth", "target", "category", "label", "true_label", ...
                 "gold", "ground_truth", "y_true"};
  alias.condition = {"condition", "subset", "task"};
  alias.epoch = {"epoch"};
  if (strcmp (opt.third, "runs"))
    alias.epoch = {"run", "trial", "repetition", "replicate", "attempt", ...
                   "seed", "epoch"};
  endif
  alias.group = {"group"};
  alias.family = {"family"};

  keys = fieldnames (alias)';
  if (isempty (opt.correct))
    opt.correct = opt.metric;
  endif
  told = cellfun (@(key) ! isempty (opt.(key)), keys);
  free = lower (strrep (T.names, " ", "_"));
  for name = opt.ignore
    free(named_columns (T, name{1})) = {""};
  endfor
  for key = keys(told)
    at = named_columns (T, opt.(key{1}))(1);
    col.(key{1}) = at;
    free{at} = "";      # it is nothing else
  endfor
  ## Each search sorts what it searches, which may be a million names.
  known = find (ismember (free, [struct2cell(alias){:}]))(:)';
  for key = keys(! told)
    [~, at] = ismember (alias.(key{1}), free(known));
    col.(key{1}) = known(at(find (at, 1)));
  endfor
  if (isempty (opt.correct) && ! (isempty (opt.response)
                                  && isempty (opt.truth)))
    col.correct = [];   # told to compare
  endif

endfunction
