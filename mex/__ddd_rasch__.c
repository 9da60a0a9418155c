/* [LOG_ODDS, LOG_G] = __ddd_rasch__ (CALLER, HISTOGRAM, RIGHT)  -  gateway to
   ddd_rasch_fit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2];
  size_t levels, n;

  gw_start (caller, nlhs, 2, nrhs, 3, prhs);
  const double *h
    = gw_doubles (caller, prhs[1], &levels, "HISTOGRAM must be double");
  const double *right
    = gw_doubles (caller, prhs[2], &n, "RIGHT must be double");
  if (n < 1 || levels != n + 1)
    gw_raise (caller, "internal", "HISTOGRAM must have a level more");

  out[0] = mxCreateDoubleMatrix (n, 1, mxREAL);
  out[1] = mxCreateDoubleMatrix (1, n + 1, mxREAL);
  ddd_rasch_fit (n, h, right, mxGetPr (out[0]), mxGetPr (out[1]), &err);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
