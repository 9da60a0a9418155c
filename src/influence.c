/* influence.c - what single answers do to means over pairs of models.
   SPDX-License-Identifier: GPL-3.0-or-later

   What an item does to a measure of the pair (i, l) depends on the cell of
   their 2 x 2 table that it is in.  Summed over the pairs of model i it is

     r_i = sum_l N11_il x_l + N10_il (1 - x_l - g_l)  where i is right,
     r_i = sum_l N01_il x_l + N00_il (1 - x_l - g_l)  where it is wrong,

   of right answers x and missing ones g, and 0 where its answer is missing.
   Each of these is a product, an n x n matrix times x, with another times g,
   of which most are 0; where terms differ by cell, so do products.

   With no answer missing, N11 - N10 - N01 + N00 comes as F F' but for its
   diagonal: of kappa the matrix has entries 4 / (N (1 - u_i u_l)), of which a
   score of columns are all that doubles can tell.  Then models that are right
   have two thin products beside what all have, and there is only one of n x n
   for each term, a block of rows at a time.  */

#include <stdlib.h>
#include <string.h>

#include "products.h"

enum
{
  LANES = DDD_LANES
};

typedef struct
{
  const ddd_influence *in;
  size_t n, lanes; /* models, and in whole blocks of LANES */
  size_t thin;     /* rows of all F', each in whole blocks */
  size_t ranks;    /* columns of all F */
  size_t step;     /* from z of a sum to the next */
  double *panel;   /* F and S in blocks of LANES models: rank + 1 rows of each
                       product */
  double *scale;   /* lanes x terms x sums */
} form;

/* A worker's: F' x, a product after the other, rank per item; half the sum of
   r, a number per term and item; and z of each sum and item.  */
static double *
thin_of (const ddd_product_worker *s)
{
  return s->more;
}

static double *
half_of (const form *f, const ddd_product_worker *s)
{
  return s->more + f->ranks * DDD_JOB;
}

static double *
z_of (const form *f, const ddd_product_worker *s, size_t j)
{
  return half_of (f, s) + f->in->terms * DDD_JOB + j * f->in->sums * f->step;
}

static const double *
scale_of (const form *f, size_t term, size_t sum)
{
  return f->scale + (term + sum * f->in->terms) * f->lanes;
}

static size_t
whole (size_t models)
{
  return (models + LANES - 1) / LANES * LANES;
}

/* Columns of F of the products before one.  */
static size_t
ranks_before (const ddd_influence *in, size_t at)
{
  size_t ranks = 0;

  while (at--)
    ranks += in->product[at].rank;
  return ranks;
}

static void
start (const ddd_product *p, const ddd_product_worker *s, size_t from,
       size_t items)
{
  const form *f = p->ctx;

  (void) from;
  memset (half_of (f, s), 0, items * f->in->terms * sizeof (double));
}

/* The sum of those of SUM in ON.  */
static double
total_of (const double *sum, uint32_t on)
{
  double total[4] = { 0 };

  for (size_t l = 0; l < LANES; l += 4)
    for (size_t b = 0; b < 4; b++)
      total[b] += on == UINT32_MAX ? sum[l + b]
                                   : ddd_bits_of (on >> l)[b] * sum[l + b];
  return (total[0] + total[1]) + (total[2] + total[3]);
}

/* Z[l] -= SCALE[l] SUM[l] where bit l is in KEPT.  */
static void
settle (const double *restrict sum, const double *restrict scale,
        uint32_t kept, double *restrict z)
{
  if (kept == UINT32_MAX) /* as in a product of all rows */
    for (size_t l = 0; l < LANES; l++)
      z[l] -= scale[l] * sum[l];
  else
    for (size_t l = 0; l < LANES; l += 4)
      for (size_t b = 0; b < 4; b++)
        z[l + b] -= ddd_bits_of (kept >> l)[b] * scale[l + b] * sum[l + b];
}

/* The models from I on that are right on item J of a job, and wrong.  */
static void
answers_of (const ddd_product *p, const ddd_product_worker *s, size_t i,
            size_t j, uint32_t *right, uint32_t *wrong)
{
  *right = ddd_right_of (s->x, i, j);
  *wrong = ~(*right | (p->gaps ? ddd_right_of (s->missing, i, j) : 0));
}

/* Of these, those without which a term is not about the item.  */
static uint32_t
lost_of (unsigned about, uint32_t right, uint32_t wrong)
{
  return (about & DDD_LOST_RIGHT ? right : 0)
         | (about & DDD_LOST_WRONG ? wrong : 0);
}

/* Keep the sums of F' from ROW on.  */
static void
take_thin (const form *f, const ddd_product_worker *s, size_t row,
           size_t items)
{
  const ddd_influence_product *by = f->in->product;
  double *to = thin_of (s);

  for (; row >= whole (by->rank); by++)
    {
      row -= whole (by->rank);
      to += by->rank * DDD_JOB;
    }
  for (size_t j = 0; j < items; j++)
    memcpy (to + j * by->rank + row, s->sum + j * LANES,
            ddd_least (by->rank - row, LANES) * sizeof *s->sum);
}

/* The sums of F' for a while, or those of the product that comes next of a
   block of models.  */
static void
take (const ddd_product *p, const ddd_product_worker *s, size_t row,
      size_t from, size_t items)
{
  const form *f = p->ctx;
  const ddd_influence *in = f->in;
  uint32_t right[DDD_JOB] = { 0 }, wrong[DDD_JOB];

  if (row < f->thin)
    {
      take_thin (f, s, row, items);
      return;
    }
  size_t at = (row - f->thin) / LANES % in->products;
  size_t i = (row - f->thin) / LANES / in->products * LANES;
  const ddd_influence_product *by = in->product + at;

  for (size_t j = 0; j < items; j++)
    answers_of (p, s, i, j, right + j, wrong + j);
  if (by->rank)
    {
      size_t before = ranks_before (in, at);
      const double *panel
        = f->panel + i * (f->ranks + in->products) + (before + at) * LANES;

      p->k->weigh (panel, by->rank, panel + by->rank * LANES, right,
                   thin_of (s) + before * DDD_JOB, items, s->sum);
    }
  for (size_t j = 0; j < items; j++)
    {
      unsigned about = in->about[(from + j) * in->terms + by->term];
      uint32_t on = (by->rows & DDD_ROWS_RIGHT ? right[j] : 0)
                    | (by->rows & DDD_ROWS_WRONG ? wrong[j] : 0);
      const double *sum = s->sum + j * LANES;
      double *z = z_of (f, s, j) + i;

      if (by == in->product)
        for (size_t q = 0; q < in->sums; q++)
          memset (z + q * f->step, 0, LANES * sizeof *z);
      if (about & DDD_ABOUT)
        {
          half_of (f, s)[j * in->terms + by->term] += total_of (sum, on) / 2;
          for (size_t q = 0; q < in->sums; q++)
            settle (sum, scale_of (f, by->term, q) + i,
                    on & ~lost_of (about, right[j], wrong[j]),
                    z + q * f->step);
        }
    }
}

/* The sum of (Z[i] - MEAN)^POWER.  */
static double
moment (const double *z, size_t n, double mean, int power)
{
  double part[8] = { 0 }, sum = 0;
  size_t i = 0;

  for (; i + 8 <= n; i += 8)
    for (size_t l = 0; l < 8; l++)
      {
        double d = z[i + l] - mean;

        part[l] += power == 2 ? d * d : d;
      }
  for (; i < n; i++)
    part[i % 8] += power == 2 ? (z[i] - mean) * (z[i] - mean) : z[i] - mean;
  for (size_t l = 0; l < 8; l++)
    sum += part[l];
  return sum;
}

/* Add what is left of the sums over all pairs, SCALE times HALF, to each model
   without which term is about item J.  */
static void
add_half (const ddd_product *p, const ddd_product_worker *s, size_t j,
          unsigned about, double half, const double *scale, double *z)
{
  const form *f = p->ctx;

  for (size_t i = 0; i < f->lanes; i++)
    z[i] += half * scale[i];
  if (about & (DDD_LOST_RIGHT | DDD_LOST_WRONG))
    for (size_t i = 0; i < f->lanes; i += LANES)
      {
        uint32_t right, wrong;

        answers_of (p, s, i, j, &right, &wrong);
        for (uint32_t lost = lost_of (about, right, wrong); lost;
             lost &= lost - 1)
          {
            size_t l = i + (size_t) __builtin_ctz (lost);

            z[l] -= half * scale[l];
          }
      }
}

/* The influence that is left without each model, and its sum of squares about
   the mean.  */
static void
end (const ddd_product *p, const ddd_product_worker *s, size_t from,
     size_t items)
{
  const form *f = p->ctx;
  const ddd_influence *in = f->in;
  double *out = p->out + from * in->sums;

  for (size_t j = 0; j < items; j++)
    for (size_t q = 0; q < in->sums; q++)
      {
        double *z = z_of (f, s, j) + q * f->step;

        for (size_t t = 0; t < in->terms; t++)
          add_half (p, s, j, in->about[(from + j) * in->terms + t],
                    half_of (f, s)[j * in->terms + t], scale_of (f, t, q), z);
        *out++ = moment (z, f->n, moment (z, f->n, 0, 1) / (double) f->n, 2);
      }
}

/* The rows of all F', and the products of a block of models after one another
   after them.  */
static void
fill (const form *f, double *w, double *gaps, double *first)
{
  const ddd_influence *in = f->in;
  size_t n = f->n, row = 0;

  for (size_t at = 0; at < in->products; at++)
    {
      const ddd_influence_product *by = in->product + at;

      for (size_t k = 0; k < by->rank; k++)
        ddd_product_fill (w, n, row + k, by->f + k * n, 1, 1);
      row += whole (by->rank);
    }
  for (size_t i = 0; i < n; i += LANES)
    for (size_t at = 0; at < in->products; at++, row += LANES)
      {
        const ddd_influence_product *by = in->product + at;
        size_t count = ddd_least (n - i, LANES);
        double *panel = f->panel + i * (f->ranks + in->products)
                        + (ranks_before (in, at) + at) * LANES;

        ddd_product_fill (w, n, row, by->w + i, n, count);
        if (gaps)
          ddd_product_fill (gaps, n, row, by->gaps + i, n, count);
        memcpy (first + row, by->first + i, count * sizeof *first);
        for (size_t k = 0; k < by->rank; k++, panel += LANES)
          memcpy (panel, by->f + i + k * n, count * sizeof *panel);
        if (by->rank)
          memcpy (panel, by->s + i, count * sizeof *panel);
      }
  for (size_t t = 0; t < in->terms * in->sums; t++)
    memcpy (f->scale + t * f->lanes, in->scale + t * n, n * sizeof *first);
}

/* Numbers, all of them 0.  */
static double *
zeros (size_t count)
{
  double *x = ddd_alloc (count, sizeof *x);

  if (x)
    memset (x, 0, count * sizeof *x);
  return x;
}

ddd_status
ddd_influence_spread (const ddd_bits *bits, const ddd_influence *in,
                      const ddd_run *run, double *out, ddd_error *err)
{
  size_t n = bits->rows, lanes = whole (n);
  /* Where n is a power of 2, caches have room for few rows of as many.  */
  form f = { .in = in,
             .n = n,
             .lanes = lanes,
             .ranks = ranks_before (in, in->products),
             .step = lanes + DDD_ALIGN / sizeof (double),
             .scale = zeros (lanes * in->terms * in->sums) };
  ddd_status status;

  for (size_t at = 0; at < in->products; at++)
    f.thin += whole (in->product[at].rank);
  size_t rows = f.thin + in->products * lanes;
  double *w = ddd_product_panel (rows, n), *first = zeros (rows);
  double *gaps = bits->valid ? ddd_product_panel (rows, n) : NULL;

  f.panel = zeros (lanes * (f.ranks + in->products));
  if (f.scale && f.panel && w && first && (gaps || ! bits->valid))
    {
      fill (&f, w, gaps, first);
      ddd_product p
        = { .x = bits,
            .w = w,
            .gaps = gaps,
            .first = first,
            .rows = rows,
            .more = (f.ranks + in->terms + f.step * in->sums) * DDD_JOB,
            .start = start,
            .take = take,
            .end = end,
            .ctx = &f,
            .out = out };
      status = ddd_multiply (&p, run, err);
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for sums over models");
  free (f.scale);
  free (f.panel);
  free (first);
  free (gaps);
  free (w);
  return status;
}
