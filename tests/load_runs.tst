## SPDX-License-Identifier: GPL-3.0-or-later
## Files with the same header are read at once: what comes out must be what
## they give one by one.  A further column, called otherwise in every file,
## keeps them apart.

%!function folder = written (texts, suffix, names)
%!  folder = tempname ();
%!  mkdir (folder);
%!  for i = 1:numel (texts)
%!    lines = strsplit (texts{i}, "\n");
%!    lines = lines(! cellfun (@isempty, lines));
%!    if (suffix)
%!      lines = strcat (lines, sprintf (",only%d", i));
%!    endif
%!    file = fullfile (folder, [names{i} ".csv"]);
%!    if (! isfolder (fileparts (file)))
%!      mkdir (fileparts (file));
%!    endif
%!    fid = fopen (file, "w");
%!    fprintf (fid, "%s\n", lines{:});
%!    fclose (fid);
%!  endfor
%!endfunction

%!function [D, warned] = loaded (texts, suffix, names, varargin)
%!  confirm_recursive_rmdir (false, "local");
%!  folder = written (texts, suffix, names);
%!  unwind_protect
%!    lastwarn ("");
%!    warning ("off", "ddd:neverTrue", "local");
%!    D = ddd_load (folder, varargin{:});
%!    warned = ! isempty (lastwarn ());
%!  unwind_protect_cleanup
%!    rmdir (folder, "s");
%!  end_unwind_protect
%!  D.report.files = regexprep (D.report.files, '^.*/', "");
%!  D.report.rules = sort (strrep (D.report.rules, [folder "/"], ""));
%!endfunction

%!function check (texts, names, varargin)
%!  [D, warned] = loaded (texts, false, names, varargin{:});
%!  [E, warned_apart] = loaded (texts, true, names, varargin{:});
%!  assert (D, E);
%!  assert (warned, warned_apart);
%!endfunction

%!function text = random_table (header, m, values, shuffled)
%!  order = 1:m;
%!  if (shuffled)
%!    [~, order] = sort (rand (1, m));
%!  endif
%!  text = [header "\n"];
%!  for j = order(1:m-fix (4 * rand ()))
%!    text = [text, sprintf("i%d,%s\n", j, values (j))];
%!  endfor
%!endfunction

%!test # answers of one model a file, in any order, some missing
%! rand ("twister", 1);
%! given = @(j) {"0", "1", "", "NA"}{ceil(4 * rand ())};
%! texts = arrayfun (@(i) random_table ("item,correct", 30, given, mod (i, 2)), ...
%!                   1:6, "uniformoutput", false);
%! check (texts, {"m1", "m2", "m3", "m4", "m5", "m6"});
%! check (texts, {"a/epoch_1", "a/epoch_2", "a/epoch_3", "b/epoch_1", ...
%!                "b/epoch_2", "b/epoch_4"});

%!test # labels, conditions that say nothing in some files, groups, epochs
%! rand ("twister", 2);
%! for t = 1:20
%!   label = @(j) {"ant", "bee", "cat", "na"}{ceil(4 * rand ())};
%!   truth = @(j) {"ant", "bee", "cat"}{1 + mod(j, 3)};
%!   sets = {"0", "low", "NaN"};
%!   texts = {};
%!   for i = 1:4
%!     set = sets{ceil(3 * rand ())};
%!     row = @(j) sprintf ("%s,%s,%s,%d,g%d", label (j), truth (j), set, ...
%!                         mod (t, 2), mod (i, 2));
%!     texts{i} = random_table ("item,prediction,label,condition,epoch,group", ...
%!                         12, row, true);
%!   endfor
%!   check (texts, {"m1", "m2", "m3", "m4"});
%! endfor

%!test # models in a column, several files each, and files without wanted rows
%! texts = {"model,item,correct,filter\na,x,1,s\na,y,0,s\na,z,0,f\n", ...
%!          "model,item,correct,filter\na,p,1,f\na,q,0,f\n", ...
%!          "model,item,correct,filter\nb,z,1,s\nb,x,0,f\n", ...
%!          "model,item,correct,filter\nb,y,1,s\nb,x,0,s\n"};
%! check (texts, {"1", "2", "3", "4"}, "where", {"filter", "s"});
%! D = loaded (texts, false, {"1", "2", "3", "4"}, "where", {"filter", "s"});
%! assert (D.models, {"a"; "b"});
%! assert (D.items, {"x"; "y"; "z"});
%! assert (ddd_unpack (D), [1 0 NaN; 0 1 1]);
%! assert (D.report.files, {"1.csv"; "3.csv"; "4.csv"});
%! assert (D.report.rows, [2; 1; 2]);
%! assert (D.report.rules{2}, "left out, since no row is wanted: '2.csv'");
%! texts = [{"model,item,correct,filter\na,x,1,s\n"}, ...
%!          repmat({"model,item,correct,filter\na,x,1,f\n"}, 1, 6)];
%! for n = [6, 7]                         # five names are shown
%!   D = loaded (texts(1:n), false, num2cell ("1":char ("0" + n)), "where", ...
%!               {"filter", "s"});
%!   assert (D.report.rules{2}, ["left out, since no row is wanted: '2.csv', ", ...
%!           "'3.csv', '4.csv', '5.csv', '6.csv'", {"", " and 1 more"}{n-5}]);
%! endfor

%!test # labels beside answers that they do not lead to, in one file
%! good = ["item,correct,prediction,label\n" ...
%!         "x,1,ant,ant\ny,0,bee,ant\nz,1,cat,cat\n"];
%! bad = strrep (good, "y,0", "y,1");
%! texts = {good, bad, good};
%! check (texts, {"m1", "m2", "m3"});
%! D = loaded (texts, false, {"m1", "m2", "m3"});
%! assert (D.packed.labels.predicted > 0, logical ([1 1 1; 0 0 0; 1 1 1]));

%!test # a file whose labels are written otherwise is named, and only it
%! good = "item,prediction,label\nx,ant,ant\ny,bee,ant\n";
%! bad = "item,prediction,label\nx,1,ant\ny,2,ant\n";
%! folder = written ({good, bad, good}, false, {"m1", "m2", "m3"});
%! confirm_recursive_rmdir (false, "local");
%! unwind_protect
%!   fail ("ddd_load (folder)", "warning", ...
%!         "m2.csv: no response is ever the truth; responses are such as '1'");
%! unwind_protect_cleanup
%!   rmdir (folder, "s");
%! end_unwind_protect

%!function refused (texts, message, varargin)
%!  confirm_recursive_rmdir (false, "local");
%!  folder = written (texts, false, {"m1", "m2", "m3"});
%!  unwind_protect
%!    fail ("ddd_load (folder, varargin{:})", message);
%!  unwind_protect_cleanup
%!    rmdir (folder, "s");
%!  end_unwind_protect
%!endfunction

%!test # errors name the file and the line in it
%! good = "item,correct\nx,1\ny,0\n";
%! refused ({good, [good "z,maybe\n"], good}, "m2.csv:4: 'maybe' is neither");
%! refused ({good, [good "x,0\n"], good}, ...
%!          "model 'm2' answers item 'x' twice: .*m2.csv:2, and .*m2.csv:4");
%! refused ({good, good, [good "z\n"]}, "m3.csv:4: 1 fields, the header has 2");
%! refused ({good, "item,correct\n", good}, "m2.csv' has a header but no rows");
%! refused ({good, [good ",1\n"], good}, "m2.csv:4: the item has no name");
%! refused ({"model,item,correct\na,x,1\n", "model,item,correct\na,x,1\n", ...
%!           "model,item,correct\na,y,1\n"}, ...
%!          ["'a' answers item 'x' twice: .*m1.csv:2, and .*m2.csv:2; ", ...
%!           "load files of different tasks separately; option"]);

%!test # where that keeps nothing: the values of all files
%! text = "item,correct,filter\nx,1,%s\ny,0,%s\n";
%! texts = {sprintf(text, "s", "t"), sprintf(text, "u", "s"), ...
%!          sprintf(text, "s", "v")};
%! refused (texts, "no row of 3 files has filter 'w'.  Available: s, t, u, v$", ...
%!          "where", {"filter", "w"});
%! apart = strrep (texts, "filter", "\"filter\"");
%! apart{2} = strrep (apart{2}, "correct", "score");
%! refused (apart, "no row of 3 files has filter 'w'.  Available: s, t, u, v$", ...
%!          "where", {"filter", "w"});
%! refused (texts, "no row of 3 files is what option where asks for", ...
%!          "where", {"filter", "t", "item", "y", "correct", "1"});

%!test # a header of another file in between ends a run
%! a = "item,correct\nx,1\ny,0\n";
%! b = "item,score\nx,0\ny,1\n";
%! confirm_recursive_rmdir (false, "local");
%! folder = written ({a, b, a}, false, {"m1", "m2", "m3"});
%! D = ddd_load (folder);
%! rmdir (folder, "s");
%! assert (double (ddd_unpack (D)), [1 0; 0 1; 1 0]);

## ---- the gateway

%!test # how many files have the header of the first one; rows of each
%! confirm_recursive_rmdir (false, "local");
%! folder = written ({"a,b\n1,2\n", "a,b\n3,2\n5,1\n", "a,c\n1,2\n"}, false, ...
%!                   {"1", "2", "3"});
%! files = glob (fullfile (folder, "*"));
%! [names, delimiter, alike] = __ddd_read_csv__ ("f", files, "");
%! assert ({names, delimiter, alike}, {{"a"; "b"}, ",", 2});
%! [codes, values, counts] = __ddd_read_csv__ ("f", files(1:2), "", [1, 2], ...
%!                                             [1, 1]);
%! assert (values, {{"1"; "2"; "3"; "5"}; cell(0, 1)});
%! assert (codes, uint32 ([1 2; 3 2; 4 1]));
%! assert (counts, [1; 2]);
%! fail ("__ddd_read_csv__ ('f', files, '', 1, 1)", ...
%!       "f: '.*3.csv' has another header than '.*2.csv'");
%! rmdir (folder, "s");
%!error <f: a file name must be a string> __ddd_read_csv__ ("f", {}, "")
%!error <f: a file name must be a string> __ddd_read_csv__ ("f", {1}, "")
