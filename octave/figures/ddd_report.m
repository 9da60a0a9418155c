## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_report (@var{D}, @var{file})
## @deftypefnx {ddd} {} ddd_report (@dots{}, @var{name}, @var{value})
## Write a page to send to colleagues, with findings, maps and tables.
##
## @var{D} is packed data of one epoch, or a models x items matrix of 0, 1 and
## @code{NaN} (missing).  @var{file} is the page to write and must end in
## @file{.html} or @file{.htm}.  The page is a single file that loads nothing,
## so it opens from mail, offline and on a phone, and prints.  It has
##
## @itemize
## @item
## the findings in sentences, the histogram of difficulty, and warnings with
## why they matter; where items have several conditions, the shares of each;
## @item
## two maps of all pairs of models, of error consistency on all items, on
## in-between items and on items chosen without the pair, and of the excess
## over difficulty, in the order given, of accuracy, of groups or of clusters;
## each pair with its intervals and tables; the means of groups; and a map of
## the models;
## @item
## the models and the items as tables that can be sorted, searched and saved
## as CSV;
## @item
## a paragraph on methods with the references, and the code, the files and
## their SHA-256 sums that it takes to make the page again.
## @end itemize
##
## Options:
##
## @table @code
## @item pictures
## Pictures of the items, in any form that @code{ddd_plot_items} takes.  The
## 200 most disputed items and the impossible ones show theirs, 64 pixels wide,
## as far as two megabytes go.
##
## @item tolerance
## The number t of models that may deviate on trivial and impossible items;
## default 0.
##
## @item min_answers
## As for @code{ddd_split}: the number of answers that an item needs to count
## in the shares.  It must be given where fewer than half of the items have all
## answers.
##
## @item groups
## A cell array with one string per model; by default the groups in packed
## data.  A band beside the maps shows them, and a table the mean kappa within
## and between them.
##
## @item item_name
## What an item is called; default @qcode{"items"}.
##
## @item title
## The title of the page.
##
## @item progress
## Whether long work says on a terminal how far it is; default true.
## @end table
##
## Where answers are missing, shares are those of the complete items, pairs are
## compared on the items that both answered, and the page says so.  With more
## than 250 models it has the maps alone: no intervals and tables of pairs, and
## no ranks.  Of more than 100,000 items only the 200 most disputed, the
## doubtful and the impossible ones are in the table.
##
## A page of 60 models and 50,000 items takes half a minute, most of it the
## exact tests of @code{ddd_items}, and has two and a half megabytes.
##
## @example
## @group
## file = [tempname(), ".html"];
## ddd_report (ddd_simulate ("rasch", 5, 200, "seed", 1), file);
## page = fileread (file);
## unlink (file);
## strncmp (page, "<!doctype html>", 15)
##   @result{} ans = 1
## @end group
## @end example
##
## @seealso{ddd_split, ddd_consistency, ddd_excess, ddd_items, ddd_map,
## ddd_plot_items}
## @end deftypefn

function ddd_report (D, file, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  caller = "ddd_report";
  opt = __ddd_options__ (caller, varargin, ...
                         {"tolerance", "min_answers", "groups", "progress"}, {
    "pictures", [], {@(x) iscellstr (x) || isnumeric (x) || islogical (x) ...
                          || is_function_handle (x), ...
                     "an array, a cell array of paths or a function"};
    "item_name", "items", "string";
    "title", "", "string"});
  if (! ischar (file) || rows (file) != 1
      || ! any (strcmpi (nthargout (3, @fileparts, file), {".html", ".htm"})))
    error ("ddd:invalidInput",
           "ddd_report: FILE must be a string that ends in .html or .htm");
  endif
  D = __ddd_data__ (caller, D, 1);
  least = max (2, 2 * opt.tolerance + 2);
  if (D.n_models < least)
    error ("ddd:tooFewModels", "%s: D must have %d models or more", caller,
           least);
  endif

  if (! isempty (opt.groups))
    __ddd_labels__ (caller, "groups", opt.groups, D.n_models);
    D.groups.group = opt.groups(:);
  endif
  R = results (D, opt);
  C = contents_report (caller, D, R, opt);
  C.figures = {};
  if (sum (R.S.histogram) > 0)
    C.figures{end+1} = histogram (R, opt);
  endif
  if (! isempty (R.M))
    C.figures{end+1} = map (R);
  endif
  C.code = json_list (report_code (D, file, varargin));
  bytes = report_page (C);
  __ddd_replace_file__ (caller, tilde_expand (file), bytes);

endfunction

## What the statistics functions say.  Of many models only what takes no more
## than the maps show.
function R = results (D, opt)

  for id = {"ddd:duplicates", "ddd:pooledConditions"}   # the page says so
    warning ("off", id{1}, "local");
  endfor
  t = {"tolerance", opt.tolerance};
  silent = {"progress", opt.progress};
  R.in_detail = D.n_models <= 250;

  enough = {};
  if (! isempty (opt.min_answers))
    enough = {"min_answers", opt.min_answers};
  endif
  R.S = ddd_split (D, t{:}, enough{:});
  R.K = ddd_consistency (D, t{:}, "interval", R.in_detail, "counts", ...
                         R.in_detail, "rasch", R.in_detail, ...
                         "leave_pair_out", D.n_models >= 2*opt.tolerance + 4);
  R.B = R.X = [];
  if (R.S.n_complete > 1)
    R.X = ddd_excess (D, silent{:});
  endif
  if (R.in_detail)
    R.B = ddd_bootstrap (D, t{:}, silent{:});
  endif
  [R.R, R.items] = ddd_items (D, t{:}, silent{:});

  ## Fewer than 3 models with kappas have no map.
  R.M = [];
  try
    R.M = ddd_map (R.K, "measure", "full");
  catch err
    if (! strcmp (err.identifier, "ddd:tooFewModels"))
      rethrow (err);
    endif
  end_try_catch

endfunction

function F = histogram (R, opt)
  F.place = "found-figure";
  F.alt = sprintf (["Histogram: how many %s none, one, up to all of the ", ...
                    "models solve; the line shows independent models."], ...
                   opt.item_name);
  F.caption = "";
  ## As the findings say; with families only this one is known.
  null = "poisson_binomial";
  if (isnan (R.S.independent.poisson_binomial.trivial))
    null = "binomial";
  endif
  F.src = picture_of (@(hf) ddd_plot_histogram (R.S, "parent", hf, ...
                        "item_name", opt.item_name, "width", 4.5, ...
                        "null", null));
endfunction

function F = map (R)
  F.place = "map-figure";
  F.alt = "Map of the models: those whose errors are alike are near.";
  F.caption = sprintf (["Models near one another tend to fail alike ", ...
    "(classical scaling of sqrt (1 - kappa), all items).  The axes hold ", ...
    "%.0f %% of the squared distances: of two models, read the maps of ", ...
    "pairs above.  The first axis goes with accuracy (r = %.2f)."], ...
    100 * sum (R.M.share), R.M.axis_accuracy(1));
  F.src = picture_of (@(hf) ddd_plot_map (R.M, "parent", hf));
endfunction

## The SVG of a plot, drawn by DRAW, as the address of a picture.
function src = picture_of (draw)
  warning ("off", "Octave:gnuplot-graphics", "local");
  hf = figure ("visible", "off");
  file = [tempname(), ".svg"];
  unwind_protect
    draw (hf);
    ddd_save_figure (hf, file);
    src = ["data:image/svg+xml;base64,", ...
           base64_encode(uint8 (fileread (file)))];
  unwind_protect_cleanup
    close (hf);
    if (exist (file, "file"))
      unlink (file);
    endif
  end_unwind_protect
endfunction


%!function C = content (file)
%!  html = fileread (file);
%!  C = jsondecode (regexp (html, ['<script type="application/json" ', ...
%!                                 'id="data">(.*?)</script>'], ...
%!                          "tokens", "once"){1});
%!  ## jsondecode joins structs that have the same fields.
%!  for name = {"measures", "parts", "orders", "warnings", "figures"}
%!    C.(name{1}) = as_list (C.(name{1}));
%!  endfor
%!  C.items.views = as_list (C.items.views);
%!endfunction

%!function c = as_list (x)
%!  c = x;
%!  if (isstruct (x))
%!    c = num2cell (x);
%!  elseif (isempty (x))
%!    c = {};
%!  endif
%!endfunction

%!function txt = said (list, field)
%!  txt = strjoin (cellfun (@(s) s.(field), list(:)', "uniformoutput", 0), "; ");
%!endfunction

%!function [C, html] = written (varargin)
%!  file = [tempname(), ".html"];
%!  unwind_protect
%!    ddd_report (varargin{1}, file, varargin{2:end}, "progress", false);
%!    C = content (file);
%!    html = fileread (file);
%!  unwind_protect_cleanup
%!    if (exist (file, "file"))
%!      unlink (file);
%!    endif
%!  end_unwind_protect
%!endfunction

%!function c = column (T, name)
%!  list = as_list (T.columns);
%!  c = list{cellfun(@(x) strcmp (x.name, name), list)};
%!endfunction

%!test # the numbers of the page are those of the functions
%! C = ddd_simulate ("slopes", 6, 400, "seed", 3);
%! D = ddd_pack (C, "groups", {"a", "b", "a", "b", "a", "b"});
%! P = written (D, "item_name", "tasks", "title", "Six");
%! S = ddd_split (D);
%! K = ddd_consistency (D, "interval", true, "counts", true, "rasch", true, ...
%!                      "leave_pair_out", true);
%! X = ddd_excess (D);
%! assert (P.title, "Six");
%! pair = tril (true (6), -1);
%! part = {"full", "between", "leave_pair_out"};
%! for i = 1:3
%!   m = P.measures{i};
%!   want = K.(part{i});
%!   assert (m.key, part{i});
%!   assert (m.values, want.kappa(pair), 5.1e-5);
%!   assert (P.parts{i}.low, want.low(pair), 5.1e-5);
%!   assert (P.parts{i}.high, want.high(pair), 5.1e-5);
%!   if (i < 3)
%!     assert (P.parts{i}.n10, want.n10'(pair));
%!     assert (P.parts{i}.implied, want.rasch_kappa(pair), 5.1e-5);
%!   endif
%! endfor
%! assert (P.measures{4}.values, X.excess(pair), 5.1e-5);
%! assert (P.excess.p_max, X.p_max(pair), 5.1e-5);
%! assert (column (P.models, "accuracy").values, S.accuracy, 5.1e-4);
%! assert (said (P.orders, "title"), ...
%!         "as given; by accuracy; by clusters of kappa; by group");
%! assert (P.orders{4}.models', [0 2 4 1 3 5]);
%! assert (P.orders{3}.models', ddd_map (K, "measure", "full").order - 1);
%! assert (said (P.figures, "place"), "found-figure; map-figure");
%! assert (P.orders{2}.models(1), find (S.accuracy == max (S.accuracy), 1) - 1);
%! text = strjoin (P.verdict', " ");
%! for x = {sprintf("Of 400 tasks, %d (%.1f %%", S.count.trivial, ...
%!                  100 * S.fraction.trivial), ...
%!          "for other items like these, with these models.", ...
%!          sprintf("is %.3f on average", K.full.mean_kappa), ...
%!          sprintf("of %+.3f.  The histogram", ...
%!                  K.between.mean_kappa - K.full.mean_kappa)}
%!   assert (! isempty (strfind (text, x{1})), "%s: %s", x{1}, text);
%! endfor

%!test # the pairs come in the order of pdist, with rows and columns right
%! C = [1 1 1 0 0 0; 1 1 0 0 0 1; 1 0 1 0 1 1];
%! P = written (C);
%! assert (P.parts{1}.n10', [1, 1, 1]);   # 1 and 2, 1 and 3, 2 and 3
%! assert (P.parts{1}.n01', [1, 2, 2]);
%! assert (P.models.names', {"model 1", "model 2", "model 3"});

%!test # groups: their colors, the means within and between; given or in D
%! C = ddd_simulate ("slopes", 6, 400, "seed", 3);
%! label = {"a", "b", "a", "b", "a", "c"};
%! P = written (C, "groups", label);
%! assert (P.bands.names', {"a", "b", "c"});
%! assert (P.bands.codes', [1 2 1 2 1 3]);
%! assert (numel (unique (P.bands.colors)), 3);
%! assert (column (P.groups, "groups").values', {"within a", "within b", ...
%!         "a and b", "a and c", "b and c"});
%! assert (column (P.groups, "pairs").values', [3 1 6 3 2]);
%! K = ddd_consistency (C, "groups", label, "interval", true);
%! at = [1, 5, 4, 7, 8];
%! for part = {"full", "between"}
%!   x = K.(part{1}).group_kappa(at)';
%!   assert (column (P.groups, part{1}).values, x, 5.1e-4);
%!   assert (column (P.groups, [part{1}, "_high"]).values, ...
%!           x + 1.96 * K.(part{1}).group_se(at)', 6e-4);
%! endfor
%! Q = written (ddd_pack (C, "groups", label));
%! assert (Q.groups, P.groups);
%! assert (! any (isfield (written (C), {"groups", "bands", "conditions"})));

%!test # several conditions: shares of each, and what pooling does
%! rand ("twister", 1);
%! C = [rand(4, 300) < .9, rand(4, 200) < .3];
%! D = ddd_pack (C, "conditions", [repmat({"easy"}, 1, 300), ...
%!                                 repmat({"<hard>"}, 1, 200)]);
%! lastwarn ("", "");
%! P = written (D);
%! assert (lastwarn (), "");               # the page says it
%! warning ("off", "ddd:pooledConditions", "local");
%! K = ddd_consistency (D);
%! assert (column (P.conditions, "condition").values', {"easy", "<hard>"});
%! assert (column (P.conditions, "trivial").values(1), ...
%!         100 * sum (all (C(:,1:300))) / 300, .051);
%! w = K.full.within_conditions;
%! assert (P.warnings{1}.what, sprintf (["Items of 2 conditions are pooled: ", ...
%!   "mean kappa is %.2f, but %.2f within conditions."], K.full.mean_kappa, w));
%! assert (! isempty (strfind (P.warnings{1}.why, ...
%!                             'ddd_select (D, "conditions", "easy")')));
%! text = [P.verdict{:}, P.measures{1}.note];
%! for x = {sprintf("Within each of the 2 conditions it is %.3f on average", w), ...
%!          sprintf("(%.2f within conditions)", w)}
%!   assert (! isempty (strfind (text, x{1})), "%s", text);
%! endfor

%!test # impossible items by name, few ones as counts; the numbers of the line
%! [D, pictures] = ddd_example ("digits");
%! P = written (D, "pictures", pictures, "item_name", "digits");
%! text = strjoin (P.verdict', " ");
%! N = ddd_split (D).independent.poisson_binomial;
%! for x = {"The impossible digits are digit 421, digit 1361 and digit 1553.", ...
%!          "of the impossible ones 3.0 of 5.0 on average are impossible", ...
%!          sprintf("find %.1f %% trivial", 100 * N.trivial)}
%!   assert (! isempty (strfind (text, x{1})), "%s", text);
%! endfor
%! src = P.figures{1}.src;
%! svg = char (matlab.net.base64decode (src(strfind (src, ",")+1:end)));
%! assert (! isempty (strfind (svg, sprintf ("independent %.1f", ...
%!                                           100 * N.trivial))));
%! assert (P.code{1}, '[D, pictures] = ddd_example ("digits");');
%! P = written (ddd_select (D, "items", 1:100));
%! assert (P.code{1}, 'D = ddd_example ("digits");');
%! assert (! isempty (strfind (P.code{2}, "of 12 models and 100 items")));

%!test # nothing in a name can end the data, and no name is lost
%! bad = {"</script><img src=x onerror=alert(1)>"; "a\"b\\c<!--"; ...
%!        "tab\there"; "\xff\xfe bytes"};
%! C = ddd_simulate ("rasch", 4, 60, "seed", 2);
%! D = ddd_pack (C, "models", bad);
%! D.items = [{"<script>alert(2)</script>"}; ...
%!            arrayfun(@(j) sprintf ("i%d", j), (2:60)', "uniformoutput", 0)];
%! [P, html] = written (D);
%! assert (P.models.names(1:3)', {bad{1:2}, "tab here"});
%! assert (column (P.items, "item").values{1}, D.items{1});
%! assert (numel (strfind (html, "</script>")), 2);
%! assert (isempty (strfind (html, "<img src=x")));

%!test # the page loads nothing, and its policy names its own script and style
%! [~, html] = written (eye (3));
%! assert (isempty (regexp (html, '(src|href)="?(http|//|file)')));
%! for tag = {"style", "script"}
%!   body = regexp (html, sprintf ("<%s>(.*?)</%s>", tag{1}, tag{1}), ...
%!                  "tokens", "once"){1};
%!   sum = hash ("sha256", body);
%!   sum = base64_encode (uint8 (hex2dec (reshape (sum, 2, [])')'));
%!   assert (! isempty (strfind (html, sprintf ("%s-src 'sha256-%s'", tag{1}, ...
%!                                              sum))));
%! endfor
%! assert (! isempty (strfind (html, "default-src 'none'")));

%!test # views of the items; one item or none is a list too
%! C = [1 1 1 0; 1 1 0 0; 1 0 0 0; 1 0 0 0];
%! P = written (C);
%! assert (said (P.items.views, "title"), ...
%!         "most disputed (2); impossible (1); trivial (1); all (4)");
%! assert (P.items.views{2}.rows, 3);
%! assert (P.items.views{1}.rows', [1, 2]);
%! assert (column (P.items, "right").values', [4 2 1 0]);
%! P = written ([1 1 0; 1 0 1]);
%! assert (P.items.views{2}.rows, []);
%! assert (said (P.orders, "title"), "as given; by accuracy");
%! assert (said (P.figures, "place"), "found-figure");

%!test # missing answers: the page says so, and counts what all answered
%! C = double (ddd_simulate ("rasch", 5, 300, "seed", 4));
%! C(2,1:40) = NaN;
%! P = written (C);
%! assert (P.warnings{1}.what, "40 of 300 items lack an answer.");
%! assert (strncmp (P.verdict{1}, "Of 260 items with all answers,", 30));
%! C(1:2,:) = NaN;
%! C(1,1:100) = 1;
%! C(2,101:200) = 0;
%! warning ("off", "ddd:noEstimate", "local");
%! P = written (C, "min_answers", 3);
%! what = said (P.warnings, "what");
%! assert (! isempty (strfind (what, "excesses are unknown")));
%! assert (strncmp (P.verdict{1}, "Of 300 items with 3 answers or more, ", 37));
%! assert (! isempty (strfind (P.verdict{1}, "(all of 3 random models are right)")));
%! assert (isempty (strfind ([P.verdict{:}, said(P.measures, "note")], "NaN")));
%! assert (said (P.measures, "key"), "full; between; leave_pair_out");
%! assert (strncmp (P.references, "[", 1)', [true(1, 6), false]);
%! assert (! isempty (strfind ([P.methods{:}], "average linkage")));
%! for k = 1:6
%!   assert (! isempty (strfind ([P.methods{:}], sprintf ("[%d]", k))));
%! endfor

%!test # copies, families and few models
%! C = ddd_simulate ("rasch", 5, 300, "seed", 5);
%! C(2,:) = C(1,:);
%! D = ddd_pack (C, "family", {"f", "f", "g", "h", "i"});
%! P = written (D);
%! what = said (P.warnings, "what");
%! for x = {"identical answers: model 1, model 2.", "5 models are of 4 families.", ...
%!          "With 5 models no single item"}
%!   assert (! isempty (strfind (what, x{1})), x{1});
%! endfor

%!test # pictures: small ones as PNG, of impossible items too
%! C = [1 1 1 0 0; 1 1 0 0 1; 1 0 1 0 0];
%! P = written (C, "pictures", repmat ([0, 1], 8, 4, 5));
%! assert (P.items.pictures.rows', [2 4 1 3](1:4));
%! assert (strncmp (P.items.pictures.src{1}, "data:image/png;base64,iVBOR", 27));
%! P = written (C, "pictures", @(j) 0.5 * ones (64, 64, 3));
%! jpeg = 'data:image/(jpeg;base64,/9j/|png;base64,iVBOR)';  # if it can be written
%! assert (! isempty (regexp (P.items.pictures.src{1}, ['^', jpeg])));

%!test # above 250 models, maps in 16 bits and nothing else of pairs
%! C = ddd_simulate ("rasch", 251, 300, "seed", 6);
%! P = written (C);
%! K = ddd_consistency (C);
%! v = typecast (matlab.net.base64decode (P.measures{1}.values), "int16");
%! assert (double (v(:)) / 1e4, K.full.kappa(tril (true (251), -1)), 5.1e-5);
%! assert (P.parts, {});
%! assert (isempty (fieldnames (P.excess)));

%!test # the code loads the same answers, by the same options
%! folder = tempname ();
%! for name = {"x", "y"}
%!   mkdir (fullfile (folder, name{1}));
%!   fid = fopen (fullfile (folder, name{1}, "a.csv"), "w");
%!   fprintf (fid, "item,m1,m2,m3\n%s1,na,60,10\n%s2,0,60,90\n", name{[1, 1]});
%!   fclose (fid);
%! endfor
%! unwind_protect
%!   args = {"threshold", 50, "missing", {"na"}};
%!   want = ddd_load (fullfile (folder, {"x", "y"}, "a.csv"), args{:});
%!   P = written (want, "groups", {"g", "g", "h"});
%!   eval (regexprep (P.code{1}, '"([xy]/)', ['"', folder, '/$1']));
%!   assert (isequal (D.packed, want.packed) && isequal (D.items, want.items));
%!   assert (! isempty (strfind (P.code{2}, ", \"groups\", {\"g\", \"g\"")));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # one impossible item, and six
%! C = [eye(4), zeros(4, 1)];
%! P = written (C, "item_name", "digits");
%! text = strjoin (P.verdict', " ");
%! assert (! isempty (strfind (text, "Of the digits, only number 5 is imp")));
%! P = written ([C, zeros(4, 5)]);
%! text = strjoin (P.verdict', " ");
%! assert (! isempty (strfind (text, ["The first impossible items are number ", ...
%!                                    "5, number 6, number 7, number 8 and "])));

%!test # the sums of the files, without their folders
%! folder = tempname ();
%! mkdir (folder);
%! file = fullfile (folder, "a b.csv");
%! unwind_protect
%!   fid = fopen (file, "w");
%!   fputs (fid, "item,m1,m2,m3\ni1,1,0,1\ni2,0,1,1\ni3,1,1,0\n");
%!   fclose (fid);
%!   [P, html] = written (ddd_load (file), "tolerance", 0);
%!   code = strjoin (P.code', "\n");
%!   for x = {"D = ddd_load (\"a b.csv\");", ", \"tolerance\", 0", ...
%!            [hash("sha256", fileread (file)), "  a b.csv"]}
%!     assert (! isempty (strfind (code, x{1})), "%s", code);
%!   endfor
%!   assert (isempty (strfind (html, folder)));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!error <Invalid call> ddd_report (eye (3))
%!error <FILE must be a string that ends in .html or .htm> ddd_report (eye (3), "a.pdf")
%!error <FILE must be a string that ends in .html or .htm> ddd_report (eye (3), 1)
%!error <there is no folder> ddd_report (eye (3), fullfile (tempname (), "a.html"))
%!error <D must have 2 models or more> ddd_report ([1 0 1], "a.html")
%!error <D must have 4 models or more> ddd_report (eye (3), "a.html", "tolerance", 1)
%!error <pictures must be an array> ddd_report (eye (3), "a.html", "pictures", "x")
%!error <title must be a string> ddd_report (eye (3), "a.html", "title", 1)
%!error <unknown option 'color'> ddd_report (eye (3), "a.html", "color", 1)
