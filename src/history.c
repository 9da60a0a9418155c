/* history.c - how the answers of one model change over its epochs.
   SPDX-License-Identifier: GPL-3.0-or-later

   Forgetting as in Toneva et al., An empirical study of example forgetting
   during deep neural network learning, ICLR 2019: a right answer followed by a
   wrong one.  A missing answer is skipped: the answers on both sides of it
   follow each other.

   64 items at a time: words hold what is known of each item so far, and only
   bits that change are looked at one by one.  */

#include <math.h>

#include "internal.h"

/* Call it as  for (...; bits; bits = drop (bits))  on the lowest bit.  */
static uint64_t
drop (uint64_t bits)
{
  return bits & (bits - 1);
}

/* Word W of all epochs.  */
static void
history_word (const ddd_bits *bits, size_t w, double *changed,
              double *forgetting, double *first, double *since)
{
  uint64_t seen = 0;                     /* right at some epoch so far */
  uint64_t last = 0;                     /* the last answer was right */
  uint64_t before = 0, known_before = 0; /* the epoch before this one */

  for (size_t e = 0; e < bits->rows; e++)
    {
      uint64_t x = bits->correct[e * bits->stride + w];
      uint64_t v
        = bits->valid ? bits->valid[e * bits->stride + w] : UINT64_MAX;

      if (e > 0)
        changed[e - 1]
          += (double) __builtin_popcountll ((x ^ before) & v & known_before);

      for (uint64_t b = x & ~seen; b; b = drop (b))
        first[__builtin_ctzll (b)] = (double) e;
      for (uint64_t b = x & ~last; b; b = drop (b))
        since[__builtin_ctzll (b)] = (double) e;
      for (uint64_t b = last & ~x & v; b; b = drop (b))
        {
          forgetting[__builtin_ctzll (b)]++;
          since[__builtin_ctzll (b)] = NAN;
        }

      seen |= x;
      last = (last & ~v) | x;
      before = x;
      known_before = v;
    }
}

ddd_status
ddd_history (const ddd_bits *bits, double *changed, double *forgetting,
             double *first, double *since, ddd_error *err)
{
  if (bits->rows == 0)
    return ddd_fail (err, DDD_EINVAL, "C must have an epoch");

  for (size_t e = 1; e < bits->rows; e++)
    changed[e - 1] = 0;
  for (size_t j = 0; j < bits->items; j++)
    {
      forgetting[j] = 0;
      first[j] = since[j] = NAN;
    }

  for (size_t j = 0; j < bits->items; j += DDD_WORD)
    history_word (bits, j / DDD_WORD, changed, forgetting + j, first + j,
                  since + j);
  return DDD_OK;
}
