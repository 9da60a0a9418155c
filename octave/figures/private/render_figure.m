## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{bytes} =} render_figure (@var{fig}, @var{format}, @
## @var{page}, @var{dpi}, @var{zoom})
## The bytes of the file that shows @var{fig} as @qcode{"png"}, @qcode{"pdf"}
## or @qcode{"svg"} on a @var{page} (width and height in inches), and then all
## of it, page, text and lines, @var{zoom} times as large.
## @end deftypefn

function bytes = render_figure (fig, format, page, dpi, zoom)

  if (! any (strcmp (available_graphics_toolkits (), "gnuplot")))
    error ("ddd:noGnuplot", "ddd_save_figure: gnuplot is not installed");
  endif
  warning ("off", "Octave:gnuplot-graphics", "local");

  ## gnuplot sees this name only, not the one that the user chose.
  folder = {};
  if (any (ismember ("'\"`\\\n", tempname ())))
    folder = {P_tmpdir()};
  endif
  scratch = __ddd_scratch_file__ ("ddd_save_figure", "drawing", folder{:});
  toolkit = graphics_toolkit (fig);
  current = get (0, "currentfigure");
  restore = @() [];
  filled = [];
  unwind_protect
    set (0, "currentfigure", fig);
    if (! strcmp (toolkit, "gnuplot"))
      graphics_toolkit (fig, "gnuplot");
    endif
    restore = escape_figure (fig);
    markers = shrink_markers (fig, format);
    filled = fill_axes (fig);
    drawnow (terminal (format, zoom * page, dpi, zoom), scratch);
    bytes = content (scratch);
    if (strcmp (format, "svg"))
      bytes = with_fonts (bytes);
    endif
  unwind_protect_cleanup
    restore ();
    delete (filled);
    for i = 1:rows (markers)
      set (markers{i,1}, "markersize", markers{i,2});
    endfor
    if (! strcmp (toolkit, "gnuplot"))
      graphics_toolkit (fig, toolkit);
    endif
    set (0, "currentfigure", current);
    if (exist (scratch, "file"))
      unlink (scratch);
    endif
  end_unwind_protect
  complete (bytes, format);

endfunction

## Where axes hold text alone Octave has gnuplot read points from '-', of which
## gnuplot 6 warns.  Lines without a point, which show nothing.
function lines = fill_axes (fig)
  lines = [];
  for ax = find_below (fig, "type", "axes")'
    kinds = get (findall (ax), "type");         # axes themselves and labels
    if (all (ismember (kinds, {"axes", "text"})))
      lines(end+1) = line (ax, NaN, NaN);
    endif
  endfor
endfunction

## With these scales a point is a point in all three formats; butt line ends
## would give PNG a spike at the start of every line.
function term = terminal (format, page, dpi, zoom)
  switch (format)
    case "png"
      term = sprintf (["pngcairo size %d,%d fontscale %.6g ", ...
                       "linewidth %.6g pointscale %.6g rounded ", ...
                       "background rgb '#ffffff'"], round (page * dpi),
                      zoom * dpi / 96, zoom * dpi / 72, ...
                      zoom * 0.64 * dpi / 72);
    case "pdf"
      term = sprintf (["pdfcairo size %.6gin,%.6gin fontscale %.6g ", ...
                       "linewidth %.6g pointscale %.6g"], page, ...
                      zoom * [0.75, 2, 0.64]);
    case "svg"
      term = sprintf (["svg size %.6g,%.6g dynamic fontscale %.6g ", ...
                       "linewidth %.6g background rgb '#ffffff'"], ...
                      72 * page, zoom, zoom);
  endswitch
endfunction

## gnuplot draws markers three times as large in SVG.
function markers = shrink_markers (fig, format)
  markers = cell (0, 2);
  if (strcmp (format, "svg"))
    for h = find_below (fig, "type", "line")'
      markers(end+1,:) = {h, get(h, "markersize")};
      set (h, "markersize", markers{end,2} / 3);
    endfor
  endif
endfunction

## A browser without Helvetica does not ask the system what comes near it, but
## takes a font that is wider.
function bytes = with_fonts (bytes)
  others = ["Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', ", ...
            "FreeSans, sans-serif"];
  bytes = uint8 (strrep (char (bytes), "font-family=\"Helvetica\"", ...
                         ["font-family=\"", others, "\""]));
endfunction

function bytes = content (file)
  bytes = uint8 ([]);
  fid = fopen (file, "r");
  if (fid >= 0)
    bytes = fread (fid, Inf, "uint8=>uint8")';
    fclose (fid);
  endif
endfunction

## gnuplot reports failures on the terminal only.
function complete (bytes, format)
  switch (format)
    case "png"
      first = uint8 ([137, 80, 78, 71, 13, 10, 26, 10]);
      last = "IEND";
    case "pdf"
      first = "%PDF-";
      last = "%%EOF";
    case "svg"
      first = "<?xml";
      last = "</svg>";
  endswitch
  n = numel (first);
  if (numel (bytes) < n || any (bytes(1:n) != first)
      || isempty (strfind (char (bytes(max (end-15, 1):end)), last)))
    error ("ddd:file",
           "ddd_save_figure: gnuplot has not written a complete %s file",
           upper (format));
  endif
endfunction
