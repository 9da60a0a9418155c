/* [NAMES, CLASSES, DIMS, OCTAVE] = __ddd_read_hdf5__ (CALLER, FILE)
   X = __ddd_read_hdf5__ (CALLER, FILE, NAME)  -  gateway to ddd_hdf5_open,
   ddd_hdf5_values and ddd_hdf5_strings.
   SPDX-License-Identifier: GPL-3.0-or-later

   NAMES are the arrays in the root group, CLASSES what MATLAB calls their
   classes, if it does, DIMS how many indices they have; OCTAVE tells whether
   Octave wrote the file.  X is double, uint64, or a cell array of strings.
   Its first index is the one that runs fastest: the last one of h5py.  */

#include "gateway.h"

static void
list (const ddd_hdf5 *h5, int nlhs, mxArray *plhs[])
{
  plhs[0] = mxCreateCellMatrix (h5->count, 1);
  if (nlhs > 1)
    plhs[1] = mxCreateCellMatrix (h5->count, 1);
  if (nlhs > 2)
    plhs[2] = mxCreateDoubleMatrix (h5->count, 1, mxREAL);
  if (nlhs > 3)
    plhs[3] = mxCreateLogicalScalar (h5->octave != 0);
  for (size_t i = 0; i < h5->count; i++)
    {
      const ddd_hdf5_array *a = &h5->array[i];

      mxSetCell (plhs[0], i, gw_text (a->name, strlen (a->name)));
      if (nlhs > 1)
        mxSetCell (plhs[1], i, gw_text (a->matlab, strlen (a->matlab)));
      if (nlhs > 2)
        mxGetPr (plhs[2])[i] = (double) a->dims;
    }
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_hdf5 h5 GW_OWNED (ddd_hdf5_close) = { .name = NULL };

  gw_start (caller, nlhs, nrhs == 2 ? 4 : 1, nrhs, nrhs == 2 ? 2 : 3, prhs);
  const char *file = gw_file (caller, prhs[1]);
  const char *name = nrhs > 2 ? gw_file (caller, prhs[2]) : "";
  size_t i = 0;

  if (ddd_hdf5_open (&h5, file, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  if (nrhs == 2)
    {
      list (&h5, nlhs, plhs);
      return;
    }

  while (i < h5.count && strcmp (h5.array[i].name, name) != 0)
    i++;
  if (i == h5.count)
    gw_raise (caller, "internal", "there is no array of this name");
  const ddd_hdf5_array *a = &h5.array[i];
  mwSize size[3] = { 1, 1, 1 };
  for (size_t t = 0; t < a->dims; t++)
    size[t] = a->size[a->dims - 1 - t];

  if (a->kind == DDD_HDF5_OTHER)
    {
      snprintf (err.text, sizeof err.text,
                "'%.200s': '%.200s' is of a kind that cannot be read", file,
                name);
      gw_raise (caller, "invalidFile", err.text);
    }
  if (a->kind == DDD_HDF5_STRINGS || a->kind == DDD_HDF5_CELL)
    {
      if (ddd_hdf5_strings (&h5, i, &err) != DDD_OK)
        gw_raise (caller, ddd_status_id (err.code), err.text);
      plhs[0] = gw_strings (h5.string, a->count);
      mxSetDimensions (plhs[0], size, 3);
      return;
    }
  plhs[0] = mxCreateNumericArray (
    3, size, a->kind == DDD_HDF5_WORDS ? mxUINT64_CLASS : mxDOUBLE_CLASS,
    mxREAL);
  if (a->count
      && ddd_hdf5_values (&h5, i, mxGetData (plhs[0]), &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
}
