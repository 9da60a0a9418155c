## SPDX-License-Identifier: GPL-3.0-or-later
## Published data, read from the folder that DDD_TEST_DATA names; tests of data
## that are not there are skipped.

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

%!testif ; isfolder (data ("cue-conflict"))
%! [C, models, items] = plain (data ("cue-conflict", "everyone", "correct.csv"));
%! same (ddd_load (data ("cue-conflict", "responses.csv")), C, models, items);

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
