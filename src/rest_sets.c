/* rest_sets.c - sums over random sets of models, by listing all sets.
   SPDX-License-Identifier: GPL-3.0-or-later

   Every subset of either half of the models, by size, with sums in order
   (merged, not sorted: E. Horowitz and S. Sahni, Computing partitions with
   applications to the knapsack problem, JACM 1974); for each size in the first
   half two pointers count the pairs of subsets that stay below the limit.
   2^(n/2) steps in place of 2^n.  */

#include "rest.h"

/* Sums of all subsets of some models, those of C models from AT[c] on, in
   order.  */
typedef struct
{
  size_t n, at[DDD_REST_HALF + 2];
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

int
ddd_rest_by_sets (const ddd_question *q, ddd_room *m, double *less,
                  double *equal)
{
  size_t na = q->n / 2, nb = q->n - na, all = (size_t) 1 << nb;
  uint64_t *sums = ddd_room_for (m, 3 * all, sizeof *sums);
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
