## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {} ddd_write_npy (@var{A}, @var{file})
## Write an array for NumPy.
##
## @var{A} is a full real numeric or logical array of any size, or a cell array
## of strings, such as the names of models or items.  In Python,
## @code{numpy.load (file)} gives an array of the same shape and type; a column
## has one dimension there, as @code{ddd_load} makes a column of one.  Missing
## answers stay @code{NaN}; write @code{ddd_unpack (D)} for packed data.
##
## The file @var{file} is replaced only by a complete one; if it cannot be
## written, an error says why and nothing is left behind.
##
## The format is version 1 of R. Kern, @cite{NEP 1: a simple file format for
## NumPy arrays}, in Fortran order.
##
## @example
## @group
## K = ddd_consistency ([1 0 1 1; 1 1 0 1; 0 0 1 1]);
## file = [tempname(), ".npy"];
## ddd_write_npy (K.full.kappa, file);
## [err, msg] = unlink (file);
## err
##   @result{} err = 0
## @end group
## @end example
##
## @seealso{ddd_read_npy, ddd_load, ddd_unpack, ddd_write_png}
## @end deftypefn

function ddd_write_npy (A, file)

  if (nargin < 2)
    print_usage ();
  endif

  if (! ischar (file) || rows (file) != 1)
    error ("ddd:invalidInput", "ddd_write_npy: FILE must be a string");
  endif
  [head, A] = npy_parts ("ddd_write_npy", A);
  file = tilde_expand (file);
  if (exist (file) && ! isfile (file))
    error ("ddd:file", "ddd_write_npy: '%s' is not a regular file", file);
  endif
  __ddd_replace_file__ ("ddd_write_npy", file, @(part) write (part, head, A));

endfunction

## Head and array one after the other: together they would be a second copy.
function [done, reason] = write (part, head, A)
  [fid, reason] = fopen (part, "wb", "ieee-le");
  done = fid >= 0;
  if (done)
    width = sizeof (cast (0, class (A)));       # a range takes less memory
    done = fwrite (fid, head) == numel (head) ...
           && fwrite (fid, A, merge (islogical (A), "uint8", class (A))) ...
              == numel (A);
    done = fclose (fid) == 0 && done ...
           && stat (part).size == numel (head) + numel (A) * width;
    reason = "the disk may be full";
  endif
endfunction


%!demo
%! ## Error consistency of all pairs, for a colleague who plots in Python
%! K = ddd_consistency (rand (5, 1000) < linspace (0.5, 0.9, 5)');
%! folder = tempname ();
%! mkdir (folder);
%! ddd_write_npy (K.full.kappa, fullfile (folder, "kappa.npy"));
%! ddd_write_npy (K.models, fullfile (folder, "models.npy"));
%! dir (folder)
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");

%!function bytes = written (A)
%!  file = [tempname(), " it's `a\" b.npy"];
%!  unwind_protect
%!    ddd_write_npy (A, file);
%!    fid = fopen (file);
%!    bytes = fread (fid, Inf, "uint8=>uint8")';
%!    fclose (fid);
%!  unwind_protect_cleanup
%!    if (exist (file, "file"))
%!      unlink (file);
%!    endif
%!  end_unwind_protect
%!endfunction

%!test # the bytes of the format, one by one
%! bytes = written (int16 ([1 -2; 3 256]));
%! assert (numel (bytes), 128 + 8);
%! assert (bytes(1:10), [147, uint8("NUMPY"), 1, 0, 118, 0]);
%! head = "{'descr': '<i2', 'fortran_order': True, 'shape': (2, 2), }";
%! head = [head, repmat(" ", 1, 117 - numel (head)), "\n"];
%! assert (char (bytes(11:128)), head);
%! assert (bytes(129:end), uint8 ([1 0 3 0 254 255 0 1]));
%! ## The first and the last of one, two, three and four bytes.
%! ends = {"\x01", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", ...
%!         "\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"};
%! assert (typecast (written (ends)(129:end), "uint32"), ...
%!         uint32 ([1 127 128 2047 2048 55295 57344 65535 65536 1114111]));
%! bytes = written ({"a"; "é€"});
%! head = "{'descr': '<U2', 'fortran_order': True, 'shape': (2,), }";
%! assert (char (bytes(10+(1:numel (head)))), head);
%! assert (bytes(129:end), uint8 ([97 zeros(1, 7) 233 0 0 0 172 32 0 0]));

%!function C = unpacked (D)
%!  C = double (ddd_unpack (D));
%!endfunction

%!test # what is written is read back, whatever the class and the shape
%! rand ("twister", 1);
%! file = [tempname(), ".npy"];
%! unwind_protect
%!   for class_name = {"double", "single", "int8", "int16", "int32", "int64", ...
%!                     "uint8", "uint16", "uint32", "uint64", "logical"}
%!     for shape = {[3 4], [5 1], [1 5], [2 3 4], [1 1]}
%!       A = feval (class_name{1}, randi ([0 1], shape{1}));
%!       ddd_write_npy (A, file);
%!       if (iscolumn (A))
%!         A = A';     # one model
%!       endif
%!       assert (unpacked (ddd_load (file)), double (A));
%!     endfor
%!   endfor
%!   ddd_write_npy ([1 NaN 0], file);    # and replaces what was there
%!   assert (unpacked (ddd_load (file)), [1 NaN 0]);
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # what takes less memory than it has elements
%! for A = {1:5, 5:-1:1, eye(3), eye(3)(:,[2 3 1]), 1:0}
%!   assert (written (A{1}), written (A{1} + zeros (size (A{1}))));
%! endfor

%!test # a failure leaves nothing behind, and the old file alone
%! folder = tempname ();
%! mkdir (folder);
%! file = fullfile (folder, "x.npy");
%! unwind_protect
%!   ddd_write_npy (1:3, file);
%!   fail ("ddd_write_npy ({1}, file)", "A must be a full");
%!   ## Cut, too long for their character, half of a pair of UTF-16, too large.
%!   for bad = {"\xff", "\xc3", "a\x80", "\xe2\x82", "\xc0\x80", ...
%!              "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", ...
%!              "\xf8\x88\x80\x80\x80", "\xc3\xa9\xa9"}
%!     fail ("ddd_write_npy (bad, file)", "strings must be UTF-8");
%!   endfor
%!   fail ("ddd_write_npy (1, folder)", "is not a regular file");
%!   fail ("ddd_write_npy (1, fullfile (folder, 'none', 'x.npy'))", ...
%!         "there is no folder .*none");
%!   assert (stat (file).size, 128 + 24);
%!   assert (numel (readdir (folder)), 3);
%!   if (exist ("/dev/full"))
%!     fail ("ddd_write_npy (1, '/dev/full')", "is not a regular file");
%!   endif
%! unwind_protect_cleanup
%!   unlink (file);
%!   rmdir (folder);
%! end_unwind_protect

%!error <Invalid call> ddd_write_npy (1)
%!error <FILE must be a string> ddd_write_npy (1, 2)
%!error <A must be a full, real> ddd_write_npy (sparse (1), "x.npy")
%!error <A must be a full, real> ddd_write_npy (1i, "x.npy")
%!error <A must be a full, real> ddd_write_npy (@sin, "x.npy")
%!error <A must be a full, real> ddd_write_npy ("text", "x.npy")
%!error <must not hold a 0 byte> ddd_write_npy ({"a\0b"}, "x.npy")
%!error id=ddd:file ddd_write_npy (1, "/no/such/folder/x.npy")
