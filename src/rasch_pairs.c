/* rasch_pairs.c - what the Rasch model expects of two models.
   SPDX-License-Identifier: GPL-3.0-or-later

   Given the number k of models that are right, that i and l are among them
   has the probability

     P_il(k) = pi_i(k) pi_l(k - 1 | n - 1 models without i),

   products of stable terms, n^3 / 2 steps for all pairs (rasch_counts.c).
   Expected counts are sums over k, weighted with the histogram h_k.  Observed
   minus expected n11 has the variance

     V = sum_k h_k P_il (1 - P_il) - c' I^+ c,
     c_a = sum_k h_k (P_ila - P_il pi_a),
     I_ab = sum_k h_k (P_ab - pi_a pi_b),

   where c is the derivative of the expected n11 by the log-odds b_a, and what
   it loses was spent on estimating these.  No triple of models is needed for
   c where the odds differ: with q = e_i / (e_i - e_l),

     P_il = q pi_l + (1 - q) pi_i,

   whose derivative has the derivatives of pi, which make up I, in it:

     c = I w + u d,   w = q 1_l + (1 - q) 1_i,   d = 1_i - 1_l,
     u = q (q - 1) sum_k h_k (pi_i - pi_l),
     c' I^+ c = w' I w + 2 u (1 - 2 q) + u^2 d' I^+ d.

   Near e_i = e_l this cancels, so there c is added up from triples
   (rasch_alike.c): n^2 steps for such a pair, of which real models have few,
   mostly those with equal scores.  */

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>

#include "rasch_lanes.h"

/* |e_l / e_i - 1| from which on the closed form is used: it loses the square
   of the inverse, and so keeps six digits.  */
#define APART 1e-4

/* Model I with each of block B that follows it: P has the probabilities of the
   latter with I out.  */
static void
visit_block (const ddd_rasch_lanes *x, size_t i, size_t b, const double *p,
             double *both, ddd_rasch_visit *visit, void *ctx)
{
  size_t n = x->n, levels = n + 1;
  const double *pi = x->all + i * levels;

  for (size_t at = 0; at < DDD_ABLE && b * DDD_ABLE + at < n; at++)
    {
      size_t l = b * DDD_ABLE + at;

      if (l <= i)
        continue;
      both[0] = 0;
      for (size_t k = 1; k <= n; k++)
        both[k] = pi[k] * p[(k - 1) * DDD_ABLE + at];
      visit (ctx, &(ddd_rasch_two) { n, i, l, pi, x->all + l * levels, both });
    }
}

ddd_status
ddd_rasch_each (size_t n, const double *e, const ddd_run *run,
                ddd_rasch_visit *visit, void *ctx, ddd_error *err)
{
  size_t levels = n + 1;
  double pairs = (double) n * (double) (n + 1), done = 0; /* twice */
  int stopped = 0;
  ddd_rasch_lanes x;
  ddd_status status = ddd_rasch_lanes_make (n, e, &x, err);

  if (status != DDD_OK)
    return status;
  double *rest = ddd_alloc ((4 + DDD_ABLE) * levels, sizeof *rest);
  if (! rest)
    {
      ddd_rasch_lanes_free (&x);
      return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models",
                       n);
    }

  double *ratio = rest + levels, *by = ratio + levels, *both = by + levels;
  double *p = both + levels;
  for (size_t i = 0; i < n && ! stopped; i++)
    {
      const double *pi = x.all + i * levels;

      visit (ctx, &(ddd_rasch_two) { n, i, i, pi, pi, pi });
      ddd_rasch_without (n, e[i], x.g, pi, rest);
      ddd_rasch_ratios (n - 1, rest, ratio);
      for (size_t k = 0; k + 1 < n; k++)
        by[k] = 1 / ratio[k];
      for (size_t b = (i + 1) / DDD_ABLE; b < x.blocks; b++)
        {
          ddd_rasch_up (n - 1, ratio, x.odds + b * DDD_ABLE, p);
          ddd_rasch_down (n - 1, by, x.inverse + b * DDD_ABLE, p);
          visit_block (&x, i, b, p, both, visit, ctx);
        }
      done += 2 * (double) (n - i);
      stopped = ddd_run_stopped (run, done / pairs);
    }
  free (rest);
  ddd_rasch_lanes_free (&x);
  return stopped ? ddd_fail (err, DDD_ESTOP, "interrupted") : DDD_OK;
}

/* ---- the variance ------------------------------------------------------- */

typedef struct
{
  const double *h, *e;
  double *n11, *information, *variance;
  const double *inverse; /* of I + 1 1', scaled: I^+ but for the constant */
} tables;

static int
alike (double e, double other)
{
  return ! (fabs (expm1 (other - e)) > APART);
}

static double
spent_apart (const tables *t, size_t n, size_t i, size_t l)
{
  const double *I = t->information, *J = t->inverse;
  double q = -1 / expm1 (t->e[l] - t->e[i]);
  double u = q * (q - 1) * (t->n11[i + i * n] - t->n11[l + l * n]);

  return q * q * I[l + l * n] + (1 - q) * (1 - q) * I[i + i * n]
         + 2 * q * (1 - q) * I[i + l * n] + 2 * u * (1 - 2 * q)
         + u * u * (J[i + i * n] + J[l + l * n] - 2 * J[i + l * n]);
}

/* Returns whether there are pairs that are alike.  */
static int
project (tables *t, size_t n)
{
  int left = 0;

  for (size_t i = 0; i < n; i++)
    {
      t->variance[i + i * n] = 0; /* its own count is what was fitted */
      for (size_t l = i + 1; l < n; l++)
        if (alike (t->e[i], t->e[l]))
          left = 1;
        else
          t->variance[i + l * n] = t->variance[l + i * n]
            -= spent_apart (t, n, i, l);
    }
  return left;
}

/* Adding 1 1' makes I regular and changes nothing for c, which sums to 0.
   Returns whether I told all models apart.  */
static int
invert (size_t n, const double *information, double *inverse)
{
  gsl_matrix_view m = gsl_matrix_view_array (inverse, n, n);
  double trace = 0;

  for (size_t i = 0; i < n; i++)
    trace += information[i + i * n];
  for (size_t t = 0; t < n * n; t++)
    inverse[t] = information[t] + trace / (double) (n * n);

  gsl_error_handler_t *old = gsl_set_error_handler_off ();
  int regular = gsl_linalg_cholesky_decomp1 (&m.matrix) == GSL_SUCCESS
                && gsl_linalg_cholesky_invert (&m.matrix) == GSL_SUCCESS;
  gsl_set_error_handler (old);
  return regular;
}

ddd_status
ddd_rasch_pairs (size_t n, const double *h, const double *e,
                 const ddd_run *run, double *n11, double *information,
                 double *variance, ddd_error *err)
{
  ddd_part part[2] = { { run, 0, variance ? .5 : 1 }, { run, .5, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };
  tables t = { h, e, n11, information, variance, NULL };
  double *memory = ddd_alloc (variance ? 2 * n * n : 1, sizeof *memory);
  ddd_status status = DDD_OK;

  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  if (variance && ! information)
    t.information = memory + n * n;
  status
    = ddd_rasch_counts (n, h, e, &how[0], n11, t.information, variance, err);
  if (status == DDD_OK && variance)
    {
      t.inverse = memory;
      if (! invert (n, t.information, memory))
        for (size_t i = 0; i < n * n; i++)
          variance[i] = NAN;
      else if (project (&t, n))
        status = ddd_rasch_spent_alike (n, h, e, memory, alike, &how[1],
                                        variance, err);
    }
  free (memory);
  return status;
}
