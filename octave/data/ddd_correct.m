## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {[@var{C}, @var{unlabelled}] =} ddd_correct @
## (@var{predictions}, @var{labels})
## @deftypefnx {ddd} {[@dots{}] =} ddd_correct (@dots{}, "top", @var{k})
## Which predictions are right?
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
##
## @item
## the name of an NPY file, or of a JSON file: a list with a label, or a list
## of labels, per item.
## @end itemize
##
## Numbers must be less than 2^53, above which @code{double} leaves some out,
## unless they are integers of 64 bits; strings may be any.
##
## A prediction is right if it is a valid label.  With @qcode{"top"},
## @var{predictions} is models x items x guesses (x epochs), the best guess
## first, and an answer is right if one of the first @var{k} guesses is; it is
## missing if the first one is.
##
## An item without a valid label (@code{NaN}, empty) is missing for every
## model, so that all statistics leave it out, with a warning that counts such
## items; @var{unlabelled} (logical, 1 x items) says which.  @var{C} is
## logical if nothing is missing and else double with @code{NaN}.
##
## @example
## @group
## ddd_correct ([3 1 2; 3 2 NaN], @{3, [1 2], 2@})
##   @result{} ans =
##       1     1     1
##       1     1   NaN
## @end group
## @end example
##
## @seealso{ddd_load, ddd_pack, ddd_split}
## @end deftypefn

function [C, unlabelled] = ddd_correct (predictions, labels, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  opt = __ddd_options__ ("ddd_correct", varargin, {}, {
    "top", [], "count"});
  strings = iscellstr (predictions);
  if (isempty (predictions) || ndims (predictions) > 3 + ! isempty (opt.top)
      || ! (strings || ((isnumeric (predictions) || islogical (predictions))
                        && ! issparse (predictions) && isreal (predictions))))
    error ("ddd:invalidInput",
           ["ddd_correct: predictions must be models x items%s ", ...
            "(x epochs), real numbers or a cell array of strings"],
           merge (isempty (opt.top), "", " x guesses"));
  elseif (! isempty (opt.top) && opt.top > size (predictions, 3))
    error ("ddd:invalidSize",
           "ddd_correct: top is %d, but predictions have %d guesses", opt.top,
           size (predictions, 3));
  endif

  m = columns (predictions);
  [item, valid] = valid_labels ("ddd_correct", labels, m, strings);
  if (inexact (predictions) || inexact (valid))
    error ("ddd:invalidInput",
           ["ddd_correct: numbers of 2^53 and more are not exact, so ", ...
            "predictions and labels cannot be compared; give them as ", ...
            "strings, or as integers of class int64 or uint64"]);
  endif
  given = predictions(:);
  if (strings)
    given = unique (given(! cellfun (@isempty, given)));
  endif
  hint = unlike_labels (given, valid(:));
  if (! isempty (hint))
    __ddd_warn__ ("ddd:noCommonLabels", "ddd_correct: %s", hint);
  endif
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
  if (! isempty (opt.top))
    predictions = permute (predictions, [1, 2, 4, 3])(:,:,:,1:opt.top);
    none = permute (none, [1, 2, 4, 3])(:,:,:,1);
  endif

  C = false (size (none));
  ## The first valid label of every item, then the second ones, ...
  [item, order] = sort (item(:));
  valid = valid(order)(:);
  first = find ([true; diff(item) != 0]);
  nth = (1:numel (item))' - first(cumsum ([true; diff(item) != 0])(:))(:);
  for k = 0:max ([nth; -1])
    now = nth == k;
    hit = predictions(:,item(now),:,:) == valid(now)';
    C(:,item(now),:) |= any (hit, 4);
  endfor

  unlabelled = true (1, m);
  unlabelled(item) = false;
  if (any (unlabelled))
    __ddd_warn__ ("ddd:noLabel",
                  "ddd_correct: %d of %d items have no valid label",
                  sum (unlabelled), m);
  endif
  none(:,unlabelled,:) = true;
  if (any (none(:)))
    C = double (C);
    C(none) = NaN;
  endif

endfunction

## Doubles that whole numbers may have been rounded to.
function tf = inexact (x)
  tf = isfloat (x) && any (abs (x(:)) >= flintmax ());
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
%! rand ("twister", 1);
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

%!warning <'Cat' and 'cat' differ only in case, spaces or dashes; write both>
%! assert (ddd_correct ({"Cat", "a dog"}, {"cat", "a dog"}), logical ([0 1]));
%!warning <models say 1 to 3, and the truth is 0 to 2; count both from the same>
%! assert (ddd_correct ([1 2 3; 1 1 NaN], [0 1 2]), [0 0 0; 0 1 NaN]);

%!test # labels that are not written differently
%! lastwarn ("");
%! ddd_correct ([1 2; 1 1], [0 1]);              # two classes: wrong, perhaps
%! ddd_correct ([1 2 3], [1 2 2]);
%! ddd_correct ([1 2 4], [0 1 2]);
%! ddd_correct ({"cat", "Cat"}, {"cat", "Cat"});
%! assert (lastwarn (), "");

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

%!test # which items have no label
%! warning ("off", "ddd:noLabel", "local");
%! [C, unlabelled] = ddd_correct ([1 2 3; 1 1 1], {1, [], [3 4]});
%! assert (unlabelled, logical ([0 1 0]));
%! assert (C, [1 NaN 1; 1 NaN 0]);

%!test # the best of several guesses, hand-computed
%! p = cat (3, [1 2; 3 NaN], [2 1; 1 1], [3 3; 2 2]);
%! assert (ddd_correct (p, [2 1], "top", 1), [0 0; 0 NaN]);
%! assert (ddd_correct (p, [2 1], "top", 2), [1 1; 0 NaN]);
%! assert (ddd_correct (p, {2, [1 9]}, "top", 3), [1 1; 1 NaN]);
%! s = cellfun (@(x) char (x + 64), num2cell (p(1,:,:)), "uniformoutput", false);
%! assert (ddd_correct (s, {"B", "A"}, "top", 2), logical ([1 1]));

%!test # the definition on random data, with epochs
%! rand ("twister", 1);
%! p = randi (9, 3, 50, 4, 2);
%! labels = randi (9, 2, 50);
%! C = ddd_correct (p, labels, "top", 3);
%! assert (size (C), [3, 50, 2]);
%! for j = 1:50
%!   right = any (ismember (p(:,j,1:3,:), labels(:,j)), 3);
%!   assert (C(:,j,:), permute (right, [1, 2, 4, 3]));
%! endfor
%! assert (ddd_correct (p(:,:,:,1), labels, "top", 4), ...
%!         any (p(:,:,:,1) == reshape (labels(1,:), 1, 50)
%!              | p(:,:,:,1) == reshape (labels(2,:), 1, 50), 3));

%!function C = with_json (predictions, text)
%!  file = [tempname() ".json"];
%!  fid = fopen (file, "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!  unwind_protect
%!    C = ddd_correct (predictions, file);
%!  unwind_protect_cleanup
%!    delete (file);
%!  end_unwind_protect
%!endfunction

%!test # long numbers are compared to their last digit, or not at all
%! big = int64 (9007199254740992);
%! assert (ddd_correct ([big, big + 1, big], [big, big, big + 1]), logical ([1 0 0]));
%! assert (ddd_correct ([big, big + 1], {[0, big], big}), logical ([1 0]));
%! assert (ddd_correct (double (big - 1), big - 1), true);
%!error <ddd_correct: numbers of 2\^53 and more are not exact>
%! ddd_correct (int64 (9007199254740993), 9007199254740992)
%!error <numbers of 2\^53 and more> ddd_correct (-2 ^ 53, 1)
%!error <numbers of 2\^53 and more> with_json ([1 2], "[1, 12345678901234567]")

%!test # lists of labels from JSON
%! warning ("off", "ddd:noLabel", "local");
%! assert (with_json ({"a", "b", "c"}, "[\"a\",null,[\"c\",\"d\"]]"), [1 NaN 1]);
%! warning ("off", "ddd:noLabel", "local");
%! assert (with_json ([1 2 3], "[[1],[3,2],[]]"), [1 1 NaN]);
%! assert (with_json ([1 2 3], "[1,3,null]"), [1 0 NaN]);
%! assert (with_json ([1 2], "[[1,2],[3,4]]"), logical ([1 0]));
%! assert (with_json ([1 2], "[[2,1],[3,2]]"), logical ([1 1]));
%! assert (with_json (2, "[[1,2]]"), true);
%! assert (with_json ({"a", "b"}, "[\"a\",[\"c\",\"b\"]]"), logical ([1 1]));
%! assert (with_json ({"a", "b"}, "[[\"b\",\"a\"],[\"c\",\"a\"]]"), logical ([1 0]));
%!error <must hold a list with the labels of each item> with_json (1, "{\"a\":1}")
%!error <labels are for 2 items, predictions for 1> with_json (1, "[[1],[2,3]]")
%!error <both be numbers or both strings> with_json (1, "[\"a\"]")
%!error <ddd_correct: cannot open '/no/such.json'> ddd_correct (1, "/no/such.json")
%!error <top must be a whole number> ddd_correct (1, 1, "top", 0)
%!error <top is 2, but predictions have 1 guesses> ddd_correct (1, 1, "top", 2)
%!error <predictions must be models x items x guesses>
%! ddd_correct (ones (1, 1, 1, 1, 2), 1, "top", 1)
%!error <models x items \(x epochs\)> ddd_correct (ones (1, 1, 1, 2), 1)
