/* rasch_lanes.h - probabilities given k of DDD_ABLE models at a time.
   SPDX-License-Identifier: GPL-3.0-or-later

   With a model taken out, the probabilities of the others given k follow one
   another as those of ddd_rasch_inclusion do: upwards as far as 1/2, downwards
   above.  Here DDD_ABLE models take every step together, without a branch and
   without a division (strata.h).  (One by one it takes eight times as long.)
 */

#ifndef DDD_RASCH_LANES_H
#define DDD_RASCH_LANES_H

#include "kernels.h"
#include "rasch.h"

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

/* Model I with DDD_ABLE models from L on, of which those after I are of
   interest: probabilities to be right given k = 0..n, GIVEN where I is.  */
typedef struct
{
  size_t n, i, l;
  const double *pi;
  const double *pl, *given; /* [k DDD_ABLE ..] */
} ddd_rasch_others;

/* Called from any thread.  */
typedef void ddd_rasch_visit (void *ctx, const ddd_rasch_others *others);

ddd_status ddd_rasch_each (size_t n, const double *log_odds,
                           const ddd_run *run, ddd_rasch_visit *visit,
                           void *ctx, ddd_error *err);

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

#endif /* DDD_RASCH_LANES_H */
