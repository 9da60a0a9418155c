/* test_place.c - long tables against the definition.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <math.h>
#include <string.h>

#include "check.h"
#include "internal.h"

enum
{
  N = 3,
  M = 1030,
  E = 2,
  WORDS = 32,
  ROWS = 3000
};

static uint32_t model[ROWS], item[ROWS], epoch[ROWS];
static float value[ROWS];
static uint64_t correct[WORDS * N * E], valid[WORDS * N * E];
static const size_t size[3] = { N, M, E };
static ddd_error err;

static void
random_rows (void)
{
  static float want[N][M][E];
  size_t missing, repeated, answers = 0, again = 0, wrong = 0;
  ddd_answers a = { ROWS, model, item, epoch, value };

  for (size_t t = 0; t < sizeof want / sizeof (float); t++)
    (&want[0][0][0])[t] = NAN;
  for (size_t r = 0; r < ROWS; r++)
    {
      uint64_t x = check_random ();

      model[r] = (uint32_t) (x % N) + 1;
      item[r] = (uint32_t) (x / N % M) + 1;
      epoch[r] = (uint32_t) (x / N / M % E) + 1;
      value[r] = x >> 28 == 0 ? NAN : (float) (x >> 27 & 1);
      if (isnan (value[r]))
        continue;
      float *w = &want[model[r] - 1][item[r] - 1][epoch[r] - 1];
      again += isnan (*w) ? 0 : 1;
      answers += isnan (*w) ? 1 : 0;
      *w = value[r];
    }

  memset (correct, 1, sizeof correct); /* all words are written */
  memset (valid, 1, sizeof valid);
  CHECK (ddd_place (&a, size, correct, valid, &missing, &repeated, &err)
         == DDD_OK);
  CHECK (again > 0 && repeated == again && missing == N * M * E - answers);
  for (size_t e = 0; e < E; e++)
    for (size_t i = 0; i < N; i++)
      for (size_t j = 0; j < WORDS * DDD_WORD; j++)
        {
          size_t row = WORDS * (i + N * e);
          float w = j < M ? want[i][j][e] : NAN;

          wrong += ddd_bit (valid + row, j) != ! isnan (w);
          wrong += ddd_bit (correct + row, j) != (w > 0);
        }
  CHECK (wrong == 0);
}

static void
without_codes (void)
{
  size_t missing, repeated;
  ddd_answers a = { 2, NULL, item, NULL, value };

  item[0] = 5;
  item[1] = 2;
  value[0] = 1;
  value[1] = 0;
  CHECK (ddd_place (&a, size, correct, valid, &missing, &repeated, &err)
         == DDD_OK);
  CHECK (valid[0] == 18 && correct[0] == 16 && repeated == 0);
  CHECK (missing == N * M * E - 2);
}

static void
out_of_range (void)
{
  static const uint32_t bad[] = { 0, M + 1, UINT32_MAX };
  size_t missing, repeated;
  ddd_answers a = { 2, NULL, item, NULL, value };

  value[0] = value[1] = 1;
  item[0] = 1;
  for (size_t t = 0; t < sizeof bad / sizeof *bad; t++)
    {
      item[1] = bad[t];
      CHECK (ddd_place (&a, size, correct, valid, &missing, &repeated, &err)
             == DDD_EINVAL);
      CHECK (strcmp (err.text, "row 2 is out of range") == 0);
    }
  item[1] = 2;
  value[1] = 0.5f;
  CHECK (ddd_place (&a, size, correct, valid, &missing, &repeated, &err)
         == DDD_EINVAL);
}

int
main (int argc, char **argv)
{
  (void) argc;
  random_rows ();
  without_codes ();
  out_of_range ();
  return check_report (argv[0], "any");
}
