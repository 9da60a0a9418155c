## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_rasch (@var{R})
## @deftypefnx {ddd} {} ddd_plot_rasch (@var{C})
## @deftypefnx {ddd} {} ddd_plot_rasch (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_rasch (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_rasch (@dots{})
## Draw models and items on one scale: abilities below, difficulties above.
##
## @var{R} is the result of @code{ddd_rasch}; a models x items matrix of 0, 1
## and @code{NaN} (missing), or packed data, @var{C} is passed through that
## function first.  Below, each model is a dot at its ability, with its 95 %
## interval (1.96 standard errors, other items like these), the best on top.
## Above, a bar for each number of right models stands at the difficulty of
## such items and says how many there are (a Wright map): a model solves half
## of the items at its own ability.  Trivial and impossible items have no
## difficulty, and the note counts them.  Options:
##
## @table @code
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
## a struct: handles @code{axes} (which hold the place), @code{panel},
## @code{dots} (one handle per group of models), @code{bars} (intervals) and
## @code{chart} (items), and the @code{order} of the models.
##
## @example
## @group
## h = ddd_plot_rasch (ddd_simulate ("rasch", 6, 300, "seed", 1));
## rows (get (h.chart, "faces"))
##   @result{} ans = 5
## @end group
## @end example
##
## Source: B. D. Wright and M. H. Stone, @cite{Best test design}, 1979.
##
## @seealso{ddd_rasch, ddd_plot_difficulty, ddd_plot_ranking, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_rasch (varargin)

  caller = "ddd_plot_rasch";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end));
  R = args{1};
  if (! isstruct (R) || ! isfield (R, "ability"))
    R = ddd_rasch (__ddd_data__ (caller, R, 1));
  endif
  __ddd_check_result__ (caller, "ddd_rasch", R);
  if (all (isnan (R.ability)))
    error ("ddd:invalidInput",
           ["%s: there are no abilities to draw; ddd_rasch says why"], caller);
  endif

  d = __ddd_of_result__ (caller, @contents, R, opt);
  draw = @(place) shape_intervals (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (R, opt)

  d.names = R.models(:);
  d.estimate = R.ability(:);
  d.low = R.low(:);
  d.high = R.high(:);
  d.ranks = arrayfun (@(b) two_decimals (b, false), d.estimate, ...
                      "uniformoutput", false);
  d.between = repmat ({""}, numel (d.names), 1);
  groups = {};
  if (isfield (R.groups, "group"))
    groups = R.groups.group;
  endif
  d.side = group_bands (opt.theme, groups, 1:numel (d.names));
  known = ! isnan (R.difficulty) & R.histogram > 0;
  d.bars = [R.difficulty(known)(:), R.histogram(known)(:)];
  d.bars_label = capitalized (opt.item_name);
  [d.heading, d.sorted, d.zero] = deal ("Ability", true, []);
  d.label = "Ability and difficulty (log odds)";
  d.dot_name = "ability";
  d.note = sprintf (["%s %s, %s %s; beyond the scale: %s trivial, %s ", ...
                     "impossible"], __ddd_number__ (numel (d.names)), ...
                    opt.model_name, __ddd_number__ (R.n_complete), ...
                    opt.item_name, __ddd_number__ (R.ends.trivial), ...
                    __ddd_number__ (R.ends.impossible));

endfunction


%!demo
%! ## Twelve models, whose abilities are far apart
%! C = ddd_simulate ("rasch", 12, 1000, "ability", linspace (-2, 2, 12));
%! ddd_plot_rasch (C);

%!test # dots, intervals and bars say what R says
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 5, 400, "ability", [0 2 1 -1 .5], "seed", 1);
%! R = ddd_rasch (ddd_pack (C, "models", {"a_b"; "c"; "d"; "e"; "f"}));
%! h = ddd_plot_rasch (R, "item_name", "letters");
%! [~, order] = sort (-R.ability);
%! assert (h.order, order(:)');
%! v = reshape (get (h.bars, "vertices")(:,1), [], 6);
%! assert (min (v, [], 2), R.ability(order) - 1.96 * R.se(order), 1e-4);
%! assert (max (v, [], 2), R.ability(order) + 1.96 * R.se(order), 1e-4);
%! v = reshape (get (h.chart, "vertices"), [], 6, 2);
%! assert (v(:,1,1)', R.difficulty(2:5), 1e-9);
%! assert (max (v(:,:,2), [], 2)', R.histogram(2:5));
%! for txt = {"a_b", "Ability", "Letters", sprintf(["5 models, 400 letters; ", ...
%!            "beyond the scale: %d trivial, %d impossible"], R.histogram([6, 1]))}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! for b = R.ability'
%!   txt = strrep (sprintf ("%.2f", b), "-", "\342\210\222");
%!   assert (! isempty (findobj (hf, "string", txt)), txt);
%! endfor
%! assert (any (abs (R.ability) < .9));    # their zero stands too
%! R.histogram(3) = 0;                    # no bar where no item is
%! v = get (ddd_plot_rasch (R).chart, "vertices");
%! assert (reshape (v(:,1), [], 6)(:,1)', R.difficulty([2, 4, 5]), 1e-9);
%! C(1,1:9) = NaN;
%! assert (numel (ddd_plot_rasch (C).order), 5);

%!error <Invalid call> ddd_plot_rasch ()
%!error <ddd_plot_rasch: C must have one epoch> ddd_plot_rasch (ones (2, 3, 4))
%!error <ddd_plot_rasch: there are no abilities to draw>
%! warning ("off", "ddd:noEstimate", "local");
%! ddd_plot_rasch ([1 1 1; 0 0 1]);
