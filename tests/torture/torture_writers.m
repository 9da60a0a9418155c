## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_writers (@var{seed}, @
## @var{i})
## Number @var{i} of files that are written by a process that is killed, by two
## processes at once, or to a folder that takes none: the old file must be
## there, or the new one as a whole.
## @end deftypefn

function [text, run] = torture_writers (seed, i)
  persistent list = writers ();
  rand ("twister", [seed, i]);
  w = list(mod (i - 1, rows (list)) + 1,:);
  how = {"killed", "killed", "killed", "two at once", "nowhere"};
  how = how{ceil (numel (how) * rand ())};
  text = [w{1}, " ", how];
  pause_ = rand () ^ 2;
  run = @() judge (w{:}, how, pause_);
endfunction

## Name of a file, a function that writes to a file what its first argument
## says, and what the end of the file looks like.
function list = writers ()
  rand ("twister", 1);
  C = {rand(40, 5000) < .6, rand(40, 5000) < .4};
  T = {ddd_consistency(C{1}), ddd_consistency(C{2})};
  small = {C{1}(1:5,1:60), C{2}(1:5,1:60)};
  list = {
    "a.h5", @(i, f) ddd_save(C{i}, f), "";
    "a.npz", @(i, f) ddd_save(C{i}, f), "";
    "a.csv", @(i, f) ddd_save(C{i}, f), "";
    "table.csv", @(i, f) ddd_table(T{i}, "file", f), "";
    "a.npy", @(i, f) ddd_write_npy(C{i}, f), "";
    "a.svg", @(i, f) figure_of(small{i}, f), "</svg>";
    "a.pdf", @(i, f) figure_of(small{i}, f), "%%EOF";
    "a.png", @(i, f) figure_of(small{i}, f), "IEND";
    "a.html", @(i, f) ddd_report(small{i}, f, "progress", false), "</html>"};
endfunction

function figure_of (C, file)
  f = figure ("visible", "off");
  ddd_plot_histogram (C);
  ddd_save_figure (f, file);
  close (f);
endfunction

function [outcome, detail] = judge (file, write, ending, how, share)

  outcome = "result";
  detail = "";
  if (strcmp (how, "nowhere"))
    try
      evalc ("write (1, ['/proc/', file])");
      outcome = "written to /proc";
    catch err
      detail = [err.identifier, " ", err.message];
      outcome = merge (strncmp (err.identifier, "ddd:", 4), "refused", ...
                       "foreign");
    end_try_catch
    return;
  endif

  known = {};
  for i = [2, 1]
    start = tic ();
    evalc ("write (i, file)");
    takes = toc (start);
    known{i} = bytes_of (file);
  endfor
  ends = @(bytes) ! isempty (strfind (bytes(max (1, end-99):end), ending));
  whole = @(bytes) any (strcmp (bytes, known)) ...
                   || (! isempty (ending) && ends (bytes));
  if (strcmp (how, "killed"))
    child = writing (write, file, 2, 1);
    pause (1.2 * share * takes);
    kill (child, SIG ().KILL);
    waitpid (child);
    if (! whole (bytes_of (file)))
      outcome = "neither old nor new";
    endif
  else
    children = [writing(write, file, 1, 3), writing(write, file, 2, 3)];
    for t = 1:20
      pause (takes / 8);
      if (! whole (bytes_of (file)))
        outcome = "neither old nor new";
      endif
    endfor
    for child = children
      waitpid (child);
    endfor
    if (! isempty (glob (".ddd-*")))
      outcome = "left behind";
    endif
  endif
  for name = [{file}; glob(".ddd-*"); glob("oct-*")]'
    unlink (name{1});
  endfor

endfunction

## A process that writes so many TIMES.
function child = writing (write, file, i, times)
  child = fork ();
  if (child == 0)
    try
      crash_dumps_octave_core (false);
      history_save (false);
      for t = 1:times
        evalc ("write (i, file)");
      endfor
    end_try_catch
    exec ("true");
  endif
endfunction

function bytes = bytes_of (file)
  fid = fopen (file, "rb");
  bytes = fread (fid, Inf, "uint8=>char")';
  fclose (fid);
endfunction
