/* mantel.c - odds ratios of two models among items alike to the others.
   SPDX-License-Identifier: GPL-3.0-or-later

   Items on which r of the other n - 2 models are right make a 2 x 2 table of
   the models i and l each; Mantel and Haenszel's odds ratio over all r is

     OR = sum_r n11 n00 / N  /  sum_r n10 n01 / N,   N = n11 + n10 + n01 + n00.

   In stratum r are n11 from the items of k = r + 2, n10 and n01 from k = r + 1
   and n00 from k = r, so counts per k serve all pairs.  The standard error of
   log OR is that of J. Robins, N. Breslow and S. Greenland, Biometrics 1986.
   Only whole strata enter, r >= from and r + 2 <= to.

   With many models few items have the same k.  So items are sorted by k, and
   those of eight numbers k side by side in as many words as the most of these
   need: one vector then counts eight levels of a pair, and these are the lanes
   in which its strata are added up.

   If one difficulty explains everything, OR is still above 1, since r is no
   exact measure of difficulty (P. R. Rosenbaum, Psychometrika 1984).  So it is
   compared with the same formula on the tables that the Rasch model expects.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rasch_lanes.h"

enum
{
  LEVELS = DDD_LEVELS,
  SIDE = DDD_ABLE, /* models at a time where tables are expected */
  BLOCK = 1 << 18, /* bytes of models that are met again in cache */
  MOST = 32        /* of these models */
};

#define NOWHERE SIZE_MAX
#define ITEMS_MAX ((size_t) 1 << 31) /* see ddd_levels_by */

typedef struct
{
  const ddd_bits *bits;
  const ddd_kernels *k;
  size_t n, levels, from;
  size_t groups, words; /* of LEVELS levels; of a row */
  size_t block;         /* models */
  uint32_t *depth;      /* of every group */
  size_t *at;           /* items: the bit of a row, or NOWHERE */
  uint64_t *row;        /* of every model */
  double *items;        /* of every level; then, for every model, */
  double *right;        /* how many of them it is right on */
  double *both;         /* for every worker */
  double *observed, *se, *expected;
} mantel;

static void
set (double *x, size_t n, size_t i, size_t l, double value)
{
  x[i + l * n] = x[l + i * n] = value;
}

static double
log_ratio (double r, double s)
{
  return r > 0 && s > 0 ? log (r / s) : NAN;
}

/* ---- levels ------------------------------------------------------------- */

/* How many items there are of every level, and how deep its group is.  */
static void
count_items (mantel *m, const double *k)
{
  memset (m->items, 0, m->groups * LEVELS * sizeof *m->items);
  for (size_t j = 0; j < m->bits->items; j++)
    if (k[j] >= (double) m->from && k[j] < (double) (m->from + m->levels))
      m->items[(size_t) k[j] - m->from]++;
  m->words = 0;
  for (size_t g = 0; g < m->groups; g++)
    {
      double most = 0;

      for (size_t l = 0; l < LEVELS; l++)
        most = fmax (most, m->items[g * LEVELS + l]);
      m->depth[g] = ((uint32_t) most + DDD_WORD - 1) / DDD_WORD;
      m->words += m->depth[g] * LEVELS;
    }
}

/* NEXT: for every level the bit of its next item.  */
static void
place_items (mantel *m, const double *k, size_t *next)
{
  size_t word = 0;

  for (size_t g = 0; g < m->groups; g++)
    {
      for (size_t l = 0; l < LEVELS; l++)
        next[g * LEVELS + l] = (word + l) * DDD_WORD;
      word += m->depth[g] * LEVELS;
    }
  for (size_t j = 0; j < m->bits->items; j++)
    {
      m->at[j] = NOWHERE;
      if (k[j] >= (double) m->from && k[j] < (double) (m->from + m->levels))
        {
          size_t *mine = next + (size_t) k[j] - m->from;

          m->at[j] = (*mine)++;
          if (*mine % DDD_WORD == 0)
            *mine += (LEVELS - 1) * DDD_WORD;
        }
    }
}

static void
fill_row (void *ctx, size_t i, unsigned worker)
{
  const mantel *m = ctx;
  const uint64_t *from = m->bits->correct + i * m->bits->stride;
  uint64_t *row = m->row + i * m->words;

  (void) worker;
  memset (row, 0, m->words * sizeof *row);
  for (size_t w = 0; w * DDD_WORD < m->bits->items; w++)
    for (uint64_t left = from[w]; left; left &= left - 1)
      {
        size_t at = m->at[w * DDD_WORD + (size_t) __builtin_ctzll (left)];

        if (at != NOWHERE)
          row[at / DDD_WORD] |= (uint64_t) 1 << at % DDD_WORD;
      }
  m->k->levels (row, row, m->depth, m->groups,
                m->right + i * m->groups * LEVELS);
}

/* ---- observed ----------------------------------------------------------- */

/* With R = n11 n00 / N, S = n10 n01 / N and P = (n11 + n00) / N, the sums over
   strata are of R, S, P R and P S; 1 - P has what is left of R and S.  */
static void
find_pair (const mantel *m, size_t i, size_t l, double *both)
{
  size_t levels = m->groups * LEVELS;
  ddd_strata strata = { .levels = m->levels,
                        .items = m->items,
                        .right = m->right + i * levels,
                        .other = m->right + l * levels,
                        .both = both };
  double sum[4];

  m->k->levels (m->row + i * m->words, m->row + l * m->words, m->depth,
                m->groups, both);
  m->k->strata (&strata, sum);
  double r = sum[0], s = sum[1], pr = sum[2], ps = sum[3];
  set (m->observed, m->n, i, l, log_ratio (r, s));
  set (m->se, m->n, i, l,
       r > 0 && s > 0 ? sqrt (pr / (2 * r * r) + (ps + r - pr) / (2 * r * s)
                              + (s - ps) / (2 * s * s))
                      : NAN);
}

/* Pairs of two blocks of models, or of one.  */
static void
find_block (void *ctx, size_t job, unsigned worker)
{
  const mantel *m = ctx;
  size_t blocks = (m->n + m->block - 1) / m->block, first = 0;

  while (job >= blocks - first)
    job -= blocks - first++;

  size_t last = first + job;
  size_t end = ddd_least (m->n, (first + 1) * m->block);
  size_t to = ddd_least (m->n, (last + 1) * m->block);
  for (size_t i = first * m->block; i < end; i++)
    for (size_t l = last > first ? last * m->block : i + 1; l < to; l++)
      find_pair (m, i, l, m->both + worker * m->groups * LEVELS);
}

static ddd_status
find_observed (mantel *m, const ddd_run *run, ddd_error *err)
{
  size_t levels = m->groups * LEVELS;
  size_t bytes = m->words * sizeof *m->row + levels * sizeof *m->right;
  ddd_part part[2] = { { run, 0, .1 }, { run, .1, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };
  ddd_status status = DDD_ENOMEM;

  how[0].threads = how[1].threads
    = how[0].threads ? how[0].threads : ddd_threads ();
  m->block = ddd_least (1 + BLOCK / bytes, MOST);
  m->row = ddd_alloc (m->n, m->words * sizeof *m->row);
  m->right = ddd_alloc (m->n, levels * sizeof *m->right);
  m->both = ddd_alloc (how[0].threads, levels * sizeof *m->both);
  if (m->row && m->right && m->both)
    {
      size_t blocks = (m->n + m->block - 1) / m->block;

      status = ddd_parallel (m->n, &how[0], fill_row, m, err);
      if (status == DDD_OK)
        status = ddd_parallel (blocks * (blocks + 1) / 2, &how[1], find_block,
                               m, err);
    }
  else
    ddd_fail (err, status, "no memory for %zu models", m->n);
  free (m->row);
  free (m->right);
  free (m->both);
  return status;
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
      set (m->expected, m->n, x->i, x->l + t,
           log_ratio (sum[t], sum[SIDE + t]));
}

ddd_status
ddd_mantel_haenszel (const ddd_bits *bits, const double *k, size_t from,
                     size_t to, const double *log_odds, const ddd_run *run,
                     double *observed, double *se, double *expected,
                     ddd_error *err)
{
  size_t groups = (to - from + LEVELS) / LEVELS;
  mantel m = { .bits = bits,
               .n = bits->rows,
               .levels = to - from + 1,
               .from = from,
               .groups = groups,
               .observed = observed,
               .se = se,
               .expected = expected };
  ddd_part part[2] = { { run, 0, .5 }, { run, .5, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };
  ddd_status status = ddd_cpu_kernels (&m.k, err);

  if (status != DDD_OK)
    return status;
  if (bits->items >= ITEMS_MAX)
    return ddd_fail (err, DDD_ESIZE, "C has too many items (%zu)",
                     bits->items);
  m.depth = ddd_alloc (groups, sizeof *m.depth);
  m.items = ddd_alloc (groups * LEVELS, sizeof *m.items);
  m.at = ddd_alloc (bits->items + groups * LEVELS, sizeof *m.at);
  if (m.depth && m.items && m.at)
    {
      count_items (&m, k);
      place_items (&m, k, m.at + bits->items);
      for (size_t i = 0; i < m.n; i++)
        observed[i * (m.n + 1)] = se[i * (m.n + 1)] = expected[i * (m.n + 1)]
          = NAN;
      status = find_observed (&m, &how[0], err);
      if (status == DDD_OK)
        status = ddd_rasch_each (m.n, log_odds, &how[1], expect, &m, err);
    }
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory to sort %zu items", bits->items);
  free (m.depth);
  free (m.items);
  free (m.at);
  return status;
}
