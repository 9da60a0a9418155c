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

#endif /* DDD_RASCH_H */
