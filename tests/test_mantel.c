/* test_mantel.c - odds ratios over the rest score, item by item.
   SPDX-License-Identifier: GPL-3.0-or-later

   What the Rasch model expects is tested in ddd_excess.m, by enumeration.  */

#include "data.h"

enum
{
  N = N_MAX,
  M = 900
};

static double observed[N * N], se[N * N], expected[N * N], odds[N];
static double k[M_MAX], answers[M_MAX], h[N_MAX + 1];

/* The tables of every rest score, from the answers themselves.  */
static double
naive (size_t i, size_t l, size_t from, size_t to)
{
  static double cell[N + 1][4];
  double r = 0, s = 0;

  memset (cell, 0, sizeof cell);
  for (size_t j = 0; j < M; j++)
    {
      int x = (int) data_c[i + j * N], y = (int) data_c[l + j * N];
      size_t rest = (size_t) k[j] - (size_t) (x + y);

      if (rest >= from && rest + 2 <= to)
        cell[rest][2 * x + y]++;
    }
  for (size_t t = 0; t <= N; t++)
    {
      double n = cell[t][0] + cell[t][1] + cell[t][2] + cell[t][3];

      r += n > 0 ? cell[t][3] * cell[t][0] / n : 0;
      s += n > 0 ? cell[t][1] * cell[t][2] / n : 0;
    }
  return r > 0 && s > 0 ? log (r / s) : NAN;
}

static void
pairs_by_definition (void)
{
  ddd_bits bits = data_bits (N, M, 0, 1);

  CHECK (ddd_tally (&bits, k, answers, h, NULL) == DDD_OK);
  for (size_t t = 0; t < 2; t++)
    {
      size_t from = t ? 80 : 0, to = t ? 92 : N;

      CHECK (ddd_mantel_haenszel (&bits, k, from, to, odds, NULL, observed, se,
                                  expected, NULL)
             == DDD_OK);
      for (size_t i = 0; i < N; i++)
        for (size_t l = 0; l < N; l++)
          {
            double want = i == l ? NAN : naive (i, l, from, to);
            double got = observed[i + l * N];

            CHECK (isnan (want) ? isnan (got) : fabs (got - want) < 1e-12);
            CHECK (isnan (want) == isnan (se[i + l * N]));
            CHECK (se[i + l * N] == se[l + i * N] || isnan (want));
            CHECK ((i == l) == isnan (expected[i + l * N]));
          }
    }
}

/* Equally able models whose k is all that matters: P(x_i = x_l = 1 | k) =
   k (k - 1) / (n (n - 1)), so every stratum has one table.  */
static void
equal_models_are_counted_by_hand (void)
{
  ddd_bits bits = data_bits (3, M, 0, 0);
  double e[3] = { 0 }, x[9], y[9], z[9];

  CHECK (ddd_tally (&bits, k, answers, h, NULL) == DDD_OK);
  CHECK (ddd_mantel_haenszel (&bits, k, 0, 3, e, NULL, x, y, z, NULL)
         == DDD_OK);
  double n0 = h[0] + h[1] * 2 / 3 + h[2] / 3, n1 = h[1] / 3 + h[2] * 2 / 3;
  double r = h[2] / 3 * h[0] / n0, s = h[1] / 3 * h[1] / 3 / n0;
  n1 += h[3];
  r += h[3] * h[1] / 3 / n1;
  s += h[2] / 3 * h[2] / 3 / n1;
  CHECK (fabs (z[1] - log (r / s)) < 1e-12);
}

static void
failures_are_reported (void)
{
  ddd_bits bits = data_bits (3, 20, 0, 0);
  double e[3] = { 0 }, x[9], y[9], z[9];
  ddd_error err;

  CHECK (ddd_tally (&bits, k, answers, h, NULL) == DDD_OK);
  for (unsigned nth = 1; nth <= 9; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_mantel_haenszel (&bits, k, 0, 3, e, NULL, x, y, z, &err)
             == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
}

static void
tests (void)
{
  pairs_by_definition ();
  equal_models_are_counted_by_hand ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
