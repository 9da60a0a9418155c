/* bits.c - the shape of a packed row, and what is set in it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "kernels.h"

size_t
ddd_row_words (size_t items)
{
  size_t block = (size_t) DDD_WORD * DDD_BLOCK_WORDS;

  return (items / block + (items % block != 0)) * DDD_BLOCK_WORDS;
}

uint64_t
ddd_live_bits (size_t items, size_t w)
{
  size_t left = items > w * DDD_WORD ? items - w * DDD_WORD : 0;

  return left < DDD_WORD ? ((uint64_t) 1 << left) - 1 : UINT64_MAX;
}

size_t
ddd_count (const ddd_kernels *k, const uint64_t *row, size_t items)
{
  return (size_t) k->count_and (row, row, row, ddd_row_words (items));
}
