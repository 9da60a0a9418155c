/* SUM = __ddd_score_sums__ (CALLER, CORRECT, M, SCORE)  -  gateway to
   ddd_score_sums.
   SPDX-License-Identifier: GPL-3.0-or-later

   SCORE is uint64, one number per model.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out, *none = mxCreateDoubleMatrix (0, 0, mxREAL);

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  const uint64_t *score = gw_plane (caller, prhs[3], bits.rows, 1);

  out = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  ddd_score_sums (&bits, score, mxGetPr (out), &err);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
