/* random.h - random numbers, and weights of a bootstrap.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_RANDOM_H
#define DDD_RANDOM_H

#include "internal.h"

/* xoshiro256**, see random.c.  */
typedef struct
{
  uint64_t s[4];
} ddd_random;

/* What a stream is for.  */
typedef enum
{
  DDD_FOR_BOOTSTRAP = 1,
  DDD_FOR_CURVEBALL,
  DDD_FOR_SLOPES
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

/* ---- leaps -------------------------------------------------------------- */

/* Steps are linear in the bits of a state: where those of each digit to base
   16 lead to, whatever it is.  */
typedef struct
{
  ddd_random from[DDD_WORD][16];
} ddd_random_leap;

void ddd_random_leap_make (size_t steps, ddd_random_leap *leap);

/* LEAP becomes that of its steps and those of MORE.  */
void ddd_random_leap_on (const ddd_random_leap *more, ddd_random_leap *leap);

/* Where R is after all of the steps.  */
ddd_random ddd_random_after (const ddd_random_leap *leap, const ddd_random *r);

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

#endif /* DDD_RANDOM_H */
