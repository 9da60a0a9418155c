/* bench_blas.c - the same counts as a product of matrices: OpenBLAS, where it
   is there.
   SPDX-License-Identifier: GPL-3.0-or-later

   OPENBLAS_CORETYPE names kernels for this processor: old versions take very
   slow ones for processors that they do not know.  */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

#include "bench.h"
#include "pairs.h"

enum
{
  ROW_MAJOR = 101,
  UPPER = 121,
  PLAIN = 111,
  N = 1000,
  M = 50000
};

typedef void dsyrk (int order, int uplo, int trans, int n, int k, double alpha,
                    const double *a, int lda, double beta, double *c, int ldc);
typedef void ssyrk (int order, int uplo, int trans, int n, int k, float alpha,
                    const float *a, int lda, float beta, float *c, int ldc);

static dsyrk *in_double;
static ssyrk *in_single;
static double *x, *g;
static float *xs, *gs;
static ddd_bits bits;

static void
run_double (void *ctx)
{
  (void) ctx;
  in_double (ROW_MAJOR, UPPER, PLAIN, N, M, 1, x, M, 0, g, N);
}

static void
run_single (void *ctx)
{
  (void) ctx;
  in_single (ROW_MAJOR, UPPER, PLAIN, N, M, 1, xs, M, 0, gs, N);
}

static void
ignore (void *ctx, const ddd_block *b)
{
  (void) ctx;
  (void) b;
}

static void
run_gram (void *ctx)
{
  ddd_run one = { .threads = 1 };

  (void) ctx;
  ddd_gram (&bits, 1, &one, ignore, NULL, NULL);
}

/* DLSYM returns a pointer to data; ISO C has no other way to a function.  */
static void
find (void *library, const char *name, void *function)
{
  *(void **) function = dlsym (library, name);
}

void
bench_blas (void)
{
  void (*set_threads) (int);
  char *(*core) (void);
  void *library;
  uint64_t *memory;
  bench_job job[3]
    = { { .run = run_gram }, { .run = run_double }, { .run = run_single } };
  bench_how how = { bench_cpu, .01, 3 };

  setenv ("OPENBLAS_CORETYPE",
          __builtin_cpu_supports ("avx512vl") ? "SkylakeX" : "Haswell", 0);
  library = dlopen ("libopenblas.so.0", RTLD_NOW);
  if (! library) /* where Debian keeps it if another BLAS is preferred */
    library = dlopen ("openblas-pthread/libopenblas.so.0", RTLD_NOW);
  if (! library)
    library = dlopen (
      "/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblas.so.0", RTLD_NOW);
  if (! library)
    {
      printf ("  skipped: OpenBLAS (Debian: libopenblas0-pthread)\n");
      return;
    }
  find (library, "cblas_dsyrk", &in_double);
  find (library, "cblas_ssyrk", &in_single);
  find (library, "openblas_set_num_threads", &set_threads);
  find (library, "openblas_get_corename", &core);
  set_threads (1);
  printf ("  OpenBLAS with kernels for %s\n", core ());

  bits = bench_bits (N, M, 60, &memory);
  x = malloc (sizeof *x * N * M);
  xs = malloc (sizeof *xs * N * M);
  g = malloc (sizeof *g * N * N);
  gs = malloc (sizeof *gs * N * N);
  if (! x || ! xs || ! g || ! gs)
    abort ();
  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < M; j++)
      {
        x[i * M + j] = ddd_bit (bits.correct + i * bits.stride, j);
        xs[i * M + j] = (float) x[i * M + j];
      }
  bench_run (&how, job, 3);
  bench_result ("ratio_openblas_dsyrk", N, M, job[1].ratio, "times");
  bench_result ("ratio_openblas_ssyrk", N, M, job[2].ratio, "times");
  free (x);
  free (xs);
  free (g);
  free (gs);
  free (memory);
}
