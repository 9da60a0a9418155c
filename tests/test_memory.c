/* test_memory.c - every function at every allocation that may fail.
   SPDX-License-Identifier: GPL-3.0-or-later

   A row below is a call on small data.  Its first allocation fails, then its
   second, and so on until none does: each time the call says so in words, and
   the call after it works.  Under the address sanitizer it may lose nothing.
   What is told of the work that is done is a share.
 */

#define _POSIX_C_SOURCE 200809L /* mkdtemp */

#include <unistd.h>
#include <zlib.h>

#include "data.h"

enum
{
  N = 5,
  M = 130, /* three words */
  W = 16
};

static ddd_bits full, gaps;
static ddd_error *err;
static double a[N * M], b[N * M], c[N * M], d[N * M];
static double h[N + 1], k[M], answers[M], odds[N], five[64], nodes[4096];
static float f[N * N], g[N * M];
static uint64_t mask[W], plane[2][N * N * W], score[N];
static size_t order[M];
static ddd_slopes fit = { N, 0, 0, five, five + N, nodes, nodes + 2048, 0, 0 };

static int wrongly_told;

static int
watch (void *ctx, double done)
{
  (void) ctx;
  wrongly_told += ! (done >= 0 && done <= 1);
  return 0;
}

static const ddd_run run = { 2, watch, NULL };

static ddd_status
kappa (void)
{
  ddd_kappa_out out = { .kappa = a, .se = b, .low = c, .n11 = d };

  return ddd_kappa (&gaps, mask, SIZE_MAX, SIZE_MAX, &run, &out, &out, err);
}

static ddd_status
summarize (void)
{
  static uint64_t bins[2][4];
  ddd_kappa_summary in = { .bins = 4, .histogram = bins[0] };
  ddd_kappa_summary all = { .bins = 4, .histogram = bins[1] };

  in.nearest = a;
  in.nearest_kappa = b;
  all.nearest = c;
  all.nearest_kappa = d;
  return ddd_kappa_summarize (&full, mask, SIZE_MAX, SIZE_MAX,
                              (ddd_share) { 0, 0 }, &run, &in, &all, err);
}

static ddd_status
joint (void)
{
  static uint32_t inside[N * (N + 1) * 2], all[N * (N + 1) * 2];

  return ddd_joint_counts (&gaps, mask, SIZE_MAX, SIZE_MAX, &run, inside, all,
                           err);
}

static ddd_status
levels (void)
{
  ddd_levels_out out
    = { .between = plane[0], .complete = plane[1], .histogram = c };

  return ddd_levels (&gaps, 0, &out, err);
}

static ddd_status
spread (void)
{
  static const uint8_t about[M];
  ddd_influence_product by
    = { .w = nodes, .gaps = nodes, .first = odds, .rows = DDD_ROWS_RIGHT };
  ddd_influence in = { .product = &by,
                       .products = 1,
                       .terms = 1,
                       .sums = 1,
                       .scale = odds,
                       .about = about };

  return ddd_influence_spread (&gaps, &in, &run, a, err);
}

static ddd_status
leave_out (void)
{
  ddd_kappa_out out = { .kappa = a };

  return ddd_leave_pair_out (&full, k, answers, 0, &run, &out, err);
}

static ddd_status
choose (void)
{
  return ddd_select (&gaps, mask, plane[0], plane[1], err);
}

static ddd_status
gather (void)
{
  return ddd_gather (&full, order, M, plane[0], NULL, err);
}

static ddd_status
tally (void)
{
  return ddd_tally (&gaps, a, b, c, err);
}

static ddd_status
by_k (void)
{
  return ddd_right_by_k (&full, k, a, err);
}

static ddd_status
sums (void)
{
  return ddd_score_sums (&full, score, a, err);
}

static ddd_status
history (void)
{
  return ddd_history (&gaps, a, b, c, d, err);
}

static ddd_status
place (void)
{
  static const uint32_t code[] = { 1, 2, 2 };
  static const float value[] = { 1, 0, 1 };
  ddd_answers x = { 3, code, code, NULL, value };
  size_t missing, repeated;

  return ddd_place (&x, (size_t[]) { 2, 2, 1 }, plane[0], plane[1], &missing,
                    &repeated, err);
}

static ddd_status
independent (void)
{
  static const double p[N] = { .2, .4, .5, .6, .9 };

  return ddd_independent_kappa (N, p, 0, a, err);
}

static ddd_status
beta (void)
{
  ddd_beta_fit x;

  return ddd_beta_binomial_fit (N, h, &x, NULL, err);
}

static ddd_status
rasch (void)
{
  return ddd_rasch_fit (N, h, k, a, b, err);
}

static ddd_status
rasch_given (void)
{
  return ddd_rasch_given (N, odds, a, err);
}

static ddd_status
rasch_pairs (void)
{
  return ddd_rasch_pairs (N, h, odds, &run, a, b, c, err);
}

static ddd_status
slopes (void)
{
  return ddd_slopes_fit (&full, &run, &fit, err);
}

static ddd_status
slopes_pairs (void)
{
  ddd_slopes_pair_out out = { a, b, c, g, NULL, NULL, 1, 1, 0 };

  return ddd_slopes_pairs (&fit, h, 1, N - 1, &run, &out, err);
}

static ddd_status
slopes_sums (void)
{
  static const uint8_t use[N * N];
  ddd_slopes_pair_out out = { a, b, c, NULL, use, d, 1, 1, 0 };

  return ddd_slopes_pairs (&fit, h, 1, N - 1, &run, &out, err);
}

static ddd_status
mantel (void)
{
  return ddd_mantel_haenszel (&full, k, 0, N, odds, &run, a, b, c, err);
}

static ddd_status
means_without (void)
{
  static const double one[] = { 3 }, zero[] = { 0 }, second[] = { 1 };
  ddd_tables t = { 1, one, one, one, one, zero, second };

  return ddd_means_without (&t, 2, k, k, &run, a, err);
}

static ddd_status
means_lost (void)
{
  static const uint8_t pairs[N * N] = { [N] = 1 }, lost[2 * M] = { 7, 1 };
  static const double unit[N] = { 1, 2 }, x[N * N];
  ddd_lost in = { x, x, x, x, pairs, unit, 2, lost };

  return ddd_means_lost (&gaps, &in, &run, a, err);
}

static ddd_status
leave_families (void)
{
  static const double votes[N * M];
  static double family[N], left[N];
  ddd_votes v = { N, family, votes, votes, 1, -1 };
  ddd_kappa_out out = { .form = DDD_MATRIX, .kappa = a };

  for (size_t i = 0; i < N; i++)
    family[i] = (double) i + 1;
  return ddd_leave_families (&gaps, &v, &run, &out, left, err);
}

static ddd_status
products (void)
{
  return ddd_times_answers (&full, odds, 1, &run, a, err);
}

static ddd_status
forms (void)
{
  return ddd_forms (&full, nodes, &full, &run, a, err);
}

static ddd_status
curveball (void)
{
  static uint32_t joint[N * N];

  memcpy (plane[0], full.correct, N * W * sizeof (uint64_t));
  return ddd_curveball (N, M, plane[0], 3, 1, 0, 1, &run, joint, err);
}

static ddd_status
rest (void)
{
  return ddd_rest_test (&gaps, score, NULL, 1e9, &run, a, b, c, err);
}

static ddd_status
labels (void)
{
  static uint32_t code[N * M], truth[M];

  for (size_t j = 0; j < M; j++)
    for (size_t i = 0; i < N; i++)
      code[i + j * N] = ddd_bit (full.correct + i * W, j) ? 1 : 2;
  for (size_t j = 0; j < M; j++)
    truth[j] = 1;
  return ddd_wrong_labels (&full, code, 2, truth, 1, &run, a, b, c, d, err);
}

static ddd_status
nested (void)
{
  ddd_nested_out out = { a, b, c, d };

  return ddd_nested (&full, mask, order, N, 0, &out, err);
}

static ddd_status
best (void)
{
  return ddd_best_subset (&full, 3, &run, order, a, err);
}

static ddd_status
greedy (void)
{
  return ddd_greedy_subsets (&full, 3, order, a, err);
}

static ddd_status
bootstrap (void)
{
  static uint64_t pairs[N * N * W];
  static uint8_t weight[2 * M];
  static const size_t range[] = { M };
  static uint32_t unit[M];
  ddd_resampling x = { .models = N, .unit = unit, .units = 1 };
  ddd_replicates out = { a, b, c, d, weight };

  ddd_pair_rows (&full, pairs);
  x.part[0] = (ddd_bits) { N * (N + 1) / 2, M, W, pairs, NULL };
  x.part[1] = (ddd_bits) { N * (N + 1) / 2, 0, 0, pairs, NULL };
  x.range = range;
  x.ranges = 1;
  return ddd_bootstrap (&x, 1, 0, 2, &run, &out, err);
}

static ddd_status
quantiles (void)
{
  static const double p[] = { .1, .9 };

  return ddd_quantiles (five, 2, 5, p, a, b, c, d, err);
}

static ddd_status
differences (void)
{
  static float most[N];

  return ddd_differences (g, N, N, &run, f, most, err);
}

static ddd_status
rivals (void)
{
  static float above[N];

  return ddd_rivals (g, N, N, f, order, 1, &run, above, err);
}

/* ---- files -------------------------------------------------------------- */

static void
write_file (const char *name, const char *text, int packed)
{
  gzFile file = gzopen (name, packed ? "wb" : "wbT");

  CHECK (file && gzputs (file, text) > 0);
  gzclose (file);
}

static ddd_status
csv_of (const char *name)
{
  static const size_t column[] = { 0, 1 };
  ddd_csv csv;
  size_t line;
  ddd_status status = ddd_csv_open (&csv, name, 0, err);

  if (status == DDD_OK)
    status = ddd_csv_columns (&csv, column, column, 2, err);
  if (status == DDD_OK)
    status = ddd_csv_next (&csv, "b.csv", err);
  if (status == DDD_OK)
    status = ddd_csv_line (&csv, 1, &line, err);
  ddd_csv_close (&csv);
  return status;
}

static ddd_status
csv (void)
{
  return csv_of ("a.csv");
}

static ddd_status
csv_packed (void)
{
  return csv_of ("c.csv.gz");
}

static ddd_status
json (void)
{
  ddd_string step[] = { { NULL, 0, 0 }, { "a", 1, 0 } };
  ddd_json_path row = { step, 1, 0 }, column = { step, 2, 0 };
  static const size_t zero = 0;
  ddd_json x;
  ddd_status status = ddd_json_open (&x, "a.json", err);

  if (status == DDD_OK)
    status = ddd_json_look (&x, 100, 5, err);
  ddd_json_close (&x);
  if (status == DDD_OK)
    status = ddd_json_open (&x, "a.json", err);
  if (status == DDD_OK)
    status = ddd_json_columns (&x, &row, &column, &zero, 1, err);
  ddd_json_close (&x);
  return status;
}

static ddd_status
hdf5_write (void)
{
  ddd_hdf5_array array[]
    = { { .name = (char[]) { "x" }, .kind = DDD_HDF5_NUMBERS },
        { .name = (char[]) { "s" }, .kind = DDD_HDF5_STRINGS } };
  static const char *const text[] = { "one", "two" };
  const void *data[] = { five, text };

  for (size_t t = 0; t < 2; t++)
    {
      array[t].dims = 1;
      array[t].size[0] = array[t].count = 2;
    }
  return ddd_hdf5_write ("a.h5", 0, array, data, 2, err);
}

static ddd_status
hdf5_of (const char *name)
{
  ddd_hdf5 x;
  ddd_status status = ddd_hdf5_read (&x, "a.h5", name, 0, NULL, err);

  ddd_hdf5_close (&x);
  return status;
}

static ddd_status
hdf5_numbers (void)
{
  return hdf5_of ("x");
}

static ddd_status
hdf5_strings (void)
{
  return hdf5_of ("s");
}

static ddd_status
png (void)
{
  static const uint8_t pixels[6];
  ddd_picture x = { DDD_GRAY, 2, 3, pixels, NULL, 0, 2, 2, NULL, 0 };

  return ddd_png_write (&x, "a.png", "a.part", err);
}

/* By all sets, not by the chain.  */
static ddd_status
rest_by_sets (void)
{
  static const uint64_t none[W];
  uint64_t large[N];

  for (size_t i = 0; i < N; i++)
    large[i] = 1000000 * score[i];
  return ddd_rest_test (&full, large, none, 1e9, &run, a, b, c, err);
}

/* ---- all of them -------------------------------------------------------- */

static const struct
{
  const char *name;
  ddd_status (*call) (void);
  unsigned least; /* allocations that there are */
} row[] = {
  { "kappa", kappa, 4 },
  { "summarize", summarize, 4 },
  { "joint", joint, 3 },
  { "levels", levels, 0 },
  { "spread", spread, 1 },
  { "leave_out", leave_out, 3 },
  { "select", choose, 0 },
  { "gather", gather, 0 },
  { "tally", tally, 1 },
  { "by_k", by_k, 1 },
  { "score_sums", sums, 1 },
  { "history", history, 0 },
  { "place", place, 0 },
  { "independent", independent, 1 },
  { "beta_fit", beta, 1 },
  { "rasch_fit", rasch, 1 },
  { "rasch_given", rasch_given, 1 },
  { "rasch_pairs", rasch_pairs, 2 },
  { "slopes_fit", slopes, 8 },
  { "slopes_pairs", slopes_pairs, 8 },
  { "slopes_sums", slopes_sums, 10 },
  { "mantel", mantel, 8 },
  { "means_without", means_without, 1 },
  { "means_lost", means_lost, 6 },
  { "leave_families", leave_families, 8 },
  { "times_answers", products, 1 },
  { "forms", forms, 1 },
  { "curveball", curveball, 2 },
  { "rest_test", rest, 3 },
  { "rest_test by sets", rest_by_sets, 5 },
  { "wrong_labels", labels, 4 },
  { "nested", nested, 1 },
  { "best_subset", best, 4 },
  { "greedy", greedy, 2 },
  { "bootstrap", bootstrap, 4 },
  { "quantiles", quantiles, 1 },
  { "differences", differences, 0 },
  { "rivals", rivals, 0 },
  { "csv", csv, 6 },
  { "csv.gz", csv_packed, 7 },
  { "json", json, 6 },
  { "hdf5_write", hdf5_write, 1 },
  { "hdf5 numbers", hdf5_numbers, 3 },
  { "hdf5 strings", hdf5_strings, 3 },
  { "png", png, 3 },
};

static void
tests (void)
{
  ddd_error why;

  fit.nodes = ddd_slopes_nodes (N);
  CHECK (fit.nodes <= 2048);
  full = data_bits (N, M, 0, 0);
  static uint64_t copy[2][N * W];
  memcpy (copy[0], full.correct, sizeof copy[0]);
  full.correct = copy[0];
  gaps = data_bits (N, M, 20, 0);
  CHECK (ddd_tally (&full, k, answers, h, NULL) == DDD_OK);
  for (size_t j = 0; j < M; j++)
    {
      order[j] = j < N ? j : M - j;
      mask[j / 64] |= (uint64_t) (k[j] > 0 && k[j] < N) << j % 64;
    }
  for (size_t i = 0; i < N; i++)
    {
      odds[i] = (double) i - 2;
      score[i] = i;
      f[i] = 1;
    }

  for (size_t t = 0; t < sizeof row / sizeof *row; t++)
    {
      ddd_status status = DDD_ENOMEM;
      unsigned nth = 0;

      while (status == DDD_ENOMEM && nth < 100000)
        {
          why = (ddd_error) { DDD_OK, "" };
          err = &why;
          ddd_alloc_fail (++nth);
          status = row[t].call ();
          ddd_alloc_fail (0);
          CHECK (status == why.code && (status == DDD_OK || *why.text));
          if (nth == 1 || status != DDD_ENOMEM)
            {
              CHECK (row[t].call () == DDD_OK);
            }
        }
      if (status != DDD_OK || nth - 1 < row[t].least)
        fprintf (stderr, "%s: %u allocations, then: %s\n", row[t].name,
                 nth - 1, why.text);
      CHECK (status == DDD_OK && nth - 1 >= row[t].least);
      if (wrongly_told)
        fprintf (stderr, "%s: tells wrongly what is done\n", row[t].name);
      CHECK (! wrongly_told);
      wrongly_told = 0;
    }
}

/* Files that are closed are not in memory, where the system tells.  */
static int
still_mapped (const char *folder)
{
  FILE *maps = fopen ("/proc/self/maps", "r");
  char line[4096];
  int found = 0;

  while (maps && fgets (line, sizeof line, maps))
    found += strstr (line, folder) != NULL;
  if (maps)
    fclose (maps);
  return found;
}

int
main (int argc, char **argv)
{
  static char folder[] = "/tmp/ddd-XXXXXX";
  static const char *const files[]
    = { "a.csv", "b.csv", "c.csv.gz", "a.json", "a.h5", "a.png" };

  (void) argc;
  if (! mkdtemp (folder) || chdir (folder) != 0)
    return 1;
  write_file (files[0], "a,b\nx,\"y\"\"z\"\nu,v\n", 0);
  write_file (files[1], "a,b\nx,y\nu,w\n", 0);
  write_file (files[2], "a,b\nx,y\nu,w\n", 1);
  write_file (files[3], "[{\"a\": \"x\\n\", \"b\": 1}, {\"a\": [1, 2]}]", 0);
  int failed = check_main (argv[0], tests);
  for (size_t t = 0; t < sizeof files / sizeof *files; t++)
    remove (files[t]);
  if (still_mapped (folder))
    fprintf (stderr, "files are still mapped\n");
  /* Nothing else was left.  */
  return rmdir (folder) != 0 || still_mapped (folder) || failed;
}
