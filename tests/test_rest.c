/* test_rest.c - whether the better models are right: all sets, one by one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "rest.h"

static double below[M_MAX], above[M_MAX], exact[M_MAX], sum[M_MAX];
static uint64_t score[N_MAX], all_items[W_MAX];

static int
near (double a, double b, double within)
{
  return fabs (a - b) <= within * fabs (b);
}

/* Rest scores of those who answered item J, and which of them are right.  */
static size_t
ask (const ddd_bits *bits, const uint64_t *counted, size_t j, int *right,
     double *rest)
{
  size_t n = 0;

  for (size_t i = 0; i < bits->rows; i++)
    if (! bits->valid || ddd_bit (bits->valid + i * bits->stride, j))
      {
        right[n] = ddd_bit (bits->correct + i * bits->stride, j);
        rest[n] = (double) score[i] - (right[n] && ddd_bit (counted, j));
        n++;
      }
  return n;
}

/* All sets of as many models, of at most 14.  */
static void
compare (const ddd_bits *bits, const uint64_t *counted)
{
  for (size_t j = 0; j < bits->items; j++)
    {
      int right[14], k = 0;
      double rest[14], at = 0, sets = 0, low = 0, high = 0;
      size_t n = ask (bits, counted, j, right, rest);

      for (size_t i = 0; i < n; i++)
        {
          k += right[i];
          at += right[i] ? rest[i] : 0;
        }
      for (unsigned x = 0; x < 1u << n; x++)
        if (__builtin_popcount (x) == k)
          {
            double s = 0;

            for (size_t i = 0; i < n; i++)
              s += x >> i & 1 ? rest[i] : 0;
            sets++;
            low += s <= at;
            high += s >= at;
          }
      if (k == 0 || (size_t) k == n)
        CHECK (isnan (below[j]) && isnan (above[j]) && isnan (exact[j]));
      else
        {
          CHECK (near (below[j], low / sets, 1e-9));
          CHECK (near (above[j], high / sets, 1e-9));
          CHECK (exact[j] == 1);
        }
    }
}

static void
right_answers (const ddd_bits *bits)
{
  for (size_t i = 0; i < bits->rows; i++)
    {
      score[i] = 0;
      for (size_t j = 0; j < bits->items; j++)
        score[i] += (unsigned) ddd_bit (bits->correct + i * bits->stride, j);
    }
}

/* Few items: the chain is cheaper; many: all sets are.  */
static void
all_sets_are_counted (void)
{
  memset (all_items, 0xff, sizeof all_items);
  for (size_t t = 0; t < 24; t++)
    {
      size_t n = 2 + t % 12, m = t < 12 ? 20 + t : 900;
      ddd_bits bits = data_bits (n, m, t % 3 ? 0 : 20, t);
      ddd_run run = { (unsigned) t % 3, NULL, NULL };
      static uint64_t some[W_MAX];

      right_answers (&bits);
      CHECK (ddd_rest_test (&bits, score, NULL, 1e9, &run, below, above, exact,
                            NULL)
             == DDD_OK);
      compare (&bits, all_items);
      for (size_t w = 0; w < W_MAX; w++)
        some[w] = check_word ();
      CHECK (ddd_rest_test (&bits, score, some, INFINITY, NULL, below, above,
                            exact, NULL)
             == DDD_OK);
      compare (&bits, some);
    }
}

/* Both ways for one set of data: big scores make the chain the dearer one, as
   multiplying all by a number does not change the order of sums.  Rest scores
   do not multiply, so no item is counted.  */
static void
both_ways_agree (void)
{
  static double other[2][M_MAX];
  static const uint64_t none[W_MAX];

  for (size_t n = 15; n <= 31; n += 8)
    {
      ddd_bits bits = data_bits (n, 150, 0, n);

      for (size_t i = 0; i < n; i++)
        score[i] = check_random () % 9;
      CHECK (ddd_rest_test (&bits, score, none, INFINITY, NULL, below, above,
                            exact, NULL)
             == DDD_OK);
      for (size_t i = 0; i < n; i++)
        score[i] *= 1000000;
      CHECK (ddd_rest_test (&bits, score, none, INFINITY, NULL, other[0],
                            other[1], exact, NULL)
             == DDD_OK);
      for (size_t j = 0; j < 150; j++)
        CHECK (isnan (below[j])
               || (near (below[j], other[0][j], 1e-9)
                   && near (above[j], other[1][j], 1e-9)));
    }
}

/* The same for large sums that differ by little, of one item in the last
   word.  */
static void
large_sums_that_differ_by_one (void)
{
  static const uint64_t none[W_MAX];

  for (size_t n = 8; n <= 14; n++)
    {
      ddd_bits bits = data_bits (n, 65, 0, n);

      for (size_t i = 0; i < n; i++)
        score[i] = check_random () % 4 + (i % 2 ? 1000000 : 0);
      CHECK (ddd_rest_test (&bits, score, none, INFINITY, NULL, below, above,
                            exact, NULL)
             == DDD_OK);
      compare (&bits, none);
    }
}

/* 140 models, scores 0 and 1: hypergeometric, by logarithms of factorials.  */
static void
two_scores_are_hypergeometric (void)
{
  static const uint64_t none[W_MAX];
  ddd_bits bits = data_bits (N_MAX, 300, 0, 1);
  double n = N_MAX, ones = 0;

  for (size_t i = 0; i < N_MAX; i++)
    ones += (double) (score[i] = i % 3 == 0);
  CHECK (
    ddd_rest_test (&bits, score, none, 1e9, NULL, below, above, exact, NULL)
    == DDD_OK);
  CHECK (ddd_score_sums (&bits, score, sum, NULL) == DDD_OK);
  for (size_t j = 0; j < 300; j++)
    {
      double k = 0, p = 0;

      for (size_t i = 0; i < N_MAX; i++)
        k += ddd_bit (bits.correct + i * bits.stride, j);
      for (double s = 0; s <= sum[j]; s++)
        if (k - s <= n - ones)
          p += exp (lgamma (ones + 1) - lgamma (s + 1) - lgamma (ones - s + 1)
                    + lgamma (n - ones + 1) - lgamma (k - s + 1)
                    - lgamma (n - ones - k + s + 1) - lgamma (n + 1)
                    + lgamma (k + 1) + lgamma (n - k + 1));
      CHECK (near (below[j], p, 1e-9));
      CHECK (exact[j] == 1);
    }
}

/* Beyond the steps allowed it is close, and said to be no exact value.  */
static void
steps_limit_what_is_exact (void)
{
  static double other[2][M_MAX];
  ddd_bits bits = data_bits (40, 400, 0, 2);

  right_answers (&bits);
  CHECK (
    ddd_rest_test (&bits, score, NULL, 1e9, NULL, below, above, exact, NULL)
    == DDD_OK);
  CHECK (
    ddd_rest_test (&bits, score, NULL, 1, NULL, other[0], other[1], sum, NULL)
    == DDD_OK);
  for (size_t j = 0; j < 400; j++)
    {
      CHECK (exact[j] == 1 && sum[j] == 0);
      CHECK (fabs (below[j] - other[0][j]) < .01);
      CHECK (fabs (above[j] - other[1][j]) < .01);
    }
}

/* All models alike; a set of 1 and its complement.  */
static void
equal_scores_tell_nothing (void)
{
  uint64_t plane[3 * 16] = { 0 };
  ddd_bits bits = { 3, 2, 16, plane, NULL };

  plane[0] = 1;
  plane[16] = 2;
  plane[32] = 2;
  score[0] = score[1] = score[2] = 5;
  CHECK (ddd_rest_test (&bits, score, (uint64_t[16]) { 0 }, 0, NULL, below,
                        above, exact, NULL)
         == DDD_OK);
  for (size_t j = 0; j < 2; j++)
    CHECK (below[j] == 1 && above[j] == 1 && exact[j] == 1);
}

static void
scores_are_added (void)
{
  for (size_t t = 0; t < 8; t++)
    {
      size_t n = t % 2 ? N_MAX : 3, m = t & 2 ? M_MAX : 70;
      ddd_bits bits = data_bits (n, m, 0, t);

      for (size_t i = 0; i < n; i++)
        score[i] = t & 4 ? check_word () >> 14 : check_random () % 3;
      CHECK (ddd_score_sums (&bits, score, sum, NULL) == DDD_OK);
      for (size_t j = 0; j < m; j++)
        {
          uint64_t want = 0;

          for (size_t i = 0; i < n; i++)
            want += (unsigned) ddd_bit (bits.correct + i * bits.stride, j)
                    * score[i];
          CHECK (near (sum[j], (double) want, 1e-15));
        }
    }
}

static void
failures_are_reported (void)
{
  ddd_error err;
  ddd_bits bits = data_bits (14, 900, 0, 0);
  ddd_run run = { 1, check_stop, NULL };

  right_answers (&bits);
  for (unsigned nth = 1; nth <= 4; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_rest_test (&bits, score, NULL, 1e9, NULL, below, above, exact,
                            &err)
             == DDD_ENOMEM);
    }
  ddd_alloc_fail (1);
  CHECK (ddd_score_sums (&bits, score, sum, &err) == DDD_ENOMEM);
  ddd_alloc_fail (0);
  CHECK (
    ddd_rest_test (&bits, score, NULL, 1e9, &run, below, above, exact, &err)
    == DDD_ESTOP);
}

/* Items of several strips, the last one short.  */
static void
scores_of_many_items (void)
{
  enum
  {
    ROWS = 3,
    ITEMS = 2 * 128 * 64 + 70,
    WORDS = 2 * 128 + 16
  };
  static uint64_t plane[ROWS * WORDS];
  static double all[ITEMS];
  const uint64_t scores[ROWS] = { 1, 6, 1000 };
  ddd_bits bits = { ROWS, ITEMS, WORDS, plane, NULL };
  size_t wrong = 0;

  for (size_t i = 0; i < ROWS; i++)
    for (size_t w = 0; w < WORDS; w++)
      plane[i * WORDS + w] = check_word () & ddd_live_bits (ITEMS, w);
  CHECK (ddd_score_sums (&bits, scores, all, NULL) == DDD_OK);
  for (size_t j = 0; j < ITEMS; j++)
    {
      double want = 0;

      for (size_t i = 0; i < ROWS; i++)
        want += ddd_bit (plane + i * WORDS, j) ? (double) scores[i] : 0;
      wrong += all[j] != want;
    }
  CHECK (wrong == 0);
}

/* Room is kept as long as it is enough.  */
static void
room_grows (void)
{
  ddd_room m = { NULL, 0 };
  void *p = ddd_room_for (&m, 10, 8);

  CHECK (p != NULL);
  ddd_alloc_fail (1);
  CHECK (ddd_room_for (&m, 10, 8) == p && ddd_room_for (&m, 20, 4) == p);
  CHECK (ddd_room_for (&m, 3, 24) == p && ddd_room_for (&m, 0, 8) == p);
  CHECK (ddd_room_for (&m, 11, 8) == NULL);
  ddd_alloc_fail (0);
  CHECK (m.bytes == 0 && ddd_room_for (&m, 1, 1) != NULL);
  free (m.room);
}

static void
tests (void)
{
  all_sets_are_counted ();
  both_ways_agree ();
  large_sums_that_differ_by_one ();
  two_scores_are_hypergeometric ();
  steps_limit_what_is_exact ();
  equal_scores_tell_nothing ();
  scores_are_added ();
  scores_of_many_items ();
  room_grows ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
