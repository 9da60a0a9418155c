/* nested.c - the first models of an order, one more at a time.
   SPDX-License-Identifier: GPL-3.0-or-later

   Plane s holds the items on which at most s of the models so far are wrong;
   with a model that is right on the items x,

     plane_s = (x and plane_s) or (not x and plane_(s-1)),

   so t + 1 planes say which items are trivial with tolerance t, whatever the
   number of models.  The same with right and wrong exchanged for impossible
   ones.  */

#include <stdlib.h>
#include <string.h>

#include "kernels.h"

/* FLIP is all ones to count right answers in place of wrong ones.  Where a
   plane loses items, FROM (which may be NULL) notes the number of models.  */
static void
add_model (uint64_t *plane, size_t words, size_t tolerance, const uint64_t *x,
           uint64_t flip, double count, double *from)
{
  uint64_t *last = plane + tolerance * words;

  for (size_t w = 0; w < words; w++)
    {
      uint64_t right = x[w] ^ flip, old = last[w];

      for (size_t s = tolerance; s > 0; s--)
        {
          uint64_t *p = plane + s * words + w;

          *p = (right & *p) | (~right & p[-(ptrdiff_t) words]);
        }
      plane[w] &= right;
      for (uint64_t gone = old & ~last[w]; from && gone; gone &= gone - 1)
        from[w * DDD_WORD + (size_t) __builtin_ctzll (gone)] = count;
    }
}

ddd_status
ddd_nested (const ddd_bits *bits, const uint64_t *mask, const size_t *order,
            size_t count, size_t tolerance, const ddd_nested_out *out,
            ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);
  size_t words = ddd_row_words (bits->items), size = (tolerance + 1) * words;
  double *from[2] = { out->wrong_from, out->right_from };

  if (status != DDD_OK)
    return status;
  uint64_t *plane = ddd_alloc (2 * size, sizeof *plane);
  if (! plane)
    return ddd_fail (err, DDD_ENOMEM, "no memory for %zu items", bits->items);
  for (size_t s = 0; s < 2 * (tolerance + 1); s++)
    memcpy (plane + s * words, mask, words * sizeof *plane);
  for (int side = 0; side < 2; side++)
    for (size_t j = 0; from[side] && j < bits->items; j++)
      from[side][j] = INFINITY;

  for (size_t c = 0; c < count; c++)
    {
      const uint64_t *x = bits->correct + order[c] * bits->stride;
      const uint64_t *last = plane + tolerance * words;

      add_model (plane, words, tolerance, x, 0, (double) c + 1, from[0]);
      add_model (plane + size, words, tolerance, x, UINT64_MAX, (double) c + 1,
                 from[1]);
      out->trivial[c] = (double) k->count_and (last, last, last, words);
      last += size;
      out->impossible[c] = (double) k->count_and (last, last, last, words);
    }
  free (plane);
  return DDD_OK;
}

ddd_status
ddd_right_on (const ddd_bits *bits, const uint64_t *mask, double *right,
              ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  for (size_t i = 0; i < bits->rows && status == DDD_OK; i++)
    {
      const uint64_t *row = bits->correct + i * bits->stride;

      right[i]
        = (double) k->count_and (row, mask, mask, ddd_row_words (bits->items));
    }
  return status;
}
