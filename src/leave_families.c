/* leave_families.c - error consistency of a pair on the items that the other
   families chose.
   SPDX-License-Identifier: GPL-3.0-or-later

   Models of the families g and h are compared on the items that are in between
   for the rest: with the votes r and w of a family that are right and wrong
   for sure,

     sum r - r_g - r_h > need  and  sum w - w_g - w_h > need,

   where a family that has both models is taken out once; and, where the means
   without each other family f are wanted, less r_f and w_f.  No family has
   more than one vote, so an item whose sums exceed NEED by three votes is in
   the tables of all pairs, however many are left out.  These are counted once;
   of the others, a family f after the other changes who is in.  */

#include <stdlib.h>
#include <string.h>

#include "pairs.h"

enum
{
  OUT = 3 /* families, at most */
};

typedef struct
{
  const ddd_votes *votes;
  const ddd_kappa_out *out;
  const ddd_kernels *k;
  size_t n, words;
  ddd_bits edge;                 /* items that are not always in */
  double *right, *wrong;         /* edge items x families */
  double *all_right, *all_wrong; /* sums over families */
  ddd_pair *sure;                /* of i <= j at i + n j */
  size_t *first, *model;         /* of each family; sorted by family */
  double *sum, *pairs;           /* families x families left out */
  uint64_t *mask;                /* a row and two vectors for a worker */
  double *room;
  int means;
} study;

static void
visit (void *ctx, const ddd_block *b)
{
  const study *s = ctx;

  for (size_t j = 0; j < b->nj; j++)
    for (size_t i = 0; i < b->ni && b->i0 + i <= b->j0 + j; i++)
      s->sure[b->i0 + i + (b->j0 + j) * s->n] = ddd_block_pair (b, 0, i, j);
}

/* Models I < J on the edge items of MASK, of which there are COUNT, and on
   those that are always in.  */
static ddd_pair
pair_of (const study *s, size_t i, size_t j, const uint64_t *mask,
         size_t count)
{
  const ddd_bits *e = &s->edge;
  const uint64_t *x = e->correct + i * e->stride;
  const uint64_t *y = e->correct + j * e->stride, *v = mask, *w = mask;
  ddd_pair c = s->sure[i + j * s->n];

  if (e->valid)
    {
      v = e->valid + i * e->stride;
      w = e->valid + j * e->stride;
      count = s->k->count_and (v, w, mask, s->words);
    }
  c.n += (int64_t) count;
  c.r += (int64_t) s->k->count_and (x, w, mask, s->words);
  c.q += (int64_t) s->k->count_and (v, y, mask, s->words);
  c.n11 += (int64_t) s->k->count_and (x, y, mask, s->words);
  return c;
}

/* The edge items that are in although what is below LEAST_RIGHT and
   LEAST_WRONG is out with family F.  */
static void
items_without (const study *s, const double *right, const double *wrong,
               size_t f, uint64_t *mask)
{
  size_t m = s->edge.items;
  const double *r = s->right + f * m, *w = s->wrong + f * m;

  for (size_t at = 0; at < m; at += DDD_WORD)
    {
      size_t count = ddd_least (m - at, DDD_WORD);
      uint64_t word = 0;

      for (size_t j = 0; j < count; j++)
        word |= (uint64_t) ((r[at + j] < right[at + j])
                            & (w[at + j] < wrong[at + j]))
                << j;
      mask[at / DDD_WORD] = word;
    }
}

/* All pairs of the families G and H with the family F left out, or none (F is
   the number of families).  */
static void
families (const study *s, size_t g, size_t h, size_t f, const uint64_t *mask)
{
  size_t count = s->k->count_and (mask, mask, mask, s->words);
  size_t at = g * s->votes->families + f;

  for (size_t a = s->first[g]; a < s->first[g + 1]; a++)
    for (size_t b = s->first[h]; b < (g == h ? a : s->first[h + 1]); b++)
      {
        size_t i = s->model[a], j = s->model[b];
        size_t low = i < j ? i : j, high = i < j ? j : i;
        ddd_pair c = pair_of (s, low, high, mask, count);
        double kappa = ddd_pair_kappa (c);

        if (f == s->votes->families)
          ddd_pair_write (s->out, s->n, low, high, c);
        else if (! isnan (kappa))
          {
            s->sum[at] += kappa;
            s->pairs[at]++;
          }
      }
}

/* A family with those before it.  The votes of family FAMILIES, which there is
   not, are 0.  */
static void
one_family (void *ctx, size_t job, unsigned worker)
{
  const study *s = ctx;
  const ddd_votes *v = s->votes;
  size_t m = s->edge.items, G = v->families, g = G - 1 - job;
  uint64_t *mask = s->mask + worker * s->words;
  double *right = s->room + worker * 2 * m, *wrong = right + m;

  memset (mask, 0, s->words * sizeof *mask);
  for (size_t h = 0; h <= g; h++)
    {
      for (size_t j = 0; j < m; j++)
        {
          double twice = g == h ? 0 : 1;

          right[j] = s->all_right[j] - s->right[g * m + j]
                     - twice * s->right[h * m + j] - v->need;
          wrong[j] = s->all_wrong[j] - s->wrong[g * m + j]
                     - twice * s->wrong[h * m + j] - v->need;
        }
      for (size_t f = s->means ? 0 : G; f <= G; f++)
        if (f != g && f != h)
          {
            items_without (s, right, wrong, f, mask);
            families (s, g, h, f, mask);
          }
    }
}

/* Which items are always in (SURE) and which are at the edge.  */
static void
sort_items (const ddd_votes *v, size_t items, uint64_t *sure, uint64_t *edge)
{
  for (size_t j = 0; j < items; j++)
    {
      double right = -v->need, wrong = right, all = OUT * v->vote;

      for (size_t g = 0; g < v->families; g++)
        {
          right += v->right[g * items + j];
          wrong += v->wrong[g * items + j];
        }
      if (right > all && wrong > all)
        sure[j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
      else if (right > 0 && wrong > 0)
        edge[j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
    }
}

/* Votes on the edge items, and their sums.  */
static void
gather_votes (const study *s, size_t items, const uint64_t *edge)
{
  const ddd_votes *v = s->votes;
  size_t m = s->edge.items, to = 0;

  for (size_t j = 0; j < items; j++)
    if (ddd_bit (edge, j))
      {
        s->all_right[to] = s->all_wrong[to] = 0;
        for (size_t g = 0; g < v->families; g++)
          {
            s->right[g * m + to] = v->right[g * items + j];
            s->wrong[g * m + to] = v->wrong[g * items + j];
            s->all_right[to] += v->right[g * items + j];
            s->all_wrong[to] += v->wrong[g * items + j];
          }
        s->right[v->families * m + to] = s->wrong[v->families * m + to] = 0;
        to++;
      }
}

static void
sort_models (const study *s)
{
  size_t to = 0;

  for (size_t g = 0; g < s->votes->families; g++)
    {
      s->first[g] = to;
      for (size_t i = 0; i < s->n; i++)
        if (s->votes->family[i] == (double) g + 1)
          s->model[to++] = i;
    }
  s->first[s->votes->families] = to;
}

/* What is asked for once the items are sorted.  */
static ddd_status
all_families (study *s, const ddd_bits *bits, const uint64_t *edge,
              const ddd_run *run, double *left, ddd_error *err)
{
  size_t G = s->votes->families, m = s->edge.items;
  size_t votes = (G + 1) * m;
  double *memory = ddd_alloc (
    2 * votes + 2 * m * (run->threads + 1) + 2 * G * G, sizeof *memory);
  size_t *order = ddd_alloc (s->n + G + 1, sizeof *order);
  ddd_status status;

  s->words = s->edge.stride;
  s->mask = ddd_alloc (s->words * run->threads, sizeof *s->mask);
  if (memory && order && s->mask)
    {
      s->right = memory;
      s->wrong = s->right + votes;
      s->all_right = s->wrong + votes;
      s->all_wrong = s->all_right + m;
      s->room = s->all_wrong + m;
      s->sum = s->room + 2 * m * run->threads;
      s->pairs = s->sum + G * G;
      s->first = order;
      s->model = order + G + 1;
      memset (s->sum, 0, 2 * G * G * sizeof *s->sum);
      gather_votes (s, bits->items, edge);
      sort_models (s);
      status = ddd_parallel (G, run, one_family, s, err);
      for (size_t i = 0; i < s->n; i++)
        ddd_pair_write (s->out, s->n, i, i, (ddd_pair) { 0, 0, 0, 0 });
      for (size_t f = 0; f < G && s->means; f++)
        {
          double sum = 0, pairs = 0;

          for (size_t g = 0; g < G; g++)
            {
              sum += s->sum[g * G + f];
              pairs += s->pairs[g * G + f];
            }
          left[f] = pairs > 0 ? sum / pairs : NAN;
        }
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu families", G);
  free (memory);
  free (order);
  free (s->mask);
  return status;
}

ddd_status
ddd_leave_families (const ddd_bits *bits, const ddd_votes *votes,
                    const ddd_run *run, const ddd_kappa_out *out, double *left,
                    ddd_error *err)
{
  size_t words = ddd_row_words (bits->items);
  uint64_t *mask = ddd_alloc (words * 2, sizeof *mask), *memory[2] = { NULL };
  study s
    = { .votes = votes, .out = out, .n = bits->rows, .means = left != NULL };
  ddd_bits always;
  ddd_run how = run ? *run : (ddd_run) { 0 };
  ddd_status status = ddd_cpu_kernels (&s.k, err);

  if (how.threads == 0)
    how.threads = ddd_threads ();
  s.sure = ddd_alloc (s.n * s.n, sizeof *s.sure);
  if (status == DDD_OK && (! mask || ! s.sure))
    status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", s.n);
  if (status == DDD_OK)
    {
      memset (mask, 0, words * 2 * sizeof *mask);
      sort_items (votes, bits->items, mask, mask + words);
      status = ddd_subset (bits, mask, &always, &memory[0], err);
    }
  if (status == DDD_OK)
    status = ddd_gram (&always, 1, &(ddd_run) { .threads = how.threads },
                       visit, &s, err);
  if (status == DDD_OK)
    status = ddd_subset (bits, mask + words, &s.edge, &memory[1], err);
  if (status == DDD_OK)
    status = all_families (&s, bits, mask + words, &how, left, err);
  free (memory[0]);
  free (memory[1]);
  free (s.sure);
  free (mask);
  return status;
}
