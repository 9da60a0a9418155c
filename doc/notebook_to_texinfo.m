## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{title}, @var{out}] =} notebook_to_texinfo @
##   (@var{file}, @var{folder}, @var{pages})
## Title and Texinfo of a notebook that has run (@code{notebook}); its figures
## go into @var{folder}.  @var{pages} is that of @code{markdown_to_texinfo}.
## @end deftypefn

function [title, out] = notebook_to_texinfo (file, folder, pages)

  [~, name] = fileparts (file);
  cells = jsondecode (fileread (file)).cells;
  title = regexprep (strtrim (cells{1}.source{1}), '^# ', "");
  cells{1}.source(1) = [];
  out = "";
  n = 0;
  for c = cells(:)'
    text = [cellstr(c{1}.source){:}];
    if (strcmp (c{1}.cell_type, "markdown"))
      out = [out, markdown_to_texinfo(text, pages)];
      continue
    endif
    out = [out, example(regexprep (text, '^%plot[^\n]*\n', ""))];
    shown = c{1}.outputs;
    if (isstruct (shown))               # all of one kind
      shown = num2cell (shown);
    endif
    for x = shown(:)'
      if (isfield (x{1}, "text"))
        out = [out, example([cellstr(x{1}.text){:}])];
      else
        n++;
        picture = sprintf ("%s-%d", name, n);
        fid = fopen (fullfile (folder, [picture, ".png"]), "w");
        fwrite (fid, matlab.net.base64decode (x{1}.data.image_png));
        fclose (fid);
        out = [out, sprintf("@image{%s,,,figure %d of %s,.png}\n\n", ...
                            picture, n, name)];
      endif
    endfor
  endfor

endfunction

function out = example (text)
  text = regexprep (text, '([@{}])', '@$1');
  out = sprintf ("@example\n%s\n@end example\n\n", text);
endfunction
