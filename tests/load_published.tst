## SPDX-License-Identifier: GPL-3.0-or-later
## Published data, read from the folder that DDD_TEST_DATA names; tests of data
## that are not there are skipped.  First the decisions themselves, then what
## ddd_split and ddd_consistency make of them against the numbers that come
## with the data.

%!function file = data (varargin)
%!  file = fullfile (getenv ("DDD_TEST_DATA"), varargin{:});
%!endfunction

%!function C = unpacked (D)
%!  plane = D.packed.plane;
%!  C = bits (plane.correct, D.n_items);
%!  if (! isempty (plane.valid))
%!    C(! bits (plane.valid, D.n_items)) = NaN;
%!  endif
%!endfunction

%!function x = bits (plane, m)
%!  x = zeros (columns (plane), m);
%!  for i = 1:columns (plane)
%!    bytes = typecast (plane(:,i), "uint8");
%!    row = mod (floor (double (bytes(:)') ./ 2 .^ (0:7)'), 2);
%!    x(i,:) = row(1:m);
%!  endfor
%!endfunction

## An independent reader of the simplest wide tables.
%!function [C, models, items] = plain (file)
%!  lines = strsplit (strtrim (fileread (file)), "\n");
%!  cells = cellfun (@(x) strsplit (x, ","), lines, "uniformoutput", false);
%!  cells = vertcat (cells{:});
%!  models = cells(1,2:end)';
%!  items = cells(2:end,1);
%!  C = str2double (cells(2:end,2:end))';
%!endfunction

%!function same (D, C, models, items)
%!  [found, i] = ismember (models, D.models);
%!  [known, j] = ismember (items, D.items);
%!  assert (all (found) && all (known));
%!  assert (size (C), [D.n_models, D.n_items]);
%!  assert (unpacked (D)(i,j), C);
%!endfunction

%!testif ; isfolder (data ("edges", "raw")) # 35 published files, no options
%! D = ddd_load (data ("edges", "raw"));
%! [C, models, items] = plain (data ("edges", "everyone", "correct.csv"));
%! same (D, C, models, items);
%! assert (D.report.unknown, {"na", 34});
%! assert (D.report.rows, repmat (160, 35, 1));
%! same (ddd_load (data ("edges", "raw", "*.csv")), C, models, items);
%! same (ddd_load (data ("edges", "everyone", "correct.csv")), C, models, items);
%! same (ddd_load (data ("edges", "responses.csv")), C, models, items);

%!testif ; isfolder (data ("edges", "raw")) # people only: stripped, too
%! D = ddd_load (data ("edges", "raw", "*subject*"));
%! [C, models, items] = plain (data ("edges", "humans", "correct.csv"));
%! D.items = regexprep (D.items, "^.*_", "");  # what differs is in front
%! same (D, C, models, items);
%! D = ddd_load (data ("edges", "raw", "*subject*"), "missing", {"na"});
%! assert (D.report.missing, 34);
%! assert (D.report.unknown, cell (0, 2));

%!testif ; isfolder (data ("edges", "raw")) # the published comparison itself
%! D = ddd_load (data ("edges", "raw"));
%! C = unpacked (D);
%! for file = glob (data ("edges", "raw", "*.csv"))'
%!   fid = fopen (file{1});
%!   x = textscan (fid, "%s %s %s %s %s %s %s %s", "delimiter", ",", ...
%!                 "headerlines", 1);
%!   fclose (fid);
%!   items = regexprep (strtrim (x{8}), '^.*_', "");
%!   [~, j] = ismember (items, D.items);
%!   right = strcmp (x{5}, x{6});
%!   assert (C(strcmp (D.models, x{1}{1}),j)', double (right));
%! endfor

%!testif ; isfolder (data ("formats", "model-vs-human")) # aligned, no options
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   for set = {"contrast", 4, 1280; "edge", 10, 160; "eidolonI", 4, 1280}'
%!     system (sprintf ("tar xzf '%s' -C '%s'", ...        # untar calls cd
%!       data ("formats", "model-vs-human", [set{1}, ".tar.gz"]), folder));
%!     D = ddd_load (fullfile (folder, set{1}));
%!     assert ([D.n_models, D.n_items, D.report.missing], [set{2:3}, 0]);
%!     C = unpacked (D);
%!     seen = 0;
%!     for file = glob (fullfile (folder, set{1}, "*.csv"))'
%!       fid = fopen (file{1});
%!       x = textscan (fid, "%s %s %s %s %s %s %s %s", "delimiter", ",", ...
%!                     "headerlines", 1);
%!       fclose (fid);
%!       [found, j] = ismember (regexprep (strtrim (x{8}), '^[^_]+_[^_]+_[^_]+_', ""), ...
%!                              D.items);
%!       assert (all (found));
%!       right = strcmp (x{5}, x{6});
%!       assert (C(strcmp (D.models, x{1}{1}),j)', double (right));
%!       if (! isempty (D.conditions))
%!         assert (D.conditions(j), x{7});
%!       endif
%!       seen += numel (j);
%!     endfor
%!     assert (seen, numel (C));
%!   endfor
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!testif ; isfolder (data ("formats", "leaderboards")) # models of one name
%! warning ("off", "ddd:sameName", "local");
%! D = ddd_load (data ("formats", "leaderboards", "musr.csv.gz"));
%! assert ([D.n_models, D.n_items, D.report.missing], [448, 756, 0]);
%! assert (numel (unique (D.models)), 448);
%! assert (sum (! cellfun (@isempty, regexp (D.models, ' \(2\)$'))), 19);
%! assert (numel (D.report.identical), 21);
%! file = fullfile (data ("formats", "leaderboards"), "gsm.csv.gz");
%! assert ([ddd_load(file).n_models, ddd_load(file).n_items], [83, 1000]);

%!testif ; isfolder (data ("formats", "tau-bench")) # runs; pass^1 as published
%! file = data ("formats", "tau-bench", "gpt-4o-airline.csv");
%! fail ("ddd_load (file)", "answers item '0' twice.*differ in column 'trial'");
%! D = ddd_load (file, "model", "trial");
%! C = ddd_unpack (D);
%! assert ([D.n_models, D.n_items], [4, 50]);
%! k = sum (C, 1);
%! all_right = ones (1, 50);
%! for r = 1:4
%!   all_right .*= max (k - r + 1, 0) / (5 - r);      # of r runs
%!   assert (sum (all_right) / 50, [.420 .273 .220 .200](r), 5e-4);
%! endfor

%!testif ; isfolder (data ("cue-conflict"))
%! [C, models, items] = plain (data ("cue-conflict", "everyone", "correct.csv"));
%! same (ddd_load (data ("cue-conflict", "responses.csv")), C, models, items);

%!testif ; isfolder (data ("imagenet-timm15")) # labels kept; values by numpy
%! D = ddd_load (data ("imagenet-timm15", "predictions.csv.gz"));
%! assert (sizeof (D.packed.labels) < 2e6);
%! D = ddd_select (D, "models", {"densenet121", "vgg11"});
%! L = ddd_diversity (D, "n_options", 1000).labels;
%! assert ([L.agreement(1,2), L.kappa(1,2), L.capa(1,2)], ...
%!         [.75376, .7535072590624681, .4850069511254275], 1e-12);

%!testif ; isfolder (data ("imagenet-timm15")) # decisions and predictions agree
%! h = [3451 1197 940 869 837 791 813 880 950 1041 1172 1443 1845 2397 4498 26876];
%! D = ddd_load (data ("imagenet-timm15", "correct.csv"));
%! P = ddd_load (data ("imagenet-timm15", "predictions.csv.gz"));
%! assert (ddd_split (D).histogram, h);
%! assert (ddd_split (P).histogram, h);
%! same (P, unpacked (D), D.models, D.items);

%!testif ; isfolder (data ("snli", "raw")) # models in rows, gzipped
%! D = ddd_load (data ("snli", "raw", "snli_irt_all_coded.csv.gz"));
%! J = jsondecode (fileread (data ("snli", "all90", "summary.json")));
%! assert ([D.n_models, D.n_items], [90, 9824]);
%! assert (D.models, J.models);
%! S = ddd_split (D);
%! assert (round (S.accuracy * 9824), cell2mat (struct2cell (J.n_correct)));
%! assert (S.histogram, J.hist_n_correct');
%! [C, models, items] = plain (data ("snli", "best18", "correct.csv"));
%! same (ddd_load (data ("snli", "best18", "correct.csv")), C, models, items);

%!testif ; isfolder (data ("phase-scrambling")) # most answers are missing
%! D = ddd_load (data ("phase-scrambling", "correct_with_missing.csv"));
%! assert ([D.n_models, D.n_items, D.report.missing], [9, 6720, 40137]);
%! assert (numel (unique (D.conditions)), 7);

%!testif ; isfolder (data ("sat11-hand"))
%! D = ddd_load (data ("sat11-hand", "correct.csv"));
%! J = jsondecode (fileread (data ("sat11-hand", "summary.json")));
%! assert (ddd_split (D).histogram, J.hist_n_correct');
%! [C, models, items] = plain (data ("sat11-hand", "correct.csv"));
%! same (D, C, models, items);

%!testif ; isfolder (data ("lsat6")) # more models than items, told by names
%! warning ("off", "ddd:duplicates", "local");
%! D = ddd_load (data ("lsat6", "correct.csv"));
%! J = jsondecode (fileread (data ("lsat6", "summary.json")));
%! assert (ddd_split (D).histogram, J.hist_n_correct');
%! assert ([D.n_models, D.n_items], [1000, 5]);

%!testif ; isfolder (data ("cifar10-vgg16")) # epochs are no answers
%! fail ("ddd_load (data ('cifar10-vgg16', 'test', 'learned_epoch.csv'))", ...
%!       "csv:2, column 'seed3456': '-1' is neither 0 nor 1");

%!function tf = here (name)
%!  tf = ! isempty (getenv ("DDD_TEST_DATA")) && exist (data (name), "dir");
%!endfunction

%!function loaded (name, files, varargin)
%!  warning ("off", "ddd:duplicates", "local");
%!  s = jsondecode (fileread (fullfile (data (name), "summary.json")));
%!  D = ddd_load (files, varargin{:});
%!  assert ([D.n_models, D.n_items], [s.n_models, s.n_items]);
%!  [found, i] = ismember (s.models, D.models);
%!  assert (all (found));
%!  S = ddd_split (D);
%!  assert (S.histogram, s.hist_n_correct(:)');
%!  assert (S.accuracy(i), s.accuracy_full(:), 1e-15);
%!  K = ddd_consistency (D);
%!  assert (K.full.mean_kappa, s.kappa_full_mean, 1e-12);
%!  assert (K.between.mean_kappa, s.kappa_inbetween_mean, 1e-12);
%!endfunction

%!testif ; here ("edges")
%! loaded ("edges/everyone", fullfile (data ("edges"), "raw"));
%! loaded ("edges/humans", fullfile (data ("edges"), "raw", "*subject*"));
%! files = glob (fullfile (data ("edges"), "raw", "*.csv"));
%! files = files(cellfun (@isempty, strfind (files, "subject")));
%! loaded ("edges/cnns", files);
%! loaded ("edges/everyone", fullfile (data ("edges"), "responses.csv"));
%!testif ; here ("cue-conflict")
%! loaded ("cue-conflict/everyone", fullfile (data ("cue-conflict"), "responses.csv"));
%!testif ; here ("imagenet-timm15")
%! loaded ("imagenet-timm15", ...
%!         fullfile (data ("imagenet-timm15"), "predictions.csv.gz"));
%! loaded ("imagenet-timm15", fullfile (data ("imagenet-timm15"), "correct.csv"));
%!testif ; here ("snli")
%! loaded ("snli/best18", fullfile (data ("snli"), "best18", "correct.csv"));
%!testif ; here ("sat11-hand")
%! loaded ("sat11-hand", fullfile (data ("sat11-hand"), "correct.csv"));

%!testif ; here ("phase-scrambling")     # three networks that miss nothing
%! file = fullfile (data ("phase-scrambling"), "correct_with_missing.csv");
%! D = ddd_load (file);
%! D = ddd_select (D, "models", find (! any (isnan (ddd_unpack (D)), 2)));
%! s = jsondecode (fileread (fullfile (data ("phase-scrambling"), "cnns_all", ...
%!                                     "summary.json")));
%! assert (sort (D.models), sort (s.models(:)));
%! assert (ddd_split (D).histogram, s.hist_n_correct(:)');

%!function put (file, text)
%!  fid = fopen (file, "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!endfunction

%!testif ; here ("edges")                 # in every format the same decisions
%! rand ("twister", 1);
%! D = ddd_load (fullfile (data ("edges"), "everyone", "correct.csv"));
%! correct = double (ddd_unpack (D));
%! models = D.models;
%! items = D.items;
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   file = @(name) fullfile (folder, name);
%!   for format = {"-v6", "-v7", "-text", "-hdf5"}
%!     save (format{1}, file ("t.mat"), "correct", "models", "items");
%!     assert (ddd_load (file ("t.mat")).packed, D.packed);
%!   endfor
%!   __ddd_write_hdf5__ ("t", file ("t.h5"), 0, {"correct", "models", "items"}, ...
%!                       {correct', models, items});
%!   assert (rmfield (ddd_load (file ("t.h5")), "report"), rmfield (D, "report"));
%!   put (file ("t.json"), jsonencode (struct ("correct", correct, "models", ...
%!                                            {models}, "items", {items})));
%!   assert (rmfield (ddd_load (file ("t.json")), "report"), rmfield (D, "report"));
%!   [i, j] = ndgrid (1:numel (models), 1:numel (items));
%!   order = randperm (numel (i));         # rows in any order
%!   rows = struct ("model", models(i(order)(:)), "item", items(j(order)(:)), ...
%!                  "score", num2cell (correct(order)(:)));
%!   put (file ("t.jsonl"), strrep (jsonencode (rows)(2:end-1), "},{", "}\n{"));
%!   E = ddd_load (file ("t.jsonl"));
%!   [~, i] = ismember (models, E.models);
%!   [~, j] = ismember (items, E.items);
%!   assert (double (ddd_unpack (E))(i,j), correct);
%!   ddd_save (D, file ("d.h5"));
%!   assert (isequal (ddd_load (file ("d.h5")), D));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect
