## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_frontier (@var{F})
## @deftypefnx {ddd} {} ddd_plot_frontier (@var{C})
## @deftypefnx {ddd} {} ddd_plot_frontier (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_frontier (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_frontier (@dots{})
## Draw what is left of a benchmark for the best models.
##
## @var{F} is the result of @code{ddd_frontier}; a models x items matrix of 0,
## 1 and @code{NaN} (missing), or packed data, @var{C} is passed through that
## function first.  Against the number c of models three areas show the shares
## of items that are trivial, live and impossible among the c best ones (or the
## first ones of a given order).  Dashes show the borders for c random models,
## dots those with the models ranked on one half of the items and the items
## counted in the other.  Of more than thirty models the axis is logarithmic.
## Options:
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
## a struct of handles: @code{axes} (which hold the place), @code{panel},
## @code{areas} (trivial, live, impossible) and @code{lines} (two borders for
## random models, then two for ranking on other items).
##
## @example
## @group
## h = ddd_plot_frontier (ddd_simulate ("rasch", 8, 300, "seed", 1));
## numel (h.areas)
##   @result{} ans = 3
## @end group
## @end example
##
## @seealso{ddd_frontier, ddd_plot_rarefaction, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_frontier (varargin)

  caller = "ddd_plot_frontier";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end));

  F = args{1};
  if (! isstruct (F) || ! isfield (F, "crossfit"))
    F = ddd_frontier (__ddd_data__ (caller, F, 1));
  endif
  __ddd_check_result__ (caller, "ddd_frontier", F);

  d = __ddd_of_result__ (caller, @contents, F, opt);
  draw = @(place) shape_frontier (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (F, opt)

  d.n_models = F.n_models;
  d.linear = false;
  d.trivial = F.best.trivial;
  d.impossible = F.best.impossible;
  ranked = ! any (isnan (F.crossfit.trivial));
  which = merge (ranked, "best", "first");
  d.legend = {"box", opt.theme.trivial, "trivial";
              "box", opt.theme.between, "live (in-between)";
              "box", opt.theme.impossible, "impossible";
              "dashed", opt.theme.ink, ["random ", opt.model_name]};
  d.other = {"dashed", F.random.trivial, F.random.impossible};
  if (ranked)
    d.legend(end+1,:) = {"dotted", opt.theme.ink, ["ranked on other ", ...
                                                opt.item_name]};
    d.other(2,:) = {"dotted", F.crossfit.trivial, F.crossfit.impossible};
  endif
  d.label = {sprintf("Number of %s %s", which, opt.model_name), ...
             sprintf("Fraction of %s", opt.item_name)};
  at = find (F.n_models == min (F.n_models(end), 10));
  if (isempty (at))
    at = 1;
  endif
  d.note = {sprintf("%s, %s %s, tolerance %d", ...
                    count_of (numel (F.order), opt.model_name), ...
                    __ddd_number__ (F.n_complete), opt.item_name, ...
                    F.tolerance), ...
            sprintf("%s %s are live among the %s %d", ...
                    __ddd_number__ (F.count.live(at)), opt.item_name, ...
                    which, F.n_models(at))};

endfunction


%!demo
%! ## Sixty models that get better and better
%! C = ddd_simulate ("rasch", 60, 2000, "ability", linspace (-1, 3, 60));
%! ddd_plot_frontier (C);

%!test # areas and lines are those of F; the words say what they show
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = ddd_simulate ("rasch", 12, 300, "seed", 1);
%!   F = ddd_frontier (C, "splits", 5);
%!   h = ddd_plot_frontier (F, "item_name", "letters");
%!   v = get (h.areas(1), "vertices");
%!   assert (v(12:-1:1,:)(2:end,:), [12:-1:2; zeros(1, 11)]');
%!   assert (v(12:22,2)', fliplr (F.best.trivial), 1e-12);
%!   v = get (h.areas(3), "vertices");
%!   assert (1 - v(1:11,2)', F.best.impossible, 1e-12);
%!   v = get (h.areas(2), "vertices");
%!   assert ([v(1:11,2)', fliplr(v(12:22,2)')], ...
%!           [F.best.trivial, 1 - F.best.impossible], 1e-12);
%!   assert (numel (h.lines), 4);
%!   assert (get (h.lines(3), "ydata"), F.crossfit.trivial, 1e-12);
%!   assert (get (h.lines(4), "ydata"), 1 - F.crossfit.impossible, 1e-12);
%!   for txt = {"12 models, 300 letters, tolerance 0", "Fraction of letters", ...
%!              "Number of best models", "live (in-between)", ...
%!              "random models", "ranked on other letters", ...
%!              sprintf("%d letters are live among the best 10", ...
%!                      F.count.live(F.n_models == 10))}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   h = ddd_plot_frontier (ddd_frontier (C, "order", 1:2));
%!   assert (numel (h.lines), 2);
%!   assert (! isempty (findobj (hf, "string", "Number of first models")));
%!   assert (isempty (findobj (hf, "string", "ranked on other letters")));
%!   assert (numel (findobj (hf, "-regexp", "string", "among the first 2$")), 1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # many models: a logarithmic axis; missing answers leave items out
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = ddd_simulate ("rasch", 40, 200, "seed", 2);
%!   C(3,1:9) = NaN;
%!   h = ddd_plot_frontier (C);
%!   x = get (h.areas(1), "vertices")(1:39,1);
%!   assert (x, log (2:40)', 1e-12);
%!   assert (! isempty (findobj (hf, "string", "40 models, 191 items, tolerance 0")));
%!   assert (! isempty (findobj (hf, "string", "20")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_frontier ()
%!error <ddd_plot_frontier: C must be a real> ddd_plot_frontier ("a")
%!error <ddd_plot_frontier: C must have one epoch> ddd_plot_frontier (ones (2, 2, 2))
%!error <unknown option 'items'> ddd_plot_frontier (eye (3), "items", "x")
