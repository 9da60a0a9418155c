/* file.c - the bytes of a file: read, mapped, or inflated where it is gzipped.
   SPDX-License-Identifier: GPL-3.0-or-later

   Text is read into memory, where readers edit it in place and go over it more
   than once: in a map, a program that writes to the file meanwhile would pull
   the rug from under them.  Arrays are mapped, since they may be larger than
   memory, and are looked at once.  The portable branch always reads.  Limit of
   Windows: names are in the code page of the system.  */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "readers.h"

#ifndef DDD_PORTABLE
#  include <sys/mman.h>
#endif

/* Without O_NONBLOCK a pipe that nobody writes to would block.  */
#ifdef _WIN32
#  define OPEN_FLAGS (O_RDONLY | O_BINARY)
#else
#  define OPEN_FLAGS (O_RDONLY | O_NONBLOCK | O_CLOEXEC)
#endif

enum
{
  NAME_SHOWN = 300 /* bytes of a name that fit into a message */
};

enum
{
  CHUNK = 1 << 30 /* Windows counts in unsigned int */
};

static ddd_status
take_all (ddd_file *file, int fd, size_t size, ddd_error *err)
{
  file->bytes = ddd_alloc (size, 1);
  file->memory = DDD_ALLOCATED;
  if (! file->bytes)
    return ddd_fail (err, DDD_ENOMEM, "'%s' does not fit into memory",
                     file->name);
  while (file->size < size)
    {
      size_t left = size - file->size;
      unsigned want = left < CHUNK ? (unsigned) left : CHUNK;
      long got = (long) read (fd, file->bytes + file->size, want);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        return ddd_fail (err, DDD_EFILE, "cannot read '%s': %s", file->name,
                         got < 0 ? strerror (errno) : "it became shorter");
      file->size += (size_t) got;
    }
  return DDD_OK;
}

/* 0 where it cannot be done, and reading may.  */
static int
map_all (ddd_file *file, int fd, size_t size)
{
#ifdef DDD_PORTABLE
  (void) file;
  (void) fd;
  (void) size;
  return 0;
#else
  void *p = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);

  if (p == MAP_FAILED)
    return 0;
  if (! ddd_shrunk_watch (p, size))
    {
      munmap (p, size);
      return 0;
    }
  file->bytes = p;
  file->size = size;
  file->memory = DDD_MAPPED;
  return 1;
#endif
}

static ddd_status
read_all (ddd_file *file, int fd, int map, ddd_error *err)
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

  size_t size = (size_t) info.st_size;
  ddd_status status = DDD_OK;
  if (! map || ! map_all (file, fd, size))
    status = take_all (file, fd, size, err);
  if (status == DDD_OK && file->size >= 2
      && memcmp (file->bytes, "\x1f\x8b", 2) == 0)
    {
      ddd_file packed = *file;

      status = ddd_gunzip (&packed, file, err);
      ddd_file_close (&packed);
    }
  return status;
}

static ddd_status
open_file (ddd_file *file, const char *name, int map, ddd_error *err)
{
  size_t length = strlen (name);

  *file = (ddd_file) { .name = name };
  if (length > NAME_SHOWN)
    file->name += length - NAME_SHOWN;

  int fd = open (name, OPEN_FLAGS);
  if (fd < 0)
    return ddd_fail (err, DDD_EFILE, "cannot open '%s': %s", file->name,
                     strerror (errno));

  ddd_status status = read_all (file, fd, map, err);
  close (fd);
  if (status != DDD_OK)
    ddd_file_close (file);
  return status;
}

ddd_status
ddd_file_open (ddd_file *file, const char *name, ddd_error *err)
{
  return open_file (file, name, 0, err);
}

ddd_status
ddd_file_map (ddd_file *file, const char *name, ddd_error *err)
{
  return open_file (file, name, 1, err);
}

ddd_status
ddd_file_text (const ddd_file *file, const char **text, ddd_error *err)
{
  const char *at = file->bytes;

  if (file->size >= 2
      && (memcmp (at, "\xff\xfe", 2) == 0 || memcmp (at, "\xfe\xff", 2) == 0))
    return ddd_fail (err, DDD_EFORMAT, "'%s' is UTF-16; save it as UTF-8",
                     file->name);
  if (file->size >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    at += 3;
  *text = at;
  return DDD_OK;
}

void
ddd_file_close (ddd_file *file)
{
  if (file->memory == DDD_ALLOCATED)
    free (file->bytes);
#ifndef DDD_PORTABLE
  else if (file->memory == DDD_MAPPED)
    {
      ddd_shrunk_end (file->bytes);
      munmap (file->bytes, file->size);
    }
#endif
  *file = (ddd_file) { .name = file->name };
}
