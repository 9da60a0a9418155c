/* rest_chain.c - sums over random sets of models, one model after the other.
   SPDX-License-Identifier: GPL-3.0-or-later

   The state of a chain is how many models are in the set and what they sum to;
   the highest score comes first.  A state whose sum is below that of the
   question, or above, however the rest is drawn, leaves the chain, so only a
   band of states is kept.  */

#include <stdlib.h>
#include <string.h>

#include "rest.h"

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

int
ddd_rest_by_chain (const ddd_question *q, ddd_room *m, double *less,
                   double *equal)
{
  size_t n = q->n, k = q->k, target = q->sum, width = target + 1;
  size_t bytes = (k + 1) * sizeof (band) + (n + 1) * sizeof (size_t);
  double *f = NULL;

  if (k < SIZE_MAX / sizeof *f / width - 1)
    f = ddd_room_for (m, bytes / sizeof *f + 1 + (k + 1) * width, sizeof *f);
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

          /* Not enough models are left, now and later: nobody looks at this
             band again.  */
          if (want > left)
            {
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
