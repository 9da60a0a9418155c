/* [SLOPE, INTERCEPT, NODE, WEIGHT, LOGLIK, STEPS]
     = __ddd_slopes__ (CALLER, CORRECT, M, EQUAL, THREADS, PROGRESS)
     -  gateway to ddd_slopes_fit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[6];

  gw_start (caller, nlhs, 6, nrhs, 6, prhs);
  mxArray *none = mxCreateDoubleMatrix (0, 0, mxREAL);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  size_t equal = gw_size (caller, prhs[3], 0, "EQUAL must be a scalar");
  size_t threads = gw_size (caller, prhs[4], 0, "THREADS must be a scalar");
  size_t show = gw_size (caller, prhs[5], 0, "PROGRESS must be a scalar");
  ddd_slopes fit = { .models = bits.rows,
                     .nodes = ddd_slopes_nodes (bits.rows),
                     .equal = equal > 0 };

  out[0] = mxCreateDoubleMatrix (fit.models, 1, mxREAL);
  out[1] = mxCreateDoubleMatrix (fit.models, 1, mxREAL);
  out[2] = mxCreateDoubleMatrix (1, fit.nodes, mxREAL);
  out[3] = mxCreateDoubleMatrix (1, fit.nodes, mxREAL);
  fit.slope = mxGetPr (out[0]);
  fit.intercept = mxGetPr (out[1]);
  fit.node = mxGetPr (out[2]);
  fit.weight = mxGetPr (out[3]);
  gw_progress progress = { .caller = caller, .quiet = ! show };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_slopes_fit (&bits, &run, &fit, &err);
  gw_progress_end (&progress);
  out[4] = mxCreateDoubleScalar (fit.loglik);
  out[5] = mxCreateDoubleScalar ((double) fit.steps);
  gw_finish (caller, &err, nlhs, 6, out, plhs);
}
