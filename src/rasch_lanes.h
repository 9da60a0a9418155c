/* rasch_lanes.h - probabilities given k of DDD_ABLE models at a time.
   SPDX-License-Identifier: GPL-3.0-or-later

   With a model taken out, the probabilities of the others given k follow one
   another as those of ddd_rasch_inclusion do: upwards as far as 1/2, downwards
   above.  Here DDD_ABLE models take every step together, without a branch and
   without a division.  (One by one it takes eight times as long.)  */

#ifndef DDD_RASCH_LANES_H
#define DDD_RASCH_LANES_H

#include "rasch.h"

enum
{
  DDD_ABLE = 16
};

/* G and ALL as in ddd_rasch_each.  ODDS and INVERSE of each model, padded to
   whole blocks; LANES: ALL in blocks, DDD_ABLE models for k = 0..n each.  */
typedef struct
{
  size_t n, blocks;
  double *g, *all, *lanes, *odds, *inverse;
} ddd_rasch_lanes;

ddd_status ddd_rasch_lanes_make (size_t n, const double *log_odds,
                                 ddd_rasch_lanes *x, ddd_error *err);
void ddd_rasch_lanes_free (ddd_rasch_lanes *x);

/* UP[k], k = 0..n, of models with those ODDS: right up to 1/2, and 1 from the
   first that is above.  */
static inline void
ddd_rasch_up (size_t n, const double *ratio, const double *restrict odds,
              double *restrict up)
{
  double last[DDD_ABLE] = { 0 };

  for (size_t k = 0; k <= n; k++, up += DDD_ABLE)
    {
      double r = k < n ? ratio[k] : 0;

      for (size_t l = 0; l < DDD_ABLE; l++)
        {
          double p = last[l], low = p <= .5 ? 1 : 0;

          /* Compilers would turn a choice of the product into a branch.  */
          up[l] = p;
          last[l] = low * odds[l] * r * (1 - p) + (1 - low);
        }
    }
}

/* From UP to the probabilities themselves; BY are the inverses of RATIO.  */
static inline void
ddd_rasch_down (size_t n, const double *by, const double *restrict inverse,
                double *restrict up)
{
  double down[DDD_ABLE];

  for (size_t l = 0; l < DDD_ABLE; l++)
    up[n * DDD_ABLE + l] = down[l] = 1;
  for (size_t k = n; k > 0; k--)
    {
      double *p = up + (k - 1) * DDD_ABLE;

      for (size_t l = 0; l < DDD_ABLE; l++)
        {
          double d = 1 - down[l] * (inverse[l] * by[k - 1]);

          down[l] = d;
          p[l] = p[l] <= .5 ? p[l] : d;
        }
    }
}

#endif /* DDD_RASCH_LANES_H */
