## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{F}, @var{opt}] =} inspect_log (@var{J}, @var{opt})
## The table of a JSON log of Inspect (UK AI Security Institute), see
## @code{log_format}: a row for each of its samples.
##
## Scores are letters or numbers.  As in Inspect, C (correct) is 1, I
## (incorrect) and N (no answer) are 0, and P (partly correct) is .5.
## @end deftypefn

function [F, opt] = inspect_log (J, opt)

  F = [];
  rows = {"samples", []};
  about = J.names(json_nodes (J, {"eval", []}));
  names = J.names(json_nodes (J, [rows, {[]}]));
  [~, score] = json_nodes (J, [rows, {"score"}]);
  if (isempty (about) || ! any (ismember ({"model", "task"}, about))
      || ! any (strcmp (names, "id"))
      || ! (any (strcmp (names, "scores")) || score == 64
            || ! isempty (json_nodes (J, {"status"}))))
    return;
  endif

  F = json_table (J, rows);
  F.rules = {"a log of Inspect; C is right, I and N (no answer) are wrong"};
  known = {"model", "eval.model"; "condition", "eval.task"};
  for pair = known(ismember ({"model", "task"}, about),:)'
    if (isempty (opt.(pair{1})))
      opt.(pair{1}) = pair{2};
    endif
  endfor
  if (isempty (opt.item))
    opt.item = "id";
  endif
  if (isempty ([opt.correct, opt.response, opt.truth]))
    [name, path, rule] = scorer (J, rows, opt.metric);
    F.names{end+1,1} = name;
    F.columns{end+1,1} = path;
    F.rules = [F.rules, rule];
    F.recoded = opt.correct = name;
    F.recode = @(values) as_numbers (J.file, values, opt);
    opt.metric = "";
  endif

endfunction

## The column of the scores: there may be several scorers, and the value of one
## may be an object of several numbers.
function [name, path, rule] = scorer (J, rows, metric)

  names = {};
  paths = {};
  for place = {[rows, {"scores", []}], [rows, {"score"}]}
    at = json_nodes (J, place{1});
    for s = __ddd_unique__ (J.names(at))'
      way = [place{1}(1:3), s, {"value"}];
      if (strcmp (s{1}, "score") && numel (place{1}) == 3)
        way = [place{1}, {"value"}];
      endif
      [~, kinds] = json_nodes (J, way);
      if (kinds < 32 && kinds > 0)
        names(end+1,1) = s;
        paths{end+1,1} = way;
      endif
      for key = __ddd_unique__ (J.names(json_nodes (J, [way, {[]}])))'
        names{end+1,1} = [s{1}, ".", key{1}];
        paths{end+1,1} = [way, key];
      endfor
    endfor
    if (! isempty (names))
      break;
    endif
  endfor
  if (isempty (names))
    error ("ddd:noAnswers", "ddd_load: no sample of '%s' has a score", J.file);
  endif

  at = 1;
  rule = {};
  if (! isempty (metric))
    at = find (strcmp (names, metric), 1);
    if (isempty (at))
      error ("ddd:noColumn", "ddd_load: '%s' has no metric '%s'%s", J.file,
             metric, __ddd_nearest__ (metric, names));
    endif
  elseif (! isscalar (names))
    rule = {sprintf("metric '%s'; there is also %s", names{1}, ...
                    strjoin (names(2:end)', ", "))};
  endif
  name = ["scores of ", names{at}];
  path = paths{at};

endfunction

## Letters as numbers, but for those that options know.
function values = as_numbers (file, values, opt)

  letters = {"C", "1"; "I", "0"; "N", "0"; "P", "0.5"; "yes", "1"; "no", "0"};
  told = [opt.missing; opt.right; opt.wrong];
  letters(ismember (letters(:,1), told),:) = [];
  if (isempty (opt.threshold) ...
      && any (strcmp (values, "P")) && any (strcmp (letters(:,1), "P")))
    error ("ddd:invalidFile",
           ["ddd_load: '%s' has the score P, partly correct; option ", ...
            "threshold says whether its .5 is right, or name P with ", ...
            "option right, wrong or missing"], file);
  endif
  [found, at] = ismember (values, letters(:,1));
  values(found) = letters(at(found),2);

endfunction
