/* kernels.h - what a tier of kernels provides, and the choice of one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_KERNELS_H
#define DDD_KERNELS_H

#include "internal.h"

enum
{
  DDD_PANEL_ROWS = 4, /* rows that a panel interleaves */
  DDD_STRIP = 128,    /* words of a row that are tallied together */
  DDD_DIGITS = 32,    /* binary digits of a tally: fewer than 2^32 rows */
  DDD_LANES = 32,     /* numbers that are added at once (products.c) */
  DDD_ABLE = 16,      /* models that are taken together (rasch_lanes.h) */
  DDD_LEVELS = 8,     /* numbers of right models, likewise (mantel.c) */

  /* Of tables of joint counts, see lanes.h.  */
  DDD_TABLE_PART = 6,    /* words of a row that are looked up together */
  DDD_TABLE_LANES = 256, /* rows that they are looked up for */
  DDD_TABLE_SLICE = DDD_TABLE_LANES / DDD_WORD, /* words with a bit of each */
  DDD_TABLE_GROUPS = DDD_TABLE_PART * DDD_WORD / 6, /* tables, of six items */
  DDD_TABLE_WORDS = 64 * 2 * DDD_TABLE_SLICE,       /* of one table */
  DDD_TABLE_SUMS = 16                               /* binary digits of sums */
};

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

/* Two models on the items of each of LEVELS numbers k of right models: of
   ITEMS[k] one is right on RIGHT[k], the other on OTHER[k], both on BOTH[k].
 */
typedef struct
{
  size_t levels;
  const double *items, *right, *other, *both;
} ddd_strata;

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

  /* Tile of the first ROWS rows of panel A with themselves, i <= j only; OUT
     has four rows all the same.  */
  void (*diagonal) (const uint64_t *a, size_t n, size_t rows, uint32_t *out,
                    size_t ld);

  /* Sums of all subsets of four rows of DDD_LANES numbers, for all 16 rows of
     W: row 16 f + s of TABLE has those of the rows 4 f + b with bit b of s.
   */
  void (*subset_sums) (const double *w, double *table);

  /* Add to each of ITEMS sums, rows of DDD_LANES numbers, a row of each of
     four tables of 16 rows: those that the four digits of PATTERN, base 16,
     name.  */
  void (*add_rows) (const double *table, const uint16_t *pattern, size_t items,
                    double *sum);

  /* Add to each of ITEMS sums, rows of DDD_LANES numbers, those of S + F' Y
     whose bits of PATTERN are set: F is RANK rows of DDD_LANES numbers, Y RANK
     numbers for each item.  */
  void (*weigh) (const double *f, size_t rank, const double *s,
                 const uint32_t *pattern, const double *y, size_t items,
                 double *sum);

  /* OUT[r] = A times row r of B, r < 4, SIZE numbers each (a multiple of 4);
     rows of B are LD numbers apart.  */
  void (*dots) (const double *a, const double *b, size_t ld, size_t size,
                double out[4]);

  /* Y[i] += BY Z[i], SIZE of them, and returns the sum of Z[i] X[i].  */
  double (*both_ways) (const float *z, size_t size, const double *x, double by,
                       double *y);

  /* UP[k], k = 0..n: probabilities of DDD_ABLE models given k of n, from the
     RATIO of n numbers and their inverses BY, and from the models' ODDS and
     INVERSE (rasch_lanes.h).  */
  void (*given) (size_t n, const double *ratio, const double *by,
                 const double *odds, const double *inverse, double *up);

  /* TO[4 w + l], w < COUNT: 64 bits of generator l of four, whose words are
     STATE[l], STATE[4 + l], ... (random.h), each 1 with probability P / END; a
     word for every binary digit of P from FIRST on, the last that is 1.  NULL
     where one generator after the other is as fast.  */
  void (*biased) (uint64_t state[16], unsigned p, unsigned first, unsigned end,
                  size_t count, uint64_t *to);

  /* COUNT[k] = bits set in both X and Y at level k, that is in DEPTH[k / 8]
     words, each DDD_LEVELS words from the next; those of DDD_LEVELS levels
     side by side come before the next GROUPS.  */
  void (*levels) (const uint64_t *x, const uint64_t *y, const uint32_t *depth,
                  size_t groups, double *count);

  /* What all strata of two models amount to (mantel.c).  */
  void (*strata) (const ddd_strata *s, double sum[4]);

  /* Add to SUM, two rows of DDD_ABLE numbers, the first two of that where the
     Rasch model expects them: a model is right on a share RIGHT[k] of
     ITEMS[k], the others on OTHER[k DDD_ABLE ..], and where it is, on
     GIVEN[k DDD_ABLE ..].  */
  void (*expect) (size_t levels, const double *items, const double *right,
                  const double *other, const double *given, double *sum);

  /* Make the tables of a part of the items, from a slice of each; NULL where
     tiles are always faster.  */
  void (*tables) (const uint64_t *item, uint64_t *table);

  /* Look a part of ROW up in them, add to the digits of the sums of lanes.  */
  void (*look_up) (const uint64_t *table, const uint64_t *row, uint64_t *sum);

  /* How many pairs tiles count meanwhile.  */
  size_t pairs_of_look_up;
} ddd_kernels;

/* Neighbours of a transposition's first three steps lie 8 words apart, so that
   eight pairs at a time are swapped.  */
static inline size_t
ddd_turn_slot (size_t t)
{
  return t % 8 * 8 + t / 8;
}

/* The four lowest bits of X, as numbers: a table does not hinder compilers to
   take several numbers at once.  */
static inline const double *
ddd_bits_of (uint32_t x)
{
  static const double one[16][4]
    = { { 0, 0, 0, 0 }, { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 1, 1, 0, 0 },
        { 0, 0, 1, 0 }, { 1, 0, 1, 0 }, { 0, 1, 1, 0 }, { 1, 1, 1, 0 },
        { 0, 0, 0, 1 }, { 1, 0, 0, 1 }, { 0, 1, 0, 1 }, { 1, 1, 0, 1 },
        { 0, 0, 1, 1 }, { 1, 0, 1, 1 }, { 0, 1, 1, 1 }, { 1, 1, 1, 1 } };

  return one[x & 15];
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

/* Number of bits set in a packed row.  */
size_t ddd_count (const ddd_kernels *k, const uint64_t *row, size_t items);

#endif /* DDD_KERNELS_H */
