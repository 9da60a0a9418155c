/* X = __ddd_read_npy__ (CALLER, FILE)  -  gateway to ddd_npy_open and
   ddd_npy_values.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_npy.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_npy npy GW_OWNED (ddd_npy_close) = { .kind = 0 };

  gw_start (caller, nlhs, 1, nrhs, 2, prhs);
  const char *file = gw_file (caller, prhs[1]);
  if (ddd_npy_open (&npy, file, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  plhs[0] = gw_npy (caller, &npy);
}
