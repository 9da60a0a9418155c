/* summary.c - what the kappas of all pairs amount to, without keeping them.
   SPDX-License-Identifier: GPL-3.0-or-later

   Sums are whole numbers, so that the order in which threads bring their
   pairs changes no bit: kappas are added up in units of 2^-44, in two words.
 */

#include <math.h>
#include <pthread.h>

#include "pairs.h"

enum
{
  UNIT = 44, /* bits after the point */
  LOW = 20   /* bits of the sum in the lower word */
};

#define ONE ((double) ((int64_t) 1 << UNIT))

typedef struct
{
  pthread_mutex_t lock;
  ddd_kappa_summary *inside, *all;
} summary;

static void
offer (ddd_kappa_summary *s, size_t i, size_t other, double kappa)
{
  double best = s->nearest_kappa[i];

  if (isnan (best) || kappa > best
      || (kappa == best && (double) other + 1 < s->nearest[i]))
    {
      s->nearest_kappa[i] = kappa;
      s->nearest[i] = (double) other + 1;
    }
}

static void
add (ddd_kappa_summary *s, const ddd_patch *p,
     double kappa[DDD_PATCH][DDD_PATCH])
{
  double low = INFINITY, high = -INFINITY;
  int64_t sum = 0;

  for (size_t j = 0; j < p->nj; j++)
    for (size_t i = 0; i < p->ni && p->i0 + i < p->j0 + j; i++)
      {
        double k = kappa[j][i];
        size_t bin;

        if (isnan (k))
          continue;
        bin = (size_t) ((k + 1) / 2 * (double) s->bins);
        s->histogram[bin < s->bins ? bin : s->bins - 1]++;
        sum += (int64_t) (k * ONE);
        s->pairs++;
        low = k < low ? k : low;
        high = k > high ? k : high;
        offer (s, p->i0 + i, p->j0 + j, k);
        offer (s, p->j0 + j, p->i0 + i, k);
      }
  if (low <= high) /* else no pair had a kappa; fmin and fmax pass over NaN */
    {
      s->low = fmin (s->low, low);
      s->high = fmax (s->high, high);
    }
  s->sum[0] += sum >> LOW;
  s->sum[1] += sum & (((int64_t) 1 << LOW) - 1);
}

static void
visit (void *ctx, const ddd_patch *p)
{
  summary *s = ctx;
  double kappa[2][DDD_PATCH][DDD_PATCH];

  for (size_t j = 0; j < p->nj; j++)
    for (size_t i = 0; i < p->ni && p->i0 + i < p->j0 + j; i++)
      {
        kappa[0][j][i] = ddd_pair_kappa (p->inside[j][i]);
        kappa[1][j][i] = ddd_pair_kappa (p->all[j][i]);
      }
  pthread_mutex_lock (&s->lock);
  add (s->inside, p, kappa[0]);
  add (s->all, p, kappa[1]);
  pthread_mutex_unlock (&s->lock);
}

static void
start (ddd_kappa_summary *s, size_t n)
{
  for (size_t b = 0; b < s->bins; b++)
    s->histogram[b] = 0;
  for (size_t i = 0; i < n; i++)
    s->nearest[i] = s->nearest_kappa[i] = NAN;
  s->low = s->high = NAN;
  s->sum[0] = s->sum[1] = 0;
  s->pairs = 0;
}

/* What is above the lower word goes to the higher one, so that equal sums are
   equal words.  */
static void
finish (ddd_kappa_summary *s)
{
  s->sum[0] += s->sum[1] >> LOW;
  s->sum[1] &= ((int64_t) 1 << LOW) - 1;
  s->mean = (ldexp ((double) s->sum[0], LOW - UNIT)
             + ldexp ((double) s->sum[1], -UNIT))
            / (double) s->pairs;
}

ddd_status
ddd_kappa_summarize (const ddd_bits *bits, const uint64_t *mask,
                     size_t trivial, size_t impossible, ddd_share share,
                     const ddd_run *run, ddd_kappa_summary *inside,
                     ddd_kappa_summary *all, ddd_error *err)
{
  summary s = { .inside = inside, .all = all };
  ddd_status status;

  if (pthread_mutex_init (&s.lock, NULL) != 0)
    return ddd_fail (err, DDD_ENOMEM, "no memory for a lock");
  start (inside, bits->rows);
  start (all, bits->rows);
  status = ddd_two_sets (bits, mask, trivial, impossible, share, run, visit,
                         &s, err);
  finish (inside);
  finish (all);
  pthread_mutex_destroy (&s.lock);
  return status;
}
