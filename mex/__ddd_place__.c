/* [CORRECT, VALID, REPEATED]
     = __ddd_place__ (CALLER, SIZE, MODEL, ITEM, EPOCH, VALUE)
     -  gateway to ddd_place.
   SPDX-License-Identifier: GPL-3.0-or-later

   SIZE is models x items x epochs; MODEL, ITEM and EPOCH are uint32, or empty
   where all are 1; VALUE is single.  The planes are as from __ddd_pack__.  */

#include "gateway.h"

static const uint32_t *
codes (const char *caller, const mxArray *a, size_t count)
{
  if (mxIsEmpty (a))
    return NULL;
  if (! mxIsUint32 (a) || mxGetNumberOfElements (a) != count)
    gw_raise (caller, "internal", "codes must be uint32, one a row");
  return (const uint32_t *) mxGetData (a);
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  size_t missing = 0, repeated = 0, count, size[3];

  gw_start (caller, nlhs, 3, nrhs, 6, prhs);
  const double *sizes
    = gw_doubles (caller, prhs[1], &count, "sizes must be a double vector");
  for (size_t i = 0; i < 3; i++)
    if (count != 3 || ! (sizes[i] >= 1 && sizes[i] < 0x1p32))
      gw_raise (caller, "internal", "sizes must be three whole numbers");
    else
      size[i] = (size_t) sizes[i];
  if (! mxIsSingle (prhs[5]) || mxIsComplex (prhs[5]))
    gw_raise (caller, "internal", "values must be single");

  count = mxGetNumberOfElements (prhs[5]);
  ddd_answers a = { .count = count,
                    .model = codes (caller, prhs[2], count),
                    .item = codes (caller, prhs[3], count),
                    .epoch = codes (caller, prhs[4], count),
                    .value = (const float *) mxGetData (prhs[5]) };
  mwSize plane[3] = { ddd_row_words (size[1]), size[0], size[2] };
  mxArray *out[3]
    = { mxCreateNumericArray (3, plane, mxUINT64_CLASS, mxREAL),
        mxCreateNumericArray (3, plane, mxUINT64_CLASS, mxREAL), NULL };

  ddd_place (&a, size, mxGetData (out[0]), mxGetData (out[1]), &missing,
             &repeated, &err);
  if (! missing)
    out[1] = mxCreateNumericMatrix (0, 0, mxUINT64_CLASS, mxREAL);
  out[2] = mxCreateDoubleScalar ((double) repeated);
  gw_finish (caller, &err, nlhs, 3, out, plhs);
}
