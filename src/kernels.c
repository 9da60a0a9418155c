/* kernels.c - the portable kernels: the reference the other tiers must equal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "loops.h"
#include "strata.h"

/* Bits set in a block of 16 words.  Counts of bytes add up to 128 at most;
   only their sum is taken apart.  */
static uint64_t
count_block (const uint64_t x[DDD_BLOCK_WORDS])
{
  const uint64_t pairs = 0x5555555555555555, fours = 0x3333333333333333;
  const uint64_t bytes = 0x0f0f0f0f0f0f0f0f, shorts = 0x00ff00ff00ff00ff;
  uint64_t sum = 0;

  for (size_t w = 0; w < DDD_BLOCK_WORDS; w++)
    {
      uint64_t v = x[w] - (x[w] >> 1 & pairs);

      v = (v & fours) + (v >> 2 & fours);
      sum += (v + (v >> 4)) & bytes;
    }
  sum = (sum & shorts) + (sum >> 8 & shorts);
  return (sum * 0x0001000100010001) >> 48;
}

static uint64_t
count_and_generic (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                   size_t n)
{
  uint64_t sum = 0, all[DDD_BLOCK_WORDS];

  for (size_t i = 0; i < n; i += DDD_BLOCK_WORDS)
    {
      for (size_t w = 0; w < DDD_BLOCK_WORDS; w++)
        all[w] = a[i + w] & b[i + w] & c[i + w];
      sum += count_block (all);
    }
  return sum;
}

static uint64_t
group (const double *x, uint64_t *one, uint64_t *known)
{
  uint64_t is0 = 0, is1 = 0, nan = 0;

  /* No branch on the data: it is close to random and would mispredict.  */
  for (unsigned t = 0; t < DDD_WORD; t++)
    {
      is0 |= (uint64_t) (x[t] == 0.0) << t;
      is1 |= (uint64_t) (x[t] == 1.0) << t;
      nan |= (uint64_t) (x[t] != x[t]) << t;
    }
  *one = is1;
  *known = is0 | is1;
  return ~(is0 | is1 | nan);
}

static uint64_t
mask_generic (const double *x, size_t count, uint64_t *one, uint64_t *known)
{
  return ddd_mask_by (x, count, one, known, group);
}

/* A multiplication brings the lowest bits of eight bytes together.  */
static uint64_t
mask_bytes_generic (const uint8_t *x, size_t count, uint64_t *one)
{
  const uint64_t lowest = 0x0101010101010101, together = 0x0102040810204080;
  uint64_t bad = 0;

  for (size_t g = 0; g < count * DDD_WORD; g += DDD_WORD)
    {
      uint64_t is1 = 0, other = 0;

      for (unsigned t = 0; t < DDD_WORD; t += 8)
        {
          uint64_t v;

          memcpy (&v, x + g + t, sizeof v);
          is1 |= ((v & lowest) * together >> 56) << t;
          if (v & ~lowest)
            for (unsigned b = 0; b < 8; b++)
              other |= (uint64_t) (x[g + t + b] > 1) << (t + b);
        }
      one[g] = is1;
      bad |= other;
    }
  return bad;
}

static void
flip_generic (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
  ddd_flip_by (from, a, to, b);
}

static void
turn_generic (const uint64_t mask[DDD_WORD], uint64_t to[DDD_WORD])
{
  ddd_turn_by (mask, to, ddd_flip_by);
}

/* The bits of X that are set in M, moved to the low end.  */
static uint64_t
extract (uint64_t x, uint64_t m)
{
  uint64_t out = 0;

  for (unsigned t = 0; m; t++, m &= m - 1)
    out |= (x >> __builtin_ctzll (m) & 1) << t;
  return out;
}

static size_t
select_generic (const uint64_t *row, const uint64_t *mask, size_t n,
                uint64_t *out)
{
  return ddd_select_by (row, mask, n, out, extract);
}

static void
tally_generic (const uint64_t *plane, size_t stride, size_t rows, size_t width,
               uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  ddd_tally_by (plane, stride, rows, width, digit);
}

static void
enter_generic (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
               uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  ddd_enter_by (row, n, panel, margin, count_and_generic);
}

enum
{
  STEP = DDD_BLOCK_WORDS * DDD_PANEL_ROWS
};

/* Word T of four blocks of two rows, from X and Y on; the result weighs 4.  */
static inline uint64_t
add_four (uint64_t low[2], const uint64_t *x, const uint64_t *y)
{
  uint64_t a = ddd_add (&low[0], x[0] & y[0], x[STEP] & y[STEP]);
  uint64_t b
    = ddd_add (&low[0], x[2 * STEP] & y[2 * STEP], x[3 * STEP] & y[3 * STEP]);

  return ddd_add (&low[1], a, b);
}

/* Eight blocks make one of weight 8 by carry-save adders, so that bits are
   counted once for eight words (Harley and Seal).  */
static uint32_t
joint (const uint64_t *x, const uint64_t *y, size_t blocks)
{
  uint64_t digit[3][DDD_BLOCK_WORDS] = { { 0 } }, carry[DDD_BLOCK_WORDS];
  uint64_t sum = 0;

  for (; blocks >= 8; blocks -= 8, x += 8 * STEP, y += 8 * STEP)
    {
      for (size_t t = 0; t < DDD_BLOCK_WORDS; t++)
        {
          uint64_t low[3] = { digit[0][t], digit[1][t], digit[2][t] };
          uint64_t a = add_four (low, x + t, y + t);
          uint64_t b = add_four (low, x + t + 4 * STEP, y + t + 4 * STEP);

          carry[t] = ddd_add (&low[2], a, b);
          digit[0][t] = low[0];
          digit[1][t] = low[1];
          digit[2][t] = low[2];
        }
      sum += count_block (carry);
    }
  sum = 8 * sum + 4 * count_block (digit[2]) + 2 * count_block (digit[1])
        + count_block (digit[0]);
  for (; blocks > 0; blocks--, x += STEP, y += STEP)
    {
      for (size_t t = 0; t < DDD_BLOCK_WORDS; t++)
        carry[t] = x[t] & y[t];
      sum += count_block (carry);
    }
  return (uint32_t) sum;
}

static void
tile_generic (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
              uint32_t *out, size_t ld)
{
  ddd_tile_by (a, b, n, cols, out, ld, joint);
}

static void
diagonal_generic (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                  size_t ld)
{
  ddd_diagonal_by (a, n, rows, out, ld, joint);
}

static void
subset_sums_generic (const double *w, double *table)
{
  ddd_subset_sums_by (w, table);
}

static void
add_rows_generic (const double *table, const uint16_t *pattern, size_t items,
                  double *sum)
{
  ddd_add_rows_by (table, pattern, items, sum);
}

static void
weigh_generic (const double *f, size_t rank, const double *s,
               const uint32_t *pattern, const double *y, size_t items,
               double *sum)
{
  ddd_weigh_by (f, rank, s, pattern, y, items, sum);
}

/* Two numbers at a time are what every compiler of a vector extension keeps in
   registers.  */
typedef double two __attribute__ ((vector_size (16), aligned (8), may_alias));

static void
dots_generic (const double *a, const double *b, size_t ld, size_t size,
              double out[4])
{
  two sum[4] = { { 0 }, { 0 }, { 0 }, { 0 } };

  for (size_t g = 0; g < size; g += 2)
    {
      two x = *(const two *) (a + g);

      sum[0] += x * *(const two *) (b + g);
      sum[1] += x * *(const two *) (b + ld + g);
      sum[2] += x * *(const two *) (b + 2 * ld + g);
      sum[3] += x * *(const two *) (b + 3 * ld + g);
    }
  for (size_t r = 0; r < 4; r++)
    out[r] = sum[r][0] + sum[r][1];
}

static double
both_ways_generic (const float *z, size_t size, const double *x, double by,
                   double *y)
{
  double sum[2] = { 0 };

  for (size_t i = 0; i < size; i++)
    {
      sum[i % 2] += (double) z[i] * x[i];
      y[i] += by * (double) z[i];
    }
  return sum[0] + sum[1];
}

/* Vectors of lanes.h: of two words, for the same reason.  */
typedef uint64_t vector
  __attribute__ ((vector_size (16), aligned (8), may_alias));

enum
{
  WORDS = 2
};

#define INLINE DDD_LOOP

INLINE vector
load (const uint64_t *p)
{
  return *(const vector *) p;
}

INLINE void
store (uint64_t *p, vector v)
{
  *(vector *) p = v;
}

INLINE vector
both (vector a, vector b)
{
  return a & b;
}

INLINE vector
differ (vector a, vector b)
{
  return a ^ b;
}

INLINE vector
add (vector *low, vector a, vector b)
{
  vector u = *low ^ a, high = (*low & a) | (u & b);

  *low = u ^ b;
  return high;
}

#include "lanes.h"

static void
tables_generic (const uint64_t *item, uint64_t *table)
{
  build_tables (item, table, (vector) { UINT64_MAX, UINT64_MAX });
}

static void
look_up_generic (const uint64_t *table, const uint64_t *row, uint64_t *sum)
{
  look_up_all (table, row, sum);
}

static void
given_generic (size_t n, const double *ratio, const double *by,
               const double *odds, const double *inverse, double *up)
{
  ddd_given_by (n, ratio, by, odds, inverse, up);
}

static uint64_t
bits (uint64_t x)
{
  const uint64_t pairs = 0x5555555555555555, fours = 0x3333333333333333;
  const uint64_t bytes = 0x0f0f0f0f0f0f0f0f;

  x = x - (x >> 1 & pairs);
  x = (x & fours) + (x >> 2 & fours);
  x = (x + (x >> 4)) & bytes;
  x += x >> 8;
  x += x >> 16;
  return (x + (x >> 32)) & 0x7f;
}

static void
levels_generic (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
                size_t groups, double *count)
{
  ddd_levels_by (x, y, depth, groups, count, bits);
}

static void
strata_generic (const ddd_strata *s, double sum[4])
{
  ddd_strata_by (s, sum);
}

static void
expect_generic (size_t levels, const double *items, const double *right,
                const double *other, const double *given, double *sum)
{
  ddd_expect_by (levels, items, right, other, given, sum);
}

const ddd_kernels ddd_kernels_generic = { .name = "generic",
                                          .count_and = count_and_generic,
                                          .mask = mask_generic,
                                          .mask_bytes = mask_bytes_generic,
                                          .turn = turn_generic,
                                          .flip = flip_generic,
                                          .tally = tally_generic,
                                          .select = select_generic,
                                          .enter = enter_generic,
                                          .tile = tile_generic,
                                          .diagonal = diagonal_generic,
                                          .subset_sums = subset_sums_generic,
                                          .add_rows = add_rows_generic,
                                          .weigh = weigh_generic,
                                          .dots = dots_generic,
                                          .both_ways = both_ways_generic,
                                          .given = given_generic,
                                          .levels = levels_generic,
                                          .strata = strata_generic,
                                          .expect = expect_generic,
                                          .tables = tables_generic,
                                          .look_up = look_up_generic,
                                          .pairs_of_look_up = 85 };
