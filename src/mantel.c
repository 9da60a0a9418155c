/* mantel.c - odds ratios of two models among items alike to the others.
   SPDX-License-Identifier: GPL-3.0-or-later

   Items on which r of the other n - 2 models are right make a 2 x 2 table of
   the models i and l each; Mantel and Haenszel's odds ratio over all r is

     OR = sum_r n11 n00 / N  /  sum_r n10 n01 / N,   N = n11 + n10 + n01 + n00.

   In stratum r are n11 from the items of k = r + 2, n10 and n01 from k = r + 1
   and n00 from k = r, so counts per k serve all pairs.  The standard error of
   log OR is that of J. Robins, N. Breslow and S. Greenland, Biometrics 1986.
   Only whole strata enter, r >= from and r + 2 <= to.

   If one difficulty explains everything, OR is still above 1, since r is no
   exact measure of difficulty (P. R. Rosenbaum, Psychometrika 1984).  So it is
   compared with the same formula on the tables that the Rasch model expects.
 */

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "pairs.h"
#include "rasch_lanes.h"

enum
{
  SIDE = DDD_ABLE, /* pairs at a time */
  SUMS = 5
};

/* Sums over strata.  With R = n11 n00 / N, S = n10 n01 / N, P = (n11 + n00) /
   N and Q = 1 - P: of R, S, P R, P S + Q R and Q S, a row each of SIDE pairs;
   the first two alone where the tables are expected.  */
static double
log_ratio (const double *sum)
{
  double r = sum[0], s = sum[SIDE];

  return r > 0 && s > 0 ? log (r / s) : NAN;
}

static double
error_of (const double *sum)
{
  double r = sum[0], s = sum[SIDE];

  return r > 0 && s > 0
           ? sqrt (sum[2 * SIDE] / (2 * r * r) + sum[3 * SIDE] / (2 * r * s)
                   + sum[4 * SIDE] / (2 * s * s))
           : NAN;
}

typedef struct
{
  size_t n, levels, from;
  const ddd_kernels *k;
  const double *items; /* of k = from + 0, 1, ... */
  double *observed, *se, *expected;
  atomic_int *failed; /* whether a block had no memory */
} mantel;

static void
set (double *x, size_t n, size_t i, size_t l, double value)
{
  x[i + l * n] = x[l + i * n] = value;
}

/* ---- observed ----------------------------------------------------------- */

/* What a block needs beside its counts.  */
typedef struct
{
  double *right, *other;
  uint32_t *both;
} room;

/* Right ones of every level, of models of columns in strips of SIDE.  */
static void
read_columns (const ddd_block *b, size_t levels, double *other)
{
  for (size_t j = 0; j < b->nj; j += SIDE)
    for (size_t k = 0; k < levels; k++, other += SIDE)
      for (size_t t = 0; t < SIDE; t++)
        other[t]
          = j + t < b->nj ? b->margin[1][k * b->rows[1] + j + t].own : 0;
}

/* Model I with a strip of others, of which COUNT are there.  */
static void
count_strip (const mantel *m, const ddd_block *b, const room *own, size_t i,
             size_t j)
{
  size_t count = ddd_least (b->nj - j, SIDE);
  double sum[SUMS * SIDE] = { 0 };
  ddd_strata s = { .levels = m->levels,
                   .items = m->items,
                   .right = own->right,
                   .other = own->other + j * m->levels,
                   .both = b->count + i * b->ld + j,
                   .step = b->area };

  /* Of a whole strip they are read where they are.  */
  if (count < SIDE)
    {
      for (size_t k = 0; k < m->levels; k++)
        for (size_t t = 0; t < SIDE; t++)
          own->both[k * SIDE + t] = t < count ? s.both[k * s.step + t] : 0;
      s.both = own->both;
      s.step = SIDE;
    }
  m->k->strata (&s, sum);
  for (size_t t = 0; t < count; t++)
    if (b->i0 + i < b->j0 + j + t)
      {
        set (m->observed, m->n, b->i0 + i, b->j0 + j + t, log_ratio (sum + t));
        set (m->se, m->n, b->i0 + i, b->j0 + j + t, error_of (sum + t));
      }
}

static void
count (void *ctx, const ddd_block *b)
{
  const mantel *m = ctx;
  size_t levels = m->levels, wide = (b->nj + SIDE - 1) / SIDE * SIDE;
  double *right = ddd_alloc (levels * (2 + wide + SIDE), sizeof *right);

  if (! right)
    {
      *m->failed = 1;
      return;
    }
  room own = { right, right + levels, NULL };
  own.both = (uint32_t *) (void *) (own.other + wide * levels);
  read_columns (b, levels, own.other);
  for (size_t i = 0; i < b->ni; i++)
    {
      for (size_t k = 0; k < levels; k++)
        right[k] = b->margin[0][k * b->rows[0] + i].own;
      for (size_t j = b->i0 == b->j0 ? (i + 1) / SIDE * SIDE : 0; j < b->nj;
           j += SIDE)
        count_strip (m, b, &own, i, j);
    }
  free (right);
}

/* ---- expected ----------------------------------------------------------- */

static void
expect (void *ctx, const ddd_rasch_others *x)
{
  const mantel *m = ctx;
  double sum[2 * SIDE] = { 0 };

  m->k->expect (m->levels, m->items, x->pi + m->from, x->pl + m->from * SIDE,
                x->given + m->from * SIDE, sum);
  for (size_t t = 0; t < SIDE && x->l + t < m->n; t++)
    if (x->l + t > x->i)
      set (m->expected, m->n, x->i, x->l + t, log_ratio (sum + t));
}

ddd_status
ddd_mantel_haenszel (const ddd_bits *bits, const double *k, size_t from,
                     size_t to, const double *log_odds, const ddd_run *run,
                     double *observed, double *se, double *expected,
                     ddd_error *err)
{
  size_t words = ddd_row_words (bits->items), levels = to - from + 1;
  atomic_int failed = 0;
  mantel m = { .n = bits->rows,
               .levels = levels,
               .from = from,
               .observed = observed,
               .se = se,
               .expected = expected,
               .failed = &failed };
  uint64_t *mask = ddd_alloc (words, sizeof *mask);
  uint64_t **memory = ddd_alloc (levels, sizeof *memory);
  ddd_bits *range = ddd_alloc (levels, sizeof *range);
  double *items = ddd_alloc (levels, sizeof *items);
  ddd_part part[2] = { { run, 0, .5 }, { run, .5, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };
  ddd_status status = ddd_cpu_kernels (&m.k, err);

  if (status == DDD_OK && (! mask || ! memory || ! range || ! items))
    status = ddd_fail (err, DDD_ENOMEM, "no memory to select items");
  if (memory)
    memset (memory, 0, levels * sizeof *memory);
  m.items = items;
  for (size_t r = 0; r < levels && status == DDD_OK; r++)
    {
      memset (mask, 0, words * sizeof *mask);
      for (size_t j = 0; j < bits->items; j++)
        if (k[j] == (double) (from + r))
          mask[j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
      status = ddd_subset (bits, mask, &range[r], &memory[r], err);
      items[r] = (double) range[r].items;
    }
  for (size_t i = 0; i < m.n; i++)
    observed[i * (m.n + 1)] = se[i * (m.n + 1)] = expected[i * (m.n + 1)]
      = NAN;
  if (status == DDD_OK)
    status = ddd_gram (range, levels, &how[0], count, &m, err);
  if (status == DDD_OK && failed)
    status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu levels", levels);
  if (status == DDD_OK)
    status = ddd_rasch_each (m.n, log_odds, &how[1], expect, &m, err);

  for (size_t r = 0; memory && r < levels; r++)
    free (memory[r]);
  free (memory);
  free (range);
  free (items);
  free (mask);
  return status;
}
