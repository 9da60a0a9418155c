/* test_bits.c - packing, unpacking, selecting, counting per item, epochs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#define _POSIX_C_SOURCE 200809L /* setenv */

#include "data.h"

static const size_t sizes[] = { 1, 63, 64, 65, 1023, 1024, 1025, 2049 };

enum
{
  SIZES = sizeof sizes / sizeof *sizes
};

static int
same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
pack_writes_every_bit (void)
{
  CHECK (ddd_row_words (1) == 16 && ddd_row_words (1024) == 16);
  CHECK (ddd_row_words (1025) == 32 && ddd_row_words (0) == 0);

  /* One model takes a shortcut, and so do lines without a missing answer.  */
  static const size_t models[] = { 1, 2, 63, 64, 65, 130 };
  for (size_t s = 0; s < 2 * SIZES; s++)
    for (size_t r = 0; r < sizeof models / sizeof *models; r++)
      {
        size_t m = sizes[s % SIZES], n = models[r], wrong = 0;
        ddd_bits b = data_bits (n, m, s < SIZES ? 0 : 5, s);
        const uint64_t *valid = data_room[1] + check_offset[(s + 1) % 4] / 8;

        for (size_t i = 0; i < n; i++)
          for (size_t j = 0; j < b.stride * DDD_WORD; j++)
            {
              double v = j < m ? data_c[i + j * n] : NAN;

              wrong += ddd_bit (b.correct + i * b.stride, j) != (v == 1.0);
              wrong += ddd_bit (valid + i * b.stride, j) != (v == v);
            }
        CHECK (wrong == 0);
      }
}

/* One value of C, which has no room behind it, is neither 0 nor 1.  */
static void
offend (ddd_class type, size_t n, size_t m, size_t row, size_t item)
{
  size_t size[] = { [DDD_DOUBLE] = 8, [DDD_SINGLE] = 4, [DDD_UINT8] = 1 };
  size_t words = ddd_row_words (m), missing, at = row + item * n;
  void *c = calloc (n * m, size[type]);
  uint64_t *plane = ddd_alloc (2 * n * words, sizeof *plane);
  ddd_matrix x = { type, n, m, 0, c };
  ddd_error err = { DDD_OK, "" };
  char text[99];

  CHECK (c && plane);
  if (type == DDD_DOUBLE)
    ((double *) c)[at] = 2;
  else if (type == DDD_SINGLE)
    ((float *) c)[at] = 2;
  else
    ((uint8_t *) c)[at] = 2;
  snprintf (text, sizeof text, "C must be 0, 1 or NaN; C(%zu,%zu) is 2",
            row + 1, item + 1);
  CHECK (ddd_pack (&x, plane, plane + n * words, &missing, &err)
         == DDD_EINVAL);
  CHECK (strcmp (err.text, text) == 0);
  free (c);
  free (plane);
}

static void
pack_names_every_offender (void)
{
  static const size_t models[] = { 1, 2, 63, 65, 130 };
  const size_t m = 70;

  for (ddd_class type = DDD_DOUBLE; type <= DDD_UINT8; type++)
    for (size_t r = 0; r < sizeof models / sizeof *models; r++)
      {
        size_t n = models[r];
        size_t row[] = { 0, n / 2, n > 63 ? 63 : 0, n > 64 ? 64 : 0, n - 1 };
        size_t item[] = { 0, m / 2, m - 2, m - 1 };

        for (size_t i = 0; i < sizeof row / sizeof *row; i++)
          for (size_t j = 0; j < sizeof item / sizeof *item; j++)
            offend (type, n, m, row[i], item[j]);
      }
}

static void
pack_takes_every_class_and_names_the_offender (void)
{
  const float f[] = { 1, 0, 0, 1, NAN, 1 };
  const uint8_t u[] = { 1, 0, 0, 1, 9, 1 };
  ddd_matrix x = { DDD_SINGLE, 2, 3, 0, f };
  uint64_t correct[32], valid[32];
  size_t missing = 0;
  ddd_error err;

  CHECK (ddd_pack (&x, correct, valid, &missing, &err) == DDD_OK);
  CHECK (correct[0] == 1 && correct[16] == 6 && valid[0] == 3 && missing == 1);

  x.type = DDD_UINT8;
  x.data = u;
  CHECK (ddd_pack (&x, correct, NULL, &missing, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "C must be 0, 1 or NaN; C(1,3) is 9") == 0);
  CHECK (strcmp (ddd_status_id (err.code), "invalidInput") == 0);
  x.epoch = 7;
  CHECK (ddd_pack (&x, correct, NULL, &missing, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "C must be 0, 1 or NaN; C(1,3,7) is 9") == 0);
}

/* Bytes take another way than doubles where 64 rows are whole.  */
static void
bytes_and_doubles_pack_alike (void)
{
  static uint8_t u[130 * 100];
  static uint64_t correct[130 * 16];
  ddd_bits b = data_bits (130, 100, 0, 0);
  ddd_matrix x = { DDD_UINT8, 130, 100, 0, u };
  size_t missing = 1;

  for (size_t t = 0; t < sizeof u; t++)
    u[t] = data_c[t] == 1.0;
  CHECK (ddd_pack (&x, correct, NULL, &missing, NULL) == DDD_OK);
  CHECK (missing == 0);
  CHECK (memcmp (correct, b.correct, sizeof correct) == 0);
}

static void
unpack_gives_the_matrix_back (void)
{
  static double c[9 * M_MAX];
  static uint8_t u[9 * M_MAX];

  for (size_t s = 0; s < SIZES; s++)
    {
      size_t m = sizes[s], wrong = 0;
      ddd_bits b = data_bits (9, m, 10, s);

      ddd_unpack (&b, c);
      ddd_unpack_bytes (&b, u);
      for (size_t t = 0; t < 9 * m; t++)
        wrong += ! same (c[t], data_c[t]) || u[t] != (data_c[t] == 1.0);
      CHECK (wrong == 0);
    }
}

static void
selected_items_keep_their_order (void)
{
  static uint64_t mask[W_MAX], to[2][9 * W_MAX], by_index[2][9 * W_MAX];
  static size_t index[M_MAX];

  /* Most of the items, or so few that most words have none.  */
  for (size_t s = 0; s < 2 * SIZES; s++)
    for (unsigned percent = 0; percent <= 10; percent += 10)
      {
        size_t m = sizes[s / 2], count = 0, wrong = 0;
        ddd_bits b = data_bits (9, m, percent, s);

        memset (mask, 0, sizeof mask);
        memset (to, 0xff, sizeof to);
        memset (by_index, 0xff, sizeof by_index);
        for (size_t j = 0; j < m; j++)
          if (s % 2 ? check_random () % 400 == 0
                    : check_random () % 3 || j < 130)
            {
              mask[j / 64] |= (uint64_t) 1 << j % 64;
              index[count++] = j;
            }
        CHECK (ddd_select (&b, mask, to[0], to[1], NULL) == DDD_OK);
        CHECK (ddd_gather (&b, index, count, by_index[0], by_index[1], NULL)
               == DDD_OK);

        size_t words = ddd_row_words (count);
        for (size_t i = 0; i < 9; i++)
          for (size_t j = 0; j < words * DDD_WORD; j++)
            {
              double v = j < count ? data_c[i + index[j] * 9] : NAN;

              wrong += ddd_bit (to[0] + i * words, j) != (v == 1.0);
              wrong += b.valid && ddd_bit (to[1] + i * words, j) != (v == v);
            }
        CHECK (wrong == 0);
        CHECK (memcmp (to[0], by_index[0], 9 * words * 8) == 0);
        CHECK (! b.valid || memcmp (to[1], by_index[1], 9 * words * 8) == 0);
      }
}

static void
gather_takes_any_order (void)
{
  static uint64_t to[9 * W_MAX];
  const size_t index[] = { 99, 0, 99, 5 }, outside[] = { 0, 100 };
  ddd_bits b = data_bits (9, 100, 0, 0);
  ddd_error err;

  CHECK (ddd_gather (&b, index, 4, to, NULL, NULL) == DDD_OK);
  for (size_t i = 0; i < 9; i++)
    for (size_t j = 0; j < 4; j++)
      CHECK (ddd_bit (to + i * 16, j) == (data_c[i + index[j] * 9] == 1.0));
  CHECK (ddd_gather (&b, outside, 2, to, NULL, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "there is no item 101 among 100") == 0);
}

/* The three statements about an item, as bits.  */
static int
statements (double low, double high, double n, double t)
{
  return (low >= n - t) + 2 * (high <= t) + 4 * (low > t && high < n - t);
}

/* Another category without a model that is wrong, right, or has no answer?  */
static int
changes_without (double low, double high, size_t a, double n, double t)
{
  return statements (low - (a == 1), high - (a != 0), n - 1, t)
         != statements (low, high, n, t);
}

/* An item is of a category if it is whatever the missing answers were.  */
static void
levels_are_those_of_the_tally (void)
{
  static double k[M_MAX], answers[M_MAX], histogram[N_MAX + 1], h[N_MAX + 1];
  static double joint[(N_MAX + 1) * (N_MAX + 1)];
  static uint64_t between[W_MAX], complete[W_MAX], border[3][W_MAX];

  for (size_t s = 0; s < SIZES; s++)
    for (unsigned percent = 0; percent <= 10; percent += 10)
      for (size_t t = 0; t < 3; t++)
        {
          size_t m = sizes[s], n = 5 + 15 * s, wrong = 0;
          double trivial = 0, impossible = 0, inside = 0;
          ddd_bits b = data_bits (n, m, percent, s);
          ddd_levels_out out = { .between = between,
                                 .complete = percent ? complete : NULL,
                                 .border = { border[0], border[1], border[2] },
                                 .joint = joint,
                                 .histogram = h };

          CHECK (ddd_tally (&b, k, answers, histogram, NULL) == DDD_OK);
          CHECK (ddd_levels (&b, t, &out, NULL) == DDD_OK);
          CHECK (memcmp (h, histogram, (n + 1) * sizeof *h) == 0);
          for (size_t j = 0; j < m; j++)
            {
              double most = k[j] + (double) n - answers[j];
              int in = k[j] > (double) t && most < (double) (n - t);

              trivial += k[j] >= (double) (n - t);
              impossible += most <= (double) t;
              inside += in;
              wrong += ddd_bit (between, j) != in;
              wrong += percent
                       && ddd_bit (complete, j) != (answers[j] == (double) n);
              joint[(size_t) (k[j] + answers[j] * (double) (n + 1))]--;
              for (size_t a = 0; a < 3; a++)
                wrong += n > 2 * t + 2
                         && ddd_bit (border[a], j)
                              != changes_without (k[j], most, a, (double) n,
                                                  (double) t);
            }
          for (size_t c = 0; c < (n + 1) * (n + 1); c++)
            wrong += joint[c] != 0;
          for (size_t j = m; j < ddd_row_words (m) * 64; j++)
            wrong += ddd_bit (between, j) != 0;
          CHECK (wrong == 0);
          CHECK (out.trivial == trivial && out.impossible == impossible
                 && out.inside == inside);
        }
}

static void
tally_counts_per_item_and_per_model (void)
{
  static double k[M_MAX], answers[M_MAX], histogram[N_MAX + 1], acc[N_MAX];
  static double by_k[N_MAX * (N_MAX + 1)];

  for (size_t s = 0; s < SIZES; s++)
    for (unsigned percent = 0; percent <= 10; percent += 10)
      {
        size_t m = sizes[s], n = 5 + 15 * s, wrong = 0;
        ddd_bits b = data_bits (n, m, percent, s);
        double complete[N_MAX + 1] = { 0 };

        CHECK (ddd_tally (&b, k, answers, histogram, NULL) == DDD_OK);
        CHECK (ddd_accuracy (&b, acc, NULL) == DDD_OK);
        CHECK (ddd_right_by_k (&b, k, by_k, NULL) == DDD_OK);
        for (size_t j = 0; j < m; j++)
          {
            double right = 0, asked = 0;

            for (size_t i = 0; i < n; i++)
              {
                right += data_c[i + j * n] == 1.0;
                asked += ! isnan (data_c[i + j * n]);
              }
            wrong += k[j] != right || answers[j] != asked;
            for (size_t i = 0; i < n; i++)
              by_k[i + (size_t) right * n] -= data_c[i + j * n] == 1.0;
            complete[(size_t) right] += asked == (double) n;
          }
        for (size_t i = 0; i < n; i++)
          {
            double right = 0, asked = 0;

            for (size_t j = 0; j < m; j++)
              {
                right += data_c[i + j * n] == 1.0;
                asked += ! isnan (data_c[i + j * n]);
              }
            wrong += ! same (acc[i], asked > 0 ? right / asked : NAN);
          }
        for (size_t t = 0; t < n * (n + 1); t++)
          wrong += by_k[t] != 0;
        CHECK (wrong == 0);
        CHECK (memcmp (histogram, complete, (n + 1) * sizeof *k) == 0);
      }
}

/* One model over e epochs, by the definition, item by item.  */
static void
history_follows_each_item (void)
{
  static double changed[9], forgetting[M_MAX], first[M_MAX], since[M_MAX];

  for (unsigned percent = 0; percent <= 40; percent += 20)
    {
      size_t e = 9, m = 1100, wrong = 0;
      ddd_bits b = data_bits (e, m, percent, percent / 20);
      double turns[9] = { 0 };

      CHECK (ddd_history (&b, changed, forgetting, first, since, NULL)
             == DDD_OK);
      for (size_t j = 0; j < m; j++)
        {
          double forgot = 0, begin = NAN, last_run = NAN, last = NAN;

          for (size_t t = 0; t < e; t++)
            {
              double v = data_c[t + j * e];

              if (t > 0)
                turns[t - 1] += fabs (v - data_c[t - 1 + j * e]) == 1;
              if (isnan (v))
                continue;
              forgot += last == 1 && v == 0;
              if (v == 1 && isnan (begin))
                begin = (double) t;
              if (v == 0)
                last_run = NAN;
              else if (isnan (last_run))
                last_run = (double) t;
              last = v;
            }
          wrong += forgetting[j] != forgot || ! same (first[j], begin)
                   || ! same (since[j], last_run);
        }
      CHECK (wrong == 0);
      CHECK (memcmp (changed, turns, (e - 1) * sizeof *changed) == 0);
    }

  ddd_bits none = { 0, 10, 16, data_room[0], NULL };
  CHECK (ddd_history (&none, changed, forgetting, first, since, NULL)
         == DDD_EINVAL);
}

static void
failures_are_reported (void)
{
  static double out[N_MAX];
  ddd_error err = { DDD_OK, "" };
  const char *tier, *old = getenv ("DDD_CPU");
  char keep[32] = "";

  if (old)
    strncpy (keep, old, sizeof keep - 1);
  ddd_bits b = data_bits (3, 10, 0, 0);
  CHECK (ddd_alloc (SIZE_MAX / 8, 16) == NULL);

  setenv ("DDD_CPU", "avx1024", 1);
  CHECK (ddd_cpu_tier (&tier, &err) == DDD_EINVAL);
  CHECK (strstr (err.text, "it is avx1024") != NULL);
#if defined __x86_64__
  CHECK (
    strncmp (err.text, "DDD_CPU must be generic, popcnt, avx2, avx512bw ", 48)
    == 0);
  CHECK (strstr (err.text, "avx512bw or avx512; it is ") != NULL);
#endif
  CHECK (ddd_accuracy (&b, out, NULL) == DDD_EINVAL);
  CHECK (ddd_select (&b, b.correct, NULL, NULL, NULL) == DDD_EINVAL);
#ifdef DDD_PORTABLE
  setenv ("DDD_CPU", "avx512", 1);
  CHECK (ddd_cpu_tier (&tier, &err) == DDD_OK && strncmp (tier, "avx", 3));
#endif
  setenv ("DDD_CPU", keep, 1);
}

/* Counts of more than 8 and more than 16 binary digits.  */
static void
many_rows_are_counted (void)
{
  enum
  {
    MOST = 70000,
    ITEMS = 70
  };
  static const size_t rows[] = { 255, 256, 300, 65536, MOST };
  uint64_t *plane = calloc (MOST * 16, sizeof *plane);
  uint64_t *score = calloc (MOST, sizeof *score);
  double *h = calloc (MOST + 1, sizeof *h);
  double k[ITEMS], answers[ITEMS], sum[ITEMS];

  for (size_t i = 0; plane && i < MOST; i++)
    {
      plane[i * 16] = check_word () | 1;
      plane[i * 16 + 1] = check_word () & 0x3f;
    }
  for (size_t t = 0; plane && score && h && t < sizeof rows / sizeof *rows;
       t++)
    {
      ddd_bits bits = { rows[t], ITEMS, 16, plane, NULL };
      double items = 0;

      for (size_t i = 0; i < MOST; i++)
        score[i] = i % 2 + 1;
      CHECK (ddd_tally (&bits, k, answers, h, NULL) == DDD_OK);
      CHECK (ddd_score_sums (&bits, score, sum, NULL) == DDD_OK);
      CHECK (k[0] == (double) rows[t]); /* item 0 is right everywhere */
      for (size_t j = 0; j < ITEMS; j++)
        {
          double right = 0, scores = 0;

          for (size_t i = 0; i < rows[t]; i++)
            if (ddd_bit (plane + i * 16, j))
              {
                right++;
                scores += (double) score[i];
              }
          CHECK (k[j] == right && sum[j] == scores);
          CHECK (answers[j] == (double) rows[t] && h[(size_t) right] >= 1);
        }
      for (size_t i = 0; i <= rows[t]; i++)
        items += h[i];
      CHECK (items == ITEMS);
    }
  CHECK (plane && score && h);
  free (plane);
  free (score);
  free (h);
}

static void
tests (void)
{
  many_rows_are_counted ();
  pack_writes_every_bit ();
  pack_names_every_offender ();
  pack_takes_every_class_and_names_the_offender ();
  bytes_and_doubles_pack_alike ();
  unpack_gives_the_matrix_back ();
  selected_items_keep_their_order ();
  gather_takes_any_order ();
  tally_counts_per_item_and_per_model ();
  levels_are_those_of_the_tally ();
  history_follows_each_item ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
