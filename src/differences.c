/* differences.c - the largest of all differences in standard errors.
   SPDX-License-Identifier: GPL-3.0-or-later

   Of n values with B replicates there are n^2 B / 2 differences: for thousands
   of models too many for an interpreter.  A row of replicates stays in the
   cache while it is compared with the others.  Sums go to a fixed number of
   lanes, so that they do not depend on the compiler's vectors.  */

#include <math.h>
#include <stdlib.h>

#include "internal.h"

enum
{
  LANES = 16
};

typedef struct
{
  const float *d;
  size_t n, replicates;
  float *se;
  float *most; /* a row of replicates for each thread */
  const size_t *which;
  float *above;
} study;

static float
error_of (const float *x, const float *y, size_t count)
{
  float sum[LANES] = { 0 };
  double total = 0;
  size_t b = 0;

  for (; b + LANES <= count; b += LANES)
    for (int k = 0; k < LANES; k++)
      {
        float z = x[b + (size_t) k] - y[b + (size_t) k];

        sum[k] += z * z;
      }
  for (int k = 0; k < LANES; k++)
    total += (double) sum[k];
  for (; b < count; b++)
    {
      float z = x[b] - y[b];

      total += (double) (z * z);
    }
  return (float) sqrt (total / (double) count);
}

/* What to multiply with; equal replicates differ by nothing.  */
static float
inverse (float se)
{
  return se > 0 ? 1 / se : 0;
}

static void
one_row (void *ctx, size_t i, unsigned worker)
{
  study *s = ctx;
  size_t count = s->replicates;
  const float *x = s->d + i * count;
  float *most = s->most + worker * count;

  s->se[i * s->n + i] = 0;
  for (size_t j = i + 1; j < s->n; j++)
    {
      const float *y = s->d + j * count;
      float se = error_of (x, y, count), scale = inverse (se);

      s->se[i * s->n + j] = s->se[j * s->n + i] = se;
      for (size_t b = 0; b < count; b++)
        {
          float z = fabsf (x[b] - y[b]) * scale;

          most[b] = z > most[b] ? z : most[b];
        }
    }
}

static void
one_rival (void *ctx, size_t r, unsigned worker)
{
  study *s = ctx;
  size_t count = s->replicates, i = s->which[r];
  const float *x = s->d + i * count;
  float *above = s->above + r * count;

  (void) worker;
  for (size_t b = 0; b < count; b++)
    above[b] = 0;
  for (size_t j = 0; j < s->n; j++)
    {
      const float *y = s->d + j * count;
      float scale = inverse (s->se[i * s->n + j]);

      for (size_t b = 0; b < count; b++)
        {
          float z = (y[b] - x[b]) * scale;

          above[b] = z > above[b] ? z : above[b];
        }
    }
}

ddd_status
ddd_differences (const float *d, size_t n, size_t replicates,
                 const ddd_run *run, float *se, float *most, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };

  if (! how.threads)
    how.threads = ddd_threads ();

  float *rows = ddd_alloc (how.threads * replicates, sizeof *rows);

  if (! rows)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu replicates",
                     replicates);
  for (size_t k = 0; k < how.threads * replicates; k++)
    rows[k] = 0;

  study s
    = { .d = d, .n = n, .replicates = replicates, .se = se, .most = rows };
  ddd_status status = ddd_parallel (n, &how, one_row, &s, err);

  for (size_t b = 0; b < replicates; b++)
    {
      most[b] = 0;
      for (unsigned t = 0; t < how.threads; t++)
        most[b] = fmaxf (most[b], rows[t * replicates + b]);
    }
  free (rows);
  return status;
}

ddd_status
ddd_rivals (const float *d, size_t n, size_t replicates, const float *se,
            const size_t *which, size_t count, const ddd_run *run,
            float *above, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  study s = { .d = d,
              .n = n,
              .replicates = replicates,
              .se = (float *) se,
              .which = which,
              .above = above };

  if (! how.threads)
    how.threads = ddd_threads ();
  return ddd_parallel (count, &how, one_rival, &s, err);
}
