## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_consistency (@var{R}, @var{opt})
## What @code{ddd_plot_consistency} shows: the @code{names} in @code{order},
## the @code{tree} of @code{__ddd_average_linkage__} if they are clustered, and
## a list of panels: each @code{panel} has a @code{title} (a string, or several
## from long to short), a matrix of @code{values}, the @code{scale} of its
## colors (@code{color_scale}), the sentences of its @code{caption}, and which
## cells to mark (@code{marks}, or empty).  The options @code{values} and
## @code{dendrogram} go along.  @var{R} has @code{models}, @code{groups},
## @code{accuracy}, the matrix @code{alike} that orders the models, and what
## there is to draw: @code{K} of @code{ddd_consistency}, @code{V} of
## @code{ddd_diversity}, @code{X} of @code{ddd_excess} (else empty).
## @end deftypefn

function d = contents_consistency (R, opt)

  groups = strcmp (opt.by, "groups");
  names = R.models;
  if (groups && isfield (R.K, "group_names"))
    names = R.K.group_names;
  endif
  [order, d.tree] = order_matrices (R, opt, groups);
  if (opt.dendrogram && isempty (d.tree))
    error ("ddd:invalidOption",
           ["ddd_plot_consistency: a dendrogram needs ", ...
           "order \"cluster\" and two rows or more"]);
  endif
  d.order = order(:)';
  d.side = group_bands (opt.theme, {}, order);
  d.runs = struct ("names", {{}}, "at", [], "borders", []);
  if (! groups && isfield (R.groups, "group") && ! isempty (R.groups.group))
    d.side = group_bands (opt.theme, R.groups.group, order);
    if (strcmp (opt.order, "group"))
      d.runs = runs_of (R.groups.group(:)(order));
    endif
  endif
  d.names = names(order)(:);
  d.values = opt.values;
  d.dendrogram = opt.dendrogram;

  d.panel = struct ("title", {}, "values", {}, "scale", {}, "caption", {}, ...
                    "marks", {});
  if (! isempty (R.K))
    d.panel = of_kappa (R.K, order, groups, opt);
  endif
  if (! isempty (R.V))
    d.panel(end+1) = of_measure (R.V, order, opt);
  endif
  if (! isempty (R.X))
    d.panel(end+1) = contents_excess (R.X, order, opt);
  endif

  d.panel(1).caption{1} = sprintf ("%s %s, %s", ...
                                   __ddd_number__ (numel (R.models)), ...
                                   opt.model_name, d.panel(1).caption{1});
  if (strcmp (opt.order, "cluster"))
    d.panel(1).caption{end+1} = ...
      sprintf ("Order: average linkage of %s on all %s.", ...
               strrep (R.distance, " - ", ...
                       "\302\240\342\210\222\302\240"), opt.item_name);
  endif
  if (groups)
    d.panel(1).caption{end+1} = sprintf ( ...
      "Cells: means over pairs of different %s.", opt.model_name);
    [~, id] = ismember (R.groups.group, names);
    if (any (accumarray (id(:), 1) == 1))
      d.panel(1).caption{end+1} = ...
        sprintf ("A 1 on the diagonal: a group of one %s.", ...
                 one_of (opt.model_name));
    endif
  endif

endfunction

## Error consistency on all items, on in-between ones, or both.
function panel = of_kappa (K, order, groups, opt)

  which = {"full", "between"};
  if (! strcmp (opt.show, "both"))
    which = {opt.show};
  endif
  titles.full = {sprintf("All %s", opt.item_name), "All"};
  titles.between = {sprintf("In-between %s only", opt.item_name), ...
                    "In between"};
  for i = 1:numel (which)
    part = K.(which{i});
    values{i} = part.(merge (groups, "group_kappa", "kappa"))(order,order);
    count = sprintf ("%s %s", __ddd_number__ (part.n_items), opt.item_name);
    if (strcmp (which{i}, "between"))
      count = sprintf ("%s in between (tolerance %d)", count, K.tolerance);
    endif
    captions{i} = {[count, note_incomplete(part), "."], ...
                   means(part, opt)};
    if (strcmp (which{i}, "between") && isfield (K, "warning")
        && ! isempty (K.warning))
      said = ": independent models would show [-0-9.]+ there";
      captions{i}{end+1} = ["Note: ", ...         # what the mean says already
                            own_words(regexprep (K.warning, said, ""), opt)];
    endif
  endfor
  scale = color_scale (opt.theme, "kappa", "Error consistency", values);
  for i = 1:numel (which)
    panel(i) = struct ("title", {titles.(which{i})}, "values", values{i}, ...
                       "scale", scale, "caption", {captions{i}}, "marks", []);
  endfor

endfunction

## The mean kappa beside what explains it, as far as these are known.
function txt = means (part, opt)
  if (isnan (part.mean_kappa))
    txt = "Kappa is not defined.";
    return;
  endif
  txt = sprintf ("Mean %s", kappa_text (part.mean_kappa));
  for other = {["; independent ", opt.model_name, " would show"], ...
               "; the histogram alone implies"; ...
               part.independent_kappa, part.histogram_kappa}
    if (! isnan (other{2}))
      txt = sprintf ("%s%s %s", txt, other{1}, kappa_text (other{2}));
    endif
  endfor
  txt = [txt, "."];
endfunction

## A measure of pairs in the table of ddd_diversity.
function panel = of_measure (V, order, opt)

  M = __ddd_pair_measures__ ();
  m = M(strcmp (opt.measure, {M.field}));
  values = V.pairwise.(m.field)(order,order);
  mean = V.pairwise_mean.(m.field);
  name = [upper(m.name(1)), m.name(2:end)];
  caption = {sprintf("%s %s.", __ddd_number__ (V.n_items), opt.item_name), ...
             sprintf("Mean %s, standard error %s.", ...
                     kappa_text (mean.estimate), ...
                     kappa_text (mean.se))};
  panel = struct ("title", sprintf ("%s, all %s", name, opt.item_name), ...
                  "values", values, "scale", ...
                  color_scale (opt.theme, m.scale, name, {values}), ...
                  "caption", {caption}, "marks", []);

endfunction

## Where groups stand that are together.
function runs = runs_of (group)
  [runs.names, id] = __ddd_unique__ (group);
  last = cumsum (accumarray (id(:), 1))';
  runs.borders = last(1:end-1);
  runs.at = ([0, runs.borders] + last) / 2;
endfunction

