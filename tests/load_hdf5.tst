## SPDX-License-Identifier: GPL-3.0-or-later
## HDF5 and MAT files, and what ddd_save writes: good ones and damaged ones.

%!shared folder
%! folder = tempname ();
%! mkdir (folder);

%!function file = put (folder, name, bytes)
%!  file = fullfile (folder, name);
%!  fid = fopen (file, "wb");
%!  fwrite (fid, bytes);
%!  fclose (fid);
%!endfunction

%!function x = bytes (file)
%!  fid = fopen (file);
%!  x = fread (fid, Inf, "uint8=>uint8")';
%!  fclose (fid);
%!endfunction

## Either it is read, or an error of ddd names the file.
%!function err = attempt (file)
%!  err = struct ("message", "", "identifier", "");
%!  try
%!    evalc ("ddd_load (file);");
%!  catch err
%!    [~, name, kind] = fileparts (file);
%!    assert (! isempty (strfind (err.message, [name, kind])), err.message);
%!    assert (strncmp (err.identifier, "ddd:", 4), err.message);
%!  end_try_catch
%!endfunction

%!function file = hdf5 (folder, varargin)
%!  file = fullfile (folder, "t.h5");
%!  __ddd_write_hdf5__ ("f", file, 0, varargin(1:2:end), varargin(2:2:end));
%!endfunction

## ---- HDF5 as h5py writes it: its first index is Octave's last one

%!test
%! rand ("twister", 1);
%! C = [1 0 NaN; 0 1 1];
%! D = ddd_load (hdf5 (folder, "correct", C'));
%! assert (ddd_unpack (D), C);
%! file = hdf5 (folder, "correct", C', "models", {"p"; "q"}, "items", ...
%!              {"x"; "y"; "z"}, "notes", "text", "groups", {"c"; "d"});
%! D = ddd_load (file);
%! assert (ddd_unpack (D), C);
%! assert (D.models, {"p"; "q"});
%! assert (D.items, {"x"; "y"; "z"});
%! assert (D.groups.group, {"c"; "d"});
%! C = rand (2, 3, 4) < .5;
%! D = ddd_load (hdf5 (folder, "C", double (permute (C, [3, 2, 1])), "epochs", [1; 2; 5; 9]));
%! assert (ddd_unpack (D), C);
%! assert (D.epochs, [1, 2, 5, 9]);

%!test # one model; predicted labels; scores; of several arrays, one is named
%! assert (ddd_unpack (ddd_load (hdf5 (folder, "x", [1; 0; 1]))), logical ([1 0 1]));
%! D = ddd_load (hdf5 (folder, "predictions", [1 2; 3 2; 3 1]', "labels", [1; 2]));
%! assert (ddd_unpack (D), logical ([1 1; 0 1; 0 0]));
%! D = ddd_load (hdf5 (folder, "x", [.2 .9]', "y", [1; 2]), "variable", "x", ...
%!               "threshold", .5);
%! assert (ddd_unpack (D), logical ([0 1]));
%! fail ("ddd_load (hdf5 (folder, 'x', [1; 0], 'y', [1; 2]))", ...
%!       "which variable is the matrix\\?  Use option variable; available: x, y");
%! fail ("ddd_load (hdf5 (folder, 'x', [1; 0]), 'variable', 'z')", ...
%!       "no variable 'z'; available: x");
%! fail ("ddd_load (hdf5 (folder))", "t.h5' holds no arrays");

%!error <t.h5' is no HDF5 file, or a damaged one> ddd_load (put (folder, "t.h5", "no"))
%!error <t.h5' is empty> ddd_load (put (folder, "t.h5", ""))
%!error <cannot open '.*none.h5'> ddd_load (fullfile (folder, "none.h5"))

%!test # cut anywhere
%! whole = bytes (hdf5 (folder, "correct", [1 0; 1 1], "models", {"p"; "q"}));
%! for n = 0:97:numel (whole) - 1
%!   assert (! isempty (attempt (put (folder, "t.h5", whole(1:n))).message));
%! endfor

## ---- MAT

%!test # cut anywhere, for every format
%! correct = [1 0; 1 1];
%! models = {"p", "q"};
%! file = fullfile (folder, "t.mat");
%! for format = {"-v6", "-v7"}
%!   save (format{1}, file, "correct", "models");
%!   whole = bytes (file);
%!   assert (attempt (file).message, "");
%!   for n = [0:127, 128:9:numel(whole)-1]
%!     attempt (put (folder, "t.mat", whole(1:n)));
%!   endfor
%! endfor

## ---- what ddd_save writes

%!test # a bit changed anywhere, or an end cut off, is found out
%! file = fullfile (folder, "d.h5");
%! ddd_save (ddd_pack ([1 0 NaN; 0 1 1], "models", {"p", "q"}), file);
%! whole = bytes (file);
%! assert (char (whole(1:26)), "ddd packed data, version 1");
%! for at = [44, 59, 72]
%!   x = whole;
%!   x(at) = bitxor (x(at), 128);        # no UTF-8
%!   message = attempt (put (folder, "d.h5", x)).message;
%!   assert (! isempty (strfind (message, "d.h5' is damaged: its first line is")));
%! endfor
%! for at = [1:101, 512, 513:101:numel(whole)]
%!   x = whole;
%!   x(at) = bitxor (x(at), 1);
%!   err = attempt (put (folder, "d.h5", x));
%!   assert (! isempty (err.message));
%!   if (at > 512)
%!     assert (! isempty (regexp (err.message, "d.h5' is damaged: its checksum is")));
%!   endif
%! endfor
%! for n = [0:100, 513:501:numel(whole)-1]
%!   assert (! isempty (attempt (put (folder, "d.h5", whole(1:n))).message));
%! endfor

%!test
%! file = fullfile (folder, "d.h5");
%! ddd_save ([1 0], file);
%! x = bytes (file);
%! x(26) = "2";
%! err = attempt (put (folder, "d.h5", x));
%! assert (! isempty (strfind (err.message, "is of version 2; this version")));

%!error <'.*d.h5' is saved data and '.*t.csv' is not; ddd_save the latter>
%! file = fullfile (folder, "d.h5");
%! ddd_save ([1 0], file);
%! ddd_load ({file, put(folder, "t.csv", "item,a\nx,1\n")});

## ---- the gateways

%!error <called the wrong way> __ddd_read_hdf5__ ("f")
%!error <f: a file name must be a string> __ddd_read_hdf5__ ("f", 1, "", true)
%!error <f: a file name must be a string> __ddd_read_hdf5__ ("f", "t", 1, true)
%!error <f: SOUND must be true or false> __ddd_read_hdf5__ ("f", "t", "", 1)
%!error <f: there is no array of this name>
%! __ddd_read_hdf5__ ("f", hdf5 (folder, "x", 1), "y", false)
%!error <called the wrong way> __ddd_write_hdf5__ ("f", "t.h5")
%!error <f: names and values must be cell arrays>
%! __ddd_write_hdf5__ ("f", fullfile (folder, "w.h5"), 0, {"a"}, {})
%!error <f: a value has the wrong class> hdf5 (folder, "x", @sin)
%!error <f: a value has the wrong class> hdf5 (folder, "x", sparse (1))
%!error <f: a value must be a string> hdf5 (folder, "x", {1})
%!error <f: a value must be a string> hdf5 (folder, 1, {"x"})
%!error <f: the user block must be a scalar>
%! __ddd_write_hdf5__ ("f", fullfile (folder, "w.h5"), [1 2], {"a"}, {1})
%!error <f: cannot write '.*w.h5'>
%! __ddd_write_hdf5__ ("f", fullfile (folder, "w.h5"), 7, {"a"}, {1})

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");

%!testif ; isunix ()        # Octave's own files, whatever libhdf5 makes of them
%! warning ("off", "all", "local");
%! rand ("twister", 1);
%! C = double (rand (3, 20) < .5);
%! models = {"a"; "b"; "c"};
%! file = [tempname() ".h5"];
%! save ("-hdf5", file, "C", "models");
%! D = ddd_load (file);
%! assert (ddd_unpack (D), logical (C));
%! assert (D.models, models);
%! fid = fopen (file, "rb");
%! bytes = fread (fid, Inf, "uint8=>uint8")';
%! fclose (fid);
%! for i = 1:40
%!   other = bytes;
%!   other(ceil (numel (bytes) * rand (1, 8))) = 255 * (rand (1, 8) < .5);
%!   fid = fopen (file, "wb");
%!   fwrite (fid, other);
%!   fclose (fid);
%!   try
%!     ddd_pack (ddd_load (file));
%!   catch err
%!     assert (strncmp (err.message, "ddd_load: ", 10), err.message);
%!   end_try_catch
%! endfor
%! delete (file);
