/* KAPPA = __ddd_independent__ (CALLER, ACCURACY, TOLERANCE)  -  gateway to
   ddd_independent_kappa.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[1];
  size_t n;

  gw_start (caller, nlhs, 1, nrhs, 3, prhs);
  const double *p
    = gw_doubles (caller, prhs[1], &n, "ACCURACY must be double");
  size_t t = gw_size (caller, prhs[2], 0, "TOLERANCE must be a scalar");

  out[0] = mxCreateDoubleMatrix (1, 1, mxREAL);
  ddd_independent_kappa (n, p, t, mxGetPr (out[0]), &err);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
