/* [INSIDE, ALL] = __ddd_kappa_pairs__ (CALLER, CORRECT, VALID, M, MASK, KNOWN,
                                        THREADS, FIELDS, SINGLE)
   SPDX-License-Identifier: GPL-3.0-or-later

   As __ddd_kappa__, but the fields are vectors of pairs, single if SINGLE is
   1.  */

#include "gw_kappa.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];

  gw_start (caller, nlhs, 2, nrhs, 9, prhs);
  int half = gw_size (caller, prhs[8], 0, "SINGLE must be a scalar") == 1;
  gw_two_sets (caller, nlhs, plhs, prhs, half ? DDD_PAIRS_SINGLE : DDD_PAIRS);
}
