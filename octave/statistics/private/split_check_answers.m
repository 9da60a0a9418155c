## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} split_check_answers (@var{opt}, @var{complete}, @var{m}, @
## @var{advice})
## An error of @code{ddd_split} where fewer than half of @var{m} items are
## complete and the options @var{opt} have no @code{min_answers}; the function
## @var{advice} returns what to do rather than that.
## @end deftypefn

function split_check_answers (opt, complete, m, advice)
  if (isempty (opt.min_answers) && complete < m / 2)
    error ("ddd:tooFewAnswers",
           ["ddd_split: only %d of %d items have an answer from every ", ...
            "model; %sgive \"min_answers\", a, for the shares among a of ", ...
            "the models"], complete, m, advice ());
  endif
endfunction
