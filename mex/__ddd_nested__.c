/* [TRIVIAL, IMPOSSIBLE, WRONG_FROM, RIGHT_FROM]
     = __ddd_nested__ (CALLER, CORRECT, M, MASK, ORDER, TOLERANCE)
     -  gateway to ddd_nested.  ORDER counts from 1.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[4], *none = mxCreateDoubleMatrix (0, 0, mxREAL);
  size_t count;

  gw_start (caller, nlhs, 4, nrhs, 6, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  const uint64_t *mask = gw_rows (caller, prhs[3], bits.items, 1);
  const double *order
    = gw_doubles (caller, prhs[4], &count, "ORDER must be double");
  size_t t = gw_size (caller, prhs[5], 0, "TOLERANCE must be a scalar");

  size_t *at = mxMalloc (count * sizeof *at); /* Octave frees it */
  for (size_t c = 0; c < count; c++)
    if (order[c] >= 1 && order[c] <= (double) bits.rows)
      at[c] = (size_t) order[c] - 1;
    else
      gw_raise (caller, "internal", "ORDER is out of range");

  for (int i = 0; i < 4; i++)
    out[i] = mxCreateDoubleMatrix (1, i < 2 ? count : bits.items, mxREAL);
  ddd_nested_out nested = { mxGetPr (out[0]), mxGetPr (out[1]),
                            mxGetPr (out[2]), mxGetPr (out[3]) };
  if (nlhs < 3)
    nested.wrong_from = nested.right_from = NULL;
  ddd_nested (&bits, mask, at, count, t, &nested, &err);
  gw_finish (caller, &err, nlhs, 4, out, plhs);
}
