/* test_differences.c - largest differences in standard errors, naively.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "random.h"

enum
{
  N = 9,
  B = 53 /* not a multiple of the lanes */
};

static void
as_defined (unsigned threads)
{
  static float d[N * B], se[N * N], most[B], above[3 * B];
  const size_t which[3] = { 4, 0, 8 };
  ddd_run run = { .threads = threads };
  ddd_random r;

  ddd_random_start (&r, 3, DDD_FOR_BOOTSTRAP, 0);
  for (size_t k = 0; k < N * B; k++)
    d[k] = (float) ddd_random_below (&r, 1000) / 1000 - 0.5f;
  for (size_t b = 0; b < B; b++) /* two that never differ */
    d[7 * B + b] = d[2 * B + b];

  CHECK (ddd_differences (d, N, B, &run, se, most, NULL) == DDD_OK);
  CHECK (ddd_rivals (d, N, B, se, which, 3, &run, above, NULL) == DDD_OK);
  CHECK (se[7 * N + 2] == 0);

  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < N; j++)
      {
        double sum = 0;

        for (size_t b = 0; b < B; b++)
          sum += pow ((double) d[i * B + b] - (double) d[j * B + b], 2);
        CHECK (fabs ((double) se[j * N + i] - sqrt (sum / B)) < 1e-6);
      }
  for (size_t b = 0; b < B; b++)
    {
      double largest = 0;

      for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++)
          if (se[j * N + i] > 0)
            largest
              = fmax (largest, ((double) d[i * B + b] - (double) d[j * B + b])
                                 / (double) se[j * N + i]);
      CHECK (fabs (largest - (double) most[b]) < 1e-5);
      for (size_t k = 0; k < 3; k++)
        {
          size_t i = which[k];

          largest = 0;
          for (size_t j = 0; j < N; j++)
            if (se[j * N + i] > 0)
              largest = fmax (largest,
                              ((double) d[j * B + b] - (double) d[i * B + b])
                                / (double) se[j * N + i]);
          CHECK (fabs (largest - (double) above[k * B + b]) < 1e-5);
        }
    }
}

static void
can_be_stopped (void)
{
  static float d[400 * 400], se[400 * 400], most[400];
  ddd_run run = { 1, check_stop, NULL };

  CHECK (ddd_differences (d, 400, 400, &run, se, most, NULL) == DDD_ESTOP);
}

static void
tests (void)
{
  as_defined (1);
  as_defined (3);
  can_be_stopped ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
