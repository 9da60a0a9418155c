## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{y}, @var{S}, @var{measure}, @var{D}] =} @
## consistency_values (@var{caller}, @var{X}, @var{opt}, @var{measures})
## The consistency @var{y} of all pairs of models (n x n, @code{NaN} on the
## diagonal): the measure that @var{opt} names, else the first one of
## @var{measures} that there is.  @var{X} is data, from which it is computed,
## or a result of @code{ddd_excess} or @code{ddd_consistency}.  @var{S} is that
## result, @var{D} the data or empty.
## @end deftypefn

function [y, S, measure, D] = consistency_values (caller, X, opt, measures)

  D = [];
  is_result = isstruct (X) && isscalar (X) && isfield (X, "models");
  if (is_result && isfield (X, "excess"))
    __ddd_check_result__ (caller, "ddd_excess", X);
    S = X;
    there = {"excess"};
  elseif (is_result && all (isfield (X, {"full", "accuracy"})))
    __ddd_check_result__ (caller, "ddd_consistency", X);
    S = X;
    there = {"leave_pair_out", "full", "between"};
    there = there(cellfun (@(name) isfield (X, name) && isscalar (X.(name)) ...
                                   && isfield (X.(name), "kappa") ...
                                   && issquare (X.(name).kappa), there));
  else
    D = __ddd_data__ (caller, X, 1);
    there = measures;
  endif
  there = there(ismember (there, measures));
  if (isempty (there))
    error ("ddd:invalidInput", ["%s: the result that is given must have ", ...
           "matrices of %s"], caller, strjoin (measures, " or "));
  endif
  measure = opt.measure;
  if (isempty (measure))
    measure = there{1};
  elseif (! any (strcmp (measure, there)))
    error ("ddd:invalidOption", "%s: the result that is given has only %s", ...
           caller, strjoin (there, " and "));
  endif

  if (! isempty (D))
    common = {"tolerance", opt.tolerance, "threads", opt.threads};
    if (strcmp (measure, "excess"))
      S = ddd_excess (D, common{:}, "seed", opt.seed, "samples", 19, ...
                      "progress", opt.progress);
    else
      S = consistency_for (caller, D, common{:}, "leave_pair_out", ...
                           strcmp (measure, "leave_pair_out"));
    endif
  endif
  if (strcmp (measure, "excess"))
    y = S.excess;
  else
    y = S.(measure).kappa;
  endif
  y(1:rows (y)+1:end) = NaN;

endfunction
