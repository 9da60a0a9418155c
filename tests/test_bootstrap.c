/* test_bootstrap.c - weights, weighted counts and quantiles, naively.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "random.h"

/* ---- weights ------------------------------------------------------------ */

static void
weights_are_drawn (void)
{
  enum
  {
    N = 1000,
    MANY = 400
  };
  static uint8_t w[N];
  uint32_t count[N] = { 0 };
  double squares = 0, chi2 = 0;

  for (uint64_t b = 0; b < MANY; b++)
    {
      ddd_random r;
      uint64_t sum = 0;

      ddd_random_start (&r, 5, DDD_FOR_BOOTSTRAP, b);
      ddd_weights_draw (&r, N, w);
      for (size_t j = 0; j < N; j++)
        {
          sum += w[j];
          count[j] += w[j];
          squares += w[j] * w[j];
        }
      CHECK (sum == N);
      for (size_t n = 0; n < 40; n++)
        CHECK (ddd_weights_sum (w + n, n * 24)
               == ddd_weights_sum (w, n + n * 24) - ddd_weights_sum (w, n));
      CHECK (ddd_weights_sum (w, N) == N);
    }
  /* Each unit as often as any other, and E w^2 = 2 - 1/n.  */
  for (size_t j = 0; j < N; j++)
    chi2 += (count[j] - (double) MANY) * (count[j] - (double) MANY) / MANY;
  CHECK (fabs (chi2 - N) < 4 * sqrt (2. * N));
  CHECK (fabs (squares / (N * MANY) - 2) < .02);

  memset (w, 255, sizeof w); /* no lane runs over */
  CHECK (ddd_weights_sum (w, N) == 255 * N);
}

/* The high half of a word is a draw, and the low one the next.  */
static void
weights_use_every_draw (void)
{
  enum
  {
    N = 777
  };
  uint8_t w[N], want[N] = { 0 };
  const uint64_t all = (uint64_t) 1 << 32;
  ddd_random r, same;
  size_t drawn = 0;

  ddd_random_start (&r, 1, DDD_FOR_BOOTSTRAP, 2);
  same = r;
  ddd_weights_draw (&r, N, w);
  while (drawn < N)
    {
      uint64_t word = ddd_random_next (&same);
      uint64_t half[] = { word / all, word % all };

      for (int t = 0; t < 2 && drawn < N; t++)
        if (half[t] * N % all >= all % N)
          {
            want[half[t] * N / all]++;
            drawn++;
          }
    }
  CHECK (memcmp (w, want, N) == 0);
  CHECK (ddd_random_next (&r) == ddd_random_next (&same));
}

static void
digits_are_binary (void)
{
  enum
  {
    ITEMS = 150,
    WORDS = 16
  };
  static uint8_t w[ITEMS];
  uint64_t plane[DDD_WEIGHT_DIGITS * WORDS];
  size_t wrong = 0;

  for (size_t j = 0; j < ITEMS; j++)
    w[j] = (uint8_t) (j * 7);
  memset (plane, 0xff, sizeof plane);
  ddd_weights_digits (w, ITEMS, plane, WORDS);
  for (size_t k = 0; k < DDD_WEIGHT_DIGITS; k++)
    for (size_t j = 0; j < WORDS * DDD_WORD; j++)
      wrong
        += ddd_bit (plane + k * WORDS, j) != (j < ITEMS ? w[j] >> k & 1 : 0);
  CHECK (wrong == 0);
}

/* ---- the bootstrap ------------------------------------------------------ */

enum
{
  MODELS = 9,
  ITEMS = 1500, /* of 2100 in the data of one case */
  REPLICATES = 200,
  PAIRS = MODELS * (MODELS - 1) / 2
};

typedef struct
{
  double between[PAIRS * REPLICATES], full[PAIRS * REPLICATES];
  double accuracy[MODELS * REPLICATES], total[5 * REPLICATES];
  uint8_t weight[ITEMS * REPLICATES];
} results;

static results got, again;
static size_t heavy; /* weights of 8 or more */

/* Kappa of models I and L on items FROM to TO with weights W, and RIGHT and
   WRONG items more on which they agree; ITEM0 is where the first is in the
   data.  */
static double
naive (const uint8_t *w, size_t from, size_t to, size_t i, size_t l,
       double right, double wrong)
{
  double n = right + wrong, r = right, q = right, both = right;

  for (size_t j = from; j < to; j++)
    {
      double x = data_c[j * MODELS + i], y = data_c[j * MODELS + l];

      if (isnan (x) || isnan (y))
        continue;
      n += w[j];
      r += w[j] * x;
      q += w[j] * y;
      both += w[j] * x * y;
    }
  double den = r * (n - q) + q * (n - r);
  return den > 0 ? 2 * (n * both - r * q) / den : NAN;
}

static int
same (double a, double b)
{
  return (isnan (a) && isnan (b)) || a == b;
}

static ddd_status
run (const ddd_resampling *x, size_t first, size_t count, unsigned threads,
     results *out, ddd_error *err)
{
  ddd_run how = { .threads = threads };
  ddd_replicates r
    = { out->between, out->full, out->accuracy, out->total, out->weight };

  return ddd_bootstrap (x, 77, first, count, &how, &r, err);
}

/* M0 items in between and M1 others with bits, then 60 that all got right and
   40 wrong.  CLASSES: units are runs of items, else items.  */
static void
counts_are_exact (unsigned percent, size_t m0, size_t m1, size_t classes)
{
  static uint64_t part[2][MODELS * 2 * W_MAX], z[2][200 * W_MAX];
  static uint32_t unit[ITEMS];
  size_t m = m0 + m1, items = m + 100, wrong = 0;
  size_t range[] = { m0 / 2, m0 - m0 / 2, m1, 60, 40 };
  ddd_bits all = data_bits (MODELS, m, percent, 1);
  ddd_resampling x
    = { MODELS, percent > 0, { { 0 }, { 0 } }, 60, 40, NULL, 0, range, 5 };

  for (size_t p = 0; p < 2; p++)
    {
      size_t index[ITEMS], count = p ? m1 : m0;
      size_t words = ddd_row_words (count);
      uint64_t *valid = percent ? part[p] + MODELS * words : NULL;

      for (size_t j = 0; j < count; j++)
        index[j] = j + p * m0;
      CHECK (ddd_gather (&all, index, count, part[p], valid, NULL) == DDD_OK);
      ddd_bits bits = { MODELS, count, words, part[p], valid };
      size_t rows = percent ? 2 * MODELS : MODELS;
      ddd_pair_rows (&bits, z[p]);
      x.part[p]
        = (ddd_bits) { rows * (rows + 1) / 2, count, words, z[p], NULL };
    }
  for (size_t j = 0; j < items; j++)
    unit[j] = (uint32_t) (classes ? j * classes / items : 0);
  x.unit = classes ? unit : NULL;
  x.units = classes;

  CHECK (run (&x, 3, REPLICATES, 1, &got, NULL) == DDD_OK);
  for (size_t b = 0; b < REPLICATES; b++)
    {
      const uint8_t *w = got.weight + b * items;
      double right = 0, none = 0, sum[5] = { 0 };
      uint8_t want[ITEMS], drawn[ITEMS];
      size_t t = 0;
      ddd_random r;

      ddd_random_start (&r, 77, DDD_FOR_BOOTSTRAP, 3 + b);
      ddd_weights_draw (&r, (uint32_t) (classes ? classes : items), drawn);
      for (size_t j = 0; j < items; j++)
        {
          heavy += w[j] >= 8;
          want[j] = classes ? drawn[unit[j]] : drawn[j];
          right += j >= m && j < m + 60 ? w[j] : 0;
          none += j >= m + 60 ? w[j] : 0;
          sum[(j >= range[0]) + (j >= m0) + (j >= m) + (j >= m + 60)] += w[j];
        }
      wrong += memcmp (w, want, items) != 0;
      for (size_t k = 0; k < 5; k++)
        wrong += got.total[5 * b + k] != sum[k];
      for (size_t l = 0; l < MODELS; l++)
        {
          double k = right, n = right + none;

          for (size_t j = 0; j < m; j++)
            if (! isnan (data_c[j * MODELS + l]))
              {
                n += w[j];
                k += w[j] * data_c[j * MODELS + l];
              }
          wrong += ! same (got.accuracy[b * MODELS + l], k / n);
          for (size_t i = 0; i < l; i++, t++)
            {
              wrong += ! same (got.between[b * PAIRS + t],
                               naive (w, 0, m0, i, l, 0, 0));
              wrong += ! same (got.full[b * PAIRS + t],
                               naive (w, 0, m, i, l, right, none));
            }
        }
    }
  CHECK (wrong == 0);

  /* Not a bit depends on threads or slices.  */
  CHECK (run (&x, 3, REPLICATES, 3, &again, NULL) == DDD_OK);
  CHECK (memcmp (&got, &again, sizeof got) == 0);
  check_way way = { 0 };
  ddd_run watched = { .threads = 2, .watch = check_forward, .ctx = &way };
  ddd_replicates out
    = { again.between, again.full, again.accuracy, again.total, NULL };
  CHECK (ddd_bootstrap (&x, 77, 0, REPLICATES, &watched, &out, NULL)
         == DDD_OK);
  CHECK (way.calls > 2 && way.back == 0 && way.last > .8);
  CHECK (run (&x, 53, 7, 2, &again, NULL) == DDD_OK);
  CHECK (
    memcmp (got.full + 50 * PAIRS, again.full, 7 * PAIRS * sizeof *got.full)
    == 0);
  CHECK (memcmp (got.weight + 50 * items, again.weight, 7 * items) == 0);
}

static void
errors_are_told (void)
{
  uint32_t unit[] = { 0, 1, 2 };
  size_t range[] = { 2, 1, 4 };
  ddd_error err = { DDD_OK, "" };
  ddd_resampling x = { 1, 0, { { 0 }, { 0 } }, 2, 1, unit, 2, range, 2 };
  uint64_t none = 0;

  x.part[0] = x.part[1] = (ddd_bits) { 1, 0, 0, &none, NULL };
  CHECK (run (&x, 0, 1, 1, &got, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "item 3 is in none of 2 units") == 0);
  x.units = 3;
  CHECK (run (&x, 0, 1, 1, &got, NULL) == DDD_OK);
  x.range = range + 1; /* 1 of 2, then 4 of 1 */
  CHECK (run (&x, 0, 1, 1, &got, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "range 1 mixes kinds of items") == 0);
  x.range = range;
  x.ranges = 1;
  CHECK (run (&x, 0, 1, 1, &got, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "ranges must cover all items") == 0);
  x.ranges = 2;
  for (unsigned nth = 1; nth <= 9; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (run (&x, 0, 1, 1, &got, &err) == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
}

/* ---- quantiles ---------------------------------------------------------- */

static int
ascending (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
quantiles_are_sorted (void)
{
  enum
  {
    ROWS = 19,
    COLUMNS = 101
  };
  static double x[ROWS * COLUMNS];
  double low[ROWS], high[ROWS], sd[ROWS], dropped[ROWS];
  const double p[2] = { .025, .9 };

  for (size_t r = 0; r < ROWS; r++)
    for (size_t c = 0; c < COLUMNS; c++)
      x[c * ROWS + r] = check_random () % 100 < 5 * r
                          ? NAN
                          : (double) (check_random () % 40);
  CHECK (ddd_quantiles (x, ROWS, COLUMNS, p, low, high, sd, dropped, NULL)
         == DDD_OK);
  for (size_t r = 0; r < ROWS; r++)
    {
      double row[COLUMNS], mean = 0, sum = 0;
      size_t n = 0;

      for (size_t c = 0; c < COLUMNS; c++)
        if (! isnan (x[c * ROWS + r]))
          row[n++] = x[c * ROWS + r];
      qsort (row, n, sizeof *row, ascending);
      CHECK (dropped[r] == (double) (COLUMNS - n));
      for (int i = 0; i < 2; i++)
        {
          double h = p[i] * (double) (n - 1), at = floor (h);
          size_t k = (size_t) at;
          double want
            = row[k] + (k + 1 < n ? (h - at) * (row[k + 1] - row[k]) : 0);

          CHECK (fabs ((i ? high : low)[r] - want) < 1e-12);
        }
      for (size_t c = 0; c < n; c++)
        mean += row[c] / (double) n;
      for (size_t c = 0; c < n; c++)
        sum += (row[c] - mean) * (row[c] - mean);
      CHECK (fabs (sd[r] - sqrt (sum / (double) (n - 1))) < 1e-12);
    }

  x[0] = NAN;
  x[1] = 3;
  CHECK (ddd_quantiles (x, 1, 2, p, low, high, sd, dropped, NULL) == DDD_OK);
  CHECK (isnan (low[0]) && isnan (high[0]) && isnan (sd[0]) && *dropped == 1);
  ddd_alloc_fail (1);
  CHECK (ddd_quantiles (x, 1, 2, p, low, high, sd, dropped, NULL)
         == DDD_ENOMEM);
  ddd_alloc_fail (0);
}

static void
tests (void)
{
  weights_are_drawn ();
  weights_use_every_draw ();
  digits_are_binary ();
  counts_are_exact (0, 1000, 300, 0);
  counts_are_exact (0, 70, 0, 0);
  counts_are_exact (0, 0, 130, 0);
  counts_are_exact (20, 200, 300, 0);
  counts_are_exact (0, 300, 100, 20);
  counts_are_exact (10, 100, 30, 3);
  CHECK (heavy > 3);
  errors_are_told ();
  quantiles_are_sorted ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
