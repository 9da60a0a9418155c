## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{lines} =} report_code (@var{D}, @var{file}, @var{args})
## The code that writes the page @var{file} of @code{ddd_report} again, with
## the SHA-256 sums of the files that packed data @var{D} come from, as far as
## they are still there, and of the answers themselves.  Names go without the
## folders that all files share, which are nobody's business.
## @end deftypefn

function lines = report_code (D, file, args)

  files = {};
  if (isfield (D, "report") && isfield (D.report, "files"))
    files = D.report.files(:)';
  endif
  names = below_common_folder (files);
  lines = {};
  if (isfield (D, "report") && isfield (D.report, "example"))
    left = merge (any (strcmpi (args(1:2:end), "pictures")), ...
                  "[D, pictures]", "D");
    lines{end+1} = sprintf ("%s = ddd_example (%s);", left, ...
                            __ddd_as_code__ (D.report.example));
  elseif (! isempty (names))
    told = "";
    if (isfield (D.report, "options"))
      told = D.report.options;
    endif
    lines{end+1} = sprintf ("D = ddd_load (%s%s);", ...
                            code_of_names (names), told);
  else
    lines{end+1} = "## D: the answers, models x items, or packed data";
  endif
  if (! isempty (files) && D.n_models * D.n_items ...
                           != D.report.models * D.report.items)
    lines{end+1} = sprintf (["D = ddd_select (D, ...);  # this page is ", ...
                             "of %d models and %d items of these"], ...
                            D.n_models, D.n_items);
  endif
  lines{end+1} = sprintf ("ddd_report (D, %s%s);", ...
                          __ddd_as_code__ (base (file)), ...
                          __ddd_as_code__ (args, "options"));
  if (any (! cellfun ("isempty", strfind (lines, ", ..."))))
    lines{end+1} = "## ... is what cannot be written in a line.";
  endif
  lines{end+1} = "";
  lines{end+1} = "## SHA-256";
  for i = 1:numel (files)
    lines{end+1} = sprintf ("%s  %s", sum_of_file (files{i}), names{i});
  endfor
  lines{end+1} = sprintf ("%s  answers, packed", sum_of_answers (D));
  lines = plain_text (lines);

endfunction

function txt = code_of_names (names)
  each = cellfun (@__ddd_as_code__, names, "uniformoutput", false);
  txt = strjoin (each, ", ");
  if (numel (each) > 1)
    txt = ["{", txt, "}"];
  endif
endfunction

## Files of one name in several folders are told apart.
function names = below_common_folder (files)
  levels = cellfun (@(f) ostrsplit (f, filesep ()), files, ...
                    "uniformoutput", false);
  common = 0;
  shared = @(l, i) numel (l) > i && strcmp (l{i}, levels{1}{i});
  while (! isempty (levels)
         && all (cellfun (@(l) shared (l, common + 1), levels)))
    common++;
  endwhile
  names = cellfun (@(l) strjoin (l(common+1:end), "/"), levels, ...
                   "uniformoutput", false);
endfunction

function name = base (file)
  [~, name, ending] = fileparts (file);
  name = [name, ending];
endfunction

function txt = sum_of_file (file)
  txt = "(no longer there)";
  info = stat (tilde_expand (file));
  if (! isempty (info) && exist (file, "file") && info.size < 2 ^ 30)
    txt = hash ("sha256", fileread (file));
  elseif (! isempty (info))
    txt = "(too large)";
  endif
endfunction

function txt = sum_of_answers (D)
  plane = D.packed.plane;
  bytes = typecast ([plane.correct(:); plane.valid(:)], "uint8");
  txt = hash ("sha256", char (bytes'));
endfunction
