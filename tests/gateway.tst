## SPDX-License-Identifier: GPL-3.0-or-later
## What the MEX gateways must survive, whatever a caller throws at them.

%!error <called the wrong way> __ddd_pack__ ()
%!error <called the wrong way> __ddd_pack__ (1, 1)
%!error <called the wrong way> __ddd_tally__ ("f", 1)
%!error <called the wrong way> __ddd_pack__ (repmat ("f", 1, 99), 1)
%!error <f: C must be a full, real> __ddd_pack__ ("f", sparse (1))
%!error <f: C must be a full, real> __ddd_pack__ ("f", sparse (true))
%!error <f: C must be a full, real> __ddd_pack__ ("f", @sin)
%!error <f: C must be a full, real> __ddd_pack__ ("f", {1})
%!error <f: C must be a full, real> __ddd_pack__ ("f", 1i)
%!error <f: C must be a full, real> __ddd_pack__ ("f", int32 (1))
%!error <f: a plane has the wrong> __ddd_tally__ ("f", @sin, [], 1)
%!error <f: a plane has the wrong> __ddd_tally__ ("f", ones (16, 1), [], 1)
%!error <f: a plane has the wrong>
%! __ddd_tally__ ("f", zeros (16, 1, "uint64"), [], 1025)
%!error <f: a plane has the wrong>
%! __ddd_tally__ ("f", zeros (16, 2, "uint64"), zeros (16, 1, "uint64"), 9)
%!error <f: the number of items> __ddd_tally__ ("f", 1, [], "9")
%!error <f: the number of items> __ddd_tally__ ("f", 1, [], NaN)
%!error <f: the number of items> __ddd_tally__ ("f", 1, [], 1e300)
%!error <f: a plane has the wrong>
%! __ddd_kappa__ ("f", zeros (16, 2, "uint64"), [], 9, true (1, 9), [], 0, {})
%!error <f: W must be double>
%! __ddd_times_answers__ ("f", @sin, zeros (16, 2, "uint64"), 9, 0)
%!error <f: W has the wrong size>
%! __ddd_times_answers__ ("f", ones (2, 3), zeros (16, 2, "uint64"), 9, 0)
%!error <f: W has the wrong size>
%! p = zeros (16, 2, "uint64");
%! __ddd_times_answers__ ("f", ones (2, 2), p, 9, 0, p(:,1))
%!error <f: too many rows .17. for patterns>
%! __ddd_patterns__ ("f", zeros (16, 17, "uint64"), 9)
%!error <f: TOLERANCE must be>
%! __ddd_levels__ ("f", zeros (16, 2, "uint64"), [], 9, -1)
%!function v = call_influence (varargin)
%!  x = zeros (16, 2, "uint64");
%!  args = {x, [], 9, {ones(2); []; [1; 1]; []}, [1; 3], [1; 1], ...
%!          ones(1, 9, "uint8"), 0};
%!  args(varargin{1}) = varargin{2};
%!  v = __ddd_influence__ ("f", args{:});
%!endfunction
%!assert (size (call_influence ([], {})), [1, 9])
%!assert (size (call_influence (6, {ones(2, 1, 3)})), [3, 9])
%!assert (call_influence (4, {{ones(2); []; [1; 1]; ones(2)}}), zeros (1, 9))
%!error <f: PRODUCTS must be up to four> call_influence (4, {@sin})
%!error <f: PRODUCTS must be up to four> call_influence (4, {cell(4, 5)})
%!error <f: PRODUCTS must be up to four> call_influence (4, {cell(3, 1)})
%!error <f: PRODUCTS, KIND, SCALE must be>
%! call_influence (4, {{@sin; []; [1; 1]; []}})
%!error <f: PRODUCTS, KIND, SCALE must be>
%! call_influence (4, {{ones(2); []; [1; 1]; {1, 2}}})
%!error <f: PRODUCTS, KIND or SCALE has>
%! call_influence (4, {{ones(3); []; [1; 1]; []}})
%!error <f: PRODUCTS, KIND or SCALE has>
%! call_influence (4, {{ones(2); []; [1; 1]; ones(3, 2)}})
%!error <f: PRODUCTS, KIND or SCALE has>
%! call_influence (2, {uint64([1, 1; zeros(15, 2)])})
%!error <f: KIND is out of range> call_influence (5, {[2; 3]})
%!error <f: KIND is out of range> call_influence (5, {[0; 3]})
%!error <f: KIND is out of range> call_influence (5, {[1; 4]})
%!error <f: PRODUCTS, KIND or SCALE has> call_influence (5, {1})
%!error <f: PRODUCTS, KIND or SCALE has> call_influence (6, {1})
%!error <f: PRODUCTS, KIND or SCALE has> call_influence (6, {ones(2, 1, 2, 2)})
%!error <f: ABOUT has the wrong> call_influence (7, {ones(1, 8, "uint8")})
%!error <f: ABOUT has the wrong> call_influence (7, {ones(1, 9)})
%!error <f: TABLES must be double> __ddd_means_without__ ("f", @sin, 1, 1, 0)
%!error <f: TABLES or RIGHT has> __ddd_means_without__ ("f", ones (3), 1, 1, 0)
%!error <f: TABLES or RIGHT has>
%! __ddd_means_without__ ("f", ones (1, 6), [1 1], 1, 0)
%!error <f: TABLES must be four>
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {1}, true (2), [1; 1], zeros (1, 9, "uint8"), 0)
%!error <f: TABLES must be double>
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {@sin, 1, 1, 1}, true (2), [1; 1], zeros (1, 9, "uint8"), 0)
%!error <f: TABLES, PAIRS, UNIT or LOST>
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {1, 1, 1, 1}, true (2), [1; 1], zeros (1, 9, "uint8"), 0)
%!error <f: PAIRS must be logical>
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {1, 1, 1, 1}, ones (2), [1; 1], zeros (1, 9, "uint8"), 0)
%!error <f: LOST must be uint8>
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {1, 1, 1, 1}, true (2), [1; 1], zeros (1, 9), 0)
%!error <f: TABLES, PAIRS, UNIT or LOST>
%! x = [1 1; 1 1];
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {x, x, x, x}, true (2), [1; 1], zeros (1, 8, "uint8"), 0)
%!error <f: TABLES, PAIRS, UNIT or LOST>
%! x = [1 1; 1 1];
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {x, x, x, x}, true (2), [1, 1], zeros (1, 9, "uint8"), 0)
%!error <f: TABLES, PAIRS, UNIT or LOST>
%! x = [1 1; 1 1];
%! __ddd_means_lost__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                     {x, x, x, x}, true (1), [1; 1], zeros (1, 9, "uint8"), 0)
%!error <f: FAMILY must be double>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         @sin, x, x, [1, 0], 0, {})
%!error <f: RIGHT and WRONG must>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 2], x, @sin, [1, 0], 0, {})
%!error <f: RIGHT or WRONG has>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 2], x, x(:,1), [1, 0], 0, {})
%!error <f: LIMITS must be double>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 2], x, x, @sin, 0, {})
%!error <f: FAMILY or LIMITS has>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 2], x, x, 1, 0, {})
%!error <f: FAMILY or LIMITS has>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 2; 2], x, x, [1, 0], 0, {})
%!error <f: a family is out of>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 3], x, x, [1, 0], 0, {})
%!error <f: a family is out of>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; NaN], x, x, [1, 0], 0, {})
%!error <f: a family is out of>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 1.5], x, x, [1, 0], 0, {})
%!error <f: FIELDS must be a cell>
%! x = zeros (9, 2);
%! __ddd_leave_families__ ("f", zeros (16, 2, "uint64"), [], 9, ...
%!                         [1; 2], x, x, [1, 0], 0, 0)
%!error <f: there is no such field>
%! p = zeros (16, 2, "uint64");
%! __ddd_kappa__ ("f", p, [], 9, p(:,1), [], 0, {"kapa"})
%!error <f: there is no such field>
%! p = zeros (16, 2, "uint64");
%! __ddd_kappa__ ("f", p, [], 9, p(:,1), [], 0, {@sin})
%!error <f: FIELDS must be a cell>
%! p = zeros (16, 2, "uint64");
%! __ddd_kappa__ ("f", p, [], 9, p(:,1), [], 0, @sin)
%!error <f: D and SE must be single> __ddd_differences__ ("f", ones (4, 2), 0, 0)
%!error <f: D and SE must be single>
%! __ddd_differences__ ("f", single (ones (4, 2)), 0, 0, single (ones (3)), 1)
%!error <f: WHICH is out of range>
%! __ddd_differences__ ("f", single (ones (4, 2)), 0, 0, single (ones (2)), 3)
%!error <f: WHICH must be double>
%! __ddd_differences__ ("f", single (ones (4, 2)), 0, 0, single (ones (2)), @sin)
%!error <f: KNOWN must be double>
%! p = zeros (16, 2, "uint64");
%! __ddd_kappa__ ("f", p, [], 9, p(:,1), @sin, 0, {})
%!error <f: THREADS must be> p = zeros (16, 2, "uint64");
%! __ddd_kappa__ ("f", p, [], 9, p(:,1), [], -1, {})
%!error <f: ITEMS must be double>
%! __ddd_select__ ("f", zeros (16, 2, "uint64"), [], 9, @sin)
%!error <f: ITEMS are out of range>
%! __ddd_select__ ("f", zeros (16, 2, "uint64"), [], 9, [1 10])
%!error <f: K and ANSWERS must have M>
%! p = zeros (16, 2, "uint64");
%! __ddd_leave_out__ ("f", p, [], 9, 1:9, 1:8, 0, 0, {})
%!error <f: K must be double>
%! __ddd_leave_out__ ("f", zeros (16, 2, "uint64"), [], 9, @sin, 1:9, 0, 0, {})
%!error <f: there is no such field>
%! p = zeros (16, 2, "uint64");
%! __ddd_leave_out__ ("f", p, [], 9, 1:9, 1:9, 0, 0, {"kapa"})
%!error <f: there must be one base>
%! p = zeros (16, 2, "uint64");
%! __ddd_kappa_to__ ("f", p, [], 9, p, [])
%!error <f: P must be a scalar> __ddd_pmf__ ("f", 3, @sin, [])
%!error <f: ACCURACY must be double> __ddd_pmf__ ("f", 3, .5, {1})
%!error <f: p must be in \[0, 1\]; p\(2\) is 2> __ddd_pmf__ ("f", 2, .5, [.5 2])
%!error <f: ACCURACY must be double> __ddd_independent__ ("f", @sin, 0)
%!error <f: a plane has the wrong>
%! __ddd_curveball__ ("f", @sin, 9, 1, 1, 1, 1, 1)
%!error <f: SEED must be a scalar>
%! __ddd_curveball__ ("f", zeros (16, 2, "uint64"), 9, 1, @sin, 1, 1, 1)
%!error <f: C must have 2 models>
%! __ddd_curveball__ ("f", zeros (16, 1, "uint64"), 9, 1, 1, 1, 1, 1)
%!error <f: LOG_ODDS must be double> __ddd_rasch_pairs__ ("f", 1:3, @sin)
%!error <f: HISTOGRAM must have a level more>
%! __ddd_rasch_pairs__ ("f", 1:3, [0 0 0])
%!error <f: HISTOGRAM must be double> __ddd_beta_fit__ ("f", @sin)
%!error <f: HISTOGRAM must have two> __ddd_beta_fit__ ("f", 1)
%!error <f: MU and RHO must be> __ddd_beta_binomial__ ("f", 3, .5, @sin)
%!error <f: mu and rho must be in> __ddd_beta_binomial__ ("f", 3, .5, NaN)
%!error <f: HISTOGRAM must be double> __ddd_rasch__ ("f", {1}, 1)
%!error <f: RIGHT must be double> __ddd_rasch__ ("f", [1 2], true)
%!error <f: HISTOGRAM must have a level> __ddd_rasch__ ("f", [1 2], [1 1])
%!error <f: EQUAL must be a scalar>
%! __ddd_slopes__ ("f", zeros (16, 2, "uint64"), 9, @sin, 1, 1)
%!error <f: a plane has the wrong> __ddd_slopes__ ("f", @sin, 9, 0, 1, 1)
%!error <f: a fit must be double>
%! __ddd_slopes_pairs__ ("f", @sin, 1, 1, 1, 0, 1:2, [0 1], [0 0], [], 1, 1, 1)
%!error <f: a fit has the wrong sizes>
%! __ddd_slopes_pairs__ ("f", 1, 1, 1, 1, 0, 1:3, [0 1], [0 0], [], 1, 1, 1)
%!error <f: USE must be logical, one for each pair>
%! x = zeros (1, 24);
%! __ddd_slopes_pairs__ ("f", 1, 1, x, x, 0, 1:2, [0 1], [0 0], true, 1, 1, 1)
%!error <f: Z must be single> __ddd_largest_eigenvalues__ ("f", 3, ones (3), 1)
%!error <f: Z must be single>
%! __ddd_largest_eigenvalues__ ("f", 3, single ([1; 2]), 1)
%!error <f: SEED must be a scalar>
%! __ddd_slopes_pairs__ ("f", 1, 1, 1, 1, 0, 1:2, [0 1], [0 0], [], {}, 1, 1)
%!error <called the wrong way> __ddd_info__ ()
%!error <f: a plane has the wrong> __ddd_history__ ("f", @sin, [], 3)
%!error <f: a plane has the wrong> __ddd_unpack__ ("f", ones (16, 1), [], 3)

%!test # every gateway with planes refuses bits past the last item
%! x = zeros (16, 3, "uint64");
%! x(1,:) = 7;
%! one = x(:,1);
%! fields = {"kappa"};
%! s = ones (3, 1, "uint64");
%! first = bitset (x, 10);                      # behind item 9, of 3 models
%! last = x;
%! last(16,3) = bitset (uint64 (0), 64);
%! call = {@(p) __ddd_history__("f", p, [], 9),
%!         @(p) __ddd_history__("f", x, p, 9),
%!         @(p) __ddd_tally__("f", p, [], 9),
%!         @(p) __ddd_levels__("f", p, [], 9, 0),
%!         @(p) __ddd_influence__("f", p, [], 9, {ones(3); []; ones(3, 1); []}, ...
%!                                [1; 3], ones (3, 1), ones (1, 9, "uint8"), 0),
%!         @(p) __ddd_unpack__("f", p, [], 9),
%!         @(p) __ddd_select__("f", p, [], 9, 1:3),
%!         @(p) __ddd_pair_rows__("f", p, [], 9),
%!         @(p) __ddd_kappa__("f", p, [], 9, one, [], 0, fields),
%!         @(p) __ddd_kappa__("f", x, [], 9, p(:,3), [], 0, fields),
%!         @(p) __ddd_kappa_pairs__("f", p, [], 9, one, [], 0, fields, 0),
%!         @(p) __ddd_kappa_summary__("f", p, [], 9, one, [], 0, 9, [0, 0]),
%!         @(p) __ddd_joint__("f", p, [], 9, one, [], 0),
%!         @(p) __ddd_kappa_to__("f", p, [], 9, one, []),
%!         @(p) __ddd_kappa_to__("f", x, [], 9, p(:,3), []),
%!         @(p) __ddd_leave_out__("f", p, [], 9, 1:9, 1:9, 0, 0, fields),
%!         @(p) __ddd_rest_test__("f", p, [], 9, s, one, 9, 0),
%!         @(p) __ddd_rest_test__("f", x, [], 9, s, p(:,3), 9, 0),
%!         @(p) __ddd_score_sums__("f", p, 9, s),
%!         @(p) __ddd_right_on__("f", p, 9, one),
%!         @(p) __ddd_patterns__("f", p, 9),
%!         @(p) __ddd_nested__("f", p, 9, one, 1, 0),
%!         @(p) __ddd_mantel__("f", p, 9, ones (1, 9), 0, 1, zeros (1, 3), 0),
%!         @(p) __ddd_subsets__("f", p, 9, 1, 1, 0),
%!         @(p) __ddd_slopes__("f", p, 9, 0, 0, 0),
%!         @(p) __ddd_curveball__("f", p, 9, 1, 1, 1, 1, 0),
%!         @(p) __ddd_times_answers__("f", ones (2, 3), p, 9, 0),
%!         @(p) __ddd_bootstrap__("f", 2, p, p, [9, 9, 0, 0, 9, 9], [], [1 0 1 1], 0),
%!         @(p) __ddd_wrong_labels__("f", p, 9, zeros (27, 1, "uint32"), 1, ...
%!                                   zeros (1, 9, "uint32"), 0)};
%! for c = call'
%!   fail ("c{1} (first);", "f: a plane has bits past the last item");
%!   fail ("c{1} (last);", "f: a plane has bits past the last item");
%!   c{1} (x);                                  # nothing else is wrong
%! endfor

%!error <f: a plane is correct where not valid>
%! x = zeros (16, 1, "uint64");
%! v = x;
%! v(1) = 1;
%! x(1) = 2;
%! __ddd_history__ ("f", x, v, 9)
%!error <f: a score is out of range>
%! x = zeros (16, 2, "uint64");
%! x(1,1) = 1;
%! __ddd_rest_test__ ("f", x, [], 9, uint64 ([0; 0]), x(:,1), 9, 0)
%!error <f: a score is out of range>
%! x = zeros (16, 2, "uint64");
%! __ddd_rest_test__ ("f", x, [], 9, uint64 ([10; 0]), x(:,1), 9, 0)
%!error <f: a model is out of range>
%! __ddd_means_without__ ("f", [1, 1, 1, 1, 0, 2], [0 0], [0 0], 0)
%!error <f: a model is out of range>
%! __ddd_means_without__ ("f", [1, 1, 1, 1, NaN, 1], [0 0], [0 0], 0)
%!error <f: a unit is out of range>
%! x = zeros (16, 3, "uint64");
%! u = uint32 ([0:17, 2]);
%! __ddd_bootstrap__ ("f", 2, x, x, [9, 10, 0, 0, 9, 10], u, [1 0 1 17], 0)
%!error <f: SHARE is out of range>
%! x = zeros (16, 2, "uint64");
%! __ddd_kappa_summary__ ("f", x, [], 9, x(:,1), [], 0, 9, [2, 1])
%!error <f: there must be a count per pair>
%! __ddd_kappa_joint__ ("f", 3, ones (5, 1), 9, 0, {"kappa"}, 0)
%!error <f: a count is out of range>
%! __ddd_kappa_joint__ ("f", 1, NaN, 9, 0, {"kappa"}, 0)
%!error <f: COUNT must be double>
%! __ddd_kappa_joint__ ("f", 1, @sin, 9, 0, {"kappa"}, 0)
%!error <f: KNOWN is out of range>
%! x = zeros (16, 2, "uint64");
%! __ddd_kappa__ ("f", x, [], 9, x(:,1), [NaN, 0], 0, {})

%!test # the text is exact: no MEX name in front, % as it is
%! try
%!   __ddd_pack__ ("100%d", 3);
%! catch err
%!   assert (err.message, "100%d: C must be 0, 1 or NaN; C(1,1) is 3");
%!   assert (err.identifier, "ddd:invalidInput");
%! end_try_catch

%!test # an unknown DDD_CPU is an error, every known one gives the same bits
%! rand ("twister", 1);
%! old = getenv ("DDD_CPU");
%! unwind_protect
%!   C = rand (9, 1500) < 0.5;
%!   setenv ("DDD_CPU", "fast");
%!   try
%!     ddd_consistency (C);
%!   catch err
%!     txt = regexp (err.message, ...
%!                   '^ddd_consistency: DDD_CPU must be (.*); it is fast$', ...
%!                   "tokens"){1}{1};
%!   end_try_catch
%!   tiers = strsplit (strrep (txt, " or ", ", "), ", ");
%!   assert (numel (tiers) >= 1 && strcmp (tiers{1}, "generic"));
%!   setenv ("DDD_CPU", "");
%!   K = ddd_consistency (C).full.kappa;
%!   for tier = tiers
%!     setenv ("DDD_CPU", tier{1});
%!     assert (isequal (ddd_consistency (C).full.kappa, K));
%!   endfor
%! unwind_protect_cleanup
%!   setenv ("DDD_CPU", old);
%! end_unwind_protect

%!test # an error a thousand times over: the outputs are given back
%! C = [zeros(1, 1e5), 2];
%! for i = 1:1000
%!   fail ("__ddd_pack__ ('f', C)", "is 2");
%! endfor

%!testif ; exist ("/proc/self/statm")   # what is read of a string is freed
%! resident = @() 4096 * str2double (strsplit (fileread ("/proc/self/statm")){2});
%! name = repmat ("x", 1, 5000);                # longer than names may be
%! for calls = [200, 2000]
%!   before = resident ();
%!   for i = 1:calls
%!     try
%!       __ddd_read_npy__ ("f", name);
%!     end_try_catch
%!   endfor
%! endfor
%! assert (resident () - before < 2e6);         # 10 MB were lost
