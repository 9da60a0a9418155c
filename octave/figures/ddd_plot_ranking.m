## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_ranking (@var{U})
## @deftypefnx {ddd} {} ddd_plot_ranking (@var{C})
## @deftypefnx {ddd} {} ddd_plot_ranking (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_ranking (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_ranking (@dots{})
## Draw models or groups of models in their order, with intervals.
##
## @var{U} is the result of @code{ddd_bootstrap}; a models x items matrix or
## packed data @var{C} is passed through that function first.  There is a row
## per model or group, the largest on top: a dot for the value, a bar for its
## 95 % interval, and its rank with the set of ranks that hold for all at once
## in 95 % of cases.  Those that may be the best have a pale band, and the note
## says which one is first most often.  Values of the same items depend on one
## another, so overlapping bars do not say whether two differ; ranks and
## @code{U.ranking.model.accuracy.difference} do.  What missing answers leave
## undefined comes last, without a rank.
##
## Options:
##
## @table @code
## @item measure
## @qcode{"accuracy"} (default), or mean error consistency (kappa) on all
## (@qcode{"full"}) or in-between items (@qcode{"between"}): of a model with
## the others, or within a group.
##
## @item by
## @qcode{"models"} (default) or @qcode{"groups"}.
##
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## Points of most text, from 5 to 40; default 8.
##
## @item colors
## @qcode{"color"} (default), @qcode{"gray"}, or a struct whose field
## @code{dot} is the color of the bars.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The struct @var{h} has
## the fields @code{axes}, @code{panel}, @code{dots}, @code{bars} and
## @code{order} (which model or group is in each row).
##
## @example
## @group
## C = rand (3, 500) < [.9; .5; .7];
## h = ddd_plot_ranking (ddd_bootstrap (C, "replicates", 100));
## h.order
##   @result{} ans =
##       1   3   2
## @end group
## @end example
##
## @seealso{ddd_bootstrap, ddd_plot_accuracy, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_ranking (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_ranking";
  opt = plot_options (caller, args(2:end), {}, {
    "measure", "accuracy", {"accuracy", "full", "between"};
    "by", "models", {"models", "groups"}});

  U = args{1};
  if (! isstruct (U) || ! isfield (U, "ranking"))
    U = ddd_bootstrap (__ddd_data__ (caller, U, 1));
  endif
  __ddd_check_result__ (caller, "ddd_bootstrap", U);
  d = __ddd_of_result__ (caller, @contents, U, opt);
  draw = @(place) shape_intervals (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (U, opt)

  by_models = strcmp (opt.by, "models");
  which = merge (by_models, "model", "group");
  if (! isfield (U.ranking, which))
    error ("ddd:invalidInput",
           ["ddd_plot_ranking: there are no groups; give them to ", ...
            "ddd_bootstrap"]);
  elseif (! isfield (U.ranking.(which), opt.measure))
    error ("ddd:invalidInput",
           ["ddd_plot_ranking: there is accuracy only; give ", ...
            "ddd_bootstrap the measure \"all\""]);
  endif
  Y = U.ranking.(which).(opt.measure);

  d = struct ("estimate", Y.estimate, "low", Y.low, "high", Y.high);
  d.names = U.models(:);
  d.side = group_bands (opt.theme, {}, 1);
  [d.heading, d.sorted, d.zero, d.bars] = deal ("Rank", true, [], ...
                                                zeros (0, 2));
  if (! by_models)
    d.names = U.group_names(:);
  elseif (isfield (U.groups, "group"))
    d.side = group_bands (opt.theme, U.groups.group, 1:numel (d.names));
  endif
  d.ranks = arrayfun (@(r) sprintf ("%g", r), Y.rank, "uniformoutput", false);
  d.ranks(isnan (Y.rank)) = {""};
  d.between = arrayfun (@(a, b) sprintf ("[%d, %d]", a, b), Y.rank_low, ...
                        Y.rank_high, "uniformoutput", false);
  d.between(isnan (Y.rank_low)) = {""};
  d.between(isnan (Y.rank)) = {"undefined"};

  d.may_be_best = Y.may_be_best(:);
  d.label = "Accuracy";
  d.possible = [0, 1];
  what = "";
  if (! strcmp (opt.measure, "accuracy"))
    d.label = "Error consistency";
    d.possible = [-1, 1];
    what = merge (by_models, ...
                  "; mean over the pairs of a model with the others", ...
                  "; mean over the pairs of models within a group");
    which = merge (strcmp (opt.measure, "full"), "all", "in-between");
    what = sprintf ("%s, on %s %s", what, which, opt.item_name);
  elseif (! by_models)
    d.label = "Mean accuracy";
  endif
  d.dot_name = d.label;
  d.note = sprintf ("%s, %s %s", ...
                    count_of (numel (U.models), opt.model_name), ...
                    __ddd_number__ (U.n_items), opt.item_name);
  if (strcmp (opt.measure, "between"))
    d.note = sprintf ("%s, %s in between, tolerance %d", d.note, ...
                      __ddd_number__ (U.between.n_items), U.tolerance);
  endif
  drawn = opt.item_name;
  if (U.n_units != U.n_items)
    drawn = sprintf ("%s classes", __ddd_number__ (U.n_units));
  endif
  d.note = sprintf ("%s%s; %s bootstrap replicates over %s", d.note, what, ...
                    __ddd_number__ (U.replicates), drawn);

  [most, i] = max (Y.first);
  if (sum (Y.first(:) == most) == 1)    # not where it is the first of equals
    d.note = sprintf ("%s; %s is first in %.0f %% of them", d.note, ...
                      d.names{i}, 100 * most);
  endif
  if (any (Y.rank_low(:) == 1 & ! d.may_be_best))
    d.note = [d.note, "; ranks hold for all at once, so that some reach ", ...
              "1 outside the band"];
  endif

endfunction


%!demo
%! C = rand (8, 1500) > rand (1, 1500) .^ (linspace (1, 2, 8)');
%! ddd_plot_ranking (C);

%!function y = middle (h, i)
%!  v = get (h, "vertices");
%!  f = get (h, "faces");
%!  y = (min (v(f(i,:),:)) + max (v(f(i,:),:))) / 2;
%!endfunction

%!test # none of equal models is named as the first
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_plot_ranking (ddd_bootstrap (ones (4, 50), "replicates", 100));
%! txt = strjoin (get (findobj (hf, "type", "text"), "string")', " ");
%! assert (isempty (strfind (txt, "is first")));

%!test # no tick beyond what a share can be
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ones (3, 10000);
%! C(1,1:3) = C(2,1) = 0;
%! h = ddd_plot_ranking (ddd_bootstrap (C, "replicates", 100));
%! ticks = @() sort (get (findall (hf, "tag", "ddd_axis", "-regexp", "string", ...
%!                                 '\d\.\d'), "string"));
%! assert (ticks(){end}, "1.0000");
%! xlim (h.panel, [-3, 3]);
%! assert (ticks (), {"0.0"; "1.0"});

%!test # dots at the values, bars along the intervals, ranks written
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 4, 400, "ability", [0 2 1 1.1], "seed", 1);
%! U = ddd_bootstrap (ddd_pack (C, "models", {"a_b"; "c`d"; "e"; "f"}), ...
%!                    "replicates", 200, "groups", {"g", "h", "g", "h"});
%! h = ddd_plot_ranking (U);
%! A = U.ranking.model.accuracy;
%! [~, order] = sort (-A.estimate);
%! assert (h.order, order');
%! for i = 1:4
%!   g = 1 + any (order(i) == [2, 4]);    # a handle per group
%!   at = middle (h.dots(g), find (find (ismember (order, [g, g + 2])) == i));
%!   assert (at, [A.estimate(order(i)), i - .5], 1e-2);
%!   v = get (h.bars, "vertices")(get (h.bars, "faces")(i,:),1);
%!   assert ([min(v), max(v)], [A.low(order(i)), A.high(order(i))], 1e-9);
%! endfor
%! for txt = {"a_b", "Rank", "Accuracy", "accuracy", "[1, 1]", ...
%!            "may be the best"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! txt = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%! assert (! isempty (regexp (txt, sprintf ( ...        # escaped: the back-tick
%!   ["4 models, 400 items; 200 bootstrap replicates over items; c.+d is ", ...
%!    "first in %.0f %% of them"], 100 * max (A.first)))));
%! band = findall (hf, "type", "patch", "tag", "ddd_axis");
%! assert (rows (get (band, "faces")), sum (A.may_be_best));
%! t = ddd_save_figure (hf).texts;
%! right = @(txt) sum (t(strcmp ({t.string}, txt)).box([1, 3]));
%! assert (right ("Rank"), right ("1"), 1e-9);
%! assert (isempty (strfind (txt, "outside the band")));
%! U.ranking.model.accuracy.rank_low(! A.may_be_best) = 1;
%! ddd_plot_ranking (U);
%! txt = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%! assert (! isempty (strfind (txt, "so that some reach 1 outside the band")));
%! h = ddd_plot_ranking (U, "measure", "between", "by", "groups", "item_name", "x");
%! B = U.ranking.group.between;
%! assert (h.order(1), find (B.estimate == max (B.estimate)));
%! assert (! isempty (findobj (hf, "string", "Error consistency")));
%! txt = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%! assert (! isempty (strfind (txt, "models within a group, on in-between x;")));

%!test # undefined values come last; a matrix will do; into axes of one's own
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = double (rand (3, 80) < .5);
%! C(1,:) = NaN;
%! hax = axes ("parent", hf, "outerposition", [0 0 .7 .8]);
%! h = ddd_plot_ranking (hax, C);
%! assert (h.axes, hax);
%! assert (h.order(3), 1);
%! assert (rows (get (h.dots, "faces")), 2);
%! assert (! isempty (findobj (hf, "string", "undefined")));
%! h = ddd_plot_ranking (hax, ones (2, 5));        # kappa is undefined for all
%! U = ddd_bootstrap (ones (2, 5), "replicates", 9);
%! h = ddd_plot_ranking (hax, U, "measure", "full");
%! assert (isempty (h.dots) && isempty (h.bars));

%!error <Invalid call> ddd_plot_ranking ()
%!error <ddd_plot_ranking: C must be a real> ddd_plot_ranking ("a")
%!error <measure must be "accuracy", "full" or> ddd_plot_ranking (1, "measure", "kappa")
%!error <by must be "models" or "groups"> ddd_plot_ranking (1, "by", 1)
%!error <there are no groups; give them to ddd_bootstrap>
%! ddd_plot_ranking (eye (2), "by", "groups")
