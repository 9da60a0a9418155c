## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} letters_train ()
## @deftypefnx {ddd} {} letters_train (@var{folder}, @var{D})
## Train the networks of the bundled experiment and save what they answered.
##
## The networks are those of @code{letters_networks}.  The files
## @file{networks.mat} and @file{kinds.mat} (classifiers of other kinds) are
## written to @var{folder}, by default the folder of this function; @var{D} is
## the result of @code{letters_data}.  It takes about a minute.
##
## @file{networks.mat} has the variables @code{predictions} (uint8, models x
## items x epochs), @code{labels} (uint8, 1 x items), @code{models} and
## @code{groups} (cell arrays of one name per model) and @code{epochs} (0 to
## 20).  @file{kinds.mat} has @code{predictions} (models x items),
## @code{labels} and @code{models}.
##
## @seealso{letters_data, letters_networks, letters_kinds}
## @end deftypefn

function letters_train (folder = fileparts (mfilename ("fullpath")), ...
                        D = letters_data ())

  if (! ischar (folder) || ! isfolder (folder))
    error ("ddd:invalidInput", "letters_train: there is no such folder");
  elseif (! isstruct (D) || ! all (isfield (D, {"train", "test"})))
    error ("ddd:invalidInput",
           "letters_train: D must be the result of letters_data");
  endif

  x.epochs = 0:20;
  x.labels = uint8 (D.test.y);
  [x.predictions, x.models, x.groups] = letters_networks (D);
  report_identical (x.predictions(:,:,end), x.models);
  save ("-v7", fullfile (folder, "networks.mat"), "-struct", "x");

  k.labels = x.labels;
  printf ("classifiers of other kinds ...\n");
  [k.predictions, k.models] = letters_kinds (D.train.X, D.train.y, D.test.X);
  save ("-v7", fullfile (folder, "kinds.mat"), "-struct", "k");

endfunction

## An exact copy would give one network two votes.
function report_identical (P, models)
  [~, ~, id] = unique (P, "rows");
  for c = find (accumarray (id(:), 1)' > 1)
    warning ("ddd:duplicates", "letters_train: identical answers: %s",
             strjoin (models(id == c)', ", "));
  endfor
endfunction


## Not a shared variable: test would print all of it when a test fails.
%!function x = shipped (name)
%!  x = load (fullfile (fileparts (which ("letters_train")), name));
%!endfunction

%!test # the shipped networks: sizes, names, conditions
%! S = shipped ("networks.mat");
%! assert (class (S.predictions), "uint8");
%! assert (size (S.predictions), [38, 5000, 21]);
%! assert (all (S.predictions(:) >= 1 & S.predictions(:) <= 26));
%! assert (S.epochs, 0:20);
%! assert (size (S.models), [38, 1]);
%! assert (numel (unique (S.models)), 38);
%! assert (S.models([1, 8, 28, 38])', {"base", "initialisation 3", ...
%!         "different data 2", "combined 5"});
%! names = {"base", "+1 epoch", "+10 epochs", "optimizer", "batch size", ...
%!          "initialisation", "learning rate", "nondeterminism", ...
%!          "data order", "architecture", "different data", "half data", ...
%!          "combined"};
%! counts = [1, 1, 1, 1, 1, 5, 5, 5, 5, 1, 2, 5, 5];
%! assert (S.groups, repelem (names, 1, counts)');

%!test # they answer the rows of the split, and no two alike
%! S = shipped ("networks.mat");
%! D = letters_data ();
%! assert (S.labels, uint8 (D.test.y));
%! accuracy = sum (S.predictions(:,:,end) == S.labels, 2) / 5000;
%! assert (accuracy > 0.5 & accuracy < 0.9);
%! assert (rows (unique (S.predictions(:,:,end), "rows")), 38);

%!test # "+1 epoch" is the base one epoch later, "+10 epochs" ten
%! S = shipped ("networks.mat");
%! [base, one, ten] = deal (S.predictions(1,:,:), S.predictions(2,:,:), ...
%!                          S.predictions(3,:,:));
%! assert (one(1,:,1:20), base(1,:,2:21));
%! assert (ten(1,:,1:11), base(1,:,11:21));

%!test # training gives the shipped base again, up to rounding of other BLAS
%! S = shipped ("networks.mat");
%! D = letters_data ();
%! P = letters_mlp (D.train.X, D.train.y, D.test.X);
%! same = squeeze (S.predictions(1,:,:)) == P;
%! assert (sum (same(:)) / numel (same) > 0.97);

%!test # the shipped classifiers of other kinds
%! K = shipped ("kinds.mat");
%! n = numel (K.models);
%! assert (n >= 8 && numel (unique (K.models)) == n && iscolumn (K.models));
%! assert (class (K.predictions), "uint8");
%! assert (size (K.predictions), [n, 5000]);
%! assert (K.labels, shipped ("networks.mat").labels);
%! accuracy = sum (K.predictions == K.labels, 2) / 5000;
%! assert (accuracy > 0.5 & accuracy < 0.95);

%!test # a run on made-up data: same variables twice, generators untouched
%! S = shipped ("networks.mat");
%! warning ("off", "ddd:duplicates", "local");
%! D.train = struct ("X", mod ((1:16)' * (1:40), 7) / 7, ...
%!                   "y", mod (0:39, 4) + 1);
%! D.test = struct ("X", D.train.X(:,1:30), "y", D.train.y(1:30));
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   for i = 1:2
%!     rand ("twister", i);
%!     randn ("twister", i);
%!     state = {rand("twister"), randn("twister")};
%!     text = evalc ("letters_train (folder, D)");
%!     assert ({rand("twister"), randn("twister")}, state);
%!     x{i} = load (fullfile (folder, "networks.mat"));
%!     k{i} = load (fullfile (folder, "kinds.mat"));
%!   endfor
%! unwind_protect_cleanup
%!   delete (fullfile (folder, "*.mat"));
%!   rmdir (folder);
%! end_unwind_protect
%! assert (isequal (x{1}, x{2}) && isequal (k{1}, k{2}));
%! assert (size (x{1}.predictions), [38, 30, 21]);
%! assert (x{1}.models, S.models);
%! assert (x{1}.groups, S.groups);
%! assert (! isempty (strfind (text, "network 38 of 38: combined 5, acc")));

%!error <no such folder> letters_train ("no/such/folder")
%!error <no such folder> letters_train (1)
%!error <D must be the result> letters_train (pwd (), 1)
