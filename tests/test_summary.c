/* test_summary.c - pairs and summaries against the matrices of kappas.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  BINS = 40,
  PAIRS = N_MAX * (N_MAX - 1) / 2
};

static double matrix[2][N_MAX * N_MAX], count[2][N_MAX * N_MAX];
static double n01[2][N_MAX * N_MAX]; /* written with n10 */
static uint64_t inside[W_MAX];

typedef struct
{
  uint64_t histogram[BINS];
  double nearest[N_MAX], nearest_kappa[N_MAX];
  ddd_kappa_summary s;
} place;

static int
same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
compare (const place *p, const double *kappa, size_t n)
{
  uint64_t bins[BINS] = { 0 };
  double sum = 0, low = NAN, high = NAN;
  size_t pairs = 0;

  for (size_t i = 0; i < n; i++)
    {
      double best = NAN, who = NAN;

      for (size_t j = 0; j < n; j++)
        {
          double k = kappa[i + j * n];

          if (i == j || isnan (k))
            continue;
          if (! (k <= best))
            {
              best = k;
              who = (double) j + 1;
            }
          if (i > j)
            continue;
          sum += k;
          pairs++;
          low = fmin (low, k);
          high = fmax (high, k);
          for (size_t b = 0; b < BINS; b++)
            bins[b]
              += (k + 1) * BINS / 2 >= (double) b
                 && ((k + 1) * BINS / 2 < (double) b + 1 || b == BINS - 1);
        }
      CHECK (same (p->nearest[i], who) && same (p->nearest_kappa[i], best));
    }
  CHECK (memcmp (p->histogram, bins, sizeof bins) == 0);
  CHECK (same (p->s.low, low) && same (p->s.high, high));
  CHECK (pairs ? fabs (p->s.mean - sum / (double) pairs) < 1e-12
               : isnan (p->s.mean));
}

static void
summarize (const ddd_bits *b, ddd_share share, const ddd_run *run, place p[2])
{
  for (int set = 0; set < 2; set++)
    p[set].s = (ddd_kappa_summary) { .bins = BINS,
                                     .histogram = p[set].histogram,
                                     .nearest = p[set].nearest,
                                     .nearest_kappa = p[set].nearest_kappa };
  CHECK (ddd_kappa_summarize (b, inside, SIZE_MAX, SIZE_MAX, share, run,
                              &p[0].s, &p[1].s, NULL)
         == DDD_OK);
}

/* Pairs, as double and as float, in the order of pdist.  */
static void
pairs_are_the_matrix (const ddd_bits *b, const ddd_run *run)
{
  static double pair[PAIRS], n10[PAIRS];
  static float half[PAIRS];
  ddd_kappa_out none = { 0 };
  ddd_kappa_out one = { .kappa = pair, .n10 = n10, .form = DDD_PAIRS };
  ddd_kappa_out two
    = { .kappa = (double *) (void *) half, .form = DDD_PAIRS_SINGLE };
  size_t n = b->rows, at = 0;

  CHECK (ddd_kappa (b, inside, SIZE_MAX, SIZE_MAX, run, &none, &one, NULL)
         == DDD_OK);
  CHECK (ddd_kappa (b, inside, SIZE_MAX, SIZE_MAX, run, &two, &none, NULL)
         == DDD_OK);
  for (size_t i = 0; i < n; i++)
    for (size_t j = i + 1; j < n; j++, at++)
      {
        CHECK (same (pair[at], matrix[1][i + j * n]));
        CHECK (n10[at] == count[1][i + j * n]);
        CHECK (same (half[at], (float) matrix[0][i + j * n]));
      }
}

/* What all SHARES have, with any number of threads, is what all pairs have:
   sums that add, and the best of the nearest ones.  */
static void
shares_add (const ddd_bits *b, const place all[2], size_t shares)
{
  static uint64_t bins[2][BINS];
  static place p[2];
  int64_t sum[2] = { 0, 0 };
  uint64_t pairs[2] = { 0, 0 };

  memset (bins, 0, sizeof bins);
  for (size_t i = 0; i < shares; i++)
    {
      ddd_run run = { .threads = 1 + (unsigned) i % 3 };

      summarize (b, (ddd_share) { i, shares }, &run, p);
      for (int set = 0; set < 2; set++)
        {
          sum[set] += p[set].s.sum[0] * (1 << 20) + p[set].s.sum[1];
          pairs[set] += p[set].s.pairs;
          for (size_t t = 0; t < BINS; t++)
            bins[set][t] += p[set].histogram[t];
          for (size_t m = 0; m < b->rows; m++)
            CHECK (! (p[set].nearest_kappa[m] > all[set].nearest_kappa[m]));
        }
    }
  for (int set = 0; set < 2; set++)
    {
      CHECK (sum[set] == all[set].s.sum[0] * (1 << 20) + all[set].s.sum[1]);
      CHECK (pairs[set] == all[set].s.pairs);
      CHECK (memcmp (bins[set], all[set].histogram, sizeof bins[set]) == 0);
    }
}

/* Sizes around panels and patches, missing answers, models that are alike and
   (few items) pairs without a kappa; one thread and more.  */
static void
forms_agree (void)
{
  static const size_t models[] = { 1, 2, 3, 8, 9, 17, 130 };

  for (size_t s = 0; s < sizeof models / sizeof *models; s++)
    for (unsigned percent = 0; percent <= 10; percent += 10)
      for (size_t m = 3; m <= 1100; m += 1097)
        {
          static place p[2];
          ddd_run run = { .threads = 1 + (unsigned) s % 3 };
          ddd_bits b = data_bits (models[s], m, percent, s);
          ddd_kappa_out in
            = { .kappa = matrix[0], .n10 = count[0], .n01 = n01[0] };
          ddd_kappa_out all
            = { .kappa = matrix[1], .n10 = count[1], .n01 = n01[1] };

          memset (inside, 0, sizeof inside);
          for (size_t j = 0; j < m; j += 2)
            inside[j / 64] |= (uint64_t) 1 << j % 64;
          CHECK (
            ddd_kappa (&b, inside, SIZE_MAX, SIZE_MAX, &run, &in, &all, NULL)
            == DDD_OK);
          summarize (&b, (ddd_share) { 0, 0 }, &run, p);
          for (int set = 0; set < 2; set++)
            compare (&p[set], matrix[set], models[s]);
          shares_add (&b, p, 1 + s);
          pairs_are_the_matrix (&b, &run);
        }
}

static void
threads_give_the_same_bits (void)
{
  static place one[2], more[2];
  ddd_bits b = data_bits (N_MAX, M_MAX, 0, 0);
  ddd_run run = { .threads = 1 };

  memset (inside, 0x5a, sizeof inside / 2);
  summarize (&b, (ddd_share) { 0, 0 }, &run, one);
  for (run.threads = 2; run.threads < 5; run.threads++)
    {
      summarize (&b, (ddd_share) { 0, 0 }, &run, more);
      for (int set = 0; set < 2; set++)
        {
          CHECK (one[set].s.mean == more[set].s.mean);
          CHECK (memcmp (one[set].nearest, more[set].nearest,
                         sizeof one[set].nearest)
                 == 0);
          CHECK (memcmp (one[set].histogram, more[set].histogram,
                         sizeof one[set].histogram)
                 == 0);
        }
    }
}

static void
tests (void)
{
  forms_agree ();
  threads_give_the_same_bits ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
