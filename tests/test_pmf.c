/* test_pmf.c - distributions of k for independent models, by enumeration.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

static const double p[] = { .9, .35, .6, .72, .5, 1, .01 };

enum
{
  N = sizeof p / sizeof *p
};

/* Probability of an outcome (bits of X) of N models.  */
static double
outcome (unsigned x, unsigned n)
{
  double all = 1;

  for (unsigned i = 0; i < n; i++)
    all *= x >> i & 1 ? p[i] : 1 - p[i];
  return all;
}

static void
poisson_binomial_enumerates (void)
{
  for (unsigned n = 0; n <= N; n++)
    {
      double pmf[N + 1], want[N + 1] = { 0 };

      for (unsigned x = 0; x < 1u << n; x++)
        want[__builtin_popcount (x)] += outcome (x, n);
      CHECK (ddd_poisson_binomial (n, p, pmf, NULL) == DDD_OK);
      for (unsigned k = 0; k <= n; k++)
        CHECK (fabs (pmf[k] - want[k]) < 1e-15);
    }
}

static void
binomial_is_the_equal_case (void)
{
  enum
  {
    MANY = 10000
  };
  static double same[MANY], a[MANY + 1], b[MANY + 1];
  double sum = 0;

  for (size_t i = 0; i < MANY; i++)
    same[i] = .69;
  CHECK (ddd_binomial (MANY, .69, a, NULL) == DDD_OK);
  CHECK (ddd_poisson_binomial (MANY, same, b, NULL) == DDD_OK);
  for (size_t k = 0; k <= MANY; k++)
    {
      CHECK (fabs (a[k] - b[k]) <= 1e-9 * b[k] + 1e-300);
      sum += b[k];
    }
  CHECK (fabs (sum - 1) < 1e-12);
  CHECK (ddd_binomial (2, 1, a, NULL) == DDD_OK);
  CHECK (a[0] == 0 && a[1] == 0 && a[2] == 1);
}

/* Kappa of every pair's own table on the chosen outcomes.  */
static double
enumerated_kappa (unsigned n, unsigned t)
{
  double sum = 0, pairs = 0;

  for (unsigned i = 0; i < n; i++)
    for (unsigned l = i + 1; l < n; l++)
      {
        double cell[4] = { 0 };

        for (unsigned x = 0; x < 1u << n; x++)
          {
            unsigned k = (unsigned) __builtin_popcount (x);

            if (k > t && k < n - t)
              cell[(x >> i & 1) * 2 + (x >> l & 1)] += outcome (x, n);
          }
        double den = (cell[3] + cell[2]) * (cell[2] + cell[0])
                     + (cell[3] + cell[1]) * (cell[1] + cell[0]);
        if (den > 0)
          {
            sum += 2 * (cell[3] * cell[0] - cell[2] * cell[1]) / den;
            pairs++;
          }
      }
  return pairs > 0 ? sum / pairs : NAN;
}

/* Where no item of independent models is trivial or impossible, kappa is 0;
   not so where all are.  */
static void
many_models_are_not_selected (void)
{
  enum
  {
    MANY = 600
  };
  static double a[MANY];
  double mean = NAN;

  for (size_t i = 0; i < MANY; i++)
    a[i] = .2 + .001 * (double) i;
  CHECK (ddd_independent_kappa (MANY, a, 1, &mean, NULL) == DDD_OK);
  CHECK (mean == 0);
  CHECK (ddd_independent_kappa (40, a, 1, &mean, NULL) == DDD_OK);
  CHECK (mean < -1e-6);
  for (size_t i = 0; i < MANY; i++)
    a[i] = 1;
  CHECK (ddd_independent_kappa (MANY, a, 0, &mean, NULL) == DDD_OK);
  CHECK (isnan (mean));
}

static void
selection_makes_independent_models_look_dependent (void)
{
  const double half[] = { .5, .5, .5, .5 };
  double mean;

  for (unsigned n = 2; n <= N; n++)
    for (unsigned t = 0; 2 * t + 2 <= n; t++)
      {
        double want = enumerated_kappa (n, t);

        CHECK (ddd_independent_kappa (n, p, t, &mean, NULL) == DDD_OK);
        CHECK (isnan (want) ? isnan (mean) : fabs (mean - want) < 1e-13);
      }
  CHECK (ddd_independent_kappa (4, half, 0, &mean, NULL) == DDD_OK);
  CHECK (fabs (mean + 1. / 7) < 1e-12); /* 3 of 7 against 4 of 7 agree */
}

/* Polya's urn: each right (wrong) answer makes the next more likely; all 2^N
   sequences.  At the ends: the binomial, and all or nothing.  */
static void
beta_binomial_enumerates (void)
{
  static const double rho[] = { 0, 1e-12, .3, .999, 1 };
  double pmf[N + 1], want[N + 1];

  for (size_t r = 0; r < sizeof rho / sizeof *rho; r++)
    {
      double mu = .3, u = (1 - rho[r]) * mu, v = 1 - rho[r] - u;

      memset (want, 0, sizeof want);
      for (unsigned x = 0; x < 1u << N; x++)
        {
          double all = 1, right = 0, wrong = 0;

          for (unsigned i = 0; i < N; i++)
            {
              double sum = u + v + i * rho[r];

              if (i == 0)
                all *= x & 1 ? mu : 1 - mu;
              else if (x >> i & 1)
                all *= (u + right * rho[r]) / sum;
              else
                all *= (v + wrong * rho[r]) / sum;
              right += x >> i & 1;
              wrong += ! (x >> i & 1);
            }
          want[__builtin_popcount (x)] += all;
        }
      CHECK (ddd_beta_binomial (N, mu, rho[r], pmf, NULL) == DDD_OK);
      for (unsigned k = 0; k <= N; k++)
        CHECK (fabs (pmf[k] - want[k]) < 1e-14);
    }
}

/* The fitted numbers of a distribution are the ones it was made of.  */
static void
beta_binomial_fit_inverts (void)
{
  static const double a[] = { .02, .7, 3, 40 };
  enum
  {
    MODELS = 30
  };

  for (size_t i = 0; i < 16; i++)
    {
      double x = a[i % 4], y = a[i / 4], h[MODELS + 1];
      double mu = x / (x + y), rho = 1 / (x + y + 1);
      ddd_beta_fit fit;

      CHECK (ddd_beta_binomial (MODELS, mu, rho, h, NULL) == DDD_OK);
      CHECK (ddd_beta_binomial_fit (MODELS, h, &fit, NULL, NULL) == DDD_OK);
      CHECK (fabs (fit.a - x) < 1e-8 * x && fabs (fit.b - y) < 1e-8 * y);
      CHECK (fit.rho_interval[0] <= rho && fit.rho_interval[1] >= rho);
      CHECK (fit.a_interval[0] < x && fit.a_interval[1] > x);
      CHECK (fit.b_interval[0] < y && fit.b_interval[1] > y);
    }
}

/* Log-likelihood by the distribution itself, which the test above knows.  */
static double
beta_likelihood (size_t n, const double *h, double mu, double rho)
{
  double pmf[N + 1], sum = 0;

  CHECK (ddd_beta_binomial (n, mu, rho, pmf, NULL) == DDD_OK);
  for (size_t k = 0; k <= n; k++)
    sum += h[k] > 0 ? h[k] * log (pmf[k]) : 0;
  return sum;
}

/* The most likely with RHO held, or with A held: golden section, on the logit
   of what is left.  */
static double
beta_profile (size_t n, const double *h, double rho, double a)
{
  double low = -30, high = 30, value[2] = { 0 }, ratio = (sqrt (5) - 1) / 2;

  for (int step = 0; step < 90; step++)
    {
      double x[2]
        = { high - ratio * (high - low), low + ratio * (high - low) };

      for (int t = 0; t < 2; t++)
        {
          double y = 1 / (1 + exp (-x[t])), r = isnan (a) ? rho : y / (1 + a);

          value[t]
            = beta_likelihood (n, h, isnan (a) ? y : a * r / (1 - r), r);
        }
      if (value[0] > value[1])
        high = x[1];
      else
        low = x[0];
    }
  return fmax (value[0], value[1]);
}

/* Interval ends are where the profile is half the quantile of chi-square, of
   one degree of freedom, below the top.  */
static void
beta_binomial_fits_the_most_likely (void)
{
  static const double some[][7]
    = { { 2, 9, 19, 26, 19, 9, 2 }, { 9, 4, 3, 2, 3, 5, 11 },
        { 2, 3, 7, 9, 8, 8, 6 },    { 0, 3, 1, 0, 2, 9, 40 },
        { 5, 0, 0, 0, 0, 1, 5 },    { 0, 0, 20, 50, 20, 0, 0 } };
  const double drop = 1.9207294103470620;

  for (size_t t = 0; t < sizeof some / sizeof *some; t++)
    {
      const double *h = some[t];
      double back[7], right = 0, items = 0;
      ddd_beta_fit fit, other;

      for (size_t k = 0; k <= 6; k++)
        {
          back[k] = h[6 - k];
          right += (double) k * h[k] / 6;
          items += h[k];
        }
      double flat = beta_likelihood (6, h, right / items, 0);
      CHECK (ddd_beta_binomial_fit (6, h, &fit, NULL, NULL) == DDD_OK);
      CHECK (ddd_beta_binomial_fit (6, back, &other, NULL, NULL) == DDD_OK);
      CHECK (fabs (fit.mu + other.mu - 1) < 1e-9);
      CHECK (fabs (fit.rho - other.rho) < 1e-9);
      for (int e = 0; e < 2; e++)
        {
          double x = fit.a_interval[e], y = other.b_interval[e];

          /* Whether there is such an end the profile at 0, 1e-9 here, or at
             infinity says, where k is binomial.  */
          double far = e ? flat : beta_profile (6, h, 0, 1e-9);

          CHECK (x == y || fabs (x - y) < 1e-4 * x);
          CHECK ((x > 0 && ! isinf (x)) == (far < fit.loglik - drop));
          if (x > 0 && ! isinf (x))
            CHECK (fabs (beta_profile (6, h, 0, x) - fit.loglik + drop)
                   < 1e-6);
          x = fit.rho_interval[e];
          if (x > 0 && x < 1)
            CHECK (fabs (beta_profile (6, h, x, NAN) - fit.loglik + drop)
                   < 1e-6);
        }

      double top = beta_profile (6, h, fit.rho, NAN);
      CHECK (fabs (fit.loglik - top) < 1e-9);
      CHECK (fabs (fit.loglik - beta_likelihood (6, h, fit.mu, fit.rho))
             < 1e-9);
      if (t < 5)
        {
          CHECK (fit.rho > 0 && fit.rho_interval[1] > fit.rho);
          CHECK (fit.rho_interval[1] < 1); /* or all would agree */
          CHECK (top >= beta_profile (6, h, fit.rho * .99, NAN));
          CHECK (top >= beta_profile (6, h, fit.rho * 1.01, NAN));
          CHECK (fabs (fit.lrt - 2 * (top - flat)) < 1e-8);
          CHECK (fabs (fit.p_value - erfc (sqrt (fit.lrt / 2)) / 2) < 1e-12);
          CHECK ((fit.lrt > 2 * drop) == (fit.rho_interval[0] > 0));
          CHECK ((fit.lrt > 2 * drop) == ! isinf (fit.a_interval[1]));
        }
      else /* less spread than the binomial */
        {
          CHECK (fit.rho == 0 && fit.lrt == 0 && fit.p_value == 1);
          CHECK (isinf (fit.a) && isinf (fit.b));
          CHECK (fit.rho_interval[0] == 0 && isinf (fit.a_interval[1]));
          CHECK (fabs (fit.mu - right / items) < 1e-12);
        }
    }
}

/* One model, or items at an end: nothing is known of rho.  */
static void
beta_binomial_without_spread (void)
{
  static const double one[] = { 3, 7 }, end[] = { 0, 0, 5 },
                      none[] = { 5, 0, 0 }, ends[] = { 4, 0, 0, 6 };
  double pmf[2];
  ddd_beta_fit fit;

  CHECK (ddd_beta_binomial (1, .7, .4, pmf, NULL) == DDD_OK);
  CHECK (fabs (pmf[0] - .3) < 1e-15 && fabs (pmf[1] - .7) < 1e-15);
  CHECK (ddd_beta_binomial_fit (1, one, &fit, NULL, NULL) == DDD_OK);
  CHECK (fabs (fit.mu - .7) < 1e-15 && isnan (fit.rho) && isnan (fit.a));
  CHECK (fabs (fit.loglik - 3 * log (.3) - 7 * log (.7)) < 1e-12);
  CHECK (fit.p_value == 1 && fit.rho_interval[1] == 1 && isnan (fit.b));
  CHECK (isinf (fit.a_interval[1]) && isinf (fit.b_interval[1]));
  CHECK (fit.a_interval[0] == 0 && fit.b_interval[0] == 0);

  CHECK (ddd_beta_binomial_fit (2, end, &fit, NULL, NULL) == DDD_OK);
  CHECK (fit.mu == 1 && isnan (fit.rho) && fit.loglik == 0);
  CHECK (fit.a_interval[0] == 0 && fit.rho_interval[0] == 0);

  CHECK (ddd_beta_binomial_fit (2, none, &fit, NULL, NULL) == DDD_OK);
  CHECK (fit.mu == 0 && isnan (fit.rho) && isnan (fit.b) && fit.loglik == 0);

  CHECK (ddd_beta_binomial_fit (3, ends, &fit, NULL, NULL) == DDD_OK);
  CHECK (fit.rho == 1 && fit.rho_interval[1] == 1 && fit.a == 0 && fit.b == 0);
  CHECK (fit.a_interval[0] == 0 && fit.b_interval[0] == 0);
  CHECK (fabs (fit.mu - .6) < 1e-9);
  CHECK (fabs (beta_profile (3, ends, 0, fit.a_interval[1]) - fit.loglik
               + 1.9207294103470620)
         < 1e-6);
  CHECK (fabs (fit.loglik - 4 * log (.4) - 6 * log (.6)) < 1e-9);
  CHECK (fabs (beta_profile (3, ends, fit.rho_interval[0], NAN) - fit.loglik
               + 1.9207294103470620)
         < 1e-6);
}

/* Sums over all subsets of models; e_i as odds of the probabilities in p.  */
static void
rasch_equations_hold (void)
{
  enum
  {
    MODELS = 5 /* all with 0 < p < 1 */
  };
  double h[MODELS + 1], right[MODELS] = { 0 }, e[MODELS], g[MODELS + 1];
  double sum[MODELS + 1] = { 0 }, mean = 0;

  /* Weights of difficulty as strange as they may be: h_k = 7, 1, 9, ...  */
  for (unsigned k = 0; k <= MODELS; k++)
    h[k] = 1 + k * 6 % 9;
  for (unsigned x = 0; x < 1u << MODELS; x++)
    sum[__builtin_popcount (x)] += outcome (x, MODELS);
  for (unsigned x = 1; x + 1 < 1u << MODELS; x++)
    for (unsigned i = 0; i < MODELS; i++)
      {
        int k = __builtin_popcount (x);

        right[i] += (x >> i & 1) * h[k] * outcome (x, MODELS) / sum[k];
      }
  for (unsigned i = 0; i < MODELS; i++)
    mean += log (p[i] / (1 - p[i])) / MODELS;

  CHECK (ddd_rasch_fit (MODELS, h, right, e, g, NULL) == DDD_OK);
  for (unsigned i = 0; i < MODELS; i++)
    CHECK (fabs (e[i] + mean - log (p[i] / (1 - p[i]))) < 1e-10);
  for (unsigned k = 0; k <= MODELS; k++)
    {
      double want = 0;

      for (unsigned x = 0; x < 1u << MODELS; x++)
        {
          double product = 1;

          for (unsigned i = 0; i < MODELS; i++)
            product *= x >> i & 1 ? exp (e[i]) : 1;
          want += __builtin_popcount (x) == (int) k ? product : 0;
        }
      CHECK (fabs (exp (g[k]) - want) < 1e-12 * want);
    }

  right[2] = 0; /* never right where others are */
  CHECK (ddd_rasch_fit (MODELS, h, right, e, g, NULL) == DDD_OK);
  CHECK (isnan (e[0]) && isnan (e[2]) && isnan (g[2]));
}

/* Sums that no double holds.  */
static void
rasch_fits_many_models (void)
{
  enum
  {
    MODELS = 1200
  };
  static double h[MODELS + 1], right[MODELS], e[MODELS], g[MODELS + 1];

  for (size_t k = 1; k < MODELS; k++)
    h[k] = 1;
  for (size_t i = 0; i < MODELS; i++)
    right[i] = (MODELS - 1) * (i % 2 ? .6 : .4);
  CHECK (ddd_rasch_fit (MODELS, h, right, e, g, NULL) == DDD_OK);
  CHECK (e[1] > 0 && fabs (e[0] + e[1]) < 1e-9 && isfinite (g[600]));
  CHECK (fabs (e[MODELS - 1] - e[1]) < 1e-9);
}

/* Of many models it takes long: progress is told, and it can be stopped.  */
static void
beta_binomial_fit_is_watched (void)
{
  enum
  {
    MODELS = 2000
  };
  static double h[MODELS + 1];
  ddd_beta_fit fit;
  check_way way = { 0 };
  ddd_run run = { .watch = check_forward, .ctx = &way };

  CHECK (ddd_beta_binomial (MODELS, .4, .1, h, NULL) == DDD_OK);
  for (size_t k = 0; k <= MODELS; k++)
    h[k] = round (1e5 * h[k]);
  CHECK (ddd_beta_binomial_fit (MODELS, h, &fit, &run, NULL) == DDD_OK);
  CHECK (way.calls > 100 && way.back == 0 && way.last > .9);
  run.watch = check_stop;
  CHECK (ddd_beta_binomial_fit (MODELS, h, &fit, &run, NULL) == DDD_ESTOP);
}

static void
failures_are_reported (void)
{
  const double bad[] = { .5, 1.5 };
  double out[3];
  ddd_error err;
  ddd_beta_fit fit;

  CHECK (ddd_binomial (2, NAN, out, &err) == DDD_EINVAL);
  CHECK (ddd_binomial (SIZE_MAX, .5, out, &err) == DDD_ESIZE);
  CHECK (ddd_poisson_binomial (2, bad, out, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "p must be in [0, 1]; p(2) is 1.5") == 0);
  CHECK (ddd_beta_binomial (2, NAN, .5, out, &err) == DDD_EINVAL);
  for (size_t t = 0; t < 2; t++)
    {
      const double beyond = t ? 1.1 : -.1;

      CHECK (ddd_beta_binomial (2, beyond, .5, out, &err) == DDD_EINVAL);
      CHECK (ddd_beta_binomial (2, .5, beyond, out, &err) == DDD_EINVAL);
      CHECK (ddd_binomial (2, beyond, out, &err) == DDD_EINVAL);
      CHECK (ddd_poisson_binomial (1, &beyond, out, &err) == DDD_EINVAL);
    }
  CHECK (ddd_beta_binomial (0, .5, .5, out, &err) == DDD_ESIZE);
  CHECK (ddd_beta_binomial_fit (0, p, &fit, NULL, &err) == DDD_ESIZE);
  ddd_alloc_fail (1);
  CHECK (ddd_independent_kappa (2, p, 0, out, &err) == DDD_ENOMEM);
  ddd_alloc_fail (1);
  CHECK (ddd_beta_binomial_fit (2, p, &fit, NULL, &err) == DDD_ENOMEM);
  ddd_alloc_fail (1);
  CHECK (ddd_rasch_fit (2, p, p, out, out, &err) == DDD_ENOMEM);
  ddd_alloc_fail (0);
}

static void
tests (void)
{
  poisson_binomial_enumerates ();
  binomial_is_the_equal_case ();
  selection_makes_independent_models_look_dependent ();
  many_models_are_not_selected ();
  beta_binomial_enumerates ();
  beta_binomial_fit_inverts ();
  beta_binomial_fits_the_most_likely ();
  beta_binomial_without_spread ();
  beta_binomial_fit_is_watched ();
  rasch_equations_hold ();
  rasch_fits_many_models ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
