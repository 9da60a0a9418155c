/* gw_npy.h - an array of a NumPy file as Octave's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GW_NPY_H
#define GW_NPY_H

#include "gateway.h"

/* Or no return.  */
static inline mxArray *
gw_npy_strings (const char *caller, const ddd_npy *npy, const mwSize size[3])
{
  mxArray *cell = mxCreateCellArray (3, size);
  size_t count = mxGetNumberOfElements (cell);
  char *text = mxMalloc (npy->width);

  for (size_t t = 0; t < count; t++)
    {
      size_t bytes = ddd_npy_string (npy, t, text);

      if (! ddd_is_utf8 (text, bytes))
        {
          ddd_error err;

          snprintf (err.text, sizeof err.text,
                    "'%s' holds bytes that are not UTF-8; save names as str",
                    npy->file.name);
          gw_raise (caller, "invalidFile", err.text);
        }
      mxSetCell (cell, t, gw_text (text, bytes));
    }
  mxFree (text);
  ddd_error err;
  if (ddd_file_check (&npy->file, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  return cell;
}

/* Logical or uint8 where the file is, a cell array of strings where it holds
   strings, else double; a vector becomes a column.  Or no return.  */
static inline mxArray *
gw_npy (const char *caller, const ddd_npy *npy)
{
  mwSize size[3] = { npy->size[0], npy->size[1], npy->size[2] };
  int bytes = npy->kind == 'u' && npy->width == 1;
  ddd_error err = { DDD_OK, "" };
  mxArray *x;

  if (npy->kind == 'U' || npy->kind == 'S')
    return gw_npy_strings (caller, npy, size);
  if (npy->kind == 'b')
    x = mxCreateLogicalArray (3, size);
  else
    x = mxCreateNumericArray (3, size, bytes ? mxUINT8_CLASS : mxDOUBLE_CLASS,
                              mxREAL);
  if (ddd_npy_values (npy, mxGetData (x), &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  return x;
}

#endif /* GW_NPY_H */
