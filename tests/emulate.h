/* emulate.h - AVX-512 intrinsics on any processor: Debian's libsimde-dev, and
   the few that its versions before 0.8 lack.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_EMULATE_H
#define DDD_EMULATE_H

#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/x86/avx512.h>

#include <stdint.h>

#ifndef __mmask8
typedef simde__mmask8 emulate_mask8;
#  define __mmask8 emulate_mask8
#endif

#ifndef _mm512_reduce_add_epi64
static inline int64_t
emulate_reduce_add (simde__m512i v)
{
  int64_t lane[8], sum = 0;

  simde_mm512_storeu_si512 (lane, v);
  for (int i = 0; i < 8; i++)
    sum += lane[i];
  return sum;
}
#  define _mm512_reduce_add_epi64 emulate_reduce_add
#endif

#ifndef _mm512_cvtepi32_pd
static inline simde__m512d
emulate_to_double (simde__m256i v)
{
  int32_t lane[8];
  double out[8];

  simde_mm256_storeu_si256 ((simde__m256i *) (void *) lane, v);
  for (int i = 0; i < 8; i++)
    out[i] = lane[i];
  return simde_mm512_loadu_pd (out);
}
#  define _mm512_cvtepi32_pd emulate_to_double
#endif

#ifndef _mm512_shuffle_i64x2
/* Two 128-bit lanes of A, then two of B, chosen by pairs of bits of PICK.  */
static inline simde__m512i
emulate_shuffle (simde__m512i a, simde__m512i b, int pick)
{
  int64_t x[2][8], out[8];

  simde_mm512_storeu_si512 (x[0], a);
  simde_mm512_storeu_si512 (x[1], b);
  for (int i = 0; i < 4; i++)
    for (int h = 0; h < 2; h++)
      out[2 * i + h] = x[i / 2][(pick >> 2 * i & 3) * 2 + h];
  return simde_mm512_loadu_si512 (out);
}
#  define _mm512_shuffle_i64x2 emulate_shuffle
#endif

#endif /* DDD_EMULATE_H */
