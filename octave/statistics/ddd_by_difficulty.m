## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_by_difficulty (@var{C})
## @deftypefnx {ddd} {} ddd_by_difficulty (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{B} =} ddd_by_difficulty (@dots{})
## How accurate is each model on easy and on hard items?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  How easy an item is for a model is the share of
## the @emph{other} models that are right on it: if its own answer counted, a
## right one would make the item easier.  Items that fewer than half of the
## others answered are left out.  Without an output a table is printed.
## Options:
##
## @table @code
## @item bins
## The number of bins of equal width, from 0 (no other model is right) to 1;
## default 10, or one for each number of right models where the others are at
## most 20.
##
## @item groups
## A cell array with one string per model; default the groups in packed data.
##
## @item progress
## Whether long work says on a terminal how far it is; default true.
## @end table
##
## @var{B} has the fields
##
## @table @code
## @item edges
## Of the bins (1 x b+1).  An edge belongs to the bin above it, the last one to
## that below.
## @item others_right
## The mean share of other models that are right, over all answers in each bin
## (1 x b).
## @item n_answers, accuracy
## Answers of each model in each bin, and the share of them that is right
## (n x b); @code{NaN} where there is none.
## @item accuracy_low, accuracy_high
## The ends of its 95 % interval (n x b; Wilson's: over items that are
## independent of one another).
## @item group_names, group_index, group_accuracy
## Of groups, in order of appearance (g x 1), the number of each model's
## (n x 1) and the mean over their models (g x b); empty without groups.
## @item mean_accuracy
## Mean over models (1 x b).
## @item n_models, n_items, models, groups, options
## As everywhere.
## @end table
##
## @strong{When not to use it.}  Where models are few, a model whose errors are
## unlike those of the others looks weak on easy items and strong on hard ones:
## the others tell how hard an item is for @emph{them}.
##
## @example
## @group
## B = ddd_by_difficulty ([1 1 1 0 0 1; 1 1 0 0 1 0; 1 0 0 0 1 1]);
## B.accuracy
##   @result{} ans =
##       0.5000   1.0000   0.5000
##            0   0.6667   0.5000
##            0   0.6667   0.5000
## @end group
## @end example
##
## @seealso{ddd_plot_by_difficulty, ddd_by_class, ddd_items}
## @end deftypefn

function B = ddd_by_difficulty (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_by_difficulty";
  opt = __ddd_options__ (caller, varargin, {"groups", "progress"}, {
    "bins", [], {@(x) isnumeric (x) && isscalar (x) && any (x == 1:1000), ...
                 "a whole number from 1 to 1000"}});
  D = __ddd_data__ (caller, C, 1);
  n = D.n_models;
  if (n < 2)
    error ("ddd:tooFewModels", "%s: there must be two models or more", caller);
  endif
  R.edges = edges_of_bins (n, opt.bins);
  b = numel (R.edges) - 1;
  [answers, right, others] = answers_by_bin (caller, D, R.edges, opt.progress);
  R.others_right = sum (others, 1) ./ sum (answers, 1);

  R.n_answers = answers;
  R.accuracy = right ./ answers;
  ends = wilson_interval (right(:)', answers(:)');
  R.accuracy_low = reshape (ends(1,:), n, b);
  R.accuracy_high = reshape (ends(2,:), n, b);
  [names, id] = __ddd_groups__ (caller, D, opt.groups);
  R.group_names = names(:);
  R.group_index = id(:);
  member = accumarray ([(1:numel (id))', id(:)], 1, [n, numel(names)]) > 0;
  R.group_accuracy = mean_of (R.accuracy, member);
  R.mean_accuracy = mean_of (R.accuracy, true (n, 1));
  R.n_models = n;
  R.n_items = D.n_items;
  R.models = D.models;
  R.groups = D.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    B = R;
  else
    show_by_difficulty (R);
  endif

endfunction

## Of few models: a bin for each number of right ones, around its share.
function edges = edges_of_bins (n, bins)
  if (isempty (bins) && n <= 21)
    edges = ((0:n) - 0.5) / (n - 1);
  elseif (isempty (bins))
    edges = (0:10) / 10;
  else
    edges = (0:bins) / bins;
  endif
endfunction

function [answers, right, others] = answers_by_bin (caller, D, edges, progress)

  plane = D.packed.plane;
  n = D.n_models;
  b = numel (edges) - 1;
  [k, given] = __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);
  [answers, right, others] = deal (zeros (n, b));
  line = progress_line (caller, progress);
  for i = 1:n
    line = progress_line (line, i / n);
    x = double (ddd_unpack (ddd_select (D, "models", i)));
    in = find (! isnan (x) & 2 * (given - 1) >= n - 1);
    share = (k(in) - x(in)) ./ (given(in) - 1);
    ## The shares of two numbers of models are 1e-8 apart at least.
    bin = 1 + min (b - 1, floor ((share + 1e-9 - edges(1)) ...
                                 / (edges(2) - edges(1))));
    answers(i,:) = accumarray (bin(:), 1, [b, 1]);
    right(i,:) = accumarray (bin(:), x(in)(:), [b, 1]);
    others(i,:) = accumarray (bin(:), share(:), [b, 1]);
  endfor
  progress_line (line, []);

endfunction

## Means of the rows of X that are members (n x g) of a group, without NaN.
function x = mean_of (x, member)
  known = ! isnan (x);
  x(! known) = 0;
  member = double (member');
  x = (member * x) ./ (member * known);
endfunction


%!demo
%! ## Twelve models of different ability
%! ddd_by_difficulty (ddd_simulate ("rasch", 12, 2000, "seed", 1))

%!test # the definition, with missing answers
%! rand ("twister", 1);
%! for n = [2, 5, 24]
%!   C = double (rand (n, 150) < rand (1, 150));
%!   C(rand (n, 150) < .2) = NaN;
%!   B = ddd_by_difficulty (C, "groups", {"b", "a"}(1 + mod (1:n, 2)));
%!   wanted = count = share = zeros (n, numel (B.edges) - 1);
%!   for i = 1:n
%!     others = C([1:i-1, i+1:n],:);
%!     for j = 1:150
%!       x = others(! isnan (others(:,j)),j);
%!       if (isnan (C(i,j)) || numel (x) < (n - 1) / 2)
%!         continue;
%!       endif
%!       at = 1 + (mean (x) + 1e-9 >= .1:.1:.9) * ones (9, 1);
%!       if (n < 20)
%!         at = 1 + floor (mean (x) * (n - 1) + .5);
%!       endif
%!       count(i,at)++;
%!       wanted(i,at) += C(i,j);
%!       share(i,at) += mean (x);
%!     endfor
%!   endfor
%!   assert (B.n_answers, count);
%!   assert (B.accuracy, wanted ./ count, 1e-12);
%!   assert (B.others_right, sum (share, 1) ./ sum (count, 1), 1e-12);
%!   assert (B.group_names, {"a"; "b"});
%!   assert (B.group_index, 1 + mod (0:n-1, 2)');
%!   x = B.accuracy(1:2:end,:);
%!   x(isnan (x)) = 0;
%!   assert (B.group_accuracy(1,:), ...
%!           sum (x, 1) ./ sum (! isnan (B.accuracy(1:2:end,:)), 1), 1e-12);
%! endfor

%!test # Wilson's intervals; bins of one's own; one group, no groups
%! C = [1 1 1 0 0 1; 1 1 0 0 1 0; 1 0 0 0 1 1];
%! B = ddd_by_difficulty (C);
%! assert (B.n_answers, [2 2 2; 1 3 2; 1 3 2]);
%! assert (B.edges, [-.25, .25, .75, 1.25]);
%! assert (isempty (B.group_names) && isempty (B.group_accuracy));
%! z = 1.959963984540054;
%! x = B.accuracy_low(3,2);
%! assert (abs (B.accuracy(3,2) - x), z * sqrt (x * (1 - x) / B.n_answers(3,2)), 1e-9);
%! B = ddd_by_difficulty (C, "bins", 1, "groups", {"a", "a", "a"});
%! assert (B.accuracy, [4; 3; 3] / 6, 1e-12);
%! assert (B.group_accuracy, 10 / 18, 1e-12);
%! assert (B.mean_accuracy, 10 / 18, 1e-12);

%!test # a bin for each number of right ones among 20 others, else ten
%! rand ("twister", 1);
%! for wanted = [21, 21; 22, 10]'
%!   B = ddd_by_difficulty (rand (wanted(1), 30) < .5);
%!   assert (numel (B.edges), wanted(2) + 1);
%! endfor

%!test # in words
%! txt = evalc ("ddd_by_difficulty ([1 1 0 0; 1 0 1 0; 1 0 1 1], 'bins', 2)");
%! for part = {"3 models, 4 items", "0-50 %", "50-100 %", "model 2"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor

%!error <Invalid call> ddd_by_difficulty ()
%!error <ddd_by_difficulty: C must be 0, 1 or NaN> ddd_by_difficulty ([0 .3; 1 1])
%!error <ddd_by_difficulty: C must have one epoch> ddd_by_difficulty (ones (2, 3, 2))
%!error <there must be two models or more> ddd_by_difficulty ([1 0 1])
%!error <bins must be a whole number> ddd_by_difficulty (eye (3), "bins", 0)
%!error <bins must be a whole number from 1 to 1000>
%! ddd_by_difficulty (eye (3), "bins", intmax ("int64"))
%!error <groups must have 3 elements> ddd_by_difficulty (eye (3), "groups", {"a"})
