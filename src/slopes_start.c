/* slopes_start.c - the grid of a fit with slopes, and where it begins.
   SPDX-License-Identifier: GPL-3.0-or-later

   Nodes are evenly spaced in standard deviations of what the answers to one
   item tell about it, 1 / sqrt (sum_i p_i (1 - p_i)), of which the grid is
   about pi sqrt (n) long: the spacing is a third of one with 8 models, and 1.2
   with 1000.  (Up to 1.5 a grid is as good as a density.)  It reaches from
   where one of ten thousand is expected to be right to where one is expected
   to be wrong.  */

#include "slopes.h"

enum
{
  POINTS = 1000 /* in which the grid is measured out */
};

#define END 1e-4 /* models expected right, or wrong, at the ends */

/* A multiple of 4, see posterior.c.  */
size_t
ddd_slopes_nodes (size_t models)
{
  return (24 + (size_t) (2 * sqrt ((double) models))) / 4 * 4;
}

static double
expected (const ddd_slopes *fit, double t, double *spread)
{
  double sum = 0;

  *spread = 0;
  for (size_t i = 0; i < fit->models; i++)
    {
      double p = ddd_logistic (fit->slope[i] * t + fit->intercept[i]);

      sum += p;
      *spread += p * (1 - p);
    }
  return sum;
}

/* Where WANT models are expected to be right.  */
static double
place_of (const ddd_slopes *fit, double want)
{
  double low = -100, high = 100, spread;

  for (int step = 0; step < 60; step++)
    {
      double middle = (low + high) / 2;

      if (expected (fit, middle, &spread) < want)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

static void
place_nodes (ddd_slopes *fit)
{
  double low = place_of (fit, END);
  double high = place_of (fit, (double) fit->models - END);
  double length[POINTS + 1] = { 0 }, spread, step = (high - low) / POINTS;

  for (size_t t = 1; t <= POINTS; t++)
    {
      expected (fit, low + ((double) t - .5) * step, &spread);
      length[t] = length[t - 1] + sqrt (spread) * step;
    }
  for (size_t g = 0, t = 0; g < fit->nodes; g++)
    {
      double want = length[POINTS] * (double) g / (double) (fit->nodes - 1);

      while (t < POINTS && length[t] < want)
        t++;
      fit->node[g] = low + step * (double) t;
      if (t > 0)
        fit->node[g]
          -= step * (length[t] - want) / (length[t] - length[t - 1]);
      fit->weight[g] = 1 / (double) fit->nodes;
    }
}

/* Log odds of the accuracies, stretched for that difficulty differs.  */
void
ddd_slopes_start (const ddd_bits *bits, ddd_slopes *fit)
{
  double mean = 0, n = (double) fit->models;

  for (size_t i = 0; i < fit->models; i++)
    {
      double right = .5;

      for (size_t w = 0; w * DDD_WORD < bits->items; w++)
        right += __builtin_popcountll (bits->correct[i * bits->stride + w]);
      fit->slope[i] = 1;
      fit->intercept[i]
        = 1.5 * log (right / ((double) bits->items + 1 - right));
      mean += fit->intercept[i] / n;
    }
  for (size_t i = 0; i < fit->models; i++)
    fit->intercept[i] -= mean;
  place_nodes (fit);
}
