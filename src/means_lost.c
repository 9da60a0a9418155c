/* means_lost.c - the mean kappa of pairs without each unit of models.
   SPDX-License-Identifier: GPL-3.0-or-later

   Without a unit, a model or a family, the split is made anew: the pairs of
   the others lose items, from all cells of their tables or from some.  Few
   items are lost, so these are counted, and taken from the tables that are
   there.  Kappas are added when all are known, in an order that no thread
   changes.  */

#include <stdlib.h>
#include <string.h>

#include "pairs.h"

enum
{
  KINDS = 8 /* sets of cells, see ddd_lost */
};

typedef struct
{
  const ddd_lost *in;
  size_t n, ranges;
  unsigned kind[KINDS]; /* of each range */
  double *kappa;        /* of i < j at i + n j */
} without;

static void
visit (void *ctx, const ddd_block *b)
{
  const without *s = ctx;
  const ddd_lost *in = s->in;

  for (size_t j = 0; j < b->nj; j++)
    for (size_t i = 0; i < b->ni && b->i0 + i < b->j0 + j; i++)
      {
        size_t at = b->i0 + i + (b->j0 + j) * s->n;
        double n11 = in->n11[at], n10 = in->n10[at];
        double n01 = in->n01[at], n00 = in->n00[at];

        for (size_t r = 0; r < s->ranges; r++)
          {
            ddd_pair c = ddd_block_pair (b, r, i, j);
            unsigned kind = s->kind[r];

            n11 -= (double) (kind & DDD_LOST_BOTH ? c.n11 : 0);
            n10 -= (double) (kind & DDD_LOST_ONE ? c.r - c.n11 : 0);
            n01 -= (double) (kind & DDD_LOST_ONE ? c.q - c.n11 : 0);
            n00 -= (double) (kind & DDD_LOST_NEITHER ? c.n - c.r - c.q + c.n11
                                                     : 0);
          }
        s->kappa[at]
          = 2 * (n11 * n00 - n10 * n01)
            / ((n11 + n10) * (n10 + n00) + (n11 + n01) * (n01 + n00));
      }
}

static double
mean_of (const without *s, double unit)
{
  const ddd_lost *in = s->in;
  double sum = 0, pairs = 0;

  for (size_t j = 0; j < s->n; j++)
    for (size_t i = 0; i < j && in->unit[j] != unit; i++)
      {
        size_t at = i + j * s->n;

        if (in->pairs[at] && in->unit[i] != unit && ! isnan (s->kappa[at]))
          {
            sum += s->kappa[at];
            pairs++;
          }
      }
  return pairs > 0 ? sum / pairs : NAN;
}

/* The items that UNIT (from 0) loses, a range for each kind; one at least, be
   it empty.  MASK has room for a row per kind, and what MEMORY gets is the
   caller's.  */
static ddd_status
ranges_of (without *s, const ddd_bits *bits, size_t unit, uint64_t *mask,
           ddd_bits *range, uint64_t **memory, ddd_error *err)
{
  size_t words = ddd_row_words (bits->items), count[KINDS] = { 0 };
  const uint8_t *lost = s->in->lost + unit;
  ddd_status status = DDD_OK;

  s->ranges = 0;
  memset (mask, 0, words * KINDS * sizeof *mask);
  for (size_t j = 0; j < bits->items; j++)
    {
      unsigned kind = lost[j * s->in->units] % KINDS;

      mask[kind * words + j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
      count[kind]++;
    }
  for (unsigned kind = 1; kind < KINDS && status == DDD_OK; kind++)
    if (count[kind] > 0 || (kind == KINDS - 1 && s->ranges == 0))
      {
        s->kind[s->ranges] = kind;
        status = ddd_subset (bits, mask + kind * words, &range[s->ranges],
                             &memory[s->ranges], err);
        s->ranges++;
      }
  return status;
}

ddd_status
ddd_means_lost (const ddd_bits *bits, const ddd_lost *in, const ddd_run *run,
                double *mean, ddd_error *err)
{
  size_t n = bits->rows;
  without s = { .in = in, .n = n };
  uint64_t *mask
    = ddd_alloc (ddd_row_words (bits->items) * KINDS, sizeof *mask);
  ddd_status status = DDD_OK;

  s.kappa = ddd_alloc (n * n, sizeof *s.kappa);
  if (! mask || ! s.kappa)
    status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
  for (size_t u = 0; u < in->units && status == DDD_OK; u++)
    {
      ddd_part part = { run, (double) u / (double) in->units,
                        (double) (u + 1) / (double) in->units };
      ddd_run how = ddd_run_part (&part);
      ddd_bits range[KINDS];
      uint64_t *memory[KINDS] = { NULL };

      status = ranges_of (&s, bits, u, mask, range, memory, err);
      if (status == DDD_OK)
        status = ddd_gram (range, s.ranges, &how, visit, &s, err);
      if (status == DDD_OK)
        mean[u] = mean_of (&s, (double) (u + 1));
      for (size_t r = 0; r < KINDS; r++)
        free (memory[r]);
    }
  free (mask);
  free (s.kappa);
  return status;
}
