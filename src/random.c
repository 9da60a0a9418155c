/* random.c - random numbers that depend on seed, purpose and index only.
   SPDX-License-Identifier: GPL-3.0-or-later

   xoshiro256** (Blackman and Vigna, Scrambled linear pseudorandom number
   generators, ACM Trans. Math. Softw. 2021).  Its state comes from splitmix64
   (Steele, Lea and Flood, OOPSLA 2014), a bijection: two streams of one seed
   and purpose start from states that differ in all four words.

   Bounded draws are those of Lemire, Fast random integer generation in an
   interval, ACM Trans. Model. Comput. Simul. 2019: a product of the upper 32
   bits, which are the better ones, and a rejection that makes all outcomes
   equally likely.

   Not GSL, whose generators are called through a pointer: 5e8 bounded draws
   take gsl_rng_uniform_int 3.4 to 6.1 s with its fastest generators, and these
   .6 s, inlined.  */

#include "random.h"

uint64_t
ddd_splitmix (uint64_t *state)
{
  uint64_t z = *state += 0x9e3779b97f4a7c15;

  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

void
ddd_random_start (ddd_random *r, uint64_t seed, ddd_purpose purpose,
                  uint64_t index)
{
  uint64_t state = seed;

  /* Mixed one after the other: a sum would let seed 1, index 2 be seed 2,
     index 1.  */
  state = ddd_splitmix (&state) + (uint64_t) purpose;
  state = ddd_splitmix (&state) + index;
  state = ddd_splitmix (&state);
  for (int i = 0; i < 4; i++)
    r->s[i] = ddd_splitmix (&state);
}

/* ---- leaps -------------------------------------------------------------- */

typedef uint64_t four
  __attribute__ ((vector_size (32), aligned (8), may_alias));

ddd_random
ddd_random_after (const ddd_random_leap *leap, const ddd_random *r)
{
  ddd_random to = { { 0 } };
  four sum = { 0 };

  for (size_t digit = 0; digit < DDD_WORD; digit++)
    sum ^= *(const four *) leap
              ->from[digit][r->s[digit / 16] >> digit % 16 * 4 & 15]
              .s;
  *(four *) to.s = sum;
  return to;
}

void
ddd_random_leap_on (const ddd_random_leap *more, ddd_random_leap *leap)
{
  for (size_t digit = 0; digit < DDD_WORD; digit++)
    for (size_t x = 0; x < 16; x++)
      leap->from[digit][x] = ddd_random_after (more, &leap->from[digit][x]);
}

void
ddd_random_leap_make (size_t steps, ddd_random_leap *leap)
{
  ddd_random_leap power, last; /* of 1, 2, 4, ... steps */

  for (size_t digit = 0; digit < DDD_WORD; digit++)
    for (size_t x = 0; x < 16; x++)
      {
        ddd_random r = { { 0 } };

        r.s[digit / 16] = (uint64_t) x << digit % 16 * 4;
        leap->from[digit][x] = power.from[digit][x] = r;
        ddd_random_next (&power.from[digit][x]);
      }
  for (; steps > 0; steps >>= 1)
    {
      if (steps & 1)
        ddd_random_leap_on (&power, leap);
      last = power;
      ddd_random_leap_on (&last, &power);
    }
}
