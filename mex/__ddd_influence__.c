/* V = __ddd_influence__ (CALLER, CORRECT, M, B, F, VECTORS, KEPT, THREADS)
     -  gateway to ddd_influence_spread.
   SPDX-License-Identifier: GPL-3.0-or-later

   VECTORS (n x 3) has S, C and SCALE; KEPT is logical, n x M, or [].  */

#include "gw_progress.h"

static const double *
matrix_of (const char *caller, const mxArray *x, size_t rows, size_t columns)
{
  size_t count;
  const double *data = gw_doubles (caller, x, &count, "B must be double");

  if (mxGetM (x) != rows || mxGetN (x) != columns)
    gw_raise (caller, "internal", "B, F or VECTORS have the wrong size");
  return data;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out, *none = mxCreateDoubleMatrix (0, 0, mxREAL);

  gw_start (caller, nlhs, 1, nrhs, 8, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  size_t n = bits.rows, rank = mxGetN (prhs[4]);
  const double *vector = matrix_of (caller, prhs[5], n, 3);
  ddd_influence in = { .b = matrix_of (caller, prhs[3], n, n),
                       .f = matrix_of (caller, prhs[4], n, rank),
                       .rank = rank,
                       .s = vector,
                       .c = vector + n,
                       .scale = vector + 2 * n };
  size_t threads = gw_size (caller, prhs[7], 0, "THREADS must be a scalar");

  if (! mxIsEmpty (prhs[6]))
    {
      if (! mxIsLogical (prhs[6]) || mxIsSparse (prhs[6])
          || mxGetM (prhs[6]) != n || mxGetN (prhs[6]) != bits.items)
        gw_raise (caller, "internal", "KEPT has the wrong class or size");
      in.kept = (const uint8_t *) mxGetLogicals (prhs[6]);
    }
  out = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_influence_spread (&bits, &in, &run, mxGetPr (out), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
