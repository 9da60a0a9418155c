/* means_without.c - the mean kappa of pairs without each of the models.
   SPDX-License-Identifier: GPL-3.0-or-later

   Without model u, the items that it alone is wrong on, A of them, and those
   that it alone is right on, B, are trivial or impossible instead of in
   between: all pairs of the others lose A times 1 1 and B times 0 0, and have
   the kappas

     2 (x y - n10 n01) / (2 x y + (n10 + n01) (x + y) + n10^2 + n01^2)

   with x = n11 - A and y = n00 - B.  */

#include <stdlib.h>

#include "internal.h"

enum
{
  SIDE = 8,    /* sums side by side, for any vectors */
  PAIRS = 512, /* as many as stay in the cache, a multiple of SIDE */
  MODELS = 16  /* of a job */
};

typedef struct
{
  const ddd_tables *t;
  const double *wrong, *right;
  size_t models;
  double *mean;
  double *differ, *cross, *squares; /* of each pair */
} without;

static int
has (const ddd_tables *t, size_t p, double u)
{
  return t->first[p] == u || t->second[p] == u;
}

/* NaN where it is not defined.  */
static double
kappa (const without *s, size_t p, double wrong, double right)
{
  double x = s->t->n11[p] - wrong, y = s->t->n00[p] - right;

  return 2 * (x * y - s->cross[p])
         / (2 * x * y + s->differ[p] * (x + y) + s->squares[p]);
}

/* Add the kappas of SIDE pairs from P on.  No branch, no call: so they are
   divided side by side.  */
static void
add_pairs (const without *s, size_t p, double wrong, double right,
           double *restrict sum)
{
  const double *n11 = s->t->n11 + p, *n00 = s->t->n00 + p;
  const double *differ = s->differ + p, *squares = s->squares + p;
  const double *cross = s->cross + p;

  for (size_t k = 0; k < SIDE; k++)
    {
      double x = n11[k] - wrong, y = n00[k] - right;

      sum[k] += 2 * (x * y - cross[k])
                / (2 * x * y + differ[k] * (x + y) + squares[k]);
    }
}

/* The same pair by pair, where some are not defined.  */
static double
mean_of_defined (const without *s, size_t u)
{
  double total = 0, pairs = 0;

  for (size_t p = 0; p < s->t->pairs; p++)
    {
      double k = kappa (s, p, s->wrong[u], s->right[u]);

      if (! has (s->t, p, (double) u) && ! isnan (k))
        {
          total += k;
          pairs++;
        }
    }
  return pairs > 0 ? total / pairs : NAN;
}

/* All pairs for MODELS models, less those of the model.  */
static void
some_models (void *ctx, size_t job, unsigned worker)
{
  const without *s = ctx;
  size_t from = job * MODELS, count = ddd_least (s->models - from, MODELS);
  size_t whole = s->t->pairs / SIDE * SIDE;
  double sum[MODELS][SIDE] = { { 0 } };

  (void) worker;
  for (size_t first = 0; first < whole; first += PAIRS)
    for (size_t m = 0; m < count; m++)
      for (size_t p = first; p < whole && p < first + PAIRS; p += SIDE)
        add_pairs (s, p, s->wrong[from + m], s->right[from + m], sum[m]);
  for (size_t m = 0; m < count; m++)
    {
      size_t u = from + m, pairs = 0;
      double total = 0, a = s->wrong[u], b = s->right[u];

      for (size_t k = 0; k < SIDE; k++)
        total += sum[m][k];
      for (size_t p = whole; p < s->t->pairs; p++)
        total += kappa (s, p, a, b);
      for (size_t p = 0; p < s->t->pairs; p++)
        if (has (s->t, p, (double) u))
          total -= kappa (s, p, a, b);
        else
          pairs++;
      s->mean[u] = isfinite (total) && pairs ? total / (double) pairs
                                             : mean_of_defined (s, u);
    }
}

ddd_status
ddd_means_without (const ddd_tables *t, size_t models, const double *wrong,
                   const double *right, const ddd_run *run, double *mean,
                   ddd_error *err)
{
  without s = {
    .t = t, .wrong = wrong, .right = right, .models = models, .mean = mean
  };
  ddd_run how = run ? *run : (ddd_run) { 0 };
  ddd_status status;

  if (how.threads == 0)
    how.threads = ddd_threads ();
  double *memory = ddd_alloc (t->pairs, 3 * sizeof *memory);
  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu pairs", t->pairs);
  s.cross = memory;
  s.differ = s.cross + t->pairs;
  s.squares = s.differ + t->pairs;
  for (size_t p = 0; p < t->pairs; p++)
    {
      double a = t->n10[p], b = t->n01[p];

      s.cross[p] = a * b;
      s.differ[p] = a + b;
      s.squares[p] = a * a + b * b;
    }
  status = ddd_parallel ((models + MODELS - 1) / MODELS, &how, some_models, &s,
                         err);
  free (memory);
  return status;
}
