## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{given} =} __ddd_given__ (@var{opt}, @var{args})
## The options in @var{opt} (@code{__ddd_options__}) that the user named in
## @var{args}, for the field @code{options} of a result: what is said by
## default and labels of models and items, which are long, would only fill the
## screen.
## @end deftypefn

function given = __ddd_given__ (opt, args)
  given = struct ();
  if (isempty (args))
    return
  endif
  names = fieldnames (opt)';
  for name = names(ismember (names, lower (args(1:2:end))))
    x = opt.(name{1});
    if (ischar (x) || (! isstruct (x) && numel (x) <= 20))
      given.(name{1}) = x;
    endif
  endfor
endfunction
