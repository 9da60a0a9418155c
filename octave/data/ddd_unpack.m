## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {@var{C} =} ddd_unpack (@var{D})
## Give the matrix back that packed data @var{D} hold.
##
## @var{C} is models x items (x epochs): logical where every answer is there,
## else double with @code{NaN} where an answer is missing.  It takes eight
## (logical) to 64 times (double) the memory of @var{D}; @code{ddd_select} cuts
## @var{D} first.
##
## @example
## @group
## ddd_unpack (ddd_pack ([1 0 NaN; 1 1 0]))
##   @result{} [1 0 NaN; 1 1 0]
## @end group
## @end example
##
## @seealso{ddd_pack, ddd_select}
## @end deftypefn

function C = ddd_unpack (D)

  if (nargin < 1)
    print_usage ();
  endif

  D = __ddd_data__ ("ddd_unpack", D);
  plane = D.packed.plane;
  C = cell (1, D.n_epochs);
  for e = 1:D.n_epochs
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,:,e);
    endif
    C{e} = __ddd_unpack__ ("ddd_unpack", plane.correct(:,:,e), valid, ...
                           D.n_items);
  endfor
  C = cat (3, C{:});

endfunction


%!test # the inverse of ddd_pack, at every tail length
%! rand ("twister", 1);
%! for m = [1, 63, 64, 65, 1023, 1024, 1025]
%!   C = rand (70, m, 2) < 0.6;
%!   assert (ddd_unpack (ddd_pack (C)), C);
%!   C = double (C);
%!   C(rand (size (C)) < 0.1) = NaN;
%!   C(1) = NaN;
%!   assert (ddd_unpack (ddd_pack (C)), C);
%! endfor

%!assert (class (ddd_unpack (ddd_pack ([1 0]))), "logical")
%!assert (ddd_unpack (single ([1 NaN])), [1 NaN])
%!error <Invalid call> ddd_unpack ()
%!error <ddd_unpack: the struct is not packed data> ddd_unpack (struct ())
%!error <ddd_unpack: C must be 0, 1 or NaN> ddd_unpack (.5)
