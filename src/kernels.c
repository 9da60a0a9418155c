/* kernels.c - the portable kernels: the reference the other tiers must equal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "loops.h"

static uint64_t
count_and_generic (const uint64_t *a, const uint64_t *b, const uint64_t *c,
                   size_t n)
{
  uint64_t sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += (uint64_t) __builtin_popcountll (a[i] & b[i] & c[i]);
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

/* This tier's panel holds the rows as they are.  */
static void
enter_generic (const uint64_t *row, size_t n, uint64_t *at, uint32_t bias[2])
{
  (void) bias;
  for (size_t w = 0; w < n; w += DDD_BLOCK_WORDS)
    {
      uint64_t *to = at + w * DDD_PANEL_ROWS;

      if (row)
        memcpy (to, row + w, DDD_BLOCK_WORDS * sizeof *to);
      else
        memset (to, 0, DDD_BLOCK_WORDS * sizeof *to);
    }
}

static void
tile_generic (const uint64_t *a, const uint64_t *b, size_t n, uint32_t *out,
              size_t ld)
{
  for (size_t s = 0; s < n * DDD_PANEL_ROWS;
       s += DDD_BLOCK_WORDS * DDD_PANEL_ROWS)
    for (size_t i = 0; i < DDD_PANEL_ROWS; i++)
      for (size_t j = 0; j < DDD_PANEL_ROWS; j++)
        {
          const uint64_t *x = a + s + i * DDD_BLOCK_WORDS;
          const uint64_t *y = b + s + j * DDD_BLOCK_WORDS;

          out[i * ld + j]
            += (uint32_t) count_and_generic (x, y, y, DDD_BLOCK_WORDS);
        }
}

const ddd_kernels ddd_kernels_generic = { .name = "generic",
                                          .count_and = count_and_generic,
                                          .mask = mask_generic,
                                          .mask_bytes = mask_bytes_generic,
                                          .tally = tally_generic,
                                          .select = select_generic,
                                          .enter = enter_generic,
                                          .tile = tile_generic };
