/* bench_counts.c - joint counts: percent of the limit, peers, threads, missing
   answers, and how the time grows.
   SPDX-License-Identifier: GPL-3.0-or-later

   AVX-512 takes four instructions for 1,024 item bits of a pair of models (see
   kernels_avx512.c), so the limit is 512 a cycle where a core does two of
   them, as on Intel's and Zen 4, and 1,024 on Zen 5, which does four.  Of the
   other tiers nobody proved one: they are reported against the same.  Counts
   start from packed bits and end in the visitor.  */

#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "pairs.h"

enum
{
  TILES = 100
};

static double
bits_per_cycle (void)
{
  return 1024 / 4 * bench_vectors ();
}

typedef struct
{
  const ddd_kernels *k;
  const uint64_t *a, *b;
  size_t words;
  uint32_t out[16];
} tile_work;

static void
run_tile (void *ctx)
{
  tile_work *t = ctx;

  for (int r = 0; r < TILES; r++)
    t->k->tile (t->a, t->b, t->words, 4, t->out, 4);
}

static void
ignore (void *ctx, const ddd_block *b)
{
  (void) ctx;
  (void) b;
}

typedef struct
{
  ddd_bits bits;
  ddd_run how;
  const ddd_peer *peer;
  uint32_t *count;
} work;

static void
run_gram (void *ctx)
{
  work *w = ctx;

  ddd_gram (&w->bits, 1, &w->how, ignore, NULL, NULL);
}

static void
run_peer (void *ctx)
{
  work *w = ctx;

  w->peer->gram (w->bits.correct, w->bits.rows, w->bits.stride, w->count);
}

static double
pair_words (size_t n, size_t m)
{
  return (double) n * (double) (n - 1) / 2 * (double) ddd_row_words (m);
}

/* WORDS of one pair in RATIO times the cycles of bench_spin.  */
static void
percent_of_limit (const char *name, size_t n, size_t m, double words,
                  double ratio)
{
  bench_result (name, n, m,
                100 * words * DDD_WORD / bits_per_cycle ()
                  / (ratio * BENCH_CYCLES),
                "percent");
}

void
bench_tile (void)
{
  const ddd_kernels *k;
  uint64_t *memory;
  ddd_cpu_kernels (&k, NULL);

  for (size_t words = 256; words <= 400; words += 144)
    {
      ddd_bits b = bench_bits (8, words * DDD_WORD, 60, &memory);
      tile_work t = { k, b.correct, b.correct + 4 * words, words, { 0 } };
      bench_job job[2]
        = { { .run = bench_spin }, { .run = run_tile, .ctx = &t } };

      bench_run (&bench_one, job, 2);
      percent_of_limit ("tile_percent_of_limit", 8, words * DDD_WORD,
                        16.0 * TILES * (double) words, job[1].ratio);
      free (memory);
    }
}

/* Both triangles and the diagonal must hold the same, or we compare apples.
 */
static void
check_peer (const ddd_peer *peer)
{
  enum
  {
    N = 9,
    M = 5000
  };
  const ddd_kernels *k;
  uint64_t *memory;
  uint32_t count[N * N];
  ddd_bits b = bench_bits (N, M, 60, &memory);

  ddd_cpu_kernels (&k, NULL);
  peer->gram (b.correct, N, b.stride, count);
  for (size_t i = 0; i < N; i++)
    for (size_t j = i; j < N; j++)
      {
        const uint64_t *x = b.correct + i * b.stride;
        const uint64_t *y = b.correct + j * b.stride;
        uint64_t both = k->count_and (x, y, y, b.stride);

        if (peer->counts_differences)
          both = ddd_count (k, x, M) + ddd_count (k, y, M) - 2 * both;
        if (count[i * N + j] != both)
          {
            fprintf (stderr, "%s counts wrong\n", peer->name);
            abort ();
          }
      }
  free (memory);
}

void
bench_against (const ddd_peer *const *peer, size_t peers)
{
  static const struct
  {
    size_t n, m;
    int rounds;
  } at[] = { { 13, 50000, 15 },
             { 100, 50000, 15 },
             { 200, 1000000, 7 },
             { 1000, 50000, 7 },
             { 5915, 50000, 3 } };
  bench_job job[2 + BENCH_PEERS];

  for (size_t p = 0; p < peers; p++)
    check_peer (peer[p]);
  for (size_t s = 0; s < sizeof at / sizeof *at; s++)
    {
      size_t n = at[s].n, m = at[s].m;
      uint64_t *memory;
      uint32_t *count = malloc (n * n * sizeof *count);
      bench_how how = bench_one;
      work w[1 + BENCH_PEERS];

      if (! count)
        abort ();
      how.rounds = at[s].rounds;
      w[0] = (work) { .bits = bench_bits (n, m, 60, &memory),
                      .how = { .threads = 1 },
                      .count = count };
      job[0] = (bench_job) { .run = run_gram, .ctx = &w[0] };
      for (size_t p = 0; p < peers; p++)
        {
          w[p + 1] = w[0];
          w[p + 1].peer = peer[p];
          job[p + 1] = (bench_job) { .run = run_peer, .ctx = &w[p + 1] };
        }
      job[1 + peers] = (bench_job) { .run = bench_spin };
      bench_run (&how, job, 2 + peers);
      bench_result ("counts_ms", n, m, 1e3 * job[0].seconds, "ms");
      percent_of_limit ("counts_percent_of_limit", n, m, pair_words (n, m),
                        1 / job[1 + peers].ratio);
      for (size_t p = 0; p < peers; p++)
        bench_result (peer[p]->results, n, m, job[p + 1].ratio, "times");
      free (count);
      free (memory);
    }
}

void
bench_threads (void)
{
  for (size_t n = 1000; n <= 3000; n += 2000)
    {
      uint64_t *memory;
      work one = { .bits = bench_bits (n, 50000, 60, &memory),
                   .how = { .threads = 1 } };
      work two = one;
      bench_job job[2] = { { .run = run_gram, .ctx = &two },
                           { .run = run_gram, .ctx = &one } };

      two.how.threads = 2;
      bench_run (&bench_many, job, 2);
      bench_result ("threads_speedup", n, 50000, job[1].ratio, "times");
      free (memory);
    }
}

/* A valid plane makes two rows of each model; the visitor gets four counts. */
void
bench_missing (void)
{
  uint64_t *memory[2];
  work plain = { .bits = bench_bits (500, 50000, 60, &memory[0]),
                 .how = { .threads = 1 } };
  work missing = plain;
  bench_job job[2] = { { .run = run_gram, .ctx = &plain },
                       { .run = run_gram, .ctx = &missing } };
  ddd_bits valid = bench_bits (500, 50000, 90, &memory[1]);

  missing.bits.valid = valid.correct;
  bench_run (&bench_one, job, 2);
  bench_result ("missing_cost", 500, 50000, job[1].ratio, "times");
  free (memory[0]);
  free (memory[1]);
}

static void
grow_to (size_t n, size_t m, double clock)
{
  uint64_t *memory;
  work w = { .bits = bench_bits (n, m, 60, &memory), .how = { .threads = 1 } };
  bench_job job = { .run = run_gram, .ctx = &w };
  bench_how how = bench_one;

  how.rounds = n > 3000 ? 1 : 3;
  bench_run (&how, &job, 1);
  bench_result ("grow_ms", n, m, 1e3 * job.seconds, "ms");
  bench_result ("grow_limit_ms", n, m,
                1e3 * pair_words (n, m) * DDD_WORD / bits_per_cycle () / clock,
                "ms");
  bench_result ("grow_bits_mb", n, m,
                1e-6 * (double) (n * ddd_row_words (m) * sizeof (uint64_t)),
                "MB");
  /* What ddd_consistency returns: six n x n matrices, or vectors of pairs.  */
  bench_result ("grow_matrices_mb", n, m,
                1e-6 * (double) (6 * n * n * sizeof (double)), "MB");
  bench_result ("grow_pairs_single_mb", n, m,
                1e-6 * (double) (6 * n * (n - 1) / 2 * sizeof (float)), "MB");
  free (memory);
}

void
bench_growth (void)
{
  double clock = bench_clock ();

  for (size_t n = 10; n <= 10000; n *= 10)
    {
      grow_to (n, 50000, clock);
      if (n < 10000)
        grow_to (3 * n, 50000, clock);
    }
  for (size_t m = 1000; m <= 10000000; m *= 10)
    grow_to (100, m, clock);
}
