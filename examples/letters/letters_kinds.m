## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {[@var{P}, @var{models}] =} letters_kinds @
## (@var{X}, @var{y}, @var{Xtest})
## Train classifiers of different kinds and predict the test rows.
##
## The arguments are those of @code{letters_mlp}; every label from 1 to the
## largest must occur at least twice.  @var{P} is uint8, models x test rows;
## the names of the models are in the cell array @var{models}.  Their settings
## were chosen for the letters, on rows that are in neither training nor test
## data.  The state of @code{rand} and @code{randn} is restored.
##
## @seealso{letters_train, letters_mlp}
## @end deftypefn

function [P, models] = letters_kinds (X, y, Xtest)

  if (nargin != 3)
    print_usage ();
  endif
  if (! isequal (size (y), [1, columns(X)]) || rows (X) != rows (Xtest))
    error ("ddd:invalidInput",
           "letters_kinds: y must fit the columns of X, Xtest its rows");
  elseif (any (y != fix (y) | y < 1) || any (accumarray (y(:), 1) < 2))
    error ("ddd:invalidInput",
           "letters_kinds: each label 1, 2, ... must occur twice or more");
  endif

  kinds = {
    "nearest mean",           @nearest_mean
    "linear discriminant",    @linear_discriminant
    "quadratic discriminant", @quadratic_discriminant
    "naive Bayes",            @naive_bayes
    "1 nearest neighbour",    @(varargin) neighbours (varargin{:}, 1)
    "5 nearest neighbours",   @(varargin) neighbours (varargin{:}, 5)
    "decision tree",          @letters_tree
    "random features",        @random_features
    "softmax regression",     @(varargin) perceptron (varargin{:}, [], 0.5)
    "narrow perceptron",      @(varargin) perceptron (varargin{:}, 16, 0.05)
    "wide perceptron",        @(varargin) perceptron (varargin{:}, 160, 0.05)
    "deep perceptron",        @(varargin) perceptron (varargin{:}, ...
                                                      [48, 48, 48], 0.05)};

  models = kinds(:,1);
  P = zeros (rows (kinds), columns (Xtest), "uint8");
  for i = 1:rows (kinds)
    P(i,:) = kinds{i,2} (X, y, Xtest);
  endfor

endfunction

## The index of the largest row in each column.
function p = largest (score)
  [~, p] = max (score, [], 1);
endfunction

function p = perceptron (X, y, Xtest, hidden, rate)
  p = letters_mlp (X, y, Xtest, "hidden", hidden, "rate", rate)(:,end)';
endfunction

function [M, n] = class_means (X, y)
  Y = eye (max (y))(:, y);
  n = sum (Y, 2)';
  M = X * Y' ./ n;
endfunction

function p = nearest_mean (X, y, Xtest)
  M = class_means (X, y);
  p = largest (M' * Xtest - sumsq (M, 1)' / 2);
endfunction

function p = linear_discriminant (X, y, Xtest)
  [M, n] = class_means (X, y);
  R = X - M(:, y);
  S = R * R' / (columns (X) - columns (M)) + 1e-4 * eye (rows (X));
  A = S \ M;
  p = largest (A' * Xtest - sum (M .* A, 1)' / 2 + log (n'));
endfunction

function p = quadratic_discriminant (X, y, Xtest)
  [M, n] = class_means (X, y);
  score = zeros (columns (M), columns (Xtest));
  for c = 1:columns (M)
    R = X(:, y == c) - M(:, c);
    ## Some letters have next to no variance in some directions.
    U = chol (R * R' / n(c) + 1e-3 * eye (rows (X)));
    Z = U' \ (Xtest - M(:, c));
    score(c,:) = log (n(c)) - sum (log (diag (U))) - sumsq (Z, 1) / 2;
  endfor
  p = largest (score);
endfunction

function p = naive_bayes (X, y, Xtest)
  [M, n] = class_means (X, y);
  V = class_means ((X - M(:, y)) .^ 2, y) + 1e-3;
  score = zeros (columns (M), columns (Xtest));
  for c = 1:columns (M)
    score(c,:) = log (n(c)) - sum (log (V(:, c))) / 2 ...
                 - sum ((Xtest - M(:, c)) .^ 2 ./ V(:, c), 1) / 2;
  endfor
  p = largest (score);
endfunction

function p = neighbours (X, y, Xtest, k)
  d = sumsq (X, 1)' + sumsq (Xtest, 1) - 2 * X' * Xtest;
  ## Equal distances are common; rounding errors must not order them.
  d = round (1e9 * d);
  m = columns (Xtest);
  votes = zeros (max (y), m);
  for i = 1:k
    [~, nearest] = min (d, [], 1);
    at = sub2ind (size (votes), y(nearest), 1:m);
    votes(at) += 1 + 2 ^ -i;          # of equal votes, the nearest wins
    d(sub2ind (size (d), nearest, 1:m)) = Inf;
  endfor
  p = largest (votes);
endfunction

## Ridge regression on the random cosines of A. Rahimi and B. Recht (2007).
function p = random_features (X, y, Xtest)
  state = {rand("twister"), randn("twister")};
  unwind_protect
    rand ("twister", 1);
    randn ("twister", 1);
    A = 3 * randn (400, rows (X));
    phase = 2 * pi * rand (400, 1);
  unwind_protect_cleanup
    rand ("twister", state{1});
    randn ("twister", state{2});
  end_unwind_protect
  F = cos (A * X + phase);
  Y = eye (max (y))(:, y);
  B = (F * F' + eye (400)) \ (F * Y');
  p = largest (B' * cos (A * Xtest + phase));
endfunction


%!function [X, y] = clouds (n, seed)
%!  old = randn ("twister");
%!  randn ("twister", seed);
%!  y = mod (0:n-1, 3) + 1;
%!  X = ([3, 12, 3; 3, 3, 12](:, y) + randn (2, n)) / 15;
%!  randn ("twister", old);
%!endfunction

%!test # each kind learns three clouds; chance is 1/3
%! [X, y] = clouds (240, 1);
%! [T, yt] = clouds (150, 2);
%! rand ("twister", 8);
%! randn ("twister", 9);
%! expected = [rand(1, 3), randn(1, 3)];
%! rand ("twister", 8);
%! randn ("twister", 9);
%! [P, models] = letters_kinds (X, y, T);
%! assert ([rand(1, 3), randn(1, 3)], expected);
%! assert (class (P), "uint8");
%! assert (size (P), [numel(models), 150]);
%! for i = 1:numel (models)
%!   assert (sum (P(i,:) == yt) / 150 > 0.9, models{i});
%! endfor
%! assert (isequal (letters_kinds (X, y, T), P));

%!test # neighbours by hand: the majority, and of equal votes the nearest
%! X = [0, 1, 2, 4, 8, 20, 21];
%! y = [1, 2, 2, 1, 3, 3, 2];
%! [P, models] = letters_kinds (X, y, [0.2, 2.4, 20.2, 0.6]);
%! assert (P(strcmp (models, "1 nearest neighbour"),:), uint8 ([1, 2, 3, 2]));
%! assert (P(strcmp (models, "5 nearest neighbours"),:), ...
%!         uint8 ([1, 2, 3, 2]));

%!error <Invalid call> letters_kinds (1, 1)
%!error <y must fit> letters_kinds ([1 2], 1, 1)
%!error <y must fit> letters_kinds ([1 2], [1 1], [1; 1])
%!error <must occur twice> letters_kinds ([1 2 3], [1 1 2], 1)
%!error <must occur twice> letters_kinds ([1 2 3 4], [1 1 3 3], 1)
