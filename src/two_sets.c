/* two_sets.c - pairs of models on a set of items and on all at once.
   SPDX-License-Identifier: GPL-3.0-or-later

   All items are those inside the set and the others, so that each is counted
   once.  Blocks are handed on in patches of 16 x 16 pairs: then who writes
   into a matrix at (i, j) and at (j, i) fills whole cache lines in both
   places.  */

#include <stdlib.h>

#include "pairs.h"

typedef struct
{
  ddd_pair known; /* of items that are in no range: the same for all */
  ddd_patch_visit *visit;
  void *ctx;
} sets;

/* Field by field: a copy of what was just stored would be waited for.  */
static inline void
fill (const sets *s, const ddd_block *b, size_t i, size_t j, ddd_pair *inside,
      ddd_pair *all)
{
  ddd_pair c = ddd_block_pair (b, 0, i, j), d = s->known;

  if (b->ranges > 1)
    d = ddd_block_pair (b, 1, i, j);
  *inside = c;
  all->n = c.n + d.n;
  all->r = c.r + d.r;
  all->q = c.q + d.q;
  all->n11 = c.n11 + d.n11;
}

static void
visit (void *ctx, const ddd_block *b)
{
  const sets *s = ctx;
  ddd_patch p;

  for (size_t j0 = 0; j0 < b->nj; j0 += DDD_PATCH)
    for (size_t i0 = 0; i0 < b->ni; i0 += DDD_PATCH)
      {
        p.i0 = b->i0 + i0;
        p.j0 = b->j0 + j0;
        p.ni = ddd_least (b->ni - i0, DDD_PATCH);
        p.nj = ddd_least (b->nj - j0, DDD_PATCH);
        if (p.i0 >= p.j0 + p.nj)
          break;
        for (size_t j = 0; j < p.nj; j++)
          for (size_t i = 0; i < p.ni && p.i0 + i <= p.j0 + j; i++)
            fill (s, b, i0 + i, j0 + j, &p.inside[j][i], &p.all[j][i]);
        s->visit (s->ctx, &p);
      }
}

/* The items that are not in MASK.  */
static ddd_status
subset_of_others (const ddd_bits *bits, const uint64_t *mask, ddd_bits *out,
                  uint64_t **memory, ddd_error *err)
{
  size_t words = ddd_row_words (bits->items);
  uint64_t *others = ddd_alloc (words, sizeof *others);
  ddd_status status;

  if (! others)
    return ddd_fail (err, DDD_ENOMEM, "no memory to select items");
  for (size_t w = 0; w < words; w++)
    others[w] = ~mask[w] & ddd_live_bits (bits->items, w);
  status = ddd_subset (bits, others, out, memory, err);
  free (others);
  return status;
}

ddd_status
ddd_two_sets (const ddd_bits *bits, const uint64_t *mask, size_t trivial,
              size_t impossible, ddd_share share, const ddd_run *run,
              ddd_patch_visit *to, void *ctx, ddd_error *err)
{
  int known = trivial != SIZE_MAX;
  sets s = { .visit = to, .ctx = ctx };
  ddd_bits range[2];
  uint64_t *memory[2] = { NULL, NULL };
  ddd_status status = ddd_subset (bits, mask, &range[0], &memory[0], err);

  if (known)
    {
      int64_t right = (int64_t) trivial, items = right + (int64_t) impossible;

      s.known = (ddd_pair) { items, right, right, right };
    }
  if (status == DDD_OK && ! known)
    status = subset_of_others (bits, mask, &range[1], &memory[1], err);
  if (status == DDD_OK)
    status = ddd_gram_share (range, known ? 1 : 2, share, run, visit, &s, err);
  free (memory[0]);
  free (memory[1]);
  return status;
}
