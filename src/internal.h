/* internal.h - shared by src/ and the C tests; never seen by mex/.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_INTERNAL_H
#define DDD_INTERNAL_H

#include <math.h>

#include "ddd.h"

enum
{
  DDD_WORD = 64,        /* bits in a word */
  DDD_BLOCK_WORDS = 16, /* rows are whole blocks of 16 words */
  DDD_ALIGN = 64,       /* of memory from ddd_alloc, in bytes */
  DDD_PANEL_ROWS = 4,   /* rows that a panel interleaves */
  DDD_LINE = 8,         /* words in a cache line */
  DDD_STRIP = 128,      /* words of a row that are tallied together */
  DDD_DIGITS = 32       /* binary digits of a tally: fewer than 2^32 rows */
};

#ifdef __GNUC__
#  define DDD_PRINTF(fmt, args) __attribute__ ((format (printf, fmt, args)))
#else
#  define DDD_PRINTF(fmt, args)
#endif

/* Record CODE and a message in ERR (if any) and return CODE, so that failing
   is one statement:  return ddd_fail (err, DDD_EINVAL, ...);  */
ddd_status ddd_fail (ddd_error *err, ddd_status code, const char *fmt, ...)
  DDD_PRINTF (3, 4);

/* The only allocator: COUNT * SIZE bytes, aligned to a cache line, not
   cleared; NULL on overflow or without memory.  Release with free.  */
void *ddd_alloc (size_t count, size_t size);

/* For the tests: let the NTH allocation from now fail (0: none).  */
void ddd_alloc_fail (unsigned nth);

/* ---- files ------------------------------------------------------------- */

/* Map, or inflate, the file NAME.  */
ddd_status ddd_file_open (ddd_file *file, const char *name, ddd_error *err);
void ddd_file_close (ddd_file *file);

/* Put what the gzipped FILE holds in its place.  */
ddd_status ddd_gunzip (ddd_file *file, ddd_error *err);

/* Unpack SIZE deflated bytes into OUT, which must become full.  */
ddd_status ddd_inflate (const char *packed, size_t size, ddd_file *out,
                        ddd_error *err);

/* The checksum of zip archives.  */
uint32_t ddd_crc (const char *bytes, size_t size);

/* UTF-8 of code point C at TO, which has room for 4 bytes, and how many it
   took; what is no code point becomes U+FFFD.  */
size_t ddd_utf8 (uint64_t c, char *to);

/* The code of a string, of which a copy is added if it is new; UINT32_MAX
   without memory.  */
uint32_t ddd_intern (ddd_dictionary *d, const char *text, uint32_t bytes);
void ddd_dictionary_free (ddd_dictionary *d);

/* Where reading a table has got to.  */
typedef struct
{
  const ddd_file *file;
  const char *at, *end;
  size_t line;
  char delimiter;
  unsigned char stop[256]; /* 1: ends a field that is not quoted */
} ddd_scanner;

ddd_scanner ddd_scan_start (const ddd_csv *csv, const char *at, size_t line);

/* Fail with WHAT is wrong in this line.  */
ddd_status ddd_scan_refuse (const ddd_scanner *s, const char *what,
                            ddd_error *err);

/* Skip the line end at AT, if there is one.  */
int ddd_scan_line_end (ddd_scanner *s);

/* The field at AT.  *LAST: it ends its record.  */
ddd_status ddd_scan_field (ddd_scanner *s, ddd_string *field, int *last,
                           ddd_error *err);

/* What ..._open does once FILE is there; the tests fill FILE themselves.  */
ddd_status ddd_csv_start (ddd_csv *csv, char delimiter, ddd_error *err);
ddd_status ddd_npy_start (ddd_npy *npy, ddd_error *err);
ddd_status ddd_npz_start (ddd_npz *npz, ddd_error *err);

/* The number whose bytes are at P.  *EXACT becomes 0 if it is a whole number
   beyond 2^53.  */
double ddd_npy_value (const ddd_npy *npy, const char *p, int *exact);

/* The header of an array file, from AT to END.  */
ddd_status ddd_npy_header (ddd_npy *npy, const char *at, const char *end,
                           ddd_error *err);

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

/* ---- kernels ------------------------------------------------------------ */

/* Numbers of words N are multiples of DDD_BLOCK_WORDS.  Only panels are
   aligned (to DDD_ALIGN); no other pointer needs more alignment than its type
   has.

   A panel holds 4 rows, interleaved by blocks of 16 words: block s of row i
   starts at word 64 s + 16 i.  What is in it is the tier's own business; a
   tile of two panels counts, for each of their 16 pairs of rows,

     joint = left_i + right_j + out,

   where enter gives the margins of the rows and tile adds to out, modulo
   2^32.  */
typedef struct
{
  uint32_t left, right;
  uint32_t own; /* bits set */
} ddd_margin;

typedef struct
{
  const char *name;

  /* Number of bits set in all of A, B and C.  */
  uint64_t (*count_and) (const uint64_t *a, const uint64_t *b,
                         const uint64_t *c, size_t n);

  /* COUNT groups of 64 values.  Bit t of one[64 g]: x[64 g + t] is 1; of
     known[64 g]: it is 0 or 1; of the result: in some group it is neither 0, 1
     nor NaN.  */
  uint64_t (*mask) (const double *x, size_t count, uint64_t *one,
                    uint64_t *known);

  /* The same for bytes, which are never NaN.  */
  uint64_t (*mask_bytes) (const uint8_t *x, size_t count, uint64_t *one);

  /* Transpose 64 x 64 bits: word t is at mask[ddd_turn_slot (t)], and bit i of
     it goes to bit t of to[i].  */
  void (*turn) (const uint64_t mask[DDD_WORD], uint64_t to[DDD_WORD]);

  /* Transpose 8 x 8 words, in rows A and B words apart: from[i * a + j] goes
     to to[j * b + i].  */
  void (*flip) (const uint64_t *from, size_t a, uint64_t *to, size_t b);

  /* Count ROWS rows of a strip of PLANE, WIDTH words (up to DDD_STRIP) of
     every row, STRIDE words apart, into bit-sliced counters: bit t of
     digit[b][w] becomes digit b of the number of rows whose bit t of word w is
     set.  */
  void (*tally) (const uint64_t *plane, size_t stride, size_t rows,
                 size_t width, uint64_t digit[DDD_DIGITS][DDD_STRIP]);

  /* Move the bits of ROW that are set in MASK together, to OUT, which has the
     words that they fill; returns their number.  */
  size_t (*select) (const uint64_t *row, const uint64_t *mask, size_t n,
                    uint64_t *out);

  /* Enter N words of four rows (NULL: zeros) into a panel; add to their
     margins.  */
  void (*enter) (const uint64_t *const row[DDD_PANEL_ROWS], size_t n,
                 uint64_t *panel, ddd_margin margin[DDD_PANEL_ROWS]);

  /* Tile of panel A and the first COLS (1 to 4) rows of panel B, over N words
     a row: out[i * ld + j].  */
  void (*tile) (const uint64_t *a, const uint64_t *b, size_t n, size_t cols,
                uint32_t *out, size_t ld);

  /* Tile of the first ROWS rows of panel A with themselves, i <= j only.  */
  void (*diagonal) (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                    size_t ld);
} ddd_kernels;

/* Neighbours of a transposition's first three steps lie 8 words apart, so that
   eight pairs at a time are swapped.  */
static inline size_t
ddd_turn_slot (size_t t)
{
  return t % 8 * 8 + t / 8;
}

extern const ddd_kernels ddd_kernels_generic;
#if defined __x86_64__
extern const ddd_kernels ddd_kernels_popcnt;
extern const ddd_kernels ddd_kernels_avx2;
extern const ddd_kernels ddd_kernels_avx512bw;
extern const ddd_kernels ddd_kernels_avx512;
#elif defined __aarch64__
extern const ddd_kernels ddd_kernels_neon;
#endif

/* The table to use.  It reads DDD_CPU, so call it once per operation and on
   the calling thread.  */
ddd_status ddd_cpu_kernels (const ddd_kernels **k, ddd_error *err);

/* ---- blocks ------------------------------------------------------------ */

enum
{
  DDD_BLOCK_ROWS = 384, /* at most; large blocks enter their rows less often */
  DDD_GROUP_ROWS = 128, /* that stay in L2 */
  DDD_ITEM_WORDS = 400  /* at most, in a block of items */
};

/* ROWS rows from AT on: models, or with missing answers (PER 2) twice as many,
   the right and the given answers of each.  MARGIN has whole panels.  */
typedef struct
{
  const ddd_bits *bits;
  size_t per, at, rows;
  ddd_margin *margin;
} ddd_rows;

/* Joint counts of rows of X and Y, over the same items, at count[i * ld + j];
   if X is Y only those with i <= j.  COUNT has whole panels as well, and ROOM
   DDD_GROUP_ROWS rows and a panel of DDD_ITEM_WORDS.  */
void ddd_block_count (const ddd_kernels *k, const ddd_rows *x,
                      const ddd_rows *y, uint64_t *room, uint32_t *count,
                      size_t ld);

static inline size_t
ddd_least (size_t a, size_t b)
{
  return a < b ? a : b;
}

/* Length of the parts of ALL: whole UNITs, as MOST is, and no longer; all
   about the same, since a short tile is mostly overhead.  */
size_t ddd_even (size_t all, size_t most, size_t unit);

/* ---- bits --------------------------------------------------------------- */

/* Number of bits set in a packed row.  */
size_t ddd_count (const ddd_kernels *k, const uint64_t *row, size_t items);

static inline int
ddd_bit (const uint64_t *row, size_t item)
{
  return (int) (row[item / DDD_WORD] >> item % DDD_WORD & 1);
}

/* ---- random numbers ----------------------------------------------------- */

/* xoshiro256**, see random.c.  */
typedef struct
{
  uint64_t s[4];
} ddd_random;

/* What a stream is for.  */
typedef enum
{
  DDD_FOR_BOOTSTRAP = 1,
  DDD_FOR_CURVEBALL
} ddd_purpose;

/* Start stream INDEX of SEED: index is the replicate or the chain, never the
   thread or the slice, so that neither changes a result.  */
void ddd_random_start (ddd_random *r, uint64_t seed, ddd_purpose purpose,
                       uint64_t index);

/* Word after *STATE of splitmix64.  */
uint64_t ddd_splitmix (uint64_t *state);

static inline uint64_t
ddd_random_next (ddd_random *r)
{
  uint64_t *s = r->s, a = s[1] * 5, t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = s[3] << 45 | s[3] >> 19;
  return (a << 7 | a >> 57) * 9;
}

/* Uniform on 0..n-1, without bias (Lemire 2019); n > 0.  */
static inline uint32_t
ddd_random_below (ddd_random *r, uint32_t n)
{
  uint64_t x = (ddd_random_next (r) >> 32) * n;

  if ((uint32_t) x < n)
    {
      uint32_t least = (uint32_t) -n % n; /* 2^32 modulo n */

      while ((uint32_t) x < least)
        x = (ddd_random_next (r) >> 32) * n;
    }
  return (uint32_t) (x >> 32);
}

/* ---- bootstrap weights -------------------------------------------------- */

enum
{
  DDD_WEIGHT_DIGITS = 3 /* binary; the rest of a weight is kept apart */
};

/* W[0..n-1]: how often each is drawn in N draws out of N.  */
void ddd_weights_draw (ddd_random *r, uint32_t n, uint8_t *w);

uint64_t ddd_weights_sum (const uint8_t *w, size_t n);

/* Write the lower digits of the ITEMS weights at W as packed rows of WORDS
   words, digit 0 first.  */
void ddd_weights_digits (const uint8_t *w, size_t items, uint64_t *plane,
                         size_t words);

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

/* ---- pairs -------------------------------------------------------------- */

/* The items of MASK (a packed row) as a view on memory of its own, which the
   caller frees in any case.  Where all models miss the same items, these are
   left out and no answer is missing: counting pairs then costs a quarter.  */
ddd_status ddd_subset (const ddd_bits *bits, const uint64_t *mask,
                       ddd_bits *out, uint64_t **memory, ddd_error *err);

/* Two models on N items that both answered: R, Q right each, N11 both.  */
typedef struct
{
  int64_t n, r, q, n11;
} ddd_pair;

/* A finished part of the matrix of all pairs: models I0.. against J0..; where
   I0 equals J0 only pairs with i <= j (in the block) are filled.  Read it
   through ddd_block_pair.  */
typedef struct
{
  size_t i0, j0, ni, nj;
  size_t ranges;
  const ddd_bits *range;
  size_t ld;             /* words from one row of COUNT to the next */
  size_t area;           /* words from one range to the next */
  const uint32_t *count; /* joint counts, see gram.c */
  size_t rows[2];        /* from one range of MARGIN to the next */
  const ddd_margin *margin[2];
} ddd_block;

/* Models I and J (in the block); inline, since there are millions.  */
static inline ddd_pair
ddd_block_pair (const ddd_block *b, size_t range, size_t i, size_t j)
{
  const uint32_t *count = b->count + range * b->area;

  if (! b->range->valid)
    return (ddd_pair) { (int64_t) b->range[range].items,
                        b->margin[0][range * b->rows[0] + i].own,
                        b->margin[1][range * b->rows[1] + j].own,
                        count[i * b->ld + j] };

  const uint32_t *x = count + 2 * i * b->ld + 2 * j, *v = x + b->ld;
  return (ddd_pair) { v[1], x[1], v[0], x[0] };
}

/* Called once per block, from any thread; blocks are disjoint.  */
typedef void ddd_visit (void *ctx, const ddd_block *block);

/* Joint counts of all pairs of models, on every range of items apart.  The
   ranges have the same rows (the same models) and either all or none a valid
   plane.  */
ddd_status ddd_gram (const ddd_bits *range, size_t ranges, const ddd_run *run,
                     ddd_visit *visit, void *ctx, ddd_error *err);

/* The same for every row of A with every row of B, of the same items and
   without a valid plane (A and B need not be models: a weight written in
   binary is a few rows).  I0 and NI of a block are rows of A, J0 and NJ of B;
   the count of rows I and J of the block is count[i * ld + j], and there is no
   pair to read.  Counts are below 2^31.  */
ddd_status ddd_gram_cross (const ddd_bits *a, const ddd_bits *b,
                           const ddd_run *run, ddd_visit *visit, void *ctx,
                           ddd_error *err);

/* N^2 (1 - c_exp) */
static inline double
ddd_pair_room (ddd_pair c)
{
  return (double) (c.r * (c.n - c.q) + c.q * (c.n - c.r));
}

static inline double
ddd_pair_kappa (ddd_pair c)
{
  double den = ddd_pair_room (c);

  return den > 0 ? 2 * (double) (c.n * c.n11 - c.r * c.q) / den : NAN;
}

/* Up to 16 x 16 pairs of models I0.. and J0.., of [j][i] only those with
   i0 + i <= j0 + j.  */
enum
{
  DDD_PATCH = 16
};
typedef struct
{
  size_t i0, j0, ni, nj;
  ddd_pair inside[DDD_PATCH][DDD_PATCH], all[DDD_PATCH][DDD_PATCH];
} ddd_patch;

/* Called once per patch, from any thread.  */
typedef void ddd_patch_visit (void *ctx, const ddd_patch *patch);

/* All pairs on the items of MASK and on all; the arguments are ddd_kappa's.
 */
ddd_status ddd_two_sets (const ddd_bits *bits, const uint64_t *mask,
                         size_t trivial, size_t impossible, const ddd_run *run,
                         ddd_patch_visit *visit, void *ctx, ddd_error *err);

/* Fill in what is wanted about models I <= J of N.  */
void ddd_pair_write (const ddd_kappa_out *out, size_t n, size_t i, size_t j,
                     ddd_pair c);

/* ---- Rasch -------------------------------------------------------------- */

/* G[0..n]: logarithms of the symmetric functions of odds exp (E[i]).
   RATIO[k], k < n: g_k / g_{k+1}.  PI[0..n] of a model with these ODDS.  */
void ddd_rasch_symmetric (size_t n, const double *e, double *g);
void ddd_rasch_ratios (size_t n, const double *g, double *ratio);
void ddd_rasch_inclusion (size_t n, double odds, const double *ratio,
                          double *pi);

/* The same once such a model has been taken out: REST[0..n-1].  */
void ddd_rasch_without (size_t n, double e, const double *g, const double *pi,
                        double *rest);

/* Models I <= L: probabilities given k = 0..n that each, and both, are right;
   ALL has the rows of n + 1 of every model.  For I < L also what is left once
   I is taken out, with the probabilities of L there.  */
typedef struct
{
  size_t n, i, l;
  const double *pi, *pl, *both;
  const double *all;
  const double *rest, *rest_pl;
} ddd_rasch_two;

typedef void ddd_rasch_visit (void *ctx, const ddd_rasch_two *two);

ddd_status ddd_rasch_each (size_t n, const double *log_odds,
                           const ddd_run *run, ddd_rasch_visit *visit,
                           void *ctx, ddd_error *err);

#endif /* DDD_INTERNAL_H */
