/* unpack.c - from rows of bits back to a matrix.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "internal.h"

void
ddd_unpack (const ddd_bits *bits, double *c)
{
  for (size_t i = 0; i < bits->rows; i++)
    {
      const uint64_t *x = bits->correct + i * bits->stride;
      const uint64_t *v = bits->valid ? bits->valid + i * bits->stride : NULL;

      for (size_t j = 0; j < bits->items; j++)
        c[i + j * bits->rows]
          = v && ! ddd_bit (v, j) ? NAN : (double) ddd_bit (x, j);
    }
}

void
ddd_unpack_bytes (const ddd_bits *bits, uint8_t *c)
{
  for (size_t i = 0; i < bits->rows; i++)
    for (size_t j = 0; j < bits->items; j++)
      c[i + j * bits->rows]
        = (uint8_t) ddd_bit (bits->correct + i * bits->stride, j);
}
