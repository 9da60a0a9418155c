/* [SET, MISSED] = __ddd_subsets__ (CALLER, CORRECT, M, SIZE, ALL, THREADS)
     -  gateway to ddd_best_subset and, if ALL is 0, ddd_greedy_subsets.
   SPDX-License-Identifier: GPL-3.0-or-later

   SET counts from 1.  MISSED has one value, or one for each size of a greedy
   set.  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2], *none = mxCreateDoubleMatrix (0, 0, mxREAL);

  gw_start (caller, nlhs, 2, nrhs, 6, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  size_t size = gw_size (caller, prhs[3], 1, "SIZE must be a scalar");
  size_t all = gw_size (caller, prhs[4], 0, "ALL must be a scalar");
  size_t threads = gw_size (caller, prhs[5], 0, "THREADS must be a scalar");
  if (size > bits.rows)
    gw_raise (caller, "internal", "SIZE is too large");

  size_t *set = mxMalloc (size * sizeof *set); /* Octave frees it */
  out[0] = mxCreateDoubleMatrix (1, size, mxREAL);
  out[1] = mxCreateDoubleMatrix (1, all ? 1 : size, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_status status
    = all ? ddd_best_subset (&bits, size, &run, set, mxGetPr (out[1]), &err)
          : ddd_greedy_subsets (&bits, size, set, mxGetPr (out[1]), &err);
  for (size_t d = 0; d < size && status == DDD_OK; d++)
    mxGetPr (out[0])[d] = (double) set[d] + 1;
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
