/* npy_pack.c - decisions packed from where they are in a NumPy array.
   SPDX-License-Identifier: GPL-3.0-or-later

   Neither an array of Octave's class nor one in Octave's order exists on the
   way: of 65 models x 50,000 items x 91 epochs, it would take eight times as
   much memory as the planes, as doubles 64 times.  */

#include <string.h>

#include "kernels.h"
#include "readers.h"

/* 64 items from the byte at P on, STEP bytes apart, the last ones of which
   may not exist: their masks as in ddd_kernels.  */
static uint64_t
masks (const ddd_npy *npy, const ddd_kernels *k, const char *p, size_t step,
       size_t count, uint64_t *one, uint64_t *known)
{
  uint64_t live = count < DDD_WORD ? ((uint64_t) 1 << count) - 1 : UINT64_MAX;
  uint64_t bad;

  if (npy->width == 1)
    {
      uint8_t x[DDD_WORD] = { 0 };

      for (size_t t = 0; t < count; t++)
        x[t] = (uint8_t) p[t * step];
      for (size_t t = 0; t < count && npy->kind == 'b'; t++)
        x[t] = x[t] != 0;
      bad = k->mask_bytes (x, 1, one);
      *known = UINT64_MAX;
    }
  else
    {
      double x[DDD_WORD] = { 0 };
      int exact;

      for (size_t t = 0; t < count; t++)
        x[t] = ddd_npy_value (npy, p + t * step, &exact);
      bad = k->mask (x, 1, one, known);
    }
  *known &= live;
  return bad & live;
}

ddd_status
ddd_npy_pack (const ddd_npy *npy, uint64_t *correct, uint64_t *valid,
              size_t *missing, ddd_error *err)
{
  const ddd_kernels *kernels;
  ddd_status status = ddd_cpu_kernels (&kernels, err);
  size_t n = npy->size[0], m = npy->size[1], e = npy->size[2];
  size_t words = ddd_row_words (m), known = 0;

  if (status != DDD_OK)
    return status;
  if (npy->kind == 'U' || npy->kind == 'S')
    return ddd_fail (err, DDD_EINVAL, "'%s' holds strings", npy->file.name);
  if (valid)
    memset (valid, 0, n * e * words * sizeof *valid);
  memset (correct, 0, n * e * words * sizeof *correct);

  /* What runs fastest in the file comes last, so that the 64 items of a word
     are still in the cache when the next one takes its share of them.  */
  size_t step = (npy->fortran ? n : e) * npy->width;
  size_t outer = npy->fortran ? e : n, inner = npy->fortran ? n : e;
  for (size_t a = 0; a < outer; a++)
    for (size_t j = 0; j < m; j += DDD_WORD)
      for (size_t b = 0; b < inner; b++)
        {
          const char *p = npy->data + ((a * m + j) * inner + b) * npy->width;
          size_t row = npy->fortran ? a * n + b : b * n + a;
          size_t at = row * words + j / DDD_WORD;
          size_t count = m - j < DDD_WORD ? m - j : DDD_WORD;
          uint64_t one, ok;

          if (masks (npy, kernels, p, step, count, &one, &ok))
            return ddd_fail (err, DDD_EINVAL,
                             "'%s' must hold 0, 1 and NaN alone",
                             npy->file.name);
          correct[at] = one & ok;
          if (valid)
            valid[at] = ok;
          known += (size_t) __builtin_popcountll (ok);
        }

  *missing = n * m * e - known;
  return ddd_file_check (&npy->file, err);
}
