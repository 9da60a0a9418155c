/* rasch.c - how able the models are, whatever the difficulty of the items.
   SPDX-License-Identifier: GPL-3.0-or-later

   In the Rasch model the odds that model i is right on item j are e_i / d_j.
   Given the number k of models that are right, the difficulty d_j is gone:

     P(x | k) = prod_i e_i^x_i / g_k,   g_k = sum over sets of k models of
                                              the product of their e_i,

   so the e_i can be estimated without any assumption on the items (conditional
   maximum likelihood: E. B. Andersen, JRSS B 1972).  With s_i right answers of
   model i on the items of 0 < k < n, the equations are

     s_i = sum_k h_k pi_i(k),   pi_i(k) = P(x_i = 1 | k).

   From pi_i(k+1) = e_i g_k / g_{k+1} (1 - pi_i(k)); upwards this is stable
   where pi < 1/2, downwards where pi > 1/2, so nothing cancels.  All g_k are
   kept as logarithms: they leave the range of a double at 1000 models, their
   ratios do not.

   The matrix of second derivatives has rows that sum to 0 and is close to a
   multiple of I - 1/n, so Newton's step with its diagonal times (n - 1) / n
   converges fast, at n^2 per step.  */

#include <math.h>
#include <stdlib.h>

#include "rasch.h"

enum
{
  STEPS = 1000
};

static double
log_sum (double a, double b)
{
  double high = a > b ? a : b, low = a > b ? b : a;

  return isinf (low) ? high : high + log1p (exp (low - high));
}

void
ddd_rasch_symmetric (size_t n, const double *e, double *g)
{
  g[0] = 0;
  for (size_t k = 1; k <= n; k++)
    g[k] = -INFINITY;
  for (size_t i = 0; i < n; i++)
    for (size_t k = i + 1; k > 0; k--)
      g[k] = log_sum (g[k], g[k - 1] + e[i]);
}

void
ddd_rasch_ratios (size_t n, const double *g, double *ratio)
{
  for (size_t k = 0; k < n; k++)
    ratio[k] = exp (g[k] - g[k + 1]);
}

void
ddd_rasch_inclusion (size_t n, double odds, const double *ratio, double *pi)
{
  size_t low = 0, high = n;

  pi[0] = 0;
  while (low < n && pi[low] <= .5)
    {
      pi[low + 1] = odds * ratio[low] * (1 - pi[low]);
      low++;
    }
  pi[n] = 1;
  while (high > low)
    {
      high--;
      pi[high] = 1 - pi[high + 1] / (odds * ratio[high]);
    }
}

/* Either (1 - pi_k) g_k or pi_{k+1} g_{k+1} / e: the one without loss.  */
void
ddd_rasch_without (size_t n, double e, const double *g, const double *pi,
                   double *rest)
{
  for (size_t k = 0; k < n; k++)
    rest[k]
      = pi[k] <= .5 ? g[k] + log1p (-pi[k]) : g[k + 1] - e + log (pi[k + 1]);
}

/* One step; returns its largest change, or NaN.  */
static double
improve (size_t n, const double *h, const double *right, double *e, double *g,
         double *ratio, double *pi)
{
  double most = 0, mean = 0;

  ddd_rasch_symmetric (n, e, g);
  ddd_rasch_ratios (n, g, ratio);
  for (size_t i = 0; i < n; i++)
    {
      double expected = 0, variance = 0;

      ddd_rasch_inclusion (n, exp (e[i]), ratio, pi);
      for (size_t k = 1; k < n; k++)
        {
          expected += h[k] * pi[k];
          variance += h[k] * pi[k] * (1 - pi[k]);
        }
      double step
        = (right[i] - expected) / variance * (double) (n - 1) / (double) n;
      step = step > 1 ? 1 : step < -1 ? -1 : step;
      most = fabs (step) > most || isnan (step) ? fabs (step) : most;
      /* The others' g is that of the old e on purpose.  */
      e[i] += step;
      mean += e[i] / (double) n;
    }
  for (size_t i = 0; i < n; i++)
    e[i] -= mean;
  return most;
}

ddd_status
ddd_rasch_fit (size_t n, const double *h, const double *right, double *e,
               double *g, ddd_error *err)
{
  double *pi = ddd_alloc (2 * n + 1, sizeof *pi), mixed = 0, change = 1;
  int finite = n > 1;

  if (! pi)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
  for (size_t k = 1; k < n; k++)
    mixed += h[k];
  for (size_t i = 0; i < n; i++)
    {
      e[i] = 0;
      finite = finite && right[i] > 0 && right[i] < mixed;
    }
  for (int s = 0; s < STEPS && finite && change > 1e-13; s++)
    change = improve (n, h, right, e, g, pi + n + 1, pi);
  free (pi);

  if (! finite || ! (change < 1e-9))
    for (size_t i = 0; i < n; i++)
      e[i] = NAN;
  ddd_rasch_symmetric (n, e, g);
  return DDD_OK;
}

ddd_status
ddd_rasch_given (size_t n, const double *e, double *given, ddd_error *err)
{
  double *g = ddd_alloc (3 * n + 3, sizeof *g);

  if (! g)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);

  double *ratio = g + n + 1, *pi = ratio + n + 1;
  ddd_rasch_symmetric (n, e, g);
  ddd_rasch_ratios (n, g, ratio);
  for (size_t i = 0; i < n; i++)
    {
      ddd_rasch_inclusion (n, exp (e[i]), ratio, pi);
      for (size_t k = 0; k <= n; k++)
        given[i + k * n] = pi[k];
    }
  free (g);
  return DDD_OK;
}
