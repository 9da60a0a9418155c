/* RIGHT = __ddd_right_on__ (CALLER, CORRECT, M, MASK)  -  gateway to
   ddd_right_on.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out, *none = mxCreateDoubleMatrix (0, 0, mxREAL);

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  const uint64_t *mask = gw_rows (caller, prhs[3], bits.items, 1);

  out = mxCreateDoubleMatrix (bits.rows, 1, mxREAL);
  ddd_right_on (&bits, mask, mxGetPr (out), &err);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
