/* rasch_alike.c - what estimating abilities spends of pairs that are alike.
   SPDX-License-Identifier: GPL-3.0-or-later

   The c of rasch_pairs.c from triples, for pairs of models whose odds are
   nearly equal:

     c_a = sum_k h_k P_il(k) (pi_a(k - 2 | without i and l) - pi_a(k)).  */

#include <stdlib.h>
#include <string.h>

#include "rasch_lanes.h"

enum
{
  LANES = DDD_ABLE
};

typedef struct
{
  const double *h, *e, *inverse;
  double *variance;
  ddd_rasch_alike *alike;
  ddd_rasch_lanes x;
  double *scratch; /* of every worker */
  size_t size;
} triples;

typedef struct
{
  double *rest, *ratio, *rest_pl, *both; /* with i out, n + 1 numbers each */
  double *left, *left_ratio, *by;        /* with l out as well */
  double *c, *product, *up;
} worker;

static worker
scratch_of (const triples *t, unsigned at)
{
  size_t levels = t->x.n + 1, padded = t->x.blocks * LANES;
  double *x = t->scratch + at * t->size, *c = x + 7 * levels;

  return (worker) { x,
                    x + levels,
                    x + 2 * levels,
                    x + 3 * levels,
                    x + 4 * levels,
                    x + 5 * levels,
                    x + 6 * levels,
                    c,
                    c + padded,
                    c + 2 * padded };
}

/* C of a block of models, by the weights BOTH of levels k.  */
static void
of_block (const triples *t, size_t b, const worker *w)
{
  size_t n = t->x.n;
  const double *inverse = t->x.inverse + b * LANES;
  const double *pi = t->x.lanes + b * (n + 1) * LANES;
  double down[LANES], *c = w->c + b * LANES, sum[LANES] = { 0 };

  ddd_rasch_up (n - 2, w->left_ratio, t->x.odds + b * LANES, w->up);
  for (size_t l = 0; l < LANES; l++)
    down[l] = 1;
  for (size_t k = n; k >= 2; k--)
    {
      const double *up = w->up + (k - 2) * LANES, *p = pi + k * LANES;
      double by = w->by[k - 2], both = w->both[k];

      for (size_t l = 0; l < LANES; l++)
        {
          double d = 1 - down[l] * (inverse[l] * by);

          down[l] = k == n ? 1 : d;
          sum[l] += both * ((up[l] <= .5 ? up[l] : down[l]) - p[l]);
        }
    }
  memcpy (c, sum, sizeof sum);
}

/* C of a model of the pair itself: it is right wherever both are.  */
static double
of_pair (const triples *t, size_t a, const double *both)
{
  const double *pi = t->x.all + a * (t->x.n + 1);
  double sum = 0;

  for (size_t k = 2; k <= t->x.n; k++)
    sum += both[k] * (1 - pi[k]);
  return sum;
}

static double
form (const triples *t, const worker *w)
{
  size_t n = t->x.n;
  double sum = 0;

  memset (w->product, 0, n * sizeof *w->product);
  for (size_t a = 0; a < n; a++)
    {
      const double *column = t->inverse + a * n;
      double c = w->c[a];

      for (size_t b = 0; b < n; b++)
        w->product[b] += c * column[b];
    }
  for (size_t a = 0; a < n; a++)
    sum += w->c[a] * w->product[a];
  return sum;
}

static double
spent (const triples *t, size_t i, size_t l, const worker *w)
{
  size_t n = t->x.n;
  const double *pi = t->x.all + i * (n + 1);

  ddd_rasch_inclusion (n - 1, t->x.odds[l], w->ratio, w->rest_pl);
  for (size_t k = 1; k <= n; k++)
    w->both[k] = t->h[k] > 0 ? t->h[k] * pi[k] * w->rest_pl[k - 1] : 0;
  ddd_rasch_without (n - 1, t->e[l], w->rest, w->rest_pl, w->left);
  ddd_rasch_ratios (n - 2, w->left, w->left_ratio);
  for (size_t k = 0; k + 2 < n; k++)
    w->by[k] = 1 / w->left_ratio[k];
  w->by[n - 2] = 0; /* no step leads to where all are right */
  for (size_t b = 0; b < t->x.blocks; b++)
    of_block (t, b, w);
  w->c[i] = of_pair (t, i, w->both);
  w->c[l] = of_pair (t, l, w->both);
  return form (t, w);
}

/* Model I with those alike that follow it.  */
static void
with_alike (void *ctx, size_t i, unsigned at)
{
  const triples *t = ctx;
  size_t n = t->x.n;
  worker w = scratch_of (t, at);
  int begun = 0;

  for (size_t l = i + 1; l < n; l++)
    if (t->alike (t->e[i], t->e[l]))
      {
        if (! begun)
          {
            ddd_rasch_without (n, t->e[i], t->x.g, t->x.all + i * (n + 1),
                               w.rest);
            ddd_rasch_ratios (n - 1, w.rest, w.ratio);
            begun = 1;
          }
        t->variance[i + l * n] = t->variance[l + i * n] -= spent (t, i, l, &w);
      }
}

ddd_status
ddd_rasch_spent_alike (size_t n, const double *h, const double *e,
                       const double *inverse, ddd_rasch_alike *alike,
                       const ddd_run *run, double *variance, ddd_error *err)
{
  triples t = {
    .h = h, .e = e, .inverse = inverse, .variance = variance, .alike = alike
  };
  ddd_run how = run ? *run : (ddd_run) { 0 };
  ddd_status status = ddd_rasch_lanes_make (n, e, &t.x, err);

  if (status != DDD_OK)
    return status;
  if (how.threads == 0)
    how.threads = ddd_threads ();
  t.size = (7 + LANES) * (n + 1) + 2 * t.x.blocks * LANES + DDD_LINE;
  t.scratch = ddd_alloc (how.threads, t.size * sizeof *t.scratch);
  if (t.scratch)
    status = ddd_parallel (n, &how, with_alike, &t, err);
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  free (t.scratch);
  ddd_rasch_lanes_free (&t.x);
  return status;
}
