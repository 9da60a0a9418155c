/* gram.c - joint counts of all pairs of models.
   SPDX-License-Identifier: GPL-3.0-or-later

     n11_il = sum_j x_ij x_lj

   The only owner of panels, tiles, item blocks and threads.  Rows are entered
   into panels of four (kernels know what is in them), panels against panels
   give tiles of 4 x 4 counts, and a block of rows against another one, over
   all items, goes to the visitor as soon as it is counted: the full matrix of
   counts never exists.

     for every block of rows I <= J                       a job, any thread
       for every range of items, for every block of items
         enter the rows of I and J into two buffers that stay in the cache
         add up their tiles
       add the biases, call the visitor

   With missing answers each model enters twice, its right answers x and its
   given answers v, in panels (x0, x1, v0, v1).  One tile then holds all that
   two models against two others need: n11 = x.x, the items that both answered
   v.v, and the right ones among these, x.v and v.x.  Four times the work of
   complete answers, at the same speed.  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum
{
  ROWS = 128,       /* rows in a block */
  ITEM_WORDS = 256, /* words in a block of items: 256 KB a buffer, so that two
                       of them fit an L2 of 512 KB */
  PANEL = DDD_PANEL_ROWS
};

/* Counts stay below 2^31, and N^2 < 2^62 in kappa.c.  */
#define ITEMS_MAX ((size_t) 1 << 31)

typedef struct
{
  uint64_t *panels[2];
  uint32_t *count;        /* ranges x rows x rows */
  uint32_t (*bias[2])[2]; /* of the rows of I and of J */
} scratch;

typedef struct
{
  const ddd_kernels *k;
  const ddd_bits *range;
  size_t ranges;
  size_t rows;  /* of panels: models, twice with missing answers; padded */
  size_t block; /* rows in a block */
  size_t blocks;
  const size_t *items;
  const int64_t *right;
  scratch *own; /* one per worker */
  ddd_visit *visit;
  void *ctx;
} gram;

/* Row R of the panels, or NULL where it only fills up the last panel.  */
static const uint64_t *
panel_row (const ddd_bits *bits, size_t r)
{
  size_t model = bits->valid ? r / PANEL * 2 + r % 2 : r;

  if (model >= bits->rows)
    return NULL;
  if (bits->valid && r % PANEL >= 2)
    return bits->valid + model * bits->stride;
  return bits->correct + model * bits->stride;
}

static void
enter_rows (const gram *g, const ddd_bits *bits, size_t r0, size_t rows,
            size_t w0, size_t words, uint64_t *panels, uint32_t (*bias)[2])
{
  for (size_t r = 0; r < rows; r++)
    {
      const uint64_t *row = panel_row (bits, r0 + r);
      uint64_t *panel = panels + r / PANEL * PANEL * words;

      g->k->enter (row ? row + w0 : NULL, words,
                   panel + r % PANEL * DDD_BLOCK_WORDS, bias[r]);
    }
}

/* Rows I0.. against J0.. on one range.  */
static void
count_block (const gram *g, const ddd_bits *bits, const scratch *own,
             size_t i0, size_t ni, size_t j0, size_t nj, uint32_t *count)
{
  size_t all = ddd_row_words (bits->items);
  int same = i0 == j0;

  memset (count, 0, g->block * g->block * sizeof *count);
  memset (own->bias[0], 0, ni * sizeof *own->bias[0]);
  memset (own->bias[1], 0, nj * sizeof *own->bias[1]);

  for (size_t w = 0; w < all; w += ITEM_WORDS)
    {
      size_t words = all - w < ITEM_WORDS ? all - w : ITEM_WORDS;
      const uint64_t *a = own->panels[0], *b = own->panels[! same];

      enter_rows (g, bits, i0, ni, w, words, own->panels[0], own->bias[0]);
      if (! same)
        enter_rows (g, bits, j0, nj, w, words, own->panels[1], own->bias[1]);

      for (size_t j = 0; j < nj; j += PANEL)
        for (size_t i = 0; i < (same ? j + 1 : ni); i += PANEL)
          g->k->tile (a + i * words, b + j * words, words,
                      count + i * g->block + j, g->block);
    }

  for (size_t i = 0; i < ni; i++)
    for (size_t j = 0; j < nj; j++)
      count[i * g->block + j]
        += own->bias[0][i][DDD_LEFT] + own->bias[! same][j][DDD_RIGHT];
}

static void
one_block (void *ctx, size_t job, unsigned worker)
{
  const gram *g = ctx;
  const scratch *own = &g->own[worker];
  size_t bi = 0, area = g->block * g->block;
  size_t per = g->range->valid ? 2 : 1; /* rows per model */
  size_t n = g->range->rows;

  /* Job to (bi, bj), bi <= bj.  */
  while (job >= g->blocks - bi)
    job -= g->blocks - bi++;
  size_t i0 = bi * g->block, j0 = (bi + job) * g->block;
  size_t ni = g->rows - i0 < g->block ? g->rows - i0 : g->block;
  size_t nj = g->rows - j0 < g->block ? g->rows - j0 : g->block;

  for (size_t r = 0; r < g->ranges; r++)
    count_block (g, &g->range[r], own, i0, ni, j0, nj, own->count + r * area);

  ddd_block out = { .i0 = i0 / per,
                    .j0 = j0 / per,
                    .ranges = g->ranges,
                    .ld = g->block,
                    .area = area,
                    .count = own->count,
                    .missing = per == 2,
                    .items = g->items,
                    .right = g->right,
                    .n = n };
  out.ni = n - out.i0 < ni / per ? n - out.i0 : ni / per;
  out.nj = n - out.j0 < nj / per ? n - out.j0 : nj / per;
  g->visit (g->ctx, &out);
}

ddd_pair
ddd_block_pair (const ddd_block *b, size_t range, size_t i, size_t j)
{
  const uint32_t *count = b->count + range * b->area;

  if (! b->missing)
    {
      const int64_t *right = b->right + range * b->n;

      return (ddd_pair) { (int64_t) b->items[range], right[b->i0 + i],
                          right[b->j0 + j], count[i * b->ld + j] };
    }

  size_t xi = i / 2 * PANEL + i % 2, xj = j / 2 * PANEL + j % 2;
  size_t vi = xi + 2, vj = xj + 2;
  return (ddd_pair) { count[vi * b->ld + vj], count[xi * b->ld + vj],
                      count[vi * b->ld + xj], count[xi * b->ld + xj] };
}

/* Rows per block: all that fit the cache, but enough blocks for all threads.
   Every second model pair of a block shares panels, so whole panels.  */
static size_t
block_rows (size_t rows, unsigned threads)
{
  size_t want = threads > 1 ? rows / (2 * (size_t) threads) : rows;

  want = (want + PANEL - 1) / PANEL * PANEL;
  return want < PANEL ? PANEL : want > ROWS ? ROWS : want;
}

/* A tile of 16 pairs takes about a nanosecond per word; below half a
   millisecond a thread costs more than it brings.  */
static unsigned
worth (size_t rows, size_t words, const ddd_run *run)
{
  double tiles = (double) rows * (double) rows / 32;
  unsigned threads = run->threads;

  if (threads == 0)
    threads = ddd_threads ();
  return tiles * (double) words < 5e5 ? 1 : threads;
}

static ddd_status
no_memory (size_t n, ddd_error *err)
{
  return ddd_fail (err, DDD_ENOMEM, "no memory to compare %zu models", n);
}

static ddd_status
count_all (gram *g, const ddd_run *run, ddd_error *err)
{
  unsigned threads = run->threads;
  size_t panels = g->block * ITEM_WORDS, area = g->block * g->block;
  size_t bytes = 2 * panels * sizeof (uint64_t)
                 + g->ranges * area * sizeof (uint32_t)
                 + 4 * g->block * sizeof (uint32_t);
  scratch *own = ddd_alloc (threads, sizeof *own);
  char *memory = ddd_alloc (threads, bytes + DDD_ALIGN);

  if (! own || ! memory)
    {
      free (own);
      free (memory);
      return no_memory (g->range->rows, err);
    }

  for (unsigned t = 0; t < threads; t++)
    {
      size_t line = (bytes + DDD_ALIGN - 1) / DDD_ALIGN * DDD_ALIGN;
      uint64_t *p = (uint64_t *) (void *) (memory + t * line);

      own[t].panels[0] = p;
      own[t].panels[1] = p + panels;
      own[t].count = (uint32_t *) (void *) (p + 2 * panels);
      own[t].bias[0]
        = (uint32_t (*)[2]) (void *) (own[t].count + g->ranges * area);
      own[t].bias[1] = own[t].bias[0] + g->block;
    }
  g->own = own;
  ddd_status status
    = ddd_parallel (g->blocks * (g->blocks + 1) / 2, run, one_block, g, err);
  free (own);
  free (memory);
  return status;
}

ddd_status
ddd_gram (const ddd_bits *range, size_t ranges, const ddd_run *run,
          ddd_visit *visit, void *ctx, ddd_error *err)
{
  gram g = { .range = range, .ranges = ranges, .visit = visit, .ctx = ctx };
  ddd_status status = ddd_cpu_kernels (&g.k, err);
  size_t n = range->rows, per = range->valid ? 2 : 1, words = 0;

  if (status != DDD_OK)
    return status;
  for (size_t r = 0; r < ranges; r++)
    {
      if (range[r].items >= ITEMS_MAX)
        return ddd_fail (err, DDD_ESIZE, "C has too many items (%zu)",
                         range[r].items);
      words += ddd_row_words (range[r].items);
    }

  size_t *items = ddd_alloc (ranges, sizeof *items);
  int64_t *right = ddd_alloc (ranges * n, sizeof *right);
  if (! items || ! right)
    {
      free (items);
      free (right);
      return no_memory (n, err);
    }
  for (size_t r = 0; r < ranges; r++)
    {
      items[r] = range[r].items;
      for (size_t i = 0; i < n; i++)
        right[r * n + i] = (int64_t) ddd_count (
          g.k, range[r].correct + i * range[r].stride, range[r].items);
    }
  g.items = items;
  g.right = right;

  /* Two models with missing answers fill a panel.  */
  g.rows = per == 2 ? (n + 1) / 2 * PANEL : (n + PANEL - 1) / PANEL * PANEL;
  ddd_run how = run ? *run : (ddd_run) { 0 };
  how.threads = worth (g.rows, words, &how);
  g.block = block_rows (g.rows, how.threads);
  g.blocks = (g.rows + g.block - 1) / g.block;
  status = count_all (&g, &how, err);

  free (items);
  free (right);
  return status;
}
