## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{left}, @var{kept}] =} between_without_models (@
## @var{caller}, @var{D}, @var{part}, @var{items}, @var{pairs}, @var{unit}, @
## @var{t}, @var{threads})
## Mean kappa over @var{pairs} (logical n x n, i < l) on in-between items
## without each model, the split made anew with tolerance @var{t}: of @var{D},
## with the tables of the result @var{part} on the in-between @var{items}
## (logical).  @var{unit} (n x 1) has a number for each model that is to be
## left out, 0 for the others; @var{left} is in their order, and a row of
## @var{kept} says which items are in between without each.
##
## Without a model, the items leave that it is right on with @var{t} others, or
## wrong on with @var{t} others.  Where nothing is missing and @var{t} is 0,
## the others agree on these, so all tables lose the same two numbers.
## @end deftypefn

function [left, kept] = between_without_models (caller, D, part, items, ...
                                                pairs, unit, t, threads)

  [~, model] = sort (unit);
  model = model(end-max (unit)+1:end);
  kept = repmat (items, numel (model), 1);
  if (t == 0 && isempty (D.packed.plane.valid))
    [left, kept] = by_two_numbers (caller, D, part, kept, pairs, model, ...
                                   threads);
  else
    [left, kept] = by_tables (caller, D, part, kept, pairs, model, t);
  endif

endfunction

function [left, kept] = by_two_numbers (caller, D, part, kept, pairs, ...
                                        model, threads)

  n = D.n_models;
  plane = D.packed.plane.correct;
  k = __ddd_tally__ (caller, plane, [], D.n_items);
  gone = zeros (n, 2);
  for c = 1:2
    alone = find (k == [n-1, 1](c));
    if (! isempty (alone))
      x = __ddd_select__ (caller, plane, [], D.n_items, alone);
      in = __ddd_unpack__ (caller, x, [], numel (alone)) == c - 1;
      gone(:,c) = sum (in, 2);
      kept(:,alone) = ! in(model,:);
    endif
  endfor
  at = find (pairs);
  [i, l] = ind2sub ([n, n], at);
  tables = [part.n11(at), part.n10(at), part.n01(at), part.n00(at), ...
            i - 1, l - 1];
  left = __ddd_means_without__ (caller, tables, gone(:,1), gone(:,2), ...
                                threads)(model);

endfunction

function [left, kept] = by_tables (caller, D, part, kept, pairs, model, t)

  n = D.n_models;
  plane = D.packed.plane;
  [k, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);
  wrong = answers - k;
  edge = find (kept(1,:) & (k == t + 1 | wrong == t + 1));
  [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                           edge);
  at = find (pairs);
  [i, l] = ind2sub ([n, n], at);
  cells = {"n11", "n10", "n01", "n00"};
  for c = 1:4
    whole(:,c) = part.(cells{c})(at);
  endfor
  left = NaN (numel (model), 1);
  line = progress_line (caller, true);
  for g = 1:numel (model)
    rest = whole;
    if (! isempty (edge))
      own = v;
      if (! isempty (v))
        own = v(:,model(g));
      endif
      answer = __ddd_unpack__ (caller, x(:,model(g)), own, numel (edge));
      out = find (answer == 1 & k(edge) == t + 1 ...
                  | answer == 0 & wrong(edge) == t + 1);
      kept(g,edge(out)) = false;
      if (! isempty (out))
        [a, b] = __ddd_select__ (caller, x, v, numel (edge), out);
        all = __ddd_pack__ (caller, true (1, numel (out)));
        lost = __ddd_kappa__ (caller, a, b, numel (out), all, [], 0, cells);
        for c = 1:4
          rest(:,c) -= lost.(cells{c})(at);
        endfor
      endif
    endif
    kappa = kappa_of_tables (rest(:,1), rest(:,2), rest(:,3), rest(:,4));
    known = i != model(g) & l != model(g) & ! isnan (kappa);
    left(g) = sum (kappa(known)) / nnz (known);
    line = progress_line (line, g / numel (model));
  endfor
  progress_line (line, []);

endfunction
