## SPDX-License-Identifier: GPL-3.0-or-later
## Files that nobody should have: each gives an error that names it, or data;
## Octave lives on, and memory stays in proportion to the file.

%!shared folder
%! folder = tempname ();
%! mkdir (folder);

%!function file = put (folder, name, bytes)
%!  file = [folder, "/", name];
%!  fid = fopen (file, "wb");
%!  fwrite (fid, bytes);
%!  fclose (fid);
%!endfunction

%!function bytes = npy (descr, shape, data)
%!  header = sprintf ("{'descr': '%s', 'fortran_order': False, 'shape': (%s)}", ...
%!                    descr, shape);
%!  bytes = [147, uint8("NUMPY"), 1, 0, numel(header), 0, uint8(header), uint8(data)];
%!endfunction

## An archive with one stored array; its sizes and its checksum may be made up.
%!function bytes = npz (data, packed, size, crc)
%!  u = @(x, type) typecast (cast (x, type), "uint8");
%!  name = uint8 ("correct.npy");
%!  numbers = [u(crc, "uint32"), u(packed, "uint32"), u(size, "uint32"), ...
%!             u(numel (name), "uint16"), u(0, "uint16")];
%!  entry = [uint8("PK\x01\x02"), u([20 20 0 0 0 0], "uint16"), numbers, ...
%!           u([0 0 0 0 0 0 0], "uint16"), name];
%!  bytes = [uint8("PK\x03\x04"), u([20 0 0 0 0], "uint16"), numbers, name, data];
%!  bytes = [bytes, entry, uint8("PK\x05\x06"), u([0 0 1 1], "uint16"), ...
%!           u([numel(entry), numel(bytes)], "uint32"), u(0, "uint16")];
%!endfunction

%!function message = message_of (file, varargin)
%!  [~, name, extension] = fileparts (file);
%!  message = "";
%!  try
%!    D = ddd_load (file, varargin{:});
%!    ddd_pack (D);       # whole
%!    return;
%!  catch err
%!    message = err.message;
%!  end_try_catch
%!  assert (strncmp (err.identifier, "ddd:", 4), [err.identifier ": " message]);
%!  assert (strncmp (message, "ddd_load: ", 10), message);
%!  assert (! isempty (strfind (message, [name extension])), message);
%!endfunction

%!function refused (file, pattern, varargin)
%!  message = message_of (file, varargin{:});
%!  if (isempty (regexp (message, pattern, "once")))
%!    error ("'%s' does not match '%s'", message, pattern);
%!  endif
%!endfunction

## Most memory that this process has had, in bytes.
%!function bytes = peak ()
%!  kb = regexp (fileread ("/proc/self/status"), 'VmHWM:\s*(\d+)', "tokens"){1};
%!  bytes = 1024 * str2double (kb{1});
%!endfunction

%!test # cut at every byte
%! warning ("off", "all", "local");
%! wide = "\xef\xbb\xbf\"item\",\"a\"\"b\",c\r\n\"x\ny\",1,0\r\nz,,1\r\n";
%! long = "model\titem\tcorrect\na\tx\t1\nb\tx\t0\n";
%! array = npy ("|u1", "2, 3,", [0 1 0 1 1 0]);
%! archive = npz (array, numel (array), numel (array), 0);
%! loaded = 0;
%! for bytes = {uint8(wide), uint8(long), array, archive; "w.csv", "l.tsv", "a.npy", "a.npz"}
%!   for n = 0:numel (bytes{1})
%!     loaded += isempty (message_of (put (folder, bytes{2}, bytes{1}(1:n))));
%!   endfor
%!   if (bytes{2}(3:end) == "npy")
%!     assert (isempty (message_of (put (folder, bytes{2}, bytes{1}))));
%!   endif
%! endfor
%! assert (loaded > 10);     # tables may end anywhere behind a row

## The bytes of a file that F writes to a name with this ending.
%!function bytes = written (ending, f)
%!  file = [tempname(), ending];
%!  f (file);
%!  fid = fopen (file, "rb");
%!  bytes = fread (fid, Inf, "uint8=>uint8")';
%!  fclose (fid);
%!  unlink (file);
%!endfunction

%!function zip_to (text, file)
%!  fid = fopen (file(1:end-3), "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!  gzip (file(1:end-3));
%!  unlink (file(1:end-3));
%!endfunction

%!function save_to (C, file)
%!  save ("-v6", file, "C");
%!endfunction

%!test # objects, archives and matrices: cut at every byte, and with a byte changed
%! warning ("off", "all", "local");
%! rand ("twister", 1);
%! objects = {"{\"model\":\"a\",\"item\":\"x\",\"correct\":true}", ...
%!            "{\"model\":\"b\",\"item\":\"x\",\"correct\":false}"};
%! lines = strjoin (objects, "\n");
%! list = ["[", strjoin(objects, ","), "]"];
%! table = "model,item,correct\na,x,1\nb,x,0\n";
%! C = [1 0 1; 0 1 1];
%! files = {uint8(list), "a.json", true; ...
%!          uint8(lines), "b.jsonl", false; ...
%!          written(".csv.gz", @(f) zip_to (table, f)), "c.csv.gz", true; ...
%!          written(".mat", @(f) save_to (C, f)), "d.mat", false; ...
%!          written(".npz", @(f) ddd_save (ddd_pack (C), f)), "e.npz", false};
%! for row = files'
%!   [bytes, name, whole] = row{:};
%!   assert (message_of (put (folder, name, bytes)), "", name);
%!   for n = 0:numel (bytes) - 1
%!     if (numel (bytes) < 400 || rand () < 400 / numel (bytes))
%!       message = message_of (put (folder, name, bytes(1:n)));
%!       assert (! whole || ! isempty (message), sprintf ("%s: %d", name, n));
%!       other = bytes;
%!       other(n+1) = bitxor (other(n+1), ceil (255 * rand ()));
%!       message_of (put (folder, name, other));
%!     endif
%!   endfor
%! endfor

%!test # text tables: the file and the line
%! csv = @(text) put (folder, "t.csv", text);
%! refused (csv ("item,a\nx,1\ny,\"0\nz,1\n"), 't.csv:3: this quote is never closed');
%! refused (csv ("item,\"a\nx,1\ny,0\nz,1\n"), 't.csv:1: this quote is never closed');
%! refused (csv ("item,a\nx,1\n\ny,0,1\n"), 't.csv:4: 3 fields, the header has 2');
%! refused (csv ("item,a\n\"x\ny\",1\nz\n"), 't.csv:4: 1 fields, the header has 2');
%! refused (csv ("item,a\nx,\"1\" 2\n"), 't.csv:2: text after a closing quote');
%! refused (csv ("item,a\nx,1\ny,\0\n"), 't.csv:3: a 0 byte; this is no text file');
%! refused (csv (""), 'is empty');
%! refused (csv ("\n\n\r\n"), 'is empty');
%! refused (csv ("item,a\n"), 'has a header but no rows');
%! refused (csv (repmat (",", 1, 1e4)), 't.csv');
%! refused (csv (repmat ("\"", 1, 1e4 + 1)), 't.csv:1: this quote is never closed');
%! refused (csv (repmat ("a,b\n", 1, 1e4)), 't.csv');
%! refused (csv ("item,a\nx,1\ncaf\xe9,1\n"), 't.csv:3: not UTF-8; save the file');
%! refused (csv ("item,\xff\n"), 't.csv:1: not UTF-8; save the file');
%! refused (csv ("item,a\nx,inf\n"), 't.csv:2, column ''a'': ''inf'' is neither');
%! refused (csv ("item,a\nx,1e999\n"), 't.csv:2, column ''a'': ''1e999'' is neither');
%! refused (csv ("model,item,correct\na,x,1\na,y,0x1\n"), 't.csv:3: ''0x1'' is neither');
%! refused (csv ("item,a\n\n\"x\ny\",1\r\n\nz,2\n"), 't.csv:6, column ''a'': ''2'' is');
%! refused (csv ("item,a\nx,1\n\nx,1\n"), 'twice: .*t.csv:2, and .*t.csv:4;');
%! refused (csv ("model,x,y\na,1,0\nb,1,0\n\na,1,0\n"), 'twice: .*t.csv:2, and .*t.csv:5;');

%!test # what is no text table at all
%! rand ("twister", 1);
%! for name = {"t.csv", "t.tsv", "t.npy", "t.npz"}
%!   for n = [1 2 3 10 100 5000]
%!     refused (put (folder, name{1}, floor (256 * rand (1, n))), '\w');
%!   endfor
%!   refused (put (folder, name{1}, [uint8("\x7fELF\x02\x01\x01"), zeros(1, 100)]), '\w');
%!   refused (put (folder, name{1}, [uint8("\x89PNG\r\n\x1a\n"), zeros(1, 100)]), '\w');
%!   refused (put (folder, name{1}, [uint8("PK\x03\x04"), zeros(1, 100)]), '\w');
%!   refused (put (folder, name{1}, [uint8("\x1f\x8b\x08"), zeros(1, 100)]), '\w');
%!   refused (put (folder, name{1}, [uint8("%PDF-1.4\n"), zeros(1, 100)]), '\w');
%! endfor

%!test # places that are no files
%! for extension = {".csv", ".npy", ".npz", ".json"}
%!   name = fullfile (folder, ["none" extension{1}]);
%!   refused (name, 'cannot open .*: No such file');
%!   name = fullfile (folder, ["pipe" extension{1}]);
%!   assert (mkfifo (name, 600), 0);
%!   refused (name, 'is not a regular file');
%!   name = fullfile (folder, ["folder" extension{1}]);
%!   mkdir (name);
%!   refused (name, 'the folder .* has no CSV');
%!   name = fullfile (folder, ["loop" extension{1}]);
%!   symlink (name, name);
%!   refused (name, 'cannot open');
%!   name = fullfile (folder, ["device" extension{1}]);
%!   symlink ("/dev/zero", name);
%!   refused (name, 'is not a regular file');
%!   name = put (folder, ["secret" extension{1}], "item,a\nx,1\n");
%!   system (["chmod 0 '" name "'"]);
%!   fid = fopen (name);
%!   if (fid < 0)        # a superuser may read it
%!     refused (name, 'cannot open .*: Permission denied');
%!   else
%!     fclose (fid);
%!   endif
%! endfor

%!test # arrays of a wrong type, shape or content
%! a = @(varargin) put (folder, "t.npy", npy (varargin{:}));
%! refused (a ("|O", "2,", [1 1]), 'holds pickled Python objects; save numbers');
%! refused (a ("<c8", "1,", 1:8), 'holds values of type ''<c8''; use astype');
%! refused (a ("<f16", "1,", 1:16), 'holds values of type ''<f16''');
%! refused (a ("|u1", "", 1), 'has 0 dimensions; 1 to 3');
%! refused (a ("|u1", "1,1,1,1", 1), 'has 4 dimensions; 1 to 3');
%! refused (a ("|u1", "0, 3", []), 'holds no values');
%! refused (a ("|u1", "-1,", 1), 'the NPY header of .* is broken');
%! refused (a ("|u1", "1.5,", 1), 'the NPY header of .* is broken');
%! refused (a ("|u1", "2,", [1 9]), 'must hold 0, 1 and NaN, it has 9');
%! refused (a ("<f4", "1,", [0 0 128 127]), 'must hold 0, 1 and NaN, it has Inf');
%! refused (a ("|S1", "2,", [97 233]), 'holds bytes that are not UTF-8; save');
%! refused (a ("|S1", "2,", "ab"), 'must hold a full real array');
%! nothing = message_of (a ("<f4", "2,", [0 0 192 127 0 0 192 127]));
%! assert (nothing, "");           # two missing answers

%!test # sizes beyond all files cost nothing
%! before = peak ();
%! array = npy ("|u1", "1,", 1);
%! huge = {npy("<f8", "1000000, 1000000", 1:8), npy("|u1", "99999999999999999999,", 1), ...
%!         npy("<U1000000000", "9,", 1:40), ...
%!         npy("<f8", "4294967296, 4294967296, 4294967296", 1:8)};
%! for bytes = huge
%!   refused (put (folder, "t.npy", bytes{1}), 'is too short|of type|is broken');
%!   refused (put (folder, "t.npz", npz (bytes{1}, numel (bytes{1}), numel (bytes{1}), 0)), ...
%!            'is damaged|is too short');
%! endfor
%! refused (put (folder, "t.npz", npz (array, 4e9, 4e9, 0)), 'zip directory of .* is broken');
%! refused (put (folder, "t.npz", npz (array, numel (array), 4e9, 0)), 'is broken');
%! fat = ["model,item,acc\n", sprintf("%d,a,1\n", 1:12e3), sprintf("b,%d,1\n", 1:12e3)];
%! refused (put (folder, "t.csv", fat), 't.csv|are too many');
%! assert (peak () - before < 2 ^ 26);

%!test
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");

%!test # names that are not UTF-8; others in a folder are nobody's business
%! folder = tempname ();
%! mkdir (folder);
%! put (folder, "caf\xe9.txt", "x");
%! put (folder, "a.csv", "item,a,b\nx,1,0\n");
%! evalc ("D = ddd_load (folder);");
%! assert (D.n_items, 1);
%! put (folder, "caf\xe9.csv", "item,a,b\nx,1,0\n");
%! message = "the file name '[^']*caf\\?.csv' is not UTF-8; rename the file";
%! for name = {folder, [folder "/caf\xe9.csv"], [folder "/c*.csv"]}
%!   fail ("ddd_load (name{1})", ["ddd_load: " message]);
%! endfor
%! fail ("ddd_save ([1 0], [folder, \"/caf\\xe9.csv\"])", ["ddd_save: " message]);
%! fail ("ddd_load (fullfile (folder, 'a.csv'), 'labels', \"caf\\xe9.json\")", ...
%!       "ddd_load: the file name 'caf\\?.json' is not UTF-8");
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");

%!test # a message of load that is no UTF-8
%! file = [tempname() ".mat"];
%! C = [1 0];
%! save ("-text", file, "C");
%! fid = fopen (file, "r");
%! text = fread (fid, Inf, "uint8=>char")';
%! fclose (fid);
%! fid = fopen (file, "w");
%! fputs (fid, strrep (text, "# type: matrix", "# type: m\xfftrix"));
%! fclose (fid);
%! fail ("ddd_load (file)", "ddd_load: cannot load");
%! delete (file);
