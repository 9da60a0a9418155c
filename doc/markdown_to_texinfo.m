## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} markdown_to_texinfo (@var{text}, @var{pages})
## Texinfo of the Markdown that the pages of this repository use: headings,
## paragraphs, lists, tables, code, pictures, links.
##
## @var{pages} (n x 2) has the pages of the manual, the names of files or
## functions and those of nodes: links to the files, and functions as code,
## become references; of two that fit, the first is taken.  Links to other
## files of the repository, and to pages without a node, become text.
## @end deftypefn

function out = markdown_to_texinfo (text, pages)

  text = strrep (text, "\r", "");
  kinds = {'```\w*\n(.*?)\n```', @(x) code(x{1});
           '((?:    [^\n]*\n?)+)', @(x) code(regexprep (x{1}, '^    ', "", ...
                                                    "lineanchors"));
           '(#+) ([^\n]*)', @(x) heading(numel (x{1}), inline (x{2}, pages));
           '((?:\|[^\n]*\n?)+)', @(x) table_of(x{1}, pages);
           '((?:- [^\n]*\n?(?:  [^\n]*\n?)*)+)', @(x) items_of(x{1}, pages);
           '<p>(.*?)</p>', @(x) pictures_of(x{1});
           '((?:(?!```)[^\n]+(?:\n|$))+)', @(x) [inline(x{1}, pages), "\n"]};
  out = "";
  while (true)
    text = regexprep (text, '^\n+', "");
    if (isempty (text))
      return
    endif
    for kind = kinds'
      [last, x] = regexp (text, ['^', kind{1}], "end", "tokens", "once");
      if (! isempty (last))
        out = [out, kind{2}(x), "\n"];
        text = text(last+1:end);
        break
      endif
    endfor
  endwhile

endfunction

function out = code (text)
  out = sprintf ("@example\n%s\n@end example\n", escape (strtrim_end (text)));
endfunction

function text = strtrim_end (text)
  text = regexprep (text, '\s+$', "");
endfunction

function out = heading (level, text)
  commands = {"@heading", "@heading", "@subheading"};
  out = sprintf ("%s %s\n", commands{level}, text);
endfunction

function out = items_of (text, pages)
  parts = regexp (text, '^- ', "split", "lineanchors")(2:end);
  parts = cellfun (@(x) inline (x, pages), parts, "uniformoutput", false);
  out = ["@itemize\n", sprintf("@item\n%s", parts{:}), "@end itemize\n"];
endfunction

function out = table_of (text, pages)
  lines = strsplit (strtrim (text), "\n");
  lines(2) = [];                        # |---|---|
  cells = cellfun (@(x) strtrim (strsplit (x, "|")(2:end-1)), lines,
                   "uniformoutput", false);
  n = numel (cells{1});
  share = repmat (1 / n, 1, n);
  if (n == 2)
    share = [.3, .7];
  endif
  out = ["@multitable @columnfractions", sprintf(" %.2f", share), "\n"];
  mark = "@headitem";
  if (all (cellfun (@isempty, cells{1}(2:end))))
    out = [heading(3, inline (cells{1}{1}, pages)), out];
    cells(1) = [];
    mark = "@item";
  endif
  for row = cells
    parts = cellfun (@(x) inline (x, pages), row{1}, "uniformoutput", false);
    out = [out, mark, " ", strjoin(parts, "\n@tab "), "\n"];
    mark = "@item";
  endfor
  out = [out, "@end multitable\n"];
endfunction

function out = pictures_of (text)
  x = regexp (text, 'src="[^"]*?([^/"]+)\.png"[^>]*alt="([^"]*)"', "tokens");
  x = [x{:}];
  x(2:2:end) = strrep (x(2:2:end), ",", "@comma{}");
  out = sprintf ("@image{%s,,,%s,.png}\n\n", x{:});
endfunction

## Code is taken out before anything else is looked at.
function out = inline (text, pages)
  [spans, rest] = regexp (text, '`([^`]*)`', "tokens", "split");
  rest = cellfun (@escape, rest, "uniformoutput", false);
  marks = arrayfun (@(i) sprintf ("\001%d\002", i), 1:numel (spans), ...
                    "uniformoutput", false);
  out = [[rest; [marks, {""}]]{:}];
  out = regexprep (out, '\*\*(.+?)\*\*', '@strong{$1}');
  out = regexprep (out, '\*(\S.*?)\*', '@emph{$1}');
  out = regexprep (out, '<(https?:[^>]*)>', '@url{$1}');
  [links, rest] = regexp (out, '\[([^\]]*)\]\(([^)]*)\)', "tokens", "split");
  links = cellfun (@(x) link (x{:}, pages), links, "uniformoutput", false);
  out = [[rest; [links, {""}]]{:}];
  for i = 1:numel (spans)
    out = strrep (out, marks{i}, span (spans{i}{1}, pages));
  endfor
endfunction

function out = link (text, target, pages)
  known = cellfun (@(page) endsWith (["/", target], ["/", page]), ...
                   pages(:,1));
  known = known & ! cellfun (@isempty, pages(:,2)) & cumsum (known) == 1;
  if (strncmp (target, "http", 4))
    out = sprintf ("@uref{%s, %s}", target, strrep (text, ",", "@comma{}"));
  elseif (any (known))
    out = sprintf ("@ref{%s}", pages{known,2});
  else
    out = text;
  endif
endfunction

function out = span (text, pages)
  out = ["@code{", escape(text), "}"];
  known = strcmp (pages(:,1), text);
  if (any (known))                      # in Info a name alone reads better
    out = sprintf ("@inlinefmtifelse{html, @ref{%s,, %s}, %s}", ...
                   pages{known,2}, text, out);
  endif
endfunction

function text = escape (text)
  text = regexprep (text, '([@{}])', '@$1');
endfunction
