## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_shares (@var{T})
## @deftypefnx {ddd} {} ddd_plot_shares (@var{C})
## @deftypefnx {ddd} {} ddd_plot_shares (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_shares (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_shares (@dots{})
## Draw the shares of trivial, in-between and impossible items over the epochs.
##
## @var{T} is the result of @code{ddd_dynamics}; a models x items x epochs
## array, or packed data, @var{C} is passed through that function first.  Three
## areas fill the panel: trivial items from below, impossible ones from above,
## and those in between.  Shares are those of the items that all models
## answered; an epoch without such items is left out.  Options:
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
## a struct of handles: @code{axes} (which hold the place), @code{panel} (axes
## in epochs and shares) and @code{areas} (trivial, in between, impossible).
##
## @example
## @group
## C = rand (3, 200, 10) < reshape (linspace (0.1, 0.9, 10), 1, 1, 10);
## h = ddd_plot_shares (C);
## numel (h.areas)
##   @result{} ans = 3
## @end group
## @end example
##
## @seealso{ddd_dynamics, ddd_plot_changes, ddd_plot_decisions}
## @end deftypefn

function h = ddd_plot_shares (varargin)

  caller = "ddd_plot_shares";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end));
  T = args{1};
  if (! isstruct (T) || ! isfield (T, "compared"))
    T = ddd_dynamics (__ddd_data__ (caller, T));
  endif
  __ddd_check_result__ (caller, "ddd_dynamics", T);
  d = __ddd_of_result__ (caller, @contents, caller, T, opt);
  draw = @(place) shape_frontier (place, d);
  out = rmfield (draw_in_place (hax, opt, draw, ! nargout), "lines");
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (caller, T, opt)

  known = ! isnan (T.fraction.trivial);
  if (sum (known) < 2)
    error ("ddd:invalidInput", ["%s: there must be two epochs or more ", ...
           "in which all models answered some item"], caller);
  endif
  theme = opt.theme;
  d.n_models = T.epochs(:)'(known);
  d.linear = true;
  d.trivial = T.fraction.trivial(known);
  d.impossible = T.fraction.impossible(known);
  d.other = cell (0, 3);
  d.legend = {"box", theme.trivial, "trivial";
              "box", theme.between, "in-between";
              "box", theme.impossible, "impossible"};
  d.label = {"Epoch", sprintf("Fraction of %s", opt.item_name)};
  percent = @__ddd_percent__;
  d.note = sprintf (["%s, %s %s, tolerance %d; trivial %s at epoch %g, ", ...
                     "%s at epoch %g"], ...
                    count_of (numel (T.models), opt.model_name), ...
                    __ddd_number__ (T.n_items), opt.item_name, ...
                    T.tolerance, percent (d.trivial(1)), ...
                    d.n_models(1), percent (d.trivial(end)), d.n_models(end));

endfunction


%!demo
%! ## Ten simulated networks that learn for twenty epochs
%! able = reshape (linspace (0.2, 1.5, 20), 1, 1, 20);
%! ddd_plot_shares (rand (10, 2000, 20) < rand (1, 2000) .* able);

%!test # areas are the shares of T; an epoch without answers is left out
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = double (rand (3, 90, 4) < reshape ([.2, .5, .7, .9], 1, 1, 4));
%! C(1,:,2) = NaN;
%! warning ("off", "ddd:missingEpoch", "local");
%! D = ddd_pack (C, "epochs", [1, 9, 30, 40]);
%! T = ddd_dynamics (D);
%! h = ddd_plot_shares (D, "item_name", "letters", "model_name", "nets");
%! v = get (h.areas(2), "vertices");
%! at = [1, 30, 40];
%! some = [1, 3, 4];
%! assert (v(1:3,:), [at; T.fraction.trivial(some)]', 1e-12);
%! assert (v(6:-1:4,:), [at; 1 - T.fraction.impossible(some)]', 1e-12);
%! x = T.fraction.trivial([1, 4]);
%! for txt = {"Epoch", "in-between", "Fraction of letters", ...
%!            sprintf(["3 nets, 90 letters, tolerance 0; trivial %.1f %% at ", ...
%!                     "epoch 1, %.1f %% at epoch 40"], 100 * x)}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor

%!error <Invalid call> ddd_plot_shares ()
%!error <ddd_plot_shares: C must be a real> ddd_plot_shares ("a")
%!error <there must be two epochs or more> ddd_plot_shares (ones (2, 3))
