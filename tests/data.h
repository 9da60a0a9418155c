/* data.h - random answers, packed, for the C tests.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_TEST_DATA_H
#define DDD_TEST_DATA_H

#include <math.h>

#include "check.h"

enum
{
  N_MAX = 140, /* more than two words of models, more than a group of rows */
  M_MAX = 2100,
  W_MAX = 48
};

static double data_c[N_MAX * M_MAX];
static uint64_t data_room[2][N_MAX * W_MAX + 8] __attribute__ ((aligned (64)));

/* About PERCENT of the answers missing, 60 % of the others right; packed at
   one of Octave's offsets.  */
static inline ddd_bits
data_bits (size_t n, size_t m, unsigned percent, size_t at)
{
  ddd_matrix x = { DDD_DOUBLE, n, m, 0, data_c };
  uint64_t *correct = data_room[0] + check_offset[at % 4] / 8;
  uint64_t *valid = data_room[1] + check_offset[(at + 1) % 4] / 8;
  size_t missing = 0;

  for (size_t t = 0; t < n * m; t++)
    data_c[t]
      = check_random () % 100 < percent ? NAN : check_random () % 10 < 6;
  memset (data_room, 0xff, sizeof data_room); /* every word is written */
  CHECK (ddd_pack (&x, correct, valid, &missing, NULL) == DDD_OK);
  return (ddd_bits) { n, m, ddd_row_words (m), correct,
                      missing ? valid : NULL };
}

#endif /* DDD_TEST_DATA_H */
