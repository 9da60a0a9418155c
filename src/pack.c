/* pack.c - from the user's matrix to rows of bits, checking on the way; and
   back.
   SPDX-License-Identifier: GPL-3.0-or-later

   The user's matrix has a column per item, the bits have a row per model.  So
   64 items x 64 models are turned at a time: each column gives a mask with one
   bit per model, and a 64 x 64 bit transpose makes one word per model.

   Eight such words are stored together, a cache line for every model: one at a
   time, each store would fetch a line of its own.  */

#include <math.h>
#include <string.h>

#include "internal.h"

enum
{
  LINE = 8 /* words in a cache line; divides DDD_BLOCK_WORDS */
};

size_t
ddd_row_words (size_t items)
{
  size_t block = (size_t) DDD_WORD * DDD_BLOCK_WORDS;

  return (items / block + (items % block != 0)) * DDD_BLOCK_WORDS;
}

static double
value (const ddd_matrix *x, size_t at)
{
  switch (x->type)
    {
    case DDD_DOUBLE:
      return ((const double *) x->data)[at];
    case DDD_SINGLE:
      return (double) ((const float *) x->data)[at];
    case DDD_UINT8:
      return (double) ((const uint8_t *) x->data)[at];
    }
  return NAN;
}

/* Masks of COUNT <= 64 values from AT on: which are 1, which are 0 or 1; the
   result marks those that are neither nor NaN.  Rows that do not exist read
   as 0; ddd_pack never stores them.  */
static uint64_t
masks (const ddd_kernels *k, const ddd_matrix *x, size_t at, size_t count,
       uint64_t *one, uint64_t *known)
{
  double wide[DDD_WORD] = { 0 };
  uint8_t bytes[DDD_WORD] = { 0 };
  int whole = count == DDD_WORD;

  if (x->type == DDD_UINT8)
    {
      const uint8_t *u = (const uint8_t *) x->data + at;

      if (! whole)
        u = memcpy (bytes, u, count);
      return k->mask_bytes (u, one, known);
    }
  if (x->type == DDD_DOUBLE && whole)
    return k->mask ((const double *) x->data + at, one, known);

  for (size_t t = 0; t < count; t++)
    wide[t] = value (x, at + t);
  return k->mask (wide, one, known);
}

/* Bit i of word t goes to bit t of word i: swap ever smaller squares.  */
static void
transpose (uint64_t w[DDD_WORD])
{
  uint64_t low = 0x00000000ffffffffu;

  for (unsigned side = DDD_WORD / 2; side; side /= 2, low ^= low << side)
    for (unsigned t = 0; t < DDD_WORD; t = ((t | side) + 1) & ~side)
      {
        uint64_t swap = ((w[t] >> side) ^ w[t | side]) & low;

        w[t] ^= swap << side;
        w[t | side] ^= swap;
      }
}

/* The slow second look, once it is known that there is an offender.  */
static ddd_status
name_offender (const ddd_matrix *x, ddd_error *err)
{
  for (size_t j = 0; j < x->items; j++)
    for (size_t i = 0; i < x->rows; i++)
      {
        double v = value (x, i + j * x->rows);

        if (v == 0.0 || v == 1.0 || v != v)
          continue;
        if (x->epoch)
          return ddd_fail (err, DDD_EINVAL,
                           "C must be 0, 1 or NaN; C(%zu,%zu,%zu) is %.15g",
                           i + 1, j + 1, x->epoch, v);
        return ddd_fail (err, DDD_EINVAL,
                         "C must be 0, 1 or NaN; C(%zu,%zu) is %.15g", i + 1,
                         j + 1, v);
      }
  return ddd_fail (err, DDD_EINVAL, "C must be 0, 1 or NaN");
}

/* 64 items from word W on, of ROWS models from I0 on: a mask per item.  *KNOWN
   counts the answers; the result marks values that cannot be.  */
static uint64_t
read_word (const ddd_kernels *k, const ddd_matrix *x, size_t i0, size_t rows,
           size_t w, uint64_t one[DDD_WORD], uint64_t ok[DDD_WORD],
           uint64_t *known)
{
  uint64_t live = rows < DDD_WORD ? ((uint64_t) 1 << rows) - 1 : UINT64_MAX;
  uint64_t bad = 0;

  for (size_t t = 0; t < DDD_WORD; t++)
    {
      size_t j = w * DDD_WORD + t;

      one[t] = ok[t] = 0;
      if (j >= x->items)
        continue;
      bad |= masks (k, x, i0 + j * x->rows, rows, one + t, ok + t);
      ok[t] &= live;
      *known += (uint64_t) __builtin_popcountll (ok[t]);
    }
  return bad;
}

/* Turn the masks and store a cache line per model.  */
static void
store_lines (uint64_t mask[LINE][DDD_WORD], size_t rows, uint64_t *to,
             size_t words)
{
  for (size_t q = 0; q < LINE; q++)
    transpose (mask[q]);
  for (size_t i = 0; i < rows; i++)
    for (size_t q = 0; q < LINE; q++)
      to[i * words + q] = mask[q][i];
}

/* Items in the cache line of words from W on.  */
static size_t
here (const ddd_matrix *x, size_t w)
{
  size_t left = x->items > w * DDD_WORD ? x->items - w * DDD_WORD : 0;

  return left < LINE * DDD_WORD ? left : LINE * DDD_WORD;
}

/* The same where no answer is missing, as is the rule.  */
static void
store_known (const ddd_matrix *x, size_t w, size_t rows, uint64_t *to,
             size_t words)
{
  uint64_t line[LINE];

  for (size_t q = 0; q < LINE; q++)
    {
      size_t bits
        = here (x, w) > q * DDD_WORD ? here (x, w) - q * DDD_WORD : 0;

      line[q] = bits < DDD_WORD ? ((uint64_t) 1 << bits) - 1 : UINT64_MAX;
    }
  for (size_t i = 0; i < rows; i++)
    memcpy (to + i * words, line, sizeof line);
}

ddd_status
ddd_pack (const ddd_matrix *x, uint64_t *correct, uint64_t *valid,
          size_t *missing, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);
  size_t words = ddd_row_words (x->items);
  uint64_t known = 0, bad = 0;

  if (status != DDD_OK)
    return status;

  /* Items outside, so that the columns read stay in the cache.  */
  for (size_t w = 0; w < words; w += LINE)
    for (size_t i0 = 0; i0 < x->rows; i0 += DDD_WORD)
      {
        size_t rows = x->rows - i0 < DDD_WORD ? x->rows - i0 : DDD_WORD;
        uint64_t one[LINE][DDD_WORD], ok[LINE][DDD_WORD];

        uint64_t before = known;

        for (size_t q = 0; q < LINE; q++)
          bad |= read_word (k, x, i0, rows, w + q, one[q], ok[q], &known);

        store_lines (one, rows, correct + i0 * words + w, words);
        if (valid && known - before == rows * here (x, w))
          store_known (x, w, rows, valid + i0 * words + w, words);
        else if (valid)
          store_lines (ok, rows, valid + i0 * words + w, words);
      }

  if (bad)
    return name_offender (x, err);
  *missing = x->rows * x->items - (size_t) known;
  return DDD_OK;
}

void
ddd_unpack (const ddd_bits *bits, double *c)
{
  for (size_t i = 0; i < bits->rows; i++)
    {
      const uint64_t *x = bits->correct + i * bits->stride;
      const uint64_t *v = bits->valid ? bits->valid + i * bits->stride : NULL;

      for (size_t j = 0; j < bits->items; j++)
        c[i + j * bits->rows]
          = v && ! ddd_bit (v, j) ? NAN : (double) ddd_bit (x, j);
    }
}

void
ddd_unpack_bytes (const ddd_bits *bits, uint8_t *c)
{
  for (size_t i = 0; i < bits->rows; i++)
    for (size_t j = 0; j < bits->items; j++)
      c[i + j * bits->rows]
        = (uint8_t) ddd_bit (bits->correct + i * bits->stride, j);
}
