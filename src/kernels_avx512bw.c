/* kernels_avx512bw.c - AVX-512 without VPOPCNTDQ (Skylake-X to Cooper Lake).
   SPDX-License-Identifier: GPL-3.0-or-later

   An adder is two ternary-logic instructions here; bits are counted by a table
   of nibbles, 64 bytes at a time.  */

#include "loops.h"

#if defined __x86_64__

#  include <immintrin.h>

#  define BELOW ddd_kernels_avx2 /* the rest waits for memory */
#  include "below.h"

#  define TARGET                                                              \
    __attribute__ ((target ("avx512f,avx512vl,avx512bw,avx512dq,"             \
                            "bmi,bmi2,popcnt")))
#  define INLINE TARGET static inline __attribute__ ((always_inline))

typedef __m512i vector;

enum
{
  WORDS = 8,
  AND3 = 0x80, /* truth tables: a & b & c */
  XOR3 = 0x96, /* a ^ b ^ c */
  MAJ = 0xe8,  /* majority */
  CARRY = 0xd4 /* maj (a, b, not c) */
};

INLINE vector
load (const uint64_t *p)
{
  return _mm512_loadu_si512 (p);
}

INLINE void
store (uint64_t *p, vector v)
{
  _mm512_storeu_si512 (p, v);
}

INLINE vector
zero (void)
{
  return _mm512_setzero_si512 ();
}

INLINE vector
both (vector a, vector b)
{
  return _mm512_and_si512 (a, b);
}

INLINE vector
differ (vector a, vector b)
{
  return _mm512_xor_si512 (a, b);
}

INLINE vector
carry (vector a, vector p, vector b, vector q)
{
  return _mm512_ternarylogic_epi64 (differ (a, b), p, q, CARRY);
}

INLINE vector
add (vector *low, vector a, vector b)
{
  vector high = _mm512_ternarylogic_epi64 (*low, a, b, MAJ);

  *low = _mm512_ternarylogic_epi64 (*low, a, b, XOR3);
  return high;
}

INLINE vector
bits_of_bytes (vector v)
{
  const vector table = _mm512_broadcast_i32x4 (
    _mm_setr_epi8 (0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4));
  const vector nibble = _mm512_set1_epi8 (0x0f);
  vector lo = _mm512_and_si512 (v, nibble);
  vector hi = _mm512_and_si512 (_mm512_srli_epi16 (v, 4), nibble);

  return _mm512_add_epi8 (_mm512_shuffle_epi8 (table, lo),
                          _mm512_shuffle_epi8 (table, hi));
}

INLINE vector
add_bytes (vector a, vector b)
{
  return _mm512_add_epi8 (a, b);
}

INLINE vector
add_words (vector a, vector b)
{
  return _mm512_add_epi64 (a, b);
}

INLINE vector
sum_bytes (vector v)
{
  return _mm512_sad_epu8 (v, zero ());
}

INLINE uint64_t
sum_words (vector v)
{
  return (uint64_t) _mm512_reduce_add_epi64 (v);
}

#  include "carries.h"

TARGET static uint64_t
count_and_avx512bw (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                    size_t n)
{
  vector sum = zero ();

  for (size_t i = 0; i < n; i += WORDS)
    {
      vector v = _mm512_ternarylogic_epi64 (load (a + i), load (b + i),
                                            load (c + i), AND3);

      sum = add_words (sum, bits_of_words (v));
    }
  return sum_words (sum);
}

TARGET static void
enter_avx512bw (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
                uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  enter_halves (row, n, panel, margin);
}

TARGET static void
tile_avx512bw (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
               uint32_t *out, size_t ld)
{
  tile_of_carries (a, b, n, cols, out, ld);
}

TARGET static void
diagonal_avx512bw (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                   size_t ld)
{
  diagonal_of_carries (a, n, rows, out, ld);
}

const ddd_kernels ddd_kernels_avx512bw = { .name = "avx512bw",
                                           .count_and = count_and_avx512bw,
                                           .mask = mask_below,
                                           .mask_bytes = mask_bytes_below,
                                           .turn = turn_below,
                                           .flip = flip_below,
                                           .tally = tally_below,
                                           .select = select_below,
                                           .enter = enter_avx512bw,
                                           .tile = tile_avx512bw,
                                           .diagonal = diagonal_avx512bw,
                                           .subset_sums = subset_sums_below,
                                           .add_rows = add_rows_below,
                                           .weigh = weigh_below,
                                           .dots = dots_below,
                                           .both_ways = both_ways_below,
                                           .given = given_below,
                                           .biased = biased_below,
                                           .levels = levels_below,
                                           .strata = strata_below,
                                           .expect = expect_below };

#endif /* __x86_64__ */
