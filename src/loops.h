/* loops.h - loops that the tiers of kernels share.
   SPDX-License-Identifier: GPL-3.0-or-later

   Inlined into a function of each tier, so that they are compiled for its
   instructions.  */

#ifndef DDD_LOOPS_H
#define DDD_LOOPS_H

#include <string.h>

#include "kernels.h"

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

/* The loop of subset_sums.  No store is read again: without a pragma,
   compilers find in that what they need to take many lanes at once.  */
DDD_LOOP void
ddd_subset_sums_by (const double *restrict w, double *restrict table)
{
  enum
  {
    L = DDD_LANES
  };

  for (size_t four = 0; four < 4; four++, w += 4 * L, table += 16 * L)
    for (size_t l = 0; l < L; l++)
      {
        double a = w[l], b = w[L + l], c = w[2 * L + l], d = w[3 * L + l];
        double ab = a + b, cd = c + d;

        table[l] = 0;
        table[L + l] = a;
        table[2 * L + l] = b;
        table[3 * L + l] = ab;
        table[4 * L + l] = c;
        table[5 * L + l] = a + c;
        table[6 * L + l] = b + c;
        table[7 * L + l] = ab + c;
        table[8 * L + l] = d;
        table[9 * L + l] = a + d;
        table[10 * L + l] = b + d;
        table[11 * L + l] = ab + d;
        table[12 * L + l] = cd;
        table[13 * L + l] = a + cd;
        table[14 * L + l] = b + cd;
        table[15 * L + l] = ab + cd;
      }
}

/* The loop of add_rows.  */
DDD_LOOP void
ddd_add_rows_by (const double *restrict table, const uint16_t *pattern,
                 size_t items, double *restrict sum)
{
  enum
  {
    TABLE = 16 * DDD_LANES
  };

  for (size_t j = 0; j < items; j++, sum += DDD_LANES)
    {
      unsigned x = pattern[j];
      const double *a = table + x % 16 * DDD_LANES;
      const double *b = table + TABLE + x / 16 % 16 * DDD_LANES;
      const double *c = table + 2 * TABLE + x / 256 % 16 * DDD_LANES;
      const double *d = table + 3 * TABLE + x / 4096 * DDD_LANES;

      for (size_t l = 0; l < DDD_LANES; l++)
        sum[l] += (a[l] + b[l]) + (c[l] + d[l]);
    }
}

/* The loop of weigh.  */
DDD_LOOP void
ddd_weigh_by (const double *restrict f, size_t rank, const double *restrict s,
              const uint32_t *pattern, const double *restrict y, size_t items,
              double *restrict sum)
{
  for (size_t j = 0; j < items; j++, sum += DDD_LANES, y += rank)
    {
      double part[DDD_LANES];

      for (size_t l = 0; l < DDD_LANES; l++)
        part[l] = s[l];
      for (size_t k = 0; k < rank; k++)
        for (size_t l = 0; l < DDD_LANES; l++)
          part[l] += f[k * DDD_LANES + l] * y[k];
      for (size_t l = 0; l < DDD_LANES; l += 4)
        for (size_t b = 0; b < 4; b++)
          sum[l + b] += ddd_bits_of (pattern[j] >> l)[b] * part[l + b];
    }
}

/* The loop of mask; ONE_GROUP takes 64 values.  */
DDD_LOOP uint64_t
ddd_mask_by (const double *x, size_t count, uint64_t *one, uint64_t *known,
             uint64_t (*one_group) (const double *x, uint64_t *one,
                                    uint64_t *known))
{
  uint64_t bad = 0;

  for (size_t g = 0; g < count * DDD_WORD; g += DDD_WORD)
    bad |= one_group (x + g, one + g, known + g);
  return bad;
}

/* Swap the bits LOW << SIDE of eight words with the bits LOW of eight others.
 */
DDD_LOOP void
ddd_swap (uint64_t *restrict a, uint64_t *restrict b, unsigned side,
          uint64_t low)
{
  for (size_t l = 0; l < 8; l++)
    {
      uint64_t swap = ((a[l] >> side) ^ b[l]) & low;

      a[l] ^= swap << side;
      b[l] ^= swap;
    }
}

/* The loop of flip.  */
DDD_LOOP void
ddd_flip_by (const uint64_t *from, size_t a, uint64_t *to, size_t b)
{
  for (size_t j = 0; j < DDD_LINE; j++)
    for (size_t i = 0; i < DDD_LINE; i++)
      to[j * b + i] = from[i * a + j];
}

/* The loop of turn: swap squares of 1, 2, ... 32 bits, in any order.  */
DDD_LOOP void
ddd_turn_by (const uint64_t mask[DDD_WORD], uint64_t to[DDD_WORD],
             void (*flip) (const uint64_t *from, size_t a, uint64_t *to,
                           size_t b))
{
  static const uint64_t low[6]
    = { 0x5555555555555555, 0x3333333333333333, 0x0f0f0f0f0f0f0f0f,
        0x00ff00ff00ff00ff, 0x0000ffff0000ffff, 0x00000000ffffffff };
  uint64_t w[DDD_WORD];

  memcpy (w, mask, sizeof w);
  for (unsigned b = 0; b < 3; b++)
    for (size_t r = 0; r < 8; r++)
      if (! (r >> b & 1))
        ddd_swap (w + 8 * r, w + 8 * (r | (size_t) 1 << b), 1u << b, low[b]);
  flip (w, DDD_LINE, to, DDD_LINE);
  for (unsigned b = 0; b < 3; b++)
    for (size_t r = 0; r < 8; r++)
      if (! (r >> b & 1))
        ddd_swap (to + 8 * r, to + 8 * (r | (size_t) 1 << b), 8u << b,
                  low[3 + b]);
}

/* LOW + A + B = LOW + 2 * result, bit by bit.  */
DDD_LOOP uint64_t
ddd_add (uint64_t *low, uint64_t a, uint64_t b)
{
  uint64_t u = *low ^ a, high = (*low & a) | (u & b);

  *low = u ^ b;
  return high;
}

/* Four rows from X on into digits 0 and 1; the result weighs 4.  */
DDD_LOOP uint64_t
ddd_add_four (uint64_t low[2], const uint64_t *x, size_t stride)
{
  uint64_t a = ddd_add (&low[0], x[0], x[stride]);
  uint64_t b = ddd_add (&low[0], x[2 * stride], x[3 * stride]);

  return ddd_add (&low[1], a, b);
}

/* Eight rows into digits 0, 1 and 2; the result weighs 8.  */
DDD_LOOP uint64_t
ddd_add_eight (uint64_t low[3], const uint64_t *x, size_t stride)
{
  uint64_t a = ddd_add_four (low, x, stride);
  uint64_t b = ddd_add_four (low, x + 4 * stride, stride);

  return ddd_add (&low[2], a, b);
}

/* Sixteen rows of a block into four digits; CARRY weighs 16.  Written for one
   word at a time and without inner loops, so that compilers make vectors of
   it and keep all but the rows in registers.  */
DDD_LOOP void
ddd_add_sixteen (const uint64_t *restrict x, size_t stride,
                 uint64_t *restrict digit, uint64_t *restrict carry)
{
  for (size_t t = 0; t < DDD_BLOCK_WORDS; t++)
    {
      uint64_t low[4] = { digit[t], digit[DDD_STRIP + t],
                          digit[2 * DDD_STRIP + t], digit[3 * DDD_STRIP + t] };
      uint64_t a = ddd_add_eight (low, x + t, stride);
      uint64_t b = ddd_add_eight (low, x + t + 8 * stride, stride);

      carry[t] = ddd_add (&low[3], a, b);
      digit[t] = low[0];
      digit[DDD_STRIP + t] = low[1];
      digit[2 * DDD_STRIP + t] = low[2];
      digit[3 * DDD_STRIP + t] = low[3];
    }
}

/* Add CARRY to block W from digit B on.  */
DDD_LOOP void
ddd_ripple (uint64_t digit[DDD_DIGITS][DDD_STRIP], size_t w, size_t b,
            uint64_t carry[DDD_BLOCK_WORDS])
{
  uint64_t any = 1;

  for (; any; b++)
    {
      any = 0;
      for (size_t t = 0; t < DDD_BLOCK_WORDS; t++)
        {
          uint64_t next = digit[b][w + t] & carry[t];

          digit[b][w + t] ^= carry[t];
          carry[t] = next;
          any |= next;
        }
    }
}

/* The loop of tally: fifteen carry-save adders make one carry of weight 16 out
   of sixteen rows, and only that ripples.  */
DDD_LOOP void
ddd_tally_by (const uint64_t *plane, size_t stride, size_t rows, size_t width,
              uint64_t digit[DDD_DIGITS][DDD_STRIP])
{
  uint64_t carry[DDD_BLOCK_WORDS];

  memset (digit, 0, DDD_DIGITS * sizeof *digit);
  for (; rows >= 16; rows -= 16, plane += 16 * stride)
    for (size_t w = 0; w < width; w += DDD_BLOCK_WORDS)
      {
        /* The next rows, which are far apart.  */
        for (size_t i = 16; i < 32 && i < rows; i++)
          ddd_fetch (plane + i * stride + w, DDD_BLOCK_WORDS * sizeof *plane);
        ddd_add_sixteen (plane + w, stride, digit[0] + w, carry);
        ddd_ripple (digit, w, 4, carry);
      }
  for (; rows > 0; rows--, plane += stride)
    for (size_t w = 0; w < width; w += DDD_BLOCK_WORDS)
      {
        memcpy (carry, plane + w, sizeof carry);
        ddd_ripple (digit, w, 0, carry);
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

/* The loop of biased.  */
DDD_LOOP void
ddd_biased_by (uint64_t state[16], unsigned p, unsigned first, unsigned end,
               size_t count, uint64_t *to)
{
  typedef uint64_t four
    __attribute__ ((vector_size (32), aligned (8), may_alias));
  four *at = (four *) state;
  four a = at[0], b = at[1], c = at[2], d = at[3];

  for (size_t w = 0; w < count; w++)
    {
      four bits = { 0 };

      /* Steps of ddd_random_next.  */
      for (unsigned digit = first; digit < end; digit <<= 1)
        {
          four x = (b << 2) + b, t = b << 17;

          x = x << 7 | x >> 57;
          x += x << 3;
          bits = p & digit ? bits | x : bits & x;
          c ^= a;
          d ^= b;
          b ^= c;
          a ^= d;
          c ^= t;
          d = d << 45 | d >> 19;
        }
      *(four *) (to + 4 * w) = bits;
    }
  at[0] = a;
  at[1] = b;
  at[2] = c;
  at[3] = d;
}

#endif /* DDD_LOOPS_H */
