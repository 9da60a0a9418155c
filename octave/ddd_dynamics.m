## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_dynamics (@var{C})
## @deftypefnx {ddd} {} ddd_dynamics (@var{C}, "tolerance", @var{t})
## @deftypefnx {ddd} {[@var{T}, @var{items}] =} ddd_dynamics (@dots{})
## Follow decisions over epochs.
##
## @var{C} is a models x items x epochs array of 0, 1 and @code{NaN} (missing),
## or packed data.  @var{T} has the fields @code{accuracy} (n x e),
## @code{fraction.trivial}, @code{fraction.between} and
## @code{fraction.impossible} (1 x e: shares of the items that all models
## answered at that epoch), @code{changed} (n x e-1: items whose decision
## differs between an epoch and the next) out of @code{compared} (n x e-1:
## items with both decisions), @code{n_models}, @code{n_items},
## @code{n_epochs}, @code{epochs}, @code{tolerance}, @code{models},
## @code{groups} and @code{options}.
##
## A decision is the predicted label if the packed data have a field
## @code{predictions} (models x items x epochs, numeric, @code{NaN} where
## missing), as one wrong label may follow another; else it is whether the
## answer is right.
##
## @var{items} has, for single items, @code{mean_correct} (m x e: share of the
## models that answered that are right), and per model (n x m)
## @code{forgetting} (how often a right answer is followed by a wrong one),
## @code{first_learned} (the first epoch with a right answer) and
## @code{learned_since} (the epoch from which on all answers are right), in the
## numbers of @code{T.epochs}, @code{NaN} where there is none.  Missing answers
## are skipped.
##
## @example
## @group
## [T, items] = ddd_dynamics (cat (3, [0 1], [1 0], [1 1]));
## items.forgetting
##   @result{} [0 1]
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
  opt = __ddd_options__ (caller, varargin, {"tolerance"});
  D = __ddd_data__ (caller, C);
  labels = predictions (D);
  t = opt.tolerance;
  n = D.n_models;
  m = D.n_items;
  e = D.n_epochs;
  ## One model has no categories, but it has a history.
  if (n > 1 && n < 2 * t + 2)
    error ("ddd:tooFewModels",
           "ddd_dynamics: tolerance %d needs at least %d models, there are %d",
           t, 2 * t + 2, n);
  endif

  R.accuracy = zeros (n, e);
  names = {"trivial", "between", "impossible"};
  for name = names
    R.fraction.(name{1}) = NaN (1, e);
  endfor
  each.mean_correct = zeros (m, e);
  for i = 1:e
    [correct, valid] = page (D.packed.plane, i, ":");
    [k, answers, h, accuracy] = __ddd_tally__ (caller, correct, valid, m);
    R.accuracy(:,i) = accuracy;
    each.mean_correct(:,i) = (k ./ answers)';
    if (n > 1)
      R.fraction.trivial(i) = sum (h(end-t:end)) / sum (h);
      R.fraction.impossible(i) = sum (h(1:t+1)) / sum (h);
      R.fraction.between(i) = sum (h(t+2:end-t-1)) / sum (h);
    endif
  endfor

  R.changed = zeros (n, e - 1);
  R.compared = repmat (m, n, e - 1);
  wanted = {"forgetting", "first_learned", "learned_since"};
  if (nargout > 1)
    for name = wanted
      each.(name{1}) = zeros (n, m);
    endfor
  endif
  for i = 1:n
    [correct, valid] = page (D.packed.plane, ":", i);
    [R.changed(i,:), f, first, since] = ...
      __ddd_history__ (caller, correct, valid, m);
    if (! isempty (labels))
      now = reshape (labels(i,:,:), m, e);
      known = ! isnan (now(:,1:end-1)) & ! isnan (now(:,2:end));
      R.changed(i,:) = sum (known & now(:,1:end-1) != now(:,2:end), 1);
      R.compared(i,:) = sum (known, 1);
    elseif (! isempty (valid) && e > 1)
      both = bitand (valid(:,1:end-1), valid(:,2:end));
      [~, ~, ~, share] = __ddd_tally__ (caller, both, [], m);
      R.compared(i,:) = round (m * share);
    endif
    if (nargout > 1)
      each.forgetting(i,:) = f;
      each.first_learned(i,:) = number (first, D.epochs);
      each.learned_since(i,:) = number (since, D.epochs);
    endif
  endfor

  R.n_models = n;
  R.n_items = m;
  R.n_epochs = e;
  R.epochs = D.epochs;
  R.tolerance = t;
  R.models = D.models;
  R.groups = D.groups;
  R.options = opt;

  if (nargout > 0)
    T = R;
    items = each;
  else
    summary (R);
  endif

endfunction

## Models WHICH at epoch E, or all epochs of one model, as words x rows.
function [correct, valid] = page (plane, e, which)
  correct = plane.correct(:,which,e);
  correct = reshape (correct, rows (correct), []);
  valid = plane.valid;
  if (! isempty (valid))
    valid = reshape (valid(:,which,e), rows (valid), []);
  endif
endfunction

function labels = predictions (D)
  labels = [];
  if (isfield (D, "predictions") && ! isempty (D.predictions))
    labels = D.predictions;
    if (! isnumeric (labels)
        || ! isequal (size (labels, 1:3), [D.n_models, D.n_items, D.n_epochs]))
      error ("ddd:invalidInput",
             "ddd_dynamics: predictions must be numeric, %d x %d x %d",
             D.n_models, D.n_items, D.n_epochs);
    endif
  endif
endfunction

## Position among the epochs, from 0, to the epoch's own number.
function x = number (x, epochs)
  known = ! isnan (x);
  x(known) = epochs(x(known) + 1);
endfunction

function summary (T)
  printf ("%d models, %s items, %d epochs\n", T.n_models,
          __ddd_number__ (T.n_items), T.n_epochs);
  printf ("  %6s %10s %9s %11s %11s %10s\n", "epoch", "accuracy", "trivial",
          "in-between", "impossible", "changed");
  some = unique (round (linspace (1, T.n_epochs, min (T.n_epochs, 12))));
  for e = some
    a = T.accuracy(! isnan (T.accuracy(:,e)),e);
    changed = "";
    if (e > 1)
      changed = sprintf ("%.1f %%", 100 * sum (T.changed(:,e-1)) ...
                                    / sum (T.compared(:,e-1)));
    endif
    printf ("  %6g %10.3f %7.1f %% %9.1f %% %9.1f %% %10s\n", T.epochs(e),
            sum (a) / numel (a), 100 * T.fraction.trivial(e),
            100 * T.fraction.between(e), 100 * T.fraction.impossible(e),
            changed);
  endfor
endfunction


%!demo
%! ## Three models that learn the easy items first
%! difficulty = rand (1, 2000);
%! skill = reshape (linspace (0, .8, 10), 1, 1, 10);
%! ddd_dynamics (rand (3, 2000, 10) < skill + .3 - .6 * difficulty)

%!test # hand-computed: two models, three items, three epochs
%! C = cat (3, [0 1 0; 0 0 0], [1 0 0; 1 1 0], [1 1 0; 1 0 1]);
%! [T, items] = ddd_dynamics (ddd_pack (C, "epochs", [0 1 5]));
%! assert (T.accuracy, [1 1 2; 0 2 2] / 3, eps);
%! assert (T.fraction.trivial, [0 1 1] / 3, eps);
%! assert (T.fraction.impossible, [2 1 0] / 3, eps);
%! assert (T.changed, [2 1; 2 2]);
%! assert (T.compared, [3 3; 3 3]);
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
%! C = double (rand (3, 200, 6) < .6);
%! C(rand (size (C)) < .1) = NaN;
%! [T, items] = ddd_dynamics (C);
%! for i = 1:3
%!   for j = 1:200
%!     c = C(i,j,:)(:)';
%!     given = find (! isnan (c));
%!     assert (items.forgetting(i,j), sum (diff (c(given)) == -1));
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
%! D = ddd_pack ([1 0 0; 0 0 1](:,:,[1 1]));
%! D.predictions = cat (3, [3 1 2; 1 1 3], [3 2 2; 1 2 NaN]);
%! T = ddd_dynamics (D);
%! assert (T.changed, [1; 1]);
%! assert (T.compared, [3; 2]);

%!test # one epoch, one model
%! [T, items] = ddd_dynamics ([1 0 1]);
%! assert (T.changed, zeros (1, 0));
%! assert (T.compared, zeros (1, 0));
%! assert (T.fraction.trivial, NaN);
%! assert (items.first_learned, [1 NaN 1]);

%!test # without an output: a table
%! txt = evalc ("ddd_dynamics (cat (3, [0 1; 0 1], [1 1; 1 1]))");
%! assert (! isempty (regexp (txt, '2 +1.000 +100.0 % +0.0 % +0.0 % +50.0 %')));

%!error <Invalid call> ddd_dynamics ()
%!error <ddd_dynamics: C must be 0, 1 or NaN; C\(1,1,2\) is 0.5>
%! ddd_dynamics (cat (3, 1, .5))
%!error <tolerance 1 needs at least 4 models>
%! ddd_dynamics (ones (2, 2, 2), "tolerance", 1)
%!error <unknown option> ddd_dynamics (1, "epochs", 1)
%!error <predictions must be numeric, 2 x 2 x 1>
%! D = ddd_pack (eye (2));
%! D.predictions = [1 2];
%! ddd_dynamics (D);
