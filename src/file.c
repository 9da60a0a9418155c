/* file.c - the bytes of a file: mapped, or inflated where it is gzipped.
   SPDX-License-Identifier: GPL-3.0-or-later

   The map is private and writable, so that a reader may edit text in place;
   only the pages it writes to take memory.  */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "readers.h"

enum
{
  NAME_SHOWN = 300 /* bytes of a name that fit into a message */
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
  file->memory = DDD_MAPPED;
  return DDD_OK;
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
  if (file->memory == DDD_MAPPED)
    munmap (file->bytes, file->size);
  else if (file->memory == DDD_ALLOCATED)
    free (file->bytes);
  *file = (ddd_file) { .name = file->name };
}
