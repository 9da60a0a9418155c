/* test_means_without.c - mean kappas without each model, pair by pair.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "check.h"

#include <math.h>

enum
{
  N = 37,
  P = N * (N - 1) / 2
};

static double n11[P], n10[P], n01[P], n00[P], first[P], second[P];
static double wrong[N], right[N], mean[N];

static double
drawn (unsigned from, unsigned count)
{
  return from + (double) (check_random () % count);
}

/* Models lose fewer than MOST items of a kind, the same ones as others where
   these are few.  */
static ddd_tables
pairs (size_t count, unsigned most)
{
  size_t p = 0;

  for (size_t i = 0; i < N; i++)
    for (size_t l = i + 1; l < N; l++, p++)
      {
        n11[p] = drawn (100, 50);
        n10[p] = drawn (0, 40);
        n01[p] = drawn (0, 40);
        n00[p] = drawn (100, 50);
        first[p] = (double) i;
        second[p] = (double) l;
      }
  for (size_t u = 0; u < N; u++)
    {
      wrong[u] = drawn (0, most);
      right[u] = drawn (0, most);
    }
  return (ddd_tables) { count, n11, n10, n01, n00, first, second };
}

static double
naive (const ddd_tables *t, size_t u)
{
  double sum = 0, count = 0;

  for (size_t p = 0; p < t->pairs; p++)
    {
      double a = n11[p] - wrong[u], d = n00[p] - right[u];
      double m = a + n10[p] + n01[p] + d;
      double x = (a + n10[p]) / m, y = (a + n01[p]) / m;
      double expected = x * y + (1 - x) * (1 - y);

      if (first[p] == (double) u || second[p] == (double) u
          || ! (expected < 1))
        continue;
      sum += ((a + d) / m - expected) / (1 - expected);
      count++;
    }
  return count > 0 ? sum / count : NAN;
}

static void
means_by_definition (void)
{
  for (size_t count = P; count > 1; count /= 3)
    for (int constant = 0; constant < 2; constant++)
      {
        ddd_tables t = pairs (count, constant ? 20 : 1 + (unsigned) count % 5);
        ddd_run run = { .threads = 1 + (unsigned) count % 3 };

        if (constant) /* models 1 and 2 always right: no kappa */
          n10[0] = n01[0] = n00[0] = right[0] = right[5] = 0;
        CHECK (ddd_means_without (&t, N, wrong, right, &run, mean, NULL)
               == DDD_OK);
        for (size_t u = 0; u < N; u++)
          {
            double want = naive (&t, u);

            if (constant && right[u] > 0)
              continue; /* no table has fewer than none */
            CHECK (isnan (want) ? isnan (mean[u])
                                : fabs (mean[u] - want) < 1e-12);
          }
      }
}

static void
failures_are_reported (void)
{
  ddd_tables t = pairs (P, 20);
  ddd_error err;

  ddd_alloc_fail (1);
  CHECK (ddd_means_without (&t, N, wrong, right, NULL, mean, &err)
         == DDD_ENOMEM);
  ddd_alloc_fail (0);
  CHECK (ddd_means_without (&t, N, wrong, right, NULL, mean, NULL) == DDD_OK);
  t.pairs = 1; /* of models 1 and 2 */
  CHECK (ddd_means_without (&t, N, wrong, right, NULL, mean, NULL) == DDD_OK);
  CHECK (isnan (mean[0]) && isnan (mean[1]) && ! isnan (mean[2]));
}

static void
tests (void)
{
  means_by_definition ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
