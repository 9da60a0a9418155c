## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_plan (@var{P})
## @deftypefnx {ddd} {} ddd_plot_plan (@var{C})
## @deftypefnx {ddd} {} ddd_plot_plan (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_plan (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_plan (@dots{})
## Draw how precise a study of error consistency will be.
##
## @var{P} is the result of @code{ddd_plan}; pilot data @var{C}, a models x
## items matrix of 0, 1 and @code{NaN} (missing) or packed data, are passed
## through that function first.  Against the number of items (on a logarithmic
## axis), each number of models has a line.  If @var{P} has the half width that
## a 95 % interval is to have, a gray line is drawn at it.  Options:
##
## @table @code
## @item show
## @qcode{"width"} (default), the half width of a 95 % interval (1.96 standard
## errors over items and models); or @qcode{"detectable"}, the difference that
## two such studies find four times of five.
##
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## @itemx colors
## @itemx width
## @itemx parent
## Size and colors, width and figure, as for all figures: see
## @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panel} (axes
## in log10 of the number of items) and @code{lines}.
##
## @example
## @group
## P = ddd_plan ("kappa", 0.4, "accuracy", [0.7, 0.8]);
## h = ddd_plot_plan (P);
## numel (h.lines)
##   @result{} ans = 1
## @end group
## @end example
##
## @seealso{ddd_plan, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_plan (varargin)

  caller = "ddd_plot_plan";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end), {}, {
    "show", "width", {"width", "detectable"}});
  P = args{1};
  if (! isstruct (P) || ! isfield (P, "detectable"))
    P = ddd_plan (__ddd_data__ (caller, P, 1), "n_items",
                  round (logspace (2, 4.5, 26)));       # a smooth line
  endif
  __ddd_check_result__ (caller, "ddd_plan", P);
  if (numel (P.n_items) < 2)
    error ("ddd:invalidInput", ["%s: P is for one number of items; give ", ...
           "ddd_plan several"], caller);
  endif

  d = __ddd_of_result__ (caller, @contents, P, opt);
  if (! any (isfinite (d.lines(:))))
    error ("ddd:invalidInput", ["%s: no standard error is known, so ", ...
           "there is nothing to draw"], caller);
  endif
  draw = @(place) shape_lines (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (P, opt)

  [n_items, order] = sort (P.n_items);
  width = strcmp (opt.show, "width");
  d.lines = merge (width, P.half_width, P.detectable)(:,order);
  d.epochs = log10 (n_items);
  d.names = arrayfun (@(n) sprintf ("%s %s", __ddd_number__ (n), ...
                                    opt.model_name), P.n_models(:), ...
                      "uniformoutput", false);
  d.aim = [];
  if (width && isfield (P, "options") ...
      && isfield (P.options, "interval_width"))
    d.aim = P.options.interval_width;
  endif
  d.limits = [0, 1.05 * max([d.lines(:); d.aim])];
  if (any (isfinite (d.lines(:)))
      && ! (d.limits(2) > 0 && d.limits(2) < Inf
            && isreal (d.epochs) && all (isfinite (d.epochs))))
    error ("ddd:invalidInput",
           "ddd_plot_plan: %s and n_items of P must be above 0 and finite",
           merge (width, "half_width", "detectable"));
  endif
  d.ticks = @(limits) choose_ticks (limits, 6);
  d.label = merge (width, {{"Half width of a 95 % interval", "Half width"}},
                   {{"Difference that is found", "Difference"}}){1};
  d.x_label = sprintf ("Number of %s", opt.item_name);
  d.x_ticks = @(long) @(limits) log_ticks (limits, long / opt.theme.scale);
  d.note = sprintf ("Error consistency %s", two_decimals (P.kappa, false));
  if (! width)
    d.note = [d.note, "; two such studies, four times of five"];
  elseif (! isempty (d.aim))
    d.note = sprintf ("%s; gray: %g", d.note, d.aim);
  endif

endfunction

## Numbers of items in the steps 1, 2, 5, or 1 where they would touch.
function [at, labels] = log_ticks (limits, inches)
  number = [1; 2; 5] * 10 .^ (floor (limits(1)) : ceil (limits(2)));
  number = number(:)';
  in = log10 (number) >= limits(1) - 1e-9 & log10 (number) <= limits(2) + 1e-9;
  number = number(in);
  if (inches < 0.45 * numel (number))
    whole = mod (log10 (number) + 1e-9, 1) < 1e-6;
    number = number(whole | (! any (whole) & (1:numel (number)) == 1));
  endif
  at = log10 (number);
  labels = arrayfun (@__ddd_number__, number, "uniformoutput", false);
endfunction


%!demo
%! ## How many items and models, from a pilot study of ten models
%! ddd_plot_plan (ddd_simulate ("rasch", 10, 500, "seed", 1));

%!test # lines and words are those of P
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 6, 300, "seed", 1);
%! P = ddd_plan (C, "interval_width", .1, "n_items", [1000, 100, 10000]);
%! h = ddd_plot_plan (P, "item_name", "letters", "model_name", "nets");
%! assert (get (h.lines(2), "xdata"), [2, 3, 4], 1e-12);
%! assert (get (h.lines(2), "ydata"), 1.96 * P.se(2,[2, 1, 3]), 1e-5);
%! for txt = {sprintf("Error consistency %.2f; gray: 0.1", P.kappa), ...
%!            "6 nets", "24 nets", "Number of letters", "1,000", ...
%!            "Half width of a 95 % interval"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! assert (get (findall (hf, "tag", "ddd_aim"), "ydata"), [.1, .1]);
%! top = max ([get(h.lines, "ydata"){:}, .1]);
%! assert (get (get (h.lines(1), "parent"), "ylim"), [0, 1.05 * top], .03 * top);
%! h = ddd_plot_plan (P, "show", "detectable");
%! assert (get (h.lines(1), "ydata"), P.detectable(1,[2, 1, 3]), 1e-12);
%! assert (! isempty (findobj (hf, "string", sprintf (["Error consistency %.2f; ", ...
%!   "two such studies, four times of five"], P.kappa))));
%! C(1,1:5) = NaN;
%! assert (numel (ddd_plot_plan (C).lines), 3);

%!test # steps of ten where others would touch; without one, the first
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 6, 300, "seed", 1);
%! for row = {[200, 20000], {"1,000", "10,000"}; [200, 900], {"200"}}'
%!   ddd_plot_plan (ddd_plan (C, "n_items", row{1}), "width", 1 + (row{1}(2) > 900));
%!   shown = get (findobj (hf, "type", "text"), "string");
%!   numbers = shown(! cellfun (@isempty, regexp (shown, '^[\d,]+$')));
%!   assert (sort (numbers), sort (row{2}'));
%! endfor

%!error <Invalid call> ddd_plot_plan ()
%!error <ddd_plot_plan: C must have one epoch> ddd_plot_plan (ones (2, 3, 4))
%!error <show must be "width" or> ddd_plot_plan (1, "show", "power")
%!error <half_width and n_items of P must be above 0 and finite>
%! P = ddd_plan (ddd_simulate ("rasch", 5, 60, "seed", 1), "n_items", [50, 100]);
%! P.half_width(1) = Inf;
%! ddd_plot_plan (P)
%!error <P is for one number of items>
%! ddd_plot_plan (ddd_plan ("kappa", 0, "accuracy", [.5, .5], "n_items", 9))
%!error <no standard error is known, so there is nothing to draw>
%! ddd_plot_plan (ones (6, 5));
