/* [BETWEEN, COMPLETE, COUNT, HISTOGRAM, ACCURACY, BORDER, JOINT]
     = __ddd_levels__ (CALLER, CORRECT, VALID, M, TOLERANCE)  -  gateway to
   ddd_levels and ddd_accuracy.
   SPDX-License-Identifier: GPL-3.0-or-later

   COMPLETE is [] where nothing is missing.  COUNT has the numbers of trivial,
   impossible and in-between items.  BORDER has the columns wrong, right and no
   answer.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_levels_out levels = { 0 };
  mxArray *out[7];

  gw_start (caller, nlhs, 7, nrhs, 5, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  size_t tolerance
    = gw_size (caller, prhs[4], 0, "TOLERANCE must be a scalar");
  size_t words = ddd_row_words (bits.items);

  for (int i = 0; i < 2; i++)
    out[i] = mxCreateNumericMatrix (i && ! bits.valid ? 0 : words,
                                    i && ! bits.valid ? 0 : 1, mxUINT64_CLASS,
                                    mxREAL);
  out[2] = mxCreateDoubleMatrix (1, 3, mxREAL);
  out[3] = mxCreateDoubleMatrix (1, bits.rows + 1, mxREAL);
  out[4] = mxCreateDoubleMatrix (bits.rows, 1, mxREAL);
  out[5]
    = mxCreateNumericMatrix (words, nlhs > 5 ? 3 : 0, mxUINT64_CLASS, mxREAL);
  out[6] = mxCreateDoubleMatrix (nlhs > 6 ? bits.rows + 1 : 0,
                                 nlhs > 6 ? bits.rows + 1 : 0, mxREAL);
  for (size_t a = 0; a < 3 && nlhs > 5; a++)
    levels.border[a] = (uint64_t *) mxGetData (out[5]) + a * words;
  levels.joint = nlhs > 6 ? mxGetPr (out[6]) : NULL;
  levels.between = mxGetData (out[0]);
  levels.complete = bits.valid ? mxGetData (out[1]) : NULL;
  levels.histogram = mxGetPr (out[3]);

  if (ddd_levels (&bits, tolerance, &levels, &err) == DDD_OK)
    ddd_accuracy (&bits, mxGetPr (out[4]), &err);
  mxGetPr (out[2])[0] = levels.trivial;
  mxGetPr (out[2])[1] = levels.impossible;
  mxGetPr (out[2])[2] = levels.inside;
  gw_finish (caller, &err, nlhs, 7, out, plhs);
}
