/* test_eigen.c - largest eigenvalues, of matrices where they are known.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  N = 150,
  PAIRS = N * (N - 1) / 2
};

static float z[4][PAIRS];

/* A line of N nodes, all nodes joined, two groups of which one is more alike,
   and nothing.  */
static void
known_matrices (void)
{
  double value[4];

  for (size_t l = 0, t = 0; l < N; l++)
    for (size_t i = 0; i < l; i++, t++)
      {
        z[0][t] = l == i + 1 ? 1 : 0;
        z[1][t] = 1;
        z[2][t] = l < 50 ? 2 : i >= 50 ? .5f : 0;
      }
  for (unsigned threads = 1; threads <= 3; threads += 2)
    {
      ddd_run run = { threads, NULL, NULL };

      CHECK (ddd_largest_eigenvalues (N, z[0], 4, &run, value, NULL)
             == DDD_OK);
      /* The next is 3e-4 below: a residual of 1e-6 says no more.  */
      CHECK (fabs (value[0] - 2 * cos (acos (-1) / (N + 1))) < 1e-8);
      CHECK (fabs (value[1] - (N - 1)) < 1e-9);
      CHECK (fabs (value[2] - 98) < 1e-9);
      CHECK (value[3] == 0);
    }
}

/* A shift makes the largest eigenvalue that of the largest size, to which
   powers of the matrix lead.  */
static double
by_powers (const float *pair, size_t n)
{
  double x[N], y[N], size = 0, shift = 3 * sqrt ((double) n);

  for (size_t i = 0; i < n; i++)
    x[i] = 1 + (double) (i % 3);
  for (int step = 0; step < 20000; step++)
    {
      for (size_t i = 0; i < n; i++)
        y[i] = shift * x[i];
      for (size_t l = 0, t = 0; l < n; l++)
        for (size_t i = 0; i < l; i++, t++)
          {
            y[l] += (double) pair[t] * x[i];
            y[i] += (double) pair[t] * x[l];
          }
      size = 0;
      for (size_t i = 0; i < n; i++)
        size += y[i] * y[i];
      size = sqrt (size);
      for (size_t i = 0; i < n; i++)
        x[i] = y[i] / size;
    }
  return size - shift;
}

static void
random_matrices (void)
{
  for (size_t n = 2; n <= 12; n++)
    {
      double value;

      for (size_t t = 0; t < n * (n - 1) / 2; t++)
        z[0][t] = (float) (check_random () % 2001) / 1000 - 1;
      CHECK (ddd_largest_eigenvalues (n, z[0], 1, NULL, &value, NULL)
             == DDD_OK);
      CHECK (fabs (value - by_powers (z[0], n)) < 1e-9);
    }
}

static int
stop (void *ctx, double done)
{
  (void) ctx;
  return done > 0;
}

static void
failures_are_reported (void)
{
  double value[4];
  ddd_run run = { 1, stop, NULL };
  ddd_error err;

  CHECK (ddd_largest_eigenvalues (N, z[0], 4, &run, value, &err) == DDD_ESTOP);
  ddd_alloc_fail (1);
  CHECK (ddd_largest_eigenvalues (N, z[0], 4, NULL, value, &err)
         == DDD_ENOMEM);
  CHECK (strcmp (err.text, "no memory for 150 models") == 0);
  ddd_alloc_fail (0);
}

int
main (int argc, char **argv)
{
  (void) argc;
  known_matrices ();
  random_matrices ();
  failures_are_reported ();
  return check_report (argv[0], "any");
}
