## SPDX-License-Identifier: GPL-3.0-or-later
## Published files as they are, through ddd_load, against the numbers that
## reference.tst reads from the folder DDD_TEST_DATA.

%!function folder = data (name)
%!  folder = fullfile (getenv ("DDD_TEST_DATA"), name);
%!endfunction

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
