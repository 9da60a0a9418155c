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
naive (size_t n, size_t i, size_t l, size_t from, size_t to, double *error)
{
  static double cell[N + 1][4];
  double r = 0, s = 0, part[3] = { 0 };

  memset (cell, 0, sizeof cell);
  for (size_t j = 0; j < M; j++)
    {
      int x = (int) data_c[i + j * n], y = (int) data_c[l + j * n];
      size_t rest = (size_t) k[j] - (size_t) (x + y);

      if (rest >= from && rest + 2 <= to)
        cell[rest][2 * x + y]++;
    }
  for (size_t t = 0; t <= N; t++)
    {
      double all = cell[t][0] + cell[t][1] + cell[t][2] + cell[t][3];

      if (all > 0)
        {
          double same = cell[t][3] * cell[t][0], p = cell[t][3] + cell[t][0];
          double other = cell[t][1] * cell[t][2], q = all - p;

          r += same / all;
          s += other / all;
          part[0] += p * same / (all * all);
          part[1] += (p * other + q * same) / (all * all);
          part[2] += q * other / (all * all);
        }
    }
  *error = r > 0 && s > 0 ? sqrt (part[0] / (2 * r * r) + part[1] / (2 * r * s)
                                  + part[2] / (2 * s * s))
                          : NAN;
  return r > 0 && s > 0 ? log (r / s) : NAN;
}

/* Few models, of which a level has several words, and many, with fewer items
   than there are levels.  */
static void
pairs_by_definition (size_t n, size_t from, size_t to)
{
  ddd_bits bits = data_bits (n, M, 0, 1);
  ddd_run two = { .threads = 2 };

  CHECK (ddd_tally (&bits, k, answers, h, NULL) == DDD_OK);
  CHECK (ddd_mantel_haenszel (&bits, k, from, to, odds, &two, observed, se,
                              expected, NULL)
         == DDD_OK);
  for (size_t i = 0; i < n; i++)
    for (size_t l = 0; l < n; l++)
      {
        double error = NAN;
        double want = i == l ? NAN : naive (n, i, l, from, to, &error);
        double got = observed[i + l * n], spread = se[i + l * n];

        CHECK (isnan (want) ? isnan (got) : fabs (got - want) < 1e-12);
        CHECK (isnan (want) ? isnan (spread) : fabs (spread - error) < 1e-12);
        CHECK (se[i + l * n] == se[l + i * n] || isnan (want));
        CHECK ((i == l) == isnan (expected[i + l * n]));
      }
}

/* One stratum: the error is Woolf's, also where there are few items.  */
static void
a_single_table_is_woolf_s (void)
{
  static const unsigned cell[][4] = { { 1, 1, 1, 1 }, { 5, 2, 3, 7 } };
  uint64_t row[2 * 16];
  double e[2] = { 0 }, x[4], y[4], z[4];

  for (size_t t = 0; t < 2; t++)
    {
      size_t items = 0;
      double woolf = 0;

      memset (row, 0, sizeof row);
      for (unsigned c = 0; c < 4; c++)
        for (unsigned i = 0; i < cell[t][c]; i++, items++)
          {
            row[0] |= (uint64_t) (c >> 1) << items;
            row[16] |= (uint64_t) (c & 1) << items;
            k[items] = (c >> 1) + (c & 1);
            woolf += 1. / cell[t][c] / cell[t][c];
          }
      ddd_bits bits = { 2, items, 16, row, NULL };
      CHECK (ddd_mantel_haenszel (&bits, k, 0, 2, e, NULL, x, y, z, NULL)
             == DDD_OK);
      CHECK (fabs (x[1]
                   - log ((double) (cell[t][0] * cell[t][3])
                          / (cell[t][1] * cell[t][2])))
             < 1e-14);
      CHECK (fabs (y[1] - sqrt (woolf)) < 1e-14 && y[2] == y[1]);
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
  for (unsigned nth = 1; nth <= 8; nth++)
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
  pairs_by_definition (N, 0, N);
  pairs_by_definition (N, 80, 92);
  for (size_t n = 3; n < 12; n++)
    pairs_by_definition (n, n > 6, n);
  a_single_table_is_woolf_s ();
  equal_models_are_counted_by_hand ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
