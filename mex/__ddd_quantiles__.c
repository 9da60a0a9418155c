/* [LOW, HIGH, SD, DROPPED] = __ddd_quantiles__ (CALLER, X, P)  -  gateway to
   ddd_quantiles: columns, of the rows of X.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[4];
  size_t count, p_count;

  gw_start (caller, nlhs, 4, nrhs, 3, prhs);
  const double *x = gw_doubles (caller, prhs[1], &count, "X must be double");
  const double *p = gw_doubles (caller, prhs[2], &p_count, "P must be double");
  if (p_count != 2 || ! (p[0] >= 0 && p[0] <= 1 && p[1] >= 0 && p[1] <= 1))
    gw_raise (caller, "internal", "P must be two probabilities");

  size_t rows = mxGetM (prhs[1]);
  for (int i = 0; i < 4; i++)
    out[i] = mxCreateDoubleMatrix (rows, 1, mxREAL);
  ddd_quantiles (x, rows, rows ? count / rows : 0, p, mxGetPr (out[0]),
                 mxGetPr (out[1]), mxGetPr (out[2]), mxGetPr (out[3]), &err);
  gw_finish (caller, &err, nlhs, 4, out, plhs);
}
