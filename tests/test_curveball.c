/* test_curveball.c - shuffles that keep all totals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "random.h"

enum
{
  LONG_WORDS = 208
};

static uint64_t start[N_MAX * W_MAX], state[N_MAX * W_MAX];

/* Answers over room: the chain writes to them.  */
static void
keep (const ddd_bits *bits)
{
  memcpy (start, bits->correct, bits->rows * bits->stride * sizeof (uint64_t));
  memcpy (state, start, sizeof state);
}

static void
totals_stay (void)
{
  static double k[2][M_MAX], answers[M_MAX], h[N_MAX + 1];
  static uint32_t joint[N_MAX * N_MAX];

  for (size_t t = 0; t < 8; t++)
    {
      size_t n = t % 2 ? 3 : N_MAX, m = t & 2 ? M_MAX : 70;
      ddd_bits bits = data_bits (n, m, 0, 0);

      keep (&bits);
      if (t & 4) /* few ones, few differences */
        for (size_t w = 0; w < n * bits.stride; w++)
          start[w] = state[w] &= check_word () & check_word () & check_word ();
      CHECK (ddd_curveball (n, m, state, 3 * n, t, 0, 1, NULL, joint, NULL)
             == DDD_OK);
      bits.correct = state;
      CHECK (memcmp (start, state, n * bits.stride * 8) != 0);
      CHECK (ddd_tally (&bits, k[0], answers, h, NULL) == DDD_OK);
      bits.correct = start;
      CHECK (ddd_tally (&bits, k[1], answers, h, NULL) == DDD_OK);
      CHECK (memcmp (k[0], k[1], m * sizeof (double)) == 0);
      for (size_t l = 0, pair = 0; l < n; l++)
        {
          size_t before = 0, after = 0;

          for (size_t j = 0; j < bits.stride * 64; j++)
            {
              before += (size_t) ddd_bit (start + l * bits.stride, j);
              after += (size_t) ddd_bit (state + l * bits.stride, j);
            }
          CHECK (before == after);
          for (size_t i = 0; i < l; i++, pair++)
            {
              size_t both = 0;

              for (size_t j = 0; j < m; j++)
                both += (size_t) (ddd_bit (state + l * bits.stride, j)
                                  & ddd_bit (state + i * bits.stride, j));
              CHECK (joint[pair] == both);
            }
        }
    }
}

/* The chi-square of COUNT with equal expectations lies within 4 standard
   deviations of DF; the seed is fixed.  */
static int
uniform (const unsigned *count, size_t classes, double total)
{
  double chi = 0, df = (double) classes - 1;

  for (size_t c = 0; c < classes; c++)
    {
      double d = count[c] - total / (double) classes;

      chi += d * d * (double) classes / total;
    }
  return fabs (chi - df) < 4 * sqrt (2 * df);
}

/* Every 4 x 5 matrix with the same totals comes equally often.  With many
   items that no model, or every model, is right on, differences are few, and
   the trades are those for that case.  */
static void
all_matrices_are_equally_likely (void)
{
  static const unsigned row[] = { 0x03, 0x0e, 0x15, 0x08 };
  enum
  {
    ROWS = 4,
    COLUMNS = 5,
    EACH = 60
  };
  static unsigned code[1 << 20];
  unsigned want[COLUMNS] = { 0 }, classes = 0;

  for (unsigned i = 0; i < ROWS; i++)
    for (unsigned j = 0; j < COLUMNS; j++)
      want[j] += row[i] >> j & 1;
  for (unsigned x = 0; x < 1u << 20; x++)
    {
      int same = 1;

      for (unsigned i = 0; i < ROWS; i++)
        same &= __builtin_popcount (x >> 5 * i & 31)
                == __builtin_popcount (row[i]);
      for (unsigned j = 0; j < COLUMNS; j++)
        same &= __builtin_popcount (x >> j & 0x8421) == (int) want[j];
      code[x] = same ? ++classes : 0;
    }
  CHECK (classes > 50);

  for (size_t items = COLUMNS; items <= 200; items += 195)
    {
      size_t words = ddd_row_words (items);
      unsigned *count = calloc (classes, sizeof *count);

      memset (state, 0, sizeof state);
      for (size_t i = 0; i < ROWS; i++)
        state[i * words] = row[i] | (items > 100 ? 0xff00 : 0);
      for (unsigned s = 0; s < EACH * classes && count; s++)
        {
          unsigned x = 0;

          CHECK (
            ddd_curveball (ROWS, items, state, 20, 1, s, 1, NULL, NULL, NULL)
            == DDD_OK);
          for (size_t i = 0; i < ROWS; i++)
            x |= (unsigned) (state[i * words] & 31) << 5 * i;
          CHECK (code[x] > 0);
          count[code[x] - 1]++;
        }
      CHECK (count && uniform (count, classes, EACH * classes));
      free (count);
    }
}

/* Two models: every subset of the D = 900 differing items of the right size,
   so each item equally often, and hypergeometric in the first third.  */
static void
positions_are_equally_likely (void)
{
  enum
  {
    D = 900,
    STEPS = 3000
  };

  for (size_t t = 0; t < 6; t++)
    {
      size_t m = t % 2 ? 9000 : 1000, words = ddd_row_words (m);
      size_t share = (size_t[]) { 30, 450, 850 }[t / 2]; /* of D */
      unsigned count[D] = { 0 };
      double sum = 0, squares = 0, total = (double) share;

      memset (state, 0, sizeof state);
      for (size_t j = 0; j < D; j++)
        state[(j >= share) * words + j * (m / 1000) / 64]
          |= (uint64_t) 1 << j * (m / 1000) % 64;
      for (unsigned s = 0; s < STEPS; s++)
        {
          size_t in = 0;

          CHECK (ddd_curveball (2, m, state, 1, t, s, 1, NULL, NULL, NULL)
                 == DDD_OK);
          for (size_t j = 0; j < D; j++)
            {
              size_t one = (size_t) ddd_bit (state, j * (m / 1000));

              count[j] += (unsigned) one;
              in += j < D / 3 ? one : 0;
            }
          sum += (double) in;
          squares += (double) (in * in);
        }
      double mean = total / 3, v = total * (D - total) / (D - 1) * 2 / 9;
      double got = sum / STEPS, spread = squares / STEPS - got * got, chi = 0;
      double each = STEPS * total / D, f = total / D;
      CHECK (fabs (got - mean) < 4 * sqrt (v / STEPS));
      CHECK (fabs (spread / v - 1) < 4 * sqrt (2. / STEPS));
      for (size_t j = 0; j < D; j++)
        chi += (count[j] - each) * (count[j] - each) / (each * (1 - f));
      CHECK (fabs (chi - (D - 1)) < 4 * sqrt (2. * D));
    }
}

/* A trade of two rows that differ in many items, a random word after the
   other.  */
static void
plain_trade (ddd_random *r, size_t items, size_t words, uint64_t *a,
             uint64_t *b)
{
  static uint64_t take[LONG_WORDS];
  size_t count = 0, want = 0, have = 0;

  for (size_t j = 0; j < items; j++)
    {
      count += ddd_bit (a, j) != ddd_bit (b, j);
      want += ddd_bit (a, j) && ! ddd_bit (b, j);
    }
  if (want == 0 || want == count)
    return;
  CHECK (count >= items / 8);
  size_t p = (want * 128 + count) / (2 * count);
  for (size_t w = 0; w < words; w++)
    {
      uint64_t bits = p >= 64 ? UINT64_MAX : 0;
      int begun = 0;

      take[w] = 0;
      if (a[w] == b[w])
        continue;
      for (size_t digit = 0; digit < 6 && p % 64; digit++)
        if ((begun = begun || (p >> digit & 1)))
          {
            uint64_t x = ddd_random_next (r);

            bits = p >> digit & 1 ? bits | x : bits & x;
          }
      take[w] = bits & (a[w] ^ b[w]);
      have += (size_t) __builtin_popcountll (take[w]);
    }
  for (int add = have < want; have != want;)
    {
      size_t j = ddd_random_below (r, (uint32_t) items);

      if (ddd_bit (a, j) != ddd_bit (b, j) && ddd_bit (take, j) != add)
        {
          take[j / 64] ^= (uint64_t) 1 << j % 64;
          have += add ? 1 : (size_t) -1;
        }
    }
  for (size_t w = 0; w < words; w++)
    {
      uint64_t d = a[w] ^ b[w], both = a[w] & b[w];

      a[w] = both | take[w];
      b[w] = both | (d & ~take[w]);
    }
}

/* Parts of rows draw what one generator draws, also where rows have words in
   common, and where the last part is full or empty.  */
static void
long_rows_are_one_chain (size_t items, size_t equal)
{
  enum
  {
    ROWS = 5,
    TRADES = 250
  };
  static uint64_t row[2][ROWS * LONG_WORDS];
  size_t words = ddd_row_words (items);
  ddd_random r;

  memset (row, 0, sizeof row);
  for (size_t i = 0; i < ROWS; i++)
    for (size_t j = 0; j < items; j++)
      row[0][i * words + j / 64]
        |= (uint64_t) (j / 64 % 7 < equal || check_random () % 9 <= 2 * i)
           << j % 64;
  memcpy (row[1], row[0], sizeof *row);
  CHECK (ddd_curveball (ROWS, items, row[0], TRADES, 3, 8, 2, NULL, NULL, NULL)
         == DDD_OK);
  for (uint64_t s = 8; s < 10; s++)
    {
      ddd_random_start (&r, 3, DDD_FOR_CURVEBALL, s);
      for (size_t step = 0; step < TRADES; step++)
        {
          size_t i = ddd_random_below (&r, ROWS);
          size_t l = ddd_random_below (&r, ROWS - 1);

          plain_trade (&r, items, words, row[1] + i * words,
                       row[1] + (l + (l >= i)) * words);
        }
    }
  CHECK (memcmp (row[0], row[1], sizeof *row) == 0);
}

/* More models than a block of pairs has; without trades nothing changes.  */
static void
many_models_are_counted (void)
{
  enum
  {
    ROWS = 600,
    ITEMS = 64
  };
  static uint64_t row[ROWS * 16], before[ROWS * 16];
  static uint32_t joint[ROWS * (ROWS - 1) / 2];
  size_t wrong = 0;

  for (size_t i = 0; i < ROWS; i++)
    row[i * 16] = check_word ();
  memcpy (before, row, sizeof row);
  CHECK (ddd_curveball (ROWS, ITEMS, row, 0, 1, 0, 1, NULL, joint, NULL)
         == DDD_OK);
  CHECK (memcmp (before, row, sizeof row) == 0);
  for (size_t l = 0, pair = 0; l < ROWS; l++)
    for (size_t i = 0; i < l; i++, pair++)
      wrong += joint[pair]
               != (uint32_t) __builtin_popcountll (row[i * 16] & row[l * 16]);
  CHECK (wrong == 0);
}

static void
calls_may_be_cut (void)
{
  static uint32_t whole[5 * 6], part[5 * 6];
  static uint64_t other[4 * 16];

  ddd_bits bits = data_bits (4, 600, 0, 0);
  keep (&bits);
  CHECK (ddd_curveball (4, 600, state, 9, 7, 10, 5, NULL, whole, NULL)
         == DDD_OK);
  memcpy (other, start, sizeof other);
  CHECK (ddd_curveball (4, 600, other, 9, 7, 10, 2, NULL, part, NULL)
         == DDD_OK);
  CHECK (ddd_curveball (4, 600, other, 9, 7, 12, 3, NULL, part + 12, NULL)
         == DDD_OK);
  CHECK (memcmp (whole, part, sizeof whole) == 0);
  CHECK (memcmp (state, other, sizeof other) == 0);

  memcpy (other, start, sizeof other);
  CHECK (ddd_curveball (4, 600, other, 9, 8, 10, 5, NULL, part, NULL)
         == DDD_OK);
  CHECK (memcmp (whole, part, sizeof whole) != 0);
}

static void
failures_are_reported (void)
{
  ddd_error err;
  uint32_t joint;

  CHECK (ddd_curveball (1, 9, state, 1, 0, 0, 1, NULL, &joint, &err)
         == DDD_ESIZE);
  for (unsigned nth = 1; nth <= 2; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_curveball (2, 9, state, 1, 0, 0, 1, NULL, &joint, &err)
             == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
}

static void
tests (void)
{
  totals_stay ();
  all_matrices_are_equally_likely ();
  positions_are_equally_likely ();
  for (size_t items = 160 * 64 - 1; items <= 13000; items += 1201)
    for (size_t equal = 0; equal <= 3; equal++)
      long_rows_are_one_chain (items + (equal == 0), equal);
  many_models_are_counted ();
  calls_may_be_cut ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
