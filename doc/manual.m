## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} manual (@var{folder}, @qcode{"html"}, @var{notebooks})
## @deftypefnx {} {} manual (@var{folder}, @qcode{"info"})
## Make the manual in @var{folder}: a page per function and chapter, or one
## file without pictures.
##
## Everything in it is written elsewhere: in the README and the pages that it
## links, in the help of the functions, in NEWS and CITATION.  The gallery
## shows what @code{gallery} draws, and @var{notebooks} is the folder of the
## examples that have run (@code{notebook}).  Needs makeinfo, and no network.
## @end deftypefn

function manual (folder, format, notebooks = "")

  here = fileparts (mfilename ("fullpath"));
  root = fullfile (here, "..");
  if (! isfolder (folder))
    mkdir (folder);
  endif
  [sections, names] = read_index (fullfile (root, "INDEX"));
  pages = [{"fashion/README.md", "The experiment on pictures";
            "letters/README.md", ""; "digits/README.md", "";
            "cluster/README.md", "Past one machine";
            "examples/README.md", "Examples";
            "README.md", "Getting started";
            "your_decisions.md", "Bring your own decisions";
            "statistics.md", "What is computed"; "speed.md", "How fast";
            "ddd", "Words"}; names(2:end)', names(2:end)'];
  text = @(file) fileread (fullfile (root, file));
  page = @(file) markdown_to_texinfo (regexprep (text (file), ...
                                                 '^# [^\n]*\n', ""), pages);
  plots = cell (0, 4);
  if (strcmp (format, "html"))
    copyfile (fullfile (here, "pictures", "*.png"), folder);
    plots = gallery (folder, 150);
  endif

  about = page (fullfile ("examples", "README.md"));
  body = [chapter("Getting started", page ("README.md")), ...
          chapter("Words", help_of ("ddd", names)), ...
          examples(notebooks, folder, about, pages), ...
          chapter("Bring your own decisions", ...
                  page (fullfile ("examples", "your_decisions.md"))), ...
          gallery_of(plots), ...
          chapter("What is computed", ...
                  page (fullfile ("doc", "statistics.md")))];
  for section = sections(2:end,:)'
    body = [body, functions(section{1}, section{2}, names, plots)];
  endfor
  body = [body, chapter("The experiment on pictures", ...
                  page (fullfile ("examples", "fashion", "README.md"))), ...
          chapter("How fast", page (fullfile ("doc", "speed.md"))), ...
          chapter("Past one machine", ...
                  page (fullfile ("examples", "cluster", "README.md"))), ...
          chapter("How to cite", ["@verbatim\n", text("CITATION"), ...
                                  "@end verbatim\n"]), ...
          chapter("News", markdown_to_texinfo (text ("NEWS"), pages))];

  ## Docstrings refer to XREFname, with a second name to show.
  body = regexprep (body, '\{XREF(ddd\w*),,\1\}', '{$1}');
  body = strrep (body, "@ref{ddd}", "@ref{Words}");

  source = fullfile (folder, "ddd.texi");
  fid = fopen (source, "w");
  fprintf (fid, "%s\n", "\\input texinfo", "@settitle ddd", ...
           "@documentencoding UTF-8", ["@include ", texi_macros_file()], ...
           "@dircategory Math", "@direntry", ...
           "* ddd: (ddd).  Dichotomous data difficulty, for GNU Octave.", ...
           "@end direntry", "@node Top", ...
           "@top ddd: dichotomous data difficulty", ...
           "The chapters stand in an order to learn from.", "", ...
           "@menu", menu (body, "chapter"), "@end menu", body, "@bye");
  fclose (fid);
  render (source, folder, format, fullfile (here, "manual.css"));
  unlink (source);

endfunction

function render (source, folder, format, style)
  if (strcmp (format, "html"))
    options = sprintf (["--html --split=node --no-number-sections " ...
      "-c FORMAT_MENU=menu --css-include='%s' " ...
      "-c EXTRA_HEAD='<meta name=\"viewport\" " ...
      "content=\"width=device-width, initial-scale=1\">' -o '%s'"], ...
      style, folder);
  else
    options = sprintf ("--no-number-sections --no-split -o '%s/ddd.info'", ...
                       folder);
  endif
  [status, text] = system (sprintf ("makeinfo %s -I '%s' '%s' 2>&1", ...
                                    options, folder, source));
  if (status != 0 || ! isempty (text))
    error ("manual: makeinfo: %s", text);
  endif
endfunction

function out = chapter (title, text)
  out = sprintf ("@node %s\n@chapter %s\n\n%s\n", title, title, text);
endfunction

function out = menu (body, level)
  nodes = regexp (body, ['@node ([^\n]*)\n@', level, ' '], "tokens");
  nodes = [nodes{:}];
  about = repmat ({""}, size (nodes));
  there = strncmp (nodes, "ddd", 3);
  about(there) = cellfun (@(x) get_first_help_sentence (x, 200),
                          nodes(there), "uniformoutput", false);
  [known, at] = ismember (nodes, chapters()(:,1));
  about(known) = chapters()(at(known),2);
  about = strrep (about, "\n", " ");
  nodes = strtrim ([nodes; about]);
  out = sprintf ("* %s:: %s\n", nodes{:})(1:end-1);
endfunction

## What each chapter is for.  (Sections of INDEX may be others.)
function table = chapters ()
  table = {
    "Getting started", "What goes in, what comes out, how to install it.";
    "Words", "What trivial, tolerance, kappa, excess and the others mean.";
    "Examples", ...
      "Scripts with what they print and draw; the quick start first.";
    "Bring your own decisions", ...
      "From PyTorch, scikit-learn, a harness or a spreadsheet to ddd.";
    "Gallery", "Every figure above its call.";
    "What is computed", "Definitions and formulas, with their sources.";
    "Data", "Functions that read, choose and write answers.";
    "Statistics", "Functions that answer questions, in the order of asking.";
    "Figures", "Functions that draw, and the report.";
    "System", "The manual, and what is running.";
    "The experiment on pictures", ...
      "Seventeen kinds of classifiers and thirteen networks on clothes.";
    "How fast", "What was measured, beside other libraries.";
    "Past one machine", ...
      "Shards on a cluster, what they give, and when they pay.";
    "How to cite", "The paper and the package, with BibTeX.";
    "News", "What has changed."};
endfunction

## The sections of INDEX and the names in each.
function [sections, names] = read_index (file)
  text = fileread (file);
  parts = regexp (text, '^(\S[^\n]*)\n((?: \S+\n?)+)', "tokens",
                  "lineanchors");
  sections = cell (0, 2);
  for part = parts
    sections(end+1,:) = {part{1}{1}, regexp(part{1}{2}, '\S+', "match")};
  endfor
  names = [sections{:,2}];
endfunction

## The help of a function, with references to those that have a page.
function text = help_of (name, names)
  text = regexprep (get_help_text (name), '^ ', "", "lineanchors");
  text = regexprep (text, '^\s*-\*- texinfo -\*-\n', "", "once");
  listed = regexp (text, '@seealso\{([^}]*)\}', "tokens", "once");
  if (! isempty (listed))
    listed = strtrim (strsplit (listed{1}, ","));
    known = ismember (listed, names);
    listed(known) = regexprep (listed(known), '^(.*)$', '@ref{$1}');
    listed(! known) = regexprep (listed(! known), '^(.*)$', '@code{$1}');
    text = regexprep (text, '@seealso\{[^}]*\}', ...
                      ["@strong{See also:} ", strjoin(listed, ", "), "."]);
  endif
endfunction

## A chapter with a page for each function, and its pictures.
function out = functions (title, names, all, plots)
  for i = 1:numel (names)
    own = plots(strcmp (plots(:,1), names{i}),:);
    parts{i} = sprintf ("@node %s\n@section %s\n%s\n%s", names{i}, ...
                        names{i}, help_of (names{i}, all), pictures (own));
  endfor
  body = [parts{:}];
  out = chapter (title, ["@menu\n", menu(body, "section"), ...
                         "\n@end menu\n", body]);
endfunction

## A chapter with a page for each notebook, in the order of its table.
function out = examples (notebooks, folder, about, pages)
  if (isempty (notebooks))
    out = chapter ("Examples", about);
    return
  endif
  out = "";
  files = glob (fullfile (notebooks, "*.ipynb"))';
  [~, names] = cellfun (@fileparts, files, "uniformoutput", false);
  place = cellfun (@(name) [strfind(about, ["@item @code{", name, "}"]), ...
                            Inf](1), names);
  [~, order] = sort (place);
  for file = files(order)
    [title, text] = notebook_to_texinfo (file{1}, folder, pages);
    node = regexprep (title, '[:,.()]', "");
    out = [out, sprintf("@node %s\n@section %s\n%s\n", node, title, text)];
  endfor
  out = chapter ("Examples", [about, "@menu\n", menu(out, "section"), ...
                              "\n@end menu\n", out]);
endfunction

function out = gallery_of (plots)
  out = "";
  if (! isempty (plots))
    parts = ["Every figure above its call.  The data are made like this,\n" ...
             "with @code{letters_data} from @file{examples/letters} and\n" ...
             "@code{simulated} from @file{tests/gallery.m}:\n" ...
             "@example\n", data_of_gallery(), "@end example\n\n"];
    for name = unique (plots(:,1), "stable")'
      parts = [parts, sprintf("@heading @ref{%s}\n\n", name{1}), ...
               pictures(plots(strcmp (plots(:,1), name{1}),:))];
    endfor
    out = chapter ("Gallery", parts);
  endif
endfunction

## The lines of gallery.m that make the data of the calls.
function text = data_of_gallery ()
  text = fileread (which ("gallery"));
  text = regexp (text, 'plots = table[^\n]*\n\n(.*?)  L = \{', "tokens",
                 "once"){1};
  text = regexprep (text, '([@{}])', '@$1');
  text = regexprep (text, '^  ', "", "lineanchors");
endfunction

function out = pictures (plots)
  out = "";
  for plot = plots'
    call = regexprep (plot{3}, '([@{}])', '@$1');
    out = [out, plot{2}, sprintf(["\n\n@image{%s,,,%s,.png}\n" ...
                                  "@example\n%s\n@end example\n\n"], ...
                                 plot{4}, plot{1}, call)];
  endfor
endfunction
