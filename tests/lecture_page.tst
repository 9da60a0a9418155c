## SPDX-License-Identifier: GPL-3.0-or-later
## The lecture with sliders: its numbers, which node computes here as a browser
## would, are those of the package.

%!function tf = runs_node ()
%!  tf = system ("command -v node >/dev/null") == 0;
%!endfunction

%!function html = lecture_page ()
%!  html = fileread (fullfile (ddd_example (), "lecture.html"));
%!endfunction

## What lecture () of the page returns for the positions of the sliders.
%!function L = lecture (varargin)
%!  model = regexp (lecture_page (), '<script id="model">(.*?)</script>', "tokens", ...
%!                  "once"){1};
%!  file = [tempname(), ".js"];
%!  unwind_protect
%!    fid = fopen (file, "w");
%!    fprintf (fid, "%s\nconsole.log (JSON.stringify (lecture (%s)));\n", model, ...
%!             strjoin (cellfun (@num2str, varargin, "uniformoutput", 0), ", "));
%!    fclose (fid);
%!    [status, text] = system (["node ", file]);
%!  unwind_protect_cleanup
%!    unlink (file);
%!  end_unwind_protect
%!  assert (status == 0, "%s", text);
%!  L = jsondecode (text);
%!endfunction

%!function f = density (z, right, L, spread)
%!  p = 1 ./ (1 + exp (L.slope * spread * z(:)' - L.ability));
%!  f = reshape (exp (-z(:)' .^ 2 / 2) / sqrt (2 * pi) ...
%!               .* prod (abs (! right - p), 1), size (z));
%!endfunction

## Every pattern of right and wrong as often as the model of the page has it:
## the integral over difficulty by another rule, on another grid.
%!function C = all_patterns (L, spread, items)
%!  n = numel (L.slope);
%!  patterns = dec2bin (0:2^n-1) == "1";
%!  share = zeros (2 ^ n, 1);
%!  for j = 1:2^n
%!    share(j) = quadgk (@(z) density (z, patterns(j,:)', L, spread), -8, 8, ...
%!                       "reltol", 1e-9);
%!  endfor
%!  C = patterns(repelems (1:2^n, [1:2^n; round(items * share)']),:)' + 0;
%!endfunction

%!testif ; runs_node ()   # independent models: ddd_expected
%! for t = 0:2
%!   L = lecture (10, .7, 0, 0, t);
%!   h = zeros (1, 11);
%!   h(8) = 1;                  # a mean accuracy of 7 of 10
%!   N = ddd_expected (struct ("histogram", h), "tolerance", t);
%!   assert (L.binomial', N.binomial.expected, 1e-12);
%!   assert (L.histogram', N.binomial.expected, 1e-12);
%!   for name = {"trivial", "between", "impossible"}
%!     assert (L.independent.(name{1}), N.binomial.fraction.(name{1}), 1e-12);
%!   endfor
%!   assert (L.kappa.full, 0, 1e-12);
%!   assert (L.kappa.between, L.kappa.independent, 1e-12);
%!   assert (L.kappa.between, N.independent_kappa, 1e-9);
%! endfor
%! assert (lecture (4, .5, 0, 0, 0).kappa.between, -1 / 7, 1e-12);

%!testif ; runs_node ()   # shared difficulty, slopes, tolerance: all patterns
%! for row = [4, .6, 2, .5, 0; 5, .7, 1.5, 0, 1; 4, .3, 3, .9, 1]'
%!   L = lecture (num2cell (row){:});
%!   C = all_patterns (L, row(3), 1e6);
%!   assert (sum (C, 2) / columns (C), row(2) * ones (row(1), 1), 1e-5);
%!   S = ddd_split (C, "tolerance", row(5));
%!   assert (L.histogram', S.histogram / columns (C), 1e-5);
%!   for name = {"trivial", "between", "impossible"}
%!     assert (L.shares.(name{1}), S.fraction.(name{1}), 1e-4);
%!   endfor
%!   K = ddd_consistency (C, "tolerance", row(5));
%!   off = ! eye (row(1));
%!   assert (L.full(off), K.full.kappa(off), 1e-4);
%!   assert (L.between(off), K.between.kappa(off), 1e-4);
%!   assert (L.kappa.full, K.full.mean_kappa, 1e-4);
%!   assert (L.kappa.between, K.between.mean_kappa, 1e-4);
%!   assert (L.kappa.independent, S.independent.kappa, 1e-3);
%! endfor

%!testif ; runs_node ()   # the code that the page shows
%! L = lecture (6, .7, 2, .4, 0);
%! C = ddd_simulate ("slopes", 6, 20000, "difficulty", 2, "slope", L.slope, ...
%!                   "ability", L.ability, "seed", 1);
%! S = ddd_split (C);
%! assert (S.fraction.trivial, L.shares.trivial, 5 * sqrt (.25 / 20000));
%! assert (ddd_consistency (C).full.mean_kappa, L.kappa.full, .03);

%!test # the page loads nothing
%! html = lecture_page ();
%! assert (! isempty (strfind (html, "default-src 'none'")));
%! assert (isempty (regexp (html, '(src|href)="')));
