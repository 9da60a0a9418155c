/* eigen.c - the largest eigenvalue of a symmetric matrix.
   SPDX-License-Identifier: GPL-3.0-or-later

   Lanczos' method (J. Res. NBS 1950): products of the matrix with a vector
   make a tridiagonal matrix whose largest eigenvalue grows towards that of the
   matrix.  Rounding makes copies of it in time, which do no harm to the
   largest; so no vector but the last two is kept.  It is found where the
   residual is small, whose square is about the error.  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"

enum
{
  EVERY = 8 /* steps between two looks */
};

#define ENOUGH 1e-6 /* residual, of the eigenvalue */

typedef struct
{
  size_t n, steps; /* at most */
  const ddd_kernels *k;
  const float *z;
  double *room;
  size_t size;
  double *values;
} eigen;

typedef struct
{
  size_t count;
  double *a, *b; /* diagonal, and the one below */
} tridiagonal;

/* Y = the matrix of Z, pairs below its diagonal of zeros, times X.  */
static void
multiply (const eigen *e, const float *z, const double *x, double *y)
{
  memset (y, 0, e->n * sizeof *y);
  for (size_t l = 1; l < e->n; l++)
    {
      y[l] = e->k->both_ways (z, l, x, x[l], y);
      z += l;
    }
}

static int
all_below (const tridiagonal *t, double x)
{
  double d = t->a[0] - x;

  for (size_t j = 1; j < t->count && d < 0; j++)
    d = t->a[j] - x - t->b[j - 1] * t->b[j - 1] / d;
  return d < 0;
}

/* The largest eigenvalue, which is not below LOW, by bisection.  */
static double
largest_of (const tridiagonal *t, double low)
{
  double high = low;

  for (size_t j = 0; j < t->count; j++)
    high = fmax (high, t->a[j] + (j > 0 ? fabs (t->b[j - 1]) : 0)
                         + (j + 1 < t->count ? fabs (t->b[j]) : 0));
  for (int step = 0; step < 100; step++)
    {
      double middle = low + (high - low) / 2;

      if (! (middle > low && middle < high))
        break;
      if (all_below (t, middle))
        high = middle;
      else
        low = middle;
    }
  return high;
}

/* How much of its eigenvector is in the last step.  */
static double
last_share (const tridiagonal *t, double value)
{
  double next = 0, x = 1, sum = 1;

  for (size_t j = t->count - 1; j > 0 && sum < 1e30; j--)
    {
      double before
        = ((value - t->a[j]) * x - (j + 1 < t->count ? t->b[j] * next : 0))
          / t->b[j - 1];

      next = x;
      x = before;
      sum += x * x;
    }
  return 1 / sqrt (sum);
}

static double
largest (const eigen *e, const float *z, double *room)
{
  size_t n = e->n;
  double *x = room, *old = x + n, *y = old + n, value = -INFINITY, norm = 0;
  tridiagonal t = { 0, y + n, y + n + e->steps };

  memset (old, 0, n * sizeof *old);
  for (size_t i = 0; i < n; i++)
    norm += (double) (i + 1) * (double) (i + 1);
  for (size_t i = 0; i < n; i++) /* any start will do */
    x[i] = (double) (i + 1) / sqrt (norm);
  for (double b = 0; t.count < e->steps;)
    {
      double a = 0, rest = 0;

      multiply (e, z, x, y);
      for (size_t i = 0; i < n; i++)
        a += x[i] * y[i];
      for (size_t i = 0; i < n; i++)
        {
          y[i] -= a * x[i] + b * old[i];
          rest += y[i] * y[i];
        }
      b = sqrt (rest);
      t.a[t.count] = a;
      t.b[t.count++] = b;
      value = fmax (value, a);
      int done = ! (b > 1e-12 * fabs (value)) || t.count == e->steps;
      if (done || t.count % EVERY == 0)
        {
          value = largest_of (&t, value);
          if (done || b * last_share (&t, value) <= ENOUGH * fabs (value))
            break;
        }
      for (size_t i = 0; i < n; i++)
        {
          old[i] = x[i];
          x[i] = y[i] / b;
        }
    }
  return value;
}

static void
of_sample (void *ctx, size_t s, unsigned worker)
{
  const eigen *e = ctx;
  size_t pairs = e->n * (e->n - 1) / 2;

  e->values[s] = largest (e, e->z + s * pairs, e->room + worker * e->size);
}

ddd_status
ddd_largest_eigenvalues (size_t n, const float *z, size_t samples,
                         const ddd_run *run, double *values, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  eigen e = { .n = n, .steps = 2 * n + 100, .z = z };
  ddd_status status = ddd_cpu_kernels (&e.k, err);

  if (status != DDD_OK)
    return status;
  if (how.threads == 0)
    how.threads = ddd_threads ();
  e.values = values;
  e.size = 3 * n + 2 * e.steps + DDD_LINE;
  e.room = ddd_alloc (how.threads, e.size * sizeof *e.room);
  if (! e.room)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
  status = ddd_parallel (samples, &how, of_sample, &e, err);
  free (e.room);
  return status;
}
