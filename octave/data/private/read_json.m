## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} read_json (@var{caller}, @var{file})
## What a JSON file, gzipped or not, holds, as @code{jsondecode} gives it, or
## raise on behalf of @var{caller}.
##
## A file with a value on each line (JSON Lines) is one list of these.
## @end deftypefn

function x = read_json (caller, file)

  whole = contents (caller, file);
  text = strtrim (whole);
  if (isempty (text))
    error ("ddd:invalidFile", "%s: '%s' is empty", caller, file);
  endif
  ## jsondecode calls itself: a file nested without end would end Octave.
  if (max ([0; steps(text)]) > 100)
    error ("ddd:invalidFile", "%s: '%s' is nested more than 100 levels deep",
           caller, file);
  endif

  if (is_lines (text))
    list = regexprep (text, '\s*\n\s*', ",");
    try
      x = decode (["[", list, "]"]);
      return;
    end_try_catch
    line = ostrsplit (whole, "\n");
    for i = find (! cellfun (@isempty, strtrim (line)))
      try
        decode (line{i});
      catch err
        error ("ddd:invalidFile", "%s: %s:%d: %s", caller, file, i,
               plain (err.message));
      end_try_catch
    endfor
  endif

  try
    x = decode (text);
  catch err
    at = str2double (regexp (err.message, 'offset (\d+)', "tokens", "once"));
    at += index (whole, text(1)) - 1;
    line = 1 + sum (whole(1:min (at, end)) == "\n");
    error ("ddd:invalidFile", "%s: %s:%d: %s", caller, file, line,
           plain (err.message));
  end_try_catch

endfunction

function text = contents (caller, file)
  ## Opening a pipe would wait for whoever writes to it.
  if (exist (file) && ! isfile (file))
    error ("ddd:file", "%s: '%s' is not a regular file", caller, file);
  endif
  [fid, msg] = fopen (file, "rb");       # mode rz gives no reason
  if (fid < 0)
    error ("ddd:file", "%s: cannot open '%s': %s", caller, file, msg);
  endif
  fclose (fid);
  fid = fopen (file, "rz");
  text = fread (fid, Inf, "uint8=>char")';
  fclose (fid);
  if (strncmp (text, "\xEF\xBB\xBF", 3))
    text(1:3) = [];
  elseif (any (strncmp (text, {"\xFF\xFE", "\xFE\xFF"}, 2)))
    error ("ddd:invalidFile", "%s: '%s' is UTF-16; save it as UTF-8", caller,
           file);
  endif
  try
    regexp (text, '^', "once");         # an error unless it is UTF-8
  catch
    error ("ddd:invalidFile", "%s: '%s' is not UTF-8; save it as UTF-8", ...
           caller, file);
  end_try_catch
endfunction

function x = decode (text)
  x = jsondecode (text, "makeValidName", false);
endfunction

function text = plain (text)
  text = regexprep (text, {'^jsondecode: parse error', ' at offset \d+'}, ...
                     {"no valid JSON", ""});
endfunction

## Whether every line that is not empty is a value: the first one is, as a
## whole, and there are others.
function tf = is_lines (text)
  [first, rest] = strtok (text, "\n");
  first = strtrim (first);
  ends = first([1, end]);
  tf = ! isempty (strtrim (rest)) && any (strcmp (ends, {"{}", "[]"})) ...
       && steps (first)(end) == 0;
endfunction

## The depth after each bracket that is in no string.
function d = steps (text)
  text = strrep (text, '\\', "");
  text = strrep (text, '\"', "");
  text = text(text == '"' | text == "[" | text == "{" | text == "]" ...
              | text == "}");
  outside = mod (cumsum (text == '"'), 2) == 0;
  text = text(outside & text != '"')(:);
  d = cumsum ((text == "[" | text == "{") - (text == "]" | text == "}"));
endfunction
