/* means_lost.c - the mean kappa of pairs without each unit of models.
   SPDX-License-Identifier: GPL-3.0-or-later

   Without a unit, a model or a family, the split is made anew: the pairs of
   the others lose items, from all cells of their tables or from some.  Few
   items are lost, so these are counted, and taken from the tables that are
   there.  These are read once for each unit, and by one thread for each: so
   they are kept as they are read, a model with all that come after it, in
   numbers of four bytes, and kappas are added in an order that no other thread
   changes.  */

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "pairs.h"
#include "tables.h"

/* Once where all of SIDE pairs are there, which makes vectors, and once where
   they are not.  */
#define INLINE static inline __attribute__ ((always_inline))

enum
{
  KINDS = 8, /* sets of cells, see ddd_lost */
  SIDE = 8   /* pairs side by side, for any vectors */
};

typedef struct
{
  const ddd_bits *bits;
  const ddd_lost *in;
  int32_t *cell[4]; /* of all pairs, see pair_at: n11, n10, n01, n00 */
  uint8_t *wanted;  /* 0 or 1 */
  int32_t *unit;    /* of each model */
  double *mean;
  ddd_status *status;
} without;

/* What a job has for a unit.  */
typedef struct
{
  const without *all;
  int32_t unit;
  size_t ranges;
  unsigned kind[KINDS];                /* of each range */
  uint32_t own[KINDS][DDD_TABLE_ROWS]; /* right answers of models J */
  double sum[SIDE];
  int32_t pairs[SIDE];
} lost_by;

/* Where the pair (I, L) of N models is, I < L.  */
static size_t
pair_at (size_t n, size_t i, size_t l)
{
  return i * (2 * n - i - 1) / 2 + l - i - 1;
}

/* Cells of SIDE pairs.  */
typedef struct
{
  int32_t n11[SIDE], n10[SIDE], n01[SIDE], n00[SIDE];
} cells;

INLINE void
subtract (cells *left, size_t t, unsigned kind, uint32_t n, uint32_t r,
          uint32_t q, uint32_t n11)
{
  left->n11[t] -= (int32_t) (kind & DDD_LOST_BOTH ? n11 : 0);
  left->n10[t] -= (int32_t) (kind & DDD_LOST_ONE ? r - n11 : 0);
  left->n01[t] -= (int32_t) (kind & DDD_LOST_ONE ? q - n11 : 0);
  left->n00[t] -= (int32_t) (kind & DDD_LOST_NEITHER ? n - r - q + n11 : 0);
}

/* What COUNT pairs of model I and those from J on, in block B, lose: the same
   as ddd_block_pair, written so that pairs are taken side by side.  */
INLINE void
subtract_all (const lost_by *u, const ddd_block *b, size_t i, size_t j,
              size_t count, cells *left)
{
  for (size_t r = 0; r < u->ranges; r++)
    {
      const uint32_t *joint = b->count + r * b->area;
      unsigned kind = u->kind[r];

      if (b->range->valid)
        {
          const uint32_t *x = joint + 2 * i * b->ld + 2 * j, *v = x + b->ld;

          for (size_t t = 0; t < count; t++)
            subtract (left, t, kind, v[2 * t + 1], x[2 * t + 1], v[2 * t],
                      x[2 * t]);
        }
      else
        for (size_t t = 0; t < count; t++)
          subtract (left, t, kind, (uint32_t) b->range[r].items,
                    b->margin[0][r * b->rows[0] + i].own, u->own[r][j + t],
                    joint[i * b->ld + j + t]);
    }
}

/* Add the kappas of COUNT pairs of model I from J on.  No branch, no call: so
   they are divided side by side.  Where kappa is not defined its numerator is
   0 as well.  */
INLINE void
add_kappas (lost_by *u, const ddd_block *b, size_t i, size_t j, size_t count)
{
  const without *s = u->all;
  size_t at = pair_at (s->bits->rows, b->i0 + i, b->j0 + j);
  const uint8_t *wanted = s->wanted + at;
  const int32_t *unit = s->unit + b->j0 + j;
  int32_t on[SIDE], gone = u->unit;
  cells x;

  for (size_t t = 0; t < SIDE; t++)
    {
      x.n11[t] = s->cell[0][at + t];
      x.n10[t] = s->cell[1][at + t];
      x.n01[t] = s->cell[2][at + t];
      x.n00[t] = s->cell[3][at + t];
    }
  for (size_t t = 0; t < SIDE; t++)
    on[t] = (unit[t] != gone) & (t < count);
  for (size_t t = 0; t < SIDE; t++)
    on[t] &= wanted[t];
  subtract_all (u, b, i, j, count, &x);
  for (size_t t = 0; t < SIDE; t++)
    {
      int32_t r = x.n11[t] + x.n10[t], not_r = x.n01[t] + x.n00[t];
      int32_t q = x.n11[t] + x.n01[t], not_q = x.n10[t] + x.n00[t];

      on[t] &= ((r != 0) & (not_q != 0)) | ((q != 0) & (not_r != 0));
    }
  for (size_t t = 0; t < SIDE; t++)
    u->pairs[t] += on[t];
  for (size_t t = 0; t < SIDE; t++)
    {
      double n11 = x.n11[t], n10 = x.n10[t], n01 = x.n01[t], n00 = x.n00[t];

      u->sum[t]
        += on[t] * (2 * (n11 * n00 - n10 * n01))
           / ((n11 + n10) * (n10 + n00) + (n11 + n01) * (n01 + n00) + DBL_MIN);
    }
}

static void
visit (void *ctx, const ddd_block *b)
{
  lost_by *u = ctx;

  for (size_t r = 0; r < u->ranges && ! b->range->valid; r++)
    for (size_t j = 0; j < b->nj; j++)
      u->own[r][j] = b->margin[1][r * b->rows[1] + j].own;
  for (size_t i = 0; i < b->ni; i++)
    if (u->all->unit[b->i0 + i] != u->unit)
      {
        size_t j = b->i0 == b->j0 ? i + 1 : 0;

        for (; j + SIDE <= b->nj; j += SIDE)
          add_kappas (u, b, i, j, SIDE);
        if (j < b->nj)
          add_kappas (u, b, i, j, b->nj - j);
      }
}

/* The items that unit U (from 0) loses, a range for each kind; one at least,
   be it empty.  What MEMORY gets is the caller's.  */
static ddd_status
ranges_of (lost_by *by, size_t u, ddd_bits *range, uint64_t **memory)
{
  const ddd_bits *bits = by->all->bits;
  const ddd_lost *in = by->all->in;
  size_t words = ddd_row_words (bits->items), count[KINDS] = { 0 };
  uint64_t *mask = ddd_alloc (words * KINDS, sizeof *mask);
  ddd_status status = mask ? DDD_OK : DDD_ENOMEM;

  if (mask)
    memset (mask, 0, words * KINDS * sizeof *mask);
  for (size_t j = 0; j < bits->items && mask; j++)
    {
      unsigned kind = in->lost[u + j * in->units] % KINDS;

      mask[kind * words + j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
      count[kind]++;
    }
  for (unsigned kind = 1; kind < KINDS && status == DDD_OK; kind++)
    if (count[kind] > 0 || (kind == KINDS - 1 && by->ranges == 0))
      {
        by->kind[by->ranges] = kind;
        status = ddd_subset (bits, mask + kind * words, &range[by->ranges],
                             &memory[by->ranges], NULL);
        by->ranges++;
      }
  free (mask);
  return status;
}

static void
one_unit (void *ctx, size_t u, unsigned worker)
{
  const without *s = ctx;
  lost_by by = { .all = s, .unit = (int32_t) u + 1 };
  ddd_run alone = { .threads = 1 };
  ddd_bits range[KINDS];
  uint64_t *memory[KINDS] = { NULL };

  (void) worker;
  s->status[u] = ranges_of (&by, u, range, memory);
  if (s->status[u] == DDD_OK)
    s->status[u] = ddd_gram (range, by.ranges, &alone, visit, &by, NULL);

  double sum = 0, pairs = 0;
  for (size_t t = 0; t < SIDE; t++)
    {
      sum += by.sum[t];
      pairs += by.pairs[t];
    }
  s->mean[u] = pairs > 0 ? sum / pairs : NAN;
  for (size_t r = 0; r < KINDS; r++)
    free (memory[r]);
}

/* Tables and pairs in their order.  */
static void
arrange (without *s)
{
  const ddd_lost *in = s->in;
  const double *from[4] = { in->n11, in->n10, in->n01, in->n00 };
  size_t n = s->bits->rows;

  for (size_t l = 0; l < n; l++)
    {
      s->unit[l] = (int32_t) in->unit[l];
      for (size_t i = 0; i < l; i++)
        {
          for (size_t c = 0; c < 4; c++)
            s->cell[c][pair_at (n, i, l)] = (int32_t) from[c][i + l * n];
          s->wanted[pair_at (n, i, l)] = in->pairs[i + l * n] != 0;
        }
    }
}

ddd_status
ddd_means_lost (const ddd_bits *bits, const ddd_lost *in, const ddd_run *run,
                double *mean, ddd_error *err)
{
  /* Rows are read to whole SIDEs.  */
  size_t n = bits->rows, pairs = n * (n - 1) / 2 + SIDE;
  ddd_run how = run ? *run : (ddd_run) { 0 };
  int32_t *memory = ddd_alloc (4 * pairs + n + SIDE, sizeof *memory);
  without s = { .bits = bits,
                .in = in,
                .mean = mean,
                .wanted = ddd_alloc (pairs, 1),
                .status = ddd_alloc (in->units, sizeof *s.status) };
  ddd_status status = DDD_OK;

  if (how.threads == 0)
    how.threads = ddd_threads ();
  if (memory && s.wanted && s.status)
    {
      memset (memory, 0, (4 * pairs + n + SIDE) * sizeof *memory);
      memset (s.wanted, 0, pairs);
      for (size_t c = 0; c < 4; c++)
        s.cell[c] = memory + c * pairs;
      s.unit = memory + 4 * pairs;
      arrange (&s);
      status = ddd_parallel (in->units, &how, one_unit, &s, err);
      for (size_t u = 0; u < in->units && status == DDD_OK; u++)
        status = s.status[u];
    }
  else
    status = DDD_ENOMEM;
  if (status == DDD_ENOMEM)
    ddd_fail (err, status, "no memory for %zu models", n);
  free (memory);
  free (s.wanted);
  free (s.status);
  return status;
}
