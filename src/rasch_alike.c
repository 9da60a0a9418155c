/* rasch_alike.c - what estimating abilities spends of pairs that are alike.
   SPDX-License-Identifier: GPL-3.0-or-later

   The c of rasch_pairs.c from triples, for pairs of models whose odds are
   nearly equal:

     c_a = sum_k h_k P_il(k) (pi_a(k - 2 | without i and l) - pi_a(k)).

   Where a is not like i, P_ila = q P_la + (1 - q) P_il as in rasch_pairs.c, so
   c_a = q n11_la + (1 - q) n11_il - sum_k h_k P_il(k) pi_a(k), rows that are
   multiplied.  Models are sorted, so those like i are a few blocks.  */

#include <stdlib.h>
#include <string.h>

#include "rasch_lanes.h"
#include "strata.h"

enum
{
  LANES = DDD_ABLE
};

typedef struct
{
  const double *h, *e, *n11, *inverse;
  size_t ld; /* of INVERSE */
  double *variance;
  const ddd_rasch_lanes *x;
  const ddd_kernels *k;
  double *scratch; /* of every worker */
  size_t size;
} triples;

typedef struct
{
  double *both, *rest, *ratio, *rest_pl; /* with i out, n + 1 numbers each */
  double *left, *left_ratio, *by;        /* with l out as well */
  double *c, *q, *up;
  size_t from, to; /* models like i */
} worker;

static worker
scratch_of (const triples *t, unsigned at)
{
  size_t ld = t->x->ld, padded = t->x->blocks * LANES;
  double *x = t->scratch + at * t->size, *c = x + 7 * ld;

  return (worker) { .both = x,
                    .rest = x + ld,
                    .ratio = x + 2 * ld,
                    .rest_pl = x + 3 * ld,
                    .left = x + 4 * ld,
                    .left_ratio = x + 5 * ld,
                    .by = x + 6 * ld,
                    .c = c,
                    .q = c + padded,
                    .up = c + 3 * padded };
}

/* C of a block of models, by the weights BOTH of levels k.  */
static void
of_block (const triples *t, size_t b, const worker *w)
{
  size_t n = t->x->n;
  const double *inverse = t->x->inverse + b * LANES;
  const double *pi = t->x->lanes + b * (n + 1) * LANES;
  double down[LANES], *c = w->c + b * LANES, sum[LANES] = { 0 };

  ddd_rasch_up (n - 2, w->left_ratio, t->x->odds + b * LANES, w->up);
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

/* C of four models from A on.  */
static void
of_four (const triples *t, size_t i, size_t l, size_t a, const worker *w)
{
  size_t n = t->x->n, ld = t->x->ld;
  double sum[4], both = t->n11[i + l * n];

  t->k->dots (w->both, t->x->all + a * ld, ld, ld, sum);
  for (size_t r = 0; r < 4 && a < n; r++, a++)
    w->c[a]
      = w->q[2 * a] * t->n11[a + l * n] + w->q[2 * a + 1] * both - sum[r];
}

/* C of a model of the pair itself: it is right wherever both are.  */
static double
of_pair (const triples *t, size_t a, const double *both)
{
  const double *pi = t->x->all + a * t->x->ld;
  double sum = 0;

  for (size_t k = 2; k <= t->x->n; k++)
    sum += both[k] * (1 - pi[k]);
  return sum;
}

static double
form (const triples *t, const double *c)
{
  double sum = 0, product[4];

  for (size_t a = 0; a < t->ld; a += 4)
    {
      t->k->dots (c, t->inverse + a * t->ld, t->ld, t->ld, product);
      for (size_t r = 0; r < 4; r++)
        sum += c[a + r] * product[r];
    }
  return sum;
}

static double
spent (const triples *t, size_t i, size_t l, const worker *w)
{
  size_t n = t->x->n;
  const double *pi = t->x->all + i * t->x->ld;

  ddd_rasch_inclusion (n - 1, t->x->odds[l], w->ratio, w->rest_pl);
  memset (w->both, 0, t->x->ld * sizeof *w->both);
  for (size_t k = 1; k <= n; k++)
    w->both[k] = t->h[k] > 0 ? t->h[k] * pi[k] * w->rest_pl[k - 1] : 0;
  ddd_rasch_without (n - 1, t->e[l], w->rest, w->rest_pl, w->left);
  ddd_rasch_ratios (n - 2, w->left, w->left_ratio);
  for (size_t k = 0; k + 2 < n; k++)
    w->by[k] = 1 / w->left_ratio[k];
  w->by[n - 2] = 0; /* no step leads to where all are right */
  for (size_t b = 0; b < t->x->blocks; b++)
    if (b >= w->from / LANES && b * LANES < w->to)
      of_block (t, b, w);
    else
      for (size_t a = b * LANES; a < ddd_least ((b + 1) * LANES, n); a += 4)
        of_four (t, i, l, a, w);
  w->c[i] = of_pair (t, i, w->both);
  w->c[l] = of_pair (t, l, w->both);
  return form (t, w->c);
}

/* What all pairs of model I need.  */
static void
begin (const triples *t, size_t i, worker *w)
{
  size_t n = t->x->n;

  ddd_rasch_without (n, t->e[i], t->x->g, t->x->all + i * t->x->ld, w->rest);
  ddd_rasch_ratios (n - 1, w->rest, w->ratio);
  memset (w->c, 0, t->x->blocks * LANES * sizeof *w->c);
  w->from = i;
  while (w->from > 0
         && ddd_rasch_within (DDD_RASCH_ALIKE, t->e[i], t->e[w->from - 1]))
    w->from--;
  for (size_t a = 0; a < n; a++)
    ddd_rasch_mix (t->e[i], t->e[a], w->q + 2 * a);
}

/* Model I with those alike that follow it.  */
static void
with_alike (void *ctx, size_t i, unsigned at)
{
  const triples *t = ctx;
  size_t n = t->x->n;
  worker w = scratch_of (t, at);

  w.to = i + 1;
  while (w.to < n && ddd_rasch_within (DDD_RASCH_ALIKE, t->e[i], t->e[w.to]))
    w.to++;
  if (w.to > i + 1)
    begin (t, i, &w);
  for (size_t l = i + 1; l < w.to; l++)
    t->variance[i + l * n] = t->variance[l + i * n] -= spent (t, i, l, &w);
}

ddd_status
ddd_rasch_spent_alike (const ddd_rasch_lanes *x, const double *h,
                       const double *e, const double *n11,
                       const double *inverse, size_t ld, const ddd_run *run,
                       double *variance, ddd_error *err)
{
  triples t = { .h = h,
                .e = e,
                .n11 = n11,
                .inverse = inverse,
                .ld = ld,
                .variance = variance,
                .x = x };
  ddd_run how = *run;
  ddd_status status = ddd_cpu_kernels (&t.k, err);

  if (status != DDD_OK)
    return status;
  if (how.threads == 0)
    how.threads = ddd_threads ();
  t.size = (7 + LANES) * x->ld + 3 * x->blocks * LANES + DDD_LINE;
  t.scratch = ddd_alloc (how.threads, t.size * sizeof *t.scratch);
  if (! t.scratch)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models",
                     x->n);
  status = ddd_parallel (x->n, &how, with_alike, &t, err);
  free (t.scratch);
  return status;
}
