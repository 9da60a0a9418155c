/* tally.c - models right per item, their histogram, and accuracies.
   SPDX-License-Identifier: GPL-3.0-or-later

     k_j = sum_i x_ij      h_k = number of items with k_j = k

   64 items are counted at a time in bit-sliced counters: bit j of digit[b] is
   digit b of the count of item j.  Adding a row ripples a carry that is dead
   after two digits on average.

   Limit: walks down the rows one word at a time, so it waits for memory;
   strips of vectors with a carry-save tree would read in order.  */

#include <math.h>

#include "internal.h"

enum
{
  DIGITS = 32 /* so fewer than 2^32 rows */
};

/* COUNT[t] = rows of PLANE whose bit t of word W is set.  */
static void
count_word (const ddd_bits *bits, const uint64_t *plane, size_t w,
            double count[DDD_WORD])
{
  uint64_t digit[DIGITS] = { 0 };

  for (size_t i = 0; i < bits->rows; i++)
    {
      uint64_t carry = plane[i * bits->stride + w];

      for (size_t b = 0; carry; b++)
        {
          uint64_t next = digit[b] & carry;

          digit[b] ^= carry;
          carry = next;
        }
    }

  for (unsigned t = 0; t < DDD_WORD; t++)
    {
      uint64_t sum = 0;

      for (unsigned b = 0; b < DIGITS; b++)
        sum |= (digit[b] >> t & 1) << b;
      count[t] = (double) sum;
    }
}

ddd_status
ddd_tally (const ddd_bits *bits, double *k, double *answers, double *histogram,
           ddd_error *err)
{
  double n = (double) bits->rows;

  if (bits->rows > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "C has too many rows (%zu)", bits->rows);

  for (size_t i = 0; i <= bits->rows; i++)
    histogram[i] = 0;

  for (size_t j0 = 0; j0 < bits->items; j0 += DDD_WORD)
    {
      size_t w = j0 / DDD_WORD;
      double right[DDD_WORD], asked[DDD_WORD];

      count_word (bits, bits->correct, w, right);
      if (bits->valid)
        count_word (bits, bits->valid, w, asked);

      for (size_t t = 0; t < DDD_WORD && j0 + t < bits->items; t++)
        {
          k[j0 + t] = right[t];
          answers[j0 + t] = bits->valid ? asked[t] : n;
          histogram[(size_t) right[t]] += answers[j0 + t] == n;
        }
    }
  return DDD_OK;
}

size_t
ddd_count (const ddd_kernels *k, const uint64_t *row, size_t items)
{
  return (size_t) k->count_and (row, row, row, ddd_row_words (items));
}

ddd_status
ddd_accuracy (const ddd_bits *bits, double *accuracy, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  if (status != DDD_OK)
    return status;

  for (size_t i = 0; i < bits->rows; i++)
    {
      size_t right
        = ddd_count (k, bits->correct + i * bits->stride, bits->items);
      size_t asked = bits->items;

      if (bits->valid)
        asked = ddd_count (k, bits->valid + i * bits->stride, bits->items);
      accuracy[i] = asked ? (double) right / (double) asked : NAN;
    }
  return DDD_OK;
}
