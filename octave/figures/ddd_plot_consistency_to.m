## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_consistency_to (@var{A})
## @deftypefnx {ddd} {} ddd_plot_consistency_to (@var{C}, @var{base})
## @deftypefnx {ddd} {} ddd_plot_consistency_to (@var{As})
## @deftypefnx {ddd} {} ddd_plot_consistency_to (@var{D}, @var{group})
## @deftypefnx {ddd} {} ddd_plot_consistency_to (@dots{}, @var{name}, @dots{})
## @deftypefnx {ddd} {} ddd_plot_consistency_to (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_consistency_to (@dots{})
## Draw how consistent (kappa) models of each group are with one base model.
##
## @var{A} is the result of @code{ddd_consistency_to}; a matrix or packed data
## @var{C} are passed through that function with the model @var{base}.  There
## is one column per group (per model where there are no groups), highest mean
## first: a gray dot for each model, a black bar for their mean, a black dot
## for a model that is alone in its group, and the 95 % interval over items of
## each mean if @var{A} has it (@qcode{"interval"}).  The base model is
## consistent with itself: it is shown, at 1, only where it has a group of its
## own.  ## A cell array @var{As} of two to six results, of other data sets or
## with another base, is drawn as series in one figure, each in its color and
## shape; columns of the same name are one, ordered by the mean over the
## series.
##
## With the name of a @var{group} of the models of packed data
## @var{D}, such as @qcode{"humans"}, each other model is a dot: its mean
## consistency with the models of that group, with its 95 % interval over
## items, against its accuracy (in the last epoch).  The band is the mean
## consistency of the group's own models with one another, with its interval:
## what a model can be expected to reach.  Names stand where there is room, the
## highest first.
##
## Options:
##
## @table @code
## @item epochs
## @qcode{"last"} (default), or @qcode{"all"}: the means as lines over the
## epochs, named at their ends.
##
## @item order
## Of the columns: @qcode{"mean"} (default, highest first) or @qcode{"given"}.
##
## @item series
## The names of several series, a cell array.
##
## @item highlight
## Which of these lines have color and name, by their names or numbers; the
## others are gray.  By default all, and of more than fifteen six, from the
## highest at the end to the lowest.
##
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
## figure of its own gets the size that the plot needs.  The result @var{h} is
## a struct: handles @code{axes} (which hold the place) and @code{panel} (axes
## with a unit per column, or per epoch); @code{dots}, @code{means},
## @code{intervals} (handles) and @code{order} of the groups; or @code{lines};
## or with a @var{group} @code{dots}, @code{intervals} and @code{band}.
##
## @example
## @group
## C = rand (4, 200) < [0.6; 0.7; 0.8; 0.9];
## h = ddd_plot_consistency_to (C, 1);
## numel (h.dots)
##   @result{} ans = 4
## @end group
## @end example
##
## @seealso{ddd_consistency_to, ddd_plot_consistency, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_consistency_to (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif

  A = args{1};
  args(1) = [];
  several = iscell (A);
  if (several)
    check_series (A);
  endif
  if (! several && ! (isstruct (A) && isfield (A, "base_index")))
    if (isempty (args))
      print_usage ();
    endif
    D = __ddd_data__ ("ddd_plot_consistency_to", A, "epochs");
    if (is_group (D, args{1}))
      out = plot_to_group (hax, D, args, ! nargout);
      if (nargout > 0)
        h = out;
      endif
      return;
    endif
    A = ddd_consistency_to (D, args{1}, "interval", D.n_models > 1);
    args(1) = [];
  elseif (! several)
    __ddd_check_result__ ("ddd_plot_consistency_to", "ddd_consistency_to", A);
  endif
  opt = plot_options ("ddd_plot_consistency_to", args, {}, [{
    "epochs", "last", {"last", "all"};
    "order", "mean", {"mean", "given"};
    "series", {}, {@iscellstr, "a cell array of strings"}}; line_options()]);

  shown = merge (several, {@contents_series}, {@contents_to_base}){1};
  d = __ddd_of_result__ ("ddd_plot_consistency_to", shown, A, opt);
  d.order = opt.order;
  fcn = merge (strcmp (opt.epochs, "all"), @shape_lines,
               @shape_columns);
  d.highlight = highlighted_rows ("ddd_plot_consistency_to", opt, d.names);
  draw = @(place) fcn (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function check_series (A)
  good = @(a) isstruct (a) && isscalar (a) && isfield (a, "base_index");
  if (isempty (A) || ! all (cellfun (good, A(:))))
    error ("ddd:invalidInput", ["ddd_plot_consistency_to: a cell array ", ...
           "must have results of ddd_consistency_to"]);
  endif
  cellfun (@(a) __ddd_check_result__ ("ddd_plot_consistency_to", ...
                                      "ddd_consistency_to", a), A(:));
endfunction

function yes = is_group (D, base)
  yes = ischar (base) && ! any (strcmp (D.models, base)) ...
        && any (strcmp (D.groups.group, base));
endfunction


%!demo
%! D = ddd_pack (rand (6, 1000) < linspace (0.5, 0.9, 6)');
%! ddd_plot_consistency_to (D, 1);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!function A = grouped ()
%!  A.kappa = [1 1; 0.6 0.4; 0.8 0.8; 0.2 -0.1; 1 0.9];
%!  A.models = {"m1"; "m2"; "m3"; "m4"; "m5"};
%!  A.groups.group = {"base"; "g"; "g"; "h_i"; "same"};
%!  A.group_names = {"base"; "g"; "h_i"; "same"};
%!  A.group_kappa = [NaN NaN; 0.7 0.6; 0.2 -0.1; 1 0.9];
%!  A.base = "m1";
%!  A.base_index = 1;
%!  A.n_items = 5000;
%!  A.epochs = [0, 5];
%!endfunction

%!function y = height (h)
%!  y = get (h, "vertices")(:,2);
%!  y = (min (y) + max (y)) / 2;
%!endfunction

%!test # several results are series: columns by name, means of each
%! hf = scratch ();
%! unwind_protect
%!   A = grouped ();
%!   B = A;
%!   B.kappa(:) = .3;
%!   B.group_kappa(:) = .3;
%!   B.group_names = strrep (B.group_names, A.group_names{1}, "other");
%!   B.groups.group = strrep (B.groups.group, A.group_names{1}, "other");
%!   h = ddd_plot_consistency_to ({A, B}, "series", {"letters", "digits"});
%!   n = numel (A.group_names);
%!   assert (numel (h.order), n + 1);
%!   y = get (h.means, "ydata");
%!   assert (any (cellfun (@(v) abs (v(1) - .3) < 1e-12, y)));
%!   for txt = {"letters", "digits", "other"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   assert (ddd_plot_consistency_to ({A, B}, "order", "given").order, 1:n+1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <a cell array must have results of ddd_consistency_to>
%! ddd_plot_consistency_to ({1, 2})
%!error <a cell array must have results of ddd_consistency_to>
%! ddd_plot_consistency_to ({grouped(), rmfield(grouped (), "base_index")})
%!error <series must have a different name for each of the 2 results>
%! ddd_plot_consistency_to ({grouped(), grouped()}, "series", {"a", "a"})
%!error <there must be 2 to 6 series, not 1>
%! ddd_plot_consistency_to ({grouped()})
%!error <of several series epochs must be last>
%! ddd_plot_consistency_to ({grouped(), grouped()}, "epochs", "all")

%!test # against a group: means of ddd_consistency, the band of the group itself
%! hf = scratch ();
%! unwind_protect
%!   C = ddd_simulate ("rasch", 7, 300, "seed", 1);
%!   g = {"cnn", "humans", "vit", "humans", "cnn", "humans", "cnn"};
%!   D = ddd_pack (C, "groups", g);
%!   h = ddd_plot_consistency_to (D, "humans", "item_name", "letters");
%!   K = ddd_consistency (C, "interval", true);
%!   at = [2, 4, 6];
%!   mid = @(v) (min (v) + max (v)) / 2;
%!   own = [K.full.kappa(2,4), K.full.kappa(2,6), K.full.kappa(4,6)];
%!   v = get (h.band, "vertices");
%!   assert (mid (v(:,2)), sum (own) / 3, 1e-12);
%!   y = get (h.intervals, "ydata");
%!   x = get (h.intervals, "xdata")(1:3:end);
%!   i = [1, 3, 5, 7];
%!   assert (x, K.accuracy(i)', 1e-12);
%!   assert ((y(1:3:end) + y(2:3:end)) / 2, sum (K.full.kappa(i,at), 2)' / 3, 1e-12);
%!   assert (numel (h.dots), 2);
%!   ## Of a single pair, the interval is the pair's.
%!   D = ddd_pack (C([1, 2, 4],:), "groups", {"a", "b", "b"});
%!   v = get (ddd_plot_consistency_to (D, "b").band, "vertices")(:,2);
%!   assert ([min(v), max(v)], [K.full.low(2,4), K.full.high(2,4)], 1e-3);
%!   for txt = {"Error consistency with b", "a", "95 % interval"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   fail ("ddd_plot_consistency_to (D, 'a')", "group a must have two models");
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # columns by the mean in the last epoch; the base, alone, at 1
%! hf = scratch ();
%! unwind_protect
%!   h = ddd_plot_consistency_to (grouped (), "item_name", "letters");
%!   assert (h.order, [1, 4, 2, 3]);
%!   assert (height (h.dots(1)), 1, 1e-9);
%!   y = get (findobj (h.panel, "type", "line"), "ydata");
%!   axis_line = cellfun (@(v) isequal (v(:)', [1.05, -0.2, -0.2]), y);
%!   assert (any (axis_line));             # it ends above that dot
%!   assert (height (h.dots(3)), 0.6, 1e-9);
%!   assert (height (h.dots(4)), -0.1, 1e-9);
%!   assert (get (h.means, "ydata"), [0.6, 0.6], 1e-12);
%!   for txt = {"base", "h_i", "\342\210\2220.2", "1.0", "their mean", ...
%!              "with m1; 5 models, 5,000 letters, epoch 5"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # the base is not shown among others; a group without a mean comes last
%! hf = scratch ();
%! unwind_protect
%!   A = grouped ();
%!   A.groups.group{1} = "g";
%!   A.group_names(1) = [];
%!   A.group_kappa(1,:) = [];
%!   A.group_kappa(3,:) = NaN;
%!   h = ddd_plot_consistency_to (A);
%!   assert (h.order, [1, 2, 3]);
%!   assert (rows (get (h.dots(1), "faces")), 2);
%!   assert (! isempty (findobj (hf, "string", ["with m1; 5 models, ", ...
%!           "5,000 items, epoch 5; undefined for 1 of 3"])));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # without groups a column per model; over the epochs as lines
%! hf = scratch ();
%! unwind_protect
%!   A = grouped ();
%!   A.groups.group = {};
%!   h = ddd_plot_consistency_to (A);
%!   assert (h.order, [1, 5, 3, 2, 4]);
%!   h = ddd_plot_consistency_to (grouped (), "epochs", "all");
%!   assert (get (h.lines(1), "ydata"), [1, 1]);
%!   assert (get (h.lines(2), "ydata"), [0.7, 0.6]);
%!   assert (get (h.lines(2), "xdata"), [0, 5]);
%!   assert (! isempty (findobj (hf, "string", "h_i")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # after a shift the base differs from itself, and the figure says so
%! hf = scratch ();
%! unwind_protect
%!   C = cat (3, [1 1 0 0; 1 0 0 0], [1 1 1 0; 1 1 0 0]);
%!   h = ddd_plot_consistency_to (ddd_consistency_to (C, 1, "shift", 1));
%!   assert (height (h.dots(2)), 0.5, 1e-9);
%!   assert (! isempty (findobj (hf, "string", ["with model 1; 2 models, ", ...
%!           "4 items; the models 1 epoch later"])));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # a matrix with missing answers, into axes; the current figure stays
%! hf = scratch ();
%! other = scratch ();
%! unwind_protect
%!   hax = subplot (1, 2, 1, "parent", hf);
%!   set (0, "currentfigure", other);
%!   h = ddd_plot_consistency_to (hax, [1 0 NaN 1; 1 0 0 1; 0 1 0 1], 2);
%!   assert (numel (h.dots), 3);
%!   A = ddd_consistency_to ([1 0 NaN 1; 1 0 0 1; 0 1 0 1], 2, "interval", true);
%!   y = reshape (get (h.intervals, "ydata"), 3, []);
%!   assert (y([1, 2],:)', [A.group_low, A.group_high](h.order,:), 1e-12);
%!   assert (get (0, "currentfigure"), other);
%!   delete (hax);
%!   assert (isempty (findall (hf, "type", "axes")));
%! unwind_protect_cleanup
%!   close ([hf, other]);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_consistency_to ()
%!error <Invalid call> ddd_plot_consistency_to (eye (3))
%!error <ddd_plot_consistency_to: C must be a real> ddd_plot_consistency_to ("a", 1)
%!test # the name of a model goes before that of a group
%! hf = scratch ();
%! unwind_protect
%!   D = ddd_pack (eye (3), "models", {"a", "b", "c"}, "groups", {"b", "a", "a"});
%!   assert (isfield (ddd_plot_consistency_to (D, "a"), "order"));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <there is no model called c.  Available: model 1, model 2, model 3>
%! ddd_plot_consistency_to (ddd_pack (eye (3), "groups", {"a", "a", "b"}), "c")
%!error <unknown option 'epoch'> ddd_plot_consistency_to (grouped (), "epoch", 1)
%!error <epochs must be "last"> ddd_plot_consistency_to (grouped (), "epochs", 1)
%!error <item_name must be a string>
%! ddd_plot_consistency_to (grouped (), "item_name", 1);
