/* test_subsets.c - the best sets of models, against all of them one by one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

static double
missed_by (const ddd_bits *bits, unsigned set)
{
  double missed = 0;

  for (size_t j = 0; j < bits->items; j++)
    {
      int right = 0;

      for (size_t i = 0; i < bits->rows; i++)
        right |= (int) (set >> i & 1)
                 & ddd_bit (bits->correct + i * bits->stride, j);
      missed += ! right;
    }
  return missed;
}

/* Sets as bits, model 0 the highest: the largest number comes first.  */
static unsigned
code (const size_t *set, size_t size)
{
  unsigned x = 0;

  for (size_t d = 0; d < size; d++)
    x |= 1u << set[d];
  return x;
}

static int
comes_first (unsigned a, unsigned b)
{
  unsigned differ = a ^ b;

  return a & differ & -differ ? 1 : 0;
}

static void
all_sets (void)
{
  for (size_t t = 0; t < 12; t++)
    {
      size_t n = 3 + t % 6, m = t % 2 ? 30 : 1100;
      ddd_bits bits = data_bits (n, m, 0, t);
      ddd_run run = { (unsigned) t % 4, NULL, NULL };

      for (size_t size = 1; size <= n; size++)
        {
          size_t set[9];
          double missed, least = INFINITY;
          unsigned first = 0;

          for (unsigned x = 0; x < 1u << n; x++)
            if ((size_t) __builtin_popcount (x) == size)
              {
                double now = missed_by (&bits, x);

                if (now < least || (now == least && comes_first (x, first)))
                  {
                    least = now;
                    first = x;
                  }
              }
          CHECK (ddd_best_subset (&bits, size, &run, set, &missed, NULL)
                 == DDD_OK);
          CHECK (missed == least);
          CHECK (code (set, size) == first);
        }
    }
}

/* More jobs than one thread would have done before the others are there: two
   models are right on all items together, and stand in the middle.  */
static void
threads_agree (void)
{
  enum
  {
    ROWS = 120,
    ITEMS = 1000
  };

  for (size_t size = 2; size <= 3; size++)
    {
      ddd_bits bits = data_bits (ROWS, ITEMS, 0, size);
      static uint64_t row[ROWS * 16];
      size_t set[3] = { 0 };
      double missed = NAN;

      memcpy (row, bits.correct, sizeof row);
      bits.correct = row;
      for (size_t w = 0; w < 16; w++)
        row[61 * 16 + w] = ~row[60 * 16 + w] & ddd_live_bits (ITEMS, w);
      for (unsigned threads = 1; threads <= 4; threads++)
        {
          ddd_run run = { threads, NULL, NULL };

          CHECK (ddd_best_subset (&bits, size, &run, set, &missed, NULL)
                 == DDD_OK);
          CHECK (missed == 0);
          CHECK (set[size - 2] == 60 && set[size - 1] == 61);
          CHECK (size == 2 || set[0] == 0);
        }
    }
}

static void
greedy_sets (void)
{
  ddd_bits bits = data_bits (8, 300, 0, 3);
  size_t set[8];
  double missed[8];
  unsigned have = 0;

  CHECK (ddd_greedy_subsets (&bits, 8, set, missed, NULL) == DDD_OK);
  for (size_t d = 0; d < 8; d++)
    {
      for (size_t i = 0; i < 8; i++)
        if (! (have >> i & 1))
          CHECK (missed_by (&bits, have | 1u << i) >= missed[d]);
      CHECK (! (have >> set[d] & 1));
      have |= 1u << set[d];
      CHECK (missed_by (&bits, have) == missed[d]);
    }
}

static void
failures_are_reported (void)
{
  ddd_bits bits = data_bits (5, 300, 0, 0);
  ddd_run run = { 1, check_stop, NULL };
  size_t set[5];
  double missed[5];

  CHECK (ddd_best_subset (&bits, 6, NULL, set, missed, NULL) == DDD_EINVAL);
  CHECK (ddd_best_subset (&bits, 0, NULL, set, missed, NULL) == DDD_EINVAL);
  CHECK (ddd_best_subset (&bits, 3, &run, set, missed, NULL) == DDD_ESTOP);
  for (unsigned nth = 1; nth <= 4; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_best_subset (&bits, 3, NULL, set, missed, NULL)
             == DDD_ENOMEM);
    }
  for (unsigned nth = 1; nth <= 2; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_greedy_subsets (&bits, 3, set, missed, NULL) == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
}

static void
tests (void)
{
  all_sets ();
  threads_agree ();
  greedy_sets ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
