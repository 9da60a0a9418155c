/* pairs.h - pairs of models: visitors, counts and kappa.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_PAIRS_H
#define DDD_PAIRS_H

#include "kernels.h"

/* Two models on N items that both answered: R, Q right each, N11 both.  */
typedef struct
{
  int64_t n, r, q, n11;
} ddd_pair;

/* A finished part of the matrix of all pairs: models I0.. against J0..; where
   I0 equals J0 only pairs with i <= j (in the block) are filled.  Read it
   through ddd_block_pair.  */
typedef struct
{
  size_t i0, j0, ni, nj;
  size_t ranges;
  const ddd_bits *range;
  size_t ld;             /* words from one row of COUNT to the next */
  size_t area;           /* words from one range to the next */
  const uint32_t *count; /* joint counts, see gram.c */
  size_t rows[2];        /* from one range of MARGIN to the next */
  const ddd_margin *margin[2];
} ddd_block;

/* Models I and J (in the block); inline, since there are millions.  */
static inline ddd_pair
ddd_block_pair (const ddd_block *b, size_t range, size_t i, size_t j)
{
  const uint32_t *count = b->count + range * b->area;

  if (! b->range->valid)
    return (ddd_pair) { (int64_t) b->range[range].items,
                        b->margin[0][range * b->rows[0] + i].own,
                        b->margin[1][range * b->rows[1] + j].own,
                        count[i * b->ld + j] };

  const uint32_t *x = count + 2 * i * b->ld + 2 * j, *v = x + b->ld;
  return (ddd_pair) { v[1], x[1], v[0], x[0] };
}

/* Called once per block, from any thread; blocks are disjoint.  */
typedef void ddd_visit (void *ctx, const ddd_block *block);

/* Joint counts of all pairs of models, on every range of items apart.  The
   ranges have the same rows (the same models) and either all or none a valid
   plane.  */
ddd_status ddd_gram (const ddd_bits *range, size_t ranges, const ddd_run *run,
                     ddd_visit *visit, void *ctx, ddd_error *err);

/* Of a SHARE of the pairs.  */
ddd_status ddd_gram_share (const ddd_bits *range, size_t ranges,
                           ddd_share share, const ddd_run *run,
                           ddd_visit *visit, void *ctx, ddd_error *err);

/* The same for every row of A with every row of B, of the same items and
   without a valid plane (A and B need not be models: a weight written in
   binary is a few rows).  I0 and NI of a block are rows of A, J0 and NJ of B;
   the count of rows I and J of the block is count[i * ld + j], and there is no
   pair to read.  Counts are below 2^31.  */
ddd_status ddd_gram_cross (const ddd_bits *a, const ddd_bits *b,
                           const ddd_run *run, ddd_visit *visit, void *ctx,
                           ddd_error *err);

/* N^2 (1 - c_exp) */
static inline double
ddd_pair_room (ddd_pair c)
{
  return (double) (c.r * (c.n - c.q) + c.q * (c.n - c.r));
}

static inline double
ddd_pair_kappa (ddd_pair c)
{
  double den = ddd_pair_room (c);

  return den > 0 ? 2 * (double) (c.n * c.n11 - c.r * c.q) / den : NAN;
}

/* Up to 16 x 16 pairs of models I0.. and J0.., of [j][i] only those with
   i0 + i <= j0 + j.  */
enum
{
  DDD_PATCH = 16
};
typedef struct
{
  size_t i0, j0, ni, nj;
  ddd_pair inside[DDD_PATCH][DDD_PATCH], all[DDD_PATCH][DDD_PATCH];
} ddd_patch;

/* Called once per patch, from any thread.  */
typedef void ddd_patch_visit (void *ctx, const ddd_patch *patch);

/* A SHARE of the pairs on the items of MASK and on all; the other arguments
   are ddd_kappa's.  */
ddd_status ddd_two_sets (const ddd_bits *bits, const uint64_t *mask,
                         size_t trivial, size_t impossible, ddd_share share,
                         const ddd_run *run, ddd_patch_visit *visit, void *ctx,
                         ddd_error *err);

/* Fill in what is wanted about models I <= J of N.  */
void ddd_pair_write (const ddd_kappa_out *out, size_t n, size_t i, size_t j,
                     ddd_pair c);

#endif /* DDD_PAIRS_H */
