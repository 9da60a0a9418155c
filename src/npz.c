/* npz.c - the zip archives in which NumPy saves several arrays.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readers.h"

ddd_status
ddd_npz_start (ddd_npz *npz, ddd_error *err)
{
  const ddd_file *f = &npz->file;
  ddd_status status = DDD_OK;
  size_t total = 0;
  ddd_zip zip;

  if (f->size < 4 || memcmp (f->bytes, "PK", 2) != 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is no NPZ file", f->name);
  status = ddd_zip_start (&zip, f, err);
  if (status != DDD_OK)
    return status;
  npz->member = ddd_alloc ((size_t) zip.entries, sizeof *npz->member);
  if (! npz->member)
    return ddd_fail (err, DDD_ENOMEM, "no memory for '%s'", f->name);

  while (zip.entries && status == DDD_OK)
    {
      ddd_member *m = npz->member + npz->count;

      status = ddd_zip_next (&zip, m, err);
      if (status != DDD_OK || m->name.bytes <= 4
          || memcmp (m->name.text + m->name.bytes - 4, ".npy", 4) != 0)
        continue;
      m->name.bytes -= 4;
      npz->count++;
      if (m->odd)
        return ddd_fail (err, DDD_EFORMAT,
                         "'%s' is %s; save it with np.savez or "
                         "np.savez_compressed",
                         f->name, m->odd);
      if (! ddd_is_utf8 (m->name.text, m->name.bytes))
        status = ddd_fail (err, DDD_EFORMAT,
                           "the names of the arrays in '%s' must be UTF-8",
                           f->name);
      else if (m->packed > f->size - total) /* members overlap */
        status = ddd_fail (err, DDD_EFORMAT,
                           "the zip directory of '%s' is broken", f->name);
      total += m->packed;
    }
  if (status == DDD_OK && npz->count == 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' holds no arrays", f->name);
  return status;
}

ddd_status
ddd_npz_array (ddd_npz *npz, size_t i, ddd_npy *npy, ddd_error *err)
{
  const ddd_member *m = npz->member + i;
  ddd_status status;

  snprintf (npz->label, sizeof npz->label, "%s: %.*s", npz->file.name,
            m->name.bytes < 100 ? (int) m->name.bytes : 100, m->name.text);
  *npy = (ddd_npy) { .kind = 0 };
  status = ddd_zip_unpack (m, npz->label, &npy->file, err);
  if (status == DDD_OK)
    status = ddd_npy_start (npy, err);
  if (status != DDD_OK)
    ddd_npy_close (npy);
  return status;
}

ddd_status
ddd_npz_open (ddd_npz *npz, const char *file, ddd_error *err)
{
  *npz = (ddd_npz) { .count = 0 };
  ddd_status status = ddd_file_map (&npz->file, file, err);

  if (status == DDD_OK)
    status = ddd_npz_start (npz, err);
  if (status != DDD_OK)
    ddd_npz_close (npz);
  return status;
}

void
ddd_npz_close (ddd_npz *npz)
{
  free (npz->member);
  ddd_file_close (&npz->file);
  *npz = (ddd_npz) { .count = 0 };
}
