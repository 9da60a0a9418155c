## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_runs (@var{R})
## @deftypefnx {ddd} {} ddd_plot_runs (@var{D})
## @deftypefnx {ddd} {} ddd_plot_runs (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_runs (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_runs (@dots{})
## Draw what several runs of a model solve, and what all of them solve.
##
## @var{R} is the result of @code{ddd_runs}; what this function takes,
## @var{D}, is passed through it first.  Each model has two lines over the
## number of runs: the share of items that at least one of them gets right
## (pass@@r), which rises, and that which all get right (pass^r), which falls.
## The further they are apart, the less does a single run say.  Missing answers
## leave their item with fewer runs.  Options:
##
## @table @code
## @item highlight
## Which lines have color and name, by their names or numbers; the others are
## gray.  By default all, and of more than fifteen six.
##
## @item item_name
## What an item is called; default @qcode{"items"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panel} and
## @code{lines}.
##
## @example
## @group
## h = ddd_plot_runs (rand (1, 200, 5) < rand (1, 200));
## numel (h.lines)
##   @result{} ans = 2
## @end group
## @end example
##
## Source: M. Chen et al., @cite{Evaluating large language models trained on
## code}, 2021; S. Yao et al., @cite{tau-bench}, 2024.
##
## @seealso{ddd_runs, ddd_plot_rarefaction, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_runs (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_runs";
  opt = plot_options (caller, args(2:end), {}, line_options ());
  R = args{1};
  if (! isstruct (R) || ! isfield (R, "pass_all"))
    R = ddd_runs (R);
  endif
  __ddd_check_result__ (caller, "ddd_runs", R);

  d = __ddd_of_result__ (caller, @contents, R, opt);
  d.highlight = highlighted_rows (caller, opt, d.names);
  draw = @(place) shape_lines (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (R, opt)

  names = {"at least one (pass@r)"; "all (pass^r)"};
  if (R.n_models > 1)
    names = [strcat(R.models(:), ", at least one"); ...
             strcat(R.models(:), ", all")];
  endif
  d.names = names;
  d.lines = [R.pass_any.estimate; R.pass_all.estimate];
  d.hues = repmat (1:R.n_models, 1, 2);         # both lines of a model alike
  d.epochs = 1:R.n_runs;
  d.x_label = "Runs";
  d.limits = [0, max([1.05 * max(d.lines(:)), 0.01])];
  d.ticks = @(limits) choose_ticks (limits, 6.5, [0, 1]);
  d.label = {"Share of items solved", "Share solved", "Share"};
  d.note = sprintf ("%s, %s %s, %d runs", ...
                    count_of (numel (R.models), opt.model_name), ...
                    __ddd_number__ (R.n_items), opt.item_name, R.n_runs);

endfunction


%!demo
%! ## Five seeds of three models
%! C = ddd_simulate ("rasch", 15, 1000, "ability", repmat ([0; 1; 2], 5, 1));
%! ddd_plot_runs (permute (reshape (C, 3, 5, 1000), [1, 3, 2]));

%!test # lines are what ddd_runs says
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! rand ("twister", 1);
%! C = rand (2, 50, 4) < rand (2, 50);
%! R = ddd_runs (C);
%! h = ddd_plot_runs (R, "item_name", "tasks");
%! y = vertcat (get (h.lines, "ydata"){:});
%! assert (y, [R.pass_any.estimate; R.pass_all.estimate]);
%! hue = vertcat (get (h.lines, "color"){:});
%! assert (hue(1:2,:), hue(3:4,:));
%! assert (any (hue(1,:) != hue(2,:)));
%! for txt = {"model 1, all", "model 2, at least one", "2 models, 50 tasks, 4 runs", ...
%!            "Runs"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! h = ddd_plot_runs (C(1,:,:));
%! assert (! isempty (findobj (hf, "string", "all (pass^r)")));

%!error <Invalid call> ddd_plot_runs ()
%!error <there is one run> ddd_plot_runs (eye (2))
%!error <unknown option 'runs'> ddd_plot_runs (ones (1, 2, 2), "runs", 1)
