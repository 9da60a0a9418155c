## SPDX-License-Identifier: GPL-3.0-or-later
## How much memory is asked for: numbers of eight bytes, as many times what is
## given as was measured (tests/memory.tst compares some with the peak).

%!function W = weights (D)
%!  [~, W] = ddd_bootstrap (D, "replicates", 1e3);
%!endfunction

%!test
%! warning ("off", "all", "local");
%! rand ("twister", 1);
%! D = ddd_pack (rand (1200, 40) < .5);
%! gaps = ddd_pack (merge (rand (1200, 40) < .1, NaN, 1));
%! long = ddd_pack (rand (50, 4e4) < .5);
%! holes = ddd_pack (merge (rand (50, 4e4) < .1, NaN, 1));
%! factors = ddd_pack (eye (20), "factors", struct ("size", 1:20));
%! n = 1200;
%! pairs = n * (n - 1) / 2;
%! drawn = @(kind, varargin) ddd_simulate (kind, 1000, 3000, varargin{:});
%! counted = @(D) ddd_counts (D, "none.h5", "items", [1, 2]);
%! rows = {                            # numbers, call
%!   7 * n ^ 2, @() ddd_consistency(D);
%!   11 * n ^ 2, @() ddd_consistency(D, "bounds", true);
%!   15 * n ^ 2, @() ddd_consistency(D, "counts", true);
%!   39 * n ^ 2, @() ddd_consistency(D, "interval", true);
%!   19 * n ^ 2, @() ddd_consistency(D, "leave_pair_out", true);
%!   47 * n ^ 2, @() ddd_consistency(D, "strata", mod (1:40, 2));
%!   7 * pairs, @() ddd_consistency(D, "output", "pairs");
%!   3.5 * pairs, @() ddd_consistency(D, "output", "pairs", "class", "single");
%!   26 * n ^ 2, @() ddd_consistency_to(D, 1, "interval", true);
%!   26 * n ^ 2, @() ddd_diversity(D);
%!   5 * n ^ 2, @() ddd_rasch(D);
%!   1.1 * n ^ 2, @() counted(D);
%!   4.5 * n ^ 2, @() counted(gaps);
%!   20 * (1e6 + 1), @() ddd_factors(factors, "permutations", 1e6);
%!   2.2 * 3e6, @() drawn("independent");
%!   2.2 * 3e6, @() drawn("beta");
%!   3.1 * 3e6, @() drawn("rasch");
%!   3.1 * 3e6, @() drawn("slopes");
%!   2.6 * 3e6, @() drawn("copy");
%!   3.2 * 3e6, @() drawn("beta", "share_missing", .1);
%!   1201 * 6 * 1200, @() ddd_rarefy(struct ("histogram", ones (1, 1201)));
%!   1201 * 6 * 1198, @() ddd_rarefy(struct ("histogram", ones (1, 1201)), "tolerance", 1);
%!   10 * 3 * (1e6 - 9), @() ddd_rarefy(struct ("histogram", ones (1, 10)), "extrapolate", 1e6);
%!   1e5 * 20 * 19 + 400 * 20 / 128, @() ddd_map(factors, "replicates", 1e5);
%!   2 * 1e3 * 1225 + 50 * 51 * 4e4 / 128, @() ddd_bootstrap(long, "replicates", 1e3);
%!   2 * 1e3 * 1225 + 50 * 51 * 4e4 / 128 + 1e3 * 4e4 / 8, @() weights(long);
%!   2 * 1e3 * 1225 + 100 * 101 * 4e4 / 128, @() ddd_bootstrap(holes, "replicates", 1e3)};
%! for row = rows'
%!   bytes = 8 * row{1};
%!   text = with_memory (sprintf ("%g", .9 * bytes), row{2});
%!   found = regexp (text, 'would take ([\d,]+) ([MG])B of memory', "tokens", "once");
%!   assert (numel (found) == 2, "%s: %s", func2str (row{2}), text);
%!   unit = merge (found{2} == "M", 1e6, 1e9);
%!   told = str2double (strrep (found{1}, ",", ""));
%!   assert (told == round (bytes / unit), "%s: %s", func2str (row{2}), text);
%! endfor
