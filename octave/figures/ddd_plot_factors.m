## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_factors (@var{F})
## @deftypefnx {ddd} {} ddd_plot_factors (@var{D})
## @deftypefnx {ddd} {} ddd_plot_factors (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_factors (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_factors (@dots{})
## Draw what goes with the consistency of pairs of models.
##
## @var{F} is the result of @code{ddd_factors}; packed data @var{D} are passed
## through that function first.  Each factor, and the difference of accuracies,
## has a bar: its share of the variance over pairs, and on it that which no
## other factor has (unique).  Where factors go together the first is divided
## between them, and the second is small.  Beside it stand the estimate, how
## much more alike models of the same level are or models that differ by one
## unit, and p by permuting the models.  Options:
##
## @table @code
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panel},
## @code{bars} and @code{own}.
##
## @example
## @group
## D = ddd_pack (rand (6, 300) < .7, "factors", struct ("size", 1:6));
## h = ddd_plot_factors (ddd_factors (D, "measure", "full"));
## rows (get (h.bars, "faces"))
##   @result{} ans = 2
## @end group
## @end example
##
## @seealso{ddd_factors, ddd_plot_map, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_factors (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options ("ddd_plot_factors", args(2:end));
  F = args{1};
  if (! isstruct (F) || ! isfield (F, "permanova"))
    F = ddd_factors (__ddd_data__ ("ddd_plot_factors", F, 1));
  endif
  __ddd_check_result__ ("ddd_plot_factors", "ddd_factors", F);

  d = __ddd_of_result__ ("ddd_plot_factors", @contents, F, opt);
  draw = @(place) shape_bars (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (F, opt)

  d.names = F.factors(:);
  d.total = F.share;
  d.own = min (F.unique, F.share);
  d.parts = {"share of the variance", "of which unique"};
  d.colors = [opt.theme.neutral; opt.theme.between];
  d.heading = "Estimate, p";
  d.texts = cell (size (d.names));
  for f = 1:numel (d.texts)
    d.texts{f} = "not told apart";
    if (! isnan (F.estimate(f)))
      d.texts{f} = sprintf ("%s, p = %.2g", ...
                            minus_sign (sprintf ("%+.2g", F.estimate(f))), ...
                            F.p_value(f));
    endif
  endfor
  d.label = {sprintf("Share of the variance over pairs of %s", ...
                     opt.model_name), ...
             "Share of the variance", "Share"};
  what = struct ("excess", "excess consistency", "leave_pair_out", ...
                 "kappa, leave pair out", "full", "kappa").(F.measure);
  d.note = sprintf ("%s of %s pairs of %d %s; together %.0f %%", what, ...
                    __ddd_number__ (F.n_pairs), F.n_models, ...
                    opt.model_name, 100 * F.r2);

endfunction


%!demo
%! ## Which networks on letters go together?
%! D = ddd_select (ddd_example ("networks"), "epochs", 20);
%! ddd_plot_factors (D);

%!test # bars are the shares
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! rand ("twister", 1);
%! C = rand (8, 200) < .6;
%! D = ddd_pack (C, "factors", struct ("kind", {{"a", "a", "b", "b", "a", "a", ...
%!               "b", "b"}}, "size", 1:8));
%! F = ddd_factors (D, "measure", "full", "permutations", 99);
%! h = ddd_plot_factors (F);
%! v = get (h.bars, "vertices");
%! faces = get (h.bars, "faces");
%! for f = 1:3
%!   x = v(faces(f,:),1);
%!   assert (max (x) - min (x), F.share(f), 1e-12);
%!   txt = strrep (sprintf ("%+.2g, p = %.2g", F.estimate(f), F.p_value(f)), "-", ...
%!                 "\342\210\222");
%!   assert (! isempty (findobj (hf, "string", txt)), txt);
%! endfor
%! F.estimate(2) = NaN;
%! ddd_plot_factors (F);
%! assert (numel (findobj (hf, "string", "not told apart")), 1);
%! for txt = {"kind", "size", "accuracy difference", ...
%!            sprintf("kappa of 28 pairs of 8 models; together %.0f %%", 100 * F.r2)}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! C(2,3) = C(1,3);
%! h = ddd_plot_factors (ddd_pack (C, "groups", {"a", "a", "b", "b", "a", "a", ...
%!                       "b", "b"}));                    # through ddd_factors
%! assert (rows (get (h.bars, "faces")), 2);

%!error <Invalid call> ddd_plot_factors ()
%!error <neither groups nor factors> ddd_plot_factors (eye (4))
%!error <unknown option 'factors'> ddd_plot_factors (eye (4), "factors", 1)
