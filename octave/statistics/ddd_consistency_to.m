## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_consistency_to (@var{C}, @var{base})
## @deftypefnx {ddd} {} ddd_consistency_to (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{A} =} ddd_consistency_to (@dots{})
## How consistent (kappa) is every model with one base model, from epoch to
## epoch?
##
## @var{C} is a models x items (x epochs) array of 0, 1 and @code{NaN}
## (missing), or packed data; @var{base} is the number or the name of a model.
## A model at epoch e is compared with the base at the same epoch, by error
## consistency (@pxref{XREFddd_consistency,,ddd_consistency}) on the items that
## both answered.
##
## Options:
##
## @table @code
## @item groups
## A cell array with one string per model; by default the groups in packed
## data, else every model is a group of its own.
##
## @item shift
## Compare a model at epoch e + @var{shift} with the base at epoch e, counted
## in columns of epochs; default 0.  The base itself then shows how much
## further training changes: the groups "+1 epoch" and "+10 epochs".
##
## @item within
## Names of groups (a cell array) whose models are compared with one another at
## the same epoch instead of with the base, such as two networks trained on
## either half of the data; a model's kappa is its mean with the others.
##
## @item interval
## Add standard errors over items and 95 % intervals of the group means;
## default false.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class, for
## interval: items of a class depend on one another, classes do not.  Without,
## items are taken as independent.
## @end table
##
## @var{A} has the fields
##
## @table @code
## @item kappa
## Of each model with the base (n x e); @code{NaN} where it is undefined.  With
## @code{shift} s there are e - s columns.
## @item group_kappa
## Mean over the models of a group that have a kappa (g x e).  The base is left
## out unless it is alone in its group, where it is 1.
## @item group_se, group_low, group_high
## With interval: standard error over items of @code{group_kappa}, the models
## as fixed, and 95 % interval (g x e); with classes as in
## @code{ddd_consistency}.
## @item group_names, order
## Names of the groups (g x 1), and their order by the last mean, the largest
## first.
## @item condition_names, within_conditions
## Where the items have several conditions, of 20 items or more on average:
## their names, and the mean over conditions of what @code{group_kappa} at the
## last epoch is within each (g x 1).  Pooling easy and hard conditions raises
## kappa: where these means are more than .02 from the pooled ones, the last
## line printed says so, or with an output a warning
## (@code{ddd:pooledConditions}).
## @item base, base_index
## Name and number of the base.
## @item epochs
## Epochs of the base (1 x e, or e - s with @code{shift}).
## @item shift
## The option.
## @item n_models, n_items, models, groups, options
## As everywhere.
## @end table
##
## @example
## @group
## A = ddd_consistency_to ([1 1 0 0; 1 1 1 0; 0 0 1 1], 1);
## A.kappa
##   @result{} ans =
##        1.0000
##        0.5000
##       -1.0000
## @end group
## @end example
##
## Source: K. Meding, L. M. Schulze Buschoff, R. Geirhos and F. A. Wichmann,
## @cite{Trivial or impossible}, ICLR 2022, Figure 3.
##
## @seealso{ddd_consistency, ddd_plot_consistency_to}
## @end deftypefn

function A = ddd_consistency_to (C, base, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  caller = "ddd_consistency_to";
  opt = __ddd_options__ (caller, varargin, ...
                         {"groups", "interval", "classes"}, {
    "shift", 0, "whole";
    "within", {}, {@iscellstr, "a cell array of names of groups"}});
  D = __ddd_data__ (caller, C, "epochs");
  b = base_index (D, base);
  if (opt.interval && D.n_models < 2)
    error ("ddd:tooFewModels",
           "ddd_consistency_to: interval needs at least 2 models");
  endif
  [names, group] = __ddd_groups__ (caller, D, opt.groups);
  if (isempty (names))
    names = D.models;
    group = (1:D.n_models)';
  endif

  class = item_classes (caller, D.n_items, opt.classes, opt.interval);
  s = opt.shift;
  if (s >= D.n_epochs)
    error ("ddd:invalidOption",
           "ddd_consistency_to: shift must be less than the %d epochs of C",
           D.n_epochs);
  endif
  among = which_groups (names, opt.within, group(b));
  if (opt.interval)
    __ddd_memory__ (caller, 26 * D.n_models ^ 2,
                    sprintf ("standard errors over %d models", D.n_models),
                    "leave interval away, or choose models by ddd_select");
  endif

  R.kappa = zeros (D.n_models, D.n_epochs - s);
  for e = 1:columns (R.kappa)
    R.kappa(:,e) = at_epoch (D, e, b, s, group, among);
  endfor

  ## W(g,i): model i counts in group g.
  W = group' == (1:numel (names))';
  W(group(b),b) = sum (group == group(b)) == 1;
  R.group_kappa = means_of_groups (R.kappa, W);
  if (opt.interval)
    R.group_se = kappa_to_errors (D, b, W, s, among, class);
    q = critical_value (max (class));
    [R.group_low, R.group_high] = ...
      kappa_interval (R.group_kappa, q * R.group_se);
  endif
  R.group_names = names;
  last = R.group_kappa(:,end);
  last(isnan (last)) = -Inf;
  [~, order] = sort (last, "descend");
  R.order = order(:)';
  R.base = D.models{b};
  R.base_index = b;
  [conditions, condition] = pooled_conditions (D);
  if (! isempty (conditions))
    R.condition_names = conditions;
    kappa_in = @(E) at_epoch (E, 1, b, double (s > 0), group, among);
    last = unique ([D.n_epochs - s, D.n_epochs]);
    R.within_conditions = within_conditions (D, condition, last, kappa_in, W);
  endif
  R.n_models = D.n_models;
  R.n_items = D.n_items;
  R.epochs = D.epochs(1:end-s);
  R.shift = s;
  R.models = D.models;
  R.groups = D.groups;
  R.groups.group = names(group);
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    A = R;
    warn_pooled (caller, consistency_to_pooling (R));
  else
    show_consistency_to (R);
  endif

endfunction

## Of each model with model B, at epoch E of that one; those of the groups
## AMONG with one another.
function kappa = at_epoch (D, e, b, s, group, among)
  kappa = to_one (D, e + s, e, b);
  for g = among
    members = find (group(:)' == g);
    pairs = NaN (numel (members));
    for l = 1:numel (members)
      pairs(:,l) = to_one (D, e, e, members(l))(members);
    endfor
    pairs(1:rows (pairs)+1:end) = NaN;
    kappa(members) = known_mean (pairs);
  endfor
endfunction

function means = means_of_groups (kappa, W)
  known = ! isnan (kappa);
  kappa(! known) = 0;
  means = (W * kappa) ./ (W * known);
endfunction

## The means of groups as means over conditions; KAPPA_IN says what models show
## in the planes of one, of the epochs LAST.
function means = within_conditions (D, condition, last, kappa_in, W)
  plane = D.packed.plane;
  for c = 1:max (condition)
    here = find (condition == c);
    E = struct ("n_items", numel (here), "packed", []);
    x = v = cell (1, numel (last));
    for e = 1:numel (last)
      valid = plane.valid;
      if (! isempty (valid))
        valid = valid(:,:,last(e));
      endif
      [x{e}, v{e}] = __ddd_select__ ("ddd_consistency_to", ...
        plane.correct(:,:,last(e)), valid, D.n_items, here);
    endfor
    E.packed.plane = struct ("correct", cat (3, x{:}), ...
                             "valid", cat (3, v{:}));
    each(:,c) = means_of_groups (kappa_in (E), W);
  endfor
  means = known_mean (each);
endfunction

function b = base_index (D, base)

  b = [];
  if (ischar (base))
    b = find (strcmp (D.models, base));
    if (isempty (b))
      error ("ddd:invalidInput",
             "ddd_consistency_to: there is no model called %s%s", base,
             __ddd_nearest__ (base, D.models));
    elseif (numel (b) > 1)
      error ("ddd:invalidInput",
             "ddd_consistency_to: %d models are called %s; give a number",
             numel (b), base);
    endif
  elseif (isnumeric (base) && isscalar (base) && any (base == 1:D.n_models))
    b = base;
  endif
  if (isempty (b))
    error ("ddd:invalidInput",
           ["ddd_consistency_to: base must be a whole number from 1 to ", ...
            "%d or the name of a model"], D.n_models);
  endif

endfunction

function among = which_groups (names, within, own)
  [found, among] = ismember (within(:)', names(:)');
  if (! all (found))
    other = within{find (! found, 1)};
    error ("ddd:invalidOption", "ddd_consistency_to: there is no group %s%s",
           other, __ddd_nearest__ (other, names));
  elseif (any (among == own))
    error ("ddd:invalidOption",
           "ddd_consistency_to: within must not have the group of the base");
  endif
endfunction

## All models at epoch E with model L at epoch F.
function kappa = to_one (D, e, f, l)
  x = D.packed.plane.correct;
  v = D.packed.plane.valid;
  valid = one = [];
  if (! isempty (v))
    valid = v(:,:,e);
    one = v(:,l,f);
  endif
  kappa = __ddd_kappa_to__ ("ddd_consistency_to", x(:,:,e), valid, ...
                            D.n_items, x(:,l,f), one);
endfunction

## Of each row, without NaN.
function m = known_mean (x)
  known = ! isnan (x);
  x(! known) = 0;
  m = sum (x, 2) ./ sum (known, 2);
endfunction


%!demo
%! difficulty = rand (1, 5000);
%! C = rand (6, 5000) > difficulty;
%! ddd_consistency_to (C, 1, "groups", {"base", "a", "a", "b", "b", "b"})

%!test # hand-computed: N = 4
%! A = ddd_consistency_to ([1 1 0 0; 1 1 1 0; 0 0 1 1], "model 1");
%! assert (A.kappa, [1; .5; -1]);
%! assert (A.order, [1 2 3]);
%! assert (A.base_index, 1);

%!test # the same as all pairs, epoch by epoch, with missing answers
%! rand ("twister", 1);
%! C = double (rand (4, 300, 3) < .6);
%! C(rand (size (C)) < .05) = NaN;
%! A = ddd_consistency_to (C, 2);
%! for e = 1:3
%!   assert (A.kappa(:,e), ddd_consistency (C(:,:,e)).full.kappa(:,2));
%! endfor

%!test # groups: means without the base unless it is alone
%! rand ("twister", 1);
%! C = double (rand (5, 300) < .6);
%! A = ddd_consistency_to (C, 1, "groups", {"x", "y", "x", "y", "z"});
%! assert (A.group_kappa, [A.kappa(3); (A.kappa(2) + A.kappa(4)) / 2; A.kappa(5)]);
%! assert (A.group_names, {"x"; "y"; "z"});
%! A = ddd_consistency_to (C, 5, "groups", {"x", "y", "x", "y", "z"});
%! assert (A.group_kappa(3), 1);

%!test # standard errors of the means against the jackknife over items
%! rand ("twister", 1);
%! C = double (rand (4, 300) > rand (1, 300));
%! label = {"base", "a", "a", "b"};
%! A = ddd_consistency_to (C, 1, "groups", label, "interval", true);
%! J = zeros (3, 300);
%! for j = 1:300
%!   J(:,j) = ddd_consistency_to (C(:,[1:j-1, j+1:end]), 1, ...
%!                                "groups", label).group_kappa;
%! endfor
%! se = sqrt (299 / 300 * sum ((J - sum (J, 2) / 300) .^ 2, 2));
%! assert (A.group_se, se, .02);
%! assert (A.group_se(1), 0);

%!test # later epochs with earlier ones of the base, and their standard errors
%! rand ("twister", 1);
%! C = double (rand (3, 200, 4) > rand (1, 200));
%! C(rand (size (C)) < .05) = NaN;
%! D = ddd_pack (C, "epochs", [0 1 5 9]);
%! A = ddd_consistency_to (D, 2, "shift", 2, "interval", true);
%! assert (A.epochs, [0 1]);
%! for e = 1:2
%!   K = ddd_consistency ([C(:,:,e+2); C(2,:,e)], "interval", true);
%!   assert (A.kappa(:,e), K.full.kappa(1:3,4));
%!   assert (A.group_kappa(:,e), A.kappa(:,e));
%!   assert (A.group_se(:,e), K.full.se(1:3,4), 1e-12);
%! endfor

%!test # standard errors where only one epoch has missing answers; with labels
%! rand ("twister", 1);
%! C = double (rand (3, 200, 2) > rand (1, 200));
%! C(2,1:50,1) = NaN;
%! A = ddd_consistency_to (C, 1, "interval", true);
%! D = ddd_pack (C, "predictions", 2 - C, "labels", ones (1, 200));
%! B = ddd_consistency_to (D, 1, "interval", true);
%! assert (B.group_se, A.group_se);
%! for e = 1:2
%!   K = ddd_consistency (C(:,:,e), "interval", true);
%!   assert (A.group_se(2:3,e), K.full.se(2:3,1), 1e-12);
%! endfor

%!test # a model without an epoch, and models that are always right
%! rand ("twister", 1);
%! C = double (rand (3, 200, 2) > rand (1, 200));
%! C(2,:,1) = NaN;
%! A = ddd_consistency_to (C, 1, "groups", {"base", "a", "a"});
%! assert (isnan (A.kappa), [false false; true false; false false]);
%! assert (A.group_kappa(2,:), [A.kappa(3,1), sum(A.kappa(2:3,2)) / 2], eps);
%! txt = evalc ("ddd_consistency_to (ones (2, 5), 1)");
%! assert (! isempty (regexp (txt, 'model 2 +NaN\n  NaN: undefined, as between')));

%!test # half against half: a group within itself, whatever the shift
%! rand ("twister", 1);
%! C = double (rand (5, 200, 3) > rand (1, 200));
%! label = {"base", "half", "x", "half", "half"};
%! A = ddd_consistency_to (C, 1, "groups", label, "within", {"half"}, ...
%!                         "shift", 1, "interval", true);
%! for e = 1:2
%!   K = ddd_consistency (C(:,:,e), "groups", label, "interval", true).full;
%!   k = K.kappa;
%!   assert (A.kappa(2,e), (k(2,4) + k(2,5)) / 2, eps);
%!   assert (A.group_kappa(2,e), (k(2,4) + k(2,5) + k(4,5)) / 3, eps);
%!   assert (A.group_se(2,e), K.group_se(2,2), 1e-12);
%!   assert (A.kappa(3,e), ddd_consistency_to ([C(1,:,e); C(3,:,e+1)], 1).kappa(2));
%! endfor

%!test # without an output: a summary
%! txt = evalc ("ddd_consistency_to ([1 1 0 0; 1 1 1 0], 2)");
%! assert (! isempty (regexp (txt, 'model 1 +0.500')));
%! assert (! isempty (strfind (txt, "error consistency with model 2, 4 items\n")));
%! C = cat (3, [1 1 0 0; 1 1 1 0], [1 1 1 0; 0 1 1 0]);
%! txt = evalc ("ddd_consistency_to (C, 2)");
%! assert (! isempty (strfind (txt, "4 items, epoch 2\n")));

%!test # with intervals, and means within conditions
%! rand ("twister", 1);
%! D = ddd_pack (rand (3, 60) < .6, "models", {"a", "b", "c"}, ...
%!               "conditions", [repmat({"u"}, 1, 30), repmat({"v"}, 1, 30)]);
%! txt = evalc ("A = ddd_consistency_to (D, 'a', 'interval', true);");
%! shown = evalc ("ddd_consistency_to (D, 'a', 'interval', true)");
%! row = @(g) sprintf (["  %-24s %7.3f  [%6.3f, %6.3f]  %7.3f\n"], D.models{g},
%!                     A.group_kappa(g), A.group_low(g), A.group_high(g), ...
%!                     A.within_conditions(g));
%! want = [repmat(" ", 1, 36), "95 % interval     within conditions\n", ...
%!         cellfun(row, num2cell (A.order), "uniformoutput", false){:}, ...
%!         "  intervals: for other items like these, with these models\n"];
%! assert (shown(index (shown, "\n")+1:end)(1:numel (want)), want);
%! assert (! isempty (regexp (want, "a +1.000  \\[ 1.000,  1.000\\]    1.000\n")));

%!error <Invalid call> ddd_consistency_to (eye (2))
%!error <ddd_consistency_to: C must be 0, 1 or NaN> ddd_consistency_to (.5, 1)
%!error <base must be a whole number from 1 to 2> ddd_consistency_to (eye (2), 3)
%!error <base must be a whole number from 1 to 2> ddd_consistency_to (eye (2), 0)
%!error <there is no model called modl 1; did you mean model 1.  Available: model>
%! ddd_consistency_to (eye (2), "modl 1")
%!error <2 models are called a>
%! D = ddd_pack (eye (2));
%! D.models = {"a"; "a"};
%! ddd_consistency_to (D, "a")
%!error <interval needs at least 2 models>
%! ddd_consistency_to ([1 0 1], 1, "interval", true)
%!error <shift must be less than the 1 epochs> ddd_consistency_to (1, 1, "shift", 1)
%!error <shift must be a whole> ddd_consistency_to (1, 1, "shift", -1)
%!error <there is no group b> ddd_consistency_to (eye (2), 1, "within", {"b"})
%!error <must not have the group of the base>
%! ddd_consistency_to (eye (2), 1, "groups", {"a", "a"}, "within", {"a"})
%!error <groups must have 2> ddd_consistency_to (eye (2), 1, "groups", {"a"})
