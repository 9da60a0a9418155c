/* curveball.c - answers shuffled so that every total stays.
   SPDX-License-Identifier: GPL-3.0-or-later

   A uniform random matrix of 0 and 1 with the row and the column sums of the
   one given: difficulty of items and accuracy of models are kept, and nothing
   else is.  One step of the chain, a trade: an ordered random pair of rows;
   the positions D where they differ are dealt out anew, each row as many ones
   as it had, all ways equally likely.  Dealing out what was there, and having
   nothing to trade, are steps as well: without them the chain is biased, or
   periodic.

     G. Strona, D. Nappo, F. Boccacci, S. Fattorini and J. San-Miguel-Ayanz,
     Nature Communications 2014; C. J. Carstens, Physical Review E 2015.

   A random subset of D of a given size is Fisher and Yates' shuffle where D
   has few positions.  Where it has many, a position enters with a probability
   near the share wanted, 64 positions a step, and random ones are taken out or
   added until the size is right: by symmetry all subsets of that size stay
   equally likely, at an eighth of the time.

   Of long rows four parts take their random words together, each from where
   those of the parts before it end: a leap of so many steps, which the number
   of digits says.  What is drawn is the same.  */

#include <stdlib.h>
#include <string.h>

#include "pairs.h"
#include "random.h"

enum
{
  DIGITS = 6, /* binary, of the probability to enter */
  SPARSE = 8, /* the shuffle is for fewer than an eighth of all items */
  PARTS = 4,
  LONG = 160, /* words of rows that are worth three leaps */
  MANY = 200  /* trades that are worth making them */
};

typedef uint64_t four
  __attribute__ ((vector_size (32), aligned (8), may_alias));

typedef struct
{
  const ddd_kernels *k;
  ddd_random random;
  size_t items, words;
  uint64_t *d;    /* where the rows differ */
  uint64_t *take; /* the part of it that goes to the first */
  uint64_t *bits; /* random */
  uint32_t *list;
  size_t part;           /* words */
  ddd_random_leap *leap; /* over a part, by digits - 1; or NULL */
} table;

static size_t
size (const table *t, const uint64_t *set)
{
  return t->k->count_and (set, set, set, t->words);
}

static void
flip (uint64_t *set, size_t item)
{
  set[item / DDD_WORD] ^= (uint64_t) 1 << item % DDD_WORD;
}

/* WANT of the COUNT positions, those that are dealt being the fewer.  */
static void
shuffle (table *t, size_t count, size_t want)
{
  int most = want > count / 2;
  size_t deal = most ? count - want : want, n = 0;

  for (size_t w = 0; w < t->words; w++)
    for (uint64_t bits = t->d[w]; bits; bits &= bits - 1)
      t->list[n++]
        = (uint32_t) (w * DDD_WORD + (size_t) __builtin_ctzll (bits));

  if (most)
    memcpy (t->take, t->d, t->words * sizeof *t->take);
  else
    memset (t->take, 0, t->words * sizeof *t->take);
  for (size_t i = 0; i < deal; i++)
    {
      size_t j = i + ddd_random_below (&t->random, (uint32_t) (count - i));
      uint32_t item = t->list[j];

      t->list[j] = t->list[i];
      flip (t->take, item);
    }
}

/* 64 bits, each 1 with probability P / 2^DIGITS: one word for every binary
   digit of it, from the last that is 1.  */
static uint64_t
biased (ddd_random *r, unsigned p)
{
  uint64_t bits = 0;

  if (p == 0 || p >> DIGITS)
    return -(uint64_t) (p > 0);
  for (unsigned digit = p & -p; digit >> DIGITS == 0; digit <<= 1)
    bits = p & digit ? bits | ddd_random_next (r) : bits & ddd_random_next (r);
  return bits;
}

/* In four parts of the words that are not 0.  */
static void
bias_parts (table *t, unsigned p)
{
  size_t used = 0, part = t->part;
  unsigned first = p & -p;
  unsigned digits = DIGITS - (unsigned) __builtin_ctz (first);
  uint64_t state[4 * PARTS], *bits = t->bits;
  ddd_random r = t->random;

  for (size_t w = 0; w < t->words; w++)
    {
      t->list[used] = (uint32_t) w;
      used += t->d[w] != 0;
    }
  for (size_t l = 0; l < PARTS; l++)
    {
      for (size_t w = 0; w < 4; w++)
        state[w * PARTS + l] = r.s[w];
      if (l + 1 < PARTS)
        r = ddd_random_after (&t->leap[digits - 1], &r);
    }

  /* The chain goes on from where the last word was drawn.  */
  size_t end = ddd_least (used / part, PARTS - 1), last = used - end * part;
  t->k->biased (state, p, first, 1 << DIGITS, last, bits);
  for (size_t w = 0; w < 4; w++)
    t->random.s[w] = state[w * PARTS + end];
  t->k->biased (state, p, first, 1 << DIGITS, part - last,
                bits + PARTS * last);

  memset (t->take, 0, t->words * sizeof *t->take);
  for (size_t l = 0; l < PARTS && l * part < used; l++)
    {
      const uint32_t *word = t->list + l * part;
      size_t count = ddd_least (used - l * part, part);

      for (size_t i = 0; i < count; i++)
        t->take[word[i]] = t->d[word[i]] & bits[i * PARTS + l];
    }
}

static void
bias (table *t, unsigned p)
{
  ddd_random random = t->random; /* no store into a row can change it */

  for (size_t w = 0; w < t->words; w++)
    t->take[w] = t->d[w] ? t->d[w] & biased (&random, p) : 0;
  t->random = random;
}

static void
sieve (table *t, size_t count, size_t want)
{
  unsigned p = (unsigned) (((want << (DIGITS + 1)) + count) / (2 * count));

  if (t->leap && p > 0 && p >> DIGITS == 0)
    bias_parts (t, p);
  else
    bias (t, p);

  /* No branch on what is hit, which nobody can predict.  */
  size_t have = size (t, t->take);
  uint64_t add = have < want ? UINT64_MAX : 0;
  ddd_random random = t->random;
  for (size_t left = add ? want - have : have - want; left > 0;)
    {
      size_t item = ddd_random_below (&random, (uint32_t) t->items);
      size_t w = item / DDD_WORD, at = item % DDD_WORD;
      uint64_t may = t->d[w] & (t->take[w] ^ add);
      uint64_t hit = may >> at & 1;

      t->take[w] ^= hit << at;
      left -= hit;
    }
  t->random = random;
}

/* Compilers do not see that rows are apart.  */
static void
differ (const table *t, const uint64_t *a, const uint64_t *b)
{
  for (size_t w = 0; w < t->words; w += 4)
    *(four *) (t->d + w) = *(const four *) (a + w) ^ *(const four *) (b + w);
}

/* Blocks of rows, of which they make vectors.  */
static void
deal (const table *t, uint64_t *restrict a, uint64_t *restrict b)
{
  const uint64_t *d = t->d, *take = t->take;

  for (size_t w = 0; w < t->words; w += DDD_BLOCK_WORDS)
    for (size_t i = 0; i < DDD_BLOCK_WORDS; i++)
      {
        uint64_t both = a[w + i] & b[w + i];

        a[w + i] = both | take[w + i];
        b[w + i] = both | (d[w + i] ^ take[w + i]);
      }
}

static void
trade (table *t, uint64_t *a, uint64_t *b)
{
  differ (t, a, b);

  size_t count = size (t, t->d);
  size_t want = t->k->count_and (t->d, a, a, t->words);
  if (want == 0 || want == count)
    return;
  if (count < t->items / SPARSE)
    shuffle (t, count, want);
  else
    sieve (t, count, want);
  deal (t, a, b);
}

static void
make_leaps (const table *t)
{
  ddd_random_leap_make (t->part, t->leap);
  for (size_t digits = 1; digits < DIGITS; digits++)
    {
      t->leap[digits] = t->leap[digits - 1];
      ddd_random_leap_on (t->leap, &t->leap[digits]);
    }
}

static void
joint_counts (void *ctx, const ddd_block *b)
{
  uint32_t *joint = ctx;

  for (size_t j = 0; j < b->nj; j++)
    for (size_t i = 0; i < b->ni && b->i0 + i < b->j0 + j; i++)
      {
        size_t l = b->j0 + j;

        joint[l * (l - 1) / 2 + b->i0 + i]
          = (uint32_t) ddd_block_pair (b, 0, i, j).n11;
      }
}

ddd_status
ddd_curveball (size_t rows, size_t items, uint64_t *correct, size_t trades,
               uint64_t seed, uint64_t first, size_t samples,
               const ddd_run *run, uint32_t *joint, ddd_error *err)
{
  size_t words = ddd_row_words (items), pairs = rows * (rows - 1) / 2;
  table t = { .items = items, .words = words };
  ddd_status status = ddd_cpu_kernels (&t.k, err);

  if (status != DDD_OK)
    return status;
  if (rows < 2 || rows > UINT32_MAX || items > INT32_MAX)
    return ddd_fail (err, DDD_ESIZE,
                     "C must have 2 models or more and fewer than 2^31 items");
  t.d = ddd_alloc (3 * words, sizeof *t.d);
  t.list = ddd_alloc (items / SPARSE + words + 1, sizeof *t.list);
  if (t.k->biased && words >= LONG
      && (double) trades * (double) samples >= MANY)
    t.leap = ddd_alloc (DIGITS, sizeof *t.leap);
  if (! t.d || ! t.list)
    {
      free (t.d);
      free (t.list);
      free (t.leap);
      return ddd_fail (err, DDD_ENOMEM, "no memory to shuffle %zu items",
                       items);
    }
  t.take = t.d + words;
  t.bits = t.take + words;
  t.part = words / PARTS;
  if (t.leap)
    make_leaps (&t);

  for (size_t s = 0; s < samples && status == DDD_OK; s++)
    {
      ddd_bits bits = { rows, items, words, correct, NULL };

      ddd_random_start (&t.random, seed, DDD_FOR_CURVEBALL, first + s);
      for (size_t step = 0; step < trades; step++)
        {
          size_t i = ddd_random_below (&t.random, (uint32_t) rows);
          size_t l = ddd_random_below (&t.random, (uint32_t) rows - 1);

          trade (&t, correct + i * words, correct + (l + (l >= i)) * words);
        }
      if (joint)
        status
          = ddd_gram (&bits, 1, run, joint_counts, joint + s * pairs, err);
    }
  free (t.d);
  free (t.list);
  free (t.leap);
  return status;
}
