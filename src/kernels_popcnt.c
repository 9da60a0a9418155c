/* kernels_popcnt.c - x86-64 with POPCNT.
   SPDX-License-Identifier: GPL-3.0-or-later

   Processors before AVX2, and those whose makers left it out.  */

#include "strata.h"

#if defined __x86_64__

#  define BELOW ddd_kernels_generic /* the rest counts no bits */
#  include "below.h"

#  define TARGET __attribute__ ((target ("popcnt")))
#  define INLINE TARGET static inline __attribute__ ((always_inline))

enum
{
  STEP = DDD_BLOCK_WORDS * DDD_PANEL_ROWS
};

INLINE uint64_t
bits (uint64_t x)
{
  return (uint64_t) __builtin_popcountll (x);
}

TARGET static uint64_t
count_and_popcnt (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                  size_t n)
{
  uint64_t sum = 0;

  for (size_t w = 0; w < n; w++)
    sum += bits (a[w] & b[w] & c[w]);
  return sum;
}

/* Four sums, since an add each cycle would be the limit.  A tile of 2 x 2
   needs fewer loads, but more moves, and is a fifth slower.  */
TARGET static uint32_t
joint (const uint64_t *x, const uint64_t *y, size_t blocks)
{
  uint64_t sum[4] = { 0 };

  for (; blocks > 0; blocks--, x += STEP, y += STEP)
#  pragma GCC unroll 16
    for (size_t w = 0; w < DDD_BLOCK_WORDS; w++)
      sum[w % 4] += bits (x[w] & y[w]);
  return (uint32_t) (sum[0] + sum[1] + sum[2] + sum[3]);
}

TARGET static void
levels_popcnt (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
               size_t groups, double *count)
{
  ddd_levels_by (x, y, depth, groups, count, bits);
}

TARGET static void
enter_popcnt (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
              uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  ddd_enter_by (row, n, panel, margin, count_and_popcnt);
}

TARGET static void
tile_popcnt (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
             uint32_t *out, size_t ld)
{
  ddd_tile_by (a, b, n, cols, out, ld, joint);
}

TARGET static void
diagonal_popcnt (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                 size_t ld)
{
  ddd_diagonal_by (a, n, rows, out, ld, joint);
}

const ddd_kernels ddd_kernels_popcnt = { .name = "popcnt",
                                         .count_and = count_and_popcnt,
                                         .mask = mask_below,
                                         .mask_bytes = mask_bytes_below,
                                         .turn = turn_below,
                                         .flip = flip_below,
                                         .tally = tally_below,
                                         .select = select_below,
                                         .enter = enter_popcnt,
                                         .tile = tile_popcnt,
                                         .diagonal = diagonal_popcnt,
                                         .subset_sums = subset_sums_below,
                                         .add_rows = add_rows_below,
                                         .weigh = weigh_below,
                                         .dots = dots_below,
                                         .both_ways = both_ways_below,
                                         .given = given_below,
                                         .levels = levels_popcnt,
                                         .strata = strata_below,
                                         .expect = expect_below,
                                         .tables = tables_below,
                                         .look_up = look_up_below,
                                         .pairs_of_look_up = 119 };

#endif /* __x86_64__ */
