## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{p} =} letters_tree (@var{X}, @var{y}, @var{Xtest})
## Grow a decision tree and predict the test rows.
##
## The columns of @var{X} and @var{Xtest} are rows of data, @var{y} has the
## labels 1, 2, @dots{} of @var{X}.  Each node is cut where Gini's impurity
## falls most (L. Breiman and others, @cite{Classification and Regression
## Trees}, 1984), until it has fewer than 4 rows or one label, or no cut helps.
## There is no pruning.  @var{p} is 1 x test rows.
##
## @seealso{letters_kinds}
## @end deftypefn

function p = letters_tree (X, y, Xtest)

  if (nargin != 3)
    print_usage ();
  endif
  if (! isequal (size (y), [1, columns(X)]) || rows (X) != rows (Xtest))
    error ("ddd:invalidInput",
           "letters_tree: y must fit the columns of X, Xtest its rows");
  endif

  p = grow (X, eye (max (y))(:, y), Xtest);

endfunction

## The test rows go down the tree while it grows, so it need not be kept.
function p = grow (X, Y, Xtest)

  [most, label] = max (sum (Y, 2));
  p = repmat (label, 1, columns (Xtest));
  n = columns (X);
  if (n < 4 || most == n || isempty (p))
    return;
  endif

  [feature, at] = best_cut (X, Y);
  if (isempty (feature))
    return;
  endif
  low = X(feature,:) < at;
  lowtest = Xtest(feature,:) < at;
  p(lowtest) = grow (X(:,low), Y(:,low), Xtest(:,lowtest));
  p(! lowtest) = grow (X(:,! low), Y(:,! low), Xtest(:,! lowtest));

endfunction

function [feature, at] = best_cut (X, Y)

  n = columns (X);
  feature = at = [];
  best = sumsq (sum (Y, 2)) / n + 1e-9;
  for f = 1:rows (X)
    [x, order] = sort (X(f,:));
    left = cumsum (Y(:,order), 2);
    right = left(:,end) - left;
    purity = sumsq (left(:,1:n-1), 1) ./ (1:n-1) ...
             + sumsq (right(:,1:n-1), 1) ./ (n-1:-1:1);
    purity(x(1:n-1) == x(2:n)) = 0;
    [value, i] = max (purity);
    if (value > best)
      best = value;
      feature = f;
      at = (x(i) + x(i+1)) / 2;
    endif
  endfor

endfunction


%!test # by hand: the cut lies in the middle of the gap, in the better feature
%! X = [1, 2, 3, 7, 8, 9; 1, 2, 9, 1, 2, 9];
%! y = [1, 1, 1, 2, 2, 2];
%! assert (letters_tree (X, y, [4.9, 5.1; 9, 1]), [1, 2]);

%!test # a tree gives its own data back where nodes get pure
%! x = (0:63) / 63;
%! y = 1 + mod (floor ((0:63) / 8), 2);
%! assert (letters_tree (x, y, x), y);

%!test # no cut possible: the most frequent label, the first of equals
%! assert (letters_tree (ones (1, 5), [1, 2, 2, 3, 3], [0, 1]), [2, 2]);

%!assert (letters_tree (1:4, [1, 1, 2, 2], zeros (1, 0)), zeros (1, 0))
%!error <Invalid call> letters_tree (1, 1)
%!error <y must fit> letters_tree ([1 2], 1, 1)
%!error <y must fit> letters_tree ([1 2], [1 1], [1; 1])
