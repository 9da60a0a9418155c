/* COUNT = __ddd_patterns__ (CALLER, CORRECT, M)  -  gateway to
   ddd_count_patterns.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out, *none = mxCreateDoubleMatrix (0, 0, mxREAL);

  gw_start (caller, nlhs, 1, nrhs, 3, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  size_t rows = bits.rows > 16 ? 0 : bits.rows;

  out = mxCreateDoubleMatrix (1, (size_t) 1 << rows, mxREAL);
  ddd_count_patterns (&bits, mxGetPr (out), &err);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
