/* test_kernels.c - every tier against the portable one, bit by bit.
   SPDX-License-Identifier: GPL-3.0-or-later

   Where Debian's libsimde-dev is there, the AVX-512 kernels are compiled a
   second time with every intrinsic emulated, so that they are tested on a
   processor that lacks them, too.  They take kernels from the tier of AVX2,
   which must be there.  */

#include "data.h"
#include "guard.h"
#include "kernels.h"

#if defined __x86_64__ && __has_include(<simde/x86/avx512.h>)
#  define DDD_EMULATE
#  define ddd_kernels_avx512 emulated_avx512
extern const ddd_kernels emulated_avx512;
#  include "../src/kernels_avx512.c"
#  undef ddd_kernels_avx512
#endif

static uint64_t room[3][W_MAX * 8 + 8] __attribute__ ((aligned (64)));

static uint64_t *
plane (int which, size_t at)
{
  return room[which] + check_offset[at % 4] / sizeof (uint64_t);
}

static void
fill (void)
{
  for (size_t r = 0; r < 3; r++)
    for (size_t t = 0; t < sizeof *room / sizeof **room; t++)
      room[r][t] = check_word ();
}

static void
counts_agree (const ddd_kernels *k)
{
  const ddd_kernels *g = &ddd_kernels_generic;

  for (size_t at = 0; at < 4; at++)
    for (size_t n = 0; n <= W_MAX; n += DDD_BLOCK_WORDS)
      {
        const uint64_t *x = plane (0, at), *y = plane (1, 3 - at);
        const uint64_t *z = plane (2, at + 1);

        CHECK (k->count_and (x, y, z, n) == g->count_and (x, y, z, n));
      }
}

static void
masks_agree (const ddd_kernels *k)
{
  static const double odd[] = { 0, 1, NAN, -0.0, 2, 0.5, INFINITY, 1 };
  const ddd_kernels *g = &ddd_kernels_generic;

  for (int round = 0; round < 50; round++)
    {
      enum
      {
        GROUPS = 3
      };
      double v[GROUPS * DDD_WORD];
      uint8_t u[GROUPS * DDD_WORD];
      uint64_t one[2][GROUPS * DDD_WORD], known[2][GROUPS * DDD_WORD];

      memset (one, 0x5a, sizeof one);
      memset (known, 0x5a, sizeof known);
      for (int t = 0; t < GROUPS * DDD_WORD; t++)
        {
          v[t] = odd[check_random () % (round % 2 ? 8 : 4)];
          u[t] = (uint8_t) (check_random () % (round % 2 ? 200 : 2));
        }
      CHECK (k->mask (v, GROUPS, one[0], known[0])
             == g->mask (v, GROUPS, one[1], known[1]));
      CHECK (memcmp (one[0], one[1], sizeof one[0]) == 0);
      CHECK (memcmp (known[0], known[1], sizeof known[0]) == 0);

      uint64_t bad = k->mask_bytes (u, GROUPS, one[0]);
      for (size_t t = 0; t < DDD_WORD; t++)
        {
          uint64_t want = 0;

          for (size_t q = 0; q < GROUPS * DDD_WORD; q += DDD_WORD)
            {
              want |= u[q + t] > 1;
              CHECK (u[q + t] > 1 || (one[0][q] >> t & 1) == u[q + t]);
            }
          CHECK ((bad >> t & 1) == want);
        }
    }
}

static void
turns_agree (const ddd_kernels *k)
{
  uint64_t mask[DDD_WORD], out[DDD_WORD];
  size_t wrong = 0;

  for (size_t t = 0; t < DDD_WORD; t++)
    mask[t] = check_word ();
  k->turn (mask, out);
  for (size_t t = 0; t < DDD_WORD; t++)
    for (size_t i = 0; i < DDD_WORD; i++)
      wrong += (mask[ddd_turn_slot (t)] >> i & 1) != (out[i] >> t & 1);
  CHECK (wrong == 0);
}

/* Rows that are no whole lines apart; nothing else is written.  */
static void
flips_agree (const ddd_kernels *k)
{
  enum
  {
    A = 13,
    B = 9
  };
  uint64_t from[8 * A], to[8 * B];
  size_t wrong = 0;

  for (size_t t = 0; t < 8 * A; t++)
    from[t] = check_word ();
  memset (to, 0xff, sizeof to);
  k->flip (from, A, to, B);
  for (size_t i = 0; i < 8; i++)
    for (size_t j = 0; j < B; j++)
      wrong += to[i * B + j] != (j < 8 ? from[j * A + i] : UINT64_MAX);
  CHECK (wrong == 0);
}

static void
selections_agree (const ddd_kernels *k)
{
  for (size_t n = 0; n <= W_MAX; n += DDD_BLOCK_WORDS)
    {
      uint64_t out[2][W_MAX + 1];

      memset (out, 0x5a, sizeof out);
      CHECK (
        k->select (plane (0, 1), plane (1, 2), n, out[0])
        == ddd_kernels_generic.select (plane (0, 1), plane (1, 2), n, out[1]));
      CHECK (memcmp (out[0], out[1], sizeof out[0]) == 0);
    }
}

/* Against bits counted one by one; WIDTH words of longer rows.  */
static void
tallies_count_rows (const ddd_kernels *k)
{
  static uint64_t digit[DDD_DIGITS][DDD_STRIP];

  for (size_t rows = 0; rows < 36; rows++)
    for (size_t width = 16; width <= 48; width += 16)
      {
        const uint64_t *x = plane (rows < 7, rows % 4);
        size_t stride = rows < 7 ? W_MAX : 8, wrong = 0;

        k->tally (x, stride, rows, width, digit);
        for (size_t j = 0; j < width * DDD_WORD; j++)
          {
            size_t want = 0, got = 0;

            for (size_t i = 0; i < rows; i++)
              want += (size_t) ddd_bit (x + i * stride, j);
            for (size_t b = 0; b < DDD_DIGITS; b++)
              got |= (size_t) ddd_bit (digit[b], j) << b;
            wrong += want != got;
          }
        CHECK (wrong == 0);
      }
}

static double
whole (void)
{
  return (double) (check_random () % 2001) - 1000;
}

/* Whole numbers: sums are exact whatever their order.  */
static void
sums_of_doubles_agree (const ddd_kernels *k)
{
  enum
  {
    L = DDD_LANES,
    MOST = 44
  };
  static double a[MOST], b[4 * (MOST + 4)], to[MOST];
  static double f[MOST * L], s[L];
  static double sum[3 * L], y[3 * MOST];
  uint32_t pattern[3];

  for (size_t size = 4; size <= MOST; size += 4)
    {
      double dot[4];

      for (size_t g = 0; g < MOST; g++)
        {
          a[g] = whole ();
          to[g] = whole ();
        }
      for (size_t g = 0; g < 4 * (MOST + 4); g++)
        b[g] = whole ();
      k->dots (a, b, MOST + 4, size, dot);
      for (size_t r = 0; r < 4; r++)
        {
          double want = 0;

          for (size_t g = 0; g < size; g++)
            want += a[g] * b[r * (MOST + 4) + g];
          CHECK (dot[r] == want);
        }
      for (size_t count = size - 4; count <= size; count++)
        {
          float z[MOST];
          double sums[MOST], want = 0;

          for (size_t i = 0; i < MOST; i++)
            {
              z[i] = (float) whole ();
              sums[i] = to[i];
            }
          for (size_t i = 0; i < count; i++)
            want += (double) z[i] * a[i];
          CHECK (k->both_ways (z, count, a, 3, sums) == want);
          for (size_t i = 0; i < MOST; i++)
            CHECK (sums[i] == to[i] + (i < count ? 3 * (double) z[i] : 0));
        }

      /* SIZE as the rank of weigh.  */
      for (size_t t = 0; t < size * L; t++)
        f[t] = whole ();
      for (size_t t = 0; t < 3 * size; t++)
        y[t] = whole ();
      for (size_t l = 0; l < L; l++)
        s[l] = whole ();
      for (size_t j = 0; j < 3; j++)
        pattern[j] = (uint32_t) check_random ();
      memset (sum, 0, sizeof sum);
      k->weigh (f, size, s, pattern, y, 3, sum);
      for (size_t t = 0; t < 3 * L; t++)
        {
          size_t j = t / L, l = t % L;
          double want = s[l];

          for (size_t r = 0; r < size; r++)
            want += f[r * L + l] * y[j * size + r];
          CHECK (sum[t] == (pattern[j] >> l & 1 ? want : 0));
        }
    }
}

/* Bits that two rows have at each level, in groups as deep as any.  */
static void
levels_by_definition (const ddd_kernels *k)
{
  enum
  {
    L = DDD_LEVELS,
    GROUPS = 3,
    MOST = 70 /* a byte does not hold the sum */
  };
  static uint64_t x[GROUPS * MOST * L], y[GROUPS * MOST * L];

  for (uint32_t round = 0; round < 8; round++)
    {
      uint32_t depth[GROUPS] = { round, round % 2 * MOST, 5 - round % 5 };
      double count[GROUPS * L + 1], want[GROUPS * L] = { 0 };
      size_t w = 0;

      for (size_t g = 0; g < GROUPS; g++)
        for (size_t d = 0; d < depth[g]; d++)
          for (size_t l = 0; l < L; l++, w++)
            {
              x[w] = round == 7 ? UINT64_MAX : check_random ();
              y[w] = round == 7 ? UINT64_MAX : check_random ();
              for (size_t t = 0; t < DDD_WORD; t++)
                want[g * L + l] += (double) (x[w] >> t & y[w] >> t & 1);
            }
      for (size_t groups = 0; groups <= GROUPS; groups++)
        {
          for (size_t t = 0; t <= GROUPS * L; t++)
            count[t] = -1;
          k->levels (x, y, depth, groups, count);
          CHECK (memcmp (count, want, groups * L * sizeof *want) == 0);
          for (size_t t = groups * L; t <= GROUPS * L; t++)
            CHECK (count[t] == -1);
        }
    }
}

/* One stratum of a pair: of N items N11 are right for both, and so on.  All
   four sums, or the first two, STEP numbers apart.  */
static void
add_stratum (double n11, double n10, double n01, double n00, double *sum,
             size_t sums, size_t step)
{
  double n = n11 + n10 + n01 + n00, inverse = n > 0 ? 1 / n : 0;
  double r = n11 * n00 * inverse, t = n10 * n01 * inverse;
  double p = (n11 + n00) * inverse;
  double add[] = { r, t, p * r, p * t };

  for (size_t a = 0; a < sums; a++)
    sum[a * step] += add[a];
}

/* A third of the levels have no item.  */
static void
strata_agree_to_the_bit (const ddd_kernels *k)
{
  enum
  {
    L = DDD_LEVELS,
    MOST = 29
  };
  double items[MOST], right[MOST], other[MOST], both[MOST];

  for (size_t levels = 0; levels <= MOST; levels++)
    {
      double sum[4], want[4][L] = { { 0 } };
      ddd_strata s = { levels, items, right, other, both };

      for (size_t r = 0; r < levels; r++)
        {
          size_t count = check_random () % 3 ? check_random () % 50 : 0;
          size_t own = check_random () % (count + 1);
          size_t joint = check_random () % (own + 1);

          items[r] = (double) count;
          right[r] = (double) own;
          both[r] = (double) joint;
          other[r] = (double) (joint + check_random () % (count - own + 1));
        }
      k->strata (&s, sum);
      for (size_t r = 0; r + 2 < levels; r++)
        add_stratum (
          both[r + 2], right[r + 1] - both[r + 1], other[r + 1] - both[r + 1],
          items[r] - right[r] - other[r] + both[r], &want[0][r % L], 4, L);
      for (size_t t = 0; t < 4; t++)
        {
          const double *w = want[t];

          CHECK (sum[t]
                 == ((w[0] + w[1]) + (w[2] + w[3]))
                      + ((w[4] + w[5]) + (w[6] + w[7])));
        }
    }
}

/* Nor here.  */
static void
expected_strata_agree_to_the_bit (const ddd_kernels *k)
{
  enum
  {
    L = DDD_ABLE,
    MOST = 20
  };
  static double items[MOST], share[MOST], shares[MOST * L], given[MOST * L];

  for (size_t levels = 0; levels <= MOST; levels++)
    {
      double sum[2][2 * L];

      memset (sum, 0, sizeof sum);
      for (size_t r = 0; r < levels; r++)
        {
          items[r] = (double) (check_random () % 3 * (check_random () % 50));
          share[r] = (double) (check_random () % 1000) / 999;
          for (size_t l = 0; l < L; l++)
            {
              shares[r * L + l] = (double) (check_random () % 1000) / 999;
              given[r * L + l] = (double) (check_random () % 1000) / 999;
            }
        }
      k->expect (levels, items, share, shares, given, sum[0]);
      for (size_t r = 0; r + 2 < levels; r++)
        for (size_t l = 0; l < L; l++)
          {
            double p[3];

            for (size_t t = 0; t < 3; t++)
              p[t] = share[r + t] * given[(r + t) * L + l];
            add_stratum (items[r + 2] * p[2],
                         items[r + 1] * (share[r + 1] - p[1]),
                         items[r + 1] * (shares[(r + 1) * L + l] - p[1]),
                         items[r] * (1 - share[r] - shares[r * L + l] + p[0]),
                         sum[1] + l, 2, L);
          }
      CHECK (memcmp (sum[0], sum[1], sizeof *sum) == 0);
    }
}

/* Probabilities given k of n models, against the portable tier; what they are
   is tested in test_rasch.c.  */
static void
probabilities_agree_to_the_bit (const ddd_kernels *k)
{
  enum
  {
    L = DDD_ABLE,
    MOST = 21
  };
  double ratio[MOST], by[MOST], odds[L], inverse[L], up[2][(MOST + 1) * L];

  for (size_t n = 0; n <= MOST; n++)
    {
      for (size_t t = 0; t < n; t++)
        {
          ratio[t] = (double) (1 + check_random () % 1000) / 500;
          by[t] = 1 / ratio[t];
        }
      for (size_t l = 0; l < L; l++)
        {
          odds[l] = (double) (1 + check_random () % 1000) / 300;
          inverse[l] = 1 / odds[l];
        }
      k->given (n, ratio, by, odds, inverse, up[0]);
      ddd_kernels_generic.given (n, ratio, by, odds, inverse, up[1]);
      CHECK (memcmp (up[0], up[1], (n + 1) * L * sizeof **up) == 0);
    }
}

/* What enter and tile promise together, against bits counted one by one; odd
   numbers of blocks around every unrolled loop, panels that
   are not full.  */
static void
tiles_count_pairs (const ddd_kernels *k)
{
  enum
  {
    LONG = 19 * DDD_BLOCK_WORDS,
    LD = 7
  };
  static uint64_t x[8][LONG + 1], a[4 * LONG] __attribute__ ((aligned (64)));
  static uint64_t b[4 * LONG] __attribute__ ((aligned (64)));

  for (size_t i = 0; i < 8; i++)
    for (size_t t = 0; t < LONG; t++)
      x[i][t] = check_word ();

  for (size_t n = DDD_BLOCK_WORDS; n <= LONG; n += DDD_BLOCK_WORDS)
    for (size_t last = 1; last <= 4; last++) /* rows in panel A, and in B */
      {
        uint32_t out[4 * LD], self[4 * LD];
        ddd_margin margin[8] = { { 0, 0, 0 } };
        const uint64_t *row[2][4] = { { NULL } };

        for (size_t t = 0; t < 4 * LD; t++)
          out[t] = self[t] = 7;
        for (size_t i = 0; i < last; i++)
          {
            row[0][i] = x[i];
            row[1][i] = x[4 + i];
          }
        k->enter (row[0], n, a, margin);
        k->enter (row[1], n, b, margin + 4);
        k->tile (a, b, n, last, out, LD);
        k->diagonal (a, n, last, self, LD);
        for (size_t i = 0; i < 4; i++)
          for (size_t j = 0; j < LD; j++)
            {
              uint32_t want = 7, own = 7;

              for (size_t t = 0; i < last && j < last && t < n * DDD_WORD; t++)
                {
                  want
                    += (uint32_t) (ddd_bit (x[i], t) & ddd_bit (x[4 + j], t));
                  own += (uint32_t) (ddd_bit (x[i], t) & ddd_bit (x[j], t));
                }
              if (j < last)
                out[i * LD + j] += margin[i].left + margin[4 + j].right;
              CHECK (out[i * LD + j] == want);
              if (i <= j && j < last)
                self[i * LD + j] += margin[i].left + margin[j].right;
              CHECK (self[i * LD + j] == (i <= j ? own : 7));
              if (i == j && j < last)
                CHECK (margin[i].own == own - 7);
            }
      }
}

/* Rows so long that counts of bytes must be added up on the way, full of
   carries (kernels_avx512.c) and without a pair.  */
static void
long_rows_fit (const ddd_kernels *k)
{
  enum
  {
    LONG = 261 * DDD_BLOCK_WORDS
  };
  static uint64_t x[LONG], y[LONG];
  static uint64_t a[4 * LONG] __attribute__ ((aligned (64)));
  static uint64_t b[4 * LONG] __attribute__ ((aligned (64)));
  const uint64_t *left[4] = { x, x, x, x }, *right[4] = { y, y, y, y };

  for (size_t w = 0; w < LONG; w++)
    {
      x[w] = w % 16 < 8 ? UINT64_MAX : 0;
      y[w] = w < LONG / 2 ? 0 : ~x[w];
    }
  for (size_t n = LONG - 12 * DDD_BLOCK_WORDS; n <= LONG; n += DDD_BLOCK_WORDS)
    {
      uint32_t out[16] = { 0 }, self[16] = { 0 };
      ddd_margin margin[8] = { { 0, 0, 0 } };

      k->enter (left, n, a, margin);
      k->enter (right, n, b, margin + 4);
      k->tile (a, b, n, 4, out, 4);
      k->diagonal (a, n, 4, self, 4);
      for (size_t t = 0; t < 16; t++)
        {
          size_t i = t / 4, j = t % 4;

          CHECK (out[t] + margin[i].left + margin[4 + j].right == 0);
          CHECK (i > j
                 || self[t] + margin[i].left + margin[j].right
                      == n * DDD_WORD / 2);
        }
    }
}

/* ---- arguments that end where nothing may be touched -------------------- */

enum
{
  LAST = 6, /* arguments of a call, at most */
  LAST_WORDS = DDD_TABLE_GROUPS * DDD_TABLE_WORDS
};

static char *last_end[LAST];

static void *
last (size_t which, size_t bytes)
{
  return last_end[which] - bytes;
}

static uint64_t *
last_words (size_t which, size_t count)
{
  uint64_t *x = last (which, count * sizeof *x);

  for (size_t t = 0; t < count; t++)
    x[t] = check_word ();
  return x;
}

static double *
last_numbers (size_t which, size_t count)
{
  double *x = last (which, count * sizeof *x);

  for (size_t t = 0; t < count; t++)
    x[t] = whole ();
  return x;
}

/* Rows, masks and tables.  */
static void
words_end (const ddd_kernels *k)
{
  const ddd_kernels *g = &ddd_kernels_generic;
  static uint64_t want[W_MAX];

  for (size_t n = DDD_BLOCK_WORDS; n <= W_MAX; n += DDD_BLOCK_WORDS)
    {
      const uint64_t *x = last_words (0, n), *y = last_words (1, n);

      CHECK (k->count_and (x, y, last_words (2, n), n)
             == g->count_and (x, y, last (2, n * sizeof *x), n));
      size_t bits = g->select (x, y, n, want);
      size_t bytes = (bits + DDD_WORD - 1) / DDD_WORD * sizeof *want;
      CHECK (k->select (x, y, n, last (2, bytes)) == bits);
      CHECK (memcmp (last (2, bytes), want, bytes) == 0);
    }
  for (size_t groups = 1; groups <= 3; groups++)
    {
      size_t values = groups * DDD_WORD, used = values - DDD_WORD + 1;
      const double *x = last_numbers (0, values);

      CHECK (k->mask (x, groups, last_words (1, used), last_words (2, used))
             != 0);
      last_words (0, values / 8);
      CHECK (k->mask_bytes (last (0, values), groups, last_words (1, used))
             != 0);
    }
  k->flip (last_words (0, 7 * 13 + 8), 13, last_words (1, 7 * 9 + 8), 9);
  k->turn (last_words (0, DDD_WORD), last_words (1, DDD_WORD));
  if (k->tables)
    {
      size_t items = (size_t) DDD_TABLE_PART * DDD_WORD * DDD_TABLE_SLICE;
      uint64_t *table = last_words (1, LAST_WORDS);

      k->tables (last_words (0, items), table);
      k->look_up (table, last_words (0, DDD_TABLE_PART),
                  last_words (2, (size_t) DDD_TABLE_SUMS * DDD_TABLE_SLICE));
    }
}

/* Several rows.  */
static void
rows_end (const ddd_kernels *k)
{
  enum
  {
    STRIDE = 50,
    LD = 7
  };
  static uint64_t digit[DDD_DIGITS][DDD_STRIP];

  for (size_t rows = 1; rows < 36; rows++)
    for (size_t width = 16; width <= W_MAX; width += 16)
      k->tally (last_words (0, (rows - 1) * STRIDE + width), STRIDE, rows,
                width, digit);
  for (size_t n = DDD_BLOCK_WORDS; n <= W_MAX; n += DDD_BLOCK_WORDS)
    for (size_t count = 1; count <= DDD_PANEL_ROWS; count++)
      {
        ddd_margin margin[DDD_PANEL_ROWS] = { { 0, 0, 0 } };
        const uint64_t *row[DDD_PANEL_ROWS] = { NULL };
        size_t words = n * DDD_PANEL_ROWS;

        for (size_t i = 0; i < count; i++)
          row[i] = last_words (i, n);
        k->enter (row, n, last_words (4, words), margin);
        k->tile (last (4, words * sizeof **row), last_words (5, words), n,
                 count, last (0, (3 * LD + count) * sizeof (uint32_t)), LD);
        k->diagonal (last (4, words * sizeof **row), n, count,
                     last (0, (3 * LD + count) * sizeof (uint32_t)), LD);
      }
}

/* Numbers.  What comes of them is whole, and equal in all tiers.  */
static void
numbers_end (const ddd_kernels *k)
{
  enum
  {
    L = DDD_LANES,
    TABLE = 4 * 16 * L,
    MOST = 44
  };
  const ddd_kernels *g = &ddd_kernels_generic;
  static double want[TABLE];
  const double *w = last_numbers (0, 16 * L), *table = last_numbers (1, TABLE);

  k->subset_sums (w, last (1, sizeof want));
  g->subset_sums (w, want);
  CHECK (memcmp (table, want, sizeof want) == 0);
  for (size_t items = 1; items <= 3; items++)
    {
      uint16_t *pattern = last (0, items * sizeof *pattern);
      double *sum = last_numbers (2, items * L);

      for (size_t j = 0; j < items; j++)
        pattern[j] = (uint16_t) check_random ();
      memcpy (want, sum, items * L * sizeof *sum);
      k->add_rows (table, pattern, items, sum);
      g->add_rows (table, pattern, items, want);
      CHECK (memcmp (sum, want, items * L * sizeof *sum) == 0);
    }
  for (size_t size = 4; size <= MOST; size += 4)
    {
      float *z = last (4, (size - 1) * sizeof *z);

      k->dots (last_numbers (0, size), last_numbers (5, 3 * MOST + size), MOST,
               size, last_numbers (3, 4));
      for (size_t i = 0; i + 1 < size; i++)
        z[i] = (float) whole ();
      k->both_ways (z, size - 1, last_numbers (0, size - 1), 3,
                    last_numbers (1, size - 1));
      k->weigh (last_numbers (0, size * L), size, last_numbers (1, L),
                last (2, 3 * sizeof (uint32_t)), last_numbers (3, 3 * size), 3,
                last_numbers (5, 3 * L));
    }
}

/* Random words; levels of a pair, their number a multiple of eight or not.  */
static void
levels_end (const ddd_kernels *k)
{
  for (size_t count = 0; k->biased && count <= 3; count++)
    k->biased (last_words (0, 16), 5, 1, 8, count, last_words (1, 4 * count));
  for (size_t groups = 1; groups <= 3; groups++)
    {
      size_t words = groups * DDD_LEVELS;
      uint32_t *depth = last (2, groups * sizeof *depth);

      for (size_t g = 0; g < groups; g++)
        depth[g] = 1;
      k->levels (last_words (0, words), last_words (1, words), depth, groups,
                 last_numbers (3, words));
    }
  for (size_t levels = 1; levels <= 3 * DDD_LEVELS; levels++)
    {
      double sum[4];
      ddd_strata s
        = { levels, last_numbers (0, levels), last_numbers (1, levels),
            last_numbers (2, levels), last_numbers (3, levels) };

      k->strata (&s, sum);
    }
}

static void
nothing_else_is_touched (const ddd_kernels *k)
{
  for (size_t t = 0; t < LAST; t++)
    if (! last_end[t])
      last_end[t] = guard_end (LAST_WORDS * sizeof (uint64_t));
  words_end (k);
  rows_end (k);
  numbers_end (k);
  levels_end (k);
}

static void
check_tier (const ddd_kernels *k)
{
  fill ();
  counts_agree (k);
  masks_agree (k);
  selections_agree (k);
  turns_agree (k);
  flips_agree (k);
  tallies_count_rows (k);
  sums_of_doubles_agree (k);
  levels_by_definition (k);
  strata_agree_to_the_bit (k);
  expected_strata_agree_to_the_bit (k);
  probabilities_agree_to_the_bit (k);
  tiles_count_pairs (k);
  long_rows_fit (k);
}

static void
tests (void)
{
  const ddd_kernels *k;

  CHECK (ddd_cpu_kernels (&k, NULL) == DDD_OK);
  check_tier (k);
  nothing_else_is_touched (k);
#ifdef DDD_EMULATE
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi2"))
    check_tier (&emulated_avx512);
#endif
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
