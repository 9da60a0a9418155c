/* FIT = __ddd_beta_fit__ (CALLER, HISTOGRAM)  -  gateway to
   ddd_beta_binomial_fit.
   SPDX-License-Identifier: GPL-3.0-or-later

   FIT is 1 x 13: mu, rho, a, b, log-likelihood, likelihood ratio, p, and the
   intervals of rho, a and b.  */

#include <string.h>

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_beta_fit fit;
  mxArray *out[1];
  size_t levels;

  gw_start (caller, nlhs, 1, nrhs, 2, prhs);
  const double *h
    = gw_doubles (caller, prhs[1], &levels, "HISTOGRAM must be double");
  if (levels < 2)
    gw_raise (caller, "internal", "HISTOGRAM must have two levels");

  out[0] = mxCreateDoubleMatrix (1, sizeof fit / sizeof (double), mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { .watch = gw_watch, .ctx = &progress };
  ddd_beta_binomial_fit (levels - 1, h, &fit, &run, &err);
  gw_progress_end (&progress);
  memcpy (mxGetPr (out[0]), &fit, sizeof fit);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
