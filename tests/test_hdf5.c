/* test_hdf5.c - HDF5 as h5py and MATLAB 7.3 write it, made here by libhdf5.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifndef DDD_PORTABLE
#  include <pthread.h>
#  include <sys/wait.h>
#endif

#include "check.h"
#include "hdf5_file.h"

static char name[] = "/tmp/ddd-test-hdf5-XXXXXX";
static ddd_error err;
static ddd_hdf5 h5;

static hid_t
create (void)
{
  return H5Fcreate (name, H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
}

/* A dataset of DIMS indices; DATA may be none.  */
static hid_t
put (hid_t file, const char *key, hid_t type, int dims, const hsize_t *size,
     const void *data)
{
  hid_t space = H5Screate_simple (dims, size, NULL);
  hid_t dataset = H5Dcreate2 (file, key, type, space, H5P_DEFAULT, H5P_DEFAULT,
                              H5P_DEFAULT);

  if (data)
    H5Dwrite (dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data);
  H5Sclose (space);
  return dataset;
}

static void
mark (hid_t dataset, const char *attribute, const char *text)
{
  hid_t type = H5Tcopy (H5T_C_S1), space = H5Screate (H5S_SCALAR);

  H5Tset_size (type, strlen (text));
  hid_t a
    = H5Acreate2 (dataset, attribute, type, space, H5P_DEFAULT, H5P_DEFAULT);
  H5Awrite (a, type, text);
  H5Aclose (a);
  H5Sclose (space);
  H5Tclose (type);
}

static size_t
find (const char *key)
{
  for (size_t i = 0; i < h5.count; i++)
    if (strcmp (h5.array[i].name, key) == 0)
      return i;
  CHECK (key == NULL); /* there is none */
  return 0;
}

static int
is (size_t t, const char *text)
{
  return h5.string[t].bytes == strlen (text)
         && memcmp (h5.string[t].text, text, strlen (text)) == 0;
}

static void
numbers (void)
{
  hid_t file = create (), bools = H5Tenum_create (H5T_NATIVE_INT8);
  const signed char no = 0, yes = 1, flags[6] = { 1, 0, 0, 1, 1, 0 };
  const float halves[2] = { .5f, -1 };
  const uint64_t word = ~(uint64_t) 0;
  const int four[16] = { 0 };
  double x[6];

  H5Tenum_insert (bools, "FALSE", &no);
  H5Tenum_insert (bools, "TRUE", &yes);
  H5Dclose (put (file, "flags", bools, 2, (hsize_t[]) { 2, 3 }, flags));
  H5Dclose (put (file, "halves", H5T_IEEE_F32BE, 1, (hsize_t[]) { 2 }, NULL));
  hid_t dataset = H5Dopen2 (file, "halves", H5P_DEFAULT);
  H5Dwrite (dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, halves);
  H5Dclose (dataset);
  H5Dclose (
    put (file, "word", H5T_NATIVE_UINT64, 1, (hsize_t[]) { 1 }, &word));
  H5Dclose (
    put (file, "four", H5T_NATIVE_INT, 4, (hsize_t[]) { 2, 2, 2, 2 }, four));
  H5Gclose (H5Gcreate2 (file, "group", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
  H5Lcreate_external ("/no/such.h5", "/x", file, "outside", H5P_DEFAULT,
                      H5P_DEFAULT);
  H5Lcreate_soft ("/nowhere", file, "soft", H5P_DEFAULT, H5P_DEFAULT);
  H5Tclose (bools);
  H5Fclose (file);

  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_OK);
  CHECK (h5.count == 4 && ! h5.octave);
  size_t i = find ("flags");
  CHECK (h5.array[i].kind == DDD_HDF5_NUMBERS && h5.array[i].dims == 2);
  CHECK (h5.array[i].size[0] == 2 && h5.array[i].size[1] == 3);
  CHECK (ddd_hdf5_values (&h5, i, x, &err) == DDD_OK);
  for (size_t t = 0; t < 6; t++)
    CHECK (x[t] == flags[t]);
  CHECK (ddd_hdf5_values (&h5, find ("halves"), x, &err) == DDD_OK);
  CHECK (x[0] == .5 && x[1] == -1);
  uint64_t back = 0;
  CHECK (h5.array[find ("word")].kind == DDD_HDF5_WORDS);
  CHECK (ddd_hdf5_values (&h5, find ("word"), &back, &err) == DDD_OK);
  CHECK (back == word);
  CHECK (h5.array[find ("four")].kind == DDD_HDF5_OTHER);
  ddd_hdf5_close (&h5);
  ddd_hdf5_close (&h5);
}

/* What is neither numbers nor text; what Octave and MATLAB say of arrays.  */
static void
marked (void)
{
  hid_t file = create (), pair = H5Tcreate (H5T_COMPOUND, 8);
  const uint64_t size[2] = { 0, 3 };

  H5Tinsert (pair, "a", 0, H5T_NATIVE_INT32);
  H5Tinsert (pair, "b", 4, H5T_NATIVE_INT32);
  H5Dclose (put (file, "pair", pair, 1, (hsize_t[]) { 1 }, size));
  H5Dclose (
    put (file, "region", H5T_STD_REF_DSETREG, 1, (hsize_t[]) { 1 }, NULL));
  H5Dclose (
    put (file, "signed", H5T_NATIVE_INT64, 1, (hsize_t[]) { 2 }, size));
  static const double cube[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  H5Dclose (
    put (file, "cube", H5T_NATIVE_DOUBLE, 3, (hsize_t[]) { 2, 1, 4 }, cube));
  hid_t none
    = put (file, "none", H5T_NATIVE_UINT64, 2, (hsize_t[]) { 2, 1 }, size);
  mark (none, "MATLAB_empty", "1");
  mark (none, "MATLAB_class", "a name too long");
  H5Dclose (none);
  hid_t octave
    = put (file, "octave", H5T_NATIVE_DOUBLE, 1, (hsize_t[]) { 2 }, size);
  mark (octave, "OCTAVE_NEW_FORMAT", "1");
  mark (octave, "MATLAB_class", "16 letters, long");
  H5Dclose (octave);
  H5Tclose (pair);
  H5Fclose (file);

  for (int t = 0; t < 2; t++)
    {
      CHECK (ddd_hdf5_read (&h5, name, NULL, t, NULL, &err) == DDD_OK);
      CHECK (h5.count == 6 && h5.octave);
      CHECK (h5.array[find ("pair")].kind == DDD_HDF5_OTHER);
      CHECK (h5.array[find ("region")].kind == DDD_HDF5_OTHER);
      CHECK (h5.array[find ("signed")].kind == DDD_HDF5_NUMBERS);
      const ddd_hdf5_array *a = h5.array + find ("none");
      CHECK (a->kind == DDD_HDF5_WORDS && a->dims == 1);
      CHECK (a->count == 0 && a->size[0] == 0);
      CHECK (strcmp (a->matlab, "a name too long") == 0);
      CHECK (h5.array[find ("octave")].matlab[0] == 0);
      ddd_hdf5_close (&h5);
      CHECK (ddd_hdf5_read (&h5, name, "cube", t, NULL, &err) == DDD_OK);
      a = h5.array + find ("cube");
      CHECK (a->dims == 3 && a->size[0] == 2 && a->size[2] == 4);
      CHECK (memcmp (h5.values, cube, sizeof cube) == 0);
      ddd_hdf5_close (&h5);
    }
}

static void
strings (void)
{
  hid_t file = create (), type = H5Tcopy (H5T_C_S1);
  const char *names[3] = { "", "b\xc3\xa9", "long enough to make room again" };

  H5Tset_size (type, 4);
  H5Tset_strpad (type, H5T_STR_NULLPAD);
  H5Dclose (put (file, "nulls", type, 1, (hsize_t[]) { 2 }, "ab\0\0abcd"));
  H5Tset_strpad (type, H5T_STR_SPACEPAD);
  H5Dclose (put (file, "blanks", type, 1, (hsize_t[]) { 2 }, "ab      "));
  H5Tset_size (type, H5T_VARIABLE);
  H5Tset_cset (type, H5T_CSET_UTF8);
  H5Dclose (put (file, "variable", type, 1, (hsize_t[]) { 3 }, names));
  H5Dclose (put (file, "unwritten", type, 1, (hsize_t[]) { 2 }, NULL));
  H5Tclose (type);
  H5Fclose (file);

  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_OK);
  CHECK (ddd_hdf5_strings (&h5, find ("nulls"), &err) == DDD_OK);
  CHECK (is (0, "ab") && is (1, "abcd"));
  CHECK (ddd_hdf5_strings (&h5, find ("blanks"), &err) == DDD_OK);
  CHECK (is (0, "ab") && is (1, ""));
  CHECK (ddd_hdf5_strings (&h5, find ("variable"), &err) == DDD_OK);
  for (size_t t = 0; t < 3; t++)
    CHECK (is (t, names[t]));
  CHECK (h5.array[find ("unwritten")].kind == DDD_HDF5_OTHER);

  for (unsigned nth = 1; nth < 3; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_hdf5_strings (&h5, find ("variable"), &err) == DDD_ENOMEM);
      ddd_alloc_fail (0);
    }
  ddd_hdf5_close (&h5);
}

/* The heap of strings, where libhdf5 would crash, is looked at before it.  */
static void
damaged_heaps (void)
{
  static char bytes[100000];
  static const struct
  {
    size_t at;
    unsigned char value;
  } fault[] = { { 8, 1 }, { 15, 255 }, { 16 + 8, 255 }, { 16 + 15, 128 } };
  FILE *f = fopen (name, "rb");
  size_t size = fread (bytes, 1, sizeof bytes, f), heap = 0;

  fclose (f);
  while (heap + 32 < size && memcmp (bytes + heap, "GCOL\1", 5) != 0)
    heap++;
  CHECK (heap + 32 < size);
  for (size_t t = 0; t < sizeof fault / sizeof *fault; t++)
    {
      char *at = bytes + heap + fault[t].at, old = *at;

      *at = (char) fault[t].value;
      if (fault[t].at == 8)
        at[1] = 0;
      f = fopen (name, "wb");
      CHECK (fwrite (bytes, 1, size, f) == size);
      fclose (f);
      CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_EFORMAT);
      CHECK (strstr (err.text, "is damaged: its strings") != NULL);
      *at = old;
      if (fault[t].at == 8)
        at[1] = 16; /* 4096 */
    }

  /* A good chain in a heap that ends behind the file.  */
  static const char beyond[48]
    = { 'G', 'C', 'O', 'L', 1, [8] = 56, [24] = 32 };
  f = fopen (name, "wb");
  CHECK (fwrite (bytes, 1, size, f) == size);
  CHECK (fwrite (beyond, 1, sizeof beyond, f) == sizeof beyond);
  fclose (f);
  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_EFORMAT);
  CHECK (strstr (err.text, "is damaged: its strings") != NULL);
}

/* A cell array of strings of which the second one is outside of plane 0.  */
static void
matlab (void)
{
  hid_t file = create ();
  const uint16_t a[2] = { 'a', 0xe9 }, b[2] = { 0xd83d, 0xde00 };
  const uint16_t half[2] = { 'b', 0xd83d }; /* of a pair */
  const double number = 1;
  hobj_ref_t to[3], bad[1];

  hid_t group
    = H5Gcreate2 (file, "#refs#", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
  hid_t d = put (group, "a", H5T_NATIVE_UINT16, 2, (hsize_t[]) { 2, 1 }, a);
  mark (d, "MATLAB_class", "char");
  H5Dclose (d);
  d = put (group, "b", H5T_NATIVE_UINT16, 2, (hsize_t[]) { 2, 1 }, b);
  mark (d, "MATLAB_class", "char");
  H5Dclose (d);
  d = put (group, "half", H5T_NATIVE_UINT16, 2, (hsize_t[]) { 2, 1 }, half);
  mark (d, "MATLAB_class", "char");
  H5Dclose (d);
  d = put (group, "c", H5T_NATIVE_DOUBLE, 2, (hsize_t[]) { 1, 1 }, &number);
  mark (d, "MATLAB_class", "double");
  H5Dclose (d);
  H5Gclose (group);
  H5Rcreate (&to[0], file, "/#refs#/a", H5R_OBJECT, -1);
  H5Rcreate (&to[1], file, "/#refs#/b", H5R_OBJECT, -1);
  H5Rcreate (&to[2], file, "/#refs#/half", H5R_OBJECT, -1);
  H5Rcreate (&bad[0], file, "/#refs#/c", H5R_OBJECT, -1);
  d = put (file, "names", H5T_STD_REF_OBJ, 2, (hsize_t[]) { 3, 1 }, to);
  mark (d, "MATLAB_class", "cell");
  H5Dclose (d);
  H5Dclose (
    put (file, "mixed", H5T_STD_REF_OBJ, 2, (hsize_t[]) { 1, 1 }, bad));
  H5Fclose (file);

  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_OK);
  size_t i = find ("names");
  CHECK (h5.array[i].kind == DDD_HDF5_CELL);
  CHECK (strcmp (h5.array[i].matlab, "cell") == 0);
  CHECK (ddd_hdf5_strings (&h5, i, &err) == DDD_OK);
  CHECK (is (0, "a\xc3\xa9") && is (1, "\xf0\x9f\x98\x80"));
  CHECK (is (2, "b\xef\xbf\xbd"));
  CHECK (ddd_hdf5_strings (&h5, find ("mixed"), &err) == DDD_EFORMAT);
  CHECK (strstr (err.text, "holds more than strings") != NULL);
  ddd_hdf5_close (&h5);
}

/* Sizes that nothing on the disk stands behind.  */
static void
huge (void)
{
  hid_t file = create (), how = H5Pcreate (H5P_DATASET_CREATE);
  hsize_t size[2] = { (hsize_t) 1 << 31, (hsize_t) 1 << 31 };
  hid_t space = H5Screate_simple (2, size, NULL);

  H5Pset_chunk (how, 2, (hsize_t[]) { 16, 16 });
  H5Dclose (H5Dcreate2 (file, "empty", H5T_NATIVE_DOUBLE, space, H5P_DEFAULT,
                        how, H5P_DEFAULT));
  H5Sclose (space);
  H5Pclose (how);
  H5Fclose (file);
  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_OK);
  CHECK (h5.array[find ("empty")].kind == DDD_HDF5_OTHER);
  ddd_hdf5_close (&h5);
}

static int
impatient (void *ctx, double done)
{
  const time_t *end = ctx;

  (void) done;
  return time (NULL) > *end;
}

#ifndef DDD_PORTABLE

enum
{
  LONG = 30 /* s after which what waits for ever is ended */
};

static int silent;

static void
say_nothing (void)
{
  alarm (LONG);
  while (silent)
    pause ();
}

static int
second (void *ctx, double done)
{
  unsigned *calls = ctx;

  (void) done;
  return ++*calls == 2;
}

/* Of a child that does not answer: the watch is asked meanwhile, and no child
   is left.  */
static void
silent_child (void)
{
  unsigned calls = 0;
  ddd_run run = { .watch = second, .ctx = &calls };

  CHECK (pthread_atfork (NULL, NULL, say_nothing) == 0);
  silent = 1;
  alarm (LONG);
  CHECK (ddd_hdf5_read (&h5, name, "x", 1, &run, &err) == DDD_ESTOP);
  alarm (0);
  silent = 0;
  CHECK (calls == 2);
  CHECK (waitpid (-1, NULL, WNOHANG) < 0 && errno == ECHILD);
}

#endif

/* A process of its own reads the same, whatever fails or is damaged.  */
static void
apart (void)
{
  static char bytes[20000];
  unsigned stopped = 0;
  time_t end = 0;
  ddd_run run = { .watch = impatient, .ctx = &end };

  for (int t = 0; t < 2; t++)
    {
      CHECK (ddd_hdf5_read (&h5, name, NULL, t, NULL, &err) == DDD_OK);
      CHECK (h5.count == 6 && h5.array[find ("x")].dims == 2);
      ddd_hdf5_close (&h5);
      CHECK (ddd_hdf5_read (&h5, name, "x", t, NULL, &err) == DDD_OK);
      CHECK (h5.array[find ("x")].count == 6);
      CHECK (((double *) h5.values)[0] == 1 && ((double *) h5.values)[5] == 6);
      ddd_hdf5_close (&h5);
      CHECK (ddd_hdf5_read (&h5, name, "names", t, NULL, &err) == DDD_OK);
      CHECK (is (0, "a") && is (1, "") && is (2, "bcd"));
      ddd_hdf5_close (&h5);
      CHECK (ddd_hdf5_read (&h5, name, "none", t, NULL, &err) == DDD_OK);
      CHECK (h5.count == 6 && ! h5.values && ! h5.string);
      ddd_hdf5_close (&h5);
      CHECK (ddd_hdf5_read (&h5, "/no/such/file", "x", t, NULL, &err)
             == DDD_EFILE);
      CHECK (strstr (err.text, "cannot open '/no/such/file'") != NULL);
    }
#ifndef DDD_PORTABLE /* that has no child to wait for */
  CHECK (ddd_hdf5_read (&h5, name, "x", 1, &run, &err) == DDD_ESTOP);
  CHECK (waitpid (-1, NULL, WNOHANG) < 0
         && errno == ECHILD); /* none is left */
  silent_child ();
#endif

  for (unsigned nth = 1; nth < 30; nth++)
    {
      ddd_alloc_fail (nth);
      ddd_status status = ddd_hdf5_read (&h5, name, "names", 1, NULL, &err);
      ddd_alloc_fail (0);
      CHECK (status == DDD_ENOMEM || status == DDD_OK);
      if (status == DDD_OK)
        CHECK (h5.count == 6 && is (0, "a") && is (1, ""));
      ddd_hdf5_close (&h5);
    }

  FILE *f = fopen (name, "rb");
  size_t size = fread (bytes, 1, sizeof bytes, f);
  uint32_t random = 1;
  fclose (f);
  CHECK (size > 1000 && size < sizeof bytes);
  for (size_t at = 512; at < size; at++)
    {
      random = random * 1664525u + 1013904223u;
      if (random >> 24 < 240) /* one in sixteen */
        continue;
      char old = bytes[at];

      bytes[at] ^= (char) (1 + (random >> 16 & 127));
      f = fopen (name, "wb");
      CHECK (fwrite (bytes, 1, size, f) == size);
      CHECK (fclose (f) == 0);
      bytes[at] = old;
      end = time (NULL) + 1;
      err.text[0] = 0;
      ddd_status status = ddd_hdf5_read (&h5, name, "names", 1, &run, &err);
      stopped += status == DDD_ESTOP;
      CHECK (status == DDD_OK || err.text[0]);
      ddd_hdf5_close (&h5);
    }
  CHECK (stopped < 30); /* it stands still */
}

/* Three indices, none and no values; a file without a user block.  */
static void
shapes (void)
{
  static const double x[12] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
  const ddd_hdf5_array array[]
    = { { "cube", DDD_HDF5_NUMBERS, "", 3, { 2, 3, 2 }, 12 },
        { "none", DDD_HDF5_NUMBERS, "", 2, { 0, 3 }, 0 },
        { "no text", DDD_HDF5_STRINGS, "", 1, { 0 }, 0 },
        { "word", DDD_HDF5_WORDS, "", 0, { 0 }, 1 } };
  const uint64_t word = UINT64_MAX;
  const void *data[] = { x, NULL, NULL, &word };
  double back[12];
  uint64_t again = 0;

  CHECK (ddd_hdf5_write (name, 0, array, data, 4, &err) == DDD_OK);
  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_OK && h5.count == 4);
  const ddd_hdf5_array *a = h5.array + find ("cube");
  CHECK (a->dims == 3 && a->count == 12);
  CHECK (a->size[0] == 2 && a->size[1] == 3 && a->size[2] == 2);
  CHECK (ddd_hdf5_values (&h5, find ("cube"), back, &err) == DDD_OK);
  CHECK (memcmp (back, x, sizeof x) == 0);
  a = h5.array + find ("none");
  CHECK (a->dims == 2 && a->count == 0 && a->size[1] == 3);
  CHECK (h5.array[find ("no text")].kind == DDD_HDF5_STRINGS);
  CHECK (h5.array[find ("word")].dims == 0);
  CHECK (ddd_hdf5_values (&h5, find ("word"), &again, &err) == DDD_OK);
  CHECK (again == word);
  ddd_hdf5_close (&h5);
}

static void
written (void)
{
  const double x[6] = { 1, 2, 3, 4, 5, 6 };
  const char *names[3] = { "a", "", "bcd" }, *one = "text";
  const uint8_t u8[2] = { 1, 255 };
  const uint16_t u16[2] = { 256, 65535 };
  const uint32_t u32[2] = { 65536, UINT32_MAX };
  const ddd_hdf5_array array[6]
    = { { "x", DDD_HDF5_NUMBERS, "", 2, { 2, 3 }, 6 },
        { "names", DDD_HDF5_STRINGS, "", 1, { 3 }, 3 },
        { "one", DDD_HDF5_STRINGS, "", 0, { 0 }, 1 },
        { "u8", DDD_HDF5_U8, "", 1, { 2 }, 2 },
        { "u16", DDD_HDF5_U16, "", 1, { 2 }, 2 },
        { "u32", DDD_HDF5_U32, "", 1, { 2 }, 2 } };
  const void *data[6] = { x, names, &one, u8, u16, u32 };
  double back[6];

  CHECK (ddd_hdf5_write (name, 512, array, data, 6, &err) == DDD_OK);
  char user[512];
  static const char zeros[512];
  FILE *f = fopen (name, "rb");
  CHECK (fread (user, 1, sizeof user, f) == sizeof user);
  CHECK (memcmp (user, zeros, sizeof user) == 0);
  fclose (f);
  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_OK);
  CHECK (h5.count == 6);
  CHECK (ddd_hdf5_values (&h5, find ("x"), back, &err) == DDD_OK);
  CHECK (memcmp (x, back, sizeof x) == 0);
  CHECK (ddd_hdf5_strings (&h5, find ("names"), &err) == DDD_OK);
  CHECK (is (0, "a") && is (1, "") && is (2, "bcd"));
  CHECK (ddd_hdf5_strings (&h5, find ("one"), &err) == DDD_OK);
  CHECK (is (0, "text"));
  CHECK (ddd_hdf5_values (&h5, find ("u8"), back, &err) == DDD_OK);
  CHECK (back[0] == 1 && back[1] == 255);
  CHECK (ddd_hdf5_values (&h5, find ("u16"), back, &err) == DDD_OK);
  CHECK (back[0] == 256 && back[1] == 65535);
  CHECK (ddd_hdf5_values (&h5, find ("u32"), back, &err) == DDD_OK);
  CHECK (back[0] == 65536 && back[1] == UINT32_MAX);
  ddd_hdf5_close (&h5);

  CHECK (ddd_hdf5_write ("/no/such/file", 0, array, data, 3, &err)
         == DDD_EFILE);
  if (access ("/dev/full", W_OK) == 0)
    {
      CHECK (ddd_hdf5_write ("/dev/full", 0, array, data, 3, &err)
             == DDD_EFILE);
      CHECK (strstr (err.text, "cannot write '/dev/full': ") != NULL);
      /* So little that only closing tells.  */
      CHECK (ddd_hdf5_write ("/dev/full", 0, NULL, NULL, 0, &err)
             == DDD_EFILE);
    }
  CHECK (ddd_hdf5_open (&h5, "/no/such/file", &err) == DDD_EFILE);
  CHECK (ddd_hdf5_write (name, 512, array, data, 6, &err) == DDD_OK);
  apart ();
  CHECK (truncate (name, 700) == 0);
  CHECK (ddd_hdf5_open (&h5, name, &err) == DDD_EFORMAT);
  CHECK (strstr (err.text, "is no HDF5 file, or a damaged one") != NULL);
}

int
main (int argc, char **argv)
{
  (void) argc;
  int fd = mkstemp (name);

  CHECK (fd >= 0);
  numbers ();
  marked ();
  strings ();
  damaged_heaps ();
  matlab ();
  huge ();
  shapes ();
  written ();
  close (fd);
  unlink (name);
  return check_report (argv[0], "");
}
