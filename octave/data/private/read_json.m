## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} read_json (@var{caller}, @var{file})
## What a JSON file, gzipped or not, holds, as @code{jsondecode} gives it, or
## raise on behalf of @var{caller}.  JSON Lines are one list.
##
## Only for files that are no tables: every value becomes one of Octave's.
## @end deftypefn

function x = read_json (caller, file)

  ## The scanner names the line of an error and has a limit of depth, without
  ## which jsondecode would end Octave.
  [~, ~, lines] = __ddd_look_json__ (caller, file, 1, 0);
  fid = fopen (file, "rz");
  text = fread (fid, Inf, "uint8=>char")';
  fclose (fid);
  if (strncmp (text, "\xEF\xBB\xBF", 3))
    text(1:3) = [];
  endif
  if (lines)
    text = ["[", regexprep(strtrim (text), '\s*\n\s*', ","), "]"];
  endif
  try
    x = jsondecode (text, "makeValidName", false);
  catch err
    error ("ddd:invalidFile", "%s: '%s': %s", caller, file,
           strrep (err.message, "jsondecode: ", ""));
  end_try_catch

endfunction
