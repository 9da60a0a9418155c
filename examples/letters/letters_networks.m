## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {[@var{P}, @var{models}, @var{groups}] =} @
## letters_networks (@var{D}, @var{base})
## Train networks under thirteen conditions.
##
## The struct @var{D} has the parts @code{train} and @code{test} with the
## fields @code{X} (inputs x rows) and @code{y} (1 x rows), as
## @code{letters_data} returns them.  Each group differs from the base
## network in one respect, the last in many; README.md has the table.  The
## struct @var{base} may have the fields @code{hidden} (units, 48),
## @code{rate} (.05), @code{batch} (32) and @code{epochs} (20) of
## @code{letters_mlp}, from which the conditions follow, and
## @code{replicates}: the number of networks, from 1 to 5 (default), in each
## of the six conditions that can have several.
##
## @var{P} is uint8, models x test rows x epochs + 1, the first before
## training; @var{models} and @var{groups} are cell arrays with a name per
## model.
##
## @seealso{letters_train, letters_mlp}
## @end deftypefn

function [P, models, groups] = letters_networks (D, base = struct)

  if (nargin < 1)
    print_usage ();
  endif
  if (! isstruct (D) || ! all (isfield (D, {"train", "test"})))
    error ("ddd:invalidInput",
           "letters_networks: D must have the parts train and test");
  endif

  base = settings (base);
  jobs = conditions (columns (D.train.X), base);
  groups = jobs(:,1);
  models = number (groups);
  n = numel (models);
  P = zeros (n, columns (D.test.X), base.epochs + 1, "uint8");
  common = {"hidden", base.hidden, "rate", base.rate, "batch", base.batch, ...
            "epochs", base.epochs, "schedule", base.epochs};

  for i = 1:n
    [use, differs] = jobs{i,2:3};
    p = letters_mlp (D.train.X(:,use), D.train.y(use), D.test.X, ...
                     common{:}, differs{:});
    P(i,:,:) = p(:,end-base.epochs:end);
    line = sprintf ("network %d of %d: %s, accuracy %.3f", i, n, models{i},
                    sum (p(:,end)' == D.test.y) / numel (D.test.y));
    printf ("\r%-60s", line);
    fflush (stdout);
  endfor
  printf ("\n");

endfunction

## The values themselves are checked by letters_mlp.
function s = settings (base)

  s = struct ("hidden", 48, "rate", 0.05, "batch", 32, "epochs", 20, ...
              "replicates", 5);
  if (! isstruct (base) || ! isscalar (base))
    error ("ddd:invalidInput", "letters_networks: BASE must be a struct");
  endif
  for name = fieldnames (base)'
    if (! isfield (s, name{1}))
      error ("ddd:invalidInput",
             "letters_networks: BASE has no field %s; there is %s", name{1},
             strjoin (fieldnames (s)', ", "));
    endif
    s.(name{1}) = base.(name{1});
  endfor
  if (! isscalar (s.replicates) || ! any (s.replicates == 1:5))
    error ("ddd:invalidInput",
           "letters_networks: replicates must be a number from 1 to 5");
  endif

endfunction

## One row per network: its group, training rows, what differs from the base.
function jobs = conditions (n, base)

  ## The longer runs end "+1" and "+10" epochs later and start as the base, so
  ## their last columns are the base trained on at its final, low rate.
  all = 1:n;
  half = floor (n / 2);
  several = 1:base.replicates;
  rates = base.rate / 5 * [2, 3, 4, 7, 10];
  rates = rates(sort ([3, 4, 2, 5, 1](several)));
  jobs = {
    "base",       all, {}
    "+1 epoch",   all, {"epochs", base.epochs + 1}
    "+10 epochs", all, {"epochs", base.epochs + 10}
    "optimizer",  all, {"nesterov", true}
    "batch size", all, {"batch", 2 * base.batch}};
  for r = several
    jobs(end+1,:) = {"initialisation", all, {"init", 1 + r}};
  endfor
  for r = several
    jobs(end+1,:) = {"learning rate", all, {"rate", rates(r)}};
  endfor
  for r = several
    jobs(end+1,:) = {"nondeterminism", all, {"rounding", r}};
  endfor
  for r = several
    jobs(end+1,:) = {"data order", all, {"order", 1 + r}};
  endfor
  jobs(end+1,:) = {"architecture", all, {"hidden", base.hidden * [1, 1]}};
  p = shuffled (n, 2000);
  jobs(end+1,:) = {"different data", p(1:half), {}};
  jobs(end+1,:) = {"different data", p(half+1:n), {}};
  for r = several
    jobs(end+1,:) = {"half data", shuffled(n, 2000 + r)(1:half), {}};
  endfor
  for r = several
    jobs(end+1,:) = {"combined", shuffled(n, 2010 + r)(1:half), ...
                     {"init", 10 + r, "order", 10 + r, "rate", rates(r), ...
                      "batch", 2 * base.batch, "nesterov", true, ...
                      "hidden", round(base.hidden * [5, 5] / 6)}};
  endfor

endfunction

function p = shuffled (n, seed)
  state = rand ("twister");
  unwind_protect
    rand ("twister", seed);
    p = randperm (n);
  unwind_protect_cleanup
    rand ("twister", state);
  end_unwind_protect
endfunction

## "x", "x", "y" become "x 1", "x 2", "y".
function names = number (names)
  [~, ~, id] = unique (names);
  for c = find (accumarray (id(:), 1)' > 1)
    same = find (id(:)' == c);
    for r = 1:numel (same)
      names{same(r)} = sprintf ("%s %d", names{same(r)}, r);
    endfor
  endfor
endfunction


%!function D = clouds ()
%!  D.train = struct ("X", mod ((1:16)' * (1:40), 7) / 7, ...
%!                    "y", mod (0:39, 4) + 1);
%!  D.test = struct ("X", D.train.X(:,1:30), "y", D.train.y(1:30));
%!endfunction

%!test # settings reach every network; the conditions follow from them
%! D = clouds ();
%! base = struct ("epochs", 3, "hidden", 12, "rate", .1, "batch", 8, ...
%!                "replicates", 1);
%! txt = evalc ("[P, models, groups] = letters_networks (D, base)");
%! assert (size (P), [14, 30, 4]);
%! assert (groups(10:12)', {"architecture", "different data", "different data"});
%! assert (models([1, 6, 11, 14])', ...
%!         {"base", "initialisation", "different data 1", "combined"});
%! common = {"rate", .1, "batch", 8, "epochs", 3, "schedule", 3};
%! run = @(varargin) letters_mlp (D.train.X, D.train.y, D.test.X, common{:}, ...
%!                                "hidden", 12, varargin{:});
%! assert (squeeze (P(1,:,:)), run ());
%! assert (squeeze (P(2,:,:)), run ("epochs", 4)(:,2:5));
%! assert (squeeze (P(3,:,:)), run ("epochs", 13)(:,11:14));
%! assert (squeeze (P(5,:,:)), run ("batch", 16));
%! assert (squeeze (P(7,:,:)), run ("rate", .08));
%! assert (squeeze (P(10,:,:)), run ("hidden", [12, 12]));
%! assert (! isempty (strfind (txt, "network 14 of 14: combined, acc")));

%!error <Invalid call> letters_networks ()
%!error <D must have the parts> letters_networks (1)
%!error <BASE must be a struct> letters_networks (clouds (), 1)
%!error <BASE has no field lr; there is hidden,>
%! letters_networks (clouds (), struct ("lr", 1))
%!error <replicates must be a number from 1 to 5>
%! letters_networks (clouds (), struct ("replicates", 6))
%!error <letters_mlp: rate must be positive>
%! letters_networks (clouds (), struct ("rate", -1))
