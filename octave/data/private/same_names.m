## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rule} =} same_names (@var{parts}, @var{named})
## That a model in files of several folders is taken for one, for the report:
## subject 1 of two experiments is another person, a network is the same.  A
## name that is only a number is warned of.  @var{named} are names of models
## that come from those of files.
## @end deftypefn

function rule = same_names (parts, named)

  rule = {};
  files = cellfun (@files_of, parts(:), "uniformoutput", false);
  [folders, ~, of_file] = unique (cellfun (@fileparts, vertcat (files{:}), ...
                                           "uniformoutput", false));
  if (isscalar (folders))
    return;
  endif

  names = cell (0, 1);
  folder = zeros (0, 1);
  at = 0;
  for i = 1:numel (parts)
    P = parts{i};
    in = of_file(at+1:at+numel (files{i}))(:);
    at += numel (files{i});
    answers = false (numel (P.models), numel (folders));
    if (isfield (P, "row"))
      in = repelem (in, P.rows(:))(:);
      answers(double (P.row.model) + rows (answers) * (in - 1)) = true;
    else
      answers(:,in) = true;
    endif
    [model, in] = find (answers);
    names = [names; P.models(model)(:)];
    folder = [folder; in(:)];
  endfor
  [names, ~, model] = unique (names);
  pairs = unique ([model(:), folder], "rows");
  names = names(accumarray (pairs(:,1), 1, size (names)) > 1);
  names = names(! ismember (names, named));
  if (isempty (names))
    return;
  endif

  rule = {sprintf(["models of one name in the %d folders are one (if ", ...
                   "they are not, load the folders one by one)"], ...
                  numel (folders))};
  people = ["^(subject|subj|sub|participant|person|observer|rater|", ...
            "annotator|user|worker|vp|s|p)?[-_ ]?\\d+$"];
  anonymous = find (! cellfun (@isempty, regexpi (names, people, "once")), 1);
  if (! isempty (anonymous))
    __ddd_warn__ ("ddd:sameNames",
                  ["ddd_load: '%s' is one model in several folders; if ", ...
                   "it is several people, load the folders apart"], ...
                  names{anonymous});
  endif

endfunction
