/* hdf5_file.h - what the files that use libhdf5 share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_HDF5_FILE_H
#define DDD_HDF5_FILE_H

#define H5_USE_110_API

#include <hdf5.h>

#include "internal.h"

/* libhdf5 would print every error by itself: silence it, and put back what was
   there.  */
typedef struct
{
  H5E_auto2_t print;
  void *data;
} ddd_printer;

static inline ddd_printer
ddd_hdf5_silence (void)
{
  ddd_printer old = { NULL, NULL };

  H5Eget_auto2 (H5E_DEFAULT, &old.print, &old.data);
  H5Eset_auto2 (H5E_DEFAULT, NULL, NULL);
  return old;
}

static inline void
ddd_hdf5_speak (ddd_printer old)
{
  H5Eset_auto2 (H5E_DEFAULT, old.print, old.data);
}

/* What DATASET of FILE is.  */
void ddd_hdf5_describe (hid_t file, hid_t dataset, ddd_hdf5_array *a);

static inline ddd_status
ddd_hdf5_damaged (const ddd_hdf5 *h5, const char *array, ddd_error *err)
{
  return ddd_fail (err, DDD_EFORMAT, "'%s' is damaged: cannot read '%s'",
                   h5->name, array);
}

static inline ddd_status
ddd_hdf5_no_memory (const ddd_hdf5 *h5, ddd_error *err)
{
  return ddd_fail (err, DDD_ENOMEM, "'%s' does not fit into memory", h5->name);
}

#endif /* DDD_HDF5_FILE_H */
