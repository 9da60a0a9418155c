## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{old} =} blank_label (@var{t}, @var{txt})
## Replace the string of a label @var{t} of axes whose plot writes it
## elsewhere, by default by nothing, without a call of @code{relabel_plot}.
## @end deftypefn

function old = blank_label (t, txt = "")
  old = get (t, "string");
  setappdata (t, "ddd_label", false);
  set (t, "string", txt);
  setappdata (t, "ddd_label", true);
endfunction
