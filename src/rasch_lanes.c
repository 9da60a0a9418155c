/* rasch_lanes.c - what pairs of models under Rasch are made of.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "rasch_lanes.h"

enum
{
  LANES = DDD_ABLE
};

ddd_status
ddd_rasch_lanes_make (size_t n, const double *e, ddd_rasch_lanes *x,
                      ddd_error *err)
{
  size_t levels = n + 1, blocks = (n + LANES - 1) / LANES;
  size_t padded = blocks * LANES, ld = (levels + 3) / 4 * 4;
  size_t all = (n + 3) / 4 * 4 * ld;
  double *memory
    = ddd_alloc (2 * levels + all + (levels + 2) * padded, sizeof *memory);

  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  *x = (ddd_rasch_lanes) { .n = n, .blocks = blocks, .ld = ld, .all = memory };
  memset (x->all, 0, all * sizeof *memory);
  x->lanes = x->all + all;
  x->odds = x->lanes + padded * levels;
  x->inverse = x->odds + padded;
  x->g = x->inverse + padded;

  double *ratio = x->g + levels;
  ddd_rasch_symmetric (n, e, x->g);
  ddd_rasch_ratios (n, x->g, ratio);
  for (size_t i = 0; i < padded; i++)
    {
      size_t model = i < n ? i : n - 1; /* lanes without a model: any */
      double *lane = x->lanes + i / LANES * levels * LANES + i % LANES;

      x->odds[i] = exp (e[model]);
      x->inverse[i] = exp (-e[model]);
      if (i < n)
        ddd_rasch_inclusion (n, x->odds[i], ratio, x->all + i * ld);
      for (size_t k = 0; k <= n; k++)
        lane[k * LANES] = x->all[model * ld + k];
    }
  return DDD_OK;
}

void
ddd_rasch_lanes_free (ddd_rasch_lanes *x)
{
  free (x->all);
}
