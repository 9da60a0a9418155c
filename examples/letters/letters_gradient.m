## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {[@var{gW}, @var{gb}, @var{loss}] =} letters_gradient @
## (@var{W}, @var{b}, @var{X}, @var{Y})
## Loss of a perceptron on a batch, and its gradient.
##
## Layer l of the network has the weights @code{@var{W}@{l@}} (outputs x
## inputs) and the biases @code{@var{b}@{l@}} (outputs x 1).  All layers but
## the last are rectified; the last goes through softmax.  The columns of
## @var{X} are the inputs, those of @var{Y} the wanted probabilities.
##
## @var{loss} is the mean cross-entropy of the batch in nats; the cell arrays
## @var{gW} and @var{gb} are its derivatives, shaped like @var{W} and @var{b}.
## Arguments are not checked: this is called for every batch.
##
## @seealso{letters_mlp}
## @end deftypefn

function [gW, gb, loss] = letters_gradient (W, b, X, Y)

  if (nargin != 4)
    print_usage ();
  endif

  n = numel (W);
  input = gW = gb = cell (1, n);

  a = X;
  for l = 1:n - 1
    input{l} = a;
    a = max (W{l} * a + b{l}, 0);
  endfor
  input{n} = a;
  z = W{n} * a + b{n};

  z -= max (z, [], 1);              # exp does not overflow
  q = exp (z);
  total = sum (q, 1);
  g = (q ./ total - Y) / columns (X);
  if (nargout > 2)
    loss = sum (sum (Y .* (log (total) - z))) / columns (X);
  endif

  for l = n:-1:1
    gW{l} = g * input{l}.';
    gb{l} = sum (g, 2);
    if (l > 1)
      g = (W{l}.' * g) .* (input{l} > 0);
    endif
  endfor

endfunction


%!function net = random_net (sizes)
%!  for l = 1:numel (sizes) - 1
%!    net{1,l} = randn (sizes(l + 1), sizes(l));
%!    net{2,l} = randn (sizes(l + 1), 1);
%!  endfor
%!endfunction

%!function x = loss_at (net, X, Y)
%!  [~, ~, x] = letters_gradient (net(1,:), net(2,:), X, Y);
%!endfunction

%!test # central differences, for none, one and two hidden layers
%! old = randn ("twister");
%! randn ("twister", 5);
%! X = randn (3, 6);
%! Y = eye (4)(:, [1, 2, 3, 4, 1, 1]);
%! for sizes = {[3, 4], [3, 5, 4], [3, 5, 4, 4]}
%!   net = random_net (sizes{1});
%!   [gW, gb] = letters_gradient (net(1,:), net(2,:), X, Y);
%!   g = [gW; gb];
%!   h = 1e-6;
%!   for c = 1:numel (net)
%!     for i = 1:numel (net{c})
%!       up = down = net;
%!       up{c}(i) += h;
%!       down{c}(i) -= h;
%!       slope = (loss_at (up, X, Y) - loss_at (down, X, Y)) / (2 * h);
%!       assert (g{c}(i), slope, 1e-8);
%!     endfor
%!   endfor
%! endfor
%! randn ("twister", old);

%!test # by hand: equal outputs have loss log (classes)
%! [gW, gb, loss] = letters_gradient ({zeros(2)}, {[0; 0]}, [1; 3], [1; 0]);
%! assert (loss, log (2), eps);
%! assert (gW, {[-1, -3; 1, 3] / 2});
%! assert (gb, {[-1; 1] / 2});

%!test # large inputs do not overflow
%! [gW, gb, loss] = letters_gradient ({[1e4; 0]}, {[0; 0]}, 1, [0; 1]);
%! assert (loss, 1e4);
%! assert (gb, {[1; -1]});

%!error <Invalid call> letters_gradient ({1}, {1}, 1)
