## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} contents_item_table (@var{caller}, @var{D}, @
## @var{R}, @var{opt})
## The table of items of the page of @code{ddd_report}: columns, which items
## its views show (rows from 0), and pictures of some.
## @end deftypefn

function T = contents_item_table (caller, D, R, opt)

  most = 100000;                        # rows; with names some megabytes
  I = R.items;
  m = D.n_items;
  views = {"most disputed", disputed(I); ...
           "impossible", find(I.impossible); ...
           "backwards: the better models fail", find(I.backwards)};
  if (isfield (I, "outvoted"))
    views(end+1,:) = {"outvoted: models agree on another label", ...
                      find(I.outvoted)};
  endif
  shown = true (1, m);
  if (m > most)
    shown(:) = false;
    shown([views{:,2}]) = true;
  else
    views(end+1,:) = {"trivial", find(I.trivial)};
    views(end+1,:) = {"all", 1:m};
  endif

  number = cumsum (shown) - 1;          # rows of the table, from 0
  T.views = {};
  for v = views'
    if (! isempty (v{2}) || strcmp (v{1}, "impossible"))
      title = sprintf ("%s (%s)", v{1}, __ddd_number__ (numel (v{2})));
      T.views{end+1} = struct ("title", title, ...
                               "rows", {json_list(number(v{2}))});
    endif
  endfor
  T.columns = columns (D, I, find (shown));
  T.rows = opt.item_name;
  T.note = ["Discrimination: correlation over models of a right answer ", ...
            "with the number of right answers on the other items; ", ...
            "negative where the better models fail."];
  if (m > most)
    T.note = sprintf (["%s  Of %s %s the table has these only; ddd_items ", ...
                       "writes all."], T.note, __ddd_number__ (m), ...
                      opt.item_name);
  endif
  if (! isempty (opt.pictures))
    T.pictures = pictures (caller, opt.pictures, m, ...
                           [views{1:2,2}], number);
    T.note = sprintf ("%s  %s have a picture here.", T.note, ...
                      __ddd_count__ (T.pictures.rows, "row"));
  endif

endfunction

## The items on which models are divided most evenly; of these first the ones
## that the better models fail.
function index = disputed (I)
  uneven = abs (2 * I.k - I.answers) ./ max (1, I.answers);
  uneven(! I.between) = Inf;
  [~, index] = sortrows ([uneven; I.discrimination]');
  index = index(1:min (200, sum (I.between)))';
endfunction

function c = columns (D, I, shown)

  names = arrayfun (@(j) sprintf ("%d", j), shown, "uniformoutput", false);
  if (! isempty (D.items))
    names = plain_text (D.items(shown)(:)');
  endif
  c = {report_column("item", "Item", names)};
  if (! isempty (D.conditions))
    names = __ddd_or_none__ (D.conditions(shown)(:)');
    c{end+1} = report_column ("condition", "Condition", plain_text (names));
  endif
  kinds = {"undecided", "trivial", "in-between", "impossible"};
  kind = kinds(1 + I.trivial + 2 * I.between + 3 * I.impossible);
  c{end+1} = report_column ("category", "Category", kind(shown));
  for row = {"label", "True label"; "wrong_label", "Wrong label"}'
    if (isfield (I, row{1}))
      c{end+1} = report_column (row{1}, row{2}, ...
                                plain_text (I.(row{1})(shown)(:)'));
    endif
  endfor
  if (isfield (I, "wrong_count"))
    c{end+1} = report_column ("wrong_count", "Models", ...
                              I.wrong_count(shown), 0);
  endif
  c{end+1} = report_column ("right", "Right", I.k(shown), 0);
  c{end+1} = report_column ("of", "of", I.answers(shown), 0);
  c{end+1} = report_column ("discrimination", "Discrimination", ...
                            I.discrimination(shown), 2);

endfunction

## Pictures of the items INDEX as data: addresses, in the order of INDEX and as
## long as there is room.
function P = pictures (caller, X, m, index, number)

  room = 2e6;                           # bytes
  [picture, may] = pictures_of (caller, X, m, 64);
  P.rows = [];
  P.src = {};
  for j = unique (index(may(index)), "stable")
    src = address (uint8 (round (255 * picture (j))));
    room -= numel (src);
    if (room < 0)
      break
    endif
    P.rows(end+1) = number(j);
    P.src{end+1} = src;
  endfor
  P.rows = json_list (P.rows);

endfunction

## JPEG is smaller for photographs, and blurs what has few pixels.  Not every
## Octave can write it; PNG are our own, since GraphicsMagick 1.4 fails at some
## of two colors.
function src = address (rgb)
  bytes = [];
  if (max (size (rgb)) > 32)
    kind = "jpeg";
    bytes = written_as (".jpg", @(file) imwrite (rgb, file));
  endif
  if (isempty (bytes))
    kind = "png";
    bytes = written_as (".png", @(file) ddd_write_png (rgb, file));
  endif
  src = ["data:image/", kind, ";base64,", base64_encode(bytes)];
endfunction

## The bytes of a file that WRITE makes; none if it does not.
function bytes = written_as (ending, write)
  bytes = zeros (0, 1, "uint8");
  file = [tempname(), ending];
  unwind_protect
    write (file);
    fid = fopen (file);
    if (fid >= 0)
      bytes = fread (fid, Inf, "uint8=>uint8");
      fclose (fid);
    endif
  unwind_protect_cleanup
    if (exist (file, "file"))
      unlink (file);
    endif
  end_unwind_protect
endfunction
