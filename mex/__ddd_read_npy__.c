/* X = __ddd_read_npy__ (CALLER, FILE)  -  gateway to ddd_npy_open and
   ddd_npy_values.
   SPDX-License-Identifier: GPL-3.0-or-later

   X is logical or uint8 where the file is, a cell array of strings where it
   holds strings, else double; a vector becomes a column.  */

#include "gateway.h"

static mxArray *
strings (const ddd_npy *npy, const mwSize size[3])
{
  mxArray *cell = mxCreateCellArray (3, size);
  size_t count = mxGetNumberOfElements (cell);
  char *text = mxMalloc (npy->width);

  for (size_t t = 0; t < count; t++)
    mxSetCell (cell, t, gw_text (text, ddd_npy_string (npy, t, text)));
  mxFree (text);
  return cell;
}

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

  mwSize size[3] = { npy.size[0], npy.size[1], npy.size[2] };
  if (npy.kind == 'U' || npy.kind == 'S')
    {
      plhs[0] = strings (&npy, size);
      return;
    }
  if (npy.kind == 'b')
    plhs[0] = mxCreateLogicalArray (3, size);
  else
    plhs[0] = mxCreateNumericArray (
      3, size,
      npy.kind == 'u' && npy.width == 1 ? mxUINT8_CLASS : mxDOUBLE_CLASS,
      mxREAL);
  if (ddd_npy_values (&npy, mxGetData (plhs[0]), &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
}
