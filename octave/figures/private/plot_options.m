## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{opt} =} plot_options (@var{caller}, @var{args}, @
## @var{shared}, @var{own})
## The options of a plot, as @code{__ddd_options__} reads them, with those that
## all plots have:
##
## @table @code
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## Points of most text, from 5 to 40; default 8.  Titles are an eighth larger,
## notes an eighth smaller, and where space is short nothing is smaller than 5.
##
## @item colors
## @qcode{"color"} (default), @qcode{"gray"}, or a struct of colors that take
## the place of some defaults: RGB rows from 0 to 1 called @code{trivial},
## @code{between}, @code{impossible}, @code{flagged}, @code{neutral} (all
## items, and what is undefined), @code{negative} (kappa below 0) or @code{dot}
## (one of several models); several rows called @code{lines}, which take turns,
## @code{groups} (of models),
## @code{blues} or @code{reds}, the maps from light to dark, or
## @code{diverging}, from below to above 0.
##
## @item width
## Inches from left to right of a figure that the plot owns; by default what
## the plot needs.
##
## @item parent
## A figure to draw into.
## @end table
##
## @code{opt.theme} is the theme that @code{fontsize} and @code{colors} ask
## for.
## @end deftypefn

function opt = plot_options (caller, args, shared = {}, own = cell (0, 3),
                            hint = "")

  opt = __ddd_options__ (caller, args, shared, [own; {
    "item_name", "items", "string";
    "model_name", "models", "string";
    "fontsize", 8, {"number", @(x) x >= 5 && x <= 40, ...
                    "a number from 5 to 40"};
    "colors", "color", {@is_palette, ["\"color\", \"gray\" or a struct ", ...
      "of colors such as struct (\"trivial\", [0, 0.6, 0.5])"]};
    "width", [], {"number", @(x) x > 0 && x <= 100, ...
                  "a number > 0, in inches"};
    "title", "", "string";
    "xlabel", "", "string";
    "ylabel", "", "string";
    "xlim", [], {@is_limits, "[low, high]"};
    "ylim", [], {@is_limits, "[low, high]"};
    "parent", [], {@(x) isscalar (x) && isfigure (x), "a figure"}}],
    hint);
  opt.theme = make_theme (opt.fontsize, opt.colors);

endfunction

function yes = is_limits (x)
  yes = isnumeric (x) && isreal (x) && isequal (size (x), [1, 2]) ...
        && all (isfinite (x)) && x(1) < x(2);
endfunction

function yes = is_palette (x)
  yes = ischar (x) && any (strcmp (x, {"color", "gray"}));
  if (isstruct (x) && isscalar (x))
    one = {"trivial", "between", "impossible", "flagged", "neutral", ...
           "negative", "dot"};
    several = {"lines", "groups", "blues", "reds", "diverging"};
    yes = true;
    for name = fieldnames (x)'
      c = x.(name{1});
      yes = yes && isreal (c) && isfloat (c) && columns (c) == 3 ...
            && all (c(:) >= 0 & c(:) <= 1) ...
            && (any (strcmp (name{1}, one)) && rows (c) == 1
                || any (strcmp (name{1}, several)) && rows (c) > 1);
    endfor
  endif
endfunction
