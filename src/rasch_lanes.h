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

/* G: ddd_rasch_symmetric.  ALL: of each model for k = 0..n, in rows of LD
   numbers; as kernels want it, rows and models are filled up to multiples of 4
   by zeros.  ODDS and INVERSE of each model, padded to whole blocks; LANES:
   ALL in blocks, DDD_ABLE models for k = 0..n each.  */
typedef struct
{
  size_t n, blocks, ld;
  double *g, *all, *lanes, *odds, *inverse;
} ddd_rasch_lanes;

ddd_status ddd_rasch_lanes_make (size_t n, const double *log_odds,
                                 ddd_rasch_lanes *x, ddd_error *err);
void ddd_rasch_lanes_free (ddd_rasch_lanes *x);

/* ---- pairs -------------------------------------------------------------- */

/* Whether odds differ by less than the share BY.  */
static inline int
ddd_rasch_within (double by, double e, double other)
{
  return ! (fabs (expm1 (other - e)) >= by);
}

#define DDD_RASCH_NEAR .02   /* from here on what needs 1 / share is exact */
#define DDD_RASCH_ALIKE 1e-4 /* and here what needs its square still will do */

/* Q with P_il = Q[0] pi_l + Q[1] pi_i.  */
static inline void
ddd_rasch_mix (double ei, double el, double q[2])
{
  q[0] = -1 / expm1 (el - ei);
  q[1] = -1 / expm1 (ei - el);
}

/* Sums over k with the weights H, n x n, of models whose log-odds E ascend:
   of both right (N11) and INFORMATION, the covariance of one's and the
   other's, which may be NULL, and of the VARIANCE of both right, only for
   pairs that are near and unless it is NULL (rasch_counts.c).  */
ddd_status ddd_rasch_counts (const ddd_rasch_lanes *x, const double *h,
                             const double *e, const ddd_run *run, double *n11,
                             double *information, double *variance,
                             ddd_error *err);

/* Take from the VARIANCE of pairs that are alike what estimating spends of it;
   INVERSE as in rasch_pairs.c, of rows of LD (rasch_alike.c).  */
ddd_status ddd_rasch_spent_alike (const ddd_rasch_lanes *x, const double *h,
                                  const double *e, const double *n11,
                                  const double *inverse, size_t ld,
                                  const ddd_run *run, double *variance,
                                  ddd_error *err);

/* ---- steps -------------------------------------------------------------- */

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
