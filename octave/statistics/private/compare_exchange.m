## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{p}, @var{count}] =} compare_exchange (@var{kappa}, @
## @var{group}, @var{side})
## Permutation test over models for @code{ddd_compare}: which share of all ways
## to give the models of the groups on both sides their labels makes the
## difference of the mean kappas at least as large, in absolute value.  It is
## exact under the hypothesis that the models of these groups can be exchanged.
##
## All @var{count} ways are tried if there are 20,000 or fewer, else 20,000
## random ones (from a seed of its own), and the one observed is counted with
## them.  @var{group} has the number of the group of each model; @code{who} of
## each @var{side} are the groups that it compares.
## @end deftypefn

function [p, count] = compare_exchange (kappa, group, side)

  who = unique ([side.who]);
  in = find (ismember (group, who));
  [~, label] = ismember (group(in), who);
  n = numel (in);
  size_of = accumarray (label(:), 1);
  count = round (exp (gammaln (n + 1) - sum (gammaln (size_of + 1))));
  kappa = kappa(in,in);
  kappa(1:n+1:end) = NaN;
  known = ! isnan (kappa);
  kappa(! known) = 0;
  most = 20000;
  if (count <= most)
    labels = arrangements (size_of, n);
  else
    count = most;
    labels = [label(:), shuffled(label(:), most - 1)];
  endif
  sides = arrayfun (@(s) lookup (who, s.who([1, end])), side, ...
                    "uniformoutput", false);
  d = means (kappa, known, labels, sides{1}) ...
      - means (kappa, known, labels, sides{2});
  seen = means (kappa, known, label(:), sides{1}) ...
         - means (kappa, known, label(:), sides{2});
  d = d(! isnan (d));
  p = sum (abs (d) >= abs (seen) - 1e-12) / numel (d);
  if (isnan (seen))
    p = NaN;
  endif

endfunction

## Mean over pairs of the groups G(1) and G(2), for each column of LABELS.
function x = means (kappa, known, labels, g)
  a = (labels == g(1)) + 0;
  b = (labels == g(2)) + 0;
  x = sum (a .* (kappa * b), 1) ./ sum (a .* (known * b), 1);
endfunction

## All ways to label N models with SIZE_OF(g) of each group g, as columns.
function labels = arrangements (size_of, n)
  labels = zeros (n, 1);
  for g = 1:numel (size_of)
    next = cell (1, columns (labels));
    for c = 1:columns (labels)
      free = find (labels(:,c) == 0);
      which = nchoosek (free', size_of(g))';
      if (size_of(g) == numel (free))
        which = free;
      endif
      more = repmat (labels(:,c), 1, columns (which));
      more(which + n * (0:columns (which) - 1)) = g;
      next{c} = more;
    endfor
    labels = [next{:}];
  endfor
endfunction

function labels = shuffled (label, count)
  before = rand ("twister");
  unwind_protect
    rand ("twister", 1);
    [~, order] = sort (rand (numel (label), count));
    labels = label(order);
  unwind_protect_cleanup
    rand ("twister", before);
  end_unwind_protect
endfunction
