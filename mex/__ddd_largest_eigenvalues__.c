/* LARGEST = __ddd_largest_eigenvalues__ (CALLER, N, Z, THREADS)  -
   gateway to ddd_largest_eigenvalues.  Z is single, a column for each matrix.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[1];

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  size_t n = gw_size (caller, prhs[1], 2, "N must be a scalar");
  size_t threads = gw_size (caller, prhs[3], 0, "THREADS must be a scalar");
  if (! mxIsSingle (prhs[2]) || mxIsComplex (prhs[2])
      || mxGetM (prhs[2]) != n * (n - 1) / 2)
    gw_raise (caller, "internal", "Z must be single, a row for each pair");
  size_t samples = mxGetN (prhs[2]);

  out[0] = mxCreateDoubleMatrix (1, samples, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_largest_eigenvalues (n, (const float *) mxGetData (prhs[2]), samples,
                           &run, mxGetPr (out[0]), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
