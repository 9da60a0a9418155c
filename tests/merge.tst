## SPDX-License-Identifier: GPL-3.0-or-later
## Results of merged shards are those of one process, to the last bit.

%!function M = merged (D, kind, s, varargin)
%!  folder = tempname ();
%!  mkdir (folder);
%!  unwind_protect
%!    for i = s:-1:1
%!      E = D;
%!      if (strcmp (kind, "part"))       # cut where words of 64 bits are not
%!        at = unique ([0, round(D.n_items * ((1:s-1) / s) .^ 2), D.n_items]);
%!        E = ddd_select (D, "items", at(i)+1:at(i+1));
%!      endif
%!      ddd_counts (E, fullfile (folder, sprintf ("%d.h5", i)), kind, [i, s], ...
%!                  varargin{:});
%!    endfor
%!    M = ddd_merge (folder);
%!  unwind_protect_cleanup
%!    confirm_recursive_rmdir (false, "local");
%!    rmdir (folder, "s");
%!  end_unwind_protect
%!endfunction

%!function D = answers (n, m, missing)
%!  C = double (rand (n, m) < .9 - .8 * rand (1, m) .^ 2);
%!  C(rand (n, m) < missing) = NaN;
%!  D = ddd_pack (C, "groups", [repmat({"a"}, 1, 2), repmat({"b"}, 1, n - 2)], ...
%!                "factors", struct ("size", 1:n));
%!endfunction

%!function same (K, L)
%!  K.between.independent_kappa = L.between.independent_kappa = 0;
%!  K.warning = L.warning = "";
%!  assert (isequaln (K, L));
%!endfunction

%!test # complete answers; tolerance; all forms of output
%! rand ("twister", 3);
%! for t = 0:1
%!   for n = [5, 23]
%!     D = answers (n, 2100, 0);
%!     for M = {merged(D, "items", 7, "tolerance", t), ...
%!              merged(D, "part", 3, "tolerance", t)}
%!       S = ddd_split (D, "tolerance", t);
%!       R = ddd_split (M{1}, "tolerance", t);
%!       assert (isequaln (R, S));
%!       for args = {{}, {"counts", true, "bounds", true}, {"output", "pairs"}, ...
%!                   {"output", "pairs", "class", "single"}, ...
%!                   {"groups", repmat({"x"}, 1, n), "threads", 1}}
%!         one = ddd_consistency (D, "tolerance", t, args{1}{:});
%!         K = ddd_consistency (M{1}, "tolerance", t, args{1}{:});
%!         assert (K.between.independent_kappa, one.between.independent_kappa);
%!         same (K, one);
%!       endfor
%!     endfor
%!   endfor
%! endfor

%!test # missing answers, in all shards and in some; more options of the split
%! rand ("twister", 4);
%! for missing = [.02, .0001]
%!   D = answers (6, 3000, missing);
%!   M = merged (D, "items", 5);
%!   assert (isequaln (ddd_split (M), ddd_split (D)));
%!   given = {"min_answers", 4};
%!   assert (isequaln (ddd_split (M, given{:}), ddd_split (D, given{:})));
%!   K = ddd_consistency (M, "counts", true);
%!   same (K, ddd_consistency (D, "counts", true));
%!   assert (K.between.independent_kappa, NaN);
%! endfor
%! D = answers (6, 300, .4);
%! M = merged (D, "items", 5);
%! fail ("ddd_split (M)", "of 300 items have an answer from every model; give");
%! warning ("off", "ddd:missingNotAtRandom", "local");
%! given = {"min_answers", 3};
%! assert (isequaln (ddd_split (M, given{:}), ddd_split (D, given{:})));

%!test # models that are copies, few and many
%! rand ("twister", 5);
%! warning ("off", "ddd:duplicates", "local");
%! warning ("off", "ddd:orientation", "local");
%! C = double (rand (7, 400) < .6);
%! C(5,:) = C(2,:);
%! C(6,:) = C(7,:);
%! C(6,9) = ! C(6,9);
%! for missing = [0, .05]
%!   C(1:2:5,rand (1, 400) < missing) = NaN;
%!   D = ddd_pack (C);
%!   assert (isequaln (ddd_split (merged (D, "items", 3)), ddd_split (D)));
%! endfor
%! C = double (rand (2003, 40) < .5);
%! C([3, 1999],:) = C([1, 1],:);
%! C(2000,1) = NaN;                       # no copy: it answered other items
%! C(2000,2:end) = C(7,2:end);
%! D = ddd_pack (C);
%! S = ddd_split (D, "min_answers", 2000);
%! assert (S.duplicates, {[1, 3, 1999]});
%! R = ddd_split (merged (D, "items", 2), "min_answers", 2000);
%! assert (isequaln (R, S));

%!test # items all of one level; no item in between
%! C = [1 1 1 1; 1 1 1 1; 1 1 1 1];
%! warning ("off", "ddd:duplicates", "local");
%! for C = {ones(3, 4), zeros(3, 4), repmat([1; 0; 1], 1, 4), [1 1 0 0; 1 1 0 0]}
%!   D = ddd_pack (C{1});
%!   M = merged (D, "items", 2);
%!   assert (isequaln (ddd_split (M), ddd_split (D)));
%!   same (ddd_consistency (M), ddd_consistency (D));
%! endfor

%!test # what is printed and drawn of a merged result
%! rand ("twister", 6);
%! D = answers (6, 500, 0);
%! M = merged (D, "items", 2);
%! assert (evalc ("ddd_split (M)"), evalc ("ddd_split (D)"));
%! assert (evalc ("ddd_consistency (M)"), evalc ("ddd_consistency (D)"));

%!test # what needs single items, and other functions, say so
%! rand ("twister", 7);
%! M = merged (answers (6, 60, 0), "items", 2);
%! fail ("ddd_consistency (M, 'interval', true)", "interval needs single items");
%! fail ("ddd_consistency (M, 'rasch', true)", "rasch needs single items");
%! fail ("ddd_consistency (M, 'output', 'summary')", "those of pairs give .summary");
%! fail ("ddd_consistency (M, 'tolerance', 1)", "counted with tolerance 0; give ddd_counts");
%! fail ("ddd_split (M, 'flagged', true (1, 60))", "flagged needs single items");
%! fail ("[S, items] = ddd_split (M);", "no single items, so there is no second");
%! fail ("ddd_rasch (M)", "ddd_rasch: .*merged shards");
%! N = M;
%! N.counts.table.levels = "x";
%! fail ("ddd_split (N)", "ddd_split: this result cannot be used");
%! N.counts = 3;
%! fail ("ddd_consistency (N)", "ddd_consistency: this result cannot be used");
%! fail ("ddd_load (M)", "merged shards");

%!test # summaries of shards of pairs
%! rand ("twister", 8);
%! args = {"output", "summary"};
%! for missing = [0, .01]
%!   for row = [3, 40, 130; 9, 5, 7]
%!     D = answers (row(1), 1500, missing);
%!     K = ddd_consistency (merged (D, "pairs", row(2)), args{:});
%!     same (K, ddd_consistency (D, args{:}));
%!   endfor
%! endfor
%! warning ("off", "ddd:duplicates", "local");
%! D = ddd_pack (ones (5, 70));                    # no kappa at all
%! same (ddd_consistency (merged (D, "pairs", 2), args{:}), ddd_consistency (D, args{:}));
%! M = merged (answers (6, 60, 0), "pairs", 2);
%! fail ("ddd_consistency (M)", "those of pairs give .summary");
%! fail ("ddd_split (M)", "these are shards of pairs; take those of items");

%!test # replicates
%! rand ("twister", 9);
%! for missing = [0, .02]
%!   for classes = {[], mod(1:200, 40)}
%!     D = answers (5, 200, missing);
%!     args = {"seed", 3, "classes", classes{1}};
%!     M = merged (D, "replicates", 3, "n_replicates", 50, args{:});
%!     one = ddd_bootstrap (D, "replicates", 50, "progress", false, args{:});
%!     U = ddd_bootstrap (D, "replicates", M, "progress", false, args{:});
%!     assert (isequaln (U, one));
%!   endfor
%! endfor
%! fail ("ddd_bootstrap (D, 'replicates', M)", "of other options .replicates 50, seed 3");
%! fail ("ddd_bootstrap (D, 'replicates', M, 'tolerance', 1)", "of tolerance 0");
%! fail ("ddd_bootstrap (ddd_select (D, 'items', 1:99), 'replicates', M)", "of other data");
%! fail ("[U, w] = ddd_bootstrap (D, 'replicates', M, args{:});", "have no weights");
%! fail ("ddd_split (M)", "these are shards of replicates");
%! fail ("ddd_consistency (M)", "are shards of replicates");
%! fail ("ddd_bootstrap (D, 'replicates', merged (D, 'items', 2))", "are shards of items");

%!test # large data are known by how many are right, of each item and model
%! rand ("twister", 10);
%! C = rand (70, 2 ^ 20) < .5;                     # more than 2^20 words
%! file = @(i) fullfile (P_tmpdir (), sprintf ("ddd-merge-%d-%d.h5", getpid (), i));
%! ddd_counts (C, file (1), "items", [1, 2]);
%! C(5,1) = ! C(5,1);
%! ddd_counts (C, file (2), "items", [2, 2]);
%! fail ("ddd_merge ({file(1), file(2)})", "of different problems, in their data");
%! ddd_counts (C, file (1), "items", [1, 2]);
%! M = ddd_merge ({file(1), file(2)});
%! assert (M.n_items, 2 ^ 20);
%! assert (M.counts.table.own(:,1), sum (C, 2));
%! delete (file (1));
%! delete (file (2));

%!test # samples under a fit, of few models, of many, and with their sums alone
%! for n = [6, 45, 101]
%!   D = ddd_pack (ddd_simulate ("slopes", n, 300, "seed", 2));
%!   for method = {"slopes", "rasch"}
%!     args = {"seed", 5, "method", method{1}};
%!     M = merged (D, "samples", 3, "n_samples", 25, args{:});
%!     X = ddd_excess (D, "samples", M, args{:});
%!     assert (isequaln (X, ddd_excess (D, "samples", 25, args{:})));
%!   endfor
%! endfor
%! fail ("ddd_excess (D, 'samples', M, args{3:4})", "of other options .samples 25, seed 5");
%! fail ("ddd_excess (D, 'samples', merged (D, 'items', 2))", "are shards of items");
%! fail ("ddd_excess (D, 'samples', M, 'method', 'curveball')", "of other options");
