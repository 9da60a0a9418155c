/* tally.c - models right per item, their histogram and scores, and accuracies.
   SPDX-License-Identifier: GPL-3.0-or-later

     k_j = sum_i x_ij      h_k = number of items with k_j = k

   A strip of every row, a kilobyte, is counted in bit-sliced counters, so that
   the rows are read once, many at a time, and nothing is written but the
   digits.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kernels.h"

typedef uint64_t digits[DDD_DIGITS][DDD_STRIP];

/* COUNT[j] = rows that have item j of the strip's words from W on.  A digit of
   a word is a row of 64 bits: turning 64 of them, SIZE digits of 64 / SIZE
   words, gives 64 / SIZE numbers for every place in a word.  */
static void
read_words (const ddd_kernels *k, digits digit, size_t w, size_t size,
            uint32_t *count)
{
  uint64_t mask[DDD_WORD], turned[DDD_WORD];

  for (size_t t = 0; t < DDD_WORD; t++)
    mask[ddd_turn_slot (t)] = digit[t % size][w + t / size];
  k->turn (mask, turned);
  for (size_t p = 0; p < DDD_WORD / size; p++)
    for (size_t t = 0; t < DDD_WORD; t++)
      count[p * DDD_WORD + t]
        = (uint32_t) (turned[t] >> p * size << (DDD_WORD - size)
                      >> (DDD_WORD - size));
}

/* Counts of the items of a strip of PLANE, from word W on.  */
static void
count_strip (const ddd_kernels *k, const ddd_bits *bits, const uint64_t *plane,
             size_t w, size_t size, uint32_t count[DDD_STRIP * DDD_WORD])
{
  digits digit;
  size_t left = ddd_row_words (bits->items) - w;
  size_t width = left < DDD_STRIP ? left : DDD_STRIP;

  k->tally (plane + w, bits->stride, bits->rows, width, digit);
  for (size_t t = 0; t < width; t += DDD_WORD / size)
    read_words (k, digit, t, size, count + t * DDD_WORD);
}

/* Bits of a counter that holds ROWS rows: a power of 2.  */
static size_t
digits_of (size_t rows)
{
  size_t size = 8;

  while (rows >> size)
    size *= 2;
  return size;
}

/* The histogram counts in whole numbers: one is added to what was just stored,
   again and again.  */
static ddd_status
start (const ddd_bits *bits, const ddd_kernels **kernels, uint64_t **count,
       ddd_error *err)
{
  ddd_status status = ddd_cpu_kernels (kernels, err);
  size_t n = bits->rows;

  if (status != DDD_OK)
    return status;
  if (n > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "C has too many rows (%zu)", n);
  *count = ddd_alloc (n + 1, sizeof **count);
  if (! *count)
    return ddd_fail (err, DDD_ENOMEM, "no memory to count %zu models", n);
  memset (*count, 0, (n + 1) * sizeof **count);
  return DDD_OK;
}

static void
finish (uint64_t *count, size_t n, double *histogram)
{
  for (size_t i = 0; i <= n; i++)
    histogram[i] = (double) count[i];
  free (count);
}

ddd_status
ddd_tally (const ddd_bits *bits, double *k, double *answers, double *histogram,
           ddd_error *err)
{
  uint32_t right[DDD_STRIP * DDD_WORD], asked[DDD_STRIP * DDD_WORD];
  const ddd_kernels *kernels;
  uint64_t *count;
  ddd_status status = start (bits, &kernels, &count, err);
  size_t n = bits->rows, size = digits_of (n);

  if (status != DDD_OK)
    return status;
  for (size_t w = 0, j = 0; j < bits->items; w += DDD_STRIP)
    {
      size_t items = ddd_least (bits->items - j, DDD_STRIP * DDD_WORD);

      count_strip (kernels, bits, bits->correct, w, size, right);
      if (bits->valid)
        count_strip (kernels, bits, bits->valid, w, size, asked);
      for (size_t t = 0; t < items; t++, j++)
        {
          k[j] = right[t];
          answers[j] = bits->valid ? asked[t] : (double) n;
          count[right[t]] += ! bits->valid || asked[t] == n;
        }
    }
  finish (count, n, histogram);
  return DDD_OK;
}

/* Of an item with LOW to HIGH of N models right, 0 for undecided.  */
static int
category (int64_t low, int64_t high, int64_t n, int64_t t)
{
  if (low >= n - t)
    return 1;
  if (high <= t)
    return 2;
  return low > t && high < n - t ? 3 : 0;
}

/* Would item J of word W change category without a model?  */
static void
border_bit (int64_t low, int64_t high, int64_t n, int64_t t, size_t w,
            size_t j, const ddd_levels_out *out)
{
  int before = category (low, high, n, t);
  int wrong = category (low, high, n - 1, t) != before;
  int right = category (low - 1, high - 1, n - 1, t) != before;
  int none = category (low, high - 1, n - 1, t) != before;

  out->border[0][w] |= (uint64_t) wrong << j;
  out->border[1][w] |= (uint64_t) right << j;
  out->border[2][w] |= (uint64_t) none << j;
}

/* A word of items, RIGHT of whom at most MISSING could be more: those in
   between and those without a missing answer, as bits.  */
static void
level_word (const uint32_t *right, const uint32_t *asked, size_t items,
            uint32_t n, uint32_t t, uint64_t word[2], ddd_levels_out *out)
{
  uint64_t between = 0, complete = 0, trivial = 0, impossible = 0;

  for (size_t j = 0; j < items; j++)
    {
      uint32_t low = right[j], high = low + n - (asked ? asked[j] : n);

      trivial += low >= n - t;
      impossible += high <= t;
      between |= (uint64_t) (low > t && high < n - t) << j;
      complete |= (uint64_t) (high == low) << j;
    }
  out->trivial += (double) trivial;
  out->impossible += (double) impossible;
  out->inside += __builtin_popcountll (between);
  word[0] = between;
  word[1] = complete;
}

ddd_status
ddd_levels (const ddd_bits *bits, size_t tolerance, ddd_levels_out *out,
            ddd_error *err)
{
  uint32_t right[DDD_STRIP * DDD_WORD], asked[DDD_STRIP * DDD_WORD];
  const ddd_kernels *kernels;
  uint64_t *count, word[2];
  ddd_status status = start (bits, &kernels, &count, err);
  size_t n = bits->rows, size = digits_of (n);
  size_t words = ddd_row_words (bits->items);

  if (status != DDD_OK)
    return status;
  out->trivial = out->impossible = out->inside = 0;
  if (out->joint)
    memset (out->joint, 0, (n + 1) * (n + 1) * sizeof *out->joint);
  for (size_t w = 0; w < words; w++)
    {
      size_t first = w * DDD_WORD, at = w % DDD_STRIP * DDD_WORD;
      size_t items
        = first < bits->items ? ddd_least (bits->items - first, DDD_WORD) : 0;

      if (w % DDD_STRIP == 0)
        {
          count_strip (kernels, bits, bits->correct, w, size, right);
          if (bits->valid)
            count_strip (kernels, bits, bits->valid, w, size, asked);
        }
      level_word (right + at, bits->valid ? asked + at : NULL, items,
                  (uint32_t) n, (uint32_t) ddd_least (tolerance, n), word,
                  out);
      out->between[w] = word[0];
      if (out->complete)
        out->complete[w] = word[1];
      for (size_t t = 0; t < items; t++)
        count[right[at + t]] += word[1] >> t & 1;
      for (size_t t = 0; t < items && out->joint; t++)
        out->joint[right[at + t]
                   + (bits->valid ? asked[at + t] : n) * (n + 1)]++;
      for (size_t a = 0; a < 3 && out->border[0]; a++)
        out->border[a][w] = 0;
      for (size_t t = 0; t < items && out->border[0]; t++)
        {
          size_t low = right[at + t];
          size_t high = low + n - (bits->valid ? asked[at + t] : n);

          border_bit ((int64_t) low, (int64_t) high, (int64_t) n,
                      (int64_t) ddd_least (tolerance, n), w, t, out);
        }
    }
  finish (count, n, out->histogram);
  return DDD_OK;
}

/* ADD digits of 2^B to SUM, that of the items of one strip, from the rows that
   have this digit in their SCORE.  PART has room for a strip of every row.  */
static void
add_digit (const ddd_kernels *k, const ddd_bits *bits, const uint64_t *score,
           unsigned b, size_t w, uint64_t *part, double *sum)
{
  uint32_t count[DDD_STRIP * DDD_WORD];
  size_t left = bits->items - w * DDD_WORD;
  ddd_bits strip
    = { 0, ddd_least (left, DDD_STRIP * DDD_WORD), DDD_STRIP, part, NULL };
  size_t width = ddd_row_words (strip.items);

  for (size_t i = 0; i < bits->rows; i++)
    if (score[i] >> b & 1)
      memcpy (part + strip.rows++ * DDD_STRIP,
              bits->correct + i * bits->stride + w, width * sizeof *part);
  if (strip.rows == 0)
    return;
  count_strip (k, &strip, part, 0, digits_of (strip.rows), count);
  for (size_t t = 0; t < strip.items; t++)
    sum[t] += ldexp (count[t], (int) b);
}

ddd_status
ddd_score_sums (const ddd_bits *bits, const uint64_t *score, double *sum,
                ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);
  uint64_t any = 0;

  if (status != DDD_OK)
    return status;
  if (bits->rows > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "C has too many rows (%zu)", bits->rows);

  uint64_t *part = ddd_alloc (bits->rows * DDD_STRIP, sizeof *part);
  if (! part)
    return ddd_fail (err, DDD_ENOMEM,
                     "no memory to add the scores of %zu "
                     "models",
                     bits->rows);
  for (size_t i = 0; i < bits->rows; i++)
    any |= score[i];
  memset (sum, 0, bits->items * sizeof *sum);
  for (size_t w = 0; w * DDD_WORD < bits->items; w += DDD_STRIP)
    for (unsigned b = 0; any >> b; b++)
      add_digit (k, bits, score, b, w, part, sum + w * DDD_WORD);
  free (part);
  return DDD_OK;
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

ddd_status
ddd_right_by_k (const ddd_bits *bits, const double *k, double *right,
                ddd_error *err)
{
  size_t n = bits->rows, m = bits->items;
  uint32_t *level = ddd_alloc (m + n + 1, sizeof *level);

  if (! level)
    return ddd_fail (err, DDD_ENOMEM, "no memory to tally %zu items", m);
  uint32_t *count = level + m;

  for (size_t j = 0; j < m; j++)
    level[j] = (uint32_t) k[j];
  for (size_t i = 0; i < n; i++)
    {
      const uint64_t *row = bits->correct + i * bits->stride;

      memset (count, 0, (n + 1) * sizeof *count);
      for (size_t w = 0; w * DDD_WORD < m; w++)
        for (uint64_t left = row[w]; left; left &= left - 1)
          count[level[w * DDD_WORD + (size_t) __builtin_ctzll (left)]]++;
      for (size_t r = 0; r <= n; r++)
        right[i + r * n] = count[r];
    }
  free (level);
  return DDD_OK;
}
