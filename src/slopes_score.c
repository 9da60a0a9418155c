/* slopes_score.c - scores of answers, and of random ones that follow a fit.
   SPDX-License-Identifier: GPL-3.0-or-later

   The score U of an item: the derivatives of its log-likelihood by all that
   was fitted, a_i (where they are not all 1), c_i and the weights, of which u
   is fitted as w_g (1 + u / sqrt (w_g)): so no information exceeds 1.  */

#include <stdlib.h>
#include <string.h>

#include "slopes.h"

/* ---- scores ------------------------------------------------------------- */

void
ddd_score (const ddd_sample *s, size_t j, double scale, double *u)
{
  const ddd_slopes *fit = s->fit;
  size_t n = fit->models, width = s->x.width;
  size_t first = s->x.first[s->patterns.k[j]];
  const double *post = s->x.post + j * width, *t = fit->node + first;
  double by = scale / s->patterns.items[j], mean = 0;

  for (size_t g = 0; g < fit->nodes; g++)
    u[2 * n + g] = -scale * sqrt (fit->weight[g]);
  for (size_t g = 0; g < width; g++)
    {
      mean += by * post[g] * t[g];
      u[2 * n + first + g] += by * post[g] / sqrt (fit->weight[first + g]);
    }
  for (size_t i = 0; i < n; i++)
    {
      const double *p = s->x.p + i * fit->nodes + first;
      double a = 0, c = 0;

      for (size_t g = 0; g < width; g++)
        {
          c += post[g] * p[g];
          a += post[g] * p[g] * t[g];
        }
      int right = ddd_pattern_right (&s->patterns, j, i);
      u[i] = fit->equal ? 0 : (right ? mean : 0) - by * a;
      u[n + i] = (right ? scale : 0) - by * c;
    }
}

/* The sum over all items.  */
static void
score_all (const ddd_sample *s, double *u)
{
  const ddd_slopes *fit = s->fit;
  const ddd_posterior *x = &s->x;
  size_t n = fit->models;

  for (size_t i = 0; i < n; i++)
    {
      u[i] = x->easy[i];
      u[n + i] = x->right[i];
      for (size_t g = 0; g < fit->nodes; g++)
        {
          double expected = x->held[g] * x->p[i * fit->nodes + g];

          u[i] -= expected * fit->node[g];
          u[n + i] -= expected;
        }
      u[i] = fit->equal ? 0 : u[i];
    }
  for (size_t g = 0; g < fit->nodes; g++)
    u[2 * n + g] = (x->held[g] / fit->weight[g] - s->patterns.total)
                   * sqrt (fit->weight[g]);
}

/* ---- pairs -------------------------------------------------------------- */

void
ddd_add_pairs (const ddd_patterns *p, size_t j, double by, double *to)
{
  for (size_t l = 1; l < p->models; l++)
    if (ddd_pattern_right (p, j, l))
      for (size_t i = 0; i < l; i++)
        if (ddd_pattern_right (p, j, i))
          to[l * (l - 1) / 2 + i] += by;
}

/* ---- samples ------------------------------------------------------------ */

ddd_status
ddd_sample_make (ddd_sample *s, uint64_t seed, uint64_t index, size_t items,
                 ddd_error *err)
{
  const ddd_slopes *fit = s->fit;
  size_t n = fit->models, words = ddd_row_words (items);
  uint64_t *correct = ddd_alloc (n * words, sizeof *correct);
  ddd_bits bits = { n, items, words, correct, NULL };
  ddd_status status;

  if (! correct)
    return ddd_fail (err, DDD_ENOMEM, "no memory to draw %zu items", items);
  status = ddd_slopes_draw (fit, fit->weight, seed, index, items, correct,
                            NULL, err);
  if (status == DDD_OK)
    status = ddd_patterns_make (&bits, &s->patterns, err);
  if (status == DDD_OK)
    status = ddd_posterior_make (&s->patterns, fit->nodes, &s->x, err);
  if (status == DDD_OK)
    status = ddd_posterior_find (fit, NULL, &s->x, err);
  free (correct);
  return status;
}

void
ddd_sample_free (ddd_sample *s)
{
  ddd_posterior_free (&s->x);
  ddd_patterns_free (&s->patterns);
}

ddd_status
ddd_score_sample (const ddd_slopes *fit, size_t from, size_t to,
                  const double *coefficient, uint64_t seed, uint64_t index,
                  size_t items, double *excess, ddd_error *err)
{
  size_t n = fit->models, size = 2 * n + fit->nodes, pairs = ddd_pairs_of (n);
  double *u = ddd_alloc (size + n + 1 + n * n, sizeof *u);
  ddd_sample s = { .fit = fit, .from = from, .to = to };
  const ddd_patterns *p = &s.patterns;

  if (! u)
    return ddd_fail (err, DDD_ENOMEM, "no memory for pairs of %zu models", n);
  double *h = u + size, *expected = h + n + 1;
  ddd_status status = ddd_sample_make (&s, seed, index, items, err);

  memset (h, 0, (n + 1) * sizeof *h);
  memset (excess, 0, pairs * sizeof *excess);
  for (size_t j = 0; j < p->count && status == DDD_OK; j++)
    if (p->k[j] >= from && p->k[j] <= to)
      {
        h[p->k[j]] += p->items[j];
        ddd_add_pairs (p, j, p->items[j], excess);
      }
  if (status == DDD_OK)
    status = ddd_slopes_expect (fit, h, expected, NULL, err);
  if (status == DDD_OK)
    {
      score_all (&s, u);
      for (size_t l = 1, t = 0; l < n; l++)
        for (size_t i = 0; i < l; i++, t++)
          {
            excess[t] -= expected[i + l * n];
            for (size_t a = 0; a < size; a++)
              excess[t] -= coefficient[t * size + a] * u[a];
          }
    }
  ddd_sample_free (&s);
  free (u);
  return status;
}
