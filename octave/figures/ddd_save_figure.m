## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_save_figure (@var{fig}, @var{file})
## @deftypefnx {ddd} {} ddd_save_figure (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{layout} =} ddd_save_figure (@var{fig})
## @deftypefnx {ddd} {@var{layout} =} ddd_save_figure (@dots{})
## Save a figure as PNG, PDF or SVG, alike in all three.
##
## The extension of @var{file} chooses the format: @file{.png}, @file{.pdf} or
## @file{.svg}; a PDF has its fonts embedded.  Without @var{file}, or where it
## is empty, nothing is written, and only the layout returned.  Options:
##
## @table @code
## @item size
## By default the size that the figure has on paper, its property
## @code{paperposition}, which the functions @code{ddd_plot_@dots{}} set where
## they own the figure.  Otherwise what these functions have drawn is drawn
## anew, the figure on the screen stays: for @qcode{"single"}, a column of a
## journal, 3.5 inches wide, with panels below each other; @qcode{"double"},
## both columns, 7.2 inches; @qcode{"slide"}, 13.3 x 7.5 inches with everything
## twice as large; or for your own [@var{width}, @var{height}] in inches.
##
## @item resolution
## Dots per inch of a PNG; default 200.
## @end table
##
## Text is Helvetica in 8 points (notes 7, never less than 5).  All plots have
## the options @code{fontsize}, from 5 to 40 points, and @code{colors}:
## @qcode{"color"} (default; distinct for the color-blind and in gray print),
## @qcode{"gray"}, or a struct whose fields replace some colors, RGB rows
## with values from 0 to 1: @code{trivial}, @code{between}, @code{impossible},
## @code{flagged}, @code{neutral} (of all items, or undefined), @code{negative}
## (kappa below 0), @code{dot} (one of several models); with several rows
## @code{lines}, which take turns, @code{blues} (kappa, and decisions of one
## model) and @code{reds} (of several), from light to dark.  They also have
## @code{title}, @code{xlabel} and @code{ylabel}, strings in place of the
## plot's own, and @code{xlim} and @code{ylim}, [low, high], where the axis has
## numbers.
##
## Whatever the graphics toolkit, saving goes through gnuplot (which must be
## installed) and needs no display.  Back-ticks and other signs that gnuplot
## would interpret are escaped while saving: the name of a model is never a
## command.  @var{file} may have any name; it is replaced only by a complete
## file, and after an error nothing is left behind.  A figure without axes is
## an error.
##
## The struct @var{layout} says where the texts are, so that a program can
## see whether they overlap: @code{page} (width and height in inches) and the
## struct array @code{texts} with @code{string}, @code{fontsize} in points,
## @code{rotation} in degrees, @code{box} (left, bottom, width and height in
## inches) and, for turned texts, @code{corners} (4 x 2); @code{dropped} lists
## the parts that did not fit and are left out, in this order: @qcode{"tree"},
## @qcode{"numbers"}, @qcode{"names"}, @qcode{"legend"}, @qcode{"notes"} (all
## but the first two sentences of a caption) and @qcode{"captions"}.  Widths
## are those of Helvetica.
##
## @example
## @group
## file = [tempname(), ".pdf"];
## h = ddd_plot_histogram (rand (5, 200) < 0.6);
## layout = ddd_save_figure (ancestor (h.axes, "figure"), file);
## unlink (file);
## layout.page
##   @result{} ans =
##       3.5000   2.7500
## @end group
## @end example
##
## @seealso{ddd_plot_histogram, ddd_write_png}
## @end deftypefn

function layout = ddd_save_figure (fig, file, varargin)

  if (nargin == 1 && ischar (fig))
    error ("ddd:invalidInput", ["ddd_save_figure: FIG must be a figure, ", ...
           "such as the current one: ddd_save_figure (gcf, \"%s\")"], ...
           __ddd_printable__ (fig));
  elseif (nargin < 1 || (nargin < 2 && nargout < 1))
    print_usage ();
  endif
  if (nargin < 2)
    file = "";
  endif
  sizes = struct ("single", 3.5, "double", 518 / 72, "slide", [20/3, 3.75]);

  opt = __ddd_options__ ("ddd_save_figure", varargin, {}, {
    "resolution", 200, {"number", @(x) x >= 1 && x <= 10000, ...
                        "a number from 1 to 10000"};
    "size", [], {@(x) ischar (x) && rows (x) == 1 && isfield (sizes, x) ...
                      || isnumeric (x) && isequal (size (x), [1, 2]) ...
                         && all (x >= 0.5 & x <= 100), ...
      "\"single\", \"double\", \"slide\" or [width, height] in inches"}});
  if (! (isscalar (fig) && isfigure (fig)))
    error ("ddd:invalidInput", "ddd_save_figure: FIG must be a figure");
  elseif (! isempty (file) && (! ischar (file) || rows (file) != 1))
    error ("ddd:invalidInput", "ddd_save_figure: FILE must be a string");
  endif
  if (! isempty (file))
    [file, format] = target (file);
    if (isempty (findall (fig, "type", "axes")))
      error ("ddd:invalidInput", "ddd_save_figure: the figure is empty");
    endif
  endif

  zoom = 1 + strcmp (opt.size, "slide");
  own = fig;
  wh = opt.size;
  if (ischar (wh))
    wh = sizes.(wh);
  elseif (isempty (wh) && is_moved (fig))
    wh = get_in_units (fig, "paperunits", "inches", "paperposition")(3:4);
  endif
  if (! isempty (wh))
    own = redraw_figure (fig, wh);
  endif
  unwind_protect
    page = get_in_units (own, "paperunits", "inches", ...
                         "paperposition")(3:4);
    if (! isempty (file))
      bytes = render_figure (own, format, page, opt.resolution, zoom);
      __ddd_replace_file__ ("ddd_save_figure", file, bytes);
    endif
    if (nargout > 0)
      layout = text_layout (own, page, zoom);
    endif
  unwind_protect_cleanup
    if (own != fig)
      close (own);
    endif
  end_unwind_protect

endfunction

function [file, format] = target (file)
  file = tilde_expand (file);
  [folder, ~, ext] = fileparts (file);
  if (isempty (folder))
    folder = ".";
  endif
  if (! any (strcmpi (ext, {".png", ".pdf", ".svg"})))
    error ("ddd:invalidInput",
           "ddd_save_figure: %s must end in .png, .pdf or .svg", file);
  elseif (! isfolder (folder))
    error ("ddd:file", "ddd_save_figure: there is no folder %s", folder);
  elseif (isfolder (file))
    error ("ddd:file", "ddd_save_figure: %s is a folder", file);
  endif
  format = lower (ext(2:end));
endfunction


%!demo
%! h = ddd_plot_histogram (rand (15, 1000) < 0.7);
%! ddd_save_figure (gcf (), [tempname(), ".pdf"]);

%!function [hf, p] = page (varargin)
%!  hf = figure ("visible", "off", "paperunits", "inches",
%!               "papersize", [4, 3], "paperposition", [0, 0, 4, 3]);
%!  hax = axes ("parent", hf, "position", [0, 0, 1, 1], "visible", "off",
%!              "xlim", [0, 4], "ylim", [0, 3]);
%!  line ([0, 4], [0, 0], "parent", hax);   # gnuplot 6 warns of empty axes
%!  for i = 1:numel (varargin)
%!    text (1, 3 - i / 2, varargin{i}, "parent", hax, "fontsize", 10,
%!          "interpreter", "none", "verticalalignment", "middle");
%!  endfor
%!endfunction

%!function bytes = content (file)
%!  fid = fopen (file);
%!  bytes = fread (fid, Inf, "uint8=>double")';
%!  fclose (fid);
%!endfunction

%!test # the three formats: magic bytes, page, resolution; nothing left behind
%! hf = page ("abc");
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   for name = {"a.png", "it's `b`.PDF", "\"c\" d.svg"}
%!     layout = ddd_save_figure (hf, fullfile (folder, name{1}));
%!     assert (layout.page, [4, 3]);
%!   endfor
%!   assert (numel (readdir (folder)), 2 + 3);
%!   png = content (fullfile (folder, "a.png"));
%!   assert (png(17:24), [0, 0, 3, 32, 0, 0, 2, 88]);
%!   ddd_save_figure (hf, fullfile (folder, "a.png"), "resolution", 50);
%!   assert (content (fullfile (folder, "a.png"))(17:24), [0 0 0 200 0 0 0 150]);
%! unwind_protect_cleanup
%!   close (hf);
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # a name is never a command, and stays as it is
%! folder = tempname ();
%! mkdir (folder);
%! bad = sprintf ("`touch %s`", fullfile (folder, "executed"));
%! hf = page (bad, "a\"b", "it's", 'back\slash\', "a_b^c{d}@e", "x\ny");
%! hax = get (hf, "currentaxes");
%! title (hax, bad);
%! set (hax, "visible", "on", "xtick", 2, "xticklabel", {bad});
%! line (hax, [0, 1], [0, 1], "displayname", [bad, "\""]);
%! unwind_protect
%!   ddd_save_figure (hf, fullfile (folder, "a.svg"));
%!   assert (! exist (fullfile (folder, "executed"), "file"));
%!   svg = char (content (fullfile (folder, "a.svg")));
%!   for txt = {">`touch ", ">a\"b<", ">it's<", ">back\\slash\\<", ...
%!              ">a_b^c{d}@e<", ">x y<"}
%!     plain = strrep (strrep (svg, "&quot;", "\""), "&apos;", "'");
%!     assert (! isempty (strfind (plain, txt{1})), txt{1});
%!   endfor
%!   assert (numel (findobj (hf, "string", bad)), 1);
%!   assert (get (hax, "xticklabel"), {bad});
%! unwind_protect_cleanup
%!   close (hf);
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # SVG: fonts as wide, for who has no Helvetica
%! hf = page ("abc");
%! file = [tempname(), ".svg"];
%! unwind_protect
%!   set (findobj (hf, "type", "text"), "fontname", "Helvetica");
%!   ddd_save_figure (hf, file);
%!   svg = fileread (file);
%!   assert (! isempty (strfind (svg, "\"Helvetica, Arial, 'Liberation Sans'")));
%! unwind_protect_cleanup
%!   close (hf);
%!   unlink (file);
%! end_unwind_protect

%!test # neither are lines of a title, nor the name of a font
%! folder = tempname ();
%! mkdir (folder);
%! ran = fullfile (folder, "executed");
%! hf = figure ("visible", "off");
%! unwind_protect
%!   hax = axes ("parent", hf);
%!   line ([0, 1], [0, 1], "parent", hax);
%!   command = sprintf ("system('touch %s') #", ran);
%!   title (hax, {"two"; command; "a\nb"});
%!   xlabel (hax, ["rows"; "more"]);
%!   text (.5, .5, "x", "parent", hax, "fontname", sprintf ("`touch %s`", ran));
%!   set (hax, "fontname", sprintf ("a\"; system 'touch %s' #", ran));
%!   before = get (get (hax, "title"), "string");
%!   for ending = {".png", ".pdf", ".svg"}
%!     ddd_save_figure (hf, fullfile (folder, ["x", ending{1}]));
%!   endfor
%!   assert (! exist (ran, "file"));
%!   assert (get (get (hax, "title"), "string"), before);
%!   svg = fileread (fullfile (folder, "x.svg"));
%!   for txt = {">two<", ">rows<", ">more<"}
%!     assert (! isempty (strfind (svg, txt{1})), txt{1});
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # the layout: a box in inches around the anchor, turned or not
%! hf = page ("HHHHHHHHHH");
%! file = [tempname(), ".svg"];
%! unwind_protect
%!   t = ddd_save_figure (hf, file).texts;
%!   assert (t.string, "HHHHHHHHHH");
%!   assert (t.box, [1, 2.5 - 5/72, 7.22 * 10/72, 10/72], 1e-9);
%!   set (findobj (hf, "type", "text"), "rotation", 90, ...
%!        "horizontalalignment", "right");
%!   t = ddd_save_figure (hf, file).texts;
%!   assert (t.box, [1 - 5/72, 2.5 - 72.2/72, 10/72, 72.2/72], 1e-9);
%!   assert (t.fontsize, 10);
%! unwind_protect_cleanup
%!   close (hf);
%!   unlink (file);
%! end_unwind_protect

%!test # a failure keeps the old file and the figure, and leaves nothing
%! folder = tempname ();
%! mkdir (folder);
%! hf = page ("abc");
%! unwind_protect
%!   fail ("ddd_save_figure (hf, fullfile (folder, 'none', 'x.png'))", ...
%!         "ddd_save_figure: there is no folder .*none");
%!   mkdir (fullfile (folder, "d.png"));
%!   fail ("ddd_save_figure (hf, fullfile (folder, 'd.png'))", "is a folder");
%!   assert (numel (readdir (folder)), 3);
%!   fail ("ddd_save_figure (hf, '/proc/x.png')", "cannot write /proc/x.png");
%!   assert (get (findobj (hf, "type", "text"), "string"), "abc");
%! unwind_protect_cleanup
%!   close (hf);
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # the current figure stays current
%! hf = page ("abc");
%! other = figure ("visible", "off");
%! file = [tempname(), ".svg"];
%! unwind_protect
%!   ddd_save_figure (hf, file);
%!   assert (get (0, "currentfigure"), other);
%! unwind_protect_cleanup
%!   close ([hf, other]);
%!   unlink (file);
%! end_unwind_protect

%!test # without a file the layout alone; the sizes of journals and slides
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! file = [tempname(), ".png"];
%! unwind_protect
%!   h = ddd_plot_consistency (rand (3, 60) < .5, "colors", "gray");
%!   before = ddd_save_figure (hf);
%!   one = ddd_save_figure (hf, "", "size", "single");
%!   assert (one.page(1), 3.5, 1e-9);
%!   y = @(layout, txt) layout.texts(strcmp ({layout.texts.string}, txt)).box(2);
%!   title = "In-between items only";
%!   assert (y (before, title), y (before, "All items"), 1e-9);
%!   assert (y (one, title) < y (one, "All items") - 1);
%!   assert (ddd_save_figure (hf, "", "size", "double").page(1) <= 7.2);
%!   big = ddd_save_figure (hf, file, "size", "slide", "resolution", 36);
%!   assert (big.page, [40/3, 7.5], 1e-9);
%!   assert (content (file)(17:24), [0, 0, 1, 224, 0, 0, 1, 14]);
%!   assert (max ([big.texts.fontsize]), 18);
%!   half = ddd_save_figure (hf, "", "size", [20/3, 3.75]);
%!   assert (vertcat (half.texts.box) * 2, vertcat (big.texts.box), 1e-9);
%!   assert (ddd_save_figure (hf), before);
%!   assert (all (ishghandle ([h.axes, h.panels])));
%!   assert (findall (0, "type", "figure"), hf);
%! unwind_protect_cleanup
%!   close (hf);
%!   unlink (file);
%! end_unwind_protect

%!test # several plots keep their places on another page
%! rand ("twister", 1);
%! hf = figure ("visible", "off", "paperunits", "inches", "papersize", [8, 6], ...
%!              "paperposition", [0, 0, 8, 6]);
%! unwind_protect
%!   for i = 1:2
%!     ddd_plot_histogram (subplot (2, 1, i), rand (3 + i, 60) < .5);
%!   endfor
%!   layout = ddd_save_figure (hf, "", "size", "double");
%!   assert (layout.page(2), 3 / 4 * layout.page(1), 1e-9);
%!   t = layout.texts;
%!   four = t(strncmp ({t.string}, "4 models", 8)).box(2);
%!   five = t(strncmp ({t.string}, "5 models", 8)).box(2);
%!   assert (four > layout.page(2) / 2 && five < layout.page(2) / 2);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_save_figure ()
%!error <Invalid call> ddd_save_figure (1)
%!error <FIG must be a figure, .*: ddd_save_figure \(gcf, "x.png"\)>
%! ddd_save_figure ("x.png")
%!error <FIG must be a figure> ddd_save_figure (-1, "x.png")
%!error <FIG must be a figure> ddd_save_figure ([], "x.png")
%!error <FILE must be a string>
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_save_figure (hf, 1);
%!test # nothing to draw, nothing written
%! file = [tempname(), ".png"];
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! fail ("ddd_save_figure (hf, file)", "ddd_save_figure: the figure is empty");
%! assert (! exist (file, "file"));
%!error <x.jpg must end in .png, .pdf or .svg>
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_save_figure (hf, "x.jpg");
%!error <resolution must be a number> ddd_save_figure (1, "x.png", "resolution", 0)
%!error <size must be "single", "double", "slide" or>
%! ddd_save_figure (1, "x.png", "size", 3)
%!error <a size needs a figure that ddd_plot_... has drawn>
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_save_figure (hf, "", "size", "single");
