/* kernels_avx512.c - AVX-512 with VPOPCNTDQ.
   SPDX-License-Identifier: GPL-3.0-or-later

   The tile counts pairs of vectors at a time.  Let (a1, a2) and (b1, b2) be
   vectors of two rows, P = a1 ^ a2 and Q = b1 ^ b2.  Then, bit by bit,

     [a1 b1] + [a2 b2] = [a1 or a2] + [b1 and b2] - maj (a1 ^ b1, P, not Q)

   (try the 16 cases; maj is the carry of a full adder whose sum is known).
   The first two terms belong to one row each: they are the margins.  What is
   left per pair and 1024 item bits is one exclusive or, one ternary-logic, one
   population count and one add, where counting a & b takes six instructions.
   A panel holds (a1, P) in place of (a1, a2).  */

#include "loops.h"

#if defined __x86_64__

/* Rows of dots are short, half a vector is as fast where they end, and
   divisions take as long for each number.  */
#  define BELOW ddd_kernels_avx2
#  include "below.h"

#  ifdef DDD_EMULATE /* for the tests, on a processor without AVX-512 */
#    include "emulate.h"
#    define TARGET
#    define BARRIER(d)
#    define HOLD(x)
#    define IN_REGISTER(e)
#  else
#    include <immintrin.h>
#    define TARGET                                                            \
      __attribute__ ((target ("avx512f,avx512vl,avx512bw,avx512dq,"           \
                              "avx512vpopcntdq,bmi,bmi2,popcnt")))
#    define BARRIER(d)                                                        \
      __asm__("" : "+v"((d)[0]), "+v"((d)[1]), "+v"((d)[2]), "+v"((d)[3]))
#    define HOLD(x) __asm__("" : "+v"((x).a), "+v"((x).p))
#    define IN_REGISTER(e) __asm__("" : "+r"(e))
#  endif
#  define INLINE TARGET static inline __attribute__ ((always_inline))

enum
{
  VECTOR = 8,   /* words in a vector */
  AND3 = 0x80,  /* truth table of a & b & c */
  CARRY = 0xd4, /* of maj (a, b, not c) */
  STEP = DDD_BLOCK_WORDS * DDD_PANEL_ROWS
};

/* Four words a vector all the same: leaps of four more parts would take what
   their steps save.  It has rotations.  */
TARGET static void
biased_avx512 (uint64_t state[16], unsigned p, unsigned first, unsigned end,
               size_t count, uint64_t *to)
{
  ddd_biased_by (state, p, first, end, count, to);
}

TARGET static void
levels_avx512 (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
               size_t groups, double *count)
{
  for (size_t g = 0; g < groups; g++, count += VECTOR)
    {
      __m512i sum = _mm512_setzero_si512 ();

      for (size_t d = 0; d < depth[g]; d++, x += VECTOR, y += VECTOR)
        sum = _mm512_add_epi64 (
          sum, _mm512_popcnt_epi64 (_mm512_and_si512 (
                 _mm512_loadu_si512 (x), _mm512_loadu_si512 (y))));
      _mm512_storeu_pd (count,
                        _mm512_cvtepi32_pd (_mm512_cvtepi64_epi32 (sum)));
    }
}

TARGET static uint64_t
count_and_avx512 (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                  size_t n)
{
  __m512i sum = _mm512_setzero_si512 ();

  for (size_t i = 0; i < n; i += VECTOR)
    {
      __m512i v = _mm512_ternarylogic_epi64 (_mm512_loadu_si512 (a + i),
                                             _mm512_loadu_si512 (b + i),
                                             _mm512_loadu_si512 (c + i), AND3);

      sum = _mm512_add_epi64 (sum, _mm512_popcnt_epi64 (v));
    }
  return (uint64_t) _mm512_reduce_add_epi64 (sum);
}

/* A mask of eight as a word.  GCC 12 with -O1 and UBSan keeps a mask that it
   takes for a word on the stack, writes one byte of it there and reads eight:
   hence the stop in a register of eight bits.  */
INLINE uint64_t
word (__mmask8 mask)
{
  uint8_t e = mask;

  IN_REGISTER (e);
  return e;
}

INLINE uint64_t
group (const double *x, uint64_t *one, uint64_t *known)
{
  uint64_t is0 = 0, is1 = 0, nan = 0;

#  pragma GCC unroll 8
  for (unsigned t = 0; t < DDD_WORD; t += VECTOR)
    {
      __m512d v = _mm512_loadu_pd (x + t);
      __mmask8 e0 = _mm512_cmp_pd_mask (v, _mm512_setzero_pd (), _CMP_EQ_OQ);
      __mmask8 e1 = _mm512_cmp_pd_mask (v, _mm512_set1_pd (1.0), _CMP_EQ_OQ);
      __mmask8 en = _mm512_cmp_pd_mask (v, v, _CMP_UNORD_Q);

      is0 |= word (e0) << t;
      is1 |= word (e1) << t;
      nan |= word (en) << t;
    }
  *one = is1;
  *known = is0 | is1;
  return ~(is0 | is1 | nan);
}

TARGET static uint64_t
mask_avx512 (const double *x, size_t count, uint64_t *one, uint64_t *known)
{
  return ddd_mask_by (x, count, one, known, group);
}

TARGET static uint64_t
mask_bytes_avx512 (const uint8_t *x, size_t count, uint64_t *one)
{
  __m512i any = _mm512_setzero_si512 ();

  for (size_t g = 0; g < count * DDD_WORD; g += DDD_WORD)
    {
      __m512i v = _mm512_loadu_si512 (x + g);

      one[g] = _mm512_test_epi8_mask (v, _mm512_set1_epi8 (1));
      any = _mm512_or_si512 (any, v);
    }
  return _mm512_test_epi8_mask (any, _mm512_set1_epi8 (~1));
}

/* Pairs of rows, then of pairs, then of fours.  */
INLINE void
flip (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
  __m512i two[8], four[8]; /* of columns that are even, odd */

#  pragma GCC unroll 4
  for (size_t i = 0; i < 4; i++)
    {
      __m512i x = _mm512_loadu_si512 (from + 2 * i * a);
      __m512i y = _mm512_loadu_si512 (from + (2 * i + 1) * a);

      two[i] = _mm512_unpacklo_epi64 (x, y);
      two[4 + i] = _mm512_unpackhi_epi64 (x, y);
    }
#  pragma GCC unroll 4
  for (size_t i = 0; i < 8; i += 2) /* columns 0 and 4, 2 and 6 */
    {
      four[i] = _mm512_shuffle_i64x2 (two[i], two[i + 1], 0x88);
      four[i + 1] = _mm512_shuffle_i64x2 (two[i], two[i + 1], 0xdd);
    }
#  pragma GCC unroll 4
  for (size_t i = 0; i < 4; i++)
    {
      __m512i x = four[i / 2 * 4 + i % 2], y = four[i / 2 * 4 + i % 2 + 2];
      size_t j = i % 2 * 2 + i / 2;

      _mm512_storeu_si512 (to + j * b, _mm512_shuffle_i64x2 (x, y, 0x88));
      _mm512_storeu_si512 (to + (j + 4) * b,
                           _mm512_shuffle_i64x2 (x, y, 0xdd));
    }
}

TARGET static void
flip_avx512 (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
  flip (from, a, to, b);
}

TARGET static void
turn_avx512 (const uint64_t mask[DDD_WORD], uint64_t to[DDD_WORD])
{
  ddd_turn_by (mask, to, flip);
}

/* Four rows at a time, whose cache misses overlap.  */
TARGET static void
enter_avx512 (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
              uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  __m512i any[4], both[4];

#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    any[i] = both[i] = _mm512_setzero_si512 ();

  for (size_t w = 0; w < n; w += DDD_BLOCK_WORDS)
#  pragma GCC unroll 4
    for (int i = 0; i < 4; i++, panel += DDD_BLOCK_WORDS)
      {
        __m512i x = _mm512_setzero_si512 (), y = x;

        if (row[i])
          {
            x = _mm512_loadu_si512 (row[i] + w);
            y = _mm512_loadu_si512 (row[i] + w + VECTOR);
          }
        any[i] = _mm512_add_epi64 (
          any[i], _mm512_popcnt_epi64 (_mm512_or_si512 (x, y)));
        both[i] = _mm512_add_epi64 (
          both[i], _mm512_popcnt_epi64 (_mm512_and_si512 (x, y)));
        _mm512_storeu_si512 (panel, x);
        _mm512_storeu_si512 (panel + VECTOR, _mm512_xor_si512 (x, y));
      }

#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    {
      uint32_t left = (uint32_t) _mm512_reduce_add_epi64 (any[i]);
      uint32_t right = (uint32_t) _mm512_reduce_add_epi64 (both[i]);

      margin[i].left += left;
      margin[i].right += right;
      margin[i].own += left + right;
    }
}

/* Sums of the lanes of eight vectors, in order: two 8 x 8 transposed adds
   instead of sixteen reductions.  */
INLINE __m512i
sums_of_8 (const __m512i c[8])
{
  __m512i t[4], u[2];

#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    t[i] = _mm512_add_epi64 (_mm512_unpacklo_epi64 (c[2 * i], c[2 * i + 1]),
                             _mm512_unpackhi_epi64 (c[2 * i], c[2 * i + 1]));
#  pragma GCC unroll 2
  for (int i = 0; i < 2; i++)
    u[i]
      = _mm512_add_epi64 (_mm512_shuffle_i64x2 (t[2 * i], t[2 * i + 1], 0x88),
                          _mm512_shuffle_i64x2 (t[2 * i], t[2 * i + 1], 0xdd));
  return _mm512_add_epi64 (_mm512_shuffle_i64x2 (u[0], u[1], 0x88),
                           _mm512_shuffle_i64x2 (u[0], u[1], 0xdd));
}

/* One step: pairs of vectors (A, P) of the rows of a panel.  */
typedef struct
{
  __m512i a, p;
} halves;

INLINE halves
load_halves (const uint64_t *at)
{
  return (halves) { _mm512_loadu_si512 (at),
                    _mm512_loadu_si512 (at + VECTOR) };
}

/* Add the carries of four rows against one to C[0], C[by], ...  Without the
   barriers compilers mix the four kinds of instruction, which costs 7 % on
   Zen 4 and brings nothing elsewhere.  */
INLINE void
add_carries (__m512i *c, int by, const halves x[4], halves y)
{
  __m512i d[4];

#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    d[i] = _mm512_xor_si512 (x[i].a, y.a);
  BARRIER (d);
#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    d[i] = _mm512_ternarylogic_epi64 (d[i], x[i].p, y.p, CARRY);
  BARRIER (d);
#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    d[i] = _mm512_popcnt_epi64 (d[i]);
  BARRIER (d);
#  pragma GCC unroll 4
  for (int i = 0; i < 4; i++)
    c[i * by] = _mm512_add_epi64 (c[i * by], d[i]);
}

/* Take the sums of C[4 i + j] from the counts; a whole row of them at once
   where all four columns exist.  */
INLINE void
reduce (const __m512i c[16], size_t cols, uint32_t *out, size_t ld)
{
#  pragma GCC unroll 2
  for (size_t half = 0; half < 2; half++)
    {
      __m256i sum = _mm512_cvtepi64_epi32 (sums_of_8 (c + 8 * half));
      __m128i row[2]
        = { _mm256_castsi256_si128 (sum), _mm256_extracti128_si256 (sum, 1) };

#  pragma GCC unroll 2
      for (size_t i = 0; i < 2; i++)
        {
          uint32_t *at = out + (2 * half + i) * ld, part[4];

          if (cols == 4)
            {
              __m128i *to = (__m128i *) (void *) at;

              _mm_storeu_si128 (to,
                                _mm_sub_epi32 (_mm_loadu_si128 (to), row[i]));
              continue;
            }
          _mm_storeu_si128 ((__m128i *) (void *) part, row[i]);
          for (size_t j = 0; j < cols; j++)
            at[j] -= part[j];
        }
    }
}

/* COLS is a constant in every call, so that all is unrolled by name: in a loop
   the accumulators would live in memory.  */
INLINE void
tile_of (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
         uint32_t *out, size_t ld)
{
  __m512i c[16];

#  pragma GCC unroll 16
  for (int t = 0; t < 16; t++)
    c[t] = _mm512_setzero_si512 ();

  for (size_t s = 0; s < n * DDD_PANEL_ROWS; s += STEP)
    {
      halves x[4];

#  pragma GCC unroll 4
      for (int i = 0; i < 4; i++)
        x[i] = load_halves (a + s + i * DDD_BLOCK_WORDS);
#  pragma GCC unroll 4
      for (size_t j = 0; j < cols; j++)
        add_carries (c + j, 4, x, load_halves (b + s + j * DDD_BLOCK_WORDS));
    }
  reduce (c, cols, out, ld);
}

TARGET static void
tile_avx512 (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
             uint32_t *out, size_t ld)
{
  switch (cols)
    {
    case 1:
      tile_of (a, b, n, 1, out, ld);
      break;
    case 2:
      tile_of (a, b, n, 2, out, ld);
      break;
    case 3:
      tile_of (a, b, n, 3, out, ld);
      break;
    default:
      tile_of (a, b, n, 4, out, ld);
    }
}

/* A row with itself has no carries: the margins are its count.  So six pairs
   are left, and fewer where the panel is not full.  Compilers would load the
   rows anew for every pair, which takes longer than all the rest.  */
INLINE void
diagonal_of (const uint64_t *a, size_t n, int rows, uint32_t *out, size_t ld)
{
  __m512i c[16];

#  pragma GCC unroll 16
  for (int t = 0; t < 16; t++)
    c[t] = _mm512_setzero_si512 ();

  for (size_t s = 0; s < n * DDD_PANEL_ROWS; s += STEP)
    {
      halves x[4];

#  pragma GCC unroll 4
      for (int i = 0; i < rows; i++)
        {
          x[i] = load_halves (a + s + i * DDD_BLOCK_WORDS);
          HOLD (x[i]);
        }
#  pragma GCC unroll 4
      for (int j = 1; j < rows; j++)
#  pragma GCC unroll 4
        for (int i = 0; i < j; i++)
          {
            __m512i d = _mm512_xor_si512 (x[i].a, x[j].a);

            d = _mm512_ternarylogic_epi64 (d, x[i].p, x[j].p, CARRY);
            c[4 * i + j]
              = _mm512_add_epi64 (c[4 * i + j], _mm512_popcnt_epi64 (d));
          }
    }
  reduce (c, (size_t) rows, out, ld);
}

TARGET static void
diagonal_avx512 (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                 size_t ld)
{
  switch (rows)
    {
    case 1:
      break;
    case 2:
      diagonal_of (a, n, 2, out, ld);
      break;
    case 3:
      diagonal_of (a, n, 3, out, ld);
      break;
    default:
      diagonal_of (a, n, 4, out, ld);
    }
}

TARGET static void
tally_avx512 (const uint64_t *plane, size_t stride, size_t rows, size_t width,
              uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  ddd_tally_by (plane, stride, rows, width, digit);
}

/* PEXT is the fast way here, too.  */
static size_t
select_avx512 (const uint64_t *row, const uint64_t *mask, size_t n,
               uint64_t *out)
{
  return ddd_kernels_avx2.select (row, mask, n, out);
}

TARGET static void
subset_sums_avx512 (const double *w, double *table)
{
  ddd_subset_sums_by (w, table);
}

TARGET static void
add_rows_avx512 (const double *table, const uint16_t *pattern, size_t items,
                 double *sum)
{
  ddd_add_rows_by (table, pattern, items, sum);
}

TARGET static void
weigh_avx512 (const double *f, size_t rank, const double *s,
              const uint32_t *pattern, const double *y, size_t items,
              double *sum)
{
  ddd_weigh_by (f, rank, s, pattern, y, items, sum);
}

const ddd_kernels ddd_kernels_avx512 = { .name = "avx512",
                                         .count_and = count_and_avx512,
                                         .mask = mask_avx512,
                                         .mask_bytes = mask_bytes_avx512,
                                         .turn = turn_avx512,
                                         .flip = flip_avx512,
                                         .tally = tally_avx512,
                                         .select = select_avx512,
                                         .enter = enter_avx512,
                                         .tile = tile_avx512,
                                         .diagonal = diagonal_avx512,
                                         .subset_sums = subset_sums_avx512,
                                         .add_rows = add_rows_avx512,
                                         .weigh = weigh_avx512,
                                         .dots = dots_below,
                                         .both_ways = both_ways_below,
                                         .given = given_below,
                                         .biased = biased_avx512,
                                         .levels = levels_avx512,
                                         .strata = strata_below,
                                         .expect = expect_below };

#endif /* __x86_64__ */
