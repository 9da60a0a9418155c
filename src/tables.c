/* tables.c - joint counts of two blocks of rows by tables.
   SPDX-License-Identifier: GPL-3.0-or-later

     for every strip of rows of Y, a lane each
       for every part of the items
         turn the strip, make its tables (see lanes.h)
         for every row of X
           look its groups of items up, add to its sums
       take the sums from the counts

   What r differs by from the joint count, tables give as well: r (p, none) is
   ceil (|p| / 2), r (none, q) is floor (|q| / 2), and r (p, all) and
   r (all, q) are 3 minus the other half.  So a strip has a lane without items
   and one with all, and two such rows are looked up as well.  */

#include <string.h>

#include "tables.h"

enum
{
  PART = DDD_TABLE_PART,
  LANES = DDD_TABLE_LANES,
  SLICE = DDD_TABLE_SLICE,
  STRIP = LANES - 2, /* rows in a strip */
  NONE = LANES - 2,  /* the other lanes */
  ALL = LANES - 1,
  DIGITS = DDD_TABLE_SUMS,
  SUMS = DIGITS * SLICE,
  GROUPS = DDD_TABLE_GROUPS,
  PARTS = ((1 << DIGITS) - 1) / (3 * GROUPS) /* whose sums have DIGITS */
};

_Static_assert((int) DIGITS *(int) SLICE == (int) DDD_WORD,
               "sums are read by one transposition");

typedef struct
{
  const ddd_kernels *k;
  const ddd_rows *x, *y;
  uint64_t *table, *item, *sum;
  uint32_t *count;
  size_t ld;
} tables;

/* Rows of Y in a strip.  */
static size_t
strip_of (size_t rows)
{
  return ddd_even (rows, STRIP, 1);
}

/* The tables of a strip take as long as to look up some 40 rows.  */
int
ddd_tables_pay (const ddd_kernels *k, size_t rows, size_t cols, int same)
{
  size_t strip = strip_of (cols), strips = (cols + strip - 1) / strip;
  size_t pairs = same ? rows * (rows + 1) / 2 : rows * cols;
  size_t look_ups = same ? strip * strips * (strips + 1) / 2 : strips * rows;

  return k->tables && pairs > k->pairs_of_look_up * (look_ups + 40 * strips);
}

/* Words W0.. of the COUNT rows from row J of Y on: bit t of word v of an item
   is that item of row 64 v + t.  */
static void
turn_strip (const tables *s, size_t j, size_t count, size_t w0, size_t words)
{
  const uint64_t *row[LANES] = { NULL };

  for (size_t t = 0; t < count; t++)
    row[t] = ddd_row_of (s->y, j + t) + w0;
  for (size_t w = 0; w < PART; w++)
    for (size_t v = 0; v < SLICE; v++)
      {
        uint64_t in[DDD_WORD], out[DDD_WORD];

        for (size_t t = 0; t < DDD_WORD; t++)
          {
            const uint64_t *at = row[v * DDD_WORD + t];

            in[ddd_turn_slot (t)] = at && w < words ? at[w] : 0;
          }
        if (v == ALL / DDD_WORD)
          in[ddd_turn_slot (ALL % DDD_WORD)] = UINT64_MAX;
        s->k->turn (in, out);
        for (size_t t = 0; t < DDD_WORD; t++)
          s->item[(w * DDD_WORD + t) * SLICE + v] = out[t];
      }
}

/* The sums of all lanes of a row, from their digits.  */
static void
read_sums (const ddd_kernels *k, const uint64_t *sum, uint32_t out[LANES])
{
  uint64_t in[DDD_WORD], to[DDD_WORD];

  for (size_t d = 0; d < DIGITS; d++)
    for (size_t v = 0; v < SLICE; v++)
      in[ddd_turn_slot (v * DIGITS + d)] = sum[d * SLICE + v];
  k->turn (in, to);
  for (size_t v = 0; v < SLICE; v++)
    for (size_t t = 0; t < DDD_WORD; t++)
      out[v * DDD_WORD + t]
        = (uint32_t) (to[t] >> v * DIGITS) & ((1u << DIGITS) - 1);
}

static void
add_margin (ddd_margin *m, uint32_t left, uint32_t right)
{
  m->left += left;
  m->right += right;
  m->own += left + right;
}

/* Words from W0 to END of the rows of X before I against COUNT rows from row J
   of Y on.  */
static void
count_strip (const tables *s, size_t i, size_t j, size_t count, size_t w0,
             size_t end)
{
  static const uint64_t none[PART];
  static const uint64_t all[PART] = { UINT64_MAX, UINT64_MAX, UINT64_MAX,
                                      UINT64_MAX, UINT64_MAX, UINT64_MAX };
  uint32_t most = (uint32_t) ((end - w0 + PART - 1) / PART * GROUPS * 3);
  uint32_t r[LANES], of_all[LANES];

  memset (s->sum, 0, (i + 2) * SUMS * sizeof *s->sum);
  for (size_t w = w0; w < end; w += PART)
    {
      size_t words = ddd_least (end - w, PART);

      turn_strip (s, j, count, w, words);
      s->k->tables (s->item, s->table);
      for (size_t t = 0; t < i; t++)
        {
          const uint64_t *row = ddd_row_of (s->x, t) + w;
          uint64_t last[PART] = { 0 };

          if (words < PART)
            row = memcpy (last, row, words * sizeof *row);
          s->k->look_up (s->table, row, s->sum + t * SUMS);
        }
      s->k->look_up (s->table, none, s->sum + i * SUMS);
      s->k->look_up (s->table, all, s->sum + (i + 1) * SUMS);
    }

  for (size_t t = 0; t < i; t++)
    {
      uint32_t *at = s->count + t * s->ld + j;

      read_sums (s->k, s->sum + t * SUMS, r);
      for (size_t l = 0; l < count; l++)
        at[l] -= r[l];
      if (s->x != s->y && j == 0)
        add_margin (&s->x->margin[t], r[NONE], most - r[ALL]);
    }
  read_sums (s->k, s->sum + i * SUMS, r);
  read_sums (s->k, s->sum + (i + 1) * SUMS, of_all);
  for (size_t l = 0; l < count; l++)
    add_margin (&s->y->margin[j + l], most - of_all[l], r[l]);
}

void
ddd_table_count (const ddd_kernels *k, const ddd_rows *x, const ddd_rows *y,
                 uint64_t *room, uint32_t *count, size_t ld)
{
  size_t all = ddd_row_words (y->bits->items);
  size_t step = ddd_even (all, PARTS * PART, PART);
  size_t strip = strip_of (y->rows);
  uint64_t *item = room + GROUPS * DDD_TABLE_WORDS;
  tables s
    = { k, x, y, room, item, item + PART * DDD_WORD * SLICE, count, ld };

  for (size_t w = 0; w < all; w += step)
    for (size_t j = 0; j < y->rows; j += strip)
      {
        size_t some = ddd_least (y->rows - j, strip);

        count_strip (&s, x == y ? j + some : x->rows, j, some, w,
                     ddd_least (all, w + step));
      }
}
