## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{C} =} contents_report (@var{caller}, @var{D}, @var{R}, @
## @var{opt})
## What the page of @code{ddd_report} shows of packed data @var{D} and the
## results @var{R}, as @file{report.js} reads it: sentences, @code{measures} of
## pairs with their colors, @code{orders} of the models, and tables.  @var{R}
## has @code{S} of @code{ddd_split}, @code{K} of @code{ddd_consistency},
## @code{X} of @code{ddd_excess}, @code{B} of @code{ddd_bootstrap} and @code{M}
## of @code{ddd_map} (or empty), and @code{R} and @code{items} of
## @code{ddd_items}.
## @end deftypefn

function C = contents_report (caller, D, R, opt)

  C.title = plain_text (opt.title);
  C.subtitle = sprintf ("%s, %s %s, tolerance %d", ...
                        __ddd_count__ (D.models, "model"), ...
                        __ddd_number__ (D.n_items), opt.item_name, ...
                        opt.tolerance);
  if (isempty (C.title))
    C.title = "Which items tell the models apart?";
  endif
  C.written = sprintf ("Written by ddd %s on %s.", ddd_version ().ddd,
                       strftime ("%Y-%m-%d", localtime (time ())));
  C.verdict = report_verdict (D, R, opt.item_name);
  C.warnings = report_warnings (D, R, opt.item_name);
  [C.measures, C.parts, C.excess] = contents_pairs (R, opt.item_name);
  [bands, groups] = contents_groups (D, R, opt.item_name);
  conditions = contents_conditions (R, opt.item_name);
  for part = {"bands", bands; "groups", groups; "conditions", conditions}'
    if (! isempty (part{2}))
      C.(part{1}) = part{2};
    endif
  endfor
  C.orders = orders (D, R);
  C.models = models (D, R);
  C.items = contents_item_table (caller, D, R, opt);
  [C.methods, C.references] = report_methods (D, R, opt.item_name);

endfunction

## In which the maps have the models, numbered from 0.
function list = orders (D, R)
  [~, best] = sort (R.S.accuracy, "descend");
  list = {order("as given", 1:D.n_models), order("by accuracy", best)};
  if (! isempty (R.M))
    [~, at] = ismember (R.M.models, D.models);
    clusters = at(R.M.order);
    left_out = setdiff (1:D.n_models, at);
    list{end+1} = order ("by clusters of kappa", [clusters(:); left_out(:)]);
  endif
  if (! isempty (D.groups.group))
    [~, group] = __ddd_unique__ (D.groups.group);
    [~, together] = sort (group);
    list{end+1} = order ("by group", together);
  endif
endfunction

function s = order (title, models)
  s = struct ("title", title, "models", {json_list(models(:)' - 1)});
endfunction

function T = models (D, R)

  names = plain_text (D.models(:)');
  c = {report_column("model", "Model", names)};
  for name = fieldnames (D.groups)'
    x = D.groups.(name{1})(:)';
    if (isnumeric (x))
      x = arrayfun (@(v) sprintf ("%g", v), x, "uniformoutput", false);
    endif
    if (! isempty (x))
      title = [toupper(name{1}(1)), strrep(name{1}(2:end), "_", " ")];
      c{end+1} = report_column (name{1}, title, plain_text (x));
    endif
  endfor
  c{end+1} = report_column ("accuracy", "Accuracy", R.S.accuracy, 3);
  T.note = "";
  if (! isempty (R.B))
    M = R.B.ranking.model;
    c{end+1} = report_column ("accuracy_low", "from", M.accuracy.low, 3);
    c{end+1} = report_column ("accuracy_high", "to", M.accuracy.high, 3);
    c{end+1} = report_column ("rank_low", "Rank from", ...
                              M.accuracy.rank_low, 0);
    c{end+1} = report_column ("rank_high", "to", M.accuracy.rank_high, 0);
    c{end+1} = report_column ("mean_kappa", "Mean kappa", M.full.estimate, 3);
    T.note = ["Accuracy has a 95 % interval of its own; ranks hold for ", ...
              "all models at once (95 %).  Mean kappa is over the pairs ", ...
              "of the model, on all items."];
  endif
  if (isfield (R.S, "leave_one_out"))
    c{end+1} = report_column ("changed", "Items moved", ...
                              R.S.leave_one_out.changed, 0);
    T.note = strtrim ([T.note, "  Items moved would change category if ", ...
                       "the model were left out."]);
  endif
  T.columns = c;
  T.names = names;
  T.rows = "models";

endfunction
