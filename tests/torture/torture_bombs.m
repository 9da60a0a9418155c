## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_bombs (@var{seed}, @
## @var{i})
## File number @var{i} that is small and would be large, is no file, or changes
## while it is read.  All but those that change must be refused, in twenty
## seconds and the memory that it is told of; those that change are read or
## refused.
## @end deftypefn

function [text, run] = torture_bombs (seed, i)
  rand ("twister", [seed, i]);
  persistent all_of = bombs ();
  bomb = all_of(mod (i - 1, rows (all_of)) + 1,:);
  text = bomb{1};
  run = @() judge (bomb{:});
endfunction

function [outcome, detail] = judge (name, make, changes)

  file = make ();
  begin = peak ();
  start = cputime ();
  writer = -1;
  if (changes)
    writer = changing (file);
  endif
  unwind_protect
    detail = "";
    outcome = "result";
    try
      evalc ("D = ddd_load (file);");
      ddd_pack (D);             # whole
    catch err
      detail = [err.identifier, " ", err.message];
      outcome = merge (strncmp (err.identifier, "ddd:", 4), "refused", ...
                       "foreign");
    end_try_catch
  unwind_protect_cleanup
    if (writer > 0)
      kill (writer, SIG ().KILL);
      waitpid (writer);
    endif
    if (! strncmp (file, "/dev", 4) && ! strncmp (file, "/proc", 5))
      unlink (file);
    endif
  end_unwind_protect
  if (strcmp (outcome, "result") && ! changes)
    outcome = "not refused";
  elseif (peak () - begin > 1.2e9)
    outcome = "took memory";
  elseif (cputime () - start > 20)
    outcome = "took time";
  endif

endfunction

## Name, a function that makes the file and returns its name, and whether it
## changes.
function list = bombs ()

  deep = 1e5;
  list = {
    "lists in lists", @() put ("a.json", repmat ("[", 1, deep)), false;
    "lists in lists, closed", @() put ("a.json", ...
      [repmat("[", 1, deep), repmat("]", 1, deep)]), false;
    "objects in objects", @() put ("a.json", repmat ("{\"a\":", 1, deep)), ...
      false;
    "a line of lists", @() put ("a.jsonl", ["{\"a\":", ...
      repmat("[", 1, deep), "\n"]), false;
    "2^60 values", @() put ("a.npy", npy ("1152921504606846976,")), false;
    "2^60 x 2^60 values", @() put ("a.npy", npy ( ...
      "1152921504606846976, 1152921504606846976")), false;
    "a long header", @() put ("a.npy", ["\x93NUMPY\2\0", ...
      char([255 255 255 127]), "{"]), false;
    "HDF5, large and empty", @() sparse_hdf5(), false;
    "a quote that is never closed", @() put ("a.csv", ["a,b\n\"", ...
      repmat("x,\n", 1, 1e6)]), false;
    "one line", @() put ("a.csv", repmat ("x", 1, 2e7)), false;
    "many columns", @() put ("a.csv", [repmat("x,", 1, 1e6), "\n"]), false;
    "MAT, 2^31 x 2^31", @() huge_mat(), false;
    "a pipe", @() pipe_file("a.csv"), false;
    "a pipe, as a matrix", @() pipe_file("a.mat"), false;
    "a pipe, as HDF5", @() pipe_file("a.h5"), false;
    "/dev/zero", @() "/dev/zero", false;
    "/dev/random", @() "/dev/random", false;
    "/dev/null", @() "/dev/null", false;
    "/dev/tty", @() "/dev/tty", false;
    "/proc/self/mem", @() "/proc/self/mem", false;
    "/proc/self/maps", @() "/proc/self/maps", false;
    "/proc/kmsg", @() "/proc/kmsg", false;
    "a hole of 1 TB", @() hole("a.csv"), false;
    "an array of 1 TB", @() hole("a.npy"), false;
    "a table that changes", @() table("a.csv"), true;
    "lines that change", @() lines("a.jsonl"), true;
    "an array that changes", @() array("a.npy"), true;
    "an archive that changes", @() array("a.npz"), true;
    "saved data that change", @() array("a.h5"), true;
    "gz of 4 GB", @() packed(4e9, "a.csv.gz", "a,b\n"), false;
    "gz of nothing but gz", @() packed(1e8, "a.json.gz", "["), false;
    "gz, an array of 4 GB", @() packed(4e9, "a.npy.gz", npy("1,")), false;
    "zip of 4 GB", @() zipped(3e9), false};

endfunction

## SIZE bytes of TEXT over and over, packed.
function file = packed (bytes, file, text)
  block = repmat (text, 1, ceil (2 ^ 20 / numel (text)));
  fid = popen (sprintf ("gzip -1 >'%s'", file), "w");
  once = 5e7;                   # packed once, and then as often as it takes
  for i = 1:once / numel (block)
    fwrite (fid, block);
  endfor
  pclose (fid);
  part = fileread (file);
  fid = fopen (file, "wb");
  for i = 1:max (1, bytes / once)
    fwrite (fid, part);
  endfor
  fclose (fid);
endfunction

## An archive with one array that unpacks to so many BYTES, or says so.
function file = zipped (bytes)
  file = "a.npz";
  raw = fileread (packed (5e7, "b.gz", "\0\0\0\0"))(11:end-8);
  u = @(x, type) char (typecast (cast (x, type), "uint8"));
  numbers = [u(0, "uint32"), u(numel (raw), "uint32"), u(bytes, "uint32"), ...
             u(11, "uint16"), u(0, "uint16")];
  name = "correct.npy";
  raw = repmat (raw, 1, ceil (bytes / 1032 / numel (raw)) + 1);
  numbers(5:8) = u(numel (raw), "uint32");
  head = ["PK\3\4", u([20 0 8 0 0], "uint16"), numbers, name];
  entry = ["PK\1\2", u([20 20 0 8 0 0], "uint16"), numbers, ...
           u([0 0 0 0 0 0 0], "uint16"), name];
  put (file, [head, raw, entry, "PK\5\6", u([0 0 1 1], "uint16"), ...
              u([numel(entry), numel(head) + numel(raw)], "uint32"), ...
              u(0, "uint16")]);
endfunction

function bytes = npy (shape)
  header = sprintf (["{'descr': '<f8', 'fortran_order': False, ", ...
                     "'shape': (%s)}"], shape);
  bytes = ["\x93NUMPY\1\0", char([numel(header), 0]), header, "12345678"];
endfunction

## Dimensions in the file are made larger.
function file = sparse_hdf5 ()
  file = "a.h5";
  x = ones (3, 77);
  __ddd_write_hdf5__ ("torture", file, 0, {"correct"}, {x});
  bytes = fileread (file);
  at = strfind (bytes, char (typecast (uint64 (77), "uint8")));
  for a = at
    bytes(a:a+7) = char (typecast (uint64 (2 ^ 60), "uint8"));
  endfor
  put (file, bytes);
endfunction

function file = huge_mat ()
  file = "a.mat";
  C = ones (3, 77);
  save ("-v6", file, "C");
  bytes = fileread (file);
  at = strfind (bytes, char (typecast (uint32 ([3 77]), "uint8")));
  bytes(at:at+7) = char ([255 255 255 127 255 255 255 127]);
  put (file, bytes);
endfunction

function file = pipe_file (file)
  mkfifo (file, 600);
endfunction

function file = hole (file)
  put (file, "");
  system (sprintf ("truncate -s 1T '%s'", file));
endfunction

function file = table (file)
  put (file, ["model,item,correct\n", sprintf("a,%d,1\n", 1:2e5)]);
endfunction

function file = lines (file)
  put (file, sprintf ("{\"model\":\"a\",\"item\":%d,\"correct\":1}\n", 1:1e5));
endfunction

function file = array (file)
  if (strcmp (file, "a.npy"))
    ddd_write_npy (ones (20, 1e5), file);
  else
    ddd_save (rand (20, 1e5) < .5, file);
  endif
endfunction

## A process that goes on to cut the file, to write to it, and to restore it.
function pid = changing (file)
  copyfile (file, "copy");
  pid = str2double (nthargout (2, @system, sprintf ( ...
    ["(trap '' HUP; while :; do truncate -s 5000 '%s'; cat copy >'%s'; ", ...
     "head -c 9999 /dev/urandom | tr -dc 'a-z,\\n' | ", ...
     "dd of='%s' conv=notrunc bs=1 seek=9 status=none; ", ...
     "cat copy >'%s'; done) >/dev/null 2>&1 & echo $!"], ...
    file, file, file, file)));
  pause (.02 * rand ());
endfunction

function file = put (file, bytes)
  fid = fopen (file, "wb");
  fwrite (fid, bytes);
  fclose (fid);
endfunction

function bytes = peak ()
  bytes = 1024 * str2double (regexp (fileread ("/proc/self/status"), ...
                                     'VmHWM:\s+(\d+)', "tokens"){1}{1});
endfunction
