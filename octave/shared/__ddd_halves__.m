## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_halves__ (@var{X}, @var{count}, @
## @var{item_name})
## The sentence on the field @code{replication} of @code{ddd_split}, @var{X},
## for @var{count} items; empty where it is not known.  Of fewer than 20 items
## per cent would feign precision, so that means of counts are told.
## @end deftypefn

function txt = __ddd_halves__ (X, count, item_name)
  txt = "";
  if (any (isnan ([X.trivial, X.impossible])))
    return
  endif
  trivial = X.share.trivial * count;
  impossible = X.share.impossible * count;
  if (trivial < .5 && impossible < .5)
    txt = sprintf (["Of the %s hardly any are trivial or impossible for ", ...
                    "a random half of the models"], item_name);
  elseif (trivial < .5)
    txt = sprintf (["Of the %s impossible for a random half of the ", ...
                    "models, %s are impossible for the other half; ", ...
                    "hardly any are trivial for a half"], item_name, ...
                   part (X.impossible, impossible));
  else
    txt = sprintf (["Of the %s trivial for a random half of the models, ", ...
                    "%s are trivial for the other half"], item_name, ...
                   part (X.trivial, trivial));
    if (impossible < .5)
      txt = [txt, "; hardly any are impossible for a half"];
    else
      txt = sprintf ("%s; of the impossible ones %s are impossible", txt, ...
                     part (X.impossible, impossible));
    endif
  endif
endfunction

function txt = part (share, count)
  if (count < 20)
    txt = sprintf ("%.1f of %.1f on average", share * count, count);
  else
    txt = sprintf ("%.0f %%", 100 * share);
  endif
endfunction

%!function X = halves (a, b, c, d)
%!  X = struct ("trivial", a, "impossible", b, "share", ...
%!              struct ("trivial", c, "impossible", d));
%!endfunction
%!assert (__ddd_halves__ (halves (.87, .6, .7, .005), 1000, "digits"), ...
%!        ["Of the digits trivial for a random half of the models, 87 % " ...
%!         "are trivial for the other half; of the impossible ones 3.0 of " ...
%!         "5.0 on average are impossible"])
%!test
%! txt = __ddd_halves__ (halves (.87, .6, .7, 1e-4), 1000, "x");
%! assert (! isempty (regexp (txt, "hardly any are impossible for a half$")));
%!test # numbers of items up to 20, shares from there on
%! txt = __ddd_halves__ (halves (.5, .5, .02, .019), 1000, "x");
%! assert (! isempty (strfind (txt, "half of the models, 50 % are")), txt);
%! assert (! isempty (strfind (txt, "ones 9.5 of 19.0 on average are")), txt);
%!assert (__ddd_halves__ (halves (.87, NaN, .7, 0), 1000, "x"), "")
%!assert (__ddd_halves__ (halves (.87, .6, 4e-4, 4e-4), 1000, "x"), ...
%!        ["Of the x hardly any are trivial or impossible for a random " ...
%!         "half of the models"])
%!assert (__ddd_halves__ (halves (.87, .6, 4e-4, .5), 1000, "x"), ...
%!        ["Of the x impossible for a random half of the models, 60 % are " ...
%!         "impossible for the other half; hardly any are trivial for a half"])
%!test # half an item is the limit
%! txt = @(a, b) __ddd_halves__ (halves (.8, .6, a, b), 1000, "x");
%! assert (strncmp (txt (5e-4, 0), "Of the x trivial for", 20));
%! assert (isempty (strfind (txt (.5, 5e-4), "hardly")));
