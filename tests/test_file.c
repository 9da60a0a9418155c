/* test_file.c - files that change while they are read, and memory.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#define _POSIX_C_SOURCE 200809L

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "readers.h"

enum
{
  ITEMS = 100000
};

static ddd_error err;
static char name[] = "/tmp/ddd-XXXXXX";

static void
write_array (void)
{
  FILE *f = fopen (name, "wb");
  char head[128];
  int length = snprintf (head + 10, sizeof head - 10,
                         "{'descr': '|u1', 'fortran_order': False, "
                         "'shape': (1, %d)}",
                         ITEMS);

  CHECK (f != NULL);
  memcpy (head, "\x93NUMPY\1\0", 8);
  head[8] = (char) length;
  head[9] = 0;
  fwrite (head, 1, (size_t) length + 10, f);
  for (size_t t = 0; t < ITEMS; t++)
    fputc (1, f);
  fclose (f);
}

/* Values, planes and strings of an array that is cut short to CUT bytes after
   it has been opened.  */
static void
cut_short (long cut)
{
  static uint8_t values[ITEMS];
  static uint64_t plane[ITEMS];
  size_t missing;
  ddd_npy npy, other;

  write_array ();
  CHECK (ddd_npy_open (&other, name, &err) == DDD_OK);
  CHECK (ddd_npy_open (&npy, name, &err) == DDD_OK);
  CHECK (ddd_npy_values (&npy, values, &err) == DDD_OK);
  CHECK (values[ITEMS - 1] == 1);
  CHECK (truncate (name, cut) == 0);
  err = (ddd_error) { DDD_OK, "" };
  ddd_status status = ddd_npy_values (&npy, values, &err);
#ifndef DDD_PORTABLE
  CHECK (status == DDD_EFILE);
  CHECK (strstr (err.text, "became shorter while it was read") != NULL);
  CHECK (values[ITEMS - 1] == 0 && npy.data[0] == (cut > 0));
  CHECK (ddd_npy_pack (&npy, plane, NULL, &missing, &err) == DDD_EFILE);
  ddd_npy_close (&npy);
  CHECK (ddd_npy_pack (&other, plane, NULL, &missing, &err) == DDD_EFILE);
#else
  (void) missing;
  (void) plane;
  CHECK (status == DDD_OK);
  ddd_npy_close (&npy);
#endif
  ddd_npy_close (&other);
}

/* Of more files than can be watched, the last are read.  */
static void
many (void)
{
  ddd_file file[20];

  write_array ();
  for (int t = 0; t < 20; t++)
    CHECK (ddd_file_map (file + t, name, &err) == DDD_OK);
  CHECK (truncate (name, 0) == 0);
  for (int t = 0; t < 20; t++)
    {
      char last = file[t].bytes[file[t].size - 1];

      CHECK (file[t].memory == DDD_MAPPED ? last == 0 : last == 1);
      CHECK ((ddd_file_check (file + t, &err) == DDD_OK) == (last == 1));
      ddd_file_close (file + t);
    }
}

/* What text says stays, whoever writes to the file.  */
static void
text_stays (void)
{
  ddd_file file;

  write_array ();
  CHECK (ddd_file_open (&file, name, &err) == DDD_OK);
  CHECK (truncate (name, 0) == 0);
  CHECK (file.bytes[file.size - 1] == 1);
  ddd_file_close (&file);
}

static void
one_byte (void)
{
  ddd_file file;

  CHECK (truncate (name, 1) == 0);
  CHECK (ddd_file_open (&file, name, &err) == DDD_OK && file.size == 1);
  ddd_file_close (&file);
}

/* Without a byte on the disk; only some file systems take such sizes, and
   where a process may not write them a signal comes.  */
static void
too_large (void)
{
  static char huge[] = "/dev/shm/ddd-test-huge-XXXXXX";
  int fd = mkstemp (huge);
  ddd_file file;

  if (fd < 0)
    return;
  signal (SIGXFSZ, SIG_IGN);
  if (ftruncate (fd, (off_t) 1 << 62) == 0)
    {
      CHECK (ddd_file_open (&file, huge, &err) == DDD_ESIZE);
      CHECK (strstr (err.text, "is too large") != NULL);
    }
  if (ftruncate (fd, ((off_t) 1 << 62) - 1) == 0)
    CHECK (ddd_file_open (&file, huge, &err) == DDD_ENOMEM);
  close (fd);
  unlink (huge);
}

/* The files of /sys say that they have a page, and have a line.  */
static void
shorter_than_said (void)
{
  const char *short_one = "/sys/kernel/mm/transparent_hugepage/enabled";
  ddd_file file;

  if (access (short_one, R_OK) != 0)
    return;
  CHECK (ddd_file_open (&file, short_one, &err) == DDD_EFILE);
  CHECK (strstr (err.text, "it became shorter") != NULL);
}

/* More than there is, is not to be had; small pieces are not counted.  */
static void
memory (void)
{
  CHECK (ddd_memory_there () > 1e6);
  CHECK (setenv ("DDD_MEMORY", "3e7", 1) == 0);
  CHECK (ddd_memory_there () == 3e7);
  void *p = ddd_alloc (29, 1000000);
  CHECK (p != NULL);
  free (p);
  CHECK (ddd_alloc (31, 1000000) == NULL);
  CHECK (setenv ("DDD_MEMORY", "0", 1) == 0);
  p = ddd_alloc (16, 1000000);
  CHECK (p != NULL);
  free (p);
  CHECK (setenv ("DDD_MEMORY", "x", 1) == 0);
  CHECK (ddd_memory_there () > 1e6);
  unsetenv ("DDD_MEMORY");
}

int
main (int argc, char **argv)
{
  (void) argc;
  int fd = mkstemp (name);
  CHECK (fd >= 0);
  close (fd);
  cut_short (0);
  cut_short (5000);
  many ();
  text_stays ();
  one_byte ();
  too_large ();
  shorter_than_said ();
  memory ();
  unlink (name);
  return check_report (argv[0], "any");
}
