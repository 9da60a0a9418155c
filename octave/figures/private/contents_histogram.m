## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_histogram (@var{S}, @var{N}, @
## @var{opt})
## What @code{ddd_plot_histogram} shows, as shares and text: @code{share},
## @code{null}, @code{flagged}, @code{color} (per bar), @code{legend},
## @code{note}, @code{corner} (the percentages at the left and the right end)
## and @code{headline} (two parts).
## @end deftypefn

function d = contents_histogram (S, N, opt)

  theme = current_theme ();

  h = S.histogram(:)';
  n = numel (h) - 1;
  total = sum (h);
  t = 0;
  if (isfield (S, "tolerance"))
    t = S.tolerance;
  endif
  low = 1:t+1;
  high = n+1-t:n+1;

  null = N.(opt.null).expected(:)';
  d.share = h / total;
  d.null = null / sum (null);
  d.color = repmat (theme.between, n + 1, 1);
  d.color(low,:) = repmat (theme.impossible, t + 1, 1);
  d.color(high,:) = repmat (theme.trivial, t + 1, 1);
  d.flagged = [];
  if (isfield (S, "flagged") && ! isempty (S.flagged.histogram))
    d.flagged = S.flagged.histogram(:)' / total;
  endif

  name = merge (strcmp (opt.null, "binomial"), "binomial", "Poisson-binomial");
  d.legend = {"box", theme.impossible, "impossible"; ...
              "box", theme.between, "in-between"; ...
              "box", theme.trivial, "trivial"};
  if (! isempty (d.flagged))
    d.legend(end+1,:) = {"box", theme.flagged, "flagged"};
  endif
  d.legend(end+1,:) = {merge(n <= 20, "dotted", "line"), theme.ink, name};

  d.note = sprintf ("%s models, %s %s, tolerance %d", __ddd_number__ (n),
                    __ddd_number__ (total), opt.item_name, t);
  if (isfield (S, "n_items") && S.n_items > total)
    d.note = sprintf ("%s; %s with missing answers left out", d.note,
                      __ddd_number__ (S.n_items - total));
  endif

  f = [sum(d.share(low)), sum(d.null(low)); sum(d.share(high)), ...
       sum(d.null(high))];
  d.corner = {
    ["impossible ", percent(f(1,1))], [name, " ", percent(f(1,2))];
    ["trivial ", percent(f(2,1))], [name, " ", percent(f(2,2))]};
  d.headline = {
    sprintf("%s trivial, %s impossible;", percent (f(2,1)), ...
            percent (f(1,1))), ...
    sprintf("independent models: %s, %s", percent (f(2,2)), percent (f(1,2)))};

endfunction

function txt = percent (share)
  if (share > 0 && share < 0.0005)
    txt = "< 0.1 %";
  else
    txt = sprintf ("%.1f %%", 100 * share);
  endif
endfunction
