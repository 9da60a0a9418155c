## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_series (@var{A}, @var{opt})
## The same of several results in a cell array @var{A}, beside each other:
## columns of the same name are one (see @code{contents_to_base}).
## @end deftypefn

function d = contents_series (A, opt)

  caller = "ddd_plot_consistency_to";
  count = numel (A);
  names = opt.series;
  if (isempty (names))
    names = arrayfun (@(k) sprintf ("series %d", k), 1:count, ...
                      "uniformoutput", false);
  endif
  if (numel (names) != count || numel (unique (names)) != count)
    error ("ddd:invalidOption", ["%s: series must have a different name ", ...
           "for each of the %d results"], caller, count);
  elseif (count < 2 || count > rows (opt.theme.groups))
    error ("ddd:invalidInput", "%s: there must be 2 to %d series, not %d", ...
           caller, rows (opt.theme.groups), count);
  elseif (strcmp (opt.epochs, "all"))
    error ("ddd:invalidOption", "%s: of several series epochs must be last",
           caller);
  endif

  notes = cell (1, count);
  all = {};
  for k = 1:count
    one = contents_to_base (A{k}, opt);
    parts{k} = one;
    all = [all; one.names(:)];
    notes{k} = sprintf ("%s: %s", names{k}, one.note);
  endfor
  d = parts{1};
  [d.names, ~] = __ddd_unique__ (all);
  d.low = d.high = NaN (numel (d.names), 1);
  total = known = zeros (numel (d.names), 1);
  d.values = repmat ({[]}, 1, numel (d.names));
  for k = 1:count
    one = parts{k};
    s = struct ("values", {repmat({[]}, 1, numel (d.names))}, "means", ...
                NaN (numel (d.names), 1));
    [~, at] = ismember (one.names(:), d.names);
    s.values(at) = one.values;
    s.means(at) = one.means;
    d.series(k) = s;
    some = ! isnan (s.means);
    total(some) += s.means(some);
    known += some;
    for g = at'
      if (numel (s.values{g}) > numel (d.values{g}))
        d.values{g} = s.values{g};      # whether there are several
      endif
    endfor
    d.limits(1) = min (d.limits(1), one.limits(1));
  endfor
  d.means = total ./ known;
  d.side = group_bands (opt.theme, names(:), 1:count);
  d.note = notes;

endfunction
