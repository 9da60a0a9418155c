/* pack.c - from the user's matrix to rows of bits, checking on the way.
   SPDX-License-Identifier: GPL-3.0-or-later

   The user's matrix has a column per item, the bits have a row per model.  A
   column is read from end to end, as memory likes it, and leaves a mask of 64
   models at a time; 64 items by 64 models are then turned by a transposition
   of bits.

   The words of 512 items are kept until every model has its eight, a cache
   line: stored one by one, each would fetch a line of its own.  What comes
   next in C is asked for while masks are turned, when memory would be idle.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kernels.h"

enum
{
  LINE = DDD_LINE,
  AHEAD = 1 << 16 /* bytes that are asked for at a time */
};

static size_t
value_size (const ddd_matrix *x)
{
  switch (x->type)
    {
    case DDD_DOUBLE:
      return sizeof (double);
    case DDD_SINGLE:
      return sizeof (float);
    case DDD_UINT8:
      return sizeof (uint8_t);
    }
  return 0;
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

/* Room for 512 items of all models, in groups of 64 models.  */
typedef struct
{
  const ddd_kernels *k;
  const ddd_matrix *x;
  size_t groups;
  double *wide;            /* a column, if C is neither double nor bytes */
  uint64_t *one, *known;   /* groups x 64: masks of 64 items */
  uint64_t *words, *valid; /* word q of row i is at q groups 64 + i */
  uint64_t answers, bad;
} packer;

/* Masks of item J, as column AT of every group.  Values of the next column may
   be read along, which are checked as well as its own; past the end of C
   nothing is.  */
static void
read_column (packer *p, size_t j, size_t at)
{
  const ddd_matrix *x = p->x;
  size_t n = x->rows, whole = n / DDD_WORD, rest = n % DDD_WORD;
  uint64_t *one = p->one + at, *known = p->known + at;
  uint64_t live = ((uint64_t) 1 << rest) - 1, all = UINT64_MAX;
  size_t inside = rest && (whole + 1) * DDD_WORD <= n * (x->items - j);

  if (x->type == DDD_UINT8)
    {
      const uint8_t *u = (const uint8_t *) x->data + j * n;
      uint8_t last[DDD_WORD] = { 0 };

      p->bad |= p->k->mask_bytes (u, whole + inside, one);
      if (rest && ! inside)
        {
          memcpy (last, u + whole * DDD_WORD, rest);
          p->bad |= p->k->mask_bytes (last, 1, one + whole * DDD_WORD);
        }
    }
  else
    {
      const double *v = (const double *) x->data + j * n;
      double last[DDD_WORD] = { 0 };

      if (x->type == DDD_SINGLE)
        {
          const float *f = (const float *) x->data + j * n;

          for (size_t i = 0; i < n; i++)
            p->wide[i] = (double) f[i];
          v = p->wide;
          inside = 0;
        }
      p->bad |= p->k->mask (v, whole + inside, one, known);
      if (rest && ! inside)
        {
          memcpy (last, v + whole * DDD_WORD, rest * sizeof *v);
          p->bad |= p->k->mask (last, 1, one + whole * DDD_WORD,
                                known + whole * DDD_WORD);
        }

      for (size_t g = 0; g < whole; g++)
        all &= known[g * DDD_WORD];
      if (rest)
        all &= known[whole * DDD_WORD] | ~live;
    }

  p->answers += n;
  if (all != UINT64_MAX)
    for (size_t i = 0; i < n; i++)
      p->answers -= ! (known[i / DDD_WORD * DDD_WORD] >> i % DDD_WORD & 1);
}

/* A single row, as a choice of items is: its masks are its words already.
   Fewer than 64 values at the end are copied, so that nothing is read past
   them.  */
static void
read_row (packer *p, uint64_t *correct, uint64_t *valid)
{
  const ddd_matrix *x = p->x;
  size_t words = ddd_row_words (x->items);

  for (size_t w = 0; w < words; w++)
    {
      size_t j = w * DDD_WORD;
      size_t items = x->items > j ? x->items - j : 0;
      uint64_t known = UINT64_MAX, live = ddd_live_bits (x->items, w);
      double wide[DDD_WORD] = { 0 };
      uint8_t bytes[DDD_WORD] = { 0 };

      items = items < DDD_WORD ? items : DDD_WORD;
      if (x->type == DDD_UINT8)
        {
          if (items)
            memcpy (bytes, (const uint8_t *) x->data + j, items);
          p->bad |= p->k->mask_bytes (bytes, 1, correct + w);
        }
      else
        {
          for (size_t t = 0; t < items; t++)
            wide[t] = value (x, j + t);
          p->bad |= p->k->mask (wide, 1, correct + w, &known);
        }
      if (valid)
        valid[w] = known & live;
      p->answers += (uint64_t) __builtin_popcountll (known & live);
    }
}

/* Bytes from item J of C on that are asked for.  */
static size_t
ahead (const ddd_matrix *x, size_t j)
{
  size_t left = x->items > j ? (x->items - j) * x->rows * value_size (x) : 0;

  return left < AHEAD ? left : AHEAD;
}

/* The 64 items of word W, which is word Q of its line; also which answers are
   given, if that is WANTED.  */
static void
read_word (packer *p, size_t w, size_t q, int wanted)
{
  uint64_t live = ddd_live_bits (p->x->items, w);
  size_t j0 = w * DDD_WORD, rows = p->groups * DDD_WORD;
  uint64_t before = p->answers;
  size_t items = 0;

  for (size_t t = 0; t < DDD_WORD; t++)
    {
      size_t at = ddd_turn_slot (t);

      if (j0 + t < p->x->items)
        {
          read_column (p, j0 + t, at);
          items++;
        }
      else
        for (size_t g = 0; g < rows; g += DDD_WORD)
          p->one[g + at] = p->known[g + at] = 0;
    }

  int missing = p->answers - before < items * p->x->rows;
  size_t part = ahead (p->x, j0 + DDD_WORD) / p->groups;
  const char *next = (const char *) p->x->data;
  if (part)
    next += (j0 + DDD_WORD) * p->x->rows * value_size (p->x);

  for (size_t g = 0; g < p->groups; g++)
    {
      size_t at = g * DDD_WORD;

      ddd_fetch (next + g * part, part);
      p->k->turn (p->one + at, p->words + q * rows + at);
      if (wanted && missing)
        p->k->turn (p->known + at, p->valid + q * rows + at);
    }
  if (wanted && ! missing)
    for (size_t i = 0; i < rows; i++)
      p->valid[q * rows + i] = live;
}

/* LINE words of every row go to PLANE.  */
static void
store_lines (const packer *p, const uint64_t *words, uint64_t *plane)
{
  size_t n = p->x->rows, stride = ddd_row_words (p->x->items);
  size_t rows = p->groups * DDD_WORD, i = 0;
  uint64_t last[LINE * LINE];

  for (; i + LINE <= n; i += LINE)
    p->k->flip (words + i, rows, plane + i * stride, stride);
  if (i < n)
    p->k->flip (words + i, rows, last, LINE);
  for (size_t t = 0; i + t < n; t++)
    memcpy (plane + (i + t) * stride, last + t * LINE, LINE * sizeof *last);
}

ddd_status
ddd_pack (const ddd_matrix *x, uint64_t *correct, uint64_t *valid,
          size_t *missing, ddd_error *err)
{
  packer p = { .x = x, .groups = (x->rows + DDD_WORD - 1) / DDD_WORD };
  ddd_status status = ddd_cpu_kernels (&p.k, err);
  size_t words = ddd_row_words (x->items), masks = p.groups * DDD_WORD;

  if (status != DDD_OK)
    return status;
  *missing = 0;
  if (x->items == 0)
    return DDD_OK;

  uint64_t *memory = ddd_alloc (masks, (3 + 2 * LINE) * sizeof *memory);
  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory to pack %zu models", x->rows);
  p.one = memory;
  p.known = p.one + masks;
  p.words = p.known + masks;
  p.valid = p.words + masks * LINE;
  p.wide = (double *) (void *) (p.valid + masks * LINE);

  if (x->rows == 1)
    read_row (&p, correct, valid);
  for (size_t w = 0; w < words && x->rows > 1; w += LINE)
    {
      for (size_t q = 0; q < LINE; q++)
        read_word (&p, w + q, q, valid != NULL);
      store_lines (&p, p.words, correct + w);
      if (valid)
        store_lines (&p, p.valid, valid + w);
    }
  free (memory);

  if (p.bad)
    return name_offender (x, err);
  *missing = x->rows * x->items - (size_t) p.answers;
  return DDD_OK;
}
