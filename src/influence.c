/* influence.c - what single answers do to a mean over pairs of models.
   SPDX-License-Identifier: GPL-3.0-or-later

   The influence of an item on the pair (i, l) is f + b_il x_i + b_li x_l + d_il
   x_i x_l, of answers x of which none is missing; summed over the pairs of
   model i it is

     r_i = x_i (sum_l d_il x_l + s_i) + sum_l b_li x_l + c_i.

   D comes as F F' but for its diagonal: of kappa the matrix has entries 4 / (N
   (1 - u_i u_l)), of which a score of columns are all that doubles can tell.
   Then D x is two thin products, and B' x the only one of n x n, a block of
   rows at a time.  */

#include <stdlib.h>
#include <string.h>

#include "products.h"

enum
{
  LANES = DDD_LANES
};

typedef struct
{
  size_t n, rank; /* rank: rows of F' that come before those of B' */
  const ddd_influence *in;
  double *panel; /* F in blocks of LANES models: rank x LANES each */
} form;

/* A worker's: F' x, rank per item, and r, n per item.  */
static double *
thin_of (const ddd_product_worker *s)
{
  return s->more;
}

static double *
sums_of (const form *f, const ddd_product_worker *s)
{
  return s->more + f->rank * DDD_JOB;
}

/* R[l] = X[l] (S[l] + (F y)_l) + BX[l] + C[l], for the models of a block.  */
static void
one_block (const form *f, size_t block, uint32_t right, const double *thin,
           const double *restrict bx, double *restrict r)
{
  const double *panel = f->panel + block * f->rank * LANES;
  size_t i = block * LANES, count = ddd_least (f->n - i, LANES);
  double dx[LANES] = { 0 };

  for (size_t k = 0; k < f->rank; k++)
    for (size_t l = 0; l < LANES; l++)
      dx[l] += panel[k * LANES + l] * thin[k];
  for (size_t l = 0; l < count; l++)
    {
      double x = right >> l & 1;

      r[l] = x * (dx[l] + f->in->s[i + l]) + bx[l] + f->in->c[i + l];
    }
}

static void
take (const ddd_product *p, const ddd_product_worker *s, size_t row,
      size_t from, size_t items)
{
  const form *f = p->ctx;
  double *thin = thin_of (s), *r = sums_of (f, s);

  (void) from;
  for (size_t j = 0; j < items; j++)
    if (row < f->rank)
      memcpy (thin + j * f->rank + row, s->sum + j * LANES,
              LANES * sizeof *thin);
    else
      one_block (f, (row - f->rank) / LANES,
                 ddd_right_of (s->x, row - f->rank, j), thin + j * f->rank,
                 s->sum + j * LANES, r + j * f->n + row - f->rank);
}

/* The influence that is left without each model, and its sum of squares about
   the mean.  */
static void
end (const ddd_product *p, const ddd_product_worker *s, size_t from,
     size_t items)
{
  const form *f = p->ctx;
  const ddd_influence *in = f->in;

  for (size_t j = 0; j < items; j++)
    {
      double *r = sums_of (f, s) + j * f->n, half = 0, mean = 0, square = 0;
      const uint8_t *kept = in->kept ? in->kept + (from + j) * f->n : NULL;

      for (size_t i = 0; i < f->n; i++)
        half += r[i] / 2;
      for (size_t i = 0; i < f->n; i++)
        {
          r[i] = kept && ! kept[i] ? 0 : in->scale[i] * (half - r[i]);
          mean += r[i] / (double) f->n;
        }
      for (size_t i = 0; i < f->n; i++)
        square += (r[i] - mean) * (r[i] - mean);
      p->out[from + j] = square;
    }
}

ddd_status
ddd_influence_spread (const ddd_bits *bits, const ddd_influence *in,
                      const ddd_run *run, double *out, ddd_error *err)
{
  size_t n = bits->rows, blocks = (n + LANES - 1) / LANES;
  form f = { n, (in->rank + LANES - 1) / LANES * LANES, in, NULL };
  size_t rows = f.rank + n;
  double *w = ddd_alloc (rows * n, sizeof *w);
  ddd_status status;

  f.panel = ddd_alloc (blocks * LANES, f.rank * sizeof *f.panel);
  if (w && f.panel)
    {
      memset (w, 0, rows * n * sizeof *w);
      memset (f.panel, 0, blocks * LANES * f.rank * sizeof *f.panel);
      for (size_t i = 0; i < n; i++)
        {
          for (size_t k = 0; k < in->rank; k++)
            {
              double x = in->f[i + k * n];

              w[k + i * rows] = x;
              f.panel[(i / LANES * f.rank + k) * LANES + i % LANES] = x;
            }
          for (size_t l = 0; l < n; l++)
            w[f.rank + l + i * rows] = in->b[i + l * n];
        }
      ddd_product p = { .x = bits,
                        .w = w,
                        .rows = rows,
                        .more = (f.rank + n) * DDD_JOB,
                        .take = take,
                        .end = end,
                        .ctx = &f,
                        .out = out };
      status = ddd_multiply (&p, run, err);
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for sums over models");
  free (w);
  free (f.panel);
  return status;
}
