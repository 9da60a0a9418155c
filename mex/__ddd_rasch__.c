/* [LOG_ODDS, LOG_G, GIVEN] = __ddd_rasch__ (CALLER, HISTOGRAM, RIGHT)
     -  gateway to ddd_rasch_fit and ddd_rasch_given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[3] = { NULL, NULL, NULL };
  size_t levels, n;

  gw_start (caller, nlhs, 3, nrhs, 3, prhs);
  const double *h
    = gw_doubles (caller, prhs[1], &levels, "HISTOGRAM must be double");
  const double *right
    = gw_doubles (caller, prhs[2], &n, "RIGHT must be double");
  if (n < 1 || levels != n + 1)
    gw_raise (caller, "internal", "HISTOGRAM must have a level more");

  out[0] = mxCreateDoubleMatrix (n, 1, mxREAL);
  out[1] = mxCreateDoubleMatrix (1, n + 1, mxREAL);
  if (nlhs > 2)
    out[2] = mxCreateDoubleMatrix (n, n + 1, mxREAL);
  if (ddd_rasch_fit (n, h, right, mxGetPr (out[0]), mxGetPr (out[1]), &err)
        == DDD_OK
      && nlhs > 2)
    ddd_rasch_given (n, mxGetPr (out[0]), mxGetPr (out[2]), &err);
  gw_finish (caller, &err, nlhs, 3, out, plhs);
}
