## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{T} =} ddd_table (@var{K})
## @deftypefnx {ddd} {@var{T} =} ddd_table (@var{items}, @var{D})
## @deftypefnx {ddd} {@var{T} =} ddd_table (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_table (@dots{}, "file", @var{file})
## A result as a table with a row per pair, model or item, and as a CSV file.
##
## @var{K} is the result of a function of the package: of
## @code{ddd_consistency}, @code{ddd_excess}, @code{ddd_diversity} or
## @code{ddd_bootstrap} for pairs of models, of @code{ddd_split},
## @code{ddd_rasch} and others for models.  @var{items} is the second result of
## @code{ddd_split}, @code{ddd_items} or @code{ddd_rasch}, and @var{D} packed
## data with the names of its items.
##
## The struct @var{T} has a column vector, or a cell array of strings, for each
## column of the table.  First come the names:  @code{model_1} and
## @code{model_2}; @code{model}; or @code{item} and, where @var{D} has it,
## @code{condition}; with the groups, families and other factors of models as
## @code{group}, @code{family} and so on (@code{group_1} for pairs).  Then come
## all values of that kind in the result, with its fields, joined by
## underscores, as names: @code{K.full.kappa} becomes @code{full_kappa}.  Pairs
## are those with the first model before the second, in the order of
## @code{pdist}.
##
## Options:
##
## @table @code
## @item by
## @qcode{"pairs"}, @qcode{"models"} or @qcode{"items"}; by default the first
## of these that the result has.
##
## @item rows
## The rows to take: a logical value for each row of the table, or numbers of
## rows, as in @code{"rows", items.impossible}; by default all.
##
## @item file
## A CSV file to write the table to.  Fields are quoted where they must be
## (RFC 4180), logical values are 0 and 1, and missing values are empty: pandas
## and R read them as missing.
## @end table
##
## @example
## @group
## K = ddd_consistency ([1 1 0 0; 1 1 1 0; 1 0 0 1]);
## T = ddd_table (K);
## T.full_kappa
##   @result{} ans =
##       0.5000
##            0
##      -0.5000
## @end group
## @end example
##
## Write @code{ddd_table (K, "file", "pairs.csv")} and read it with
## @code{pandas.read_csv ("pairs.csv")} or @code{read.csv ("pairs.csv")} in R.
##
## @seealso{ddd_show, ddd_consistency, ddd_split, ddd_items}
## @end deftypefn

function T = ddd_table (X, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_table";
  D = [];
  if (numel (varargin) && ! ischar (varargin{1}))
    D = __ddd_data__ (caller, varargin{1}, 1);
    varargin(1) = [];
  endif
  opt = __ddd_options__ (caller, varargin, {}, {
    "by", "", {@(x) any (strcmp (x, {"pairs", "models", "items"})), ...
               "\"pairs\", \"models\" or \"items\""};
    "rows", [], {@(x) isnumeric (x) || islogical (x), ...
                 "logical values or numbers of rows"};
    "file", "", "string"});
  if (! isstruct (X) || ! isscalar (X))
    error ("ddd:invalidInput",
           "ddd_table: the first argument must be a result of ddd");
  elseif (isfield (X, "packed"))
    error ("ddd:invalidInput",
           ["ddd_table: packed data are no result; ddd_unpack gives the ", ...
            "matrix, and ddd_items (D, \"file\", FILE) a row per item"]);
  elseif (isfield (X, "models"))
    __ddd_check_result__ (caller, "ddd", X);
  endif

  kinds = {"pairs", "models", "items"};
  if (! isempty (opt.by))
    kinds = {opt.by};
  endif
  table = __ddd_of_result__ (caller, @table_of, X, D, kinds);
  if (any (strcmpi (varargin(1:2:end), "rows")))
    table(:,2) = rows_of (table(:,2), opt.rows);
  endif
  if (! isempty (opt.file))
    __ddd_replace_file__ (caller, opt.file, as_csv (table));
  endif
  if (nargout > 0 || isempty (opt.file))
    T = cell2struct (table(:,2), table(:,1), 1);
  endif

endfunction

function columns = rows_of (columns, wanted)
  n = numel (columns{1});
  wanted = wanted(:);
  if (islogical (wanted) && numel (wanted) != n)
    error ("ddd:invalidOption",
           ["ddd_table: rows must have a logical value for each of the ", ...
            "%d rows; it has %d"], n, numel (wanted));
  elseif (! islogical (wanted)
          && ! all (wanted == fix (wanted) & wanted >= 1 & wanted <= n))
    error ("ddd:invalidOption",
           "ddd_table: rows must be integers from 1 to %d", n);
  endif
  columns = cellfun (@(x) x(wanted), columns, "uniformoutput", false);
endfunction

## Names and columns, of the first of the KINDS that there is.
function table = table_of (X, D, kinds)

  columns = {};
  for kind = kinds
    [wanted, names] = first_columns (X, D, kind{1});
    if (! isempty (wanted))
      columns = values (X, "", wanted);
    endif
    if (! isempty (columns))
      break
    endif
  endfor
  if (isempty (columns))
    error ("ddd:invalidInput", "ddd_table: there are no %s in this result",
           strjoin (kinds, ", "));
  endif

  table = [names; columns];

endfunction

## What a field must look like to be a column, and the columns with names.
function [wanted, names] = first_columns (X, D, kind)

  wanted = names = [];
  n = 0;
  if (isfield (X, "models"))
    n = numel (X.models);
  endif
  pairs = n * (n - 1) / 2;
  listed = isfield (X, "full") && isfield (X.full, "kappa") ...
           && isequal (size (X.full.kappa), [pairs, 1]);
  switch (kind)
    case "pairs"
      if (n < 2 || isfield (X, "base_index"))     # n x epochs, not n x n
        return
      endif
      [second, first] = find (tril (true (n), -1));
      wanted = @(x, path) pair_values (x, path, n, pairs, listed);
      a = of_models (X, first, "_1");
      b = of_models (X, second, "_2");
      names = [a(1,:); b(1,:); a(2:end,:); b(2:end,:)];
    case "models"
      if (n < 1)
        return
      endif
      wanted = @(x, path) model_values (x, path, n, listed);
      names = of_models (X, 1:n, "");
    case "items"
      if (isfield (X, "models") || ! isfield (X, "k"))
        return
      endif
      m = numel (X.k);
      wanted = @(x, path) item_values (x, m);
      names = of_items (D, m);
  endswitch

endfunction

function names = of_models (X, which, tail)
  names = {["model", tail], X.models(which)(:)};
  if (! isfield (X, "groups"))
    return
  endif
  for kind = fieldnames (X.groups)'
    if (! isempty (X.groups.(kind{1})))
      names(end+1,:) = {[kind{1}, tail], X.groups.(kind{1})(which)(:)};
    endif
  endfor
endfunction

function names = of_items (D, m)
  names = {"item", (1:m)'};
  if (isempty (D))
    return
  elseif (D.n_items != m)
    error ("ddd:invalidInput",
           "ddd_table: D must have the %d items of the result, not %d", m,
           D.n_items);
  endif
  if (! isempty (D.items))
    names{1,2} = D.items(:);
  endif
  if (! isempty (D.conditions))
    names(2,:) = {"condition", D.conditions(:)};
  endif
endfunction

## The columns in a struct and the structs in it.
function columns = values (X, path, wanted)

  columns = cell (0, 2);
  for name = fieldnames (X)'
    x = X.(name{1});
    full = name{1};
    if (! isempty (path))
      full = [path, "_", name{1}];
    endif
    if (any (strcmp (name{1}, {"options", "groups", "models", "flagged"})))
      continue
    elseif (isstruct (x) && isscalar (x))
      columns = [columns; values(x, full, wanted)];
    else
      x = wanted (x, full);
      if (! isempty (x))
        columns(end+1,:) = {full, x};
      endif
    endif
  endfor

endfunction

## Of matrices of models x models, or vectors of pairs.
function y = pair_values (x, path, n, pairs, listed)
  y = [];
  if (! (isnumeric (x) || islogical (x)) || any (strfind (path, "group")))
    return
  elseif (isequal (size (x), [n, n]))
    y = x.'(tril (true (n), -1));
  elseif (listed && isequal (size (x), [pairs, 1]) && of_pairs (path))
    y = x;
  endif
endfunction

## Three models have three pairs: only the place says which it is.
function yes = of_pairs (path)
  yes = any (strncmp (path, {"full_", "between_", "leave_pair"}, 5));
endfunction

function y = model_values (x, path, n, listed)
  y = [];
  if (isequal (size (x), [n, 1]) && n > 1 && fits_column (x)
      && isempty (regexp (path, 'group|family'))
      && ! (listed && of_pairs (path)))
    y = x;
  endif
endfunction

function y = item_values (x, m)
  y = [];
  if (isequal (size (x), [1, m]) && fits_column (x))
    y = x(:);
  endif
endfunction

function yes = fits_column (x)
  yes = isnumeric (x) || islogical (x) || iscellstr (x);
endfunction

function txt = as_csv (table)
  if (isnumeric (table{1,2}))           # items without names: text comes first
    table{1,2} = arrayfun (@(j) sprintf ("%d", j), table{1,2}, ...
                           "uniformoutput", false);
  endif
  is_text = cellfun (@iscellstr, table(:,2));
  numbers = cellfun (@(x) double (x(:)'), table(! is_text,2), ...
                     "uniformoutput", false);
  txt = csv_table (table(is_text,:), table(! is_text,1)', ...
                   vertcat (numbers{:}));
endfunction


%!test # some rows, in the order asked for, also in the file
%! D = ddd_pack ([1 0 0 1; 1 0 1 0], "items", {"p", "q", "r", "s"});
%! [~, items] = ddd_split (D);
%! T = ddd_table (items, D, "rows", items.impossible);
%! assert (T.item, {"q"});
%! assert (T.k, 0);
%! T = ddd_table (items, "rows", [3, 1, 4]);
%! assert (T.item, [3; 1; 4]);
%! assert (T.k, [1; 2; 1]);
%! assert (numel (ddd_table (items, "rows", []).k), 0);
%! file = [tempname() ".csv"];
%! unwind_protect
%!   ddd_table (items, D, "rows", [2, 3], "file", file);
%!   txt = strsplit (strtrim (fileread (file)), "\n");
%!   assert (strncmp (txt(2:end), {"q,", "r,"}, 2), [true, true]);
%!   ddd_table (items, D, "rows", false (1, 4), "file", file);
%!   assert (numel (strsplit (strtrim (fileread (file)), "\n")), 1);
%! unwind_protect_cleanup
%!   delete (file);
%! end_unwind_protect

%!error <rows must have a logical value for each of the 3 rows; it has 2>
%! ddd_table (ddd_consistency (eye (3)), "rows", [true, false]);
%!error <rows must be integers from 1 to 3>
%! ddd_table (ddd_consistency (eye (3)), "rows", 1.5);
%!error <rows must be logical values or numbers of rows>
%! ddd_table (ddd_consistency (eye (3)), "rows", "x");

%!test # pairs in the order of pdist, groups of models, names of fields
%! C = ddd_simulate ("rasch", 4, 200, "seed", 1);
%! D = ddd_pack (C, "models", {"a"; "b,c"; "d"; "e"}, "groups", {"x"; "y"; "x"; "y"});
%! K = ddd_consistency (D, "interval", true);
%! T = ddd_table (K);
%! assert (T.model_1, {"a"; "a"; "a"; "b,c"; "b,c"; "d"});
%! assert (T.model_2, {"b,c"; "d"; "e"; "d"; "e"; "e"});
%! assert (T.group_2, {"y"; "x"; "y"; "x"; "y"; "y"});
%! assert (fieldnames (T)(1:4), {"model_1"; "model_2"; "group_1"; "group_2"});
%! assert (T.full_kappa, K.full.kappa([2 3 4 7 8 12])');
%! assert (T.between_se, K.between.se([2 3 4 7 8 12])');
%! assert (! any (strncmp (fieldnames (T), "options", 7)));
%! P = ddd_table (ddd_consistency (D, "output", "pairs"));
%! assert ({P.model_2, P.full_kappa}, {T.model_2, T.full_kappa});
%! assert (! isfield (P, "accuracy"));
%! M = ddd_table (K, "by", "models");
%! assert (M.accuracy, mean (C, 2), 1e-15);
%! assert (M.group, {"x"; "y"; "x"; "y"});
%! P = ddd_consistency (C(1:3,:), "output", "pairs");   # three of each
%! T = ddd_table (P, "by", "models");
%! assert (fieldnames (T), {"model"; "accuracy"});
%! T = ddd_table (ddd_consistency (ddd_pack (C(1:3,:), "groups", {"u", "v", "w"})));
%! assert (! any (strncmp (fieldnames (T), "full_group", 10)));   # no pairs of models
%! T = ddd_table (ddd_consistency (C(1:2,:)));
%! assert ([numel(T.model_1), numel(T.full_kappa)], [1, 1]);

%!test # all factors of models
%! D = ddd_pack (eye (3), "factors", struct ("size", [1 2 NaN], "kind", ...
%!               {{"x", "", "y"}}));
%! T = ddd_table (ddd_consistency (D));
%! assert (T.size_1, [1; 1; 2]);
%! assert (T.kind_2, {""; "y"; "y"});
%! file = [tempname(), ".csv"];
%! T = ddd_table (ddd_runs (cat (3, eye (3), eye (3))), "by", "models", "file", ...
%!                file);
%! assert (T.flip_rate, zeros (3, 1));
%! delete (file);
%! T = ddd_table (ddd_map (D, "replicates", 0, "clusters", 2), "by", "models");
%! assert (T.kind, {"x"; ""; "y"});
%! assert (numel (T.cluster), 3);

%!test # antisymmetric matrices keep their sign: first model less second
%! C = ddd_simulate ("rasch", 3, 200, "seed", 1);
%! U = ddd_bootstrap (C, "replicates", 50);
%! T = ddd_table (U);
%! x = mean (C, 2);
%! assert (T.ranking_model_accuracy_difference_estimate, ...
%!         [x(1) - x(2); x(1) - x(3); x(2) - x(3)], 1e-14);
%! T = ddd_table (U, "by", "models");
%! assert (T.ranking_model_accuracy_rank_low, U.ranking.model.accuracy.rank_low);

%!test # every result with pairs or models
%! C = ddd_simulate ("rasch", 6, 120, "seed", 1);
%! assert (isfield (ddd_table (ddd_excess (C, "method", "rasch")), "excess"));
%! assert (isfield (ddd_table (ddd_diversity (C)), "pairwise_phi"));
%! T = ddd_table (ddd_split (C));
%! assert (fieldnames (T)', {"model", "accuracy", "leave_one_out_changed"});
%! assert (isfield (ddd_table (ddd_rasch (C)), "ability"));
%! E = cat (3, C, C, C, C, C, C);              # as many epochs as models
%! fail ("ddd_table (ddd_consistency_to (E, 1), 'by', 'pairs')", "no pairs");

%!test # items, with and without names
%! C = [1 1 0; 1 0 0];
%! [S, items] = ddd_split (C);
%! T = ddd_table (items);
%! assert (T.item, [1; 2; 3]);
%! assert (T.k, [2; 1; 0]);
%! assert (T.impossible, [false; false; true]);
%! D = ddd_pack (C, "items", {"u", "v", "w"}, "conditions", {"p", "p", "q"});
%! T = ddd_table (items, D);
%! assert ({T.item, T.condition}, {{"u"; "v"; "w"}, {"p"; "p"; "q"}});

%!test # of items what has a value for each
%! T = ddd_table (struct ("k", 1:3, "of_two", 1:2, "text", "abc", "x", [4, 5, 6]));
%! assert (T, struct ("item", [1; 2; 3], "k", [1; 2; 3], "x", [4; 5; 6]));

%!test # CSV: quotes, empty fields, numbers that come back
%! D = ddd_pack ([1 1 0 0; 1 1 1 1; 1 1 1 1; 0 1 1 1], "models", ...
%!               {"a"; "b,c"; "d \"e\""; "f"});
%! K = ddd_consistency (D);
%! file = [tempname(), ".csv"];
%! unwind_protect
%!   ddd_table (K, "file", file);
%!   lines = strsplit (fileread (file), "\n");
%!   T = ddd_table (K);
%!   assert (strsplit (lines{1}, ","), fieldnames (T)');
%!   assert (numel (lines), 8);                 # and an empty one
%!   assert (strncmp (lines{5}, "\"b,c\",\"d \"\"e\"\"\",,", 17));
%!   fields = strsplit (lines{4}, ",", "collapsedelimiters", false);
%!   at = find (strcmp (fieldnames (T), "full_kappa"));
%!   assert (str2double (fields{at}), T.full_kappa(3), 1e-14);
%!   [S, items] = ddd_split ([1 1 0; 1 0 0]);
%!   ddd_table (items, ddd_pack ([1 1 0; 1 0 0], "conditions", {"p", "p", "q"}), ...
%!              "file", file);
%!   assert (strsplit (fileread (file), "\n"){2}, "1,p,2,2,1,1,0,0,0");
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!error <ddd_table: groups of a result of ddd must be a struct, each field>
%! K = ddd_consistency ([1 0 1; 0 1 1]);
%! K.groups.group = {"a"};
%! ddd_table (K, "by", "models");
%!error <Invalid call> ddd_table ()
%!error <must be a result of ddd> ddd_table (3)
%!error <packed data are no result> ddd_table (ddd_pack (eye (2)))
%!error <there are no pairs, models, items in this result> ddd_table (struct ("a", 1))
%!error <there are no items in this result>
%! ddd_table (ddd_split (eye (3)), "by", "items")
%!error <by must be "pairs", "models" or "items"> ddd_table (struct (), "by", "x")
%!error <D must have the 3 items of the result, not 2>
%! [S, items] = ddd_split (eye (3));
%! ddd_table (items, eye (2));
