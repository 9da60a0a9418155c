## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_compare (@var{Q})
## @deftypefnx {ddd} {} ddd_plot_compare (@var{Qs}, @var{names})
## @deftypefnx {ddd} {} ddd_plot_compare (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_compare (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_compare (@dots{})
## Draw differences of error consistency (kappa) with their intervals.
##
## @var{Q} is the result of @code{ddd_compare}.  Its rows are the difference
## with the interval for these models, with that for others like them, and,
## where histograms of difficulty imply one, the difference beyond them.  A
## cell array @var{Qs} of such results has a row for each, with its interval
## for other models where there is one, else that for these; @var{names} is a
## cell array of as many strings.  A line marks 0, no difference.  What is
## unknown has no row, or no interval.  Options:
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
## a struct: handles @code{axes} (which hold the place), @code{panel},
## @code{dots} and @code{bars}, and the @code{order} of the rows.
##
## @example
## @group
## C = ddd_simulate ("rasch", 6, 300, "seed", 1);
## h = ddd_plot_compare (ddd_compare (C));
## rows (get (h.dots, "faces"))
##   @result{} ans = 3
## @end group
## @end example
##
## @seealso{ddd_compare, ddd_plot_ranking, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_compare (varargin)

  caller = "ddd_plot_compare";
  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  Q = args{1};
  args(1) = [];
  names = {};
  if (mod (numel (args), 2) == 1)
    names = args{1};
    args(1) = [];
  endif
  check (caller, Q, names);
  opt = plot_options (caller, args);

  d = __ddd_of_result__ (caller, @contents, Q, names, opt);
  draw = @(place) shape_intervals (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (Q, names, opt)

  if (iscell (Q))
    d = of_several (Q, names);
  else
    d = of_one (Q, opt);
  endif
  d.note = about ([{}, Q](1:end), opt);
  d.label = d.dot_name = "Difference of error consistency";
  d.ranks = repmat ({""}, numel (d.names), 1);
  d.between = arrayfun (@written, d.estimate, d.low, d.high, ...
                        "uniformoutput", false);
  [d.heading, d.sorted, d.zero, d.bars] = deal ("", false, 0, zeros (0, 2));
  d.side = group_bands (opt.theme, {}, 1);

endfunction

function check (caller, Q, names)

  good = @(q) isstruct (q) && isscalar (q) ...
              && all (isfield (q, {"estimate", "interval_combined"}));
  if (! (good (Q) && isempty (names))
      && ! (iscell (Q) && ! isempty (Q) && all (cellfun (good, Q(:)))))
    error ("ddd:invalidInput", ["%s: Q must be a result of ddd_compare, ", ...
           "or a cell array of such results: %s (ddd_compare (C, ...))"], ...
           caller, caller);
  elseif (iscell (Q) && ! (iscellstr (names)
                           && numel (names) == numel (Q)))
    error ("ddd:invalidInput", ["%s: names must be a cell array with a ", ...
           "string for each of the %d results"], caller, numel (Q));
  endif
  given = Q;
  if (! iscell (Q))
    given = {Q};
  endif
  cellfun (@(q) __ddd_check_result__ (caller, "ddd_compare", q), given(:));

endfunction

function d = of_several (Q, names)
  d.names = names(:);
  d.estimate = cellfun (@(q) q.estimate, Q(:));
  ends = cellfun (@(q) q.interval_combined, Q(:), "uniformoutput", false);
  for i = find (cellfun (@(x) any (isnan (x)), ends))'
    ends{i} = Q{i}.interval;
  endfor
  [d.low, d.high] = deal (vertcat (ends{:})(:,1), vertcat (ends{:})(:,2));
endfunction

function d = of_one (Q, opt)
  rows = {
    sprintf("these %s", opt.model_name), Q.estimate, Q.interval;
    sprintf("%s like these", opt.model_name), Q.estimate, ...
      Q.interval_combined;
    "beyond the histograms", Q.beyond_histogram, Q.interval_beyond_histogram};
  known = cellfun (@(x) ! any (isnan (x)), rows(:,3));
  rows = rows(known | [true; false; false],:);
  d.names = rows(:,1);
  d.estimate = vertcat (rows{:,2});
  [d.low, d.high] = deal (vertcat (rows{:,3})(:,1), vertcat (rows{:,3})(:,2));
endfunction

function note = about (Q, opt)
  if (iscell (Q) && numel (Q) > 1)
    note = sprintf ("%d comparisons", numel (Q));
    return;
  elseif (iscell (Q))
    Q = Q{1};
  endif
  note = {own_words(regexprep (Q.question, ' \?$', "?"), opt), ...
          sprintf("%s %s, %s %s; kappa %s less %s", ...
                  __ddd_number__ (Q.n_models), opt.model_name, ...
                  __ddd_number__ (max (Q.n_items)), opt.item_name, ...
                  two_decimals (Q.kappa(1), false), ...
                  two_decimals (Q.kappa(2), false))};
endfunction

function txt = written (estimate, low, high)
  txt = two_decimals (estimate, false);
  if (! isnan (low))
    txt = sprintf ("%s [%s, %s]", txt, two_decimals (low, false), ...
                   two_decimals (high, false));
  endif
endfunction


%!demo
%! ## All against in-between items, of eight models
%! C = ddd_simulate ("rasch", 8, 1000, "seed", 1);
%! ddd_plot_compare (ddd_compare (C));

%!test # rows, intervals and words are those of Q
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! C = ddd_simulate ("rasch", 6, 300, "seed", 1);
%! Q = ddd_compare (C);
%! h = ddd_plot_compare (Q, "model_name", "nets");
%! v = get (h.bars, "vertices")(:,1);
%! v = reshape (v, [], 6);
%! assert (min (v, [], 2), [Q.interval(1); Q.interval_combined(1); ...
%!                          Q.interval_beyond_histogram(1)], 1e-12);
%! long = max (v, [], 2) - min (v, [], 2);
%! assert (long(1:2), [diff(Q.interval); diff(Q.interval_combined)], 1e-12);
%! two = @(x) regexprep (sprintf ("%.2f", x), {"-0.00", "-"}, {"0.00", "\342\210\222"});
%! all = @(x, ends) sprintf ("%s [%s, %s]", two (x), two (ends(1)), two (ends(2)));
%! for txt = {"these nets", "nets like these", "beyond the histograms", ...
%!            "Difference of error consistency", Q.question, ...
%!            all(Q.estimate, Q.interval), all(Q.estimate, Q.interval_combined), ...
%!            all(Q.beyond_histogram, Q.interval_beyond_histogram), ...
%!            sprintf("6 nets, 300 items; kappa %s less %s", two (Q.kappa(1)), ...
%!                    two (Q.kappa(2)))}
%!   assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%! endfor
%! R = ddd_compare (C, [1, 2], [3, 4]);      # two pairs: no other models
%! h = ddd_plot_compare (R);
%! assert (rows (get (h.dots, "faces")), 1);
%! assert (h.order, 1);
%! U = R;
%! U.interval = [NaN, NaN];                  # the estimate stays
%! h = ddd_plot_compare (U);
%! assert (rows (get (h.dots, "faces")), 1);
%! assert (! isempty (findobj (hf, "string", two (R.estimate))));
%! h = ddd_plot_compare ({R, Q}, {"a_b", "c"});
%! v = reshape (get (h.bars, "vertices")(:,1), [], 6);
%! assert (min (v, [], 2), [R.interval(1); Q.interval_combined(1)], 1e-12);
%! assert (h.order, [1, 2]);
%! assert (! isempty (findobj (hf, "string", "a_b")));
%! assert (! isempty (findobj (hf, "string", "2 comparisons")));

%!error <Invalid call> ddd_plot_compare ()
%!error <Q must be a result of ddd_compare> ddd_plot_compare (1)
%!error <such results: ddd_plot_compare \(ddd_compare \(C, \.\.\.\)\)>
%! ddd_plot_compare (eye (4), [1 2], [3 4])
%!error <Q must be a result of ddd_compare> ddd_plot_compare ({1}, {"a"})
%!error <Q must be a result of ddd_compare> ddd_plot_compare (struct ("estimate", 1))
%!error <Q must be a result of ddd_compare>
%! Q = ddd_compare (ddd_simulate ("rasch", 4, 90, "seed", 1));
%! ddd_plot_compare ([Q, Q]);
%!error <names must be a cell array with a string for each of the 1 results>
%! ddd_plot_compare ({ddd_compare(ddd_simulate ("rasch", 4, 90, "seed", 1))})
