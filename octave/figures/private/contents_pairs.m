## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{measures}, @var{parts}, @var{excess}] =} @
## contents_pairs (@var{R}, @var{item_name})
## What the page of @code{ddd_report} says about pairs, one value per pair in
## the order of @code{pdist}: the @var{measures} that the maps can show, and
## where @code{R.in_detail} is true (else empty) intervals, tables and what one
## difficulty implies for each of the @var{parts} of the items, and the errors
## of the @var{excess}.
##
## Values have four decimals.  Of many models they are 16-bit whole numbers in
## base64, 10,000 for 1 and -32,768 for @code{NaN}: a million pairs are two
## megabytes and a half for each measure.
## @end deftypefn

function [measures, parts, excess] = contents_pairs (R, item_name)

  theme = make_theme (8, "color");
  rows = {"full", ["Kappa, all ", item_name], ["all ", item_name];
          "between", ["Kappa, in-between ", item_name], "in between";
          "leave_pair_out", ...
          ["Kappa, ", item_name, " chosen without the pair"], ...
          "without the pair"};
  rows = rows(isfield (R.K, rows(:,1)),:);
  measures = parts = {};
  for row = rows'
    P = R.K.(row{1});
    measures{end+1} = measure (row{1}, row{2}, P.kappa, "kappa", theme, ...
                               note (row{1}, P, item_name), R.in_detail);
    if (R.in_detail)
      parts{end+1} = detail (row{1}, row{3}, P);
    endif
  endfor

  excess = struct ();
  if (! isempty (R.X))
    X = R.X;
    txt = sprintf (["Kappa less what difficulty, ability and slope give, ", ...
                    "on %s %s.  Excesses sum to zero over pairs: above 0 ", ...
                    "is more alike than the average pair."], ...
                   __ddd_number__ (X.n_items), item_name);
    measures{end+1} = measure ("excess", "Excess over difficulty", ...
                               X.excess, "open", theme, txt, R.in_detail);
    if (R.in_detail)
      excess.expected = values (X.kappa_expected);
      excess.se = values (X.se);
      excess.z = values (X.z);
      excess.p_max = values (X.p_max);
    endif
  endif

endfunction

function m = measure (key, title, x, kind, theme, note, in_detail)
  m.key = key;
  m.title = title;
  m.note = note;
  s = color_scale (theme, kind, title, {x});
  m.scale = struct ("limits", s.limits, "map", {colors(s.map)}, ...
                    "below", "", "neutral", colors (theme.neutral){1});
  if (! isempty (s.below))
    m.scale.below = colors (s.below){1};
  endif
  if (in_detail)
    m.values = values (x);
  else
    m.values = packed (x);
  endif
endfunction

## "#rrggbb"
function list = colors (rgb)
  list = cellfun (@(c) sprintf ("#%02x%02x%02x", round (255 * c)), ...
                  num2cell (rgb, 2)', "uniformoutput", false);
endfunction

function txt = note (key, P, item_name)
  if (strcmp (key, "leave_pair_out"))
    txt = sprintf (["Each pair on the %s that are in between for the ", ...
                    "other models, so that the pair has no part in ", ...
                    "choosing them; independent models show 0.  Mean %s."], ...
                   item_name, kappa_text (P.mean_kappa));
  else
    within = "";
    if (isfield (P, "within_conditions") && ! isnan (P.within_conditions))
      within = sprintf (" (%s within conditions)", ...
                        kappa_text (P.within_conditions));
    endif
    txt = sprintf (["Mean %s%s; the histogram alone implies %s, ", ...
                    "independent models %s."], ...
                   kappa_text (P.mean_kappa), within, ...
                   kappa_text (P.histogram_kappa), ...
                   kappa_text (P.independent_kappa));
  endif
endfunction

function d = detail (key, title, P)
  d.key = key;
  d.title = title;
  d.n_items = P.n_items;
  if (! isscalar (P.n_items))
    d.n_items = values (P.n_items);
  endif
  d.low = values (P.low);
  d.high = values (P.high);
  if (isfield (P, "rasch_kappa"))
    d.implied = values (P.rasch_kappa);
  endif
  if (! strcmp (key, "leave_pair_out"))
    for name = {"n11", "n10", "n01", "n00"}
      d.(name{1}) = values (P.(name{1}));
    endfor
  endif
endfunction

function v = values (x)
  v = json_list (round (1e4 * of_pairs (x)) / 1e4 + 0);
endfunction

function txt = packed (x)
  v = round (1e4 * of_pairs (x));
  v(isnan (v)) = -32768;                # excess of pairs is within 2
  txt = base64_encode (int16 (v));
endfunction

function v = of_pairs (x)
  v = double (x.'(tril (true (size (x)), -1)))';
endfunction
