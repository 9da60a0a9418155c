## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_items (@var{C}, @var{pictures})
## @deftypefnx {ddd} {} ddd_plot_items (@var{items}, @var{pictures})
## @deftypefnx {ddd} {} ddd_plot_items (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_items (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_items (@dots{})
## Show examples of trivial, in-between and impossible items.
##
## @var{C} is a models x items matrix, or packed data; or give @var{items}, the
## second result of @code{ddd_split}.  @var{pictures} is one of
##
## @itemize
## @item
## an array, H x W x items (gray) or H x W x 3 x items (red, green, blue): from
## 0 to 1, or of an integer class from 0 to its largest number;
## @item
## a cell array with the path of a picture for each item, empty where there is
## none; any format that @code{imread} knows;
## @item
## a function that returns the picture of the item with a given number, as a
## slice of such an array or as a path.
## @end itemize
##
## Examples are not hand-picked: they are evenly spaced among the items of a
## category that have a picture, trivial and impossible ones as they are
## numbered, in-between ones from hard to easy.  Under each stands its name or
## number and how many of the models that answered it are right; with predicted
## labels also the true label, and the most frequent wrong one with how many
## models give it.  Items that missing answers leave undecided are not shown.
## Options:
##
## @table @code
## @item count
## Most examples of a category; default 8.
##
## @item items
## The items to choose from, instead of all: their numbers, a logical vector
## or, of packed data, names.  A category that has none of them is not shown.
##
## @item labels
## What stands under each item instead: a cell array with a string per item.
##
## @item tolerance
## As for @code{ddd_split}; with @var{items} only 0, which changes nothing.
##
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 7.2 inches wide.  The result @var{h} is a struct:
## handles @code{axes} (which hold the place), @code{panel} (axes in inches)
## and @code{pictures}; the numbers @code{trivial}, @code{between} and
## @code{impossible} of the items that are shown.
##
## @example
## @group
## h = ddd_plot_items ([1 1 0 0; 1 0 1 0], rand (9, 9, 4));
## h.between
##   @result{} ans =
##       2   3
## @end group
## @end example
##
## @seealso{ddd_split, ddd_plot_categories, imread, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_items (varargin)

  [hax, args] = leading_axes (varargin);
  if (numel (args) < 2)
    print_usage ();
  endif

  caller = "ddd_plot_items";
  opt = plot_options (caller, args(3:end), {"tolerance"}, {
    "count", 8, {"number", @(x) any (x == 1:1000), ...
                 "a whole number from 1 to 1000"};
    "items", [], {@(x) (isnumeric (x) || islogical (x) || ischar (x) ...
                        || iscellstr (x)) && ! isempty (x), ...
                  "numbers or names of items, not none"};
    "labels", {}, "strings"});

  [items, D] = items_of (caller, args{1}, opt.tolerance);
  m = numel (items.k);
  [picture, may] = pictures_of (caller, args{2}, m, 400);
  if (! isempty (opt.labels) && numel (opt.labels) != m)
    error ("ddd:invalidOption",
           "%s: labels must have %d elements, not %d", caller, m,
           numel (opt.labels));
  endif
  if (! isempty (opt.items))
    names = {};
    if (! isempty (D))
      names = D.items;
    endif
    chosen = __ddd_indices__ (caller, "items", opt.items, m, names);
    may &= ismember (1:m, chosen);
  endif
  if (! any (may))
    error ("ddd:invalidInput", "%s: no item has a picture", caller);
  endif

  shown = __ddd_of_result__ (caller, @examples, items, may, opt.count);
  tolerance = "";                       # ddd_split does not say
  if (! isempty (D))
    tolerance = sprintf (", tolerance %d", opt.tolerance);
  endif
  d = __ddd_of_result__ (caller, @contents, items, shown, tolerance, opt, D);
  for c = 1:3
    d.pictures{c} = arrayfun (picture, shown.(d.which{c}), ...
                              "uniformoutput", false);
  endfor
  kept = true (1, 3);
  if (! isempty (opt.items))            # a choice that leaves some out
    kept = ! cellfun (@isempty, d.pictures);
    for field = {"titles", "pictures", "labels"}
      d.(field{1}) = d.(field{1})(kept);
    endfor
    d.colors = d.colors(kept,:);
  endif
  draw = @(place) shape_sheet (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  pictures = repmat ({[]}, 1, 3);
  pictures(kept) = out.pictures;
  out.pictures = pictures;
  for c = 1:3
    out.(d.which{c}) = shown.(d.which{c});
  endfor
  if (nargout > 0)
    h = out;
  endif

endfunction

## The second result of ddd_split, given or of the data D.
function [items, D] = items_of (caller, X, tolerance)
  D = [];
  items = X;
  if (! (isstruct (X) && isfield (X, "undecided")))
    D = __ddd_data__ (caller, X, 1);
    warning ("off", "ddd:duplicates", "local");
    [~, items] = ddd_split (D, "tolerance", tolerance, "min_answers",
                            max (2, 2 * tolerance + 2));
  elseif (tolerance != 0)
    error ("ddd:invalidOption",
           "%s: the items have their tolerance from ddd_split", caller);
  endif
  __ddd_check_result__ (caller, "ddd_split, items", items);
endfunction

## At most COUNT of each category, evenly spaced among those that MAY be shown.
function shown = examples (items, may, count)
  for which = {"trivial", "between", "impossible"}
    index = find (items.(which{1})(:)' & may);
    share = items.k(index)(:)' ./ items.answers(index)(:)';
    if (strcmp (which{1}, "between"))
      [~, order] = sort (share);
      index = index(order);
    endif
    n = numel (index);
    shown.(which{1}) = index(round (linspace (1, n, min (n, count))));
  endfor
endfunction

function d = contents (items, shown, tolerance, opt, D)

  theme = opt.theme;
  d.which = {"trivial", "between", "impossible"};
  d.colors = [theme.trivial; theme.between; theme.impossible];
  name = {"Trivial", "In-between", "Impossible"};
  m = numel (items.k);
  complete = items.complete(:);
  few = 2 * sum (complete) < m;
  for c = 1:3
    n = sum (items.(d.which{c})(:) & complete);
    d.titles{c} = sprintf ("%s: %s of %s %s", name{c}, __ddd_number__ (n), ...
                           __ddd_number__ (sum (complete)), opt.item_name);
    if (! few)
      d.titles{c} = sprintf ("%s (%.1f %%)", d.titles{c}, ...
                             100 * n / sum (complete));
    endif
    if (c == 2 && n > 0)
      d.titles{c} = [d.titles{c}, ", from hard to easy"];
    endif
    index = shown.(d.which{c});
    if (! isempty (opt.labels))
      d.labels{c} = opt.labels(index)(:)';
    else
      d.labels{c} = item_captions (items, index, D);
    endif
  endfor
  d.note = sprintf ("%s, %s %s%s", ...
                    count_of (max (items.answers), opt.model_name), ...
                    __ddd_number__ (m), opt.item_name, tolerance);
  if (! all (complete))
    d.note = sprintf (["%s; numbers are those of the %s that all ", ...
                       "answered%s"], d.note, ...
                      __ddd_number__ (sum (complete)), ...
                      merge (few, ", too few for shares", ""));
  endif

endfunction


%!demo
%! ## Stripes, the finer the harder
%! wave = sin ((1:90)' * (1:40) / 20);
%! pictures = permute (0.5 + 0.5 * wave, [3, 1, 2]) .* ones (90, 1);
%! ddd_plot_items (rand (5, 40) > ((1:40) / 40) .^ 2, pictures);

%!function [folder, files] = pictures (m)
%!  folder = tempname ();
%!  mkdir (folder);
%!  for i = 1:m
%!    files{i} = fullfile (folder, sprintf ("%d.png", i));
%!    ddd_write_png (i / m * ones (2 + i, 3), files{i});
%!  endfor
%!endfunction

%!function clean (folder)
%!  confirm_recursive_rmdir (false, "local");
%!  rmdir (folder, "s");
%!endfunction

%!test # which items, their pictures, what stands under them and above
%! [folder, files] = pictures (8);
%! hf = figure ("visible", "off");
%! warning ("off", "ddd:duplicates", "local");
%! unwind_protect
%!   C = [1 1 1 0 0 1 0 NaN; 1 0 1 0 1 1 0 1; 1 0 1 0 1 1 0 1];
%!   h = ddd_plot_items (C, files, "count", 3, "item_name", "letters");
%!   assert (h.trivial, [1, 3, 6]);
%!   assert (h.between, [2, 5]);
%!   assert (h.impossible, [4, 7]);
%!   rgb = get (h.pictures{2}(2), "cdata");
%!   assert (rgb(1,1,:)(:)', round (255 * 5 / 8) / 255 * [1, 1, 1], 1e-9);
%!   x = get (h.pictures{2}(2), "xdata");
%!   y = get (h.pictures{2}(2), "ydata");
%!   assert (diff (x) / diff (y), 3 / 7, 0.02);
%!   for txt = {"1 of 3 right", "2 of 3 right", "Trivial: 3 of 7 letters (42.9 %)", ...
%!              "In-between: 2 of 7 letters (28.6 %), from hard to easy", ...
%!              ["3 models, 8 letters, tolerance 0; numbers are those of ", ...
%!               "the 7 that all answered"]}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   D = ddd_pack (C, "items", {"a_b", "c", "d", "e", "f", "g", "h", "i"});
%!   [~, items] = ddd_split (D);
%!   ddd_plot_items (D, files);
%!   assert (numel (findobj (hf, "string", "a_b")), 1);
%!   h = ddd_plot_items (items, files, "items", [1, 5, 6], "labels", files);
%!   assert ({h.trivial, h.between, h.impossible}, {[1, 6], 5, zeros(1, 0)});
%!   assert (cellfun (@numel, h.pictures), [2, 1, 0]);
%!   titles = regexp (get (findobj (hf, "type", "text"), "string"), '^Impossible');
%!   assert (all (cellfun (@isempty, titles)));
%!   h = ddd_plot_items (items, files, "items", 4);
%!   assert (cellfun (@numel, h.pictures), [0, 0, 1]);
%!   files{1} = "";
%!   h = ddd_plot_items (C, files, "count", 2);
%!   assert (h.trivial, [3, 6]);
%! unwind_protect_cleanup
%!   close (hf);
%!   clean (folder);
%! end_unwind_protect

%!test # an array, gray or in color, of numbers or integers, or a function
%! hf = figure ("visible", "off");
%! warning ("off", "ddd:duplicates", "local");
%! unwind_protect
%!   X = reshape ((0:47) / 47, 4, 4, 3);
%!   first = @(h) get (h.pictures{2}(1), "cdata")(end:-1:1,:,:)([1, end],[1, end],:);
%!   C = [1 0 1; 0 1 0];
%!   gray = @(x) repmat (x([1, end],[1, end]), [1, 1, 3]);
%!   assert (first (ddd_plot_items (C, X)), gray (X(:,:,1)), 1 / 255);
%!   ddd_plot_items ([1 0 1; 1 0 1], X);
%!   assert (! isempty (findobj (hf, "string", "In-between: 0 of 3 items (0.0 %)")));
%!   assert (first (ddd_plot_items (C, uint8 (255 * X))), gray (X(:,:,1)), 1 / 255);
%!   assert (first (ddd_plot_items (C, X > .1)), gray (X(:,:,1) > .1), 1e-12);
%!   assert (first (ddd_plot_items (C, @(i) X(:,:,i))), gray (X(:,:,1)), 1 / 255);
%!   Y = cat (4, X, X / 2, X / 3);
%!   assert (first (ddd_plot_items (C, Y)), X([1, end],[1, end],:), 1 / 255);
%!   assert (first (ddd_plot_items (C, @(i) Y(:,:,:,i))), ...
%!           X([1, end],[1, end],:), 1 / 255);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # with predicted labels: the truth, and what most of the others say
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! P = {"cat", "dog", "cow"; "dog", "dog", "cat"; "dog", "dog", ""; "cow", "dog", ""};
%! C = [1 0 1; 0 0 0; 0 0 NaN; 0 0 NaN];
%! D = ddd_pack (C, "predictions", P, "labels", {"cat", "cat", "cow"}, ...
%!               "items", {"x", "y", "z"});
%! ddd_plot_items (D, ones (3, 3, 3) / 2);
%! for txt = {"x", "y", "1 of 4 right", "0 of 4 right", "cat; 2 say dog", ...
%!            "cat; 4 say dog"}
%!   assert (numel (findobj (hf, "string", txt{1})) == 1, "%s", txt{1});
%! endfor
%! D.packed.labels.names{strcmp (D.packed.labels.names, "cat")} = "wild cat";
%! ddd_plot_items (D, ones (3, 3, 3) / 2);
%! for txt = {"4 say dog", "2 say dog"}
%!   assert (numel (findobj (hf, "string", txt{1})) == 1, "%s", txt{1});
%! endfor
%! assert (numel (findobj (hf, "string", "wild cat")), 2);
%! D.packed.labels.names = {"8"; "9"; "c"};
%! D.items = {};
%! ddd_plot_items (D, ones (3, 3, 3) / 2);
%! for txt = {"item 1", "item 2", "item 3", "'9'; 1 says '8'"}
%!   assert (numel (findobj (hf, "string", txt{1})) == 1, "%s", txt{1});
%! endfor
%! ddd_plot_items (D, ones (3, 3, 3) / 2, "labels", {"a", "b", "c"});
%! assert (numel (findobj (hf, "string", "a")), 1);
%! assert (isempty (findobj (hf, "string", "x")));

%!test # palettes; large pictures are averaged
%! file = [tempname(), ".png"];
%! hf = figure ("visible", "off");
%! unwind_protect
%!   ddd_write_png (double (mod (1:900, 2)) .* ones (900, 1), file);
%!   h = ddd_plot_items ([1 0; 1 0], {file, file});
%!   rgb = get (h.pictures{1}, "cdata");
%!   assert (rows (rgb) <= 450);
%!   assert (rgb, 0.5 * ones (size (rgb)), 0.2);
%!   imwrite (uint8 ([0, 1]), [1, 0, 0; 0, 0, 1], file);
%!   h = ddd_plot_items ([1 0; 1 0], {file, ""});
%!   rgb = get (h.pictures{1}, "cdata");
%!   assert (squeeze (rgb(1,[1, end],:)), [1, 0, 0; 0, 0, 1]);
%! unwind_protect_cleanup
%!   close (hf);
%!   unlink (file);
%! end_unwind_protect

## GraphicsMagick 1.4 does not.
%!function tf = writes_16_bits ()
%!  file = [tempname(), ".png"];
%!  imwrite (uint16 ([65535, 0]), file);
%!  tf = isequal (imread (file), uint16 ([65535, 0]));
%!  unlink (file);
%!endfunction

%!testif ; writes_16_bits ()
%! file = [tempname(), ".png"];
%! hf = figure ("visible", "off");
%! unwind_protect
%!   imwrite (uint16 ([65535, 0]), file);
%!   h = ddd_plot_items ([1 0; 1 0], {file, ""});
%!   rgb = get (h.pictures{1}, "cdata");
%!   assert (rgb(end,[1, end],1), [1, 0]);
%! unwind_protect_cleanup
%!   close (hf);
%!   unlink (file);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_items (1)
%!error <ddd_plot_items: C must be a real> ddd_plot_items ("a", {"x"})
%!error <PICTURES must be an array of height x width x 2 .*; it is cell of 1 x 1>
%! ddd_plot_items (eye (2), {"x"})
%!error <PICTURES must be .*; it is double of 8 x 8 x 3>
%! ddd_plot_items (eye (2), ones (8, 8, 3))
%!error <PICTURES must be .*; it is double of 2 x 2>
%! ddd_plot_items (eye (2), 1i * eye (2))
%!error <picture of item 1 must have values from 0 to 1, .*; it has 16 to 16>
%! ddd_plot_items (eye (2), 16 * ones (8, 8, 2))
%!error <picture of item 1 must have values from 0 to 1>
%! ddd_plot_items (eye (2), NaN (8, 8, 2))
%!error <the picture of item 1 must be height x width .*; it is double of 2 x 2 x 2>
%! ddd_plot_items (eye (2), @(i) ones (2, 2, 2))
%!error <the picture of item 1 must be .*; it is cell of 0 x 0>
%! ddd_plot_items (eye (2), @(i) {})
%!error <item 1 has no picture: there is no file /none>
%! ddd_plot_items (eye (2), @(i) "/none")
%!error <no item has a picture> ddd_plot_items (eye (2), {"", ""})
%!error <item 2 has no picture: there is no file /none/x.png>
%! ddd_plot_items (eye (2), {"", "/none/x.png"})
%!error <item 1 has no picture: cannot read>
%! ddd_plot_items (eye (2), {which("ddd_plot_items"), ""})
%!error <labels must have 2 elements> ddd_plot_items (eye (2), {"", ""}, "labels", {"a"})
%!error <items must be whole numbers from 1 to 2>
%! ddd_plot_items (eye (2), {"", "x"}, "items", 3)
%!error <items must be numbers or names of items, not none>
%! ddd_plot_items (eye (2), {"", ""}, "items", [])
%!error <there is no item called b>
%! ddd_plot_items (ddd_pack (eye (2), "items", {"a", "c"}), {"x", ""}, "items", "b")
%!error <count must be a whole number> ddd_plot_items (eye (2), {"", ""}, "count", 0)
%!error <the items have their tolerance>
%! [~, items] = ddd_split (eye (2));
%! ddd_plot_items (items, {"", ""}, "tolerance", 1)
