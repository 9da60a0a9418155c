/* slopes_given.c - what a slope per model expects of two models, given k.
   SPDX-License-Identifier: GPL-3.0-or-later

   At one node of the grid the models are independent, with odds e_i of their
   own.  Given there the number k of models that are right, the probability
   that both i and l are is

     P_il (k) = q pi_l (k) + (1 - q) pi_i (k),   q = e_i / (e_i - e_l),

   exactly (see rasch_pairs.c), and an item of k is at node g with the
   probability

     s_g (k) = w_g P (k | g) / sum of these.

   So of h_k items each, both are expected to be right on

     sum_g q A_l + (1 - q) A_i,   A_i = sum_k h_k s_g (k) pi_i (k | g),

   which takes n^2 G steps and no loop over k for pairs.  Odds that coincide
   are first moved apart by GAP, in logarithms: fewer than m GAP items of m,
   and six digits are lost of fifteen.  */

#include <stdlib.h>
#include <string.h>

#include "rasch.h"
#include "slopes.h"

#define GAP 1e-7
#define LEAST 1e-280 /* no item is at a node this improbable */

typedef struct
{
  double value;
  size_t model;
} ranked;

static int
by_value (const void *a, const void *b)
{
  double x = ((const ranked *) a)->value, y = ((const ranked *) b)->value;

  return (x > y) - (x < y);
}

/* Log odds of all models at a node.  */
static void
find_odds (const ddd_slopes *fit, size_t g, ranked *order, double *odds)
{
  double last = -INFINITY;

  for (size_t i = 0; i < fit->models; i++)
    order[i] = (ranked) { ddd_slopes_logit (fit, i, g), i };
  qsort (order, fit->models, sizeof *order, by_value);
  for (size_t i = 0; i < fit->models; i++)
    last = odds[order[i].model] = fmax (order[i].value, last + GAP);
}

/* P (k | g) w_g, then shares.  */
static ddd_status
find_shares (const ddd_slopes *fit, const double *odds, double *p,
             double *share, ddd_error *err)
{
  size_t n = fit->models, levels = n + 1;
  ddd_status status = DDD_OK;

  for (size_t g = 0; g < fit->nodes && status == DDD_OK; g++)
    {
      for (size_t i = 0; i < n; i++)
        p[i] = ddd_logistic (odds[g * n + i]);
      status = ddd_poisson_binomial (n, p, share + g * levels, err);
    }
  return status;
}

/* A_i of all models at node G: ITEMS[k] of each k are there, and PMF says how
   probable each k was.  */
static void
collect (size_t n, const double *odds, const double *pmf, const double *items,
         double *ratio, double *pi, double *a, size_t step)
{
  size_t low = 0, high = n;

  while (low < high && ! (pmf[low] > LEAST))
    low++;
  while (high > low && ! (pmf[high] > LEAST))
    high--;
  for (size_t k = low; k < high; k++)
    ratio[k] = pmf[k] / pmf[k + 1];
  for (size_t i = 0; i < n; i++)
    {
      double sum = 0;

      /* At either end 0 and 1 are only right where it is that of all k, but
         what is wrong fades, long before an item may be there.  */
      ddd_rasch_inclusion (high - low, exp (odds[i]), ratio + low, pi + low);
      for (size_t k = low; k <= high; k++)
        sum += items[k] * pi[k];
      a[i * step] = sum;
    }
}

static void
write_pairs (const ddd_slopes *fit, const double *odds, const double *a,
             double *n11)
{
  size_t n = fit->models, nodes = fit->nodes;

  for (size_t l = 0; l < n; l++)
    for (size_t i = 0; i <= l; i++)
      {
        const double *ei = odds + i * nodes, *el = odds + l * nodes;
        const double *ai = a + i * nodes, *al = a + l * nodes;
        double sum = 0;

        for (size_t g = 0; g < nodes; g++)
          sum += ai[g]
                 + (i == l ? 0 : ei[g] / (ei[g] - el[g]) * (al[g] - ai[g]));
        n11[i + l * n] = n11[l + i * n] = sum;
      }
}

ddd_status
ddd_slopes_expect (const ddd_slopes *fit, const double *h, double *n11,
                   double *held, ddd_error *err)
{
  size_t n = fit->models, nodes = fit->nodes, levels = n + 1;
  size_t all = 3 * n * nodes + nodes * levels + 4 * levels;
  double *odds = ddd_alloc (all, sizeof *odds);
  ranked *order = ddd_alloc (n, sizeof *order);
  ddd_status status = DDD_OK;

  if (! odds || ! order)
    {
      free (odds);
      free (order);
      return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models",
                       n);
    }
  double *turned = odds + n * nodes, *a = turned + n * nodes;
  double *pmf = a + n * nodes, *total = pmf + nodes * levels;
  double *items = total + levels, *ratio = items + levels,
         *pi = ratio + levels;

  for (size_t g = 0; g < nodes; g++)
    find_odds (fit, g, order, odds + g * n);
  status = find_shares (fit, odds, items, pmf, err);
  memset (total, 0, levels * sizeof *total);
  for (size_t g = 0; g < nodes; g++)
    for (size_t k = 0; k < levels; k++)
      total[k] += fit->weight[g] * pmf[g * levels + k];
  for (size_t g = 0; g < nodes && status == DDD_OK; g++)
    {
      double sum = 0;

      for (size_t k = 0; k < levels; k++)
        sum += items[k]
          = h[k] > 0 ? h[k] * fit->weight[g] * pmf[g * levels + k] / total[k]
                     : 0;
      if (held)
        held[g] = sum;
      collect (n, odds + g * n, pmf + g * levels, items, ratio, pi, a + g,
               nodes);
      for (size_t i = 0; i < n; i++)
        turned[i * nodes + g] = exp (odds[g * n + i]);
    }
  if (status == DDD_OK)
    write_pairs (fit, turned, a, n11);
  free (odds);
  free (order);
  return status;
}
