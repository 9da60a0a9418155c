/* pmf.c - the number of models that are right if models were independent.
   SPDX-License-Identifier: GPL-3.0-or-later

     binomial          C(n,k) p^k (1-p)^(n-k)           (GSL)
     Poisson-binomial  coefficients of prod_i (1 - p_i + p_i z)

   GSL has no Poisson-binomial.  Convolving one model after the other adds
   positive terms only, so every coefficient keeps its relative accuracy (the
   discrete Fourier transform, faster, would lose the tails), in n^2 / 2 steps:
   20 ms for 10,000 models.  */

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_version.h>

#include "internal.h"

const char *
ddd_gsl_version (void)
{
  return gsl_version;
}

static int
is_probability (double p)
{
  return p >= 0 && p <= 1;
}

ddd_status
ddd_binomial (size_t n, double p, double *pmf, ddd_error *err)
{
  if (n > UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "too many models (%zu)", n);
  if (! is_probability (p))
    return ddd_fail (err, DDD_EINVAL, "p must be in [0, 1]; it is %.15g", p);

  /* GSL's own handler would end the process.  */
  gsl_error_handler_t *old = gsl_set_error_handler_off ();
  for (size_t k = 0; k <= n; k++)
    pmf[k] = gsl_ran_binomial_pdf ((unsigned) k, p, (unsigned) n);
  gsl_set_error_handler (old);
  return DDD_OK;
}

/* One more model: PMF[0..n] to PMF[0..n+1], or as many terms as there are. */
static void
add_model (double *pmf, size_t terms, double p)
{
  for (size_t k = terms; k-- > 1;)
    pmf[k] = pmf[k] * (1 - p) + pmf[k - 1] * p;
  pmf[0] *= 1 - p;
}

ddd_status
ddd_poisson_binomial (size_t n, const double *p, double *pmf, ddd_error *err)
{
  for (size_t k = 1; k <= n; k++)
    pmf[k] = 0;
  pmf[0] = 1;

  for (size_t i = 0; i < n; i++)
    {
      if (! is_probability (p[i]))
        return ddd_fail (err, DDD_EINVAL,
                         "p must be in [0, 1]; p(%zu) is "
                         "%.15g",
                         i + 1, p[i]);
      add_model (pmf, i + 2, p[i]);
    }
  return DDD_OK;
}

/* ---- kappa of independent models on selected items ---------------------- */

/* Choosing items by t < k < n - t makes independent models look dependent.
   With R the number right among the other n - 2 models,

     P_xy = P(x_i = x) P(x_l = y) P(t < R + x + y < n - t),

   up to a factor that kappa does not see.  Only the two tails of R are needed,
   t + 1 terms each: the product over the others is (models before i) x (those
   between i and l) x (those after l), kept up to t + 1 terms.  No model is
   divided out, which would lose all digits.  */

typedef struct
{
  size_t n, terms; /* terms = t + 1 */
  const double *p; /* probability of what the tail counts */
  double *before;  /* n + 1 rows of terms: product of models < i */
  double *after;   /* product of models >= i */
  double *between;
} tail;

static void
multiply (const double *a, const double *b, size_t terms, double *out)
{
  for (size_t k = 0; k < terms; k++)
    {
      out[k] = 0;
      for (size_t s = 0; s <= k; s++)
        out[k] += a[s] * b[k - s];
    }
}

static void
copy (const double *from, size_t terms, double *to)
{
  for (size_t k = 0; k < terms; k++)
    to[k] = from[k];
}

static void
start (tail *t)
{
  for (size_t k = 0; k < t->terms; k++)
    t->before[k] = t->after[t->n * t->terms + k] = k == 0;
  for (size_t i = 0; i < t->n; i++)
    {
      double *next = t->before + (i + 1) * t->terms;
      size_t m = t->n - 1 - i;

      copy (t->before + i * t->terms, t->terms, next);
      add_model (next, t->terms, t->p[i]);
      copy (t->after + (m + 1) * t->terms, t->terms, t->after + m * t->terms);
      add_model (t->after + m * t->terms, t->terms, t->p[m]);
    }
}

/* SUM[d] = P(R <= t - d), d = 0, 1, 2, for the pair (i, l).  */
static void
tail_sums (const tail *t, size_t l, double *product, double sum[3])
{
  multiply (t->between, t->after + (l + 1) * t->terms, t->terms, product);
  for (size_t d = 0; d < 3; d++)
    {
      sum[d] = 0;
      for (size_t k = 0; k + d < t->terms; k++)
        sum[d] += product[k];
    }
}

/* Whether the tail is out of the question for all pairs: it weighs most when
   the two models with the highest P are the ones that are compared.  PRODUCT
   has room for its terms.  */
static int
negligible (const tail *t, double *product)
{
  size_t a = 0, b = 1;
  double sum = 0;

  for (size_t i = 1; i < t->n; i++)
    if (t->p[i] > t->p[a])
      {
        b = a;
        a = i;
      }
    else if (i > 1 && t->p[i] > t->p[b])
      b = i;
  for (size_t k = 0; k < t->terms; k++)
    product[k] = k == 0;
  for (size_t i = 0; i < t->n; i++)
    if (i != a && i != b)
      add_model (product, t->terms, t->p[i]);
  for (size_t k = 0; k < t->terms; k++)
    sum += product[k];
  return sum < 1e-30;
}

/* Kappa of the 2 x 2 table of the pair, from what the tails leave.  LOW counts
   right models up to t, HIGH wrong ones.  */
static double
pair_kappa (double p, double q, const double low[3], const double high[3])
{
  double p11 = p * q * (1 - low[2] - high[0]);
  double p10 = p * (1 - q) * (1 - low[1] - high[1]);
  double p01 = (1 - p) * q * (1 - low[1] - high[1]);
  double p00 = (1 - p) * (1 - q) * (1 - low[0] - high[2]);
  double den = (p11 + p10) * (p10 + p00) + (p11 + p01) * (p01 + p00);

  return den > 0 ? 2 * (p11 * p00 - p10 * p01) / den : NAN;
}

ddd_status
ddd_independent_kappa (size_t n, const double *p, size_t tolerance,
                       double *mean, ddd_error *err)
{
  size_t terms = tolerance + 1, rows = (n + 1) * terms;
  double *memory = ddd_alloc (4 * rows + 3 * terms + n, sizeof *memory);

  if (! memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", n);

  double *wrong = memory + 4 * rows + 3 * terms, *product = wrong - terms;
  tail low = { n, terms, p, memory, memory + rows, memory + 4 * rows };
  tail high = { n,
                terms,
                wrong,
                memory + 2 * rows,
                memory + 3 * rows,
                memory + 4 * rows + terms };
  double sum = 0;
  size_t count = 0;

  for (size_t i = 0; i < n; i++)
    wrong[i] = 1 - p[i];
  start (&low);
  start (&high);
  /* No kappa can differ from 0 then: n^2 / 2 pairs need not be visited.  */
  if (n > 2 && negligible (&low, product) && negligible (&high, product))
    {
      free (memory);
      *mean = 0;
      return DDD_OK;
    }

  for (size_t i = 0; i + 1 < n; i++)
    {
      copy (low.before + i * terms, terms, low.between);
      copy (high.before + i * terms, terms, high.between);
      for (size_t l = i + 1; l < n; l++)
        {
          double a[3], b[3];

          tail_sums (&low, l, product, a);
          tail_sums (&high, l, product, b);
          double kappa = pair_kappa (p[i], p[l], a, b);
          if (! isnan (kappa))
            {
              sum += kappa;
              count++;
            }
          add_model (low.between, terms, p[l]);
          add_model (high.between, terms, wrong[l]);
        }
    }
  *mean = count ? sum / (double) count : NAN;
  free (memory);
  return DDD_OK;
}
