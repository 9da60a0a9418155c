/* bench_time.c - timing, results and random data for `make bench`.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <time.h>

#include "bench.h"

enum
{
  ROUNDS_MAX = 101
};

static double
seconds (clockid_t clock)
{
  struct timespec t;

  clock_gettime (clock, &t);
  return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

double
bench_cpu (void)
{
  return seconds (CLOCK_PROCESS_CPUTIME_ID);
}

double
bench_wall (void)
{
  return seconds (CLOCK_MONOTONIC);
}

const bench_how bench_one = { bench_cpu, .01, 15 };
const bench_how bench_many = { bench_wall, .01, 15 };

static int
ascending (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *x, int count)
{
  qsort (x, (size_t) count, sizeof *x, ascending);
  return count % 2 ? x[count / 2] : (x[count / 2 - 1] + x[count / 2]) / 2;
}

static double
time_of (const bench_how *how, const bench_job *job, size_t repeats)
{
  double start = how->now ();

  for (size_t r = 0; r < repeats; r++)
    job->run (job->ctx);
  return (how->now () - start) / (double) repeats;
}

void
bench_run (const bench_how *how, bench_job *job, size_t count)
{
  double (*time)[ROUNDS_MAX] = calloc (count, sizeof *time);
  size_t *repeats = calloc (count, sizeof *repeats);
  double ratio[ROUNDS_MAX];

  if (! time || ! repeats)
    abort ();
  for (size_t c = 0; c < count; c++) /* also warms up */
    {
      double once = time_of (how, &job[c], 1);

      once = time_of (how, &job[c], 1);
      repeats[c] = once < how->least ? (size_t) (how->least / once) + 1 : 1;
    }
  for (int r = 0; r < how->rounds; r++)
    for (size_t c = 0; c < count; c++)
      time[c][r] = time_of (how, &job[c], repeats[c]);
  for (size_t c = count; c-- > 0;) /* the first one last: it is sorted then */
    {
      for (int r = 0; r < how->rounds; r++)
        ratio[r] = time[c][r] / time[0][r];
      job[c].ratio = median (ratio, how->rounds);
      job[c].seconds = median (time[c], how->rounds);
    }
  free (time);
  free (repeats);
}

void
bench_spin (void *ctx)
{
  enum
  {
    LATENCY = 3 /* cycles of a multiplication, on all x86-64 since 2008 */
  };
  uint64_t x = 3, y = 7;

  (void) ctx;
  for (int t = 0; t < BENCH_CYCLES / LATENCY; t++)
    {
      __asm__ volatile("" : "+r"(x), "+r"(y)); /* no constant, no sum */
      x *= y;
    }
}

double
bench_clock (void)
{
  bench_job job = { .run = bench_spin };
  bench_how how = { bench_cpu, .001, 5 };

  bench_run (&how, &job, 1);
  return BENCH_CYCLES / job.seconds;
}

#if defined __x86_64__

/* BENCH_CYCLES times sixteen additions of vectors, none of which waits for
   another one of the same sixteen.  */
static void
add_vectors (void *ctx)
{
  (void) ctx;
  for (int t = 0; t < BENCH_CYCLES; t++)
    __asm__ volatile(".irp r,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n\t"
                     "vpaddq %%zmm\\r, %%zmm\\r, %%zmm\\r\n\t"
                     ".endr"
                     :
                     :
                     : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6",
                       "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12",
                       "xmm13", "xmm14", "xmm15");
}

int
bench_vectors (void)
{
  static int vectors;
  bench_job job[2] = { { .run = bench_spin }, { .run = add_vectors } };

  if (! __builtin_cpu_supports ("avx512f"))
    return 2;
  if (! vectors)
    {
      bench_run (&bench_one, job, 2);
      vectors = (int) (16 / job[1].ratio + .5);
    }
  return vectors;
}

#else

int
bench_vectors (void)
{
  return 2;
}

#endif

static FILE *results;

int
bench_open (const char *file)
{
  results = fopen (file, "w");
  if (results)
    fputs ("name,n,m,value,unit\n", results);
  return results != NULL;
}

void
bench_result (const char *name, size_t n, size_t m, double value,
              const char *unit)
{
  printf ("  %-28s n = %-6zu m = %-9zu %10.4g %s\n", name, n, m, value, unit);
  fflush (stdout);
  if (results)
    fprintf (results, "%s,%zu,%zu,%.6g,%s\n", name, n, m, value, unit);
}

void
bench_close (void)
{
  if (results)
    fclose (results);
}

ddd_bits
bench_bits (size_t n, size_t m, unsigned percent, uint64_t **memory)
{
  size_t words = ddd_row_words (m);
  uint64_t state = 1, *p = ddd_alloc (n * words, sizeof *p);

  if (! p)
    abort ();
  for (size_t i = 0; i < n; i++)
    for (size_t w = 0; w < words; w++)
      {
        uint64_t word = 0;

        /* A few binary digits of the percentage are close enough.  */
        for (unsigned digit = 1; digit <= 64; digit *= 2)
          {
            state = state * 6364136223846793005u + 1442695040888963407u;
            uint64_t x = state ^ state >> 29 ^ state << 17;

            word = percent * 128 / 100 & digit ? word | x : word & x;
          }
        size_t left = m > w * DDD_WORD ? m - w * DDD_WORD : 0;
        p[i * words + w]
          = left >= DDD_WORD ? word : word & (((uint64_t) 1 << left) - 1);
      }
  *memory = p;
  return (ddd_bits) { n, m, words, p, NULL };
}
