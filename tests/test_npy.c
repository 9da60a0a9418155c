/* test_npy.c - NumPy arrays without Octave or Python.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "readers.h"

static ddd_npy npy;
static ddd_error err;
static char file[4096];
static size_t size;

/* A file of VERSION with HEADER and BYTES bytes of DATA in `file`.  */
static void
build (int version, const char *header, const void *data, size_t bytes)
{
  size_t length = strlen (header), wide = version > 1 ? 4 : 2;

  memcpy (file, "\x93NUMPY", 6);
  file[6] = (char) version;
  file[7] = 0;
  for (size_t t = 0; t < wide; t++)
    file[8 + t] = (char) (length >> 8 * t);
  memcpy (file + 8 + wide, header, length);
  memcpy (file + 8 + wide + length, data, bytes);
  size = 8 + wide + length + bytes;
}

/* The first CUT bytes of it, in memory that ends there.  */
static ddd_status
start (size_t cut)
{
  char *copy = malloc (cut + (cut == 0));

  ddd_npy_close (&npy);
  err = (ddd_error) { DDD_OK, "" };
  memcpy (copy, file, cut);
  npy.file = (ddd_file) { "f.npy", copy, cut, 0 };
  return ddd_npy_start (&npy, &err);
}

static ddd_status
read_as (const char *descr, const char *shape, int fortran, const void *data,
         size_t bytes)
{
  char header[256];

  snprintf (header, sizeof header,
            "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n", descr,
            fortran ? "True" : "False", shape);
  build (1, header, data, bytes);
  return start (size);
}

static int
fails (const char *want)
{
  if (strcmp (err.text, want) != 0)
    fprintf (stderr, "got: %s\n", err.text);
  return err.code == DDD_EFORMAT && strcmp (err.text, want) == 0;
}

static void
every_type_in_both_byte_orders (void)
{
  static const struct
  {
    const char *descr;
    size_t bytes;
    const char *data;
    double value;
  } one[] = {
    { "|i1", 1, "\xfe", -2 },
    { "<i2", 2, "\xfe\xff", -2 },
    { ">i2", 2, "\xff\xfe", -2 },
    { "<i4", 4, "\xfe\xff\xff\xff", -2 },
    { ">i4", 4, "\0\0\1\2", 258 },
    { "<i8", 8, "\xfe\xff\xff\xff\xff\xff\xff\xff", -2 },
    { ">i8", 8, "\0\x20\0\0\0\0\0\0", 0x1p53 },
    { "<u2", 2, "\xfe\xff", 65534 },
    { ">u4", 4, "\xff\xff\xff\xff", 4294967295.0 },
    { "<u8", 8, "\1\0\0\0\0\0\0\0", 1 },
    { "<f2", 2, "\0\x3c", 1 },
    { ">f2", 2, "\xc0\x00", -2 },
    { "<f2", 2, "\1\0", 0x1p-24 },
    { "<f2", 2, "\xff\x7b", 65504 },
    { "<f2", 2, "\0\xfc", -INFINITY },
    { "<f2", 2, "\1\x7c", NAN },
    { "<f4", 4, "\0\0\x80\x3f", 1 },
    { ">f4", 4, "\x7f\xc0\0\0", NAN },
    { "<f8", 8, "\0\0\0\0\0\0\xe0\x3f", 0.5 },
    { ">f8", 8, "\x3f\xe0\0\0\0\0\0\0", 0.5 },
  };

  for (size_t i = 0; i < sizeof one / sizeof *one; i++)
    {
      double x = -1;

      CHECK (read_as (one[i].descr, "(1,)", 0, one[i].data, one[i].bytes)
             == DDD_OK);
      CHECK (ddd_npy_values (&npy, &x, &err) == DDD_OK);
      CHECK (x == one[i].value || (isnan (x) && isnan (one[i].value)));
    }

  uint8_t u[3];
  CHECK (read_as ("|b1", "(3,)", 0, "\0\1\2", 3) == DDD_OK);
  CHECK (ddd_npy_values (&npy, u, &err) == DDD_OK);
  CHECK (u[0] == 0 && u[1] == 1 && u[2] == 1);
  CHECK (read_as ("|u1", "(3,)", 0, "\0\1\xff", 3) == DDD_OK);
  CHECK (ddd_npy_values (&npy, u, &err) == DDD_OK && u[2] == 255);

  double x;
  read_as (">u8", "(1,)", 0, "\0\x20\0\0\0\0\0\1", 8);
  CHECK (ddd_npy_values (&npy, &x, &err) == DDD_EFORMAT);
  CHECK (strstr (err.text, "'f.npy' has whole numbers beyond 2^53") != NULL);
}

/* Widths of strings, whose digits may be 0, and what is no width.  */
static void
widths (void)
{
  static const struct
  {
    const char *descr;
    size_t width; /* 0: refused */
  } one[] = { { "|S10", 10 }, { "<U10", 40 }, { "|S109", 109 }, { "|S90", 90 },
              { "<U1", 4 },   { "|S", 0 },    { "<U0", 0 },     { "|S1x", 0 },
              { "|S1/", 0 },  { "|S1:", 0 },  { "<f80", 0 },    { "|b0", 0 },
              { "<", 0 },     { "", 0 },      { "<i3", 0 } };
  static const char zeros[200];

  for (size_t t = 0; t < sizeof one / sizeof *one; t++)
    {
      ddd_status status = read_as (one[t].descr, "(1,)", 0, zeros,
                                   one[t].width ? one[t].width : 8);

      if (one[t].width)
        CHECK (status == DDD_OK && npy.width == one[t].width);
      else
        CHECK (status == DDD_EFORMAT);
    }
}

/* Both orders of every shape give the same, beyond a tile, too.  */
static void
orders_agree (void)
{
  static const size_t shape[][3] = {
    { 1, 1, 1 }, { 2, 3, 4 }, { 5, 130, 3 }, { 70, 1, 40 }, { 70, 40, 1 }
  };
  static uint8_t data[2800], out[2800];

  for (size_t s = 0; s < sizeof shape / sizeof *shape; s++)
    for (int fortran = 0; fortran < 2; fortran++)
      {
        const size_t *n = shape[s];
        char text[64];
        size_t wrong = 0;

        for (size_t i = 0; i < n[0]; i++)
          for (size_t j = 0; j < n[1]; j++)
            for (size_t k = 0; k < n[2]; k++)
              data[fortran ? i + n[0] * (j + n[1] * k)
                           : (i * n[1] + j) * n[2] + k]
                = (uint8_t) (7 * i + 5 * j + 3 * k);
        snprintf (text, sizeof text, "(%zu, %zu, %zu)", n[0], n[1], n[2]);
        CHECK (read_as ("|u1", text, fortran, data, n[0] * n[1] * n[2])
               == DDD_OK);
        CHECK (ddd_npy_values (&npy, out, &err) == DDD_OK);
        for (size_t t = 0; t < n[0] * n[1] * n[2]; t++)
          wrong += out[t]
                   != (uint8_t) (7 * (t % n[0]) + 5 * (t / n[0] % n[1])
                                 + 3 * (t / n[0] / n[1]));
        CHECK (wrong == 0);
      }
}

static void
strings (void)
{
  static const char u[]
    = "a\0\0\0\xe9\0\0\0\0\0\0\0\x00\xf6\x01\0\0\xd8\0\0b\0\0";
  char text[16];

  CHECK (read_as ("<U3", "(2,)", 0, u, 24) == DDD_OK);
  CHECK (ddd_npy_string (&npy, 0, text) == 3);
  CHECK (memcmp (text, "a\xc3\xa9", 3) == 0);
  CHECK (ddd_npy_string (&npy, 1, text) == 8);
  CHECK (memcmp (text,
                 "\xf0\x9f\x98\x80\xef\xbf\xbd"
                 "b",
                 8)
         == 0);
  CHECK (read_as (">U1", "(1,)", 0, "\0\0\x20\xac", 4) == DDD_OK);
  CHECK (ddd_npy_string (&npy, 0, text) == 3);
  CHECK (memcmp (text, "\xe2\x82\xac", 3) == 0);

  CHECK (read_as ("|S2", "(3, 2)", 0, "a\0bc\0\0dee\0fg", 12) == DDD_OK);
  CHECK (ddd_npy_string (&npy, 1, text) == 0);
  CHECK (ddd_npy_string (&npy, 3, text) == 2 && memcmp (text, "bc", 2) == 0);
}

static void
headers (void)
{
  static const char *const good[] = {
    "{'descr':'|u1','fortran_order':False,'shape':(2,)}",
    "{ \"shape\": (2L,), \"fortran_order\": True,\"descr\":\"|u1\" , }  \n",
    "{'fortran_order': False, 'descr': 'u1', 'shape': ( 2 , 1 ) }"
  };
  static const char *const broken[]
    = { "",
        "{",
        "{}",
        "{'descr': '|u1', 'shape': (2,)}",
        "{'descr': '|u1', 'fortran_order': 0, 'shape': (2,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': 2}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (-2,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (2,,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (2,), 'x': 1}",
        "{'descr': '|u1', 'descr': '|u1', 'shape': (2" };

  for (int version = 1; version <= 3; version++)
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
      {
        build (version, good[i], "\1\2", 2);
        CHECK (start (size) == DDD_OK && npy.size[0] == 2);
        for (size_t cut = 0; cut < size; cut++)
          CHECK (start (cut) == DDD_EFORMAT && strstr (err.text, "'f.npy'"));
      }
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
    {
      build (1, broken[i], "\1\2", 2);
      start (size);
      CHECK (fails ("the NPY header of 'f.npy' is broken"));
      build (1, broken[i], "", 0);
      start (size);
      CHECK (fails ("the NPY header of 'f.npy' is broken"));
    }
}

static void
errors_say_what_to_do (void)
{
  read_as ("|O", "(2,)", 0, "\x80\2", 2);
  CHECK (fails ("'f.npy' holds pickled Python objects; save numbers: "
                "np.save (f, np.stack (list (x)).astype (\"float64\"));"
                " names: np.array (x, dtype=str)"));
  build (1, "{'descr': [('a', '<f8')], 'shape': (1,)}", "", 0);
  start (size);
  CHECK (fails ("'f.npy' holds records; save one field: "
                "np.save (f, x['field'])"));
  read_as ("<c16", "(1,)", 0, "", 0);
  CHECK (fails ("'f.npy' holds values of type '<c16'; "
                "use astype (\"float64\")"));
  CHECK (read_as ("<U0", "(1,)", 0, "", 0) == DDD_EFORMAT);
  CHECK (read_as ("<f3", "(1,)", 0, "abc", 3) == DDD_EFORMAT);
  CHECK (read_as ("", "(1,)", 0, "abc", 3) == DDD_EFORMAT);
  CHECK (read_as ("<U99999999999999999999", "(1,)", 0, "", 0) == DDD_EFORMAT);
  read_as ("<f8", "()", 0, "abcdefgh", 8);
  CHECK (fails ("'f.npy' has 0 dimensions; 1 to 3 are possible"));
  read_as ("|u1", "(1, 1, 1, 1)", 0, "a", 1);
  CHECK (fails ("'f.npy' has 4 dimensions; 1 to 3 are possible"));
  read_as ("|u1", "(3, 0)", 0, "", 0);
  CHECK (fails ("'f.npy' holds no values"));
  read_as ("<f8", "(1, 2)", 0, "abcdefghabcdefg", 15);
  CHECK (fails ("'f.npy' is too short: 1 x 2 x 1 values announced, 1 there"));
  CHECK (read_as ("|u1", "(4294967296, 4294967296, 4294967297)", 0, "a", 1)
         == DDD_EFORMAT);
  CHECK (read_as ("<f8", "(99999999999999999999999999,)", 0, "a", 1)
         == DDD_EFORMAT);

  build (4, "{}", "", 0);
  start (size);
  CHECK (fails ("'f.npy' is NPY version 4; 1 to 3 are known"));
  memcpy (file, "PK", 2);
  start (size);
  CHECK (fails ("'f.npy' is no NPY file"));
  ddd_npy_close (&npy);
  CHECK (ddd_npy_open (&npy, "/", &err) == DDD_EFILE);
}

int
main (int argc, char **argv)
{
  (void) argc;
  widths ();
  every_type_in_both_byte_orders ();
  orders_agree ();
  strings ();
  headers ();
  errors_say_what_to_do ();
  return check_report (argv[0], "any");
}
