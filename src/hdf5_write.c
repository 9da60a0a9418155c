/* hdf5_write.c - write an HDF5 file that h5py reads.
   SPDX-License-Identifier: GPL-3.0-or-later

   No times are kept: equal data give equal files.  The file grows in memory,
   and libc writes it: where the disk is full, libhdf5 (1.10) cannot close a
   file, and complains of an infinite loop when the process ends.

   It is written in this process, unlike files that are read (hdf5_apart.c):
   a fork takes 3 ms in a new session and 0.3 s in one that holds 1.2 GB, where
   a small file is saved in 25 ms.  What stays is that libhdf5 may end the
   process where malloc fails within it; the data are written from where they
   lie, so that it takes little beside the file itself.  */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hdf5_file.h"

enum
{
  STEP = 1 << 16 /* bytes by which the file grows */
};

static hid_t
type_of (ddd_hdf5_kind kind)
{
  if (kind == DDD_HDF5_U8)
    return H5Tcopy (H5T_NATIVE_UINT8);
  if (kind == DDD_HDF5_U16)
    return H5Tcopy (H5T_NATIVE_UINT16);
  if (kind == DDD_HDF5_U32)
    return H5Tcopy (H5T_NATIVE_UINT32);
  if (kind != DDD_HDF5_STRINGS)
    return H5Tcopy (kind == DDD_HDF5_WORDS ? H5T_NATIVE_UINT64
                                           : H5T_NATIVE_DOUBLE);
  hid_t type = H5Tcopy (H5T_C_S1);
  H5Tset_size (type, H5T_VARIABLE);
  H5Tset_cset (type, H5T_CSET_UTF8);
  return type;
}

static herr_t
put (hid_t file, const ddd_hdf5_array *a, const void *data)
{
  hsize_t size[3];
  for (size_t t = 0; t < 3; t++)
    size[t] = a->size[t];

  hid_t type = type_of (a->kind);
  hid_t space = a->dims ? H5Screate_simple ((int) a->dims, size, NULL)
                        : H5Screate (H5S_SCALAR);
  hid_t how = H5Pcreate (H5P_DATASET_CREATE);
  H5Pset_obj_track_times (how, 0);
  hid_t dataset
    = H5Dcreate2 (file, a->name, type, space, H5P_DEFAULT, how, H5P_DEFAULT);
  herr_t done = dataset < 0 ? -1 : 0;
  if (dataset >= 0 && a->count)
    done = H5Dwrite (dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data);

  if (dataset >= 0 && H5Dclose (dataset) < 0)
    done = -1;
  H5Pclose (how);
  H5Sclose (space);
  H5Tclose (type);
  return done;
}

/* The bytes of the file ID, which is in memory, behind USER empty ones, which
   libhdf5 leaves out; NULL without memory for them.  */
static char *
bytes_of (hid_t id, size_t user, size_t *size)
{
  ssize_t bytes = H5Fflush (id, H5F_SCOPE_GLOBAL) < 0
                    ? -1
                    : H5Fget_file_image (id, NULL, 0);
  char *to = bytes <= 0 ? NULL : ddd_alloc (user + (size_t) bytes, 1);

  if (! to)
    return NULL;
  memset (to, 0, user);
  if (H5Fget_file_image (id, to + user, (size_t) bytes) != bytes)
    {
      free (to);
      return NULL;
    }
  *size = user + (size_t) bytes;
  return to;
}

static ddd_status
save (const char *file, const char *bytes, size_t size, ddd_error *err)
{
  FILE *f = fopen (file, "wb");
  int done = f && fwrite (bytes, 1, size, f) == size;
  int reason = errno;

  if (f && fclose (f) != 0 && done)
    {
      reason = errno;
      done = 0;
    }
  return done ? DDD_OK
              : ddd_fail (err, DDD_EFILE, "cannot write '%s': %s", file,
                          strerror (reason));
}

ddd_status
ddd_hdf5_write (const char *file, size_t user, const ddd_hdf5_array *array,
                const void *const *data, size_t count, ddd_error *err)
{
  ddd_printer old = ddd_hdf5_silence ();
  hid_t how = H5Pcreate (H5P_FILE_CREATE);
  hid_t where = H5Pcreate (H5P_FILE_ACCESS);
  hid_t id
    = H5Pset_userblock (how, user) < 0
          || H5Pset_obj_track_times (how, 0) < 0 /* of the root, HDF5 2 */
          || H5Pset_fapl_core (where, STEP, 0) < 0
        ? -1
        : H5Fcreate (file, H5F_ACC_TRUNC, how, where);
  herr_t done = id < 0 ? -1 : 0;
  size_t size = 0;

  for (size_t i = 0; i < count && done >= 0; i++)
    done = put (id, &array[i], data[i]);
  char *bytes = done < 0 ? NULL : bytes_of (id, user, &size);
  if (id >= 0)
    H5Fclose (id);
  H5Pclose (where);
  H5Pclose (how);
  ddd_hdf5_speak (old);

  ddd_status status
    = bytes ? save (file, bytes, size, err)
            : ddd_fail (err, DDD_ENOMEM,
                        "cannot write '%s': libhdf5 fails, perhaps for want "
                        "of memory",
                        file);
  free (bytes);
  return status;
}
