/* subsets.c - the few models of which at least one is right most often.
   SPDX-License-Identifier: GPL-3.0-or-later

   A set of models misses an item if all of its models are wrong on it, so what
   it misses is the bitwise and of their wrong answers.  All sets of a size are
   visited in lexicographic order, the and of all but the last model kept, so a
   set costs one count of as many words as a row has.  Where that is too much,
   one model after the other, each time the one that leaves the fewest: a
   submodular function, so the greedy set covers at least 1 - 1/e = 63 % of
   what the best one does (G. L. Nemhauser, L. A. Wolsey and M. L. Fisher,
   Mathematical Programming 1978).  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"

/* The best set that one worker has seen: the first of several.  */
typedef struct
{
  uint64_t missed; /* UINT64_MAX: none yet */
  size_t *set, *now;
  uint64_t *plane; /* SIZE rows: what the first 1, 2, ... models miss */
} searcher;

typedef struct
{
  const ddd_kernels *k;
  const uint64_t *wrong;
  size_t rows, words, size;
  searcher *searcher;
} search;

static uint64_t
count (const search *s, const uint64_t *a, const uint64_t *b)
{
  return s->k->count_and (a, b, b, s->words);
}

/* All sets that continue the first D models of NOW, D < SIZE.  */
static void
visit (const search *s, searcher *best, size_t d)
{
  uint64_t *plane = best->plane + d * s->words;
  const uint64_t *before = d ? plane - s->words : NULL;

  for (size_t i = d ? best->now[d - 1] + 1 : 0; i + s->size - d <= s->rows;
       i++)
    {
      const uint64_t *wrong = s->wrong + i * s->words;

      best->now[d] = i;
      if (d + 1 == s->size)
        {
          uint64_t missed = count (s, wrong, before ? before : wrong);

          if (missed < best->missed)
            {
              best->missed = missed;
              memcpy (best->set, best->now, s->size * sizeof *best->now);
            }
          continue;
        }
      for (size_t w = 0; w < s->words; w++)
        plane[w] = before ? before[w] & wrong[w] : wrong[w];
      visit (s, best, d + 1);
    }
}

/* The sets with given first two models (or one, or none), so that there are
   many jobs.  */
static void
one_start (void *ctx, size_t job, unsigned worker)
{
  const search *s = ctx;
  searcher *best = &s->searcher[worker];
  size_t first[2] = { s->size > 2 ? job / s->rows : job, job % s->rows };
  size_t fixed = s->size > 2 ? 2 : s->size - 1;

  if (fixed == 2 && first[1] <= first[0])
    return;
  for (size_t d = 0; d < fixed; d++)
    {
      const uint64_t *wrong = s->wrong + first[d] * s->words;
      uint64_t *plane = best->plane + d * s->words;

      best->now[d] = first[d];
      for (size_t w = 0; w < s->words; w++)
        plane[w] = d ? plane[w - s->words] & wrong[w] : wrong[w];
    }
  visit (s, best, fixed);
}

/* Whether A is better than B, or as good and comes first.  */
static int
before (const searcher *a, const searcher *b, size_t size)
{
  if (a->missed != b->missed)
    return a->missed < b->missed;
  for (size_t d = 0; d < size; d++)
    if (a->set[d] != b->set[d])
      return a->set[d] < b->set[d];
  return 0;
}

/* Wrong answers of every row, or NULL without memory.  */
static uint64_t *
wrong_answers (const ddd_bits *bits)
{
  size_t words = ddd_row_words (bits->items);
  uint64_t *wrong = ddd_alloc (bits->rows * words, sizeof *wrong);

  for (size_t i = 0; wrong && i < bits->rows; i++)
    for (size_t w = 0; w < words; w++)
      wrong[i * words + w] = ~bits->correct[i * bits->stride + w]
                             & ddd_live_bits (bits->items, w);
  return wrong;
}

ddd_status
ddd_best_subset (const ddd_bits *bits, size_t size, const ddd_run *run,
                 size_t *set, double *missed, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  search s = { .rows = bits->rows,
               .words = ddd_row_words (bits->items),
               .size = size };
  ddd_status status = ddd_cpu_kernels (&s.k, err);

  if (status != DDD_OK)
    return status;
  if (size < 1 || size > bits->rows)
    return ddd_fail (err, DDD_EINVAL, "there is no set of %zu of %zu models",
                     size, bits->rows);
  if (! how.threads)
    how.threads = ddd_threads ();

  uint64_t *wrong = wrong_answers (bits);
  uint64_t *plane = ddd_alloc (how.threads * size * s.words, sizeof *plane);
  size_t *sets = ddd_alloc (how.threads * 2 * size, sizeof *sets);
  s.searcher = ddd_alloc (how.threads, sizeof *s.searcher);
  s.wrong = wrong;
  if (wrong && plane && sets && s.searcher)
    {
      const searcher *best = s.searcher;

      for (unsigned t = 0; t < how.threads; t++)
        s.searcher[t] = (searcher) { UINT64_MAX, sets + 2 * t * size,
                                     sets + (2 * t + 1) * size,
                                     plane + t * size * s.words };
      status = ddd_parallel (size > 2   ? bits->rows * bits->rows
                             : size > 1 ? bits->rows
                                        : 1,
                             &how, one_start, &s, err);
      for (unsigned t = 1; t < how.threads; t++)
        if (s.searcher[t].missed < UINT64_MAX
            && before (&s.searcher[t], best, size))
          best = &s.searcher[t];
      if (status == DDD_OK)
        memcpy (set, best->set, size * sizeof *set);
      *missed = (double) best->missed;
    }
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory for sets of %zu models", size);
  free (wrong);
  free (plane);
  free (sets);
  free (s.searcher);
  return status;
}

ddd_status
ddd_greedy_subsets (const ddd_bits *bits, size_t size, size_t *set,
                    double *missed, ddd_error *err)
{
  search s = { .rows = bits->rows, .words = ddd_row_words (bits->items) };
  ddd_status status = ddd_cpu_kernels (&s.k, err);

  if (status != DDD_OK)
    return status;
  uint64_t *wrong = wrong_answers (bits);
  uint64_t *left = ddd_alloc (s.words, sizeof *left);
  if (! wrong || ! left)
    {
      free (wrong);
      free (left);
      return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models",
                       bits->rows);
    }
  memset (left, 0xff, s.words * sizeof *left);
  for (size_t d = 0; d < size && d < bits->rows; d++)
    {
      uint64_t least = UINT64_MAX;

      for (size_t i = 0; i < bits->rows; i++)
        {
          uint64_t now = count (&s, left, wrong + i * s.words);
          int taken = 0;

          for (size_t e = 0; e < d; e++)
            taken |= set[e] == i;
          if (! taken && now < least)
            {
              least = now;
              set[d] = i;
            }
        }
      for (size_t w = 0; w < s.words; w++)
        left[w] &= wrong[set[d] * s.words + w];
      missed[d] = (double) least;
    }
  free (wrong);
  free (left);
  return DDD_OK;
}
