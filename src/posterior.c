/* posterior.c - where on a grid of easiness the items are.
   SPDX-License-Identifier: GPL-3.0-or-later

   The log-likelihood of pattern x at node t is

     sum_i log (1 - p_i) + sum_i x_i (a_i t + c_i),

   a product of bits with a matrix.  Sums of the log odds of every byte of
   eight models are tabled, so eight models cost one addition; and the sums
   over items of right answers are collected by bytes, and each model's taken
   from them at the end.  With many models an item can only be at nodes near
   the one where as many models are right, so only a window of the grid is
   looked at.  Both halves are cut so that no result depends on threads.  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"
#include "slopes.h"

enum
{
  LEAST = 256, /* patterns in a block; more where there are many, since each */
  MOST = 2048, /* block reads most of the table */
  BLOCKS = 32,
  BYTES = 8,  /* of a pattern at a time */
  BYTE = 256, /* values */
  REACH = 8   /* posterior standard deviations that a window reaches */
};

typedef struct
{
  const ddd_slopes *fit;
  ddd_posterior *x;
  const ddd_kernels *k;
  double *room; /* BYTES x BYTE x nodes for each worker */
} work;

static void
add (double *to, const double *from, size_t n)
{
  for (size_t g = 0; g < n; g += 4)
    *(ddd_four *) (to + g) += *(const ddd_four *) (from + g);
}

ddd_status
ddd_posterior_make (const ddd_patterns *p, size_t nodes, ddd_posterior *x,
                    ddd_error *err)
{
  double spread = 3 * sqrt ((double) p->models); /* the grid, at least */
  size_t width = 1 + (size_t) (2 * REACH * (double) nodes / spread);

  *x = (ddd_posterior) { .patterns = p, .nodes = nodes };
  x->width = ddd_least ((width + 3) / 4 * 4, nodes);
  x->block = ddd_least (p->count / BLOCKS, MOST);
  x->block = x->block < LEAST ? LEAST : x->block;
  x->blocks = (p->count + x->block - 1) / x->block;
  x->first = ddd_alloc (p->models + 1, sizeof *x->first);
  x->table
    = ddd_alloc ((p->bytes * BYTE + 2 + p->models) * nodes, sizeof *x->table);
  x->post = ddd_alloc (p->count * x->width + x->blocks, sizeof *x->post);
  if (! x->first || ! x->table || ! x->post)
    {
      ddd_posterior_free (x);
      return ddd_fail (err, DDD_ENOMEM, "no memory for %zu patterns",
                       p->count);
    }
  x->base = x->table + p->bytes * BYTE * nodes;
  x->held = x->base + nodes;
  x->right = x->held + nodes;
  x->part = x->post + p->count * x->width;
  return DDD_OK;
}

void
ddd_posterior_free (ddd_posterior *x)
{
  free (x->first);
  free (x->table);
  free (x->post);
  *x = (ddd_posterior) { 0 };
}

/* The middle of window k is the node where k are most nearly expected.  */
static void
place_windows (const ddd_slopes *fit, ddd_posterior *x)
{
  for (size_t k = 0; k <= fit->models; k++)
    {
      size_t best = 0;

      /* HELD has the expected numbers meanwhile.  */
      for (size_t g = 1; g < x->nodes; g++)
        if (fabs (x->held[g] - (double) k) < fabs (x->held[best] - (double) k))
          best = g;
      best = best > x->width / 2 ? best - x->width / 2 : 0;
      x->first[k] = ddd_least (best, x->nodes - x->width);
    }
}

static void
start (const ddd_slopes *fit, ddd_posterior *x)
{
  for (size_t g = 0; g < x->nodes; g++)
    {
      x->base[g] = log (fit->weight[g]);
      x->held[g] = 0;
      for (size_t i = 0; i < fit->models; i++)
        {
          double logit = ddd_slopes_logit (fit, i, g);

          x->base[g]
            -= logit > 0 ? logit + log1p (exp (-logit)) : log1p (exp (logit));
          x->held[g] += ddd_logistic (logit);
        }
    }
  place_windows (fit, x);
}

static void
fill_table (void *ctx, size_t byte, unsigned worker)
{
  const work *w = ctx;
  size_t nodes = w->x->nodes;
  double *table = w->x->table + byte * BYTE * nodes;

  (void) worker;
  memset (table, 0, nodes * sizeof *table);
  for (size_t bit = 0; bit < 8; bit++)
    {
      size_t old = (size_t) 1 << bit, i = byte * 8 + bit;
      double *own = table + old * nodes;

      for (size_t g = 0; g < nodes; g++)
        own[g] = i < w->fit->models ? ddd_slopes_logit (w->fit, i, g) : 0;
      for (size_t v = 1; v < old; v++)
        for (size_t g = 0; g < nodes; g += 4)
          *(ddd_four *) (own + v * nodes + g)
            = *(const ddd_four *) (table + v * nodes + g)
              + *(const ddd_four *) (own + g);
    }
}

/* The log odds of byte B of pattern J at the nodes of its window.  */
static const double *
row_of (const ddd_posterior *x, size_t j, size_t b)
{
  const ddd_patterns *p = x->patterns;
  size_t row = b * BYTE + p->pattern[j * p->bytes + b];

  return x->table + row * x->nodes + x->first[p->k[j]];
}

static void
find_block (void *ctx, size_t block, unsigned worker)
{
  const work *w = ctx;
  ddd_posterior *x = w->x;
  const ddd_patterns *p = x->patterns;
  size_t from = block * x->block, to = ddd_least (from + x->block, p->count);
  double loglik = 0;

  (void) worker;
  for (size_t j = from; j < to; j++)
    memcpy (x->post + j * x->width, x->base + x->first[p->k[j]],
            x->width * sizeof *x->post);
  for (size_t b = 0; b < p->bytes; b += BYTES)
    for (size_t j = from; j < to; j++)
      {
        size_t count = ddd_least (p->bytes - b, BYTES);
        const double *row[BYTES];

        for (size_t r = 0; r < count; r++)
          row[r] = row_of (x, j, b + r);
        w->k->gather (x->post + j * x->width, row, count, x->width);
      }
  for (size_t j = from; j < to; j++)
    {
      double *post = x->post + j * x->width, most = post[0], sum;

      for (size_t s = 1; s < x->width; s++)
        most = post[s] > most ? post[s] : most;
      sum = post[0] = exp (post[0] - most);
      for (size_t s = 1; s < x->width; s++)
        sum += post[s] = exp (post[s] - most);
      for (size_t s = 0; s < x->width; s++)
        post[s] *= p->items[j] / sum;
      loglik += p->items[j] * (most + log (sum));
    }
  x->part[block] = loglik;
}

/* Right answers of the models of a byte at every node, from the SUM of all
   items with each value of it: those of the highest bit are one half, which is
   then added to the other.  */
static void
collect_byte (const work *w, size_t byte, double *sum)
{
  const ddd_posterior *x = w->x;
  size_t nodes = x->nodes, models = x->patterns->models;

  for (size_t bit = 8; bit-- > 0;)
    {
      size_t half = (size_t) 1 << bit, i = byte * 8 + bit;
      const double *row[BYTE / 2];

      for (size_t v = 0; v < half; v++)
        row[v] = sum + (half + v) * nodes;
      if (i < models)
        {
          memset (x->right + i * nodes, 0, nodes * sizeof *sum);
          w->k->gather (x->right + i * nodes, row, half, nodes);
        }
      w->k->gather (sum, row, 1, half * nodes);
    }
}

/* The same of BYTES bytes; the last job counts items.  */
static void
collect (void *ctx, size_t job, unsigned worker)
{
  const work *w = ctx;
  ddd_posterior *x = w->x;
  const ddd_patterns *p = x->patterns;
  size_t nodes = x->nodes, size = BYTE * nodes, byte = job * BYTES;
  size_t count = byte < p->bytes ? ddd_least (p->bytes - byte, BYTES) : 0;
  double *sum = w->room + worker * BYTES * size, *row[BYTES];

  if (count == 0)
    {
      memset (x->held, 0, nodes * sizeof *sum);
      for (size_t j = 0; j < p->count; j++)
        add (x->held + x->first[p->k[j]], x->post + j * x->width, x->width);
      return;
    }
  memset (sum, 0, count * size * sizeof *sum);
  for (size_t j = 0; j < p->count; j++)
    {
      const uint8_t *value = p->pattern + j * p->bytes + byte;

      for (size_t r = 0; r < count; r++)
        row[r] = sum + r * size + value[r] * nodes + x->first[p->k[j]];
      w->k->scatter (row, count, x->post + j * x->width, x->width);
    }
  for (size_t r = 0; r < count; r++)
    collect_byte (w, byte + r, sum + r * size);
}

ddd_status
ddd_posterior_find (const ddd_slopes *fit, const ddd_run *run,
                    ddd_posterior *x, ddd_error *err)
{
  size_t bytes = x->patterns->bytes, jobs = (bytes + BYTES - 1) / BYTES;
  unsigned threads = run && run->threads ? run->threads : 1;
  work w = { fit, x, NULL, NULL };
  ddd_run quiet = { .threads = threads };
  ddd_status status = ddd_cpu_kernels (&w.k, err);

  if (status != DDD_OK)
    return status;
  w.room = ddd_alloc (threads * BYTES * BYTE * x->nodes, sizeof *w.room);
  if (! w.room)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu nodes", x->nodes);
  start (fit, x);
  status = ddd_parallel (bytes, &quiet, fill_table, &w, err);
  if (status == DDD_OK)
    status = ddd_parallel (x->blocks, &quiet, find_block, &w, err);
  if (status == DDD_OK)
    status = ddd_parallel (jobs + 1, &quiet, collect, &w, err);
  x->loglik = 0;
  for (size_t b = 0; b < x->blocks; b++)
    x->loglik += x->part[b];
  free (w.room);
  return status;
}
