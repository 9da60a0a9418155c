## SPDX-License-Identifier: GPL-3.0-or-later
## Options that are left away are what the help says they are by default.

## Calls that take further options, on data on which each option tells.
%!function calls = on_data ()
%!  C = ddd_simulate ("rasch", 30, 150, "seed", 2);
%!  few = C(1:6,:);
%!  E = cat (3, few, C(7:12,:), C(13:18,:));
%!  factors = ddd_pack (C(1:8,:), "factors", struct ("size", 1:8));
%!  calls = {
%!    "ddd_split", @(varargin) ddd_split(C, varargin{:});
%!    "ddd_by_class", @(varargin) ddd_by_class(few, kron ([1 2], ones (1, 75)), varargin{:});
%!    "ddd_by_difficulty", @(varargin) ddd_by_difficulty(C, varargin{:});
%!    "ddd_bootstrap", @(varargin) ddd_bootstrap(C(1:3,1:60), varargin{:});
%!    "ddd_compare", @(varargin) ddd_compare(C, "groups", ...
%!                     repelem ({"a", "b"}, 15), varargin{:});
%!    "ddd_consistency", @(varargin) ddd_consistency(few, varargin{:});
%!    "ddd_consistency_to", @(varargin) ddd_consistency_to(E, 1, varargin{:});
%!    "ddd_dynamics", @(varargin) ddd_dynamics(E, varargin{:});
%!    "ddd_ensemble", @(varargin) ddd_ensemble(C, varargin{:});
%!    "ddd_excess", @(varargin) ddd_excess(few, varargin{:});
%!    "ddd_factors", @(varargin) ddd_factors(factors, "measure", "full", varargin{:});
%!    "ddd_flows", @(varargin) ddd_flows(E, varargin{:});
%!    "ddd_frontier", @(varargin) ddd_frontier(C, varargin{:});
%!    "ddd_items", @(varargin) ddd_items(C, varargin{:});
%!    "ddd_map", @(varargin) ddd_map(C(1:4,:), "measure", "full", varargin{:});
%!    "ddd_rarefy", @(varargin) ddd_rarefy(C, "against", few, varargin{:});
%!    "ddd_stimuli", @(varargin) ddd_stimuli(few, 2, varargin{:})};
%!endfunction

## Names and values of defaults in the help of a function.
%!function [names, values] = told (name)
%!  text = strrep (fileread (which (name)), "\n## ", "\n");
%!  text = regexp (text, '@deftypefn.*?@end deftypefn', "match", "once");
%!  names = values = {};
%!  same = {"threads", "progress"};   # whatever they are
%!  value = '(true|false|@qcode\{"\w+"\}|\d*\.?\d(?:[\d,]*\d)?(?:e\d+)?)';
%!  for item = regexp (text, '@item (\w+)\n(.*?)(?=\n@item|\n@end table)', "tokens")
%!    found = regexp (item{1}{2}, ["(?i)default\\s+", value, "(?=[.,;:)])|", ...
%!                                 value, '\s+\((?:the )?default'], "tokens", "once");
%!    found = found(! cellfun (@isempty, found));
%!    if (! isempty (found) && ! any (strcmp (item{1}{1}, same)))
%!      names{end+1} = item{1}{1};
%!      values{end+1} = eval (regexprep (lower (found{1}), ...
%!                            {'@qcode\{(.*)\}', ','}, {"$1", ""}));
%!    endif
%!  endfor
%!endfunction

%!function R = without_options (R)
%!  if (isstruct (R) && isfield (R, "options"))
%!    R = rmfield (R, "options");
%!  endif
%!endfunction

%!test # of each option, in the table of the help
%! warning ("off", "all", "local");
%! tried = 0;
%! for call = on_data ()'
%!   [names, values] = told (call{1});
%!   R = without_options (call{2} ());
%!   for i = 1:numel (names)
%!     S = without_options (call{2} (names{i}, values{i}));
%!     assert (isequaln (S, R), [call{1}, ": ", names{i}]);
%!     tried++;
%!   endfor
%! endfor
%! assert (tried > 35);

%!test # of kinds of simulated answers
%! draw = @(varargin) ddd_simulate (varargin{1}, 4, 90, "seed", 1, varargin{2:end});
%! spread = linspace (.5, 1.5, 4)';
%! assert (draw ("independent"), draw ("independent", "accuracy", .7));
%! assert (draw ("beta"), draw ("beta", "shape", [.755, .352]));
%! assert (draw ("rasch"), draw ("rasch", "ability", spread, "difficulty", 2));
%! assert (draw ("slopes"), draw ("slopes", "ability", spread, "slope", spread, ...
%!                                "difficulty", 2));
%! assert (draw ("copy"), draw ("copy", "accuracy", .7, "kappa", .5, "exact", false));
%! assert (draw ("copy"), draw ("copy", "copies", 0, "share_missing", 0));
%! some = draw ("copy", "share_missing", .2);
%! assert (some, draw ("copy", "share_missing", .2, "at_random", true));

%!test # of shards, by their bytes
%! C = ddd_simulate ("rasch", 6, 60, "seed", 2);
%! file = [tempname(), ".h5"];
%! removed = onCleanup (@() unlink (file));
%! for row = {"items", 2, {"tolerance", 0}; ...
%!            "replicates", 2000, {"n_replicates", 2000}; ...
%!            "samples", 200, {"n_samples", 200}; "samples", 1, {"method", "slopes"}}'
%!   bytes = cell (1, 2);
%!   for i = 1:2
%!     ddd_counts (C, file, row{1}, row{2}([1, 1]), row{3}{1:2*i-2});
%!     bytes{i} = fileread (file);
%!   endfor
%!   assert (strcmp (bytes{:}), row{3}{1});
%! endfor

%!test # of tables: as many rows as there are at most
%! C = ddd_simulate ("rasch", 8, 300, "seed", 1);
%! assert (numel (ddd_ensemble (C).combinations.n_items), 25);
