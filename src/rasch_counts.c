/* rasch_counts.c - how often the Rasch model expects two models to be right.
   SPDX-License-Identifier: GPL-3.0-or-later

   With model i taken out, those after it are taken DDD_ABLE at a time, and the
   sums over k are made on the way down.  */

#include <stdlib.h>

#include "rasch_lanes.h"

enum
{
  LANES = DDD_ABLE
};

typedef struct
{
  size_t n;
  const double *h, *e;
  double *n11, *information, *variance;
  ddd_rasch_lanes x;
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
set (const counts *c, size_t i, size_t l, double n11, double covariance,
     double variance)
{
  size_t at = i + l * c->n, back = l + i * c->n;

  c->n11[at] = c->n11[back] = n11;
  if (c->information)
    c->information[at] = c->information[back] = covariance;
  if (c->variance)
    c->variance[at] = c->variance[back] = variance;
}

static void
of_model (const counts *c, size_t i, const double *pi)
{
  double n11 = 0, variance = 0;

  for (size_t k = 0; k <= c->n; k++)
    if (c->h[k] > 0)
      {
        n11 += c->h[k] * pi[k];
        variance += c->h[k] * pi[k] * (1 - pi[k]);
      }
  set (c, i, i, n11, variance, variance);
}

/* Model I with all that follow it.  */
static void
with_others (void *ctx, size_t i, unsigned worker)
{
  const counts *c = ctx;
  size_t n = c->n, levels = n + 1;
  const double *pi = c->x.all + i * levels;
  double *rest = c->scratch + worker * c->size, *ratio = rest + levels;
  double *by = ratio + levels, *up = by + levels;

  of_model (c, i, pi);
  if (i + 1 == n)
    return;
  ddd_rasch_without (n, c->e[i], c->x.g, pi, rest);
  ddd_rasch_ratios (n - 1, rest, ratio);
  for (size_t k = 0; k + 1 < n; k++)
    by[k] = 1 / ratio[k];
  for (size_t b = (i + 1) / LANES; b < c->x.blocks; b++)
    {
      const double *pl = c->x.lanes + b * levels * LANES;
      const double *inverse = c->x.inverse + b * LANES;
      double down[LANES];
      sums s = { { 0 }, { 0 }, { 0 } };

      ddd_rasch_up (n - 1, ratio, c->x.odds + b * LANES, up);
      /* Where all are right, both are: no step leads there.  */
      for (size_t l = 0; l < LANES; l++)
        {
          down[l] = 1;
          s.n11[l] = c->h[n];
        }
      for (size_t k = n - 1; k > 0; k--)
        go_down (by[k - 1], c->h[k], pi[k], inverse, up + (k - 1) * LANES,
                 pl + k * LANES, down, &s);
      for (size_t l = 0; l < LANES && b * LANES + l < n; l++)
        if (b * LANES + l > i)
          set (c, i, b * LANES + l, s.n11[l], s.covariance[l], s.variance[l]);
    }
}

ddd_status
ddd_rasch_lanes_make (size_t n, const double *e, ddd_rasch_lanes *x,
                      ddd_error *err)
{
  size_t levels = n + 1, blocks = (n + LANES - 1) / LANES;
  size_t padded = blocks * LANES;
  double *memory
    = ddd_alloc (levels * (n + 2 + padded) + 2 * padded, sizeof *memory);

  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  *x = (ddd_rasch_lanes) { .n = n, .blocks = blocks, .g = memory };
  x->all = x->g + levels;
  x->lanes = x->all + n * levels;
  x->odds = x->lanes + padded * levels;
  x->inverse = x->odds + padded;

  double *ratio = x->inverse + padded;
  ddd_rasch_symmetric (n, e, x->g);
  ddd_rasch_ratios (n, x->g, ratio);
  for (size_t i = 0; i < padded; i++)
    {
      size_t model = i < n ? i : n - 1; /* lanes without a model: any */
      double *lane = x->lanes + i / LANES * levels * LANES + i % LANES;

      x->odds[i] = exp (e[model]);
      x->inverse[i] = exp (-e[model]);
      if (i < n)
        ddd_rasch_inclusion (n, x->odds[i], ratio, x->all + i * levels);
      for (size_t k = 0; k <= n; k++)
        lane[k * LANES] = x->all[model * levels + k];
    }
  return DDD_OK;
}

void
ddd_rasch_lanes_free (ddd_rasch_lanes *x)
{
  free (x->g);
}

ddd_status
ddd_rasch_counts (size_t n, const double *h, const double *e,
                  const ddd_run *run, double *n11, double *information,
                  double *variance, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  counts c = { .n = n,
               .h = h,
               .e = e,
               .n11 = n11,
               .information = information,
               .variance = variance,
               .size = (3 + LANES) * (n + 1) + DDD_LINE };
  ddd_status status = ddd_rasch_lanes_make (n, e, &c.x, err);

  if (status != DDD_OK)
    return status;
  if (how.threads == 0)
    how.threads = ddd_threads ();
  c.scratch = ddd_alloc (how.threads, c.size * sizeof *c.scratch);
  if (c.scratch)
    status = ddd_parallel (n, &how, with_others, &c, err);
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  free (c.scratch);
  ddd_rasch_lanes_free (&c.x);
  return status;
}
