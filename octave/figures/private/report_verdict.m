## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{list} =} report_verdict (@var{D}, @var{R}, @
## @var{item_name})
## The findings in sentences, for the page of @code{ddd_report}; data @var{D}
## and results @var{R} are as in @code{contents_report}.
## @end deftypefn

function list = report_verdict (D, R, item_name)

  S = R.S;
  list = {};
  used = S.n_complete;
  of = item_name;
  whose = "all models";
  if (isfield (S, "n_enough"))
    used = S.n_enough;
    a = S.options.min_answers;
    of = sprintf ("%s with %d answers or more", item_name, a);
    whose = sprintf ("all of %d random models", a);
  elseif (used < S.n_items)
    of = [item_name, " with all answers"];
  endif
  if (used > 0)
    list{end+1} = sprintf (["Of %s %s, %s are trivial (%s are ", ...
      "right) and %s impossible (none is)."], __ddd_number__ (used), of, ...
      share (S, "trivial"), whose, share (S, "impossible"));
    list{end} = [list{end}, "  The intervals are for other items like ", ...
                 "these, with these models."];
    if (S.tolerance > 0)
      list{end} = sprintf ("%s  Up to %s may deviate.", list{end}, ...
                           __ddd_count__ (1:S.tolerance, "model"));
    endif
    P = S.independent.poisson_binomial;
    if (! isnan (P.trivial))
      list{end+1} = sprintf (["Independent models, each with its own ", ...
        "accuracy, would find %s trivial and %s impossible."], ...
        __ddd_percent__ (P.trivial), __ddd_percent__ (P.impossible));
    endif
    list = [list, impossible(D, R.items, item_name)];
  endif
  txt = __ddd_halves__ (S.replication, used, item_name);
  if (! isempty (txt))
    list{end+1} = [txt, "."];
  endif
  list = [list, consistency(R.K, item_name), excess(R)];

endfunction

## The impossible items by name, the first of them.
function list = impossible (D, items, item_name)
  list = {};
  index = find (items.impossible);
  if (isempty (index))
    return
  endif
  shown = index(1:min (end, 5));
  names = arrayfun (@(j) sprintf ("number %d", j), shown, ...
                    "uniformoutput", false);
  if (! isempty (D.items))
    names = plain_text (D.items(shown)(:)');
  endif
  if (isscalar (index))
    list{1} = sprintf ("Of the %s, only %s is impossible.", item_name, ...
                       names{1});
    return
  endif
  first = merge (numel (index) > numel (shown), "first ", "");
  list{1} = sprintf ("The %simpossible %s are %s and %s.", ...
                     first, item_name, strjoin (names(1:end-1), ", "), ...
                     names{end});
endfunction

## "615 (68.4 %, 95 % interval 65.3 to 71.4)"
function txt = share (S, kind)
  used = S.n_complete;
  if (isfield (S, "n_enough"))
    used = S.n_enough;
  endif
  txt = sprintf ("%s (%s, 95 %% interval %.1f to %.1f)", ...
                 __ddd_number__ (round (used * S.fraction.(kind))), ...
                 __ddd_percent__ (S.fraction.(kind)), 100 * S.interval.(kind));
endfunction

function list = consistency (K, item_name)
  list = {};
  if (isnan (K.full.mean_kappa))
    return
  endif
  list{1} = sprintf (["The error consistency (kappa) of two models is ", ...
    "%.3f on average: 0 is chance, 1 means right and wrong on the same ", ...
    "%s."], ...
    K.full.mean_kappa, item_name);
  if (isfield (K.full, "within_conditions")
      && ! isnan (K.full.within_conditions))
    list{1} = sprintf (["%s  Within each of the %d conditions it is %.3f ", ...
                        "on average."], list{1}, ...
                       numel (K.condition_names), K.full.within_conditions);
  endif
  if (! isnan (K.between.mean_kappa))
    list{2} = sprintf (["On the %s %s in between it is %.3f, a change of ", ...
      "%+.3f."], __ddd_number__ (K.between.n_items), item_name, ...
      K.between.mean_kappa, K.between.mean_kappa - K.full.mean_kappa);
    implied = K.between.histogram_kappa - K.full.histogram_kappa;
    if (! isnan (implied))
      list{2} = sprintf (["%s  The histogram of difficulty alone implies ", ...
                          "a change of %+.3f."], list{2}, implied);
    endif
  endif
endfunction

function list = excess (R)
  list = {};
  if (isempty (R.X) || isnan (R.X.overall.p_value))
    return
  endif
  p = R.X.overall.p_value;
  if (p >= .05)
    list{1} = sprintf (["Nothing beyond difficulty, ability and slope is ", ...
      "needed to explain which pairs fail alike (p = %.2g)."], p);
    return
  endif
  pairs = triu (true (R.X.n_models), 1);
  found = pairs & R.X.p_max < .05;
  list{1} = sprintf (["Difficulty, ability and slope alone do not ", ...
                      "explain which pairs fail alike (p = %.2g): %s of ", ...
                      "%s pairs %s more alike than the average pair ", ...
                      "(p < .05 for all pairs together)."], p, ...
    __ddd_number__ (sum (found(:))), __ddd_number__ (sum (pairs(:))), ...
    merge (sum (found(:)) == 1, "is", "are"));
  if (any (found(:)))
    [~, most] = max (R.X.z(:) .* found(:));
    [i, l] = ind2sub (size (found), most);
    names = plain_text (R.X.models([i, l])(:)');
    list{1} = sprintf ("%s  %s %s and %s.", list{1}, ...
                       merge (sum (found(:)) == 1, "It is", ...
                              "The clearest pair is"), names{:});
  endif
endfunction
