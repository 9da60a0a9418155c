/* weights.c - how often each item is in a bootstrap sample.
   SPDX-License-Identifier: GPL-3.0-or-later

   N draws out of N units: a multinomial sample with equal probabilities.  A
   weight is kept in a byte: one above 255 has a probability below 1e-500.  */

#include <string.h>

#include "random.h"

/* Two draws from every word, without bias as in ddd_random_below.  */
void
ddd_weights_draw (ddd_random *r, uint32_t n, uint8_t *w)
{
  uint32_t least = (uint32_t) -n % n, left = n;

  memset (w, 0, n);
  while (left > 0)
    {
      uint64_t word = ddd_random_next (r);
      uint64_t a = (word >> 32) * n, b = (word & UINT32_MAX) * n;

      if ((uint32_t) a >= least)
        {
          w[a >> 32]++;
          left--;
        }
      if ((uint32_t) b >= least && left > 0)
        {
          w[b >> 32]++;
          left--;
        }
    }
}

/* Eight bytes at a time, in four lanes of 16 bits.  */
uint64_t
ddd_weights_sum (const uint8_t *w, size_t n)
{
  const uint64_t low = 0x00ff00ff00ff00ff;
  uint64_t sum = 0;

  while (n >= 8)
    {
      size_t steps = n / 8 < 128 ? n / 8 : 128;
      uint64_t lanes = 0;

      for (size_t i = 0; i < steps; i++)
        {
          uint64_t x;

          memcpy (&x, w + 8 * i, 8);
          lanes += (x & low) + (x >> 8 & low);
        }
      for (; lanes; lanes >>= 16)
        sum += lanes & 0xffff;
      w += 8 * steps;
      n -= 8 * steps;
    }
  while (n > 0)
    sum += w[--n];
  return sum;
}

/* Digits 0 to 2 of the 64 weights at W, as three words.  */
static void
digits (const uint8_t *w, uint64_t word[DDD_WEIGHT_DIGITS])
{
  for (int k = 0; k < DDD_WEIGHT_DIGITS; k++)
    word[k] = 0;
  for (int i = 0; i < 8; i++)
    {
      uint64_t x;

      memcpy (&x, w + 8 * i, 8);
      for (int k = 0; k < DDD_WEIGHT_DIGITS; k++)
        /* The lowest bits of eight bytes move into the highest byte.  */
        word[k] |= ((x >> k & 0x0101010101010101) * 0x0102040810204080 >> 56)
                   << 8 * i;
    }
}

void
ddd_weights_digits (const uint8_t *w, size_t items, uint64_t *plane,
                    size_t words)
{
  uint8_t last[DDD_WORD] = { 0 };

  for (size_t t = 0; t < words; t++)
    {
      size_t left = items > t * DDD_WORD ? items - t * DDD_WORD : 0;
      const uint8_t *from = w + t * DDD_WORD;
      uint64_t word[DDD_WEIGHT_DIGITS];

      if (left < DDD_WORD)
        {
          memset (last, 0, sizeof last);
          memcpy (last, from, left);
          from = last;
        }
      digits (from, word);
      for (size_t k = 0; k < DDD_WEIGHT_DIGITS; k++)
        plane[k * words + t] = word[k];
    }
}
