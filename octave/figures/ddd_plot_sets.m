## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_sets (@var{E})
## @deftypefnx {ddd} {} ddd_plot_sets (@var{C})
## @deftypefnx {ddd} {} ddd_plot_sets (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_sets (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_sets (@dots{})
## Draw which combinations of models solve items.
##
## @var{E} is the result of @code{ddd_ensemble}; a models x items matrix of 0,
## 1 and @code{NaN} (missing), or packed data, @var{C} is passed through that
## function first.  Each bar counts the items that exactly the models with a
## black dot below it solve, and all others fail, the most frequent combination
## first; the models are in the order of their accuracy.  Items that all
## models, or none, solve are left out, and so are those without all answers.
## Options:
##
## @table @code
## @item count
## The number of combinations to draw; default 25, at most those in @var{E}.
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
## a struct: @code{axes} (which hold the place), @code{panel} (of bars and of
## dots), @code{bars}, @code{dots} and @code{rest} (the gray ones) are handles;
## @code{order} has the models from the top down.
##
## @example
## @group
## h = ddd_plot_sets ([1 1 0 0; 1 0 1 0; 1 1 0 1]);
## h.order
##   @result{} ans =
##       3   1   2
## @end group
## @end example
##
## Source: A. Lex et al., UpSet: visualization of intersecting sets, IEEE
## Transactions on Visualization and Computer Graphics 2014.
##
## @seealso{ddd_ensemble, ddd_plot_agreement, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_sets (varargin)

  caller = "ddd_plot_sets";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options (caller, args(2:end), {}, {"count", 25, "count"});

  E = args{1};
  if (! isstruct (E) || ! isfield (E, "combinations"))
    ## Two more, which are left out here.
    E = ddd_ensemble (__ddd_data__ (caller, E, 1), "largest", 1, ...
                      "combinations", opt.count + 2);
  endif
  __ddd_check_result__ (caller, "ddd_ensemble", E);
  n = numel (E.models);
  if (n > 60)
    error ("ddd:tooManyModels",
           ["%s: dots are for 60 models or fewer, there are %d; choose ", ...
            "some with ddd_select"], caller, n);
  endif

  [d, order] = __ddd_of_result__ (caller, @contents, caller, E, opt);
  draw = @(place) shape_sets (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  out.order = order;
  if (nargout > 0)
    h = out;
  endif

endfunction

function [d, order] = contents (caller, E, opt)

  [~, order] = sort (E.accuracy', "descend");
  S = E.combinations;
  k = sum (S.right, 1);
  some = find (k > 0 & k < E.n_models);
  some = some(1:min (end, opt.count));
  if (isempty (some))
    error ("ddd:noItems",
           "%s: no item is solved by some models and not by others", caller);
  endif
  d.count = S.n_items(some);
  d.in = S.right(order,some);
  d.names = E.models(order);
  d.label = capitalized (opt.item_name);
  number = @__ddd_number__;
  d.note = sprintf (["%s, %s %s; %s show %s of the %s that some %s ", ...
                     "solve, not all"], ...
                    count_of (numel (E.models), opt.model_name), ...
                    number (E.n_complete), opt.item_name, ...
                    __ddd_count__ (some, "combination"), ...
                    number (sum (d.count)), number (S.n_between), ...
                    opt.model_name);

endfunction


%!demo
%! ## Eight models
%! ddd_plot_sets (ddd_simulate ("rasch", 8, 2000), "count", 15);

%!test # bars and dots are those of the combinations
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = ddd_simulate ("rasch", 5, 400, "seed", 1);
%!   C(2,1:9) = NaN;
%!   E = ddd_ensemble (C, "combinations", 32);
%!   h = ddd_plot_sets (E, "count", 6, "item_name", "letters");
%!   S = E.combinations;
%!   k = sum (S.right);
%!   some = find (k > 0 & k < 5)(1:6);
%!   v = get (h.bars, "vertices");
%!   assert (v(13:18,2)', S.n_items(some));
%!   [~, order] = sort (E.accuracy', "descend");
%!   assert (h.order, order);
%!   assert (rows (get (h.dots, "faces")), sum (k(some)));
%!   assert (rows (get (h.rest, "faces")), 30 - sum (k(some)));
%!   v = get (h.dots, "vertices");
%!   count = sum (k(some));
%!   x = mean (reshape (v(1:24*count,1), count, 24), 2);
%!   y = mean (reshape (v(1:24*count,2), count, 24), 2);
%!   [i, j] = find (S.right(order,some));
%!   assert ([x, y], [j, i], .01);
%!   for txt = {"Letters", "model 2"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   txt = strjoin (get (findobj (hf, "type", "text"), "string")');
%!   assert (! isempty (strfind (txt, "5 models, 391 letters")));
%!   bars = get (h.bars, "vertices")(:,2);
%!   h = ddd_plot_sets (ddd_pack (C), "count", 6);
%!   assert (get (h.bars, "vertices")(:,2), bars);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_sets ()
%!error <ddd_plot_sets: C must be a real> ddd_plot_sets ("a")
%!error <count must be a whole number> ddd_plot_sets (eye (3), "count", 0)
%!error <dots are for 60 models or fewer, there are 61>
%! ddd_plot_sets (ddd_simulate ("rasch", 61, 100, "seed", 1))
%!error <no item is solved by some models and not by others>
%! warning ("off", "ddd:duplicates", "local");
%! ddd_plot_sets (ones (3, 4))
