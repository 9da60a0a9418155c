## SPDX-License-Identifier: GPL-3.0-or-later
## What is defined for one epoch refuses several, and several runs.

%!test
%! C = ddd_simulate ("rasch", 4, 60, "seed", 1);
%! functions = {"ddd_split", "ddd_items", "ddd_expected", "ddd_rarefy", "ddd_frontier", ...
%!              "ddd_consistency", "ddd_excess", "ddd_factors", "ddd_rasch", "ddd_map", ...
%!              "ddd_plan", "ddd_bootstrap", "ddd_diversity", "ddd_ensemble", ...
%!              "ddd_by_difficulty", "ddd_compare", @(D) ddd_stimuli(D, 1), ...
%!              @(D) ddd_by_class(D, ceil ((1:60) / 9)), ...
%!              @(D) ddd_counts(D, "x.h5", "items", [1, 1])};
%! for third = {"epochs", "runs"; "must have one epoch, it has 2", "must be of one run, it has 2"}
%!   D = ddd_pack (cat (3, C, 1 - C), "third", third{1});
%!   for f = functions
%!     text = "";
%!     try
%!       feval (f{1}, D);
%!     catch err
%!       text = err.message;
%!     end_try_catch
%!     assert (! isempty (strfind (text, third{2})), "%s: %s", disp (f{1}), text);
%!   endfor
%! endfor
