/* products.c - a matrix times the answers to every item.
   SPDX-License-Identifier: GPL-3.0-or-later

     y_j = W x_j,  or  x'_j W x_j where only that is wanted,

   with W (rows x n) and x_j the answers of n models to item j, 0 or 1.  As in
   the method of four Russians (V. L. Arlazarov et al., Soviet Math. Doklady
   1970) the sums of all subsets of four columns of W are made first, 16 of
   them, and a row of 32 numbers is added for four models at once: a quarter of
   the additions, and no multiplication.  Four such tables, for 16 models,
   share a pass over the sums of a job's items.  */

#include <stdlib.h>
#include <string.h>

#include "products.h"

enum
{
  ITEMS = DDD_JOB,
  MODELS = DDD_PASS,
  LANES = DDD_LANES
};

static size_t
passes (size_t models)
{
  /* Whole words of 64 models are turned.  */
  return (models + DDD_WORD - 1) / DDD_WORD * (DDD_WORD / MODELS);
}

static ddd_product_worker
scratch_of (const ddd_product *p, unsigned at)
{
  double *sum = (double *) (void *) (p->scratch + at * p->size);
  double *table = sum + ITEMS * LANES;
  double *more = table + 4 * 16 * LANES;
  uint16_t *x = (uint16_t *) (void *) (more + p->more);
  uint16_t *next = x + passes (p->x->rows) * ITEMS;

  /* No product has both.  */
  return (ddd_product_worker) { sum, table, more, x, next, next };
}

/* TO[16-model pass][item]: bits of the rows of PLANE, or of those that are not
   in it, from word FIRST on.  */
static void
turn (const ddd_product *p, const ddd_bits *bits, const uint64_t *plane,
      uint64_t invert, size_t first, uint16_t *to)
{
  uint64_t mask[DDD_WORD], turned[DDD_WORD];

  for (size_t i = 0; i < bits->rows; i += DDD_WORD)
    for (size_t w = 0; w < ITEMS / DDD_WORD; w++)
      {
        for (size_t t = 0; t < DDD_WORD; t++)
          mask[ddd_turn_slot (t)]
            = i + t < bits->rows
                ? plane[(i + t) * bits->stride + first + w] ^ invert
                : 0;
        p->k->turn (mask, turned);
        for (size_t part = 0; part < DDD_WORD / MODELS; part++)
          {
            uint16_t *row = to + (i / MODELS + part) * ITEMS + w * DDD_WORD;

            for (size_t t = 0; t < DDD_WORD; t++)
              row[t] = (uint16_t) (turned[t] >> part * MODELS);
          }
      }
}

double *
ddd_product_panel (size_t rows, size_t models)
{
  size_t count = passes (models) * MODELS * LANES * sizeof (double);
  size_t blocks = (rows + LANES - 1) / LANES;
  double *panel = ddd_alloc (blocks, count);

  if (panel)
    memset (panel, 0, blocks * count);
  return panel;
}

void
ddd_product_fill (double *panel, size_t models, size_t row, const double *w,
                  size_t ld, size_t count)
{
  double *block = panel + row / LANES * passes (models) * MODELS * LANES;

  for (size_t i = 0; i < models; i++)
    memcpy (block + i * LANES + row % LANES, w + i * ld, count * sizeof *w);
}

/* Add the rows of a pass's models whose answers are missing.  Few are: tables
   are made, and rows added, only where one is.  */
static void
add_gaps (const ddd_product *p, const ddd_product_worker *s, const double *w,
          const uint16_t *missing, size_t items)
{
  for (size_t j = 0, end, made = 0; j < items; j = end)
    {
      while (j < items && ! missing[j])
        j++;
      for (end = j; end < items && missing[end];)
        end++;
      if (end > j && ! made++)
        p->k->subset_sums (w, s->table);
      p->k->add_rows (s->table, missing + j, end - j, s->sum + j * LANES);
    }
}

static void
one_job (void *ctx, size_t job, unsigned at)
{
  const ddd_product *p = ctx;
  ddd_product_worker s = scratch_of (p, at);
  size_t from = job * ITEMS, items = ddd_least (p->x->items - from, ITEMS);

  turn (p, p->x, p->x->correct, 0, from / DDD_WORD, s.x);
  if (p->left)
    turn (p, p->left, p->left->correct, 0, from / DDD_WORD, s.left);
  if (p->gaps)
    turn (p, p->x, p->x->valid, UINT64_MAX, from / DDD_WORD, s.missing);
  if (p->start)
    p->start (p, &s, from, items);
  for (size_t row = 0; row < p->rows; row += LANES)
    {
      size_t block = row * passes (p->x->rows) * MODELS;

      for (size_t j = 0; j < items; j++)
        if (p->first)
          memcpy (s.sum + j * LANES, p->first + row, LANES * sizeof *s.sum);
        else
          memset (s.sum + j * LANES, 0, LANES * sizeof *s.sum);
      for (size_t i = 0; i < p->x->rows; i += MODELS)
        {
          p->k->subset_sums (p->w + block + i * LANES, s.table);
          p->k->add_rows (s.table, s.x + i / MODELS * ITEMS, items, s.sum);
          if (p->gaps)
            add_gaps (p, &s, p->gaps + block + i * LANES,
                      s.missing + i / MODELS * ITEMS, items);
        }
      p->take (p, &s, row, from, items);
    }
  if (p->end)
    p->end (p, &s, from, items);
}

ddd_status
ddd_multiply (ddd_product *p, const ddd_run *run, ddd_error *err)
{
  ddd_status status = ddd_cpu_kernels (&p->k, err);
  ddd_run how = run ? *run : (ddd_run) { 0 };
  size_t turned = passes (p->x->rows)
                  + (p->left   ? passes (p->left->rows)
                     : p->gaps ? passes (p->x->rows)
                               : 0);

  if (status != DDD_OK)
    return status;
  p->size = (ITEMS * LANES + 4 * 16 * LANES + p->more) * sizeof (double)
            + turned * ITEMS * sizeof (uint16_t);
  p->size = (p->size + DDD_ALIGN - 1) / DDD_ALIGN * DDD_ALIGN;
  if (how.threads == 0)
    how.threads = ddd_threads ();
  p->scratch = ddd_alloc (how.threads, p->size);
  if (p->scratch)
    status = ddd_parallel ((p->x->items + ITEMS - 1) / ITEMS, &how, one_job, p,
                           err);
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for sums over models");
  free (p->scratch);
  return status;
}

/* The same with W (ROWS x models, by columns) as it is.  */
static ddd_status
multiply (ddd_product *p, const double *w, const ddd_run *run, ddd_error *err)
{
  double *panel = ddd_product_panel (p->rows, p->x->rows);
  ddd_status status;

  if (! panel)
    return ddd_fail (err, DDD_ENOMEM, "no memory for sums over models");
  for (size_t row = 0; row < p->rows; row += LANES)
    ddd_product_fill (panel, p->x->rows, row, w + row, p->rows,
                      ddd_least (p->rows - row, LANES));
  p->w = panel;
  status = ddd_multiply (p, run, err);
  free (panel);
  return status;
}

static void
copy_out (const ddd_product *p, const ddd_product_worker *s, size_t row,
          size_t from, size_t items)
{
  size_t count = ddd_least (p->rows - row, LANES);

  for (size_t j = 0; j < items; j++)
    memcpy (p->out + (from + j) * p->rows + row, s->sum + j * LANES,
            count * sizeof *p->out);
}

static void
clear_out (const ddd_product *p, const ddd_product_worker *s, size_t from,
           size_t items)
{
  (void) s;
  memset (p->out + from, 0, items * sizeof *p->out);
}

/* Add to the item the sums of those rows, from ROW on, that are right.  */
static void
add_right (const ddd_product *p, const ddd_product_worker *s, size_t row,
           size_t from, size_t items)
{
  for (size_t j = 0; j < items; j++)
    {
      const double *sum = s->sum + j * LANES;
      uint32_t right = ddd_right_of (s->left, row, j);
      double part[4] = { 0 };

      for (size_t l = 0; l < LANES; l += 4)
        for (size_t b = 0; b < 4; b++)
          part[b] += ddd_bits_of (right >> l)[b] * sum[l + b];
      p->out[from + j] += (part[0] + part[1]) + (part[2] + part[3]);
    }
}

ddd_status
ddd_times_answers (const ddd_bits *bits, const double *w, size_t rows,
                   const ddd_run *run, double *out, ddd_error *err)
{
  ddd_product p = { .x = bits, .rows = rows, .out = out, .take = copy_out };

  return multiply (&p, w, run, err);
}

ddd_status
ddd_forms (const ddd_bits *left, const double *w, const ddd_bits *right,
           const ddd_run *run, double *out, ddd_error *err)
{
  ddd_product p = { .x = right,
                    .left = left,
                    .rows = left->rows,
                    .out = out,
                    .start = clear_out,
                    .take = add_right };

  return multiply (&p, w, run, err);
}
