/* hdf5.c - the arrays of an HDF5 file, as h5py or MATLAB 7.3 write it.
   SPDX-License-Identifier: GPL-3.0-or-later

   Limit: only what lies in the root group is seen, and only through hard
   links: an external link would open another file.  libhdf5 1.10 can crash on
   one in a thousand bytes that are changed; sizes and heaps are checked before
   it sees them, the rest of a damaged file is not, see hdf5_apart.c.  */

#include <stdlib.h>
#include <string.h>

#include "hdf5_file.h"
#include "readers.h"

enum
{
  HEAP_HEAD = 16 /* bytes before the objects of a heap, and before each */
};

/* MATLAB's name of the class of a dataset; "" if MATLAB did not write it.  */
static void
matlab_class (hid_t dataset, char name[16])
{
  memset (name, 0, 16);
  if (H5Aexists (dataset, "MATLAB_class") <= 0)
    return;

  hid_t attribute = H5Aopen (dataset, "MATLAB_class", H5P_DEFAULT);
  hid_t type = H5Aget_type (attribute);
  size_t width = H5Tget_size (type);
  if (H5Tget_class (type) == H5T_STRING && ! H5Tis_variable_str (type)
      && width < 16)
    H5Aread (attribute, type, name);
  H5Tclose (type);
  H5Aclose (attribute);
}

static ddd_hdf5_kind
kind_of (hid_t type)
{
  switch (H5Tget_class (type))
    {
    case H5T_INTEGER:
      if (H5Tget_size (type) == 8 && H5Tget_sign (type) == H5T_SGN_NONE)
        return DDD_HDF5_WORDS;
      return DDD_HDF5_NUMBERS;
    case H5T_FLOAT:
    case H5T_ENUM: /* h5py's bool */
      return DDD_HDF5_NUMBERS;
    case H5T_STRING:
      return DDD_HDF5_STRINGS;
    case H5T_REFERENCE:
      if (H5Tequal (type, H5T_STD_REF_OBJ) > 0)
        return DDD_HDF5_CELL;
      return DDD_HDF5_OTHER;
    default:
      return DDD_HDF5_OTHER;
    }
}

/* An array whose declared size its bytes on disk cannot fill is one that
   cannot be read: nothing is allocated for it.  */
void
ddd_hdf5_describe (hid_t file, hid_t dataset, ddd_hdf5_array *a)
{
  hid_t type = H5Dget_type (dataset), space = H5Dget_space (dataset);
  int dims = H5Sget_simple_extent_ndims (space);
  hsize_t size[H5S_MAX_RANK];
  double bytes = (double) H5Tget_size (type);
  hsize_t on_disk = 0, stored = H5Dget_storage_size (dataset);

  H5Fget_filesize (file, &on_disk);
  if (stored < on_disk)
    on_disk = stored;
  a->kind = kind_of (type);
  matlab_class (dataset, a->matlab);
  if (H5Sget_simple_extent_type (space) == H5S_NULL || dims < 0 || dims > 3
      || H5Sget_simple_extent_dims (space, size, NULL) < 0)
    a->kind = DDD_HDF5_OTHER;
  else
    {
      a->dims = (size_t) dims;
      a->count = 1;
      for (size_t t = 0; t < a->dims; t++)
        {
          a->size[t] = (size_t) size[t];
          bytes *= (double) size[t];
          a->count *= a->size[t];
        }
      if (bytes > DDD_DEFLATE_MAX * (double) on_disk)
        a->kind = DDD_HDF5_OTHER;
    }
  if (H5Aexists (dataset, "MATLAB_empty") > 0) /* it holds its size */
    {
      a->dims = 1;
      a->size[0] = a->count = 0;
    }
  H5Sclose (space);
  H5Tclose (type);
}

/* *NAME is that of link T, NULL if it is not a hard one.  */
static ddd_status
link_name (const ddd_hdf5 *h5, hsize_t t, char **name, ddd_error *err)
{
  H5L_info_t info;
  ssize_t length = H5Lget_name_by_idx (h5->id, "/", H5_INDEX_NAME, H5_ITER_INC,
                                       t, NULL, 0, H5P_DEFAULT);
  *name = NULL;
  if (length < 0
      || H5Lget_info_by_idx (h5->id, "/", H5_INDEX_NAME, H5_ITER_INC, t, &info,
                             H5P_DEFAULT)
           < 0)
    return ddd_hdf5_damaged (h5, "a link", err);
  if (info.type != H5L_TYPE_HARD)
    return DDD_OK;

  *name = ddd_alloc ((size_t) length + 1, 1);
  if (! *name)
    return ddd_hdf5_no_memory (h5, err);
  if (H5Lget_name_by_idx (h5->id, "/", H5_INDEX_NAME, H5_ITER_INC, t, *name,
                          (size_t) length + 1, H5P_DEFAULT)
      == length)
    return DDD_OK;
  free (*name);
  return ddd_hdf5_damaged (h5, "a link", err);
}

/* Whether the SIZE bytes of a heap of strings, after its head, hold objects
   that lead from one to the next.  libhdf5 (1.10) stands still at one of no
   length for ever.  */
static int
is_chain (const char *p, uint64_t size)
{
  while (size >= HEAP_HEAD)
    {
      uint64_t index = ddd_little_endian (p, 2);
      uint64_t step = ddd_little_endian (p + 8, 8);

      if (step > size)
        return 0;
      if (index != 0)
        step = HEAP_HEAD + (step + 7) / 8 * 8;
      if (step == 0 || step > size)
        return 0;
      p += step;
      size -= step;
    }
  return 1;
}

static ddd_status
check_heaps (const ddd_hdf5 *h5, ddd_error *err)
{
  static const char head[8] = { 'G', 'C', 'O', 'L', 1, 0, 0, 0 };
  ddd_file file;
  ddd_status status = ddd_file_map (&file, h5->name, err);
  if (status != DDD_OK)
    return status;

  const char *end = file.bytes + file.size, *p = file.bytes;
  while (status == DDD_OK && (p = memchr (p, 'G', (size_t) (end - p))) != NULL)
    {
      uint64_t left = (uint64_t) (end - p), size = 0;

      if (left >= HEAP_HEAD && memcmp (p, head, sizeof head) == 0)
        {
          size = ddd_little_endian (p + 8, 8);
          if (size < HEAP_HEAD || size > left
              || ! is_chain (p + HEAP_HEAD, size - HEAP_HEAD))
            status = ddd_fail (err, DDD_EFORMAT,
                               "'%s' is damaged: its strings", h5->name);
        }
      p++;
    }
  ddd_file_close (&file);
  return status;
}

static ddd_status
list (ddd_hdf5 *h5, ddd_error *err)
{
  H5G_info_t root;
  ddd_status status = check_heaps (h5, err);
  if (status != DDD_OK)
    return status;

  h5->id = H5Fopen (h5->name, H5F_ACC_RDONLY, H5P_DEFAULT);
  if (h5->id < 0 || H5Gget_info (h5->id, &root) < 0)
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' is no HDF5 file, or a damaged one", h5->name);

  h5->array = ddd_alloc ((size_t) root.nlinks, sizeof *h5->array);
  if (! h5->array)
    return ddd_hdf5_no_memory (h5, err);
  for (hsize_t t = 0; t < root.nlinks; t++)
    {
      char *name;

      status = link_name (h5, t, &name, err);
      if (status != DDD_OK)
        return status;
      if (! name)
        continue;
      hid_t object = H5Oopen (h5->id, name, H5P_DEFAULT);
      if (object < 0)
        {
          status = ddd_hdf5_damaged (h5, name, err);
          free (name);
          return status;
        }
      if (H5Aexists (object, "OCTAVE_NEW_FORMAT") > 0)
        h5->octave = 1;
      if (H5Iget_type (object) == H5I_DATASET)
        {
          h5->array[h5->count] = (ddd_hdf5_array) { .name = name };
          ddd_hdf5_describe (h5->id, object, &h5->array[h5->count++]);
        }
      else
        free (name);
      H5Oclose (object);
    }
  return DDD_OK;
}

ddd_status
ddd_hdf5_open (ddd_hdf5 *h5, const char *file, ddd_error *err)
{
  ddd_printer old = ddd_hdf5_silence ();

  *h5 = (ddd_hdf5) { .name = file, .id = -1 };
  ddd_status status = list (h5, err);
  ddd_hdf5_speak (old);
  if (status != DDD_OK)
    ddd_hdf5_close (h5);
  return status;
}

void
ddd_hdf5_close (ddd_hdf5 *h5)
{
  for (size_t i = 0; i < h5->count; i++)
    free (h5->array[i].name);
  free (h5->array);
  free (h5->string);
  free (h5->text);
  free (h5->values);
  if (h5->name && h5->id >= 0)
    H5Fclose (h5->id);
  *h5 = (ddd_hdf5) { .name = NULL };
}

ddd_status
ddd_hdf5_values (const ddd_hdf5 *h5, size_t i, void *out, ddd_error *err)
{
  const ddd_hdf5_array *a = &h5->array[i];
  ddd_printer old = ddd_hdf5_silence ();
  hid_t dataset = H5Dopen2 (h5->id, a->name, H5P_DEFAULT);
  herr_t done = H5Dread (
    dataset, a->kind == DDD_HDF5_WORDS ? H5T_NATIVE_UINT64 : H5T_NATIVE_DOUBLE,
    H5S_ALL, H5S_ALL, H5P_DEFAULT, out);

  H5Dclose (dataset);
  ddd_hdf5_speak (old);
  return done < 0 ? ddd_hdf5_damaged (h5, a->name, err) : DDD_OK;
}
