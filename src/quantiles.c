/* quantiles.c - quantiles of many samples.
   SPDX-License-Identifier: GPL-3.0-or-later

   Type 7 of Hyndman and Fan (American Statistician 1996), as in R and NumPy:
   with h = (N - 1) p, between the order statistics floor (h) and its successor
   (from 0), linearly.

   Sorting 10,000 replicates of 1,326 pairs would take as long as drawing them.
   A quantile of interest is among the few values beyond one standard
   deviation, which is what GSL selects it from, and leaves the larger values
   behind it, so that the next one is their minimum.  Where it is not, it is
   selected from all.  (GSL's own mean and deviation are in long double, and
   take longer than all the rest.)  */

#include <gsl/gsl_statistics_double.h>

#include <math.h>
#include <stdlib.h>

#include "internal.h"

enum
{
  ROWS = 8, /* copied together: a cache line of every column */
  AHEAD = 16,
  LANES = 4 /* sums at a time */
};

/* Sum of (X - CENTER)^2, or of X.  */
static double
add_up (const double *x, size_t n, double center, int squares)
{
  double sum[LANES] = { 0 };

  for (size_t i = 0; i < n; i++)
    {
      double d = x[i] - center;

      sum[i % LANES] += squares ? d * d : d;
    }
  return sum[0] + sum[1] + (sum[2] + sum[3]);
}

/* Order statistic K of X, which is rearranged, and the next one.  */
static double
between (double *x, size_t n, size_t k, double part)
{
  double low = gsl_stats_select (x, 1, n, k), next = INFINITY;

  for (size_t i = k + 1; i < n; i++)
    if (x[i] < next)
      next = x[i];
  return part > 0 ? low + part * (next - low) : low;
}

/* The quantile P of the N values X, of which the NL smallest are in L and the
   NU largest in U.  */
static double
quantile (double *x, size_t n, double p, double *l, size_t nl, double *u,
          size_t nu)
{
  double h = p * (double) (n - 1);
  size_t k = (size_t) h;
  double part = h - (double) k;

  if (k + 1 < nl)
    return between (l, nl, k, part);
  if (k >= n - nu)
    return between (u, nu, k - (n - nu), part);
  return between (x, n, k, part);
}

ddd_status
ddd_quantiles (const double *x, size_t rows, size_t columns, const double p[2],
               double *low, double *high, double *sd, double *dropped,
               ddd_error *err)
{
  double *copy = ddd_alloc ((ROWS + 2) * columns, sizeof *copy);

  if (! copy)
    return ddd_fail (err, DDD_ENOMEM, "no memory for quantiles");

  double *lower = copy + ROWS * columns, *upper = lower + columns;
  for (size_t r = 0; r < rows; r += ROWS)
    {
      size_t here = rows - r < ROWS ? rows - r : ROWS, count[ROWS] = { 0 };

      for (size_t c = 0; c < columns; c++)
        {
          const double *from = x + c * rows + r;

          /* Every column is on a page of its own.  */
          if (c + AHEAD < columns)
            __builtin_prefetch (from + AHEAD * rows);
          for (size_t i = 0; i < here; i++)
            {
              copy[i * columns + count[i]] = from[i];
              count[i] += isnan (from[i]) ? 0 : 1;
            }
        }
      for (size_t i = 0; i < here; i++)
        {
          double *mine = copy + i * columns;
          size_t n = count[i], nl = 0, nu = 0;

          dropped[r + i] = (double) (columns - n);
          low[r + i] = high[r + i] = sd[r + i] = NAN;
          if (n < 2)
            continue;

          double mean = add_up (mine, n, 0, 0) / (double) n;
          double s = sqrt (add_up (mine, n, mean, 1) / (double) (n - 1));
          for (size_t c = 0; c < n; c++)
            {
              lower[nl] = upper[nu] = mine[c];
              nl += mine[c] < mean - s;
              nu += mine[c] > mean + s;
            }
          sd[r + i] = s;
          low[r + i] = quantile (mine, n, p[0], lower, nl, upper, nu);
          high[r + i] = quantile (mine, n, p[1], lower, nl, upper, nu);
        }
    }
  free (copy);
  return DDD_OK;
}
