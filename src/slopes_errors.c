/* slopes_errors.c - pairs of a few models, less what the fit explains away.
   SPDX-License-Identifier: GPL-3.0-or-later

   On one item, let T be x_i x_l less its expectation given k, and U the score
   (slopes_score.c).  With C = cov (T, U) and I = var (U), observed minus
   expected n11 on m items is

     sum T - C I^-1 sum U,   with the variance  m (var T - C I^-1 C').

   What is subtracted is most of it, all the more with many models; so var T, C
   and I have to come from the same items, or the errors of I would swamp the
   rest.  They are those of ITEMS items drawn from the fit, whose T has the
   mean of all with that k taken off.  The priors of the fit (slopes.c) add
   theirs to I, call it D: nodes that hold less than a part of an item stay
   where they are.  In samples the same multiple of U is taken off without
   priors having a part in it, which leaves C I^-1 D I^-1 C' less than in the
   data.  */

#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>

#include "slopes.h"

enum
{
  ITEMS = 20000,
  BLOCK = 128 /* patterns */
};

/* Mean of x_i x_l on the items of each k.  */
static void
find_means (const ddd_sample *s, double *mean, double *count)
{
  size_t n = s->fit->models, pairs = ddd_pairs_of (n);

  memset (mean, 0, (n + 1) * pairs * sizeof *mean);
  memset (count, 0, (n + 1) * sizeof *count);
  for (size_t j = 0; j < s->patterns.count; j++)
    {
      count[s->patterns.k[j]] += s->patterns.items[j];
      ddd_add_pairs (&s->patterns, j, s->patterns.items[j],
                     mean + s->patterns.k[j] * pairs);
    }
  for (size_t k = 0; k <= n; k++)
    for (size_t t = 0; t < pairs && count[k] > 0; t++)
      mean[k * pairs + t] /= count[k];
}

/* ---- information -------------------------------------------------------- */

/* Sums over the items of the sample: of T U', U U' and T T, the last only of
   each pair with itself.  */
static ddd_status
add_up (const ddd_sample *s, double *cross, double *information,
        double *variance, ddd_error *err)
{
  size_t n = s->fit->models, pairs = ddd_pairs_of (n);
  size_t size = 2 * n + s->fit->nodes, levels = n + 1;
  double *u
    = ddd_alloc (BLOCK * (size + pairs) + levels * (pairs + 1), sizeof *u);

  if (! u)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  double *t = u + BLOCK * size, *mean = t + BLOCK * pairs;

  memset (cross, 0, pairs * size * sizeof *cross);
  memset (information, 0, size * size * sizeof *information);
  memset (variance, 0, pairs * sizeof *variance);
  find_means (s, mean, mean + levels * pairs);
  for (size_t j = 0; j < s->patterns.count; j += BLOCK)
    {
      size_t rows = ddd_least (BLOCK, s->patterns.count - j);

      for (size_t r = 0; r < rows; r++)
        {
          size_t k = s->patterns.k[j + r];
          double root = sqrt (s->patterns.items[j + r]);
          double *row = t + r * pairs;

          ddd_score (s, j + r, root, u + r * size);
          memset (row, 0, pairs * sizeof *row);
          if (k < s->from || k > s->to)
            continue;
          ddd_add_pairs (&s->patterns, j + r, root, row);
          for (size_t c = 0; c < pairs; c++)
            {
              row[c] -= root * mean[k * pairs + c];
              variance[c] += row[c] * row[c];
            }
        }
      gsl_matrix_view U = gsl_matrix_view_array (u, rows, size);
      gsl_matrix_view T = gsl_matrix_view_array (t, rows, pairs);
      gsl_matrix_view I = gsl_matrix_view_array (information, size, size);
      gsl_matrix_view C = gsl_matrix_view_array (cross, pairs, size);
      gsl_blas_dsyrk (CblasLower, CblasTrans, 1, &U.matrix, 1, &I.matrix);
      gsl_blas_dgemm (CblasTrans, CblasNoTrans, 1, &T.matrix, &U.matrix, 1,
                      &C.matrix);
    }
  free (u);
  return DDD_OK;
}

/* The precision that the priors add to parameter A.  */
static double
prior (const ddd_slopes *fit, size_t a)
{
  size_t n = fit->models;

  return a < n       ? DDD_SLOPE_PRECISION
         : a < 2 * n ? DDD_INTERCEPT_PRECISION
                     : 1 / ((double) fit->nodes * fit->weight[a - 2 * n]);
}

/* Standard errors of slope / mean slope: by i of a_i / mean a is (1 - a_i /
   sum a) / mean a, by another -a_i / sum a / mean a.  */
static void
slope_errors (const ddd_slopes *fit, double items, const gsl_matrix *inverse,
              double *se)
{
  size_t n = fit->models;
  double sum = 0, all = 0;

  for (size_t i = 0; i < n; i++)
    {
      sum += fit->slope[i];
      for (size_t l = 0; l < n; l++)
        all += gsl_matrix_get (inverse, i, l);
    }
  for (size_t i = 0; i < n; i++)
    {
      double share = fit->slope[i] / sum, row = 0;

      for (size_t l = 0; l < n; l++)
        row += gsl_matrix_get (inverse, i, l);
      double variance = gsl_matrix_get (inverse, i, i) - 2 * share * row
                        + share * share * all;
      se[i] = sqrt (variance / items) / fabs (sum / (double) n);
    }
}

ddd_status
ddd_score_errors (const ddd_slopes *fit, double items, size_t from, size_t to,
                  double *coefficient, double *variance, double *drawn,
                  double *slope_se, ddd_error *err)
{
  size_t n = fit->models, size = 2 * n + fit->nodes, pairs = ddd_pairs_of (n);
  double *information
    = ddd_alloc (size * size + pairs * size, sizeof *information);
  ddd_sample s = { .fit = fit, .from = from, .to = to };

  if (! information)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  ddd_status status = ddd_sample_make (&s, 0, 0, ITEMS, err);
  if (status == DDD_OK)
    status = add_up (&s, coefficient, information, variance, err);
  ddd_sample_free (&s);
  if (status != DDD_OK)
    {
      free (information);
      return status;
    }

  /* With I = L L': C L'^-1, whose squares are to be taken off, then C I^-1. */
  double free_items = ITEMS - (double) size;
  gsl_matrix_view I = gsl_matrix_view_array (information, size, size);
  gsl_matrix_view C = gsl_matrix_view_array (coefficient, pairs, size);
  gsl_error_handler_t *old = gsl_set_error_handler_off ();
  gsl_matrix_scale (&I.matrix, 1. / ITEMS);
  gsl_matrix_scale (&C.matrix, 1. / ITEMS);
  for (size_t a = 0; a < size; a++)
    information[a * size + a] += prior (fit, a) / items;
  int regular = gsl_linalg_cholesky_decomp1 (&I.matrix) == GSL_SUCCESS;
  if (regular)
    {
      gsl_blas_dtrsm (CblasRight, CblasLower, CblasTrans, CblasNonUnit, 1,
                      &I.matrix, &C.matrix);
      for (size_t t = 0; t < pairs; t++)
        {
          gsl_vector_view c = gsl_matrix_row (&C.matrix, t);
          double spent;

          gsl_blas_ddot (&c.vector, &c.vector, &spent);
          variance[t]
            = items * (variance[t] / ITEMS - spent) * ITEMS / free_items;
        }
      gsl_blas_dtrsm (CblasRight, CblasLower, CblasNoTrans, CblasNonUnit, 1,
                      &I.matrix, &C.matrix);
      for (size_t t = 0; t < pairs; t++)
        {
          const double *b = coefficient + t * size;

          drawn[t] = variance[t];
          for (size_t a = 0; a < size; a++)
            drawn[t] -= prior (fit, a) * b[a] * b[a];
        }
      gsl_linalg_cholesky_invert (&I.matrix);
      slope_errors (fit, items, &I.matrix, slope_se);
    }
  gsl_set_error_handler (old);
  free (information);
  return regular ? DDD_OK
                 : ddd_fail (err, DDD_EINVAL,
                             "the answers do not tell slopes apart");
}
