## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{C}, @var{P}] =} compare_matrices (@var{P}, @
## @var{predictions}, @var{labels}, @var{opt})
## Which of the predictions, models x items, are right; @var{P} keeps the
## labels.  Option missing may list predictions, and labels of items that have
## one each.
## @end deftypefn

function [C, P] = compare_matrices (P, predictions, labels, opt)

  file = P.file;
  for key = {"wrong", "right", "threshold"}
    if (! isempty (opt.(key{1})))
      error ("ddd:invalidOption",
             ["ddd_load: '%s' has predictions and labels, for which ", ...
              "option %s has no meaning"], file, key{1});
    endif
  endfor
  if (ischar (labels))
    labels = cellstr (labels);
  endif
  try
    C = ddd_correct (predictions, labels);
  catch err
    err.message = sprintf ("ddd_load: '%s': %s", file,
                           strrep (err.message, "ddd_correct: ", ""));
    rethrow (err);
  end_try_catch
  gone = listed (predictions, opt.missing);
  if (isvector (labels))
    gone |= repmat (listed (labels, opt.missing)(:)', rows (C), 1);
  endif
  if (any (gone(:)))
    C = double (C);
    C(gone) = NaN;
  endif

  L = code_labels ("ddd_load", predictions, labels);
  L.predicted(gone) = 0;
  P = with_labels (P, L);

endfunction

function tf = listed (x, list)
  if (iscellstr (x))
    tf = is_listed (x, list);
  elseif (iscell (x) || islogical (x))
    tf = false (size (x));
  else
    tf = ismember (x, parse_reals (list));
  endif
endfunction
