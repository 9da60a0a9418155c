/* __ddd_write_hdf5__ (CALLER, FILE, USER, NAMES, VALUES)  -  gateway to
   ddd_hdf5_write.
   SPDX-License-Identifier: GPL-3.0-or-later

   VALUES is a cell array of double and unsigned arrays, strings and cell
   arrays of strings.  The last index of a dataset is the first one of its
   value; a column becomes a vector, a scalar or a string a dataset without an
   index.  */

#include "gateway.h"

/* A string that ends in 0, or no return.  */
static const char *
string (const char *caller, const mxArray *x)
{
  if (! x || ! mxIsChar (x))
    gw_raise (caller, "internal", "a value must be a string");

  const char *text = gw_chars (x);
  if (strlen (text) != mxGetNumberOfElements (x))
    gw_raise (caller, "invalidInput", "a name must not hold a 0 byte");
  return text;
}

static ddd_hdf5_kind
kind_of (const mxArray *x)
{
  return mxIsDouble (x)                 ? DDD_HDF5_NUMBERS
         : mxIsUint64 (x)               ? DDD_HDF5_WORDS
         : mxIsUint32 (x)               ? DDD_HDF5_U32
         : mxIsUint16 (x)               ? DDD_HDF5_U16
         : mxIsUint8 (x)                ? DDD_HDF5_U8
         : mxIsChar (x) || mxIsCell (x) ? DDD_HDF5_STRINGS
                                        : DDD_HDF5_OTHER;
}

static const void *
describe (const char *caller, const mxArray *x, ddd_hdf5_array *a)
{
  int text = x && mxIsChar (x);

  if (! x || kind_of (x) == DDD_HDF5_OTHER || mxIsSparse (x) || mxIsComplex (x)
      || mxGetNumberOfDimensions (x) > 3)
    gw_raise (caller, "internal", "a value has the wrong class");

  const mwSize *size = mxGetDimensions (x);
  size_t dims = mxGetNumberOfDimensions (x);
  a->count = text ? 1 : mxGetNumberOfElements (x);
  a->dims = dims > 2 || size[1] != 1 ? dims : mxIsCell (x) || size[0] != 1;
  if (text)
    a->dims = 0;
  for (size_t t = 0; t < a->dims; t++)
    a->size[t] = size[a->dims - 1 - t];

  a->kind = kind_of (x);
  if (a->kind != DDD_HDF5_STRINGS)
    return mxGetData (x);
  const char **strings = mxMalloc ((a->count + 1) * sizeof *strings);
  for (size_t t = 0; t < a->count; t++)
    strings[t] = string (caller, text ? x : mxGetCell (x, t));
  return strings;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  (void) plhs;

  gw_start (caller, nlhs, 0, nrhs, 5, prhs);
  const char *file = gw_file (caller, prhs[1]);
  size_t user
    = gw_size (caller, prhs[2], 0, "the user block must be a scalar");
  size_t count = mxGetNumberOfElements (prhs[3]);
  if (! mxIsCell (prhs[3]) || ! mxIsCell (prhs[4])
      || mxGetNumberOfElements (prhs[4]) != count)
    gw_raise (caller, "internal", "names and values must be cell arrays");

  ddd_hdf5_array *array = mxCalloc (count + 1, sizeof *array);
  const void **data = mxMalloc ((count + 1) * sizeof *data);
  for (size_t i = 0; i < count; i++)
    {
      data[i] = describe (caller, mxGetCell (prhs[4], i), &array[i]);
      array[i].name = (char *) string (caller, mxGetCell (prhs[3], i));
    }
  if (ddd_hdf5_write (file, user, array, data, count, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
}
