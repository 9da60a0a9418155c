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
  const size_t *items;
  const int64_t *right;
  scratch *own; /* one per worker */
  ddd_visit *visit;
  void *ctx;
} gram;

static size_t
least (size_t a, size_t b)
{
  return a < b ? a : b;
}

/* Rows of a side from R0 on, in range R, words from W0 on.  The last panel is
   filled up with rows of zeros.  */
static void
enter_rows (const gram *g, const side *s, size_t r, size_t r0, size_t rows,
            size_t w0, size_t words, uint64_t *panels, uint32_t (*bias)[2])
{
  const ddd_bits *bits = &s->range[r];

  for (size_t t = 0; t < rows || t % PANEL; t++)
    {
      size_t model = (r0 + t) / s->per;
      const uint64_t *plane = (r0 + t) % s->per ? bits->valid : bits->correct;
      uint64_t *panel = panels + t / PANEL * PANEL * words;

      g->k->enter (t < rows ? plane + model * bits->stride + w0 : NULL, words,
                   panel + t % PANEL * DDD_BLOCK_WORDS, bias[t]);
    }
}

/* NI rows from I0 on against NJ rows from J0 on, in range R.  */
static void
count_block (const gram *g, size_t r, const scratch *own, size_t i0, size_t ni,
             size_t j0, size_t nj, uint32_t *count)
{
  const side *a = &g->side[0], *b = &g->side[1];
  size_t all = ddd_row_words (a->range[r].items), ld = b->block;
  int one = g->same && i0 == j0; /* a block with itself */

  memset (count, 0, a->block * ld * sizeof *count);
  memset (own->bias[0], 0, a->block * sizeof *own->bias[0]);
  memset (own->bias[1], 0, b->block * sizeof *own->bias[1]);

  for (size_t w = 0; w < all; w += ITEM_WORDS)
    {
      size_t words = least (all - w, ITEM_WORDS);
      const uint64_t *x = own->panels[0], *y = own->panels[! one];

      enter_rows (g, a, r, i0, ni, w, words, own->panels[0], own->bias[0]);
      if (! one)
        enter_rows (g, b, r, j0, nj, w, words, own->panels[1], own->bias[1]);

      for (size_t j = 0; j < nj; j += PANEL)
        {
          size_t cols = least (nj - j, PANEL);

          for (size_t i = 0; i < (one ? j : ni); i += PANEL)
            g->k->tile (x + i * words, y + j * words, words, cols,
                        count + i * ld + j, ld);
          if (one)
            g->k->diagonal (x + j * words, words, cols, count + j * ld + j,
                            ld);
        }
    }

  for (size_t i = 0; i < ni; i++)
    for (size_t j = 0; j < nj; j++)
      count[i * ld + j]
        += own->bias[0][i][DDD_LEFT] + own->bias[! one][j][DDD_RIGHT];
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
  size_t bi = 0, bj, area = a->block * b->block;

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
    count_block (g, r, own, i0, ni, j0, nj, own->count + r * area);

  ddd_block out = { .i0 = i0 / a->per,
                    .j0 = j0 / b->per,
                    .ni = ni / a->per,
                    .nj = nj / b->per,
                    .ranges = g->ranges,
                    .ld = b->block,
                    .area = area,
                    .count = own->count,
                    .missing = a->per == 2,
                    .items = g->items,
                    .right = g->right,
                    .n = a->range->rows };
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

  const uint32_t *x = count + 2 * i * b->ld + 2 * j, *v = x + b->ld;
  return (ddd_pair) { v[1], x[1], v[0], x[0] };
}

/* Rows per block: all that fit the cache, but enough blocks for all threads;
   whole panels.  */
static side
cut (const ddd_bits *range, unsigned threads)
{
  side s = { .range = range, .per = range->valid ? 2 : 1 };
  size_t want;

  s.rows = range->rows * s.per;
  want = threads > 1 ? s.rows / (2 * (size_t) threads) : s.rows;
  want = least ((want + PANEL - 1) / PANEL * PANEL, ROWS);
  s.block = want < PANEL ? PANEL : want;
  s.blocks = (s.rows + s.block - 1) / s.block;
  return s;
}

/* A tile of 16 pairs takes about a nanosecond per word; below half a
   millisecond a thread costs more than it brings.  */
static unsigned
worth (double pairs, size_t words, const ddd_run *run)
{
  unsigned threads = run->threads;

  if (threads == 0)
    threads = ddd_threads ();
  return pairs / 16 * (double) words < 5e5 ? 1 : threads;
}

static ddd_status
no_memory (size_t n, ddd_error *err)
{
  return ddd_fail (err, DDD_ENOMEM, "no memory to compare %zu models", n);
}

/* Share out the memory of all workers and do the jobs.  */
static ddd_status
count_all (gram *g, const ddd_run *run, ddd_error *err)
{
  size_t rows[2] = { g->side[0].block, g->side[1].block };
  size_t panels = (rows[0] + rows[1]) * ITEM_WORDS;
  size_t counts = g->ranges * rows[0] * rows[1];
  size_t bytes = panels * sizeof (uint64_t) + counts * sizeof (uint32_t)
                 + (rows[0] + rows[1]) * sizeof (uint32_t[2]);
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
          own[t].bias[0] = (uint32_t (*)[2]) (void *) (own[t].count + counts);
          own[t].bias[1] = own[t].bias[0] + rows[0];
        }
      g->own = own;
      status = ddd_parallel (jobs, run, one_block, g, err);
    }
  else
    status = no_memory (g->side[0].range->rows, err);
  free (own);
  free (memory);
  return status;
}

/* Right answers of every model in every range.  */
static void
count_right (const gram *g, size_t *items, int64_t *right)
{
  const ddd_bits *b = g->side[0].range;
  size_t n = b->rows;

  for (size_t r = 0; r < g->ranges; r++)
    {
      items[r] = b[r].items;
      for (size_t i = 0; i < n; i++)
        right[r * n + i] = (int64_t) ddd_count (
          g->k, b[r].correct + i * b[r].stride, b[r].items);
    }
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
  g->side[0] = cut (a, how->threads);
  g->side[1] = cut (b, how->threads);
  return ddd_cpu_kernels (&g->k, err);
}

ddd_status
ddd_gram (const ddd_bits *range, size_t ranges, const ddd_run *run,
          ddd_visit *visit, void *ctx, ddd_error *err)
{
  gram g = { .same = 1, .ranges = ranges, .visit = visit, .ctx = ctx };
  ddd_run how;
  ddd_status status = start (&g, range, range, run, &how, err);

  if (status != DDD_OK)
    return status;

  size_t *items = ddd_alloc (ranges, sizeof *items);
  int64_t *right = ddd_alloc (ranges * range->rows, sizeof *right);
  if (items && right)
    {
      count_right (&g, items, right);
      g.items = items;
      g.right = right;
      status = count_all (&g, &how, err);
    }
  else
    status = no_memory (range->rows, err);
  free (items);
  free (right);
  return status;
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
