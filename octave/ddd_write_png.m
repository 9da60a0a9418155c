## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_write_png (@var{A}, @var{file})
## @deftypefnx {ddd} {} ddd_write_png (@dots{}, "colormap", @var{map})
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
## A picture may have any size, such as 50,000 items x 91 epochs.  Few colors
## take few bits per pixel.  The file @var{file} is replaced only by a complete
## picture; if it cannot be written, an error says why and nothing is left
## behind.
##
## @example
## @group
## file = [tempname(), ".png"];
## ddd_write_png (rand (100, 20) < 0.5, file, "colormap", [1 1 1; 0 0 1]);
## [err, msg] = unlink (file);
## err
##   @result{} 0
## @end group
## @end example
##
## @seealso{ddd_plot_decisions, ddd_save_figure}
## @end deftypefn

function ddd_write_png (A, file, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  unit = @(x) isnumeric (x) && isreal (x) && all (x(:) >= 0 & x(:) <= 1);
  opt = __ddd_options__ ("ddd_write_png", varargin, {}, {
    "colormap", [], @(x) unit (x) && ismatrix (x) && columns (x) == 3 ...
                         && rows (x) > 0, "k x 3 with values from 0 to 1"});
  if (! ischar (file) || rows (file) != 1)
    error ("ddd:invalidInput", "ddd_write_png: FILE must be a string");
  endif
  check (A, opt.colormap);

  [pixels, map] = encode (A, opt.colormap);
  __ddd_write_png__ ("ddd_write_png", pixels, uint8 (255 * map'),
                     tilde_expand (file));

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
  if (isa (A, "uint8"))
    pixels = A;
  elseif (ndims (A) == 3)
    if (absent)
      error ("ddd:invalidInput", "ddd_write_png: a color must not be NaN");
    endif
    pixels = uint8 (255 * A);       # rounds
  else
    if (isempty (map))
      k = merge (islogical (A), 2, 256 - absent);
      map = linspace (0, 1, k)' * [1, 1, 1];
    elseif (rows (map) + absent > 256)
      error ("ddd:invalidInput",
             "ddd_write_png: colormap must have at most %d rows",
             256 - absent);
    endif
    pixels = uint8 (A);
    if (rows (map) != 2 || ! islogical (A))
      pixels = uint8 (A * (rows (map) - 1));
    endif
    if (absent)
      pixels(isnan (A)) = rows (map);
      map(end+1,:) = __ddd_theme__ ().neutral;
    endif
  endif

endfunction


%!demo
%! ## Right (white) and wrong (blue), one pixel per item and epoch
%! C = rand (500, 90) < linspace (0, 1, 90) .^ 0.5;
%! file = [tempname(), ".png"];
%! ddd_write_png (C, file, "colormap", [0.03, 0.19, 0.42; 1, 1, 1]);
%! printf ("%d bytes\n", stat (file).size);
%! unlink (file);

%!function [head, size] = written (varargin)
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
%!  head = bytes(25:26);
%!  size = 256 .^ (3:-1:0) * reshape (bytes(17:24), 4, 2);
%!endfunction

%!test # size, bit depth and type (0 gray, 2 RGB, 3 palette) of the header
%! [head, size] = written (rand (5, 3) < 0.5);
%! assert (head, [1, 3]);
%! assert (size, [3, 5]);
%! assert (written (rand (5, 3)), [8, 3]);
%! assert (written (single ([0, NaN, 1]), "colormap", eye (3)), [2, 3]);
%! assert (written (uint8 ([0, 255])), [8, 0]);
%! assert (written (uint8 ([0, 3]), "colormap", jet (4)), [2, 3]);
%! assert (written (rand (4, 5, 3)), [8, 2]);

%!testif ; any (strcmp ({imformats().ext}, "png")) # colors come back
%! file = [tempname(), ".png"];
%! unwind_protect
%!   ddd_write_png ([0, 0.5, 1; NaN, 1, 0], file, "colormap", ...
%!                  [1, 0, 0; 0, 1, 0; 0, 0, 1]);
%!   [x, map] = imread (file);
%!   rgb = map(double (x(:)) + 1,:);
%!   assert (rgb, [1 0 0; [1 1 1] * 187/255; 0 1 0; 0 0 1; 0 0 1; 1 0 0], 1e-9);
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # a failure leaves nothing behind, and a name is not a command
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   fail ("ddd_write_png (1, fullfile (folder, 'none', 'x.png'))", ...
%!         "ddd_write_png: cannot write .*x.png: No such file");
%!   fail ("ddd_write_png (1, folder)", "is not a regular file");
%!   assert (numel (readdir (folder)), 2);
%! unwind_protect_cleanup
%!   rmdir (folder);
%! end_unwind_protect

%!error <Invalid call> ddd_write_png (1)
%!error <FILE must be a string> ddd_write_png (1, 2)
%!error <A must be a full, real> ddd_write_png (sparse (1), "x.png")
%!error <A must be a full, real> ddd_write_png ({1}, "x.png")
%!error <rows x columns x 3, and not empty> ddd_write_png ([], "x.png")
%!error <rows x columns x 3, and not empty> ddd_write_png (ones (1, 1, 2), "x.png")
%!error <values of A must be 0 to 1> ddd_write_png (1.5, "x.png")
%!error <a color must not be NaN> ddd_write_png (NaN (1, 1, 3), "x.png")
%!error <needs a rows x columns> ddd_write_png (ones (1, 1, 3), "x", "colormap", [0 0 0])
%!error <at most 255 rows> ddd_write_png (NaN, "x.png", "colormap", gray (256))
%!error <colormap must be k x 3> ddd_write_png (1, "x.png", "colormap", [0 2 0])
%!error <unknown option 'map'; did you mean colormap>
%! ddd_write_png (1, "x.png", "map", 1)
%!error <pixel \(1,2\) has no color>
%! ddd_write_png (uint8 ([0 1]), "x.png", "colormap", [0 0 0]);
