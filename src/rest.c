/* rest.c - is it the better models that are right on an item?
   SPDX-License-Identifier: GPL-3.0-or-later

   Of the n models that answered an item k are right, and their rest scores
   (right answers on the other items) sum to A.  If the item had nothing to do
   with what the others measure, every set of k models would be as likely:

     P (sum over a random set of k of the n scores <= A),

   the permutation test of the rest-score correlation, which is a monotone
   function of A.  Two ways to the exact value, the cheaper one for each item:

   Sets      Every subset of either half of the models, by size, with sums in
             order (merged, not sorted: E. Horowitz and S. Sahni, Computing
             partitions with applications to the knapsack problem, JACM 1974);
             for each size in the first half two pointers count the pairs of
             subsets that stay below A.  2^(n/2) steps in place of 2^n.

   Chain     Models are drawn one by one, the highest score first; the state is
             how many are in the set and what they sum to.  A state whose sum
             is below A, or above, however the rest is drawn, leaves the chain,
             so only a band is kept, about n k A / 16 steps where scores
             begin at 0.

   Sums are whole numbers, compared exactly; all terms are positive, so
   probabilities keep their relative accuracy.  Where neither is cheap enough:
   the normal distribution with the mean and the variance over all sets (of
   sampling without replacement), and half a point for continuity.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum
{
  HALF = 20, /* models, at most, of which all subsets are listed */
  BAND = 16  /* about one state of so many is in the band of a chain */
};

/* One item.  */
typedef struct
{
  size_t n, k;
  uint64_t *score; /* from 0 on */
  uint64_t sum;    /* of the k, at most half of what is possible */
} question;

typedef struct
{
  void *room;
  size_t bytes;
} memory;

typedef struct
{
  const ddd_bits *bits;
  const uint64_t *score, *counted;
  double steps, *below, *above, *exact;
  memory *memory; /* of each worker */
  uint64_t *scores;
  int *failed;
} rest;

static void *
room (memory *m, size_t count, size_t size)
{
  if (m->bytes / size < count)
    {
      free (m->room);
      m->room = ddd_alloc (count, size);
      m->bytes = m->room ? count * size : 0;
    }
  return m->room;
}

/* ---- all sets ----------------------------------------------------------- */

/* Sums of all subsets of some models, those of C models from AT[c] on, in
   order.  */
typedef struct
{
  size_t n, at[HALF + 2];
  uint64_t *sum;
} subsets;

static void
place (subsets *s, size_t n)
{
  double count = 1;

  s->n = n;
  s->at[0] = 0;
  for (size_t c = 0; c <= n; c++)
    {
      s->at[c + 1] = s->at[c] + (size_t) (count + .5);
      count = count * (double) (n - c) / (double) (c + 1);
    }
}

/* OUT = A and B + SHIFT, merged.  */
static void
merge (const uint64_t *a, size_t na, const uint64_t *b, size_t nb,
       uint64_t shift, uint64_t *out)
{
  size_t i = 0, j = 0;

  while (i < na && j < nb)
    if (a[i] <= b[j] + shift)
      *out++ = a[i++];
    else
      *out++ = b[j++] + shift;
  while (i < na)
    *out++ = a[i++];
  while (j < nb)
    *out++ = b[j++] + shift;
}

/* All subsets of N models of these scores; OTHER is of the same size.  */
static void
list (subsets *s, const uint64_t *score, size_t n, uint64_t *other)
{
  uint64_t *to = n % 2 ? other : s->sum;

  /* The last step ends in s->sum.  */
  place (s, 0);
  *to = 0;
  for (size_t i = 0; i < n; i++)
    {
      uint64_t *from = to;
      subsets last = *s;

      to = to == s->sum ? other : s->sum;
      place (s, i + 1);
      for (size_t c = 0; c <= i + 1; c++)
        {
          size_t old = c <= i ? last.at[c + 1] - last.at[c] : 0;
          size_t new = c > 0 ? last.at[c] - last.at[c - 1] : 0;

          merge (from + (c <= i ? last.at[c] : 0), old,
                 from + (c > 0 ? last.at[c - 1] : 0), new, score[i],
                 to + s->at[c]);
        }
    }
}

/* How many pairs of A[0..na-1] and B[0..nb-1] sum to less than LIMIT.  */
static double
pairs_below (const uint64_t *a, size_t na, const uint64_t *b, size_t nb,
             uint64_t limit)
{
  double count = 0;

  for (size_t i = 0; i < na; i++)
    {
      while (nb > 0 && a[i] + b[nb - 1] >= limit)
        nb--;
      count += (double) nb;
    }
  return count;
}

/* Shares of the sets with a sum LESS than that of the question, and EQUAL.  */
static int
by_sets (const question *q, memory *m, double *less, double *equal)
{
  size_t na = q->n / 2, nb = q->n - na, all = (size_t) 1 << nb;
  uint64_t *sums = room (m, 3 * all, sizeof *sums);
  subsets a = { .sum = sums }, b = { .sum = NULL };
  double total = 0, up_to = 0;

  if (! sums)
    return 0;
  b.sum = sums + all;
  list (&a, q->score, na, sums + 2 * all);
  list (&b, q->score + na, nb, sums + 2 * all);
  *less = 0;
  for (size_t c = q->k > nb ? q->k - nb : 0; c <= na && c <= q->k; c++)
    {
      size_t d = q->k - c;
      size_t ca = a.at[c + 1] - a.at[c], cb = b.at[d + 1] - b.at[d];
      const uint64_t *sa = a.sum + a.at[c], *sb = b.sum + b.at[d];

      total += (double) ca * (double) cb;
      *less += pairs_below (sa, ca, sb, cb, q->sum);
      up_to += pairs_below (sa, ca, sb, cb, q->sum + 1);
    }
  *equal = (up_to - *less) / total;
  *less /= total;
  return 1;
}

/* ---- one model after the other ------------------------------------------ */

static int
descending (const void *a, const void *b)
{
  uint64_t x = *(const uint64_t *) a, y = *(const uint64_t *) b;

  return (x < y) - (x > y);
}

/* States of C models that are in the set: F[s], of sum s, is their probability
   for LOW <= s <= HIGH and 0 elsewhere.  */
typedef struct
{
  double *f;
  size_t low, high; /* none where low > high */
} band;

/* The next model, of SCORE, is drawn into the set with probability IN from a
   state of FROM (which may be NULL), and left out with OUT from one of TO;
   sums below LOW then leave the chain.  Returns the probability that leaves.
 */
static double
step (band *to, double out, const band *from, double in, size_t score,
      size_t low)
{
  double *f = to->f, gone = 0;

  for (size_t s = to->low; s <= to->high; s++)
    f[s] *= out;
  size_t least = to->low;
  if (from && from->low <= from->high && from->low + score <= to->high)
    {
      const double *g = from->f;
      size_t last = ddd_least (from->high, to->high - score);

      for (size_t s = from->low; s <= last; s++)
        f[s + score] += g[s] * in;
      least = ddd_least (least, from->low + score);
    }
  for (size_t s = least; s < low && s <= to->high; s++)
    {
      gone += f[s];
      f[s] = 0;
    }
  to->low = low > least ? low : least;
  return gone;
}

static int
by_chain (const question *q, memory *m, double *less, double *equal)
{
  size_t n = q->n, k = q->k, target = q->sum, width = target + 1;
  size_t bytes = (k + 1) * sizeof (band) + (n + 1) * sizeof (size_t);
  double *f = NULL;

  if (k < SIZE_MAX / sizeof *f / width - 1)
    f = room (m, bytes / sizeof *f + 1 + (k + 1) * width, sizeof *f);
  if (! f)
    return 0;
  band *b = (band *) (void *) (f + (k + 1) * width);
  size_t *lowest = (size_t *) (void *) (b + k + 1); /* sum of the c lowest */

  qsort (q->score, n, sizeof *q->score, descending);
  lowest[0] = 0;
  for (size_t c = 0; c < n; c++)
    lowest[c + 1] = lowest[c] + q->score[n - 1 - c];
  for (size_t c = 0, highest = 0; c <= k; highest += q->score[c++])
    b[c] = (band) { f + c * width, width,
                    ddd_least (target - lowest[k - c], highest) };
  memset (f, 0, (k + 1) * width * sizeof *f);
  b[0].low = 0;
  b[0].f[0] = 1;
  *less = 0;

  for (size_t i = 0; i < n; i++)
    {
      size_t left = n - i - 1;

      for (size_t c = ddd_least (i + 1, k) + 1; c-- > 0;)
        {
          size_t want = k - c, low = 0;
          double in = (double) want / (double) (n - i);

          /* Not enough models are left: IN was 1 before.  */
          if (want > left)
            {
              for (size_t s = b[c].low; s <= b[c].high; s++)
                b[c].f[s] = 0;
              b[c].low = width;
              continue;
            }
          size_t most = lowest[left] - lowest[left - want];
          if (most <= target)
            low = target - most;
          *less
            += step (&b[c], 1 - in, c ? &b[c - 1] : NULL,
                     (double) (want + 1) / (double) (n - i), q->score[i], low);
        }
    }
  *equal = b[k].low <= target ? b[k].f[target] : 0;
  return 1;
}

/* ---- items -------------------------------------------------------------- */

static void
by_normal (const question *q, double *less, double *equal)
{
  double n = (double) q->n, k = (double) q->k, mean = 0, squares = 0;

  for (size_t i = 0; i < q->n; i++)
    mean += (double) q->score[i] / n;
  for (size_t i = 0; i < q->n; i++)
    squares += pow ((double) q->score[i] - mean, 2);

  double sd = sqrt (k * (n - k) / n / (n - 1) * squares);
  double d = (double) q->sum - k * mean;
  *less = erfc ((.5 - d) / sd / sqrt (2)) / 2;
  *equal = erfc ((-.5 - d) / sd / sqrt (2)) / 2 - *less;
}

/* Let scores begin at 0, the set be the smaller one of those right and wrong,
   and its sum at most half of what is possible.  Returns whether the sum was
   turned around, or -1 where all sets have the same.  */
static int
reduce (question *q)
{
  uint64_t least = UINT64_MAX, most = 0, all = 0;
  int turned = 0;

  for (size_t i = 0; i < q->n; i++)
    {
      least = q->score[i] < least ? q->score[i] : least;
      most = q->score[i] > most ? q->score[i] : most;
    }
  if (least == most)
    return -1;
  for (size_t i = 0; i < q->n; i++)
    {
      q->score[i] -= least;
      all += q->score[i];
    }
  q->sum -= q->k * least;
  most -= least;
  if (2 * q->k > q->n)
    {
      q->k = q->n - q->k;
      q->sum = all - q->sum;
      turned = 1;
    }
  if (q->sum > q->k * most - q->sum)
    {
      q->sum = q->k * most - q->sum;
      for (size_t i = 0; i < q->n; i++)
        q->score[i] = most - q->score[i];
      turned = ! turned;
    }
  return turned;
}

static void
one_item (const rest *r, question *q, memory *m, size_t j, int *failed)
{
  double less = 0, equal = 1, steps = 0;
  int turned = reduce (q);

  if (turned >= 0)
    {
      double sets = ldexp (3, (int) (q->n + 1) / 2);
      double chain
        = (double) q->n * (double) q->k * ((double) q->sum + 1) / BAND;

      if (q->n > 2 * HALF)
        sets = INFINITY;
      steps = sets < chain ? sets : chain;
      if (! (steps <= r->steps))
        by_normal (q, &less, &equal);
      else if (! (sets < chain ? by_sets : by_chain) (q, m, &less, &equal))
        *failed = 1;
    }
  r->exact[j] = steps <= r->steps;
  r->below[j] = turned == 1 ? 1 - less : less + equal;
  r->above[j] = turned == 1 ? less + equal : 1 - less;
}

/* The items of a word.  */
static void
one_word (void *ctx, size_t w, unsigned worker)
{
  const rest *r = ctx;
  const ddd_bits *bits = r->bits;
  size_t last = ddd_least (bits->items - w * DDD_WORD, DDD_WORD);
  uint64_t *score = r->scores + worker * bits->rows;

  for (size_t t = 0; t < last; t++)
    {
      question q = { 0, 0, score, 0 };
      uint64_t own = r->counted ? r->counted[w] >> t & 1 : 1;

      for (size_t i = 0; i < bits->rows; i++)
        {
          size_t at = i * bits->stride + w;
          uint64_t right = bits->correct[at] >> t & 1;

          if (bits->valid && ! (bits->valid[at] >> t & 1))
            continue;
          score[q.n] = r->score[i] - (right & own);
          q.sum += right * score[q.n++];
          q.k += right;
        }
      size_t j = w * DDD_WORD + t;
      if (q.k == 0 || q.k == q.n)
        r->below[j] = r->above[j] = r->exact[j] = NAN;
      else
        one_item (r, &q, &r->memory[worker], j, &r->failed[worker]);
    }
}

ddd_status
ddd_rest_test (const ddd_bits *bits, const uint64_t *score,
               const uint64_t *counted, double steps, const ddd_run *run,
               double *below, double *above, double *exact, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  size_t words = (bits->items + DDD_WORD - 1) / DDD_WORD;
  ddd_status status = DDD_OK;
  int failed = 0;

  if (! how.threads)
    how.threads = ddd_threads ();
  rest r = { .bits = bits,
             .score = score,
             .counted = counted,
             .steps = steps,
             .below = below,
             .above = above,
             .exact = exact };
  r.memory = ddd_alloc (how.threads, sizeof *r.memory);
  r.failed = ddd_alloc (how.threads, sizeof *r.failed);
  r.scores = ddd_alloc (how.threads * (bits->rows + 1), sizeof *r.scores);
  if (r.memory && r.failed && r.scores)
    {
      memset (r.memory, 0, how.threads * sizeof *r.memory);
      memset (r.failed, 0, how.threads * sizeof *r.failed);
      status = ddd_parallel (words, &how, one_word, &r, err);
      for (unsigned t = 0; t < how.threads; t++)
        {
          failed |= r.failed[t];
          free (r.memory[t].room);
        }
    }
  else
    failed = 1;
  free (r.memory);
  free (r.failed);
  free (r.scores);
  if (failed)
    return ddd_fail (err, DDD_ENOMEM,
                     "no memory for exact probabilities of "
                     "%zu models; allow fewer steps",
                     bits->rows);
  return status;
}
