## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} load_report (@var{parts}, @var{D}, @var{J})
## What the files @var{parts} held, what became of it and by which rules: the
## field @code{report} of packed data @var{D}, see @code{ddd_load}.
## @end deftypefn

function R = load_report (parts, D, J)

  files = cellfun (@files_of, parts(:), "uniformoutput", false);
  rows = cellfun (@(P) P.rows(:), parts(:), "uniformoutput", false);
  R.files = vertcat (files{:});
  R.rows = vertcat (rows{:});
  R.models = D.n_models;
  R.items = D.n_items;
  R.epochs = D.n_epochs;
  [R.missing, R.incomplete] = gaps (D);
  R.repeated = J.repeated;

  ## Beyond this, comparing all pairs would take longer than reading them.
  R.identical = R.near_identical = {};
  if (D.n_models > 1 && D.n_models ^ 2 * D.n_items < 2 ^ 32)
    last = D;
    if (D.n_epochs > 1)
      last = ddd_select (D, "epochs", D.epochs(end));
    endif
    [same, near] = __ddd_duplicates__ ("ddd_load", last);
    names = @(cluster) D.models(cluster);
    R.identical = cellfun (names, same, "uniformoutput", false);
    R.near_identical = cellfun (names, near, "uniformoutput", false);
  endif

  R.conditions = counted (D.conditions);
  R.groups = counted (D.groups.group);

  rules = cellfun (@(P) P.rules(:), parts, "uniformoutput", false);
  R.rules = unique ([vertcat(rules{:}); J.rules(:)], "stable");
  unknown = cellfun (@(P) P.unknown, parts, "uniformoutput", false);
  R.unknown = total (vertcat (unknown{:}));

endfunction

## Each label with how many have it.
function pairs = counted (labels)
  pairs = cell (0, 2);
  if (! isempty (labels))
    [names, j] = __ddd_unique__ (labels);
    pairs = [names, num2cell(accumarray (j(:), 1))];
  endif
endfunction

## Missing answers, and items with one in any epoch.
function [missing, incomplete] = gaps (D)
  plane = D.packed.plane;
  missing = 0;
  incomplete = false (1, D.n_items);
  for e = 1:size (plane.valid, 3) * ! isempty (plane.valid)
    [~, answers] = __ddd_tally__ ("ddd_load", plane.correct(:,:,e), ...
                                  plane.valid(:,:,e), D.n_items);
    missing += sum (D.n_models - answers);
    incomplete |= answers < D.n_models;
  endfor
  incomplete = sum (incomplete);
endfunction

## Equal strings together, with the sum of their counts, the largest first.
function pairs = total (pairs)
  if (! isempty (pairs))
    [names, j] = __ddd_unique__ (pairs(:,1));
    count = accumarray (j(:), [pairs{:,2}]');
    [count, order] = sort (count, "descend");
    pairs = [names(order), num2cell(count)];
  endif
endfunction
