## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{args}, @var{odd}] =} torture_arguments (@var{name})
## Arguments for the function @var{name}, drawn by @code{rand}: most of them
## nearly right, since what is wrong altogether goes no deeper than the first
## check.  Names of options are those of which the function speaks where it is
## given one that it does not know, and words those that it says an option must
## be.  @var{odd} tells whether a struct among them was edited.
## @end deftypefn

function [args, odd] = torture_arguments (name)

  odd = false;

  args = needed (name);
  for i = 1:numel (args)
    x = rand ();
    if (x < .05)
      args{i} = torture_value ();
    elseif (x < .25 && isstruct (args{i}))
      args{i} = edited (args{i});
      odd = true;
    elseif (x < .28)
      args{i} = answers ();
    elseif (x < .4)
      args{i} = one_of (results ());
    endif
  endfor
  options = options_of (name);
  for i = 1:(! isempty (options)) * fix (3 * rand ())
    row = ceil (rand () * rows (options));
    args(end+1:end+2) = {options{row,1}, setting(options{row,2:3}, args)};
  endfor
  x = rand ();
  if (x < .04)
    args{end+1} = torture_value ();
  elseif (x < .08)
    args = args(1:fix (rand () * (numel (args) + 1)));
  elseif (x < .12 && ! isempty (args))
    args{ceil (rand () * numel (args))} = torture_value ();
  endif

endfunction

## What the function cannot do without.
function args = needed (name)
  D = answers ();
  switch (name)
    case "ddd_simulate"
      args = {one_of({"beta", "rasch", "slopes", "copy", "independent"}), ...
              ceil(5 * rand ()), ceil(9 * rand ())};
    case {"ddd_consistency_to", "ddd_plot_consistency_to", "ddd_stimuli"}
      args = {D, ceil(2 * rand ())};
    case "ddd_correct"
      args = {one_of({{"a", "b"; "b", "b"}, [1 2; 2 2]}), ...
              one_of({{"a", "b"}, [1 2]})};
    case {"ddd_save", "ddd_report"}
      args = {D, one_of({"a.csv", "a.npz", "a.h5", "a.npy", "a.html"})};
    case {"ddd_write_npy", "ddd_write_png"}
      args = {uint8(255 * rand (3)), one_of({"a.npy", "a.png"})};
    case "ddd_save_figure"
      args = {torture_value(), "a.svg"};
    case {"ddd_load", "ddd_read_npy"}
      args = {one_of({"a.csv", "a.npz", "a.h5", "a.npy", "."})};
    case {"ddd_example", "ddd_version"}
      args = {};
    case {"ddd_show", "ddd_table"}
      args = {one_of(results ())};
    otherwise
      args = {D};
  endswitch
endfunction

## A matrix or packed data.
function C = answers ()
  n = one_of ({1, 2, 3, 4, 6});
  m = one_of ({1, 2, 5, 30, 70});
  e = one_of ({1, 1, 1, 1, 1, 1, 1, 2, 3});
  C = double (rand (n, m, e) < rand ());
  if (rand () < .3)
    C(rand (size (C)) < .2) = NaN;
  elseif (rand () < .3)
    C = feval (one_of ({"logical", "uint8", "single", "int16"}), C);
  endif
  if (rand () < .5)
    evalc ("C = ddd_pack (C);");
    if (rand () < .5)
      C.groups.group = one_of ({{"g"; "h"}, {"g"}})(mod (0:n-1, end) + 1)(:);
      C.groups.family = {"e"; "f"; "h"}(mod (0:n-1, 3) + 1)(:);
      C.conditions = {"u"; "v"}(mod (0:m-1, 2) + 1)(:);
    endif
  endif
endfunction

## What functions return, of six models.
function list = results ()
  persistent known = {};
  if (isempty (known))
    before = rand ("twister");
    rand ("twister", 1);
    C = rand (6, 40) < rand (1, 40) + .1;
    D = ddd_pack (C);
    D.groups.family = {"e"; "e"; "f"; "f"; "h"; "h"};
    T = ddd_pack (cat (3, C, rand (6, 40) < .8));
    [S, items] = ddd_split (C);
    K = ddd_consistency (C);
    known = {C, D, D, T, S, S, items, K, K, ...
             ddd_consistency(D, "interval", true), ...
             ddd_diversity(C), ddd_dynamics(T), ddd_ensemble(C), ...
             ddd_excess(C), ddd_expected(C), ddd_frontier(C), ddd_items(C), ...
             ddd_map(C), ddd_rarefy(C), ddd_rasch(C), ddd_plan(C), ...
             ddd_bootstrap(C, "replicates", 50, "progress", false), ...
             ddd_by_class(C, repmat ({"u"; "v"}, 20, 1)), ...
             ddd_compare(C, "groups", {"a"; "a"; "a"; "b"; "b"; "b"}), ...
             struct("histogram", [3, 4, 5, 6]), ...
             struct("histogram", [0, 0])};
    rand ("twister", before);
  endif
  list = known;
endfunction

## S with a field changed, added or removed.
function S = edited (S)
  if (! isscalar (S) || numfields (S) == 0)
    return
  endif
  field = one_of (fieldnames (S));
  x = S.(field);
  deep = isstruct (x) && rand () < .7;
  if (deep)
    S.(field) = edited (x);
  else
    switch (ceil (7 * rand ()))
      case 1
        S = rmfield (S, field);
      case 2
        S.(field) = torture_value ();
      case 3
        S.(field) = permute (x, [2, 1, 3:ndims(x)]);
      case 4
        S.(field) = x(1:max (end - 1, 0));
      case 5
        S.(field) = [x(:); x(:)];
      case 6
        if (isnumeric (x) && ! isempty (x))
          S.(field)(ceil (rand () * numel (x))) = one_of ({NaN, Inf, -1, 1e9});
        endif
      otherwise
        S = [S, S];
    endswitch
  endif
endfunction

## A row for each option: its name, the words that it may be, and what the
## function says about it.
function list = options_of (name)
  persistent known = struct ();
  if (! isfield (known, name))
    before = rand ("twister");
    rand ("twister", 1);
    base = needed (name);
    if (isstruct (base) || any (strcmp (name, {"ddd_load"})))
      base = {"."};
    elseif (numel (base) == 1)
      base = {ones(2, 3)};
    endif
    text = message (name, base{:}, "no such", 1);
    names = regexp (text, 'Available: (\w+(?:, \w+)*)', "tokens");
    if (isempty (names))
      names = cell (0, 3);
    else
      names = strsplit (names{1}{1}, ", ")';
    endif
    for i = 1:rows (names)
      names{i,3} = message (name, base{:}, names{i,1}, {{}});
      names{i,2} = regexp (names{i,3}, '"([^"]*)"', "tokens");
    endfor
    known.(name) = names;
    rand ("twister", before);
  endif
  list = known.(name);
endfunction

function text = message (name, varargin)
  text = "";
  try
    evalc ("feval (name, varargin{:})");
  catch err
    text = err.message;
  end_try_catch
endfunction

## The value of an option.
function x = setting (words, text, args)
  n = one_of ({1, 2, 3, 4, 6, 30, 70});
  if (! isempty (args) && rand () < .8)         # as many as there are
    C = args{1};
    if (isstruct (C) && isscalar (C)
        && all (isfield (C, {"n_models", "n_items"})))
      n = merge (rand () < .5, C.n_models, C.n_items);
    elseif (isnumeric (C) || islogical (C))
      n = size (C, one_of ({1, 2}));
    endif
    if (! isscalar (n) || ! isnumeric (n) || ! (n >= 1 && n < 1000))
      n = 1;
    endif
  endif
  says = @(pattern) ! isempty (regexp (text, pattern));
  y = rand ();
  if (y < .2)
    x = torture_value ();
  elseif (y < .3)
    x = answers ();
  elseif (y < .4)
    x = one_of ({true, 0, 1, 2, 3, .5, "on", mod(1:n, 2) + 1, (1:n)', ...
                 {"g"}, "g", 1:2, [true, false]});
  elseif (! isempty (words))
    x = one_of (words){1};
  elseif (says ("true or false"))
    x = true;
  elseif (says ("number"))
    x = one_of ({0, 1, 2, 3, 5, .5, [.2, .8], 1:3});
  else
    x = {"g"; "h"}(mod (0:n-1, 2) + 1);
  endif
endfunction

function x = one_of (list)
  x = list{ceil (rand () * numel (list))};
endfunction
