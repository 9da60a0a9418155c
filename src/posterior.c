/* posterior.c - where on a grid of easiness the items are.
   SPDX-License-Identifier: GPL-3.0-or-later

   The log-likelihood of pattern x at node t is

     sum_i log (1 - p_i) + t sum_i x_i a_i + sum_i x_i c_i,

   so a pattern is two sums over its right models, and a model's answers enter
   the fit by one over its right items: of the t that is expected of each.
   These are products of bits with a vector: sums of every byte of eight models
   are tabled, so eight models cost one addition; and sums over items are
   collected by bytes, and each model's taken from them at the end.  With many
   models an item can only be at nodes near the one where as many models are
   right, so only a window of the grid is looked at.  Both halves are cut so
   that no result depends on threads.  */

#include <stdlib.h>
#include <string.h>

#include "slopes.h"

/* For numbers of bytes that are known at the call.  */
#define INLINE static inline __attribute__ ((always_inline))

enum
{
  LEAST = 256, /* patterns in a block; more where there are many, since each */
  MOST = 2048, /* block reads all of the table */
  BLOCKS = 32,
  BYTES = 8,    /* of a pattern at a time */
  BYTE = 256,   /* values */
  FACTORS = 64, /* up to 2, whose product is finite */
  REACH = 8     /* posterior standard deviations that a window reaches */
};

/* A sum of slopes and one of intercepts.  */
typedef double two __attribute__ ((vector_size (16), aligned (8), may_alias));

typedef struct
{
  const ddd_patterns *patterns;
  const double *value; /* of each pattern */
  double *sum;         /* models: over the patterns where each is right */
} collection;

typedef struct
{
  const ddd_slopes *fit;
  ddd_posterior *x;
} work;

static void
add (double *to, const double *from, size_t n)
{
  for (size_t g = 0; g < n; g += 4)
    *(ddd_four *) (to + g) += *(const ddd_four *) (from + g);
}

/* ---- sums over the items where a model is right ------------------------- */

/* Of the models of BYTES bytes, COUNT of which there are.  A byte's are taken
   from the sums of the items with each value of it: those of the highest bit
   are one half, which is then added to the other.  */
INLINE void
collect_bytes (const collection *c, size_t byte, size_t count)
{
  const ddd_patterns *p = c->patterns;
  double sum[BYTES][BYTE] = { 0 };

  for (size_t j = 0; j < p->count; j++)
    for (size_t r = 0; r < count; r++)
      sum[r][p->pattern[j * p->bytes + byte + r]] += c->value[j];
  for (size_t r = 0; r < count; r++)
    for (size_t bit = 8; bit-- > 0;)
      {
        size_t half = (size_t) 1 << bit, i = (byte + r) * 8 + bit;
        double all = 0;

        for (size_t v = 0; v < half; v++)
          {
            all += sum[r][half + v];
            sum[r][v] += sum[r][half + v];
          }
        if (i < p->models)
          c->sum[i] = all;
      }
}

static void
collect (void *ctx, size_t job, unsigned worker)
{
  const collection *c = ctx;
  size_t left = c->patterns->bytes - job * BYTES;

  (void) worker;
  if (left >= BYTES)
    collect_bytes (c, job * BYTES, BYTES);
  else
    collect_bytes (c, job * BYTES, left);
}

static ddd_status
collect_all (collection *c, const ddd_run *run, ddd_error *err)
{
  return ddd_parallel ((c->patterns->bytes + BYTES - 1) / BYTES, run, collect,
                       c, err);
}

/* ---- memory ------------------------------------------------------------- */

ddd_status
ddd_posterior_make (const ddd_patterns *p, size_t nodes, ddd_posterior *x,
                    ddd_error *err)
{
  double spread = 3 * sqrt ((double) p->models); /* the grid, at least */
  size_t width = 1 + (size_t) (2 * REACH * (double) nodes / spread);
  ddd_run alone = { .threads = 1 };

  *x = (ddd_posterior) { .patterns = p, .nodes = nodes };
  x->width = ddd_least ((width + 3) / 4 * 4, nodes);
  x->block = ddd_least (p->count / BLOCKS, MOST);
  x->block = x->block < LEAST ? LEAST : x->block;
  x->blocks = (p->count + x->block - 1) / x->block;
  x->first = ddd_alloc (p->models + 1, sizeof *x->first);
  x->p = ddd_alloc ((p->models + 3) * nodes + 2 * p->models, sizeof *x->p);
  x->table = ddd_alloc (p->bytes * BYTE, 2 * sizeof *x->table);
  x->post = ddd_alloc (p->count * (x->width + 3) + x->blocks, sizeof *x->post);
  if (! x->first || ! x->p || ! x->table || ! x->post)
    {
      ddd_posterior_free (x);
      return ddd_fail (err, DDD_ENOMEM, "no memory for %zu patterns",
                       p->count);
    }
  x->base = x->p + p->models * nodes;
  x->product = x->base + nodes;
  x->held = x->product + nodes;
  x->right = x->held + nodes;
  x->easy = x->right + p->models;
  x->line = x->post + p->count * x->width;
  x->mean = x->line + 2 * p->count;
  x->part = x->mean + p->count;

  collection right = { p, p->items, x->right };
  return collect_all (&right, &alone, err);
}

void
ddd_posterior_free (ddd_posterior *x)
{
  free (x->first);
  free (x->p);
  free (x->table);
  free (x->post);
  *x = (ddd_posterior) { 0 };
}

/* ---- posteriors --------------------------------------------------------- */

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

/* The probabilities at every node, and that all models are wrong: by products
   of 1 + e^-|x|, whose logarithm is taken of many at once.  */
static void
start (const ddd_slopes *fit, ddd_posterior *x)
{
  for (size_t g = 0; g < x->nodes; g++)
    {
      x->base[g] = log (fit->weight[g]);
      x->held[g] = 0;
      x->product[g] = 1;
    }
  for (size_t i = 0; i < fit->models; i++)
    for (size_t g = 0; g < x->nodes; g++)
      {
        double logit = ddd_slopes_logit (fit, i, g), e = exp (-fabs (logit));
        double *p = x->p + i * x->nodes + g;

        *p = (logit > 0 ? 1 : e) / (1 + e);
        x->base[g] -= fmax (logit, 0);
        x->held[g] += *p;
        x->product[g] *= 1 + e;
        if (i % FACTORS == FACTORS - 1 || i == fit->models - 1)
          {
            x->base[g] -= log (x->product[g]);
            x->product[g] = 1;
          }
      }
  place_windows (fit, x);
}

static void
fill_table (void *ctx, size_t byte, unsigned worker)
{
  const work *w = ctx;
  two *table = (two *) w->x->table + byte * BYTE;

  (void) worker;
  table[0] = (two) { 0, 0 };
  for (size_t bit = 0; bit < 8; bit++)
    {
      size_t old = (size_t) 1 << bit, i = byte * 8 + bit;
      two own = { 0, 0 };

      if (i < w->fit->models)
        own = (two) { w->fit->slope[i], w->fit->intercept[i] };
      for (size_t v = 0; v < old; v++)
        table[old + v] = table[v] + own;
    }
}

/* Add to the lines of patterns FROM to TO the sums of COUNT bytes.  */
INLINE void
add_bytes (ddd_posterior *x, size_t from, size_t to, size_t byte, size_t count)
{
  const ddd_patterns *p = x->patterns;
  const two *table = (const two *) x->table + byte * BYTE;
  two *line = (two *) x->line;

  for (size_t j = from; j < to; j++)
    {
      const uint8_t *value = p->pattern + j * p->bytes + byte;
      two sum = line[j];

      for (size_t r = 0; r < count; r++)
        sum += table[r * BYTE + value[r]];
      line[j] = sum;
    }
}

/* From what is likely at the nodes of its window to where pattern J is.  */
static double
find_pattern (const ddd_slopes *fit, ddd_posterior *x, size_t j)
{
  const ddd_patterns *p = x->patterns;
  size_t first = x->first[p->k[j]];
  const double *base = x->base + first, *t = fit->node + first;
  double a = x->line[2 * j], c = x->line[2 * j + 1];
  double *post = x->post + j * x->width, most = -INFINITY, mean = 0, sum;

  for (size_t s = 0; s < x->width; s++)
    {
      post[s] = base[s] + t[s] * a;
      most = post[s] > most ? post[s] : most;
    }
  sum = post[0] = exp (post[0] - most);
  for (size_t s = 1; s < x->width; s++)
    sum += post[s] = exp (post[s] - most);
  for (size_t s = 0; s < x->width; s++)
    {
      post[s] *= p->items[j] / sum;
      mean += post[s] * t[s];
    }
  x->mean[j] = mean;
  return p->items[j] * (most + c + log (sum));
}

static void
find_block (void *ctx, size_t block, unsigned worker)
{
  const work *w = ctx;
  ddd_posterior *x = w->x;
  size_t from = block * x->block, bytes = x->patterns->bytes, byte = 0;
  size_t to = ddd_least (from + x->block, x->patterns->count);
  double loglik = 0;

  (void) worker;
  memset (x->line + 2 * from, 0, 2 * (to - from) * sizeof *x->line);
  for (; byte + BYTES <= bytes; byte += BYTES)
    add_bytes (x, from, to, byte, BYTES);
  add_bytes (x, from, to, byte, bytes - byte);
  for (size_t j = from; j < to; j++)
    loglik += find_pattern (w->fit, x, j);
  x->part[block] = loglik;
}

ddd_status
ddd_posterior_find (const ddd_slopes *fit, const ddd_run *run,
                    ddd_posterior *x, ddd_error *err)
{
  const ddd_patterns *p = x->patterns;
  work w = { fit, x };
  collection easy = { p, x->mean, x->easy };
  ddd_run quiet = { .threads = run && run->threads ? run->threads : 1 };
  ddd_status status;

  start (fit, x);
  status = ddd_parallel (p->bytes, &quiet, fill_table, &w, err);
  if (status == DDD_OK)
    status = ddd_parallel (x->blocks, &quiet, find_block, &w, err);
  if (status == DDD_OK)
    status = collect_all (&easy, &quiet, err);
  x->loglik = 0;
  for (size_t b = 0; b < x->blocks; b++)
    x->loglik += x->part[b];
  memset (x->held, 0, x->nodes * sizeof *x->held);
  for (size_t j = 0; j < p->count; j++)
    add (x->held + x->first[p->k[j]], x->post + j * x->width, x->width);
  return status;
}
