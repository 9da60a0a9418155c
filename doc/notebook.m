## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} notebook (@var{script}, @var{file})
## Run a script of cells (@code{%%}) as a Jupyter notebook and save it, with
## what it printed and drew, in @var{file}.
##
## The comment below a line of @code{%%} is text, and so is a later one that
## begins with @code{% } in the first column.  Octave's class
## @code{jupyter_notebook} runs the cells: it needs no Jupyter.  An error in a
## cell is an error here; the class only prints it.
## @end deftypefn

function notebook (script, file)

  warning ("off", "Octave:gnuplot-graphics", "local");
  print_with_ddd = shadow_print ();
  save_notebook (cells_of (fileread (script)), file);
  nb = jupyter_notebook (file);
  nb.run_all ();
  cells = nb.notebook.cells;
  for i = 1:numel (cells)
    cells{i} = settled (cells{i}, script);
  endfor
  save_notebook (cells, file);

endfunction

## The class calls print, which needs Ghostscript and does not draw a figure
## for its page.  Another one takes its place until CLEANUP is cleared; a file
## of that name in the package would be in the path of all users.
function cleanup = shadow_print ()
  folder = tempname ();
  mkdir (folder);
  fid = fopen (fullfile (folder, "print.m"), "w");
  fprintf (fid, "%s\n", "function print (fig, file, varargin)", ...
           "  ddd_save_figure (fig, file, 'resolution', 150);", "endfunction");
  fclose (fid);
  warning ("off", "Octave:shadowed-function", "local");
  addpath (folder);
  cleanup = onCleanup (@() restore_print (folder));
endfunction

function restore_print (folder)
  rmpath (folder);
  unlink (fullfile (folder, "print.m"));
  rmdir (folder);
endfunction

## Text and code in turn, from the first %% on.
function cells = cells_of (script)
  script = strrep (script, "\r", "");
  [heads, parts] = regexp (script, '^%%[ \t]*([^\n]*)\n', "tokens", ...
                           "split", "lineanchors");
  cells = {};
  for i = 1:numel (heads)
    title = sprintf ("%s %s\n\n", "##"(1:1+(i>1)), heads{i}{1});
    [text, code] = regexp (parts{i+1}, '^%[^\n]*\n(?:%[^\n]*\n)*', ...
                           "match", "split", "lineanchors");
    text = regexprep (text, '^% ?', "", "lineanchors");
    if (isempty (strtrim (code{1})) && ! isempty (text))
      text{1} = [title, text{1}];
      code(1) = [];
    else
      text = [{title}, text];
    endif
    for j = 1:numel (text)
      cells{end+1} = cell_of ("markdown", text{j});
      if (! isempty (strtrim (code{j})))
        cells{end+1} = cell_of ("code", code{j});
        cells{end}.execution_count = NaN;
        cells{end}.outputs = {};
      endif
    endfor
  endfor
endfunction

## The class wants a list of lines.
function c = cell_of (type, text)
  text = regexprep (text, '^\s*\n|\s+$', "");
  c = struct ("cell_type", type, "metadata", struct (), ...
              "source", {regexp(text, '[^\n]+\n?|\n', "match")});
endfunction

## A cell that has run.  Jupyter would show figures at 72 dots an inch, where
## no text is legible, and stretched to the class's width and height.
function c = settled (c, script)
  if (! isfield (c, "outputs"))
    return
  endif
  for i = 1:numel (c.outputs)
    out = c.outputs{i};
    if (isfield (out, "data"))
      c.outputs{i}.metadata = struct ();
      c.source = [{"%plot -r 150\n"}; c.source(:)];
    elseif (strncmp (out.text{1}, "error: ", 7))
      error ("notebook: %s: %s\nin\n%s", script, out.text{1}, [c.source{:}]);
    endif
  endfor
endfunction

function save_notebook (cells, file)
  for i = 1:numel (cells)
    cells{i}.id = sprintf ("cell-%d", i);
  endfor
  octave = struct ("display_name", "Octave", "language", "octave", ...
                   "name", "octave");
  nb = struct ("cells", {cells}, "nbformat", 4, "nbformat_minor", 5, ...
               "metadata", struct ("kernelspec", octave, "language_info", ...
                                   struct ("name", "octave")));
  fid = fopen (file, "w");
  fputs (fid, jsonencode (nb));
  fclose (fid);
endfunction
