/* kernels_avx2.c - AVX2 and BMI2.
   SPDX-License-Identifier: GPL-3.0-or-later

   Built with the same flags as everything else: the instruction set is named
   per function, so no other file can pick it up by accident.  All loads are
   unaligned: Octave's arrays start at 0, 16, 32 or 48 past a cache line.

   Pairs are counted by carries of pairs of vectors (see kernels_avx512.c),
   which takes five logical instructions here and is still a quarter faster
   than counting a & b.  Bits are counted by a table of nibbles, 32 bytes at a
   time.  */

#include "loops.h"
#include "strata.h"

#if defined __x86_64__

#  include <immintrin.h>

#  define TARGET __attribute__ ((target ("avx2,bmi,bmi2,popcnt")))
#  define INLINE TARGET static inline __attribute__ ((always_inline))

typedef __m256i vector;

enum
{
  WORDS = 4
};

INLINE vector
load (const uint64_t *p)
{
  return _mm256_loadu_si256 ((const __m256i *) p);
}

INLINE void
store (uint64_t *p, vector v)
{
  _mm256_storeu_si256 ((__m256i *) p, v);
}

INLINE vector
zero (void)
{
  return _mm256_setzero_si256 ();
}

INLINE vector
both (vector a, vector b)
{
  return _mm256_and_si256 (a, b);
}

INLINE vector
differ (vector a, vector b)
{
  return _mm256_xor_si256 (a, b);
}

/* Where p and q differ the carry is p, else it is a ^ b.  */
INLINE vector
carry (vector a, vector p, vector b, vector q)
{
  vector d = differ (a, b);

  return differ (d, both (differ (p, q), differ (d, p)));
}

INLINE vector
add (vector *low, vector a, vector b)
{
  vector u = differ (*low, a);
  vector high = _mm256_or_si256 (both (*low, a), both (u, b));

  *low = differ (u, b);
  return high;
}

INLINE vector
bits_of_bytes (vector v)
{
  const vector table
    = _mm256_setr_epi8 (0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1,
                        1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
  const vector nibble = _mm256_set1_epi8 (0x0f);
  vector lo = _mm256_and_si256 (v, nibble);
  vector hi = _mm256_and_si256 (_mm256_srli_epi16 (v, 4), nibble);

  return _mm256_add_epi8 (_mm256_shuffle_epi8 (table, lo),
                          _mm256_shuffle_epi8 (table, hi));
}

INLINE vector
add_bytes (vector a, vector b)
{
  return _mm256_add_epi8 (a, b);
}

INLINE vector
add_words (vector a, vector b)
{
  return _mm256_add_epi64 (a, b);
}

INLINE vector
sum_bytes (vector v)
{
  return _mm256_sad_epu8 (v, zero ());
}

INLINE uint64_t
sum_words (vector v)
{
  __m128i s = _mm_add_epi64 (_mm256_castsi256_si128 (v),
                             _mm256_extracti128_si256 (v, 1));

  return (uint64_t) _mm_cvtsi128_si64 (s)
         + (uint64_t) _mm_extract_epi64 (s, 1);
}

#  include "carries.h"
#  include "lanes.h"

TARGET static void
tables_avx2 (const uint64_t *item, uint64_t *table)
{
  build_tables (item, table, _mm256_set1_epi64x (-1));
}

TARGET static void
look_up_avx2 (const uint64_t *table, const uint64_t *row, uint64_t *sum)
{
  look_up_all (table, row, sum);
}

TARGET static uint64_t
count_and_avx2 (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                size_t n)
{
  vector sum = zero ();

  for (size_t i = 0; i < n; i += WORDS)
    {
      vector v = both (both (load (a + i), load (b + i)), load (c + i));

      sum = add_words (sum, bits_of_words (v));
    }
  return sum_words (sum);
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

/* Four squares of 4 x 4 words.  */
INLINE void
flip (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
#  pragma GCC unroll 2
  for (size_t i = 0; i < DDD_LINE; i += 4)
#  pragma GCC unroll 2
    for (size_t j = 0; j < DDD_LINE; j += 4)
      {
        __m256i low[2], high[2];

#  pragma GCC unroll 2
        for (size_t p = 0; p < 2; p++)
          {
            const uint64_t *x = from + (i + 2 * p) * a + j;

            low[p] = _mm256_unpacklo_epi64 (load (x), load (x + a));
            high[p] = _mm256_unpackhi_epi64 (load (x), load (x + a));
          }
        store (to + j * b + i,
               _mm256_permute2x128_si256 (low[0], low[1], 0x20));
        store (to + (j + 1) * b + i,
               _mm256_permute2x128_si256 (high[0], high[1], 0x20));
        store (to + (j + 2) * b + i,
               _mm256_permute2x128_si256 (low[0], low[1], 0x31));
        store (to + (j + 3) * b + i,
               _mm256_permute2x128_si256 (high[0], high[1], 0x31));
      }
}

TARGET static void
flip_avx2 (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
  flip (from, a, to, b);
}

TARGET static void
turn_avx2 (const uint64_t mask[DDD_WORD], uint64_t to[DDD_WORD])
{
  ddd_turn_by (mask, to, flip);
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

TARGET static void
enter_avx2 (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
            uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  enter_halves (row, n, panel, margin);
}

TARGET static void
tile_avx2 (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
           uint32_t *out, size_t ld)
{
  tile_of_carries (a, b, n, cols, out, ld);
}

TARGET static void
diagonal_avx2 (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
               size_t ld)
{
  diagonal_of_carries (a, n, rows, out, ld);
}

TARGET static void
subset_sums_avx2 (const double *w, double *table)
{
  ddd_subset_sums_by (w, table);
}

TARGET static void
add_rows_avx2 (const double *table, const uint16_t *pattern, size_t items,
               double *sum)
{
  ddd_add_rows_by (table, pattern, items, sum);
}

TARGET static void
weigh_avx2 (const double *f, size_t rank, const double *s,
            const uint32_t *pattern, const double *y, size_t items,
            double *sum)
{
  ddd_weigh_by (f, rank, s, pattern, y, items, sum);
}

TARGET static void
dots_avx2 (const double *a, const double *b, size_t ld, size_t size,
           double out[4])
{
  __m256d sum[4], low, high;

#  pragma GCC unroll 4
  for (size_t r = 0; r < 4; r++)
    sum[r] = _mm256_setzero_pd ();
  for (size_t g = 0; g < size; g += 4)
    {
      __m256d x = _mm256_loadu_pd (a + g);

#  pragma GCC unroll 4
      for (size_t r = 0; r < 4; r++)
        sum[r] = _mm256_add_pd (
          sum[r], _mm256_mul_pd (x, _mm256_loadu_pd (b + r * ld + g)));
    }
  low = _mm256_hadd_pd (sum[0], sum[1]);
  high = _mm256_hadd_pd (sum[2], sum[3]);
  _mm256_storeu_pd (out,
                    _mm256_add_pd (_mm256_permute2f128_pd (low, high, 0x20),
                                   _mm256_permute2f128_pd (low, high, 0x31)));
}

TARGET static double
both_ways_avx2 (const float *z, size_t size, const double *x, double by,
                double *y)
{
  __m256d sum[2] = { _mm256_setzero_pd (), _mm256_setzero_pd () };
  __m256d w = _mm256_set1_pd (by);
  double four[4];
  size_t i = 0;

  for (; i + 8 <= size; i += 8)
#  pragma GCC unroll 2
    for (size_t v = 0; v < 2; v++)
      {
        size_t at = i + 4 * v;
        __m256d a = _mm256_cvtps_pd (_mm_loadu_ps (z + at));

        sum[v] = _mm256_add_pd (sum[v],
                                _mm256_mul_pd (a, _mm256_loadu_pd (x + at)));
        _mm256_storeu_pd (y + at, _mm256_add_pd (_mm256_loadu_pd (y + at),
                                                 _mm256_mul_pd (a, w)));
      }
  _mm256_storeu_pd (four, _mm256_add_pd (sum[0], sum[1]));
  for (; i < size; i++)
    {
      four[0] += (double) z[i] * x[i];
      y[i] += by * (double) z[i];
    }
  return (four[0] + four[1]) + (four[2] + four[3]);
}

TARGET static void
given_avx2 (size_t n, const double *ratio, const double *by,
            const double *odds, const double *inverse, double *up)
{
  ddd_given_by (n, ratio, by, odds, inverse, up);
}

TARGET static void
biased_avx2 (uint64_t state[16], unsigned p, unsigned first, unsigned end,
             size_t count, uint64_t *to)
{
  ddd_biased_by (state, p, first, end, count, to);
}

TARGET static void
levels_avx2 (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
             size_t groups, double *count)
{
  /* Counts are below 2^31: the low halves of four words.  */
  const __m256i low = _mm256_setr_epi32 (0, 2, 4, 6, 0, 2, 4, 6);

  for (size_t g = 0; g < groups; g++, count += DDD_LEVELS)
    {
      vector sum[2] = { zero (), zero () };

      for (size_t d = 0; d < depth[g]; d++, x += DDD_LEVELS, y += DDD_LEVELS)
#  pragma GCC unroll 2
        for (size_t v = 0; v < 2; v++)
          sum[v] = add_words (
            sum[v],
            bits_of_words (both (load (x + v * WORDS), load (y + v * WORDS))));
#  pragma GCC unroll 2
      for (size_t v = 0; v < 2; v++)
        _mm256_storeu_pd (count + v * WORDS,
                          _mm256_cvtepi32_pd (_mm256_castsi256_si128 (
                            _mm256_permutevar8x32_epi32 (sum[v], low))));
    }
}

TARGET static void
strata_avx2 (const ddd_strata *s, double sum[4])
{
  ddd_strata_by (s, sum);
}

TARGET static void
expect_avx2 (size_t levels, const double *items, const double *right,
             const double *other, const double *given, double *sum)
{
  ddd_expect_by (levels, items, right, other, given, sum);
}

const ddd_kernels ddd_kernels_avx2 = { .name = "avx2",
                                       .count_and = count_and_avx2,
                                       .mask = mask_avx2,
                                       .mask_bytes = mask_bytes_avx2,
                                       .turn = turn_avx2,
                                       .flip = flip_avx2,
                                       .tally = tally_avx2,
                                       .select = select_avx2,
                                       .enter = enter_avx2,
                                       .tile = tile_avx2,
                                       .diagonal = diagonal_avx2,
                                       .subset_sums = subset_sums_avx2,
                                       .add_rows = add_rows_avx2,
                                       .weigh = weigh_avx2,
                                       .dots = dots_avx2,
                                       .both_ways = both_ways_avx2,
                                       .given = given_avx2,
                                       .biased = biased_avx2,
                                       .levels = levels_avx2,
                                       .strata = strata_avx2,
                                       .expect = expect_avx2,
                                       .tables = tables_avx2,
                                       .look_up = look_up_avx2,
                                       .pairs_of_look_up = 164 };

#endif /* __x86_64__ */
