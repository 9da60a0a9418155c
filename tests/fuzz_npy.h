/* fuzz_npy.h - look at all that is in an array.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_FUZZ_NPY_H
#define DDD_FUZZ_NPY_H

#include <stdlib.h>
#include <string.h>

#include "internal.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static inline ddd_file
fuzz_file (const char *name, const uint8_t *data, size_t size)
{
  /* Exactly as much memory as there is in the file; close frees it.  */
  ddd_file file
    = { name, malloc (size + 1 - (size > 0)), size, DDD_ALLOCATED };

  if (size)
    memcpy (file.bytes, data, size);
  return file;
}

static inline void
fuzz_values (const ddd_npy *npy)
{
  size_t count = npy->size[0] * npy->size[1] * npy->size[2];
  int text = npy->kind == 'U' || npy->kind == 'S';
  char *out = malloc (text ? npy->width : count * sizeof (double));
  ddd_error err;

  if (! text)
    {
      size_t words = ddd_row_words (npy->size[1]) * npy->size[0];
      size_t plane = words * npy->size[2] * sizeof (uint64_t), missing;
      uint64_t *correct = malloc (plane), *valid = malloc (plane);

      ddd_npy_values (npy, out, &err);
      ddd_npy_pack (npy, correct, valid, &missing, &err);
      free (correct);
      free (valid);
    }
  for (size_t t = 0; text && t < count; t++)
    if (ddd_npy_string (npy, t, out) > npy->width)
      __builtin_trap ();
  free (out);
}

#endif /* DDD_FUZZ_NPY_H */
