/* slopes_known.c - pairs of many models, their items as good as known.
   SPDX-License-Identifier: GPL-3.0-or-later

   With many models the answers to an item say where it is, and the fit of a
   model is a logistic regression on known t.  Let y_i = x_i - p_i.  At node g,
   with N_g items, n11 less its expectation is a sum of

     y_i y_l + p_l y_i + p_i y_l,

   and the regression of model i takes off what of p_l is linear in t, by least
   squares with the weights N_g v_i, v_i = p_i (1 - p_i).  With r_il the rest,

     variance = sum_g N_g (v_i v_l + v_i r_il^2 + v_l r_li^2).

   That t is not quite known shows where k is held: there the variance of x_i
   is v_i (1 - v_i / sum_b v_b) instead of v_i.  So much for the data; items
   that are drawn at known nodes have v_i.  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"
#include "pairs.h"
#include "slopes.h"

typedef struct
{
  size_t n, nodes;
  int equal;
  const double *t, *held;
  double *p, *spread; /* n x nodes: p_i, N_g v_i */
  double *given;      /* the same with k held */
} nodes;

static ddd_status
nodes_make (const ddd_slopes *fit, const double *held, nodes *x,
            ddd_error *err)
{
  size_t all = fit->models * fit->nodes;
  double *p = ddd_alloc (3 * all, sizeof *p);

  *x = (nodes) { .n = fit->models,
                 .nodes = fit->nodes,
                 .equal = fit->equal,
                 .t = fit->node,
                 .held = held,
                 .p = p };
  if (! p)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu models", fit->models);
  x->spread = p + all;
  x->given = x->spread + all;
  for (size_t g = 0; g < fit->nodes; g++)
    {
      double sum = 0;

      for (size_t i = 0; i < fit->models; i++)
        {
          size_t at = i * fit->nodes + g;

          p[at] = ddd_logistic (ddd_slopes_logit (fit, i, g));
          sum += p[at] * (1 - p[at]);
        }
      for (size_t i = 0; i < fit->models; i++)
        {
          size_t at = i * fit->nodes + g;
          double v = p[at] * (1 - p[at]);

          x->spread[at] = held[g] * v;
          x->given[at] = sum > 0 ? held[g] * v * (1 - v / sum) : 0;
        }
    }
  return DDD_OK;
}

/* The line through p_l from the answers of model I, and what is left of it. */
static double
regress (const nodes *x, size_t i, size_t l, double line[2])
{
  const double *w = x->spread + i * x->nodes, *p = x->p + l * x->nodes;
  double one = 0, t = 0, tt = 0, y = 0, ty = 0, yy = 0;

  for (size_t g = 0; g < x->nodes; g++)
    {
      double wt = w[g] * x->t[g], wy = w[g] * p[g];

      one += w[g];
      t += wt;
      tt += wt * x->t[g];
      y += wy;
      ty += wt * p[g];
      yy += wy * p[g];
    }

  double det = one * tt - t * t;
  int tilted = ! x->equal && det > 0;
  line[1] = tilted ? (one * ty - t * y) / det : 0;
  line[0] = one > 0 ? (y - line[1] * t) / one : 0;
  return fmax (0, yy - line[0] * y - line[1] * ty);
}

ddd_status
ddd_known_errors (const ddd_slopes *fit, const double *held, double *line,
                  double *variance, double *drawn, ddd_error *err)
{
  nodes x;
  size_t n = fit->models;
  ddd_status status = nodes_make (fit, held, &x, err);

  for (size_t l = 0, t = 0; l < n && status == DDD_OK; l++)
    for (size_t i = 0; i < l; i++, t++)
      {
        const double *vi = x.spread + i * x.nodes,
                     *vl = x.spread + l * x.nodes;
        const double *gi = x.given + i * x.nodes, *gl = x.given + l * x.nodes;
        double left = regress (&x, i, l, line + 4 * t)
                      + regress (&x, l, i, line + 4 * t + 2);
        double product = 0, given = 0;

        for (size_t g = 0; g < x.nodes; g++)
          if (held[g] > 0)
            {
              product += vi[g] * vl[g] / held[g];
              given += gi[g] * gl[g] / held[g];
            }
        variance[t] = given + left;
        drawn[t] = product + left;
      }
  free (x.p);
  return status;
}

/* The information on (a, c) of one model, and from it the error of a.  */
ddd_status
ddd_known_slope_errors (const ddd_slopes *fit, const double *held, double *se,
                        ddd_error *err)
{
  nodes x;
  ddd_status status = nodes_make (fit, held, &x, err);
  double mean = 0;

  for (size_t i = 0; i < fit->models && status == DDD_OK; i++)
    {
      const double *w = x.given + i * x.nodes;
      double one = DDD_INTERCEPT_PRECISION, t = 0, tt = DDD_SLOPE_PRECISION;

      for (size_t g = 0; g < x.nodes; g++)
        {
          one += w[g];
          t += w[g] * x.t[g];
          tt += w[g] * x.t[g] * x.t[g];
        }
      se[i] = sqrt (one / (one * tt - t * t));
      mean += fit->slope[i] / (double) fit->models;
    }
  for (size_t i = 0; i < fit->models && status == DDD_OK; i++)
    se[i] /= fabs (mean);
  free (x.p);
  return status;
}

static void
joint_counts (void *ctx, const ddd_block *b)
{
  double *joint = ctx;

  for (size_t j = 0; j < b->nj; j++)
    for (size_t i = 0; i < b->ni && b->i0 + i < b->j0 + j; i++)
      {
        size_t l = b->j0 + j;

        joint[l * (l - 1) / 2 + b->i0 + i]
          = (double) ddd_block_pair (b, 0, i, j).n11;
      }
}

/* Add to SUM (2 x models) the right answers to the items of a word, and their
   t: the sums of all subsets of four items are made first.  */
static void
score_word (const ddd_slopes *fit, const size_t *node, size_t items,
            const uint64_t *word, size_t words, double *sum)
{
  double table[16][16];

  for (size_t f = 0; f < 16; f++)
    {
      table[f][0] = 0;
      for (size_t b = 0; b < 4; b++)
        {
          double t = 4 * f + b < items ? fit->node[node[4 * f + b]] : 0;

          for (size_t s = 0; s < (size_t) 1 << b; s++)
            table[f][s | (size_t) 1 << b] = table[f][s] + t;
        }
    }
  for (size_t i = 0; i < fit->models; i++, word += words, sum += 2)
    {
      double part[4] = { 0 };

      for (size_t f = 0; f < 16; f += 4)
        for (size_t b = 0; b < 4; b++)
          part[b] += table[f + b][*word >> (4 * (f + b)) & 15];
      sum[0] += (double) __builtin_popcountll (*word);
      sum[1] += (part[0] + part[1]) + (part[2] + part[3]);
    }
}

/* Scores (2 x models) of a sample, less what is EXPECTED (models x nodes) of
   its nodes.  */
static void
scores (const ddd_slopes *fit, const double *expected, const uint64_t *correct,
        const size_t *node, size_t items, double *sum)
{
  size_t words = ddd_row_words (items);

  memset (sum, 0, 2 * fit->models * sizeof *sum);
  for (size_t j = 0; j < items; j += DDD_WORD)
    score_word (fit, node + j, ddd_least (items - j, DDD_WORD),
                correct + j / DDD_WORD, words, sum);
  for (size_t i = 0; i < fit->models; i++)
    for (size_t g = 0; g < fit->nodes; g++)
      {
        double right = expected[i * fit->nodes + g];

        sum[2 * i] -= right;
        sum[2 * i + 1] -= right * fit->node[g];
      }
}

ddd_status
ddd_known_sample (const ddd_slopes *fit, const ddd_drawn *drawn,
                  const double *line, uint64_t seed, uint64_t index,
                  size_t items, double *excess, ddd_error *err)
{
  size_t n = fit->models, grid = fit->nodes, words = ddd_row_words (items);
  size_t past = 4 * grid; /* rows are taken four at a time */
  double both[4];
  uint64_t *correct = ddd_alloc (n * words, sizeof *correct);
  size_t *node = ddd_alloc (items, sizeof *node);
  double *sum = ddd_alloc (2 * n + n * grid + past, sizeof *sum);
  ddd_bits bits = { n, items, words, correct, NULL };
  ddd_run alone = { .threads = 1 };
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  if (status == DDD_OK && (! correct || ! node || ! sum))
    status = ddd_fail (err, DDD_ENOMEM, "no memory to draw %zu items", items);
  if (status == DDD_OK)
    status = ddd_drawn_items (drawn, seed, index, items, correct, node, err);
  if (status == DDD_OK)
    status = ddd_gram (&bits, 1, &alone, joint_counts, excess, err);
  double *expected = sum ? sum + 2 * n : NULL;
  if (status == DDD_OK)
    {
      double *count = expected + n * grid; /* and zeros */

      memset (count, 0, past * sizeof *count);
      for (size_t j = 0; j < items; j++)
        count[node[j]]++;
      for (size_t i = 0; i < n; i++)
        for (size_t g = 0; g < grid; g++)
          expected[i * grid + g] = count[g] * drawn->p[i * grid + g];
      scores (fit, expected, correct, node, items, sum);
    }
  for (size_t l = 0, t = 0; l < n && status == DDD_OK; l++)
    for (size_t i = 0; i < l; i++, t++)
      {
        const double *a = line + 4 * t, *b = a + 2;

        if (i % 4 == 0)
          k->dots (drawn->p + l * grid, expected + i * grid, grid, grid, both);
        excess[t] -= both[i % 4] + a[0] * sum[2 * i] + a[1] * sum[2 * i + 1]
                     + b[0] * sum[2 * l] + b[1] * sum[2 * l + 1];
      }
  free (correct);
  free (node);
  free (sum);
  return status;
}
