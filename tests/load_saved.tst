## SPDX-License-Identifier: GPL-3.0-or-later
## Files of ddd_save become one again, whichever way they were cut.

%!function D = joined (varargin)
%!  folder = tempname ();
%!  mkdir (folder);
%!  unwind_protect
%!    files = cell (1, numel (varargin));
%!    for i = 1:numel (varargin)
%!      files{i} = fullfile (folder, sprintf ("%d.h5", i));
%!      ddd_save (varargin{i}, files{i});
%!    endfor
%!    D = ddd_load (files);
%!  unwind_protect_cleanup
%!    confirm_recursive_rmdir (false, "local");
%!    rmdir (folder, "s");
%!  end_unwind_protect
%!endfunction

%!function D = answers (n, m, missing, epochs)
%!  C = double (rand (n, m, epochs) < .6);
%!  C(rand (n, m, epochs) < missing) = NaN;
%!  items = arrayfun (@(j) sprintf ("item %d", j), 1:m, "uniformoutput", false);
%!  models = arrayfun (@(i) sprintf ("net %d", i), 1:n, "uniformoutput", false);
%!  D = ddd_pack (C, "models", models, "items", items, "groups", ...
%!                repmat ({"a"}, 1, n), "factors", struct ("size", 1:n), ...
%!                "conditions", strrep (items, "item", "c"));
%!endfunction

## Equal, the order of models, items and codes of labels aside.
%!function same (E, D)
%!  order = {"models", D.models, "items", D.items};
%!  E = ddd_select (rmfield (E, "report"), order{:});
%!  D = ddd_select (D, order{:});
%!  assert (isequaln (ddd_unpack (E), ddd_unpack (D)));
%!  [~, P, T] = ddd_unpack (E);
%!  [~, Q, U] = ddd_unpack (D);
%!  assert (isequal (P, Q) && isequal (T, U));
%!  E.packed.labels = D.packed.labels = [];
%!  assert (isequaln (E, D));
%!endfunction

%!test # items that follow one another, at every offset in a word
%! rand ("twister", 1);
%! for missing = [0, .1]
%!   for cut = {[1, 64, 65], [100, 130, 1000], [1024, 1025, 1152]}
%!     D = answers (3, 1500, missing, 2);
%!     at = [0, cut{1}, 1500];
%!     parts = arrayfun (@(i) ddd_select (D, "items", at(i)+1:at(i+1)), 1:4, ...
%!                       "uniformoutput", false);
%!     E = joined (parts{:});
%!     assert (E.items, D.items);
%!     same (E, D);
%!     parts{2} = ddd_select (parts{2}, "models", [3 1 2]);
%!     same (joined (parts{[3 2 1 4]}), D);
%!   endfor
%! endfor
%! R = E.report;
%! assert (R.rows, [1024; 1; 127; 348]);
%! assert (R.rules, {"saved data, joined by the names of models and items"});

%!test # models beside one another, items in another order; both; with gaps
%! rand ("twister", 2);
%! D = answers (5, 300, .05, 1);
%! pick = @(i, j) ddd_select (D, "models", i, "items", j);
%! same (joined (pick (1:2, 1:300), pick (3:5, randperm (300))), D);
%! same (joined (pick (1:2, 1:150), pick (3:5, 1:300), pick (1:2, 151:300)), D);
%! E = joined (pick (1:3, 1:200), pick (3:5, 201:300));
%! C = ddd_unpack (D);
%! C([4 5],1:200) = C([1 2],201:300) = NaN;
%! assert (ddd_unpack (E), C);
%! assert (E.groups.size, (1:5)');
%! assert (E.conditions{300}, "c 300");

%!test # items without names: other models
%! D = joined (ddd_pack ([1 0 1], "models", {"a"}), ...
%!             ddd_pack ([0 NaN 1], "models", {"b"}));
%! assert (ddd_unpack (D), [1 0 1; 0 NaN 1]);
%! assert (D.items, {});

%!test # labels, of which the files have different ones
%! rand ("twister", 3);
%! P = {"cat", "dog", "ox"}(randi (3, 4, 90));
%! T = {"cat", "dog", "ox", "bee"}(randi (4, 1, 90));
%! items = arrayfun (@(j) sprintf ("%d", j), 1:90, "uniformoutput", false);
%! warning ("off", "ddd:noLabel", "local");
%! D = ddd_pack (ddd_correct (P, T), "models", {"a", "b", "c", "d"}, "items", items);
%! D = ddd_pack (D, "predictions", P, "labels", T);
%! pick = @(i, j) ddd_select (D, "models", i, "items", j);
%! same (joined (pick (1:4, 50:90), pick (1:4, 1:49)), D);
%! same (joined (pick (1:2, 1:90), pick (3:4, 1:90)), D);
%! E = pick (3:4, 1:90);
%! E.packed.labels = [];
%! E = joined (pick (1:2, 1:90), E);
%! [C, Q] = ddd_unpack (E);
%! assert (C, ddd_unpack (D));
%! assert (Q(1:2,:), P(1:2,:));
%! assert (all (cellfun (@isempty, Q(3:4,:)(:))));

%!test # what cannot be joined
%! P = @(C, varargin) ddd_pack (C, varargin{:});
%! one = P ([1 0], "items", {"x", "y"});
%! fail ("joined (one, one)", "model 'model 1' answers item 'x' in '.*1.h5' and in '.*2.h5'; leave");
%! fail ("joined (P ([1 0]), P ([1 0]))", "since items have no names; give them some");
%! fail ("joined (one, P ([1 0]))", "since items have no names");
%! fail ("joined (one, P ([1 0], 'items', {'z', 'z'}))", "2.h5' has two items called 'z'");
%! a = P ([1 0], "items", {"u", "v"}, "groups", {"g"});
%! b = P ([1 0], "items", {"x", "y"}, "groups", {"h"});
%! fail ("joined (a, b)", "2.h5' has another group of model 'model 1' than the files before");
%! b = P (ones (1, 2, 3), "items", {"x", "y"});
%! fail ("joined (a, b)", "have different epochs or runs; save");
%! T = @(t, model) ddd_pack ([1 0], "models", {model}, "items", {"x", "y"}, ...
%!                           "predictions", [1 2], "labels", t);
%! fail ("joined (T ([1 1], 'a'), T ([1 3], 'b'))", "another truth of item 'y'");
