/* [INSIDE, ALL] = __ddd_kappa__ (CALLER, CORRECT, VALID, M, MASK, KNOWN,
                                  THREADS, FIELDS)  -  gateway to ddd_kappa.
   SPDX-License-Identifier: GPL-3.0-or-later

   MASK is a packed row that selects items, KNOWN is [] or [TRIVIAL,
   IMPOSSIBLE].  FIELDS is a cell array of the names in kappa.h; the results
   are structs that have them.  */

#include "gw_kappa.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];

  gw_start (caller, nlhs, 2, nrhs, 8, prhs);
  gw_two_sets (caller, nlhs, plhs, prhs, DDD_MATRIX);
}
