/* [CORRECT, VALID, ITEMS] = __ddd_pack_npy__ (CALLER, FILE)  -  gateway to
   ddd_npy_open and ddd_npy_pack.
   SPDX-License-Identifier: GPL-3.0-or-later

   The planes are as from __ddd_pack__; a vector is one model.  All three are
   empty if the file holds something else than decisions.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_npy npy GW_OWNED (ddd_npy_close) = { .kind = 0 };
  size_t missing = 0;

  gw_start (caller, nlhs, 3, nrhs, 2, prhs);
  const char *file = gw_file (caller, prhs[1]);
  if (ddd_npy_open (&npy, file, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  if (npy.size[1] * npy.size[2] == 1)
    {
      npy.size[1] = npy.size[0];
      npy.size[0] = 1;
    }

  mwSize plane[3] = { ddd_row_words (npy.size[1]), npy.size[0], npy.size[2] };
  mwSize none[3] = { 0, 0, 1 };
  mxArray *out[3] = { mxCreateNumericArray (3, plane, mxUINT64_CLASS, mxREAL),
                      mxCreateNumericArray (3, npy.kind == 'f' ? plane : none,
                                            mxUINT64_CLASS, mxREAL),
                      mxCreateDoubleScalar ((double) npy.size[1]) };

  ddd_npy_pack (&npy, mxGetData (out[0]),
                npy.kind == 'f' ? mxGetData (out[1]) : NULL, &missing, &err);
  if (err.code == DDD_EINVAL)
    {
      for (int i = 0; i < 3; i++)
        out[i] = mxCreateNumericMatrix (0, 0, mxUINT64_CLASS, mxREAL);
      err.code = DDD_OK;
    }
  else if (! missing)
    out[1] = mxCreateNumericMatrix (0, 0, mxUINT64_CLASS, mxREAL);
  gw_finish (caller, &err, nlhs, 3, out, plhs);
}
