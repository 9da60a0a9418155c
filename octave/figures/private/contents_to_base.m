## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_to_base (@var{A}, @var{opt})
## What @code{shape_columns} and @code{shape_lines} draw of the result @var{A}
## of @code{ddd_consistency_to}.
## @end deftypefn

function d = contents_to_base (A, opt)

  n = rows (A.kappa);
  id = (1:n)';
  d.names = A.models(:);
  d.lines = A.kappa;
  grouped = isfield (A.groups, "group") && ! isempty (A.groups.group);
  if (grouped)
    d.names = A.group_names(:);
    [~, id] = ismember (A.groups.group(:), d.names);
    d.lines = A.group_kappa;
  endif

  ## A kappa of 1 with itself would only flatter its group.
  own = id(A.base_index);
  alone = sum (id == own) == 1;
  shift = 0;
  if (isfield (A, "shift"))
    shift = A.shift;
  endif
  if (alone && ! shift)
    d.lines(own,:) = 1;
  endif
  d.means = d.lines(:,end);
  d.values = cell (1, numel (d.names));
  for g = 1:numel (d.names)
    members = find (id == g);
    d.values{g} = A.kappa(members(members != A.base_index),end);
    if (numel (members) == 1)
      d.values{g} = d.means(g);
    endif
  endfor

  if (isfield (A, "group_low") && grouped)
    d.low = A.group_low(:,end);
    d.high = A.group_high(:,end);
  elseif (isfield (A, "group_low"))
    d.low = d.high = NaN (n, 1);
    [~, at] = ismember (d.names, A.group_names);
    d.low(at > 0) = A.group_low(at(at > 0),end);
    d.high(at > 0) = A.group_high(at(at > 0),end);
  endif
  d.epochs = A.epochs(:)';
  d.label = "Error consistency";
  seen = [A.kappa; d.lines];
  if (strcmp (opt.epochs, "last"))
    seen = seen(:,end);
  endif
  seen = seen(:);
  d.limits = [min([0; floor(5 * seen) / 5]), 1.05];
  d.ticks = @(limits) choose_ticks (limits, 6.5, [-1, 1]);
  theme = opt.theme;
  base = cut_labels ({A.base}, theme.small, theme.longest){1};
  d.note = sprintf ("with %s; %s, %s %s", base,
                    count_of (n, opt.model_name), __ddd_number__ (A.n_items),
                    opt.item_name);
  if (shift)
    d.note = sprintf ("%s; the %s %s later", d.note, opt.model_name,
                      __ddd_count__ (1:shift, "epoch"));
  endif
  if (any (d.epochs != 1) && strcmp (opt.epochs, "last"))
    d.note = sprintf ("%s, epoch %g", d.note, d.epochs(end));
  endif
  gone = all (isnan (d.lines), 2);
  if (strcmp (opt.epochs, "last"))
    gone = isnan (d.means);
  endif
  if (any (gone))
    d.note = sprintf ("%s; undefined for %d of %d", d.note, sum (gone),
                      numel (gone));
  endif

endfunction
