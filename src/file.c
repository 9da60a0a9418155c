/* file.c - the bytes of a file: mapped, or inflated where it is gzipped.
   SPDX-License-Identifier: GPL-3.0-or-later

   The map is private and writable, so that a reader may edit text in place;
   only the pages it writes to take memory.  zlib is used here only.  */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>

#include "internal.h"

enum
{
  NAME_SHOWN = 300,   /* bytes of a name that fit into a message */
  STEP = 1 << 30,     /* zlib counts in unsigned int */
  GZIP_ONLY = 15 + 16 /* largest window, no other format */
};

static ddd_status
map_all (ddd_file *file, int fd, size_t size, ddd_error *err)
{
  void *p = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);

  if (p == MAP_FAILED)
    return ddd_fail (err, DDD_EFILE, "cannot read '%s': %s", file->name,
                     strerror (errno));
  file->bytes = p;
  file->size = size;
  file->mapped = 1;
  return DDD_OK;
}

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

/* All members of the gzip stream PACKED.  */
static ddd_status
inflate_all (ddd_file *file, z_stream *z, const ddd_file *packed,
             ddd_error *err)
{
  size_t left = packed->size, room = 0;
  int code = Z_OK;

  z->next_in = (Bytef *) packed->bytes;
  for (;;)
    {
      if (code == Z_STREAM_END && z->avail_in + left == 0)
        return DDD_OK;
      if (code == Z_STREAM_END)
        inflateReset (z);
      if (z->avail_in == 0)
        {
          z->avail_in = left < STEP ? (uInt) left : STEP;
          left -= z->avail_in;
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
        return ddd_fail (err, DDD_EFILE, "cannot unpack '%s': %s", file->name,
                         code == Z_BUF_ERROR ? "it ends too early"
                         : z->msg            ? z->msg
                                             : "no memory");
    }
}

/* Put what the gzipped FILE holds in its place.  */
static ddd_status
unpack (ddd_file *file, ddd_error *err)
{
  ddd_file packed = *file;
  z_stream z = { .avail_in = 0 };
  ddd_status status;

  *file = (ddd_file) { .name = packed.name };
  if (inflateInit2 (&z, GZIP_ONLY) == Z_OK)
    {
      status = inflate_all (file, &z, &packed, err);
      inflateEnd (&z);
    }
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory to unpack '%s'", file->name);
  ddd_file_close (&packed);

  if (status == DDD_OK && file->size == 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is empty", file->name);
  return status;
}

static ddd_status
read_all (ddd_file *file, int fd, ddd_error *err)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return ddd_fail (err, DDD_EFILE, "cannot read '%s': %s", file->name,
                     strerror (errno));
  if (S_ISDIR (info.st_mode))
    return ddd_fail (err, DDD_EFILE, "'%s' is a folder", file->name);
  if (! S_ISREG (info.st_mode))
    return ddd_fail (err, DDD_EFILE, "'%s' is not a regular file", file->name);
  if (info.st_size == 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is empty", file->name);
  if ((uintmax_t) info.st_size > SIZE_MAX / 4)
    return ddd_fail (err, DDD_ESIZE, "'%s' is too large", file->name);

  ddd_status status = map_all (file, fd, (size_t) info.st_size, err);
  if (status == DDD_OK && file->size >= 2
      && memcmp (file->bytes, "\x1f\x8b", 2) == 0)
    status = unpack (file, err);
  return status;
}

ddd_status
ddd_file_open (ddd_file *file, const char *name, ddd_error *err)
{
  size_t length = strlen (name);

  *file = (ddd_file) { .name = name };
  if (length > NAME_SHOWN)
    file->name += length - NAME_SHOWN;

  /* Without O_NONBLOCK a pipe that nobody writes to would block.  */
  int fd = open (name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return ddd_fail (err, DDD_EFILE, "cannot open '%s': %s", file->name,
                     strerror (errno));

  ddd_status status = read_all (file, fd, err);
  close (fd);
  if (status != DDD_OK)
    ddd_file_close (file);
  return status;
}

void
ddd_file_close (ddd_file *file)
{
  if (file->mapped)
    munmap (file->bytes, file->size);
  else
    free (file->bytes);
  *file = (ddd_file) { .name = file->name };
}
