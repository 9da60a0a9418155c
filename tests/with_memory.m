## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} with_memory (@var{bytes}, @var{f})
## The error of @var{f} if there are so many @var{bytes}, a string, or "" if it
## has none.
## @end deftypefn

function text = with_memory (bytes, f)
  old = getenv ("DDD_MEMORY");
  setenv ("DDD_MEMORY", bytes);
  text = "";
  unwind_protect
    try
      f ();
    catch err
      assert (err.identifier, "ddd:tooLarge", err.message);
      text = err.message;
    end_try_catch
  unwind_protect_cleanup
    if (isempty (old))
      unsetenv ("DDD_MEMORY");
    else
      setenv ("DDD_MEMORY", old);
    endif
  end_unwind_protect
endfunction
