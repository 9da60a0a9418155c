/* select.c - some of the items, as packed rows of their own.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"

static void
select_rows (const ddd_kernels *k, const ddd_bits *bits, const uint64_t *from,
             const uint64_t *mask, size_t words, uint64_t *to)
{
  memset (to, 0, bits->rows * words * sizeof *to);
  for (size_t i = 0; i < bits->rows; i++)
    k->select (from + i * bits->stride, mask, ddd_row_words (bits->items),
               to + i * words);
}

ddd_status
ddd_select (const ddd_bits *bits, const uint64_t *mask, uint64_t *correct,
            uint64_t *valid, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  if (status != DDD_OK)
    return status;

  size_t words = ddd_row_words (ddd_count (k, mask, bits->items));
  select_rows (k, bits, bits->correct, mask, words, correct);
  if (bits->valid)
    select_rows (k, bits, bits->valid, mask, words, valid);
  return DDD_OK;
}

/* Whether all models answered the same items.  */
static int
share_answers (const ddd_bits *bits)
{
  size_t bytes = ddd_row_words (bits->items) * sizeof *bits->valid;

  for (size_t i = 1; i < bits->rows; i++)
    if (memcmp (bits->valid, bits->valid + i * bits->stride, bytes) != 0)
      return 0;
  return 1;
}

static ddd_status
subset (const ddd_kernels *k, const ddd_bits *bits, const uint64_t *mask,
        ddd_bits *out, uint64_t **memory, ddd_error *err)
{
  size_t items = ddd_count (k, mask, bits->items);
  size_t words = ddd_row_words (items), plane = words * bits->rows;
  uint64_t *p = ddd_alloc (plane * (bits->valid ? 2 : 1), sizeof *p);

  if (! p)
    return ddd_fail (err, DDD_ENOMEM, "no memory to select %zu items", items);

  *memory = p;
  *out = (ddd_bits) { bits->rows, items, words, p,
                      bits->valid ? p + plane : NULL };
  return ddd_select (bits, mask, p, bits->valid ? p + plane : NULL, err);
}

ddd_status
ddd_subset (const ddd_bits *bits, const uint64_t *mask, ddd_bits *out,
            uint64_t **memory, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  *memory = NULL;
  if (status != DDD_OK)
    return status;
  if (! bits->valid || bits->rows == 0 || ! share_answers (bits))
    return subset (k, bits, mask, out, memory, err);

  size_t words = ddd_row_words (bits->items);
  uint64_t *both = ddd_alloc (words, sizeof *both);
  ddd_bits answered = *bits;

  if (! both)
    return ddd_fail (err, DDD_ENOMEM, "no memory to select items");
  for (size_t w = 0; w < words; w++)
    both[w] = mask[w] & bits->valid[w];
  answered.valid = NULL;
  status = subset (k, &answered, both, out, memory, err);
  free (both);
  return status;
}

static void
gather_rows (const ddd_bits *bits, const uint64_t *from, const size_t *index,
             size_t count, uint64_t *to)
{
  size_t words = ddd_row_words (count);

  memset (to, 0, bits->rows * words * sizeof *to);
  for (size_t i = 0; i < bits->rows; i++)
    for (size_t j = 0; j < count; j++)
      to[i * words + j / DDD_WORD]
        |= (uint64_t) ddd_bit (from + i * bits->stride, index[j])
           << j % DDD_WORD;
}

ddd_status
ddd_gather (const ddd_bits *bits, const size_t *index, size_t count,
            uint64_t *correct, uint64_t *valid, ddd_error *err)
{
  for (size_t j = 0; j < count; j++)
    if (index[j] >= bits->items)
      return ddd_fail (err, DDD_EINVAL, "there is no item %zu among %zu",
                       index[j] + 1, bits->items);

  gather_rows (bits, bits->correct, index, count, correct);
  if (bits->valid)
    gather_rows (bits, bits->valid, index, count, valid);
  return DDD_OK;
}
