/* test_means_lost.c - mean kappas without units and what they take with them,
   item by item.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  N = 41,
  M = 300,
  UNITS = 9
};

static double table[4][N * N], unit[N], mean[UNITS], again[UNITS];
static uint8_t wanted[N * N], lost[UNITS * M];

static double
answer (size_t i, size_t j)
{
  return data_c[j * N + i];
}

/* Cell of the table that an item is in, or 4.  */
static size_t
cell_of (size_t i, size_t l, size_t j)
{
  double x = answer (i, j), y = answer (l, j);

  return isnan (x) || isnan (y) ? 4 : (size_t) (2 * ! (x > 0) + ! (y > 0));
}

static void
draw (unsigned rare)
{
  memset (table, 0, sizeof table);
  for (size_t i = 0; i < N; i++)
    {
      unit[i] = (double) (check_random () % (UNITS + 1));
      for (size_t l = i + 1; l < N; l++)
        {
          wanted[i + l * N] = check_random () % 4 > 0;
          for (size_t j = 0; j < M; j++)
            if (cell_of (i, l, j) < 4)
              table[cell_of (i, l, j)][i + l * N]++;
        }
    }
  for (size_t k = 0; k < UNITS * M; k++)
    lost[k] = (uint8_t) (check_random () % rare ? 0 : check_random () % 8);
}

static double
naive (size_t u)
{
  static const unsigned bit[]
    = { DDD_LOST_BOTH, DDD_LOST_ONE, DDD_LOST_ONE, DDD_LOST_NEITHER };
  double sum = 0, pairs = 0;

  for (size_t i = 0; i < N; i++)
    for (size_t l = i + 1; l < N; l++)
      {
        double left[5] = { 0 };

        for (size_t j = 0; j < M; j++)
          {
            size_t cell = cell_of (i, l, j);

            if (cell < 4 && ! (lost[j * UNITS + u] & bit[cell]))
              left[cell]++;
          }
        double m = left[0] + left[1] + left[2] + left[3];
        double p = (left[0] + left[1]) / m, q = (left[0] + left[2]) / m;
        double expected = p * q + (1 - p) * (1 - q);

        if (wanted[i + l * N] && unit[i] != (double) u + 1
            && unit[l] != (double) u + 1 && expected < 1)
          {
            sum += ((left[0] + left[3]) / m - expected) / (1 - expected);
            pairs++;
          }
      }
  return sum / pairs;
}

static ddd_lost
all_of (void)
{
  return (ddd_lost) { table[0], table[1], table[2], table[3],
                      wanted,   unit,     UNITS,    lost };
}

static void
means_by_definition (void)
{
  static const unsigned percent[] = { 0, 3, 60 }, rare[] = { 1, 5, 1000 };

  for (size_t k = 0; k < 9; k++)
    {
      ddd_bits bits = data_bits (N, M, percent[k % 3], k);
      ddd_run one = { .threads = 1 }, three = { .threads = 3 };
      ddd_lost in = all_of ();

      draw (rare[k / 3]);
      CHECK (ddd_means_lost (&bits, &in, &one, mean, NULL) == DDD_OK);
      CHECK (ddd_means_lost (&bits, &in, &three, again, NULL) == DDD_OK);
      CHECK (memcmp (mean, again, sizeof mean) == 0);
      for (size_t u = 0; u < UNITS; u++)
        CHECK (fabs (mean[u] - naive (u)) < 1e-12);
    }
}

static void
no_pair_is_left (void)
{
  ddd_bits bits = data_bits (N, M, 0, 0);
  ddd_lost in = all_of ();

  draw (5);
  memset (wanted, 0, sizeof wanted);
  CHECK (ddd_means_lost (&bits, &in, NULL, mean, NULL) == DDD_OK);
  CHECK (isnan (mean[0]) && isnan (mean[UNITS - 1]));
}

/* More models than a block of pairs has; both lose an item in all cells.  */
static void
many_models (void)
{
  enum
  {
    MANY = 400,
    ITEMS = 40
  };
  static double cells[MANY * MANY], none[MANY];
  static uint8_t pairs[MANY * MANY];
  static uint64_t plane[MANY * 16];
  uint8_t losses[ITEMS] = { 0 };
  ddd_bits bits = { MANY, ITEMS, 16, plane, NULL };
  ddd_lost in = { cells, cells, cells, cells, pairs, none, 1, losses };
  double sum = 0, count = 0, got;

  for (size_t j = 0; j < ITEMS; j++)
    losses[j] = j % 2 ? DDD_LOST_BOTH | DDD_LOST_ONE | DDD_LOST_NEITHER : 0;
  for (size_t i = 0; i < MANY; i++)
    plane[i * 16] = check_word () & ddd_live_bits (ITEMS, 0);
  for (size_t l = 0; l < MANY; l++)
    for (size_t i = 0; i <= l; i++)
      {
        double left[4] = { 30, 30, 30, 30 }, x, y;

        cells[i + l * MANY] = 30;
        pairs[i + l * MANY] = 1;
        if (i == l) /* no pair, whatever is asked for */
          continue;
        for (size_t j = 1; j < ITEMS; j += 2)
          left[2 * ! ddd_bit (plane + i * 16, j)
               + ! ddd_bit (plane + l * 16, j)]--;
        x = left[0] * left[3] - left[1] * left[2];
        y = (left[0] + left[1]) * (left[1] + left[3])
            + (left[0] + left[2]) * (left[2] + left[3]);
        sum += 2 * x / y;
        count++;
      }
  CHECK (ddd_means_lost (&bits, &in, NULL, &got, NULL) == DDD_OK);
  CHECK (fabs (got - sum / count) < 1e-12);
}

static void
tests (void)
{
  means_by_definition ();
  many_models ();
  no_pair_is_left ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
