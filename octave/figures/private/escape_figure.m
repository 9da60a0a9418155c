## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{restore} =} escape_figure (@var{fig})
## Make all strings that @var{fig} would send to gnuplot safe; calling
## @var{restore} brings the old ones back.
## @end deftypefn

function restore = escape_figure (fig)

  old = cell (0, 3);
  for h = findall (fig)'
    switch (get (h, "type"))
      case "text"
        plain = getappdata (h, "ddd_text");
        if (isempty (plain))
          plain = get (h, "string");
        endif
        if (isappdata (h, "ddd_label"))
          old(end+1,:) = {h, "string", blank_label(h)};
        else
          old = exchange (old, h, "string", plain, get (h, "interpreter"));
        endif
      case "axes"
        for x = "xyz"
          ## Automatic labels are numbers; setting them would end that.
          if (strcmp (get (h, [x, "ticklabelmode"]), "manual"))
            label = [x, "ticklabel"];
            old = exchange (old, h, label, get (h, label),
                            get (h, "ticklabelinterpreter"));
          endif
        endfor
    endswitch
    ## Between quotes, and back-ticks run there, too.
    if (isprop (h, "fontname"))
      old = change (old, h, "fontname",
                    regexprep (get (h, "fontname"), '[^-\w ,.*]', " "));
    endif
    if (isprop (h, "displayname"))
      old = exchange (old, h, "displayname", get (h, "displayname"), "tex");
    endif
  endfor
  restore = @() back (old);

endfunction

function old = exchange (old, h, property, plain, interpreter)
  safe = escape_text (plain, interpreter);
  if (iscell (safe) && strcmp (property, "string"))
    ## strjoin expands escapes; a real line break would end the command.
    safe = strjoin (safe(:)', '\\n');
  endif
  old = change (old, h, property, safe);
endfunction

function old = change (old, h, property, safe)
  before = get (h, property);
  if (! isequal (safe, before))
    old(end+1,:) = {h, property, before};
    set (h, property, safe);
  endif
endfunction

function back (old)
  for i = 1:rows (old)
    if (isappdata (old{i,1}, "ddd_label"))
      blank_label (old{i,[1, 3]});
    else
      set (old{i,:});
    endif
  endfor
endfunction
