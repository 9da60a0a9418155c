## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{F} =} json_table (@var{J}, @var{rows})
## The table whose rows are the objects at the path @var{rows} of @var{J}, see
## @code{json_records}: its columns are their fields.
## @end deftypefn

function F = json_table (J, rows)

  F.rows = rows;
  F.names = __ddd_unique__ (J.names(json_nodes (J, [rows, {[]}])));
  F.columns = cellfun (@(name) [rows, {name}], F.names, ...
                       "uniformoutput", false);
  F.rules = {};

endfunction
