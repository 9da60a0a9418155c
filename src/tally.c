/* tally.c - models right per item, their histogram, and accuracies.
   SPDX-License-Identifier: GPL-3.0-or-later

     k_j = sum_i x_ij      h_k = number of items with k_j = k

   1024 items are counted at a time in bit-sliced counters, so that a strip of
   128 bytes is read of each row and nothing is written but the digits.  */

#include <math.h>

#include "internal.h"

/* COUNT[t] = rows that have bit t of word W of the strip.  */
static void
read_word (uint64_t digit[DDD_DIGITS][DDD_STRIP], size_t w, unsigned digits,
           double count[DDD_WORD])
{
  uint32_t sum[DDD_WORD] = { 0 };

  for (unsigned b = 0; b < digits; b++)
    for (unsigned t = 0; t < DDD_WORD; t++)
      sum[t] |= (uint32_t) (digit[b][w] >> t & 1) << b;
  for (unsigned t = 0; t < DDD_WORD; t++)
    count[t] = (double) sum[t];
}

ddd_status
ddd_tally (const ddd_bits *bits, double *k, double *answers, double *histogram,
           ddd_error *err)
{
  double n = (double) bits->rows;
  uint64_t right[DDD_DIGITS][DDD_STRIP], asked[DDD_DIGITS][DDD_STRIP];
  double x[DDD_WORD], v[DDD_WORD];
  const ddd_kernels *kernels;
  ddd_status status = ddd_cpu_kernels (&kernels, err);
  unsigned digits = 0;

  if (status != DDD_OK)
    return status;
  if (bits->rows > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "C has too many rows (%zu)", bits->rows);
  while (bits->rows >> digits)
    digits++;

  for (size_t i = 0; i <= bits->rows; i++)
    histogram[i] = 0;

  for (size_t j0 = 0; j0 < bits->items; j0 += DDD_WORD)
    {
      size_t w = j0 / DDD_WORD, strip = w % DDD_STRIP;

      if (strip == 0)
        {
          kernels->tally (bits->correct + w, bits->stride, bits->rows, right);
          if (bits->valid)
            kernels->tally (bits->valid + w, bits->stride, bits->rows, asked);
        }
      read_word (right, strip, digits, x);
      if (bits->valid)
        read_word (asked, strip, digits, v);

      for (size_t t = 0; t < DDD_WORD && j0 + t < bits->items; t++)
        {
          k[j0 + t] = x[t];
          answers[j0 + t] = bits->valid ? v[t] : n;
          histogram[(size_t) x[t]] += answers[j0 + t] == n;
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
