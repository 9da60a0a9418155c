/* means_without.c - the mean kappa of pairs without each of the models.
   SPDX-License-Identifier: GPL-3.0-or-later

   Without model u, the items that it alone is wrong on, A of them, and those
   that it alone is right on, B, are trivial or impossible instead of in
   between: all pairs of the others lose A times 1 1 and B times 0 0, and have
   the kappas

     2 (x y - n10 n01) / (2 x y + (n10 + n01) (x + y) + n10^2 + n01^2)

   with x = n11 - A and y = n00 - B.  Of many models most have the same A and B
   as others, since few items are so near to trivial or impossible: all pairs
   are added once for these, and those of each model taken away.  */

#include <stdlib.h>

#include "internal.h"

enum
{
  SIDE = 8,    /* sums side by side, for any vectors */
  PAIRS = 512, /* as many as stay in the cache, a multiple of SIDE */
  LOSSES = 16, /* of a job */
  MODELS = 16  /* of a job */
};

/* What pairs lose without model U.  */
typedef struct
{
  double wrong, right;
  size_t u;
} loss;

typedef struct
{
  const ddd_tables *t;
  const double *wrong, *right;
  size_t models, losses; /* that differ */
  loss *loss;
  double *total; /* of all pairs with each loss */
  double *mean, *pairs;
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

/* All pairs with LOSSES losses.  */
static void
some_losses (void *ctx, size_t job, unsigned worker)
{
  const without *s = ctx;
  const loss *of = s->loss + job * LOSSES;
  size_t count = ddd_least (s->losses - job * LOSSES, LOSSES);
  size_t whole = s->t->pairs / SIDE * SIDE;
  double sum[LOSSES][SIDE] = { { 0 } };

  (void) worker;
  for (size_t first = 0; first < whole; first += PAIRS)
    for (size_t k = 0; k < count; k++)
      for (size_t p = first; p < whole && p < first + PAIRS; p += SIDE)
        add_pairs (s, p, of[k].wrong, of[k].right, sum[k]);
  for (size_t k = 0; k < count; k++)
    {
      double total = 0;

      for (size_t l = 0; l < SIDE; l++)
        total += sum[k][l];
      for (size_t p = whole; p < s->t->pairs; p++)
        total += kappa (s, p, of[k].wrong, of[k].right);
      s->total[job * LOSSES + k] = total;
    }
}

static void
take_away (const without *s, size_t p, double model)
{
  size_t u = (size_t) model;

  s->mean[u] -= kappa (s, p, s->wrong[u], s->right[u]);
  s->pairs[u]--;
}

/* From sums to means.  */
static void
some_models (void *ctx, size_t job, unsigned worker)
{
  const without *s = ctx;
  size_t end = ddd_least (s->models, (job + 1) * MODELS);

  (void) worker;
  for (size_t u = job * MODELS; u < end; u++)
    s->mean[u] = isfinite (s->mean[u]) && s->pairs[u] > 0
                   ? s->mean[u] / s->pairs[u]
                   : mean_of_defined (s, u);
}

static int
compare (const void *a, const void *b)
{
  const loss *x = a, *y = b;

  if (x->wrong < y->wrong || x->wrong > y->wrong)
    return x->wrong < y->wrong ? -1 : 1;
  return (x->right > y->right) - (x->right < y->right);
}

/* One of each loss to the front; MEAN[u] is where that of model u is.  */
static void
sort_losses (without *s)
{
  for (size_t u = 0; u < s->models; u++)
    s->loss[u] = (loss) { s->wrong[u], s->right[u], u };
  qsort (s->loss, s->models, sizeof *s->loss, compare);
  for (size_t k = 0; k < s->models; k++)
    {
      loss next = s->loss[k];

      if (k == 0 || compare (&next, &s->loss[s->losses - 1]) != 0)
        s->loss[s->losses++] = next;
      s->mean[next.u] = (double) (s->losses - 1);
    }
}

static ddd_status
all_models (without *s, const ddd_run *run, ddd_error *err)
{
  ddd_part sums = { run, 0, .9 }, means = { run, .9, 1 };
  ddd_run how = ddd_run_part (&sums);

  sort_losses (s);
  ddd_status status = ddd_parallel ((s->losses + LOSSES - 1) / LOSSES, &how,
                                    some_losses, s, err);
  if (status != DDD_OK)
    return status;
  for (size_t u = 0; u < s->models; u++)
    {
      s->mean[u] = s->total[(size_t) s->mean[u]];
      s->pairs[u] = (double) s->t->pairs;
    }
  for (size_t p = 0; p < s->t->pairs; p++)
    {
      take_away (s, p, s->t->first[p]);
      take_away (s, p, s->t->second[p]);
    }
  how = ddd_run_part (&means);
  return ddd_parallel ((s->models + MODELS - 1) / MODELS, &how, some_models, s,
                       err);
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
  double *memory = ddd_alloc (3 * t->pairs + 2 * models, sizeof *memory);
  s.loss = ddd_alloc (models, sizeof *s.loss);
  if (memory && s.loss)
    {
      s.cross = memory;
      s.differ = s.cross + t->pairs;
      s.squares = s.differ + t->pairs;
      s.total = s.squares + t->pairs;
      s.pairs = s.total + models;
      for (size_t p = 0; p < t->pairs; p++)
        {
          double a = t->n10[p], b = t->n01[p];

          s.cross[p] = a * b;
          s.differ[p] = a + b;
          s.squares[p] = a * a + b * b;
        }
      status = all_models (&s, &how, err);
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu pairs", t->pairs);
  free (memory);
  free (s.loss);
  return status;
}
