## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{item}, @var{valid}] =} valid_labels (@var{caller}, @
## @var{labels}, @var{m}, @var{strings})
## All valid labels and the items, of @var{m}, that they belong to, whatever
## the form in which @code{ddd_correct} takes @var{labels}.  They must be
## @var{strings} or numbers, as predictions are.
## @end deftypefn

function [item, valid] = valid_labels (caller, labels, m, strings)

  if (ischar (labels))
    labels = labels_from_file (caller, labels);
  elseif (issparse (labels) || ndims (labels) > 2
          || ! (iscell (labels) || islogical (labels)
                || (isnumeric (labels) && isreal (labels))))
    error ("ddd:invalidInput",
           ["%s: labels must be real numbers, a logical matrix, a cell ", ...
            "array or the name of a JSON or NPY file"], caller);
  endif
  if (iscell (labels) && ! iscellstr (labels))
    check_count (caller, numel (labels), m);
    labels = labels(:);
    if (strings)
      labels(cellfun ("isempty", labels)) = {{}};       # JSON's null, too
    endif
    text = cellfun (@ischar, labels);
    labels(text) = cellfun (@cellstr, labels(text), "uniformoutput", false);
    plain = @(x) iscellstr (x) || ((isnumeric (x) || islogical (x))
                                   && ! issparse (x) && isreal (x));
    if (! all (cellfun (plain, labels))
        || any (cellfun (@iscellstr, labels) != strings))
      error ("ddd:invalidInput",
             ["%s: labels must hold real numbers or strings, as ", ...
              "predictions do"], caller);
    endif
    labels = cellfun (@(x) x(:), labels, "uniformoutput", false);
    ## repelem takes a scalar for a number of dimensions.
    item = arrayfun (@(j) repmat (j, numel (labels{j}), 1), (1:m)', ...
                     "uniformoutput", false);
    item = vertcat (item{:});
    valid = vertcat (labels{:});
  elseif (isvector (labels))
    check_count (caller, numel (labels), m);
    item = (1:m)';
    valid = labels(:);
  elseif (islogical (labels))
    if (rows (labels) == columns (labels))
      error ("ddd:invalidInput",
             ["%s: labels is square: items x classes or classes ", ...
              "x items?  Give a cell array, one element per item"], caller);
    elseif (rows (labels) == m)
      labels = labels.';
    endif
    check_count (caller, columns (labels), m);
    [valid, item] = find (labels);
  else
    check_count (caller, columns (labels), m);
    item = kron ((1:m)', ones (rows (labels), 1));
    valid = labels(:);
  endif

  if (strings != iscellstr (valid))
    error ("ddd:invalidInput",
           ["%s: predictions and labels must both be numbers or both ", ...
            "strings"], caller);
  elseif (strings)
    known = ! cellfun (@isempty, valid);
  else
    known = ! isnan (valid);
  endif
  item = item(known);
  valid = valid(known);

endfunction

function check_count (caller, count, m)
  if (count != m)
    error ("ddd:invalidSize",
           "%s: labels are for %d items, predictions for %d", caller, count,
           m);
  endif
endfunction
