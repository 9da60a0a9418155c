## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{P} =} letters_mlp (@var{X}, @var{y}, @var{Xtest})
## @deftypefnx {ddd} {@var{P} =} letters_mlp (@dots{}, @var{name}, @var{value})
## Train a multilayer perceptron and predict the test rows after each epoch.
##
## The columns of @var{X} and @var{Xtest} are rows of data, @var{y} has the
## labels 1, 2, @dots{} of @var{X}.  The result is uint8, test rows x epochs +
## 1; its first column is the network before training.
##
## The network starts with He's initialisation and minimises the mean
## cross-entropy of softmax by gradient descent with momentum.  After two
## thirds of the schedule the learning rate falls to a tenth.  Options:
##
## @table @code
## @item hidden
## Units of each hidden layer; default 48.  With @code{[]} there is none:
## softmax regression.
##
## @item rate
## @itemx momentum
## @itemx nesterov
## Learning rate (.05), momentum (.9), and whether it is Nesterov's (false).
##
## @item batch
## Rows in a batch; default 32.  The last batch of an epoch may be smaller.
##
## @item epochs
## @itemx schedule
## Number of epochs (20) and the number that the learning rate is scheduled for
## (20).  Epochs beyond the schedule go on at the lower rate.
##
## @item init
## @itemx order
## Seeds of the initial weights and of the order of the rows; both 1.
##
## @item rounding
## A seed: gradients are rounded with @code{letters_round}.  Default @code{[]}:
## they are not.  This stands in for the nondeterminism of graphics cards; the
## order of summation, its usual cause, is too weak to change any answer in a
## network of this size.
## @end table
##
## The same arguments give the same result on the same machine; the state of
## @code{rand} and @code{randn} is restored.
##
## @seealso{letters_train, letters_gradient}
## @end deftypefn

function P = letters_mlp (X, y, Xtest, varargin)

  if (nargin < 3)
    print_usage ();
  endif

  check (X, y, Xtest);
  opt = options (varargin);

  state = {rand("twister"), randn("twister")};
  unwind_protect
    P = train (X, y, Xtest, opt);
  unwind_protect_cleanup
    rand ("twister", state{1});
    randn ("twister", state{2});
  end_unwind_protect

endfunction

function P = train (X, y, Xtest, opt)

  [n_inputs, n] = size (X);
  Y = eye (max (y))(:, y);
  [W, b] = he ([n_inputs, opt.hidden(:)', rows(Y)], opt.init);
  vW = cellfun (@(x) 0 * x, W, "uniformoutput", false);
  vb = cellfun (@(x) 0 * x, b, "uniformoutput", false);

  ## All orders are drawn first, so that rounding cannot change them.
  order = zeros (opt.epochs, n);
  rand ("twister", 1000 + opt.order);
  for e = 1:opt.epochs
    order(e,:) = randperm (n);
  endfor
  rounded = ! isempty (opt.rounding);
  if (rounded)
    rand ("twister", 5000 + opt.rounding);
  endif

  P = zeros (columns (Xtest), opt.epochs + 1, "uint8");
  P(:,1) = predict (W, b, Xtest);
  m = opt.momentum;
  for e = 1:opt.epochs
    rate = opt.rate;
    if (e > 2 / 3 * opt.schedule)
      rate *= 0.1;
    endif
    for i = 1:opt.batch:n
      j = order(e, i:min (i + opt.batch - 1, n));
      [gW, gb] = letters_gradient (W, b, X(:,j), Y(:,j));
      for l = 1:numel (W)
        if (rounded)
          gW{l} = letters_round (gW{l});
          gb{l} = letters_round (gb{l});
        endif
        vW{l} = m * vW{l} - rate * gW{l};
        vb{l} = m * vb{l} - rate * gb{l};
        if (opt.nesterov)
          W{l} += m * vW{l} - rate * gW{l};
          b{l} += m * vb{l} - rate * gb{l};
        else
          W{l} += vW{l};
          b{l} += vb{l};
        endif
      endfor
    endfor
    P(:,e+1) = predict (W, b, Xtest);
  endfor

endfunction

function [W, b] = he (sizes, seed)
  randn ("twister", seed);
  for l = 1:numel (sizes) - 1
    W{l} = randn (sizes(l + 1), sizes(l)) * sqrt (2 / sizes(l));
    b{l} = zeros (sizes(l + 1), 1);
  endfor
endfunction

function p = predict (W, b, a)
  for l = 1:numel (W) - 1
    a = max (W{l} * a + b{l}, 0);
  endfor
  [~, p] = max (W{end} * a + b{end}, [], 1);
endfunction

function check (X, y, Xtest)
  if (! isa (X, "double") || ! isreal (X) || ! ismatrix (X) || isempty (X)
      || ! all (isfinite (X(:))))
    error ("ddd:invalidInput",
           "letters_mlp: X must be a real matrix without NaN or Inf");
  elseif (! isa (y, "double") || ! isequal (size (y), [1, columns(X)])
          || any (y != fix (y) | y < 1 | y > 255))
    error ("ddd:invalidInput",
           "letters_mlp: y must be %d labels from 1 to 255 in a row",
           columns (X));
  elseif (! isa (Xtest, "double") || ! isreal (Xtest)
          || rows (Xtest) != rows (X) || ! all (isfinite (Xtest(:))))
    error ("ddd:invalidInput",
           "letters_mlp: Xtest must be a real matrix with %d rows", rows (X));
  endif
endfunction

function opt = options (args)

  whole = @(x) isreal (x) && all (x == fix (x));
  count = @(x) isscalar (x) && whole (x) && x >= 1;
  seed = @(x) isscalar (x) && whole (x) && x >= 0;
  known = {
    "hidden",    48,    @(x) whole (x) && all (x >= 1), "counts"
    "rate",      0.05,  @(x) isscalar (x) && x > 0,     "positive"
    "momentum",  0.9,   @(x) isscalar (x) && x >= 0 && x < 1, "in [0, 1)"
    "nesterov",  false, @(x) isbool (x) && isscalar (x), "true or false"
    "batch",     32,    count, "a count"
    "epochs",    20,    count, "a count"
    "schedule",  20,    count, "a count"
    "init",      1,     seed,  "a whole number"
    "order",     1,     seed,  "a whole number"
    "rounding",  [],    @(x) isempty (x) || seed (x), "a whole number or []"};

  opt = cell2struct (known(:,2), known(:,1), 1);
  if (mod (numel (args), 2) != 0)
    error ("ddd:invalidOption", "letters_mlp: options are NAME, VALUE pairs");
  endif
  for pair = reshape (args, 2, [])
    i = find (strcmp (known(:,1), pair{1}));
    if (isempty (i))
      error ("ddd:invalidOption", "letters_mlp: unknown option; there is %s",
             strjoin (known(:,1)', ", "));
    elseif (! (isnumeric (pair{2}) || isbool (pair{2}))
            || ! known{i,3} (pair{2}))
      error ("ddd:invalidOption", "letters_mlp: %s must be %s",
             known{i,[1,4]});
    endif
    opt.(pair{1}) = pair{2};
  endfor

endfunction


%!function [X, y] = clouds (n, seed)
%!  old = randn ("twister");
%!  randn ("twister", seed);
%!  y = mod (0:n-1, 3) + 1;
%!  X = [0, 3, 0; 0, 0, 3](:, y) + 0.5 * randn (2, n);
%!  randn ("twister", old);
%!endfunction

%!test # learns three clouds, in the shape that is promised
%! randn ("twister", 1);
%! [X, y] = clouds (90, 1);
%! [T, yt] = clouds (60, 2);
%! for hidden = {[], 8, [8, 8]}
%!   P = letters_mlp (X, y, T, "hidden", hidden{1}, "batch", 10);
%!   assert (class (P), "uint8");
%!   assert (size (P), [60, 21]);
%!   assert (sum (P(:,end) == yt') / 60 > 0.9);
%! endfor

%!test # the same seeds give the same; the caller's generators are untouched
%! [X, y] = clouds (90, 1);
%! args = {X, y, 2 * X, "epochs", 3, "rounding", 4};
%! rand ("twister", 8);
%! randn ("twister", 9);
%! expected = [rand(1, 3), randn(1, 3)];
%! rand ("twister", 8);
%! randn ("twister", 9);
%! P = letters_mlp (args{:});
%! assert ([rand(1, 3), randn(1, 3)], expected);
%! assert (isequal (letters_mlp (args{:}), P));

%!test # each option changes something, and the seeds are separate
%! randn ("twister", 1);
%! [X, y] = clouds (90, 1);
%! grid = 4 * [repelem(0:0.02:1, 51); repmat(0:0.02:1, 1, 51)];
%! run = @(varargin) letters_mlp (X, y, grid, "epochs", 4, varargin{:});
%! base = run ();
%! for change = {{"hidden", 47}, {"rate", 0.06}, {"momentum", 0.8}, ...
%!               {"nesterov", true}, {"batch", 30}, {"schedule", 3}, ...
%!               {"init", 2}, {"order", 2}}
%!   P = run (change{1}{:});
%!   assert (! isequal (P(:,end), base(:,end)), change{1}{1});
%!   same = ! any (strcmp (change{1}{1}, {"hidden", "init"}));
%!   assert (isequal (P(:,1), base(:,1)), same);
%! endfor

%!test # rounding: seen where the labels cannot be learned
%! randn ("twister", 1);
%! X = clouds (90, 1);
%! y = mod (floor (7.3 * (0:89)), 3) + 1;
%! grid = 4 * [repelem(0:0.02:1, 51); repmat(0:0.02:1, 1, 51)];
%! run = @(varargin) letters_mlp (X, y, grid, "batch", 10, varargin{:});
%! [a, b, c] = deal (run (), run ("rounding", 1), run ("rounding", 2));
%! assert (isequal (a(:,1), b(:,1), c(:,1)));
%! assert (! isequal (a, b) && ! isequal (a, c) && ! isequal (b, c));

%!test # training on does not change the epochs before
%! randn ("twister", 1);
%! [X, y] = clouds (60, 1);
%! P = letters_mlp (X, y, X, "epochs", 3);
%! assert (letters_mlp (X, y, X, "epochs", 5)(:,1:4), P);

%!error <Invalid call> letters_mlp (1, 1)
%!error <X must be a real matrix> letters_mlp ([1 NaN], [1 2], 1)
%!error <y must be 2 labels> letters_mlp ([1 2], [1 .5], 1)
%!error <y must be 2 labels> letters_mlp ([1 2], [1; 2], 1)
%!error <y must be 2 labels> letters_mlp ([1 2], [1 256], 1)
%!error <Xtest must be a real matrix with 1 rows> letters_mlp (1, 1, [1; 2])
%!error <NAME, VALUE pairs> letters_mlp (1, 1, 1, "rate")
%!error <unknown option; there is hidden, rate> letters_mlp (1, 1, 1, "lr", 1)
%!error <batch must be a count> letters_mlp (1, 1, 1, "batch", 0)
%!error <hidden must be counts> letters_mlp (1, 1, 1, "hidden", [4 .5])
%!error <nesterov must be true or false> letters_mlp (1, 1, 1, "nesterov", 1)
%!error <rate must be positive> letters_mlp (1, 1, 1, "rate", "x")
%!error <momentum must be in \[0, 1\)> letters_mlp (1, 1, 1, "momentum", 1)
