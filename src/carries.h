/* carries.h - tiles that count carries of pairs of vectors, where bits of
   vectors are not counted by an instruction.
   SPDX-License-Identifier: GPL-3.0-or-later

   Why carries: see kernels_avx512.c.  A tier includes this page once it has
   said what a vector is:

     vector, WORDS             its type, and how many words it has
     load, store, zero         unaligned; no bit set
     both (a, b), differ       a & b, a ^ b
     carry (a, p, b, q)        maj (a ^ b, p, not q)
     add (&low, a, b)          low + a + b = low + 2 high, bit by bit: high
     bits_of_bytes             bits set in each byte
     add_bytes, add_words      sums of bytes, of words
     sum_bytes, sum_words      of each word, of all words

   Four vectors of carries make one of weight 4 by three adders (Harley and
   Seal), so that bits are counted once for four.  Eight would take a tenth
   fewer instructions, but blocks of items are short and more is left over at
   their end: nothing gained.  One row meets four at a time, so that none of
   the chains of adders is waited for; two against two took longer.  */

#ifndef DDD_CARRIES_H
#define DDD_CARRIES_H

#include "loops.h"

enum
{
  HALF = DDD_BLOCK_WORDS / 2,
  STEP = DDD_BLOCK_WORDS * DDD_PANEL_ROWS,
  STEPS = HALF / WORDS,   /* vectors of carries in a block */
  FOUR = 4 / STEPS,       /* blocks that have four */
  CHUNK = 255 / 8 * FOUR, /* blocks whose counts fit bytes */
  COLS = DDD_PANEL_ROWS
};

INLINE vector
bits_of_words (vector v)
{
  return sum_bytes (bits_of_bytes (v));
}

/* The loop of enter: a panel holds (a1, a1 ^ a2) in place of the halves
   (a1, a2) of a block.  Four rows at a time, whose cache misses overlap.  */
TARGET static void
enter_halves (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
              uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS])
{
  vector two[DDD_PANEL_ROWS], one[DDD_PANEL_ROWS]; /* halves that have a bit */

  for (size_t i = 0; i < DDD_PANEL_ROWS; i++)
    two[i] = one[i] = zero ();

  for (size_t w = 0; w < n; w += DDD_BLOCK_WORDS)
#pragma GCC unroll 4
    for (size_t i = 0; i < DDD_PANEL_ROWS; i++, panel += DDD_BLOCK_WORDS)
#pragma GCC unroll 4
      for (size_t h = 0; h < HALF; h += WORDS)
        {
          vector x = zero (), y = x, d;

          if (row[i])
            {
              x = load (row[i] + w + h);
              y = load (row[i] + w + h + HALF);
            }
          d = differ (x, y);
          two[i] = add_words (two[i], bits_of_words (both (x, y)));
          one[i] = add_words (one[i], bits_of_words (d));
          store (panel + h, x);
          store (panel + h + HALF, d);
        }

  for (size_t i = 0; i < DDD_PANEL_ROWS; i++)
    {
      uint32_t right = (uint32_t) sum_words (two[i]);
      uint32_t left = right + (uint32_t) sum_words (one[i]);

      margin[i].left += left;
      margin[i].right += right;
      margin[i].own += left + right;
    }
}

/* What is counted of a pair of rows.  */
typedef struct
{
  vector ones, twos, fours; /* fours: counts of bytes */
  vector wait[2];           /* for another vector of weight 1, of weight 2 */
} counter;

INLINE void
count_bits (vector *bytes, vector v)
{
  *bytes = add_bytes (*bytes, bits_of_bytes (v));
}

INLINE void
add_step (counter *t, int step, vector c)
{
  if (step % 2 == 0)
    t->wait[0] = c;
  else if (step == 1)
    t->wait[1] = add (&t->ones, t->wait[0], c);
  else
    {
      vector two = add (&t->ones, t->wait[0], c);

      count_bits (&t->fours, add (&t->twos, t->wait[1], two));
    }
}

/* The carries of one step of a row against COLS others.  */
INLINE void
carries (const uint64_t *a, const uint64_t *b, size_t cols, vector c[COLS])
{
  vector x = load (a), p = load (a + HALF);

#pragma GCC unroll 4
  for (size_t j = 0; j < cols; j++, b += DDD_BLOCK_WORDS)
    c[j] = carry (x, p, load (b), load (b + HALF));
}

/* Take the carries of a row against COLS others, a constant in every call,
   from OUT.  */
INLINE void
count_row (const uint64_t *a, const uint64_t *b, size_t blocks, size_t cols,
           uint32_t *out)
{
  vector sum[COLS], c[COLS];

#pragma GCC unroll 4
  for (size_t j = 0; j < cols; j++)
    sum[j] = zero ();

  while (blocks > 0)
    {
      size_t left = blocks < CHUNK ? blocks : CHUNK;
      counter t[COLS];

      blocks -= left;
#pragma GCC unroll 4
      for (size_t j = 0; j < cols; j++)
        t[j].ones = t[j].twos = t[j].fours = zero ();

      for (; left >= FOUR; left -= FOUR, a += FOUR * STEP, b += FOUR * STEP)
#pragma GCC unroll 4
        for (int k = 0; k < 4; k++)
          {
            size_t at = (size_t) (k / STEPS * STEP + k % STEPS * WORDS);

            carries (a + at, b + at, cols, c);
#pragma GCC unroll 4
            for (size_t j = 0; j < cols; j++)
              add_step (&t[j], k, c[j]);
          }

#pragma GCC unroll 4
      for (size_t j = 0; j < cols; j++)
        {
          vector four = sum_bytes (t[j].fours),
                 bytes = bits_of_bytes (t[j].twos);

          four = add_words (four, four);
          sum[j] = add_words (sum[j], add_words (four, four));
          t[j].fours = add_bytes (bytes, bytes);
          count_bits (&t[j].fours, t[j].ones);
        }
      for (; left > 0; left--, a += STEP, b += STEP)
#pragma GCC unroll 4
        for (size_t h = 0; h < HALF; h += WORDS)
          {
            carries (a + h, b + h, cols, c);
#pragma GCC unroll 4
            for (size_t j = 0; j < cols; j++)
              count_bits (&t[j].fours, c[j]);
          }
#pragma GCC unroll 4
      for (size_t j = 0; j < cols; j++)
        sum[j] = add_words (sum[j], sum_bytes (t[j].fours));
    }

#pragma GCC unroll 4
  for (size_t j = 0; j < cols; j++)
    out[j] -= (uint32_t) sum_words (sum[j]);
}

TARGET static void
count_cols (const uint64_t *a, const uint64_t *b, size_t blocks, size_t cols,
            uint32_t *out)
{
  switch (cols)
    {
    case 0:
      break;
    case 1:
      count_row (a, b, blocks, 1, out);
      break;
    case 2:
      count_row (a, b, blocks, 2, out);
      break;
    case 3:
      count_row (a, b, blocks, 3, out);
      break;
    default:
      count_row (a, b, blocks, 4, out);
    }
}

/* The loops of tile and diagonal; a row with itself has no carries.  */
TARGET static void
tile_of_carries (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
                 uint32_t *out, size_t ld)
{
  for (size_t i = 0; i < DDD_PANEL_ROWS; i++)
    count_cols (a + i * DDD_BLOCK_WORDS, b, n / DDD_BLOCK_WORDS, cols,
                out + i * ld);
}

TARGET static void
diagonal_of_carries (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                     size_t ld)
{
  for (size_t i = 0; i < rows; i++)
    count_cols (a + i * DDD_BLOCK_WORDS, a + (i + 1) * DDD_BLOCK_WORDS,
                n / DDD_BLOCK_WORDS, rows - 1 - i, out + i * ld + i + 1);
}

#endif /* DDD_CARRIES_H */
