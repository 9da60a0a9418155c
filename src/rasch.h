/* rasch.h - symmetric functions and pairs of models under Rasch.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_RASCH_H
#define DDD_RASCH_H

#include "internal.h"

/* G[0..n]: logarithms of the symmetric functions of odds exp (E[i]).
   RATIO[k], k < n: g_k / g_{k+1}.  PI[0..n] of a model with these ODDS.  */
void ddd_rasch_symmetric (size_t n, const double *e, double *g);
void ddd_rasch_ratios (size_t n, const double *g, double *ratio);
void ddd_rasch_inclusion (size_t n, double odds, const double *ratio,
                          double *pi);

/* The same once such a model has been taken out: REST[0..n-1].  */
void ddd_rasch_without (size_t n, double e, const double *g, const double *pi,
                        double *rest);

/* Models I <= L: probabilities given k = 0..n that each, or both, is right. */
typedef struct
{
  size_t n, i, l;
  const double *pi, *pl, *both;
} ddd_rasch_two;

typedef void ddd_rasch_visit (void *ctx, const ddd_rasch_two *two);

ddd_status ddd_rasch_each (size_t n, const double *log_odds,
                           const ddd_run *run, ddd_rasch_visit *visit,
                           void *ctx, ddd_error *err);

#endif /* DDD_RASCH_H */
