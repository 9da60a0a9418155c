/* lanes.h - tables of joint counts of six items, and sums of what is in them.
   SPDX-License-Identifier: GPL-3.0-or-later

   A row p and DDD_TABLE_LANES others q, one in each bit of a few vectors.  Of
   six items

     r (p, q) = ceil (|p| / 2) + floor (|q| / 2) - |p & q|

   is 0, 1, 2 or 3 (at most ceil (|p| / 2) of the |q| items are in both where
   these are few, and so on; a test tries all): two bits instead of the three
   of |p & q|, and what it differs by belongs to one row each.  So a table of
   64 patterns p holds r for all q in two vectors each, and sums over groups of
   six items are added up bit by bit: no bit is ever counted ("four Russians",
   bit-sliced).

   A tier includes this page once it has said what a vector is: vector, WORDS,
   load, store, both, differ and add, as in carries.h.  */

#ifndef DDD_LANES_H
#define DDD_LANES_H

#include "loops.h"

enum
{
  SLICE = DDD_TABLE_SLICE,
  ENTRY = 2 * SLICE
};

/* Another item b of p: where |p| was even, ceil grows, and r by not q_b; where
   it was odd, r falls by q_b.  */
INLINE void
build_table (const uint64_t *item, uint64_t *table, vector ones)
{
  vector q[6], sum, pair, high, low;

#pragma GCC unroll 6
  for (size_t b = 0; b < 6; b++)
    q[b] = load (item + b * SLICE);
  sum = q[0];
  pair = add (&sum, q[1], q[2]);
  low = q[3];
  high = add (&low, q[4], q[5]);
  store (table + SLICE, add (&pair, high, both (sum, low)));
  store (table, pair);

  for (size_t b = 0; b < 6; b++)
    for (size_t p = 0; p < (size_t) 1 << b; p++)
      {
        const uint64_t *from = table + p * ENTRY;
        uint64_t *to = table + (p | (size_t) 1 << b) * ENTRY;
        vector low0 = load (from), high0 = load (from + SLICE);

        if (__builtin_parityll (p))
          {
            vector less = differ (low0, q[b]);

            store (to, less);
            store (to + SLICE, differ (high0, both (less, q[b])));
          }
        else
          {
            vector more = differ (q[b], ones);

            store (to, differ (low0, more));
            store (to + SLICE, differ (high0, both (low0, more)));
          }
      }
}

/* Group G of a part of a row.  */
INLINE size_t
pattern (const uint64_t *row, size_t g)
{
  size_t w = 6 * g / DDD_WORD, at = 6 * g % DDD_WORD;
  uint64_t x = row[w] >> at;

  if (at > DDD_WORD - 6)
    x |= row[w + 1] << (DDD_WORD - at);
  return x & 63;
}

/* Four groups from G on into digits 0 and 1; what is left over weighs 4.  */
INLINE void
look_up_4 (const uint64_t *table, const uint64_t *row, size_t g, vector *digit,
           vector out[3])
{
  vector low[4], high[4], a, b;

#pragma GCC unroll 4
  for (size_t t = 0; t < 4; t++)
    {
      const uint64_t *at
        = table + (g + t) * DDD_TABLE_WORDS + pattern (row, g + t) * ENTRY;

      low[t] = load (at);
      high[t] = load (at + SLICE);
    }
  a = add (&digit[0], low[0], low[1]);
  b = add (&digit[0], low[2], low[3]);
  out[0] = add (&digit[1], high[0], high[1]);
  out[1] = add (&digit[1], high[2], high[3]);
  out[2] = add (&digit[1], a, b);
}

/* Six carries into a digit: three.  */
INLINE void
add_six (vector *digit, const vector a[3], const vector b[3], vector out[3])
{
  out[0] = add (digit, a[0], a[1]);
  out[1] = add (digit, a[2], b[0]);
  out[2] = add (digit, b[1], b[2]);
}

INLINE void
look_up_8 (const uint64_t *table, const uint64_t *row, size_t g, vector *digit,
           vector out[3])
{
  vector a[3], b[3];

  look_up_4 (table, row, g, digit, a);
  look_up_4 (table, row, g + 4, digit, b);
  add_six (digit + 2, a, b, out);
}

INLINE void
look_up_16 (const uint64_t *table, const uint64_t *row, size_t g,
            vector *digit, vector out[3])
{
  vector a[3], b[3];

  look_up_8 (table, row, g, digit, a);
  look_up_8 (table, row, g + 8, digit, b);
  add_six (digit + 3, a, b, out);
}

INLINE void
look_up_32 (const uint64_t *table, const uint64_t *row, size_t g,
            vector *digit, vector out[3])
{
  vector a[3], b[3];

  look_up_16 (table, row, g, digit, a);
  look_up_16 (table, row, g + 16, digit, b);
  add_six (digit + 4, a, b, out);
}

/* All groups of a part into the digits of its sums.  */
INLINE void
look_up (const uint64_t *table, const uint64_t *row, uint64_t *sum)
{
  vector digit[8], a[3], b[3], c[3], one, carry;

#pragma GCC unroll 8
  for (size_t d = 0; d < 8; d++)
    digit[d] = load (sum + d * SLICE);
  look_up_32 (table, row, 0, digit, a);
  look_up_32 (table, row, 32, digit, b);
  add_six (digit + 5, a, b, c);
  one = add (&digit[6], c[0], c[1]);
  carry = both (digit[6], c[2]);
  digit[6] = differ (digit[6], c[2]);
  carry = add (&digit[7], one, carry);
#pragma GCC unroll 8
  for (size_t d = 0; d < 8; d++)
    store (sum + d * SLICE, digit[d]);
  for (size_t d = 8; d < DDD_TABLE_SUMS; d++)
    {
      vector old = load (sum + d * SLICE);

      store (sum + d * SLICE, differ (old, carry));
      carry = both (old, carry);
    }
}

INLINE void
build_tables (const uint64_t *item, uint64_t *table, vector ones)
{
  for (size_t g = 0; g < DDD_TABLE_GROUPS; g++)
    for (size_t h = 0; h < SLICE; h += WORDS)
      build_table (item + g * 6 * SLICE + h, table + g * DDD_TABLE_WORDS + h,
                   ones);
}

INLINE void
look_up_all (const uint64_t *table, const uint64_t *row, uint64_t *sum)
{
  for (size_t h = 0; h < SLICE; h += WORDS)
    look_up (table + h, row, sum + h);
}

#endif /* DDD_LANES_H */
