## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_load (@var{files})
## @deftypefnx {ddd} {} ddd_load (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{D} =} ddd_load (@dots{})
## @deftypefnx {ddd} {} ddd_load (@var{D})
## Read from files which items each model got right.
##
## @var{files} is a file name, a pattern such as @qcode{"results/*.csv"}, a
## folder (if it has no files to read: the folders in it), or a cell array of
## these.  Several files are joined: models and items are aligned by name,
## never by position in the file.
##
## The struct @var{D} is what @code{ddd_pack} returns and goes to every other
## function; @code{D.report} says what was read and by which rules.  Without an
## output the report is printed, also that of a @var{D}.  (Shown by itself,
## @var{D} would be a page of item names: end such lines with a semicolon.)
##
## What a file is shows in what it holds:
##
## @table @asis
## @item a long table
## CSV with a header, one row per model and item.  Columns are found by their
## usual names: model (or subj, userid, @dots{}; none: each file is one model),
## item (image, imagename, id, @dots{}), and either correct (acc, score,
## @dots{}) or response (prediction, object_response, @dots{}) and truth
## (target, category, label, @dots{}); condition, epoch, group and family if
## they are there.
##
## @item a wide table
## CSV with a header, one row per item and one column per model, or the other
## way round.  What the rows are is taken from the header of the column of
## names: item, image, @dots{} or model, userid, @dots{}; in doubt, an error
## asks for option orientation.  With a column of truth, the others are
## predicted labels.
##
## @item an array
## NPY, or CSV without a header: models x items (x epochs), or one model per
## file.  With option labels, the array holds predicted labels.
##
## @item a file of variables
## NPZ, MAT, HDF5 or any other that @code{load} reads, with a matrix
## @code{correct} or @code{C}, or @code{predictions} and @code{labels} as for
## @code{ddd_correct}; optionally @code{models}, @code{items}, @code{groups}
## and @code{family} (of models), @code{conditions} (of items) and
## @code{epochs}.  The axes may come in any order if the numbers of these tell
## which one is which.  A saved @var{D} comes back as it is, and several of
## them become one: further items of the same models, further models, or both.
##
## @item JSON
## A list of objects, or one object per line (JSONL), is a table, long or wide;
## a list of lists an array; and an object has such variables, or columns, or a
## field for each model (with a list, an object of items, or an object for each
## item) or for each item.  A list of truths is several valid ones.  Columns in
## objects are named as in @qcode{"doc.answer"} or, through a list,
## @qcode{"choices[].text"}.
##
## @item a log of evaluations
## Recognized by what is in it.  Of several metrics one is taken, and
## @code{D.report} says which; option metric chooses another one.  Summaries
## that lie beside a log in a folder are left out.
##
## @itemize
## @item
## lm-evaluation-harness: the model and the task, as the condition, come from
## the name @file{@var{model}/samples_@var{task}_@var{time}.jsonl}.  Option
## where chooses a filter.
## @item
## Inspect, in archives (@file{*.eval}) or JSON: C is right, I and N (no
## answer) are wrong; P (partly correct) is .5 and needs option threshold.
## @item
## HELM: @file{per_instance_stats.json}, with the model from
## @file{run_spec.json} beside it.  Perturbed instances are left out.
## @item
## Every Eval Ever: @file{*_samples.jsonl}.
## @item
## LiveCodeBench: option threshold says which percentage of attempts is right.
## @item
## SWE-bench: an object for each model with one for each instance, or the
## report of its harness on one model.
## @end itemize
## @end table
##
## CSV files may use comma, semicolon (then also decimal commas), tab or bar;
## CSV, NPY and JSON may be gzipped.  Comments before the header and numbers of
## rows without a name (from pandas) are skipped.
##
## @strong{Models.}  A file without names of models is one model, called as the
## file is or, if several are called alike, by what sets their folders apart.
## Numbers of epochs in the names, as in @file{runs/seed1/epoch_3.npy}, are
## epochs if some model has several.  Of two models with one name, the second
## is called @qcode{"a (2)"}, with a warning.
##
## @strong{Answers.}  In a column of correct answers, 1 and true are right, 0
## and false are wrong, and empty, NA and NaN are missing.  A response is right
## if it equals the truth as a string; empty, NaN and NA (as R writes it) are
## missing, @strong{but @code{na} is wrong}, as it is for the publishers of the
## data of model-vs-human, where it means no answer in time.  A warning counts
## responses that are never a true label, unless there are more than twenty
## different ones.  An item that a model has no row for is missing.  Labels
## that are compared with a truth stay in @var{D}, see @code{ddd_pack}.
##
## @strong{Items.}  Names that do not match between models are shortened by
## what differs, as long as no model would answer an item twice: folders, the
## case of letters, endings such as .png and .jpg, or a prefix up to an
## underscore, the shortest that will do (people saw
## @file{0001_edg_s01_oven10.png} in trial 1).  The report says so; models that
## share few items with the others get a warning.  Conditions that are the same
## number, such as 0.1 and 0.10, are one.  If an item has several conditions,
## so that the condition belongs to neither items nor models, each pair is an
## item of its own, named @qcode{"condition/item"}.
##
## Options:
##
## @table @code
## @item model, item, correct, response, truth, condition, epoch, group, family
## The name of the column, if it is not found by itself.
##
## @item metric
## Which metric of an evaluation log to take, if it has several.
##
## @item where
## Which rows of a table to keep: @code{@{@var{column}, @var{value}@}}, or
## several such pairs in a row.  A value is a string or a number, or a cell
## array of strings of which any will do; for example @code{"where",
## @{"filter", "strict-match"@}}.
##
## @item columns
## The columns of answers of a wide table: a name or a cell array of names.
##
## @item ignore
## Columns to leave out, such as a date, reaction times or a mean: a name or a
## cell array of names.
##
## @item orientation
## @qcode{"models in columns"} or @qcode{"models in rows"}, for wide tables and
## for matrices.
##
## @item missing
## A cell array of strings that mean a missing answer, or numbers; for example
## @qcode{@{"na"@}} or @code{-1}.
##
## @item right, wrong
## The same for right and wrong answers, for example @code{"right", "yes",
## "wrong", "no"}; @qcode{""} turns empty ones from missing to wrong.
## @code{right} is not for responses that are compared with a truth, and
## neither for variables @code{predictions} and @code{labels}.
##
## @item threshold
## The answers are scores: those from this number on are right.  An error where
## responses are compared with a truth or with labels.
##
## @item repeated
## What to do if a model answers an item twice: @qcode{"error"} (default);
## @qcode{"first"} or @qcode{"last"}; @qcode{"majority"}, where as many right
## as wrong answers are a missing one; or @qcode{"mean"} of the scores, with
## option threshold.  A missing answer is none.
##
## @item strip
## A regular expression; what it matches is removed from item names.
##
## @item labels
## The true labels of the items of an array of predicted ones: a vector or any
## other form that @code{ddd_correct} takes, or an NPY or JSON file of them.
##
## @item third
## @qcode{"runs"}: what would be epochs are runs of the same models, without an
## order (see @code{ddd_runs}).  Their numbers are in a column run, trial,
## repetition, replicate, attempt or seed (or the one that option epoch names),
## or in names of files such as @file{cnn_seed3.csv}.
##
## @item factors
## What is known of the models, such as their architecture or size: a CSV file
## with a row per model, or a struct, see @code{ddd_pack}.
##
## @item delimiter
## Any one character but a quote or a line end; default: that of comma,
## semicolon, tab and bar which the header has most of.
##
## @item variable
## Which variable of an NPZ or MAT file, or field of a JSON file, to take.
## @end table
##
## @code{D.report} has these fields:
##
## @table @code
## @item files, rows
## The files, and how many rows each one has.
## @item models, items, epochs
## How many there are.
## @item missing, incomplete
## How many answers are missing, and how many items some model did not answer;
## these stay, with missing answers.
## @item repeated
## How many answers were given several times.
## @item identical, near_identical
## Clusters of models that answer alike in the last epoch, see
## @code{ddd_split}.
## @item conditions, groups
## Each condition with its number of items, each group with its number of
## models.
## @item unknown
## Responses that are never a true label, with their counts.
## @item rules
## By which rules the files were read, in words.
## @item options
## The options of @code{ddd_load} as they were typed, if there were any.
## @end table
##
## Errors have an id, such as @code{ddd:noColumn}; they name the file and the
## line, and say what to do.
##
## @example
## @group
## file = [tempname() ".csv"];
## fid = fopen (file, "w");
## fprintf (fid, "item,cnn,vit\ncat1,1,0\ncat2,1,\n");
## fclose (fid);
## D = ddd_load (file);
## delete (file);
## D.report.missing
##   @result{} ans = 1
## @end group
## @end example
##
## @seealso{ddd_pack, ddd_correct, ddd_split}
## @end deftypefn

function D = ddd_load (files, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  if (isstruct (files) && nargin == 1)
    files = ddd_pack (files);
    if (nargout == 0)
      show_load_report (files);
    else
      D = files;
    endif
    return;
  endif

  opt = load_options (varargin);
  [files, folders] = expand_files ("ddd_load", files);
  [opt.names, epochs] = models_from_files (files, opt.third);
  named = opt.names;
  [parts, opt.names] = read_all (files, epochs, opt);
  [parts, opt.names, left_out] = leave_out (parts, opt.names);
  saved = cellfun (@(P) isfield (P, "D"), parts);
  if (isscalar (parts) && saved)
    R = parts{1}.D;
  elseif (all (saved))
    R = join_saved (parts);
  elseif (any (saved))
    error ("ddd:invalidInput",
           ["ddd_load: '%s' is saved data and '%s' is not; ddd_save the ", ...
            "latter, too, to join them"], files{find(saved, 1)}, ...
           files{find(! saved, 1)});
  else
    J = join_parts (parts, opt);
    if (! isempty (epochs))
      J.rules{end+1} = "models and epochs from the names of files";
    endif
    J.rules = [J.rules(:); as_told(opt); left_out; folders; ...
               same_names(parts, named)];
    R = pack (parts, J);
    if (! any (cellfun (@(P) isfield (P, "unlike") && P.unlike, parts)))
      warn_never_true (R);
    endif
  endif
  if (isscalar (parts) && isfield (parts{1}, "factors")
      && numel (parts{1}.models) == R.n_models)
    R = with_factors ("ddd_load", R, parts{1}.factors);
    R = of_third (R, parts{1}.third);
  endif
  R = with_factors ("ddd_load", R, opt.factors);
  if (any (strcmpi (varargin(1:2:end), "third")))
    R = of_third (R, opt.third);
  endif
  R = with_options (R, varargin);

  if (nargout > 0)
    D = R;
  else
    show_load_report (R);
  endif

endfunction

## A part for each file, or for several that a reader has read at once.
function [parts, names] = read_all (files, epochs, opt)
  parts = names = {};
  i = 1;
  while (i <= numel (files))
    opt.name = opt.names{i};
    rest = i:numel (files);
    opt.run = struct ("files", {files(rest)}, "names", {opt.names(rest)}, ...
                      "epochs", epochs(rest(1:end * ! isempty (epochs))));
    P = load_file (files{i}, opt);
    if (! isempty (epochs) && has_no_epochs (P))
      P.epochs = epochs(i);
    endif
    parts{end+1,1} = P;
    names{end+1,1} = opt.name;
    i += numel (files_of (P));
    if (isfield (P, "left_out"))
      i += numel (P.left_out);
    endif
  endwhile
endfunction

function tf = has_no_epochs (P)
  tf = isfield (P, "epochs") && isscalar (P.epochs) ...
       && ! (isfield (P, "row") && ! isempty (P.row.epoch));
endfunction

## Files without any row that option where keeps go, unless all do.
function [parts, names, rule] = leave_out (parts, names)
  none = cellfun (@(P) isfield (P, "none"), parts);
  if (all (none))
    refuse_all (parts);
  endif
  left = cell (0, 1);
  for P = parts(:)'
    if (isfield (P{1}, "none"))
      left = [left; files_of(P{1})];
    elseif (isfield (P{1}, "left_out"))
      left = [left; P{1}.left_out];
    endif
  endfor
  rule = {};
  if (! isempty (left))
    more = numel (left) - 5;
    rule = {sprintf("left out, since no row is wanted: '%s'%s", ...
                    strjoin (left(1:min (end, 5))', "', '"), ...
                    merge (more > 0, sprintf (" and %d more", more), ""))};
  endif
  parts = parts(! none);
  names = names(! none);
endfunction

## No row of any file is wanted: what there is instead.
function refuse_all (parts)
  files = cellfun (@files_of, parts(:), "uniformoutput", false);
  files = vertcat (files{:});
  where = sprintf ("'%s'", files{1});
  if (numel (files) > 1)
    where = sprintf ("%d files", numel (files));
  endif
  none = cellfun (@(P) P.none, parts);
  column = none(1).column;
  if (isempty (column))
    error ("ddd:noRows",
           "ddd_load: no row of %s is what option where asks for", where);
  endif
  wanted = none(1).wanted;
  values = {none(strcmp ({none.column}, column)).values};
  error ("ddd:noRows", "ddd_load: no row of %s has %s '%s'%s", where, column,
         strjoin (wanted', "' or '"),
         __ddd_nearest__ (wanted{1}, __ddd_unique__ (vertcat (values{:}))));
endfunction

## The options as they are typed, in the report; what was saved may have some.
## Files of labels and factors go without their folders.
function R = with_options (R, args)
  if (isempty (args) || ! isfield (R, "report"))
    return;
  endif
  for i = 1:2:numel (args)
    if (any (strcmpi (args{i}, {"labels", "factors"})) && ischar (args{i+1}))
      [~, name, ending] = fileparts (args{i+1});
      args{i+1} = [name, ending];
    endif
  endfor
  before = "";
  if (isfield (R.report, "options"))
    before = R.report.options;
  endif
  R.report.options = [before, __ddd_as_code__(args, "options")];
endfunction

## What the options say about answers, for the report.
function rules = as_told (opt)
  rules = {};
  if (! isempty (opt.threshold))
    rules{end+1,1} = sprintf ("right: scores from %g on (option)", ...
                              opt.threshold);
  endif
  for row = opt.where'
    rules{end+1,1} = sprintf ("rows: %s '%s' (option)", row{1}, ...
                              strjoin (row{2}', "' or '"));
  endfor
  for key = {"missing", "right", "wrong"}
    if (! isempty (opt.(key{1})))
      rules{end+1,1} = sprintf ("%s: '%s' (option)", key{1}, ...
                                strjoin (opt.(key{1})', "', '"));
    endif
  endfor
endfunction

function D = pack (parts, J)

  names = {"items", J.items};
  if (! isempty (J.models))
    names = [names, {"models", J.models}];
  endif
  warning ("off", "ddd:orientation", "local");    # the loaders know better
  if (isfield (J, "C"))
    D = ddd_pack (J.C, names{:});
  else
    D = ddd_pack (__ddd_packed__ (J.correct, J.valid, J.n_items), names{:});
  endif
  D.epochs = J.epochs;
  D.groups.group = J.groups;
  D.groups.family = J.family;
  D.conditions = J.conditions;
  D.packed.labels = J.labels;

  D.report = load_report (parts, D, J);

endfunction


%!demo
%! ## Two files of one model each; items are aligned by name
%! folder = tempname ();
%! mkdir (folder);
%! for model = {"cnn", "vit"}
%!   fid = fopen (fullfile (folder, [model{1} ".csv"]), "w");
%!   fprintf (fid, "image,prediction,label\n");
%!   fprintf (fid, "%d.png,%d,%d\n", [randperm(99); randi(2, 2, 99)]);
%!   fclose (fid);
%! endfor
%! D = ddd_load (folder);
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
%! ddd_split (D)

%!function D = loaded (text, varargin)
%!  file = [tempname() ".csv"];
%!  fid = fopen (file, "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!  unwind_protect
%!    D = ddd_load (file, varargin{:});
%!  unwind_protect_cleanup
%!    delete (file);
%!  end_unwind_protect
%!endfunction

%!test # the report has the options, and counts one in the singular
%! file = [tempname() ".csv"];
%! fid = fopen (file, "w");
%! fputs (fid, "item,a,b\np,.5,-\nq,.4,0\nr,n/a,1\n");
%! fclose (fid);
%! unwind_protect
%!   args = {"threshold", .5, "missing", {"-", "none"}, "wrong", "n/a"};
%!   D = ddd_load (file, args{:});
%!   txt = evalc ("ddd_load (file, args{:})");
%! unwind_protect_cleanup
%!   delete (file);
%! end_unwind_protect
%! assert (ddd_unpack (D), [1 0 0; NaN 0 1]);
%! assert (D.report.rules(end-2:end), {"right: scores from 0.5 on (option)"; ...
%!         "missing: '-', 'none' (option)"; "wrong: 'n/a' (option)"});
%! assert (D.report.options, [", \"threshold\", 0.5, \"missing\", ", ...
%!         "{\"-\", \"none\"}, \"wrong\", \"n/a\""]);
%! for part = {"2 models, 3 items from 1 file with 3 rows\n", ...
%!             ["  1 answer (16.7 %) is missing: 1 item is not answered by ", ...
%!              "all models; it stays\n"], "  wrong: 'n/a' (option)\n"}
%!   assert (! isempty (strfind (txt, part{1})), txt);
%! endfor

%!test # one name in several folders, which may be several people
%! folder = tempname ();
%! for name = {"x", "y"}
%!   mkdir (fullfile (folder, name{1}));
%!   fid = fopen (fullfile (folder, name{1}, "a.csv"), "w");
%!   fprintf (fid, "subj,item,correct\ns1,%s,1\ns2,%s,0\n", name{[1, 1]});
%!   fclose (fid);
%! endfor
%! unwind_protect
%!   lastwarn ("");
%!   D = ddd_load (folder);
%!   assert (lastwarn (), ["ddd_load: 's1' is one model in several folders; ", ...
%!                         "if it is several people, load the folders apart"]);
%!   lastwarn ("");
%!   one = ddd_load (fullfile (folder, "x"));
%!   assert (lastwarn (), "");
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect
%! assert (D.models, {"s1"; "s2"});
%! said = @(D) any (strncmp (D.report.rules, "models of one name in the 2", 27));
%! assert ([said(D), said(one)], [true, false]);

%!test # long, with responses; rows in any order
%! D = loaded (["subj,trial,object_response,category,imagename\r\n", ...
%!              "a,1,cat,cat,1.png\r\nb,1,dog,dog,2.png\r\n", ...
%!              "b,2,na,cat,1.png\r\na,2,cat,dog,2.png\r\na,3,,dog,3.png\r\n"]);
%! assert (D.models, {"a"; "b"});
%! assert (D.items, {"1.png"; "2.png"; "3.png"});
%! assert (D.packed.plane.correct(1,:), uint64 ([1, 2]));
%! assert (D.packed.plane.valid(1,:), uint64 ([3, 3]));
%! assert (D.report.unknown, {"na", 1});
%! assert ([D.report.rows, D.report.missing], [5, 2]);

%!test # wide, either way round, is the same
%! D = loaded ("item,a,b\nx,1,0\ny,TRUE,\nz,0,1\n");
%! E = loaded ("model;x;y;z\na;1;1;0\nb;0;NA;1\n");
%! assert (isequal (rmfield (D, "report"), rmfield (E, "report")));
%! assert (D.packed.plane.correct(1,:), uint64 ([3, 4]));
%! assert (D.packed.plane.valid(1,:), uint64 ([7, 5]));
%! F = loaded ("file\ta\tb\nx\t1\t0\ny\t1\t\nz\t0\t1", "orientation", ...
%!             "models in columns");
%! assert (F.packed, D.packed);

%!error <Invalid call> ddd_load ()
%!error <files must be a file name or a cell array> ddd_load (1)
%!error <ddd_load: unknown option 'sep'.  Available: model, item,>
%! ddd_load ("x", "sep", 1)
%!error <no column is called item or model.*Use option orientation>
%! loaded ("name,a,b\nx,1,0\n");
%!error <csv:3, column 'b': 'maybe' is neither 0 nor 1>
%! loaded ("item,a,b\nx,1,0\ny,1,maybe\n");
%!error id=ddd:file ddd_load ("/no/such/file.csv")
