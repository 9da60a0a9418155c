/* PMF = __ddd_beta_binomial__ (CALLER, N, MU, RHO)  -  gateway to
   ddd_beta_binomial.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[1];

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  size_t n = gw_size (caller, prhs[1], 1, "N must be a scalar");
  if (! gw_is_scalar (prhs[2]) || ! gw_is_scalar (prhs[3]))
    gw_raise (caller, "internal", "MU and RHO must be scalars");

  out[0] = mxCreateDoubleMatrix (1, n + 1, mxREAL);
  ddd_beta_binomial (n, mxGetScalar (prhs[2]), mxGetScalar (prhs[3]),
                     mxGetPr (out[0]), &err);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
