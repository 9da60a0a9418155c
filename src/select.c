/* select.c - some of the items, as packed rows of their own.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"

/* The words of a mask, or those alone that are not empty, padded to whole
   blocks, and where they are.  */
typedef struct
{
  const uint64_t *mask;
  size_t words;
  size_t *at; /* NULL: all of them */
  uint64_t *row;
} used_words;

static size_t
words_used (const uint64_t *mask, size_t words)
{
  size_t used = 0;

  for (size_t w = 0; w < words; w++)
    used += mask[w] != 0;
  return used;
}

static ddd_status
find_words (const uint64_t *mask, size_t words, used_words *u, ddd_error *err)
{
  size_t used = words_used (mask, words);
  size_t padded = ddd_row_words (used * DDD_WORD);

  *u = (used_words) { mask, words, NULL, NULL };
  if (words == DDD_BLOCK_WORDS || 2 * padded >= words)
    return DDD_OK;
  u->at = ddd_alloc (padded + 1, sizeof *u->at);
  u->row = ddd_alloc (2 * padded + 1, sizeof *u->row);
  if (! u->at || ! u->row)
    {
      free (u->at);
      free (u->row);
      return ddd_fail (err, DDD_ENOMEM, "no memory to select items");
    }
  uint64_t *some = u->row + padded;

  u->words = 0;
  for (size_t w = 0; w < words; w++)
    if (mask[w])
      {
        some[u->words] = mask[w];
        u->at[u->words++] = w;
      }
  for (; u->words < padded; u->words++)
    {
      some[u->words] = 0;
      u->at[u->words] = 0;
    }
  u->mask = some;
  return DDD_OK;
}

static void
select_rows (const ddd_kernels *k, const ddd_bits *bits, const uint64_t *from,
             const used_words *u, size_t words, uint64_t *to)
{
  memset (to, 0, bits->rows * words * sizeof *to);
  for (size_t i = 0; i < bits->rows; i++)
    {
      const uint64_t *row = from + i * bits->stride;

      if (u->at)
        {
          for (size_t w = 0; w < u->words; w++)
            u->row[w] = row[u->at[w]];
          row = u->row;
        }
      k->select (row, u->mask, u->words, to + i * words);
    }
}

ddd_status
ddd_select (const ddd_bits *bits, const uint64_t *mask, uint64_t *correct,
            uint64_t *valid, ddd_error *err)
{
  const ddd_kernels *k;
  used_words u;
  ddd_status status = ddd_cpu_kernels (&k, err);

  if (status == DDD_OK)
    status = find_words (mask, ddd_row_words (bits->items), &u, err);
  if (status != DDD_OK)
    return status;

  size_t words = ddd_row_words (ddd_count (k, mask, bits->items));
  select_rows (k, bits, bits->correct, &u, words, correct);
  if (bits->valid)
    select_rows (k, bits, bits->valid, &u, words, valid);
  free (u.at);
  free (u.row);
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
  uint64_t *p;

  if (items == bits->items)
    {
      *out = *bits;
      return DDD_OK;
    }
  p = ddd_alloc (plane * (bits->valid ? 2 : 1), sizeof *p);
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

/* The same of items in their order.  */
static ddd_status
select_in_order (const ddd_bits *bits, const size_t *index, size_t count,
                 uint64_t *correct, uint64_t *valid, ddd_error *err)
{
  size_t words = ddd_row_words (bits->items);
  uint64_t *mask = ddd_alloc (words, sizeof *mask);
  ddd_status status;

  if (! mask)
    return ddd_fail (err, DDD_ENOMEM, "no memory to select %zu items", count);
  memset (mask, 0, words * sizeof *mask);
  for (size_t j = 0; j < count; j++)
    mask[index[j] / DDD_WORD] |= (uint64_t) 1 << index[j] % DDD_WORD;
  status = ddd_select (bits, mask, correct, valid, err);
  free (mask);
  return status;
}

ddd_status
ddd_gather (const ddd_bits *bits, const size_t *index, size_t count,
            uint64_t *correct, uint64_t *valid, ddd_error *err)
{
  int ascending = 1;

  for (size_t j = 0; j < count; j++)
    {
      if (index[j] >= bits->items)
        return ddd_fail (err, DDD_EINVAL, "there is no item %zu among %zu",
                         index[j] + 1, bits->items);
      ascending &= j == 0 || index[j - 1] < index[j];
    }

  /* Words of items at once, unless most words have none.  */
  if (ascending && count >= ddd_row_words (bits->items))
    return select_in_order (bits, index, count, correct, valid, err);
  gather_rows (bits, bits->correct, index, count, correct);
  if (bits->valid)
    gather_rows (bits, bits->valid, index, count, valid);
  return DDD_OK;
}
