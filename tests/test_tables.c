/* test_tables.c - tables of joint counts, against bits counted one by one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "tables.h"

enum
{
  PART = DDD_TABLE_PART,
  LANES = DDD_TABLE_LANES,
  SLICE = DDD_TABLE_SLICE,
  GROUPS = DDD_TABLE_GROUPS,
  SUMS = DDD_TABLE_SUMS
};

/* Bit T of SLICES, whose next digit is a slice away.  */
static uint32_t
number (const uint64_t *slices, size_t digits, size_t t)
{
  uint32_t x = 0;

  for (size_t d = 0; d < digits; d++)
    x |= (uint32_t) ddd_bit (slices + d * SLICE, t) << d;
  return x;
}

/* All 64 patterns against 256 of random lanes, at every group.  */
static void
tables_hold_what_lanes_say (const ddd_kernels *k)
{
  static uint64_t item[PART * DDD_WORD * SLICE];
  static uint64_t table[GROUPS * DDD_TABLE_WORDS];
  size_t wrong = 0;

  for (size_t t = 0; t < sizeof item / sizeof *item; t++)
    item[t] = check_word ();
  k->tables (item, table);
  for (size_t g = 0; g < GROUPS; g++)
    for (unsigned p = 0; p < 64; p++)
      for (size_t l = 0; l < LANES; l++)
        {
          const uint64_t *at = table + g * DDD_TABLE_WORDS + p * 2 * SLICE;
          unsigned q = number (item + g * 6 * SLICE, 6, l);
          int want = (__builtin_popcount (p) + 1) / 2
                     + __builtin_popcount (q) / 2 - __builtin_popcount (p & q);

          wrong += number (at, 2, l) != (uint32_t) want;
        }
  CHECK (wrong == 0);
}

/* Tables of anything, rows at any offset, sums that go on and overflow.  */
static void
look_ups_add (const ddd_kernels *k)
{
  static uint64_t table[GROUPS * DDD_TABLE_WORDS], sum[SUMS * SLICE];
  uint32_t want[LANES];
  uint64_t row[PART + 8];
  size_t wrong = 0;

  for (size_t t = 0; t < sizeof table / sizeof *table; t++)
    table[t] = check_word ();
  for (size_t t = 0; t < sizeof sum / sizeof *sum; t++)
    sum[t] = check_word ();
  for (size_t l = 0; l < LANES; l++)
    want[l] = number (sum, SUMS, l);

  for (size_t round = 0; round < 400; round++)
    {
      const uint64_t *x = row + round % 8;

      for (size_t w = 0; w < PART + 8; w++)
        row[w] = check_word ();
      k->look_up (table, x, sum);
      for (size_t g = 0; g < GROUPS; g++)
        {
          size_t p = 0;

          for (size_t t = 0; t < 6; t++)
            p |= (size_t) ddd_bit (x, 6 * g + t) << t;
          for (size_t l = 0; l < LANES; l++)
            want[l]
              += number (table + g * DDD_TABLE_WORDS + p * 2 * SLICE, 2, l);
        }
    }
  for (size_t l = 0; l < LANES; l++)
    wrong += number (sum, SUMS, l) != want[l] % (1u << SUMS);
  CHECK (wrong == 0);
}

/* Rows of a block and where they are looked for.  */
typedef struct
{
  ddd_bits bits;
  ddd_rows rows;
  ddd_margin margin[DDD_TABLE_ROWS + DDD_PANEL_ROWS];
} set;

static void
fill_set (set *s, const uint64_t *x, size_t at, size_t n, size_t words,
          size_t per)
{
  size_t plane = (at + n + 1) / per * words;

  memset (s, 0, sizeof *s);
  s->bits = (ddd_bits) { (at + n + 1) / per, words * DDD_WORD, words, x,
                         per == 2 ? x + plane : NULL };
  s->rows = (ddd_rows) { &s->bits, per, at, n, s->margin };
}

/* NX rows against NY, or against themselves.  */
static void
block_counts (const ddd_kernels *k, const uint64_t *x, size_t nx, size_t ny,
              size_t words, size_t per)
{
  static set a, b;
  size_t ld = ny + 5, wrong = 0;
  uint64_t *room = ddd_alloc (DDD_TABLE_ROOM, sizeof *room);
  uint32_t *count = ddd_alloc (nx * ld, sizeof *count);
  int self = nx == ny;

  CHECK (room && count);
  fill_set (&a, x, per, nx, words, per);
  fill_set (&b, x + words, per, ny, words, per);
  for (size_t t = 0; t < nx * ld; t++)
    count[t] = 7;
  ddd_table_count (k, &a.rows, self ? &a.rows : &b.rows, room, count, ld);
  for (size_t i = 0; i < nx; i++)
    {
      const uint64_t *p = ddd_row_of (&a.rows, i);
      const ddd_margin *col = self ? a.margin : b.margin;
      uint32_t own = 0;

      for (size_t w = 0; w < words; w++)
        own += (uint32_t) __builtin_popcountll (p[w]);
      wrong += a.margin[i].own != own;
      for (size_t j = self ? i : 0; j < ny; j++)
        {
          const uint64_t *q = ddd_row_of (self ? &a.rows : &b.rows, j);
          uint32_t both = 7;

          for (size_t w = 0; w < words; w++)
            both += (uint32_t) __builtin_popcountll (p[w] & q[w]);
          wrong += count[i * ld + j] + a.margin[i].left + col[j].right != both;
        }
      for (size_t j = ny; j < ld; j++)
        wrong += count[i * ld + j] != 7;
    }
  for (size_t j = 0; j < ny && ! self; j++)
    {
      uint32_t own = 0;

      for (size_t w = 0; w < words; w++)
        own += (uint32_t) __builtin_popcountll (ddd_row_of (&b.rows, j)[w]);
      wrong += b.margin[j].own != own;
    }
  CHECK (wrong == 0);
  free (room);
  free (count);
}

/* Strips that are full and not, one row, parts of the items that are full and
   not; models that are two rows; rows at Octave's offsets.  */
static void
blocks_count_pairs (const ddd_kernels *k)
{
  static const size_t size[][3] /* rows, rows, words */
    = { { 1, 1, 16 },     { 1, 3, 32 },     { 5, 2, 48 },   { 254, 254, 16 },
        { 255, 255, 16 }, { 254, 255, 32 }, { 3, 253, 96 }, { 300, 7, 112 },
        { 508, 508, 16 }, { 508, 507, 16 }, { 9, 9, 2048 }, { 3, 2, 4080 },
        { 130, 130, 400 } };
  size_t most = 600 * 512;
  uint64_t *x = ddd_alloc (most + 16, sizeof *x);

  CHECK (x != NULL);
  for (size_t t = 0; t < most + 16; t++)
    x[t] = check_word ();
  for (size_t s = 0; s < sizeof size / sizeof *size; s++)
    block_counts (k, x + check_offset[s % 4] / sizeof *x, size[s][0],
                  size[s][1], size[s][2], 1 + (size[s][0] % 2 == 0));
  free (x);
}

/* Three of every six items against the other three: r is 3 in all groups, so
   sums come as near their digits as they can.  */
static void
sums_have_their_digits (const ddd_kernels *k)
{
  enum
  {
    W = 4080
  };
  uint64_t *x = ddd_alloc (4 * W, sizeof *x);

  CHECK (x != NULL);
  for (size_t t = 0; t < (size_t) W * DDD_WORD; t++)
    for (size_t r = 0; r < 4; r++)
      {
        uint64_t *word = x + r * W + t / DDD_WORD;
        uint64_t bit = (uint64_t) ((t % 6 < 3) == (r % 2 == 0))
                       << t % DDD_WORD;

        *word = t % DDD_WORD == 0 ? bit : *word | bit;
      }
  block_counts (k, x, 1, 2, W, 1);
  block_counts (k, x, 2, 2, W, 1);
  free (x);
}

/* Tables are for large sets only, and their memory is bounded.  */
static void
tables_are_for_many (const ddd_kernels *k)
{
  CHECK (! ddd_tables_pay (k, 100, 100, 1));
  CHECK (! ddd_tables_pay (k, 4, 500, 0) && ! ddd_tables_pay (k, 500, 4, 0));
  CHECK (ddd_tables_pay (k, 500, 500, 0) == (k->tables != NULL));
  CHECK (DDD_TABLE_ROOM * sizeof (uint64_t) < 600000);
}

static void
tests (void)
{
  const ddd_kernels *k;

  CHECK (ddd_cpu_kernels (&k, NULL) == DDD_OK);
  tables_are_for_many (k);
  if (! k->tables)
    return;
  tables_hold_what_lanes_say (k);
  look_ups_add (k);
  blocks_count_pairs (k);
  sums_have_their_digits (k);
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
