/* [INSIDE, ALL] = __ddd_joint__ (CALLER, CORRECT, VALID, M, MASK, KNOWN,
                                  THREADS)  -  gateway to ddd_joint_counts.
   SPDX-License-Identifier: GPL-3.0-or-later

   The arguments are those of __ddd_kappa__; the results are uint32, n (n + 1)
   / 2 x 1, or x 4 where VALID is not empty.  */

#include "gw_kappa.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2];

  gw_start (caller, nlhs, 2, nrhs, 7, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const uint64_t *mask = gw_rows (caller, prhs[4], bits.items, 1);
  gw_known known = gw_known_items (caller, prhs[5]);
  size_t threads = gw_size (caller, prhs[6], 0, "THREADS must be a scalar");

  for (int i = 0; i < 2; i++)
    out[i] = gw_zeros (bits.rows * (bits.rows + 1) / 2, bits.valid ? 4 : 1,
                       "uint32");
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_joint_counts (&bits, mask, known.trivial, known.impossible, &run,
                    mxGetData (out[0]), mxGetData (out[1]), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
