## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_counts (@var{D}, @var{file}, @
## "items", [@var{i}, @var{s}])
## @deftypefnx {ddd} {} ddd_counts (@var{D}, @var{file}, @
## "part", [@var{i}, @var{s}])
## @deftypefnx {ddd} {} ddd_counts (@var{D}, @var{file}, @
## "pairs", [@var{i}, @var{s}])
## @deftypefnx {ddd} {} ddd_counts (@var{D}, @var{file}, @
## "replicates", [@var{i}, @var{s}])
## @deftypefnx {ddd} {} ddd_counts (@var{D}, @var{file}, @
## "samples", [@var{i}, @var{s}])
## @deftypefnx {ddd} {} ddd_counts (@dots{}, @var{name}, @var{value})
## Count the @var{i}-th of @var{s} shards of a large problem, in a process or
## on a machine of its own.
##
## @var{D} is packed data of one epoch, or a matrix C.  The result is a
## @var{file} (HDF5, its name ends in .h5 or .hdf5), and
## @code{ddd_merge} makes of all @var{s} files what
## @code{ddd_split} and @code{ddd_consistency} take instead of the answers:
## they give what they give of all answers in one process, to the last bit.
## Nothing is drawn or timed, so a shard that was stopped is run again with the
## same call.  The file is written completely or not at all.
##
## What is shared out is said by one of these options, whose value is
## [@var{i}, @var{s}]:
##
## @table @code
## @item items
## @var{D} has all items, the same in every call; the @var{i}-th of @var{s}
## runs of them is counted.
##
## @item part
## @var{D} has the items of this part alone: the models are the same in every
## part, in the same order, and each item is in one part.  No process needs
## all answers.
##
## @item pairs
## @var{D} has all items and models, the same in every call; the @var{i}-th of
## @var{s} sets of pairs of models is compared.  That is for so many models
## that there is no room for a number per pair: it gives the
## @qcode{"summary"} of @code{ddd_consistency}.
##
## @item replicates
## @var{D} has all items and models, the same in every call; the @var{i}-th of
## @var{s} runs of the replicates of @code{ddd_bootstrap} is drawn.  They
## depend on their numbers and the seed alone, and @code{ddd_bootstrap
## (@var{D}, "replicates", @var{M})} takes what is merged.
##
## @item samples
## The same for the samples under a fit with slopes, or with the Rasch model,
## by which @code{ddd_excess} judges all pairs at once: @code{ddd_excess
## (@var{D}, "samples", @var{M})}.  (Curveball's samples follow from one
## another.)
## @end table
##
## Further options:
##
## @table @code
## @item n_replicates, seed, classes
## For replicates: how many in all (default 2,000), and the options of
## @code{ddd_bootstrap}.
##
## @item n_samples, method
## For samples, beside seed: how many in all (default 200), and
## @qcode{"slopes"} (the default) or @qcode{"rasch"}.
##
## @item tolerance
## The number t of models that may deviate on trivial and impossible items;
## default 0.
##
## @item threads
## Number of threads; 0 (the default) uses all available processors.  The
## result does not depend on it.
## @end table
##
## Missing answers are counted as such.  There are no families and no panels:
## with these, @code{ddd_load} the answers in one process.
##
## @example
## @group
## C = [1 1 0 0; 1 1 1 0];
## folder = tempname ();
## mkdir (folder);
## for i = 1:2
##   file = fullfile (folder, sprintf ("shard-%d.h5", i));
##   ddd_counts (C, file, "items", [i, 2]);
## endfor
## K = ddd_consistency (ddd_merge (folder));
## delete (fullfile (folder, "*.h5"));
## rmdir (folder);
## K.full.kappa
##   @result{} ans =
##       1.0000   0.5000
##       0.5000   1.0000
## @end group
## @end example
##
## @seealso{ddd_merge, ddd_split, ddd_consistency, ddd_bootstrap, ddd_excess,
## ddd_save}
## @end deftypefn

function ddd_counts (D, file, varargin)

  if (nargin < 4)
    print_usage ();
  endif

  caller = "ddd_counts";
  share = {@is_share, "[i, s], the i-th of s shards"};
  opt = __ddd_options__ (caller, varargin, ...
                         {"tolerance", "threads", "seed", "classes"}, {
    "items", [], share; "part", [], share; "pairs", [], share; ...
    "replicates", [], share; "n_replicates", 2000, "count"; ...
    "samples", [], share; "n_samples", 200, "count"; ...
    "method", "slopes", {"slopes", "rasch"}});
  file = __ddd_output_file__ (caller, file);
  if (isempty (regexpi (file, '\.(h5|hdf5)$', "once")))
    error ("ddd:invalidInput", "ddd_counts: '%s' must end in .h5 or .hdf5",
           file);
  endif
  kinds = {"items", "part", "pairs", "replicates", "samples"};
  asked = kinds(cellfun (@(k) ! isempty (opt.(k)), kinds));
  if (! isscalar (asked))
    error ("ddd:invalidOption",
           "ddd_counts: give one of the options %s", strjoin (kinds, ", "));
  endif
  D = __ddd_data__ (caller, D, 1);

  kind = asked{1};
  share = opt.(kind);
  refuse_unused (kind, varargin(1:2:end));
  origin = fingerprint (D);
  switch (kind)
    case "items"
      run (share, D.n_items, "items");
      E = run_of_items (D, share(1), share(2));
      T = [head(E, kind, share, origin, opt); counts_of_items(E, opt)];
    case "part"
      T = [head(D, kind, share, origin, opt); counts_of_items(D, opt)];
    case "pairs"
      T = [head(D, kind, share, origin, opt); counts_of_pairs(D, opt, share)];
    case "replicates"
      some = run (share, opt.n_replicates, "replicates");
      T = [head(D, kind, share, origin, opt); ...
           counts_of_replicates(D, opt, some)];
    case "samples"
      some = run (share, opt.n_samples, "samples");
      T = [head(D, kind, share, origin, opt); counts_of_samples(D, opt, some)];
  endswitch
  __ddd_write_arrays__ (caller, file, "ddd shard", T(:,1), T(:,2));

endfunction

function yes = is_share (x)
  yes = isnumeric (x) && isreal (x) && numel (x) == 2 ...
        && all (x(:) == fix (x(:))) && x(1) >= 1 && x(1) <= x(2) ...
        && x(2) < flintmax ();
endfunction

function refuse_unused (kind, given)
  uses.replicates = {"n_replicates", "seed", "classes"};
  uses.samples = {"n_samples", "seed", "method"};
  own = {};
  if (isfield (uses, kind))
    own = uses.(kind);
  endif
  extra = setdiff (intersect (lower (given), [uses.replicates, ...
                                              uses.samples]), own);
  if (! isempty (extra))
    error ("ddd:invalidOption", "ddd_counts: %s is not for shards of %s",
           extra{1}, kind);
  endif
endfunction

## The numbers of the i-th of s runs among COUNT.
function numbers = run (share, count, what)
  if (share(2) > count)
    error ("ddd:invalidOption",
           "ddd_counts: %d %s make at most %d shards, not %d", count, what,
           count, share(2));
  endif
  ends = floor ((share(1) + [-1, 0]) * count / share(2));
  numbers = ends(1)+1:ends(2);
endfunction

## What all shards of one problem have in common, but for the number.
function T = head (D, kind, share, origin, opt)
  T = {"kind", kind; "share", double(share(:)); "origin", origin;
       "tolerance", opt.tolerance; "n_items", D.n_items;
       "models", D.models(:)};
  names = fieldnames (D.groups);
  names = names(! cellfun (@(f) isempty (D.groups.(f)), names));
  if (! isempty (names))
    T(end+1,:) = {"groups", names};
  endif
  for f = 1:numel (names)
    T(end+1,:) = {sprintf("group_%d", f), D.groups.(names{f})(:)};
  endfor
endfunction


%!function folder = shards (C, kind, s, varargin)
%!  folder = tempname ();
%!  mkdir (folder);
%!  for i = 1:s
%!    file = fullfile (folder, sprintf ("shard-%02d.h5", i));
%!    ddd_counts (C, file, kind, [i, s], varargin{:});
%!  endfor
%!endfunction

%!function clear_up (folder)
%!  confirm_recursive_rmdir (false, "local");
%!  rmdir (folder, "s");
%!endfunction

%!test # a shard by hand: items 3 and 4 of 4
%! folder = shards ([1 1 0 0; 1 1 1 0], "items", 2);
%! S = __ddd_read_arrays__ ("test", fullfile (folder, "shard-02.h5"), ...
%!                          "ddd shard", "ddd_counts");
%! clear_up (folder);
%! assert (S.all, [0; 0; 1]);             # (1,1), (1,2), (2,2)
%! assert (S.levels, [0 2 1; 1 2 1]);
%! assert (S.own(:,[1, 4]), [0 2; 1 2]);
%! assert (S.n_items, 2);
%! assert (S.n_between, 1);

%!test # the other shard, of models in groups
%! D = ddd_pack ([1 1 0 0; 1 1 1 0], "groups", {"a", "b"});
%! folder = shards (D, "items", 2);
%! S = __ddd_read_arrays__ ("test", fullfile (folder, "shard-01.h5"), ...
%!                          "ddd shard", "ddd_counts");
%! clear_up (folder);
%! assert (S.all, [2; 2; 2]);
%! assert (S.n_items, 2);
%! assert (S.n_between, 0);
%! assert (cellstr (S.groups), {"group"});
%! assert (S.group_1, {"a"; "b"});

%!test # a shard that is written again is the same file
%! rand ("twister", 1);
%! folder = shards (rand (4, 99) < .6, "items", 3);
%! file = fullfile (folder, "shard-02.h5");
%! before = fileread (file);
%! rand ("twister", 1);
%! ddd_counts (rand (4, 99) < .6, file, "items", [2, 3], "threads", 1);
%! assert (strcmp (fileread (file), before));
%! assert (numel (glob (fullfile (folder, "*"))), 3);
%! clear_up (folder);

%!error <Invalid call> ddd_counts (eye (2), "x.h5")
%!error <items must be \[i, s\], the i-th of s shards>
%! ddd_counts (eye (2), "x.h5", "items", [3, 2])
%!error <must end in .h5 or .hdf5> ddd_counts (eye (2), "x.csv", "items", [1, 2])
%!error <there is no folder> ddd_counts (eye (2), "no/x.h5", "items", [1, 2])
%!error <file must be a file name> ddd_counts (eye (2), 5, "items", [1, 2])
%!error <give one of the options items, part, pairs, replicates, samples>
%! ddd_counts (eye (2), "x.h5", "items", [1, 2], "part", [1, 2])
%!error <give one of the options> ddd_counts (eye (2), "x.h5", "tolerance", 0)
%!error <2 items make at most 2 shards, not 3>
%! ddd_counts (eye (2), "x.h5", "items", [1, 3])
%!error <seed is not for shards of items>
%! ddd_counts (eye (2), "x.h5", "items", [1, 2], "Seed", 3)
%!error <3 replicates make at most 3 shards, not 4>
%! ddd_counts (eye (2), "x.h5", "replicates", [1, 4], "n_replicates", 3)
%!error <tolerance 1 needs at least 4 models>
%! ddd_counts (eye (2), "x.h5", "items", [1, 2], "tolerance", 1)
%!error <one epoch> ddd_counts (ones (2, 2, 2), "x.h5", "items", [1, 2])
