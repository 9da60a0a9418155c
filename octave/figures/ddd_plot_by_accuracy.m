## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_by_accuracy (@var{B})
## @deftypefnx {ddd} {} ddd_plot_by_accuracy (@var{T})
## @deftypefnx {ddd} {} ddd_plot_by_accuracy (@var{D})
## @deftypefnx {ddd} {} ddd_plot_by_accuracy (@{@var{C1}, @var{C2}, @dots{}@})
## @deftypefnx {ddd} {} ddd_plot_by_accuracy (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_by_accuracy (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_by_accuracy (@dots{})
## Draw the shares of trivial and impossible items against accuracy.
##
## There is a pair of dots for each of
##
## @itemize
## @item
## the conditions or classes in @var{B}, the result of @code{ddd_by_class};
## @item
## the epochs in @var{T}, the result of @code{ddd_dynamics}, joined by lines;
## @item
## what the packed data @var{D} have, epochs or conditions;
## @item
## several data sets or populations: matrices or packed data of one epoch.
## @end itemize
##
## Each stands at the mean accuracy of the models.  Where accuracy alone
## mattered, all dots of a color would lie on one curve; a pair that has more
## trivial @emph{and} more impossible items than others of its accuracy has
## models that fail alike.  Compare only what has equally many models: the more
## there are, the lower are both shares.  Vertical lines are 95 % intervals
## over items.  Shares are of items that all models answered; what has too few
## of them is left out.  Options:
##
## @table @code
## @item names
## Of several data sets, a cell array of strings; default their numbers.
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
## a struct of handles: @code{axes} (which hold the place), @code{panel},
## @code{dots} (trivial, then impossible) and @code{intervals}.
##
## @example
## @group
## C = ddd_simulate ("rasch", 6, 300, "seed", 1);
## h = ddd_plot_by_accuracy (@{C(:,1:150), C(:,151:300)@});
## numel (h.dots)
##   @result{} ans = 2
## @end group
## @end example
##
## @seealso{ddd_by_class, ddd_dynamics, ddd_plot_shares, ddd_plot_categories}
## @end deftypefn

function h = ddd_plot_by_accuracy (varargin)

  caller = "ddd_plot_by_accuracy";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end), {}, {"names", {}, "strings"});
  x = args{1};
  if (iscell (x) && isempty (x))
    error ("ddd:invalidInput", "%s: there must be one data set or more",
           caller);
  endif
  if (isempty (opt.names) && iscell (x))
    opt.names = arrayfun (@(i) sprintf ("%d", i), 1:numel (x), ...
                          "uniformoutput", false);
  elseif (! isempty (opt.names) ...
          && ! (iscell (x) && numel (opt.names) == numel (x)))
    error ("ddd:invalidOption", ["%s: names must have a string for each ", ...
           "of several data sets"], caller);
  endif

  s = __ddd_of_result__ (caller, @points_of, result_of (caller, x), opt);
  known = ! isnan (s.accuracy + s.trivial);
  if (! any (known))
    error ("ddd:invalidInput", ["%s: there are no shares to draw: too ", ...
           "few items have an answer from every model"], caller);
  endif
  d = contents (s, known, opt);
  draw = @(place) shape_scatter (place, d);
  out = rmfield (draw_in_place (hax, opt, draw, ! nargout), "band");
  if (nargout > 0)
    h = out;
  endif

endfunction

## What X has been passed through: a result, or a cell array of results.
function R = result_of (caller, x)

  R = x;
  if (iscell (x))
    R = cell (1, numel (x));
    for i = 1:numel (x)
      D = __ddd_data__ (caller, x{i}, 1);
      R{i} = ddd_by_class (D, ones (1, D.n_items));
    endfor
  elseif (! isstruct (x) || ! any (isfield (x, {"within_class", "compared"})))
    D = __ddd_data__ (caller, x);
    if (D.n_epochs > 1)
      R = ddd_dynamics (D);
    elseif (! isempty (D.conditions))
      R = ddd_by_class (D);
    else
      error ("ddd:invalidInput", ["%s: C has one epoch and no ", ...
             "conditions; give classes to ddd_by_class, or several data ", ...
             "sets"], caller);
    endif
  elseif (isfield (x, "compared"))
    __ddd_check_result__ (caller, "ddd_dynamics", x);
  else
    __ddd_check_result__ (caller, "ddd_by_class", x);
  endif

endfunction

## Accuracies and shares (columns), their intervals, and what is drawn.
function s = points_of (R, opt)

  if (iscell (R))
    parts = cellfun (@(B) points_of (B, opt), R);
    for name = {"accuracy", "trivial", "impossible", "low", "high", "models"}
      s.(name{1}) = vertcat (parts.(name{1}));
    endfor
    s.names = opt.names(:);
    s.path = false;
    s.what = "data sets";
    return;
  endif
  s.path = isfield (R, "compared");
  s.models = R.n_models;
  if (s.path)
    s.accuracy = R.mean_accuracy(:);
    x = R.fraction;
    s.low = s.high = NaN (numel (s.accuracy), 2);
    s.names = arrayfun (@(e) sprintf ("%g", e), R.epochs(:), ...
                        "uniformoutput", false);
    s.what = "epochs (numbers)";
  else
    s.accuracy = R.mean_accuracy(:);
    x = R.within_class;
    s.low = [R.interval.trivial(:,1), R.interval.impossible(:,1)];
    s.high = [R.interval.trivial(:,2), R.interval.impossible(:,2)];
    s.names = R.classes(:);
    s.what = "classes";
  endif
  s.trivial = x.trivial(:);
  s.impossible = x.impossible(:);

endfunction

function d = contents (s, known, opt)

  theme = opt.theme;
  x = s.accuracy(known);
  y = [s.trivial(known), s.impossible(known)];
  d.x = [x; x];
  d.y = y(:);
  d.low = s.low(known,:)(:);
  d.high = s.high(known,:)(:);
  d.path = s.path;
  ## The name stands beside the upper dot of a pair.
  d.names = repmat (s.names(known), 2, 1);
  upper = [y(:,1) >= y(:,2); y(:,1) < y(:,2)];
  d.names(! upper) = {""};
  d.side = struct ("id", repelem ([1; 2], numel (x)), "colors", ...
                   [theme.trivial; theme.impossible]);
  d.band = [];
  d.xl = [max(0, floor (10 * min (x) - 0.2) / 10), ...
          min(1, ceil (10 * max (x) + 0.2) / 10)];
  d.yl = [0, min(1, max (0.1, ceil (10 * max ([d.y; d.high])) / 10))];
  d.label = {"Mean accuracy", {sprintf("Fraction of %s", opt.item_name), ...
                               "Fraction"}};
  d.legend = {"mark1", theme.trivial, "trivial"; ...
              "mark2", theme.impossible, "impossible"};
  if (any (! isnan (d.low)))
    d.legend(end+1,:) = {"line", theme.dot, "95 % interval"};
  endif
  models = unique (s.models);
  d.note = sprintf ("%s %s", __ddd_number__ (numel (x)), s.what);
  if (isscalar (models))
    d.note = sprintf ("%s, %s", d.note, count_of (models, opt.model_name));
  else
    d.note = sprintf (["%s; from %d to %d %s: shares of more are lower"], ...
                      d.note, min (models), max (models), opt.model_name);
  endif

endfunction


%!demo
%! ## Five kinds of pictures, from clear to faint
%! C = cell (1, 5);
%! for i = 1:5
%!   C{i} = ddd_simulate ("rasch", 8, 800, "seed", i, "ability", ...
%!                        2 - i + linspace (0, 1, 8));
%! endfor
%! ddd_plot_by_accuracy (C, "names", {"clear", "good", "fair", "poor", "faint"});

%!function xy = middles (h)
%!  v = get (h, "vertices");
%!  x = reshape (v(:,1), [], 25);
%!  y = reshape (v(:,2), [], 25);
%!  xy = [max(x, [], 2) + min(x, [], 2), max(y, [], 2) + min(y, [], 2)] / 2;
%!endfunction

%!test # dots and intervals are those of the results; the words
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 6, 300, "seed", 1);
%! C(1,1:9) = NaN;
%! B = ddd_by_class (C, repelem ({"a_b", "c", "d"}, 1, [100, 100, 100]));
%! h = ddd_plot_by_accuracy (B, "item_name", "tasks", "model_name", "agents");
%! xy = middles (h.dots(1));
%! assert (xy, [B.mean_accuracy', B.within_class.trivial], 1e-9);
%! assert (middles (h.dots(2))(:,1), B.mean_accuracy', .01);    # triangles
%! y = reshape (get (h.intervals, "ydata"), 3, [])(1:2,:)';
%! assert (y, [B.interval.trivial; B.interval.impossible], 1e-12);
%! for txt = {"a_b", "Mean accuracy", "Fraction of tasks", "impossible", ...
%!            "3 classes, 6 agents", "95 % interval"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! D = ddd_pack (C);
%! D.conditions = repelem ({"a_b"; "c"; "d"}, [100, 100, 100]);
%! assert (middles (ddd_plot_by_accuracy (D).dots(1)), xy, 1e-6);

%!test # each name stands once, beside the upper dot
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = [1 1 0 0 0 1 1 0 1 1 1 0; 1 1 0 0 0 1 1 0 1 0 0 0];
%! B = ddd_by_class (C, repelem ({"more", "fewer", "same"}, 1, [3, 3, 6]));
%! assert (sort (B.count.trivial - B.count.impossible), [-1; 0; 1]);
%! ddd_plot_by_accuracy (B);
%! for row = {"more", "fewer", "same"; 2/3, 2/3, 1/3}
%!   name = findobj (hf, "string", row{1});
%!   assert (get (name, "position")(2), row{2}, 1e-6);
%! endfor

%!test # several data sets; epochs, joined by lines
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 6, 300, "seed", 1);
%! h = ddd_plot_by_accuracy ({C, ddd_pack(C(1:3,:)), NaN(4, 9)}, "names", ...
%!                           {"one", "two", "none"});
%! S = ddd_split (C(1:3,:));
%! assert (middles (h.dots(1))(2,:), [mean(S.accuracy), S.fraction.trivial], 1e-9);
%! for txt = {"two", "2 data sets; from 3 to 6 models: shares of more are lower"}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! h = ddd_plot_by_accuracy ({C, C(1:3,:)});
%! assert (! isempty (findobj (h.panel, "string", "2")));
%! assert (isempty (findobj (h.panel, "tag", "ddd_path")));
%! E = cat (3, C, C | circshift (C, 1));
%! T = ddd_dynamics (E);
%! h = ddd_plot_by_accuracy (E);
%! assert (middles (h.dots(1)), [T.mean_accuracy; T.fraction.trivial]', 1e-9);
%! assert (isempty (h.intervals));
%! assert (isempty (findobj (hf, "string", "95 % interval")));
%! y = get (findobj (h.panel, "tag", "ddd_path"), "ydata");
%! assert (sortrows (vertcat (y{:})), ...
%!         sortrows ([T.fraction.trivial; T.fraction.impossible]), 1e-12);

%!error <Invalid call> ddd_plot_by_accuracy ()
%!error <ddd_plot_by_accuracy: C must be a real> ddd_plot_by_accuracy ("a")
%!error <C has one epoch and no conditions> ddd_plot_by_accuracy (eye (3))
%!error <names must have a string for each of several>
%! ddd_plot_by_accuracy ({eye(3)}, "names", {"a", "b"})
%!error <there must be one data set or more> ddd_plot_by_accuracy ({})
%!error <there are no shares to draw> ddd_plot_by_accuracy ({[1 NaN; NaN 1]})
%!error <no such result, or has lost the field>
%! ddd_plot_by_accuracy (struct ("within_class", 1))
