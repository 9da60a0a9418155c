/* slopes.c - how much difficulty matters to each model.
   SPDX-License-Identifier: GPL-3.0-or-later

   The two-parameter logistic model: the log odds that model i is right on item
   j are a_i t_j + c_i, and the easiness t_j has any distribution at all, given
   by weights w_g of nodes t_g on a grid.  All are estimated by maximum
   marginal likelihood (R. D. Bock and M. Aitkin, Psychometrika 1981):

     expect    where on the grid every item is, given its answers
     maximize  w: the share of items at each node; a_i, c_i: one of Newton's
               steps of the logistic regression of model i on the nodes

   and every second step is stretched (SQUAREM: R. Varadhan and C. Roland,
   Scand. J. Stat. 2008), since plain ones would be hundreds.

   A model that is right, or wrong, on nearly all items has no finite estimate,
   and a weight may go to 0.  So all have weak priors: a_i ~ N (1, 2^2), c_i ~
   N (0, 5^2), and 1 / G of an item at each of G nodes.  The first also settles
   the unit of t, which the answers do not.  */

#include <stdlib.h>
#include <string.h>

#include "slopes.h"

enum
{
  STEPS = 3000,
  LONGEST = 64 /* times a plain step */
};

#define ENOUGH 1e-3 /* standard errors by which a step still moves */
#define GAIN 1e-4   /* log-likelihood, for each model, that it still wins */

typedef struct
{
  ddd_slopes *fit;
  ddd_posterior x;
  ddd_run run;
  double *point; /* four of them */
  double most;   /* standard errors by which the last step moved, at most */
  double done;   /* share of the way, which never goes back */
} search;

/* ---- one step ----------------------------------------------------------- */

/* Newton's step for model I; returns it in standard errors.  */
static double
regress (const ddd_posterior *x, ddd_slopes *fit, size_t i)
{
  double *a = &fit->slope[i], *c = &fit->intercept[i];
  const double *p = x->p + i * x->nodes;
  double dc = x->right[i] - DDD_INTERCEPT_PRECISION * *c;
  double da = x->easy[i] - DDD_SLOPE_PRECISION * (*a - 1);
  double cc = DDD_INTERCEPT_PRECISION, aa = DDD_SLOPE_PRECISION, ac = 0;

  for (size_t g = 0; g < x->nodes; g++)
    {
      double t = fit->node[g], expected = x->held[g] * p[g];
      double weight = expected * (1 - p[g]);

      dc -= expected;
      da -= expected * t;
      cc += weight;
      ac += weight * t;
      aa += weight * t * t;
    }
  if (fit->equal)
    da = ac = 0;

  double det = aa * cc - ac * ac;
  double step_a = (cc * da - ac * dc) / det;
  double step_c = (aa * dc - ac * da) / det;
  double most = fmax (fabs (step_a), fabs (step_c));
  double shorten = most > 1 ? 1 / most : 1;
  *a += shorten * step_a;
  *c += shorten * step_c;
  return sqrt (fmax (0, da * step_a + dc * step_c));
}

/* *VALUE: the logarithm of what is maximized, before the step.  */
static ddd_status
step (search *s, double *value, ddd_error *err)
{
  ddd_slopes *fit = s->fit;
  double nodes = (double) fit->nodes;
  ddd_status status = ddd_posterior_find (fit, &s->run, &s->x, err);

  if (status != DDD_OK)
    return status;
  s->most = 0;
  *value = s->x.loglik;
  for (size_t i = 0; i < fit->models; i++)
    {
      double a = fit->slope[i] - 1, c = fit->intercept[i];

      *value
        -= (DDD_SLOPE_PRECISION * a * a + DDD_INTERCEPT_PRECISION * c * c) / 2;
      s->most = fmax (s->most, regress (&s->x, fit, i));
    }
  for (size_t g = 0; g < fit->nodes; g++)
    {
      *value += log (fit->weight[g]) / nodes;
      fit->weight[g] = (s->x.held[g] + 1 / nodes) / (s->x.patterns->total + 1);
    }
  fit->steps++;
  fit->loglik = s->x.loglik;
  return DDD_OK;
}

/* ---- a stretched step --------------------------------------------------- */

/* A point is a, c and log w.  */
static void
read_point (const ddd_slopes *fit, double *point)
{
  size_t n = fit->models;

  memcpy (point, fit->slope, n * sizeof *point);
  memcpy (point + n, fit->intercept, n * sizeof *point);
  for (size_t g = 0; g < fit->nodes; g++)
    point[2 * n + g] = log (fit->weight[g]);
}

static void
write_point (const double *point, ddd_slopes *fit)
{
  size_t n = fit->models;
  double sum = 0;

  memcpy (fit->slope, point, n * sizeof *point);
  memcpy (fit->intercept, point + n, n * sizeof *point);
  for (size_t g = 0; g < fit->nodes; g++)
    sum += fit->weight[g] = exp (point[2 * n + g]);
  for (size_t g = 0; g < fit->nodes; g++)
    fit->weight[g] = fmax (fit->weight[g] / sum, 1e-300);
}

/* From X0 over X1 to X2 and on; log w counts by w.  */
static void
stretch (const ddd_slopes *fit, const double *x0, const double *x1,
         const double *x2, double *to)
{
  size_t n = fit->models, size = 2 * n + fit->nodes;
  double rr = 0, vv = 0;

  for (size_t t = 0; t < size; t++)
    {
      double weight = t < 2 * n ? 1 : exp (x2[t]);
      double r = x1[t] - x0[t], v = x2[t] - x1[t] - r;

      rr += weight * r * r;
      vv += weight * v * v;
    }

  /* By 1 leads to X2.  */
  double by = vv > 0 ? fmin (fmax (1, sqrt (rr / vv)), LONGEST) : 1;
  for (size_t t = 0; t < size; t++)
    {
      double r = x1[t] - x0[t], v = x2[t] - x1[t] - r;

      to[t] = x0[t] + 2 * by * r + by * by * v;
    }
}

static ddd_status
climb (search *s, ddd_error *err)
{
  size_t size = 2 * s->fit->models + s->fit->nodes;
  double *x0 = s->point, *x1 = x0 + size, *x2 = x1 + size, *to = x2 + size;
  double before = -INFINITY, value, gain = INFINITY;
  double enough = GAIN * (double) s->fit->models;
  ddd_status status = DDD_OK;

  s->fit->steps = 0;
  s->most = INFINITY;
  while (s->fit->steps < STEPS && (s->most > ENOUGH || gain > enough))
    {
      read_point (s->fit, x0);
      status = step (s, &value, err);
      if (status != DDD_OK)
        return status;
      if (value < before - 1e-9 * fabs (before))
        {
          /* That was too far: on from where plain steps had led.  */
          write_point (x2, s->fit);
          before = -INFINITY;
          gain = INFINITY;
          continue;
        }
      gain = value - before;
      read_point (s->fit, x1);
      status = step (s, &before, err);
      if (status != DDD_OK)
        return status;
      read_point (s->fit, x2);
      if (s->most > ENOUGH || gain > enough)
        {
          stretch (s->fit, x0, x1, x2, to);
          write_point (to, s->fit);
        }
      /* How far, taking it that each step wins as much; some lose.  */
      s->done
        = fmax (s->done, fmin (1, log (fmin (1, s->most)) / log (ENOUGH)));
      if (ddd_run_stopped (&s->run, s->done))
        return ddd_fail (err, DDD_ESTOP, "interrupted");
    }
  return DDD_OK;
}

ddd_status
ddd_slopes_fit (const ddd_bits *bits, const ddd_run *run, ddd_slopes *fit,
                ddd_error *err)
{
  search s = { .fit = fit };
  ddd_patterns p = { 0 };
  ddd_status status;

  if (run)
    s.run = *run;
  if (s.run.threads == 0)
    s.run.threads = ddd_threads ();
  s.point = ddd_alloc (4 * (2 * fit->models + fit->nodes), sizeof *s.point);
  if (! s.point)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", fit->models);
  status = ddd_patterns_make (bits, &p, err);
  if (status == DDD_OK)
    status = ddd_posterior_make (&p, fit->nodes, &s.x, err);
  if (status == DDD_OK)
    {
      ddd_slopes_start (bits, fit);
      status = climb (&s, err);
    }
  ddd_posterior_free (&s.x);
  ddd_patterns_free (&p);
  free (s.point);
  return status;
}
