## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{lines} =} item_captions (@var{items}, @var{index}, @
## @var{D})
## The lines under pictures of the items @var{index}, a row each: the name or
## number, how many models are right, the true label and what most of those
## that are wrong say (in a line of its own where one would be too long for a
## picture of an inch).  @var{D} are packed data, or empty.
## @end deftypefn

function lines = item_captions (items, index, D)

  lines = arrayfun (@(i) sprintf ("%d of %d right", items.k(i), ...
                                 items.answers(i)), index, ...
                    "uniformoutput", false);
  names = arrayfun (@(i) sprintf ("item %d", i), index, ...
                    "uniformoutput", false);
  if (! isempty (D) && ! isempty (D.items))
    names = D.items(index)(:)';
  endif
  lines = [names; lines];
  if (isempty (D))
    return
  endif
  L = D.packed.labels;
  if (isempty (L) || isempty (L.truth))
    return
  endif
  for j = 1:numel (index)
    truth = L.truth(:,index(j));
    truth = truth(truth > 0);
    said = L.predicted(:,index(j));
    wrong = said(said > 0 & ! ismember (said, truth));
    labels{1,j} = strjoin (quoted (L.names(truth)(:)'), " or ");
    labels{2,j} = "";
    if (! isempty (wrong))
      [code, count] = mode (double (wrong));
      labels{2,j} = sprintf ("%d %s %s", count, ...
                             merge (count == 1, "says", "say"), ...
                             quoted (L.names(code)){1});
    endif
  endfor
  if (isempty (index))
    return
  endif
  joined = regexprep (strcat (labels(1,:), {"; "}, labels(2,:)), '; $', "");
  if (all (cellfun (@numel, joined) <= 16))
    labels = joined;
  endif
  lines = [lines; labels];

endfunction

## A label that is a number, so that "9 say 1" is no sum.
function names = quoted (names)
  number = ! isnan (str2double (names));
  names(number) = strcat ("'", names(number), "'");
endfunction
