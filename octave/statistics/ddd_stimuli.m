## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_stimuli (@var{C}, @var{count})
## @deftypefnx {ddd} {} ddd_stimuli (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{T} =} ddd_stimuli (@dots{})
## Which items to show to people: as many trivial, in-between and impossible
## ones, drawn at random.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; @var{count} is the number of items of each
## category, or three numbers: trivial, in-between, impossible.  Items whose
## category depends on missing answers are never drawn.  Options:
##
## @table @code
## @item classes
## Labels of the items (strings or numbers), such as the true class: each
## category is spread over them as evenly as its items allow.
##
## @item flagged
## A logical vector that marks items with doubtful labels, which are left out.
##
## @item tolerance
## The number t of models that may deviate; default 0.
##
## @item seed
## A whole number, default 1: the same one gives the same list.
##
## @item file
## Write the list to this file as CSV.
## @end table
##
## The struct @var{T} has a row per trial, in random order (columns of the same
## length)
##
## @table @code
## @item item, name
## The number of the item, and its name (empty if items have none).
##
## @item category
## @qcode{"trivial"}, @qcode{"in-between"} or @qcode{"impossible"}.
##
## @item right, of
## How many models are right, of how many that answered.
##
## @item class
## The label in @code{classes} (empty without).
## @end table
##
## Without an output and a file, the list is printed.
##
## @strong{When not to use it.}  Which items are impossible depends on the
## models: people who solve them show that these models fail there, and people
## will fail on wrong labels (@code{flagged}, @code{ddd_items}).
##
## @example
## @group
## T = ddd_stimuli ([1 1 1 0 0 0 1; 1 1 0 1 0 0 0], 2);
## sum (strcmp (T.category, "impossible"))
##   @result{} ans = 2
## @end group
## @end example
##
## Source: the stimuli of the experiments in K. Meding et al., @cite{Trivial or
## impossible}, ICLR 2022, Figures 23 and 24.
##
## @seealso{ddd_split, ddd_items, ddd_plot_items, ddd_select}
## @end deftypefn

function T = ddd_stimuli (C, count, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  caller = "ddd_stimuli";
  opt = __ddd_options__ (caller, varargin, {"tolerance", "classes", "seed"}, {
    "flagged", [], {@(x) islogical (x) && isvector (x), "a logical vector"};
    "file", "", "string"});
  if (! (isnumeric (count) && isreal (count) && any (numel (count) == [1, 3])
         && all (count(:) >= 0 & count(:) == fix (count(:)))
         && any (count(:))))
    error ("ddd:invalidInput",
           ["%s: COUNT must be a whole number, or three: trivial, ", ...
            "in-between and impossible items"], caller);
  endif
  count = double (count(:)') .* ones (1, 3);
  D = __ddd_data__ (caller, C, 1);
  P = __ddd_categories__ (caller, D, opt.tolerance);
  may = true (1, D.n_items);
  if (! isempty (opt.flagged))
    if (numel (opt.flagged) != D.n_items)
      error ("ddd:invalidOption", "%s: flagged must have %d elements, not %d",
             caller, D.n_items, numel (opt.flagged));
    endif
    may = ! opt.flagged(:)';
  endif
  names = {};
  class = ones (D.n_items, 1);
  if (! isempty (opt.classes))
    [names, class] = __ddd_labels__ (caller, "classes", opt.classes, ...
                                     D.n_items);
  endif

  kinds = {"trivial", "in-between", "impossible"};
  member = {P.items.trivial, P.items.between, P.items.impossible};
  item = kind = [];
  before = rand ("twister");
  unwind_protect
    rand ("twister", opt.seed);
    for c = 1:3
      from = find (member{c} & may);
      if (numel (from) < count(c))
        error ("ddd:tooFewItems", "%s: there %s %s%s, fewer than %d", ...
               caller, merge (numel (from) == 1, "is", "are"), ...
               __ddd_count__ (from, [kinds{c}, " item"]), ...
               merge (isempty (opt.flagged), "", " without a flag"), count(c));
      endif
      item = [item, spread(from, class(from), count(c))];
      kind = [kind, c * ones(1, count(c))];
    endfor
    [~, order] = sort (rand (1, numel (item)));
  unwind_protect_cleanup
    rand ("twister", before);
  end_unwind_protect
  item = item(order)';

  S.item = item;
  S.name = S.class = cell (0, 1);
  if (! isempty (D.items))
    S.name = D.items(item);
  endif
  S.category = kinds(kind(order))';
  S.right = P.items.k(item)';
  S.of = P.items.answers(item)';
  if (! isempty (names))
    S.class = names(class(item));
  endif

  if (! isempty (opt.file))
    __ddd_replace_file__ (caller, opt.file, as_csv (S));
  endif
  if (nargout > 0)
    T = S;
  elseif (isempty (opt.file))
    printf ("%s", __ddd_printable__ (as_csv (S), "\n"));
  endif

endfunction

## COUNT of the items FROM, in turn one of each class that has any left; which
## item, and which classes have one more, is random.
function chosen = spread (from, class, count)
  [~, order] = sort (rand (1, numel (from)));
  from = from(order);
  class = class(order)(:)';
  turn = zeros (1, numel (from));
  for c = unique (class)
    turn(class == c) = (1:sum (class == c)) + rand () / 2;
  endfor
  [~, order] = sort (turn);
  chosen = from(order(1:count));
endfunction

function txt = as_csv (S)
  columns = {"item", S.name; "category", S.category; "class", S.class};
  if (isempty (S.name))
    columns{1,2} = arrayfun (@(j) sprintf ("%d", j), S.item, ...
                             "uniformoutput", false);
  endif
  if (isempty (S.class))
    columns(3,:) = [];
  endif
  txt = csv_table (columns, {"trial", "right", "of"}, ...
                   [1:numel(S.item); S.right'; S.of']);
endfunction


%!demo
%! ## Four of each kind, of ten classes
%! C = ddd_simulate ("beta", 8, 500);
%! ddd_stimuli (C, 4, "classes", mod (1:500, 10))

%!test # as many of each, from the right items, without flagged ones, seeded
%! C = ddd_simulate ("beta", 6, 400, "seed", 1);
%! C(1:3,1:9) = NaN;
%! flagged = mod (1:400, 3) == 0;
%! D = ddd_pack (C, "items", arrayfun (@(j) sprintf ("i%d", j), 1:400, ...
%!                                     "uniformoutput", false));
%! T = ddd_stimuli (D, [5 10 7], "flagged", flagged, "seed", 3);
%! assert (numel (unique (T.item)), 22);
%! [~, items] = ddd_split (D);
%! assert (sum (items.trivial(T.item)), 5);
%! assert (sum (items.between(T.item)), 10);
%! assert (sum (items.impossible(T.item)), 7);
%! assert (! any (flagged(T.item)));
%! assert (T.name, D.items(T.item));
%! assert (T.category(items.impossible(T.item)), repmat ({"impossible"}, 7, 1));
%! assert (T.right, items.k(T.item)');
%! assert (T.of, items.answers(T.item)');
%! assert (ddd_stimuli (D, [5 10 7], "flagged", flagged, "seed", 3), T);
%! other = ddd_stimuli (D, [5 10 7], "flagged", flagged, "seed", 4);
%! assert (! isequal (other.item, T.item));
%! assert (any (diff (strcmp (T.category, "trivial")) == 1, 1)); # mixed

%!test # spread over classes: counts differ by one, or a class is used up
%! C = ones (2, 40);
%! classes = [ones(1, 20), 2 * ones(1, 10), 3 * ones(1, 9), 4];
%! T = ddd_stimuli (C, [18 0 0], "classes", classes);
%! n = cellfun (@(c) sum (strcmp (T.class, c)), {"1", "2", "3", "4"});
%! assert (n(4), 1);
%! assert (sum (n), 18);
%! assert (sort (n(1:3)), [5 6 6]);
%! share = zeros (1, 4);
%! for seed = 1:400
%!   T = ddd_stimuli (C, [2 0 0], "classes", classes, "seed", seed);
%!   assert (numel (unique (T.class)), 2);
%!   share += cellfun (@(c) any (strcmp (T.class, c)), {"1", "2", "3", "4"}) / 400;
%! endfor
%! assert (share, [.5 .5 .5 .5], .1);

%!test # the generator stays where it was; printed as a table
%! rand ("twister", 8);
%! x = rand ();
%! rand ("twister", 8);
%! txt = evalc ("ddd_stimuli ([1 1 0; 1 0 0], 1, 'classes', {'a', 'b,', 'c'})");
%! assert (rand (), x);
%! rows = strsplit (txt, "\n");
%! assert (rows{1}, "item,category,class,trial,right,of");
%! assert (any (strncmp (rows, "2,in-between,\"b,\",", 18)));
%! assert (numel (rows), 5);

%!test # to a file
%! file = [tempname(), ".csv"];
%! unwind_protect
%!   ddd_stimuli ([1 1 0; 1 0 0], 1, "file", file);
%!   assert (strncmp (fileread (file), "item,category,trial,right,of\n", 29));
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # items without names and classes
%! T = ddd_stimuli ([1 0 1; 1 0 0], 1, "seed", 1);
%! assert ({size(T.item), size(T.name), size(T.class)}, {[3, 1], [0, 1], [0, 1]});

%!error <Invalid call> ddd_stimuli (eye (2))
%!error <ddd_stimuli: C must be 0, 1 or NaN> ddd_stimuli ([0 .3; 1 1], 1)
%!error <COUNT must be a whole number, or three> ddd_stimuli (eye (2), [1 2])
%!error <COUNT must be a whole number> ddd_stimuli (eye (2), 1.5)
%!error <there are 0 trivial items, fewer than 1> ddd_stimuli (eye (2), 1)
%!error <flagged must have 2 elements, not 1> ddd_stimuli (eye (2), 1, "flagged", true)
%!error <flagged must be a logical> ddd_stimuli (eye (2), 1, "flagged", 1)
%!error <classes must have 2 elements> ddd_stimuli (eye (2), 1, "classes", 1:3)
