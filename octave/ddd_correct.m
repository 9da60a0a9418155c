## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{C} =} ddd_correct (@var{predictions}, @var{labels})
## Find out which predictions are right.
##
## @var{predictions} is models x items (x epochs), numeric or a cell array of
## strings; @code{NaN} or an empty string stands for a missing one.
## @var{labels} is one of
##
## @itemize
## @item
## a vector with one label per item, numeric or a cell array of strings;
##
## @item
## a matrix with a column per item that holds all its valid labels, and
## @code{NaN} below them where others have more;
##
## @item
## a cell array with one vector, or one cell array of strings, of valid labels
## per item;
##
## @item
## a logical matrix, items x classes or classes x items, true for the valid
## classes.  Predictions are then numbers of classes from 1 on: add 1 to those
## from Python.  It must not be square; use the form above then.
## @end itemize
##
## A prediction is right if it is a valid label.  An item without a valid label
## (@code{NaN}, empty) is missing for every model, with a warning.  @var{C} is
## logical if nothing is missing and else double with @code{NaN}.
##
## @example
## @group
## ddd_correct ([3 1 2; 3 2 NaN], @{3, [1 2], 2@})
##   @result{} [1 1 1; 1 1 NaN]
## @end group
## @end example
##
## @seealso{ddd_load, ddd_pack, ddd_split}
## @end deftypefn

function C = ddd_correct (predictions, labels)

  if (nargin < 2)
    print_usage ();
  endif

  strings = iscellstr (predictions);
  if (isempty (predictions) || ndims (predictions) > 3 || ! (strings
      || ((isnumeric (predictions) || islogical (predictions))
          && ! issparse (predictions) && isreal (predictions))))
    error ("ddd:invalidInput",
           ["ddd_correct: predictions must be models x items (x epochs), ", ...
            "real numbers or a cell array of strings"]);
  endif

  m = columns (predictions);
  if (issparse (labels) || ndims (labels) > 2
      || ! (iscell (labels) || islogical (labels)
            || (isnumeric (labels) && isreal (labels))))
    error ("ddd:invalidInput",
           ["ddd_correct: labels must be real numbers, a logical matrix ", ...
            "or a cell array"]);
  endif
  [item, valid] = pairs (labels, m, strings);
  if (strings)
    none = cellfun (@isempty, predictions);
    [~, ~, code] = unique ([predictions(:); valid(:)]);
    predictions = reshape (code(1:numel (predictions)), size (predictions));
    valid = code(numel (none)+1:end)(:);
  else
    none = isnan (predictions);
    if (islogical (labels) && ! isvector (labels))
      check_classes (predictions(! none));
    endif
  endif

  C = false (size (predictions));
  ## The first valid label of every item, then the second ones, ...
  [item, order] = sort (item(:));
  valid = valid(order)(:);
  first = find ([true; diff(item) != 0]);
  nth = (1:numel (item))' - first(cumsum ([true; diff(item) != 0])(:))(:);
  for k = 0:max ([nth; -1])
    now = nth == k;
    C(:,item(now),:) |= predictions(:,item(now),:) == valid(now)';
  endfor

  unlabelled = true (1, m);
  unlabelled(item) = false;
  if (any (unlabelled))
    warning ("ddd:noLabel", "ddd_correct: %d of %d items have no valid label",
             sum (unlabelled), m);
  endif
  none(:,unlabelled,:) = true;
  if (any (none(:)))
    C = double (C);
    C(none) = NaN;
  endif

endfunction

## All valid labels and the items they belong to.
function [item, valid] = pairs (labels, m, strings)

  if (iscell (labels) && ! iscellstr (labels))
    check_count (numel (labels), m);
    labels = labels(:);
    text = cellfun (@ischar, labels);
    labels(text) = cellfun (@cellstr, labels(text), "uniformoutput", false);
    plain = @(x) iscellstr (x) || ((isnumeric (x) || islogical (x))
                                   && ! issparse (x) && isreal (x));
    if (! all (cellfun (plain, labels))
        || any (cellfun (@iscellstr, labels) != strings))
      error ("ddd:invalidInput",
             ["ddd_correct: labels must hold real numbers or strings, as ", ...
              "predictions do"]);
    endif
    labels = cellfun (@(x) x(:), labels, "uniformoutput", false);
    ## repelem takes a scalar for a number of dimensions.
    item = arrayfun (@(j) repmat (j, numel (labels{j}), 1), (1:m)', ...
                     "uniformoutput", false);
    item = vertcat (item{:});
    valid = vertcat (labels{:});
  elseif (isvector (labels))
    check_count (numel (labels), m);
    item = (1:m)';
    valid = labels(:);
  elseif (islogical (labels))
    if (rows (labels) == columns (labels))
      error ("ddd:invalidInput",
             ["ddd_correct: labels is square: items x classes or classes ", ...
              "x items?  Give a cell array, one element per item"]);
    elseif (rows (labels) == m)
      labels = labels.';
    endif
    check_count (columns (labels), m);
    [valid, item] = find (labels);
  else
    check_count (columns (labels), m);
    item = kron ((1:m)', ones (rows (labels), 1));
    valid = labels(:);
  endif

  if (strings != iscellstr (valid))
    error ("ddd:invalidInput",
           ["ddd_correct: predictions and labels must both be numbers or ", ...
            "both strings"]);
  elseif (strings)
    known = ! cellfun (@isempty, valid);
  else
    known = ! isnan (valid);
  endif
  item = item(known);
  valid = valid(known);

endfunction

function check_count (count, m)
  if (count != m)
    error ("ddd:invalidSize",
           "ddd_correct: labels are for %d items, predictions for %d", count,
           m);
  endif
endfunction

function check_classes (x)
  if (any (x < 1 | x != fix (x)))
    error ("ddd:invalidInput",
           ["ddd_correct: with logical labels, predictions must be ", ...
            "numbers of classes from 1 on; add 1 to those from Python"]);
  endif
endfunction


%!demo
%! ## Three models that predict one of ten classes
%! labels = randi (10, 1, 1000);
%! wrong = rand (3, 1000) < 0.3;
%! predictions = mod (labels + wrong .* randi (9, 3, 1000) - 1, 10) + 1;
%! ddd_split (ddd_correct (predictions, labels))

%!test # hand-computed; row or column, any class
%! C = ddd_correct ([1 2 3; 3 2 1], [1 2 1]);
%! assert (C, logical ([1 1 0; 0 1 1]));
%! assert (ddd_correct (uint8 ([1 2 3; 3 2 1]), [1; 2; 1]), C);
%! assert (ddd_correct ([true false], [true true]), logical ([1 0]));
%! assert (ddd_correct ({"a", "b"; "b", "b"}, {"a"; "b"}), logical ([1 1; 0 1]));

%!test # epochs
%! p = cat (3, [1 2; 2 2], [1 1; 1 2]);
%! assert (ddd_correct (p, [1 2]), cat (3, logical ([1 1; 0 1]), logical ([1 0; 1 1])));

%!test # missing predictions
%! assert (ddd_correct ([NaN 2], [1 2]), [NaN 1]);
%! assert (ddd_correct ({"", "b"}, {"a", "b"}), [NaN 1]);

%!test # several valid labels, in every form
%! p = [3 1 2; 3 2 4; 1 1 1];
%! C = logical ([1 1 1; 1 1 0; 0 1 0]);
%! assert (ddd_correct (p, {3, [1 2], 2}), C);
%! assert (ddd_correct (p, [3 1 2; NaN 2 NaN]), C);
%! classes = logical ([0 0 1 0; 1 1 0 0; 0 1 0 0]);
%! assert (ddd_correct (p, classes), C);
%! assert (ddd_correct (p, classes'), C);
%! assert (ddd_correct ({"x", "y"; "y", "z"}, {{"x", "y"}, "z"}), ...
%!         logical ([1 0; 1 1]));

%!test # the definition on random data
%! p = randi (5, 4, 200, 2);
%! labels = arrayfun (@(j) find (rand (1, 5) < 0.5), 1:200, "uniformoutput", false);
%! labels(cellfun (@isempty, labels)) = {1};
%! C = ddd_correct (p, labels);
%! for j = 1:200
%!   assert (C(:,j,:), ismember (p(:,j,:), labels{j}));
%! endfor

%!warning <ddd_correct: 1 of 3 items have no valid label>
%! C = ddd_correct ([1 2 3], {1, [], 2});
%! assert (C, [1 NaN 0]);
%!warning <1 of 2 items have no valid label>
%! assert (ddd_correct ([1 2; 1 1], [1 NaN]), [1 NaN; 1 NaN]);
%!warning <2 of 2 items have no valid label>
%! assert (ddd_correct ([1 2], [NaN NaN]), [NaN NaN]);

%!error <Invalid call> ddd_correct (1)
%!error <predictions must be models x items> ddd_correct ({1}, 1)
%!error <predictions must be models x items> ddd_correct ([], 1)
%!error <predictions must be models x items> ddd_correct (sparse (1), 1)
%!error <labels are for 2 items, predictions for 3> ddd_correct ([1 2 3], [1 2])
%!error <labels are for 2 items, predictions for 3> ddd_correct ([1 2 3], {1, 2})
%!error <labels are for 4 items, predictions for 3>
%! ddd_correct ([1 2 3], ones (2, 4))
%!error <both be numbers or both strings> ddd_correct ([1 2], {"a", "b"})
%!error <both be numbers or both strings> ddd_correct ({"a", "b"}, [1 2])
%!error <labels is square> ddd_correct ([1 2], logical (eye (2)))
%!error <add 1 to those from Python> ddd_correct ([0 1], logical ([1 0 1; 0 1 1]))
%!error id=ddd:invalidSize ddd_correct (1, [1 2])

%!test # one item with labels, and more than one
%! warning ("off", "ddd:noLabel", "local");
%! assert (ddd_correct ([1; 2; 3], {[1 2]}), [true; true; false]);
%! assert (ddd_correct ([1 2], {[], [1 2]}), [NaN 1]);
%! assert (ddd_correct ([1 2], [NaN 1; NaN 2]), [NaN 1]);
%!error <labels must hold real numbers or strings> ddd_correct ([1 97], {1, "a"})
%!error <labels must hold real numbers or strings> ddd_correct ([1 2], {@sin, 1})
%!error <labels must be real numbers> ddd_correct ([1 2], 1i * [1 2])
%!error <labels must be real numbers> ddd_correct ([1 2], sparse ([1 2]))
%!error <labels must be real numbers> ddd_correct ([1 2], ones (2, 2, 2))
