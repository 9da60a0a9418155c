/* strata.h - steps over k right models, DDD_ABLE models at a time.
   SPDX-License-Identifier: GPL-3.0-or-later

   Inlined into a function of each tier.  Rows have a constant length, which is
   what compilers need to take lanes at once, and every lane adds in the order
   of k: tiers agree to the bit.  */

#ifndef DDD_STRATA_H
#define DDD_STRATA_H

#include "loops.h"

/* ---- probabilities given k, see rasch_lanes.h --------------------------- */

/* UP[k], k = 0..n, of models with those ODDS: right up to 1/2, and 1 from the
   first that is above.  */
DDD_LOOP void
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
DDD_LOOP void
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

/* The loops of given.  */
DDD_LOOP void
ddd_given_by (size_t n, const double *ratio, const double *by,
              const double *odds, const double *inverse, double *up)
{
  ddd_rasch_up (n, ratio, odds, up);
  ddd_rasch_down (n, by, inverse, up);
}

/* ---- strata, see mantel.c ----------------------------------------------- */

/* 0 of none.  Compilers would turn a choice of the number into a branch.  */
DDD_LOOP double
ddd_stratum_inverse (double n)
{
  double none = n > 0 ? 0 : 1;

  return (1 - none) / (n + none);
}

/* The loop of strata.  */
DDD_LOOP void
ddd_strata_by (const ddd_strata *s, double *restrict sum)
{
  enum
  {
    L = DDD_ABLE,
    AHEAD = 8 /* levels, which are far apart in memory */
  };

  for (size_t k = 0; k + 2 < s->levels; k++)
    {
      const double *right = s->right + k, *other = s->other + k * L;
      const uint32_t *none = s->both + k * s->step;
      const uint32_t *one = none + s->step, *both = one + s->step;
      double items = s->items[k];

      ddd_fetch (none + AHEAD * s->step, L * sizeof *none);
      for (size_t l = 0; l < L; l++)
        {
          /* Counts are below 2^31: signed numbers become double faster.  */
          double n11 = (double) (int32_t) both[l];
          double first = (double) (int32_t) one[l];
          double n10 = right[1] - first, n01 = other[L + l] - first;
          double n00
            = items - right[0] - other[l] + (double) (int32_t) none[l];
          double inverse = ddd_stratum_inverse (n11 + n10 + n01 + n00);
          double r = n11 * n00 * inverse, t = n10 * n01 * inverse;
          double p = (n11 + n00) * inverse;

          sum[l] += r;
          sum[L + l] += t;
          sum[2 * L + l] += p * r;
          sum[3 * L + l] += p * t + (1 - p) * r;
          sum[4 * L + l] += (1 - p) * t;
        }
    }
}

/* The loop of expect.  */
DDD_LOOP void
ddd_expect_by (size_t levels, const double *items, const double *right,
               const double *other, const double *given, double *restrict sum)
{
  enum
  {
    L = DDD_ABLE
  };

  for (size_t k = 0; k + 2 < levels; k++, items++, right++)
    for (size_t l = 0; l < L; l++)
      {
        const double *p = given + k * L + l, *pl = other + k * L + l;
        double one = right[1] * p[L];
        double n11 = items[2] * (right[2] * p[2 * L]);
        double n10 = items[1] * (right[1] - one);
        double n01 = items[1] * (pl[L] - one);
        double n00 = items[0] * (1 - right[0] - pl[0] + right[0] * p[0]);
        double inverse = ddd_stratum_inverse (n11 + n10 + n01 + n00);

        sum[l] += n11 * n00 * inverse;
        sum[L + l] += n10 * n01 * inverse;
      }
}

#endif /* DDD_STRATA_H */
