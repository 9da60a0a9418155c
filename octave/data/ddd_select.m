## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{D} =} ddd_select (@var{D}, "models", @var{which})
## @deftypefnx {ddd} {@var{D} =} ddd_select (@var{D}, "items", @var{which})
## @deftypefnx {ddd} {@var{D} =} ddd_select (@var{D}, "conditions", @
## @var{which})
## @deftypefnx {ddd} {@var{D} =} ddd_select (@var{D}, "epochs", @var{which})
## Keep some of the models, items or epochs of packed data.
##
## @var{which} is a vector of indices, in any order, or a logical vector, or
## (for models and items) a name or a cell array of names.  Epochs are chosen
## by their number in @code{D.epochs}, which need not start at 1.  With
## @qcode{"conditions"}, a name or a cell array of names, the items of these
## conditions (tasks, in the logs of evaluation programs) are kept.  All can be
## combined.  Names, groups, conditions and labels follow; missing answers stay
## missing.  A matrix in place of @var{D} is packed first.
##
## @example
## @group
## D = ddd_pack ([1 0 1; 0 0 1], "models", @{"a", "b"@});
## ddd_unpack (ddd_select (D, "models", "b", "items", [3 1]))
##   @result{} ans =
##       1  0
## @end group
## @end example
##
## @seealso{ddd_pack, ddd_unpack}
## @end deftypefn

function D = ddd_select (D, varargin)

  if (nargin < 3)
    print_usage ();
  endif

  indices = {@(x) isnumeric (x) || islogical (x), ...
             "indices or a logical vector"};
  which = {@(x) indices{1} (x) || ischar (x) || iscellstr (x), ...
           "indices, a logical vector or names"};
  opt = __ddd_options__ ("ddd_select", varargin, {}, {
    "models", [], which; "items", [], which; "epochs", [], indices; ...
    "conditions", "", {@(x) ischar(x) || iscellstr (x), ...
                       "a name or a cell array of names"}});
  D = __ddd_data__ ("ddd_select", D);
  given = lower (varargin(1:2:end));

  if (any (strcmp (given, "models")))
    index = __ddd_indices__ ("ddd_select", "models", opt.models, ...
                             D.n_models, D.models);
    D = keep_models (D, index);
  endif
  if (any (strcmp (given, "epochs")))
    e = opt.epochs;
    if (isnumeric (e))
      [found, e] = ismember (e(:)', D.epochs);
      if (! all (found))
        unknown = sprintf ("%g", opt.epochs(find (! found, 1)));
        numbers = strsplit (num2str (D.epochs));
        error ("ddd:invalidOption", "ddd_select: there is no epoch %s%s",
               unknown, __ddd_nearest__ (unknown, numbers));
      endif
    endif
    index = __ddd_indices__ ("ddd_select", "epochs", e, D.n_epochs);
    D = keep_epochs (D, index);
  endif
  if (any (strcmp (given, "items")) || any (strcmp (given, "conditions")))
    index = 1:D.n_items;
    if (any (strcmp (given, "items")))
      index = __ddd_indices__ ("ddd_select", "items", opt.items, ...
                               D.n_items, D.items);
    endif
    if (any (strcmp (given, "conditions")))
      index = of_conditions (D, index, cellstr (opt.conditions));
    endif
    D = keep_items (D, index);
  endif
  D.packed.plane = drop_full (D.packed.plane, D.n_items);
  D.packed.n_items = D.n_items;
  D.packed.missing = ! isempty (D.packed.plane.valid);

endfunction

function index = of_conditions (D, index, wanted)
  unknown = find (! ismember (wanted, D.conditions), 1);
  if (! isempty (unknown))
    error ("ddd:invalidOption",
           "ddd_select: there is no condition called %s%s", ...
           wanted{unknown}, __ddd_nearest__ (wanted{unknown}, ...
                                             __ddd_unique__ (D.conditions)));
  endif
  index = index(ismember (D.conditions(index), wanted));
  if (isempty (index))
    error ("ddd:invalidOption",
           "ddd_select: none of these items has the condition %s", ...
           strjoin (wanted(:)', " or "));
  endif
endfunction

function D = keep_models (D, index)
  D.n_models = numel (index);
  D.models = distinct_names ("ddd_select", D.models(index), "models");
  for name = fieldnames (D.groups)'
    if (! isempty (D.groups.(name{1})))
      D.groups.(name{1}) = D.groups.(name{1})(index);
    endif
  endfor
  D.packed.plane = cut (D.packed.plane, @(p) p(:,index,:));
  D = keep_labels (D, @(p) p(index,:,:), @(t) t);
endfunction

function D = keep_epochs (D, index)
  D.n_epochs = numel (index);
  D.epochs = D.epochs(index);
  D.packed.plane = cut (D.packed.plane, @(p) p(:,:,index));
  D = keep_labels (D, @(p) p(:,:,index), @(t) t);
endfunction

function D = keep_labels (D, predicted, truth)
  if (isfield (D.packed, "labels") && ! isempty (D.packed.labels))
    D.packed.labels.predicted = predicted (D.packed.labels.predicted);
    D.packed.labels.truth = truth (D.packed.labels.truth);
  endif
endfunction

function plane = cut (plane, which)
  plane.correct = which (plane.correct);
  if (! isempty (plane.valid))
    plane.valid = which (plane.valid);
  endif
endfunction

function D = keep_items (D, index)
  plane = D.packed.plane;
  for e = 1:D.n_epochs
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,:,e);
    endif
    [correct{e}, kept{e}] = __ddd_select__ ("ddd_select", ...
      plane.correct(:,:,e), valid, D.n_items, index);
  endfor
  D.n_items = numel (index);
  if (! isempty (D.items))
    D.items = D.items(index);
  endif
  if (! isempty (D.conditions))
    D.conditions = D.conditions(index);
  endif
  D.packed.plane.correct = cat (3, correct{:});
  D.packed.plane.valid = cat (3, kept{:});
  D = keep_labels (D, @(p) p(:,index,:), @(t) t(:,index));
endfunction

## Where nothing is missing any more, a plane that says so would only cost
## time, and packed data would differ from those of the same matrix.
function plane = drop_full (plane, m)
  if (! isempty (plane.valid))
    full = __ddd_pack__ ("ddd_select", true (1, m));
    if (all ((plane.valid == full)(:)))
      plane.valid = zeros (0, "uint64");
    endif
  endif
endfunction


%!test # hand-computed
%! D = ddd_pack ([1 0 1; 0 0 1], "models", {"a", "b"}, "items", {"x","y","z"}, ...
%!               "groups", {"c", "d"}, "conditions", {"u", "v", "w"});
%! E = ddd_select (D, "models", 2, "items", [true false true]);
%! assert (E, ddd_pack ([0 1], "models", {"b"}, "items", {"x", "z"}, ...
%!                      "groups", {"d"}, "conditions", {"u", "w"}));
%! assert (ddd_select (D, "items", {"z", "x"}).items, {"z"; "x"});

%!test # a model may be named as an option is
%! D = ddd_pack (eye (3), "models", {"items", "epochs", "c"});
%! assert (double (ddd_unpack (ddd_select (D, "models", "items"))), [1 0 0]);
%! assert (ddd_select (D, "models", {"c", "epochs"}).models, {"c"; "epochs"});

%!test # conditions
%! D = ddd_pack ([1 0 1 0], "conditions", {"u", "v", "u", "w"}, "items", ...
%!               {"a", "b", "c", "d"});
%! assert (ddd_select (D, "conditions", "u").items, {"a"; "c"});
%! assert (ddd_select (D, "conditions", {"w", "u"}).items, {"a"; "c"; "d"});
%! E = ddd_select (D, "items", [4 3 2], "conditions", {"u", "w"});
%! assert (E.items, {"d"; "c"});
%! assert (E.conditions, {"w"; "u"});
%!error <there is no condition called x.  Available: u, v>
%! ddd_select (ddd_pack ([1 0], "conditions", {"u", "v"}), "conditions", "x")
%!error <there is no condition called x\.$> ddd_select ([1 0], "conditions", "x")
%!error <none of these items has the condition v>
%! ddd_select (ddd_pack ([1 0], "conditions", {"u", "v"}), "conditions", "v", ...
%!             "items", 1)
%!error <conditions must be a name or a cell array> ddd_select (1, "conditions", 1)

%!test # indexing, on random data with missing answers and epochs
%! rand ("twister", 1);
%! C = double (rand (5, 1100, 3) < 0.6);
%! C(rand (size (C)) < 0.1) = NaN;
%! D = ddd_pack (C, "epochs", [0 5 10]);
%! i = [4 1 4];
%! warning ("off", "ddd:sameName", "local");
%! j = randperm (1100, 700);
%! assert (ddd_unpack (ddd_select (D, "models", i)), C(i,:,:));
%! assert (ddd_unpack (ddd_select (D, "items", j)), C(:,j,:));
%! E = ddd_select (D, "epochs", [10 0], "items", j, "models", i);
%! assert (ddd_unpack (E), C(i,j,[3 1]));
%! assert (E.epochs, [10 0]);

%!test # labels follow
%! rand ("twister", 1);
%! P = randi (9, 4, 30, 2);
%! T = randi (9, 1, 30);
%! D = ddd_pack (ddd_correct (P, T), "predictions", P, "labels", T);
%! E = ddd_select (D, "models", [3 1], "items", [7 2 9], "epochs", 2);
%! [~, p, t] = ddd_unpack (E);
%! text = @(x) reshape (strsplit (sprintf ("%d ", x)(1:end-1)), size (x));
%! assert (p, text (P([3 1],[7 2 9],2)));
%! assert (t, text (T([7 2 9])));

%!test # no plane of valid answers is left where none is missing
%! D = ddd_pack ([1 0; NaN 1]);
%! assert (ddd_select (D, "models", 1), ddd_pack ([1 0]));
%! E = ddd_select (D, "items", 2);
%! assert (E.packed.plane.valid, zeros (0, "uint64"));

%!error <Invalid call> ddd_select (1)
%!error <there is no model called c> ddd_select (eye (2), "models", "c")
%!error <there is no item called x> ddd_select (eye (2), "items", {"x"})
%!error <there is no epoch 7\.  Available: 1> ddd_select (eye (2), "epochs", 7)
%!warning <the second .model 1. is called .model 1 \(2\). now>
%! D = ddd_select (eye (2), "models", [1 1]);
%! assert (D.models, {"model 1"; "model 1 (2)"});
%!error <2 items are called x; give a number>
%! ddd_select (ddd_pack (eye (2), "items", {"x", "x"}), "items", "x")
%!error <items must be whole numbers from 1 to 2> ddd_select (eye (2), "items", 3)
%!error <items must be whole numbers from 1 to 2>
%! ddd_select (eye (2), "items", sparse (1e6, 1e6))
%!error <items must be whole numbers> ddd_select (eye (2), "items", 1.5)
%!error <models must have 2 elements, not 3> ddd_select (eye (2), "models", true (1, 3))
%!error <models must keep at least one> ddd_select (eye (2), "models", [])
%!error <unknown option 'item'; did you mean items> ddd_select (1, "item", 1)
