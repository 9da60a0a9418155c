## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} fashion_numbers ()
## Print the tables and numbers of @file{README.md}, in Markdown, from the
## bundled answers.  A test finds every line of them there.
## @seealso{fashion_demo, ddd_example}
## @end deftypefn

function fashion_numbers ()

  D = ddd_example ("fashion networks");
  networks = ddd_select (D, "epochs", D.epochs(end));
  kinds = ddd_example ("fashion");
  populations (networks, kinds);
  conditions (networks);
  families (kinds);
  classes (kinds);
  wrong_labels (kinds);
  across (networks, kinds);
  beyond_difficulty (kinds);

endfunction

## Shares and mean consistency, beside the ImageNet networks of the paper.
function populations (networks, kinds)

  h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
  printf (["\n| models | trivial | in-between | impossible | kappa, all ", ...
           "| in-between | leave pair out | histogram alone, all ", ...
           "| in-between |\n|---|---|---|---|---|---|---|---|---|\n"]);
  alone = [];
  for row = {"thirteen conditions", networks; "seventeen kinds", kinds}'
    S = ddd_split (row{2});
    K = ddd_consistency (row{2}, "leave_pair_out", true);
    alone(end+1) = 100 * S.independent.binomial.trivial;
    line (row{1}, S.fraction, [K.full.mean_kappa, K.between.mean_kappa, ...
                               K.leave_pair_out.mean_kappa], ...
          S.histogram_kappa);
  endfor
  S = ddd_split ("means", repelem (0:11, h) / 11, "n_models", 11);
  line ("eleven on ImageNet", S.fraction, NaN (1, 3), S.histogram_kappa);

  alone(end+1) = 100 * S.independent.binomial.trivial;
  printf (["\nIndependent models as accurate as these would make ", ...
           "%.1f %%, %.1f %% and %.1f %% trivial.\n"], alone);

  R = ddd_rarefy (kinds);
  at = R.n_models == 11;
  printf (["Eleven of the seventeen kinds, on average: %.1f %% ", ...
           "trivial, %.1f %% impossible.\n"], ...
          100 * R.fraction.trivial(at), 100 * R.fraction.impossible(at));

endfunction

function line (name, share, kappas, implied)
  kappas = arrayfun (@decimals, [kappas, implied.full, implied.between], ...
                     "uniformoutput", false);
  printf ("| %s | %.1f %% | %.1f %% | %.1f %%%s |\n", name,
          100 * share.trivial, 100 * share.between, 100 * share.impossible,
          sprintf (" | %s", kappas{:}));
endfunction

function conditions (D)

  K = ddd_consistency (D);
  printf (["\n| condition | accuracy | kappa with the base | ", ...
           "in-between |\n|---|---|---|---|\n"]);
  for i = 1:D.n_models
    kappa = {decimals(K.full.kappa(i,1)), decimals(K.between.kappa(i,1))};
    if (i == 1)
      kappa(:) = "1";
    endif
    printf ("| %s | %s | %s | %s |\n", D.models{i}, ...
            decimals (K.accuracy(i)), kappa{:});
  endfor

endfunction

function families (D)

  K = ddd_consistency (D, "leave_pair_out", true);
  printf (["\n| kind | family | accuracy | mean kappa with the others | ", ...
           "in-between | leave pair out |\n|---|---|---|---|---|---|\n"]);
  for i = 1:D.n_models
    others = [1:i-1, i+1:D.n_models];
    kappa = cellfun (@(x) decimals (sum (x.kappa(i,others)) ...
                                    / numel (others)), ...
                     {K.full, K.between, K.leave_pair_out}, ...
                     "uniformoutput", false);
    printf ("| %s | %s | %s | %s | %s | %s |\n", D.models{i}, ...
            D.groups.group{i}, decimals (K.accuracy(i)), kappa{:});
  endfor

endfunction

function classes (D)

  L = D.packed.labels;
  B = ddd_by_class (D, L.names(L.truth));
  [~, items] = ddd_items (D);
  printf (["\n| class | accuracy | trivial | impossible | called ", ...
           "instead, of the impossible |\n|---|---|---|---|---|\n"]);
  for c = 1:numel (L.names)
    i = find (strcmp (B.classes, L.names{c}));
    said = items.wrong_label(items.impossible & L.truth == c);
    printf ("| %s | %s | %.1f %% | %.1f %% | %s |\n", L.names{c}, ...
            decimals (B.mean_accuracy(i)), 100 * B.within_class.trivial(i), ...
            100 * B.within_class.impossible(i), tally (said, 3));
  endfor

endfunction

## What all or most models say of the impossible.
function wrong_labels (D)

  L = D.packed.labels;
  [~, items] = ddd_items (D);
  n = D.n_models;
  impossible = items.impossible;
  tops = {"T-shirt", "pullover", "dress", "coat", "shirt"};
  shoes = {"sandal", "sneaker", "ankle boot"};
  both = @(names) ismember (L.names(L.truth)(:)', names) ...
                  & ismember (items.wrong_label(:)', names);
  one = impossible & items.wrong_count == n;
  printf (["\nOf the %d impossible pictures, %d (%.0f %%) are tops or ", ...
           "dresses called another of these\n"], sum (impossible), ...
          sum (impossible & both (tops)), ...
          100 * sum (impossible & both (tops)) / sum (impossible));
  printf ("and %d are shoes called another kind of shoe.\n", ...
          sum (impossible & both (shoes)));
  printf ("On %d of them all seventeen agree on one wrong label,\n", ...
          sum (one));
  printf ("on %d at least fourteen do, and on %d at most eight;\n", ...
          sum (impossible & items.wrong_count >= 14), ...
          sum (impossible & items.wrong_count <= 8));
  pairs = strcat (L.names(L.truth(one))(:), {" called "}, ...
                  items.wrong_label(one)(:));
  printf ("most often they agree on a %s.\n", ...
          regexprep (tally (pairs, 4), '(\d+)', "($1)"));

endfunction

## Does what is impossible for one population stay so for the other?
function across (networks, kinds)

  q = ddd_compare (networks, "against", kinds, "same_items", true);
  x = [q.estimate, q.interval, q.interval_combined, q.histogram_difference];
  x = arrayfun (@decimals, x, "uniformoutput", false);
  printf (["\nThe mean kappa of the conditions is larger by %s [%s, %s] ", ...
           "(95 %% interval over pictures;\nfor other such models as ", ...
           "well [%s, %s]); the histograms alone imply %s.\n"], x{:});
  twin = ddd_consistency_to (networks, "base").kappa;
  forest = ddd_consistency_to (kinds, "residual").kappa;
  printf (["The base has kappa %s with its twin that saw different ", ...
           "data,\nand %s with a random forest.\n"], ...
          decimals (twin(strcmp (networks.models, "different data"))), ...
          decimals (forest(strcmp (kinds.models, "random forest"))));
  [~, a] = ddd_split (networks);
  others = ddd_select (kinds, "models", 2:kinds.n_models);
  [~, b] = ddd_split (others);
  for which = {"trivial", "impossible"}
    x = a.(which{1});
    y = b.(which{1});
    printf (["Of the %s pictures %s for the thirteen networks, %s ", ...
             "(%.0f %%) are %s for the sixteen\nother kinds as well.\n"], ...
            number (sum (x)), which{1}, number (sum (x & y)), ...
            100 * sum (x & y) / sum (x), which{1});
  endfor
  printf ("%s pictures are impossible for all 29, %s trivial.\n", ...
          number (sum (a.impossible & b.impossible)), ...
          number (sum (a.trivial & b.trivial)));

endfunction

## Pairs that have more in common than the difficulty of the pictures.
function beyond_difficulty (D)

  X = ddd_excess (D, "progress", false);
  n = D.n_models;
  pair = nchoosek (1:n, 2);
  k = sub2ind ([n, n], pair(:,1), pair(:,2));
  printf (["\nExcess: %d of %d pairs are more alike than difficulty, ", ...
           "ability and slope\nexplain (p of the largest below .05), and ", ...
           "the true excesses have a standard deviation\nof %s.\n"], ...
          sum (X.p_max(k) < 0.05), rows (pair), ...
          decimals (X.overall.excess_sd));
  [~, order] = sort (X.z(k), "descend");
  printf ("\n| the first | kappa | expected | excess |\n|---|---|---|---|\n");
  for i = order(1:6)'
    printf ("| %s - %s | %s | %s | %s |\n", D.models{pair(i,:)}, ...
            decimals (X.kappa(k(i))), decimals (X.kappa_expected(k(i))), ...
            decimals (X.excess(k(i))));
  endfor

endfunction

## The most frequent strings with their numbers.
function text = tally (list, most)
  [names, ~, id] = unique (list(:));
  if (isempty (names))
    text = "none";
    return
  endif
  [count, order] = sort (accumarray (id(:), 1), "descend");
  shown = order(1:min (most, end));
  parts = [names(shown)'; num2cell(count(1:numel (shown))')];
  text = sprintf ("%s %d, ", parts{:})(1:end-2);
endfunction

function text = decimals (x)
  text = regexprep (sprintf ("%.3f", x), '^(-?)0\.', '$1.');
  text = strrep (text, "-.000", ".000");
  if (isnan (x))
    text = "unknown";
  endif
endfunction

function text = number (n)
  text = regexprep (sprintf ("%d", n), '(\d)(?=(\d{3})+$)', '$1,');
endfunction


%!test # README.md has these numbers
%! page = fileread (fullfile (fileparts (which ("fashion_numbers")), "README.md"));
%! page = regexprep (page, '\s+', " ");
%! txt = strsplit (evalc ("fashion_numbers ()"), "\n");
%! txt = regexprep (txt(! cellfun (@isempty, txt)), '\s+', " ");
%! assert (numel (txt) > 50);
%! for row = txt
%!   assert (! isempty (strfind (page, row{1})), row{1});
%! endfor

%!error <called with too many inputs> fashion_numbers (1)
