/* bootstrap.c - the joint bootstrap over items: all pairs, the same weights.
   SPDX-License-Identifier: GPL-3.0-or-later

   A replicate draws as many units (items, or whole classes of items) as there
   are, with replacement; w_j is how often item j is in it.  All kappas of a
   replicate come from the same weights, so that whatever is computed from
   several of them (means, differences, ranks) has its joint distribution.

   What a replicate needs of two models are weighted counts,

     T = sum_j w_j z_j,   z_j = x_ij & x_lj  (and so on),

   and weights are small numbers, so they are written in binary, w_j = sum_k
   2^k w_kj + e_j with three digits and a rest e_j that is 0 for all but one of
   100,000 items:

     T = sum_k 2^k |z & w_k| + sum_j e_j z_j

   The first sum is a Gram matrix of the rows z of all pairs with the rows w_k
   of many replicates, which is what gram.c is for.  Items that all models got
   right or wrong have no bits: their weights are just added up.

   Replicate b depends on the seed and b only.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pairs.h"
#include "random.h"

enum
{
  PLANES = DDD_WEIGHT_DIGITS,
  BATCH = 170 /* replicates at a time: 510 rows are almost four blocks */
};

/* The kinds of items, in the order in which they come.  */
enum
{
  BETWEEN,
  OTHER,
  RIGHT,
  WRONG,
  KINDS
};

#define ITEMS_MAX ((size_t) 1 << 27) /* N^2 < 2^62 whatever the weights */

typedef struct
{
  const ddd_resampling *x;
  uint64_t seed;
  size_t first;          /* replicate */
  size_t items;          /* with and without bits */
  size_t weights;        /* bytes from one replicate to the next */
  uint8_t *weight;       /* BATCH x weights */
  uint8_t *unit;         /* per worker: weights of units, as many bytes */
  int64_t (*all)[KINDS]; /* BATCH total weights of each kind */
  uint8_t *owner;        /* the kind of each range */
  uint64_t *plane[2];
  uint32_t *count[2]; /* BATCH x PLANES x rows */
  uint64_t *sum;      /* per worker: a weighted count per row of a part */
  const ddd_replicates *out;
  size_t at; /* of the batch in OUT */
} boot;

/* Draw replicate JOB of the batch.  */
static void
one_draw (void *ctx, size_t job, unsigned worker)
{
  boot *b = ctx;
  const ddd_resampling *x = b->x;
  uint8_t *w = b->weight + job * b->weights;
  double *total = b->out->total + (b->at + job) * x->ranges;
  int64_t *all = memset (b->all[job], 0, sizeof b->all[job]);
  size_t from = 0;
  ddd_random r;

  ddd_random_start (&r, b->seed, DDD_FOR_BOOTSTRAP, b->first + job);
  if (x->unit)
    {
      uint8_t *unit = b->unit + worker * b->weights;

      ddd_weights_draw (&r, (uint32_t) x->units, unit);
      for (size_t j = 0; j < b->items; j++)
        w[j] = unit[x->unit[j]];
    }
  else
    ddd_weights_draw (&r, (uint32_t) b->items, w);

  for (size_t t = 0; t < x->ranges; t++)
    {
      uint64_t sum = ddd_weights_sum (w + from, x->range[t]);

      total[t] = (double) sum;
      all[b->owner[t]] += (int64_t) sum;
      from += x->range[t];
    }
  from = 0;
  for (int p = 0; p < 2; p++)
    {
      size_t items = x->part[p].items, words = x->part[p].stride;

      if (items > 0)
        ddd_weights_digits (w + from, items,
                            b->plane[p] + job * PLANES * words, words);
      from += items;
    }
}

typedef struct
{
  uint32_t *count;
  size_t rows;
} sink;

/* Counts of rows of pairs with rows of weights: kept the other way round.  */
static void
keep (void *ctx, const ddd_block *block)
{
  const sink *s = ctx;

  for (size_t j = 0; j < block->nj; j++)
    for (size_t i = 0; i < block->ni; i++)
      s->count[(block->j0 + j) * s->rows + block->i0 + i]
        = block->count[i * block->ld + j];
}

/* Weighted counts of the rows of part P in replicate JOB; OFFSET is the number
   of items before it.  */
static void
weigh (const boot *b, size_t p, size_t job, size_t offset, uint64_t *sum)
{
  const ddd_bits *z = &b->x->part[p];
  const uint8_t *w = b->weight + job * b->weights + offset;
  const uint32_t *c = b->count[p] + job * PLANES * z->rows;
  size_t j = 0;

  for (size_t i = 0; i < z->rows; i++)
    sum[i] = c[i] + 2 * (uint64_t) c[z->rows + i]
             + 4 * (uint64_t) c[2 * z->rows + i];
  while (j < z->items)
    {
      uint64_t x = 0;

      if (z->items - j >= 8)
        memcpy (&x, w + j, 8);
      if (z->items - j >= 8 && ! (x & 0xf8f8f8f8f8f8f8f8))
        {
          j += 8;
          continue;
        }
      if (w[j] >> PLANES)
        for (size_t i = 0; i < z->rows; i++)
          if (ddd_bit (z->correct + i * z->stride, j))
            sum[i] += w[j] & ~7u;
      j++;
    }
}

/* Row of the pair of rows I <= L.  */
static size_t
row_of (size_t i, size_t l)
{
  return l * (l + 1) / 2 + i;
}

/* Models I <= L on a part with the weighted counts SUM of its rows, of total
   weight ALL.  */
static ddd_pair
pair_of (const ddd_resampling *x, const uint64_t *sum, int64_t all, size_t i,
         size_t l)
{
  if (! x->missing)
    return (ddd_pair) { all, (int64_t) sum[row_of (i, i)],
                        (int64_t) sum[row_of (l, l)],
                        (int64_t) sum[row_of (i, l)] };

  size_t a = 2 * i, c = 2 * l; /* right; the next row: answered */
  int64_t r = (int64_t) sum[row_of (a, c + 1)];
  int64_t q = i < l ? (int64_t) sum[row_of (a + 1, c)] : r;
  return (ddd_pair) { (int64_t) sum[row_of (a + 1, c + 1)], r, q,
                      (int64_t) sum[row_of (a, c)] };
}

/* Kappas and accuracies of replicate JOB.  */
static void
one_finish (void *ctx, size_t job, unsigned worker)
{
  boot *b = ctx;
  const ddd_resampling *x = b->x;
  size_t n = x->models, pairs = n * (n - 1) / 2, at = b->at + job, t = 0;
  uint64_t *sum[2];
  int64_t *all = b->all[job], right = all[RIGHT], wrong = all[WRONG];

  sum[0] = b->sum + worker * (x->part[0].rows + x->part[1].rows);
  sum[1] = sum[0] + x->part[0].rows;
  for (size_t p = 0; p < 2; p++)
    if (x->part[p].items > 0)
      weigh (b, p, job, p * x->part[0].items, sum[p]);
    else
      memset (sum[p], 0, x->part[p].rows * sizeof **sum);
  for (size_t l = 0; l < n; l++)
    for (size_t i = 0; i <= l; i++)
      {
        ddd_pair in = pair_of (x, sum[0], all[0], i, l);
        ddd_pair out = pair_of (x, sum[1], all[1], i, l);
        ddd_pair full = { in.n + out.n + right + wrong, in.r + out.r + right,
                          in.q + out.q + right, in.n11 + out.n11 + right };

        if (i == l)
          b->out->accuracy[at * n + i]
            = full.n ? (double) full.r / (double) full.n : NAN;
        else
          {
            b->out->between[at * pairs + t] = ddd_pair_kappa (in);
            b->out->full[at * pairs + t++] = ddd_pair_kappa (full);
          }
      }
}

/* Of the work of a batch: what is drawn, counted in both parts, finished.  */
static const double share[] = { 0, .2, .5, .8, 1 };

static ddd_status
one_batch (boot *b, size_t count, const ddd_run *run, ddd_error *err)
{
  ddd_part part[4];
  ddd_run how[4];

  for (int t = 0; t < 4; t++)
    {
      part[t] = (ddd_part) { run, share[t], share[t + 1] };
      how[t] = ddd_run_part (&part[t]);
    }
  ddd_status status = ddd_parallel (count, &how[0], one_draw, b, err);
  for (int p = 0; p < 2 && status == DDD_OK; p++)
    {
      const ddd_bits *z = &b->x->part[p];
      sink s = { b->count[p], z->rows };
      ddd_bits w = { count * PLANES, z->items, z->stride, b->plane[p], NULL };

      if (z->items > 0)
        status = ddd_gram_cross (z, &w, &how[1 + p], keep, &s, err);
    }
  if (status == DDD_OK)
    status = ddd_parallel (count, &how[3], one_finish, b, err);
  if (status == DDD_OK && b->out->weight)
    for (size_t r = 0; r < count; r++)
      memcpy (b->out->weight + (b->at + r) * b->items,
              b->weight + r * b->weights, b->items);
  return status;
}

/* The kind of items that each range is of.  */
static ddd_status
own_ranges (const ddd_resampling *x, uint8_t *owner, ddd_error *err)
{
  size_t left[KINDS]
    = { x->part[0].items, x->part[1].items, x->right, x->wrong };
  uint8_t kind = 0;

  for (size_t t = 0; t < x->ranges; t++)
    {
      while (kind + 1 < KINDS && left[kind] == 0)
        kind++;
      owner[t] = kind;
      if (x->range[t] > left[kind])
        return ddd_fail (err, DDD_EINVAL, "range %zu mixes kinds of items", t);
      left[kind] -= x->range[t];
    }
  if (left[0] || left[1] || left[2] || left[3])
    return ddd_fail (err, DDD_EINVAL, "ranges must cover all items");
  return DDD_OK;
}

ddd_status
ddd_bootstrap (const ddd_resampling *x, uint64_t seed, size_t first,
               size_t count, const ddd_run *run, const ddd_replicates *out,
               ddd_error *err)
{
  boot b = { .x = x, .seed = seed, .out = out };
  ddd_run how = run ? *run : (ddd_run) { 0 };
  size_t batch = count < BATCH ? count : BATCH;
  size_t rows = x->part[0].rows + x->part[1].rows;
  ddd_status status = DDD_OK;

  b.items = x->part[0].items + x->part[1].items + x->right + x->wrong;
  b.weights = x->unit && x->units > b.items ? x->units : b.items;
  if (b.items < 1 || b.items > ITEMS_MAX)
    return ddd_fail (err, DDD_ESIZE, "C has too many items (%zu)", b.items);
  for (size_t j = 0; x->unit && j < b.items; j++)
    if (x->unit[j] >= x->units)
      return ddd_fail (err, DDD_EINVAL, "item %zu is in none of %zu units",
                       j + 1, x->units);
  if (how.threads == 0)
    how.threads = ddd_threads ();

  b.weight = ddd_alloc (batch, b.weights);
  b.unit = ddd_alloc (how.threads, b.weights);
  b.all = ddd_alloc (batch, sizeof *b.all);
  b.owner = ddd_alloc (x->ranges, 1);
  b.sum = ddd_alloc (how.threads * rows, sizeof *b.sum);
  int good = b.weight && b.unit && b.all && b.owner && b.sum;
  for (int p = 0; p < 2; p++)
    {
      const ddd_bits *z = &x->part[p];

      b.plane[p] = ddd_alloc (batch * PLANES * z->stride, sizeof **b.plane);
      b.count[p] = ddd_alloc (batch * PLANES * z->rows, sizeof **b.count);
      good = good && b.plane[p] && b.count[p];
    }
  if (! good)
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory to resample %zu items", b.items);
  else
    status = own_ranges (x, b.owner, err);

  for (b.at = 0; b.at < count && status == DDD_OK; b.at += batch)
    {
      size_t now = ddd_least (batch, count - b.at);
      ddd_part part = { &how, (double) b.at / (double) count,
                        (double) (b.at + now) / (double) count };
      ddd_run within = ddd_run_part (&part);

      b.first = first + b.at;
      status = one_batch (&b, now, &within, err);
    }

  free (b.weight);
  free (b.unit);
  free (b.all);
  free (b.owner);
  free (b.sum);
  for (int p = 0; p < 2; p++)
    {
      free (b.plane[p]);
      free (b.count[p]);
    }
  return status;
}

void
ddd_pair_rows (const ddd_bits *bits, uint64_t *out)
{
  size_t words = ddd_row_words (bits->items);
  size_t per = bits->valid ? 2 : 1, rows = bits->rows * per;

  for (size_t l = 0; l < rows; l++)
    for (size_t i = 0; i <= l; i++)
      {
        const uint64_t *x = i % per ? bits->valid : bits->correct;
        const uint64_t *y = l % per ? bits->valid : bits->correct;

        x += i / per * bits->stride;
        y += l / per * bits->stride;
        for (size_t w = 0; w < words; w++)
          *out++ = x[w] & y[w];
      }
}
