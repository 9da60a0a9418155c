/* joint.c - joint counts of all pairs of models that add over items, and the
   kappas of such sums.
   SPDX-License-Identifier: GPL-3.0-or-later

   Models i <= j have the place j (j + 1) / 2 + i of T = n (n + 1) / 2.  With
   all answers there, one number is all there is to know: n11, which for i = j
   is how many items the model got right.  With missing ones there are four
   times T: n11, the items that both answered, and the right ones of i and of j
   among these.  */

#include "pairs.h"

typedef struct
{
  size_t pairs;
  int missing;
  uint32_t *inside, *all;
} sums;

static size_t
place (size_t i, size_t j)
{
  return j * (j + 1) / 2 + i;
}

static void
keep (const sums *s, uint32_t *to, size_t at, ddd_pair c)
{
  to[at] = (uint32_t) c.n11;
  if (s->missing)
    {
      to[at + s->pairs] = (uint32_t) c.n;
      to[at + 2 * s->pairs] = (uint32_t) c.r;
      to[at + 3 * s->pairs] = (uint32_t) c.q;
    }
}

static void
visit (void *ctx, const ddd_patch *p)
{
  const sums *s = ctx;

  for (size_t j = 0; j < p->nj; j++)
    for (size_t i = 0; i < p->ni && p->i0 + i <= p->j0 + j; i++)
      {
        size_t at = place (p->i0 + i, p->j0 + j);

        keep (s, s->inside, at, p->inside[j][i]);
        keep (s, s->all, at, p->all[j][i]);
      }
}

ddd_status
ddd_joint_counts (const ddd_bits *bits, const uint64_t *mask, size_t trivial,
                  size_t impossible, const ddd_run *run, uint32_t *inside,
                  uint32_t *all, ddd_error *err)
{
  sums s
    = { bits->rows * (bits->rows + 1) / 2, bits->valid != NULL, inside, all };

  return ddd_two_sets (bits, mask, trivial, impossible, (ddd_share) { 0, 0 },
                       run, visit, &s, err);
}

typedef struct
{
  size_t models;
  const double *count;
  int missing;
  int64_t items;
  const ddd_kappa_out *out;
} kappas;

static int64_t
whole (const kappas *k, size_t column, size_t at)
{
  return (int64_t) k->count[column * (k->models * (k->models + 1) / 2) + at];
}

static ddd_pair
pair_of (const kappas *k, size_t i, size_t j)
{
  size_t at = place (i, j);
  ddd_pair c = { k->items, 0, 0, whole (k, 0, at) };

  if (k->missing)
    {
      c.n = whole (k, 1, at);
      c.r = whole (k, 2, at);
      c.q = whole (k, 3, at);
    }
  else
    {
      c.r = whole (k, 0, place (i, i));
      c.q = whole (k, 0, place (j, j));
    }
  return c;
}

/* Columns J0 on, row by row: whole cache lines at (i, j) and at (j, i).  */
static void
some_models (void *ctx, size_t job, unsigned worker)
{
  const kappas *k = ctx;
  size_t j0 = job * DDD_PATCH, end = ddd_least (j0 + DDD_PATCH, k->models);
  (void) worker;

  for (size_t i = 0; i < end; i++)
    for (size_t j = i > j0 ? i : j0; j < end; j++)
      ddd_pair_write (k->out, k->models, i, j, pair_of (k, i, j));
}

ddd_status
ddd_kappa_joint (size_t models, const double *count, int missing, double items,
                 const ddd_run *run, const ddd_kappa_out *out, ddd_error *err)
{
  kappas k = { models, count, missing, (int64_t) items, out };

  return ddd_parallel ((models + DDD_PATCH - 1) / DDD_PATCH, run, some_models,
                       &k, err);
}
