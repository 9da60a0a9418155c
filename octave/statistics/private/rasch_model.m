## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{M} =} rasch_model (@var{caller}, @
## @var{correct}, @var{m}, @var{pairs})
## Fit the Rasch model to the plane @var{correct} of @var{m} items without
## missing answers, by conditional maximum likelihood.
##
## @var{M} has @code{k} (1 x m), @code{histogram} (1 x n+1), @code{right}
## (n x n+1: right answers of each model on the items of each k), @code{given}
## (n x n+1: what the model expects of one such item), @code{ability} (n x 1),
## @code{loglik} and @code{why}: a sentence where there is no estimate and the
## others are @code{NaN}, else empty.  What takes long with many models is
## there where @var{pairs} names it: @qcode{"se"} (n x 1), @qcode{"n11"} or
## @qcode{"variance"} (n x n, see @code{ddd_rasch_pairs} in @file{ddd.h}), the
## latter with @code{n11}.
## @end deftypefn

function M = rasch_model (caller, correct, m, pairs)

  n = columns (correct);
  [M.k, ~, M.histogram, ~, M.right] = __ddd_tally__ (caller, correct, [], m);
  mixed = 2:n;
  s = sum (M.right(:,mixed), 2);
  [M.ability, log_g, M.given] = __ddd_rasch__ (caller, M.histogram, s);
  switch (pairs)
    case "n11"
      M.n11 = __ddd_rasch_pairs__ (caller, M.histogram, M.ability);
    case "variance"
      [M.n11, ~, M.variance] = ...
        __ddd_rasch_pairs__ (caller, M.histogram, M.ability);
    case "se"
      [~, information] = __ddd_rasch_pairs__ (caller, M.histogram, M.ability);
      M.se = NaN (n, 1);
  endswitch
  M.loglik = NaN;
  M.why = "";
  if (isnan (M.ability(1)))
    M.why = reason (s, sum (M.histogram(mixed)));
  else
    if (strcmp (pairs, "se"))
      M.se = errors_of (information);
    endif
    M.loglik = s' * M.ability - M.histogram(mixed) * log_g(mixed)';
  endif

endfunction

## The roots of the diagonal of the pseudoinverse.  Rows sum to 0, and adding a
## constant, so that their sums are t / n, makes the matrix regular: of
## Cholesky's factor only the inverse is needed, a fifteenth of the time.
function se = errors_of (information)
  n = rows (information);
  t = trace (information) / n;
  [R, failed] = chol (information + t / n);
  if (failed)
    se = sqrt (diag (pinv (information)));
  else
    se = sqrt (sumsq (inv (R), 2) - 1 / (t * n));
  endif
endfunction

function txt = reason (s, total)
  if (total == 0)
    txt = "no item tells the models apart";
  elseif (any (s == 0))
    txt = sprintf ("model %d is right on no item that others are right on", ...
                   find (s == 0, 1));
  elseif (any (s == total))
    txt = sprintf ("model %d is right wherever any other is", ...
                   find (s == total, 1));
  else
    txt = ["some models are right wherever some others are: their ", ...
           "difference has no limit"];
  endif
endfunction
