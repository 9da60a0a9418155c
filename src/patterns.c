/* patterns.c - the distinct columns of answers.
   SPDX-License-Identifier: GPL-3.0-or-later

   Many items have the same answers of all models: all right, to begin with.
   What a likelihood sees of them is how many there are.  Sorted byte by byte
   (radix sort, stable), which takes as many steps as there are bytes.  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"
#include "slopes.h"

/* Right models of every item, a byte of eight models after the other.  */
static void
read_answers (const ddd_bits *bits, size_t bytes, uint8_t *answer, uint32_t *k)
{
  memset (answer, 0, bits->items * bytes);
  memset (k, 0, bits->items * sizeof *k);
  for (size_t i = 0; i < bits->rows; i++)
    {
      const uint64_t *row = bits->correct + i * bits->stride;

      for (size_t w = 0; w * DDD_WORD < bits->items; w++)
        for (uint64_t left = row[w]; left; left &= left - 1)
          {
            size_t j = w * DDD_WORD + (size_t) __builtin_ctzll (left);

            answer[j * bytes + i / 8] |= (uint8_t) (1 << i % 8);
            k[j]++;
          }
    }
}

/* One step of the sort: by a byte that is STEP bytes from one item to the
   next.  */
static void
sort_step (const uint8_t *key, size_t step, size_t items, uint32_t *order,
           uint32_t *next)
{
  size_t at[257] = { 0 };

  for (size_t j = 0; j < items; j++)
    at[key[j * step] + 1]++;
  for (size_t v = 0; v < 256; v++)
    at[v + 1] += at[v];
  for (size_t j = 0; j < items; j++)
    next[at[key[order[j] * step]]++] = order[j];
  memcpy (order, next, items * sizeof *order);
}

static void
collect (const uint8_t *answer, const uint32_t *k, const uint32_t *order,
         size_t items, ddd_patterns *p)
{
  p->count = 0;
  for (size_t j = 0; j < items; j++)
    {
      const uint8_t *this = answer + order[j] * p->bytes;
      uint8_t *last = p->pattern + p->count * p->bytes;

      if (p->count == 0 || memcmp (last - p->bytes, this, p->bytes) != 0)
        {
          memcpy (last, this, p->bytes);
          p->items[p->count] = 0;
          p->k[p->count++] = k[order[j]];
        }
      p->items[p->count - 1]++;
    }
}

ddd_status
ddd_patterns_make (const ddd_bits *bits, ddd_patterns *p, ddd_error *err)
{
  size_t m = bits->items, bytes = (bits->rows + 7) / 8;
  uint8_t *answer = ddd_alloc (m * (bytes + 1), 1);
  uint32_t *k = ddd_alloc (3 * m, sizeof *k);

  *p = (ddd_patterns) { .models = bits->rows, .bytes = bytes };
  p->pattern = ddd_alloc (m * bytes, 1);
  p->items = ddd_alloc (m, sizeof *p->items);
  p->k = ddd_alloc (m, sizeof *p->k);
  p->total = (double) m;
  if (! answer || ! k || ! p->pattern || ! p->items || ! p->k)
    {
      free (answer);
      free (k);
      ddd_patterns_free (p);
      return ddd_fail (err, DDD_ENOMEM, "no memory to sort %zu items", m);
    }

  uint8_t *key = answer + m * bytes;
  uint32_t *order = k + m, *next = order + m;
  read_answers (bits, bytes, answer, k);
  for (size_t j = 0; j < m; j++)
    order[j] = (uint32_t) j;
  for (size_t b = 0; b < bytes; b++)
    sort_step (answer + b, bytes, m, order, next);
  for (unsigned shift = 0; bits->rows >> shift > 0; shift += 8)
    {
      for (size_t j = 0; j < m; j++)
        key[j] = (uint8_t) (k[j] >> shift);
      sort_step (key, 1, m, order, next);
    }
  collect (answer, k, order, m, p);
  free (answer);
  free (k);
  return DDD_OK;
}

void
ddd_patterns_free (ddd_patterns *p)
{
  free (p->pattern);
  free (p->items);
  free (p->k);
  *p = (ddd_patterns) { 0 };
}

ddd_status
ddd_count_patterns (const ddd_bits *bits, double *count, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  if (status != DDD_OK)
    return status;
  if (bits->rows > 16)
    return ddd_fail (err, DDD_ESIZE, "too many rows (%zu) for patterns",
                     bits->rows);
  memset (count, 0, ((size_t) 1 << bits->rows) * sizeof *count);
  for (size_t w = 0; w * DDD_WORD < bits->items; w++)
    {
      uint64_t mask[DDD_WORD] = { 0 }, item[DDD_WORD];
      size_t items = ddd_least (bits->items - w * DDD_WORD, DDD_WORD);

      for (size_t i = 0; i < bits->rows; i++)
        mask[ddd_turn_slot (i)] = bits->correct[i * bits->stride + w];
      k->turn (mask, item);
      for (size_t j = 0; j < items; j++)
        count[item[j]]++;
    }
  return DDD_OK;
}
