## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_names (@var{seed}, @
## @var{i})
## A name that is more than a name, of everything that has names: number
## @var{i} of what draws it, prints it or saves it.  No command in it may be
## run, no control character printed, and what is loaded again must be as it
## was; in figures and reports it must leave the file whole.
## @end deftypefn

function [text, run] = torture_names (seed, i)
  persistent list = uses ();
  rand ("twister", [seed, i]);
  name = nasty (){ceil (rand () * numel (nasty ()))};
  use = list(mod (i - 1, rows (list)) + 1,:);
  text = sprintf ("%s of %d bytes: %.30s", use{1}, numel (name), name);
  run = @() judge (use{2:3}, name);
endfunction

function list = nasty ()
  ## What a shell or gnuplot would run makes the file pwned.
  list = {"`touch pwned`", "$(touch pwned)", "'; touch pwned; '", ...
          "\"; touch pwned; \"", "`echo touch pwned | sh`", ...
          "\"\nsystem(\"touch pwned\")\n\"", "'\n!touch pwned\n'", ...
          "@{system(\"touch pwned\")}", "\nquit\n", "'", "\"", "''", ...
          "a\nb", "a\r\nb", "\t", " ", "a,b", "a;b", "a|b", ...
          "\\alpha_{b}^{c}", "\\input{/etc/passwd}", "$x$", "{", "}", "\\", ...
          "_", "^", "%s%d%n", "%", "&amp;<b>", "<script>alert(1)</script>", ...
          "</svg><!--", "</text>", "]]>", "</script>", "\x1b[31mred", ...
          "\x1b]0;title\x07", "\302\233\63\61m", "\xff\xfe", "caf\xe9", ...
          "\x7f", "\x01\x02", "\342\200\256abc", "\360\237\230\200", ...
          repmat("x", 1, 1e5), repmat("ab ", 1, 3e4), "NaN", "1", "-1", ...
          "NA", "null", "__proto__", "constructor", "=1+1", "#", "//", ...
          "../../x", "a/b", ".", "con", "model"};
endfunction

## A name, a function of the data and a file that it may write, and whether
## it draws, prints, saves or reports.
function list = uses ()
  list = {
    "histogram", @(D) ddd_plot_histogram(D), "draw";
    "agreement", @(D) ddd_plot_agreement(D), "draw";
    "difficulty", @(D) ddd_plot_difficulty(D), "draw";
    "consistency", @(D) ddd_plot_consistency(D), "draw";
    "consistency_to", @(D) ddd_plot_consistency_to(D, 1), "draw";
    "decisions", @(D) ddd_plot_decisions(D), "draw";
    "decisions of groups", @(D) ddd_plot_decisions(D, "by", "groups"), "draw";
    "changes", @(D) ddd_plot_changes(epochs (D)), "draw";
    "accuracy", @(D) ddd_plot_accuracy(epochs (D)), "draw";
    "shares", @(D) ddd_plot_shares(epochs (D)), "draw";
    "classes", @(D) ddd_plot_classes(D, D.conditions), "draw";
    "categories", @(D) ddd_plot_categories(D, D.conditions), "draw";
    "rarefaction", @(D) ddd_plot_rarefaction(D), "draw";
    "frontier", @(D) ddd_plot_frontier(D), "draw";
    "sets", @(D) ddd_plot_sets(D), "draw";
    "matrix", @(D) ddd_plot_matrix(D), "draw";
    "rasch", @(D) ddd_plot_rasch(D), "draw";
    "map", @(D) ddd_plot_map(D), "draw";
    "plan", @(D) ddd_plot_plan(D), "draw";
    "ranking", @(D) ddd_plot_ranking(ddd_bootstrap (D, "replicates", 20, ...
                                     "progress", false)), "draw";
    "compare", @(D) ddd_plot_compare({ddd_compare(D, [1, 2], [3, 4])}, ...
                                     D.models(1)), "draw";
    "factors", @(D) ddd_plot_factors(ddd_factors (D, "permutations", 19)), ...
      "draw";
    "runs", @(D) ddd_plot_runs(epochs (D, "runs")), "draw";
    "items and labels", @(D) ddd_plot_items(D, rand (8, 8, 30), "labels", ...
                                            repmat(D.models(1), 1, 30)), ...
      "draw";
    "show", @(D) ddd_show(D), "print";
    "split", @(D) ddd_split(D), "print";
    "items", @(D) ddd_items(D), "print";
    "consistency, printed", @(D) ddd_consistency(D), "print";
    "by_class", @(D) ddd_by_class(D, D.conditions), "print";
    "ensemble", @(D) ddd_ensemble(D), "print";
    "compare", @(D) ddd_compare(D, [1, 2], [3, 4]), "print";
    "diversity", @(D) ddd_diversity(D), "print";
    "rasch, printed", @(D) ddd_rasch(D), "print";
    "dynamics", @(D) ddd_dynamics(epochs (D)), "print";
    "a.h5", @(D) saved(D, "a.h5"), "save";
    "a.npz", @(D) saved(D, "a.npz"), "save";
    "a.csv", @(D) saved(D, "a.csv"), "save";
    "report", @(D) ddd_report(D, "a.html", "progress", false), "report"};
endfunction

function same = saved (D, file)
  ddd_save (D, file);
  E = ddd_load (file);
  same = isequal (E.models, D.models) && isequal (E.items, D.items) ...
         && isequal (ddd_unpack (E), ddd_unpack (D));
endfunction

function D = epochs (D, third = "epochs")
  E = ddd_pack (cat (3, ddd_unpack (D), 1 - ddd_unpack (D)), ...
                "models", D.models, "third", third);
  E.groups = D.groups;
  D = E;
endfunction

function [outcome, detail] = judge (use, kind, name)
  outcome = "result";
  detail = "";
  rand ("twister", 1);
  C = double (rand (6, 30) < linspace (.3, .8, 6)');
  try
    others = {"b", "c", "d", "e", "f"};
    D = ddd_pack (C, "models", [{name}, others], "groups", ...
                  {name, name, "h", "h", "i", "i"}, "family", ...
                  {name, "u", "v", "w", "w", "w"}, "conditions", ...
                  [repmat({name}, 1, 15), repmat({"q"}, 1, 15)], "items", ...
                  [{name}, arrayfun(@(j) sprintf ("i%d", j), 2:30, ...
                                    "uniformoutput", false)]);
    switch (kind)
      case "draw"
        figure ("visible", "off");
        use (D);
        ddd_save_figure (gcf, "a.svg");
        text = fileread ("a.svg");
        if (isempty (strfind (text(max (1, end-20):end), "</svg>"))
            || ! isempty (strfind (text, "<script")))
          outcome = "a broken figure";
        endif
      case "print"
        text = evalc ("use (D);");
        bad = text < 32 & text != "\n";
        if (any (bad) || ! isempty (strfind (text, "\302\233")))
          outcome = "control characters";
        endif
      case "save"
        evalc ("same = use (D);");
        if (! same)
          outcome = "not the same";
        endif
      otherwise
        evalc ("use (D);");
        text = fileread ("a.html");
        if (isempty (strfind (text(end-20:end), "</html>"))
            || numel (strfind (text, "<script")) > 9
            || ! isempty (strfind (text, "<script>alert")))
          outcome = "a broken report";
        endif
    endswitch
  catch err
    detail = [err.identifier, " ", err.message];
    at = err.stack(1:min (end, 3));
    if (strncmp (err.identifier, "ddd:", 4))
      outcome = "refused";
    else
      outcome = "foreign";
      detail = [detail, sprintf(" < %s:%d", {at.name; at.line}{:})];
    endif
  end_try_catch
  close ("all");
  if (exist ("pwned", "file"))
    outcome = "run as a command";
    unlink ("pwned");
  endif
endfunction
