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
  BLOCK = 256, /* patterns */
  BYTE = 256,  /* values */
  REACH = 8    /* posterior standard deviations that a window reaches */
};

typedef struct
{
  const ddd_slopes *fit;
  ddd_posterior *x;
  const ddd_kernels *k;
  double *room; /* BYTE x nodes for each worker */
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
  x->blocks = (p->count + BLOCK - 1) / BLOCK;
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
  for (size_t v = 1; v < BYTE; v++)
    {
      size_t rest = v & (v - 1);
      size_t i = byte * 8 + (size_t) __builtin_ctzll (v);

      for (size_t g = 0; g < nodes; g++)
        table[v * nodes + g]
          = table[rest * nodes + g]
            + (i < w->fit->models ? ddd_slopes_logit (w->fit, i, g) : 0);
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
  size_t from = block * BLOCK, to = ddd_least (from + BLOCK, p->count);
  double loglik = 0;

  (void) worker;
  for (size_t j = from; j < to; j++)
    memcpy (x->post + j * x->width, x->base + x->first[p->k[j]],
            x->width * sizeof *x->post);
  for (size_t b = 0; b + 1 < p->bytes; b += 2)
    for (size_t j = from; j < to; j++)
      w->k->add_two (x->post + j * x->width, row_of (x, j, b),
                     row_of (x, j, b + 1), x->width);
  if (p->bytes % 2)
    for (size_t j = from; j < to; j++)
      add (x->post + j * x->width, row_of (x, j, p->bytes - 1), x->width);
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

/* Right answers of eight models at every node; the last job counts items.  */
static void
collect_byte (void *ctx, size_t byte, unsigned worker)
{
  const work *w = ctx;
  ddd_posterior *x = w->x;
  const ddd_patterns *p = x->patterns;
  size_t nodes = x->nodes;
  double *sum = w->room + worker * BYTE * nodes;

  if (byte == p->bytes)
    {
      memset (x->held, 0, nodes * sizeof *sum);
      for (size_t j = 0; j < p->count; j++)
        add (x->held + x->first[p->k[j]], x->post + j * x->width, x->width);
      return;
    }
  memset (sum, 0, BYTE * nodes * sizeof *sum);
  for (size_t j = 0; j < p->count; j++)
    add (sum + p->pattern[j * p->bytes + byte] * nodes + x->first[p->k[j]],
         x->post + j * x->width, x->width);
  for (size_t i = byte * 8; i < ddd_least (byte * 8 + 8, p->models); i++)
    {
      memset (x->right + i * nodes, 0, nodes * sizeof *sum);
      for (size_t v = 1; v < BYTE; v++)
        if (v >> i % 8 & 1)
          add (x->right + i * nodes, sum + v * nodes, nodes);
    }
}

ddd_status
ddd_posterior_find (const ddd_slopes *fit, const ddd_run *run,
                    ddd_posterior *x, ddd_error *err)
{
  size_t bytes = x->patterns->bytes;
  unsigned threads = run && run->threads ? run->threads : 1;
  work w = { fit, x, NULL, NULL };
  ddd_run quiet = { .threads = threads };
  ddd_status status = ddd_cpu_kernels (&w.k, err);

  if (status != DDD_OK)
    return status;
  w.room = ddd_alloc (threads * BYTE * x->nodes, sizeof *w.room);
  if (! w.room)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu nodes", x->nodes);
  start (fit, x);
  status = ddd_parallel (bytes, &quiet, fill_table, &w, err);
  if (status == DDD_OK)
    status = ddd_parallel (x->blocks, &quiet, find_block, &w, err);
  if (status == DDD_OK)
    status = ddd_parallel (bytes + 1, &quiet, collect_byte, &w, err);
  x->loglik = 0;
  for (size_t b = 0; b < x->blocks; b++)
    x->loglik += x->part[b];
  free (w.room);
  return status;
}
