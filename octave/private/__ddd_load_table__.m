## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_load_table__ (@var{T}, @var{opt})
## Read a table, long or wide, whatever the format of its file.
##
## @code{T.names} are the names of its columns, and @code{[codes, values] =
## T.read (columns, d)} reads some of them: row r of the i-th is the string
## @code{values@{d(i)@}@{codes(r,i)@}}.
##
## A long table gives codes per row in @code{P.row}, a wide one a matrix
## @code{P.C}; @code{__ddd_join__} takes either.
## @end deftypefn

function P = __ddd_load_table__ (T, opt)

  col = find_columns (T, opt);
  answered = ! isempty (col.correct) ...
             || (! isempty (col.response) && ! isempty (col.truth));
  if (isempty (opt.orientation) && ! isempty (col.item) && answered)
    P = __ddd_load_long__ (T, col, opt);
  elseif (isempty (opt.orientation) && ! isempty (col.item)
          && ! isempty (col.model))
    error ("ddd:noAnswers",
           ["ddd_load: '%s' has columns '%s' and '%s', but which one ", ...
            "tells what is right?  Name it with option correct, or with ", ...
            "response and truth; there is %s"], T.file,
           T.names{col.model}, T.names{col.item}, strjoin (T.names', ", "));
  else
    P = __ddd_load_wide__ (T, col, opt);
  endif

endfunction

## The column each option names, or else the first alias that exists.
function col = find_columns (T, opt)

  alias.model = {"model", "subj", "subject", "subject_id", "userid", ...
                 "user_id", "network", "classifier", "system", ...
                 "model_name", "model_id", "participant", "observer"};
  alias.item = {"item", "image", "imagename", "image_id", "item_id", ...
                "stimulus", "question", "example", "id", "image_name", ...
                "filename", "file_name", "doc_id", "sample_id", ...
                "example_id", "question_id", "instance_id", "task_id", "idx"};
  alias.correct = {"correct", "is_correct", "acc", "score", "right", ...
                   "accuracy", "exact_match", "passed", "resolved"};
  alias.response = {"response", "object_response", "prediction", "pred", ...
                    "predicted", "answer", "predicted_label", "y_pred"};
  alias.truth = {"truth", "target", "category", "label", "true_label", ...
                 "gold", "ground_truth", "y_true"};
  alias.condition = {"condition", "subset", "task"};
  alias.epoch = {"epoch"};

  keys = fieldnames (alias)';
  told = cellfun (@(key) ! isempty (opt.(key)), keys);
  free = lower (strrep (T.names, " ", "_"));
  for key = keys(told)
    at = find (strcmp (opt.(key{1}), T.names), 1);
    if (isempty (at))
      error ("ddd:noColumn", "ddd_load: '%s' has no column '%s'; there is %s",
             T.file, opt.(key{1}), strjoin (T.names', ", "));
    endif
    col.(key{1}) = at;
    free{at} = "";      # it is nothing else
  endfor
  for key = keys(! told)
    [~, at] = ismember (alias.(key{1}), free);
    col.(key{1}) = at(find (at, 1));
  endfor

endfunction
