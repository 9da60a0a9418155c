## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_show (@var{S})
## @deftypefnx {ddd} {} ddd_show (@var{D})
## @deftypefnx {ddd} {} ddd_show (@var{S}, @var{items})
## @deftypefnx {ddd} {} ddd_show (@var{S}, @var{items}, @var{D})
## Print a result that was stored, or what packed data hold, in a few lines.
##
## Octave shows a variable without a semicolon element by element, which is of
## no use for a thousand models.  @code{ddd_show} prints the result @var{S} of
## any function of the package as that function prints it when it is called
## without an output, and for packed data @var{D} a line per field: models,
## items, epochs, groups, conditions, missing answers, and what @code{ddd_load}
## reported.
##
## What @code{ddd_items} prints needs its second result @var{items} as well,
## and @var{D} for the names of items.
##
## @example
## @group
## Q = ddd_compare (true (3, 9), [1 2], [1 3]);
## ddd_show (Q)
##   @result{} Are the errors of model 1 and model 2 more consistent than
##      those of model 1 and model 3, on all items?
##      Undefined: there is no kappa to compare.
## @end group
## @end example
##
## @seealso{ddd_table, ddd_split, ddd_load}
## @end deftypefn

function ddd_show (S, items, D)

  if (nargin < 1)
    print_usage ();
  endif

  ## A field that no other result has, in this order, and the function.
  shows = {
    "packed",             "", @show_data;
    "replication",        "ddd_split", @show_split;
    "beta_binomial",      "ddd_expected", @show_expected;
    "chao2",              "ddd_rarefy", @show_rarefy;
    "ranking",            "ddd_bootstrap", @show_bootstrap;
    "question",           "ddd_compare", @show_answer;
    "p_max",              "ddd_excess", @show_excess;
    "loglik",             "ddd_rasch", @show_rasch;
    "detectable",         "ddd_plan", @show_plan;
    "krippendorff_alpha", "ddd_diversity", @show_measures;
    "base_index",         "ddd_consistency_to", @show_consistency_to;
    "share_changed",      "ddd_dynamics", @show_dynamics;
    "within_class",       "ddd_by_class", @show_by_class;
    "crossfit",           "ddd_frontier", @show_frontier;
    "flows",              "ddd_flows", @show_flows;
    "others_right",       "ddd_by_difficulty", @show_by_difficulty;
    "effective_votes",    "ddd_ensemble", @show_ensemble;
    "permanova",          "ddd_factors", @show_factors;
    "silhouette",         "ddd_map", @show_map;
    "pass_all",           "ddd_runs", @show_runs;
    "least_models",       "ddd_items", [];
    "full",               "ddd_consistency", @show_consistency};
  at = [];
  if (isstruct (S) && isscalar (S))
    at = find (isfield (S, shows(:,1)'), 1);
  endif
  if (isempty (at))
    error ("ddd:invalidInput",
           ["ddd_show: S must be the result of a function of ddd, or ", ...
            "packed data"]);
  endif
  if (strcmp (shows{at,1}, "least_models"))
    if (nargin < 2 || ! isstruct (items) || ! isfield (items, "told"))
      error ("ddd:invalidInput",
             ["ddd_show: of ddd_items both results are needed: ", ...
              "ddd_show (S, items)"]);
    endif
    names = {};
    if (nargin > 2)
      names = __ddd_data__ ("ddd_show", D, 1).items;
    endif
    __ddd_check_result__ ("ddd_show", "ddd_items", S);
    __ddd_check_result__ ("ddd_show", "ddd_items, items", items);
    if (numel (items.k) != S.n_items
        || ! (isempty (names) || numel (names) == S.n_items))
      error ("ddd:invalidInput",
             "ddd_show: S, items and D must be of the same %d items", ...
             S.n_items);
    endif
    __ddd_of_result__ ("ddd_show", @show_items, S, items, names);
  else
    if (! isempty (shows{at,2}))
      __ddd_check_result__ ("ddd_show", shows{at,2}, S);
    endif
    __ddd_of_result__ ("ddd_show", shows{at,3}, S);
  endif

endfunction

function show_measures (V)
  printf ("%s", show_diversity (V, false));
endfunction

function show_answer (R)
  printf ("%s\n", __ddd_printable__ ({R.question, R.answer}, "\n"){:});
endfunction

## A line per field.
function show_data (D)

  number = @__ddd_number__;
  D = __ddd_data__ ("ddd_show", D);
  printf ("%s x %s, %s packed\n", __ddd_count__ (D.models, "model"), ...
          __ddd_count__ (1:D.n_items, "item"), ...
          bytes (8 * numel (D.packed.plane.correct) ...
                 * (1 + D.packed.missing)));
  line = @(what, txt) printf ("  %-11s %s\n", what, txt);
  line ("models", some_of (D.models, 60));
  line ("items", some_of (D.items, 60));
  if (D.n_epochs > 1)
    third = merge (isfield (D, "third"), "runs", "epochs");
    line (third, sprintf ("%s, %g to %g", number (D.n_epochs), ...
                           min (D.epochs), max (D.epochs)));
  endif
  for row = {"groups", "families", "conditions"; ...
             D.groups.group, D.groups.family, D.conditions}
    if (! isempty (row{2}))
      names = __ddd_labels__ ("ddd_show", row{1}, row{2}, numel (row{2}));
      line (row{1}, sprintf ("%s: %s", number (numel (names)), ...
                             some_of (__ddd_or_none__ (names), 50)));
    endif
  endfor
  factors = setdiff (fieldnames (D.groups)', {"group", "family"}, "stable");
  if (! isempty (factors))
    line ("factors", some_of (factors, 60));
  endif
  missing = "no answer";
  if (D.packed.missing)
    plane = D.packed.plane.valid;
    given = 0;
    for e = 1:D.n_epochs
      [~, ~, ~, share] = __ddd_tally__ ("ddd_show", plane(:,:,e), [], ...
                                        D.n_items);
      given += sum (share) * D.n_items;
    endfor
    total = D.n_models * D.n_items * D.n_epochs;
    lost = round (total - given);
    missing = sprintf ("%s of %s answers (%.2g %%)", number (lost), ...
                       number (total), 100 * lost / total);
  endif
  line ("missing", missing);
  if (isfield (D, "report"))
    printf ("\n");
    ddd_load (D);
  endif

endfunction

## As many names as there is room for.
function txt = some_of (names, room)
  if (isempty (names))
    txt = "without names";
    return
  endif
  names = __ddd_printable__ (names(:)');
  used = cumsum (cellfun (@numel, names) + 2);
  shown = max (1, sum (used <= room));
  txt = strjoin (names(1:shown), ", ");
  if (shown < numel (names))
    txt = sprintf ("%s and %s more", txt, ...
                   __ddd_number__ (numel (names) - shown));
  endif
endfunction

function txt = bytes (x)
  for unit = {"bytes", "kB", "MB", "GB", "TB"}
    if (x < 1000)
      break;
    endif
    x /= 1000;
  endfor
  txt = sprintf ("%.3g %s", x, unit{1});
endfunction


%!test # what is printed without an output
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! C = ddd_simulate ("rasch", 6, 120, "seed", 1);
%! E = cat (3, C, ! C, C);
%! half = kron ([1 2], ones (1, 60));
%! calls = {@() ddd_split(C), @() ddd_split(C, "flagged", C(1,:) == 1), ...
%!          @() ddd_expected(C), @() ddd_rarefy(C, "against", C(1:3,:)), ...
%!          @() ddd_consistency(C), @() ddd_consistency(C, "interval", true), ...
%!          @() ddd_consistency(C, "output", "summary"), ...
%!          @() ddd_consistency_to(E, 1), @() ddd_compare(C), ...
%!          @() ddd_excess(C, "tolerance", 1, "samples", 99), ...
%!          @() ddd_excess(C, "method", "rasch", "samples", 99), ...
%!          @() ddd_rasch(C), @() ddd_plan(C, "interval_width", .1), ...
%!          @() ddd_bootstrap(C, "replicates", 20), @() ddd_diversity(C), ...
%!          @() ddd_bootstrap(C, "measure", "accuracy"), ...
%!          @() ddd_dynamics(E), @() ddd_flows(E), ...
%!          @() ddd_by_difficulty(C), @() ddd_by_class(C, half), ...
%!          @() ddd_frontier(C), @() ddd_frontier(C, "order", 3:-1:1), ...
%!          @() ddd_ensemble(C), @() ddd_map(C, "replicates", 5), ...
%!          @() ddd_runs(E), ...
%!          @() ddd_factors(ddd_pack (C, "factors", struct ("size", 1:6)), ...
%!                          "permutations", 19)};
%! for f = calls
%!   stored = f{1} ();
%!   printed = evalc ("f{1} ();");
%!   assert (evalc ("ddd_show (stored)"), printed);
%!   assert (numel (printed) > 20);
%! endfor
%! [S, items] = ddd_items (C, "samples", 19);
%! assert (evalc ("ddd_show (S, items)"), evalc ("ddd_items (C, 'samples', 19)"));
%! D = ddd_pack (C, "items", arrayfun (@(j) sprintf ("picture %d", j), 1:120, ...
%!                                     "uniformoutput", false));
%! named = evalc ("ddd_show (S, items, D)"); # names are those of D
%! assert (named, evalc ("ddd_items (D, 'samples', 19)"));
%! assert (! isempty (strfind (named, "picture ")));
%! fail ("ddd_show (S, items, ddd_select (D, 'items', 1:119))", ...
%!       "S, items and D must be of the same 120 items");

%!test # packed data: a line per field
%! C = [1 0 NaN; 1 1 0];
%! names = arrayfun (@(j) sprintf ("picture %d", j), 1:50000, ...
%!                   "uniformoutput", false);
%! D = ddd_pack (ones (2, 50000), "items", names, "groups", {"a"; "b"}, ...
%!               "conditions", [repmat({"x"}, 1, 20000), repmat({"y"}, 1, 30000)]);
%! txt = evalc ("ddd_show (D)");
%! for line = {'^2 models x 50,000 items, 12.5 kB packed\n', ...
%!             '\n  models      model 1, model 2\n', ...
%!             '\n  items       picture 1, .* and 49,995 more\n', ...
%!             '\n  groups      2: a, b\n', '\n  conditions  2: x, y\n', ...
%!             '\n  missing     no answer\n'}
%!   assert (! isempty (regexp (txt, line{1}, "once")), line{1});
%! endfor
%! assert (isempty (strfind (txt, "\n  factors")));
%! D = ddd_pack (eye (3), "factors", struct ("size", 1:3, "kind", {{"a", "b", "c"}}));
%! assert (! isempty (strfind (evalc ("ddd_show (D)"), "\n  factors     size, kind\n")));
%! named = @(bytes) cellfun (@(c) repmat (c, 1, bytes), {"a"; "b"; "c"}, ...
%!                           "uniformoutput", false);
%! for row = {"models", "items", "groups", "conditions"; ...
%!            18, 18, 14, 14; 18, 18, 16, 16}    # with ", ": 60 fit, or 50
%!   for more = 0:1
%!     names = named (row{2});
%!     names{3} = repmat ("c", 1, row{3} + more);
%!     D = ddd_pack (eye (3), row{1}, names);
%!     short = ! isempty (strfind (evalc ("ddd_show (D)"), " and 1 more"));
%!     assert (short == (more == 1), row{1});
%!   endfor
%! endfor
%! names = named (18);
%! for more = 0:1
%!   names{3} = repmat ("c", 1, 18 + more);
%!   D = ddd_pack (eye (3), "factors", cell2struct ({1:3; 1:3; 1:3}, names));
%!   assert (isempty (strfind (evalc ("ddd_show (D)"), " and 1 more")), more == 0);
%! endfor
%! D = ddd_pack (eye (3));
%! assert (! isempty (strfind (evalc ("ddd_show (D)"), ", 384 bytes packed\n")));
%! assert (isempty (strfind (evalc ("ddd_show (D)"), "epochs")));
%! D = ddd_pack (ones (400, 40000, "uint8"));     # 40 lines of a row
%! assert (! isempty (strfind (evalc ("ddd_show (D)"), ", 2.05 MB packed\n")));
%! D = ddd_pack (ones (13, 601 * 1024, "uint8"));
%! assert (! isempty (strfind (evalc ("ddd_show (D)"), ", 1 MB packed\n")));
%! D = ddd_pack (ones (61, 128 * 1024, "uint8"));
%! assert (! isempty (strfind (evalc ("ddd_show (D)"), ", 999 kB packed\n")));
%! txt = evalc ("ddd_show (ddd_pack (cat (3, C, C), 'family', {'f', 'f'}))");
%! for line = {'items       without names', 'epochs      2, 1 to 2', ...
%!             'families    1: f', 'missing     2 of 12 answers \(17 %\)'}
%!   assert (! isempty (regexp (txt, line{1}, "once")), line{1});
%! endfor
%! txt = evalc ("ddd_show (ddd_pack (cat (3, C, C), 'third', 'runs'))");
%! assert (! isempty (strfind (txt, "\n  runs        2, 1 to 2\n")));
%! assert (isempty (strfind (txt, "epochs")));
%! file = [tempname(), ".csv"];
%! fid = fopen (file, "w");
%! fprintf (fid, "item,cnn,vit\ncat1,1,0\ncat2,1,\n");
%! fclose (fid);
%! D = ddd_load (file);
%! delete (file);
%! txt = evalc ("ddd_show (D)");
%! assert (! isempty (strfind (txt, evalc ("ddd_load (D)"))));

%!error <Invalid call> ddd_show ()
%!error <S must be the result of a function of ddd> ddd_show (1)
%!error <S must be the result of a function of ddd> ddd_show (struct ("a", 1))
%!error <of ddd_items both results are needed> ddd_show (ddd_items (eye (3)))
%!error <of ddd_items both results are needed>
%! ddd_show (ddd_items (eye (3)), struct ("a", 1))
%!error <S must be the result of a function of ddd>
%! ddd_show (repmat (ddd_expected (eye (3)), 1, 2))
%!error <ddd_show: packed data>
%! D = ddd_pack (eye (3));
%! D.n_models = 4;
%! ddd_show (D)

%!error <ddd_show: the struct is no such result, .* lost the field mean_kappa>
%! K = ddd_consistency (eye (3));
%! K.full = rmfield (K.full, "mean_kappa");
%! ddd_show (K)
%!error <ddd_show: full.mean_kappa of .* ddd_consistency must be numbers, 1 x 1>
%! K = ddd_consistency (eye (3));
%! K.full.mean_kappa = "high";
%! ddd_show (K)
%!error <ddd_show: histogram of .* ddd_expected must be finite numbers, 1 x 4>
%! N = ddd_expected (eye (3));
%! N.histogram(2) = Inf;
%! ddd_show (N)
%!error <ddd_show: models of .* ddd_rasch must be strings, 3 x 1>
%! R = ddd_rasch ([1 0 1 1; 1 1 0 0; 0 1 1 0]);
%! R.models = R.models';
%! ddd_show (R)
%!error <best.model of .* ddd_ensemble must be whole numbers from 1 to 3, 1 x 1>
%! E = ddd_ensemble (eye (3));
%! E.best.model = 4;
%! ddd_show (E)
%!error <S, items and D must be of the same 3 items>
%! [S, items] = ddd_items (eye (3));
%! [~, items] = ddd_items (ones (2, 4));
%! ddd_show (S, items)
