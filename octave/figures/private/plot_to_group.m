## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} plot_to_group (@var{hax}, @var{D}, @var{args}, @
## @var{live})
## What @code{ddd_plot_consistency_to} draws of a group of models: for each
## model outside of it, the mean consistency with the models of that group
## against its accuracy, over the band of the group itself.  @var{args} begins
## with the name of the group; options follow.
## @end deftypefn

function out = plot_to_group (hax, D, args, live)

  caller = "ddd_plot_consistency_to";
  base = args{1};
  opt = plot_options (caller, args(2:end));
  if (D.n_epochs > 1)
    D = ddd_select (D, "epochs", D.epochs(end));
  endif
  member = strcmp (D.groups.group(:), base);
  if (all (member) || sum (member) < 2)
    error ("ddd:invalidInput", ["%s: group %s must have two models or ", ...
           "more, and there must be others"], caller, base);
  endif
  ## Every other model as a group of its own.
  rest = find (! member);
  label = repmat ({"0"}, D.n_models, 1);
  label(rest) = arrayfun (@(i) sprintf ("%d", i), rest, ...
                          "uniformoutput", false);
  warning ("off", "ddd:duplicates", "local");
  K = ddd_consistency (D, "groups", label, "interval", true);
  [~, at] = ismember ([{"0"}; label(rest)], K.group_names);
  kappa = K.full.group_kappa(at,at(1));
  d.low = K.full.group_low(at,at(1));
  d.high = K.full.group_high(at,at(1));
  d.band = [d.low(1), kappa(1), d.high(1)];
  d.low = d.low(2:end);
  d.high = d.high(2:end);
  d.y = kappa(2:end);
  d.x = K.accuracy(rest);
  d.names = D.models(rest);
  ## In the colors that the groups have in other figures of D.
  d.side = group_bands (opt.theme, D.groups.group, rest);

  ends = [d.low; d.high; d.y; d.band(:)];
  d.xl = [max(0, floor (10 * min (d.x) - 0.2) / 10), ...
          min(1, ceil (10 * max (d.x) + 0.2) / 10)];
  d.yl = [min(0, floor (10 * min (ends) + 1e-9) / 10), ...
          max(0.1, ceil (10 * max (ends) - 1e-9) / 10)];
  d.label = {"Accuracy", {sprintf("Error consistency with %s", base), ...
                          "Error consistency", "Kappa"}};
  one = {"dot", opt.theme.ink, ["one of the ", opt.model_name]};
  if (! isempty (d.side.id))
    one = d.side.marks(unique (d.side.id),:);
  endif
  d.legend = [one; {"line", opt.theme.dot, "95 % interval"; ...
    "box", opt.theme.grid, sprintf("%s with one another: %s [%s, %s]", ...
    base, two_decimals (d.band(2), false), two_decimals (d.band(1), false), ...
    two_decimals (d.band(3), false))}];
  d.note = sprintf ("%s %s, and %s of group %s; %s %s; means over pairs", ...
                    __ddd_number__ (numel (rest)), opt.model_name, ...
                    __ddd_number__ (sum (member)), base, ...
                    __ddd_number__ (D.n_items), opt.item_name);
  draw = @(place) shape_scatter (place, d);
  out = draw_in_place (hax, opt, draw, live);

endfunction
