/* strata.h - steps over k right models, of several models or k at a time.
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

/* The loop of levels; BITS counts those of a word.  */
DDD_LOOP void
ddd_levels_by (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
               size_t groups, double *count, uint64_t (*bits) (uint64_t x))
{
  enum
  {
    L = DDD_LEVELS
  };

  for (size_t g = 0; g < groups; g++, count += L)
    {
      uint64_t sum[L] = { 0 };

      for (size_t d = 0; d < depth[g]; d++, x += L, y += L)
        for (size_t l = 0; l < L; l++)
          sum[l] += bits (x[l] & y[l]);
      /* Below 2^31: signed numbers become double faster.  */
      for (size_t l = 0; l < L; l++)
        count[l] = (double) (int32_t) sum[l];
    }
}

/* 0 of none.  Compilers would turn a choice of the number into a branch.  */
DDD_LOOP double
ddd_stratum_inverse (double n)
{
  double none = n > 0 ? 0. : 1.;

  return (1 - none) / (n + none);
}

/* Add stratum K to lane L of SUM.  Without items all counts are 0.  */
DDD_LOOP void
ddd_add_stratum (const ddd_strata *s, size_t k, size_t l,
                 double sum[4][DDD_LEVELS])
{
  double n11 = s->both[k + 2], first = s->both[k + 1];
  double n10 = s->right[k + 1] - first, n01 = s->other[k + 1] - first;
  double n00 = s->items[k] - s->right[k] - s->other[k] + s->both[k];
  double n = n11 + n10 + n01 + n00, none = n > 0 ? 0. : 1.;
  double inverse = 1 / (n + none);
  double r = n11 * n00 * inverse, t = n10 * n01 * inverse;
  double p = (n11 + n00) * inverse;

  sum[0][l] += r;
  sum[1][l] += t;
  sum[2][l] += p * r;
  sum[3][l] += p * t;
}

/* The loop of strata: lanes are levels.  */
DDD_LOOP void
ddd_strata_by (const ddd_strata *s, double out[4])
{
  enum
  {
    L = DDD_LEVELS
  };
  double sum[4][L] = { { 0 } };
  size_t k = 0;

  for (; k + 2 + L <= s->levels; k += L)
    for (size_t l = 0; l < L; l++)
      ddd_add_stratum (s, k + l, l, sum);
  for (size_t l = 0; k + 2 + l < s->levels; l++)
    ddd_add_stratum (s, k + l, l, sum);
  for (size_t t = 0; t < 4; t++)
    out[t] = ((sum[t][0] + sum[t][1]) + (sum[t][2] + sum[t][3]))
             + ((sum[t][4] + sum[t][5]) + (sum[t][6] + sum[t][7]));
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
