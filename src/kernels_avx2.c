/* kernels_avx2.c - AVX2 and BMI2.
   SPDX-License-Identifier: GPL-3.0-or-later

   Built with the same flags as everything else: the instruction set is named
   per function, so no other file can pick it up by accident.  All loads are
   unaligned: Octave's arrays start at 0, 16, 32 or 48 past a cache line.

   Bits are counted by a table of nibbles, 32 bytes at a time.  Before that,
   carry-save adders make one vector of weight 8 and three leftovers out of
   eight vectors (Harley and Seal), so that the table is asked once per eight.
 */

#include "loops.h"

#if defined __x86_64__

#  include <immintrin.h>

#  define TARGET __attribute__ ((target ("avx2,bmi,bmi2,popcnt")))
#  define INLINE TARGET static inline __attribute__ ((always_inline))

INLINE __m256i
load (const uint64_t *p)
{
  return _mm256_loadu_si256 ((const __m256i *) p);
}

/* Bits set in each 64-bit lane.  */
INLINE __m256i
popcount (__m256i v)
{
  const __m256i table
    = _mm256_setr_epi8 (0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1,
                        1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
  const __m256i nibble = _mm256_set1_epi8 (0x0f);
  __m256i lo = _mm256_and_si256 (v, nibble);
  __m256i hi = _mm256_and_si256 (_mm256_srli_epi16 (v, 4), nibble);
  __m256i bytes = _mm256_add_epi8 (_mm256_shuffle_epi8 (table, lo),
                                   _mm256_shuffle_epi8 (table, hi));

  return _mm256_sad_epu8 (bytes, _mm256_setzero_si256 ());
}

INLINE uint64_t
sum_lanes (__m256i v)
{
  __m128i s = _mm_add_epi64 (_mm256_castsi256_si128 (v),
                             _mm256_extracti128_si256 (v, 1));

  return (uint64_t) _mm_cvtsi128_si64 (s)
         + (uint64_t) _mm_extract_epi64 (s, 1);
}

TARGET static uint64_t
count_and_avx2 (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                size_t n)
{
  __m256i sum = _mm256_setzero_si256 ();

  for (size_t i = 0; i < n; i += 4)
    {
      __m256i v = _mm256_and_si256 (load (a + i), load (b + i));

      v = _mm256_and_si256 (v, load (c + i));
      sum = _mm256_add_epi64 (sum, popcount (v));
    }
  return sum_lanes (sum);
}

INLINE uint64_t
group (const double *x, uint64_t *one, uint64_t *known)
{
  uint64_t is0 = 0, is1 = 0, nan = 0;

  for (unsigned t = 0; t < DDD_WORD; t += 4)
    {
      __m256d v = _mm256_loadu_pd (x + t);
      __m256d e0 = _mm256_cmp_pd (v, _mm256_setzero_pd (), _CMP_EQ_OQ);
      __m256d e1 = _mm256_cmp_pd (v, _mm256_set1_pd (1.0), _CMP_EQ_OQ);
      __m256d en = _mm256_cmp_pd (v, v, _CMP_UNORD_Q);

      is0 |= (uint64_t) (unsigned) _mm256_movemask_pd (e0) << t;
      is1 |= (uint64_t) (unsigned) _mm256_movemask_pd (e1) << t;
      nan |= (uint64_t) (unsigned) _mm256_movemask_pd (en) << t;
    }
  *one = is1;
  *known = is0 | is1;
  return ~(is0 | is1 | nan);
}

TARGET static uint64_t
mask_avx2 (const double *x, size_t count, uint64_t *one, uint64_t *known)
{
  return ddd_mask_by (x, count, one, known, group);
}

TARGET static uint64_t
mask_bytes_avx2 (const uint8_t *x, size_t count, uint64_t *one)
{
  uint64_t bad = 0;

  for (size_t g = 0; g < count * DDD_WORD; g += DDD_WORD)
    {
      uint64_t is1 = 0, known = 0;

      for (unsigned t = 0; t < DDD_WORD; t += 32)
        {
          __m256i v = _mm256_loadu_si256 ((const __m256i *) (x + g + t));
          __m256i e0 = _mm256_cmpeq_epi8 (v, _mm256_setzero_si256 ());
          __m256i e1 = _mm256_cmpeq_epi8 (v, _mm256_set1_epi8 (1));
          uint64_t ones = (uint32_t) _mm256_movemask_epi8 (e1);

          is1 |= ones << t;
          known |= ((uint32_t) _mm256_movemask_epi8 (e0) | ones) << t;
        }
      one[g] = is1;
      bad |= ~known;
    }
  return bad;
}

TARGET static void
turn_avx2 (const uint64_t mask[DDD_WORD], uint64_t *to)
{
  ddd_turn_by (mask, to);
}

/* Limit: PEXT is microcode on AMD processors before Zen 3, some 20 times
   slower; still no slower than the portable loop.  */
INLINE uint64_t
extract (uint64_t x, uint64_t m)
{
  return _pext_u64 (x, m);
}

TARGET static size_t
select_avx2 (const uint64_t *row, const uint64_t *mask, size_t n,
             uint64_t *out)
{
  return ddd_select_by (row, mask, n, out, extract);
}

TARGET static void
tally_avx2 (const uint64_t *plane, size_t stride, size_t rows, size_t width,
            uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  ddd_tally_by (plane, stride, rows, width, digit);
}

/* LOW + A + B = LOW + 2 HIGH, bit by bit.  */
#  define ADD(high, low, a, b)                                                \
    do                                                                        \
      {                                                                       \
        __m256i a_ = (a), b_ = (b);                                           \
        __m256i u_ = _mm256_xor_si256 (low, a_);                              \
        high = _mm256_or_si256 (_mm256_and_si256 (low, a_),                   \
                                _mm256_and_si256 (u_, b_));                   \
        low = _mm256_xor_si256 (u_, b_);                                      \
      }                                                                       \
    while (0)

/* Rows are as they are: block of 16 words, next block 64 words on.  */
TARGET static uint32_t
joint (const uint64_t *x, const uint64_t *y, size_t blocks)
{
  enum
  {
    STEP = DDD_BLOCK_WORDS * DDD_PANEL_ROWS
  };
  __m256i sum = _mm256_setzero_si256 ();
  __m256i ones = sum, twos = sum, fours = sum;
  __m256i two_a, two_b, four_a, four_b, eight;

#  define BOTH(k)                                                             \
    _mm256_and_si256 (load (x + (k) / 4 * STEP + (k) % 4 * 4),                \
                      load (y + (k) / 4 * STEP + (k) % 4 * 4))
  for (; blocks >= 2; blocks -= 2, x += 2 * STEP, y += 2 * STEP)
    {
      ADD (two_a, ones, BOTH (0), BOTH (1));
      ADD (two_b, ones, BOTH (2), BOTH (3));
      ADD (four_a, twos, two_a, two_b);
      ADD (two_a, ones, BOTH (4), BOTH (5));
      ADD (two_b, ones, BOTH (6), BOTH (7));
      ADD (four_b, twos, two_a, two_b);
      ADD (eight, fours, four_a, four_b);
      sum = _mm256_add_epi64 (sum, popcount (eight));
    }
  sum = _mm256_slli_epi64 (sum, 3);
  sum = _mm256_add_epi64 (sum, _mm256_slli_epi64 (popcount (fours), 2));
  sum = _mm256_add_epi64 (sum, _mm256_slli_epi64 (popcount (twos), 1));
  sum = _mm256_add_epi64 (sum, popcount (ones));
  if (blocks)
    for (int k = 0; k < 4; k++)
      sum = _mm256_add_epi64 (sum, popcount (BOTH (k)));
#  undef BOTH
  return (uint32_t) sum_lanes (sum);
}

TARGET static void
enter_avx2 (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
            uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  ddd_enter_by (row, n, panel, margin, count_and_avx2);
}

TARGET static void
tile_avx2 (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
           uint32_t *out, size_t ld)
{
  ddd_tile_by (a, b, n, cols, out, ld, joint);
}

TARGET static void
diagonal_avx2 (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
               size_t ld)
{
  ddd_diagonal_by (a, n, rows, out, ld, joint);
}

const ddd_kernels ddd_kernels_avx2 = { .name = "avx2",
                                       .count_and = count_and_avx2,
                                       .mask = mask_avx2,
                                       .mask_bytes = mask_bytes_avx2,
                                       .turn = turn_avx2,
                                       .tally = tally_avx2,
                                       .select = select_avx2,
                                       .enter = enter_avx2,
                                       .tile = tile_avx2,
                                       .diagonal = diagonal_avx2 };

#endif /* __x86_64__ */
