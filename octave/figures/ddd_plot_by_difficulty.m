## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_by_difficulty (@var{B})
## @deftypefnx {ddd} {} ddd_plot_by_difficulty (@var{C})
## @deftypefnx {ddd} {} ddd_plot_by_difficulty (@dots{}, @var{name}, @
## @var{value})
## @deftypefnx {ddd} {} ddd_plot_by_difficulty (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_by_difficulty (@dots{})
## Draw how accurate each model is on easy and on hard items.
##
## @var{B} is the result of @code{ddd_by_difficulty}; a models x items matrix
## of 0, 1 and @code{NaN} (missing), or packed data, @var{C} is passed through
## that function first.  Each model has a curve: its accuracy against the share
## of the other models that are right, hard items on the left.  Curves that
## cross show what one ranking hides: who solves hard items may fail easy ones.
## Where two to six groups are known, a thick curve has the mean of each, and
## those of its models are thin and have a pale shade of its color.  Of up to
## four models vertical lines are 95 % intervals.  Options:
##
## @table @code
## @item highlight
## Which curves have color and name, by their names or numbers; the others are
## gray.  By default all, and of more than fifteen six; with groups, these
## (they have the numbers that follow those of the models).
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
## a struct of handles: @code{axes} (which hold the place), @code{panel} and
## @code{lines} (of the models, then of the groups).
##
## @example
## @group
## h = ddd_plot_by_difficulty (ddd_simulate ("rasch", 6, 300, "seed", 1));
## numel (h.lines)
##   @result{} ans = 6
## @end group
## @end example
##
## @seealso{ddd_by_difficulty, ddd_plot_accuracy, ddd_plot_rasch,
## ddd_save_figure}
## @end deftypefn

function h = ddd_plot_by_difficulty (varargin)

  caller = "ddd_plot_by_difficulty";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end), {}, line_options ());
  B = args{1};
  if (! isstruct (B) || ! isfield (B, "others_right"))
    B = ddd_by_difficulty (__ddd_data__ (caller, B, 1));
  endif
  __ddd_check_result__ (caller, "ddd_by_difficulty", B);

  d = __ddd_of_result__ (caller, @contents, caller, B, opt);
  draw = @(place) shape_lines (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (caller, B, opt)

  some = ! isnan (B.others_right);
  if (! any (some))
    error ("ddd:invalidInput",
           "%s: there is nothing to draw: no item has two answers", caller);
  endif
  d.names = B.models(:);
  d.lines = B.accuracy(:,some);
  d.low = B.accuracy_low(:,some);
  d.high = B.accuracy_high(:,some);
  d.epochs = B.others_right(some);
  d.x_label = {sprintf("Share of the other %s that are right", ...
                       opt.model_name), "Others that are right", "Others"};
  d.x_ticks = @(wide) @(limits) choose_ticks (limits, ...
                                min (6, wide / 0.35 / opt.theme.scale));
  d.label = "Accuracy";
  d.limits = [0, 1.05];
  d.ticks = @(limits) choose_ticks (limits, 6.5, [0, 1]);
  d.note = sprintf ("%s, %s %s; hard ones on the left", ...
                    count_of (B.n_models, opt.model_name), ...
                    __ddd_number__ (B.n_items), opt.item_name);

  g = numel (B.group_names);
  if (g > 1 && g <= rows (opt.theme.groups))
    d.names = [d.names; B.group_names];
    d.lines = [d.lines; B.group_accuracy(:,some)];
    color = opt.theme.groups(1:g,:);
    d.colors = [0.4 * color(B.group_index,:) + 0.6; color];
    d.note = sprintf ("%s; thick: means of groups", d.note);
    d = rmfield (d, {"low", "high"});
    d.highlight = numel (B.models) + (1:g);
  endif
  if (! isempty (opt.highlight))
    d.highlight = highlighted_rows (caller, opt, d.names);
  endif

endfunction


%!demo
%! ## People and networks on the same pictures
%! C = [ddd_simulate("rasch", 6, 2000, "seed", 1); ...
%!      ddd_simulate("rasch", 6, 2000, "seed", 1, "ability", ones (6, 1))];
%! D = ddd_pack (C, "groups", repelem ({"networks", "humans"}, 1, [6, 6]));
%! ddd_plot_by_difficulty (D);

%!test # curves are those of B; missing answers; the words
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = double (rand (4, 300) < rand (1, 300));
%! C(1,1:30) = NaN;
%! B = ddd_by_difficulty (ddd_pack (C, "models", {"a_b"; "c"; "d"; "e"}));
%! h = ddd_plot_by_difficulty (B, "item_name", "tasks", "model_name", "agents");
%! for i = 1:4
%!   assert (get (h.lines(i), "xdata"), B.others_right);
%!   assert (get (h.lines(i), "ydata"), B.accuracy(i,:));
%! endfor
%! w = findobj (h.panel, "tag", "ddd_intervals");
%! assert (numel (w), 4);
%! y = sort (reshape (get (w(4), "ydata"), 3, [])(1:2,:));
%! assert (y, [B.accuracy_low(1,:); B.accuracy_high(1,:)]);
%! for txt = {"a_b", "Share of the other agents that are right", ...
%!            "4 agents, 300 tasks; hard ones on the left"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor

%!test # groups: a thick line each, its models in a pale shade
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 5, 200, "seed", 1);
%! D = ddd_pack (C, "groups", {"x", "y", "x", "y", "y"});
%! h = ddd_plot_by_difficulty (D);
%! assert (numel (h.lines), 7);
%! B = ddd_by_difficulty (D);
%! assert (get (h.lines(6), "ydata"), B.group_accuracy(1,:));
%! assert (get (h.lines([1, 2]), "color"), get (h.lines([3, 4]), "color"));
%! assert (.4 * get (h.lines(7), "color") + .6, get (h.lines(2), "color"), 1e-12);
%! assert (get (h.lines(6), "linewidth") > get (h.lines(5), "linewidth"));
%! assert (! isempty (findobj (hf, "string", "y")));
%! assert (isempty (findobj (hf, "string", "model 1")));
%! D = ddd_pack (C, "groups", {"x", "y", "z", "y", "y"});
%! h = ddd_plot_by_difficulty (D, "colors", struct ("groups", eye (3)));
%! assert (numel (h.lines), 8);            # as many groups as colors
%! B = ddd_by_difficulty (C, "groups", {"x", "y", "x", "y", "y"});
%! ddd_plot_by_difficulty (B, "highlight", "model 1");
%! assert (! isempty (findobj (hf, "string", "model 1")));

%!error <Invalid call> ddd_plot_by_difficulty ()
%!error <ddd_plot_by_difficulty: C must be a real> ddd_plot_by_difficulty ("a")
%!error <ddd_plot_by_difficulty: C must have one epoch>
%! ddd_plot_by_difficulty (ones (2, 2, 2))
%!error <nothing to draw: no item has two> ddd_plot_by_difficulty ([NaN; 0])
%!error <there is no line called z>
%! ddd_plot_by_difficulty (eye (3), "highlight", "z")
