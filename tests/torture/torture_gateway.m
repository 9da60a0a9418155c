## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{args} =} torture_gateway (@var{name})
## Arguments for the gateway @var{name}, drawn by @code{rand}: most of them
## such as it takes.  Their number is learnt from its refusals.
## @end deftypefn

function args = torture_gateway (name)

  persistent known = struct ();
  key = name(7:end-2);         # __ddd_KEY__
  if (! isfield (known, key))
    for known.(key) = 1:13
      try
        feval (name, "f", repmat ({@sin}, 1, known.(key) - 1){:});
      catch err
        if (isempty (strfind (err.message, "called the wrong way")))
          break;
        endif
      end_try_catch
    endfor
  endif
  n = 2 + fix (3 * rand ());
  plane = zeros (16, n, "uint64");
  plane(1,:) = fix (512 * rand (1, n));
  mask = plane(:,1);
  zero = zeros (16, 1, "uint64");
  score = 9 * ones (n, 1, "uint64");
  any_of = {plane, mask, zero, [], 9, 0, 1, 2, 1:9, zeros(1, 9), {"kappa"}, ...
            {}, {"n11", "se"}, score, [0, 1], zeros(9, 1, "uint32"), ...
            ones(3, 6), ones(1, n), 0:n};
  fields = {"kappa", "n11"};
  switch (key)
    case {"history", "tally", "unpack", "pair_rows"}
      args = {plane, [], 9};
    case "select"
      args = {plane, [], 9, 1:3};
    case {"kappa", "kappa_pairs"}
      args = {plane, [], 9, mask, [], 0, fields, 0};
    case "kappa_summary"
      args = {plane, [], 9, mask, [], 0, 9};
    case "kappa_to"
      args = {plane, [], 9, mask, []};
    case "leave_out"
      args = {plane, [], 9, 1:9, 1:9, 0, 0, fields};
    case "rest_test"
      args = {plane, [], 9, score, mask, 9, 0};
    case "score_sums"
      args = {plane, 9, score};
    case "patterns"
      args = {plane, 9};
    case "right_on"
      args = {plane, 9, mask};
    case "nested"
      args = {plane, 9, mask, 1:n, 0};
    case "mantel"
      args = {plane, 9, fix((n + 1) * rand (1, 9)), 0, n, zeros(1, n), 0};
    case "subsets"
      args = {plane, 9, 1, 1, 0};
    case "slopes"
      args = {plane, 9, 0, 0, 0};
    case "curveball"
      args = {plane, 9, 5, 1, 1, 3, 0};
    case "times_answers"
      args = {ones(2, n), plane, 9, 0};
    case "wrong_labels"
      args = {plane, 9, zeros(9 * n, 1, "uint32"), 1, ...
              zeros(1, 9, "uint32"), 0};
    otherwise
      args = arrayfun (@(i) one_of (any_of), 2:known.(key), ...
                       "uniformoutput", false);
  endswitch
  args = [{"f"}, args(1:min (end, known.(key) - 1))];
  for i = 2:numel (args)
    x = rand ();
    if (x < .1)
      args{i} = torture_value ();
    elseif (x < .2)
      args{i} = one_of (any_of);
    endif
  endfor

endfunction

function x = one_of (list)
  x = list{ceil (rand () * numel (list))};
endfunction
