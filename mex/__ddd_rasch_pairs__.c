/* [N11, INFORMATION, VARIANCE] = __ddd_rasch_pairs__ (CALLER, HISTOGRAM,
                                                       LOG_ODDS)
     -  gateway to ddd_rasch_pairs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[3];
  double *x[3] = { NULL };
  size_t levels, n;

  gw_start (caller, nlhs, 3, nrhs, 3, prhs);
  const double *h
    = gw_doubles (caller, prhs[1], &levels, "HISTOGRAM must be double");
  const double *e
    = gw_doubles (caller, prhs[2], &n, "LOG_ODDS must be double");
  if (n < 1 || levels != n + 1)
    gw_raise (caller, "internal", "HISTOGRAM must have a level more");

  for (int i = 0; i < 3 && i < (nlhs ? nlhs : 1); i++)
    {
      out[i] = mxCreateDoubleMatrix (n, n, mxREAL);
      x[i] = mxGetPr (out[i]);
    }
  gw_progress progress = { .caller = caller };
  /* A few models are done before a thread has begun.  */
  ddd_run run = { n < 100, gw_watch, &progress };
  ddd_rasch_pairs (n, h, e, &run, x[0], x[1], x[2], &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 3, out, plhs);
}
