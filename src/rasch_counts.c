/* rasch_counts.c - how often the Rasch model expects two models to be right.
   SPDX-License-Identifier: GPL-3.0-or-later

   With model i taken out, the probabilities of the others l given k follow one
   another as those of ddd_rasch_inclusion do: upwards as far as 1/2, downwards
   above.  Here LANES models l take every step together, without a branch, and
   the sums over k are made on the way down.  (One by one, with a division in
   each step, it takes eight times as long.)  */

#include <stdlib.h>

#include "rasch.h"

enum
{
  LANES = 16
};

typedef struct
{
  size_t n, blocks;
  const double *h, *e;
  double *n11, *information, *variance;
  double *g, *all;        /* as in ddd_rasch_each */
  double *odds, *inverse; /* of each model, and their inverses */
  double *lanes;          /* ALL in blocks: LANES models for k = 0..n each */
  double *scratch;        /* of every worker */
  size_t size;
} counts;

/* Sums over k of the counts and products of two models.  */
typedef struct
{
  double n11[LANES], covariance[LANES], variance[LANES];
} sums;

/* UP[k], k = 0..n, of LANES models with those ODDS: right up to 1/2, and 1
   from the first that is above.  */
static void
go_up (size_t n, const double *ratio, const double *restrict odds,
       double *restrict up)
{
  double last[LANES] = { 0 };

  for (size_t k = 0; k <= n; k++, up += LANES)
    {
      double r = k < n ? ratio[k] : 0;

      for (size_t l = 0; l < LANES; l++)
        {
          double p = last[l], low = p <= .5 ? 1 : 0;

          /* Compilers would turn a choice of the product into a branch.  */
          up[l] = p;
          last[l] = low * odds[l] * r * (1 - p) + (1 - low);
        }
    }
}

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
  const double *pi = c->all + i * levels;
  double *rest = c->scratch + worker * c->size, *ratio = rest + levels;
  double *by = ratio + levels, *up = by + levels;

  of_model (c, i, pi);
  if (i + 1 == n)
    return;
  ddd_rasch_without (n, c->e[i], c->g, pi, rest);
  ddd_rasch_ratios (n - 1, rest, ratio);
  for (size_t k = 0; k + 1 < n; k++)
    by[k] = 1 / ratio[k];
  for (size_t b = (i + 1) / LANES; b < c->blocks; b++)
    {
      const double *pl = c->lanes + b * levels * LANES;
      const double *inverse = c->inverse + b * LANES;
      double down[LANES];
      sums s = { { 0 }, { 0 }, { 0 } };

      go_up (n - 1, ratio, c->odds + b * LANES, up);
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

static void
fill (counts *c)
{
  size_t n = c->n, levels = n + 1;
  double *ratio = c->scratch;

  ddd_rasch_symmetric (n, c->e, c->g);
  ddd_rasch_ratios (n, c->g, ratio);
  for (size_t i = 0; i < c->blocks * LANES; i++)
    {
      size_t model = i < n ? i : n - 1; /* lanes without a model: any */
      double *lane = c->lanes + i / LANES * levels * LANES + i % LANES;

      c->odds[i] = exp (c->e[model]);
      c->inverse[i] = exp (-c->e[model]);
      if (i < n)
        ddd_rasch_inclusion (n, c->odds[i], ratio, c->all + i * levels);
      for (size_t k = 0; k <= n; k++)
        lane[k * LANES] = c->all[model * levels + k];
    }
}

ddd_status
ddd_rasch_counts (size_t n, const double *h, const double *e,
                  const ddd_run *run, double *n11, double *information,
                  double *variance, ddd_error *err)
{
  size_t levels = n + 1, blocks = (n + LANES - 1) / LANES;
  size_t padded = blocks * LANES;
  ddd_run how = run ? *run : (ddd_run) { 0 };
  counts c = { .n = n,
               .blocks = blocks,
               .h = h,
               .e = e,
               .n11 = n11,
               .information = information,
               .variance = variance,
               .size = (3 + LANES) * levels + DDD_LINE };
  ddd_status status;

  if (how.threads == 0)
    how.threads = ddd_threads ();
  double *memory
    = ddd_alloc (levels * (n + 1 + padded) + 2 * padded, sizeof *memory);
  c.scratch = ddd_alloc (how.threads, c.size * sizeof *c.scratch);
  if (memory && c.scratch)
    {
      c.g = memory;
      c.all = c.g + levels;
      c.lanes = c.all + n * levels;
      c.odds = c.lanes + padded * levels;
      c.inverse = c.odds + padded;
      fill (&c);
      status = ddd_parallel (n, &how, with_others, &c, err);
    }
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  free (c.scratch);
  free (memory);
  return status;
}
