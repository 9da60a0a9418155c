/* quantiles.c - quantiles of many samples.
   SPDX-License-Identifier: GPL-3.0-or-later

   Type 7 of Hyndman and Fan (American Statistician 1996), as in R and NumPy:
   with h = (N - 1) p, between the order statistics floor (h) and its successor
   (from 0), linearly.  GSL selects an order statistic and leaves the larger
   values behind it, so the next one is their minimum: linear time, where
   sorting 10,000 replicates of 1,326 pairs would take longer than drawing
   them.  */

#include <gsl/gsl_statistics_double.h>

#include <math.h>
#include <stdlib.h>

#include "internal.h"

enum
{
  ROWS = 8 /* copied together: a cache line of every column */
};

static double
average (const double *x, size_t n)
{
  double sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += x[i];
  return sum / (double) n;
}

static double
deviation (const double *x, size_t n, double mean)
{
  double sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += (x[i] - mean) * (x[i] - mean);
  return sqrt (sum / (double) (n - 1));
}

/* Move the values below T to the front; returns their number.  */
static size_t
divide (double *x, size_t n, double t)
{
  size_t count = 0;

  for (size_t i = 0; i < n; i++)
    {
      double v = x[i];

      x[i] = x[count];
      x[count] = v;
      count += v < t;
    }
  return count;
}

/* MEAN and SD tell where to look: beyond one SD are few values.  */
static double
quantile (double *x, size_t n, double p, double mean, double sd)
{
  double h = p * (double) (n - 1), next = INFINITY;
  size_t k = (size_t) h;
  size_t below = divide (x, n, p < .5 ? mean - sd : mean + sd);
  double part = h - (double) k;

  if (k + 1 < below)
    n = below;
  else if (k >= below)
    {
      x += below;
      n -= below;
      k -= below;
    }

  double low = gsl_stats_select (x, 1, n, k);
  for (size_t i = k + 1; i < n; i++)
    if (x[i] < next)
      next = x[i];
  return part > 0 ? low + part * (next - low) : low;
}

ddd_status
ddd_quantiles (const double *x, size_t rows, size_t columns, const double p[2],
               double *low, double *high, double *sd, double *dropped,
               ddd_error *err)
{
  double *copy = ddd_alloc (ROWS * columns, sizeof *copy);

  if (! copy)
    return ddd_fail (err, DDD_ENOMEM, "no memory for quantiles");
  for (size_t r = 0; r < rows; r += ROWS)
    {
      size_t here = rows - r < ROWS ? rows - r : ROWS, n[ROWS] = { 0 };

      for (size_t c = 0; c < columns; c++)
        for (size_t i = 0; i < here; i++)
          if (! isnan (x[c * rows + r + i]))
            copy[i * columns + n[i]++] = x[c * rows + r + i];
      for (size_t i = 0; i < here; i++)
        {
          double *mine = copy + i * columns;

          dropped[r + i] = (double) (columns - n[i]);
          low[r + i] = high[r + i] = sd[r + i] = NAN;
          if (n[i] < 2)
            continue;
          double mean = average (mine, n[i]);
          sd[r + i] = deviation (mine, n[i], mean);
          low[r + i] = quantile (mine, n[i], p[0], mean, sd[r + i]);
          high[r + i] = quantile (mine, n[i], p[1], mean, sd[r + i]);
        }
    }
  free (copy);
  return DDD_OK;
}
