/* test_leave_families.c - pairs on the items that other families put in
   between, item by item.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  N = 26,
  M = 400,
  G = 7,
  WHOLE = 12 /* of a vote */
};

static double family[N], right[M * G], wrong[M * G];
static double n11[N * N], n10[N * N], n01[N * N], n00[N * N], kappa[N * N];
static double left[G], again[G];

static double
answer (size_t i, size_t j)
{
  return data_c[j * N + i];
}

/* Families of one to WHOLE / 2 models, in no order.  */
static void
draw (void)
{
  static const size_t sizes[G] = { 1, 6, 2, 4, 6, 3, 4 };
  size_t order[N], to = 0;

  for (size_t i = 0; i < N; i++)
    order[i] = i;
  for (size_t i = N; i > 1; i--)
    {
      size_t k = check_random () % i, x = order[k];

      order[k] = order[i - 1];
      order[i - 1] = x;
    }
  memset (right, 0, sizeof right);
  memset (wrong, 0, sizeof wrong);
  for (size_t g = 0; g < G; g++)
    {

      for (size_t k = 0; k < sizes[g]; k++, to++)
        {
          size_t i = order[to];

          family[i] = (double) g + 1;
          for (size_t j = 0; j < M; j++)
            {
              double vote = WHOLE / (double) sizes[g];

              right[g * M + j] += answer (i, j) > 0 ? vote : 0;
              wrong[g * M + j] += answer (i, j) < 1 ? vote : 0;
            }
        }
    }
}

static int
is_in (size_t j, size_t g, size_t h, size_t f, double need)
{
  double r = 0, w = 0;

  for (size_t k = 0; k < G; k++)
    if (k != g && k != h && k != f)
      {
        r += right[k * M + j];
        w += wrong[k * M + j];
      }
  return r > need && w > need;
}

/* The table of a pair without family F; its kappa, or NaN.  */
static double
naive (size_t i, size_t l, size_t f, double need, double cell[4])
{
  size_t g = (size_t) family[i] - 1, h = (size_t) family[l] - 1;

  memset (cell, 0, 4 * sizeof *cell);
  for (size_t j = 0; j < M; j++)
    if (! isnan (answer (i, j)) && ! isnan (answer (l, j))
        && is_in (j, g, h, f, need))
      cell[2 * ! (answer (i, j) > 0) + ! (answer (l, j) > 0)]++;

  double m = cell[0] + cell[1] + cell[2] + cell[3];
  double p = (cell[0] + cell[1]) / m, q = (cell[0] + cell[2]) / m;
  double expected = p * q + (1 - p) * (1 - q);

  return expected < 1 ? ((cell[0] + cell[3]) / m - expected) / (1 - expected)
                      : NAN;
}

static double
mean_without (size_t f, double need)
{
  double cell[4], sum = 0, pairs = 0;

  for (size_t i = 0; i < N; i++)
    for (size_t l = i + 1; l < N; l++)
      {
        double k = naive (i, l, f, need, cell);

        if (family[i] != (double) f + 1 && family[l] != (double) f + 1
            && ! isnan (k))
          {
            sum += k;
            pairs++;
          }
      }
  return sum / pairs;
}

static void
pairs_by_definition (void)
{
  static const unsigned percent[] = { 0, 4, 40 };
  ddd_kappa_out out = { .form = DDD_MATRIX,
                        .kappa = kappa,
                        .n11 = n11,
                        .n10 = n10,
                        .n01 = n01,
                        .n00 = n00 };

  for (size_t t = 0; t < 6; t++)
    {
      ddd_bits bits = data_bits (N, M, percent[t % 3], t);
      ddd_run one = { .threads = 1 }, three = { .threads = 3 };
      double need = t < 3 ? 0 : WHOLE, cell[4];
      ddd_votes v = { G, family, right, wrong, WHOLE, need };

      draw ();
      CHECK (ddd_leave_families (&bits, &v, &three, &out, again, NULL)
             == DDD_OK);
      CHECK (ddd_leave_families (&bits, &v, &one, &out, left, NULL) == DDD_OK);
      CHECK (memcmp (left, again, sizeof left) == 0);
      for (size_t f = 0; f < G; f++)
        CHECK (fabs (left[f] - mean_without (f, need)) < 1e-12);
      for (size_t i = 0; i < N; i++)
        for (size_t l = 0; l < N; l++)
          {
            double want = naive (i, l, G, need, cell);
            size_t at = i + l * N;

            if (i == l)
              CHECK (isnan (kappa[at]) && n11[at] == 0 && n00[at] == 0);
            else
              CHECK (n11[at] == cell[0] && n10[at] == cell[1]
                     && n01[at] == cell[2] && n00[at] == cell[3]
                     && (isnan (want) ? isnan (kappa[at])
                                      : fabs (kappa[at] - want) < 1e-12));
          }
    }
}

/* Every vote is for all, so no item is in between.  */
static void
nothing_is_left (void)
{
  ddd_bits bits = data_bits (N, M, 0, 0);
  ddd_kappa_out out = { .form = DDD_MATRIX, .kappa = kappa };
  ddd_votes v = { G, family, right, wrong, WHOLE, G * WHOLE };

  draw ();
  CHECK (ddd_leave_families (&bits, &v, NULL, &out, left, NULL) == DDD_OK);
  CHECK (isnan (kappa[N]) && isnan (left[0]) && isnan (left[G - 1]));
}

static void
tests (void)
{
  pairs_by_definition ();
  nothing_is_left ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
