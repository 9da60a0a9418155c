/* C = __ddd_unpack__ (CALLER, CORRECT, VALID, M)  -  gateway to ddd_unpack.
   SPDX-License-Identifier: GPL-3.0-or-later

   Logical where no answer is missing, else double.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);

  if (bits.valid)
    {
      plhs[0] = mxCreateDoubleMatrix (bits.rows, bits.items, mxREAL);
      ddd_unpack (&bits, mxGetPr (plhs[0]));
    }
  else
    {
      plhs[0] = mxCreateLogicalMatrix (bits.rows, bits.items);
      ddd_unpack_bytes (&bits, (uint8_t *) mxGetLogicals (plhs[0]));
    }
}
