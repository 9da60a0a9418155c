/* test_npy_pack.c - packing from an array file against its values.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <math.h>
#include <string.h>

#include "check.h"
#include "internal.h"

enum
{
  ROOM = 8192, /* values, and words of a plane */
};

static ddd_error err;
static char data[8 * ROOM];
static double value[ROOM];
static uint8_t byte[ROOM];
static uint64_t correct[ROOM], valid[ROOM];

/* Value T of the file is X.  */
static void
put (const ddd_npy *npy, size_t t, double x)
{
  char *p = data + t * npy->width;
  float single = (float) x;

  if (npy->kind == 'f' && npy->width == 8)
    memcpy (p, &x, 8);
  else if (npy->kind == 'f')
    memcpy (p, &single, 4);
  else
    {
      int64_t whole = (int64_t) x;

      memcpy (p, &whole, npy->width); /* little-endian */
    }
}

static double
value_of (const ddd_npy *npy, size_t t)
{
  return npy->kind == 'b' || (npy->kind == 'u' && npy->width == 1)
           ? (double) byte[t]
           : value[t];
}

static void
compare (ddd_npy *npy, size_t n, size_t m, size_t e)
{
  size_t words = ddd_row_words (m), wrong = 0, none = 0, missing;
  int bytes = npy->kind == 'b' || (npy->kind == 'u' && npy->width == 1);

  npy->size[0] = n;
  npy->size[1] = m;
  npy->size[2] = e;
  npy->data = data;
  CHECK (n * m * e <= ROOM && n * e * words <= ROOM);
  for (size_t t = 0; t < n * m * e; t++)
    put (npy, t,
         npy->kind == 'f' && check_random () % 5 == 0
           ? (double) NAN
           : (double) (check_random () & 1));

  CHECK (ddd_npy_values (npy, bytes ? (void *) byte : value, &err) == DDD_OK);
  memset (correct, 1, sizeof correct);
  memset (valid, 1, sizeof valid);
  CHECK (ddd_npy_pack (npy, correct, npy->kind == 'f' ? valid : NULL, &missing,
                       &err)
         == DDD_OK);
  for (size_t k = 0; k < e; k++)
    for (size_t i = 0; i < n; i++)
      for (size_t j = 0; j < words * DDD_WORD; j++)
        {
          size_t row = words * (i + n * k);
          double x
            = j < m ? value_of (npy, i + n * (j + m * k)) : (double) NAN;

          none += j < m && isnan (x);
          wrong += ddd_bit (correct + row, j) != (x > 0);
          wrong += npy->kind == 'f' && ddd_bit (valid + row, j) != ! isnan (x);
        }
  CHECK (wrong == 0 && missing == none);
}

static void
tests (void)
{
  static const struct
  {
    char kind;
    size_t width;
  } type[] = { { 'b', 1 }, { 'u', 1 }, { 'i', 1 }, { 'i', 2 },
               { 'u', 8 }, { 'f', 4 }, { 'f', 8 } };

  for (size_t t = 0; t < sizeof type / sizeof *type; t++)
    for (int fortran = 0; fortran < 2; fortran++)
      {
        ddd_npy npy = { .kind = type[t].kind,
                        .width = type[t].width,
                        .fortran = fortran };

        compare (&npy, 1, 1, 1);
        compare (&npy, 3, 64, 1);
        compare (&npy, 7, 130, 5);
        compare (&npy, 2, 1030, 3);

        /* The last value, which shares its word with few others.  */
        size_t missing;
        if (npy.kind == 'b')
          continue;
        put (&npy, 2 * 1030 * 3 - 1, 2);
        CHECK (ddd_npy_pack (&npy, correct, valid, &missing, &err)
               == DDD_EINVAL);
      }

  ddd_npy npy = { .kind = 'b', .width = 1, .size = { 1, 3, 1 }, .data = data };
  size_t missing;
  memcpy (data, "\0\1\2", 3); /* any other byte is true, too */
  CHECK (ddd_npy_pack (&npy, correct, NULL, &missing, &err) == DDD_OK);
  CHECK (correct[0] == 6 && missing == 0);
  npy.kind = 'S';
  CHECK (ddd_npy_pack (&npy, correct, NULL, &missing, &err) == DDD_EINVAL);
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
