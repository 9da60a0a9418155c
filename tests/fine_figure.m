## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} fine_figure (@var{fcn}, @var{size}, @dots{})
## Draw by @var{fcn} into a figure of its own.  There must be no fault
## (@code{layout_faults}) on the page that the plot chooses, nor on those of
## each @var{size}.
## @end deftypefn

function fine_figure (fcn, varargin)

  hf = figure ("visible", "off");
  unwind_protect
    set (0, "currentfigure", hf);
    fcn ();
    faults = layout_faults (ddd_save_figure (hf));
    for size = varargin
      found = layout_faults (ddd_save_figure (hf, "", "size", size{1}));
      faults = [faults, strcat(size, {": "}, found)];
    endfor
    assert (isempty (faults), "%s: %s", func2str (fcn), ...
            strjoin (faults, "; "));
  unwind_protect_cleanup
    close (hf);
  end_unwind_protect

endfunction
