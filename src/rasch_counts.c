/* rasch_counts.c - how often the Rasch model expects two models to be right.
   SPDX-License-Identifier: GPL-3.0-or-later

   Where the odds of two models are apart, P_il = q pi_l + (1 - q) pi_i
   (rasch_pairs.c) gives the sum over k from the two models' own sums.  Those
   near follow one another, as models are sorted: with model i taken out, they
   are taken DDD_ABLE at a time, and the sums over k are made on the way down.
   Sums of products pi_i pi_l, which the information takes off, are those of
   rows.  */

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
  size_t n;
  const double *h, *e;
  double *n11, *information, *variance;
  const ddd_rasch_lanes *x;
  const ddd_kernels *k;
  double *scratch; /* of every worker */
  size_t size;
} counts;

/* Sums over k of the counts and products of two models.  */
typedef struct
{
  double n11[LANES], covariance[LANES], variance[LANES];
} sums;

/* One step down to UP, and what k adds: DOWN is of the step before, BY the
   inverse of the ratio there; H items of k, the model I being right on a share
   PI of them, those of PL are the others'.  */
static void
go_down (double by, double h, double pi, const double *restrict inverse,
         const double *restrict up, const double *restrict pl,
         double *restrict down, sums *restrict s)
{
  for (size_t l = 0; l < LANES; l++)
    {
      double d = 1 - down[l] * (inverse[l] * by);
      double both = pi * (up[l] <= .5 ? up[l] : d);

      down[l] = d;
      s->n11[l] += h * both;
      s->covariance[l] += h * (both - pi * pl[l]);
      s->variance[l] += h * both * (1 - both);
    }
}

static void
set (double *x, size_t n, size_t i, size_t l, double value)
{
  if (x)
    x[i + l * n] = x[l + i * n] = value;
}

static void
of_model (const counts *c, size_t i)
{
  const double *pi = c->x->all + i * c->x->ld;
  double n11 = 0, variance = 0;

  for (size_t k = 0; k <= c->n; k++)
    if (c->h[k] > 0)
      {
        n11 += c->h[k] * pi[k];
        variance += c->h[k] * pi[k] * (1 - pi[k]);
      }
  set (c->n11, c->n, i, i, n11);
  set (c->information, c->n, i, i, variance);
}

/* Sums of products of block B of models and those from it on, instead of the
   information.  */
static void
multiply (void *ctx, size_t b, unsigned worker)
{
  const counts *c = ctx;
  size_t n = c->n, ld = c->x->ld, to = ddd_least ((b + 1) * LANES, n);
  double *weighted = c->scratch + worker * c->size, sum[4];

  memset (weighted, 0, LANES * ld * sizeof *weighted);
  for (size_t i = b * LANES; i < to; i++)
    for (size_t k = 0; k <= n; k++)
      weighted[i % LANES * ld + k] = c->h[k] * c->x->all[i * ld + k];
  for (size_t l = b * LANES; l < n; l += 4)
    for (size_t i = b * LANES; i < to; i++)
      {
        c->k->dots (weighted + i % LANES * ld, c->x->all + l * ld, ld, ld,
                    sum);
        for (size_t r = 0; r < 4 && l + r < n; r++)
          if (l + r > i)
            c->information[l + r + i * n] = sum[r];
      }
}

/* Model I with those near that follow it, up to END.  */
static void
with_near (const counts *c, size_t i, size_t end, double *rest)
{
  size_t n = c->n, levels = n + 1;
  const double *pi = c->x->all + i * c->x->ld;
  double *ratio = rest + levels, *by = ratio + levels, *up = by + levels;

  ddd_rasch_without (n, c->e[i], c->x->g, pi, rest);
  ddd_rasch_ratios (n - 1, rest, ratio);
  for (size_t k = 0; k + 1 < n; k++)
    by[k] = 1 / ratio[k];
  for (size_t b = (i + 1) / LANES; b * LANES < end; b++)
    {
      const double *pl = c->x->lanes + b * levels * LANES;
      const double *inverse = c->x->inverse + b * LANES;
      double down[LANES];
      sums s = { { 0 }, { 0 }, { 0 } };

      ddd_rasch_up (n - 1, ratio, c->x->odds + b * LANES, up);
      /* Where all are right, both are: no step leads there.  */
      for (size_t l = 0; l < LANES; l++)
        {
          down[l] = 1;
          s.n11[l] = c->h[n];
        }
      for (size_t k = n - 1; k > 0; k--)
        go_down (by[k - 1], c->h[k], pi[k], inverse, up + (k - 1) * LANES,
                 pl + k * LANES, down, &s);
      for (size_t l = 0; l < LANES && b * LANES + l < end; l++)
        if (b * LANES + l > i)
          {
            set (c->n11, n, i, b * LANES + l, s.n11[l]);
            set (c->information, n, i, b * LANES + l, s.covariance[l]);
            set (c->variance, n, i, b * LANES + l, s.variance[l]);
          }
    }
}

/* Model I with all that follow it.  */
static void
with_others (void *ctx, size_t i, unsigned worker)
{
  const counts *c = ctx;
  size_t n = c->n, end = i + 1;

  while (end < n && ddd_rasch_within (DDD_RASCH_NEAR, c->e[i], c->e[end]))
    end++;
  if (end > i + 1)
    with_near (c, i, end, c->scratch + worker * c->size);
  for (size_t l = end; l < n; l++)
    {
      double q[2];

      ddd_rasch_mix (c->e[i], c->e[l], q);
      double both = q[0] * c->n11[l + l * n] + q[1] * c->n11[i + i * n];
      set (c->n11, n, i, l, both);
      if (c->information)
        set (c->information, n, i, l, both - c->information[l + i * n]);
    }
}

ddd_status
ddd_rasch_counts (const ddd_rasch_lanes *x, const double *h, const double *e,
                  const ddd_run *run, double *n11, double *information,
                  double *variance, ddd_error *err)
{
  size_t n = x->n;
  ddd_part part[2] = { { run, 0, .5 }, { run, information ? .5 : 0, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };
  unsigned threads = run && run->threads ? run->threads : ddd_threads ();
  counts c = { .n = n,
               .h = h,
               .e = e,
               .n11 = n11,
               .information = information,
               .variance = variance,
               .x = x,
               .size = (3 + LANES) * x->ld + DDD_LINE };
  ddd_status status = ddd_cpu_kernels (&c.k, err);

  if (status != DDD_OK)
    return status;
  how[0].threads = how[1].threads = threads;
  c.scratch = ddd_alloc (threads, c.size * sizeof *c.scratch);
  if (! c.scratch)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  for (size_t i = 0; i < n; i++)
    of_model (&c, i);
  if (information)
    status = ddd_parallel (x->blocks, &how[0], multiply, &c, err);
  if (status == DDD_OK)
    status = ddd_parallel (n, &how[1], with_others, &c, err);
  free (c.scratch);
  return status;
}
