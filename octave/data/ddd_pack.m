## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{D} =} ddd_pack (@var{C})
## @deftypefnx {ddd} {@var{D} =} ddd_pack (@dots{}, @var{name}, @var{value})
## Pack a correctness matrix into one bit per answer.
##
## @var{C} is models x items (x epochs): 1 where a model is right, 0 where it
## is wrong, @code{NaN} where an answer is missing.  It may be logical or of
## any full numeric class.  The struct @var{D} can be passed to every function
## in place of @var{C}, takes an eighth of the memory of a logical @var{C} and
## is packed only once.  If @var{C} is such a struct already, only what the
## options give is replaced.
##
## Options:
##
## @table @code
## @item models
## A cell array with one name per model; default @qcode{"model 1"} and so on.
## Names must differ: of two models called a the second becomes
## @qcode{"a (2)"}, with a warning.
##
## @item items
## A cell array with one name per item; default none.
##
## @item epochs
## A vector with the number of each epoch; default 1 to e.
##
## @item third
## What the third dimension of @var{C} is: @qcode{"epochs"} (default), which
## have an order, or @qcode{"runs"} of the same models, which have none.
## @code{ddd_runs} is for runs; functions about order refuse them.
##
## @item groups
## A cell array with one string per model: the group that it belongs to.
##
## @item family
## A cell array with one string per model: models that share a family are
## variants of one another.
##
## @item factors
## What else is known of the models: a struct with a field for each factor,
## such as architecture or size, with a string or a number per model
## (@code{NaN} where it is not known).  Or the name of a CSV file with a row
## per model and a column per factor; models are aligned by the names in its
## column model, else in its first column.  @code{ddd_factors} says what goes
## with them.
##
## @item conditions
## A cell array with one string per item: the condition that it was shown in.
##
## @item predictions, labels
## The labels that the models predicted and the valid ones of each item, as for
## @code{ddd_correct}; they are kept for the agreement of labels
## (@code{ddd_diversity}) and their changes (@code{ddd_dynamics}).  A warning
## says if they do not lead to @var{C}.
## @end table
##
## The fields of @var{D} are
##
## @table @asis
## @item @code{n_models}, @code{n_items}, @code{n_epochs}
## How many there are.
## @item @code{models}, @code{items}, @code{epochs}
## Their names, as columns of strings (@code{items} may be empty), and the
## numbers of the epochs, as a row.
## @item @code{third}
## @qcode{"runs"} if the third dimension is runs, and absent if it is epochs.
## @item @code{groups.group}, @code{groups.family}
## A string per model, or empty.
## @item @code{groups.@var{factor}}
## Strings or numbers of the models, for each of the factors.
## @item @code{conditions}
## A string per item, or empty.
## @item @code{packed.plane.correct}, @code{packed.plane.valid}
## Words of 64 items x models x epochs; @code{valid} is empty where nothing is
## missing.
## @item @code{packed.labels}
## Predicted and true labels: @code{names}, the different ones as strings, and
## their numbers @code{predicted} (models x items x epochs) and @code{truth} (a
## column per item), 0 where there is none, in the smallest class of unsigned
## integers; empty where no labels are known.
## @end table
##
## @example
## @group
## D = ddd_pack ([1 0 NaN; 1 1 0], "models", @{"cnn", "vit"@});
## D.n_items
##   @result{} ans = 3
## @end group
## @end example
##
## @seealso{ddd_unpack, ddd_select, ddd_load, ddd_split}
## @end deftypefn

function D = ddd_pack (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

    opt = __ddd_options__ ("ddd_pack", varargin, {}, {
    "models", {}, "strings";
    "items", {}, "strings";
    "third", "", {"epochs", "runs"};
    "epochs", [], {@(x) isnumeric (x) && isreal (x) && isvector (x), ...
                   "a real vector"};
    "groups", {}, "strings";
    "family", {}, "strings";
    "factors", struct(), {@(x) (isstruct(x) && isscalar (x)) ...
                            || (ischar (x) && rows (x) == 1), ...
                            "a struct with a field per factor, or a CSV file"};
    "conditions", {}, "strings";
    "predictions", [], {@(x) iscellstr (x) || ((isnumeric (x) ...
                                                || islogical (x)) ...
                                               && isreal (x)), ...
                        "numbers or strings"};
    "labels", [], {@(x) true, ""}});
  D = __ddd_data__ ("ddd_pack", C);

  for row = {"models", D.n_models, "models"; "items", D.n_items, "items"; ...
             "epochs", D.n_epochs, "epochs"; ...
             "conditions", D.n_items, "conditions"}'
    if (! isempty (opt.(row{1})))
      D.(row{3}) = checked (opt, row{1:2});
    endif
  endfor
  D.epochs = D.epochs(:)';
  D = of_third (D, opt.third);
  if (! isempty (opt.models))
    D.models = distinct_names ("ddd_pack", D.models, "models");
  endif
  for row = {"groups", "group"; "family", "family"}'
    if (! isempty (opt.(row{1})))
      D.groups.(row{2}) = checked (opt, row{1}, D.n_models);
    endif
  endfor
  D = with_factors ("ddd_pack", D, opt.factors);
  if (! isempty (opt.predictions) || ! isempty (opt.labels))
    D = keep_labels (D, opt.predictions, opt.labels);
  endif

endfunction

function D = keep_labels (D, predictions, labels)

  sizes = [D.n_models, D.n_items, D.n_epochs];
  if (! isequal (size (predictions, 1:3), sizes))
    error ("ddd:invalidOption",
           "ddd_pack: predictions must be %d x %d x %d, as C is", sizes);
  endif
  if (! isempty (labels))
    warning ("off", "ddd:noLabel", "local");
    try
      right = ddd_pack (ddd_correct (predictions, labels));
    catch err
      err.message = strrep (err.message, "ddd_correct: ", "ddd_pack: ");
      rethrow (err);
    end_try_catch
    wrong = differing (D.packed.plane, right.packed.plane, D.n_items);
    if (wrong > 0)
      __ddd_warn__ ("ddd:otherLabels",
                    ["ddd_pack: %d of %d answers are not what ", ...
                     "predictions and labels say"], wrong, prod (sizes));
    endif
  endif
  D.packed.labels = code_labels ("ddd_pack", predictions, labels);

endfunction

## How many answers are given twice and differ.
function count = differing (a, b, m)
  x = bitxor (a.correct, b.correct);
  for p = {a, b}
    if (! isempty (p{1}.valid))
      x = bitand (x, p{1}.valid);
    endif
  endfor
  count = 0;
  for e = 1:size (x, 3)
    count += sum (__ddd_tally__ ("ddd_pack", x(:,:,e), [], m));
  endfor
endfunction

function values = checked (opt, name, count)
  values = opt.(name)(:);
  if (numel (values) != count)
    error ("ddd:invalidOption", "ddd_pack: %s must have %d elements, not %d",
           name, count, numel (values));
  endif
endfunction


%!demo
%! C = rand (5, 50000) < linspace (0.4, 0.8, 5)';
%! D = ddd_pack (C, "models", {"a", "b", "c", "d", "e"})

%!test # hand-computed bits: items from bit 0 on, one column per model
%! D = ddd_pack ([1 0 NaN; 1 1 0], "models", {"cnn", "vit"});
%! assert (D.packed.plane.correct(1,:), uint64 ([1, 3]));
%! assert (D.packed.plane.valid(1,:), uint64 ([3, 7]));
%! assert ([D.n_models, D.n_items, D.n_epochs], [2, 3, 1]);
%! assert (D.models, {"cnn"; "vit"});

%!test # every class gives the same bits; an epoch is a page
%! rand ("twister", 1);
%! C = rand (70, 1030, 3) < 0.5;
%! D = ddd_pack (C);
%! assert (size (D.packed.plane.correct), [32, 70, 3]);
%! assert (D.packed.plane.valid, zeros (0, "uint64"));
%! for f = {@double, @single, @uint8, @int16}
%!   assert (isequal (ddd_pack (f{1} (C)), D));
%! endfor
%! assert (ddd_pack (C(:,:,2)).packed.plane.correct, ...
%!         D.packed.plane.correct(:,:,2));

%!test # names travel along
%! D = ddd_pack (ones (2, 2, 2), "epochs", [0 5], "groups", {"a", "b"}, ...
%!               "family", {"f", "f"}, "conditions", {"x", "y"});
%! assert (D.epochs, [0 5]);
%! assert (D.groups, struct ("group", {{"a"; "b"}}, "family", {{"f"; "f"}}));
%! assert (D.conditions, {"x"; "y"});

%!test # factors: a struct, or a table of models in another order
%! D = ddd_pack (eye (3), "models", {"a", "b", "c"}, "factors", ...
%!               struct ("size", [3 1 2], "deep", [true false true], ...
%!                       "kind", {{"cnn", "vit", "cnn"}}));
%! assert (D.groups.size, [3; 1; 2]);
%! assert (D.groups.deep, [1; 0; 1]);
%! assert (D.groups.kind, {"cnn"; "vit"; "cnn"});
%! file = [tempname(), ".csv"];
%! fid = fopen (file, "w");
%! fputs (fid, ["size,model,kind,group\n2,c,x,g\n1.5,a,,h\nNA,d,y,h\n", ...
%!              ",b,y,h\n"]);
%! fclose (fid);
%! E = ddd_pack (D, "factors", file);
%! assert (E.groups.size, [1.5; NaN; 2]);
%! assert (E.groups.kind, {""; "y"; "x"});
%! assert (E.groups.group, {"h"; "h"; "g"});
%! assert (E.groups.deep, D.groups.deep);
%! F = ddd_select (E, "models", [3 1]);
%! assert (F.groups.size, [2; 1.5]);
%! assert (F.groups.kind, {"x"; ""});
%! warning ("off", "ddd:noFactors", "local");
%! E = ddd_pack (eye (2), "models", {"a", "z"}, "factors", file);
%! assert (E.groups.size, [1.5; NaN]);
%! fail ("ddd_pack (eye (2), 'factors', file)", "no row of any model; its first");
%! fid = fopen (file, "a");
%! fputs (fid, "1,a,x,g\n");
%! fclose (fid);
%! fail ("ddd_pack (D, 'factors', file)", "has two rows of model 'a'");
%! delete (file);
%! fail ("ddd_pack (D, 'factors', file)", "ddd_pack: there is no file");

%!error <factor size must have 2 elements, not 3>
%! ddd_pack (eye (2), "factors", struct ("size", 1:3))
%!error <factor kind must be strings or numbers>
%! ddd_pack (eye (2), "factors", struct ("kind", {{1, 2}}))
%!error <factor family must be strings$>
%! ddd_pack (eye (2), "factors", struct ("family", [1 2]))
%!error <factors must be a struct with a field per factor, or a CSV file>
%! ddd_pack (eye (2), "factors", {"a", "b"})
%!error <factors must be a struct with a field per factor, or a CSV file>
%! ddd_pack (eye (2), "factors", 3)
%!error <factors must be a struct with a field per factor, or a CSV file>
%! ddd_pack (eye (2), "factors", struct ("size", {1, 2}))
%!error <packed data must have 2 groups.size, not 1>
%! D = ddd_pack (eye (2), "factors", struct ("size", 1:2));
%! D.groups.size = 1;
%! ddd_pack (D);

%!test # models of one name are told apart
%! warning ("off", "ddd:sameName", "local");
%! D = ddd_pack (eye (5), "models", {"a", "b", "a", "a (2)", "a"});
%! assert (D.models, {"a"; "b"; "a (3)"; "a (2)"; "a (4)"});
%! assert (ddd_unpack (ddd_select (D, "models", "a (3)"))(3), true);
%!warning <2 models have names that others have; the second 'a' is called 'a \(3\)'>
%! ddd_pack (eye (5), "models", {"a", "b", "a", "a (2)", "a"});
%!warning <1 model has the name of another; the second 'a' is called>
%! ddd_pack (eye (2), "models", {"a", "a"});

%!test # runs stay runs
%! D = ddd_pack (ones (2, 3, 4), "third", "runs");
%! assert (D.third, "runs");
%! assert (ddd_select (D, "models", 1).third, "runs");
%! assert (isfield (ddd_pack (D, "third", "epochs"), "third"), false);
%! fail ("ddd_dynamics (D)", "the third dimension is runs, which have no order");
%! fail ("ddd_items (D)", "of one run, it has 4; ddd_select .* or .*ddd_runs");
%! D.third = "run";
%! fail ("ddd_pack (D)", "third of packed data must be \"epochs\" or \"runs\"");

%!test # packed data pass through, with new names
%! D = ddd_pack (eye (2), "items", {"x", "y"});
%! assert (ddd_pack (D, "models", {"p", "q"}).models, {"p"; "q"});
%! assert (ddd_pack (D).items, {"x"; "y"});

%!test # labels: the different ones, their numbers, the smallest class
%! P = [3 1 2; 1 1 NaN];
%! D = ddd_pack ([1 1 0; 0 1 NaN], "predictions", P, "labels", {3, [1 5], 7});
%! L = D.packed.labels;
%! assert (L.names, {"1"; "2"; "3"; "5"; "7"});
%! assert (L.predicted, uint8 ([3 1 2; 1 1 0]));
%! assert (L.truth, uint8 ([3 1 5; 0 4 0]));
%! L = ddd_pack ([1 0], "predictions", {"b", ""}).packed.labels;
%! assert (L, struct ("names", {{"b"}}, "predicted", uint8 ([1 0]), ...
%!                    "truth", zeros (0, 2, "uint8")));
%! big = int64 (9007199254740993) + (0:299);
%! L = ddd_pack (true (1, 300), "predictions", big, "labels", big).packed.labels;
%! assert (class (L.truth), "uint16");
%! assert (L.names{1}, "9007199254740993");
%! assert (ddd_pack (D, "models", {"p", "q"}).packed, D.packed);
%! assert (ddd_pack ([1 0]).packed.labels, []);

%!test # labels of many models and items take little
%! rand ("twister", 1);
%! P = randi (1000, 15, 50000);
%! D = ddd_pack (P == 1, "predictions", P, "labels", ones (1, 50000));
%! assert (sizeof (D.packed.labels) < 2e6);

%!warning <ddd_pack: 2 of 4 answers are not what predictions and labels say>
%! ddd_pack ([1 0; NaN 1], "predictions", [1 2; 2 2], "labels", [2 2]);
%!error <predictions must be 1 x 2 x 1, as C is>
%! ddd_pack ([1 0], "predictions", [1 2 3])
%!error <predictions must be 1 x 2 x 1, as C is> ddd_pack ([1 0], "labels", [1 2])
%!error <ddd_pack: labels are for 1 items, predictions for 2>
%! ddd_pack ([1 0], "predictions", [1 2], "labels", 1)
%!error <predictions must be numbers or strings>
%! ddd_pack ([1 0], "predictions", {1, 2})

%!assert (ddd_pack (single ([NaN 1])).packed.plane.valid(1), uint64 (2))
%!assert (ddd_pack (-0).packed.plane.correct(1), uint64 (0))

%!test # nothing is said of predictions that agree
%! P = [1 2 1; 2 2 1];
%! assert (evalc ("ddd_pack (P == [1 2 2], 'predictions', P, 'labels', [1 2 2]);"), "");

%!error <Invalid call> ddd_pack ()
%!error <ddd_pack: C must be 0, 1 or NaN; C\(1,2\) is 0.5$> ddd_pack ([0 .5 0; 1 1 2])
%!error <C\(1,1\) is 57.5; of percentages make answers, .* P . 50$>
%! ddd_pack ([57.5 100])
%!error <ddd_pack: C must be 0, 1 or NaN; C\(1,2\) is -0.5$> ddd_pack ([0 -.5 7])
%!error <C\(1,2,3\) is inf> ddd_pack (cat (3, [0 0], [0 0], [1 Inf]))
%!error <C\(1,1\) is 255> ddd_pack (uint8 (255))
%!error <ddd_pack: C must not be sparse; use full> ddd_pack (sparse (1))
%!error <not complex> ddd_pack (1i)
%!error <not cell> ddd_pack ({1})
%!error <not char> ddd_pack ("1")
%!error <not function_handle> ddd_pack (@sin)
%!error <not empty> ddd_pack ([])
%!error <models x items \(x epochs\)> ddd_pack (ones (1, 1, 1, 2))
%!error <models must have 2 elements, not 1> ddd_pack (eye (2), "models", {"a"})
%!error <unknown option 'modle'; did you mean models\?> ddd_pack (1, "modle", 1)
%!error <unknown option ''> ddd_pack (1, char (zeros (0, 3)), 1)
%!error <unknown option of class double> ddd_pack (1, 1, 1)
%!error <is 3; predicted labels go through ddd_correct> ddd_pack ([3 0 7])
%!error <items must be a cell array of strings> ddd_pack (1, "items", 1)
%!error <option items needs a value: a cell> ddd_pack (1, "items")
%!error id=ddd:invalidInput ddd_pack (2)

%!error <epochs must be a real vector> ddd_pack (1, "epochs", "a")
%!warning <C has 100 models and 3 items; if its rows are items, use C.'>
%! ddd_pack (ones (100, 3));
%!function edited (change)
%!  D = ddd_pack ([1 0 NaN; 0 1 1; 1 1 0]);
%!  change = strrep (change, "#", "D.packed.plane");
%!  eval ([change, ";"]);
%!  try
%!    ddd_pack (D);
%!    error ("%s is not found out", change);
%!  catch err
%!    assert (err.identifier, "ddd:invalidInput", change);
%!  end_try_catch
%!endfunction

%!test # whatever is done to packed data by hand is found out
%! for value = {"[]", "0", "-1", "1.5", "4", "70", "NaN", "1e300", "[1 2]", ...
%!              "single (3)", "int8 (3)", "sparse (3)", "true", "'x'", "{}", ...
%!              "@sin", "struct ()", "3i"}
%!   for name = {"n_models", "n_items", "n_epochs"}
%!     edited (["D.", name{1}, " = ", value{1}]);
%!   endfor
%! endfor
%! for change = {"# = []", "# = struct ()", "#(2) = #(1)", "D(2) = D", ...
%!               "D.packed = 1", "D.packed(2) = D.packed", ...
%!               "#.correct = double (#.correct)", "#.valid = 1", ...
%!               "#.valid = zeros (0, 'uint64')", "#.correct(end+1,:) = 0", ...
%!               "#.correct(:,end) = []", "D.models = 3", "D.models(1) = []", ...
%!               "D.models = {1; 2; 3}", "D.items = {'a'}", "D.groups = 5", ...
%!               "D.groups = struct ('group', {})", ...
%!               "D.groups.group = {'a'}", "D.groups.family = 1", ...
%!               "D.conditions = {'a'}", "D.epochs = []", "D.epochs = 'x'", ...
%!               "D.epochs = NaN", "D.epochs = 1i", "D.epochs = {1}", ...
%!               "D.epochs = [1 2]", "D = rmfield (D, 'items')"}
%!   edited (change{1});
%! endfor
%! D = ddd_pack ([1 0; 1 1]);
%! D.packed.plane.valid = D.packed.plane.correct;
%! fail ("ddd_pack (D)", "lost their plane of valid answers, or got one");

%!error <packed data must have 3 models, not 1>
%! D = ddd_pack (eye (3));
%! D.models = {"a"};
%! ddd_pack (D);

%!error <not packed data> ddd_pack (struct ("n_items", 1))
%!error <packed data disagree>
%! D = ddd_pack (eye (3));
%! D.n_models = 4;
%! ddd_pack (D);
%!error <bits past the last item>
%! D = ddd_pack (eye (3));
%! D.packed.plane.correct(1) = 8;
%! ddd_pack (D);
%!error <bits past the last item>
%! D = ddd_pack (eye (64));
%! D.packed.plane.correct(2) = 1;
%! ddd_pack (D);
%!error <correct where not valid>
%! D = ddd_pack ([NaN 0]);
%! D.packed.plane.correct(1) = 1;
%! ddd_pack (D);
