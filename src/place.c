/* place.c - the answers of a long table go to their places in the planes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "internal.h"

/* Codes count from 1.  */
static int
fits (const uint32_t *code, size_t r, size_t size)
{
  return ! code || code[r] - 1 < size;
}

ddd_status
ddd_place (const ddd_answers *a, const size_t size[3], uint64_t *correct,
           uint64_t *valid, size_t *missing, size_t *repeated, ddd_error *err)
{
  size_t words = ddd_row_words (size[1]);
  size_t step = words * size[0], bytes = step * size[2] * sizeof *valid;
  size_t placed = 0, again = 0;

  memset (correct, 0, bytes);
  memset (valid, 0, bytes);
  for (size_t r = 0; r < a->count; r++)
    {
      float x = a->value[r];

      if (x != x)
        continue;
      if (! fits (a->model, r, size[0]) || ! fits (a->item, r, size[1])
          || ! fits (a->epoch, r, size[2]) || (x != 0 && x != 1))
        return ddd_fail (err, DDD_EINVAL, "row %zu is out of range", r + 1);

      size_t i = a->model ? a->model[r] - 1 : 0;
      size_t j = a->item ? a->item[r] - 1 : 0;
      size_t e = a->epoch ? a->epoch[r] - 1 : 0;
      size_t at = e * step + i * words + j / DDD_WORD;
      uint64_t bit = (uint64_t) 1 << j % DDD_WORD;

      again += (valid[at] & bit) != 0;
      valid[at] |= bit;
      correct[at] = (correct[at] & ~bit) | (x != 0 ? bit : 0);
      placed++;
    }

  *missing = size[0] * size[1] * size[2] - (placed - again);
  *repeated = again;
  return DDD_OK;
}
