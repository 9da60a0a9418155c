/* bench_data.c - packing and counting per item, against just reading.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "bench.h"

enum
{
  N = 1000,
  M = 50000
};

static double *wide;
static uint8_t *bytes;
static uint64_t *plane;
static double *k, *answers;
volatile double bench_sink;

/* As fast as compilers read an array: eight sums.  */
static void
read_doubles (void *ctx)
{
  double sum[8] = { 0 };

  (void) ctx;
  for (size_t t = 0; t < (size_t) N * M; t += 8)
    for (size_t i = 0; i < 8; i++)
      sum[i] += wide[t + i];
  bench_sink
    = sum[0] + sum[1] + sum[2] + sum[3] + sum[4] + sum[5] + sum[6] + sum[7];
}

static void
read_bytes (void *ctx)
{
  uint64_t sum[8] = { 0 }, x[8];

  (void) ctx;
  for (size_t t = 0; t < (size_t) N * M; t += sizeof x)
    {
      memcpy (x, bytes + t, sizeof x);
      for (size_t i = 0; i < 8; i++)
        sum[i] += x[i];
    }
  bench_sink = (double) (sum[0] + sum[1] + sum[2] + sum[3] + sum[4] + sum[5]
                         + sum[6] + sum[7]);
}

static void
pack (void *ctx)
{
  ddd_matrix *x = ctx;
  size_t missing;

  ddd_pack (x, plane, NULL, &missing, NULL);
}

static void
tally (void *ctx)
{
  static double histogram[N + 1];

  ddd_tally (ctx, k, answers, histogram, NULL);
}

static void *
room (size_t bytes_wanted)
{
  void *p = malloc (bytes_wanted);

  if (! p)
    abort ();
  memset (p, 0, bytes_wanted);
  return p;
}

void
bench_data (void)
{
  ddd_matrix doubles = { .type = DDD_DOUBLE, .rows = N, .items = M };
  ddd_matrix logicals = { .type = DDD_UINT8, .rows = N, .items = M };
  bench_job job[4] = { { .run = read_doubles },
                       { .run = pack, .ctx = &doubles },
                       { .run = read_bytes },
                       { .run = pack, .ctx = &logicals } };
  size_t words = ddd_row_words (M);
  ddd_bits bits = { N, M, words, NULL, NULL };

  wide = room ((size_t) N * M * sizeof *wide);
  bytes = room ((size_t) N * M);
  plane = room (N * words * sizeof *plane);
  k = room (M * sizeof *k);
  answers = room (M * sizeof *answers);
  doubles.data = wide;
  logicals.data = bytes;
  bits.correct = plane;
  for (size_t t = 0; t < (size_t) N * M; t++)
    wide[t] = bytes[t] = t * 2654435761u >> 16 & 1;

  bench_run (&bench_one, job, 2);
  bench_result ("pack_double_ms", N, M, 1e3 * job[1].seconds, "ms");
  bench_result ("pack_double_cost", N, M, job[1].ratio, "times reading");
  bench_run (&bench_one, job + 2, 2);
  bench_result ("pack_logical_ms", N, M, 1e3 * job[3].seconds, "ms");
  bench_result ("pack_logical_cost", N, M, job[3].ratio, "times reading");

  bench_job count = { .run = tally, .ctx = &bits };
  bench_run (&bench_one, &count, 1);
  bench_result ("tally_gbps", N, M,
                1e-9 * (double) (N * words * sizeof *plane) / count.seconds,
                "GB/s");
  free (wide);
  free (bytes);
  free (plane);
  free (k);
  free (answers);
}
