/* gram.c - joint counts of pairs of models.
   SPDX-License-Identifier: GPL-3.0-or-later

     n11_il = sum_j x_ij y_lj

   of all pairs of one set of models (y = x, i <= l), or of every row of one
   set with every row of another.

   The only owner of panels, tiles, item blocks and threads.  Rows are entered
   into panels of four (kernels know what is in them), panels against panels
   give tiles of 4 x 4 counts, and a block of rows against another one, over
   all items, goes to the visitor as soon as it is counted: the full matrix of
   counts never exists.

     for every block of rows I and J (I <= J)              a job, any thread
       for every range of items, for every block of items
         for every group of rows of J
           enter the group into a buffer that stays in L2
           for every panel of I
             enter it into one that stays in L1, add up its tiles
       add the margins, call the visitor

   A row is entered several times, which takes a few percent of the time where
   it is near: so rows that come next are asked for while tiles are counted, a
   few lines per tile.  All at once, they would be waited for.

   With missing answers each model enters twice, its right answers x and its
   given answers v.  Two models against two others then fill one tile, and it
   holds all they need: n11 = x.x, the items that both answered v.v, and the
   right ones among these, x.v and v.x.  Four times the work of complete
   answers, at the same speed.  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

/* Two panels over a block of items are 25 KB, which fit an L1 of 32 KB; a
   group 400 KB, which fits an L2 of 1 MB beside the rows that pass through; a
   block is large, since it enters its rows anew.  */
enum
{
  PANEL = DDD_PANEL_ROWS,
  ITEM_WORDS = 400, /* at most, in a block of items */
  GROUP = 128,      /* rows that stay in L2 */
  ROWS = 384,       /* at most, in a block of rows */
  AREA = 1 << 21,   /* counts of a block in all ranges, 8 MB: about the most */
  FAR = 1 << 20     /* bytes of rows that no L2 holds */
};

/* Counts stay below 2^31, and N^2 < 2^62 in kappa.c.  */
#define ITEMS_MAX ((size_t) 1 << 31)

typedef struct
{
  uint64_t *group, *panel;
  uint32_t *count;       /* ranges x rows x rows */
  ddd_margin *margin[2]; /* ranges x rows, of I and of J */
} scratch;

/* One of the two sets of rows.  */
typedef struct
{
  const ddd_bits *range;
  size_t per;   /* rows per model: 2 with missing answers */
  size_t rows;  /* to enter: models, or twice as many */
  size_t block; /* rows in a block; whole panels */
  size_t blocks;
} side;

typedef struct
{
  const ddd_kernels *k;
  side side[2];
  int same; /* pairs within one set */
  size_t ranges;
  scratch *own; /* one per worker */
  ddd_visit *visit;
  void *ctx;
} gram;

static size_t
least (size_t a, size_t b)
{
  return a < b ? a : b;
}

static const uint64_t *
row_of (const ddd_bits *bits, size_t per, size_t t)
{
  return (t % per ? bits->valid : bits->correct) + t / per * bits->stride;
}

/* Enter the panel that starts at row T of a block of ROWS rows from R0 on, in
   range R, words from W0 on.  The last panel of a block is filled up with rows
   of zeros.  */
static void
enter_panel (const gram *g, const side *s, size_t r, size_t r0, size_t rows,
             size_t t, size_t w0, size_t words, uint64_t *panel,
             ddd_margin *margin)
{
  const uint64_t *row[PANEL] = { NULL };

  for (size_t i = 0; i < PANEL && t + i < rows; i++)
    row[i] = row_of (&s->range[r], s->per, r0 + t + i) + w0;
  g->k->enter (row, words, panel, margin);
}

/* Length of the parts of ALL: whole UNITs, as MOST is, and no longer; all
   about the same, since a short tile is mostly overhead.  */
static size_t
even (size_t all, size_t most, size_t unit)
{
  size_t parts = all / most + (all % most != 0);
  size_t part = parts ? (all + parts - 1) / parts : 1;

  return (part + unit - 1) / unit * unit;
}

/* Words of rows that are entered next.  */
typedef struct
{
  const uint64_t *row[PANEL + GROUP];
  size_t rows, words;
} wanted;

static void
want (wanted *next, const side *s, size_t r, size_t t0, size_t rows, size_t w0)
{
  if (s->rows * ddd_row_words (s->range[r].items) * sizeof (uint64_t) < FAR)
    return;
  for (size_t t = t0; t < t0 + rows; t++)
    next->row[next->rows++] = row_of (&s->range[r], s->per, t) + w0;
}

/* Panel A against the ROWS rows of a group from row T on.  */
static void
add_tiles (const gram *g, const uint64_t *a, const uint64_t *group, size_t t,
           size_t rows, const wanted *next, uint32_t *count, size_t ld)
{
  size_t words = next->words, tiles = (rows - t + PANEL - 1) / PANEL;
  size_t part = tiles ? (words / DDD_LINE / tiles + 1) * DDD_LINE : 0;

  for (size_t w = 0; t < rows; t += PANEL, w += part)
    {
      for (size_t i = 0; i < next->rows && w < words; i++)
        ddd_fetch (next->row[i] + w,
                   least (words - w, part) * sizeof (uint64_t));
      g->k->tile (a, group + t * words, words, least (rows - t, PANEL),
                  count + t, ld);
    }
}

/* A block of counts: NI rows from I0 on against NJ rows from J0 on, in range
   R.  */
typedef struct
{
  size_t r, i0, ni, j0, nj;
  int one; /* a block of rows with itself */
  uint32_t *count;
  size_t ld;
  ddd_margin *x, *y;
} block;

/* Words W0 on of the ROWS rows of J from row J on against those of I; up to
   themselves if both are ONE block.  */
static void
add_group (const gram *g, const scratch *own, const block *c, size_t j,
           size_t rows, size_t w0, size_t words)
{
  const side *a = &g->side[0], *b = &g->side[1];
  size_t all = ddd_row_words (a->range[c->r].items);
  size_t end = c->one ? j + rows : c->ni;
  size_t panels = (end + PANEL - 1) / PANEL;
  ddd_margin known[PANEL] = { { 0 } }; /* of rows that were entered before */

  /* The group that comes next, here or in the next block of items.  */
  size_t nextj = j + rows < c->nj ? j + rows : 0;
  size_t nextw = least (nextj ? w0 : w0 + words, all - words);
  size_t nextrows = c->one ? 0 : least (c->nj - nextj, GROUP);

  for (size_t t = 0; t < rows && ! c->one; t += PANEL)
    enter_panel (g, b, c->r, c->j0, c->nj, j + t, w0, words,
                 own->group + t * words, c->y + j + t);

  /* From the last panel up: those of the group itself are there then for the
     ones above them.  */
  for (size_t p = panels; p-- > 0;)
    {
      size_t i = p * PANEL, t = 0;
      int inside = c->one && i >= j;
      uint64_t *panel = inside ? own->group + (i - j) * words : own->panel;
      wanted next = { .rows = 0, .words = words };
      size_t from = nextrows * p / panels;

      if (p > 0)
        want (&next, a, c->r, c->i0 + i - PANEL, PANEL, w0);
      want (&next, b, c->r, c->j0 + nextj + from,
            nextrows * (p + 1) / panels - from, nextw);

      enter_panel (g, a, c->r, c->i0, c->ni, i, w0, words, panel,
                   inside || (! c->one && j == 0) ? c->x + i : known);
      if (inside)
        {
          t = i - j;
          g->k->diagonal (panel, words, least (rows - t, PANEL),
                          c->count + i * c->ld + i, c->ld);
          t += PANEL;
        }
      add_tiles (g, panel, own->group, t, rows, &next,
                 c->count + i * c->ld + j, c->ld);
    }
}

/* Whole panels at a time, of which compilers make vectors.  */
static void
add_margins (const block *c)
{
  uint32_t right[ROWS] = { 0 };

  for (size_t j = 0; j < c->ld; j++)
    right[j] = c->y[j].right;
  for (size_t i = 0; i < c->ni; i++)
    {
      uint32_t *restrict at = c->count + i * c->ld, left = c->x[i].left;

      for (size_t j = 0; j < c->nj; j += PANEL)
        for (size_t t = 0; t < PANEL; t++)
          at[j + t] += left + right[j + t];
    }
}

static void
count_block (const gram *g, const scratch *own, const block *c)
{
  const side *a = &g->side[0];
  size_t all = ddd_row_words (a->range[c->r].items);
  size_t step = even (all, ITEM_WORDS, DDD_BLOCK_WORDS);

  memset (c->count, 0, a->block * c->ld * sizeof *c->count);
  memset (c->x, 0, a->block * sizeof *c->x);
  memset (c->y, 0, c->ld * sizeof *c->y);

  for (size_t w = 0; w < all; w += step)
    for (size_t j = 0; j < c->nj; j += GROUP)
      add_group (g, own, c, j, least (c->nj - j, GROUP), w,
                 least (all - w, step));
  add_margins (c);

  /* Below the diagonal nothing was counted; x.v of a model with itself is v.x
     as well.  */
  for (size_t i = 0; c->one && a->per == 2 && i < c->ni; i += 2)
    c->count[(i + 1) * c->ld + i] = c->count[i * c->ld + i + 1];
}

static void
one_block (void *ctx, size_t job, unsigned worker)
{
  const gram *g = ctx;
  const scratch *own = &g->own[worker];
  const side *a = &g->side[0], *b = &g->side[1];
  size_t bi = 0, bj;

  /* Job to (bi, bj); bi <= bj where both sides are the same.  */
  if (g->same)
    {
      while (job >= a->blocks - bi)
        job -= a->blocks - bi++;
      bj = bi + job;
    }
  else
    {
      bi = job / b->blocks;
      bj = job % b->blocks;
    }
  size_t i0 = bi * a->block, ni = least (a->rows - i0, a->block);
  size_t j0 = bj * b->block, nj = least (b->rows - j0, b->block);

  int one = g->same && bi == bj;

  for (size_t r = 0; r < g->ranges; r++)
    count_block (g, own,
                 &(block) { .r = r,
                            .i0 = i0,
                            .ni = ni,
                            .j0 = j0,
                            .nj = nj,
                            .one = one,
                            .count = own->count + r * a->block * b->block,
                            .ld = b->block,
                            .x = own->margin[0] + r * a->block,
                            .y = own->margin[! one] + r * b->block });

  ddd_block out = { .i0 = i0 / a->per,
                    .j0 = j0 / b->per,
                    .ni = ni / a->per,
                    .nj = nj / b->per,
                    .ranges = g->ranges,
                    .range = a->range,
                    .ld = b->block,
                    .area = a->block * b->block,
                    .count = own->count,
                    .rows = { a->block, b->block },
                    .margin = { own->margin[0], own->margin[! one] } };
  g->visit (g->ctx, &out);
}

/* Rows per block: all that the counts leave room for, but enough blocks for
   all threads; whole panels, and as many in every block.  */
static side
cut (const ddd_bits *range, size_t ranges, unsigned threads)
{
  side s = { .range = range, .per = range->valid ? 2 : 1 };
  size_t most = ROWS, share;

  while (most > 2 * PANEL && most * most * ranges > AREA)
    most -= PANEL;
  s.rows = range->rows * s.per;
  share = s.rows / (threads > 1 ? 2 * (size_t) threads : 1) / PANEL + 1;
  s.block = even (s.rows, least (most, share * PANEL), PANEL);
  s.blocks = (s.rows + s.block - 1) / s.block;
  return s;
}

/* A tile of 16 pairs takes about half a nanosecond per word; below half a
   millisecond a thread costs more than it brings.  */
static unsigned
worth (double pairs, size_t words, const ddd_run *run)
{
  unsigned threads = run->threads;

  if (threads == 0)
    threads = ddd_threads ();
  return pairs / 16 * (double) words < 1e6 ? 1 : threads;
}

/* Share out the memory of all workers and do the jobs.  */
static ddd_status
count_all (gram *g, const ddd_run *run, ddd_error *err)
{
  size_t rows[2] = { g->side[0].block, g->side[1].block };
  size_t panels = (GROUP + PANEL) * ITEM_WORDS;
  size_t counts = g->ranges * rows[0] * rows[1];
  size_t bytes = panels * sizeof (uint64_t) + counts * sizeof (uint32_t)
                 + g->ranges * (rows[0] + rows[1]) * sizeof (ddd_margin);
  size_t line = (bytes + DDD_ALIGN - 1) / DDD_ALIGN * DDD_ALIGN;
  size_t jobs = g->same ? g->side[0].blocks * (g->side[0].blocks + 1) / 2
                        : g->side[0].blocks * g->side[1].blocks;
  scratch *own = ddd_alloc (run->threads, sizeof *own);
  char *memory = ddd_alloc (run->threads, line);
  ddd_status status;

  if (own && memory)
    {
      for (unsigned t = 0; t < run->threads; t++)
        {
          uint64_t *p = (uint64_t *) (void *) (memory + t * line);

          own[t].group = p;
          own[t].panel = p + GROUP * ITEM_WORDS;
          own[t].count = (uint32_t *) (void *) (p + panels);
          own[t].margin[0] = (ddd_margin *) (void *) (own[t].count + counts);
          own[t].margin[1] = own[t].margin[0] + g->ranges * rows[0];
        }
      g->own = own;
      status = ddd_parallel (jobs, run, one_block, g, err);
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory to compare %zu models",
                       g->side[0].range->rows);
  free (own);
  free (memory);
  return status;
}

static ddd_status
start (gram *g, const ddd_bits *a, const ddd_bits *b, const ddd_run *run,
       ddd_run *how, ddd_error *err)
{
  double pairs = (double) a->rows * (double) b->rows;
  size_t words = 0;

  for (size_t r = 0; r < g->ranges; r++)
    {
      if (a[r].items >= ITEMS_MAX)
        return ddd_fail (err, DDD_ESIZE, "C has too many items (%zu)",
                         a[r].items);
      words += ddd_row_words (a[r].items);
    }
  *how = run ? *run : (ddd_run) { 0 };
  how->threads
    = worth (g->same ? pairs / 2 : pairs, a->valid ? 4 * words : words, how);
  g->side[0] = cut (a, g->ranges, how->threads);
  g->side[1] = cut (b, g->ranges, how->threads);
  return ddd_cpu_kernels (&g->k, err);
}

ddd_status
ddd_gram (const ddd_bits *range, size_t ranges, const ddd_run *run,
          ddd_visit *visit, void *ctx, ddd_error *err)
{
  gram g = { .same = 1, .ranges = ranges, .visit = visit, .ctx = ctx };
  ddd_run how;
  ddd_status status = start (&g, range, range, run, &how, err);

  return status == DDD_OK ? count_all (&g, &how, err) : status;
}

ddd_status
ddd_gram_cross (const ddd_bits *a, const ddd_bits *b, const ddd_run *run,
                ddd_visit *visit, void *ctx, ddd_error *err)
{
  gram g = { .ranges = 1, .visit = visit, .ctx = ctx };
  ddd_run how;
  ddd_status status;

  if (a->valid || b->valid || a->items != b->items)
    return ddd_fail (err, DDD_EINVAL,
                     "both sets of rows must have all answers to one set of "
                     "items");
  status = start (&g, a, b, run, &how, err);
  return status == DDD_OK ? count_all (&g, &how, err) : status;
}
