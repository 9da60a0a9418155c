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

   Then the sums of P_il^2 and of I go as well, and with S_i = sum_k h_k pi_i

     u = q (1 - q) (S_l - S_i),   V = u (2 q - 1) - u^2 d' I^+ d.

   That loses the cube of q, which is large near e_i = e_l: models are sorted,
   and where they are near, V is added up over k (rasch_counts.c).  Where they
   are alike, c is added up from triples (rasch_alike.c): n^2 steps for such a
   pair, of which real models have few, mostly those with equal scores.  */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>

#include "rasch_lanes.h"

/* ---- every pair --------------------------------------------------------- */

typedef struct
{
  const ddd_rasch_lanes *x;
  const ddd_kernels *k;
  const double *e;
  ddd_rasch_visit *visit;
  void *ctx;
  double *scratch; /* of every worker */
  size_t size;
} each;

static void
visit_others (void *ctx, size_t i, unsigned worker)
{
  const each *v = ctx;
  const ddd_rasch_lanes *x = v->x;
  size_t n = x->n, levels = n + 1;
  const double *pi = x->all + i * x->ld;
  double *rest = v->scratch + worker * v->size;
  double *ratio = rest + levels, *by = ratio + levels, *given = by + levels;

  ddd_rasch_without (n, v->e[i], x->g, pi, rest);
  ddd_rasch_ratios (n - 1, rest, ratio);
  for (size_t k = 0; k + 1 < n; k++)
    by[k] = 1 / ratio[k];
  memset (given, 0, DDD_ABLE * sizeof *given);
  for (size_t b = (i + 1) / DDD_ABLE; b < x->blocks; b++)
    {
      v->k->given (n - 1, ratio, by, x->odds + b * DDD_ABLE,
                   x->inverse + b * DDD_ABLE, given + DDD_ABLE);
      v->visit (v->ctx, &(ddd_rasch_others) { n, i, b * DDD_ABLE, pi,
                                              x->lanes + b * levels * DDD_ABLE,
                                              given });
    }
}

ddd_status
ddd_rasch_each (size_t n, const double *e, const ddd_run *run,
                ddd_rasch_visit *visit, void *ctx, ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  ddd_rasch_lanes x;
  each v = { .x = &x,
             .e = e,
             .visit = visit,
             .ctx = ctx,
             .size = (4 + DDD_ABLE) * (n + 1) + DDD_LINE };
  ddd_status status = ddd_cpu_kernels (&v.k, err);

  if (status == DDD_OK)
    status = ddd_rasch_lanes_make (n, e, &x, err);
  if (status != DDD_OK)
    return status;
  how.threads = how.threads ? how.threads : ddd_threads ();
  v.scratch = ddd_alloc (how.threads, v.size * sizeof *v.scratch);
  if (v.scratch)
    status = ddd_parallel (n, &how, visit_others, &v, err);
  else
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  free (v.scratch);
  ddd_rasch_lanes_free (&x);
  return status;
}

/* ---- the variance ------------------------------------------------------- */

/* Of models in ascending order.  */
typedef struct
{
  size_t n, ld;
  const double *h, *e;
  double *n11, *information, *variance;
  double *inverse; /* of I + 1 1', scaled, in rows of LD: I^+ but for the
                      constant */
} tables;

/* V of a pair that is apart; of one that is near, what is taken off.  */
static double
apart (const tables *t, size_t i, size_t l, double left)
{
  size_t n = t->n, ld = t->ld;
  const double *I = t->information, *J = t->inverse;
  double q[2];

  ddd_rasch_mix (t->e[i], t->e[l], q);
  double u = q[0] * q[1] * (t->n11[l + l * n] - t->n11[i + i * n]);
  double tilt = u * (q[0] - q[1]);
  double known = u * u * (J[i + i * ld] + J[l + l * ld] - 2 * J[i + l * ld]);
  if (! ddd_rasch_within (DDD_RASCH_NEAR, t->e[i], t->e[l]))
    return tilt - known;
  return left - q[0] * q[0] * I[l + l * n] - q[1] * q[1] * I[i + i * n]
         - 2 * q[0] * q[1] * I[i + l * n] + 2 * tilt - known;
}

/* Returns whether there are pairs that are alike.  */
static int
project (tables *t)
{
  size_t n = t->n;
  int left = 0;

  for (size_t i = 0; i < n; i++)
    {
      t->variance[i + i * n] = 0; /* its own count is what was fitted */
      for (size_t l = i + 1; l < n; l++)
        if (ddd_rasch_within (DDD_RASCH_ALIKE, t->e[i], t->e[l]))
          left = 1;
        else
          t->variance[i + l * n] = t->variance[l + i * n]
            = apart (t, i, l, t->variance[i + l * n]);
    }
  return left;
}

/* Adding 1 1' makes I regular and changes nothing for c, which sums to 0.
   Returns whether I told all models apart.  */
static int
invert (tables *t)
{
  size_t n = t->n, ld = t->ld;
  gsl_matrix_view m = gsl_matrix_view_array_with_tda (t->inverse, n, n, ld);
  double trace = 0;

  for (size_t i = 0; i < n; i++)
    trace += t->information[i + i * n];
  memset (t->inverse, 0, ld * ld * sizeof *t->inverse);
  for (size_t i = 0; i < n; i++)
    for (size_t l = 0; l < n; l++)
      t->inverse[l + i * ld]
        = t->information[l + i * n] + trace / (double) (n * n);

  gsl_error_handler_t *old = gsl_set_error_handler_off ();
  int regular = gsl_linalg_cholesky_decomp1 (&m.matrix) == GSL_SUCCESS
                && gsl_linalg_cholesky_invert (&m.matrix) == GSL_SUCCESS;
  gsl_set_error_handler (old);
  return regular;
}

static ddd_status
find_variance (tables *t, const ddd_rasch_lanes *x, const ddd_run *run,
               ddd_error *err)
{
  if (! invert (t))
    for (size_t i = 0; i < t->n * t->n; i++)
      t->variance[i] = NAN;
  else if (project (t))
    return ddd_rasch_spent_alike (x, t->h, t->e, t->n11, t->inverse, t->ld,
                                  run, t->variance, err);
  return DDD_OK;
}

/* ---- in the order of the caller ----------------------------------------- */

typedef struct
{
  double e;
  size_t at;
} place;

static int
ascending (const void *a, const void *b)
{
  const place *x = a, *y = b;

  if (x->e < y->e || x->e > y->e)
    return x->e < y->e ? -1 : 1;
  return x->at < y->at ? -1 : 1;
}

static void
sort (size_t n, const double *e, place *order, double *sorted)
{
  for (size_t i = 0; i < n; i++)
    order[i] = (place) { e[i], i };
  qsort (order, n, sizeof *order, ascending);
  for (size_t i = 0; i < n; i++)
    sorted[i] = order[i].e;
}

/* X (n x n, may be NULL) with models where they were.  */
static void
unsort (size_t n, const place *order, double *room, double *x)
{
  if (! x)
    return;
  memcpy (room, x, n * n * sizeof *x);
  for (size_t i = 0; i < n; i++)
    for (size_t l = 0; l < n; l++)
      x[order[l].at + order[i].at * n] = room[l + i * n];
}

ddd_status
ddd_rasch_pairs (size_t n, const double *h, const double *e,
                 const ddd_run *run, double *n11, double *information,
                 double *variance, ddd_error *err)
{
  ddd_part part[2] = { { run, 0, variance ? .5 : 1 }, { run, .5, 1 } };
  ddd_run how[2] = { ddd_run_part (&part[0]), ddd_run_part (&part[1]) };
  size_t ld = (n + 3) / 4 * 4, own = variance && ! information ? n * n : 0;
  place *order = ddd_alloc (n, sizeof *order);
  double *room = ddd_alloc (n + ld * ld + own, sizeof *room);
  ddd_rasch_lanes x = { 0 };
  ddd_status status = DDD_OK;

  if (! order || ! room)
    status
      = ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  if (status == DDD_OK)
    {
      sort (n, e, order, room);
      status = ddd_rasch_lanes_make (n, room, &x, err);
    }
  if (status == DDD_OK)
    {
      tables t = { .n = n,
                   .ld = ld,
                   .h = h,
                   .e = room,
                   .n11 = n11,
                   .information = own ? room + n + ld * ld : information,
                   .variance = variance,
                   .inverse = room + n };

      status = ddd_rasch_counts (&x, h, room, &how[0], n11, t.information,
                                 variance, err);
      if (status == DDD_OK && variance)
        status = find_variance (&t, &x, &how[1], err);
    }
  if (status == DDD_OK)
    {
      unsort (n, order, room + n, n11);
      unsort (n, order, room + n, information);
      unsort (n, order, room + n, variance);
    }
  ddd_rasch_lanes_free (&x);
  free (order);
  free (room);
  return status;
}
