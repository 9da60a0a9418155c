## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{C} =} ddd_unpack (@var{D})
## @deftypefnx {ddd} {[@var{C}, @var{predictions}, @var{labels}] =} @
## ddd_unpack (@var{D})
## Give back the matrix and the labels that packed data @var{D} hold.
##
## @var{C} is models x items (x epochs): logical where every answer is there,
## else double with @code{NaN} where an answer is missing.  It takes eight
## (logical) to 64 times (double) the memory of @var{D}; @code{ddd_select} cuts
## @var{D} first.
##
## @var{predictions} (models x items x epochs) are the labels that the models
## predicted, as a cell array of strings, empty where there is none, and
## @var{labels} (1 x items) the valid one of each item, or a cell array of
## several.  Both are empty if @var{D} holds no labels.
##
## @example
## @group
## ddd_unpack (ddd_pack ([1 0 NaN; 1 1 0]))
##   @result{} ans =
##       1     0   NaN
##       1     1     0
## @end group
## @end example
##
## @seealso{ddd_pack, ddd_select}
## @end deftypefn

function [C, predictions, labels] = ddd_unpack (D)

  if (nargin < 1)
    print_usage ();
  endif

  D = __ddd_data__ ("ddd_unpack", D);
  plane = D.packed.plane;
  C = cell (1, D.n_epochs);
  for e = 1:D.n_epochs
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,:,e);
    endif
    C{e} = __ddd_unpack__ ("ddd_unpack", plane.correct(:,:,e), valid, ...
                           D.n_items);
  endfor
  C = cat (3, C{:});

  predictions = labels = {};
  if (nargout > 1 && isfield (D.packed, "labels")
      && ! isempty (D.packed.labels))
    L = D.packed.labels;
    names = [{""}; L.names];
    predictions = reshape (names(double (L.predicted) + 1), ...
                           size (L.predicted));
    labels = repmat ({""}, 1, D.n_items);
    if (rows (L.truth) > 0)
      labels = names(double (L.truth(1,:)) + 1)(:)';
    endif
    for j = find (sum (L.truth > 0, 1) > 1)
      labels{j} = L.names(L.truth(L.truth(:,j) > 0,j));
    endfor
  endif

endfunction


%!test # the inverse of ddd_pack, at every tail length
%! rand ("twister", 1);
%! warning ("off", "ddd:orientation", "local");
%! for m = [1, 63, 64, 65, 1023, 1024, 1025]
%!   C = rand (70, m, 2) < 0.6;
%!   assert (ddd_unpack (ddd_pack (C)), C);
%!   C = double (C);
%!   C(rand (size (C)) < 0.1) = NaN;
%!   C(1) = NaN;
%!   assert (ddd_unpack (ddd_pack (C)), C);
%! endfor

%!test # labels: numbers or strings, several valid ones, none
%! P = [3 1 2; 1 1 NaN];
%! D = ddd_pack (ddd_correct (P, {3, [1 2], 2}), "predictions", P, ...
%!               "labels", {3, [1 2], 2});
%! [C, predictions, labels] = ddd_unpack (D);
%! assert (C, [1 1 1; 0 1 NaN]);
%! assert (predictions, {"3", "1", "2"; "1", "1", ""});
%! assert (labels, {"3", {"1"; "2"}, "2"});
%! [~, ~, labels] = ddd_unpack (ddd_pack ([1 0], "predictions", {"a", "b"}, ...
%!                                        "labels", {"a", "a"}));
%! assert (labels, {"a", "a"});
%! [~, predictions, labels] = ddd_unpack (ddd_pack ([1 0], "predictions", {"a", ""}));
%! assert ({predictions, labels}, {{"a", ""}, {"", ""}});
%! [~, predictions, labels] = ddd_unpack ([1 0]);
%! assert (isempty (predictions) && isempty (labels));

%!assert (class (ddd_unpack (ddd_pack ([1 0]))), "logical")
%!assert (ddd_unpack (single ([1 NaN])), [1 NaN])
%!error <Invalid call> ddd_unpack ()
%!error <ddd_unpack: the struct is not packed data> ddd_unpack (struct ())
%!error <ddd_unpack: C must be 0, 1 or NaN> ddd_unpack (.5)
