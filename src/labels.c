/* labels.c - the same wrong label on an item, and how likely that is.
   SPDX-License-Identifier: GPL-3.0-or-later

   Model i gives label l in a share f_il of its errors.  If models that err on
   an item chose a label by these shares alone, independently, the number N_l
   that give label l would be Poisson-binomial with

     p_il = f_il / (1 - sum of f_iv over the labels v that are right there),

   and c or more would agree on some label with a probability of at most

     sum_l P (N_l >= c).

   Few terms count: a label that fewer than c of these models ever give has
   none, and one with a small mean is bounded by Chernoff's inequality.  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

/* How often a model gives a label, among its errors.  */
typedef struct
{
  uint32_t model;
  double share;
} use;

typedef struct
{
  const ddd_bits *bits;
  const uint32_t *code, *truth;
  size_t labels, valid; /* rows of TRUTH */
  size_t *from; /* labels + 2; uses of label l are FROM[l] to FROM[l + 1] */
  use *uses;
  double *label, *count, *vote, *chance;
  /* Of each worker: */
  uint32_t *tally; /* labels + 1, models with a label on the item, else 0 */
  uint8_t *right;  /* labels + 1, whether it is right there, else 0 */
  size_t *mixed;   /* the first item with a label that is right and wrong */
  double *room;    /* 3 n */
} study;

static int
is_right (const study *s, size_t i, size_t j)
{
  return ddd_bit (s->bits->correct + i * s->bits->stride, j);
}

/* Add up the labels of model I's errors in TALLY, which is all 0.  */
static double
errors_of (const study *s, size_t i, uint32_t *tally)
{
  double errors = 0;

  for (size_t j = 0; j < s->bits->items; j++)
    {
      uint32_t l = s->code[i + j * s->bits->rows];

      if (l && ! is_right (s, i, j))
        {
          tally[l]++;
          errors++;
        }
    }
  return errors;
}

/* FROM, and where FILL the uses, label by label; at the end of filling FROM
   has moved one label on.  */
static void
enter_uses (study *s, int fill)
{
  memset (s->tally, 0, (s->labels + 1) * sizeof *s->tally);
  for (size_t i = 0; i < s->bits->rows; i++)
    {
      double errors = errors_of (s, i, s->tally);

      for (size_t l = 1; l <= s->labels; l++)
        {
          if (s->tally[l] && fill)
            s->uses[s->from[l]++]
              = (use) { (uint32_t) i, s->tally[l] / errors };
          else if (s->tally[l])
            s->from[l + 1]++;
          s->tally[l] = 0;
        }
    }
}

/* P (N >= C) of a sum of N Bernoulli variables, in memory of C doubles.  */
static double
tail (const double *p, size_t n, size_t c, double *pmf)
{
  double reached = 0;

  memset (pmf, 0, c * sizeof *pmf);
  pmf[0] = 1;
  for (size_t i = 0; i < n; i++)
    {
      reached += pmf[c - 1] * p[i];
      for (size_t k = c - 1; k > 0; k--)
        pmf[k] = pmf[k] * (1 - p[i]) + pmf[k - 1] * p[i];
      pmf[0] *= 1 - p[i];
    }
  return reached;
}

/* P (N_l >= C) among the models with KEEP > 0, 1 / (1 - what is right).  */
static double
agreement (const study *s, size_t l, size_t c, const double *keep, double *p,
           double *pmf)
{
  double mean = 0, want = (double) c;
  size_t n = 0;

  if (s->from[l + 1] - s->from[l] < c)
    return 0;
  for (size_t u = s->from[l]; u < s->from[l + 1]; u++)
    if (keep[s->uses[u].model] > 0)
      {
        double share = s->uses[u].share * keep[s->uses[u].model];

        p[n] = share < 1 ? share : 1;
        mean += p[n++];
      }
  if (n < c)
    return 0;
  if (mean < want)
    {
      double bound = exp (want - mean + want * log (mean / want));

      if (bound < 1e-15)
        return bound;
    }
  return tail (p, n, c, pmf);
}

/* Tally the labels on item J; the most frequent wrong one and the share of the
   most frequent ones that are right.  Returns how many models give it.  */
static uint32_t
most_frequent (const study *s, size_t j, uint32_t *tally)
{
  const uint32_t *code = s->code + j * s->bits->rows;
  uint32_t most = 0, top = 0, at = 0;
  double right = 0, all = 0;

  for (size_t i = 0; i < s->bits->rows; i++)
    if (code[i] && ++tally[code[i]] > top)
      top = tally[code[i]];
  for (size_t i = 0; i < s->bits->rows; i++)
    {
      uint32_t l = code[i];

      if (! l)
        continue;
      if (! is_right (s, i, j) && tally[l] > most)
        {
          most = tally[l];
          at = l;
        }
      /* Once for every model with the label: the quotient is the same.  */
      if (tally[l] == top)
        {
          all++;
          right += is_right (s, i, j);
        }
    }
  s->label[j] = at;
  s->count[j] = most;
  s->vote[j] = all > 0 ? right / all : NAN;
  return most;
}

/* Mark the labels that are right on item J; returns whether one of them is
   wrong as well.  */
static int
mark_right (const study *s, size_t j, uint8_t *right)
{
  const uint32_t *code = s->code + j * s->bits->rows;
  int mixed = 0;

  for (size_t i = 0; i < s->bits->rows; i++)
    if (is_right (s, i, j))
      right[code[i]] = 1;
  right[0] = 0;
  for (size_t i = 0; i < s->bits->rows; i++)
    mixed |= right[code[i]] && ! is_right (s, i, j);
  for (size_t v = 0; v < s->valid; v++)
    right[s->truth[v + j * s->valid]] = 1;
  right[0] = 0;
  return mixed;
}

/* What is right is no error: take label L from what models choose from.  */
static void
leave_out (const study *s, uint32_t l, double *keep)
{
  for (size_t u = s->from[l]; u < s->from[l + 1]; u++)
    keep[s->uses[u].model] -= s->uses[u].share;
}

/* Probability that C or more of the models that err on item J agree.  */
static double
by_chance (const study *s, size_t j, uint32_t c, uint8_t *right, double *room)
{
  size_t n = s->bits->rows;
  const uint32_t *code = s->code + j * n;
  double *keep = room, sum = 0;

  for (size_t i = 0; i < n; i++)
    keep[i] = 1;
  for (uint32_t l = 1; l <= s->labels; l++)
    if (right[l])
      leave_out (s, l, keep);
  for (size_t i = 0; i < n; i++)
    keep[i] = code[i] && ! is_right (s, i, j) ? 1 / fmax (keep[i], 1e-12) : 0;
  for (uint32_t l = 1; l <= s->labels && sum < 1; l++)
    if (! right[l])
      sum += agreement (s, l, c, keep, room + n, room + 2 * n);
  return fmin (sum, 1);
}

static void
one_item (void *ctx, size_t j, unsigned worker)
{
  const study *s = ctx;
  size_t n = s->bits->rows;
  uint32_t *tally = s->tally + worker * (s->labels + 1);
  uint8_t *right = s->right + worker * (s->labels + 1);
  uint32_t c = most_frequent (s, j, tally);

  s->chance[j] = c ? 1 : NAN;
  if (mark_right (s, j, right))
    s->mixed[worker] = ddd_least (s->mixed[worker], j);
  if (c > 1)
    s->chance[j] = by_chance (s, j, c, right, s->room + worker * 3 * n);
  for (size_t i = 0; i < n; i++)
    tally[s->code[i + j * n]] = right[s->code[i + j * n]] = 0;
  for (size_t v = 0; v < s->valid; v++)
    right[s->truth[v + j * s->valid]] = 0;
}

/* Memory for the work of THREADS, or 0.  */
static int
begin (study *s, unsigned threads)
{
  size_t n = s->bits->rows, sizes = s->labels + 2;

  s->tally = ddd_alloc (threads * (s->labels + 1), sizeof *s->tally);
  s->right = ddd_alloc (threads * (s->labels + 1), sizeof *s->right);
  s->mixed = ddd_alloc (threads, sizeof *s->mixed);
  s->room = ddd_alloc (threads * 3 * n, sizeof *s->room);
  s->from = ddd_alloc (sizes, sizeof *s->from);
  if (! s->tally || ! s->right || ! s->mixed || ! s->room || ! s->from)
    return 0;
  memset (s->mixed, 0xff, threads * sizeof *s->mixed);
  memset (s->right, 0, threads * (s->labels + 1));
  memset (s->from, 0, sizes * sizeof *s->from);
  enter_uses (s, 0);
  for (size_t l = 1; l < sizes; l++)
    s->from[l] += s->from[l - 1];
  s->uses = ddd_alloc (s->from[sizes - 1] + 1, sizeof *s->uses);
  if (! s->uses)
    return 0;
  enter_uses (s, 1);
  memmove (s->from + 1, s->from, (sizes - 1) * sizeof *s->from);
  s->from[0] = s->from[1] = 0;
  memset (s->tally, 0, threads * (s->labels + 1) * sizeof *s->tally);
  return 1;
}

ddd_status
ddd_wrong_labels (const ddd_bits *bits, const uint32_t *code, size_t labels,
                  const uint32_t *truth, size_t valid, const ddd_run *run,
                  double *label, double *count, double *vote, double *chance,
                  ddd_error *err)
{
  ddd_run how = run ? *run : (ddd_run) { 0 };
  study s = { .bits = bits,
              .code = code,
              .truth = truth,
              .labels = labels,
              .valid = valid,
              .label = label,
              .count = count,
              .vote = vote,
              .chance = chance };
  ddd_status status;
  size_t first = SIZE_MAX;

  if (! how.threads)
    how.threads = ddd_threads ();
  if (begin (&s, how.threads))
    status = ddd_parallel (bits->items, &how, one_item, &s, err);
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for %zu labels", labels);
  for (unsigned t = 0; t < how.threads && status == DDD_OK; t++)
    first = ddd_least (first, s.mixed[t]);
  if (first < SIZE_MAX)
    status = ddd_fail (err, DDD_EINVAL,
                       "predictions disagree with C: models with the same "
                       "label of item %zu are right and wrong",
                       first + 1);
  free (s.tally);
  free (s.right);
  free (s.mixed);
  free (s.room);
  free (s.from);
  free (s.uses);
  return status;
}
