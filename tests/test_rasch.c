/* test_rasch.c - pairs of models in the Rasch model, by enumeration.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  N = 6,
  LARGE = 400
};

/* P(x_i = 1 for all i of the set | k), from all outcomes.  */
static double
given (const double *e, unsigned set, int k)
{
  double sum = 0, in = 0;

  for (unsigned x = 0; x < 1u << N; x++)
    if (__builtin_popcount (x) == k)
      {
        double product = 1;

        for (unsigned i = 0; i < N; i++)
          product *= x >> i & 1 ? exp (e[i]) : 1;
        sum += product;
        in += (x & set) == set ? product : 0;
      }
  return in / sum;
}

/* c' A^- c for A whose rows sum to 0: the last model is the reference.  */
static double
quadratic (double a[N][N], const double *c)
{
  double m[N - 1][N], sum = 0;

  for (int i = 0; i < N - 1; i++)
    {
      memcpy (m[i], a[i], (N - 1) * sizeof (double));
      m[i][N - 1] = c[i];
    }
  for (int p = 0; p < N - 1; p++)
    for (int i = 0; i < N - 1; i++)
      if (i != p)
        for (int j = N - 1; j >= p; j--)
          m[i][j] -= m[i][p] / m[p][p] * m[p][j];
  for (int i = 0; i < N - 1; i++)
    sum += c[i] * m[i][N - 1] / m[i][i];
  return sum;
}

static int
close_to (double x, double want, double tolerance)
{
  return fabs (x - want) <= tolerance * (1 + fabs (want));
}

/* Odds apart, equal, nearly equal, and just as near as each closed form takes
   them; from .02 on little is lost.  */
static void
pairs_enumerate (void)
{
  static const double odds[][N] = { { 1.2, -.3, .5, -2, .1, .5 },
                                    { 0, 0, 0, 0, 0, 0 },
                                    { 1, 1 + 1e-6, 1.00011, -3, -3.002, 4 },
                                    { 0, .0197, .021, -.0203, .04, 3 } };
  static const double level[][N + 1]
    = { { 9, 3, 8, 2, 11, 5, 7 }, { 0, 0, 4, 20, 6, 0, 0 } };

  for (size_t t = 0; t < 8; t++)
    {
      const double *e = odds[t / 2], *h = level[t % 2];
      double n11[N * N], info[N * N], v[N * N], alone[N * (N + 1)];
      double a[N][N];

      CHECK (ddd_rasch_pairs (N, h, e, NULL, n11, info, v, NULL) == DDD_OK);
      CHECK (ddd_rasch_pairs (N, h, e, NULL, alone, NULL, NULL, NULL)
             == DDD_OK);
      CHECK (memcmp (alone, n11, sizeof n11) == 0);
      CHECK (ddd_rasch_pairs (N, h, e, NULL, n11, NULL, alone, NULL)
             == DDD_OK);
      CHECK (memcmp (alone, v, sizeof v) == 0);
      CHECK (ddd_rasch_given (N, e, alone, NULL) == DDD_OK);
      for (unsigned i = 0; i < N; i++)
        for (int k = 0; k <= N; k++)
          CHECK (close_to (alone[i + (unsigned) k * N], given (e, 1u << i, k),
                           1e-13));
      for (unsigned i = 0; i < N; i++)
        for (unsigned l = 0; l < N; l++)
          {
            double both = 0;

            a[i][l] = 0;
            for (int k = 0; k <= N; k++)
              {
                double p = given (e, 1u << i | 1u << l, k);

                both += h[k] * p;
                a[i][l]
                  += h[k]
                     * (p - given (e, 1u << i, k) * given (e, 1u << l, k));
              }
            CHECK (close_to (n11[i + l * N], both, 1e-13));
            CHECK (close_to (info[i + l * N], a[i][l], 1e-12));
          }
      for (unsigned i = 0; i < N; i++)
        for (unsigned l = 0; l < N; l++)
          {
            double want = 0, c[N] = { 0 }, near = fabs (expm1 (e[l] - e[i]));

            for (int k = 0; k <= N; k++)
              {
                double p = given (e, 1u << i | 1u << l, k);

                want += h[k] * p * (1 - p);
                for (unsigned b = 0; b < N; b++)
                  c[b] += h[k]
                          * (given (e, 1u << i | 1u << l | 1u << b, k)
                             - p * given (e, 1u << b, k));
              }
            want -= quadratic (a, c);
            CHECK (close_to (v[i + l * N], want, near < .02 ? 3e-6 : 1e-9));
            CHECK (i != l || v[i + l * N] == 0);
          }
    }
}

/* sum_l P_il(k) = k pi_i(k); and the two-model identity.  Log-odds are spread
   over WIDTH: widely, all are apart, and narrowly many are near.  */
static void
many_models_stay_exact (double width)
{
  static double h[LARGE + 1], e[LARGE], n11[LARGE * LARGE], k[LARGE + 1];
  static double weighted[LARGE * LARGE];
  double total = 0, all = 0;

  for (size_t i = 0; i < LARGE; i++)
    e[i] = width * ((double) (i * 7919 % LARGE) / LARGE - .5);
  for (size_t j = 0; j <= LARGE; j++)
    {
      h[j] = 1 + (double) (j * 31 % 17);
      k[j] = h[j] * (double) j;
      all += k[j];
    }
  CHECK (ddd_rasch_pairs (LARGE, h, e, NULL, n11, NULL, NULL, NULL) == DDD_OK);
  CHECK (ddd_rasch_pairs (LARGE, k, e, NULL, weighted, NULL, NULL, NULL)
         == DDD_OK);
  for (size_t i = 0; i < LARGE; i++)
    {
      double sum = 0;

      for (size_t l = 0; l < LARGE; l++)
        {
          sum += n11[i + l * LARGE];
          if (fabs (e[i] - e[l]) > width / 16)
            {
              double q = -1 / expm1 (e[l] - e[i]);

              CHECK (close_to (
                n11[i + l * LARGE],
                q * n11[l + l * LARGE] + (1 - q) * n11[i + i * LARGE], 1e-11));
            }
        }
      CHECK (close_to (sum, weighted[i + i * LARGE], 1e-12));
      total += n11[i + i * LARGE];
    }
  CHECK (close_to (total, all, 1e-12));
}

/* From triples of models where odds are alike, by the closed form where they
   are not; the variance is smooth between the two.  */
static void
alike_among_many_is_nearly_apart (void)
{
  enum
  {
    MANY = 50
  };
  static double h[MANY + 1], e[MANY], n11[MANY * MANY], v[2][MANY * MANY];

  for (size_t j = 0; j <= MANY; j++)
    h[j] = 1 + (double) (j * 31 % 17);
  for (size_t l = 1; l < MANY; l += 6)
    {
      for (size_t t = 0; t < 2; t++)
        {
          for (size_t i = 0; i < MANY; i++)
            e[i] = 4 * (double) (i * 37 % MANY) / MANY - 2;
          e[l] = e[0] + (t ? 2e-4 : 5e-5);
          CHECK (ddd_rasch_pairs (MANY, h, e, NULL, n11, NULL, v[t], NULL)
                 == DDD_OK);
        }
      CHECK (v[0][l] > 1 && close_to (v[0][l], v[1][l], 1e-3));
    }
}

static void
no_estimate_gives_nan (void)
{
  double e[3] = { NAN, NAN, NAN }, h[4] = { 2, 5, 4, 1 }, x[9], v[9];

  CHECK (ddd_rasch_pairs (3, h, e, NULL, x, NULL, v, NULL) == DDD_OK);
  CHECK (isnan (x[0]) && isnan (x[1]) && isnan (v[1]));
  h[1] = h[2] = 0; /* nothing tells the models apart */
  e[0] = e[1] = e[2] = 0;
  CHECK (ddd_rasch_pairs (3, h, e, NULL, x, NULL, v, NULL) == DDD_OK);
  CHECK (x[1] == 1 && isnan (v[1]));
}

static void
failures_are_reported (void)
{
  double e[2] = { 0, 0 }, h[3] = { 1, 1, 1 }, x[4];
  ddd_error err;

  for (unsigned nth = 1; nth <= 2; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_rasch_pairs (2, h, e, NULL, x, NULL, x, &err) == DDD_ENOMEM);
      CHECK (strcmp (err.text, "no memory for pairs of 2 models") == 0);
    }
  ddd_alloc_fail (1);
  CHECK (ddd_rasch_given (2, e, x, &err) == DDD_ENOMEM);
  ddd_alloc_fail (0);
}

static int
stop_half_way (void *ctx, double done)
{
  *(double *) ctx = done;
  return done >= .5;
}

static void
the_caller_may_stop (void)
{
  const double h[] = { 1, 4, 4, 4, 1 }, e[] = { -1, 0, .5, 1 };
  const double alike[] = { 0, 0, 0, 0 };
  double x[16], v[16], done = 0;
  ddd_run run = { 1, stop_half_way, &done };
  ddd_error err = { DDD_OK, "" };

  /* The second half is for models that are alike.  */
  CHECK (ddd_rasch_pairs (4, h, e, &run, x, NULL, v, &err) == DDD_OK);
  CHECK (done < .5);
  CHECK (ddd_rasch_pairs (4, h, alike, &run, x, NULL, v, &err) == DDD_ESTOP);
  CHECK (done >= .5 && done < 1);
  CHECK (ddd_rasch_pairs (4, h, e, &run, x, NULL, NULL, &err) == DDD_ESTOP);
  CHECK (done >= .5 && done < 1);
}

int
main (int argc, char **argv)
{
  (void) argc;
  pairs_enumerate ();
  many_models_stay_exact (16);
  many_models_stay_exact (1);
  alike_among_many_is_nearly_apart ();
  no_estimate_gives_nan ();
  failures_are_reported ();
  the_caller_may_stop ();
  return check_report (argv[0], "any");
}
