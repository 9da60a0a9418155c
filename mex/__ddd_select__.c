/* [CORRECT, VALID] = __ddd_select__ (CALLER, CORRECT, VALID, M, ITEMS)
     -  gateway to ddd_gather.  ITEMS counts from 1.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2];
  size_t count;

  gw_start (caller, nlhs, 2, nrhs, 5, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const double *items
    = gw_doubles (caller, prhs[4], &count, "ITEMS must be double");

  size_t *at = mxMalloc (count * sizeof *at); /* Octave frees it */
  for (size_t j = 0; j < count; j++)
    if (items[j] >= 1 && items[j] <= (double) bits.items)
      at[j] = (size_t) items[j] - 1;
    else
      gw_raise (caller, "internal", "ITEMS are out of range");

  size_t words = ddd_row_words (count);
  out[0] = mxCreateNumericMatrix (words, bits.rows, mxUINT64_CLASS, mxREAL);
  out[1] = mxCreateNumericMatrix (bits.valid ? words : 0,
                                  bits.valid ? bits.rows : 0, mxUINT64_CLASS,
                                  mxREAL);
  ddd_gather (&bits, at, count, mxGetData (out[0]),
              bits.valid ? mxGetData (out[1]) : NULL, &err);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
