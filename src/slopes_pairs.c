/* slopes_pairs.c - excess of two models over slopes of their own, with errors.
   SPDX-License-Identifier: GPL-3.0-or-later

   Up to FEW models what the fit explains away is found by simulation
   (slopes_score.c), whose time grows with the fourth power of their number;
   from there on by taking the items as known (slopes_known.c), which by then
   is within 3 % of it.

   The z of a sample, of items drawn from the fit, are what those of the data
   would be if the fit were true; they come from fewer items than the data
   have, which is as good as long as sums over items are normal.  */

#include <stdlib.h>
#include <string.h>

#include "slopes.h"

enum
{
  FEW = 40,
  SAMPLE_ITEMS = 4000, /* with few models, else half as many */
};

typedef struct
{
  const ddd_slopes *fit;
  size_t from, to, pairs, items;
  double all;   /* items of the data */
  double *held; /* nodes: those of from <= k <= to */
  double *h, *coefficient, *variance, *drawn;
  double *spread; /* standard deviation of the excess of a sample */
  ddd_drawn sample;
  const ddd_slopes_pair_out *out;
  ddd_status *status;
} null;

/* The sum of squares, and the largest eigenvalue, of the z to use.  */
static ddd_status
sum_up (const null *x, float *z, double *to)
{
  ddd_run alone = { .threads = 1 };

  to[0] = 0;
  for (size_t t = 0; t < x->pairs; t++)
    {
      z[t] = x->out->use[t] ? z[t] : 0;
      to[0] += (double) (z[t] * z[t]);
    }
  return ddd_largest_eigenvalues (x->fit->models, z, 1, &alone, to + 1, NULL);
}

static void
draw_sample (void *ctx, size_t job, unsigned worker)
{
  const null *x = ctx;
  const ddd_slopes_pair_out *out = x->out;
  double *excess = ddd_alloc (x->pairs, sizeof *excess);
  float *own = out->z ? NULL : ddd_alloc (x->pairs, sizeof *own);
  float *z = out->z ? out->z + job * x->pairs : own;
  size_t index = out->first + job + 1; /* 0 is that of slopes_errors.c */
  ddd_status status = DDD_ENOMEM;

  (void) worker;
  if (excess && z)
    status = x->fit->models <= FEW
               ? ddd_score_sample (x->fit, x->from, x->to, x->coefficient,
                                   out->seed, index, x->items, excess, NULL)
               : ddd_known_sample (x->fit, &x->sample, x->coefficient,
                                   out->seed, index, x->items, excess, NULL);
  for (size_t t = 0; t < x->pairs && status == DDD_OK; t++)
    z[t] = (float) (excess[t] / x->spread[t]);
  if (status == DDD_OK && own)
    status = sum_up (x, own, out->sample + 2 * job);
  free (own);
  free (excess);
  x->status[job] = status;
}

static ddd_status
draw_samples (const ddd_run *run, size_t samples, null *x, ddd_error *err)
{
  double scale = (double) x->items / x->all;
  ddd_status status;

  for (size_t t = 0; t < x->pairs; t++)
    x->spread[t] = sqrt (x->drawn[t] * scale);
  x->status = ddd_alloc (samples, sizeof *x->status);
  if (! x->status)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu samples", samples);
  status = DDD_OK;
  if (x->fit->models > FEW)
    status = ddd_drawn_make (x->fit, x->held, &x->sample, err);
  if (status == DDD_OK)
    status = ddd_parallel (samples, run, draw_sample, x, err);
  for (size_t s = 0; s < samples && status == DDD_OK; s++)
    if (x->status[s] != DDD_OK)
      status
        = ddd_fail (err, x->status[s], "no memory for %zu samples", samples);
  ddd_drawn_free (&x->sample);
  free (x->status);
  return status;
}

static ddd_status
find_errors (null *x, const ddd_slopes_pair_out *out, ddd_error *err)
{
  const ddd_slopes *fit = x->fit;
  ddd_status status = DDD_OK;

  if (fit->models <= FEW)
    return ddd_score_errors (fit, x->all, x->from, x->to, x->coefficient,
                             x->variance, x->drawn, out->slope_se, err);
  if (out->variance)
    status = ddd_known_errors (fit, x->held, x->coefficient, x->variance,
                               x->drawn, err);
  if (status != DDD_OK)
    return status;
  /* Slopes come from all items, wherever pairs do.  */
  for (size_t g = 0; g < fit->nodes; g++)
    x->held[fit->nodes + g] = x->all * fit->weight[g];
  return ddd_known_slope_errors (fit, x->held + fit->nodes, out->slope_se,
                                 err);
}

ddd_status
ddd_slopes_pairs (const ddd_slopes *fit, const double *histogram, size_t from,
                  size_t to, const ddd_run *run,
                  const ddd_slopes_pair_out *out, ddd_error *err)
{
  size_t n = fit->models, pairs = n * (n - 1) / 2;
  size_t rows = n <= FEW ? pairs * (2 * n + fit->nodes) : 2 * n * n;
  null x = { .fit = fit, .from = from, .to = to, .pairs = pairs };
  ddd_run how = run ? *run : (ddd_run) { 0 };
  double *room
    = ddd_alloc (n + 1 + 2 * fit->nodes + 3 * pairs + rows, sizeof *room);
  ddd_status status = DDD_OK;

  if (! room)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  if (how.threads == 0)
    how.threads = ddd_threads ();
  x.h = room;
  x.held = x.h + n + 1;
  x.variance = x.held + 2 * fit->nodes;
  x.drawn = x.variance + pairs;
  x.spread = x.drawn + pairs;
  x.coefficient = x.spread + pairs;
  x.out = out;
  for (size_t k = 0; k <= n; k++)
    {
      x.all += histogram[k];
      x.h[k] = k < from || k > to ? 0 : histogram[k];
    }
  x.items = n <= FEW ? SAMPLE_ITEMS : SAMPLE_ITEMS / 2;
  if (x.all < (double) x.items)
    x.items = (size_t) x.all;
  if (out->n11)
    status = ddd_slopes_expect (fit, x.h, out->n11, x.held, err);
  if (status == DDD_OK && (out->variance || out->slope_se))
    status = find_errors (&x, out, err);
  for (size_t l = 0, t = 0; l < n && status == DDD_OK && out->variance; l++)
    {
      out->variance[l + l * n] = 0;
      for (size_t i = 0; i < l; i++, t++)
        out->variance[i + l * n] = out->variance[l + i * n] = x.variance[t];
    }
  if (status == DDD_OK && out->variance && out->samples > 0)
    status = draw_samples (&how, out->samples, &x, err);
  free (room);
  return status;
}
