/* loops.h - loops that the tiers of kernels share.
   SPDX-License-Identifier: GPL-3.0-or-later

   Inlined into a function of each tier, so that they are compiled for its
   instructions.  */

#ifndef DDD_LOOPS_H
#define DDD_LOOPS_H

#include <string.h>

#include "internal.h"

#define DDD_LOOP static inline __attribute__ ((always_inline))

/* The loop of select; EXTRACT moves the bits of X that are set in M to the low
   end.  */
DDD_LOOP size_t
ddd_select_by (const uint64_t *row, const uint64_t *mask, size_t n,
               uint64_t *out, uint64_t (*extract) (uint64_t x, uint64_t m))
{
  uint64_t word = 0;
  size_t bits = 0;

  for (size_t i = 0; i < n; i++)
    {
      unsigned at = bits % DDD_WORD;
      unsigned count = (unsigned) __builtin_popcountll (mask[i]);
      uint64_t x = extract (row[i], mask[i]);

      word |= x << at;
      bits += count;
      if (at + count >= DDD_WORD)
        {
          *out++ = word;
          word = at ? x >> (DDD_WORD - at) : 0;
        }
    }
  if (bits % DDD_WORD)
    *out = word;
  return bits;
}

/* LOW + A + B = LOW + 2 HIGH, bit by bit.  */
DDD_LOOP void
ddd_add (uint64_t *restrict high, uint64_t *restrict low,
         const uint64_t *restrict a, const uint64_t *restrict b)
{
  for (size_t w = 0; w < DDD_STRIP; w++)
    {
      uint64_t u = low[w] ^ a[w];

      high[w] = (low[w] & a[w]) | (u & b[w]);
      low[w] = u ^ b[w];
    }
}

/* Add CARRY from digit B on.  */
DDD_LOOP void
ddd_ripple (uint64_t digit[DDD_DIGITS][DDD_STRIP], size_t b,
            uint64_t carry[DDD_STRIP])
{
  uint64_t any = 1;

  for (; any; b++)
    {
      any = 0;
      for (size_t w = 0; w < DDD_STRIP; w++)
        {
          uint64_t next = digit[b][w] & carry[w];

          digit[b][w] ^= carry[w];
          carry[w] = next;
          any |= next;
        }
    }
}

/* The loop of tally: seven carry-save adders make one carry of weight 8 out of
   eight rows, and only that ripples.  */
DDD_LOOP void
ddd_tally_by (const uint64_t *plane, size_t stride, size_t rows,
              uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  uint64_t two[2][DDD_STRIP], four[2][DDD_STRIP], eight[DDD_STRIP];

  memset (digit, 0, DDD_DIGITS * sizeof *digit);
  for (; rows >= 8; rows -= 8, plane += 8 * stride)
    {
      for (size_t h = 0; h < 2; h++)
        {
          const uint64_t *row = plane + 4 * h * stride;

          ddd_add (two[0], digit[0], row, row + stride);
          ddd_add (two[1], digit[0], row + 2 * stride, row + 3 * stride);
          ddd_add (four[h], digit[1], two[0], two[1]);
        }
      ddd_add (eight, digit[2], four[0], four[1]);
      ddd_ripple (digit, 3, eight);
    }
  for (; rows > 0; rows--, plane += stride)
    {
      memcpy (two[0], plane, sizeof two[0]);
      ddd_ripple (digit, 0, two[0]);
    }
}

/* The loops of enter, tile and diagonal where a panel holds its rows as they
   are: no margins but the rows' own.  JOINT counts two rows over BLOCKS blocks
   of 16 words.  */
DDD_LOOP void
ddd_enter_by (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
              uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS],
              uint64_t (*count_and) (const uint64_t *a, const uint64_t *b,
                                     const uint64_t *c, size_t n))
{
  for (size_t i = 0; i < DDD_PANEL_ROWS; i++)
    {
      uint64_t *to = panel + i * DDD_BLOCK_WORDS;

      for (size_t w = 0; w < n; w += DDD_BLOCK_WORDS)
        if (row[i])
          memcpy (to + w * DDD_PANEL_ROWS, row[i] + w,
                  DDD_BLOCK_WORDS * sizeof *to);
        else
          memset (to + w * DDD_PANEL_ROWS, 0, DDD_BLOCK_WORDS * sizeof *to);
      if (row[i])
        margin[i].own += (uint32_t) count_and (row[i], row[i], row[i], n);
    }
}

DDD_LOOP void
ddd_tile_by (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
             uint32_t *out, size_t ld,
             uint32_t (*joint) (const uint64_t *x, const uint64_t *y,
                                size_t blocks))
{
  for (size_t i = 0; i < DDD_PANEL_ROWS; i++)
    for (size_t j = 0; j < cols; j++)
      out[i * ld + j] += joint (a + i * DDD_BLOCK_WORDS,
                                b + j * DDD_BLOCK_WORDS, n / DDD_BLOCK_WORDS);
}

DDD_LOOP void
ddd_diagonal_by (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                 size_t ld,
                 uint32_t (*joint) (const uint64_t *x, const uint64_t *y,
                                    size_t blocks))
{
  for (size_t i = 0; i < rows; i++)
    for (size_t j = i; j < rows; j++)
      out[i * ld + j] += joint (a + i * DDD_BLOCK_WORDS,
                                a + j * DDD_BLOCK_WORDS, n / DDD_BLOCK_WORDS);
}

#endif /* DDD_LOOPS_H */
