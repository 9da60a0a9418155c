/* [BELOW, ABOVE, EXACT] = __ddd_rest_test__ (CALLER, CORRECT, VALID, M, SCORE,
                                              COUNTED, STEPS, THREADS)
     -  gateway to ddd_rest_test.
   SPDX-License-Identifier: GPL-3.0-or-later

   SCORE is uint64, one number per model; COUNTED a packed row.  */

#include "gw_progress.h"

/* The core takes what a model got right on an item off its score, and makes
   tables of sums of scores.  */
static void
check_scores (const char *caller, const ddd_bits *bits, const uint64_t *score,
              const uint64_t *counted)
{
  for (size_t i = 0; i < bits->rows; i++)
    {
      uint64_t right = 0;

      for (size_t w = 0; w < bits->stride; w++)
        right |= bits->correct[i * bits->stride + w] & counted[w];
      if (score[i] < (right != 0) || score[i] > bits->items)
        gw_raise (caller, "internal", "a score is out of range");
    }
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[3];

  gw_start (caller, nlhs, 3, nrhs, 8, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const uint64_t *score = gw_plane (caller, prhs[4], bits.rows, 1);
  const uint64_t *counted = gw_rows (caller, prhs[5], bits.items, 1);
  check_scores (caller, &bits, score, counted);
  if (! gw_is_scalar (prhs[6]))
    gw_raise (caller, "internal", "STEPS must be a scalar");
  size_t threads = gw_size (caller, prhs[7], 0, "THREADS must be a scalar");

  for (int i = 0; i < 3; i++)
    out[i] = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_rest_test (&bits, score, counted, mxGetScalar (prhs[6]), &run,
                 mxGetPr (out[0]), mxGetPr (out[1]), mxGetPr (out[2]), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 3, out, plhs);
}
