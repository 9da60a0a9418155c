/* ROWS = __ddd_pair_rows__ (CALLER, CORRECT, VALID, M)  -  gateway to
   ddd_pair_rows.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[1];

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  size_t rows = bits.valid ? 2 * bits.rows : bits.rows;

  out[0] = mxCreateNumericMatrix (
    ddd_row_words (bits.items), rows * (rows + 1) / 2, mxUINT64_CLASS, mxREAL);
  ddd_pair_rows (&bits, (uint64_t *) mxGetData (out[0]));
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
