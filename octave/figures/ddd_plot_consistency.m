## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_consistency (@var{K})
## @deftypefnx {ddd} {} ddd_plot_consistency (@var{C})
## @deftypefnx {ddd} {} ddd_plot_consistency (@var{X})
## @deftypefnx {ddd} {} ddd_plot_consistency (@var{V}, "measure", @var{name})
## @deftypefnx {ddd} {} ddd_plot_consistency (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_consistency (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_consistency (@dots{})
## Draw error consistency (kappa) on all items and on in-between items.
##
## @var{K} is the result of @code{ddd_consistency}; a matrix or packed data
## @var{C} are passed through that function first.  Both panels have the same
## order of models and the same colors, always from 0 to 1, so that figures
## compare; what rounds below 0 has a color of its own, what is undefined is
## gray.  Under each panel stand the number of items, the mean over all pairs
## of models and what the histogram of difficulty and independent models would
## give.
##
## @var{X} is the result of @code{ddd_excess}, drawn alone; @var{V} that of
## @code{ddd_diversity}, of which one @code{measure} is drawn.  Options:
##
## @table @code
## @item show
## @qcode{"both"} (default), @qcode{"full"}, @qcode{"between"} or
## @qcode{"excess"}.
##
## @item measure
## @qcode{"kappa"} (default), or of all items any measure of pairs that
## @code{ddd_diversity} has: @qcode{"phi"}, @qcode{"log_odds"},
## @qcode{"yule_q"}, @qcode{"yule_y"}, @qcode{"disagreement"} or
## @qcode{"double_fault"}.
##
## @item excess
## A result of @code{ddd_excess} of the same models, or true to compute it from
## @var{C}: a further panel, in the same order, with what each pair shares
## beyond difficulty, ability and slope (or what its method allows for).  Blue
## (in gray: dark) is above 0, red (light) below; corners mark pairs that stand
## out of all (@code{p_max} < .05).  Excesses sum to zero over pairs.  By the
## methods with equal slopes, unequal ones alone make pairs stand out, and the
## caption says how much of the misfit these explain.
##
## @item by
## @qcode{"models"} (default) or @qcode{"groups"}: means over the pairs of
## different models of two groups.
##
## @item order
## @qcode{"cluster"} (default for models: average-linkage clustering of 1 -
## kappa on all items), @qcode{"given"} (default for groups),
## @qcode{"accuracy"} (best first), @qcode{"kappa"} (highest mean on all items
## first, also of another measure) or @qcode{"group"}: groups stand together,
## with lines between them, and have their names instead of the models' where
## these do not fit.
##
## @item dendrogram
## Whether to draw the tree of the clusters above each panel; default false.
##
## @item values
## Whether to write the number into each cell: @qcode{"auto"} (default: where
## it fits), true (the figure grows until it fits; more than 600 values take
## seconds, 5,000 a minute) or false.
##
## @item width
## Approximate width in inches; by default 7.2, or 4.3 for one panel, which
## becomes up to 7.2 where the names need it.
##
## @item parent
## A figure to draw into.
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
## a struct: handles @code{axes} (which hold the place), @code{panels} (axes
## with a unit per cell) and @code{cells} (pictures); @code{order} of the
## models or groups.
##
## @example
## @group
## C = rand (5, 200) < 0.6;
## h = ddd_plot_consistency (C, "order", "accuracy");
## numel (h.panels)
##   @result{} ans = 2
## @end group
## @end example
##
## @seealso{ddd_consistency, ddd_plot_consistency_to, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_consistency (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif

  caller = "ddd_plot_consistency";
  opt = plot_options (caller, args(2:end), {}, {
    "show", "both", {"both", "full", "between", "excess"};
    "measure", "kappa", measures();
    "excess", [], {"flag", @is_excess, ...
                   "a result of ddd_excess, true or false"};
    "by", "models", {"models", "groups"};
    "order", "auto", {"auto", "given", "accuracy", "kappa", "group", ...
                      "cluster"};
    "dendrogram", false, "flag";
    "values", "auto", {"flag", @(x) isequal (x, "auto"), ...
                       "\"auto\", true or false"}}, ...
    ["What is computed is up to ddd_consistency: ddd_plot_consistency ", ...
     "(ddd_consistency (C, \"groups\", labels), \"by\", \"groups\")"]);

  d = __ddd_of_result__ (caller, @contents, caller, args{1}, opt);
  draw = @(place) shape_matrices (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  out.order = d.order;
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (caller, given, opt)
  R = results (caller, given, opt);
  if (strcmp (opt.order, "auto"))
    many = strcmp (opt.by, "models") && numel (R.models) > 2;
    opt.order = merge (many, "cluster", "given");
  endif
  d = contents_consistency (R, opt);
endfunction

## Kappa, and the measures of ddd_diversity that have a scale of colors.
function names = measures ()
  M = __ddd_pair_measures__ ();
  names = ["kappa", {M(! cellfun (@isempty, {M.scale})).field}];
endfunction

function tf = is_excess (x)
  tf = isstruct (x) && isscalar (x) ...
       && all (isfield (x, {"excess", "p_max", "fit", "models"}));
endfunction

## What there is to draw, as contents_consistency takes it.
function R = results (caller, given, opt)

  kappa = strcmp (opt.measure, "kappa");
  beyond = isequal (opt.excess, true) || strcmp (opt.show, "excess");
  R = struct ("K", [], "V", [], "X", []);
  if (is_excess (opt.excess))
    R.X = opt.excess;
    __ddd_check_result__ (caller, "ddd_excess", R.X);
  endif
  if (is_excess (given))
    R.X = first = given;
    __ddd_check_result__ (caller, "ddd_excess", given);
  elseif (isstruct (given) && isfield (given, "pairwise"))
    R.V = first = given;
    __ddd_check_result__ (caller, "ddd_diversity", given);
  elseif (is_consistency (caller, given))
    R.K = first = given;
    __ddd_check_result__ (caller, "ddd_consistency", given);
  else
    D = __ddd_data__ (caller, given, 1);
    if (kappa)
      R.K = first = ddd_consistency (D);
    else
      R.V = first = ddd_diversity (D);
    endif
    if (beyond && isempty (R.X))
      R.X = ddd_excess (D);
    endif
  endif
  check (caller, R, first, beyond, opt);

  R.models = first.models(:);
  R.groups = first.groups;
  R.accuracy = first.accuracy;
  R.distance = "1 - kappa";
  if (! isempty (R.V))
    R.alike = R.V.pairwise.(opt.measure);
    R.distance = ["1 - ", opt.measure];
    if (strcmp (opt.measure, "disagreement"))
      R.alike = 1 - R.alike;
      R.distance = opt.measure;
    endif
  elseif (! isempty (R.K))
    R.alike = R.K.full.kappa;
  else
    R.alike = R.X.kappa;
  endif
  if (strcmp (opt.show, "excess"))
    R.K = [];                           # it has given the order
  endif

endfunction

function check (caller, R, first, beyond, opt)

  kappa = strcmp (opt.measure, "kappa");
  if (! isempty (R.V) && kappa)
    error ("ddd:invalidOption", ["%s: a result of ddd_diversity has no ", ...
           "kappa; give a measure such as \"yule_y\""], caller);
  elseif (isempty (R.V) && ! kappa)
    error ("ddd:invalidOption", ["%s: measure \"%s\" needs C or a result ", ...
           "of ddd_diversity"], caller, opt.measure);
  elseif (! isempty (R.V) && isempty (fieldnames (R.V.pairwise)))
    error ("ddd:invalidOption",
           "%s: ddd_diversity of a histogram has no pairs", caller);
  elseif (! kappa && any (strcmp (opt.show, {"between", "excess"})))
    error ("ddd:invalidOption", "%s: measure \"%s\" is of all items, not %s",
           caller, opt.measure, opt.show);
  elseif (! kappa && strcmp (opt.order, "accuracy"))
    error ("ddd:invalidOption", ["%s: order \"accuracy\" is for kappa; ", ...
           "give \"kappa\" for the order of the mean %s"], caller, ...
           opt.measure);
  elseif (beyond && isempty (R.X))
    error ("ddd:invalidOption", ["%s: excess must be a result of ", ...
           "ddd_excess where C is not given"], caller);
  elseif (! isempty (R.X) && ! isequal (R.X.models(:), first.models(:)))
    error ("ddd:invalidOption", "%s: excess must be of the same models",
           caller);
  elseif (strcmp (opt.by, "groups") && (isempty (R.K) || ! isempty (R.X)))
    error ("ddd:invalidOption",
           "%s: only error consistency is drawn by groups", caller);
  elseif (strcmp (opt.by, "groups") && ! isfield (R.K.full, "group_kappa"))
    error ("ddd:invalidInput", ["%s: K has no group_kappa; give ", ...
           "ddd_consistency models with groups"], caller);
  endif

endfunction


%!demo
%! difficulty = rand (1, 20000);
%! ddd_plot_consistency (rand (13, 20000) > difficulty .^ 2);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!function K = three ()
%!  part = struct ("n_items", 1000, "histogram_kappa", 0.5, ...
%!                 "independent_kappa", -0.001, "mean_kappa", -0.05, ...
%!                 "kappa", [1, 0.2, -0.3; 0.2, 1, NaN; -0.3, NaN, 1], ...
%!                 "group_kappa", [0.2, -0.3; -0.3, 1]);
%!  K = struct ("full", part, "between", part, "tolerance", 1, ...
%!              "accuracy", [0.7; 0.9; 0.8], "warning", "few models");
%!  K.models = {"a_b"; "c"; "d"};
%!  K.groups.group = {"g"; "g"; "h"};
%!  K.group_names = {"g"; "h"};
%!endfunction

%!function h = paper_of (panel)
%!  h = getappdata (panel, "ddd_panel").paper;
%!endfunction

%!function txt = strings (hf)
%!  txt = get (findobj (hf, "type", "text"), "string");
%!endfunction

%!test # names, values and captions say what K says
%! hf = scratch ();
%! unwind_protect
%!   h = ddd_plot_consistency (three ());
%!   txt = strings (hf);
%!   count = @(s) sum (strcmp (txt, s));
%!   assert (count ("a_b"), 3);
%!   assert ([count("1.00"), count("0.20"), count("\342\210\2220.30")], [6, 4, 4]);
%!   assert ([count("< 0"), count("undefined")], [1, 1]);
%!   all = strjoin (txt(end:-1:1)', " ");
%!   assert (! isempty (strfind (all, "3 models, 1,000 items.")));
%!   assert (! isempty (strfind (all, "in between (tolerance 1).")));
%!   assert (! isempty (strfind (all, ["Mean \342\210\2220.05; independent ", ...
%!                                     "models would"])));
%!   assert (! isempty (strfind (all, "show 0.00")));
%!   assert (! isempty (strfind (all, "Note: few models")));
%!   assert (get (findobj (hf, "string", "a_b")(1), "interpreter"), "none");
%!   rgb = get (h.cells(1), "cdata");
%!   side = rows (rgb) / 3;
%!   color = @(i, j) squeeze (rgb((i - 0.5) * side,(j - 0.5) * side,:))';
%!   assert (color (1, 1), [8, 48, 107] / 255, 1e-12);
%!   assert (color (1, 3), [253, 219, 199] / 255, 1e-12);
%!   assert (color (3, 2), [187, 187, 187] / 255, 1e-12);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # what no color tells in gray print has a mark; values have their minus
%! hf = scratch ();
%! unwind_protect
%!   h = ddd_plot_consistency (three (), "values", false);
%!   y = get (findobj (h.panels(1), "tag", "ddd_stroke"), "ydata");
%!   assert (y(:)', [2.75, 2.25, NaN, 1.75, 1.25, NaN]);
%!   x = get (findobj (h.panels(1), "tag", "ddd_minus"), "xdata");
%!   assert (x(:)', [0.25, 0.75, NaN, 2.25, 2.75, NaN]);
%!   h = ddd_plot_consistency (three (), "values", true);
%!   assert (isempty (findobj (hf, "tag", "ddd_minus")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!function X = excess ()
%!  X = struct ("method", "rasch", "n_models", 3, "n_items", 900, "tolerance", 0);
%!  X.kappa = [NaN, 0.5, 0.1; 0.5, NaN, 0.3; 0.1, 0.3, NaN];
%!  X.excess = [NaN, 0.08, -0.02; 0.08, NaN, NaN; -0.02, NaN, NaN];
%!  X.p_max = [NaN, 0.01, 1; 0.01, NaN, 1; 1, 1, NaN];
%!  X.fit = struct ("slope", [0.8; 1; 1.3], "slope_share", 0.7, "slope_chance", 0.1);
%!  X.models = {"a_b"; "c"; "d"};
%!  X.groups.group = {};
%!  X.accuracy = [0.7; 0.9; 0.8];
%!endfunction

%!test # the excess panel: colors on both sides of 0, corners, limits in words
%! hf = scratch ();
%! unwind_protect
%!   h = ddd_plot_consistency (three (), "excess", excess ());
%!   assert (numel (h.panels), 3);
%!   txt = strings (hf);
%!   count = @(s) sum (strcmp (txt, s));
%!   assert ([count("0.08"), count("\342\210\2220.02"), count("0.10"), ...
%!            count("\342\210\2220.10")], [2, 2, 1, 1]);
%!   all = strjoin (txt(end:-1:1)', " ");
%!   for s = {"900 items; what difficulty and accuracy do not", "(Rasch model)", ...
%!            "Above 0: more alike than the average pair.", "Corner (1 of 3 pairs)", ...
%!            "Unequal slopes alone can do that; they explain 70 % of the misfit"}
%!     assert (! isempty (strfind (all, s{1})));
%!   endfor
%!   rgb = get (h.cells(3), "cdata");
%!   side = rows (rgb) / 3;
%!   color = @(i, j) squeeze (rgb((i - 0.5) * side,(j - 0.5) * side,:))';
%!   assert (color (1, 1), [187, 187, 187] / 255, 1e-12);
%!   assert (color (2, 1)(3) > color (2, 1)(1));        # blue
%!   assert (color (3, 1)(3) < color (3, 1)(1));        # red
%!   corner = get (findobj (h.panels(3), "tag", "ddd_corner"), "vertices");
%!   assert (unique (ceil (corner), "rows"), [1, 2; 2, 1]);
%!   y = get (findobj (h.panels(3), "tag", "ddd_stroke"), "ydata");
%!   assert (numel (y), 6);              # the pair without excess, twice
%!   assert (isempty (findobj (h.panels(1), "tag", "ddd_corner")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # excess alone; in the order of the others; from a matrix
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   h = ddd_plot_consistency (excess (), "order", "accuracy");
%!   assert ([numel(h.panels), h.order], [1, 2, 3, 1]);
%!   assert (any (strncmp (strings (hf), "3 models, 900 items", 19)));
%!   h = ddd_plot_consistency (three (), "excess", excess (), "show", ...
%!                             "excess", "order", "kappa", "values", false);
%!   assert ([numel(h.panels), h.order], [1, 2, 1, 3]);
%!   corner = get (findobj (h.panels, "tag", "ddd_corner"), "vertices");
%!   assert (unique (ceil (corner), "rows"), [1, 2; 2, 1]);
%!   X = excess ();
%!   X.method = "mantel-haenszel";
%!   X.excess *= 100;
%!   ddd_plot_consistency (X);
%!   assert (any (strcmp (strings (hf), "8.0")));
%!   C = rand (4, 300) < rand (1, 300);
%!   assert (numel (ddd_plot_consistency (C, "excess", true).panels), 3);
%!   assert (numel (ddd_plot_consistency (C, "show", "excess").panels), 1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # the order, alike in all panels
%! hf = scratch ();
%! unwind_protect
%!   for row = {"given", "accuracy", "kappa", "group"; ...
%!              "a_b c d", "c d a_b", "c a_b d", "a_b c d"}
%!     h = ddd_plot_consistency (three (), "order", row{1}, "values", false);
%!     for p = h.panels
%!       t = findobj (paper_of (p), "type", "text", "rotation", 90);
%!       t = t(ismember (get (t, "string"), {"a_b", "c", "d"}));
%!       x = cellfun (@(v) v(1), get (t, "position"));
%!       [~, order] = sort (x);
%!       assert (strjoin (get (t(order), "string")', " "), row{2});
%!     endfor
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!function tree = merge_by_definition (x)
%!  names = num2cell (1:rows (x));
%!  tree = zeros (0, 1);
%!  while (numel (names) > 1)
%!    best = Inf;
%!    for i = 1:numel (names)-1
%!      for j = i+1:numel (names)
%!        between = mean (x(names{i},names{j})(:));
%!        if (between < best)
%!          [best, at] = deal (between, [i, j]);
%!        endif
%!      endfor
%!    endfor
%!    names{at(1)} = [names{at}];
%!    names(at(2)) = [];
%!    tree(end+1,1) = best;
%!  endwhile
%!  tree = {tree, names{1}};
%!endfunction

%!test # any measure of pairs of ddd_diversity, of its result or of answers
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   C = rand (4, 300) < rand (1, 300);
%!   V = ddd_diversity (C);
%!   h = ddd_plot_consistency (V, "measure", "yule_y", "order", "kappa");
%!   x = V.pairwise.yule_y;
%!   x(1:5:16) = 0;
%!   [~, order] = sort (sum (x, 2), "descend");
%!   assert (h.order, order');
%!   txt = strings (hf);
%!   assert (sum (strcmp (txt, sprintf ("%.2f", x(1,2)))) >= 2);
%!   for s = {"Yule's Y, all items", "Yule's Y", "\342\210\2221.0", ...
%!            "4 models, 300 items.", ...
%!            sprintf("Mean %.2f, standard error %.2f.", ...
%!                    V.pairwise_mean.yule_y.estimate, V.pairwise_mean.yule_y.se)}
%!     assert (any (strcmp (txt, s{1})), s{1});
%!   endfor
%!   for m = {"phi", "log_odds", "yule_q", "disagreement", "double_fault"}
%!     h = ddd_plot_consistency (C, "measure", m{1}, "order", "cluster");
%!     rgb = get (h.cells, "cdata");
%!     side = rows (rgb) / 4;
%!     y = V.pairwise.(m{1})(h.order(1),h.order(2));
%!     blue = diff (rgb(side/2,3*side/2,[1, 3]));
%!     assert (sign (blue), sign (y) + (y == 0));       # blue above 0
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <a result of ddd_diversity has no kappa>
%! ddd_plot_consistency (ddd_diversity ([1 0 1; 0 1 1]))
%!error <measure "phi" needs C or a result of ddd_diversity>
%! ddd_plot_consistency (three (), "measure", "phi")
%!error <ddd_diversity of a histogram has no pairs>
%! ddd_plot_consistency (ddd_diversity (struct ("histogram", [1 1 1])), "measure", "phi")
%!error <measure "phi" is of all items, not between>
%! ddd_plot_consistency (eye (3), "measure", "phi", "show", "between")
%!error <order must be .*"group" or "cluster"; did you mean accuracy.$>
%! ddd_plot_consistency (eye (3), "order", "accurracy")
%!error <order must be .*"group" or "cluster"$>
%! ddd_plot_consistency (eye (3), "order", "nothing")
%!error <order "accuracy" is for kappa>
%! ddd_plot_consistency (eye (3), "measure", "phi", "order", "accuracy")
%!error <measure must be "kappa", "phi",>
%! ddd_plot_consistency (eye (3), "measure", "mcnemar")

%!test # clusters: by hand, by definition, with undefined kappas
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   K = three ();
%!   h = ddd_plot_consistency (K, "order", "cluster", "values", false);
%!   assert (h.order, [1, 2, 3]);
%!   K.full.kappa = [1 -.3 .2; -.3 1 NaN; .2 NaN 1];
%!   h = ddd_plot_consistency (K, "order", "cluster", "dendrogram", true);
%!   assert (h.order, [1, 3, 2]);
%!   y = get (findobj (paper_of (h.panels(2)), "tag", "ddd_tree"), "ydata");
%!   assert (max (abs (y)) * 0.8 / min (abs (y(y < 0))), 1.3, 1e-9);
%!   x = rand (9);
%!   x = (x + x') / 2;
%!   K = struct ("full", struct ("n_items", 9, "histogram_kappa", 0, ...
%!               "independent_kappa", 0, "mean_kappa", 0, "kappa", 1 - x), ...
%!               "tolerance", 0, "accuracy", [], "groups", struct ());
%!   K.between = K.full;
%!   K.models = num2cell ("a":"i")';
%!   h = ddd_plot_consistency (K, "order", "cluster", "dendrogram", true);
%!   tree = merge_by_definition (x);
%!   assert (h.order, tree{2});
%!   y = -get (findobj (paper_of (h.panels(1)), "tag", "ddd_tree"), "ydata");
%!   assert (unique (y(y > 1e-9))' / max (y), unique (tree{1}) / max (tree{1}), 1e-9);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # groups; one panel; another figure
%! hf = scratch ();
%! other = scratch ();
%! unwind_protect
%!   h = ddd_plot_consistency (three (), "by", "groups", "show", "full", ...
%!                             "parent", hf, "item_name", "letters");
%!   txt = strings (hf);
%!   assert (numel (h.panels), 1);
%!   assert ([sum(strcmp (txt, "g")), sum(strcmp (txt, "0.20"))], [2, 1]);
%!   assert (any (strcmp (txt, "All letters")));
%!   assert (! isempty (strfind (strjoin (txt(end:-1:1)', " "), ["Cells: means ", ...
%!     "over pairs of different models. A 1 on the diagonal: a group of one"])));
%!   assert (get (0, "currentfigure"), other);
%!   assert (isempty (get (other, "children")));
%! unwind_protect_cleanup
%!   close ([hf, other]);
%! end_unwind_protect

%!test # drawing again replaces; deleting the axes deletes the panels
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_consistency (three ());
%!   h = ddd_plot_consistency (three ());
%!   assert (numel (findall (hf, "type", "axes")), 6);    # sheet, 2 papers, panels
%!   assert (get (hf, "currentaxes"), h.axes);
%!   delete (h.axes);
%!   assert (isempty (findall (hf, "type", "axes")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # a matrix with missing answers
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_consistency ([1 1 NaN 0 1; 1 0 0 0 1; 0 1 1 0 1]);
%!   all = strjoin (flipud (strings (hf))', " ");
%!   assert (! isempty (strfind (all, "3 models, 5 items, 1 with missing answers.")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # groups stay in order unless it is asked for
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! rand ("twister", 1);
%! x = repmat ([1 0 1 1 0 0], 1, 20);
%! near = @() xor (x, rand (1, 120) < .1);
%! C = [near(); near(); rand(2, 120) < .5; near(); near()];
%! D = ddd_pack (C, "groups", {"a", "a", "b", "b", "c", "c"});
%! of = @(varargin) ddd_plot_consistency (D, "by", "groups", "show", "full", ...
%!                                        varargin{:}).order;
%! assert (of (), 1:3);
%! assert (of ("order", "cluster"), [1, 3, 2]);

%!error <Invalid call> ddd_plot_consistency ()
%!error <ddd_plot_consistency: C must be a real> ddd_plot_consistency ("a")
%!error <ddd_plot_consistency: C must be 0, 1 or NaN> ddd_plot_consistency (2)
%!error <packed data, or a result of ddd_consistency with output "matrix">
%! ddd_plot_consistency (ddd_consistency (eye (3), "output", "pairs"))
%!error <ddd_plot_consistency: the struct must be packed data, or a result>
%! ddd_plot_consistency (ddd_consistency (eye (3), "output", "summary"))
%!error <ddd_plot_consistency: the struct must be packed data, or a result>
%! ddd_plot_consistency (ddd_bootstrap (eye (3), "replicates", 20))
%!error <unknown option 'limit'> ddd_plot_consistency (1, "limit", 1)
%!error <unknown option 'groups'\.  What is computed is up to ddd_consistency>
%! ddd_plot_consistency (eye (2), "groups", {"a", "b"})
%!error <show must be "both"> ddd_plot_consistency (1, "show", "left")
%!error <by must be "models"> ddd_plot_consistency (1, "by", 1)
%!test # many models: a page of at most 7.2 x 9.5 inches, groups in color or by name
%! hf = figure ("visible", "off");
%! unwind_protect
%!   n = 130;
%!   half = mod ((1:n) * 37, n) < 50;
%!   K.full = struct ("n_items", 100, "kappa", .2 + .6 * (half' == half), ...
%!     "histogram_kappa", .3, "independent_kappa", 0, "mean_kappa", .3);
%!   K.between = K.full;
%!   K.models = arrayfun (@(i) sprintf ("m%d", i), (1:n)', "uniformoutput", false);
%!   K.groups.group = {"b", "a_b"}'(1 + half');
%!   K.tolerance = 0;
%!   K.accuracy = ones (n, 1);
%!   h = ddd_plot_consistency (K);
%!   layout = ddd_save_figure (hf);
%!   assert (all (layout.page <= [7.21, 9.5]));
%!   assert (sum (diff (half(h.order)) != 0), 1);
%!   assert (ismember ({"b", "a_b"}, {layout.texts.string}));
%!   h = ddd_plot_consistency (K, "order", "group");
%!   t = {ddd_save_figure(hf).texts.string};
%!   assert (sum (strcmp (t, "a_b")), 4);     # legend, left, twice below
%!   assert (! any (ismember (K.models, t)));
%!   assert (numel (findall (hf, "tag", "ddd_separator")), 4);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # clusters are the order where nothing else is asked for
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = repmat (eye (2), 2, 20) == 1;
%!   C(1,1) = ! C(1,1);
%!   warning ("off", "ddd:duplicates", "local");
%!   assert (ddd_plot_consistency (C).order, [1, 3, 2, 4]);
%!   assert (ddd_plot_consistency (C, "order", "given").order, 1:4);
%!   ordered = @() any (! cellfun (@isempty, strfind ( ...
%!     get (findobj (hf, "type", "text"), "string"), "average linkage")));
%!   clf (hf);
%!   ddd_plot_consistency (C(1:3,:));
%!   assert (ordered ());
%!   clf (hf);
%!   ddd_plot_consistency (C(1:2,:));     # of two there is one order only
%!   assert (! ordered ());
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <order must be "auto", "given"> ddd_plot_consistency (1, "order", "best")
%!error <values must be "auto"> ddd_plot_consistency (1, "values", 2)
%!error <width must be a number> ddd_plot_consistency (1, "width", -1)
%!error <dendrogram must be true or false>
%! ddd_plot_consistency (1, "dendrogram", 2)
%!error <a dendrogram needs order "cluster">
%! ddd_plot_consistency (three (), "order", "given", "dendrogram", true)
%!error <excess must be a result of ddd_excess where C is not given>
%! ddd_plot_consistency (three (), "excess", true)
%!error <excess must be a result of ddd_excess where C is not given>
%! ddd_plot_consistency (three (), "show", "excess")
%!error <excess must be a result of ddd_excess, true or false>
%! ddd_plot_consistency (three (), "excess", 2)
%!error <excess must be of the same models>
%! X = excess ();
%! X.models = {"a"; "c"; "d"};
%! ddd_plot_consistency (three (), "excess", X)
%!error <only error consistency is drawn by groups>
%! ddd_plot_consistency (three (), "excess", excess (), "by", "groups")
%!error <parent must be a figure> ddd_plot_consistency (1, "parent", -1)
%!error <K has no groups>
%! ddd_plot_consistency (setfield (three (), "groups", struct ("group", {{}})), ...
%!                       "order", "group");
%!error <K has no group_kappa>
%! K = three ();
%! K.full = rmfield (K.full, "group_kappa");
%! ddd_plot_consistency (K, "by", "groups");

%!test # below each other, a caption keeps off the band of groups above it
%! C = [1 1 1 0 0 1 0 1; 1 0 1 0 1 1 0 0; 0 1 1 0 1 1 1 0; 1 1 0 0 1 0 1 0];
%! off = [];
%! hf = figure ("visible", "off");
%! unwind_protect
%!   for groups = {{}, {"groups", {"a", "a", "b", "b"}}}
%!     clf (hf);
%!     ddd_plot_consistency (ddd_consistency (C, groups{1}{:}), "order", "given");
%!     t = ddd_save_figure (hf, "", "size", "single").texts;
%!     box = vertcat (t.box);
%!     center = box(:,2) + box(:,4) / 2;
%!     row = @(i) center(find (strcmp ({t.string}, sprintf ("model %d", i)), 1));
%!     edge = row (4) - (row (3) - row (4)) / 2;
%!     caption = find (strcmp ({t.string}, "4 models, 8 items."));
%!     off(end+1) = edge - sum (box(caption,[2, 4]));
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect
%! assert (off(1) > .05 && off(2) > off(1) + .05, "%g ", off);
