## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_write_png (@var{A}, @var{file})
## @deftypefnx {ddd} {} ddd_write_png (@dots{}, @var{name}, @var{value})
## Write a matrix as a PNG with one pixel per element.
##
## @var{A} is one of
##
## @itemize
## @item
## rows x columns, logical or numeric, values from 0 to 1: colored by
## @var{map}, k x 3 with values from 0 to 1, whose first row is the color of 0
## and whose last row is the color of 1; by default black to white.
## @code{NaN} is gray (187, 187, 187), so @var{map} has at most 255 rows where
## there is one and at most 256 otherwise.
##
## @item
## rows x columns of class uint8: gray values, or rows of @var{map} counted
## from 0 if it is given.
##
## @item
## rows x columns x 3 with values from 0 to 1, or of class uint8: red, green
## and blue.
## @end itemize
##
## Logical values take one bit per pixel, other matrices without a colormap are
## gray pictures, and few colors take few bits.  A picture may have any size,
## such as 50,000 items x 91 epochs.  Options:
##
## @table @code
## @item colormap
## The colors, see above.
##
## @item scale
## Pixels per element: a whole number, or one for the height and one for the
## width, as [1, 10] for a map with many items and few epochs; default 1.
##
## @item text
## A struct with what the picture should tell about itself: each field becomes
## a text chunk of that name.  A field has a string, a cell array of strings
## (one a line) or a vector of numbers, as the order of the items that
## @code{ddd_plot_decisions} returns.  Viewers show @code{Title},
## @code{Author} and @code{Description}; exiftool, @code{identify -verbose} and
## Python's @code{Image.open (file).text} read them all.
## @end table
##
## The file @var{file} is replaced only by a complete picture; if it cannot be
## written, an error says why and nothing is left behind.
##
## @example
## @group
## file = [tempname(), ".png"];
## ddd_write_png (rand (100, 20) < 0.5, file, "colormap", [1 1 1; 0 0 1], ...
##                "scale", [1, 10], "text", struct ("order", 1:100));
## [err, msg] = unlink (file);
## err
##   @result{} err = 0
## @end group
## @end example
##
## @seealso{ddd_plot_decisions, ddd_save_figure}
## @end deftypefn

function ddd_write_png (A, file, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  full_real = @(x) isnumeric (x) && isreal (x) && ! issparse (x);
  unit = @(x) full_real (x) && all (x(:) >= 0 & x(:) <= 1);
  scales = @(x) full_real (x) && any (numel (x) == [1, 2]) ...
                && all (x(:) >= 1 & x(:) == fix (x(:)) & x(:) < 2^31);
  opt = __ddd_options__ ("ddd_write_png", varargin, {}, {
    "colormap", [], {@(x) unit (x) && ismatrix (x) && columns (x) == 3 ...
                          && rows (x) > 0, "k x 3 with values from 0 to 1"};
    "scale", 1, {scales, "one or two whole numbers >= 1"};
    "text", struct, {@(x) isstruct (x) && isscalar (x), "a struct"}});
  file = __ddd_output_file__ ("ddd_write_png", file);
  check (A, opt.colormap);

  [pixels, map] = encode (A, opt.colormap);
  scale = double (opt.scale(:)') .* [1, 1];
  text = notes (opt.text);
  __ddd_write_png__ ("ddd_write_png", pixels, uint8 (255 * map'), file,
                     __ddd_part_file__ (file), scale(1), scale(2), text);

endfunction

function check (A, map)

  if (! (isnumeric (A) || islogical (A)) || iscomplex (A) || issparse (A))
    error ("ddd:invalidInput",
           "ddd_write_png: A must be a full, real, logical or numeric array");
  elseif (isempty (A) || ndims (A) > 3 || ! any (size (A, 3) == [1, 3]))
    error ("ddd:invalidInput", ["ddd_write_png: A must be rows x columns ", ...
           "or rows x columns x 3, and not empty"]);
  elseif (isnumeric (A) && ! isa (A, "uint8")
          && (min (A(:)) < 0 || max (A(:)) > 1))
    error ("ddd:invalidInput",
           "ddd_write_png: values of A must be 0 to 1, or of class uint8");
  elseif (! isempty (map) && ndims (A) == 3)
    error ("ddd:invalidInput",
           "ddd_write_png: a colormap needs a rows x columns matrix");
  endif

endfunction

function [pixels, map] = encode (A, map)

  absent = isfloat (A) && any (isnan (A)(:));
  if (ndims (A) == 3)
    if (absent)
      error ("ddd:invalidInput", "ddd_write_png: a color must not be NaN");
    endif
    pixels = as_bytes (A);
  elseif (isempty (map) && ! absent)
    pixels = A;
    if (! islogical (A))
      pixels = as_bytes (A);
    endif
  elseif (isa (A, "uint8"))
    pixels = A;
  else
    if (isempty (map))
      map = linspace (0, 1, 255)' * [1, 1, 1];
    elseif (rows (map) + absent > 256)
      error ("ddd:invalidInput",
             "ddd_write_png: colormap must have at most %d rows",
             256 - absent);
    endif
    pixels = uint8 (double (A) * (rows (map) - 1));     # rounds
    if (absent)
      pixels(isnan (A)) = rows (map);
      map(end+1,:) = make_theme (8, "color").neutral;
    endif
  endif

endfunction

function x = as_bytes (x)
  if (! isa (x, "uint8"))
    x = uint8 (255 * double (x));       # rounds
  endif
endfunction

## Keywords and texts, 2 x t.
function list = notes (text)

  names = fieldnames (text);
  list = cell (2, numel (names));
  for i = 1:numel (names)
    x = text.(names{i});
    if (isnumeric (x) && isreal (x) && isvector (x))
      x = strtrim (sprintf ("%.15g ", x));
    elseif (iscellstr (x))
      x = strjoin (x(:)', "\n");
    endif
    if (! (ischar (x) && rows (x) <= 1) || any (x == 0))
      error ("ddd:invalidOption",
             ["ddd_write_png: text.%s must be a string, strings or a ", ...
              "vector of numbers"], names{i});
    endif
    list(:,i) = {names{i}; x};
  endfor

endfunction


%!demo
%! ## Right (white) and wrong (blue), one pixel per item and epoch
%! C = rand (500, 90) < linspace (0, 1, 90) .^ 0.5;
%! file = [tempname(), ".png"];
%! ddd_write_png (C, file, "colormap", [0.03, 0.19, 0.42; 1, 1, 1]);
%! printf ("%d bytes\n", stat (file).size);
%! unlink (file);

%!function bytes = written (varargin)
%!  file = [tempname(), " it's `a\" b.png"];
%!  ddd_write_png (varargin{1}, file, varargin{2:end});
%!  unwind_protect
%!    fid = fopen (file);
%!    bytes = fread (fid, Inf, "uint8=>double")';
%!    fclose (fid);
%!  unwind_protect_cleanup
%!    unlink (file);
%!  end_unwind_protect
%!  assert (bytes(1:8), [137, 80, 78, 71, 13, 10, 26, 10]);
%!endfunction

%!function [head, size] = header (varargin)
%!  bytes = written (varargin{:});
%!  head = bytes(25:26);
%!  size = 256 .^ (3:-1:0) * reshape (bytes(17:24), 4, 2);
%!endfunction

%!test # size, bit depth and type (0 gray, 2 RGB, 3 palette) of the header
%! rand ("twister", 1);
%! [head, size] = header (rand (5, 3) < 0.5);
%! assert (head, [1, 0]);
%! assert (size, [3, 5]);
%! assert (header (rand (5, 3)), [8, 0]);
%! assert (header (rand (5, 3) < 0.5, "colormap", [1, 0, 0; 1, 1, 1]), [1, 3]);
%! assert (header ([0, NaN, 1]), [8, 3]);
%! assert (header (single ([0, NaN, 1]), "colormap", eye (3)), [2, 3]);
%! assert (header (uint8 ([0, 255])), [8, 0]);
%! assert (header (uint8 ([0, 3]), "colormap", jet (4)), [2, 3]);
%! assert (header (rand (4, 5, 3)), [8, 2]);
%! [head, size] = header (rand (5, 3), "scale", 2);
%! assert (size, [6, 10]);
%! [head, size] = header (true (5, 3), "scale", int8 ([1; 7]));
%! assert (size, [21, 5]);

## What comes back, rows x columns x 3 from 0 to 255.
%!function rgb = read_back (varargin)
%!  file = [tempname(), ".png"];
%!  unwind_protect
%!    ddd_write_png (varargin{1}, file, varargin{2:end});
%!    [x, map] = imread (file);
%!  unwind_protect_cleanup
%!    unlink (file);
%!  end_unwind_protect
%!  rgb = double (x);
%!  if (islogical (x))
%!    rgb *= 255;
%!  endif
%!  if (! isempty (map))
%!    rgb = reshape (255 * map(double (x) + 1,:), [size(x), 3]);
%!  elseif (ndims (x) == 2)
%!    rgb = repmat (rgb, [1, 1, 3]);
%!  endif
%!endfunction

%!testif ; ! isempty (imformats ("png")) # every pixel comes back
%! rand ("twister", 1);
%! old = rand (13, 9);
%! gray = repmat (round (255 * old), [1, 1, 3]);
%! assert (read_back (old), gray);
%! assert (read_back (single (old)), gray);
%! assert (read_back (uint8 (255 * old)), gray);
%! assert (read_back (old < .3), repmat (255 * (old < .3), [1, 1, 3]));
%! color = randi (255, 13, 9, 3);
%! assert (read_back (uint8 (color)), color);
%! assert (read_back (color / 255), color);
%! big = read_back (color / 255, "scale", [2, 3]);
%! assert (big, color(ceil ((1:26) / 2),ceil ((1:27) / 3),:));
%! assert (read_back (old < .3, "scale", [3, 1])(:,:,1),
%!         255 * (old < .3)(ceil ((1:39) / 3),:));
%! rgb = read_back ([0, .5, 1; NaN, 1, 0], "colormap", eye (3));
%! assert (rgb, 255 * cat (3, [1, 0, 0; 187/255, 0, 1], ...
%!                         [0, 1, 0; 187/255, 0, 0], ...
%!                         [0, 0, 1; 187/255, 1, 0]), 1e-9);

%!test # text: a chunk per field, in ASCII or else in UTF-8
%! order = [3, 1, 2];
%! txt = struct ("order", order, "items", {{"a_1", "b"}}, "Title", "na\303\257ve", ...
%!               "none", "");
%! bytes = char (written (true, "text", txt));
%! assert (! isempty (strfind (bytes, "tEXtorder\0003 1 2")));
%! assert (! isempty (strfind (bytes, "tEXtitems\000a_1\nb")));
%! assert (! isempty (strfind (bytes, ["iTXtTitle", char(zeros (1, 5)), ...
%!                                     "na\303\257ve"])));
%! assert (! isempty (strfind (bytes, "tEXtnone\000")));

%!test # long text is compressed
%! bytes = char (written (true, "text", struct ("order", 1:5000)));
%! assert (! isempty (strfind (bytes, "zTXtorder\000")));
%! assert (numel (bytes) < 15000);

%!test # a failure leaves nothing behind, and a name is not a command
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   fail ("ddd_write_png (1, fullfile (folder, 'none', 'x.png'))", ...
%!         "ddd_write_png: there is no folder");
%!   fail ("ddd_write_png (1, folder)", "is a folder");
%!   assert (numel (readdir (folder)), 2);
%! unwind_protect_cleanup
%!   rmdir (folder);
%! end_unwind_protect

%!error <Invalid call> ddd_write_png (1)
%!error <file must be a file name> ddd_write_png (1, 2)
%!error <A must be a full, real> ddd_write_png (sparse (1), "x.png")
%!error <A must be a full, real> ddd_write_png ({1}, "x.png")
%!error <rows x columns x 3, and not empty> ddd_write_png ([], "x.png")
%!error <rows x columns x 3, and not empty> ddd_write_png (ones (1, 1, 2), "x.png")
%!error <values of A must be 0 to 1> ddd_write_png (1.5, "x.png")
%!error <a color must not be NaN> ddd_write_png (NaN (1, 1, 3), "x.png")
%!error <needs a rows x columns> ddd_write_png (ones (1, 1, 3), "x", "colormap", [0 0 0])
%!error <at most 255 rows> ddd_write_png (NaN, "x.png", "colormap", gray (256))
%!error <at most 256 rows> ddd_write_png (.5, "x.png", "colormap", gray (257))
%!test # as many colors as fit
%! file = [tempname(), ".png"];
%! removed = onCleanup (@() unlink (file));
%! ddd_write_png (.5, file, "colormap", gray (256));
%! ddd_write_png ([.5, NaN], file, "colormap", gray (255));
%!error <colormap must be k x 3> ddd_write_png (1, "x.png", "colormap", [0 2 0])
%!error <colormap must be k x 3>
%! ddd_write_png (1, "x.png", "colormap", sparse ([0 1 0]))
%!error <scale must be one or two whole>
%! ddd_write_png (1, "x.png", "scale", sparse (1))
%!error <unknown option 'colourmap'; did you mean colormap>
%! ddd_write_png (1, "x.png", "colourmap", 1)
%!error <scale must be one or two whole> ddd_write_png (1, "x.png", "scale", 0)
%!error <scale must be one or two whole> ddd_write_png (1, "x.png", "scale", 1:3)
%!error <cannot have 1 x 1 pixels, each 1 x 2147483647>
%! ddd_write_png (1, "x.png", "scale", [1, 2^31-1])
%!error <text must be a struct> ddd_write_png (1, "x.png", "text", "a")
%!error <text.a must be a string, strings or>
%! ddd_write_png (1, "x", "text", struct ("a", 1i))
%!error <text.a must be a string, strings or>
%! ddd_write_png (1, "x", "text", struct ("a", "b\0c"))
%!error <text cannot be called> ddd_write_png (1, "x", "text", struct ("\303\257", 1))
%!error <pixel \(1,2\) has no color>
%! ddd_write_png (uint8 ([0 1]), "x.png", "colormap", [0 0 0]);
