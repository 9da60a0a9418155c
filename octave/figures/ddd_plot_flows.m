## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_flows (@var{F})
## @deftypefnx {ddd} {} ddd_plot_flows (@var{C})
## @deftypefnx {ddd} {} ddd_plot_flows (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_flows (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_flows (@dots{})
## Draw which items change between trivial, in-between and impossible.
##
## @var{F} is the result of @code{ddd_flows}; a models x items x epochs array,
## or packed data, @var{C} is passed through that function first, which takes
## the first and the last epoch.  To compare two populations, call it yourself:
## @code{ddd_plot_flows (ddd_flows (C, "against", B))}.
##
## The boxes on the left are the categories on the first side, those on the
## right on the second, as high as their share of the items.  A band from one
## to the other is as wide as the number of items that go there, and has the
## color of where they come from; the number stands in bands that are wide
## enough.  Options:
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
## @code{bands} (3 x 3: from trivial, in between and impossible to these;
## @code{NaN} where no item goes) and @code{boxes} (left and right).
##
## @example
## @group
## h = ddd_plot_flows (cat (3, [0 0 1; 0 1 1], [0 1 1; 1 1 1]));
## ishghandle (h.bands)
##   @result{} ans =
##       1  0  0
##       1  0  0
##       0  1  0
## @end group
## @end example
##
## @seealso{ddd_flows, ddd_plot_shares, ddd_plot_categories, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_flows (varargin)

  caller = "ddd_plot_flows";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end));
  F = args{1};
  if (! isstruct (F) || ! isfield (F, "flows"))
    F = ddd_flows (__ddd_data__ (caller, F));
  endif
  __ddd_check_result__ (caller, "ddd_flows", F);

  d = __ddd_of_result__ (caller, @contents, F, opt);
  draw = @(place) shape_flows (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (F, opt)

  d.flows = F.flows;
  d.names = {"trivial", "in-between", "impossible"};
  d.colors = [opt.theme.trivial; opt.theme.between; opt.theme.impossible];
  d.headings = F.names;
  models = count_of (F.n_models(1), opt.model_name);
  if (F.n_models(1) != F.n_models(2))
    models = sprintf ("%s and %s", __ddd_number__ (F.n_models(1)), ...
                      count_of (F.n_models(2), opt.model_name));
  endif
  d.note = sprintf (["%s, %s, tolerance %d; %.1f %% of the %s change ", ...
                     "category (95 %% interval %.1f to %.1f)"], models, ...
                    count_of (F.n_complete, opt.item_name), F.tolerance, ...
                    100 * F.moved, opt.item_name, 100 * F.interval);

endfunction


%!demo
%! ## What ten models learn between two epochs
%! C = rand (10, 2000, 2) < rand (1, 2000) .^ reshape ([1, .2], 1, 1, 2);
%! ddd_plot_flows (C);

%!test # boxes and bands are as high as F says; the words
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! A = [0 0 1 1 1 0 1 1; 0 0 0 1 1 0 1 1];
%! B = [0 1 1 1 NaN 1 0 1; 0 0 1 1 1 1 0 1; 0 1 1 1 1 1 0 1];
%! F = ddd_flows (A, "against", B, "names", {"a_b", "c"});
%! h = ddd_plot_flows (F, "item_name", "tasks", "model_name", "agents");
%! high = @(h) diff (get (h, "vertices")([1, end],2));
%! for at = find (F.flows)'
%!   assert (high (h.bands(at)), F.flows(at) / 7, 1e-12);
%! endfor
%! assert (isnan (h.bands), F.flows == 0);
%! ## The band from impossible to trivial ends in the boxes of both.
%! inside = @(v, h, face) min (get (h, "vertices")(face:3:end,2)) <= min (v) ...
%!          && max (get (h, "vertices")(face:3:end,2)) >= max (v);
%! v = get (h.bands(3,1), "vertices");
%! assert (inside (v([1, end],2), h.boxes(1), 3));
%! assert (inside (v([30, 31],2), h.boxes(2), 1));
%! for txt = {"a_b", "in-between", "3 (42.9 %)", ["2 and 3 agents, 7 tasks, ", ...
%!            "tolerance 0; 57.1 % of the tasks change category (95 % ", ...
%!            "interval 25.0 to 84.2)"]}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor

%!error <Invalid call> ddd_plot_flows ()
%!error <ddd_plot_flows: C must be a real> ddd_plot_flows ("a")
%!error <C has one epoch; there must be two> ddd_plot_flows (eye (3))
%!error <has lost the field names> ddd_plot_flows (struct ("flows", eye (3)))
