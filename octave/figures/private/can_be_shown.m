## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{yes} =} can_be_shown (@var{fig})
## Whether there is a window for the figure @var{fig}.  Where there is none
## gnuplot would fill the terminal with a picture made of letters, or hang; the
## first time, a warning says what to do instead.  Who sets @env{GNUTERM} means
## to see what gnuplot makes of it.
## @end deftypefn

function yes = can_be_shown (fig)

  persistent windows = [];
  persistent said = false;
  yes = true;
  if (! strcmp (graphics_toolkit (fig), "gnuplot")
      || ! strcmp (get (fig, "visible"), "on") || ! isunix () || ismac ()
      || ! isempty (getenv ("GNUTERM")))
    return;
  endif
  yes = ! isempty ([getenv("DISPLAY"), getenv("WAYLAND_DISPLAY")]);
  if (yes && isempty (windows))
    [status, txt] = system ("gnuplot -e 'print GPVAL_TERMINALS' 2>&1");
    windows = status == 0 ...
              && ! isempty (regexp (txt, '\<(x11|qt|wxt)\>', "once"));
  endif
  yes = yes && windows;
  if (! yes && ! said)
    said = true;
    __ddd_warn__ ("ddd:noDisplay", ["there is no display: figures are ", ...
      "drawn unseen; save them with ddd_save_figure (gcf, \"a.png\")"]);
  endif

endfunction
