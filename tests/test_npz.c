/* test_npz.c - zip archives of arrays, good and bad, without Python.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "check.h"
#include "readers.h"

static ddd_npz npz;
static ddd_npy npy;
static ddd_error err;
static char file[1 << 17];
static size_t size;

static void
put (uint64_t x, size_t bytes)
{
  for (size_t t = 0; t < bytes; t++)
    file[size++] = (char) (x >> 8 * t);
}

static void
put_bytes (const char *p, size_t bytes)
{
  memcpy (file + size, p, bytes);
  size += bytes;
}

/* Of what is ignored, so that numbers beside it end where they should.  */
#define IGNORED 0xa5a5a5a5a5a5a5a5u

static struct
{
  const char *name;
  size_t at, packed, size, crc, method;
} member[300];
static size_t members;
static size_t padding; /* of the extra field of the next header */
static struct          /* the extra field of entries of the directory */
{
  const char *bytes;
  size_t size;
} more = { "", 0 };

/* An array of the bytes of VALUES under NAME; its sizes go to an extra field
   of the header, as NumPy's do.  */
static void
add (const char *name, const char *values, int method)
{
  char text[256], packed[256];
  size_t n = strlen (values), length = 118, in = 10 + length + n;

  memcpy (text, "\x93NUMPY\1\0v\0", 10);
  int used = snprintf (text + 10, length + 1,
                       "{'descr': '|u1', 'fortran_order': False, "
                       "'shape': (%zu,), }",
                       n);
  memset (text + 10 + used, ' ', length - (size_t) used);
  memcpy (text + 10 + length, values, n);

  size_t out = in;
  memcpy (packed, text, in);
  if (method == 8)
    {
      z_stream z = { .next_in = (Bytef *) text, .avail_in = (uInt) in };

      z.next_out = (Bytef *) packed;
      z.avail_out = sizeof packed;
      CHECK (deflateInit2 (&z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY)
             == Z_OK);
      CHECK (deflate (&z, Z_FINISH) == Z_STREAM_END);
      out = sizeof packed - z.avail_out;
      deflateEnd (&z);
    }

  member[members].name = name;
  member[members].at = size;
  member[members].packed = out;
  member[members].size = in;
  member[members].crc = crc32 (0, (const Bytef *) text, (uInt) in);
  member[members++].method = (size_t) method;
  put_bytes ("PK\3\4\x2d\0\0\0", 8);
  put ((uint64_t) method, 2);
  put (IGNORED, 8);
  put (UINT32_MAX, 4);
  put (UINT32_MAX, 4);
  put (strlen (name), 2);
  put (20 + padding, 2);
  put_bytes (name, strlen (name));
  put (1, 2);
  put (16, 2);
  put (in, 8);
  put (out, 8);
  for (size_t t = 0; t < padding; t++)
    put (0, 1);
  put_bytes (packed, out);
}

/* The directory; with WIDE, all its numbers are in extra fields.  Returns
   where it begins.  */
static size_t
finish (int wide)
{
  size_t at = size;

  for (size_t i = 0; i < members; i++)
    {
      put_bytes ("PK\1\2\x2d\3\x2d\0\0\0", 10);
      put (member[i].method, 2);
      put (IGNORED, 4);
      put (member[i].crc, 4);
      put (wide ? UINT32_MAX : member[i].packed, 4);
      put (wide ? UINT32_MAX : member[i].size, 4);
      put (strlen (member[i].name), 2);
      put (wide ? 33 : more.size, 2);
      put (2, 2); /* a comment */
      put (IGNORED, 8);
      put (wide ? UINT32_MAX : member[i].at, 4);
      put_bytes (member[i].name, strlen (member[i].name));
      if (wide)
        {
          put_bytes ("\x55\x55\1\0x\1\0\x18\0", 9);
          put (member[i].size, 8);
          put (member[i].packed, 8);
          put (member[i].at, 8);
        }
      else
        put_bytes (more.bytes, more.size);
      put_bytes ("hi", 2);
    }

  size_t end = size;
  if (wide)
    {
      put_bytes ("PK\6\6\x2c\0\0\0\0\0\0\0\x2d\0\x2d\0", 16);
      put (IGNORED, 8);
      put (IGNORED, 8);
      put (members, 8);
      put (end - at, 8);
      put (at, 8);
      put_bytes ("PK\6\7", 4);
      put (IGNORED, 4);
      put (end, 8);
      put (IGNORED, 4);
    }
  put_bytes ("PK\5\6", 4);
  put (IGNORED, 4);
  put (IGNORED, 2);
  put (wide ? UINT16_MAX : members, 2);
  put (wide ? UINT32_MAX : end - at, 4);
  put (wide ? UINT32_MAX : at, 4);
  put (0, 2);
  return at;
}

static size_t
build (int wide)
{
  size = members = 0;
  add ("correct.npy", "\1\2\1\1\1\2\1\1\1\1\1\1\1\1", 8);
  add ("readme.txt", "hello", 0);
  add ("models.npy", "abc", 0);
  return finish (wide);
}

/* Open the first CUT bytes, in memory that ends there.  */
static ddd_status
start (size_t cut)
{
  char *copy = malloc (cut + (cut == 0));

  ddd_npz_close (&npz);
  err = (ddd_error) { DDD_OK, "" };
  memcpy (copy, file, cut);
  npz.file = (ddd_file) { "f.npz", copy, cut, DDD_ALLOCATED };
  return ddd_npz_start (&npz, &err);
}

/* Open all and read every array.  */
static ddd_status
read_all (void)
{
  ddd_status status = start (size);
  uint8_t value[256];

  for (size_t i = 0; i < npz.count && status == DDD_OK; i++)
    {
      status = ddd_npz_array (&npz, i, &npy, &err);
      if (status == DDD_OK)
        status = ddd_npy_values (&npy, value, &err);
      ddd_npy_close (&npy);
    }
  return status;
}

static int
fails (const char *want)
{
  if (! strstr (err.text, want))
    fprintf (stderr, "got: %s\n", err.text);
  return err.code != DDD_OK && strstr (err.text, want) != NULL;
}

static void
arrays_come_back (void)
{
  for (int wide = 0; wide < 2; wide++)
    {
      uint8_t value[16];

      build (wide);
      CHECK (start (size) == DDD_OK && npz.count == 2);
      CHECK (npz.member[0].name.bytes == 7);
      CHECK (memcmp (npz.member[0].name.text, "correct", 7) == 0);
      CHECK (npz.member[0].deflated && ! npz.member[1].deflated);
      CHECK (ddd_npz_array (&npz, 0, &npy, &err) == DDD_OK);
      CHECK (npy.size[0] == 14 && npy.file.memory == DDD_ALLOCATED);
      CHECK (ddd_npy_values (&npy, value, &err) == DDD_OK);
      CHECK (memcmp (value, "\1\2\1\1\1\2\1", 7) == 0);
      ddd_npy_close (&npy);

      /* A stored one stays where it is.  */
      CHECK (ddd_npz_array (&npz, 1, &npy, &err) == DDD_OK);
      CHECK (npy.size[0] == 3 && npy.file.memory == DDD_BORROWED);
      CHECK (memcmp (npy.data, "abc", 3) == 0);
      CHECK (strcmp (npy.file.name, "f.npz: models") == 0);
      ddd_npy_close (&npy);
    }
}

/* A header that ends later than its first byte of two tells.  */
static void
long_header (void)
{
  size = members = 0;
  padding = 300;
  add ("x.npy", "abc", 0);
  padding = 0;
  finish (0);
  CHECK (start (size) == DDD_OK && npz.count == 1);
  CHECK (ddd_npz_array (&npz, 0, &npy, &err) == DDD_OK);
  CHECK (npy.size[0] == 3 && memcmp (npy.data, "abc", 3) == 0);
  ddd_npy_close (&npy);
}

/* Of names 99, 100 and 101 bytes long the first hundred are shown; what is no
   UTF-8 is refused.  */
static void
long_names (void)
{
  for (size_t n = 99; n <= 101; n++)
    {
      char name[106] = "", shown[108] = "f.npz: ";

      memset (name, 'x', n);
      memcpy (name + n, ".npy", 4);
      memset (shown + 7, 'x', n < 100 ? n : 100);
      size = members = 0;
      add (name, "abc", 0);
      finish (0);
      CHECK (start (size) == DDD_OK && npz.count == 1);
      CHECK (ddd_npz_array (&npz, 0, &npy, &err) == DDD_OK);
      CHECK (strcmp (npy.file.name, shown) == 0);
      ddd_npy_close (&npy);
    }
  size = members = 0;
  add ("a\xff.npy", "abc", 0);
  finish (0);
  CHECK (start (size) == DDD_EFORMAT);
  CHECK (fails ("the names of the arrays in 'f.npz' must be UTF-8"));
}

/* Of the first bytes that tell the kind, each counts.  */
static void
other_files (void)
{
  for (size_t t = 0; t < 2; t++)
    {
      build (0);
      file[t] = 'X';
      start (size);
      CHECK (fails ("'f.npz' is no NPZ file"));
    }
}

/* A number of entries that takes both of its bytes.  */
static void
many_members (void)
{
  size = members = 0;
  for (size_t i = 0; i < 300; i++)
    add ("x.npy", "ab", 0);
  finish (0);
  CHECK (start (size) == DDD_OK && npz.count == 300);
  CHECK (ddd_npz_array (&npz, 299, &npy, &err) == DDD_OK);
  CHECK (npy.size[0] == 2);
  ddd_npy_close (&npy);
}

/* Whatever is cut off or changed: arrays, or an error that names the file.  */
static void
bad_bytes (void)
{
  for (int wide = 0; wide < 2; wide++)
    {
      build (wide);
      for (size_t cut = 0; cut < size; cut++)
        CHECK (start (cut) == DDD_EFORMAT && fails ("'f.npz'"));
      for (size_t at = 0; at < size; at++)
        for (unsigned x = 1; x < 256; x *= 2)
          {
            file[at] = (char) (file[at] ^ (int) x);
            CHECK (read_all () == DDD_OK || fails ("'f.npz"));
            file[at] = (char) (file[at] ^ (int) x);
          }
    }
}

/* The text for which byte BACK of the directory entry of array I, changed to
   X, is refused.  */
static int
refused (size_t i, size_t back, uint64_t x, size_t bytes, const char *want)
{
  size_t at = build (0);

  for (; i; i--)
    at += 46 + strlen (member[0].name) + 2;
  for (size_t t = 0; t < bytes; t++)
    file[at + back + t] = (char) (x >> 8 * t);
  return read_all () != DDD_OK && fails (want);
}

static void
lies (void)
{
  CHECK (refused (0, 8, 1, 2, "'f.npz' is encrypted; save it with np.savez"));
  CHECK (refused (0, 10, 12, 2, "is neither stored nor deflated; save it"));
  CHECK (refused (0, 16, 0, 4, "'f.npz: correct' is damaged: its checksum"));
  CHECK (refused (0, 20, 5, 4, "cannot unpack 'f.npz: correct': it ends too"));
  CHECK (refused (0, 24, 5, 4, "'f.npz: correct' has another size than"));
  CHECK (refused (0, 24, 150, 4, "'f.npz: correct' has another size than"));
  build (0); /* as far as deflate goes, and beyond */
  size_t most = 1032 * member[0].packed;
  CHECK (refused (0, 24, most, 4, "'f.npz: correct' has another size than"));
  CHECK (refused (0, 24, most + 1032, 4, "the zip directory of 'f.npz' is"));
  CHECK (refused (0, 24, 4000000000u, 4, "the zip directory of 'f.npz' is"));
  CHECK (refused (0, 20, 4000000000u, 4, "the zip directory of 'f.npz' is"));
  CHECK (refused (0, 42, 4000000000u, 4, "the zip directory of 'f.npz' is"));
  CHECK (refused (0, 42, 5, 4, "the zip directory of 'f.npz' is broken"));
  CHECK (refused (0, 28, 60000, 2, "the zip directory of 'f.npz' is broken"));
  CHECK (refused (0, 30, 4, 2, "the zip directory of 'f.npz' is broken"));

  /* Under another name, or beyond the number of entries, it would be lost.  */
  CHECK (refused (0, 46, 'C', 1, "the zip directory of 'f.npz' is broken"));
  CHECK (refused (1, 47, 0, 1, "the zip directory of 'f.npz' is broken"));
  build (0);
  file[size - 12]--;
  CHECK (read_all () != DDD_OK);
  CHECK (fails ("the zip directory of 'f.npz' is broken"));

  /* One entry more than fits into the directory.  */
  size_t at = build (0);
  CHECK ((size - 22 - at) / 46 == members);
  file[size - 12]++;
  CHECK (read_all () != DDD_OK);
  CHECK (fails ("'f.npz' has no zip directory at its end"));

  /* Members that share their bytes could fill any memory.  */
  size = members = 0;
  add ("a.npy", "abc", 0);
  for (; members < 8; members++)
    member[members] = member[0];
  finish (0);
  start (size);
  CHECK (fails ("the zip directory of 'f.npz' is broken"));

  size = members = 0;
  finish (0);
  start (size);
  CHECK (fails ("'f.npz' holds no arrays"));
  size = members = 0;
  add ("a.txt", "abc", 0);
  finish (0);
  start (size);
  CHECK (fails ("'f.npz' holds no arrays"));

  file[0] = 'x';
  start (size);
  CHECK (fails ("'f.npz' is no NPZ file"));
  ddd_npz_close (&npz);
  CHECK (ddd_npz_open (&npz, "/", &err) == DDD_EFILE);
  CHECK (strcmp (err.text, "'/' is a folder") == 0);
}

/* Fields of the directory that end where they should, or one byte early.  */
static void
extra_fields (void)
{
  static const struct
  {
    const char *bytes;
    size_t size;
    int good;
  } field[] = { { "\x55\x55\1\0x", 5, 1 },
                { "\x55\x55\2\0x", 5, 0 },
                { "\1\0\1\0", 4, 0 },
                { "\1\0\0\0", 4, 1 },
                { "\1\0\0\0\x55\x55\0\0", 8, 1 },
                { "\1\0\0\0\x55\x55\1\0", 8, 0 },
                { "\x55\x55\1", 3, 1 } }; /* too short to be one */

  for (size_t t = 0; t < sizeof field / sizeof *field; t++)
    {
      more.bytes = field[t].bytes;
      more.size = field[t].size;
      build (0);
      if (field[t].good)
        CHECK (read_all () == DDD_OK);
      else
        CHECK (read_all () != DDD_OK
               && fails ("the zip directory of 'f.npz' is broken"));
    }
  more.size = 0;

  /* Eight bytes of each number, of which the last lacks one.  */
  size_t at = build (1) + 46 + strlen (member[0].name) + 7;
  CHECK (file[at] == 24);
  file[at]--;
  CHECK (read_all () != DDD_OK);
  CHECK (fails ("the zip directory of 'f.npz' is broken"));
}

static void
every_allocation_may_fail (void)
{
  unsigned nth = 1;

  build (0);
  for (; nth < 9; nth++)
    {
      ddd_alloc_fail (nth);
      if (read_all () == DDD_OK)
        break;
      CHECK (err.code == DDD_ENOMEM && fails ("no memory"));
    }
  ddd_alloc_fail (0);
  CHECK (nth == 3);
}

int
main (int argc, char **argv)
{
  (void) argc;
  arrays_come_back ();
  many_members ();
  long_header ();
  long_names ();
  other_files ();
  bad_bytes ();
  lies ();
  extra_fields ();
  every_allocation_may_fail ();
  ddd_npz_close (&npz);
  return check_report (argv[0], "any");
}
