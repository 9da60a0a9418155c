/* kappa.c - error consistency: Cohen's kappa of the correctness of two models.
   SPDX-License-Identifier: GPL-3.0-or-later

   On N items that both answered, with R and Q of them right and n11 right by
   both (p = R/N, q = Q/N, n10 = R - n11, n01 = Q - n11, n00 the rest):

     c_obs = (n11 + n00) / N
     c_exp = p q + (1 - p) (1 - q)
     kappa = (c_obs - c_exp) / (1 - c_exp)
           = 2 (N n11 - R Q) / (R (N - Q) + Q (N - R))

   Everything up to the last division is integer arithmetic, so the result is
   the same on every processor.  kappa is undefined (NaN) where c_exp = 1.

   Standard error over items (Fleiss, Cohen and Everitt 1969), from the
   influence of an item with answers x and y, which takes four values:

     IF = {[x = y] - c_obs - (1 - kappa) [(2q-1)(x-p) + (2p-1)(y-q)]}
          / (1 - c_exp),              se^2 = mean (IF^2) / N

   The interval is kappa -+ 1.96 se.  Near 1 that covers too rarely: with fewer
   than 15 items on which the two differ it is Wilson's interval for their
   share d = (n10 + n01) / N, as kappa = 1 - d / (1 - c_exp) with c_exp held.

   Bounds given the accuracies: |p + q - 1| <= c_obs <= 1 - |p - q|.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define Z95 1.959963984540054

enum
{
  FEW = 15 /* differing items below which the normal interval is off */
};

static double
square (double x)
{
  return x * x;
}

static double
standard_error (ddd_pair c)
{
  double n = (double) c.n, p = (double) c.r / n, q = (double) c.q / n;
  double e = ddd_pair_room (c) / (n * n), k = ddd_pair_kappa (c);
  double n11 = (double) c.n11, n10 = (double) (c.r - c.n11);
  double n01 = (double) (c.q - c.n11), n00 = n - n11 - n10 - n01;
  double observed = (n11 + n00) / n;
  double by_x = (1 - k) * (2 * q - 1), by_y = (1 - k) * (2 * p - 1);
  double base = by_x * p + by_y * q - observed;
  double sum = n11 * square (1 + base - by_x - by_y)
               + n10 * square (base - by_x) + n01 * square (base - by_y)
               + n00 * square (1 + base);

  return sqrt (sum) / (n * e);
}

static void
interval (ddd_pair c, double se, double *low, double *high)
{
  double n = (double) c.n, k = ddd_pair_kappa (c),
         e = ddd_pair_room (c) / (n * n);
  int64_t differ = c.r + c.q - 2 * c.n11;

  *low = k - Z95 * se;
  *high = k + Z95 * se;
  if (differ < FEW && ! isnan (k))
    {
      double d = (double) differ / n, z2 = Z95 * Z95;
      double mid = (d + z2 / (2 * n)) / (1 + z2 / n);
      double half
        = Z95 * sqrt (d * (1 - d) / n + z2 / (4 * n * n)) / (1 + z2 / n);

      *low = 1 - (mid + half) / e;
      *high = 1 - (mid - half) / e;
    }
  if (*high > 1)
    *high = 1;
}

/* Kappa if that share of the items agreed.  */
static double
kappa_at (ddd_pair c, int64_t agree)
{
  double n = (double) c.n, e = ddd_pair_room (c) / (n * n);

  return e > 0 ? 1 - (n - (double) agree) / n / e : NAN;
}

static int64_t
distance (int64_t a, int64_t b)
{
  return a > b ? a - b : b - a;
}

static void
put (double *matrix, size_t n, size_t i, size_t j, double value)
{
  if (matrix)
    matrix[i + j * n] = matrix[j + i * n] = value;
}

void
ddd_pair_write (const ddd_kappa_out *out, size_t n, size_t i, size_t j,
                ddd_pair c)
{
  double items = (double) c.n;
  double n10 = (double) (c.r - c.n11), n01 = (double) (c.q - c.n11);

  put (out->kappa, n, i, j, ddd_pair_kappa (c));
  put (out->observed, n, i, j, c.n ? (items - n10 - n01) / items : NAN);
  put (out->expected, n, i, j,
       c.n ? 1 - ddd_pair_room (c) / (items * items) : NAN);
  if (out->se)
    {
      double se = standard_error (c), low, high;

      interval (c, se, &low, &high);
      /* A model agrees with itself, whatever the items.  */
      if (i == j && ! isnan (low))
        se = 0, low = high = 1;
      put (out->se, n, i, j, se);
      put (out->low, n, i, j, low);
      put (out->high, n, i, j, high);
    }
  put (out->kappa_min, n, i, j, kappa_at (c, distance (c.r + c.q, c.n)));
  put (out->kappa_max, n, i, j, kappa_at (c, c.n - distance (c.r, c.q)));
  put (out->n11, n, i, j, (double) c.n11);
  put (out->n00, n, i, j, items - (double) c.n11 - n10 - n01);
  if (out->n10)
    {
      out->n10[i + j * n] = out->n01[j + i * n] = n10;
      out->n10[j + i * n] = out->n01[i + j * n] = n01;
    }
}

/* ---- both sets at once -------------------------------------------------- */

typedef struct
{
  size_t n;
  size_t trivial, impossible; /* items that are in no range */
  const ddd_kappa_out *inside, *all;
} sets;

/* All items are those inside and the others, so each is counted once.  */
static void
visit (void *ctx, const ddd_block *b)
{
  const sets *s = ctx;
  int64_t trivial = (int64_t) s->trivial;
  int64_t known = trivial + (int64_t) s->impossible;

  for (size_t j = 0; j < b->nj; j++)
    for (size_t i = 0; i < b->ni; i++)
      {
        if (b->i0 + i > b->j0 + j)
          break;

        ddd_pair in = ddd_block_pair (b, 0, i, j), all = in;
        if (b->ranges > 1)
          {
            ddd_pair out = ddd_block_pair (b, 1, i, j);

            all.n += out.n;
            all.r += out.r;
            all.q += out.q;
            all.n11 += out.n11;
          }
        all.n += known;
        all.r += trivial;
        all.q += trivial;
        all.n11 += trivial;
        ddd_pair_write (s->inside, s->n, b->i0 + i, b->j0 + j, in);
        ddd_pair_write (s->all, s->n, b->i0 + i, b->j0 + j, all);
      }
}

ddd_status
ddd_kappa (const ddd_bits *bits, const uint64_t *mask, size_t trivial,
           size_t impossible, const ddd_run *run, const ddd_kappa_out *inside,
           const ddd_kappa_out *all, ddd_error *err)
{
  int known = trivial != SIZE_MAX;
  size_t words = ddd_row_words (bits->items);
  sets s
    = { bits->rows, known ? trivial : 0, known ? impossible : 0, inside, all };
  ddd_bits range[2];
  uint64_t *memory[2] = { NULL, NULL }, *others = NULL;
  ddd_status status = ddd_subset (bits, mask, &range[0], &memory[0], err);

  if (status == DDD_OK && ! known)
    {
      others = ddd_alloc (words, sizeof *others);
      if (! others)
        status = ddd_fail (err, DDD_ENOMEM, "no memory to select items");
      else
        {
          for (size_t w = 0; w < words; w++)
            {
              size_t left
                = bits->items > w * DDD_WORD ? bits->items - w * DDD_WORD : 0;
              uint64_t live
                = left >= DDD_WORD ? UINT64_MAX : ((uint64_t) 1 << left) - 1;

              others[w] = ~mask[w] & live;
            }
          status = ddd_subset (bits, others, &range[1], &memory[1], err);
        }
    }
  if (status == DDD_OK)
    status = ddd_gram (range, known ? 1 : 2, run, visit, &s, err);

  free (memory[0]);
  free (memory[1]);
  free (others);
  return status;
}

ddd_status
ddd_kappa_to (const ddd_bits *bits, const uint64_t *correct,
              const uint64_t *valid, double *kappa, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);
  size_t words = ddd_row_words (bits->items);

  if (status != DDD_OK)
    return status;

  for (size_t i = 0; i < bits->rows; i++)
    {
      const uint64_t *x = bits->correct + i * bits->stride;
      const uint64_t *v = bits->valid ? bits->valid + i * bits->stride : valid;
      const uint64_t *u = valid ? valid : v;
      ddd_pair c = { .n = (int64_t) bits->items };

      c.n11 = (int64_t) k->count_and (x, correct, x, words);
      if (v)
        {
          c.n = (int64_t) k->count_and (v, u, u, words);
          c.r = (int64_t) k->count_and (x, u, u, words);
          c.q = (int64_t) k->count_and (v, correct, correct, words);
        }
      else
        {
          c.r = (int64_t) ddd_count (k, x, bits->items);
          c.q = (int64_t) ddd_count (k, correct, bits->items);
        }
      kappa[i] = ddd_pair_kappa (c);
    }
  return DDD_OK;
}
