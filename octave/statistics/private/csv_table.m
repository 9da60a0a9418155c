## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} csv_table (@var{text}, @var{names}, @var{X})
## A table as CSV (RFC 4180), one line a row: the columns of strings in
## @var{text}, a row @{name, cellstr@} each, and then those of numbers in
## @var{names}, a row of @var{X} each.  @code{NaN} is an empty field.
## @end deftypefn

function txt = csv_table (text, names, X)

  ## Numbers first: as arguments of their own they take ten times as long.
  right = sprintf ([repmat(",%.15g", 1, rows (X)), "\n"], X);
  right = ostrsplit (strrep (right, ",NaN", ","), "\n")(1:columns (X));
  left = cellfun (@(x) quoted (x(:)'), text(:,2), "uniformoutput", false);
  lines = [vertcat(left{:}); right];
  txt = [strjoin([text(:,1)', names], ","), "\n", ...
         sprintf(["%s", repmat(",%s", 1, rows (text) - 1), "%s\n"], ...
                 lines{:})];

endfunction

function s = quoted (s)
  if (any (ismember ("\",\r\n", [s{:}])))
    needs = ! cellfun (@isempty, regexp (s, '[",\r\n]'));
    s(needs) = strcat ("\"", strrep (s(needs), "\"", "\"\""), "\"");
  endif
endfunction
