## SPDX-License-Identifier: GPL-3.0-or-later
## What needs more memory than there is is refused before work starts.

%!function list = calls ()
%!  rand ("twister", 1);
%!  D = ddd_pack (rand (1200, 40) < rand (1, 40));
%!  G = {"a"; "b"}(mod (0:1199, 2) + 1);
%!  list = {@() ddd_consistency(D), ...
%!          @() ddd_consistency(D, "output", "pairs"), ...
%!          @() ddd_consistency(D, "output", "pairs", "class", "single"), ...
%!          @() ddd_consistency(D, "bounds", true, "counts", true), ...
%!          @() ddd_consistency(D, "leave_pair_out", true), ...
%!          @() ddd_consistency(D, "strata", mod (1:40, 2)), ...
%!          @() ddd_consistency_to(D, 1, "interval", true, "groups", G), ...
%!          @() ddd_simulate("independent", 1000, 3000), ...
%!          @() ddd_simulate("beta", 1000, 3000), ...
%!          @() ddd_simulate("rasch", 1000, 3000), ...
%!          @() ddd_simulate("slopes", 1000, 3000), ...
%!          @() ddd_simulate("copy", 1000, 3000), ...
%!          @() ddd_simulate("beta", 1000, 3000, "share_missing", .1, ...
%!                           "at_random", false), ...
%!          @() ddd_rarefy(struct ("histogram", ones (1, 1201))), ...
%!          @() counted(D)};
%!endfunction

%!function x = counted (D)
%!  x = [];
%!  file = [tempname(), ".h5"];
%!  ddd_counts (D, file, "items", [1, 2]);
%!  delete (file);
%!endfunction

## Those that take too long to run for the second test.
%!function list = long_calls ()
%!  D = ddd_pack (eye (1200));
%!  list = {@() ddd_diversity(D), @() ddd_rasch(D), ...
%!          @() ddd_consistency(D, "interval", true), ...
%!          @() ddd_bootstrap(D, "replicates", 99), ...
%!          @() ddd_map(D, "replicates", 1000), ...
%!          @() ddd_factors(ddd_pack (ddd_unpack (D)(1:20,:), "factors", ...
%!                                    struct ("size", 1:20)), ...
%!                          "permutations", 1e6), ...
%!          @() ddd_rarefy(struct ("histogram", ones (1, 10)), ...
%!                         "extrapolate", 1e6)};
%!endfunction

%!test # nothing of it is done, and the size and the way out are told
%! for f = [calls(), long_calls()]
%!   text = with_memory ("5e6", f{1});
%!   assert (! isempty (regexp (text, ['^ddd_\w+: .* would take \d+ [MG]B of ', ...
%!                              'memory, and 5 MB are there; \S'])), text);
%! endfor

%!testif ; exist ("/proc/self/clear_refs")      # about as much as is asked for
%! warning ("off", "all", "local");
%! in_status = @(key) 1024 * str2double (regexp (fileread ("/proc/self/status"), ...
%!                      [key, ':\s+(\d+)'], "tokens"){1}{1});
%! for f = calls ()
%!   bytes = 1e6 * str2double (regexp (with_memory ("5e6", f{1}), ...
%!                             'take (\d+) MB', "tokens"){1}{1});
%!   fid = fopen ("/proc/self/clear_refs", "w");
%!   fputs (fid, "5");                          # the peak begins anew
%!   fclose (fid);
%!   before = in_status ("VmRSS");
%!   x = f{1} ();
%!   peak = in_status ("VmHWM") - before;
%!   clear x
%!   assert (peak < 1.2 * bytes + 5e7, sprintf ("%s: %g", func2str (f{1}), peak));
%! endfor

%!test # the whole text, and that no option is looked at before
%! rand ("twister", 1);
%! text = with_memory ("2e9", @() ddd_simulate ("independent", 1e6, 1e7));
%! assert (text, ["ddd_simulate: 1000000 x 10000000 answers would take 176,000 ", ...
%!                "GB of memory, and 2 GB are there; give smaller numbers"]);
%! text = with_memory ("2e9", @() ddd_simulate ("slopes", 2 ^ 53, 1));
%! assert (strncmp (text, "ddd_simulate: 9007199254740992 x 1 answers ", 43), text);

%!test # as much as it takes is enough
%! rand ("twister", 1);
%! assert (with_memory ("1e9", @() ddd_simulate ("beta", 1000, 3000)), "");
%! assert (with_memory ("6e7", @() ddd_simulate ("beta", 1000, 3000)), "");
%! assert (! isempty (with_memory ("3e7", @() ddd_simulate ("beta", 1000, 3000))));
%! assert (with_memory ("inf", @() ddd_simulate ("beta", 1000, 3000)), "");

%!test # a standard error for each of many models
%! rand ("twister", 1);
%! C = rand (40, 60) < .6;
%! A = ddd_consistency_to (C, 1, "interval", true);
%! B = ddd_consistency_to (C, 1, "interval", true, "groups", num2cell (char (64 + (1:40)')));
%! assert (size (A.group_se), [40, 1]);
%! assert (A.group_se, B.group_se);

%!error id=ddd:noMemory                 # is no fault of the result
%! __ddd_of_result__ ("f", @zeros, 1e10)
%!error <f: failed to allocate 9 bytes>
%! __ddd_of_result__ ("f", @() error ("failed to allocate 9 bytes of memory"))
