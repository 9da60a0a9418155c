/* test_pairs.c - joint counts, kappa and what comes with it, threads.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "block.h"
#include "pairs.h"

enum
{
  FIELDS = 12
};

static double out[2][FIELDS][N_MAX * N_MAX];
static uint64_t inside[W_MAX];

static ddd_kappa_out
all_fields (double (*o)[N_MAX * N_MAX])
{
  return (ddd_kappa_out) { o[0], o[1], o[2], o[3],  o[4],  o[5],      o[6],
                           o[7], o[8], o[9], o[10], o[11], DDD_MATRIX };
}

typedef struct
{
  double n, r, q, n11;
} table;

static table
count (size_t n, size_t m, size_t i, size_t l, int only_inside)
{
  table t = { 0, 0, 0, 0 };

  for (size_t j = 0; j < m; j++)
    {
      double x = data_c[i + j * n], y = data_c[l + j * n];

      if (isnan (x) || isnan (y) || (only_inside && ! ddd_bit (inside, j)))
        continue;
      t.n++;
      t.r += x;
      t.q += y;
      t.n11 += x * y;
    }
  return t;
}

/* Infinitely many items would give se; here by the definition, item by item.
 */
static double
item_by_item_se (size_t n, size_t m, size_t i, size_t l, table t,
                 int only_inside)
{
  double p = t.r / t.n, q = t.q / t.n;
  double observed = (t.n - t.r - t.q + 2 * t.n11) / t.n;
  double e = p * q + (1 - p) * (1 - q), k = (observed - e) / (1 - e), sum = 0;

  for (size_t j = 0; j < m; j++)
    {
      double x = data_c[i + j * n], y = data_c[l + j * n], f;

      if (isnan (x) || isnan (y) || (only_inside && ! ddd_bit (inside, j)))
        continue;
      f = (x == y) - observed
          - (1 - k) * ((2 * q - 1) * (x - p) + (2 * p - 1) * (y - q));
      sum += f * f / ((1 - e) * (1 - e));
    }
  return sqrt (sum) / t.n;
}

static int
near (double a, double b)
{
  return fabs (a - b) < 1e-12 || (isnan (a) && isnan (b));
}

static void
compare (size_t n, size_t m, int set)
{
  double (*o)[N_MAX * N_MAX] = out[! set];
  size_t wrong = 0;

  for (size_t i = 0; i < n; i++)
    for (size_t l = 0; l < n; l++)
      {
        size_t at = i + l * n;
        table t = count (n, m, i, l, set);
        double p = t.r / t.n, q = t.q / t.n;
        double c = (t.n - t.r - t.q + 2 * t.n11) / t.n;
        double e = p * q + (1 - p) * (1 - q);
        double most = 1 - fabs (p - q), least = fabs (p + q - 1);

        wrong += o[8][at] != t.n11 || o[9][at] != t.r - t.n11;
        wrong += o[10][at] != t.q - t.n11;
        wrong += o[11][at] != t.n - t.r - t.q + t.n11;
        if (t.n == 0)
          {
            wrong += isnan (o[0][at]) ? 0 : 1;
            continue;
          }
        wrong += ! near (o[0][at], (c - e) / (1 - e));
        wrong += ! near (o[1][at], c) || ! near (o[2][at], e);
        wrong += ! near (o[6][at], (least - e) / (1 - e));
        wrong += ! near (o[7][at], (most - e) / (1 - e));
        if (i != l && e < 1)
          {
            double se = item_by_item_se (n, m, i, l, t, set);

            wrong += ! near (o[3][at], se);
            if (t.r + t.q - 2 * t.n11 >= 15)
              wrong += ! near (o[4][at], o[0][at] - 1.959963984540054 * se);
          }
      }
  CHECK (wrong == 0);
}

/* Sizes around panels, blocks of rows and pairs with missing answers; one and
   two threads; the other items counted.  */
static void
all_pairs_match_the_definition (void)
{
  static const size_t models[] = { 1, 2, 3, 4, 5, 13, 129 };

  for (size_t s = 0; s < sizeof models / sizeof *models; s++)
    for (unsigned percent = 0; percent <= 10; percent += 10)
      {
        ddd_run run = { .threads = 1 + s % 2 };
        size_t n = models[s], m = n > 100 ? 300 : 1000 + 200 * s;
        ddd_bits b = data_bits (n, m, percent, s);
        ddd_kappa_out in = all_fields (out[0]), all = all_fields (out[1]);

        memset (inside, 0, sizeof inside);
        for (size_t j = 0; j < m; j += 1 + j % 3)
          inside[j / 64] |= (uint64_t) 1 << j % 64;
        CHECK (
          ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, &run, &in, &all, NULL)
          == DDD_OK);
        compare (n, m, 1);
        compare (n, m, 0);
      }
}

/* Items that all miss are left out, which changes no count.  */
static void
missing_for_all_is_left_out (void)
{
  size_t n = 7, m = 1500;
  ddd_matrix x = { DDD_DOUBLE, n, m, 0, data_c };
  ddd_kappa_out in = all_fields (out[0]), all = all_fields (out[1]);
  ddd_bits b = { n, m, ddd_row_words (m), data_room[0], data_room[1] }, part;
  uint64_t *memory;
  size_t missing, kept = 0;

  data_bits (n, m, 0, 0);
  memset (inside, 0, sizeof inside);
  for (size_t j = 0; j < m; j++)
    {
      if (j % 3)
        inside[j / 64] |= (uint64_t) 1 << j % 64;
      for (size_t i = 0; j % 5 == 0 && i < n; i++)
        data_c[i + j * n] = NAN;
      kept += j % 3 && j % 5;
    }
  CHECK (ddd_pack (&x, data_room[0], data_room[1], &missing, NULL) == DDD_OK);
  CHECK (ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, NULL, &in, &all, NULL)
         == DDD_OK);
  compare (n, m, 1);
  compare (n, m, 0);

  CHECK (ddd_subset (&b, inside, &part, &memory, NULL) == DDD_OK);
  CHECK (part.valid == NULL && part.items == kept);
  free (memory);
  ddd_alloc_fail (1);
  CHECK (ddd_subset (&b, inside, &part, &memory, NULL) == DDD_ENOMEM);
  ddd_alloc_fail (0);
  free (memory);
}

/* Where all agree outside, their number is enough.  */
static void
known_items_need_not_be_counted (void)
{
  static double full[FIELDS][N_MAX * N_MAX];
  size_t n = 6, m = 1500, trivial = 0, impossible = 0;
  ddd_matrix x = { DDD_DOUBLE, n, m, 0, data_c };
  ddd_kappa_out in = all_fields (out[0]), all = all_fields (out[1]);
  ddd_kappa_out same = all_fields (full);

  data_bits (n, m, 0, 0);
  memset (inside, 0, sizeof inside);
  for (size_t j = 0; j < m; j++)
    {
      if (j % 3)
        inside[j / 64] |= (uint64_t) 1 << j % 64;
      for (size_t i = 0; j % 3 == 0 && i < n; i++)
        data_c[i + j * n] = (double) (j % 2);
      trivial += j % 3 == 0 && j % 2;
      impossible += j % 3 == 0 && j % 2 == 0;
    }
  ddd_bits b = { n, m, ddd_row_words (m), data_room[0], NULL };
  size_t missing;
  CHECK (ddd_pack (&x, data_room[0], NULL, &missing, NULL) == DDD_OK);
  CHECK (ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, NULL, &in, &same, NULL)
         == DDD_OK);
  CHECK (ddd_kappa (&b, inside, trivial, impossible, NULL, &in, &all, NULL)
         == DDD_OK);
  for (size_t f = 0; f < FIELDS; f++)
    CHECK (memcmp (full[f], out[1][f], n * n * sizeof **full) == 0);
}

/* Every pair on the items that the others put in between, whatever they would
   have answered.  */
static void
leave_pair_out_matches_the_definition (void)
{
  static const size_t models[] = { 2, 4, 5, 13, N_MAX };
  static double k[M_MAX], answers[M_MAX], histogram[N_MAX + 1];
  static double total[M_MAX][2]; /* wrong and right */

  for (size_t s = 0; s < sizeof models / sizeof *models; s++)
    for (unsigned percent = 0; percent <= 10; percent += 10)
      for (size_t t = 0; t < 2; t++)
        {
          size_t n = models[s], m = n > 100 ? 90 : 1000, wrong = 0;
          ddd_bits b = data_bits (n, m, percent, s);
          ddd_run run = { .threads = 1 + s % 2 };
          ddd_kappa_out all = all_fields (out[0]);

          for (size_t j = 0; j < m; j++)
            {
              total[j][0] = total[j][1] = 0;
              for (size_t a = 0; a < n; a++)
                if (! isnan (data_c[a + j * n]))
                  total[j][data_c[a + j * n] == 1]++;
            }
          CHECK (ddd_tally (&b, k, answers, histogram, NULL) == DDD_OK);
          CHECK (ddd_leave_pair_out (&b, k, answers, t, &run, &all, NULL)
                 == DDD_OK);
          for (size_t i = 0; i < n; i++)
            for (size_t l = 0; l < n; l++)
              {
                double cell[2][2] = { { 0 } };

                for (size_t j = 0; j < m && i != l; j++)
                  {
                    double x = data_c[i + j * n], y = data_c[l + j * n];
                    /* Answers of the others: all but these two.  */
                    if (! isnan (x) && ! isnan (y)
                        && total[j][1] - x - y > (double) t
                        && total[j][0] - (1 - x) - (1 - y) > (double) t)
                      cell[x == 1][y == 1]++;
                  }
                wrong += out[0][8][i + l * n] != cell[1][1];
                wrong += out[0][9][i + l * n] != cell[1][0];
                wrong += out[0][10][i + l * n] != cell[0][1];
                wrong += out[0][11][i + l * n] != cell[0][0];
              }
          CHECK (wrong == 0);
          CHECK (isnan (out[0][0][0]));
        }
}

/* More models than a block has: what both of a pair got right among items on
   which the others differ.  */
static void
leave_pair_out_of_many (void)
{
  enum
  {
    MANY = 400,
    ITEMS = 40
  };
  static double n11[MANY * MANY], k[ITEMS], answers[ITEMS];
  double histogram[MANY + 1];
  ddd_bits b = data_bits (MANY, ITEMS, 0, 0);
  ddd_kappa_out all = { .n11 = n11 };
  size_t wrong = 0, missing;

  /* On every other item, few are right.  */
  for (size_t j = 0; j < ITEMS / 2; j++)
    for (size_t i = 0; i < MANY; i++)
      if (i > j)
        data_c[i + 2 * j * MANY] = 0;
  ddd_matrix x = { DDD_DOUBLE, MANY, ITEMS, 0, data_c };
  CHECK (ddd_pack (&x, data_room[0], NULL, &missing, NULL) == DDD_OK);
  b.correct = data_room[0];
  CHECK (ddd_tally (&b, k, answers, histogram, NULL) == DDD_OK);
  CHECK (ddd_leave_pair_out (&b, k, answers, 0, NULL, &all, NULL) == DDD_OK);
  for (size_t i = 0; i < MANY; i++)
    for (size_t l = 0; l < MANY; l++)
      {
        double want = 0;

        for (size_t j = 0; j < ITEMS && i != l; j++)
          {
            double y = data_c[i + j * MANY], z = data_c[l + j * MANY];
            double right = k[j] - y - z;

            if (right > 0 && right < MANY - 2)
              want += y * z;
          }
        wrong += n11[i + l * MANY] != want;
      }
  CHECK (wrong == 0);
}

static void
one_against_many (void)
{
  for (unsigned percent = 0; percent <= 10; percent += 10)
    {
      size_t n = 9, m = 1100, wrong = 0;
      double kappa[9];
      ddd_bits b = data_bits (n, m, percent, 1);

      CHECK (ddd_kappa_to (&b, b.correct + 2 * b.stride,
                           b.valid ? b.valid + 2 * b.stride : NULL, kappa,
                           NULL)
             == DDD_OK);
      for (size_t i = 0; i < n; i++)
        {
          table t = count (n, m, i, 2, 0);
          ddd_pair c
            = { (int64_t) t.n, (int64_t) t.r, (int64_t) t.q, (int64_t) t.n11 };

          wrong += kappa[i] != ddd_pair_kappa (c);
        }
      CHECK (wrong == 0);
    }
}

/* Fleiss, Cohen and Everitt's own way to write the variance, for a table of
   which n10 + n01 is small: Wilson's interval for the share that differs.  */
static void
near_one_the_interval_is_wilsons (void)
{
  static double c[2 * 100];
  static uint64_t bits[2 * 16];
  ddd_matrix x = { DDD_DOUBLE, 2, 100, 0, c };
  ddd_kappa_out in = all_fields (out[0]), all = all_fields (out[1]);
  ddd_bits b = { 2, 100, 16, bits, NULL };
  size_t missing;

  for (size_t j = 0; j < 100; j++)
    c[2 * j] = c[2 * j + 1] = j < 50;
  c[0] = 0; /* one item of 100 differs: d = .01, Wilson .001767 to .054486 */
  CHECK (ddd_pack (&x, bits, NULL, &missing, NULL) == DDD_OK);
  memset (inside, 0, sizeof inside);
  CHECK (ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, NULL, &in, &all, NULL)
         == DDD_OK);
  double e = 1 - (.49 * .5 + .51 * .5);
  CHECK (fabs (out[1][0][2] - (1 - .01 / e)) < 1e-12);
  CHECK (fabs (out[1][4][2] - (1 - .0544862 / e)) < 1e-6);
  CHECK (fabs (out[1][5][2] - (1 - .0017674 / e)) < 1e-6);
  CHECK (out[1][3][0] == 0 && out[1][4][0] == 1 && out[1][5][0] == 1);
  CHECK (isnan (out[0][0][2]) && isnan (out[0][5][2]));
}

/* With 15 items that differ it is the normal interval, with 14 Wilson's.  */
static void
few_are_fewer_than_15 (void)
{
  for (size_t differ = 14; differ <= 15; differ++)
    {
      ddd_bits b = data_bits (2, 100, 0, 0);
      ddd_kappa_out in = all_fields (out[0]), all = all_fields (out[1]);
      uint64_t *word = data_room[0] + check_offset[0] / 8;
      size_t words = ddd_row_words (b.items);

      memset (word, 0, 2 * words * sizeof *word);
      word[0] = (1ull << 60) - 1;
      word[words] = word[0] ^ ((1ull << differ) - 1);
      CHECK (ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, NULL, &in, &all, NULL)
             == DDD_OK);
      double k = out[1][0][2], normal = k - 1.959963984540054 * out[1][3][2];
      CHECK ((fabs (out[1][4][2] - normal) < 1e-12) == (differ == 15));
    }
}

/* Pair (i, l) with i <= l is number l (l + 1) / 2 + i: n11, and where answers
   are missing the items, those that are right for l and for i.  */
static void
joint_counts_match_the_definition (void)
{
  enum
  {
    N = 20,
    PAIRS = N * (N + 1) / 2
  };

  for (unsigned percent = 0; percent <= 10; percent += 10)
    {
      static uint32_t counts[2][4 * PAIRS];
      ddd_bits b = data_bits (N, 300, percent, 1);
      size_t wrong = 0;

      for (size_t w = 0; w < ddd_row_words (b.items); w++)
        inside[w] = check_word () & ddd_live_bits (b.items, w);
      CHECK (ddd_joint_counts (&b, inside, SIZE_MAX, SIZE_MAX, NULL, counts[1],
                               counts[0], NULL)
             == DDD_OK);
      for (int set = 0; set < 2; set++)
        for (size_t l = 0; l < N; l++)
          for (size_t i = 0; i <= l; i++)
            {
              const uint32_t *at = counts[set] + l * (l + 1) / 2 + i;
              table t = count (N, b.items, i, l, set);

              wrong += *at != t.n11;
              if (b.valid)
                wrong += at[PAIRS] != t.n || at[2 * PAIRS] != t.r
                         || at[3 * PAIRS] != t.q;
            }
      CHECK (wrong == 0);

      /* And what is computed of them.  */
      double items[2] = { (double) b.items, 0 };
      ddd_run run = { .threads = 2 };
      memset (out, 0xff, sizeof out);
      for (size_t w = 0; w < ddd_row_words (b.items); w++)
        items[1] += __builtin_popcountll (inside[w]);
      for (int set = 0; set < 2; set++)
        {
          static double sum[4 * PAIRS];
          ddd_kappa_out to = all_fields (out[! set]);

          for (size_t t = 0; t < 4 * PAIRS; t++)
            sum[t] = counts[set][t];
          CHECK (ddd_kappa_joint (N, sum, b.valid != NULL, items[set], &run,
                                  &to, NULL)
                 == DDD_OK);
          compare (N, b.items, set);
        }
    }
}

static void
count_job (void *ctx, size_t job, unsigned worker)
{
  unsigned char (*hits)[500] = ctx;

  hits[worker][job]++;
}

static void
threads_do_every_job_once (void)
{
  static unsigned char hits[4][500];

  CHECK (ddd_threads () >= 1);
  for (unsigned threads = 1; threads <= 4; threads++)
    {
      size_t wrong = 0;

      memset (hits, 0, sizeof hits);
      ddd_run run = { .threads = threads };
      CHECK (ddd_parallel (500, &run, count_job, hits, NULL) == DDD_OK);
      for (size_t j = 0; j < 500; j++)
        wrong += hits[0][j] + hits[1][j] + hits[2][j] + hits[3][j] != 1;
      CHECK (wrong == 0);
    }
}

static int
stop_at_half (void *ctx, double done)
{
  double *last = ctx;

  CHECK (done >= *last && done < 1);
  *last = done;
  return done >= .5;
}

static void
the_caller_may_stop (void)
{
  static unsigned char hits[4][500];
  double done = 0;
  ddd_run run = { 1, stop_at_half, &done };
  ddd_error err;

  CHECK (ddd_parallel (500, &run, count_job, hits, &err) == DDD_ESTOP);
  CHECK (hits[0][250] == 1 && hits[0][251] == 0);
  CHECK (strcmp (ddd_status_id (err.code), "interrupted") == 0);
  CHECK (ddd_parallel (0, &run, count_job, hits, NULL) == DDD_OK);
}

static void
any_number_of_threads_gives_the_same (void)
{
  static double one[N_MAX * N_MAX];
  size_t n = N_MAX, m = M_MAX;
  ddd_bits b = data_bits (n, m, 0, 0);
  ddd_kappa_out none = { 0 }, kappa = { .kappa = one };
  ddd_kappa_out again = { .kappa = out[0][0] };

  memset (inside, 0, sizeof inside);
  CHECK (ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, NULL, &none, &kappa, NULL)
         == DDD_OK);
  for (unsigned threads = 2; threads < 5; threads++)
    {
      ddd_run run = { .threads = threads };

      CHECK (
        ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, &run, &none, &again, NULL)
        == DDD_OK);
      CHECK (memcmp (one, out[0][0], n * n * sizeof *one) == 0);
    }
}

static int64_t
bits_in_both (const uint64_t *a, const uint64_t *b, size_t words)
{
  int64_t sum = 0;

  for (size_t w = 0; w < words; w++)
    sum += __builtin_popcountll (a[w] & b[w]);
  return sum;
}

/* The counts of all pairs, number j (j + 1) / 2 + i for i <= j, word by word:
   they take longer than what is tested.  */
static ddd_pair *
pairs_of_words (const ddd_bits *bits)
{
  size_t n = bits->rows, words = bits->stride;
  ddd_pair *want = ddd_alloc (n * (n + 1) / 2, sizeof *want);
  int64_t *right = ddd_alloc (n, sizeof *right);

  CHECK (want != NULL && right != NULL);
  for (size_t j = 0; j < n; j++)
    {
      const uint64_t *y = bits->correct + j * words;

      right[j] = bits_in_both (y, y, words);
      for (size_t i = 0; i <= j; i++)
        {
          const uint64_t *x = bits->correct + i * words;
          ddd_pair *c = want + j * (j + 1) / 2 + i;

          *c = (ddd_pair) { (int64_t) bits->items, right[i], right[j],
                            bits_in_both (x, y, words) };
          if (bits->valid)
            {
              const uint64_t *v = bits->valid + i * words;
              const uint64_t *w = bits->valid + j * words;

              c->n = bits_in_both (v, w, words);
              c->r = bits_in_both (x, w, words);
              c->q = bits_in_both (v, y, words);
            }
        }
    }
  free (right);
  return want;
}

typedef struct
{
  const ddd_pair *want;
  unsigned char *seen; /* how often */
  size_t wrong;
} recount;

static void
compare_block (void *ctx, const ddd_block *b)
{
  recount *all = ctx;
  size_t wrong = 0;

  for (size_t i = 0; i < b->ni; i++)
    for (size_t j = b->i0 == b->j0 ? i : 0; j < b->nj; j++)
      {
        size_t x = b->i0 + i, y = b->j0 + j;
        ddd_pair c = ddd_block_pair (b, 0, i, j);
        size_t t = y * (y + 1) / 2 + x;
        const ddd_pair *w = all->want + t;

        wrong += c.n != w->n || c.r != w->r || c.q != w->q || c.n11 != w->n11;
        wrong += all->seen[t]++;
      }
  __atomic_fetch_add (&all->wrong, wrong, __ATOMIC_RELAXED);
}

/* Two whole blocks of rows, of three groups each, and two of items; models
   with missing answers are two rows.  */
static void
large_sets_match_their_words (void)
{
  enum
  {
    N = 768,
    M = 416 * DDD_WORD
  };
  static const size_t models[] = { N, N / 2, 67 };
  static const unsigned threads[] = { 1, 2, 3, 16, 33 };
  uint64_t *x = ddd_alloc (2 * N * (M / DDD_WORD), sizeof *x);

  CHECK (x != NULL);
  for (size_t t = 0; t < (size_t) 2 * N * (M / DDD_WORD); t++)
    x[t] = check_word ();

  for (size_t s = 0; s < 3; s++)
    {
      size_t n = models[s], all = N * (size_t) (M / DDD_WORD);
      ddd_bits b = { n, M, M / DDD_WORD, x, s > 0 ? x + all : NULL };

      for (size_t t = 0; s == 1 && t < all; t++)
        x[t] &= x[all + t];
      ddd_pair *want = pairs_of_words (&b);
      for (size_t t = 0; t < sizeof threads / sizeof *threads; t++)
        {
          ddd_run run = { .threads = threads[t] };
          recount r = { .want = want, .seen = calloc (n * (n + 1) / 2, 1) };

          CHECK (r.seen != NULL);
          CHECK (ddd_gram (&b, 1, &run, compare_block, &r, NULL) == DDD_OK);
          CHECK (r.wrong == 0 && memchr (r.seen, 0, n * (n + 1) / 2) == NULL);
          free (r.seen);
        }
      free (want);
    }
  free (x);
}

static void
keep_counts (void *ctx, const ddd_block *b)
{
  double *count = ctx;

  for (size_t i = 0; i < b->ni; i++)
    for (size_t j = 0; j < b->nj; j++)
      count[b->i0 + i + (b->j0 + j) * N_MAX] = b->count[i * b->ld + j];
}

/* What threads have to do, were all as fast: tiles of 16 pairs, and panels to
   enter, which take .85 of one each (Intel with AVX-512; on Zen 5 1.7): those
   of J once, and those of I for every group of J's; of a block with itself up
   to the group.
   Jobs go to whoever is free, blocks with themselves last.  */
typedef struct
{
  double work[600];
  size_t blocks;
} plan;

static void
note_block (void *ctx, const ddd_block *b)
{
  plan *p = ctx;
  int self = b->i0 == b->j0;
  double tiles = (double) (b->ni * b->nj) / (self ? 32 : 16);
  size_t rows = self ? 0 : b->nj;
  size_t t = __atomic_fetch_add (&p->blocks, 1, __ATOMIC_RELAXED);

  for (size_t j = 0; j < b->nj; j += DDD_GROUP_ROWS)
    rows += self ? ddd_least (j + DDD_GROUP_ROWS, b->nj) : b->ni;
  p->work[t] = tiles + 0.85 * (double) rows / 4;
}

static int
more_first (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x < y) - (x > y);
}

/* The time that THREADS take.  */
static double
time_of (const ddd_bits *b, unsigned threads)
{
  double busy[16] = { 0 }, longest = 0;
  ddd_run run = { .threads = threads };
  plan p = { .blocks = 0 };

  CHECK (ddd_gram (b, 1, &run, note_block, &p, NULL) == DDD_OK);
  qsort (p.work, p.blocks, sizeof *p.work, more_first);
  for (size_t k = 0; k < p.blocks; k++)
    {
      size_t free = 0;

      for (size_t i = 1; i < threads; i++)
        free = busy[i] < busy[free] ? i : free;
      busy[free] += p.work[k];
      longest = fmax (longest, busy[free]);
    }
  return longest;
}

static void
many_threads_have_as_much_to_do (void)
{
  enum
  {
    N = 1000,
    W = 48
  };
  static const struct
  {
    unsigned threads;
    double least; /* times as fast as one */
  } want[] = { { 2, 1.98 }, { 4, 3.9 }, { 8, 7.6 }, { 16, 15 } };
  uint64_t *x = ddd_alloc (N * W, sizeof *x);
  ddd_bits b = { N, W * DDD_WORD, W, x, NULL };

  CHECK (x != NULL);
  memset (x, 0x55, N * W * sizeof *x);
  for (size_t t = 0; t < sizeof want / sizeof *want; t++)
    CHECK (time_of (&b, 1) / time_of (&b, want[t].threads) > want[t].least);
  free (x);
}

/* Rows of one set with rows of another: parts of the same data here.  */
static void
two_sets_match_the_definition (void)
{
  static const size_t left[] = { 1, 4, 6, 70, 1 };
  static const size_t right[] = { 1, 5, 64, 70, 139 };

  for (size_t s = 0; s < sizeof left / sizeof *left; s++)
    {
      size_t n = left[s] + right[s], m = n > 100 ? 900 : 2050, wrong = 0;
      ddd_bits a = data_bits (n, m, 0, s), b = a;
      ddd_run run = { .threads = 1 + s % 2 };

      a.rows = left[s];
      b.rows = right[s];
      b.correct += left[s] * b.stride;
      CHECK (ddd_gram_cross (&a, &b, &run, keep_counts, out[0][0], NULL)
             == DDD_OK);
      for (size_t i = 0; i < a.rows; i++)
        for (size_t l = 0; l < b.rows; l++)
          wrong
            += out[0][0][i + l * N_MAX] != count (n, m, i, left[s] + l, 0).n11;
      CHECK (wrong == 0);
    }
}

typedef struct
{
  const ddd_bits *a, *b;
  size_t wrong;
} recount_cross;

static void
count_cross_again (void *ctx, const ddd_block *b)
{
  recount_cross *r = ctx;
  size_t words = r->a->stride;

  for (size_t i = 0; i < b->ni; i++)
    for (size_t j = 0; j < b->nj; j++)
      {
        const uint64_t *x = r->a->correct + (b->i0 + i) * words;
        const uint64_t *y = r->b->correct + (b->j0 + j) * words;

        r->wrong += b->count[i * b->ld + j] != bits_in_both (x, y, words);
      }
}

/* More rows than a group holds, on both sides, and more items than a block. */
static void
large_cross_matches_its_words (void)
{
  enum
  {
    A = 300,
    B = 130,
    W = 416
  };
  uint64_t *x = ddd_alloc ((A + B) * W, sizeof *x);
  ddd_bits a = { A, W * DDD_WORD, W, x, NULL };
  ddd_bits b = { B, W * DDD_WORD, W, x + A * W, NULL };
  recount_cross r = { &a, &b, 0 };
  ddd_run run = { .threads = 1 };

  CHECK (x != NULL);
  for (size_t t = 0; t < (A + B) * W; t++)
    x[t] = check_word ();
  CHECK (ddd_gram_cross (&a, &b, &run, count_cross_again, &r, NULL) == DDD_OK);
  CHECK (r.wrong == 0);
  free (x);
}

static void
failures_are_reported (void)
{
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out none = { 0 };
  ddd_bits b = data_bits (3, 10, 0, 0);
  unsigned failed = 0;

  memset (inside, 0, sizeof inside);
  inside[0] = 1; /* both sets are copied */
  for (unsigned nth = 1; nth < 20; nth++)
    {
      ddd_alloc_fail (nth);
      failed
        += ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, NULL, &none, &none, &err)
           == DDD_ENOMEM;
    }
  ddd_alloc_fail (0);
  CHECK (failed == 5); /* as many allocations as there are */
  failed = 0;
  for (unsigned nth = 1; nth < 20; nth++)
    {
      double k[10] = { 3, 2, 1, 2 }, answers[10];

      for (size_t j = 0; j < 10; j++)
        answers[j] = 5;
      ddd_alloc_fail (nth);
      failed += ddd_leave_pair_out (&b, k, answers, 0, NULL, &none, &err)
                == DDD_ENOMEM;
    }
  ddd_alloc_fail (0);
  CHECK (failed == 7); /* a mask, four kinds of items, two in ddd_gram */
  CHECK (strstr (err.text, "no memory") != NULL);

  ddd_bits half = data_bits (3, 10, 20, 0);
  CHECK (ddd_gram_cross (&b, &half, NULL, NULL, NULL, &err) == DDD_EINVAL);

  b.items = (size_t) 1 << 31;
  CHECK (ddd_gram (&b, 1, NULL, NULL, NULL, &err) == DDD_ESIZE);
  CHECK (strstr (err.text, "too many items") != NULL);
}

static void
tests (void)
{
  all_pairs_match_the_definition ();
  known_items_need_not_be_counted ();
  missing_for_all_is_left_out ();
  leave_pair_out_matches_the_definition ();
  leave_pair_out_of_many ();
  one_against_many ();
  near_one_the_interval_is_wilsons ();
  few_are_fewer_than_15 ();
  joint_counts_match_the_definition ();
  threads_do_every_job_once ();
  the_caller_may_stop ();
  any_number_of_threads_gives_the_same ();
  large_sets_match_their_words ();
  many_threads_have_as_much_to_do ();
  two_sets_match_the_definition ();
  large_cross_matches_its_words ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
