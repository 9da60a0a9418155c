## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{J}, @var{row}] =} match_names (@var{J}, @var{row})
## Find out whether names of items only match without a part that differs from
## model to model, and leave that part out: people saw
## 0001_edg_s01_0_oven_00_oven10.png in trial 1, networks oven10.png; or the
## pictures of one model are .png and those of the other .jpg.
##
## Nothing is changed unless some model shares less than half of its items with
## the model that has most.  Of the ways to shorten names by which no model
## would answer an item twice, the gentlest is taken that is about as good as
## the best; it must leave two thirds of the different names at most.
## @end deftypefn

function [J, row] = match_names (J, row)

  [alone, ~, pairs] = unshared_items (row, numel (J.models), numel (J.items));
  if (! any (alone > .5))
    return;
  endif

  ways = shortened (J.items);
  best = Inf;
  [~, order] = sort ([ways.count]);
  for i = order
    if (pairs_of (row, ways(i).code) == pairs)
      best = ways(i).count;
      break;
    endif
  endfor
  if (best > numel (J.items) / 1.5)
    return;
  endif
  for way = ways([ways.count] <= 1.25 * best)
    if (pairs_of (row, way.code) == pairs)
      changed = find (! strcmp (way.names, J.items), 1);
      J.rules{end+1} = ...
        sprintf ("item names only match %s: '%s' became '%s'", way.words, ...
                 J.items{changed}, way.names{changed});
      [J.items, j] = __ddd_unique__ (way.names);
      row.item = uint32 (j)(row.item)(:);
      return;
    endif
  endfor

endfunction

## How many pairs of a model and an item in a condition there are if items are
## numbered anew.
function pairs = pairs_of (row, code)
  row.item = code(row.item)(:);
  [~, ~, pairs] = unshared_items (row, double (max (row.model)), ...
                                  double (max (code)));
endfunction

## Ways to shorten names, the gentle ones first.  Letter case and endings
## matter only where they differ.
function ways = shortened (names)

  ways = struct ("words", {}, "names", {}, "code", {}, "count", {});
  plain = without_endings (names);
  forms = {"", names; "if case is ignored", tolower(names); ...
           "without endings", plain; ...
           "without endings if case is ignored", tolower(plain)};
  cases = ! isequal (forms{2,2}, names);
  endings = ! isequal (plain, names);
  forms = forms([true, cases, endings, cases && endings],:);
  beginnings = beginnings_of (names);
  for i = 1:rows (beginnings)
    for form = forms(1 + (i == 1):end,:)'
      short = form{2};
      if (i > 1)
        short = without_beginnings (short, beginnings{i,2});
      endif
      [u, ~, code] = unique (short);
      words = strtrim ([beginnings{i,1}, " ", form{1}]);
      ways(end+1) = struct ("words", words, "names", {short}, "code", ...
                            uint32 (code(:)), "count", numel (u));
    endfor
  endfor

endfunction

function names = without_endings (names)
  ending = ['\.(png|jpe?g|gif|bmp|tiff?|webp|ppm|pgm|npy|npz|wav|mp3|', ...
            'flac|txt|json|xml|mat)$'];
  found = regexp (names, ending, "match", "once", "ignorecase");
  if (numel (unique (found)) > 1)
    names = regexprep (names, ending, "", "ignorecase");
  endif
endfunction

## What may be in front of names, in words, and how many letters that are.  A
## name that begins with a digit may begin with the number of a trial.
function list = beginnings_of (names)

  list = {"", zeros(numel (names), 1)};
  [text, owner, at] = letters (names);
  n = numel (names);
  is_folder = text == "/" | text == '\';
  if (any (is_folder))
    last = accumarray (owner(is_folder), at(is_folder), [n, 1], @max);
    list(end+1,:) = {"without folders", last};
  endif
  bar = text == "_";
  count = accumarray (owner(bar), 1, [n, 1]);
  nth = cumsum (bar)(:) - [0; cumsum(count)](owner);
  digit = false (n, 1);
  digit(owner(at == 1 & isdigit (text)(:))) = true;
  for who = {digit, true(n, 1)}(1 + ! any (digit):2 - all (digit))
    for k = 1:min (8, max (count))
      mine = bar(:) & nth == k & who{1}(owner);
      front = accumarray (owner(mine), at(mine), [n, 1]);
      words = sprintf ("without their first parts, %d up to a '_'", k);
      list(end+1,:) = {words, front};
    endfor
  endfor

endfunction

## All names as one string, whose letter each one is, and at which place.
function [text, owner, at] = letters (names)
  text = [names{:}];
  bytes = cellfun ("numel", names(:));
  owner = zeros (numel (text), 1);
  starts = cumsum ([1; bytes(1:end-1)]);
  owner(starts(bytes > 0)) = diff ([0; find(bytes > 0)]);
  owner = cumsum (owner);
  at = (1:numel (text))' - starts(owner) + 1;
endfunction

function short = without_beginnings (names, front)
  [text, owner, at] = letters (names);
  kept = at > front(owner);
  bytes = accumarray (owner(kept), 1, [numel(names), 1]);
  short = mat2cell (text(kept), 1, bytes)(:);
endfunction
