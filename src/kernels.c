/* kernels.c - the portable kernels: the reference the other tiers must equal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "loops.h"

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
mask_generic (const double *x, uint64_t *one, uint64_t *known)
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
mask_bytes_generic (const uint8_t *x, uint64_t *one, uint64_t *known)
{
  uint64_t is0 = 0, is1 = 0;

  for (unsigned t = 0; t < DDD_WORD; t++)
    {
      is0 |= (uint64_t) (x[t] == 0) << t;
      is1 |= (uint64_t) (x[t] == 1) << t;
    }
  *one = is1;
  *known = is0 | is1;
  return ~(is0 | is1);
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
tally_generic (const uint64_t *plane, size_t stride, size_t rows,
               uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  ddd_tally_by (plane, stride, rows, digit);
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

static void
both (const uint64_t *x, const uint64_t *y, size_t block,
      uint64_t out[DDD_BLOCK_WORDS])
{
  for (size_t w = 0; w < DDD_BLOCK_WORDS; w++)
    out[w] = x[block * STEP + w] & y[block * STEP + w];
}

/* Eight blocks make one of weight 8 by carry-save adders, so that bits are
   counted once for eight words (Harley and Seal).  */
static uint32_t
joint (const uint64_t *x, const uint64_t *y, size_t blocks)
{
  uint64_t one[DDD_STRIP] = { 0 }, two[DDD_STRIP] = { 0 };
  uint64_t four[DDD_STRIP] = { 0 }, eight[DDD_STRIP];
  uint64_t a[2][DDD_STRIP], t[2][DDD_STRIP], f[2][DDD_STRIP];
  uint64_t sum = 0;

  for (; blocks >= 8; blocks -= 8, x += 8 * STEP, y += 8 * STEP)
    {
      for (size_t h = 0; h < 2; h++)
        {
          for (size_t q = 0; q < 2; q++)
            {
              both (x, y, 4 * h + 2 * q, a[0]);
              both (x, y, 4 * h + 2 * q + 1, a[1]);
              ddd_add (t[q], one, a[0], a[1]);
            }
          ddd_add (f[h], two, t[0], t[1]);
        }
      ddd_add (eight, four, f[0], f[1]);
      sum += count_block (eight);
    }
  sum = 8 * sum + 4 * count_block (four) + 2 * count_block (two)
        + count_block (one);
  for (size_t b = 0; b < blocks; b++)
    {
      both (x, y, b, a[0]);
      sum += count_block (a[0]);
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

const ddd_kernels ddd_kernels_generic = { .name = "generic",
                                          .count_and = count_and_generic,
                                          .mask = mask_generic,
                                          .mask_bytes = mask_bytes_generic,
                                          .tally = tally_generic,
                                          .select = select_generic,
                                          .enter = enter_generic,
                                          .tile = tile_generic,
                                          .diagonal = diagonal_generic };
