/* [CHANGED, FORGETTING, FIRST, SINCE]
     = __ddd_history__ (CALLER, CORRECT, VALID, M)  -  gateway to ddd_history.
   SPDX-License-Identifier: GPL-3.0-or-later

   CORRECT and VALID hold one model, a column per epoch; the results are
   1 x epochs - 1 and 1 x items.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[4];

  gw_start (caller, nlhs, 4, nrhs, 4, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);

  out[0] = mxCreateDoubleMatrix (1, bits.rows ? bits.rows - 1 : 0, mxREAL);
  for (int i = 1; i < 4; i++)
    out[i] = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  ddd_history (&bits, mxGetPr (out[0]), mxGetPr (out[1]), mxGetPr (out[2]),
               mxGetPr (out[3]), &err);
  gw_finish (caller, &err, nlhs, 4, out, plhs);
}
