/* zip.c - the members of a zip archive.
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
   have packed into its bytes.  Checksums are of members alone, so that a name
   is compared with that before the bytes, and the number of entries with the
   size of the directory: otherwise a member would be lost silently.  */

#include <string.h>

#include "readers.h"

enum
{
  END = 22, /* bytes of the records, without what follows them */
  END64 = 56,
  LOCATOR = 20,
  ENTRY = 46,
  HEADER = 30,
  COMMENT_MAX = 65535,
  ZSTD = 93
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

/* 0 if there is none.  */
static int
find_directory (const ddd_file *f, ddd_zip *d)
{
  size_t last = f->size < END ? 0 : f->size - END;
  size_t first = last > COMMENT_MAX ? last - COMMENT_MAX : 0;
  const char *end = f->bytes + last, *locator;

  if (f->size < END)
    return 0;
  while (memcmp (end, "PK\5\6", 4) != 0)
    if (end-- == f->bytes + first)
      return 0;

  *d = (ddd_zip) { ddd_little_endian (end + 10, 2),
                   ddd_little_endian (end + 12, 4),
                   ddd_little_endian (end + 16, 4), f };
  locator = end - LOCATOR;
  if (end - f->bytes >= LOCATOR && memcmp (locator, "PK\6\7", 4) == 0)
    {
      uint64_t at = ddd_little_endian (locator + 8, 8);

      if (! inside (f, at, END64))
        return 0;
      const char *end64 = f->bytes + at;
      if (memcmp (end64, "PK\6\6", 4) != 0)
        return 0;
      *d = (ddd_zip) { ddd_little_endian (end64 + 32, 8),
                       ddd_little_endian (end64 + 40, 8),
                       ddd_little_endian (end64 + 48, 8), f };
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
             bytes = (size_t) ddd_little_endian (p + 2, 2), told = 0;

      p += 4;
      left -= 4;
      for (size_t i = 0; kind == 1 && i < 3; i++)
        told += *x[i] == UINT32_MAX ? 8 : 0;
      if (bytes > left || bytes < told)
        return 0;
      for (size_t i = 0, t = 0; t < told; i++)
        if (*x[i] == UINT32_MAX)
          {
            *x[i] = ddd_little_endian (p + t, 8);
            t += 8;
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
  m->odd = ddd_little_endian (p + 8, 2) & 1 ? "encrypted"
           : method == ZSTD                 ? "packed by zstd"
           : method == 0 || method == 8     ? NULL
                                            : "neither stored nor deflated";

  const char *header = f->bytes + where;
  size_t again = (size_t) ddd_little_endian (header + 26, 2);
  if (again != name || ! inside (f, where + HEADER, name)
      || memcmp (header + HEADER, p + ENTRY, name) != 0)
    return broken (f, err);
  where += HEADER + name + ddd_little_endian (header + 28, 2);
  if (! inside (f, where, packed)
      || (! m->odd
          && (method == 8 ? size / DDD_DEFLATE_MAX > packed : size != packed)))
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
ddd_zip_start (ddd_zip *zip, const ddd_file *f, ddd_error *err)
{
  if (find_directory (f, zip))
    return DDD_OK;
  return ddd_fail (err, DDD_EFORMAT,
                   "'%s' has no zip directory at its end; it may be cut short",
                   f->name);
}

ddd_status
ddd_zip_next (ddd_zip *zip, ddd_member *m, ddd_error *err)
{
  uint64_t before = zip->at;
  ddd_status status
    = read_entry (zip->file, &zip->at, zip->at + zip->size, m, err);

  zip->size -= zip->at - before;
  zip->entries--;
  if (status == DDD_OK && zip->entries == 0 && zip->size > 0)
    return broken (zip->file, err);
  return status;
}

ddd_status
ddd_zip_unpack (const ddd_member *m, const char *label, ddd_file *out,
                ddd_error *err)
{
  ddd_status status = DDD_OK;

  *out = (ddd_file) { label, (char *) m->data, m->size, DDD_BORROWED };
  if (m->deflated)
    {
      out->memory = DDD_ALLOCATED;
      out->bytes = ddd_alloc (m->size, 1);
      status = out->bytes ? ddd_inflate (m->data, m->packed, out, err)
                          : ddd_fail (err, DDD_ENOMEM,
                                      "no memory to unpack '%s'", label);
    }
  if (status == DDD_OK && ddd_crc (out->bytes, m->size) != m->crc)
    status = ddd_fail (err, DDD_EFORMAT,
                       "'%s' is damaged: its checksum differs", label);
  return status;
}
