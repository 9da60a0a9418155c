## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{bands}, @var{T}] =} contents_groups (@var{D}, @
## @var{R}, @var{item_name})
## What the page of @code{ddd_report} shows of groups of models, of data
## @var{D} and results @var{R} as in @code{contents_report}: their colors,
## which are empty where there are more groups than colors, and a table of mean
## kappas within and between them, empty without groups.
## @end deftypefn

function [bands, T] = contents_groups (D, R, item_name)

  bands = T = [];
  if (! isfield (R.K, "group_names") || numel (R.K.group_names) < 2)
    return
  endif
  names = plain_text (__ddd_or_none__ (R.K.group_names(:)'));
  [~, group] = ismember (R.K.groups.group, R.K.group_names);
  side = group_bands (make_theme (8, "color"), R.K.groups.group, ...
                      1:D.n_models);
  if (! isempty (side.id))
    bands = struct ("names", {json_list(names)}, ...
                    "codes", {json_list(side.id(:)')}, ...
                    "colors", {cellfun(@(c) sprintf ("#%02x%02x%02x", ...
                                       round (255 * c)), ...
                                       num2cell (side.colors, 2)', ...
                                       "uniformoutput", false)});
  endif

  size_of = accumarray (group(:), 1)';
  pairs = triu (size_of' * size_of, 1) + diag (size_of .* (size_of - 1) / 2);
  ## Those within groups come first.
  inside = logical (eye (size (pairs)));
  at = [find(pairs & inside); find(pairs & ! inside)];
  [a, b] = ind2sub (size (pairs), at);
  labels = arrayfun (@(a, b) label (names, a, b), a, b, ...
                     "uniformoutput", false);
  c = {report_column("groups", "Groups", labels), ...
       report_column("pairs", "Pairs", pairs(at))};
  for row = {"full", ["Kappa, all ", item_name]; ...
             "between", ["Kappa, in-between ", item_name]}'
    P = R.K.(row{1});
    c{end+1} = report_column (row{1}, row{2}, P.group_kappa(at), 3);
    if (isfield (P, "group_low"))
      c{end+1} = report_column ([row{1}, "_low"], "from", P.group_low(at), 3);
      c{end+1} = report_column ([row{1}, "_high"], "to", P.group_high(at), 3);
    endif
  endfor
  T.columns = c;
  T.rows = "pairs of groups";
  T.note = "Mean kappa over the pairs of models";
  if (isfield (R.K.full, "group_low"))
    T.note = [T.note, ", with 95 % intervals for other items like these"];
  endif
  T.note = [T.note, "."];

endfunction

function txt = label (names, a, b)
  txt = ["within ", names{a}];
  if (a != b)
    txt = [names{a}, " and ", names{b}];
  endif
endfunction
