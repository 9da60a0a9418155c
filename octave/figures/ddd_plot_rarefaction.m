## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_rarefaction (@var{R})
## @deftypefnx {ddd} {} ddd_plot_rarefaction (@var{C})
## @deftypefnx {ddd} {} ddd_plot_rarefaction (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_rarefaction (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_rarefaction (@dots{})
## Draw shares of trivial and impossible items against the number of models.
##
## @var{R} is the result of @code{ddd_rarefy}; a matrix or packed data @var{C},
## or what @code{ddd_split} returns, are passed through that function first.
## The lines are the shares expected among that many of the models, with 95 %
## bands (over items and models, so not at the last point; over items alone
## where there is only a histogram), and dashed the extrapolation to more
## models, which starts at the last point, with paler bands where its interval
## is known.  Gray lines are what independent models of the mean accuracy would
## show.  Another set of models in @var{R} is drawn as lines with dots.
## @code{ddd_rarefy} says what missing answers do, what the extrapolation
## assumes and when not to trust it. Options:
##
## @table @code
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 4.2 inches wide.  The result @var{h} is a struct
## of handles: @code{axes} (which hold the place), @code{panel} (axes in units
## of the data), and @code{lines}, @code{bands}, @code{extrapolated},
## @code{more_bands} and @code{independent}, each of the trivial and of the
## impossible items.
##
## @example
## @group
## h = ddd_plot_rarefaction (struct ("histogram", [1 0 1 2]));
## get (h.lines(1), "ydata")
##   @result{} ans =
##       0.6667   0.5833   0.5000
## @end group
## @end example
##
## @seealso{ddd_rarefy, ddd_plot_histogram, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_rarefaction (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_rarefaction";
  opt = plot_options (caller, args(2:end));

  R = args{1};
  if (! isstruct (R) || ! isfield (R, "chao2"))
    if (! isfield (R, "histogram"))
      R = __ddd_data__ (caller, R, 1);
    endif
    R = ddd_rarefy (R);
  endif
  __ddd_check_result__ (caller, "ddd_rarefy", R);

  d = __ddd_of_result__ (caller, @contents, R, opt);
  draw = @(place) shape_rarefaction (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

## Of the trivial and of the impossible items: the line, the band, the line of
## independent models, the extrapolation and that of the other set of models,
## each as x and y; and where their names stand.
function d = contents (R, opt)

  theme = opt.theme;
  E = R.extrapolated;
  n = R.n_models(end);
  known = ! isnan (R.se.trivial);
  against = isfield (R, "against");
  more = E.n_models >= n;

  d.legend = {"line", theme.ink, ["these ", opt.model_name]};
  if (against)
    d.legend(end+1,:) = {"dotted", theme.ink, ...
                         ["other set of ", opt.model_name]};
  endif
  if (any (E.n_models > n))
    d.legend(end+1,:) = {"dashed", theme.ink, "extrapolated"};
  endif
  d.legend(end+1,:) = {"line", theme.dot, ["independent ", ...
                                                 opt.model_name]};
  d.note = notes (R, any (known), opt);
  d.x_label = ["Number of ", opt.model_name];
  d.label = sprintf ("Fraction of %s", opt.item_name);

  d.n_models = R.n_models;
  d.last = max ([R.n_models, E.n_models]);
  ## Where the models' part of the error is not known, a band would look sure.
  on = known | ! any (known);
  most = 0;
  for i = 1:2
    x = {"trivial", "impossible"}{i};
    c.name = x;
    c.color = theme.(x);
    c.y = R.fraction.(x);
    c.independent = R.binomial.(x);
    ends = merge (any (known), R.interval, R.interval_items).(x)(:,on);
    y = repmat (c.y(on), 2, 1);
    ends(isnan (ends)) = y(isnan (ends));       # a single item
    c.band_n = R.n_models(on);
    [c.low, c.high] = deal (ends(1,:), ends(2,:));
    [c.more_n, c.more] = deal (E.n_models(more), E.(x)(more));
    c.more_ends = E.interval.(x)(:,more);
    if (any (isnan (c.more_ends(:))))
      c.more_ends = zeros (2, 0);       # not known, so no band at all
    endif
    c.other_n = c.other = [];
    if (against)
      [c.other_n, c.other] = deal (R.against.n_models, R.against.fraction.(x));
      d.last = max (d.last, c.other_n(end));
    endif
    most = max ([most, c.high, c.y, c.other, c.more_ends(:)']);
    d.curve(i) = c;
  endfor
  d.limit = min (1, max (0.1, ceil (20 * most) / 20));

endfunction

function txt = notes (R, models, opt)

  n = R.n_models(end);
  txt = {sprintf("%s, %s %s, tolerance %d; bands: 95 %% over %s", ...
                 count_of (n, opt.model_name), ...
                 __ddd_number__ (R.n_items), opt.item_name, R.tolerance, ...
                 [opt.item_name, merge(models, ...
                                       [" and ", opt.model_name], "")])};
  E = R.extrapolated;
  if (numel (E.n_models) > 1 && ! isnan (E.se.trivial(end)))
    txt{end+1} = sprintf (["dashed: extrapolated; at %d %s trivial %.3f ", ...
                           "to %.3f, impossible %.3f to %.3f"], ...
                          E.n_models(end), opt.model_name, ...
                          E.interval.trivial(:,end), ...
                          E.interval.impossible(:,end));
  endif
  X = R.chao2.impossible;
  if (round (X.estimate) > 0)
    txt{end+1} = sprintf (["further %s like these would solve an ", ...
                           "estimated %s or more of the %s impossible %s"], ...
                          opt.model_name, ...
                          __ddd_number__ (round (X.estimate)), ...
                          __ddd_number__ (X.n_items), opt.item_name);
  endif

endfunction

%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_plot_rarefaction (rand (10, 10000) > difficulty .^ 2);

%!test # lines, bands and texts say what R says; missing answers
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = double (rand (5, 300) > rand (1, 300));
%! C(1,1:9) = NaN;
%! R = ddd_rarefy (C);
%! h = ddd_plot_rarefaction (R, "item_name", "letters");
%! assert (get (h.lines(1), "ydata"), R.fraction.trivial);
%! assert (get (h.lines(2), "ydata"), R.fraction.impossible);
%! assert (get (h.lines(1), "xdata"), 1:5);
%! assert (get (h.independent(2), "ydata"), R.binomial.impossible);
%! v = get (h.bands(1), "vertices");
%! assert (v(2,:), [2, R.interval.trivial(1,2)], 1e-12);
%! assert (v(end-1,2), R.interval.trivial(2,2), 1e-12);
%! assert (max (v(:,1)), 4);           # no error over models at 5
%! E = R.extrapolated;
%! v = get (h.more_bands(2), "vertices");
%! assert (v(:,2), [E.interval.impossible(1,:)'; ...
%!                  flipud(E.interval.impossible(2,:)')], 1e-12);
%! x = get (h.extrapolated(2), "xdata");
%! y = get (h.extrapolated(2), "ydata");
%! assert ([x(1), y(1)], [5, R.fraction.impossible(5)], 1e-12);
%! txt = get (findobj (hf, "-regexp", "string", ...
%!                    "^dashed: extrapolated"), "string");
%! assert (! isempty (strfind (strjoin (cellstr (txt)'), sprintf ( ...
%!   "at 10 models trivial %.3f", R.extrapolated.interval.trivial(1,6)))));
%! X = R.chao2.impossible;
%! assert (round (X.estimate) > 0);
%! all = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%! assert (! isempty (strfind (all, sprintf (["further models like these would ", ...
%!   "solve an estimated %d or more of the %d impossible letters"], ...
%!   round (X.estimate), X.n_items))));
%! for txt = {["5 models, 291 letters, tolerance 0; bands: 95 % over ", ...
%!             "letters and models"], ...
%!            "Fraction of letters", "trivial", "extrapolated"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor

%!test # a histogram, a matrix, two sets of models; errors over items alone
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = struct ("histogram", [9 4 3 2 20]);
%! ddd_plot_rarefaction (ddd_split ("histogram", h.histogram, "tolerance", 1));
%! assert (! isempty (findobj (hf, "string", ...
%!               "4 models, 38 items, tolerance 1; bands: 95 % over items")));
%! C = rand (4, 50) < .5;
%! g = ddd_plot_rarefaction (C);
%! assert (get (g.lines(1), "ydata"), ddd_rarefy (C).fraction.trivial);
%! R = ddd_rarefy (C, "against", h, "extrapolate", 2);
%! ddd_plot_rarefaction (ddd_rarefy (C, "tolerance", 1, "extrapolate", 1));
%! ddd_plot_rarefaction (R);
%! assert (! isempty (findobj (hf, "string", "other set of models")));
%! assert (isempty (findobj (hf, "string", "extrapolated")));
%! ddd_plot_rarefaction (ddd_rarefy (C, "extrapolate", 4));
%! assert (isempty (findobj (hf, "string", "extrapolated")));

%!error <Invalid call> ddd_plot_rarefaction ()
%!error <ddd_plot_rarefaction: C must be a real> ddd_plot_rarefaction ("a")
%!error <unknown option 'item'> ddd_plot_rarefaction (eye (3), "item", "x")
%!error <item_name must be a string> ddd_plot_rarefaction (eye (3), "item_name", 1)

%!error <ddd_plot_rarefaction: the struct is not packed data>
%! warning ("off", "all", "local");
%! ddd_plot_rarefaction (ddd_plan (eye (3)))
%!error <ddd_plot_rarefaction: .* or has lost the field extrapolated>
%! R = rmfield (ddd_rarefy (struct ("histogram", [3, 4, 5, 6])), "extrapolated");
%! ddd_plot_rarefaction (R);
