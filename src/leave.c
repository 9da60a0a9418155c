/* leave.c - error consistency of a pair on the items that the others chose.
   SPDX-License-Identifier: GPL-3.0-or-later

   Items chosen by the answers of the two models themselves make them look
   dependent.  So models i and l are compared on the items that are in between
   for the other n - 2: with r = k - x_i - x_l of these right and w wrong,

     r > t and w > t.

   That differs from pair to pair, but with k right and w wrong among all, an
   item is in the table of a pair, if at all, in the cell

     n11        where  k >= t + 3  and  w >= t + 1
     n10, n01   where  k >= t + 2  and  w >= t + 2
     n00        where  k >= t + 1  and  w >= t + 3,

   whichever the pair is.  So the items fall into a few kinds (five, where all
   models answered and n > 2t + 4), each a range of ddd_gram of which only
   these cells are added up.  A missing answer is neither right nor wrong: an
   item counts only if it is in between whatever the answer had been.  */

#include <stdlib.h>
#include <string.h>

#include "pairs.h"

enum
{
  BOTH = 1, /* the cells that a kind of items adds to */
  ONE = 2,
  NEITHER = 4,
  KINDS = 8
};

typedef struct
{
  size_t n;
  size_t ranges;
  unsigned kind[KINDS]; /* of each range */
  const ddd_kappa_out *out;
} leave;

static unsigned
kind_of (double right, double wrong, double t)
{
  return (right >= t + 3 && wrong >= t + 1 ? BOTH : 0)
         | (right >= t + 2 && wrong >= t + 2 ? ONE : 0)
         | (right >= t + 1 && wrong >= t + 3 ? NEITHER : 0);
}

static void
visit (void *ctx, const ddd_block *b)
{
  const leave *s = ctx;

  for (size_t j = 0; j < b->nj; j++)
    for (size_t i = 0; i < b->ni && b->i0 + i <= b->j0 + j; i++)
      {
        int64_t n11 = 0, n10 = 0, n01 = 0, n00 = 0;

        for (size_t r = 0; r < s->ranges && b->i0 + i < b->j0 + j; r++)
          {
            ddd_pair c = ddd_block_pair (b, r, i, j);

            n11 += s->kind[r] & BOTH ? c.n11 : 0;
            n10 += s->kind[r] & ONE ? c.r - c.n11 : 0;
            n01 += s->kind[r] & ONE ? c.q - c.n11 : 0;
            n00 += s->kind[r] & NEITHER ? c.n - c.r - c.q + c.n11 : 0;
          }
        ddd_pair_write (
          s->out, s->n, b->i0 + i, b->j0 + j,
          (ddd_pair) { n11 + n10 + n01 + n00, n11 + n10, n11 + n01, n11 });
      }
}

ddd_status
ddd_leave_pair_out (const ddd_bits *bits, const double *k,
                    const double *answers, size_t tolerance,
                    const ddd_run *run, const ddd_kappa_out *out,
                    ddd_error *err)
{
  size_t words = ddd_row_words (bits->items);
  uint64_t *mask = ddd_alloc (words * KINDS, sizeof *mask);
  uint64_t *memory[KINDS] = { NULL };
  size_t count[KINDS] = { 0 };
  ddd_bits range[KINDS];
  leave s = { .n = bits->rows, .out = out };
  ddd_status status = DDD_OK;

  if (! mask)
    return ddd_fail (err, DDD_ENOMEM, "no memory to select items");
  memset (mask, 0, words * KINDS * sizeof *mask);
  for (size_t j = 0; j < bits->items; j++)
    {
      unsigned kind = kind_of (k[j], answers[j] - k[j], (double) tolerance);

      mask[kind * words + j / DDD_WORD] |= (uint64_t) 1 << j % DDD_WORD;
      count[kind]++;
    }
  /* One range at least, be it empty.  */
  for (unsigned kind = 1; kind < KINDS && status == DDD_OK; kind++)
    if (count[kind] > 0 || kind == (BOTH | ONE | NEITHER))
      {
        s.kind[s.ranges] = kind;
        status = ddd_subset (bits, mask + kind * words, &range[s.ranges],
                             &memory[s.ranges], err);
        s.ranges++;
      }
  if (status == DDD_OK)
    status = ddd_gram (range, s.ranges, run, visit, &s, err);

  for (size_t r = 0; r < KINDS; r++)
    free (memory[r]);
  free (mask);
  return status;
}
