/* npz.c - the zip archives in which NumPy saves several arrays.
   SPDX-License-Identifier: GPL-3.0-or-later

   A zip archive ends with a record that tells where its directory is; the
   directory has an entry per member, and a member is a header and its bytes,
   stored or deflated.  Where a number does not fit into 4 bytes, it stands in
   an extra field (zip64).  Numbers are little-endian.

   Own code rather than libzip: of the format, reading needs these three
   records, and here a stored array stays in the map of the file.  Unpacking
   with the program unzip would write copies to disk, under names that the
   archive chooses.

   Nothing is believed: every place and size is checked against the file
   before it is used, and no member can claim more memory than deflate could
   have packed into its bytes.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readers.h"

enum
{
  END = 22, /* bytes of the records, without what follows them */
  END64 = 56,
  LOCATOR = 20,
  ENTRY = 46,
  HEADER = 30,
  COMMENT_MAX = 65535
};

/* Whether SIZE bytes from offset AT on are in the file.  */
static int
inside (const ddd_file *f, uint64_t at, uint64_t size)
{
  return size <= f->size && at <= f->size - size;
}

static ddd_status
broken (const ddd_file *f, ddd_error *err)
{
  return ddd_fail (err, DDD_EFORMAT, "the zip directory of '%s' is broken",
                   f->name);
}

typedef struct
{
  uint64_t entries, size, at;
} directory;

/* 0 if there is none.  */
static int
find_directory (const ddd_file *f, directory *d)
{
  size_t last = f->size < END ? 0 : f->size - END;
  size_t first = last > COMMENT_MAX ? last - COMMENT_MAX : 0;
  const char *end = f->bytes + last, *locator;

  if (f->size < END)
    return 0;
  while (memcmp (end, "PK\5\6", 4) != 0)
    if (end-- == f->bytes + first)
      return 0;

  *d = (directory) { ddd_little_endian (end + 10, 2),
                     ddd_little_endian (end + 12, 4),
                     ddd_little_endian (end + 16, 4) };
  locator = end - LOCATOR;
  if (end - f->bytes >= LOCATOR && memcmp (locator, "PK\6\7", 4) == 0)
    {
      uint64_t at = ddd_little_endian (locator + 8, 8);

      if (! inside (f, at, END64))
        return 0;
      const char *end64 = f->bytes + at;
      if (memcmp (end64, "PK\6\6", 4) != 0)
        return 0;
      *d = (directory) { ddd_little_endian (end64 + 32, 8),
                         ddd_little_endian (end64 + 40, 8),
                         ddd_little_endian (end64 + 48, 8) };
    }
  return inside (f, d->at, d->size) && d->entries <= d->size / ENTRY;
}

/* Replace what did not fit by what the extra field at P says.  */
static int
extra (const char *p, size_t left, uint64_t *size, uint64_t *packed,
       uint64_t *at)
{
  uint64_t *x[] = { size, packed, at };

  while (left >= 4)
    {
      size_t kind = (size_t) ddd_little_endian (p, 2),
             bytes = (size_t) ddd_little_endian (p + 2, 2);

      p += 4;
      left -= 4;
      if (bytes > left)
        return 0;
      for (size_t i = 0; kind == 1 && i < 3; i++)
        if (*x[i] == UINT32_MAX)
          {
            if (bytes < 8)
              return 0;
            *x[i] = ddd_little_endian (p, 8);
            p += 8;
            left -= 8;
            bytes -= 8;
          }
      p += bytes;
      left -= bytes;
    }
  return 1;
}

/* The entry at offset *AT, before END; moves *AT behind it.  */
static ddd_status
read_entry (const ddd_file *f, uint64_t *at, uint64_t end, ddd_member *m,
            ddd_error *err)
{
  const char *p = f->bytes + *at;

  if (end - *at < ENTRY || memcmp (p, "PK\1\2", 4) != 0)
    return broken (f, err);

  uint64_t packed = ddd_little_endian (p + 20, 4),
           size = ddd_little_endian (p + 24, 4);
  uint64_t where = ddd_little_endian (p + 42, 4),
           method = ddd_little_endian (p + 10, 2);
  size_t name = (size_t) ddd_little_endian (p + 28, 2),
         more = (size_t) ddd_little_endian (p + 30, 2);
  uint64_t all = ENTRY + name + more + ddd_little_endian (p + 32, 2);

  if (all > end - *at
      || ! extra (p + ENTRY + name, more, &size, &packed, &where)
      || ! inside (f, where, HEADER)
      || memcmp (f->bytes + where, "PK\3\4", 4) != 0)
    return broken (f, err);
  m->name = (ddd_string) { p + ENTRY, (uint32_t) name, 0 };
  if (ddd_little_endian (p + 8, 2) & 1 || (method != 0 && method != 8))
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' is %s; save it with np.savez or "
                     "np.savez_compressed",
                     f->name,
                     method == 0 || method == 8
                       ? "encrypted"
                       : "neither stored nor deflated");

  const char *header = f->bytes + where;
  where += HEADER + ddd_little_endian (header + 26, 2)
           + ddd_little_endian (header + 28, 2);
  if (! inside (f, where, packed)
      || (method == 8 ? size / DDD_DEFLATE_MAX > packed : size != packed))
    return broken (f, err);
  m->data = f->bytes + where;
  m->packed = (size_t) packed;
  m->size = (size_t) size;
  m->crc = (uint32_t) ddd_little_endian (p + 16, 4);
  m->deflated = method == 8;
  *at += all;
  return DDD_OK;
}

ddd_status
ddd_npz_start (ddd_npz *npz, ddd_error *err)
{
  const ddd_file *f = &npz->file;
  ddd_status status = DDD_OK;
  size_t total = 0;
  directory d;

  if (f->size < 4 || memcmp (f->bytes, "PK", 2) != 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is no NPZ file", f->name);
  if (! find_directory (f, &d))
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' has no zip directory at its end; it may be cut "
                     "short",
                     f->name);
  npz->member = ddd_alloc ((size_t) d.entries, sizeof *npz->member);
  if (! npz->member)
    return ddd_fail (err, DDD_ENOMEM, "no memory for '%s'", f->name);

  uint64_t at = d.at;
  for (uint64_t i = 0; i < d.entries && status == DDD_OK; i++)
    {
      ddd_member *m = npz->member + npz->count;

      status = read_entry (f, &at, d.at + d.size, m, err);
      if (status != DDD_OK || m->name.bytes <= 4
          || memcmp (m->name.text + m->name.bytes - 4, ".npy", 4) != 0)
        continue;
      m->name.bytes -= 4;
      npz->count++;
      if (m->packed > f->size - total) /* members overlap */
        status = broken (f, err);
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
  ddd_status status = DDD_OK;

  snprintf (npz->label, sizeof npz->label, "%s: %.*s", npz->file.name,
            m->name.bytes < 100 ? (int) m->name.bytes : 100, m->name.text);
  *npy = (ddd_npy) { .file = { npz->label, (char *) m->data, m->size,
                               DDD_BORROWED } };
  if (m->deflated)
    {
      npy->file.memory = DDD_ALLOCATED;
      npy->file.bytes = ddd_alloc (m->size, 1);
      status = npy->file.bytes
                 ? ddd_inflate (m->data, m->packed, &npy->file, err)
                 : ddd_fail (err, DDD_ENOMEM, "no memory to unpack '%s'",
                             npz->label);
    }
  if (status == DDD_OK && ddd_crc (npy->file.bytes, m->size) != m->crc)
    status = ddd_fail (err, DDD_EFORMAT,
                       "'%s' is damaged: its checksum differs", npz->label);
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
  ddd_status status = ddd_file_open (&npz->file, file, err);

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
