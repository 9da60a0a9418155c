/* [K, ANSWERS, HISTOGRAM, ACCURACY, RIGHT]
     = __ddd_tally__ (CALLER, CORRECT, VALID, M)  -  gateway to ddd_tally,
   ddd_accuracy and ddd_right_by_k.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[5];

  gw_start (caller, nlhs, 5, nrhs, 4, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);

  out[0] = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  out[1] = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  out[2] = mxCreateDoubleMatrix (1, bits.rows + 1, mxREAL);
  out[3] = mxCreateDoubleMatrix (bits.rows, 1, mxREAL);
  out[4]
    = mxCreateDoubleMatrix (bits.rows, nlhs > 4 ? bits.rows + 1 : 0, mxREAL);

  if (ddd_tally (&bits, mxGetPr (out[0]), mxGetPr (out[1]), mxGetPr (out[2]),
                 &err)
        == DDD_OK
      && ddd_accuracy (&bits, mxGetPr (out[3]), &err) == DDD_OK && nlhs > 4)
    ddd_right_by_k (&bits, mxGetPr (out[0]), mxGetPr (out[4]), &err);

  gw_finish (caller, &err, nlhs, 5, out, plhs);
}
