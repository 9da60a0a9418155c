/* Y = __ddd_times_answers__ (CALLER, W, CORRECT, M, THREADS)
   Q = __ddd_times_answers__ (CALLER, W, CORRECT, M, THREADS, LEFT)
     -  gateway to ddd_times_answers and ddd_forms.
   SPDX-License-Identifier: GPL-3.0-or-later

   Y (rows x m) is W times the answers in the plane CORRECT; Q (1 x m) is that
   times those in LEFT, item by item.  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out, *none = mxCreateDoubleMatrix (0, 0, mxREAL);
  size_t count;

  gw_start (caller, nlhs, 1, nrhs, nrhs > 5 ? 6 : 5, prhs);
  const double *w = gw_doubles (caller, prhs[1], &count, "W must be double");
  ddd_bits bits = gw_bits (caller, prhs[2], none, prhs[3]);
  size_t threads = gw_size (caller, prhs[4], 0, "THREADS must be a scalar");
  size_t rows = mxGetM (prhs[1]);
  if (mxGetN (prhs[1]) != bits.rows)
    gw_raise (caller, "internal", "W has the wrong size");

  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  if (nrhs > 5)
    {
      ddd_bits left = gw_bits (caller, prhs[5], none, prhs[3]);

      if (left.rows != rows)
        gw_raise (caller, "internal", "W has the wrong size");
      out = mxCreateDoubleMatrix (1, bits.items, mxREAL);
      ddd_forms (&left, w, &bits, &run, mxGetPr (out), &err);
    }
  else
    {
      out = mxCreateDoubleMatrix (rows, bits.items, mxREAL);
      ddd_times_answers (&bits, w, rows, &run, mxGetPr (out), &err);
    }
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
