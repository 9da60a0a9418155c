/* NAMES = __ddd_read_npz__ (CALLER, FILE)
   X = __ddd_read_npz__ (CALLER, FILE, NAME)  -  gateway to ddd_npz_open and
   ddd_npz_array.
   SPDX-License-Identifier: GPL-3.0-or-later

   NAMES is a column of strings, X array NAME as from __ddd_read_npy__.  */

#include "gw_npy.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_npz npz GW_OWNED (ddd_npz_close) = { .count = 0 };
  ddd_npy npy GW_OWNED (ddd_npy_close) = { .kind = 0 };

  gw_start (caller, nlhs, 1, nrhs, nrhs == 2 ? 2 : 3, prhs);
  const char *file = gw_file (caller, prhs[1]);
  const char *name = nrhs > 2 ? gw_file (caller, prhs[2]) : "";
  size_t bytes = strlen (name), i = 0;

  if (ddd_npz_open (&npz, file, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  if (nrhs == 2)
    {
      plhs[0] = mxCreateCellMatrix (npz.count, 1);
      for (; i < npz.count; i++)
        mxSetCell (
          plhs[0], i,
          gw_text (npz.member[i].name.text, npz.member[i].name.bytes));
      return;
    }

  while (i < npz.count
         && (npz.member[i].name.bytes != bytes
             || memcmp (npz.member[i].name.text, name, bytes) != 0))
    i++;
  if (i == npz.count)
    gw_raise (caller, "internal", "there is no array of this name");
  if (ddd_npz_array (&npz, i, &npy, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  plhs[0] = gw_npy (caller, &npy);
}
