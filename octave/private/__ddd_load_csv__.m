## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_load_csv__ (@var{file}, @var{opt})
## Read one text table, see @code{ddd_load}.
##
## A long table gives codes per row in @code{P.row}, a wide one a matrix
## @code{P.C}; @code{__ddd_join__} takes either.
## @end deftypefn

function P = __ddd_load_csv__ (file, opt)

  [names, opt.delimiter] = __ddd_read_csv__ ("ddd_load", file, opt.delimiter);
  names = strtrim (names);
  if (numel (names) < 2)
    error ("ddd:invalidFile", ["ddd_load: '%s' has the only column '%s'; ", ...
           "if it should have more, use option delimiter"], file, names{1});
  endif

  col = find_columns (file, names, opt);
  answered = ! isempty (col.correct) ...
             || (! isempty (col.response) && ! isempty (col.truth));
  if (isempty (opt.orientation) && ! isempty (col.item) && answered)
    P = __ddd_load_long__ (file, col, opt);
  elseif (isempty (opt.orientation) && ! isempty (col.item)
          && ! isempty (col.model))
    error ("ddd:noAnswers",
           ["ddd_load: '%s' has columns '%s' and '%s', but which one ", ...
            "tells what is right?  Name it with option correct, or with ", ...
            "response and truth; there is %s"], file, names{col.model},
           names{col.item}, strjoin (names', ", "));
  else
    P = __ddd_load_wide__ (file, names, col, opt);
  endif

endfunction

## The column each option names, or else the first alias that exists.
function col = find_columns (file, names, opt)

  alias.model = {"model", "subj", "subject", "subject_id", "userid", ...
                 "user_id", "network", "classifier", "system"};
  alias.item = {"item", "image", "imagename", "image_id", "item_id", ...
                "stimulus", "question", "example", "id"};
  alias.correct = {"correct", "is_correct", "acc", "score", "right"};
  alias.response = {"response", "object_response", "prediction", "pred", ...
                    "predicted", "answer"};
  alias.truth = {"truth", "target", "category", "label", "true_label", ...
                 "gold", "ground_truth"};
  alias.condition = {"condition"};
  alias.epoch = {"epoch"};

  keys = fieldnames (alias)';
  told = cellfun (@(key) ! isempty (opt.(key)), keys);
  free = lower (strrep (names, " ", "_"));
  for key = keys(told)
    at = find (strcmp (opt.(key{1}), names), 1);
    if (isempty (at))
      error ("ddd:noColumn", "ddd_load: '%s' has no column '%s'; there is %s",
             file, opt.(key{1}), strjoin (names', ", "));
    endif
    col.(key{1}) = at;
    free{at} = "";      # it is nothing else
  endfor
  for key = keys(! told)
    [~, at] = ismember (alias.(key{1}), free);
    col.(key{1}) = at(find (at, 1));
  endfor

endfunction
