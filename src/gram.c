/* gram.c - joint counts of pairs of models.
   SPDX-License-Identifier: GPL-3.0-or-later

     n11_il = sum_j x_ij y_lj

   of all pairs of one set of models (y = x, i <= l), or of every row of one
   set with every row of another.

   A block of rows against another one, over all items, goes to the visitor as
   soon as it is counted: the full matrix of counts never exists.

     for every block of rows J and some I (I <= J)         a job, any thread
       for every range of items: count it, see block.c
       call the visitor

   With missing answers each model enters twice, its right answers x and its
   given answers v.  Two models against two others then fill one tile, and it
   holds all they need: n11 = x.x, the items that both answered v.v, and the
   right ones among these, x.v and v.x.  Four times the work of complete
   answers, at the same speed.  */

#include <stdlib.h>

#include "pairs.h"
#include "tables.h"

enum
{
  PANEL = DDD_PANEL_ROWS,
  RUN = 4,       /* blocks that a job takes, see pieces */
  AREA = 1 << 21 /* counts of a block in all ranges, 8 MB: about the most */
};

/* Counts stay below 2^31, and N^2 < 2^62 in kappa.c.  */
#define ITEMS_MAX ((size_t) 1 << 31)

typedef struct
{
  uint64_t *room;
  uint32_t *count;       /* ranges x rows x rows */
  ddd_margin *margin[2]; /* ranges x rows, of I and of J */
} scratch;

/* One of the two sets of rows.  */
typedef struct
{
  const ddd_bits *range;
  size_t per;   /* rows per model: 2 with missing answers */
  size_t rows;  /* to enter: models, or twice as many */
  size_t block; /* rows in the largest block; whole panels */
  size_t blocks;
  size_t run; /* blocks that there is room for at once */
} side;

typedef struct
{
  const ddd_kernels *k;
  side side[2];
  int same;     /* pairs within one set */
  int shared;   /* of which others count a share */
  size_t run;   /* blocks of I that a job may take */
  size_t first; /* job */
  size_t ranges;
  scratch *own; /* one per worker */
  ddd_visit *visit;
  void *ctx;
} gram;

/* Where block B starts: whole panels, about as many in every block.  */
static size_t
start_of (const side *s, size_t b)
{
  size_t panels = (s->rows + PANEL - 1) / PANEL;

  return ddd_least (b * panels / s->blocks * PANEL, s->rows);
}

/* Blocks of I, COUNT of them from FIRST on, against block J.  */
typedef struct
{
  size_t first, count, j;
} task;

/* All pairs of blocks, one after the other; within one set those I <= J.  */
static task
pair_of_blocks (const gram *g, size_t job)
{
  size_t others = g->side[1].blocks, i = 0;

  if (! g->same)
    return (task) { job / others, 1, job % others };
  for (; job >= others - i; i++)
    job -= others - i;
  return (task) { i, 1, i + job };
}

/* Within one set, the largest jobs first, so that no thread ends long before
   others: a block J against whole runs of those before it, then against what
   is left of them, the longest first, and against itself, half the work.  */
static task
run_of_blocks (const gram *g, size_t job)
{
  size_t blocks = g->side[1].blocks, run = g->run;

  for (size_t j = run; j < blocks; j++)
    {
      if (job < j / run)
        return (task) { job * run, run, j };
      job -= j / run;
    }
  for (size_t left = run; --left > 0;)
    {
      size_t count = (blocks + run - 1 - left) / run;

      if (job < count)
        return (task) { job * run, left, job * run + left };
      job -= count;
    }
  return (task) { job, 1, job };
}

/* Jobs there are.  */
static size_t
jobs_of (const gram *g)
{
  size_t blocks = g->side[1].blocks, jobs = 0;

  if (! g->same)
    return g->side[0].blocks * blocks;
  for (size_t j = 0; j < blocks; j++)
    jobs += (j + g->run - 1) / g->run + 1;
  return jobs;
}

static void
one_block (void *ctx, size_t job, unsigned worker)
{
  const gram *g = ctx;
  const scratch *own = &g->own[worker];
  const side *a = &g->side[0], *b = &g->side[1];
  task t = g->same && ! g->shared ? run_of_blocks (g, g->first + job)
                                  : pair_of_blocks (g, g->first + job);
  size_t i0 = start_of (a, t.first), j0 = start_of (b, t.j);
  size_t ni = start_of (a, t.first + t.count) - i0;
  size_t nj = start_of (b, t.j + 1) - j0;
  size_t area = g->run * a->block * b->block;
  int one = g->same && t.first == t.j; /* a block with itself */

  for (size_t r = 0; r < g->ranges; r++)
    {
      ddd_rows x = { &a->range[r], a->per, i0, ni,
                     own->margin[0] + r * g->run * a->block };
      ddd_rows y
        = { &b->range[r], b->per, j0, nj, own->margin[1] + r * b->block };

      ddd_block_count (g->k, &x, one ? &x : &y, own->room,
                       own->count + r * area, b->block);
    }

  ddd_block out = { .i0 = i0 / a->per,
                    .j0 = j0 / b->per,
                    .ni = ni / a->per,
                    .nj = nj / b->per,
                    .ranges = g->ranges,
                    .range = a->range,
                    .ld = b->block,
                    .area = area,
                    .count = own->count,
                    .rows = { g->run * a->block, b->block },
                    .margin = { own->margin[0], own->margin[! one] } };
  g->visit (g->ctx, &out);
}

/* Into how many blocks THREADS cut rows: some eight pairs of blocks for each.
   More would be smaller, and their rows entered more often: counting 1,000
   rows takes a third longer in 32 blocks than in one, an eighth in 16, and a
   twentieth where a job takes four of these against another one.  */
static size_t
pieces (size_t threads)
{
  return threads > 1 ? ddd_least (2 * threads, threads > 16 ? threads : 16)
                     : 1;
}

/* Rows per block: all that the counts leave room for, but enough blocks for
   all PARTS of the work.  */
static side
cut (const ddd_kernels *k, const ddd_bits *range, size_t ranges, size_t parts)
{
  side s = { .range = range, .per = range->valid ? 2 : 1 };
  size_t most = k->tables ? DDD_TABLE_ROWS : DDD_BLOCK_ROWS, share;

  while (most > 2 * PANEL && most * most * ranges > AREA)
    most -= PANEL;
  s.rows = range->rows * s.per;
  share = s.rows / parts / PANEL + 1;
  s.block = ddd_even (s.rows, ddd_least (most, share * PANEL), PANEL);
  s.blocks = (s.rows + s.block - 1) / s.block;
  s.run = ddd_least (ddd_least (RUN, s.blocks), most / s.block);
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

/* JOBS go to COUNT shares in turn: ceil for the first ones, no product that
   could overflow.  */
static size_t
first_job (size_t jobs, size_t index, size_t count)
{
  return jobs / count * index + ddd_least (jobs % count, index);
}

/* Share out the memory of all workers and do the jobs of a share.  */
static ddd_status
count_all (gram *g, ddd_share share, const ddd_run *run, ddd_error *err)
{
  size_t rows[2] = { g->run * g->side[0].block, g->side[1].block };
  size_t room = DDD_TABLE_ROOM;
  size_t counts = g->ranges * rows[0] * rows[1];
  size_t bytes = room * sizeof (uint64_t) + counts * sizeof (uint32_t)
                 + g->ranges * (rows[0] + rows[1]) * sizeof (ddd_margin);
  size_t line = (bytes + DDD_ALIGN - 1) / DDD_ALIGN * DDD_ALIGN;
  size_t jobs = jobs_of (g), last = jobs;
  scratch *own = ddd_alloc (run->threads, sizeof *own);
  char *memory = ddd_alloc (run->threads, line);
  ddd_status status;

  if (share.count)
    {
      g->first = first_job (jobs, share.index, share.count);
      last = first_job (jobs, share.index + 1, share.count);
    }
  if (own && memory)
    {
      for (unsigned t = 0; t < run->threads; t++)
        {
          uint64_t *p = (uint64_t *) (void *) (memory + t * line);

          own[t].room = p;
          own[t].count = (uint32_t *) (void *) (p + room);
          own[t].margin[0] = (ddd_margin *) (void *) (own[t].count + counts);
          own[t].margin[1] = own[t].margin[0] + g->ranges * rows[0];
        }
      g->own = own;
      status = ddd_parallel (last - g->first, run, one_block, g, err);
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory to compare %zu models",
                       g->side[0].range->rows);
  free (own);
  free (memory);
  return status;
}

/* Cut into PARTS at least, or into as many as the threads want.  */
static ddd_status
start (gram *g, const ddd_bits *a, const ddd_bits *b, size_t parts,
       const ddd_run *run, ddd_run *how, ddd_error *err)
{
  double pairs = (double) a->rows * (double) b->rows;
  size_t words = 0;
  ddd_status status = ddd_cpu_kernels (&g->k, err);

  if (status != DDD_OK)
    return status;

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
  parts = parts ? parts : pieces (how->threads);
  g->side[0] = cut (g->k, a, g->ranges, parts);
  g->side[1] = cut (g->k, b, g->ranges, parts);
  g->run = g->same && ! g->shared ? g->side[0].run : 1;
  return DDD_OK;
}

ddd_status
ddd_gram_share (const ddd_bits *range, size_t ranges, ddd_share share,
                const ddd_run *run, ddd_visit *visit, void *ctx,
                ddd_error *err)
{
  gram g = { .same = 1,
             .shared = share.count > 0,
             .ranges = ranges,
             .visit = visit,
             .ctx = ctx };
  size_t parts = share.count > 1 ? 2 * share.count : share.count;
  ddd_run how;
  ddd_status status = start (&g, range, range, parts, run, &how, err);

  return status == DDD_OK ? count_all (&g, share, &how, err) : status;
}

ddd_status
ddd_gram (const ddd_bits *range, size_t ranges, const ddd_run *run,
          ddd_visit *visit, void *ctx, ddd_error *err)
{
  return ddd_gram_share (range, ranges, (ddd_share) { 0, 0 }, run, visit, ctx,
                         err);
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
  status = start (&g, a, b, 0, run, &how, err);
  return status == DDD_OK ? count_all (&g, (ddd_share) { 0, 0 }, &how, err)
                          : status;
}
