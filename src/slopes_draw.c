/* slopes_draw.c - random answers of models with slopes of their own.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"
#include "slopes.h"

/* The node that a number below 1 falls on, SUM being sums of weights.  */
static size_t
node_of (double u, const double *sum, size_t nodes)
{
  size_t low = 0, high = nodes - 1;

  while (low < high)
    {
      size_t middle = (low + high) / 2;

      if (u * sum[nodes - 1] < sum[middle])
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* The number of those of 64 bits that are below P once they are rounded to a
   double.  */
static uint64_t
numbers_below (double p)
{
  uint64_t bits, below, half;

  if (p < 0x1p53)
    return (uint64_t) ceil (p);
  below = (uint64_t) nextafter (p, 0);
  half = (uint64_t) ((p - nextafter (p, 0)) / 2);
  memcpy (&bits, &p, sizeof bits);
  return below + half + (bits & 1); /* the middle goes to the even one */
}

/* Whether each model is right on an item, as bit AT of its word.  */
static void
draw_item (ddd_random *r, const uint64_t *below, size_t n, unsigned at,
           uint64_t *word)
{
  for (size_t i = 0; i < n; i++)
    word[i] |= (uint64_t) (ddd_random_next (r) < below[i]) << at;
}

ddd_status
ddd_drawn_make (const ddd_slopes *fit, const double *weight, ddd_drawn *x,
                ddd_error *err)
{
  size_t n = fit->models, nodes = fit->nodes;

  *x = (ddd_drawn) { .models = n, .nodes = nodes };
  x->p = ddd_alloc ((n + 1) * nodes, sizeof *x->p);
  x->below = ddd_alloc (n * nodes, sizeof *x->below);
  if (! x->p || ! x->below)
    {
      ddd_drawn_free (x);
      return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
    }
  x->sum = x->p + n * nodes;
  for (size_t g = 0; g < nodes; g++)
    {
      x->sum[g] = weight[g] + (g > 0 ? x->sum[g - 1] : 0);
      for (size_t i = 0; i < n; i++)
        {
          double p = ddd_logistic (ddd_slopes_logit (fit, i, g));

          x->p[i * nodes + g] = p;
          x->below[g * n + i] = numbers_below (0x1p64 * p);
        }
    }
  return DDD_OK;
}

void
ddd_drawn_free (ddd_drawn *x)
{
  free (x->p);
  free (x->below);
  *x = (ddd_drawn) { 0 };
}

ddd_status
ddd_drawn_items (const ddd_drawn *x, uint64_t seed, uint64_t index,
                 size_t items, uint64_t *correct, size_t *node, ddd_error *err)
{
  size_t n = x->models, words = ddd_row_words (items);
  uint64_t *word = ddd_alloc (n, sizeof *word); /* of 64 items, of a model */
  ddd_random r;

  if (! word)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
  memset (correct, 0, n * words * sizeof *correct);
  ddd_random_start (&r, seed, DDD_FOR_SLOPES, index);
  for (size_t j = 0; j < items; j++)
    {
      if (j % DDD_WORD == 0)
        memset (word, 0, n * sizeof *word);
      double u = (double) (ddd_random_next (&r) >> 11) * 0x1p-53;
      size_t g = node_of (u, x->sum, x->nodes);

      if (node)
        node[j] = g;
      draw_item (&r, x->below + g * n, n, j % DDD_WORD, word);
      if (j % DDD_WORD + 1 == DDD_WORD || j + 1 == items)
        for (size_t i = 0; i < n; i++)
          correct[i * words + j / DDD_WORD] = word[i];
    }
  free (word);
  return DDD_OK;
}

ddd_status
ddd_slopes_draw (const ddd_slopes *fit, const double *weight, uint64_t seed,
                 uint64_t index, size_t items, uint64_t *correct, size_t *node,
                 ddd_error *err)
{
  ddd_drawn x;
  ddd_status status = ddd_drawn_make (fit, weight, &x, err);

  if (status == DDD_OK)
    status = ddd_drawn_items (&x, seed, index, items, correct, node, err);
  ddd_drawn_free (&x);
  return status;
}
