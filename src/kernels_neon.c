/* kernels_neon.c - 64-bit ARM, which always has NEON.
   SPDX-License-Identifier: GPL-3.0-or-later

   Pairs are counted by carries of pairs of vectors (see kernels_avx512.c): one
   select makes a carry of two exclusive ors, and one instruction counts the
   bits of bytes, so that carry-save adders would not pay.  */

#include "loops.h"

#if defined __aarch64__

#  include <arm_neon.h>

#  define BELOW ddd_kernels_generic /* the rest counts no bits */
#  include "below.h"

enum
{
  VECTOR = 2, /* words in a vector */
  HALF = DDD_BLOCK_WORDS / 2,
  STEP = DDD_BLOCK_WORDS * DDD_PANEL_ROWS,
  CHUNK = 7 /* blocks, of four counts up to 8, that a byte holds */
};

static uint8x16_t
bits_of_bytes (uint64x2_t v)
{
  return vcntq_u8 (vreinterpretq_u8_u64 (v));
}

static uint64_t
bits (uint64x2_t v)
{
  return vaddlvq_u8 (bits_of_bytes (v));
}

static uint64_t
count_and_neon (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                size_t n)
{
  uint64_t sum = 0;

  for (size_t i = 0; i < n; i += VECTOR)
    {
      uint64x2_t v = vandq_u64 (vld1q_u64 (a + i), vld1q_u64 (b + i));

      sum += bits (vandq_u64 (v, vld1q_u64 (c + i)));
    }
  return sum;
}

/* The halves (a1, a2) of a block become (a1, a1 ^ a2).  */
static void
enter_neon (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
            uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  for (size_t w = 0; w < n; w += DDD_BLOCK_WORDS)
    for (size_t i = 0; i < DDD_PANEL_ROWS; i++, panel += DDD_BLOCK_WORDS)
      for (size_t h = 0; h < HALF; h += VECTOR)
        {
          uint64x2_t x = vdupq_n_u64 (0), y = x, d;

          if (row[i])
            {
              x = vld1q_u64 (row[i] + w + h);
              y = vld1q_u64 (row[i] + w + h + HALF);
            }
          d = veorq_u64 (x, y);

          uint32_t right = (uint32_t) bits (vandq_u64 (x, y));
          uint32_t left = right + (uint32_t) bits (d);

          margin[i].left += left;
          margin[i].right += right;
          margin[i].own += left + right;
          vst1q_u64 (panel + h, x);
          vst1q_u64 (panel + h + HALF, d);
        }
}

/* The carries, maj (a ^ b, p, not q): p where p and q differ, else a ^ b.  */
static uint64x2_t
carry (const uint64_t *x, const uint64_t *y)
{
  uint64x2_t p = vld1q_u64 (x + HALF), q = vld1q_u64 (y + HALF);

  return vbslq_u64 (veorq_u64 (p, q), p,
                    veorq_u64 (vld1q_u64 (x), vld1q_u64 (y)));
}

/* Minus the carries of two rows.  */
static uint32_t
joint (const uint64_t *x, const uint64_t *y, size_t blocks)
{
  uint32_t sum = 0;

  while (blocks > 0)
    {
      size_t left = blocks < CHUNK ? blocks : CHUNK;
      uint8x16_t bytes = vdupq_n_u8 (0);

      blocks -= left;
      for (; left > 0; left--, x += STEP, y += STEP)
        for (size_t h = 0; h < HALF; h += VECTOR)
          bytes = vaddq_u8 (bytes, bits_of_bytes (carry (x + h, y + h)));
      sum += vaddlvq_u8 (bytes);
    }
  return -sum;
}

static void
tile_neon (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
           uint32_t *out, size_t ld)
{
  ddd_tile_by (a, b, n, cols, out, ld, joint);
}

static void
diagonal_neon (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
               size_t ld)
{
  ddd_diagonal_by (a, n, rows, out, ld, joint);
}

const ddd_kernels ddd_kernels_neon = { .name = "neon",
                                       .count_and = count_and_neon,
                                       .mask = mask_below,
                                       .mask_bytes = mask_bytes_below,
                                       .turn = turn_below,
                                       .flip = flip_below,
                                       .tally = tally_below,
                                       .select = select_below,
                                       .enter = enter_neon,
                                       .tile = tile_neon,
                                       .diagonal = diagonal_neon,
                                       .subset_sums = subset_sums_below,
                                       .add_rows = add_rows_below,
                                       .weigh = weigh_below,
                                       .dots = dots_below,
                                       .both_ways = both_ways_below,
                                       .given = given_below,
                                       .levels = levels_below,
                                       .strata = strata_below,
                                       .expect = expect_below };

#endif /* __aarch64__ */
