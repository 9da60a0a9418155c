## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{out}, @var{dropped}] =} draw_to_fit (@var{place}, @
## @var{draw})
## Call @code{@var{out} = draw (@var{place})} until no text overlaps another or
## leaves the place, and none squeezes the data (@code{out.crowded}).
##
## A plot that may choose its page is drawn once.  In a given place text gets
## smaller, to 6 points, and then parts are left out: first @qcode{"tree"} and
## @qcode{"numbers"}, then, with text of 5 points, @qcode{"names"},
## @qcode{"legend"}, @qcode{"notes"} (what captions say at their end) and
## @qcode{"captions"}, the last two of which are worth a warning.
## @code{place.drop} has those that are left out; @code{out.parts} says which
## of them the plot has; it goes, as does @code{out.crowded}.
## @end deftypefn

function [out, dropped] = draw_to_fit (place, draw)

  free = isempty (place.size) && isempty (place.width);
  first = find_below (place.axes, "tag", "ddd_axes");
  points = place.theme.text;
  place.drop = {};
  do
    before = find_below (place.axes, "tag", "ddd_axes");
    out = draw (place);
    drawn = setdiff (find_below (place.axes, "tag", "ddd_axes"), before);
    delete (setdiff (before, first));
    crowded = isfield (out, "crowded") && out.crowded;
    if (free || ! (crowded || has_faults (place, drawn)))
      break;
    endif
    [place, done] = squeeze_place (place, points, out.parts);
  until (done)
  dropped = place.drop;
  out = rmfield (out, intersect (fieldnames (out), {"parts", "crowded"}));
  lost = intersect ({"notes", "captions"}, dropped);
  if (! isempty (lost))
    __ddd_warn__ ("ddd:smallPlace", ["there is no room for the %s of the ", ...
                  "plot; give it a larger figure"], lost{1});
  endif

endfunction

## The next thing to give up.
function [place, done] = squeeze_place (place, points, parts)

  done = false;
  now = place.theme.text;
  least = min (6, points);
  rest = setdiff (intersect ({"tree", "numbers"}, parts), place.drop);
  if (now > least)
    place.theme = size_theme (place.theme, max (least, 0.75 * now));
  elseif (any (strcmp (rest, "tree")))
    place.drop{end+1} = "tree";
  elseif (! isempty (rest))
    place.drop{end+1} = "numbers";
  elseif (now > 5)
    place.theme = size_theme (place.theme, 5);
  else
    rest = {"names", "legend", "notes", "captions"};
    rest = rest(ismember (rest, parts) & ! ismember (rest, place.drop));
    done = isempty (rest);
    place.drop = [place.drop, rest(1:min (1, end))];
  endif

endfunction
