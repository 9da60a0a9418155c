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
#include <stdlib.h>
#include <string.h>

#include "pairs.h"
#include "rasch.h"

enum
{
  SIDE = 16 /* pairs at a time */
};

/* Sums over strata.  With R = n11 n00 / N, S = n10 n01 / N, P = (n11 + n00) /
   N and Q = 1 - P: of R, S, P R, P S + Q R and Q S.  */
typedef struct
{
  double r, s, pr, mixed, qs;
} strata;

/* R and S alone; divisions take longer than all else.  */
static void
add_ratio (strata *t, double n11, double n10, double n01, double n00)
{
  double n = n11 + n10 + n01 + n00;

  if (! (n > 0))
    return;
  double inverse = 1 / n;
  t->r += n11 * n00 * inverse;
  t->s += n10 * n01 * inverse;
}

/* All five, of the model of row I and SIDE models of columns from J on: level
   R of all of them is in one line of memory.  */
typedef struct
{
  double n11[SIDE], only_row[SIDE], only_column[SIDE], none[SIDE];
} level;

static void
read_level (const ddd_block *b, size_t r, size_t i, size_t j, size_t count,
            level *x)
{
  for (size_t t = 0; t < count; t++)
    {
      ddd_pair p = ddd_block_pair (b, r, i, j + t);

      x->n11[t] = (double) p.n11;
      x->only_row[t] = (double) (p.r - p.n11);
      x->only_column[t] = (double) (p.q - p.n11);
      x->none[t] = (double) (p.n - p.r - p.q + p.n11);
    }
}

static void
add (strata *to, const level *none, const level *one, const level *both,
     size_t count)
{
  for (size_t c = 0; c < count; c++)
    {
      strata *t = &to[c];
      double n11 = both->n11[c], n10 = one->only_row[c];
      double n01 = one->only_column[c], n00 = none->none[c];
      double n = n11 + n10 + n01 + n00, inverse = n > 0 ? 1 / n : 0;
      double r = n11 * n00 * inverse, s = n10 * n01 * inverse;
      double p = (n11 + n00) * inverse;

      t->r += r;
      t->s += s;
      t->pr += p * r;
      t->mixed += p * s + (1 - p) * r;
      t->qs += (1 - p) * s;
    }
}

static double
log_ratio (const strata *t)
{
  return t->r > 0 && t->s > 0 ? log (t->r / t->s) : NAN;
}

static double
error_of (const strata *t)
{
  return t->r > 0 && t->s > 0
           ? sqrt (t->pr / (2 * t->r * t->r) + t->mixed / (2 * t->r * t->s)
                   + t->qs / (2 * t->s * t->s))
           : NAN;
}

typedef struct
{
  size_t n, levels, from;
  const ddd_bits *range; /* of k = from + 0, 1, ... */
  double *observed, *se, *expected;
} mantel;

static void
set (double *x, size_t n, size_t i, size_t l, double value)
{
  x[i + l * n] = x[l + i * n] = value;
}

static void
count (void *ctx, const ddd_block *b)
{
  const mantel *m = ctx;

  for (size_t i = 0; i < b->ni; i++)
    for (size_t j = b->i0 == b->j0 ? i + 1 : 0; j < b->nj; j += SIDE)
      {
        size_t side = ddd_least (b->nj - j, SIDE);
        level x[3];
        strata t[SIDE] = { { 0 } };

        for (size_t r = 0; r < m->levels; r++)
          {
            read_level (b, r, i, j, side, &x[r % 3]);
            if (r >= 2)
              add (t, &x[(r - 2) % 3], &x[(r - 1) % 3], &x[r % 3], side);
          }
        for (size_t c = 0; c < side; c++)
          {
            set (m->observed, m->n, b->i0 + i, b->j0 + j + c,
                 log_ratio (&t[c]));
            set (m->se, m->n, b->i0 + i, b->j0 + j + c, error_of (&t[c]));
          }
      }
}

static void
expect (void *ctx, const ddd_rasch_two *two)
{
  const mantel *m = ctx;
  strata t = { 0 };

  for (size_t r = 0; r + 2 < m->levels && two->i < two->l; r++)
    {
      size_t k = m->from + r;
      double h[]
        = { (double) m->range[r].items, (double) m->range[r + 1].items,
            (double) m->range[r + 2].items };

      add_ratio (&t, h[2] * two->both[k + 2],
                 h[1] * (two->pi[k + 1] - two->both[k + 1]),
                 h[1] * (two->pl[k + 1] - two->both[k + 1]),
                 h[0] * (1 - two->pi[k] - two->pl[k] + two->both[k]));
    }
  set (m->expected, m->n, two->i, two->l, log_ratio (&t));
}

ddd_status
ddd_mantel_haenszel (const ddd_bits *bits, const double *k, size_t from,
                     size_t to, const double *log_odds, const ddd_run *run,
                     double *observed, double *se, double *expected,
                     ddd_error *err)
{
  size_t words = ddd_row_words (bits->items), levels = to - from + 1;
  mantel m = { bits->rows, levels, from, NULL, observed, se, expected };
  uint64_t *mask = ddd_alloc (words, sizeof *mask);
  uint64_t **memory = ddd_alloc (levels, sizeof *memory);
  ddd_bits *range = ddd_alloc (levels, sizeof *range);
  ddd_status status = DDD_OK;
  ddd_part part[2] = { { run, 0, .5 }, { run, .5, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };

  if (! mask || ! memory || ! range)
    {
      free (mask);
      free (memory);
      free (range);
      return ddd_fail (err, DDD_ENOMEM, "no memory to select items");
    }
  m.range = range;
  memset (memory, 0, levels * sizeof *memory);
  for (size_t r = 0; r < levels && status == DDD_OK; r++)
    {
      memset (mask, 0, words * sizeof *mask);
      for (size_t j = 0; j < bits->items; j++)
        if (k[j] == (double) (from + r))
          mask[j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
      status = ddd_subset (bits, mask, &range[r], &memory[r], err);
    }
  for (size_t i = 0; i < m.n; i++)
    observed[i * (m.n + 1)] = se[i * (m.n + 1)] = NAN;
  if (status == DDD_OK)
    status = ddd_gram (range, levels, &how[0], count, &m, err);
  if (status == DDD_OK)
    status = ddd_rasch_each (m.n, log_odds, &how[1], expect, &m, err);

  for (size_t r = 0; r < levels; r++)
    free (memory[r]);
  free (memory);
  free (range);
  free (mask);
  return status;
}
