/* slopes.h - a slope per model: answers, posteriors, and what a fit implies.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_SLOPES_H
#define DDD_SLOPES_H

#include "internal.h"

/* ---- nodes -------------------------------------------------------------- */

/* Four nodes at a time: numbers of nodes, and of those in a window, are
   multiples of 4.  */
typedef double ddd_four
  __attribute__ ((vector_size (32), aligned (8), may_alias));

static inline double
ddd_dot (const double *a, const double *b, size_t n)
{
  ddd_four sum = { 0 };

  for (size_t g = 0; g < n; g += 4)
    sum += *(const ddd_four *) (a + g) * *(const ddd_four *) (b + g);
  return sum[0] + sum[1] + (sum[2] + sum[3]);
}

/* ---- answers ------------------------------------------------------------ */

/* The distinct columns of answers, with the number K of models that are right
   and the ITEMS that have each.  Model i is bit i % 8 of byte i / 8.  */
typedef struct
{
  size_t models, bytes, count;
  double total; /* items */
  uint8_t *pattern;
  double *items;
  uint32_t *k;
} ddd_patterns;

ddd_status ddd_patterns_make (const ddd_bits *bits, ddd_patterns *p,
                              ddd_error *err);
void ddd_patterns_free (ddd_patterns *p);

/* Whether model I is right on pattern J.  */
static inline int
ddd_pattern_right (const ddd_patterns *p, size_t j, size_t i)
{
  return p->pattern[j * p->bytes + i / 8] >> i % 8 & 1;
}

/* ---- posteriors --------------------------------------------------------- */

/* Where on the grid the items of each pattern are: POST[j * width + s] items
   of pattern j at node FIRST[k_j] + s; nodes farther off have none.  */
typedef struct
{
  const ddd_patterns *patterns;
  size_t nodes, width, block, blocks; /* of BLOCK patterns each */
  size_t *first;                      /* 0..n */
  double *p;              /* models x nodes: probability to be right */
  double *table;          /* bytes x 256 x 2: slopes, intercepts of a byte */
  double *base, *product; /* nodes */
  double *post;
  double *line; /* patterns x 2: slopes, intercepts of who is right */
  double *mean; /* patterns: easiness of their items, added up */
  double *part; /* log-likelihood of each block */
  double loglik;
  double *held;         /* nodes: items */
  double *right, *easy; /* models: right answers, and their easiness */
} ddd_posterior;

ddd_status ddd_posterior_make (const ddd_patterns *p, size_t nodes,
                               ddd_posterior *x, ddd_error *err);
void ddd_posterior_free (ddd_posterior *x);

/* Fill in X under FIT.  RUN may be NULL; its watch is not called.  */
ddd_status ddd_posterior_find (const ddd_slopes *fit, const ddd_run *run,
                               ddd_posterior *x, ddd_error *err);

/* Log odds of model I at node G.  */
static inline double
ddd_slopes_logit (const ddd_slopes *fit, size_t i, size_t g)
{
  return fit->slope[i] * fit->node[g] + fit->intercept[i];
}

static inline double
ddd_logistic (double x)
{
  return 1 / (1 + exp (-x));
}

/* ---- the fit ------------------------------------------------------------ */

/* What the priors (slopes.c) add to the information of the items.  */
#define DDD_SLOPE_PRECISION .25
#define DDD_INTERCEPT_PRECISION .04

/* Nodes, and all parameters as a first guess.  */
void ddd_slopes_start (const ddd_bits *bits, ddd_slopes *fit);

/* ---- pairs -------------------------------------------------------------- */

/* Expected n11 (n x n) on H[k] items of each k, and how many of these are HELD
   by each node, unless that is NULL.  */
ddd_status ddd_slopes_expect (const ddd_slopes *fit, const double *h,
                              double *n11, double *held, ddd_error *err);

/* Answers of all models at nodes of certain weights: P, models x nodes, is the
   probability to be right, and so many of 2^64 numbers are BELOW it.  */
typedef struct
{
  size_t models, nodes;
  double *p, *sum; /* of the weights */
  uint64_t *below;
} ddd_drawn;

ddd_status ddd_drawn_make (const ddd_slopes *fit, const double *weight,
                           ddd_drawn *x, ddd_error *err);
void ddd_drawn_free (ddd_drawn *x);

/* ITEMS answers from stream INDEX of SEED; NODE may be NULL.  */
ddd_status ddd_drawn_items (const ddd_drawn *x, uint64_t seed, uint64_t index,
                            size_t items, uint64_t *correct, size_t *node,
                            ddd_error *err);

/* The same at nodes of these WEIGHTs, once.  */
ddd_status ddd_slopes_draw (const ddd_slopes *fit, const double *weight,
                            uint64_t seed, uint64_t index, size_t items,
                            uint64_t *correct, size_t *node, ddd_error *err);

/* Answers that were drawn, those of FROM <= K <= TO being of interest.  */
typedef struct
{
  const ddd_slopes *fit;
  size_t from, to;
  ddd_patterns patterns;
  ddd_posterior x;
} ddd_sample;

ddd_status ddd_sample_make (ddd_sample *s, uint64_t seed, uint64_t index,
                            size_t items, ddd_error *err);
void ddd_sample_free (ddd_sample *s);

/* The score, 2 models + nodes, of an item of pattern J, times SCALE.  */
void ddd_score (const ddd_sample *s, size_t j, double scale, double *u);

static inline size_t
ddd_pairs_of (size_t models)
{
  return models * (models - 1) / 2;
}

/* Add BY to the pairs that are both right.  */
void ddd_add_pairs (const ddd_patterns *p, size_t j, double by, double *to);

/* Two ways to the same: VARIANCE of n11 less its expectation for pairs i < l
   and errors of slopes; and the EXCESS of all pairs in one sample, of the same
   variance for each item (of known items DRAWN).  COEFFICIENT (pairs x 2
   models + nodes) and LINE (pairs x 4) lead from scores to pairs. */
ddd_status ddd_score_errors (const ddd_slopes *fit, double items, size_t from,
                             size_t to, double *coefficient, double *variance,
                             double *drawn, double *slope_se, ddd_error *err);
ddd_status ddd_score_sample (const ddd_slopes *fit, size_t from, size_t to,
                             const double *coefficient, uint64_t seed,
                             uint64_t index, size_t items, double *excess,
                             ddd_error *err);
ddd_status ddd_known_errors (const ddd_slopes *fit, const double *held,
                             double *line, double *variance, double *drawn,
                             ddd_error *err);
ddd_status ddd_known_slope_errors (const ddd_slopes *fit, const double *held,
                                   double *se, ddd_error *err);
ddd_status ddd_known_sample (const ddd_slopes *fit, const ddd_drawn *drawn,
                             const double *line, uint64_t seed, uint64_t index,
                             size_t items, double *excess, ddd_error *err);

#endif /* DDD_SLOPES_H */
