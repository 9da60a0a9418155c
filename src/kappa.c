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

   The interval is kappa -+ 1.96 se, within [-1, 1].  Near 1 that covers too
   rarely: with fewer than 15 items on which the two differ it is Wilson's
   interval for their share d = (n10 + n01) / N, as kappa = 1 - d / (1 - c_exp)
   with c_exp held.

   Bounds given the accuracies: |p + q - 1| <= c_obs <= 1 - |p - q|.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pairs.h"

/* Millions of pairs: what is computed of each must not be a call.  */
#define INLINE static inline __attribute__ ((always_inline))

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
  if (*low < -1)
    *low = -1;
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

/* Pairs in the order of pdist.  */
static size_t
pair_index (size_t n, size_t i, size_t j)
{
  return i * (2 * n - i - 1) / 2 + j - i - 1;
}

static void
put_pair (const ddd_kappa_out *out, double *pairs, size_t at, double value)
{
  if (out->form == DDD_PAIRS)
    pairs[at] = value;
  else
    ((float *) (void *) pairs)[at] = (float) value;
}

static void
put (const ddd_kappa_out *out, double *to, size_t n, size_t i, size_t j,
     double value)
{
  if (to && out->form == DDD_MATRIX)
    to[i + j * n] = to[j + i * n] = value;
  else if (to && i != j)
    put_pair (out, to, pair_index (n, i, j), value);
}

INLINE double
observed (ddd_pair c)
{
  double items = (double) c.n;

  return c.n
           ? (items - (double) (c.r - c.n11) - (double) (c.q - c.n11)) / items
           : NAN;
}

INLINE double
expected (ddd_pair c)
{
  double items = (double) c.n;

  return c.n ? 1 - ddd_pair_room (c) / (items * items) : NAN;
}

/* All but the three that everyone wants.  */
static void
write_rest (const ddd_kappa_out *out, size_t n, size_t i, size_t j, ddd_pair c)
{
  double n10 = (double) (c.r - c.n11), n01 = (double) (c.q - c.n11);

  if (out->se)
    {
      double se = standard_error (c), low, high;

      interval (c, se, &low, &high);
      /* A model agrees with itself, whatever the items.  */
      if (i == j && ! isnan (low))
        se = 0, low = high = 1;
      put (out, out->se, n, i, j, se);
      put (out, out->low, n, i, j, low);
      put (out, out->high, n, i, j, high);
    }
  put (out, out->kappa_min, n, i, j, kappa_at (c, distance (c.r + c.q, c.n)));
  put (out, out->kappa_max, n, i, j, kappa_at (c, c.n - distance (c.r, c.q)));
  put (out, out->n11, n, i, j, (double) c.n11);
  put (out, out->n00, n, i, j, (double) c.n - (double) c.n11 - n10 - n01);
  if (out->n10 && out->form == DDD_MATRIX)
    {
      out->n10[i + j * n] = out->n01[j + i * n] = n10;
      out->n10[j + i * n] = out->n01[i + j * n] = n01;
    }
  else
    {
      put (out, out->n10, n, i, j, n10);
      put (out, out->n01, n, i, j, n01);
    }
}

static int
has_rest (const ddd_kappa_out *out)
{
  return out->se || out->kappa_min || out->kappa_max || out->n11 || out->n10
         || out->n01 || out->n00;
}

void
ddd_pair_write (const ddd_kappa_out *out, size_t n, size_t i, size_t j,
                ddd_pair c)
{
  put (out, out->kappa, n, i, j, ddd_pair_kappa (c));
  put (out, out->observed, n, i, j, observed (c));
  put (out, out->expected, n, i, j, expected (c));
  if (has_rest (out))
    write_rest (out, n, i, j, c);
}

typedef struct
{
  size_t n;
  const ddd_kappa_out *inside, *all;
} results;

/* Rows of column J of the patch that are filled.  */
static size_t
filled (const ddd_patch *p, size_t j)
{
  size_t rows = p->j0 + j + 1 - p->i0;

  return rows < p->ni ? rows : p->ni;
}

/* Values of all pairs of a patch to TO, which may be NULL: in a matrix row
   after row in both places.  */
INLINE void
put_patch (const ddd_kappa_out *out, double *to, size_t n, const ddd_patch *p,
           const ddd_pair c[DDD_PATCH][DDD_PATCH], double (*of) (ddd_pair c))
{
  double v[DDD_PATCH][DDD_PATCH];

  if (! to)
    return;
  for (size_t j = 0; j < p->nj; j++)
    for (size_t i = 0; i < filled (p, j); i++)
      {
        v[j][i] = of (c[j][i]);
        if (out->form == DDD_MATRIX)
          to[p->i0 + i + (p->j0 + j) * n] = v[j][i];
        else
          put (out, to, n, p->i0 + i, p->j0 + j, v[j][i]);
      }
  if (out->form == DDD_MATRIX)
    for (size_t i = 0; i < p->ni; i++)
      for (size_t j = 0; j < p->nj; j++)
        if (i < filled (p, j))
          to[p->j0 + j + (p->i0 + i) * n] = v[j][i];
}

static void
write_patch (const ddd_kappa_out *out, size_t n, const ddd_patch *p,
             const ddd_pair c[DDD_PATCH][DDD_PATCH])
{
  put_patch (out, out->kappa, n, p, c, ddd_pair_kappa);
  put_patch (out, out->observed, n, p, c, observed);
  put_patch (out, out->expected, n, p, c, expected);
  if (has_rest (out))
    for (size_t j = 0; j < p->nj; j++)
      for (size_t i = 0; i < filled (p, j); i++)
        write_rest (out, n, p->i0 + i, p->j0 + j, c[j][i]);
}

static void
visit (void *ctx, const ddd_patch *p)
{
  const results *r = ctx;

  write_patch (r->inside, r->n, p, p->inside);
  write_patch (r->all, r->n, p, p->all);
}

ddd_status
ddd_kappa (const ddd_bits *bits, const uint64_t *mask, size_t trivial,
           size_t impossible, const ddd_run *run, const ddd_kappa_out *inside,
           const ddd_kappa_out *all, ddd_error *err)
{
  results r = { bits->rows, inside, all };

  return ddd_two_sets (bits, mask, trivial, impossible, (ddd_share) { 0, 0 },
                       run, visit, &r, err);
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
