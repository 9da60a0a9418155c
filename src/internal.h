/* internal.h - shared by src/ and the C tests; never seen by mex/.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_INTERNAL_H
#define DDD_INTERNAL_H

#include <math.h>

#include "ddd.h"

/* The branch for Windows and macOS, where nobody runs the tests: no mmap, no
   affinity, no masks of signals, no aligned memory, no vectors wider than the
   stack is surely aligned to.  -DDDD_PORTABLE takes it on Linux.  */
#if ! defined __linux__ && ! defined DDD_PORTABLE
#  define DDD_PORTABLE
#endif

enum
{
  DDD_WORD = 64,        /* bits in a word */
  DDD_BLOCK_WORDS = 16, /* rows are whole blocks of 16 words */
  DDD_ALIGN = 64,       /* of memory from ddd_alloc, in bytes */
  DDD_LINE = 8          /* words in a cache line */
};

#ifdef _WIN32 /* see status.c */
#  define DDD_PRINTF(fmt, args)                                               \
    __attribute__ ((format (gnu_printf, fmt, args)))
#elif defined __GNUC__
#  define DDD_PRINTF(fmt, args) __attribute__ ((format (printf, fmt, args)))
#else
#  define DDD_PRINTF(fmt, args)
#endif

/* Record CODE and a message in ERR (if any) and return CODE, so that failing
   is one statement:  return ddd_fail (err, DDD_EINVAL, ...);  */
ddd_status ddd_fail (ddd_error *err, ddd_status code, const char *fmt, ...)
  DDD_PRINTF (3, 4);

/* The only allocator: COUNT * SIZE bytes, aligned to a cache line (not where
   DDD_PORTABLE), not cleared; NULL on overflow, without memory, and where more
   is asked for than there is.  Release with free.  */
void *ddd_alloc (size_t count, size_t size);

/* Bytes of memory that may be had, infinite where nobody says.  */
double ddd_memory_there (void);

/* For the tests: let the NTH allocation from now fail (0: none).  */
void ddd_alloc_fail (unsigned nth);

/* ---- memory ------------------------------------------------------------- */

/* Ask for the cache lines of BYTES bytes from P on, which will be read soon;
   where P is not at a line, without the last.
   GCC takes a function that does no more to do nothing, and drops calls of it:
   so whoever calls this must be inline as well, or do something else.  */
static inline __attribute__ ((always_inline)) void
ddd_fetch (const void *p, size_t bytes)
{
  for (size_t b = 0; b < bytes; b += DDD_ALIGN)
    __builtin_prefetch ((const char *) p + b);
}

/* ---- bits --------------------------------------------------------------- */

static inline size_t
ddd_least (size_t a, size_t b)
{
  return a < b ? a : b;
}

static inline int
ddd_bit (const uint64_t *row, size_t item)
{
  return (int) (row[item / DDD_WORD] >> item % DDD_WORD & 1);
}

/* Bits of word W of a row that stand for items.  */
uint64_t ddd_live_bits (size_t items, size_t w);

/* The items of MASK (a packed row) as a view on memory of its own, which the
   caller frees in any case.  Where all models miss the same items, these are
   left out and no answer is missing: counting pairs then costs a quarter.  */
ddd_status ddd_subset (const ddd_bits *bits, const uint64_t *mask,
                       ddd_bits *out, uint64_t **memory, ddd_error *err);

/* ---- threads ------------------------------------------------------------ */

/* Run FN (ctx, job, worker) for job = 0..jobs-1 on up to run->threads (at
   least 1) threads, the caller among them; worker < threads.  Where a thread
   cannot be had, the others do its work.  */
ddd_status ddd_parallel (size_t jobs, const ddd_run *run,
                         void (*fn) (void *ctx, size_t job, unsigned worker),
                         void *ctx, ddd_error *err);

/* RUN, which may be NULL, for work that is the part FROM to TO of the whole.
   The part must live as long.  */
typedef struct
{
  const ddd_run *run;
  double from, to;
} ddd_part;

ddd_run ddd_run_part (ddd_part *part);

/* Whether who watches wants to stop, DONE of the work being done.  */
int ddd_run_stopped (const ddd_run *run, double done);

#endif /* DDD_INTERNAL_H */
