## SPDX-License-Identifier: GPL-3.0-or-later
## What NumPy writes is read, and what is written NumPy reads; skipped where
## Debian's python3-numpy is missing.

%!shared folder
%! folder = tempname ();
%! mkdir (folder);

%!function tf = numpy ()
%!  persistent found = system ("/usr/bin/python3 -c 'import numpy' >/dev/null 2>&1") == 0;
%!  tf = found;
%!endfunction

## Runs in FOLDER, with numpy as np.
%!function text = python (folder, lines)
%!  script = fullfile (folder, "script.py");
%!  fid = fopen (script, "w");
%!  fprintf (fid, "%s\n", "import numpy as np", lines{:});
%!  fclose (fid);
%!  [status, text] = system (sprintf ("cd '%s' && /usr/bin/python3 script.py 2>&1", ...
%!                                    folder));
%!  assert (status == 0, "%s", text);
%!endfunction

%!testif ; numpy () # every type, both byte orders and orders, 1-D to 3-D, 3 versions
%! python (folder, {
%!   "from numpy.lib import format"
%!   "types = ['b1', 'i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'f2', 'f4', 'f8']"
%!   "t = np.arange (3 * 70 * 4)"
%!   "for type in types:"
%!   "  for order in '<>':"
%!   "    for n, shape in enumerate ([(840,), (12, 70), (3, 70, 4)]):"
%!   "      x = (t * t % 7 < 3).reshape (shape).astype (order + type)"
%!   "      for fortran in 'CF':"
%!   "        name = '%s%s%d%s.npy' % (type, 'lb'[order == '>'], n + 1, fortran)"
%!   "        with open (name, 'wb') as f:"
%!   "          format.write_array (f, np.array (x, order=fortran), version=(n + 1, 0))"});
%! t = (0:839)';
%! x = mod (t .^ 2, 7) < 3;
%! want = {x, reshape(x, 70, 12)', permute(reshape (x, 4, 70, 3), [3, 2, 1])};
%! files = glob (fullfile (folder, "*.npy"));
%! assert (numel (files), 12 * 2 * 3 * 2);
%! for file = files'
%!   n = str2double (file{1}(end-5));
%!   y = __ddd_read_npy__ ("f", file{1});
%!   assert (double (y), double (want{n}));
%!   C = double (ddd_unpack (ddd_load (file{1})));
%!   assert (C, double (merge (n == 1, reshape (want{1}, 1, []), want{n})));
%! endfor

%!testif ; numpy () # values that are not 0 and 1, names in any script
%! python (folder, {
%!   "np.save ('i.npy', np.array ([-2**53, -1, 2**53], dtype='>i8'))"
%!   "np.save ('h.npy', np.array ([[6e-8, -65504], [np.nan, np.inf]], dtype='f2'))"
%!   "np.save ('s.npy', np.array (['é', '', 'z\\U0001f600'])[::-1])"
%!   "np.save ('b.npy', np.array ([b'ab', b'c']).astype ('S5'))"
%!   "np.save ('o.npy', np.array ([1, None]))"
%!   "np.save ('c.npy', np.array ([1j]))"
%!   "np.save ('r.npy', np.array ([(1, 2.)], dtype='i4,f8'))"
%!   "np.save ('d.npy', np.array (['2020-01-01'], dtype='M8[D]'))"});
%! read = @(name) __ddd_read_npy__ ("f", fullfile (folder, name));
%! assert (read ("i.npy"), [-2^53; -1; 2^53]);
%! assert (read ("h.npy"), [2^-24, -65504; NaN, Inf]);
%! assert (read ("s.npy"), {"z\xf0\x9f\x98\x80"; ""; "é"});
%! assert (read ("b.npy"), {"ab"; "c"});
%! fail ("read ('o.npy')", "holds pickled Python objects; save numbers: np.save");
%! fail ("read ('c.npy')", "holds values of type '<c16'; use astype");
%! fail ("read ('r.npy')", "holds records; save one field");
%! fail ("read ('d.npy')", "holds values of type '<M8\\[D\\]'");

%!testif ; numpy () # archives, stored and deflated, and larger than a block
%! python (folder, {
%!   "C = np.random.default_rng (1).random ((3, 2000, 2)) < .5"
%!   "names = np.array (['a', 'b', 'c'])"
%!   "for save in np.savez, np.savez_compressed:"
%!   "  save (save.__name__, correct=C, models=names, meta=np.array ([{}]))"
%!   "np.save ('C.npy', C)"
%!   "np.savez ('o.npz', np.array ([{}]))"});
%! D = ddd_load (fullfile (folder, "savez.npz"));
%! E = ddd_load (fullfile (folder, "savez_compressed.npz"));
%! assert (D.packed, E.packed);
%! assert (D.packed, ddd_load (fullfile (folder, "C.npy")).packed);
%! assert (D.models, {"a"; "b"; "c"});
%! assert (D.n_epochs, 2);
%! fail ("ddd_load (fullfile (folder, 'o.npz'))", "o.npz: arr_0' holds pickled Python");

%!testif ; numpy () # what ddd_write_npy writes is what NumPy reads
%! A = {single([1.5 NaN; -Inf 0]), int8([-128; 127]), [intmin("int64") intmax("int64")], ...
%!      reshape(1:24, 2, 3, 4), uint16([]), [true false true], {"é", "b"; "", "d€"}};
%! for i = 1:numel (A)
%!   ddd_write_npy (A{i}, fullfile (folder, sprintf ("w%d.npy", i)));
%! endfor
%! text = python (folder, {
%!   "for i in range (1, 8):"
%!   "  x = np.load ('w%d.npy' % i)"
%!   "  print (x.dtype.str, x.shape, ascii (x.tolist ()))"});
%! assert (strsplit (strtrim (text), "\n"), {
%!   "<f4 (2, 2) [[1.5, nan], [-inf, 0.0]]", ...
%!   "|i1 (2,) [-128, 127]", ...
%!   "<i8 (1, 2) [[-9223372036854775808, 9223372036854775807]]", ...
%!   ["<f8 (2, 3, 4) [[[1.0, 7.0, 13.0, 19.0], [3.0, 9.0, 15.0, 21.0], ", ...
%!    "[5.0, 11.0, 17.0, 23.0]], [[2.0, 8.0, 14.0, 20.0], [4.0, 10.0, 16.0, 22.0], ", ...
%!    "[6.0, 12.0, 18.0, 24.0]]]"], ...
%!   "<u2 (0, 0) []", ...
%!   "|b1 (1, 3) [[True, False, True]]", ...
%!   "<U2 (2, 2) [['\\xe9', 'b'], ['', 'd\\u20ac']]"});

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
