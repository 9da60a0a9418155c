/* slopes_draw.c - random answers of models with slopes of their own.
   SPDX-License-Identifier: GPL-3.0-or-later  */

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

ddd_status
ddd_slopes_draw (const ddd_slopes *fit, const double *weight, uint64_t seed,
                 uint64_t index, size_t items, uint64_t *correct, size_t *node,
                 ddd_error *err)
{
  size_t n = fit->models, nodes = fit->nodes, words = ddd_row_words (items);
  double *p = ddd_alloc ((n + 1) * nodes, sizeof *p);
  ddd_random r;

  if (! p)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
  double *sum = p + n * nodes;

  for (size_t g = 0; g < nodes; g++)
    {
      sum[g] = weight[g] + (g > 0 ? sum[g - 1] : 0);
      for (size_t i = 0; i < n; i++)
        p[g * n + i] = 0x1p64 * ddd_logistic (ddd_slopes_logit (fit, i, g));
    }
  memset (correct, 0, n * words * sizeof *correct);
  ddd_random_start (&r, seed, DDD_FOR_SLOPES, index);
  for (size_t j = 0; j < items; j++)
    {
      double u = (double) (ddd_random_next (&r) >> 11) * 0x1p-53;
      size_t g = node_of (u, sum, nodes);

      if (node)
        node[j] = g;
      for (size_t i = 0; i < n; i++)
        if ((double) ddd_random_next (&r) < p[g * n + i])
          correct[i * words + j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
    }
  free (p);
  return DDD_OK;
}
