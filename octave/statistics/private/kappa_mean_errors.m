## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{R} =} kappa_mean_errors (@var{R}, @var{D}, @var{V}, @
## @var{sets})
## @deftypefnx {} {@var{R} =} kappa_mean_errors (@dots{}, @var{opt}, @
## @var{group})
## Add to the parts of the result @var{R} of @code{ddd_consistency} that have a
## field in @var{sets} (as @code{kappa_influence} wants them) the standard
## errors over items of the mean kappa; and, with the options @var{opt}, of the
## cells of each @var{group}, and the standard errors over models.  @var{V} are
## the votes of families, or empty.
## @end deftypefn

function R = kappa_mean_errors (R, D, V, sets, opt = [], group = [])

  for part = fieldnames (sets)'
    x = part{1};
    R.(x) = over_items (R.(x), D, sets.(x), group, max ([0; group(:)]));
  endfor
  if (! isempty (opt))
    R = over_models (R, D, V, opt, fieldnames (sets)');
  endif

endfunction

## Standard errors over items: of the mean over pairs, and of group cells.
function part = over_items (part, D, sets, group, g)

  n = D.n_models;
  pair = triu (true (n), 1) & ! isnan (part.kappa);
  cells = {sparse(pair / max (1, nnz (pair)))};
  for b = 1:g
    for a = 1:b
      both = (group == a) & (group == b)';
      inside = pair & (both | both');
      cells{end+1} = sparse (inside / max (1, nnz (inside)));
    endfor
  endfor
  se = kappa_influence ("ddd_consistency", D, sets, part, cells);
  part.mean_se = se(1);
  if (g > 0)
    part.group_se = zeros (g);
    part.group_se(triu (true (g))) = se(2:end);
    part.group_se += triu (part.group_se, 1)';
  endif

endfunction

## Standard errors of mean kappas over models or families; the split depends on
## the models, so it is made anew unless a panel defines it.
function R = over_models (R, D, V, opt, parts)

  unit = (1:D.n_models)';
  if (! isempty (V) && isempty (opt.panel))
    unit = V.index;
  endif
  voters = max (unit) - 1;
  args = {"tolerance", opt.tolerance, "threads", opt.threads};
  least = struct ("full", 0, "between", 2 * opt.tolerance + 2, ...
                  "leave_pair_out", 2 * opt.tolerance + 4);
  for part = parts
    x = part{1};
    if (strcmp (x, "full") || ! isempty (opt.panel))
      theta = @(keep) mean_over_pairs (R.(x).kappa(keep,keep));
    elseif (voters < least.(x))
      theta = @(keep) NaN;
    else
      theta = @(keep) again (D, keep, x, opt, args);
    endif
    R.(x).mean_se_models = jackknife_models (unit, theta);
    R.(x).mean_se_combined = hypot (R.(x).mean_se, R.(x).mean_se_models);
  endfor

endfunction

function mean_kappa = again (D, keep, x, opt, args)
  family = opt.family;
  if (iscellstr (family) && ! isempty (family))
    family = family(keep);
  endif
  K = ddd_consistency (ddd_select (D, "models", keep), args{:}, "family", ...
                       family, "leave_pair_out", strcmp (x, "leave_pair_out"));
  mean_kappa = K.(x).mean_kappa;
endfunction
