/* betabinomial.c - one distribution of difficulty: k is beta-binomial.
   SPDX-License-Identifier: GPL-3.0-or-later

   If the probability that a model is right differs between items as Beta (a,
   b), with mean mu = a / (a + b) and rho = 1 / (a + b + 1), then, the factors
   of Gamma functions multiplied out and both sides times (1 - rho)^n,

     P(k) = C(n,k) prod_{i<k} (u + i rho) prod_{i<n-k} (v + i rho)
            / prod_{i<n} (w + i rho),  u = w mu, v = w (1 - mu), w = 1 - rho.

   No difference of logarithms of Beta functions, which would cancel as rho
   goes to 0 (binomial); and the factors with i = 0 leave mu, 1 - mu and, where
   0 < k < n, one w, so that rho = 1 (all items at the ends) is as good.

   With A_i items of k > i and B_i of n - k > i the log-likelihood is a sum of
   n terms, however many items there are, and concave in mu.  The estimate of
   rho is where the profile over mu is level; interval ends are where a profile
   is 3.84 / 2 below the top (95 %).  rho = 0 lies on the boundary, so the
   likelihood ratio is 1/2 chi2_0 + 1/2 chi2_1 (Self and Liang 1987).  */

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>

#include "internal.h"

#define DROP 1.920729410347062 /* half the .95 quantile of chi2_1 */
#define A_MIN 1e-10   /* 0 as well; any mu can be reached within LOGIT_MAX */
#define LOGIT_MAX 34. /* where 1 - mu is some epsilons, however rounded */

enum
{
  STEPS = 200,    /* no root of Brent's takes more; 10 are usual */
  OUTER_ROOTS = 7 /* at most: rho, and ends of the intervals of rho, a and b */
};

typedef struct
{
  size_t n;
  double items, mixed;   /* all; 0 < k < n */
  double constant;       /* sum h log C(n,k) */
  double *above, *below; /* A_i and B_i, i < n */
  double rho, a, top;    /* held while a profile is followed */
  const ddd_run *run;
  double done; /* share of the work, for the watch */
  int outer_roots, stopped;
  gsl_root_fsolver *inner, *outer;
} model;

static double
log_choose (size_t n, size_t k)
{
  return gsl_sf_lnchoose ((unsigned) n, (unsigned) k);
}

ddd_status
ddd_beta_binomial (size_t n, double mu, double rho, double *pmf,
                   ddd_error *err)
{
  double w = 1 - rho, u = w * mu, v = w * (1 - mu);

  if (n < 1 || n > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "there must be 1 to 2^32 - 1 models");
  if (! (mu >= 0 && mu <= 1 && rho >= 0 && rho <= 1))
    return ddd_fail (err, DDD_EINVAL,
                     "mu and rho must be in [0, 1]; they are %.15g and %.15g",
                     mu, rho);

  gsl_error_handler_t *old = gsl_set_error_handler_off ();
  double up = 0, down = 0, all = 0;

  for (size_t k = 0; k <= n; k++)
    {
      double i = (double) k;

      pmf[k] = log_choose (n, k) + up + (k > 0 && k < n ? log (w) : 0);
      up += log (k > 0 ? u + i * rho : mu);
      all += k > 0 && k < n ? log (w + i * rho) : 0;
    }
  for (size_t k = 0; k <= n; k++)
    {
      pmf[n - k] = exp (pmf[n - k] + down - all);
      down += log (k > 0 ? v + (double) k * rho : 1 - mu);
    }
  gsl_set_error_handler (old);
  return DDD_OK;
}

/* ---- likelihood --------------------------------------------------------- */

static double
likelihood (const model *m, double mu, double rho)
{
  double w = 1 - rho, u = w * mu, v = w * (1 - mu);
  double sum = m->constant + m->above[0] * log (mu) + m->below[0] * log1p (-mu)
               + (m->mixed > 0 ? m->mixed * log1p (-rho) : 0);

  for (size_t k = 1; k < m->n; k++)
    {
      double i = (double) k;

      sum += m->above[k] * log (u + i * rho) + m->below[k] * log (v + i * rho)
             - m->items * log (w + i * rho);
    }
  return sum;
}

/* Its derivatives by mu and rho; roots need many, so without a logarithm.  */
static void
slopes (const model *m, double mu, double rho, double d[2])
{
  double w = 1 - rho, u = w * mu, v = w * (1 - mu);
  double by_mu = m->above[0] / mu - m->below[0] / (1 - mu);
  double by_rho = m->mixed > 0 ? -m->mixed / w : 0;

  for (size_t k = 1; k < m->n; k++)
    {
      double i = (double) k;
      double a = m->above[k] / (u + i * rho), b = m->below[k] / (v + i * rho);

      by_mu += w * (a - b);
      by_rho += a * (i - mu) + b * (i - 1 + mu)
                - m->items * (i - 1) / (w + i * rho);
    }
  d[0] = by_mu;
  d[1] = by_rho;
}

static int
is_stopped (model *m)
{
  m->stopped = m->stopped || (m->run && ddd_run_stopped (m->run, m->done));
  return m->stopped;
}

/* Where F, of different signs at LOW and HIGH, is 0; if rounding has left it
   one sign, an end.  */
static double
root (gsl_root_fsolver *s, double (*f) (double x, void *ctx), model *m,
      double low, double high)
{
  gsl_function g = { f, m };

  if (s == m->outer)
    m->done = (double) m->outer_roots++ / OUTER_ROOTS;
  if (is_stopped (m))
    return low;
  if (gsl_root_fsolver_set (s, &g, low, high) != GSL_SUCCESS)
    return fabs (f (low, m)) < fabs (f (high, m)) ? low : high;
  for (int i = 0; i < STEPS && ! is_stopped (m); i++)
    {
      if (gsl_root_fsolver_iterate (s) != GSL_SUCCESS
          || gsl_root_test_interval (gsl_root_fsolver_x_lower (s),
                                     gsl_root_fsolver_x_upper (s), 0,
                                     4 * DBL_EPSILON)
               == GSL_SUCCESS)
        break;
      if (s == m->outer)
        m->done += ((double) m->outer_roots / OUTER_ROOTS - m->done) / 8;
    }
  return gsl_root_fsolver_root (s);
}

/* Of the logit X, so that the slope is finite where mu is 0 or 1.  */
static double
logistic (double x)
{
  return 1 / (1 + exp (-x));
}

static double
slope_mu (double x, void *ctx)
{
  model *m = ctx;
  double d[2];

  slopes (m, logistic (x), m->rho, d);
  return d[0] * logistic (x) * logistic (-x);
}

/* The best mu for this rho.  */
static double
best_mu (model *m, double rho)
{
  m->rho = rho;
  return logistic (root (m->inner, slope_mu, m, -LOGIT_MAX, LOGIT_MAX));
}

/* Slope of the profile over mu: there d L / d mu is 0.  Times 1 - rho,
   which keeps it finite.  */
static double
slope_rho (double rho, void *ctx)
{
  model *m = ctx;
  double d[2];

  slopes (m, best_mu (m, rho), rho, d);
  return d[1] * (1 - rho);
}

static double
excess_rho (double rho, void *ctx)
{
  model *m = ctx;

  return m->top - DROP - likelihood (m, best_mu (m, rho), rho);
}

/* ---- the profile of a --------------------------------------------------- */

/* Along a = mu (1 - rho) / rho held, mu is a rho / (1 - rho), and 1 where rho
   is 1 / (1 + a): by the logit of the way to there.  */
static double
slope_along_a (double x, void *ctx)
{
  model *m = ctx;
  double rho = logistic (x) / (1 + m->a), w = 1 - rho, d[2];

  slopes (m, m->a * rho / w, rho, d);
  return (d[1] + d[0] * m->a / (w * w)) * rho * logistic (-x);
}

/* By x = a / (1 + a), which is 1 for the binomial.  */
static double
excess_a (double x, void *ctx)
{
  model *m = ctx;
  double rho = 0, mu;

  if (x >= 1)
    mu = best_mu (m, 0);
  else
    {
      m->a = x / (1 - x);
      rho = logistic (root (m->inner, slope_along_a, m, -LOGIT_MAX, LOGIT_MAX))
            / (1 + m->a);
      mu = m->a * rho / (1 - rho);
    }
  return m->top - DROP - likelihood (m, mu, rho);
}

static void
interval_a (model *m, double a, double limit[2])
{
  double x = 1 / (1 + 1 / a), low = A_MIN;

  if (x > low && excess_a (low, m) > 0)
    {
      double at = root (m->outer, excess_a, m, low, x);
      limit[0] = at / (1 - at);
    }
  if (x < 1 && excess_a (1, m) > 0)
    {
      double at = root (m->outer, excess_a, m, x > low ? x : low, 1);
      limit[1] = at / (1 - at);
    }
}

/* Right and wrong change places, and so do a and b.  */
static void
swap (model *m)
{
  double *above = m->above;

  m->above = m->below;
  m->below = above;
}

/* ---- fit ---------------------------------------------------------------- */

/* Intervals of FIT are as wide as can be; what is nearer is entered.  */
static void
fit_both (model *m, ddd_beta_fit *fit)
{
  double binomial = likelihood (m, best_mu (m, 0), 0);
  double almost = 1 - DBL_EPSILON;

  if (slope_rho (0, m) <= 0)
    fit->rho = 0;
  else
    fit->rho = m->mixed > 0 ? root (m->outer, slope_rho, m, 0, almost) : 1;
  fit->mu = best_mu (m, fit->rho);
  fit->loglik = m->top = likelihood (m, fit->mu, fit->rho);
  fit->a = fit->rho > 0 ? fit->mu * (1 - fit->rho) / fit->rho : INFINITY;
  fit->b = fit->rho > 0 ? (1 - fit->mu) * (1 - fit->rho) / fit->rho : INFINITY;
  fit->lrt = fit->rho > 0 ? 2 * (m->top - binomial) : 0;
  fit->p_value = fit->rho > 0 ? gsl_cdf_chisq_Q (fit->lrt, 1) / 2 : 1;

  if (fit->rho > 0 && excess_rho (0, m) > 0)
    fit->rho_interval[0] = root (m->outer, excess_rho, m, 0, fit->rho);
  if (m->mixed > 0)
    fit->rho_interval[1] = root (m->outer, excess_rho, m, fit->rho, almost);
  interval_a (m, fit->a, fit->a_interval);
  swap (m);
  interval_a (m, fit->b, fit->b_interval);
  swap (m);
}

static void
count (const double *h, model *m)
{
  size_t n = m->n;

  for (size_t k = 0; k <= n; k++)
    {
      m->items += h[k];
      m->mixed += k > 0 && k < n ? h[k] : 0;
      m->constant += h[k] > 0 ? h[k] * log_choose (n, k) : 0;
    }
  for (size_t i = n; i-- > 0;)
    {
      m->above[i] = h[i + 1] + (i + 1 < n ? m->above[i + 1] : 0);
      m->below[i] = h[n - i - 1] + (i + 1 < n ? m->below[i + 1] : 0);
    }
}

ddd_status
ddd_beta_binomial_fit (size_t n, const double *h, ddd_beta_fit *fit,
                       const ddd_run *run, ddd_error *err)
{
  if (n < 1 || n > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "there must be 1 to 2^32 - 1 models");

  double *memory = ddd_alloc (2 * n, sizeof *memory);
  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);

  model m = { .n = n, .run = run, .above = memory, .below = memory + n };
  gsl_error_handler_t *old = gsl_set_error_handler_off ();
  count (h, &m);
  double right = m.above[0], wrong = m.below[0];

  /* Items at one end only, or a single model: every rho is as likely.  */
  *fit = (ddd_beta_fit) { .mu = right / m.items,
                          .rho = NAN,
                          .a = NAN,
                          .b = NAN,
                          .p_value = 1,
                          .rho_interval = { 0, 1 },
                          .a_interval = { 0, INFINITY },
                          .b_interval = { 0, INFINITY } };
  ddd_status status = DDD_OK;
  if (right > 0 && wrong > 0 && n == 1)
    fit->loglik = likelihood (&m, fit->mu, 0);
  else if (right > 0 && wrong > 0)
    {
      m.inner = gsl_root_fsolver_alloc (gsl_root_fsolver_brent);
      m.outer = gsl_root_fsolver_alloc (gsl_root_fsolver_brent);
      if (m.inner && m.outer)
        fit_both (&m, fit);
      else
        status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);
    }
  if (m.stopped)
    status = ddd_fail (err, DDD_ESTOP, "interrupted");
  gsl_root_fsolver_free (m.inner);
  gsl_root_fsolver_free (m.outer);
  gsl_set_error_handler (old);
  free (memory);
  return status;
}
