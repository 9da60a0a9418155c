/* block.c - joint counts of a block of rows against another, or itself.
   SPDX-License-Identifier: GPL-3.0-or-later

   Rows are entered into panels of four (kernels know what is in them), and
   panels against panels give tiles of 4 x 4 counts:

     for every block of items
       for every group of rows of Y
         enter the group into a buffer that stays in L2
         for every panel of X, from the last one up
           enter it into one that stays in L1, add up its tiles
     add the margins

   Of a block with itself the panels of a group are entered when their turn
   comes, into their place in the group.

   A row is entered several times, which takes a few percent of the time where
   it is near: so rows that come next are asked for while tiles are counted, a
   few lines per tile.  All at once, they would be waited for; where a panel of
   X has few tiles, they are.

   Tiers that do not count the bits of whole vectors take tables instead of
   tiles for large blocks, see tables.c.  */

#include <string.h>

#include "tables.h"

/* Two panels over a block of items are 25 KB, which fit an L1 of 32 KB; a
   group 400 KB, which fits an L2 of 1 MB beside the rows that pass through.
   Limit: a smaller L2 leaves the group to L3, which was not measured.  */
enum
{
  PANEL = DDD_PANEL_ROWS,
  GROUP = DDD_GROUP_ROWS,
  FAR = 1 << 20 /* bytes of all rows that no L2 holds */
};

typedef struct
{
  const ddd_kernels *k;
  const ddd_rows *x, *y;
  size_t all; /* words of a row */
  uint64_t *group, *panel;
  uint32_t *count;
  size_t ld;
} block;

size_t
ddd_even (size_t all, size_t most, size_t unit)
{
  size_t parts = all / most + (all % most != 0);
  size_t part = parts ? (all + parts - 1) / parts : 1;

  return (part + unit - 1) / unit * unit;
}

static size_t
panels_of (size_t rows)
{
  return (rows + PANEL - 1) / PANEL;
}

const uint64_t *
ddd_row_of (const ddd_rows *s, size_t t)
{
  const ddd_bits *bits = s->bits;

  t += s->at;
  return (t % s->per ? bits->valid : bits->correct)
         + t / s->per * bits->stride;
}

/* Enter the panel that starts at row T, words from W0 on.  The last panel is
   filled up with rows of zeros.  */
static void
enter_panel (const block *b, const ddd_rows *s, size_t t, size_t w0,
             size_t words, uint64_t *panel, ddd_margin *margin)
{
  const uint64_t *row[PANEL] = { NULL };

  for (size_t i = 0; i < PANEL && t + i < s->rows; i++)
    row[i] = ddd_row_of (s, t + i) + w0;
  b->k->enter (row, words, panel, margin);
}

/* Rows that are entered next.  */
typedef struct
{
  const uint64_t *row[PANEL + GROUP];
  size_t rows;
} wanted;

static void
want (wanted *next, const ddd_rows *s, size_t t, size_t rows, size_t w0)
{
  if (s->bits->rows * s->per * ddd_row_words (s->bits->items)
        * sizeof (uint64_t)
      < FAR)
    return;
  for (size_t end = t + rows; t < end; t++)
    next->row[next->rows++] = ddd_row_of (s, t) + w0;
}

/* WORDS words of the panel at A against the ROWS rows of the group from row T
   on.  */
static void
add_tiles (const block *b, const uint64_t *a, size_t t, size_t rows,
           size_t words, const wanted *next, uint32_t *count)
{
  size_t tiles = panels_of (rows - t);
  size_t part = tiles ? (words / DDD_LINE / tiles + 1) * DDD_LINE : 0;

  for (size_t w = 0; t < rows; t += PANEL, w += part)
    {
      for (size_t i = 0; i < next->rows && w < words; i++)
        ddd_fetch (next->row[i] + w,
                   ddd_least (words - w, part) * sizeof (uint64_t));
      b->k->tile (a, b->group + t * words, words, ddd_least (rows - t, PANEL),
                  count + t, b->ld);
    }
}

/* Words from W0 on of the ROWS rows of Y from row J on against those of X; of
   a block with itself up to the same ones.  */
static void
add_group (const block *b, size_t j, size_t rows, size_t w0, size_t words)
{
  const ddd_rows *x = b->x, *y = b->y;
  int self = x == y;
  size_t panels = panels_of (self ? j + rows : x->rows);
  ddd_margin known[PANEL] = { { 0 } }; /* of rows that were entered before */

  /* The group that comes next, here or in the next block of items.  */
  int last = j + rows == y->rows;
  size_t next_j = last ? 0 : j + rows;
  size_t next_w = ddd_least (last ? w0 + words : w0, b->all - words);
  size_t next_rows = ddd_least (y->rows - next_j, GROUP);

  if (self || (last && w0 + words == b->all))
    next_rows = 0;

  for (size_t t = 0; t < rows && ! self; t += PANEL)
    enter_panel (b, y, j + t, w0, words, b->group + t * words,
                 y->margin + j + t);

  /* From the last panel up: those of the group itself are there then for the
     ones above them.  */
  for (size_t p = panels; p-- > 0;)
    {
      size_t i = p * PANEL, t = 0;
      int inside = self && i >= j;
      uint64_t *panel = inside ? b->group + (i - j) * words : b->panel;
      wanted next = { .rows = 0 };
      size_t from = next_rows * p / panels;

      if (p > 0)
        want (&next, x, i - PANEL, PANEL, w0);
      want (&next, y, next_j + from, next_rows * (p + 1) / panels - from,
            next_w);

      enter_panel (b, x, i, w0, words, panel,
                   inside || (! self && j == 0) ? x->margin + i : known);
      if (inside)
        {
          t = i - j;
          b->k->diagonal (panel, words, ddd_least (rows - t, PANEL),
                          b->count + i * b->ld + i, b->ld);
          t += PANEL;
        }
      add_tiles (b, panel, t, rows, words, &next, b->count + i * b->ld + j);
    }
}

/* Whole panels at a time, of which compilers make vectors.  */
static void
add_margins (const block *b)
{
  uint32_t right[DDD_TABLE_ROWS] = { 0 };

  for (size_t j = 0; j < b->y->rows; j++)
    right[j] = b->y->margin[j].right;
  for (size_t i = 0; i < b->x->rows; i++)
    {
      uint32_t *restrict at = b->count + i * b->ld;
      uint32_t left = b->x->margin[i].left;

      for (size_t j = 0; j < b->y->rows; j += PANEL)
        for (size_t t = 0; t < PANEL; t++)
          at[j + t] += left + right[j + t];
    }
}

void
ddd_block_count (const ddd_kernels *k, const ddd_rows *x, const ddd_rows *y,
                 uint64_t *room, uint32_t *count, size_t ld)
{
  size_t all = ddd_row_words (x->bits->items);
  size_t step = ddd_even (all, DDD_ITEM_WORDS, DDD_BLOCK_WORDS);
  block b = { k, x, y, all, room, room + GROUP * DDD_ITEM_WORDS, count, ld };

  memset (count, 0, panels_of (x->rows) * PANEL * ld * sizeof *count);
  memset (x->margin, 0, panels_of (x->rows) * PANEL * sizeof *x->margin);
  memset (y->margin, 0, panels_of (y->rows) * PANEL * sizeof *y->margin);

  if (ddd_tables_pay (k, x->rows, y->rows, x == y))
    ddd_table_count (k, x, y, room, count, ld);
  else
    for (size_t w = 0; w < all; w += step)
      for (size_t j = 0; j < y->rows; j += GROUP)
        add_group (&b, j, ddd_least (y->rows - j, GROUP), w,
                   ddd_least (all - w, step));
  add_margins (&b);

  /* Below the diagonal nothing was counted; x.v of a model with itself is v.x
     as well.  */
  for (size_t i = 0; x == y && x->per == 2 && i < x->rows; i += 2)
    count[(i + 1) * ld + i] = count[i * ld + i + 1];
}
