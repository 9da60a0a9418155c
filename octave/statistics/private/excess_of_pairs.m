## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} excess_of_pairs (@var{caller}, @var{correct}, @
## @var{m}, @var{opt})
## The field @code{excess} of @code{ddd_excess} for the plane @var{correct} of
## @var{m} complete items, without errors and from a fit of their own: a value
## per pair, in the order of @code{find (triu (true (n), 1))}.  @var{opt} are
## the options of that function; of its methods Curveball, which samples, is
## not here.
## @end deftypefn

function x = excess_of_pairs (caller, correct, m, opt)

  n = columns (correct);
  pair = find (triu (true (n), 1));
  [k, ~, h] = __ddd_tally__ (caller, correct, [], m);
  range = excess_levels (n, opt.tolerance);
  if (strcmp (opt.method, "slopes"))
    S = slopes_model (caller, correct, m, false, opt);
    expected = __ddd_slopes_pairs__ (caller, S.part{:}, h, range, ...
                                     [0, 0], [], 0, opt.threads, 0);
  endif
  in = k >= range(1) & k <= range(2);
  if (! any (in))
    x = NaN (size (pair));
    return
  endif
  correct = __ddd_select__ (caller, correct, [], m, find (in));
  m = sum (in);
  switch (opt.method)
    case "rasch"
      expected = rasch_model (caller, correct, m, "n11").n11;
    case "mantel-haenszel"
      M = rasch_model (caller, correct, m, "");
      [observed, ~, expected] = ...
        __ddd_mantel__ (caller, correct, m, M.k, num2cell(range){:}, ...
                        M.ability, opt.threads);
      x = observed(pair) - expected(pair);
      return
  endswitch
  mask = __ddd_pack__ (caller, true (1, m));
  [~, T] = __ddd_kappa__ (caller, correct, [], m, mask, [0, 0], 0, {"n11"});
  s = diag (T.n11);
  scale = (s .* (m - s') + s' .* (m - s)) / 2;
  x = (m * (T.n11 - expected) ./ scale)(pair);

endfunction
