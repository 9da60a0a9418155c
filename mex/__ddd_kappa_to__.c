/* KAPPA = __ddd_kappa_to__ (CALLER, CORRECT, VALID, M, BASE_CORRECT,
                             BASE_VALID)  -  gateway to ddd_kappa_to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[1];

  gw_start (caller, nlhs, 1, nrhs, 6, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  ddd_bits base = gw_bits (caller, prhs[4], prhs[5], prhs[3]);

  if (base.rows != 1)
    gw_raise (caller, "internal", "there must be one base");
  out[0] = mxCreateDoubleMatrix (bits.rows, 1, mxREAL);
  ddd_kappa_to (&bits, base.correct, base.valid, mxGetPr (out[0]), &err);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
