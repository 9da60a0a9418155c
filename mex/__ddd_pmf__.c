/* [BINOMIAL, POISSON_BINOMIAL] = __ddd_pmf__ (CALLER, N, P, ACCURACY)
     -  gateway to ddd_binomial and ddd_poisson_binomial.
   SPDX-License-Identifier: GPL-3.0-or-later

   ACCURACY has one value per model; empty, there is no POISSON_BINOMIAL.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2];
  size_t models;

  gw_start (caller, nlhs, 2, nrhs, 4, prhs);
  size_t n = gw_size (caller, prhs[1], 0, "N must be a scalar");
  if (! gw_is_scalar (prhs[2]))
    gw_raise (caller, "internal", "P must be a scalar");
  const double *p
    = gw_doubles (caller, prhs[3], &models, "ACCURACY must be double");

  out[0] = mxCreateDoubleMatrix (1, n + 1, mxREAL);
  out[1]
    = mxCreateDoubleMatrix (models ? 1 : 0, models ? models + 1 : 0, mxREAL);
  if (ddd_binomial (n, mxGetScalar (prhs[2]), mxGetPr (out[0]), &err) == DDD_OK
      && models)
    ddd_poisson_binomial (models, p, mxGetPr (out[1]), &err);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
