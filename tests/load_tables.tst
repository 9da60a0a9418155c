## SPDX-License-Identifier: GPL-3.0-or-later
## What ddd_load makes of every kind of file, good and bad.

%!shared folder
%! folder = tempname ();
%! mkdir (folder);

%!function file = put (folder, name, bytes)
%!  file = fullfile (folder, name);
%!  fid = fopen (file, "wb");
%!  fwrite (fid, bytes);
%!  fclose (fid);
%!endfunction

%!function D = csv (folder, text, varargin)
%!  D = ddd_load (put (folder, "t.csv", text), varargin{:});
%!endfunction

%!function file = npy (folder, name, descr, shape, data, fortran)
%!  header = sprintf ("{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }", ...
%!                    descr, fortran, shape);
%!  file = put (folder, name, [0x93, uint8("NUMPY"), 1, 0, ...
%!              typecast(uint16 (numel (header)), "uint8"), ...
%!              uint8(header), uint8(data)]);
%!endfunction

%!function C = unpacked (D)
%!  plane = D.packed.plane;
%!  bit = @(x) dec2bin (x(1,:)(:), 64)(:,64:-1:65-D.n_items) == "1";
%!  C = double (bit (plane.correct));
%!  if (! isempty (plane.valid))
%!    C(! bit (plane.valid)) = NaN;
%!  endif
%!endfunction

## ---- long tables

%!test # aliases in any case, blanks around names, a column of its own name
%! D = csv (folder, "Model ; IMAGE_ID ;Is Correct\n a ;x; 1 \na; y;0\n");
%! assert (D.models, {"a"});
%! assert (D.items, {"x"; "y"});
%! assert (unpacked (D), [1 0]);
%! D = csv (folder, "who,what,ok\na,x,1\n", "model", "who", "item", "what", ...
%!          "correct", "ok");
%! assert (D.items, {"x"});

%!test # any delimiter, if told
%! for c = {":", " ", "\\", "x"}
%!   text = strrep ("item,\"a\",b\np,1,0\n\"q,\",0,\n", ",", c{1});
%!   D = csv (folder, text, "delimiter", c{1});
%!   assert (D.models, {"a"; "b"});
%!   assert (D.items, {"p"; strtrim(["q" c{1}])});
%!   assert (unpacked (D), [1 0; 0 NaN]);
%! endfor

%!test # what is never the truth is counted, in a warning
%! text = ["model,item,pred,label\na,1,ant,ant\na,2,na,bee\na,3,NA,cat\n", ...
%!         "a,4,na,ant\na,5,bear,bee\n"];
%! fail ("D = csv (folder, text);", "warning", ...
%!       ["count as wrong: 'na' .2., 'bear' .1.\\.  If they mean no answer, " ...
%!        "add .missing., {.na., .bear.}; if"]);
%! warning ("off", "ddd:neverTrue", "local");
%! D = csv (folder, text);
%! assert (unpacked (D), [1 0 NaN 0 0]);
%! assert (D.report.unknown, {"na", 2; "bear", 1});
%! lastwarn ("", "");
%! csv (folder, text, "missing", "na", "wrong", "bear");
%! [~, id] = lastwarn ();                # others are of the test itself
%! assert (! strcmp (id, "ddd:neverTrue"));
%! classes = sprintf ("a,x%d,c%d,d%d\n", [1:30](ones (3, 1),:));  # of many
%! csv (folder, [text, classes], "missing", "na");
%! [~, id] = lastwarn ();
%! assert (! strcmp (id, "ddd:neverTrue"));
%! warning ("on", "ddd:neverTrue", "local");
%! fail ("csv (folder, [text, classes]);", "warning", "wrong: 'na' .2.\\.");

%!test # numbers are compared as numbers, and na may be missing
%! text = "model,item,pred,label\na,x,65.0,65\na,y,,3\na,z,na,4\na,w,7,8\n";
%! assert (unpacked (csv (folder, text)), [1 NaN 0 0]);
%! D = csv (folder, text, "missing", {"na"});
%! assert (unpacked (D), [1 NaN NaN 0]);
%! assert (D.report.unknown, {"7", 1});
%! text = "model,item,correct\na,x,-1\na,y,1\na,z,NA\na,w,nan\na,v,False\n";
%! assert (unpacked (csv (folder, text, "missing", -1)), [NaN 1 NaN NaN 0]);

%!test # epochs in their order
%! D = csv (folder, ["model,item,epoch,correct\na,x,10,1\na,x,2,0\n", ...
%!                   "a,y,2,1\n"]);
%! assert (D.epochs, [2, 10]);
%! assert (squeeze (D.packed.plane.correct(1,1,:)), uint64 ([2; 1]));
%! assert (squeeze (D.packed.plane.valid(1,1,:)), uint64 ([3; 1]));

%!test # the same item twice
%! text = "model,item,correct\na,x,1\na,y,1\na,x,0\n";
%! D = csv (folder, text, "repeated", "first");
%! assert (unpacked (D), [1 1]);
%! assert (D.report.repeated, 1);
%! assert (unpacked (csv (folder, text, "repeated", "last")), [0 1]);
%! assert (unpacked (csv (folder, text, "repeated", "majority")), [NaN 1]);
%! assert (unpacked (csv (folder, text, "repeated", "mean", "threshold", .5)), [1 1]);
%! assert (unpacked (csv (folder, text, "repeated", "mean", "threshold", .6)), [0 1]);
%! fail ("csv (folder, text, 'repeated', 'mean')", ...
%!       "mean answer of model 'a' to item 'x' is 0.5; option threshold");
%! fail ("csv (folder, text)", ["model 'a' answers item 'x' " ...
%!       "twice: .*t.csv:2, and .*t.csv:4; option repeated"]);

%!test # conditions: of items, of models, of neither, of no interest
%! head = "model,item,condition,correct\n";
%! D = csv (folder, [head "a,x,c1,1\nb,x,c1,0\na,y,c2,1\n"]);
%! assert (D.conditions, {"c1"; "c2"});
%! assert (D.groups.group, {});
%! D = csv (folder, [head "a,x,c1,1\nb,x,c2,0\na,y,c1,1\n"]);
%! assert (D.conditions, {});
%! assert (D.groups.group, {"c1"; "c2"});
%! D = csv (folder, [head "a,x,c1,1\na,x,c2,0\nb,x,c2,1\n"]);
%! assert (D.items, {"c1/x"; "c2/x"});
%! assert (D.conditions, {"c1"; "c2"});
%! assert (unpacked (D), [1 0; NaN 1]);
%! D = csv (folder, [head "a,x,NaN,1\nb,x,NaN,0\n"]);
%! assert (D.conditions, {});
%! assert (D.groups.group, {});

%!test # prefixes of trials go where that makes names match, and only there
%! head = "subj,imagename,correct\n";
%! D = csv (folder, [head "h,0001_s_x.png,1\nh,0002_s_y.png,0\nn,x.png,1\n", ...
%!                   "n,y.png,0\nn,z.png,0\n"]);
%! assert (D.items, {"x.png"; "y.png"; "z.png"});
%! assert (unpacked (D), [1 0 NaN; 1 0 0]);
%! assert (! isempty (strfind (D.report.rules{end}, "0001_s_x.png")));
%! D = csv (folder, [head "h,1_x,1\nh,2_y,0\nn,1_x,0\nn,2_y,0\n"]);
%! assert (D.items, {"1_x"; "2_y"});

%!warning <model 'n' has no item in common with 'h'; .* such as 'x' and '1_s_x'>
%! D = csv (folder, "subj,item,correct\nh,1_s_x,1\nh,2_s_x,0\nn,x,1\n");
%! assert (D.n_items, 3);

%!test # the shortest prefix by which names match, in all forms of a prefix
%! head = "subj,imagename,correct\n";
%! D = csv (folder, [head "a,0001_s1_c_x_1,1\na,0002_s1_c_y_1,0\n", ...
%!                   "b,0001_s2_c_y_1,1\nb,0002_s2_c_x_1,0\n"]);
%! assert (D.items, {"c_x_1"; "c_y_1"});
%! assert (unpacked (D), [1 0; 0 1]);
%! assert (regexp (D.report.rules{end}, ["^item names only match without .* ", ...
%!                 "2 up to a '_': '0001_s1_c_x_1' became 'c_x_1'$"]), 1);
%! D = csv (folder, [head "a,anna_x,1\na,anna_y,0\nb,bert_y,1\nb,bert_x,0\n"]);
%! assert (D.items, {"x"; "y"});
%! D = csv (folder, [head "a,/home/a/x.png,1\na,/home/a/y.png,0\n", ...
%!                   "b,data/y.png,1\nb,data/x.png,0\n"]);
%! assert (D.items, {"x.png"; "y.png"});
%! assert (! isempty (strfind (D.report.rules{end}, "match without folders:")));

%!test # endings and case, but only where names do not match otherwise
%! head = "subj,imagename,correct\n";
%! D = csv (folder, [head "a,x.png,1\na,y.png,0\nb,y.jpg,1\nb,x.JPG,0\n"]);
%! assert (D.items, {"x"; "y"});
%! assert (unpacked (D), [1 0; 0 1]);
%! assert (! isempty (strfind (D.report.rules{end}, "without endings: 'x.png'")));
%! D = csv (folder, [head "a,Img1,1\na,Img2,0\nb,img2,1\nb,img1,0\n"]);
%! assert (D.items, {"img1"; "img2"});
%! assert (! isempty (strfind (D.report.rules{end}, "if case is ignored")));
%! D = csv (folder, [head "a,x.png,1\na,x.jpg,0\nb,x.jpg,1\nb,X.jpg,0\n"]);
%! assert (D.n_items, 3);

%!test # names that differ for a reason stay
%! warning ("off", "ddd:noCommonItems", "local");
%! head = "subj,imagename,correct\n";
%! D = csv (folder, [head "a,1_x,1\na,2_x,0\nb,3_x,1\nb,4_y,0\n"]);
%! assert (D.n_items, 4);
%! rand ("twister", 1);
%! C = double (rand (6, 50) < .5);
%! C(rand (6, 50) < .3) = NaN;
%! [i, j] = find (! isnan (C));
%! text = sprintf ("m%d,%d_%d.png,%d\n", [i, j, mod(j, 7), C(! isnan (C))]');
%! D = csv (folder, [head, text]);
%! assert (numel (D.items), sum (any (! isnan (C), 1)));

%!warning <model 'b' has only 1 of its 20 items in common with 'a'; items are such as 'j2' and 'i1'>
%! text = [sprintf("a,i%d,1\n", 1:30), "b,i30,0\n", sprintf("b,j%d,1\n", 2:20)];
%! D = csv (folder, ["model,item,correct\n", text]);
%! assert (D.n_items, 49);
%!warning <2 models, such as 'c', have less than a tenth of their items in common with 'a'>
%! text = ["a,x1,1\na,x2,1\nb,x1,1\nb,x2,0\nc,y1,1\nc,z1,1\nd,y1,1\nd,z1,1\n"];
%! D = csv (folder, ["model,item,correct\n", text]);
%! assert (D.n_items, 4);

%!test # conditions that are one number are one condition
%! text = "model,item,condition,correct\n";
%! D = csv (folder, [text "a,x,0.0,1\na,y,0.10,0\nb,x,0.00,1\nb,y,0.1,1\n"]);
%! assert (D.items, {"x"; "y"});
%! assert (D.conditions, {"0.0"; "0.10"});
%! assert (D.report.rules{end}, "conditions '0.0' and '0.00' are one number");
%! D = csv (folder, [text "a,x,c1,1\na,x,c01,0\n"]);
%! assert (D.conditions, {"c1"; "c01"});

%!test # names of conditions that disagree: the report says what would help
%! warning ("off", "ddd:noCommonItems", "local");
%! text = ["model,item,condition,correct\na,x,c30,1\na,y,c5,0\n", ...
%!         "b,x,30,1\nb,y,5,1\n"];
%! D = csv (folder, text);
%! assert (D.items, {"c30/x"; "c5/y"; "30/x"; "5/y"});
%! said = D.report.rules{end-1};
%! assert (! isempty (strfind (said, "'x' is 'c30' for 'a' and '30' for 'b'")), said);
%! D = csv (folder, text, "ignore", "condition");
%! assert (unpacked (D), [1 0; 1 1]);

%!test # told what to strip
%! D = csv (folder, "subj,item,correct\nh,s1-x,1\nh,s2-y,0\nn,x,1\nn,y,1\n", ...
%!          "strip", '^s\d-');
%! assert (D.items, {"x"; "y"});

%!test # an answer and a missing one are not two answers, in whichever order
%! text = "model,item,correct\na,x,\na,x,1\na,y,0\na,y,NA\na,y,0\n";
%! fail ("csv (folder, text)", "answers item 'y' twice: .*t.csv:4, and .*t.csv:6");
%! for rule = {"first", "last", "majority", "mean"}
%!   D = csv (folder, text, "repeated", rule{1});
%!   assert (unpacked (D), [1 0]);
%!   assert (D.report.repeated, 1);
%! endfor

%!test # many repeated answers, against a loop
%! rand ("twister", 1);
%! item = randi (20, 300, 1);
%! score = randi (9, 300, 1);
%! text = ["model,item,score\n", sprintf("m,i%d,%d\n", [item, score]')];
%! for rule = {"first", "last", "majority", "mean"}
%!   D = csv (folder, text, "repeated", rule{1}, "threshold", 5);
%!   C = unpacked (D);
%!   for j = 1:20
%!     x = score(item == j);
%!     votes = sum (x >= 5) - sum (x < 5);
%!     want = [x(1) >= 5, x(end) >= 5, votes > 0, sum(x - 5) >= 0];
%!     want = double (want(strcmp (rule{1}, {"first", "last", "majority", "mean"})));
%!     want(strcmp (rule{1}, "majority") && votes == 0) = NaN;
%!     assert (C(strcmp (D.items, sprintf ("i%d", j))), want);
%!   endfor
%! endfor

%!test # scores: right from a threshold on; a wrong answer is below any
%! text = "model,item,score\na,x,0.25\na,y,-3\na,z,none\na,w,\na,v,7\n";
%! D = csv (folder, text, "threshold", .25, "wrong", "none");
%! assert (unpacked (D), [1 0 0 NaN 1]);
%! fail ("csv (folder, text)", "t.csv:2: '0.25' is .* option threshold says");
%! fail ("csv (folder, text, 'threshold', 1)", "'none' is no number");
%! x = typecast ([.25 .75 NaN], "uint8");
%! file = npy (folder, "scores.npy", "<f8", "3,", x, "False");
%! assert (unpacked (ddd_load (file, "threshold", .5)), [0 1 NaN]);
%! assert (unpacked (ddd_load (file, "threshold", -1, "wrong", NaN)), [1 1 0]);

%!test # a decimal comma is no thousands separator, and 2i no number
%! text = "item|a|b\nx|0,9|0,2\ny|0,3|0,6\n";
%! fail ("csv (folder, text, 'threshold', .5)", ...
%!       "t.csv:2, column 'a': '0,9' is no number; write a decimal point");
%! for decimal = {strrep(text, "|", ";"), strrep(text, ",", ".")}
%!   assert (ddd_unpack (csv (folder, decimal{1}, "threshold", .5)), ...
%!           logical ([1 0; 0 1]));
%! endfor
%! text = "item;a;b\nx;1,0;0,00\ny;0,0;\n";
%! assert (unpacked (csv (folder, text)), [1 0; 0 NaN]);
%! text = "item;epoch;pred;label\nx;0,5;3,0;3\nx;1,5;2;3,0\n";
%! D = csv (folder, text);
%! assert (D.epochs, [.5 1.5]);
%! assert (unpacked (ddd_select (D, "epochs", .5)), 1);
%! text = "model;item;score\na;x;%s\na;y;inf\n";
%! for odd = {"1,000", "1,000,000"}
%!   fail ("csv (folder, sprintf (text, odd{1}), 'threshold', 1)", ...
%!         ["'" odd{1} "' is no number; write a decimal point"]);
%! endfor
%! for odd = {"2i", "0j", "1+2i", "1+Inf*i", "i"}
%!   fail ("csv (folder, sprintf (text, odd{1}), 'threshold', 1)", ...
%!         ":2: .* is no number");
%! endfor
%! text = "model,item,acc,epoch\na,x,1,\"0,5\"\n";
%! fail ("csv (folder, text)", "epoch '0,5' is not a number .with a decimal point");
%! text = "model;item;score\na;x;-1,0\na;y;2.5\n";
%! fail ("csv (folder, text, 'missing', -10, 'threshold', 0)", "'-1,0' is no number");
%! text = "model;item;score\na;x;-Inf\na;y;-1e-1\n";
%! assert (unpacked (csv (folder, text, "missing", "-Inf", "threshold", -1)), [NaN 1]);

%!test # what is missing and what is wrong
%! text = "model,item,correct\na,x,-1\na,y,\na,z,late\na,w,1\n";
%! D = csv (folder, text, "missing", -1, "wrong", {"", "late"});
%! assert (unpacked (D), [NaN 0 0 1]);
%! text = "model,item,response,truth\na,x,,1\na,y,no,2\na,z,3,3\na,w,4,\n";
%! D = csv (folder, text, "wrong", {"", "no"});
%! assert (unpacked (D), [0 0 1 NaN]);
%! assert (D.report.unknown, cell (0, 2));
%! fail ("csv (folder, text, 'missing', {'no'}, 'wrong', {'', 'no'})", ...
%!       "'no' cannot be both missing and wrong");
%! text = "model,item,ok\na,x,yes\na,y,no\na,z,\na,w,YES\n";
%! D = csv (folder, text, "correct", "ok", "right", {"yes", "YES"}, "wrong", "no");
%! assert (unpacked (D), [1 0 NaN 1]);
%! assert (D.report.rules(end-1:end), ...
%!         {"right: 'yes', 'YES' (option)"; "wrong: 'no' (option)"});
%! text = "item,a,b\nx,x,\ny,,x\n";
%! assert (unpacked (csv (folder, text, "right", "x", "wrong", "")), [1 0; 0 1]);
%! text = "item,a,b\nx,2,1\ny,1,2\n";
%! assert (unpacked (csv (folder, text, "right", 2, "wrong", 1)), [1 0; 0 1]);
%! text = "item,a,b\nx,pass,.1\ny,.7,\n";
%! assert (unpacked (csv (folder, text, "right", "pass", "threshold", .5)), ...
%!         [1 1; 0 NaN]);
%! fail ("csv (folder, text, 'right', 'pass', 'wrong', 'pass')", ...
%!       "'pass' cannot be both right and wrong");
%! fail ("csv (folder, \"model,item,pred,label\\na,x,1,1\\n\", 'right', '1')", ...
%!       "has responses and their truth, for which option right has no");
%! file = npy (folder, "codes.npy", "|i1", "5,", [1 255 254 0 7], "False");
%! C = unpacked (ddd_load (file, "missing", -1, "wrong", -2, "right", 7));
%! assert (C, [1 NaN 0 0 1]);
%! file = npy (folder, "codes.npy", "|i1", "4,", [1 255 254 0], "False");
%! assert (unpacked (ddd_load (file, "missing", -1, "wrong", -2)), [1 NaN 0 0]);

%!test # rows to keep: names of models and items follow
%! text = ["model,item,filter,acc\na,x,strict,1\nb,y,flexible,1\n", ...
%!         "a,y,strict,0\na,x,flexible,0\n"];
%! D = csv (folder, text, "where", {"filter", "strict"});
%! assert (D.models, {"a"});
%! assert (D.items, {"x"; "y"});
%! assert (unpacked (D), [1 0]);
%! assert (D.report.rules{end}, "rows: filter 'strict' (option)");
%! D = csv (folder, text, "where", {"filter", {"flexible", "none"}, "model", "b"});
%! assert (D.models, {"b"});
%! D = csv (folder, text, "where", {"acc", 0});
%! assert (D.items, {"x"; "y"});
%! assert (unpacked (D), [0 0]);
%! text = ["filter,item,a,b\np,x,1,0\nq,x,0,1\nq,y,0,oops\n"];
%! fail ("csv (folder, text, 'where', {'filter', 'q'})", ...
%!       "t.csv:4, column 'b': 'oops'");
%! D = csv (folder, text, "where", {"filter", "p"});
%! assert (unpacked (D), [1; 0]);
%! fail ("csv (folder, text, 'where', {'filter', 'r'})", ...
%!       "no row of '.*t.csv' has filter 'r'.*Available: p, q");
%! fail ("csv (folder, text, 'where', {'filtre', 'p'})", ...
%!       "no column 'filtre'; did you mean filter?");
%! fail ("csv (folder, text, 'where', {'filter', 'p', 'item', 'y'})", ...
%!       "no row of '.*' is what option where asks for");

%!test # of files without wanted rows, five are named
%! files = {put(folder, "0.csv", "item,task,correct\nx,q,1\n")};
%! for i = 1:7
%!   files{end+1} = put (folder, sprintf ("%d.csv", i), ...
%!                       "item,task,correct\nx,p,1\n");
%! endfor
%! D = ddd_load (files, "where", {"task", "q"});
%! text = D.report.rules{end};
%! assert ([regexp(text, '(\d)\.csv', "tokens"){:}], {"1", "2", "3", "4", "5"});
%! assert (regexp (text, '\S+ \d+ more$', "match"), {"and 2 more"});
%! cellfun (@delete, files);

%!test # a file of which no row is wanted is left out, and the report says so
%! files = {put(folder, "p.csv", "item,task,correct\nx,p,1\n"), ...
%!          put(folder, "q.csv", "item,task,correct\nx,q,0\ny,q,1\n")};
%! D = ddd_load (files, "where", {"task", "q"});
%! assert (D.models, {"q"});
%! assert (regexp (D.report.rules{end}, "^left out, .*p.csv'$"), 1);
%! cellfun (@delete, files);

%!test # which columns of a wide table hold answers
%! text = "item,date,a,b,mean\nx,2026-01-01,1,0,.5\ny,2026-01-02,1,1,1\n";
%! D = csv (folder, text, "ignore", {"date", "mean"});
%! assert (D.models, {"a"; "b"});
%! assert (unpacked (D), [1 1; 0 1]);
%! assert (csv (folder, text, "columns", {"b", "a"}).packed, D.packed);
%! fail ("csv (folder, text, 'ignore', 'meen')", ...
%!       "has no column 'meen'; did you mean mean?");
%! fail ("csv (folder, text, 'columns', 'c')", "has no column 'c'");
%! text = "model,item,correct,score\na,x,1,.2\n";
%! assert (unpacked (csv (folder, text, "metric", "score", "threshold", .5)), 0);
%! assert (unpacked (csv (folder, text, "ignore", "correct", "threshold", .1)), 1);

%!test # the report: what is missing, alike, repeated, and under which condition
%! text = ["item,condition,a,b,c\nx,c1,1,1,\ny,c1,0,0,1\nz,c2,1,1,0\n", ...
%!         "x,c1,,,1\n"];
%! warning ("off", "ddd:duplicates", "local");
%! D = csv (folder, text);
%! R = D.report;
%! assert ([R.models, R.items, R.missing, R.incomplete, R.repeated], [3 3 0 0 0]);
%! assert (R.identical, {{"a"; "b"}});
%! assert (R.conditions, {"c1", 2; "c2", 1});
%! D = csv (folder, "model,item,acc,condition\na,x,1,p\nb,y,0,q\nb,x,1,q\n");
%! assert ([D.report.missing, D.report.incomplete], [1, 1]);
%! assert (D.report.groups, {"p", 1; "q", 1});
%! shown = evalc ("ddd_load (D)");
%! for text = {"2 models, 2 items from 1 file with 3 rows", "1 item is not", ...
%!             "group 'p': 1 model\n", "columns: model 'model', item 'item'"}
%!   assert (! isempty (strfind (shown, text{1})));
%! endfor
%! assert (ddd_load (D), D);
%! shown = evalc ("ddd_load (ddd_select (D, \"items\", 1))");
%! assert (shown(1:79), ["2 models, 1 item, selected from what was loaded:\n", ...
%!                       "2 models, 2 items from 1 file "]);

%!warning <2 columns have names that others have; the second 'a' is called 'a \(2\)'>
%! D = csv (folder, "item,a,b,a,b\nx,1,0,0,0\n");
%! assert (D.models, {"a"; "b"; "a (2)"; "b (2)"});
%! assert (unpacked (D), [1; 0; 0; 0]);
%!warning <ddd_load: 1 model has the name of another; the second 'm'>
%! correct = eye (2);
%! models = {"m", "m"};
%! save ("-v7", fullfile (folder, "t.mat"), "correct", "models");
%! D = ddd_load (fullfile (folder, "t.mat"));
%! assert (D.models, {"m"; "m (2)"});

## ---- tables as programs and people write them

%!test # a matrix without a header, as csvwrite and numpy.savetxt write it
%! C = [1 0 1 1 0; 0 1 1 0 0; 1 1 NaN 0 0];
%! D = csv (folder, "1,0,1,1,0\n0,1,1,0,0\n1,1,nan,0,0\n");
%! assert (unpacked (D), C);
%! assert (D.models, {"model 1"; "model 2"; "model 3"});
%! assert (D.report.rules, {"no header: a matrix"});
%! file = fullfile (folder, "t.csv");
%! dlmwrite (file, C', ";");
%! assert (unpacked (ddd_load (file, "orientation", "models in columns")), C);
%! save ("-ascii", file, "C");
%! assert (unpacked (ddd_load (file)), C);
%! assert (unpacked (csv (folder, "1 0 1\n0 1 1\n")), [1 0 1; 0 1 1]);
%! assert (unpacked (csv (folder, "1\n0\n1\n")), [1 0 1]);
%! assert (unpacked (csv (folder, "true,false,true\nfalse,false,true\n")), ...
%!         [1 0 1; 0 0 1]);
%! assert (unpacked (csv (folder, ".9,.2,.1\n0.3,1.0,nan\n", "threshold", .3)), ...
%!         [1 0 0; 1 1 NaN]);
%! assert (unpacked (csv (folder, "-1,1\n0,1\n", "missing", -1)), [NaN 1; 0 1]);

%!test # a header of numbers, as pandas writes it
%! D = csv (folder, ",0,1,2\nx,0,1,0\ny,1,1,0\n", "orientation", ...
%!          "models in columns");
%! assert (D.models, {"0"; "1"; "2"});
%! assert (D.items, {"x"; "y"});
%! D = csv (folder, ",0,1\n0,0,1\n1,1,1\n", "orientation", "models in rows");
%! assert (D.models, {"0"; "1"});
%! assert (unpacked (D), [0 1; 1 1]);
%! D = csv (folder, ",item,a\n0,x,1\n1,y,0\n");
%! assert (D.models, {"a"});
%! assert (D.report.rules{2}, "column without a name left out: it numbers the rows");

%!error <the first line, 0,1, the names of two columns, or answers> csv (folder, "0,1\n1,1\n");
%!error <no header, and its two columns hold 3, .* a line 'prediction,label'>
%! csv (folder, "3,7\n1,1\n0,1\n");
%!error <must hold 0, 1 and NaN, it has 3; for predicted labels, option labels>
%! csv (folder, "3\n1\n0\n");
%!error <t.csv': 'x' in row 2, column 1 is no number; a table needs a header>
%! csv (folder, "1,0,1\nx,0,1\n");
%!error <must hold 0, 1 and NaN, it has 3; for predicted labels, option labels>
%! csv (folder, "3,1,2\n1,1,2\n");
%!error <it has -1.2; .* logits or probabilities of classes.*argmax>
%! csv (folder, "3,-1.2,2\n1,1,2\n");
%!error id=ddd:noHeader csv (folder, "3,7\n1,1\n");

%!test # Excel: sep=, and what it makes of logical values; comments
%! text = "sep=;\r\nitem;a;b\r\nx;WAHR;FALSCH\r\ny;wahr;\r\n";
%! assert (unpacked (csv (folder, text)), [1 1; 0 NaN]);
%! text = "# by me\n#item,a,b\nx,VRAI,FAUX\ny,VERDADERO,FALSO\n";
%! D = csv (folder, text);
%! assert (unpacked (D), [1 1; 0 0]);
%! assert (D.items, {"x"; "y"});

%!test # what a column that holds no answers looks like
%! for row = {"item,a,b\nx,yes,1\ny,no,0\n", "say what the words mean, as in .right., .yes., .wrong., .no.; option ignore";
%!            "item,a,b\nx,odd,1\ny,fail,0\n", "as in .right., .odd., .wrong., .fail.; ";
%!            "item,a,b\nx,fail,1\ny,fail,0\n", "as in .wrong., .fail.; ";
%!            "item,a,b\nx,57,1\n", "scores or percentages, option threshold";
%!            "item,rater,ok\nx,anna,1\nx,ben,0\n", "'anna' is no answer, and 'item' repeats; .* as in .model., .rater., .item., .item.$";
%!            "item,a,b\nx,93 %,1\n", "'93 %' is a percentage; option threshold";
%!            "item,a,d\nx,1,2026-01-01\n", "column 'd': '2026-01-01' is a date; option ignore";
%!            "item,a,r\nx,1,odd picture\n", "'odd picture' is neither .* option ignore leaves";
%!            "item,a,r\nx,1,ok\n", "as in .right., .ok.; ";
%!            "item,a,b\nx,3,1\n", "for predicted labels, option truth names";
%!            "item,a,mean\nx,1,.5\n", "is 'mean' a model.  Option ignore leaves";
%!            "item,a,RT,trial\nx,1,301,1\n", "are 'RT', 'trial' models"}'
%!   text = row{1};
%!   fail ("csv (folder, text)", row{2});
%! endfor
%! D = csv (folder, "item,a,mean\nx,1,0\n", "columns", {"a", "mean"});
%! assert (D.models, {"a"; "mean"});
%! text = "item,a,b\nx,93 %,100%\ny,12 %,50 %\n";
%! assert (unpacked (csv (folder, text, "threshold", 50)), [1 0; 1 1]);

%!test # words of which some have been told
%! text = "item,a\nx,right\ny,wrong\nz,skipped\n";
%! fail ("csv (folder, text, 'right', 'right')", "as in .wrong., .wrong.;");
%! fail ("csv (folder, text, 'wrong', 'wrong')", "as in .right., .right.;");
%! fail ("csv (folder, text, 'right', 'right', 'wrong', 'wrong')", ...
%!       "'skipped' is .* as in .missing., .skipped.;");

%!test # a threshold that is hardly meant for these scores
%! text = "item,a,b\nx,20,.5\ny,1,4\n";
%! for row = {21, "no score reaches threshold 21; the largest is 20", 0; ...
%!            20, "", 1; .51, "from 0.5 to 20; threshold 0.51 is less", 3; ...
%!            1, "", 3; .5, "all scores reach threshold 0.5; the sm.* 0.5", 4}'
%!   lastwarn ("");
%!   D = csv (folder, text, "threshold", row{1});
%!   assert (sum (ddd_unpack (D)(:)), row{3});
%!   assert (! isempty (regexp (lastwarn (), row{2}, "once")), lastwarn ());
%!   assert (isempty (row{2}), isempty (lastwarn ()));
%! endfor
%! lastwarn ("");
%! csv (folder, "item,a\nx,1\ny,1\nz,no\n", "threshold", .5, "wrong", "no");
%! csv (folder, "item,a\nx,19\ny,.1\n", "threshold", .5);
%! assert (lastwarn (), "");

%!warning <never .* count as wrong: 'A dog' .1.\.  'A dog' and 'a_dog' differ only in case, .* alike\.  If they mean>
%! csv (folder, "item,label,m\nx,a_dog,A dog\ny,a_dog,a_dog\nz,cat,cat\n");
%!warning <as wrong: '3' .1.\.  models say 1 to 3, and the truth is 0 to 2; count>
%! csv (folder, "item,label,m,n\nx,0,1,1\ny,1,2,2\nz,2,3,2\n");
%!warning <no response is ever the truth; .* such as 'Cat', .* 'cat'; 'Cat' and 'cat' differ>
%! csv (folder, "item,label,m\nx,cat,Cat\ny,cat,Cat\n");
%!warning <such as '1', the truth such as 'cat'; both must be written alike>
%! csv (folder, "item,label,m\nx,cat,1\ny,dog,2\nz,,3\n");

%!warning <models 'CNN' and 'cnn' differ only in case or spaces; write them alike>
%! csv (folder, ["model,item,correct\nCNN,x,1\nvit,x,1\ncnn,y,0\nvit,y,1\n", ...
%!               "b,x,0\nb,y,0\n"]);
%!warning <items 'a 1' and 'A1' differ only in case or spaces; write them alike>
%! csv (folder, "model,item,correct\nm,a 1,1\nn,A1,0\nm,b,1\nn,b,1\n");

%!test # names that differ in case, but not as those of one model or item do
%! lastwarn ("");
%! csv (folder, "model,item,correct\nM,x,1\nm,x,0\nm,y,1\n");
%! csv (folder, "model,item,correct\nm,x,1\nm,X,0\nn,x,1\n");
%! csv (folder, "model,item,correct\nm,x,1\nm2,y,0\nm2,x,0\n");
%! assert (lastwarn (), "");

%!test # counts beside labels are no models
%! item = [1:20; mod(1:20, 3); 101:120];
%! text = ["item,label,m,k\n", sprintf("i%d,%d,1,%d\n", item)];
%! fail ("csv (folder, text)", ["column 'k' has hardly anything that is ever ", ...
%!       "true, but for example '101', where the truth is '1'; .*option ignore"]);
%! D = csv (folder, text, "ignore", "k");
%! assert (D.models, {"m"});
%! text = ["index,item,label,n_correct,n_models\n", ...
%!         sprintf("%d,i%d,%d,3,4\n", item([3 1 2],:))];
%! fail ("csv (folder, text)", "are 'index', 'n_correct', 'n_models' models");
%! warning ("off", "ddd:noCommonLabels", "local");   # written in two ways
%! text = ["item,label,m,k\n", sprintf("i%d,c%d,%d,%d\n", item([1 2 3 3],:))];
%! assert (csv (folder, text).n_models, 2);

%!warning <t.npy' has 20 models and 3 items; if it is items x models>
%! D = ddd_load (npy (folder, "t.npy", "|u1", "20, 3", ones (1, 60), "True"));

## ---- labels

%!test # what was predicted and what is true come along, long and wide
%! text = ["model,item,pred,label\na,x,3.0,3\nb,x,na,3\na,y,,2\n", ...
%!         "b,y,1,2\na,z,1,\n"];
%! [C, P, T] = ddd_unpack (csv (folder, text));
%! assert (C, [1 NaN NaN; 0 0 NaN]);
%! assert (P, {"3", "", "1"; "na", "1", ""});
%! assert (T, {"3", "2", ""});
%! [~, P] = ddd_unpack (csv (folder, text, "wrong", "na"));
%! assert (P{2,1}, "");
%! [~, P, T] = ddd_unpack (csv (folder, "item,label,a,b\nx,cat,cat,dog\ny,dog,,dog\n"));
%! assert (P, {"cat", ""; "dog", "dog"});
%! assert (T, {"cat", "dog"});
%! assert (csv (folder, "item,a\nx,1\n").packed.labels, []);

%!test # several files of both kinds, epochs, aligned by name
%! files = {put(folder, "p.csv", "item,epoch,pred,label\nx,1,u,u\ny,1,v,v\nx,2,v,u\n"), ...
%!          put(folder, "q.csv", "item,label,c,d\ny,v,v,w\nx,u,w,w\n"), ...
%!          put(folder, "r.csv", "item,e,f\ny,1,0\nx,0,0\n")};
%! D = ddd_load (files);
%! [C, P, T] = ddd_unpack (D);
%! assert (D.models, {"p"; "c"; "d"; "e"; "f"});
%! assert (P(:,:,1), {"u", "v"; "w", "v"; "w", "w"; "", ""; "", ""});
%! assert (P(:,:,2), {"v", ""; "", ""; "", ""; "", ""; "", ""});
%! assert (T, {"u", "v"});
%! assert (C(2:3,:,1), [0 1; 0 0]);
%! cellfun (@delete, files);

%!test # repeated answers: the label is that of the answer that counts
%! text = ["model,item,pred,label\na,x,1,2\na,x,2,2\na,x,3,2\na,y,1,1\n"];
%! [~, P] = ddd_unpack (csv (folder, text, "repeated", "first"));
%! assert (P, {"1", "1"});
%! [~, P] = ddd_unpack (csv (folder, text, "repeated", "last"));
%! assert (P, {"3", "1"});
%! [~, P] = ddd_unpack (csv (folder, text, "repeated", "majority"));
%! assert (P, {"", "1"});

%!test # free text is no label
%! text = sprintf ("m,%d,text %d,text %d\n", [1:300; 1:300; 1:300]);
%! D = csv (folder, ["model,item,response,truth\n", text]);
%! assert (D.packed.labels, []);
%! assert (! isempty (strfind (D.report.rules{end}, "are not kept: 300 different")));

%!warning <truth of item 'x' is '3' and '4'; it differs for 1 of 2 items>
%! D = csv (folder, "model,item,pred,label\na,x,3,3\nb,x,4,4\na,y,1,1\n");
%! [~, ~, T] = ddd_unpack (D);
%! assert (T, {"3", "1"});

%!test # random predictions, against their own table
%! rand ("twister", 1);
%! P = randi (4, 3, 40);
%! T = randi (4, 1, 40);
%! [i, j] = ndgrid (1:3, 1:40);
%! order = randperm (120);
%! text = sprintf ("m%d,i%d,%d,%d\n", [i(order); j(order); P(order); T(j(order))]);
%! D = csv (folder, ["model,item,prediction,target\n", text]);
%! [~, p, t] = ddd_unpack (D);
%! number = @(names) cellfun (@(s) str2double (s(2:end)), names);
%! i = number (D.models);
%! j = number (D.items);
%! assert (str2double (p), P(i,j));
%! assert (str2double (t), T(j));
%! L = ddd_diversity (ddd_correct (P(i,j), T(j)), "predictions", P(i,j)).labels;
%! assert (ddd_diversity (D).labels, L);

## ---- wide tables

%!test # predicted labels; a condition per item
%! D = csv (folder, "image,target,condition,a,b\nx,cat,c1,cat,dog\ny,dog,c2,,dog\n");
%! assert (unpacked (D), [1 NaN; 0 1]);
%! assert (D.conditions, {"c1"; "c2"});
%! D = csv (folder, "item,answer,p,q\nx,3,3,4\n", "truth", "answer");
%! assert (unpacked (D), [1; 0]);

%!test # models in rows, with their condition
%! D = csv (folder, "userid,condition,x,y\na,c1,1,0\nb,c2,0,1\n");
%! assert (D.groups.group, {"c1"; "c2"});
%! assert (unpacked (D), [1 0; 0 1]);

%!test # told the orientation, there may be no names
%! D = csv (folder, "a,b\n1,0\n1,1\n0,0\n", "orientation", "models in columns");
%! assert (unpacked (D), [1 1 0; 0 1 0]);
%! assert (D.items, {});
%! D = csv (folder, "x,y,z\n1,1,0\n0,1,0\n", "orientation", "models in rows");
%! assert (unpacked (D), [1 1 0; 0 1 0]);
%! assert (D.items, {"x"; "y"; "z"});

%!test # the same item in two rows
%! text = "item,a\nx,1\nx,0\n";
%! fail ("csv (folder, text)", "model 'a' answers item 'x' twice");
%! assert (unpacked (csv (folder, text, "repeated", "last")), 0);

## ---- several files

%!test # a folder of folders; models are what sets the paths apart
%! top = tempname ();
%! unwind_protect
%!   for place = {"a/t1", "a/t2", "b/t1", "b/t2"}
%!     mkdir (fullfile (top, "results", place{1}));
%!     put (fullfile (top, "results", place{1}), "answers.csv", "item,correct\nx,1\ny,0\n");
%!   endfor
%!   put (top, "notes.txt", "no answers");
%!   D = ddd_load (top);
%!   assert (D.models, {"a/t1"; "a/t2"; "b/t1"; "b/t2"});
%!   D = ddd_load (fullfile (top, "results", "*", "t1", "*.csv"));
%!   assert (D.models, {"a"; "b"});
%!   put (top, "whole.csv", "item,correct\nx,1\n");       # those inside no more
%!   assert (ddd_load (top).models, {"whole"});
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (top, "s");
%! end_unwind_protect

%!test # predicted labels, an array per run and epoch; the true ones beside
%! rand ("twister", 1);
%! top = tempname ();
%! P = randi (3, 2, 6, 3);
%! unwind_protect
%!   mkdir (top);
%!   for seed = 1:2
%!     mkdir (fullfile (top, sprintf ("seed%d", seed)));
%!     for e = 1:3
%!       file = fullfile (top, sprintf ("seed%d", seed), sprintf ("epoch_%02d.npy", 5 * e));
%!       ddd_write_npy (P(seed,:,e)', file);
%!     endfor
%!   endfor
%!   labels = [1 2 3 1 2 3]';
%!   ddd_write_npy (labels, fullfile (top, "labels.npy"));
%!   D = ddd_load (fullfile (top, "seed*", "epoch_*.npy"), "labels", ...
%!                 fullfile (top, "labels.npy"));
%!   assert (D.models, {"seed1"; "seed2"});
%!   assert (D.epochs, [5 10 15]);
%!   assert (D.report.options, ", \"labels\", \"labels.npy\"");
%!   [C, predicted, truth] = ddd_unpack (D);
%!   assert (C, P == labels');
%!   assert (str2double (predicted), P);
%!   assert (str2double (truth), labels');
%!   assert (D.report.rules{end}, "models and epochs from the names of files");
%!   args = {"labels", {1, [2 4], 3, 1, 2, 3}};
%!   D = ddd_load (fullfile (top, "seed1"), args{:});
%!   assert (D.models, {"seed1"});
%!   assert (ddd_unpack (D), P(1,:,:) == labels');
%!   fail ("ddd_load (fullfile (top, 'seed1'), 'labels', [1 2])", ...
%!         "labels are for 2 items, predictions for 6");
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (top, "s");
%! end_unwind_protect
%! D = ddd_load ({put(folder, "r_epoch1.csv", "item,correct\nx,1\n"), ...
%!                put(folder, "s_epoch2.csv", "item,correct\nx,0\n")});
%! assert (D.models, {"r_epoch1"; "s_epoch2"});         # no two of one model
%!error <is a table, whose true labels are a column> csv (folder, "item,a\nx,1\n", "labels", 1)
%!error <labels must be real numbers> ddd_load (npy (folder, "t.npy", "|u1", "2,", [1 2], "False"), "labels", 2i)

%!test # arrays in any order of their axes, where the sizes tell
%! rand ("twister", 1);
%! correct = double (rand (3, 5, 2) < .5);
%! models = {"a"; "b"; "c"};
%! items = {"p"; "q"; "r"; "s"; "t"};
%! epochs = [1 4];
%! file = fullfile (folder, "t.mat");
%! want = correct;
%! for order = perms (1:3)'
%!   correct = permute (want, order);
%!   save ("-v7", file, "correct", "models", "items", "epochs");
%!   D = ddd_load (file);
%!   assert (ddd_unpack (D), logical (want));
%!   assert (D.epochs, epochs);
%! endfor
%! correct = want(:,:,1)';
%! save ("-v7", file, "correct", "models");
%! D = ddd_load (file);
%! assert (ddd_unpack (D), logical (want(:,:,1)));
%! assert (D.report.rules{2}, "'correct' is items x models");
%! predictions = permute (want, [1 3 2]);
%! labels = [0 1 1 0 1];
%! save ("-v7", file, "predictions", "labels");
%! fail ("ddd_load (file)", ["'predictions' is 3 x 2 x 5; is it models x epochs x ", ...
%!       "items.  Save it as models x items x epochs, as in np.transpose .x, .0, 2, 1"]);
%! save ("-v7", file, "predictions", "labels", "models");
%! assert (ddd_unpack (ddd_load (file)), want == labels);
%! predictions = want(:,:,1)';
%! save ("-v7", file, "predictions", "labels");
%! assert (ddd_unpack (ddd_load (file)), want(:,:,1) == labels);
%! assert (ddd_unpack (ddd_load (file, "orientation", "models in columns")), ...
%!         want(:,:,1) == labels);
%! correct = eye (3);                          # fits as it is
%! save ("-v7", file, "correct", "models");
%! assert (ddd_unpack (ddd_load (file)), logical (eye (3)));

%!test # folder, pattern, list; aligned by name; a gzipped one, too
%! sub = fullfile (folder, "sub");
%! mkdir (sub);
%! warning ("off", "ddd:noCommonItems", "local");
%! a = put (sub, "a.csv", "item,prediction,label\nx,1,1\ny,2,1\n");
%! b = put (sub, "b.csv", "item,prediction,label\ny,1,1\nz,1,1\n");
%! gzip (b);
%! delete (b);
%! D = ddd_load (sub);
%! assert (D.models, {"a"; "b"});
%! assert (D.items, {"x"; "y"; "z"});
%! assert (unpacked (D), [1 0 NaN; NaN 1 1]);
%! assert (D.report.files, {a; [b ".gz"]});
%! assert (isequal (ddd_load (fullfile (sub, "*.csv*")), D));
%! assert (isequal (ddd_load ({a, [b ".gz"]}), D));
%! put (sub, "c.csv", "item,c,d\nz,1,0\nx,0,\n");
%! D = ddd_load (sub);
%! assert (D.models, {"a"; "b"; "c"; "d"});
%! assert (unpacked (D), [1 0 NaN; NaN 1 1; 0 NaN 1; NaN NaN 0]);

%!test # files called alike are told apart by their folders
%! text = "item,correct\nx,1\n";
%! for name = {"p", "q"}
%!   mkdir (fullfile (folder, name{1}));
%!   put (fullfile (folder, name{1}), "log.csv", text);
%! endfor
%! D = ddd_load (fullfile (folder, "[pq]", "*.csv"));
%! assert (D.models, {"p"; "q"});
%! put (fullfile (folder, "q"), "other.csv", text);
%! D = ddd_load (fullfile (folder, "[pq]", "*.csv"));
%! assert (D.models, {"p/log"; "q/log"; "other"});

%!test # a gzipped table that is padded with zeros, as from a tape
%! file = put (folder, "padded.csv", "item,a\nx,1\ny,0\n");
%! gzip (file);
%! fid = fopen ([file ".gz"], "ab");
%! fwrite (fid, zeros (1, 512));
%! fclose (fid);
%! assert (unpacked (ddd_load ([file ".gz"])), [1 0]);
%! fid = fopen ([file ".gz"], "ab");
%! fwrite (fid, "x");
%! fclose (fid);
%! fail ("ddd_load ([file '.gz'])", "cannot unpack '.*padded.csv.gz'");

## ---- NPY

%!test # both orders, three dimensions, missing values
%! C = [1 0 1; 0 NaN 1];
%! data = typecast (C(:)', "uint8");
%! D = ddd_load (npy (folder, "f.npy", "<f8", "2, 3", data, "True"));
%! assert (unpacked (D), C);
%! assert (D.models, {"model 1"; "model 2"});
%! data = typecast (swapbytes (single (C'(:)')), "uint8");
%! D = ddd_load (npy (folder, "f.npy", ">f4", "2, 3", data, "False"));
%! assert (unpacked (D), C);
%! D = ddd_load (npy (folder, "f.npy", "|b1", "1, 2, 3", [1 0 0 1 1 0], "False"));
%! assert (squeeze (D.packed.plane.correct(1,1,:)), uint64 ([3; 2; 0]));
%! x = __ddd_read_npy__ ("f", npy (folder, "s.npy", "|S2", "2", "abc\0", "False"));
%! assert (x, {"ab"; "c"});

%!test # one model per file
%! a = npy (folder, "one.npy", "|u1", "3,", [1 0 1], "False");
%! b = npy (folder, "two.npy", "|i1", "3, 1", [255 1 0], "False");
%! assert (ddd_load (a).models, {"one"});
%! D = ddd_load ({a, b}, "missing", -1);
%! assert (D.models, {"one"; "two"});
%! assert (unpacked (D), [1 0 1; NaN 1 0]);
%! assert (D.items, {});
%! c = npy (folder, "c.npy", "|u1", "2,", [1 0], "False");
%! fail ("ddd_load ({a, c})", "one.npy' has 3 items and '.*c.npy' 2; without");

%!error <ddd_load: '.*o.npy' holds pickled Python objects; save numbers: np.save>
%! ddd_load (npy (folder, "o.npy", "|O", "1,", 0, "False"));
%!error <holds values such as 0.3636, not 0 and 1; .*"n_models", 11>
%! x = typecast ([4, 0, 11, 7] / 11, "uint8");
%! ddd_load (npy (folder, "m.npy", "<f8", "4,", x, "False"));
%!error <must hold 0, 1 and NaN, it has 7; for predicted labels, option labels>
%! ddd_load (npy (folder, "m.npy", "|u1", "4,", [1 7 2 0], "False"));
%!error <must hold a full real array>
%! ddd_load (npy (folder, "s.npy", "|S1", "2", "ab", "False"));
%!error <is too short: 3 x 1 x 1 values announced, 2 there>
%! ddd_load (npy (folder, "m.npy", "|u1", "3,", [1 0], "False"));

## ---- NPZ; what NumPy writes itself is read in tests/load_numpy.tst

%!function file = npz (folder, varargin)
%!  sub = tempname (folder);
%!  mkdir (sub);
%!  for i = 1:2:numel (varargin)
%!    npy (sub, [varargin{i} ".npy"], varargin{i+1}{:});
%!  endfor
%!  file = [sub ".npz"];
%!  assert (system (sprintf ("cd '%s' && zip -q '%s' *.npy", sub, file)), 0);
%!endfunction

%!testif ; ! isempty (file_in_path (getenv ("PATH"), "zip"))
%! x = {"|u1", "2, 3", [1 0 1 0 1 1], "False"};
%! names = {"|S1", "3,", "xyz", "False"};
%! D = ddd_load (npz (folder, "correct", x, "items", names, ...
%!                    "other", {"|O", "1,", 0, "False"}));
%! assert (unpacked (D), [1 0 1; 0 1 1]);
%! assert (D.items, {"x"; "y"; "z"});
%! D = ddd_load (npz (folder, "arr_0", x));
%! assert (unpacked (D), [1 0 1; 0 1 1]);
%! assert (D.report.rules, {"variable 'arr_0'"});
%! D = ddd_load (npz (folder, "predictions", {"<i2", "2, 2", [1 0 2 0 1 0 1 0], ...
%!                    "False"}, "labels", {"<i2", "2,", [1 0 2 0], "False"}));
%! assert (unpacked (D), [1 1; 1 0]);
%! file = npz (folder, "a", x, "b", x, "c", {"|O", "1,", 0, "False"});
%! D = ddd_load (file, "variable", "b");
%! assert (D.report.rules, {"variable 'b'"});
%! fail ("ddd_load (file, 'variable', 'd')", "no variable 'd'; available: a, b, c");
%! fail ("ddd_load (file, 'variable', 'c')", "npz: c' holds pickled Python");
%! fail ("ddd_load (npz (folder, 'a', x, 'b', x))", "which variable is the matrix");
%! fail ("__ddd_read_npz__ ('f', file, 'x')", "f: there is no array of this name");

%!error <t.npz' is no NPZ file> ddd_load (put (folder, "t.npz", "xPK"))
%!error <t.npz' has no zip directory at its end> ddd_load (put (folder, "t.npz", "PK34"))

## ---- files of variables

%!test # names, epochs, orientation; every format that load reads
%! correct = cat (3, [1 0 1; 0 1 1], [1 1 1; 0 NaN 1]);
%! models = {"a", "b"};
%! items = ["x"; "y"; "z"];
%! epochs = [5, 9];
%! groups = {"c1"; "c2"};
%! file = fullfile (folder, "t.mat");
%! for format = {"-v7", "-text", "-binary", "-hdf5"}
%!   save (format{1}, file, "correct", "models", "items", "epochs", "groups");
%!   D = ddd_load (file);
%!   assert (D.models, {"a"; "b"});
%!   assert (D.items, {"x"; "y"; "z"});
%!   assert (D.epochs, [5, 9]);
%!   assert (D.groups.group, {"c1"; "c2"});
%!   assert (isequal (D.packed, ddd_pack (correct).packed));
%! endfor
%! models = {"a"};
%! save ("-v7", file, "correct", "models");
%! fail ("ddd_load (file)", "numel \\(models\\) must be 2, one for each model of correct, not 1");
%! models = 1;
%! save ("-v7", file, "correct", "models");
%! fail ("ddd_load (file)", "models must be strings");
%! other = (1:3 > 1);
%! save ("-v7", file, "correct", "other");
%! assert (unpacked (ddd_load (file, "variable", "other")), [0 1 1]);
%! fail ("ddd_load (file, 'variable', 'x')", "no variable 'x'; available: correct");
%! save ("-v7", file, "models", "items");
%! fail ("ddd_load (file)", "which variable is the matrix.*models, items");
%! save ("-v7", file, "other");
%! fail ("ddd_load (file, 'orientation', 'rows')", "\"models in rows\"");
%! D = ddd_load (file, "orientation", "models in columns");
%! assert (D.n_models, 3);

%!test # options where predictions are compared
%! predictions = [1 -1; 2 3];
%! labels = [1 2];
%! file = fullfile (folder, "options.mat");
%! save ("-v7", file, "predictions", "labels");
%! assert (unpacked (ddd_load (file, "missing", -1)), [1 NaN; 0 0]);
%! assert (unpacked (ddd_load (file, "missing", {"na", "0"})), [1 0; 0 0]);
%! assert (unpacked (ddd_load (file, "missing", 2)), [1 NaN; NaN NaN]);
%! for option = {"wrong", "threshold"}
%!   fail ("ddd_load (file, option{1}, 0)", ...
%!         ["'.*options.mat' has predictions and labels, .* option " option{1}]);
%! endfor
%! labels = [1 2 3];
%! save ("-v7", file, "predictions", "labels");
%! fail ("ddd_load (file)", "ddd_load: '.*options.mat': labels are for 3 items");
%! predictions = {"a", "na"; "a", "b"};
%! labels = ["a"; "b"];
%! save ("-v7", file, "predictions", "labels");
%! assert (unpacked (ddd_load (file, "missing", "na")), [1 NaN; 1 1]);
%! text = "model,item,pred,label\na,x,1,1\n";
%! fail ("csv (folder, text, 'threshold', 1)", "responses and their truth, .* threshold");
%! fail ("csv (folder, \"item,label,a\\nx,1,1\\n\", 'threshold', 1)", "threshold");

%!error <has predictions, but no labels to compare them with>
%! predictions = [1 0; 1 1];
%! file = fullfile (folder, "alone.mat");
%! save ("-v7", file, "predictions");
%! assert (unpacked (ddd_load (file, "variable", "predictions")), [1 0; 1 1]);
%! ddd_load (file);

%!test # predictions and labels; a saved D
%! predictions = [1 2 3; 3 2 1];
%! labels = [1 2 1];
%! file = fullfile (folder, "t.mat");
%! save ("-v7", file, "predictions", "labels");
%! D = ddd_load (file);
%! assert (unpacked (D), [1 1 0; 0 1 1]);
%! [~, P, T] = ddd_unpack (D);
%! assert (P, {"1", "2", "3"; "3", "2", "1"});
%! assert (T, {"1", "2", "1"});
%! save ("-v7", file, "D");
%! E = ddd_load (file);
%! assert (isequal (E.packed, D.packed));
%! assert (! isempty (strfind (evalc ("ddd_load (file)"), "2 models, 3 items")));
%! fail ("ddd_load ({file, file})", "since items have no names");
%! labels = [1 2 NaN; 4 3 NaN];
%! predictions = cat (3, predictions, [1 3 3; 9 NaN 1]);
%! save ("-v7", file, "predictions", "labels");
%! warning ("off", "ddd:noLabel", "local");
%! [~, P, T] = ddd_unpack (ddd_load (file, "missing", 9));
%! assert (P(:,:,2), {"1", "3", "3"; "", "", "1"});
%! assert (T, {{"1"; "4"}, {"2"; "3"}, ""});

%!warning <has 1001 models and 3 items; if it is items x models, use option>
%! C = ones (1001, 3);
%! file = fullfile (folder, "t.mat");
%! save ("-v7", file, "C");
%! D = ddd_load (file);

%!error <cannot load '.*t.mat'> ddd_load (put (folder, "t.mat", "no such thing"))
%!error <cannot open '.*none.mat'> ddd_load (fullfile (folder, "none.mat"))

## ---- what cannot be read

%!error <ddd_load: cannot open 'none.csv': No such file> ddd_load ("none.csv")
%!error <no file matches '.*q\*.csv'> ddd_load (fullfile (folder, "q*.csv"))
%!error <the folder '.*' has no CSV, TSV, NPY, NPZ, MAT, HDF5, JSON or EVAL files>
%! mkdir (fullfile (folder, "empty"));
%! ddd_load (fullfile (folder, "empty"));
%!error <neither have those in it; unpack the archive in it, such as 'a.tar.gz',>
%! mkdir (fullfile (folder, "archives"));
%! fclose (fopen (fullfile (folder, "archives", "a.tar.gz"), "w"));
%! ddd_load (fullfile (folder, "archives"));
%!error <unpack the archives in it, such as 'a.tar.gz', and try again>
%! fclose (fopen (fullfile (folder, "archives", "b.ZIP"), "w"));
%! ddd_load (fullfile (folder, "archives"));
%!test # files of other programs, by their first bytes or names
%! for row = {"t.xlsx", "PK\3\4..[Content_Types].xml..xl/workbook.xml", "a spreadsheet; save";
%!            "t.csv", "PK\3\4..xl/workbook.xml", "t.csv' is a spreadsheet";
%!            "t.ods", "PK\3\4.mimetypeapplication/vnd.oasis.opendocument.spr", "a spreadsheet";
%!            "t.xls", "\xD0\xCF\x11\xE0", "a spreadsheet";
%!            "t.pt", "PK\3\4..archive/data.pkl", "PyTorch; .*cpu ..\\.numpy";
%!            "t.zip", "PK\3\4..a.csv", "an archive; unpack";
%!            "t.pkl", "\x80\5\x95abc", "Python pickle.*np.save .f, x.*df.to_csv";
%!            "t.csv", "\x80\4\x95abc", "Python pickle";
%!            "t.joblib", "abc", "Python pickle";
%!            "t.parquet", "PAR1", "read_parquet .f..to_csv";
%!            "t.rds", "X\n\0\0\0\2", "a file of R";
%!            "t.tar", [repmat("a", 1, 257), "ustar", repmat("\0", 1, 300)], "an archive";
%!            "t.csv.bz2", "BZh91AY", "packed by bzip2; unpack it";
%!            "t.csv", "<!DOCTYPE html>\n<html>", "a web page .*Raw";
%!            "t.csv", "version https://git-lfs.github.com/spec/v1\n", "git lfs pull";
%!            "l.npy", "version https://git-lfs.github.com/spec/v1\n", "git lfs pull";
%!            "t.png", "\x89PNG\r\n\x1a\n", "a picture;"}'
%!   file = put (folder, row{1:2});
%!   fail ("ddd_load (file)", row{3});
%!   delete (file);
%! endfor
%!error id=ddd:foreignFile ddd_load (put (folder, "t.xlsx", "PK\3\4xl/"))

%!test # formats are known by what they hold
%! file = put (folder, "t.txt", "  [{\"id\":\"x\",\"acc\":1}]");
%! assert (unpacked (ddd_load (file)), 1);
%! delete (file);
%!error <'.*t.csv' is empty> csv (folder, "");
%!error <'.*t.csv' has a header but no rows> csv (folder, "item,a\n");
%!error <has a header but no rows> csv (folder, "item,model,correct\n");
%!error <has the only column 'item'; .* use option delimiter>
%! csv (folder, "item\nx\n");
%!error <t.csv:3: 3 fields, the header has 2> csv (folder, "item,a\nx,1\ny,1,0\n");
%!error <t.csv:2: this quote is never closed> csv (folder, "item,a\n\"x,1\n");
%!error <t.csv:2: text after a closing quote> csv (folder, "item,a\n\"x\"y,1\n");
%!error <t.csv:2: a 0 byte; this is no text> csv (folder, "item,a\nx\0,1\n");
%!error <is UTF-16; save it as UTF-8> csv (folder, [255, 254, "a", 0]);
%!error <t.csv:3: 'yes' is neither 0 nor 1> csv (folder, "model,item,acc\na,x,1\na,y,yes\n");
%!error <has columns 'model' and 'item', but which one says what is right>
%! csv (folder, "model,item,result\na,x,1\n");
%!error <has no column 'net'.  Available: model, item, acc>
%! csv (folder, "model,item,acc\na,x,1\n", "model", "net");
%!error <t.csv:3: the item has no name> csv (folder, "model,item,acc\na,x,1\na,,1\n");
%!error <t.csv:3: the model has no name> csv (folder, "model,item,acc\na,x,1\n ,y,1\n");
%!error <t.csv:3: the item has no name> csv (folder, "item,a\nx,1\n,1\n");
%!error <t.csv:2: the model has no name> csv (folder, "model,x\n,1\na,1\n");
%!error <t.csv': column 3 has no name> csv (folder, "item,a,\nx,1,0\n");
%!error <t.csv': column 2 has no name> csv (folder, "model, ,y\nx,1,0\n");
%!error <epoch 'last' is not a number>
%! csv (folder, "model,item,acc,epoch\na,x,1,last\n");
%!warning <no response is ever the truth; .* such as 'cat', the truth such as '3'>
%! D = csv (folder, "model,item,pred,label\na,x,cat,3\n");
%!error <has no columns of answers> csv (folder, "item,condition\nx,1\n");
%!error <names its items and '.*' does not>
%! a = put (folder, "a.csv", "item,a\nx,1\n");
%! ddd_load ({a, npy(folder, "b.npy", "|u1", "1,", 1, "False")});
%!error <delimiter must be one ASCII character> ddd_load ("t.csv", "delimiter", "::")
%!error <delimiter must be one ASCII character> ddd_load ("t.csv", "delimiter", "\"")
%!error <delimiter must be one ASCII character> ddd_load ("t.csv", "delimiter", "\n")
%!error <repeated must be "error"> ddd_load ("t.csv", "repeated", "any")
%!error <strip must be a regular expression> ddd_load ("t.csv", "strip", 1)
%!error <ddd_load: strip must be a regular expression: > ddd_load ("t.csv", "strip", "(")
%!error <missing must be strings or numbers> ddd_load ("t.csv", "missing", {1})
%!error <where must be .column, value, ...., a value being>
%! ddd_load ("t.csv", "where", {"a"})
%!error <where must be> ddd_load ("t.csv", "where", "a")
%!error <where must be> ddd_load ("t.csv", "where", {1, "a"})
%!error <where must be> ddd_load ("t.csv", "where", {"a", {}})
%!error <columns must be the name of a column or> ddd_load ("t.csv", "columns", 1)
%!error <ignore must be the name of a column or> ddd_load ("t.csv", "ignore", {1})

## ---- the gateways

%!error <called the wrong way> __ddd_read_csv__ ("f", "t.csv")
%!error <f: a file name must be a string> __ddd_read_csv__ ("f", 1, "")
%!error <f: a file name must be a string> __ddd_read_npy__ ("f", @sin)
%!error <f: the delimiter must be one character> __ddd_read_csv__ ("f", "t.csv", ",,")
%!error <f: columns must be a double vector>
%! __ddd_read_csv__ ("f", put (folder, "t.csv", "a,b\n1,2\n"), "", {1}, 1);
%!error <f: columns must be distinct and exist>
%! __ddd_read_csv__ ("f", put (folder, "t.csv", "a,b\n1,2\n"), "", 3, 1);
%!error <f: columns must be distinct and exist>
%! __ddd_read_csv__ ("f", put (folder, "t.csv", "a,b\n1,2\n"), "", [1 2], [1 NaN]);

%!error <f: a file name must be a string> __ddd_pack_npy__ ("f", 1)
%!test # what holds no decisions is left to others
%! [correct, valid, m] = __ddd_pack_npy__ ("f", npy (folder, "l.npy", "|u1", "2,", ...
%!                                                    [1 2], "False"));
%! assert (isempty (correct) && isempty (valid) && isempty (m));
%!error <f: the delimiter must be one character> __ddd_csv_line__ ("f", "t.csv", 1, 1)
%!error <f: a row is a number from 1 on> __ddd_csv_line__ ("f", "t.csv", "", 0)
%!error <f: '.*t.csv' has no such row>
%! __ddd_csv_line__ ("f", put (folder, "t.csv", "a,b\n1,2\n"), "", 2);
%!error <f: sizes must be a double vector>
%! __ddd_place__ ("f", {1}, [], [], [], single (1));
%!error <f: sizes must be three whole numbers>
%! __ddd_place__ ("f", [1 1], [], [], [], single (1));
%!error <f: sizes must be three whole numbers>
%! __ddd_place__ ("f", [1 NaN 1], [], [], [], single (1));
%!error <f: codes must be uint32, one a row>
%! __ddd_place__ ("f", [1 1 1], 1, [], [], single (1));
%!error <f: codes must be uint32, one a row>
%! __ddd_place__ ("f", [1 1 1], uint32 ([1 1]), [], [], single (1));
%!error <f: values must be single> __ddd_place__ ("f", [1 1 1], [], [], [], 1);
%!error <f: row 1 is out of range>
%! __ddd_place__ ("f", [1 1 1], uint32 (2), [], [], single (1));
%!error <t.csv': 10001 models x 15000 items x 1 epochs for 25000 answers are too many>
%! csv (folder, ["model,item,acc\n", sprintf("%d,a,1\n", 1:1e4), ...
%!               sprintf("b,%d,1\n", 2:15000), "b,a,0\n"]);

%!test # errors while a file is open, a thousand times over
%! file = put (folder, "t.csv", ["a,b\n", repmat("1,2\n", 1, 1e4), "1\n"]);
%! for i = 1:1000
%!   fail ("__ddd_read_csv__ ('f', file, '', 1, 1)", "t.csv:10002: 1 fields");
%! endfor

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
