## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{list} =} report_warnings (@var{D}, @var{R}, @
## @var{item_name})
## What a reader of the page of @code{ddd_report} must know before believing
## its numbers: structs that say @code{what} it is and @code{why} it matters.
## @end deftypefn

function list = report_warnings (D, R, item_name)

  S = R.S;
  list = {};
  for row = {"duplicates", "identical answers"; ...
             "near_duplicates", "nearly identical answers"}'
    if (isfield (S, row{1}))
      list{end+1} = note (sprintf ("Models with %s: %s.", row{2}, ...
                                   alike (D, S.(row{1}))), ...
        ["Copies give one model several votes: more items look trivial ", ...
         "or impossible, and kappa rises."]);
    endif
  endfor

  if (! isempty (D.groups.family))
    n = numel (unique (D.groups.family));
    if (n < D.n_models)
      list{end+1} = note (sprintf ("%d models are of %d families.", ...
                                   D.n_models, n), ...
        ["Models of a family are not independent opinions.  Here each ", ...
         "has a vote; ddd_split (D, \"family\", true) gives each family ", ...
         "one."]);
    endif
  endif

  if (S.n_complete < S.n_items)
    why = ["Shares are those of the items that all answered.  If models ", ...
           "skip what they would have got wrong, trivial shares are too ", ...
           "large."];
    if (isfield (S, "n_enough"))
      why = ["Shares are those to expect among that many random models, ", ...
             "if answers are missing at random."];
    endif
    list{end+1} = note (sprintf ("%s of %s %s lack an answer.", ...
      __ddd_number__ (S.n_items - S.n_complete), ...
      __ddd_number__ (S.n_items), item_name), why);
  endif
  if (isempty (R.X))
    list{end+1} = note (["No two items have an answer from every model: ", ...
                         "excesses are unknown."], ...
      ["What difficulty implies for a pair can only be said where all ", ...
       "models answered the same items."]);
  endif

  list = [list, pooled(D, R)];

  if (! isempty (R.K.warning))
    why = ["In-between items are chosen by the answers of the same ", ...
           "models.  A lower kappa there is no finding by itself; ", ...
           "compare it with what the histogram alone implies"];
    if (isfield (R.K, "leave_pair_out"))
      why = sprintf (["%s, and see the map of kappa on %s chosen ", ...
                      "without the pair"], why, item_name);
    endif
    list{end+1} = note (R.K.warning, [why, "."]);
  endif

  k = R.R.count.backwards;
  if (k > 0)
    list{end+1} = note (sprintf ("%s backwards: the better models fail.", ...
                                 are (k, item_name)), ...
      ["The answer that counts as right may be wrong: look at them in ", ...
       "the table of items."]);
  endif
  if (isfield (R.R.count, "outvoted") && R.R.count.outvoted > 0)
    k = R.R.count.outvoted;
    list{end+1} = note (sprintf ("%s outvoted: models agree on another label.",
                                 are (k, item_name)), ...
      "Labels may be wrong: look at them in the table of items.");
  endif
  if (D.n_models < R.R.least_models)
    list{end+1} = note (sprintf (["With %d models no single item can be ", ...
      "called backwards."], D.n_models), ...
      sprintf (["By chance alone, so few models fall into the worst ", ...
                "order too often; it takes %d."], R.R.least_models));
  endif

endfunction

## Where pooling conditions moves what the page says, as ddd_consistency tells.
function list = pooled (D, R)
  list = {};
  if (! isfield (R.K, "condition_names"))
    return
  endif
  within = R.K.full.within_conditions;
  if (isnan (within))
    numbers = "";
  elseif (abs (R.K.full.mean_kappa - within) > .02)
    numbers = sprintf (": mean kappa is %.2f, but %.2f within conditions", ...
                       R.K.full.mean_kappa, within);
  else
    return
  endif
  names = R.K.condition_names;
  n = numel (names);
  list{1} = note (sprintf ("Items of %d conditions are pooled%s.", n, ...
                           numbers), ...
    sprintf (["Models look alike in a pool because all of them fail what ", ...
              "is hard for all.  All numbers, maps and ranks here are of ", ...
              "the pool; for one condition, write a page with ", ...
              "ddd_select (D, \"conditions\", \"%s\") in place of D."], ...
             plain_text (names{find(! strcmp (names, ""), 1)})));
endfunction

function s = note (what, why)
  s = struct ("what", plain_text (what), "why", why);
endfunction

function txt = alike (D, clusters)
  names = cellfun (@(c) strjoin (D.models(c)(1:min (end, 6))', ", "), ...
                   clusters, "uniformoutput", false);
  if (numel (names) > 5)
    names = [names(1:5), sprintf("and %d more", numel (clusters) - 5)];
  endif
  txt = strjoin (names, "; ");
endfunction

function txt = are (n, item_name)
  txt = sprintf ("%s of the %s %s", __ddd_number__ (n), item_name, ...
                 merge (n == 1, "is", "are"));
endfunction
