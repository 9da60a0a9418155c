## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_never_true (@var{D})
## Warn of responses that are never a true label, and therefore count as wrong,
## with how many there are: words that usually stand for a missing answer, and
## others unless there are more than twenty different ones: then the truth is a
## part of many classes, or responses are text.  @var{D} is the data.
## @end deftypefn

function warn_never_true (D)

  most = 20;
  stands_for_missing = {"na", "n/a", "#n/a", "<na>", "none", "null", "nil", ...
                        "-", "--", "?", ".", "-1", "missing", "no answer", ...
                        "no response", "no_answer", "no_response", ...
                        "timeout", "time out", "invalid", "error"};
  shown = D.report.unknown;
  if (rows (shown) > most)
    shown = shown(ismember (lower (shown(:,1)), stands_for_missing),:);
  endif
  if (isempty (shown))
    return;
  endif
  list = cellfun (@(name, n) sprintf ("'%s' (%s)", name, ...
                                      __ddd_number__ (n)), ...
                  shown(1:min (end, 5),1), shown(1:min (end, 5),2), ...
                  "uniformoutput", false);
  quoted = strjoin (strcat ("\"", shown(1:min (end, 5),1)', "\""), ", ");
  if (rows (shown) > 5)
    quoted = [quoted, ", ..."];
    list{end+1} = sprintf ("%d others", rows (shown) - 5);
  endif
  hint = "";
  L = D.packed.labels;
  if (! isempty (L))
    hint = unlike_labels (L.names(unique (L.predicted(L.predicted > 0))), ...
                          L.names(unique (L.truth(L.truth > 0))));
    if (! isempty (hint))
      hint = ["  ", hint, "."];
    endif
  endif
  __ddd_warn__ ("ddd:neverTrue",
                ["ddd_load: responses that are never a true label count ", ...
                 "as wrong: %s.%s  If they mean no answer, add ", ...
                 "\"missing\", {%s}; if they are wrong answers, add ", ...
                 "\"wrong\", {%s}"], ...
                strjoin (list(:)', ", "), hint, quoted, quoted);

endfunction
