/* rest.c - is it the better models that are right on an item?
   SPDX-License-Identifier: GPL-3.0-or-later

   Of the n models that answered an item k are right, and their rest scores
   (right answers on the other items) sum to A.  If the item had nothing to do
   with what the others measure, every set of k models would be as likely:

     P (sum over a random set of k of the n scores <= A),

   the permutation test of the rest-score correlation, which is a monotone
   function of A.  Two ways to the exact value, the cheaper one for each item:
   all sets (rest_sets.c), in some 32 2^(n/2) steps, and one model after the
   other (rest_chain.c), in about n k A / 16, scores beginning at 0.

   Sums are whole numbers, compared exactly; all terms are positive, so
   probabilities keep their relative accuracy.  Where neither is cheap enough:
   the normal distribution with the mean and the variance over all sets (of
   sampling without replacement), and half a point for continuity.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rest.h"

enum
{
  BAND = 16, /* about one state of so many is in the band of a chain */
  SETS = 32  /* a sum of the 2^(n/2) takes as long as so many states */
};

typedef struct
{
  const ddd_bits *bits;
  const uint64_t *score, *counted;
  double steps, *below, *above, *exact;
  ddd_room *rooms; /* of each worker */
  uint64_t *scores;
  int *failed;
} rest;

void *
ddd_room_for (ddd_room *m, size_t count, size_t size)
{
  if (m->bytes / size < count)
    {
      free (m->room);
      m->room = ddd_alloc (count, size);
      m->bytes = m->room ? count * size : 0;
    }
  return m->room;
}

static void
by_normal (const ddd_question *q, double *less, double *equal)
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
reduce (ddd_question *q)
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
one_item (const rest *r, ddd_question *q, ddd_room *m, size_t j, int *failed)
{
  double less = 0, equal = 1, steps = 0;
  int turned = reduce (q);

  if (turned >= 0)
    {
      double sets = ldexp (SETS, (int) (q->n + 1) / 2);
      double chain
        = (double) q->n * (double) q->k * ((double) q->sum + 1) / BAND;

      if (q->n > 2 * DDD_REST_HALF)
        sets = INFINITY;
      steps = sets < chain ? sets : chain;
      if (! (steps <= r->steps))
        by_normal (q, &less, &equal);
      else if (! (sets < chain ? ddd_rest_by_sets
                               : ddd_rest_by_chain) (q, m, &less, &equal))
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
      ddd_question q = { 0, 0, score, 0 };
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
        one_item (r, &q, &r->rooms[worker], j, &r->failed[worker]);
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
  r.rooms = ddd_alloc (how.threads, sizeof *r.rooms);
  r.failed = ddd_alloc (how.threads, sizeof *r.failed);
  r.scores = ddd_alloc (how.threads * (bits->rows + 1), sizeof *r.scores);
  if (r.rooms && r.failed && r.scores)
    {
      memset (r.rooms, 0, how.threads * sizeof *r.rooms);
      memset (r.failed, 0, how.threads * sizeof *r.failed);
      status = ddd_parallel (words, &how, one_word, &r, err);
      for (unsigned t = 0; t < how.threads; t++)
        {
          failed |= r.failed[t];
          free (r.rooms[t].room);
        }
    }
  else
    failed = 1;
  free (r.rooms);
  free (r.failed);
  free (r.scores);
  if (failed)
    return ddd_fail (err, DDD_ENOMEM,
                     "no memory for exact probabilities of "
                     "%zu models; allow fewer steps",
                     bits->rows);
  return status;
}
