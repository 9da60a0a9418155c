## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_matrix (@var{C})
## @deftypefnx {ddd} {} ddd_plot_matrix (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_matrix (@var{hax}, @dots{})
## @deftypefnx {ddd} {[@var{h}, @var{M}] =} ddd_plot_matrix (@dots{})
## Draw all decisions, models by accuracy and items by difficulty.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Each model has a row, the most accurate on top,
## and each item a column, the easiest on the left: white where the model is
## right, black where it is wrong, pale blue where the answer is missing.  If
## one order of difficulty held for all models, one staircase would part white
## from black (Guttman's scalogram).  A strip above marks trivial, in-between
## and impossible items.  Where answers are missing, items that could still be
## trivial or impossible are undecided, and stand beside those that are so for
## certain.  Ties keep the order of the data.
##
## What is too many for the page is averaged, and gray.  The matrix @var{M} has
## every decision in the order shown.  Where models have groups, a band beside
## the rows has a color for each of up to six.  Options:
##
## @table @code
## @item order
## Of the models: @qcode{"accuracy"} (default), @qcode{"given"}, or
## @qcode{"group"} (by accuracy within each group).
##
## @item tolerance
## The number of models that may deviate on a trivial or an impossible item;
## default 0.
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
## figure of its own becomes 7.2 inches wide.  The result @var{h} is a struct:
## handles @code{axes} (which hold the place), @code{panel} (axes with a unit
## per item and model) and @code{map} (a picture); and which model and item is
## in each row and column, @code{models} and @code{items}.
##
## @example
## @group
## [h, M] = ddd_plot_matrix ([0 0 1 0; 1 0 1 1; 0 0 1 1]);
## M
##   @result{} M =
##       1   1   1   0
##       1   1   0   0
##       1   0   0   0
## @end group
## @end example
##
## Source: L. Guttman, @cite{A basis for scaling qualitative data}, American
## Sociological Review 1944.
##
## @seealso{ddd_split, ddd_items, ddd_plot_decisions, ddd_write_png,
## ddd_save_figure}
## @end deftypefn

function [h, M] = ddd_plot_matrix (varargin)

  caller = "ddd_plot_matrix";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end), {"tolerance"}, {
    "order", "accuracy", {"accuracy", "given", "group"}});
  D = __ddd_data__ (caller, args{1}, 1);
  P = __ddd_categories__ (caller, D, opt.tolerance);

  models = ordered_models (caller, D, P.accuracy, opt.order);
  [items, band] = ordered_items (P.items);
  d = contents (D, P, opt, band(items));
  d.names = D.models(models);
  d.side = group_bands (opt.theme, D.groups.group, models);
  wanted = nargout > 1;
  [d.share, d.known, M] = answers (D, models, items, wanted);

  draw = @(place) shape_scalogram (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  out.models = models(:)';
  out.items = items(:)';
  if (nargout > 0)
    h = out;
  endif

endfunction

function order = ordered_models (caller, D, accuracy, how)

  accuracy(isnan (accuracy)) = -1;
  [~, order] = sort (accuracy(:), "descend");
  if (strcmp (how, "given"))
    order = (1:D.n_models)';
  elseif (strcmp (how, "group"))
    [~, id] = __ddd_groups__ (caller, D, {});
    if (isempty (id))
      error ("ddd:invalidInput", "%s: C has no groups", caller);
    endif
    [~, by] = sort (id(order)(:));
    order = order(by);
  endif

endfunction

## Items from the easiest on, and the band of each: 1 trivial, 2 perhaps
## trivial, 3 in between, 4 perhaps impossible, 5 impossible.
function [order, band] = ordered_items (items)
  share = items.k ./ items.answers;
  share(items.answers == 0) = 0;
  band = 2 + 2 * (share < 0.5);
  band(items.trivial) = 1;
  band(items.between) = 3;
  band(items.impossible) = 5;
  [~, order] = sortrows ([band(:), -share(:)]);
endfunction

## Rows and columns in order; of more than a thousand columns averages.
function [share, known, M] = answers (D, models, items, wanted)

  n = numel (models);
  m = numel (items);
  M = [];
  if (wanted)
    M = zeros (n, m);
  endif
  [share, known] = deal (zeros (n, min (m, 1000)));
  some = max (1, floor (1e7 / m));      # models at a time: all may not fit
  for first = 1:some:n
    i = first:min (n, first + some - 1);
    v = double (ddd_unpack (ddd_select (D, "models", models(i)))(:,items));
    share(i,:) = box_average (v', 1000)';
    known(i,:) = box_average (! isnan (v'), 1000)';
    if (wanted)
      M(i,:) = v;
    endif
  endfor

endfunction

function d = contents (D, P, opt, band)

  theme = opt.theme;
  d.n_models = D.n_models;
  d.n_items = D.n_items;
  d.item_name = opt.item_name;
  d.missing = theme.blues(4,:);
  d.colors = [theme.trivial; theme.neutral; theme.between; ...
              theme.neutral; theme.impossible];
  count = accumarray (band(:), 1, [5, 1])';
  d.borders = [0, cumsum(count)];

  entries = {"trivial", 1; "in-between", 3; "impossible", 5; ...
             "undecided", [2, 4]};
  d.legend = cell (0, 3);
  for e = entries'
    n = sum (count(e{2}));
    if (n > 0 || ! strcmp (e{1}, "undecided"))
      d.legend(end+1,:) = {"box", d.colors(e{2}(1),:), ...
                           sprintf("%s %s", __ddd_number__ (n), e{1})};
    endif
  endfor
  if (any (P.items.answers < D.n_models))
    d.legend(end+1,:) = {"box", d.missing, "answer missing"};
  endif
  how = struct ("accuracy", "best on top", "given", "as given", "group", ...
                "by group, best on top").(opt.order);
  d.note = sprintf (["%s %s, %s; %s %s, tolerance %d; white: right, ", ...
                     "black: wrong"], __ddd_number__ (D.n_models), ...
                    opt.model_name, how, __ddd_number__ (D.n_items), ...
                    opt.item_name, opt.tolerance);

endfunction


%!demo
%! ## Forty models of three kinds, 2,000 items
%! D = ddd_pack (ddd_simulate ("rasch", 40, 2000, "seed", 1), "groups", ...
%!               [repmat({"small"}, 1, 10), repmat({"large"}, 1, 30)]);
%! ddd_plot_matrix (D);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!function rgb = color_at (h, row, column, n, m)
%!  x = get (h.map, "cdata");
%!  at = ceil (size (x)(1:2) .* ([row, column] - 0.5) ./ [n, m]);
%!  rgb = squeeze (x(at(1),at(2),:))';
%!endfunction

%!test # rows by accuracy, columns by difficulty, ties as they were; missing
%! hf = scratch ();
%! unwind_protect
%!   C = [0 0 1 0 1 NaN; 1 0 1 1 1 1; 0 0 1 1 NaN 0];
%!   D = ddd_pack (C, "models", {"a_b"; "c"; "d"});
%!   [h, M] = ddd_plot_matrix (D, "item_name", "letters", "model_name", "nets");
%!   assert (h.models, [2, 1, 3]);
%!   assert (h.items, [3, 5, 4, 6, 1, 2]);
%!   assert (M, C(h.models,h.items));
%!   for at = [1, 1; 3, 6; 3, 2]'
%!     v = M(at(1),at(2));
%!     wanted = {[158, 202, 225] / 255, [1, 1, 1] * v}{1+!isnan (v)};
%!     assert (color_at (h, at(1), at(2), 3, 6), wanted, 1e-12);
%!   endfor
%!   for txt = {"1 trivial", "3 in-between", "1 impossible", "1 undecided", ...
%!              "answer missing", ["3 nets, best on top; 6 letters, tolerance ", ...
%!              "0; white: right, black: wrong"], ...
%!              "a_b", "Letters, easiest first"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # the categories are those of ddd_split, whatever the tolerance
%! hf = scratch ();
%! unwind_protect
%!   C = ddd_simulate ("rasch", 12, 300, "seed", 1);
%!   for t = [0, 2]
%!     warning ("off", "ddd:duplicates", "local");
%!     [S, items] = ddd_split (C, "tolerance", t);
%!     h = ddd_plot_matrix (C, "tolerance", t);
%!     n = S.count.trivial;
%!     assert (items.trivial(h.items), (1:300) <= n);
%!     assert (items.impossible(h.items), (1:300) > 300 - S.count.impossible);
%!     assert (issorted (-items.k(h.items)));
%!     assert (isempty (findobj (hf, "string", "answer missing")));
%!     assert (isempty (findobj (hf, "-regexp", "string", "undecided")));
%!     assert (! isempty (findobj (hf, "string", sprintf ("%d trivial", n))));
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # what is too much for the page is averaged, missing answers too
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   C = double ((1:20000) <= [20000; 10000; 0; 0]);
%!   C(3,1:2:end) = C(4,2:2:end) = NaN;
%!   h = ddd_plot_matrix (C);
%!   assert (color_at (h, 2, 1, 4, 2), [1, 1, 1], 1e-12);
%!   assert (color_at (h, 2, 2, 4, 2), [0, 0, 0], 1e-12);
%!   assert (color_at (h, 3, 2, 4, 2), [158, 202, 225] / 510, 1e-12);
%!   assert (numel (findobj (hf, "-regexp", "string", "averages about [0-9]+ ")), 1);
%!   h = ddd_plot_matrix (C(:,1:500));
%!   assert (isempty (findobj (hf, "-regexp", "string", "averages")));
%!   warning ("off", "ddd:orientation", "local");
%!   C = double (rand (1500, 8) < 0.5);
%!   h = ddd_plot_matrix (C);
%!   assert (size (get (h.map, "cdata"))(1) <= 1500);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # groups: a band in their colors, and an order
%! hf = scratch ();
%! unwind_protect
%!   C = (1:9) <= [8; 2; 6; 4];
%!   D = ddd_pack (C, "groups", {"x", "y", "y", "x"});
%!   assert (ddd_plot_matrix (D).models, [1, 3, 4, 2]);
%!   h = ddd_plot_matrix (D, "order", "group");
%!   assert (h.models, [1, 4, 3, 2]);
%!   assert (! isempty (findobj (hf, "string", "y")));
%!   assert (ddd_plot_matrix (D, "order", "given").models, 1:4);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_matrix ()
%!error <ddd_plot_matrix: C must be a real> ddd_plot_matrix ("a")
%!error <ddd_plot_matrix: C must have one epoch> ddd_plot_matrix (ones (2, 3, 4))
%!error <tolerance 1 needs at least 4 models> ddd_plot_matrix (eye (3), "tolerance", 1)
%!error <order must be "accuracy"> ddd_plot_matrix (eye (3), "order", "best")
%!error <ddd_plot_matrix: C has no groups> ddd_plot_matrix (eye (3), "order", "group")
