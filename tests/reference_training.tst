## SPDX-License-Identifier: GPL-3.0-or-later
## Decisions over training against numbers computed independently with numpy
## and scikit-learn; the examples read the files that DDD_TEST_DATA names.

%!function file = data (varargin)
%!  file = fullfile (getenv ("DDD_TEST_DATA"), varargin{:});
%!endfunction

%!function tf = here (varargin)
%!  tf = ! isempty (getenv ("DDD_TEST_DATA")) && exist (data (varargin{:}), "file");
%!endfunction

## A function has no trace in the workspace of the tests.
%!function D = through (name)
%!  folder = fileparts (which ("layout_faults"));
%!  evalc (sprintf ("source ('%s')", fullfile (folder, "..", "examples", name)));
%!  close all
%!endfunction

%!testif ; here ("snli", "dynamics.json")
%! warning ("off", "ddd:duplicates", "local");
%! D = through ("snli.m");
%! T = ddd_dynamics (D);
%! s = fileread (data ("snli", "dynamics.json"));
%! want = @(name) cellfun (@(t) str2double (t{1}), regexp (s, ["\"", name, ...
%!                         "\": ([-0-9.e]+)"], "tokens"));
%! assert (sum (T.accuracy, 1) / 18, want ("mean_acc"), 1e-12);
%! assert (T.fraction.trivial, want ("frac_trivial"), 1e-12);
%! assert (T.fraction.impossible, want ("frac_impossible"), 1e-12);
%! between = own = zeros (1, 5);
%! for e = 1:5
%!   between(e) = ddd_consistency (ddd_select (D, "epochs", e)).full.mean_kappa;
%! endfor
%! assert (between, want ("mean_kappa_between_models"), 1e-12);
%! for i = 1:18
%!   one = ddd_select (D, "models", i);
%!   for e = 1:5
%!     own(e) += ddd_consistency_to (ddd_select (one, "epochs", [e, 5]), 1, ...
%!                                   "shift", 1).kappa / 18;
%!   endfor
%! endfor
%! assert (own, want ("mean_kappa_to_own_best"), 1e-12);

%!testif ; here ("cifar10-vgg16", "report.json")
%! warning ("off", "ddd:duplicates", "local");
%! D = through ("cifar10.m");
%! [T, items] = ddd_dynamics (D);
%! s = jsondecode (fileread (data ("cifar10-vgg16", "report.json"))).test;
%! for e = D.epochs(2:end)
%!   want = s.by_epoch.(sprintf ("x%d", e));
%!   i = find (D.epochs == e);
%!   assert (sum (T.accuracy(:,i)) / 4, want.acc, 1e-12);
%!   assert (T.fraction.trivial(i), want.trivial, 1e-12);
%!   assert (T.fraction.impossible(i), want.impossible, 1e-12);
%!   K = ddd_consistency (ddd_select (D, "epochs", e));
%!   assert (K.full.mean_kappa, want.kappa, 1e-12);
%! endfor
%! assert (items.forgetting, zeros (4, 10000));
%! assert (any (items.learned_since(:) == 75));
