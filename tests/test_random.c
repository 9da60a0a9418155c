/* test_random.c - the generator against published numbers, and its draws.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <math.h>

#include "check.h"
#include "random.h"

/* The values that other implementations test against, from the authors' C
   code: state 1, 2, 3, 4, and seed 1234567.  */
static void
published_numbers (void)
{
  static const uint64_t star[] = { 11520u,
                                   0u,
                                   1509978240u,
                                   1215971899390074240u,
                                   1216172134540287360u,
                                   607988272756665600u,
                                   16172922978634559625u,
                                   8476171486693032832u,
                                   10595114339597558777u,
                                   2904607092377533576u };
  static const uint64_t mix[]
    = { 6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
        4593380528125082431u, 16408922859458223821u };
  ddd_random r = { { 1, 2, 3, 4 } };
  uint64_t state = 1234567;

  for (size_t i = 0; i < sizeof star / sizeof *star; i++)
    CHECK (ddd_random_next (&r) == star[i]);
  for (size_t i = 0; i < sizeof mix / sizeof *mix; i++)
    CHECK (ddd_splitmix (&state) == mix[i]);
}

static void
leaps_are_steps (void)
{
  static ddd_random_leap leap, twice;

  for (size_t steps = 0; steps < 70; steps = 2 * steps + 1)
    {
      ddd_random r, to;

      ddd_random_start (&r, steps, DDD_FOR_BOOTSTRAP, 1);
      ddd_random_leap_make (steps, &leap);
      twice = leap;
      ddd_random_leap_on (&leap, &twice);
      to = ddd_random_after (&leap, &r);
      ddd_random far = ddd_random_after (&twice, &r);
      for (size_t t = 0; t < steps; t++)
        ddd_random_next (&r);
      CHECK (memcmp (&r, &to, sizeof r) == 0);
      for (size_t t = 0; t < steps; t++)
        ddd_random_next (&r);
      CHECK (memcmp (&r, &far, sizeof r) == 0);
    }
}

/* A different seed, purpose or index gives another stream, and swapping two of
   them does.  */
static void
streams_differ (void)
{
  enum
  {
    SIDE = 12
  };
  static uint64_t first[2 * SIDE * SIDE];
  size_t count = 0, alike = 0;

  for (uint64_t seed = 0; seed < SIDE; seed++)
    for (uint64_t index = 0; index < SIDE; index++)
      for (int p = DDD_FOR_BOOTSTRAP; p <= DDD_FOR_CURVEBALL; p++)
        {
          ddd_random r, again;

          ddd_random_start (&r, seed, (ddd_purpose) p, index);
          ddd_random_start (&again, seed, (ddd_purpose) p, index);
          CHECK (memcmp (&r, &again, sizeof r) == 0);
          first[count] = ddd_random_next (&r);
          for (size_t i = 0; i < count; i++)
            alike += first[i] == first[count];
          count++;
        }
  CHECK (alike == 0);
}

/* Pearson's chi-square of COUNT in CELLS equally likely cells, in standard
   deviations above its mean.  */
static double
excess (const uint32_t *count, size_t cells, double draws)
{
  double each = draws / (double) cells, sum = 0, df = (double) cells - 1;

  for (size_t i = 0; i < cells; i++)
    sum += (count[i] - each) * (count[i] - each) / each;
  return (sum - df) / sqrt (2 * df);
}

static void
draws_are_uniform (void)
{
  static const uint32_t bounds[] = { 1, 2, 3, 7, 64, 1000 };
  enum
  {
    DRAWS = 200000
  };

  for (size_t b = 0; b < sizeof bounds / sizeof *bounds; b++)
    {
      uint32_t n = bounds[b], count[1000] = { 0 }, outside = 0;
      ddd_random r;

      ddd_random_start (&r, 1, DDD_FOR_BOOTSTRAP, b);
      for (int i = 0; i < DRAWS; i++)
        {
          uint32_t x = ddd_random_below (&r, n);

          outside += x >= n;
          count[x < n ? x : 0]++;
        }
      CHECK (outside == 0);
      if (n > 1)
        CHECK (fabs (excess (count, n, DRAWS)) < 4);
    }
}

/* Multiplying without rejection gives every third outcome of 3 * 2^30 twice
   the probability of the others.  */
static void
draws_have_no_bias (void)
{
  enum
  {
    DRAWS = 300000
  };
  uint32_t count[3] = { 0 };
  ddd_random r;

  ddd_random_start (&r, 2, DDD_FOR_BOOTSTRAP, 0);
  for (int i = 0; i < DRAWS; i++)
    count[ddd_random_below (&r, 3u << 30) % 3]++;
  CHECK (fabs (excess (count, 3, DRAWS)) < 4);
}

/* Streams of consecutive indices: their first draws together are as uniform,
   and as little correlated with the neighbour's, as those of one stream.  */
static void
indices_are_independent (void)
{
  enum
  {
    STREAMS = 100000,
    SIDE = 10
  };
  uint32_t count[SIDE * SIDE] = { 0 }, before = 0;

  for (uint64_t i = 0; i <= STREAMS; i++)
    {
      ddd_random r;

      ddd_random_start (&r, 3, DDD_FOR_CURVEBALL, i);
      uint32_t now = ddd_random_below (&r, SIDE);
      if (i > 0)
        count[before * SIDE + now]++;
      before = now;
    }
  CHECK (fabs (excess (count, SIDE * SIDE, STREAMS)) < 4);
}

int
main (int argc, char **argv)
{
  (void) argc;
  published_numbers ();
  leaps_are_steps ();
  streams_differ ();
  draws_are_uniform ();
  draws_have_no_bias ();
  indices_are_independent ();
  return check_report (argv[0], "all");
}
