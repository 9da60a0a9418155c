/* influence.c - what single answers do to a mean over pairs of models.
   SPDX-License-Identifier: GPL-3.0-or-later

   The influence of an item on the pair (i, l) is f + b_il x_i + b_li x_l +
   d_il x_i x_l, of answers x of which none is missing; summed over the pairs
   of model i it is

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
  size_t n, rank; /* rows of F' before those of B', whole blocks of LANES */
  const ddd_influence *in;
  double *panel; /* F and S in blocks of LANES models: rank + 1 rows each */
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

static void
take (const ddd_product *p, const ddd_product_worker *s, size_t row,
      size_t from, size_t items)
{
  const form *f = p->ctx;
  double *thin = thin_of (s), *r = sums_of (f, s);
  size_t i = row - f->rank, count = ddd_least (p->rows - row, LANES);
  size_t rank = f->in->rank;
  uint32_t right[DDD_JOB] = { 0 };

  (void) from;
  if (row < f->rank)
    {
      size_t some = ddd_least (rank - ddd_least (rank, row), LANES);

      for (size_t j = 0; j < items; j++)
        memcpy (thin + j * rank + row, s->sum + j * LANES,
                some * sizeof *thin);
      return;
    }
  for (size_t j = 0; j < items; j++)
    right[j] = ddd_right_of (s->x, i, j);
  const double *panel = f->panel + i * (rank + 1);
  p->k->weigh (panel, rank, panel + rank * LANES, right, thin, items, s->sum);
  for (size_t j = 0; j < items; j++)
    memcpy (r + j * f->n + i, s->sum + j * LANES, count * sizeof *r);
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
        {
          r[i] += in->c[i];
          half += r[i] / 2;
        }
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

  f.panel = ddd_alloc (blocks * LANES, (in->rank + 1) * sizeof *f.panel);
  if (w && f.panel)
    {
      memset (w, 0, rows * n * sizeof *w);
      memset (f.panel, 0, blocks * LANES * (in->rank + 1) * sizeof *f.panel);
      for (size_t i = 0; i < n; i++)
        {
          double *panel
            = f.panel + i / LANES * LANES * (in->rank + 1) + i % LANES;

          for (size_t k = 0; k < in->rank; k++)
            panel[k * LANES] = w[k + i * rows] = in->f[i + k * n];
          panel[in->rank * LANES] = in->s[i];
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
