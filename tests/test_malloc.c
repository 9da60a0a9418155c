/* test_malloc.c - libraries whose memory ends: GSL, zlib, libpng, HDF5.
   SPDX-License-Identifier: GPL-3.0-or-later

   malloc is taken from glibc, and fails once: the first time in a call, then
   the second, and so on until nothing fails.  What comes is an error in words
   or the result, and memory is given back.  The sanitizers have a malloc of
   their own, so with them nothing is tested.

   Limit: HDF5 files are written in this very process, and libhdf5 calls exit
   at some allocations that fail, such as that of H5Screate_simple.  */

#define _POSIX_C_SOURCE 200809L /* mkdtemp */

#include <unistd.h>
#include <zlib.h>

#include "check.h"

#if defined __GLIBC__ && ! defined __SANITIZE_ADDRESS__

void *__libc_malloc (size_t bytes);
void *__libc_calloc (size_t count, size_t size);
void *__libc_realloc (void *p, size_t bytes);
void *__libc_memalign (size_t align, size_t bytes);
void __libc_free (void *p);

static _Thread_local unsigned countdown;
static _Thread_local long alive; /* blocks of this thread */

static int
fails (void)
{
  return countdown && --countdown == 0;
}

void *
malloc (size_t bytes)
{
  void *p = fails () ? NULL : __libc_malloc (bytes);

  alive += p != NULL;
  return p;
}

void *
calloc (size_t count, size_t size)
{
  void *p = fails () ? NULL : __libc_calloc (count, size);

  alive += p != NULL;
  return p;
}

void *
realloc (void *old, size_t bytes)
{
  void *p = fails () ? NULL : __libc_realloc (old, bytes);

  alive += ! old && p != NULL;
  return p;
}

void *
aligned_alloc (size_t align, size_t bytes)
{
  void *p = fails () ? NULL : __libc_memalign (align, bytes);

  alive += p != NULL;
  return p;
}

void
free (void *p)
{
  alive -= p != NULL;
  __libc_free (p);
}

static ddd_error err;

static ddd_status
gsl (void)
{
  static const double h[] = { 9, 4, 3, 2, 3, 5, 11 };
  ddd_beta_fit fit;

  return ddd_beta_binomial_fit (6, h, &fit, NULL, &err);
}

static ddd_status
inflate_table (void)
{
  static const size_t column[] = { 0, 1 };
  ddd_csv csv;
  ddd_status status = ddd_csv_open (&csv, "a.csv.gz", 0, &err);

  if (status == DDD_OK)
    status = ddd_csv_columns (&csv, column, column, 2, &err);
  CHECK (status != DDD_OK || csv.rows == 2);
  ddd_csv_close (&csv);
  return status;
}

static ddd_status
png (void)
{
  static const uint8_t pixels[6];
  ddd_note note = { "Title", "text" };
  ddd_picture x = { DDD_GRAY, 2, 3, pixels, NULL, 0, 2, 2, &note, 1 };

  return ddd_png_write (&x, "a.png", "a.part", &err);
}

static ddd_status
write_hdf5 (void)
{
  static const double x[] = { 1, 2 };
  ddd_hdf5_array array
    = { (char[]) { "x" }, DDD_HDF5_NUMBERS, "", 1, { 2 }, 2 };
  const void *data[] = { x };

  return ddd_hdf5_write ("a.h5", 0, &array, data, 1, &err);
}

/* In a process of its own, where libhdf5 may crash, and of which countdown
   tells nothing here.  */
static ddd_status
read_hdf5 (void)
{
  ddd_hdf5 h5;
  ddd_status status = ddd_hdf5_read (&h5, "a.h5", "x", 1, NULL, &err);

  if (status == DDD_OK)
    CHECK (h5.count == 1 && h5.values && ((double *) h5.values)[1] == 2);
  ddd_hdf5_close (&h5);
  return status;
}

static void
every_one_fails (const char *name, ddd_status (*call) (void), unsigned most,
                 unsigned step, int apart)
{
  unsigned nth = 0, failed = 0;

  for (int left = 1; left && nth < most;)
    {
      CHECK (call () == DDD_OK); /* what a library keeps is there, too */
      long before = alive;

      err = (ddd_error) { DDD_OK, "" };
      countdown = nth += step;
      ddd_status status = call ();
      left = apart || countdown == 0;
      countdown = 0;
      failed += status != DDD_OK;
      CHECK (status == err.code && (status == DDD_OK || *err.text));
      CHECK (apart || alive == before);
    }
  CHECK (failed > 0);
  if (check_failed)
    fprintf (stderr, "%s: of %u allocations %u made it fail\n", name, nth,
             failed);
}

static void
all (void)
{
  gzFile f = gzopen ("a.csv.gz", "wb");

  CHECK (f && gzputs (f, "a,b\nx,y\nu,v\n") > 0);
  gzclose (f);
  every_one_fails ("GSL", gsl, 100, 1, 0);
  every_one_fails ("zlib", inflate_table, 100, 1, 0);
  every_one_fails ("libpng", png, 200, 1, 0);
  CHECK (write_hdf5 () == DDD_OK);
#  ifndef DDD_PORTABLE /* which has no process for it */
  every_one_fails ("HDF5, reading", read_hdf5, 600, 5, 1);
#  else
  CHECK (read_hdf5 () == DDD_OK);
#  endif
}

int
main (int argc, char **argv)
{
  static char folder[] = "/tmp/ddd-XXXXXX";

  (void) argc;
  if (! mkdtemp (folder) || chdir (folder) != 0)
    return 1;
  all ();
  remove ("a.csv.gz");
  remove ("a.png");
  remove ("a.h5");
  CHECK (rmdir (folder) == 0);
  return check_report (argv[0], "any");
}

#else

int
main (void)
{
  printf ("test_malloc: SKIPPED, this malloc is not glibc's: "
          "0 passed, 0 failed, 1 skipped\n");
  return 0;
}

#endif
