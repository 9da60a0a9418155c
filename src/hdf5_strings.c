/* hdf5_strings.c - arrays of strings in an HDF5 file.
   SPDX-License-Identifier: GPL-3.0-or-later

   Of fixed or of variable length, as h5py writes them, or cells of MATLAB.
   All are copied into one block of memory.  */

#include <stdlib.h>
#include <string.h>

#include "hdf5_file.h"
#include "readers.h"

/* Room for one more string of up to BYTES bytes; its place, or NULL.  */
static char *
room (ddd_hdf5 *h5, size_t bytes)
{
  if (! h5->text || bytes > h5->room - h5->used)
    {
      size_t more = 2 * h5->room + bytes + 1; /* never none */
      char *text = ddd_alloc (more, 1);

      if (! text)
        return NULL;
      if (h5->used)
        memcpy (text, h5->text, h5->used);
      free (h5->text);
      h5->text = text;
      h5->room = more;
    }
  return h5->text + h5->used;
}

static ddd_status
keep (ddd_hdf5 *h5, size_t t, const char *text, size_t bytes, ddd_error *err)
{
  char *to = room (h5, bytes);

  if (! to)
    return ddd_hdf5_no_memory (h5, err);
  if (bytes)
    memcpy (to, text, bytes);
  h5->string[t].bytes = (uint32_t) bytes;
  h5->used += bytes;
  return DDD_OK;
}

static ddd_status
fixed (ddd_hdf5 *h5, hid_t dataset, hid_t type, const ddd_hdf5_array *a,
       ddd_error *err)
{
  size_t width = H5Tget_size (type);
  int blanks = H5Tget_strpad (type) == H5T_STR_SPACEPAD;
  char *all = ddd_alloc (a->count, width);
  ddd_status status = DDD_OK;

  if (! all)
    return ddd_hdf5_no_memory (h5, err);
  if (H5Dread (dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, all) < 0)
    status = ddd_hdf5_damaged (h5, a->name, err);
  for (size_t t = 0; t < a->count && status == DDD_OK; t++)
    {
      const char *text = all + t * width, *end = memchr (text, 0, width);
      size_t bytes = end ? (size_t) (end - text) : width;

      while (blanks && bytes && text[bytes - 1] == ' ')
        bytes--;
      status = keep (h5, t, text, bytes, err);
    }
  free (all);
  return status;
}

static ddd_status
variable (ddd_hdf5 *h5, hid_t dataset, hid_t type, const ddd_hdf5_array *a,
          ddd_error *err)
{
  char **all = ddd_alloc (a->count, sizeof *all);
  hid_t memory = H5Tcopy (H5T_C_S1), space = H5Dget_space (dataset);
  ddd_status status = DDD_OK;

  H5Tset_size (memory, H5T_VARIABLE);
  H5Tset_cset (memory, H5Tget_cset (type));
  if (! all)
    status = ddd_hdf5_no_memory (h5, err);
  else if (H5Dread (dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, all) < 0)
    status = ddd_hdf5_damaged (h5, a->name, err);
  else
    {
      for (size_t t = 0; t < a->count && status == DDD_OK; t++)
        status = keep (h5, t, all[t], all[t] ? strlen (all[t]) : 0, err);
      H5Dvlen_reclaim (memory, space, H5P_DEFAULT, all);
    }
  H5Sclose (space);
  H5Tclose (memory);
  free (all);
  return status;
}

/* MATLAB: a cell array is one of references to what its cells hold, here
   UTF-16.  */
static ddd_status
cell (ddd_hdf5 *h5, hid_t dataset, size_t t, const hobj_ref_t *to,
      ddd_error *err)
{
  ddd_hdf5_array a = { .name = NULL };
  hid_t text = H5Rdereference2 (dataset, H5P_DEFAULT, H5R_OBJECT, to);
  uint16_t *unit = NULL;
  char *out = NULL;
  size_t bytes = 0;

  if (text >= 0 && H5Iget_type (text) == H5I_DATASET)
    ddd_hdf5_describe (h5->id, text, &a);
  if (a.kind == DDD_HDF5_NUMBERS && strcmp (a.matlab, "char") == 0
      && a.count < UINT32_MAX / 4)
    {
      unit = ddd_alloc (a.count, sizeof *unit);
      out = room (h5, 4 * a.count);
    }
  int done
    = unit && out
      && H5Dread (text, H5T_NATIVE_UINT16, H5S_ALL, H5S_ALL, H5P_DEFAULT, unit)
           >= 0;
  for (size_t j = 0; done && j < a.count; j++)
    {
      uint64_t c = unit[j];

      if (c >> 10 == 0x36 && j + 1 < a.count && unit[j + 1] >> 10 == 0x37)
        c = 0x10000 + ((c & 0x3ff) << 10) + (unit[++j] & 0x3ffu);
      bytes += ddd_utf8 (c, out + bytes);
    }
  h5->string[t].bytes = (uint32_t) bytes;
  h5->used += bytes;
  free (unit);
  H5Oclose (text);
  return done
           ? DDD_OK
           : ddd_fail (err, DDD_EFORMAT,
                       "'%s': a cell array holds more than strings", h5->name);
}

static ddd_status
cells (ddd_hdf5 *h5, hid_t dataset, const ddd_hdf5_array *a, ddd_error *err)
{
  hobj_ref_t *to = ddd_alloc (a->count, sizeof *to);
  ddd_status status = DDD_OK;

  if (! to)
    return ddd_hdf5_no_memory (h5, err);
  if (H5Dread (dataset, H5T_STD_REF_OBJ, H5S_ALL, H5S_ALL, H5P_DEFAULT, to)
      < 0)
    status = ddd_hdf5_damaged (h5, a->name, err);
  for (size_t t = 0; t < a->count && status == DDD_OK; t++)
    status = cell (h5, dataset, t, to + t, err);
  free (to);
  return status;
}

ddd_status
ddd_hdf5_strings (ddd_hdf5 *h5, size_t i, ddd_error *err)
{
  const ddd_hdf5_array *a = &h5->array[i];
  ddd_printer old = ddd_hdf5_silence ();
  hid_t dataset = H5Dopen2 (h5->id, a->name, H5P_DEFAULT);
  hid_t type = H5Dget_type (dataset);
  ddd_status status;

  free (h5->string);
  h5->used = 0;
  h5->string = ddd_alloc (a->count, sizeof *h5->string);
  if (! h5->string)
    status = ddd_hdf5_no_memory (h5, err);
  else if (a->kind == DDD_HDF5_CELL)
    status = cells (h5, dataset, a, err);
  else if (H5Tis_variable_str (type) > 0)
    status = variable (h5, dataset, type, a, err);
  else
    status = fixed (h5, dataset, type, a, err);

  /* The text may have moved while it grew.  */
  const char *text = h5->text;
  for (size_t t = 0; t < a->count && status == DDD_OK; t++)
    {
      h5->string[t].text = text;
      text += h5->string[t].bytes;
    }
  H5Tclose (type);
  H5Dclose (dataset);
  ddd_hdf5_speak (old);
  return status;
}
