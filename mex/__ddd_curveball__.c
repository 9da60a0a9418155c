/* [CORRECT, JOINT] = __ddd_curveball__ (CALLER, CORRECT, M, TRADES, SEED,
                                         FIRST, SAMPLES, THREADS)
     -  gateway to ddd_curveball.
   SPDX-License-Identifier: GPL-3.0-or-later

   JOINT is uint32, one column a sample, one row a pair in the order of
   triu (..., 1); without it samples are shuffled, not counted.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  static const char *const what[]
    = { "TRADES must be a scalar", "SEED must be a scalar",
        "FIRST must be a scalar", "SAMPLES must be a scalar",
        "THREADS must be a scalar" };
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2] = { NULL, NULL };
  size_t x[5];

  gw_start (caller, nlhs, 2, nrhs, 8, prhs);
  size_t items
    = gw_size (caller, prhs[2], 1, "the number of items must be a scalar");
  size_t rows = mxGetN (prhs[1]);
  gw_rows (caller, prhs[1], items, rows);
  for (int i = 0; i < 5; i++)
    x[i] = gw_size (caller, prhs[3 + i], 0, what[i]);

  out[0] = mxDuplicateArray (prhs[1]);
  if (nlhs > 1)
    out[1] = mxCreateNumericMatrix (rows * (rows - 1) / 2, x[3],
                                    mxUINT32_CLASS, mxREAL);
  ddd_run run = { (unsigned) x[4], NULL, NULL };
  ddd_curveball (rows, items, (uint64_t *) mxGetData (out[0]), x[0], x[1],
                 x[2], x[3], &run,
                 nlhs > 1 ? (uint32_t *) mxGetData (out[1]) : NULL, &err);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
