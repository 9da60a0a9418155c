## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{lines} =} report_code (@var{D}, @var{file}, @var{args})
## The code that writes the page @var{file} of @code{ddd_report} again, with
## the SHA-256 sums of the files that packed data @var{D} come from, as far as
## they are still there, and of the answers themselves.  Names go without their
## folders, which are nobody's business.
## @end deftypefn

function lines = report_code (D, file, args)

  files = {};
  if (isfield (D, "report") && isfield (D.report, "files"))
    files = D.report.files(:)';
  endif
  names = cellfun (@base, files, "uniformoutput", false);
  lines = {};
  if (isfield (D, "report") && isfield (D.report, "example"))
    left = merge (any (strcmpi (args(1:2:end), "pictures")), ...
                  "[D, pictures]", "D");
    lines{end+1} = sprintf ("%s = ddd_example (%s);", left, ...
                            quoted (D.report.example));
  elseif (numel (names) == 1)
    lines{end+1} = sprintf ("D = ddd_load (%s);", quoted (names{1}));
  elseif (! isempty (names))
    list = cellfun (@quoted, names, "uniformoutput", false);
    lines{end+1} = sprintf ("D = ddd_load ({%s});", strjoin (list, ", "));
  else
    lines{end+1} = "## D: the answers, models x items, or packed data";
  endif
  if (! isempty (files) && D.n_models * D.n_items ...
                           != D.report.models * D.report.items)
    lines{end+1} = sprintf (["D = ddd_select (D, ...);  # this page is ", ...
                             "of %d models and %d items of these"], ...
                            D.n_models, D.n_items);
  endif
  lines{end+1} = sprintf ("ddd_report (D, %s%s);", quoted (base (file)), ...
                          options (args));
  lines{end+1} = "";
  lines{end+1} = "## SHA-256";
  for i = 1:numel (files)
    lines{end+1} = sprintf ("%s  %s", sum_of_file (files{i}), names{i});
  endfor
  lines{end+1} = sprintf ("%s  answers, packed", sum_of_answers (D));
  lines = plain_text (lines);

endfunction

function txt = options (args)
  txt = "";
  for i = 1:2:numel (args)
    x = args{i+1};
    if (ischar (x))
      x = quoted (x);
    elseif (isscalar (x) && (isnumeric (x) || islogical (x)))
      x = num2str (x);
    else
      x = args{i};                      # a variable of that name
    endif
    txt = sprintf ("%s, %s, %s", txt, quoted (args{i}), x);
  endfor
endfunction

function txt = quoted (txt)
  txt = ["\"", do_string_escapes(undo_string_escapes (txt)), "\""];
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
