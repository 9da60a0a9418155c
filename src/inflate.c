/* inflate.c - what gzip and zip have packed, by zlib.
   SPDX-License-Identifier: GPL-3.0-or-later

   zlib is used here only.  A gzip file does not say how much it holds, so its
   room grows; a member of a zip archive does.  */

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "readers.h"

enum
{
  STEP = 1 << 30,      /* zlib counts in unsigned int */
  GZIP_ONLY = 15 + 16, /* largest window, no other format */
  RAW = -15            /* largest window, no header */
};

/* Double the room, but for the first time.  */
static ddd_status
grow (ddd_file *file, size_t *room, size_t first, ddd_error *err)
{
  size_t want = *room ? *room > SIZE_MAX / 2 ? SIZE_MAX : 2 * *room : first;
  char *more = ddd_alloc (want, 1);

  if (! more)
    return ddd_fail (err, DDD_ENOMEM, "no memory to unpack '%s'", file->name);
  if (file->size)
    memcpy (more, file->bytes, file->size);
  free (file->bytes);
  file->bytes = more;
  *room = want;
  return DDD_OK;
}

/* Feed Z from LEFT bytes that follow what it has.  */
static void
feed (z_stream *z, size_t *left)
{
  if (z->avail_in == 0)
    {
      z->avail_in = *left < STEP ? (uInt) *left : STEP;
      *left -= z->avail_in;
    }
}

static ddd_status
broken (const z_stream *z, int code, const char *name, ddd_error *err)
{
  return ddd_fail (err, DDD_EFILE, "cannot unpack '%s': %s", name,
                   code == Z_BUF_ERROR ? "it ends too early"
                   : z->msg            ? z->msg
                                       : "no memory");
}

/* All members of the gzip stream PACKED.  Tapes and block devices fill it up
   with zeros, which gzip ignores as well.  */
static ddd_status
all_members (ddd_file *file, z_stream *z, const ddd_file *packed,
             ddd_error *err)
{
  const char *end = packed->bytes + packed->size;
  size_t left = packed->size, room = 0;
  int code = Z_OK;

  z->next_in = (Bytef *) packed->bytes;
  for (;;)
    {
      feed (z, &left);
      if (code == Z_STREAM_END)
        {
          const char *at = (const char *) z->next_in;

          while (at < end && *at == 0)
            at++;
          if (at == end)
            return DDD_OK;
          z->next_in = (Bytef *) at;
          z->avail_in = 0;
          left = (size_t) (end - at);
          inflateReset (z);
          feed (z, &left);
        }
      if (file->size == room)
        {
          ddd_status status = grow (file, &room, 4 * packed->size, err);

          if (status != DDD_OK)
            return status;
        }

      uInt out = room - file->size < STEP ? (uInt) (room - file->size) : STEP;
      z->next_out = (Bytef *) file->bytes + file->size;
      z->avail_out = out;
      code = inflate (z, Z_NO_FLUSH);
      file->size += out - z->avail_out;
      if (code != Z_OK && code != Z_STREAM_END)
        return broken (z, code, file->name, err);
    }
}

ddd_status
ddd_gunzip (const ddd_file *packed, ddd_file *out, ddd_error *err)
{
  z_stream z = { .avail_in = 0 };

  *out = (ddd_file) { .name = packed->name };
  if (inflateInit2 (&z, GZIP_ONLY) != Z_OK)
    return ddd_fail (err, DDD_ENOMEM, "no memory to unpack '%s'", out->name);

  ddd_status status = all_members (out, &z, packed, err);
  inflateEnd (&z);
  if (status == DDD_OK && out->size == 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is empty", out->name);
  return status;
}

ddd_status
ddd_inflate (const char *packed, size_t size, ddd_file *out, ddd_error *err)
{
  z_stream z = { .next_in = (Bytef *) packed };
  size_t room = out->size;
  int code = Z_OK;

  if (inflateInit2 (&z, RAW) != Z_OK)
    return ddd_fail (err, DDD_ENOMEM, "no memory to unpack '%s'", out->name);

  /* Every call that is Z_OK gets further.  */
  z.next_out = (Bytef *) out->bytes;
  while (code == Z_OK)
    {
      feed (&z, &size);
      if (z.avail_out == 0)
        {
          z.avail_out = room < STEP ? (uInt) room : STEP;
          room -= z.avail_out;
        }
      code = inflate (&z, Z_NO_FLUSH);
    }
  room += z.avail_out;
  size += z.avail_in;
  inflateEnd (&z);

  if (code == Z_STREAM_END ? room + size > 0
                           : code == Z_BUF_ERROR && room == 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' has another size than announced",
                     out->name);
  return code == Z_STREAM_END ? DDD_OK : broken (&z, code, out->name, err);
}

uint32_t
ddd_crc (const char *bytes, size_t size)
{
  return (uint32_t) crc32_z (crc32_z (0, NULL, 0), (const Bytef *) bytes,
                             size);
}
