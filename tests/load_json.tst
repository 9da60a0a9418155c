## SPDX-License-Identifier: GPL-3.0-or-later
## What ddd_load makes of JSON, good and bad.

%!shared folder
%! folder = tempname ();
%! mkdir (folder);

%!function D = json (folder, text, varargin)
%!  file = fullfile (folder, "t.json");
%!  fid = fopen (file, "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!  D = ddd_load (file, varargin{:});
%!endfunction

%!function same (D, C, models, items)
%!  assert (double (ddd_unpack (D)), C);
%!  assert (D.models, models(:));
%!  assert (isequal (D.items, items(:)) || isempty ([D.items(:); items(:)]));
%!endfunction

## ---- arrays

%!test # lists of numbers, true, false and null
%! same (json (folder, "[[1,0,null],[0,1,1]]"), [1 0 NaN; 0 1 1], ...
%!       {"model 1", "model 2"}, {});
%! same (json (folder, "[[true,null],[false,true]]"), [1 NaN; 0 1], ...
%!       {"model 1", "model 2"}, {});
%! same (json (folder, "[true, null, false, 1]"), [1 NaN 0 1], {"t"}, {});
%! D = json (folder, "[[[0,1],[1,1]],[[0,0],[1,1]]]");
%! assert (ddd_unpack (D), cat (3, logical ([0 1; 0 1]), logical ([1 1; 0 1])));
%! D = json (folder, "[[0.2,0.9],[-1,0.5]]", "threshold", .5, "missing", -1);
%! assert (ddd_unpack (D), [0 1; NaN 1]);

## ---- objects of a list, of a file and of a line

%!test # a long table
%! warning ("off", "ddd:noCommonItems", "local");
%! same (json (folder, ["[{\"model\":\"a\",\"item\":7,\"correct\":true},", ...
%!                      " {\"item\":8,\"model\":\"a\",\"correct\":null},", ...
%!                      " {\"model\":\"b\",\"item\":8,\"correct\":0}]"]), ...
%!       [1 NaN; NaN 0], {"a", "b"}, {"7", "8"});
%! same (json (folder, "[{\"id\":\"x\",\"acc\":1}]"), 1, {"t"}, {"x"});
%! same (json (folder, "{\"item\":[\"x\",\"y\"],\"correct\":[1,0]}"), [1 0], ...
%!       {"t"}, {"x", "y"});

%!test # as pandas writes it, column by column
%! same (json (folder, ["{\"item\":{\"0\":\"x\",\"1\":\"y\"},", ...
%!                      "\"correct\":{\"1\":1,\"0\":0}}"]), [0 1], {"t"}, {"x", "y"});

%!test # one per line; blank lines, CRLF, a BOM, brackets in strings, compressed
%! text = ["\xEF\xBB\xBF{\"id\":0,\"doc\":{\"q\":\"a}[\\\"\"},\"score\":1.0}\r\n\r\n", ...
%!         "{\"id\":1,\"doc\":{\"q\":\"\\\\\"},\"score\":0.0}\n\n"];
%! same (json (folder, text), [1 0], {"t"}, {"0", "1"});
%! same (json (folder, text, "item", "doc.q"), [1 0], {"t"}, {"a}[\"", "\\"});
%! gzip (fullfile (folder, "t.json"));
%! same (ddd_load (fullfile (folder, "t.json.gz")), [1 0], {"t"}, {"0", "1"});
%! delete (fullfile (folder, "t.json.gz"));

%!test # a wide table
%! same (json (folder, ["[{\"item\":\"x\",\"p\":1,\"q\":false},", ...
%!                      "{\"item\":\"y\",\"p\":0,\"q\":null}]"]), [1 0; 0 NaN], ...
%!       {"p", "q"}, {"x", "y"});

%!test # a list of valid labels, of one, of none; told rather than correct
%! text = ["[{\"id\":1,\"pred\":\"a\",\"label\":[\"b\",\"a\"],\"acc\":0},", ...
%!         "{\"id\":2,\"pred\":\"c\",\"label\":[\"b\",\"a\"],\"acc\":1},", ...
%!         "{\"id\":3,\"pred\":[\"b\"],\"label\":[\"b\"],\"acc\":0},", ...
%!         "{\"id\":4,\"pred\":\"b\",\"label\":[],\"acc\":0}]"];
%! D = json (folder, text, "response", "pred");
%! same (D, [1 0 1 NaN], {"t"}, {"1", "2", "3", "4"});
%! assert (D.report.unknown, {"c", 1});
%! same (json (folder, text), [0 1 0 0], {"t"}, {"1", "2", "3", "4"});
%! text = "[{\"id\":1,\"pred\":2,\"label\":[1,2]},{\"id\":2,\"pred\":3,\"label\":[1,2]}]";
%! same (json (folder, text), [1 0], {"t"}, {"1", "2"});

%!test # the list of a log that has more to say
%! D = json (folder, ["{\"version\":2,\"eval\":{\"task\":\"x\"},\"samples\":", ...
%!                    "[{\"id\":1,\"score\":0.5},{\"id\":2,\"score\":1}]}"], ...
%!           "threshold", .6);
%! same (D, [0 1], {"t"}, {"1", "2"});
%! assert (D.report.rules{1}, "list 'samples'");

%!test # the evaluation harness: model and task are in the name of the file
%! for name = {"org__p", "org__q"}
%!   sub = fullfile (folder, name{1});
%!   mkdir (sub);
%!   for task = {"arc", "gsm8k_cot"}
%!     file = sprintf ("samples_%s_2025-01-02T03-04-05.678901.jsonl", task{1});
%!     fid = fopen (fullfile (sub, file), "w");
%!     fprintf (fid, ["{\"doc_id\": %d, \"doc\": {\"answer\": \"#\"}, \"target\": ", ...
%!                    "\"7\", \"filtered_resps\": [\"7\"], \"acc\": %d.0}\n"], ...
%!              [0:2; 1, 0, strcmp(name{1}, "org__p")]);
%!     fclose (fid);
%!   endfor
%! endfor
%! D = ddd_load (fullfile (folder, "org__*", "samples_arc_*.jsonl"));
%! same (D, [1 0 1; 1 0 0], {"org__p", "org__q"}, {"0", "1", "2"});
%! assert (D.conditions, {"arc"; "arc"; "arc"});
%! D = ddd_load (fullfile (folder, "org__*", "samples_*.jsonl"));
%! assert (size (ddd_unpack (D)), [2, 6]);
%! assert (D.items{4}, "gsm8k_cot/0");
%! assert (D.report.conditions, {"arc", 3; "gsm8k_cot", 3});
%! D = ddd_load (fullfile (folder, "org__q"), "response", "filtered_resps");
%! assert (all (ddd_unpack (D)));

## ---- objects by model or item

%!test
%! same (json (folder, "{\"p\":{\"x\":1,\"y\":0},\"q\":{\"y\":1,\"z\":true}}"), ...
%!       [1 0 NaN; NaN 1 1], {"p", "q"}, {"x", "y", "z"});
%! same (json (folder, "{\"p\":[1,0],\"q\":[true,null]}"), [1 0; 1 NaN], ...
%!       {"p", "q"}, {});
%! same (json (folder, "{\"x y\":1,\"2\":0,\"z\":null}"), [1 0 NaN], {"t"}, ...
%!       {"x y", "2", "z"});

%!test # chosen by name; either way round
%! text = "{\"n\":1,\"by\":{\"p\":{\"x\":1,\"y\":0},\"q\":{\"y\":1}}}";
%! same (json (folder, text, "variable", "by"), [1 0; NaN 1], {"p", "q"}, ...
%!       {"x", "y"});
%! D = json (folder, text, "variable", "by", "orientation", "models in columns");
%! same (D, [1 NaN; 0 1], {"x", "y"}, {"p", "q"});
%! text = "{\"n\":1,\"by\":{\"p\":[1,0],\"q\":[0,1]}}";
%! same (json (folder, text, "variable", "by"), [1 0; 0 1], {"p", "q"}, {});
%!error <row 3: 'maybe' is neither 0 nor 1>
%! json (folder, "{\"p\":{\"x\":1,\"y\":0},\"q\":{\"y\":\"maybe\"}}");

%!test # variables, as in a MAT file
%! D = json (folder, ["{\"correct\":[[1,null],[true,false]],\"items\":[7,8],", ...
%!                    "\"models\":[\"p\",\"q\"]}"]);
%! same (D, [1 NaN; 1 0], {"p", "q"}, {"7", "8"});
%! D = json (folder, ["{\"predictions\":[[\"a\",\"b\"],[\"b\",\"b\"]],", ...
%!                    "\"labels\":[[\"a\"],[\"b\",\"c\"]]}"]);
%! assert (ddd_unpack (D), logical ([1 1; 0 1]));
%! same (json (folder, ["{\"predictions\":[[\"c\",\"d\"],[\"c\",null],", ...
%!                      "[null,null]],\"labels\":[\"c\",\"d\"]}"]), ...
%!       [1 1; 1 NaN; NaN NaN], {"model 1", "model 2", "model 3"}, {});
%! same (json (folder, "{\"predictions\":[\"c\",null],\"labels\":[\"c\",\"d\"]}"), ...
%!       [1 NaN], {"t"}, {});
%! warning ("off", "ddd:noLabel", "local");
%! same (json (folder, ["{\"predictions\":[[\"c\",\"d\"],[\"e\",\"d\"]],", ...
%!                      "\"labels\":[\"c\",null]}"]), ...
%!       [1 NaN; 0 NaN], {"model 1", "model 2"}, {});
%! D = json (folder, "{\"predictions\":[1,2],\"labels\":[[1,3],[3,1]]}");
%! assert (ddd_unpack (D), logical ([1 0]));
%! D = json (folder, "{\"predictions\":[[1,2],[2,3]],\"labels\":[[1,3],[3,1]]}");
%! assert (ddd_unpack (D), logical ([1 0; 0 1]));

%!test # names that are numbers keep all their digits, and have one form
%! text = ["[{\"id\":12345678901234567890,\"acc\":1},", ...
%!         "{\"id\":12345678901234567891,\"acc\":0},", ...
%!         "{\"id\":2.50,\"acc\":1.0},{\"id\":3.0,\"acc\":0e1}]"];
%! same (json (folder, text), [1 0 1 0], {"t"}, {"12345678901234567890", ...
%!       "12345678901234567891", "2.5", "3"});

%!test # a column that only the last of many records has
%! text = [repmat("{\"id\":1}\n", 1, 300), "{\"id\":7,\"acc\":1}\n", ...
%!         "{\"id\":8,\"doc\":{\"n\":\"x\"},\"acc\":0}\n"];
%! same (json (folder, text, "repeated", "first"), [NaN 1 0], {"t"}, ...
%!       {"1", "7", "8"});
%! same (json (folder, text, "item", "doc.n", "where", {"id", 8}), 0, {"t"}, ...
%!       {"x"});

%!test # one object on one line is a record
%! file = fullfile (folder, "one.jsonl");
%! fid = fopen (file, "w");
%! fputs (fid, "{\"id\":\"x\",\"acc\":1,\"doc\":{\"ok\":false}}\n");
%! fclose (fid);
%! same (ddd_load (file), 1, {"one"}, {"x"});
%! same (ddd_load (file, "correct", "doc.ok"), 0, {"one"}, {"x"});
%! delete (file);

%!test # objects in objects: models and items by name, answers in fields
%! text = ["{\"p\":{\"x\":{\"resolved\":true,\"cost\":1},", ...
%!         "\"y\":{\"resolved\":false}},", ...
%!         "\"q\":{\"y\":{\"resolved\":true},\"z\":{\"cost\":2}}}"];
%! warning ("off", "ddd:noCommonItems", "local");
%! same (json (folder, text), [1 0 NaN; NaN 1 NaN], {"p", "q"}, {"x", "y", "z"});
%! same (json (folder, text, "orientation", "models in columns"), ...
%!       [1 NaN; 0 1; NaN NaN], {"x", "y", "z"}, {"p", "q"});
%! same (json (folder, text, "correct", "cost", "threshold", 2), ...
%!       [0 NaN NaN; NaN NaN 1], {"p", "q"}, {"x", "y", "z"});
%! same (json (folder, ["{\"run\":", text, ",\"n\":2}"], "variable", "run"), ...
%!       [1 0 NaN; NaN 1 NaN], {"p", "q"}, {"x", "y", "z"});

%!test # a list of records for each model; lists chosen by name or by answers
%! text = ["{\"p\":[{\"id\":1,\"acc\":1},{\"id\":2,\"acc\":0}],", ...
%!         "\"q\":[{\"id\":2,\"acc\":1}]}"];
%! warning ("off", "ddd:noCommonItems", "local");
%! same (json (folder, text), [1 0; NaN 1], {"p", "q"}, {"1", "2"});
%! same (json (folder, text, "variable", "q"), 1, {"t"}, {"2"});
%! text = strrep (text, "\"q\":", "\"models\":[{\"id\":5}],\"n\":3,\"q\":");
%! fail ("json (folder, text)", ["several lists of objects; option ", ...
%!       "variable chooses one of p, models, q"]);
%! fail ("json (folder, text, \"variable\", \"r\")", ...
%!       "no field 'r'.*Available: p, models, n, q");
%! D = json (folder, strrep (text, "\"q\":", "\"-\":0,\"r\":"), "variable", "r");
%! same (D, 1, {"t"}, {"2"});

%!test # values of one name that are several, by a path through a list
%! text = ["[{\"id\":1,\"pred\":\"b\",\"refs\":[{\"t\":\"a\"},{\"t\":\"b\"}]},", ...
%!         "{\"id\":2,\"pred\":\"c\",\"refs\":[{\"t\":\"a\"}]}]"];
%! same (json (folder, text, "response", "pred", "truth", "refs[].t"), ...
%!       [1 0], {"t"}, {"1", "2"});
%! text = ["{\"l\":[{\"id\":1,\"acc\":1}],\"of\":{\"name\":\"m\"}}"];
%! same (json (folder, text, "model", "of.name"), 1, {"m"}, {"1"});

## ---- what cannot be read

%!error <t.json' is empty> json (folder, "\n \n")
%!error <t.json' is UTF-16> json (folder, "\xFF\xFE[")
%!error <t.json' is an empty object> json (folder, "{}")
%!error <t.json' must hold a full real array> json (folder, "[]")
%!error <t.json' must hold a full real array> json (folder, "null")
%!error <t.json' must hold a full real array> json (folder, "\"text\"")
%!error <must hold 0, 1 and NaN, it has 5> json (folder, "5")
%!error <ddd_load: '.*t.json' is not UTF-8; save it as UTF-8>
%! json (folder, "{\"b\xe9b\":[1,0],\"b\":[1,1]}")
%!error <t.json' is not UTF-8> json (folder, "{\"a\":[1,0]}\n{\"a\xed\xa0\x80\":0}")
%!error <numel is 1 in list 2, 2 in the first one> json (folder, "[[1,0],[1]]")
%!error <list 1 must hold numbers, true, false> json (folder, "[[\"a\"],[\"b\"]]")
%!error <list 1 must hold numbers, true, false> json (folder, "[{\"a\":1},3]")
%!error <list 1 must hold numbers, true, false> json (folder, "{\"a\":\"b\"}")
%!error <t.json:1: no valid JSON: Missing a comma> json (folder, "[1,2")
%!error <t.json:4: no valid JSON> json (folder, "\n[\n1,\n,2]")
%!error <t.json:3: no valid JSON> json (folder, "{\"id\":1}\n\n{\"id\":}\n")
%!error <t.json' is nested more than 100 levels deep> json (folder, repmat ("[", 1, 1e6))
%!error <t.json' is nested more than 100 levels deep>
%! json (folder, [repmat("[", 1, 1e5), repmat("]", 1, 1e5)])
%!error <t.json': numbers of 2.53 and more are not exact>
%! json (folder, "{\"predictions\":[[1,12345678901234567]],\"labels\":[1,2]}")
%!error <row 1: 'id' is an object; .* as in "id.a">
%! json (folder, "[{\"id\":{\"a\":1},\"acc\":1},{\"id\":2,\"acc\":1}]")
%!error <has no column 'doc.z'; .*Available: id, doc>
%! json (folder, "[{\"id\":1,\"doc\":{\"a\":1}},{\"id\":2,\"doc\":{}}]", "correct", "doc.z")
%!error <has no column 'anwser'.*Available: id, doc, doc.answer>
%! json (folder, "[{\"id\":1,\"doc\":{\"answer\":1}}]", "correct", "anwser")
%!error <t.json:2, row 2: 'a' is neither 0 nor 1>
%! json (folder, "[{\"id\":1,\"acc\":1},\n{\"id\":2,\"acc\":\"a\"}]")
%!error <t.json:3: 'a' is neither 0 nor 1>
%! json (folder, "{\"id\":1,\"acc\":1}\n\n{\"id\":2,\"acc\":\"a\"}")
%!error <t.json:1: an object has 'acc' twice>
%! json (folder, "[{\"id\":1,\"acc\":1,\"acc\":0}]")
%!error <no column is called item or model> json (folder, "[{\"a\":1},{\"b\":2}]")
%!error <no column is called item or model> json (folder, "[{\"\":1},{\"b\":2}]")
%!error <cannot open '.*none.json'> ddd_load (fullfile (folder, "none.json"))
%!error <the item has no name>
%! json (folder, "{\"spec\":{}}\n{\"id\":1,\"acc\":1}\n")
%!error <row 2: the model has no name>
%! json (folder, ["[{\"id\":1,\"acc\":1,\"model\":\"a\"},", ...
%!                "{\"id\":2,\"acc\":1,\"model\":null}]"]);
%!error <row 1: the model has no name>
%! json (folder, "[{\"id\":1,\"acc\":1},{\"id\":2,\"acc\":1,\"model\":\"a\"}]");
%!error <fields of several kinds; option variable .*Available: date, runs, a>
%! json (folder, "{\"date\":\"x\",\"runs\":[1,0],\"a\":{\"b\":1}}")
%!error <has a field without a name> json (folder, "{\"\":[1,0],\"b\":[1,1]}")
%!error <has a field without a name>
%! json (folder, "{\"a\":{\"\":1,\"x\":1},\"b\":{\"x\":1}}")
%!error <element 2 of models is empty>
%! json (folder, "{\"C\":[[1,0],[1,1]],\"models\":[\"a\",\"\"]}")

%!test # cut anywhere, a file is refused, or whole lines of it are read
%! text = ["[{\"id\":\"x\",\"acc\":1},\n{\"id\":\"y\",\"acc\":0,\"z\":", ...
%!         "[null,\"\\u00e9\"]}]"];
%! json (folder, text);
%! for n = 1:numel (text) - 1
%!   fail ("json (folder, text(1:n))", "ddd_load: .*t.json");
%! endfor

%!test # any byte changed: read, or an error that names the file
%! warning ("off", "ddd:noCommonItems", "local");
%! text = ["{\"id\":1,\"acc\":1,\"t\":[\"a\\n\"]}\n{\"id\":2,\"acc\":0,\"t\":[]}\n"];
%! for at = 1:numel (text)
%!   for byte = "\"{}[],:01e\\\n "
%!     try
%!       json (folder, [text(1:at-1), byte, text(at+1:end)]);
%!     catch err
%!       assert (! isempty (strfind (err.message, "t.json")), err.message);
%!       assert (strncmp (err.identifier, "ddd:", 4), err.message);
%!     end_try_catch
%!   endfor
%! endfor

## ---- files that are read at once

%!function files = put_lines (folder, lines)
%!  if (! isfolder (folder))
%!    mkdir (folder);
%!  endif
%!  for i = 1:numel (lines)
%!    files{i} = fullfile (folder, sprintf ("m%d.jsonl", i));
%!    fid = fopen (files{i}, "w");
%!    fprintf (fid, "%s\n", lines{i}{:});
%!    fclose (fid);
%!  endfor
%!endfunction

%!test # JSON Lines with the same fields, items in another order, one missing
%! at = fullfile (folder, "alike");
%! row = @(i, x) sprintf (["{\"item\": \"i%d\", \"correct\": %s, ", ...
%!                          "\"task\": \"%s\"}"], i, x, "uv"(1 + mod (i, 2)));
%! files = put_lines (at, {{row(1,"1"), row(2,"0"), row(3,"true"), ...
%!                          row(4,"null")}, ...
%!                         {row(3,"0"), row(1,"1"), row(4,"1.0"), ...
%!                          row(2,"false")}, ...
%!                         {row(2,"1"), row(5,"0")}});
%! D = ddd_load (files);
%! C = NaN (3, 5);
%! C(1,1:3) = [1 0 1];
%! C(2,1:4) = [1 0 0 1];
%! C(3,[2 5]) = [1 0];
%! same (D, C, {"m1", "m2", "m3"}, {"i1", "i2", "i3", "i4", "i5"});
%! assert (D.conditions, {"v"; "u"; "v"; "u"; "v"});
%! assert (D.report.rows(:)', [4, 4, 2]);
%! assert (D.report.files(:), files(:));

%!test # an answer that is wrong, in which file and line; also broken files
%! at = fullfile (folder, "wrong");
%! good = {"{\"id\": 1, \"correct\": 1}", "{\"id\": 2, \"correct\": 0}"};
%! for bad = {"{\"id\": 3, \"correct\": \"x\"}", "{\"id\": 3, \"correct\": 7}"}
%!   files = put_lines (at, {good, [good, bad], good});
%!   fail ("ddd_load (files)", "m2\\.jsonl:3: '[x7]' is neither 0 nor 1");
%! endfor
%! files = put_lines (at, {good, good, [good, {"{\"id\": 3, \"correct\""}]});
%! fail ("ddd_load (files)", "m3\\.jsonl:4: no valid JSON");

%!test # a file with other fields ends what is read at once
%! at = fullfile (folder, "other");
%! row = @(name, i, x) sprintf ("{\"id\": %d, \"%s\": %d}", i, name, x);
%! files = put_lines (at, {{row("correct", 1, 1), row("correct", 2, 0)}, ...
%!                         {row("score", 2, 1), row("score", 1, 1)}, ...
%!                         {row("correct", 1, 0), row("correct", 2, 0)}});
%! D = ddd_load (files);
%! same (D, [1 0; 1 1; 0 0], {"m1", "m2", "m3"}, {"1", "2"});
%! assert (sum (strncmp (D.report.rules, "columns: ", 9)), 2);

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
