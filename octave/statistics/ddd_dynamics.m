## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_dynamics (@var{C})
## @deftypefnx {ddd} {} ddd_dynamics (@var{C}, @var{name}, @var{value})
## @deftypefnx {ddd} {[@var{T}, @var{items}] =} ddd_dynamics (@dots{})
## When are items learned and forgotten, and how much changes between epochs?
##
## @var{C} is a models x items x epochs array of 0, 1 and @code{NaN} (missing),
## or packed data.  Missing answers are skipped.  Where a model has no answer
## at all at an epoch, such as one without an untrained epoch, there are no
## shares, and a warning says so.
##
## Options:
##
## @table @code
## @item tolerance
## An item is trivial if at most this many models are wrong, impossible if at
## most this many are right; default 0.
##
## @item predictions
## Predicted labels, a numeric array of the size of @var{C} (@code{NaN} where
## missing); by default those in packed data.  A decision is then the label, as
## one wrong label may follow another; without labels, whether the answer is
## right.
## @end table
##
## @var{T} has the fields
##
## @table @code
## @item accuracy, mean_accuracy
## Of each model at each epoch (n x e), and the mean over the models that
## answered (1 x e).
## @item fraction
## @code{trivial}, @code{between} and @code{impossible}: shares of the items
## that all models answered at that epoch (1 x e).
## @item changed, compared
## Number of items whose decision differs between an epoch and the next, and of
## those with both decisions (n x e-1).
## @item by_label
## Whether predicted labels were compared, and not right with wrong (logical).
## @item share_changed
## The one over the other, of all models (1 x e-1).
## @item n_epochs, epochs
## Number of epochs and their numbers (1 x e).
## @item n_models, n_items, tolerance, models, groups, options
## As everywhere.
## @end table
##
## @var{items} has
##
## @table @code
## @item mean_correct
## Share of the models that answered an item that are right (m x e).
## @item mean_over_epochs
## Share of the epochs with an answer at which a model is right: a difficulty
## (n x m).
## @item forgetting
## How often a right answer is followed by a wrong one (n x m); also 0 where it
## never answered or was never right: see @code{mean_over_epochs}.
## @item first_learned, learned_since
## The first epoch with a right answer, and the epoch from which on all answers
## are right (n x m), in the numbers of @code{T.epochs}; @code{NaN} where there
## is none.
## @end table
##
## @example
## @group
## [T, items] = ddd_dynamics (cat (3, [0 1], [1 0], [1 1]));
## items.forgetting
##   @result{} ans =
##       0   1
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figures
## 4, 8 and 17.  Forgetting: M. Toneva et al., @cite{An empirical study of
## example forgetting during deep neural network learning}, ICLR 2019.
##
## @seealso{ddd_plot_changes, ddd_plot_decisions, ddd_consistency_to}
## @end deftypefn

function [T, items] = ddd_dynamics (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_dynamics";
  opt = __ddd_options__ (caller, varargin, {"tolerance"}, {
    "predictions", [], {@(x) isnumeric (x) && isreal (x) && ! issparse (x), ...
                        "a numeric array of the size of C"}});
  D = __ddd_data__ (caller, C, "epochs");
  labels = opt.predictions;
  if (isempty (labels))
    labels = __ddd_predictions__ (D);
  endif
  t = opt.tolerance;
  n = D.n_models;
  m = D.n_items;
  e = D.n_epochs;
  ## One model has no categories, but it has a history.
  if (n > 1 && n < 2 * t + 2)
    error ("ddd:tooFewModels",
           "ddd_dynamics: tolerance %d needs at least %d models, there are %d",
           t, 2 * t + 2, n);
  elseif (any (diff (D.epochs) <= 0))
    i = find (diff (D.epochs) <= 0, 1);
    error ("ddd:invalidInput",
           "ddd_dynamics: epochs of C must increase, but %g follows %g",
           D.epochs(i+1), D.epochs(i));
  elseif (! isempty (labels) && ! isequal (size (labels, 1:3), [n, m, e]))
    error ("ddd:invalidInput",
           "ddd_dynamics: predictions must be %d x %d x %d as C, not %s", n,
           m, e, strjoin (cellstr (num2str (size (labels)(:)))', " x "));
  endif

  R.accuracy = zeros (n, e);
  names = {"trivial", "between", "impossible"};
  for name = names
    R.fraction.(name{1}) = NaN (1, e);
  endfor
  each.mean_correct = zeros (m, e);
  for i = 1:e
    [correct, valid] = plane_of_epoch (D.packed.plane, i, ":");
    [k, answers, h, accuracy] = __ddd_tally__ (caller, correct, valid, m);
    R.accuracy(:,i) = accuracy;
    each.mean_correct(:,i) = (k ./ answers)';
    if (n > 1)
      R.fraction.trivial(i) = sum (h(end-t:end)) / sum (h);
      R.fraction.impossible(i) = sum (h(1:t+1)) / sum (h);
      R.fraction.between(i) = sum (h(t+2:end-t-1)) / sum (h);
    endif
  endfor

  warn_of_gaps (D, R.accuracy);

  R.changed = zeros (n, e - 1);
  R.compared = repmat (m, n, e - 1);
  for i = n:-1:1                # the last row first makes room for all
    [correct, valid] = plane_of_epoch (D.packed.plane, ":", i);
    [R.changed(i,:), f, first, since] = ...
      __ddd_history__ (caller, correct, valid, m);
    if (! isempty (valid))
      both = bitand (valid(:,1:end-1), valid(:,2:end));
      [~, ~, ~, share] = __ddd_tally__ (caller, both, [], m);
      R.compared(i,:) = round (m * share);
    endif
    if (nargout > 1)
      [k, answers] = __ddd_tally__ (caller, correct, valid, m);
      each.mean_over_epochs(i,:) = k ./ answers;
      each.forgetting(i,:) = f;
      each.first_learned(i,:) = number (first, D.epochs);
      each.learned_since(i,:) = number (since, D.epochs);
    endif
  endfor

  if (! isempty (labels))
    [R.changed, R.compared] = changes_of_labels (caller, D, labels);
  endif

  known = R.accuracy;
  known(isnan (known)) = 0;
  R.mean_accuracy = sum (known, 1) ./ sum (! isnan (R.accuracy), 1);
  R.share_changed = sum (R.changed, 1) ./ sum (R.compared, 1);
  R.n_models = n;
  R.n_items = m;
  R.n_epochs = e;
  R.epochs = D.epochs;
  R.by_label = ! isempty (labels);
  R.tolerance = t;
  R.models = D.models;
  R.groups = D.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    T = R;
    items = each;
  else
    show_dynamics (R);
  endif

endfunction

function warn_of_gaps (D, accuracy)
  [model, epoch] = find (isnan (accuracy));
  if (D.n_models > 1 && ! isempty (model))
    more = "";
    if (numel (model) > 1)
      more = sprintf (" (and %d more)", numel (model) - 1);
    endif
    __ddd_warn__ ("ddd:missingEpoch",
                  ["ddd_dynamics: %s has no answers at epoch %g%s: there ", ...
                   "are no shares of trivial and impossible items"],
                  D.models{model(1)}, D.epochs(epoch(1)), more);
  endif
endfunction

## Position among the epochs, from 0, to the epoch's own number.
function x = number (x, epochs)
  known = ! isnan (x);
  x(known) = epochs(x(known) + 1);
endfunction


%!demo
%! ## Three models that learn the easy items first
%! difficulty = rand (1, 2000);
%! skill = reshape (linspace (0, .8, 10), 1, 1, 10);
%! ddd_dynamics (rand (3, 2000, 10) < skill + .3 - .6 * difficulty)

%!test # one model has no shares that could be missing
%! lastwarn ("");
%! T = ddd_dynamics (cat (3, [1 0], [NaN NaN]));
%! assert (lastwarn (), "");
%! assert (T.accuracy, [.5 NaN]);

%!test # hand-computed: two models, three items, three epochs
%! C = cat (3, [0 1 0; 0 0 0], [1 0 0; 1 1 0], [1 1 0; 1 0 1]);
%! [T, items] = ddd_dynamics (ddd_pack (C, "epochs", [0 1 5]));
%! assert (T.accuracy, [1 1 2; 0 2 2] / 3, eps);
%! assert (T.fraction.trivial, [0 1 1] / 3, eps);
%! assert (T.fraction.impossible, [2 1 0] / 3, eps);
%! assert (T.fraction.between, [1 1 2] / 3, eps);
%! assert (T.changed, [2 1; 2 2]);
%! assert (T.compared, [3 3; 3 3]);
%! assert (T.share_changed, [4 3] / 6, eps);
%! assert (T.mean_accuracy, [1 3 4] / 6, eps);
%! assert (items.mean_correct, [0 2 2; 1 1 1; 0 0 1] / 2);
%! assert (items.forgetting, [0 1 0; 0 1 0]);
%! assert (items.first_learned, [1 0 NaN; 1 1 5]);
%! assert (items.learned_since, [1 5 NaN; 1 NaN 5]);

%!function x = inf_to_nan (x)
%!  if (isinf (x))
%!    x = NaN;
%!  endif
%!endfunction

%!test # the definition on random data with missing answers
%! rand ("twister", 1);
%! C = double (rand (3, 200, 6) < .6);
%! C(rand (size (C)) < .1) = NaN;
%! [T, items] = ddd_dynamics (C);
%! for i = 1:3
%!   for j = 1:200
%!     c = C(i,j,:)(:)';
%!     given = find (! isnan (c));
%!     assert (items.forgetting(i,j), sum (diff (c(given)) == -1));
%!     assert (items.mean_over_epochs(i,j), sum (c(given)) / numel (given), eps);
%!     first = min ([find(c == 1), Inf]);
%!     assert (items.first_learned(i,j), inf_to_nan (first));
%!     wrong = max ([find(c == 0), 0]);
%!     since = min ([find(c == 1 & (1:6) > wrong), Inf]);
%!     assert (items.learned_since(i,j), inf_to_nan (since));
%!   endfor
%! endfor
%! assert (T.changed, squeeze (sum (abs (diff (C, 1, 3)) == 1, 2)));
%! assert (T.compared, squeeze (sum (! isnan (diff (C, 1, 3)), 2)));
%! x = C;
%! x(isnan (x)) = 0;
%! answers = sum (! isnan (C), 1);
%! assert (items.mean_correct, squeeze (sum (x, 1) ./ answers), eps);
%! full = ! any (isnan (C(:,:,4)), 1);
%! assert (T.fraction.trivial(4), mean (all (C(:,full,4), 1)), eps);

%!test # where labels are known, one wrong answer may follow another
%! C = [1 0 0; 0 0 1](:,:,[1 1]);
%! P = cat (3, [3 1 2; 1 1 3], [3 2 2; 1 2 NaN]);
%! T = ddd_dynamics (C, "predictions", P);
%! assert (T.changed, [1; 1]);
%! assert (T.compared, [3; 2]);
%! assert (T.by_label);
%! txt = evalc ("ddd_dynamics (C, 'predictions', P)");
%! assert (! isempty (strfind (txt, "impossible     labels changed\n")));
%! txt = evalc ("ddd_dynamics (C)");
%! assert (! isempty (strfind (txt, "impossible  decisions changed\n")));

%!test # labels, by the definition, whole or not, with missing answers
%! rand ("twister", 1);
%! P = randi (4, 3, 200, 5);
%! y = randi (4, 1, 200);
%! C = double (P == y);
%! C(rand (size (C)) < .1) = NaN;
%! T = ddd_dynamics (C, "predictions", uint8 (P));
%! Q = P;
%! Q(isnan (C)) = NaN;
%! assert (T.changed, squeeze (sum (diff (Q, 1, 3) != 0 ...
%!                                  & ! isnan (diff (Q, 1, 3)), 2)));
%! assert (T.compared, squeeze (sum (! isnan (diff (Q, 1, 3)), 2)));
%! U = ddd_dynamics (double (P == y), "predictions", Q);
%! assert ({U.changed, U.compared}, {T.changed, T.compared});

%!test # a model without an untrained epoch
%! rand ("twister", 1);
%! C = double (rand (3, 40, 3) < .5);
%! C(2,:,1) = NaN;
%! D = ddd_pack (C, "models", {"a", "late", "c"}, "epochs", [0 1 5]);
%! warning ("off", "ddd:missingEpoch", "local");
%! [T, items] = ddd_dynamics (D);
%! assert (isnan (T.fraction.trivial), [true, false, false]);
%! assert (isnan (T.accuracy), [false false false; true false false; false(1, 3)]);
%! assert (T.compared(:,1), [40; 0; 40]);
%! assert (items.mean_correct(:,1), (C(1,:,1) + C(3,:,1))' / 2);
%! assert (items.mean_over_epochs(2,:), (C(2,:,2) + C(2,:,3)) / 2);

%!test # one epoch, one model
%! [T, items] = ddd_dynamics ([1 0 1]);
%! assert (T.changed, zeros (1, 0));
%! assert (T.compared, zeros (1, 0));
%! assert (T.fraction.trivial, NaN);
%! assert (items.first_learned, [1 NaN 1]);
%! T = ddd_dynamics ([1 NaN 1; 0 0 1]);
%! assert ({T.changed, T.compared}, {zeros(2, 0), zeros(2, 0)});

%!test # without an output: a table
%! txt = evalc ("ddd_dynamics (cat (3, [0 1; 0 1], [1 1; 1 1]))");
%! assert (! isempty (regexp (txt, '2 +1.000 +100.0 % +0.0 % +0.0 % +50.0 %')));

%!warning <model 2 has no answers at epoch 1 \(and 1 more\): there are no shares>
%! T = ddd_dynamics (cat (3, [1; NaN], [0; NaN], [0; 1]));
%!test # an item never answered: nothing forgotten, and no share
%! [~, items] = ddd_dynamics (cat (3, [NaN 1; 1 0], [NaN 0; 1 1]));
%! assert (items.forgetting, [0 1; 0 0]);
%! assert (items.mean_over_epochs, [NaN .5; 1 .5]);

%!error <Invalid call> ddd_dynamics ()
%!error <ddd_dynamics: C must be 0, 1 or NaN; C\(1,1,2\) is 0.5>
%! ddd_dynamics (cat (3, 1, .5))
%!error <tolerance 1 needs at least 4 models>
%! ddd_dynamics (ones (2, 2, 2), "tolerance", 1)
%!error <epochs of C must increase, but 2 follows 5>
%! ddd_dynamics (ddd_pack (ones (2, 3, 3), "epochs", [0 5 2]))
%!error <epochs of C must increase, but 5 follows 5>
%! ddd_dynamics (setfield (ddd_pack (ones (2, 3, 3)), "epochs", [0 5 5]))
%!error <unknown option> ddd_dynamics (1, "epochs", 1)
%!error <predictions must be 2 x 2 x 1 as C, not 1 x 2>
%! ddd_dynamics (eye (2), "predictions", [1 2])
%!error <predictions must be a numeric> ddd_dynamics (eye (2), "predictions", {1})
