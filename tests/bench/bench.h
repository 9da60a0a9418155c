/* bench.h - timing for `make bench`.
   SPDX-License-Identifier: GPL-3.0-or-later

   Work on one thread is timed by the processor time of the process, so that a
   busy neighbour does not count; threads by the clock on the wall.  What is
   compared runs in turn, A B A B ..., and the median of the ratios is
   reported: the speed of a machine drifts.  */

#ifndef DDD_BENCH_H
#define DDD_BENCH_H

#include <stdint.h>
#include <stdio.h>

#include "internal.h"
#include "peer.h"

enum
{
  BENCH_PEERS = 8 /* at most */
};

typedef struct
{
  double (*now) (void); /* seconds */
  double least;         /* seconds a timing takes at least */
  int rounds;
} bench_how;

double bench_cpu (void);
double bench_wall (void);
extern const bench_how bench_one, bench_many; /* on one thread, on more */

typedef struct
{
  void (*run) (void *ctx);
  void *ctx;
  double seconds; /* out: the median */
  double ratio;   /* out: median of its time over that of the first */
} bench_job;

/* Time COUNT jobs in turn.  */
void bench_run (const bench_how *how, bench_job *job, size_t count);

/* Cycles per second of a core now, from a loop of dependent multiplications:
   the time-stamp counter ticks at another rate.  */
double bench_clock (void);

/* A job that takes BENCH_CYCLES cycles, to run in turn with others.  */
enum
{
  BENCH_CYCLES = 300000
};
void bench_spin (void *ctx);

/* Vectors of 512 bits that a core adds per cycle; 2 where it has none.  */
int bench_vectors (void);

/* Print a result, and append it to the file of bench_open.  */
void bench_result (const char *name, size_t n, size_t m, double value,
                   const char *unit);
int bench_open (const char *file);
void bench_close (void);

/* N rows of M random bits, PERCENT of them 1; the caller frees the memory.  */
ddd_bits bench_bits (size_t n, size_t m, unsigned percent, uint64_t **memory);

/* What is timed; a file each, but for the first five.  */
void bench_tile (void);
void bench_against (const ddd_peer *const *peer, size_t peers);
void bench_threads (void);
void bench_missing (void);
void bench_growth (void);
void bench_data (void);
void bench_blas (void);

#endif /* DDD_BENCH_H */
