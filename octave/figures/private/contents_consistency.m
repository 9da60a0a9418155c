## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_consistency (@var{K}, @
## @var{opt}, @var{X})
## What @code{ddd_plot_consistency} shows: the @code{names} in order, and per
## panel its title, its matrix (@code{kappa}) and the sentences of its caption;
## @code{swatches} for the color bar; @code{order} and, if they are clustered,
## the @code{tree} of @code{average_linkage}; @code{excess} if there is a panel
## of a result @var{X} of @code{ddd_excess}, the last one (else empty).
## @end deftypefn

function d = contents_consistency (K, opt, X = [])

  groups = strcmp (opt.by, "groups");
  if (groups && ! isfield (K.full, "group_kappa"))
    error ("ddd:invalidInput", ["ddd_plot_consistency: K has no ", ...
           "group_kappa; give ddd_consistency models with groups"]);
  endif
  field = merge (groups, "group_kappa", "kappa");
  [order, d.tree] = sorted (K, opt, field, groups);
  if (opt.dendrogram && isempty (d.tree))
    error ("ddd:invalidOption",
           ["ddd_plot_consistency: a dendrogram needs ", ...
           "order \"cluster\" and two rows or more"]);
  endif
  d.order = order(:)';
  names = K.models;
  if (groups)
    names = K.group_names;
  endif
  d.names = names(order)(:);

  which = {"full", "between"};
  if (strcmp (opt.show, "excess"))
    which = {};
  elseif (! strcmp (opt.show, "both"))
    which = {opt.show};
  endif
  titles.full = sprintf ("All %s", opt.item_name);
  titles.between = sprintf ("In-between %s only", opt.item_name);
  n_models = numel (K.models);
  d.kappa = d.titles = d.captions = {};
  for w = which
    part = K.(w{1});
    d.titles{end+1} = titles.(w{1});
    d.kappa{end+1} = part.(field)(order,order);
    count = sprintf ("%s %s", __ddd_number__ (part.n_items), opt.item_name);
    if (strcmp (w{1}, "between"))
      count = sprintf ("%s in between (tolerance %d)", count, K.tolerance);
    endif
    count = [count, note_incomplete(part), "."];
    if (isempty (d.captions))
      count = sprintf ("%s models, %s", __ddd_number__ (n_models), count);
    endif
    pairs = part.kappa(triu (true (n_models), 1) & ! isnan (part.kappa));
    d.captions{end+1} = {count, sprintf(["Mean %s; the histogram alone ", ...
      "implies %s, independent models %s."], ...
      say(sum (pairs) / numel (pairs)), say(part.histogram_kappa), ...
      say(part.independent_kappa))};
  endfor

  theme = opt.theme;
  all = vertcat (zeros (0, 1), cellfun (@(x) x(:), d.kappa, ...
                                        "uniformoutput", false){:});
  d.swatches = {theme.negative, "< 0", "minus"; ...
                theme.neutral, "undefined", "stroke"};
  d.swatches = d.swatches([any(round (100 * all) < 0), any(isnan (all))],:);
  if (isfield (K, "warning") && ! isempty (K.warning)
      && any (strcmp (which, "between")))
    d.captions{end}{end+1} = ["Note: ", K.warning];
  endif

  d.excess = [];
  if (! isempty (X))
    d = contents_excess (X, d, opt.item_name);
  endif
  if (strcmp (opt.order, "cluster"))
    d.captions{1}{end+1} = ...
      sprintf ("Order: average linkage of 1 - kappa on all %s.",
               opt.item_name);
  endif

  if (groups)
    d.captions{1}{end+1} = "Cells: means over pairs of different models.";
    if (alone (K))
      d.captions{1}{end+1} = "A 1 on the diagonal: a group of one model.";
    endif
  endif

endfunction

## Whether a group has but one model.
function tf = alone (K)
  [~, id] = ismember (K.groups.group, K.group_names);
  tf = any (accumarray (id(:), 1) == 1);
endfunction

## As in the cells.
function txt = say (kappa)
  txt = "unknown";
  if (! isnan (kappa))
    txt = two_decimals (kappa, false);
  endif
endfunction

function [order, tree] = sorted (K, opt, field, groups)

  tree = [];
  order = 1:rows (K.full.(field));
  id = 1:numel (K.models);
  if (groups || strcmp (opt.order, "group"))
    if (! isfield (K, "groups") || isempty (K.groups.group))
      error ("ddd:invalidInput", "ddd_plot_consistency: K has no groups");
    endif
    names = unique (K.groups.group, "stable");
    if (isfield (K, "group_names"))
      names = K.group_names;
    endif
    [~, id] = ismember (K.groups.group, names);
  endif

  switch (opt.order)
    case "accuracy"
      total = accumarray (id(:), K.accuracy(:)) ./ accumarray (id(:), 1);
      [~, order] = sort (total, "descend");
    case "kappa"
      kappa = K.full.(field);
      kappa(1:rows (kappa)+1:end) = NaN;
      known = ! isnan (kappa);
      kappa(! known) = 0;
      [~, order] = sort (sum (kappa, 2) ./ sum (known, 2), "descend");
    case "cluster"
      [order, tree] = average_linkage (1 - K.full.(field));
    case "group"
      if (! groups)
        [~, order] = sort (id(:));
      endif
  endswitch

endfunction
