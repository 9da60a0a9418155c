/* below.h - kernels that a tier may take from another, which BELOW names.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_BELOW_H
#define DDD_BELOW_H

#include "kernels.h"

static inline uint64_t
mask_below (const double *x, size_t count, uint64_t *one, uint64_t *known)
{
  return BELOW.mask (x, count, one, known);
}

static inline uint64_t
mask_bytes_below (const uint8_t *x, size_t count, uint64_t *one)
{
  return BELOW.mask_bytes (x, count, one);
}

static inline void
turn_below (const uint64_t mask[DDD_WORD], uint64_t to[DDD_WORD])
{
  BELOW.turn (mask, to);
}

static inline void
flip_below (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
  BELOW.flip (from, a, to, b);
}

static inline void
tally_below (const uint64_t *plane, size_t stride, size_t rows, size_t width,
             uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  BELOW.tally (plane, stride, rows, width, digit);
}

static inline size_t
select_below (const uint64_t *row, const uint64_t *mask, size_t n,
              uint64_t *out)
{
  return BELOW.select (row, mask, n, out);
}

static inline void
subset_sums_below (const double *w, double *table)
{
  BELOW.subset_sums (w, table);
}

static inline void
add_rows_below (const double *table, const uint16_t *pattern, size_t items,
                double *sum)
{
  BELOW.add_rows (table, pattern, items, sum);
}

static inline void
weigh_below (const double *f, size_t rank, const double *s,
             const uint32_t *pattern, const double *y, size_t items,
             double *sum)
{
  BELOW.weigh (f, rank, s, pattern, y, items, sum);
}

static inline void
dots_below (const double *a, const double *b, size_t ld, size_t size,
            double out[4])
{
  BELOW.dots (a, b, ld, size, out);
}

static inline double
both_ways_below (const float *z, size_t size, const double *x, double by,
                 double *y)
{
  return BELOW.both_ways (z, size, x, by, y);
}

static inline void
given_below (size_t n, const double *ratio, const double *by,
             const double *odds, const double *inverse, double *up)
{
  BELOW.given (n, ratio, by, odds, inverse, up);
}

static inline void
biased_below (uint64_t state[16], unsigned p, unsigned first, unsigned end,
              size_t count, uint64_t *to)
{
  BELOW.biased (state, p, first, end, count, to);
}

static inline void
levels_below (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
              size_t groups, double *count)
{
  BELOW.levels (x, y, depth, groups, count);
}

static inline void
strata_below (const ddd_strata *s, double sum[4])
{
  BELOW.strata (s, sum);
}

static inline void
expect_below (size_t levels, const double *items, const double *right,
              const double *other, const double *given, double *sum)
{
  BELOW.expect (levels, items, right, other, given, sum);
}

static inline void
tables_below (const uint64_t *item, uint64_t *table)
{
  BELOW.tables (item, table);
}

static inline void
look_up_below (const uint64_t *table, const uint64_t *row, uint64_t *sum)
{
  BELOW.look_up (table, row, sum);
}

#endif /* DDD_BELOW_H */
