/* test_labels.c - the same wrong label, by definition.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  MODELS = 9,
  ITEMS = 200,
  LABELS = 7
};

static uint32_t code[MODELS * ITEMS], truth[ITEMS];
static uint64_t plane[MODELS * 16];
static double label[ITEMS], count[ITEMS], vote[ITEMS], chance[ITEMS];
static const ddd_bits bits = { MODELS, ITEMS, 16, plane, NULL };

/* Labels with a taste of each model's own, a tenth of them missing; TWO: the
   label after the true one is right as well.  */
static void
make (int two)
{
  memset (plane, 0, sizeof plane);
  for (size_t j = 0; j < ITEMS; j++)
    {
      truth[j] = (uint32_t) (1 + check_random () % LABELS);
      for (size_t i = 0; i < MODELS; i++)
        {
          uint32_t x = (uint32_t) (check_random () % (i % 3 + 2) + i / 3 + 1);

          x = check_random () % 3 ? x : truth[j];
          x = check_random () % 10 ? x : 0;
          code[i + j * MODELS] = x;
          if (x == truth[j] || (two && x && x == truth[j] % LABELS + 1))
            plane[i * 16 + j / 64] |= (uint64_t) 1 << j % 64;
        }
    }
}

static int
wrong (size_t i, size_t j)
{
  return code[i + j * MODELS] && ! ddd_bit (plane + i * 16, j);
}

/* Every outcome of the models in DRAW by themselves, W of them.  */
static double
at_least (const double *p, size_t w, size_t c)
{
  double sum = 0;

  for (unsigned x = 0; x < 1u << w; x++)
    if ((size_t) __builtin_popcount (x) >= c)
      {
        double one = 1;

        for (size_t i = 0; i < w; i++)
          one *= x >> i & 1 ? p[i] : 1 - p[i];
        sum += one;
      }
  return sum;
}

static void
definition (int two)
{
  double share[MODELS][LABELS + 1] = { { 0 } };

  for (size_t i = 0; i < MODELS; i++)
    {
      double errors = 0;

      for (size_t j = 0; j < ITEMS; j++)
        errors += wrong (i, j);
      for (size_t j = 0; j < ITEMS; j++)
        if (wrong (i, j))
          share[i][code[i + j * MODELS]] += 1 / errors;
    }
  for (size_t j = 0; j < ITEMS; j++)
    {
      size_t most = 0, top = 0, tops = 0, good = 0;
      double sum = 0;
      uint32_t other = two ? truth[j] % LABELS + 1 : 0;

      for (uint32_t l = 1; l <= LABELS; l++)
        {
          size_t n = 0;

          for (size_t i = 0; i < MODELS; i++)
            n += code[i + j * MODELS] == l;
          int right = l == truth[j] || l == other;
          most = ! right && n > most ? n : most;
          tops = n > top ? 1 : tops + (n == top);
          good = n > top ? (size_t) right : good + (n == top && right);
          top = n > top ? n : top;
        }
      CHECK (count[j] == (double) most);
      if (most == 0)
        {
          CHECK (label[j] == 0 && isnan (chance[j]));
          continue;
        }
      CHECK (fabs (vote[j] - (double) good / (double) tops) < 1e-12);

      size_t n = 0;
      for (size_t i = 0; i < MODELS; i++)
        n += code[i + j * MODELS] == (uint32_t) label[j];
      CHECK (n == most);
      /* Only what models say here is known to be right, besides the truth.  */
      int seen = 0;
      for (size_t i = 0; i < MODELS; i++)
        seen |= code[i + j * MODELS] == other;
      for (uint32_t l = 1; l <= LABELS; l++)
        {
          double p[MODELS];
          size_t w = 0;

          if (l == truth[j] || (seen && l == other))
            continue;
          for (size_t i = 0; i < MODELS; i++)
            if (wrong (i, j))
              p[w++] = share[i][l]
                       / (1 - share[i][truth[j]]
                          - (seen && other ? share[i][other] : 0));
          sum += at_least (p, w, most);
        }
      CHECK (fabs (chance[j] - (most == 1 || sum > 1 ? 1 : sum)) < 1e-9);
    }
}

static void
labels_by_definition (void)
{
  for (unsigned t = 0; t < 4; t++)
    {
      ddd_run run = { t, NULL, NULL };

      make (t & 1);
      CHECK (ddd_wrong_labels (&bits, code, LABELS, truth, 1, &run, label,
                               count, vote, chance, NULL)
             == DDD_OK);
      definition (t & 1);
    }
}

static void
failures_are_reported (void)
{
  ddd_error err;

  make (0);
  for (unsigned nth = 1; nth <= 6; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_wrong_labels (&bits, code, LABELS, truth, 1, NULL, label,
                               count, vote, chance, &err)
             == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
}

/* One label of item 6 is right for one model and wrong for another.  */
static void
contradictions_are_found (void)
{
  ddd_error err;

  for (size_t good = 0; good < MODELS; good++)
    {
      size_t bad = (good + 1) % MODELS;

      make (0);
      for (size_t i = 0; i < MODELS; i++)
        {
          code[5 * MODELS + i] = i == good || i == bad ? 3 : 0;
          plane[i * 16] &= ~(uint64_t) (1u << 5);
        }
      plane[good * 16] |= 1u << 5;
      CHECK (ddd_wrong_labels (&bits, code, LABELS, truth, 1, NULL, label,
                               count, vote, chance, &err)
             == DDD_EINVAL);
      CHECK (strstr (err.text, "item 6 ") != NULL);
    }
}

static void
tests (void)
{
  labels_by_definition ();
  failures_are_reported ();
  contradictions_are_found ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  tests ();
  return check_report (argv[0], "");
}
