## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{plane} =} join_planes (@var{files}, @var{all}, @
## @var{model}, @var{item}, @var{D})
## The planes of the packed data @var{all} of several @var{files} as one:
## @var{model} and @var{item} say where those of each are in @var{D}.
## @end deftypefn

function plane = join_planes (files, all, model, item, D)
  more_items = all_are (cellfun (@numel, model), D.n_models) ...
               && sum (cellfun (@numel, item)) == D.n_items;
  if (more_items)
    plane = one_after_the_other (all, model);
  else
    plane = on_all_items (files, all, model, item, D);
  endif
  if (all_are (plane.valid, __ddd_pack__ ("ddd_load", true (1, D.n_items))))
    plane.valid = zeros (0, "uint64");
  endif
endfunction

function yes = all_are (x, value)
  yes = all ((x == value)(:));
endfunction

## The bits of all items of a file behind those of the files before it.
function plane = one_after_the_other (all, model)
  m = sum (cellfun (@(D) D.n_items, all));
  n = all{1}.n_models;
  for name = {"correct", "valid"}
    words = zeros (16 * ceil (m / 1024) + 1, n, all{1}.n_epochs, "uint64");
    used = 0;
    for i = 1:numel (all)
      x = with_valid (all{i}).(name{1})(1:ceil (all{i}.n_items / 64),:,:);
      x(:,model{i},:) = x;
      first = floor (used / 64);
      shift = mod (used, 64);
      at = first + (1:rows (x));
      words(at,:,:) = bitor (words(at,:,:), bitshift (x, shift));
      if (shift > 0)
        words(at + 1,:,:) = bitor (words(at + 1,:,:), ...
                                   bitshift (x, shift - 64));
      endif
      used += all{i}.n_items;
    endfor
    plane.(name{1}) = words(1:end-1,:,:);
  endfor
endfunction

## Every file with all items in their order, and the others as missing.
function plane = on_all_items (files, all, model, item, D)
  plane.correct = plane.valid = zeros (16 * ceil (D.n_items / 1024), ...
                                       D.n_models, D.n_epochs, "uint64");
  for i = 1:numel (all)
    E = all{i};
    at = zeros (1, D.n_items);
    at(item{i}) = 1:E.n_items;
    there = repmat (__ddd_pack__ ("ddd_load", at > 0), 1, E.n_models);
    own = with_valid (E);
    for e = 1:D.n_epochs
      [x, v] = __ddd_select__ ("ddd_load", own.correct(:,:,e), ...
                               own.valid(:,:,e), E.n_items, max (at, 1));
      x = bitand (x, there);
      v = bitand (v, there);
      twice = bitand (plane.valid(:,model{i},e), v);
      if (any (twice(:)))
        refuse_twice (files, all, model, item, i, twice, D);
      endif
      plane.correct(:,model{i},e) = bitor (plane.correct(:,model{i},e), x);
      plane.valid(:,model{i},e) = bitor (plane.valid(:,model{i},e), v);
    endfor
  endfor
endfunction

function refuse_twice (files, all, model, item, i, twice, D)
  [w, column] = find (twice, 1);
  j = 64 * (w - 1) + find (bitget (twice(w,column), 1:64), 1);
  g = model{i}(column);
  has_both = @(a, b) any (a == g) && any (b == j);
  other = find (cellfun (has_both, model, item), 1);
  error ("ddd:repeatedAnswer",
         ["ddd_load: model '%s' answers item '%s' in '%s' and in '%s'; ", ...
          "leave one out, or give the models different names"], ...
         D.models{g}, D.items{j}, files{[other, i]});
endfunction

function plane = with_valid (D)
  plane = D.packed.plane;
  if (isempty (plane.valid))
    one = __ddd_pack__ ("ddd_load", true (1, D.n_items));
    plane.valid = repmat (one, [1, D.n_models, D.n_epochs]);
  endif
endfunction
