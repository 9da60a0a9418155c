/* [NAMES, CLASSES, DIMS, OCTAVE] = __ddd_read_hdf5__ (CALLER, FILE, "", SOUND)
   X = __ddd_read_hdf5__ (CALLER, FILE, NAME, SOUND)
     -  gateway to ddd_hdf5_read.
   SPDX-License-Identifier: GPL-3.0-or-later

   NAMES are the arrays in the root group, CLASSES what MATLAB calls their
   classes, if it does, DIMS how many indices they have; OCTAVE tells whether
   Octave wrote the file; SOUND, that its checksum is right, so that it needs
   no process of its own to be read.  X is double, uint64, or a cell array of
   strings.  Its first index is the one that runs fastest: the last one of
   h5py.  */

#include "gw_progress.h"

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

  gw_start (caller, nlhs, 4, nrhs, 4, prhs);
  const char *file = gw_file (caller, prhs[1]);
  int all = mxIsEmpty (prhs[2]);
  const char *name = all ? NULL : gw_file (caller, prhs[2]);
  if (! mxIsLogicalScalar (prhs[3]))
    gw_raise (caller, "internal", "SOUND must be true or false");
  gw_progress progress = { .caller = caller, .quiet = 1 };
  ddd_run run = { .watch = gw_watch, .ctx = &progress };
  size_t i = 0;

  if (ddd_hdf5_read (&h5, file, name, ! mxIsLogicalScalarTrue (prhs[3]), &run,
                     &err)
      != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  if (all)
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
      plhs[0] = gw_strings (h5.string, a->count);
      mxSetDimensions (plhs[0], size, 3);
      return;
    }
  plhs[0] = mxCreateNumericArray (
    3, size, a->kind == DDD_HDF5_WORDS ? mxUINT64_CLASS : mxDOUBLE_CLASS,
    mxREAL);
  if (a->count)
    memcpy (mxGetData (plhs[0]), h5.values, a->count * sizeof (double));
}
