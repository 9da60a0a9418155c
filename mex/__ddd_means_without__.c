/* MEAN = __ddd_means_without__ (CALLER, TABLES, WRONG, RIGHT, THREADS)
     -  gateway to ddd_means_without.
   SPDX-License-Identifier: GPL-3.0-or-later

   TABLES has a row per pair: n11, n10, n01, n00, both models from 0.  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  size_t cells, models, same;

  gw_start (caller, nlhs, 1, nrhs, 5, prhs);
  const double *x
    = gw_doubles (caller, prhs[1], &cells, "TABLES must be double");
  const double *wrong
    = gw_doubles (caller, prhs[2], &models, "WRONG must be double");
  const double *right
    = gw_doubles (caller, prhs[3], &same, "RIGHT must be double");
  size_t threads = gw_size (caller, prhs[4], 0, "THREADS must be a scalar");
  if (mxGetN (prhs[1]) != 6 || same != models)
    gw_raise (caller, "internal", "TABLES or RIGHT has the wrong size");

  size_t pairs = cells / 6;
  for (size_t i = 4 * pairs; i < 6 * pairs; i++)
    if (! (x[i] >= 0 && x[i] < (double) models))
      gw_raise (caller, "internal", "a model is out of range");
  ddd_tables t = { pairs,         x,
                   x + pairs,     x + 2 * pairs,
                   x + 3 * pairs, x + 4 * pairs,
                   x + 5 * pairs };
  mxArray *out = mxCreateDoubleMatrix (models, 1, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_means_without (&t, models, wrong, right, &run, mxGetPr (out), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
