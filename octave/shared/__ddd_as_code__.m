## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{txt} =} __ddd_as_code__ (@var{x})
## @deftypefnx {} {@var{txt} =} __ddd_as_code__ (@var{args}, "options")
## What one types for the value @var{x}, or for options with their values: each
## follows a comma.
##
## It is "" for what nobody would type (structs, functions, long arrays); an
## option with such a value gets an ellipsis.
## @end deftypefn

function txt = __ddd_as_code__ (x, options)

  longest = 200;                                # characters: some three lines
  txt = "";
  if (nargin > 1)
    for i = 1:2:numel (x) - 1
      value = __ddd_as_code__ (x{i+1});
      if (isempty (value))
        value = "...";
      endif
      txt = [txt, ", ", __ddd_as_code__(x{i}), ", ", value];
    endfor
  elseif (ischar (x) && rows (x) <= 1)
    txt = ["\"", undo_string_escapes(x), "\""];
  elseif (iscell (x) && (isrow (x) || iscolumn (x)) && numel (x) <= longest)
    each = cellfun (@__ddd_as_code__, x(:)', "uniformoutput", false);
    if (! any (cellfun (@isempty, each)))
      txt = ["{", strjoin(each, merge (isrow (x), ", ", "; ")), "}"];
    endif
  elseif ((isnumeric (x) || islogical (x)) && ndims (x) == 2
          && numel (x) <= longest)
    txt = mat2str (full (x), 17);
    short = mat2str (full (x));
    if (isequaln (eval (short), double (x)))
      txt = short;
    endif
  endif
  if (nargin == 1 && numel (txt) > longest)
    txt = "";
  endif

endfunction

%!test # what is typed gives the value
%! for x = {"a\"b\\c\n", "", .1, 1/3, true, [1 2; 3 NaN], {"na", 2}, ...
%!          {"a"; "b"}, {"filter", {"x", "y"}}, []}
%!   assert (isequaln (eval (__ddd_as_code__ (x{1})), x{1}), disp (x{1}));
%! endfor

%!assert (__ddd_as_code__ (.1), "0.1")
%!assert (__ddd_as_code__ (1 / 3), "0.33333333333333331")
%!assert (__ddd_as_code__ ({"missing", {"na"}, "metric", "f1"}, "options"), ...
%!        ", \"missing\", {\"na\"}, \"metric\", \"f1\"")
%!assert (__ddd_as_code__ ({"a", struct(), "b", ones(99)}, "options"), ...
%!        ", \"a\", ..., \"b\", ...")
%!assert (__ddd_as_code__ ({}, "options"), "")

%!test # 200 characters are short enough, and all of the options together
%! quoted = @(n) ["\"", repmat("a", 1, n), "\""];
%! assert (__ddd_as_code__ (repmat ("a", 1, 198)), quoted (198));
%! assert (__ddd_as_code__ (repmat ("a", 1, 199)), "");
%! assert (__ddd_as_code__ (zeros (1, 99)), mat2str (zeros (1, 99)));
%! assert (__ddd_as_code__ (zeros (1, 100)), "");
%! assert (__ddd_as_code__ (cell (1, 201)), "");
%! long = repmat ("a", 1, 198);
%! assert (__ddd_as_code__ ({"b", long, "c", 1}, "options"), ...
%!         [", \"b\", ", quoted(198), ", \"c\", 1"]);
