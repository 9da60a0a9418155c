## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{trivial}, @var{impossible}] =} frontier_crossfit (@
## @var{caller}, @var{correct}, @var{m}, @var{rank_of}, @var{opt})
## Shares of trivial and impossible items among the first c = 1, 2, ... models
## where these are ranked on one half of the @var{m} items and the items are
## counted in the other: means over @code{opt.splits} random halves, either way
## round.
##
## Ranked and counted on the same items, the best models are those that were
## lucky on them, so trivial items look too many and impossible ones too few.
## @end deftypefn

function [trivial, impossible] = frontier_crossfit (caller, correct, m, ...
                                                    rank_of, opt)

  trivial = impossible = 0;
  before = rand ("twister");
  line = progress_line (caller, opt.progress);
  unwind_protect
    rand ("twister", opt.seed);
    for s = 1:opt.splits
      [~, place] = sort (rand (1, m));
      first = false (1, m);
      first(place(1:floor (m / 2))) = true;
      half = {__ddd_pack__(caller, first), __ddd_pack__(caller, ! first)};
      for rank_on = 1:2
        right = __ddd_right_on__ (caller, correct, m, half{rank_on});
        [t, i] = __ddd_nested__ (caller, correct, m, half{3 - rank_on}, ...
                                 rank_of (right), opt.tolerance);
        trivial += t;
        impossible += i;
      endfor
      line = progress_line (line, s / opt.splits);
    endfor
  unwind_protect_cleanup
    rand ("twister", before);
    progress_line (line, []);
  end_unwind_protect
  ## Either half is counted once a split.
  trivial /= opt.splits * m;
  impossible /= opt.splits * m;

endfunction
