## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{D} =} letters_data ()
## Read the Letter Recognition data and split them.
##
## Each of the 20,000 rows is a capital letter, distorted at random from one of
## 20 fonts, described by 16 whole numbers from 0 to 15.  The struct @var{D}
## has three parts that share no row of the file, though the file repeats some:
## @code{train} (3,000 rows), @code{test} (5,000) and @code{other} (3,000, on
## which the settings of @code{letters_kinds} were chosen).  Each has the
## fields @code{X} (16 x rows, the numbers divided by 15), @code{y} (1 x rows,
## 1 for A to 26 for Z) and @code{rows} (1 x rows, the place in the file,
## counted from 1).
##
## The split is drawn with a fixed seed; the state of @code{rand} is restored.
##
## @example
## @group
## D = letters_data ();
## char ("A" - 1 + D.test.y(1:10))
## @end group
## @end example
##
## Source: P. W. Frey and D. J. Slate, @cite{Letter recognition using
## Holland-style adaptive classifiers}, Machine Learning 6, 1991; UCI Machine
## Learning Repository, CC BY 4.0.
##
## @seealso{letters_train, letters_kinds}
## @end deftypefn

function D = letters_data ()

  folder = fileparts (mfilename ("fullpath"));
  [X, y] = read_letters (fullfile (folder, "letter-recognition.csv.gz"));

  state = rand ("twister");
  unwind_protect
    rand ("twister", 42);
    order = randperm (columns (X));
  unwind_protect_cleanup
    rand ("twister", state);
  end_unwind_protect

  D.train = part (X, y, order(1:3000));
  D.test = part (X, y, order(3001:8000));
  D.other = part (X, y, order(8001:11000));

endfunction

function [X, y] = read_letters (file)

  fid = fopen (file, "rz");         # z: decompress while reading
  if (fid < 0)
    error ("ddd:file", "letters_data: cannot open %s", file);
  endif
  unwind_protect
    fgetl (fid);
    columns = textscan (fid, ["%s", repmat(" %f", 1, 16)], "delimiter", ",");
  unwind_protect_cleanup
    fclose (fid);
  end_unwind_protect

  y = char (columns{1})' - "A" + 1;
  X = [columns{2:end}]' / 15;
  if (! isequal (size (X), [16, 20000]) || ! isequal (size (y), [1, 20000]))
    error ("ddd:file", "letters_data: %s is not complete", file);
  endif

endfunction

function p = part (X, y, rows)
  p.X = X(:, rows);
  p.y = y(rows);
  p.rows = rows;
endfunction


%!shared D
%! D = letters_data ();

%!test # sizes; no row is in two parts
%! assert (size (D.train.X), [16, 3000]);
%! assert (size (D.test.X), [16, 5000]);
%! assert (size (D.other.X), [16, 3000]);
%! assert (size (D.test.y), [1, 5000]);
%! rows = [D.train.rows, D.test.rows, D.other.rows];
%! assert (numel (unique (rows)), 11000);
%! assert (min (rows) >= 1 && max (rows) <= 20000);

%!test # every part has every letter, about 1/26 each
%! for p = {"train", "test", "other"}
%!   share = accumarray (D.(p{1}).y', 1, [26, 1]) / numel (D.(p{1}).y);
%!   assert (share > 0.025 & share < 0.055);
%! endfor

%!test # rows count from 1 below the header
%! folder = fileparts (which ("letters_data"));
%! fid = fopen (fullfile (folder, "letter-recognition.csv.gz"), "rz");
%! for i = 0:D.test.rows(1)
%!   text = fgetl (fid);
%! endfor
%! fclose (fid);
%! assert (text(1) - "A" + 1, D.test.y(1));
%! assert (sscanf (text(2:end), ",%d"), 15 * D.test.X(:,1), 1e-12);

%!test # the same split at every call, and no trace in the caller's rand
%! rand ("twister", 7);
%! a = rand (1, 3);
%! rand ("twister", 7);
%! E = letters_data ();
%! assert (rand (1, 3), a);
%! assert (isequal (E, D));

%!error <called with too many inputs> letters_data (1)
%!error <called with too many outputs> [a, b] = letters_data ();
