/* pack.c - from the user's matrix to rows of bits, checking on the way; and
   back.
   SPDX-License-Identifier: GPL-3.0-or-later

   The user's matrix has a column per item, the bits have a row per model.  So
   64 items x 64 models are turned at a time: each column gives a mask with one
   bit per model, and a 64 x 64 bit transpose makes one word per model.

   Limit: a word of each row is written at a time, a cache line apart; whole
   lines would need eight transposes before the first store.  */

#include <math.h>
#include <string.h>

#include "internal.h"

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
  for (size_t w = 0; w < words; w++)
    for (size_t i0 = 0; i0 < x->rows; i0 += DDD_WORD)
      {
        size_t rows = x->rows - i0 < DDD_WORD ? x->rows - i0 : DDD_WORD;
        uint64_t live
          = rows < DDD_WORD ? ((uint64_t) 1 << rows) - 1 : UINT64_MAX;
        uint64_t one[DDD_WORD] = { 0 }, ok[DDD_WORD] = { 0 };

        for (size_t t = 0; t < DDD_WORD && w * DDD_WORD + t < x->items; t++)
          {
            size_t at = i0 + (w * DDD_WORD + t) * x->rows;

            bad |= masks (k, x, at, rows, one + t, ok + t);
            ok[t] &= live;
            known += (uint64_t) __builtin_popcountll (ok[t]);
          }

        transpose (one);
        for (size_t i = 0; i < rows; i++)
          correct[(i0 + i) * words + w] = one[i];
        if (! valid)
          continue;
        transpose (ok);
        for (size_t i = 0; i < rows; i++)
          valid[(i0 + i) * words + w] = ok[i];
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
