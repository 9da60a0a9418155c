## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{M} =} ddd_merge (@var{files})
## Add the shards that @code{ddd_counts} has written.
##
## @var{files} is a folder, a pattern such as @qcode{"counts/*.h5"}, or a cell
## array of file names, in any order: whole numbers are added, so the sum does
## not depend on it.  @var{M} is for @code{ddd_split}, @code{ddd_consistency},
## @code{ddd_bootstrap} and @code{ddd_excess}, which give the same bits as one
## process would that has all answers.  What needs single items is an error
## there.
##
## An error names the file and what to do where
##
## @itemize
## @item a shard is missing (with the name that its file should have);
## @item a shard, or an item with a name, is there twice;
## @item a file is damaged: it has a checksum;
## @item shards are of other models, another tolerance or other data.
## @end itemize
##
## The struct @var{M} has the fields
##
## @table @code
## @item kind, n_shards
## What was shared out (the option of @code{ddd_counts}), and into how many.
## @item n_models, n_items, tolerance, models, groups
## As everywhere.
## @item counts
## The sums, for the functions that take @var{M}.
## @end table
##
## Missing answers are part of the counts.
##
## @example
## @group
## folder = tempname ();
## mkdir (folder);
## ddd_counts ([1 1; 1 1], fullfile (folder, "1.h5"), "part", [1, 2]);
## ddd_counts ([0 0; 1 0], fullfile (folder, "2.h5"), "part", [2, 2]);
## M = ddd_merge (folder);
## delete (fullfile (folder, "*.h5"));
## rmdir (folder);
## S = ddd_split (M);
## S.histogram
##   @result{} ans =
##       1   1   2
## @end group
## @end example
##
## @seealso{ddd_counts, ddd_split, ddd_consistency, ddd_bootstrap, ddd_excess}
## @end deftypefn

function M = ddd_merge (files)

  if (nargin < 1)
    print_usage ();
  endif

  files = list (files);
  seen = {};
  contents = {};
  for f = 1:numel (files)
    S = __ddd_read_arrays__ ("ddd_merge", files{f}, "ddd shard", "ddd_counts");
    if (f == 1)
      first = S;
      seen = contents = cell (1, S.share(2));
      switch (S.kind{1})
        case "pairs"
          merge_kind = @merge_pairs;
        case {"replicates", "samples"}
          merge_kind = @merge_runs;
        otherwise
          merge_kind = @merge_items;
      endswitch
      T = merge_kind (files{f}, S);
    endif
    compare (files{f}, S, files{1}, first);
    i = S.share(1);
    if (! isempty (seen{i}))
      error ("ddd:invalidInput",
             ["ddd_merge: shard %d is there twice, as '%s' and '%s'; ", ...
              "take one of them away"], i, seen{i}, files{f});
    endif
    seen{i} = files{f};
    contents{i} = S.origin{1};
    if (f > 1)
      T = merge_kind (files{f}, S, T);
    endif
  endfor
  refuse_missing (seen);
  if (strcmp (first.kind{1}, "part"))
    refuse_copies (seen, contents);
  endif

  M.kind = first.kind{1};
  M.n_shards = numel (seen);
  M.n_models = numel (first.models);
  M.n_items = first.n_items;
  M.tolerance = first.tolerance;
  M.models = first.models;
  M.groups = groups (first);
  M = merge_kind (M, T);
  if (M.n_items >= 2 ^ 31)
    error ("ddd:invalidSize",
           "ddd_merge: there are %d items; 2^31 - 1 are the most", M.n_items);
  endif

endfunction

function files = list (given)

  files = {};
  if (! (iscellstr (given) || (ischar (given) && rows (given) == 1)))
    error ("ddd:invalidInput", ["ddd_merge: files must be a folder, a ", ...
           "pattern or a cell array of file names"]);
  endif
  for name = cellstr (given)(:)'
    pattern = tilde_expand (name{1});
    if (isfolder (pattern))
      pattern = fullfile (pattern, "*.h5");
    endif
    found = pattern;
    if (! isfile (pattern))
      found = glob (pattern);
    endif
    if (isempty (found))
      error ("ddd:file", "ddd_merge: there is no file '%s'", pattern);
    endif
    files = [files; cellstr(found)(:)];
  endfor
  if (isempty (files))
    error ("ddd:invalidInput", "ddd_merge: files must name at least one");
  endif

endfunction

## Shards of one problem agree in all but their numbers.
function compare (file, S, other, first)

  rows = {"kind", "kinds"; "models", "models"; ...
          "tolerance", "tolerance"};
  for row = rows'
    if (! isequal (S.(row{1}), first.(row{1})))
      differ (file, other, row{2});
    endif
  endfor
  if (S.share(2) != first.share(2))
    differ (file, other, "number of shards");
  elseif (isfield (S, "settings") && ! isequal (S.settings, first.settings))
    differ (file, other, "numbers, seed or other options");
  elseif (! isequaln (groups (S), groups (first)))
    differ (file, other, "groups or factors of models");
  elseif (! strcmp (S.kind, "part") && ! isequal (S.origin, first.origin))
    differ (file, other, "data");
  endif

endfunction

function differ (file, other, what)
  error ("ddd:invalidInput",
         ["ddd_merge: '%s' and '%s' are of different problems, in their ", ...
          "%s; merge shards of one problem"], other, file, what);
endfunction

function refuse_missing (seen)
  missing = find (cellfun (@isempty, seen));
  if (! isempty (missing))
    names = names_of_shards (seen, missing(1:min (end, 5)));
    more = numel (missing) - numel (names);
    error ("ddd:missingShard",
           ["ddd_merge: %d of %d shards %s missing: %s%s; run the same ", ...
            "call of ddd_counts again for each"], numel (missing), ...
           numel (seen), merge (numel (missing) == 1, "is", "are"), ...
           strjoin (names, ", "), ...
           merge (more > 0, sprintf (" and %d more", more), ""));
  endif
endfunction

## The same answers under two numbers.
function refuse_copies (files, contents)
  [sorted, order] = sort (contents);
  at = find (strcmp (sorted(1:end-1), sorted(2:end)), 1);
  if (! isempty (at))
    of = sort (order([at, at + 1]));
    error ("ddd:invalidInput",
           ["ddd_merge: '%s' and '%s' hold the same answers; every item ", ...
            "must be in one shard (where such parts are right, name the ", ...
            "items)"], files{of});
  endif
endfunction

function G = groups (S)
  G = struct ("group", {{}}, "family", {{}});
  if (isfield (S, "groups"))
    for f = 1:numel (S.groups)
      G.(S.groups{f}) = S.(sprintf ("group_%d", f));
    endfor
  endif
endfunction


%!function folder = parts (varargin)
%!  folder = tempname ();
%!  mkdir (folder);
%!  for i = 1:numel (varargin)
%!    file = fullfile (folder, sprintf ("shard-%d.h5", i));
%!    ddd_counts (varargin{i}, file, "part", [i, numel(varargin)]);
%!  endfor
%!endfunction

%!function clear_up (folder)
%!  confirm_recursive_rmdir (false, "local");
%!  rmdir (folder, "s");
%!endfunction

%!test # by hand; what it says of itself
%! folder = parts ([1 1; 1 1], [0 0; 1 0]);
%! M = ddd_merge (folder);
%! assert (M.n_items, 4);
%! assert (M.kind, "part");
%! assert (M.n_shards, 2);
%! assert (M.counts.table.all, [2; 2; 3]);
%! assert (M.counts.table.levels, [0 2 1; 1 2 1; 2 2 2]);
%! files = fullfile (folder, {"shard-2.h5", "shard-1.h5"});
%! assert (ddd_merge (files), M);
%! assert (ddd_merge (fullfile (folder, "sh*.h5")), M);
%! clear_up (folder);

%!test # what may not be added
%! folder = parts ([1 1; 1 1], [0 0; 1 0], [0 1; 1 0]);
%! file = @(i) fullfile (folder, sprintf ("shard-%d.h5", i));
%! delete (file (2));
%! fail ("ddd_merge (folder)", "1 of 3 shards is missing: '.*shard-2.h5'; run");
%! copyfile (file (1), file (2));
%! fail ("ddd_merge (folder)", "shard 1 is there twice, as '.*1.h5' and '.*2.h5'");
%! ddd_counts ([1 1; 1 1], file (2), "part", [2, 3]);
%! fail ("ddd_merge (folder)", "'.*-1.h5' and '.*-2.h5' hold the same answers");
%! ddd_counts (ddd_pack ([0 1; 1 1], "models", {"a", "b"}), file (2), "part", [2, 3]);
%! fail ("ddd_merge (folder)", "of different problems, in their models;");
%! ddd_counts ([0 1; 1 1], file (2), "part", [2, 4]);
%! fail ("ddd_merge (folder)", "in their number of shards;");
%! ddd_counts ([0 1; 1 1], file (2), "items", [2, 2]);
%! fail ("ddd_merge (folder)", "in their kinds;");
%! bytes = fileread (file (3));
%! for cut = {"", bytes(1:100), bytes(1:end-1), [bytes, "x"]}
%!   fid = fopen (file (3), "w");
%!   fwrite (fid, cut{1});
%!   fclose (fid);
%!   fail ("ddd_merge (file (3))", "is damaged: its .* is not what ddd_counts wrote");
%! endfor
%! clear_up (folder);

%!test # items with names are in one shard each
%! pack = @(C, names) ddd_pack (C, "items", names);
%! folder = parts (pack ([1 1; 1 0], {"x", "y"}), pack ([0 1; 1 0], {"z", "x"}));
%! fail ("ddd_merge (folder)", "item 'x' is in '.*-1.h5' and in '.*-2.h5'");
%! clear_up (folder);

%!error <Invalid call> ddd_merge ()
%!error <files must be a folder, a pattern or> ddd_merge (5)
%!error <files must name at least one> ddd_merge ({})
%!error <there is no file 'no\*.h5'> ddd_merge ("no*.h5")
%!error <shards are merged by ddd_merge>
%! file = [tempname(), ".h5"];
%! ddd_counts (eye (2), file, "items", [1, 2]);
%! unwind_protect
%!   ddd_load (file);
%! unwind_protect_cleanup
%!   delete (file);
%! end_unwind_protect

%!test # as many items as fit
%! folder = parts ([1 1; 1 0]);
%! file = fullfile (folder, "shard-1.h5");
%! S = __ddd_read_arrays__ ("test", file, "ddd shard", "ddd_counts");
%! for m = 2 ^ 31 - [1, 0]
%!   S.n_items = m;
%!   __ddd_write_arrays__ ("test", file, "ddd shard", fieldnames (S), struct2cell (S));
%!   if (m < 2 ^ 31)
%!     assert (ddd_merge (file).n_items, m);
%!   else
%!     fail ("ddd_merge (file)", "2147483648 items; 2.31 - 1 are the most");
%!   endif
%! endfor
%! clear_up (folder);
