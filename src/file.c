/* file.c - the bytes of a file: mapped, or inflated where it is gzipped.
   SPDX-License-Identifier: GPL-3.0-or-later

   The map is private and writable, so that a reader may edit text in place;
   only the pages it writes to take memory.  The portable branch reads instead.
   Limit of Windows: names are in the code page of the system.  */

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

#ifdef DDD_PORTABLE

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

      if (got <= 0)
        return ddd_fail (err, DDD_EFILE, "cannot read '%s': %s", file->name,
                         got < 0 ? strerror (errno) : "it became shorter");
      file->size += (size_t) got;
    }
  return DDD_OK;
}

#else

static ddd_status
take_all (ddd_file *file, int fd, size_t size, ddd_error *err)
{
  void *p = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);

  if (p == MAP_FAILED)
    return ddd_fail (err, DDD_EFILE, "cannot read '%s': %s", file->name,
                     strerror (errno));
  file->bytes = p;
  file->size = size;
  file->memory = DDD_MAPPED;
  return DDD_OK;
}

#endif

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

  ddd_status status = take_all (file, fd, (size_t) info.st_size, err);
  if (status == DDD_OK && file->size >= 2
      && memcmp (file->bytes, "\x1f\x8b", 2) == 0)
    {
      ddd_file packed = *file;

      status = ddd_gunzip (&packed, file, err);
      ddd_file_close (&packed);
    }
  return status;
}

ddd_status
ddd_file_open (ddd_file *file, const char *name, ddd_error *err)
{
  size_t length = strlen (name);

  *file = (ddd_file) { .name = name };
  if (length > NAME_SHOWN)
    file->name += length - NAME_SHOWN;

  int fd = open (name, OPEN_FLAGS);
  if (fd < 0)
    return ddd_fail (err, DDD_EFILE, "cannot open '%s': %s", file->name,
                     strerror (errno));

  ddd_status status = read_all (file, fd, err);
  close (fd);
  if (status != DDD_OK)
    ddd_file_close (file);
  return status;
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
    munmap (file->bytes, file->size);
#endif
  *file = (ddd_file) { .name = file->name };
}
