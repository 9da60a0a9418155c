## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_version ()
## @deftypefnx {ddd} {@var{v} =} ddd_version ()
## Report what is running: version of the package, kernels chosen for this
## processor, threads, and the libraries.
##
## @var{v} is a struct with the fields @code{ddd}, @code{kernels},
## @code{threads}, @code{gsl}, @code{libpng} and @code{octave}.  Kernels are,
## from the fastest: @qcode{"avx512"} (with VPOPCNTDQ), @qcode{"avx512bw"}
## (without), @qcode{"avx2"}, @qcode{"popcnt"} and @qcode{"generic"}; on 64-bit
## ARM @qcode{"neon"} and @qcode{"generic"}.  The environment variable
## @env{DDD_CPU} forces slower kernels; the results are the same to the last
## bit.  Packed data, missing answers or not, are the same on all of them.
##
## @example
## @group
## ischar (ddd_version ().kernels)
##   @result{} ans = 1
## @end group
## @end example
##
## @seealso{ddd_consistency}
## @end deftypefn

function v = ddd_version ()

  R.ddd = package_version ();
  [R.kernels, R.threads, R.gsl, R.libpng] = __ddd_info__ ("ddd_version");
  R.octave = version ();

  if (nargout > 0)
    v = R;
  else
    printf ("ddd %s, kernels %s, %d threads, GSL %s, libpng %s, Octave %s\n",
            R.ddd, R.kernels, R.threads, R.gsl, R.libpng, R.octave);
  endif

endfunction

## In a checkout DESCRIPTION lies beside the folder of this file; pkg keeps it
## in packinfo.
function txt = package_version ()
  here = fileparts (mfilename ("fullpath"));
  for file = {fullfile(here, "..", "DESCRIPTION"), ...
              fullfile(here, "packinfo", "DESCRIPTION")}
    if (exist (file{1}, "file"))
      txt = regexp (fileread (file{1}), '^Version: *(\S+)', "tokens", ...
                    "lineanchors"){1}{1};
      return
    endif
  endfor
  txt = "unknown";
endfunction


%!test
%! v = ddd_version ();
%! assert (! isempty (regexp (v.ddd, '^\d+\.\d+\.\d+$')));
%! assert (any (strcmp (v.kernels, {"generic", "popcnt", "avx2", ...
%!                                  "avx512bw", "avx512", "neon"})));
%! assert (v.threads >= 1);

%!test # DDD_CPU lowers the choice
%! old = getenv ("DDD_CPU");
%! unwind_protect
%!   setenv ("DDD_CPU", "generic");
%!   assert (ddd_version ().kernels, "generic");
%!   txt = evalc ("ddd_version ()");
%!   assert (! isempty (strfind (txt, "kernels generic")));
%!   setenv ("DDD_CPU", "fast");
%!   fail ("ddd_version ()", "ddd_version: DDD_CPU must be .* is fast");
%! unwind_protect_cleanup
%!   setenv ("DDD_CPU", old);
%! end_unwind_protect
%!error <called with too many inputs> ddd_version (1)
