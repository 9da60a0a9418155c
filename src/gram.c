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
         enter the rows of I and J into two buffers that stay in the cache
         add up their tiles
       add the biases, call the visitor

   With missing answers each model enters twice, its right answers x and its
   given answers v.  Two models against two others then fill one tile, and it
   holds all they need: n11 = x.x, the items that both answered v.v, and the
   right ones among these, x.v and v.x.  Four times the work of complete
   answers, at the same speed.  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

/* Two panels over a block of items are 25 KB, which fit an L1 of 32 KB; the
   rows of a group 200 KB, which fit an L2 with room for others; a block is as
   large as counts allow, since it reads its rows once.  */
enum
{
  PANEL = DDD_PANEL_ROWS,
  ITEM_WORDS = 400, /* at most, in a block of items */
  GROUP = 64,       /* rows that stay in L2 */
  ROWS = 256,       /* at most, in a block of rows */
  AREA = 1 << 21,   /* counts of a block in all ranges, 8 MB: about the most */
  FAR = 1 << 24     /* bytes of rows that no cache nearby holds */
};

/* Counts stay below 2^31, and N^2 < 2^62 in kappa.c.  */
#define ITEMS_MAX ((size_t) 1 << 31)

typedef struct
{
  uint64_t *panels[2];
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

/* Rows of a side from R0 on, in range R, words from W0 on.  The last panel is
   filled up with rows of zeros.  */
static void
enter_rows (const gram *g, const side *s, size_t r, size_t r0, size_t rows,
            size_t w0, size_t words, uint64_t *panels, ddd_margin *margin)
{
  const ddd_bits *bits = &s->range[r];

  for (size_t t = 0; t < rows; t += PANEL)
    {
      const uint64_t *row[PANEL] = { NULL };

      for (size_t i = 0; i < PANEL && t + i < rows; i++)
        row[i] = row_of (bits, s->per, r0 + t + i) + w0;
      g->k->enter (row, words, panels + t * words, margin + t);
    }
}

/* Words in a block of items, so that the last is about as long as the others:
   a tile of few words is mostly overhead.  */
static size_t
even_step (size_t all)
{
  size_t blocks = (all + ITEM_WORDS - 1) / ITEM_WORDS;
  size_t step = blocks ? (all + blocks - 1) / blocks : 1;

  return (step + DDD_BLOCK_WORDS - 1) / DDD_BLOCK_WORDS * DDD_BLOCK_WORDS;
}

/* All panels of NI rows against those of NJ rows from J0 on (up to J0 + NJ if
   both are ONE block).  The panel of I stays in L1, those of J in L2.  */
static void
add_tiles (const gram *g, const scratch *own, size_t ni, size_t j0, size_t nj,
           size_t words, int one, uint32_t *count)
{
  const uint64_t *x = own->panels[0], *y = own->panels[! one];
  size_t ld = g->side[1].block;

  for (size_t i = 0; i < (one ? j0 + nj : ni); i += PANEL)
    {
      size_t j = one && i > j0 ? i : j0;

      if (one && i == j)
        {
          g->k->diagonal (x + i * words, words, least (j0 + nj - i, PANEL),
                          count + i * ld + i, ld);
          j += PANEL;
        }
      for (; j < j0 + nj; j += PANEL)
        g->k->tile (x + i * words, y + j * words, words,
                    least (j0 + nj - j, PANEL), count + i * ld + j, ld);
    }
}

/* Ask for WORDS words of rows T0.. from W0 on, while there is other work:
   their turn comes when the tiles of the block before are counted.  Where the
   rows are near anyway, asking would cost more than it brings.  */
static void
fetch_rows (const side *s, size_t r, size_t t0, size_t rows, size_t w0,
            size_t words)
{
  const ddd_bits *bits = &s->range[r];

  if (s->rows * ddd_row_words (bits->items) * sizeof (uint64_t) < FAR)
    return;
  for (size_t t = t0; t < t0 + rows; t++)
    for (size_t w = 0; w < words; w += DDD_ALIGN / sizeof (uint64_t))
      __builtin_prefetch (row_of (bits, s->per, t) + w0 + w, 0, 1);
}

/* NI rows from I0 on against NJ rows from J0 on, in range R.  */
static void
count_block (const gram *g, size_t r, const scratch *own, size_t i0, size_t ni,
             size_t j0, size_t nj)
{
  const side *a = &g->side[0], *b = &g->side[1];
  size_t all = ddd_row_words (a->range[r].items), ld = b->block;
  size_t step = even_step (all);
  int one = g->same && i0 == j0; /* a block with itself */
  uint32_t *count = own->count + r * a->block * ld;
  ddd_margin *x = own->margin[0] + r * a->block;
  ddd_margin *y = one ? x : own->margin[1] + r * ld;

  memset (count, 0, a->block * ld * sizeof *count);
  memset (x, 0, a->block * sizeof *x);
  memset (y, 0, ld * sizeof *y);

  for (size_t w = 0; w < all; w += step)
    {
      size_t words = least (all - w, step);

      enter_rows (g, a, r, i0, ni, w, words, own->panels[0], x);
      if (! one)
        enter_rows (g, b, r, j0, nj, w, words, own->panels[1], y);
      for (size_t j = 0; j < nj; j += GROUP)
        {
          size_t rows = least (nj - j, GROUP);

          fetch_rows (b, r, j0 + j, rows, w + words,
                      least (all - w - words, step));
          add_tiles (g, own, ni, j, rows, words, one, count);
        }
    }

  for (size_t i = 0; i < ni; i++)
    for (size_t j = 0; j < nj; j++)
      count[i * ld + j] += x[i].left + y[j].right;
  /* Below the diagonal nothing was counted; x.v of a model with itself is v.x
     as well.  */
  for (size_t i = 0; one && a->per == 2 && i < ni; i += 2)
    count[(i + 1) * ld + i] = count[i * ld + i + 1];
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

  for (size_t r = 0; r < g->ranges; r++)
    count_block (g, r, own, i0, ni, j0, nj);

  int one = g->same && bi == bj;
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

ddd_pair
ddd_block_pair (const ddd_block *b, size_t range, size_t i, size_t j)
{
  const uint32_t *count = b->count + range * b->area;

  if (! b->range->valid)
    return (ddd_pair) { (int64_t) b->range[range].items,
                        b->margin[0][range * b->rows[0] + i].own,
                        b->margin[1][range * b->rows[1] + j].own,
                        count[i * b->ld + j] };

  const uint32_t *x = count + 2 * i * b->ld + 2 * j, *v = x + b->ld;
  return (ddd_pair) { v[1], x[1], v[0], x[0] };
}

/* Rows per block: all that the counts leave room for, but enough blocks for
   all threads; whole panels.  */
static side
cut (const ddd_bits *range, size_t ranges, unsigned threads)
{
  side s = { .range = range, .per = range->valid ? 2 : 1 };
  size_t most = ROWS, want;

  while (most > 2 * PANEL && most * most * ranges > AREA)
    most -= PANEL;
  s.rows = range->rows * s.per;
  want = threads > 1 ? s.rows / (2 * (size_t) threads) : s.rows;
  want = least ((want + PANEL - 1) / PANEL * PANEL, most);
  s.block = want < PANEL ? PANEL : want;
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
  size_t panels = (rows[0] + rows[1]) * ITEM_WORDS;
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

          own[t].panels[0] = p;
          own[t].panels[1] = p + rows[0] * ITEM_WORDS;
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
