## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_consistency_to (@var{C}, @var{base})
## @deftypefnx {ddd} {} ddd_consistency_to (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{A} =} ddd_consistency_to (@dots{})
## Error consistency of every model with one base model.
##
## @var{C} is a models x items (x epochs) array of 0, 1 and @code{NaN}
## (missing), or packed data; @var{base} is the number or the name of a model.
## A model at epoch e is compared with the base at the same epoch, on the items
## that both answered.  (To compare the base with itself one epoch later, add
## that as a model of its own, as the bundled experiment does.)
##
## Options:
##
## @table @code
## @item groups
## A cell array with one string per model; by default the conditions in packed
## data, else every model is a group of its own.
##
## @item interval
## Add standard errors over items of the group means; default false.
## @end table
##
## @var{A} has the fields @code{kappa} (n x e), @code{group_kappa} (g x e: mean
## over the models of a group, the base left out unless it is alone, where it
## is 1), @code{group_se} with interval, @code{group_names}, @code{order} (the
## groups by their last mean, largest first), @code{base} (its name),
## @code{base_index}, @code{n_models}, @code{n_items}, @code{epochs},
## @code{models}, @code{groups} and @code{options}.  Kappa is @code{NaN} where
## it is undefined, and left out of the means.
##
## @example
## @group
## A = ddd_consistency_to ([1 1 0 0; 1 1 1 0; 0 0 1 1], 1);
## A.kappa
##   @result{} [1; .5; -1]
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
  opt = __ddd_options__ (caller, varargin, {"groups", "interval"});
  D = __ddd_data__ (caller, C);
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

  R.kappa = zeros (D.n_models, D.n_epochs);
  for e = 1:D.n_epochs
    page = one_epoch (D.packed.plane, e);
    valid = page.valid;
    if (! isempty (valid))
      valid = valid(:,b);
    endif
    R.kappa(:,e) = __ddd_kappa_to__ (caller, page.correct, page.valid, ...
                                     D.n_items, page.correct(:,b), valid);
  endfor

  ## W(g,i): model i counts in group g.
  W = group' == (1:numel (names))';
  W(group(b),b) = sum (group == group(b)) == 1;
  known = ! isnan (R.kappa);
  filled = R.kappa;
  filled(! known) = 0;
  R.group_kappa = (W * filled) ./ (W * known);
  if (opt.interval)
    R.group_se = standard_errors (D, b, W);
  endif
  R.group_names = names;
  last = R.group_kappa(:,end);
  last(isnan (last)) = -Inf;
  [~, order] = sort (last, "descend");
  R.order = order(:)';
  R.base = D.models{b};
  R.base_index = b;
  R.n_models = D.n_models;
  R.n_items = D.n_items;
  R.epochs = D.epochs;
  R.models = D.models;
  R.groups = D.groups;
  R.groups.condition = names(group);
  R.options = opt;

  if (nargout > 0)
    A = R;
  else
    summary (R);
  endif

endfunction

function b = base_index (D, base)

  b = [];
  if (ischar (base))
    b = find (strcmp (D.models, base));
    if (numel (b) > 1)
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

function page = one_epoch (plane, e)
  page.correct = plane.correct(:,:,e);
  page.valid = plane.valid;
  if (! isempty (page.valid))
    page.valid = page.valid(:,:,e);
  endif
endfunction

## The group means are linear combinations of kappas with the base.
function se = standard_errors (D, b, W)

  n = D.n_models;
  se = zeros (rows (W), D.n_epochs);
  all = true (1, D.n_items);
  D.epochs = 1:D.n_epochs;
  for e = 1:D.n_epochs
    page = ddd_select (D, "epochs", e);
    part = ddd_consistency (page, "counts", true).full;
    cells = {};
    for g = 1:rows (W)
      use = W(g,:) & ! isnan (part.kappa(b,:)) & (1:n) != b;
      L = zeros (n);
      L(b,use) = 1 / max (1, nnz (use));
      cells{g} = sparse (triu (L + L', 1));
    endfor
    se(:,e) = __ddd_influence__ ("ddd_consistency_to", page, all, part, cells);
  endfor
  se(W(:,b) != 0,:) = 0;     # the base with itself

endfunction

function summary (A)
  printf ("error consistency with %s, %s items, epoch %g\n", A.base,
          __ddd_number__ (A.n_items), A.epochs(end));
  for g = A.order
    printf ("  %-24s %7.3f\n", A.group_names{g}, A.group_kappa(g,end));
  endfor
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
%! C = double (rand (4, 300, 3) < .6);
%! C(rand (size (C)) < .05) = NaN;
%! A = ddd_consistency_to (C, 2);
%! for e = 1:3
%!   assert (A.kappa(:,e), ddd_consistency (C(:,:,e)).full.kappa(:,2));
%! endfor

%!test # groups: means without the base unless it is alone
%! C = double (rand (5, 300) < .6);
%! A = ddd_consistency_to (C, 1, "groups", {"x", "y", "x", "y", "z"});
%! assert (A.group_kappa, [A.kappa(3); (A.kappa(2) + A.kappa(4)) / 2; A.kappa(5)]);
%! assert (A.group_names, {"x"; "y"; "z"});
%! A = ddd_consistency_to (C, 5, "groups", {"x", "y", "x", "y", "z"});
%! assert (A.group_kappa(3), 1);

%!test # standard errors of the means against the jackknife over items
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

%!test # without an output: a summary
%! txt = evalc ("ddd_consistency_to ([1 1 0 0; 1 1 1 0], 2)");
%! assert (! isempty (regexp (txt, 'model 1 +0.500')));

%!error <Invalid call> ddd_consistency_to (eye (2))
%!error <ddd_consistency_to: C must be 0, 1 or NaN> ddd_consistency_to (.5, 1)
%!error <base must be a whole number from 1 to 2> ddd_consistency_to (eye (2), 3)
%!error <base must be a whole number from 1 to 2> ddd_consistency_to (eye (2), "m")
%!error <2 models are called a>
%! ddd_consistency_to (ddd_pack (eye (2), "models", {"a", "a"}), "a")
%!error <interval needs at least 2 models>
%! ddd_consistency_to ([1 0 1], 1, "interval", true)
%!error <groups must have 2> ddd_consistency_to (eye (2), 1, "groups", {"a"})
