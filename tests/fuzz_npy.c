/* fuzz_npy.c - NumPy arrays from a fuzzer.
   SPDX-License-Identifier: GPL-3.0-or-later

   Not part of `make test`; compile as fuzz_csv.c.  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ddd_npy npy = { .kind = 0 };
  ddd_error err;

  npy.file = (ddd_file) { "f.npy", malloc (size + 1 - (size > 0)), size, 0 };
  if (size)
    memcpy (npy.file.bytes, data, size);

  if (ddd_npy_start (&npy, &err) == DDD_OK)
    {
      size_t count = npy.size[0] * npy.size[1] * npy.size[2];
      int text = npy.kind == 'U' || npy.kind == 'S';
      char *out = malloc (text ? npy.width : count * sizeof (double));

      if (! text)
        ddd_npy_values (&npy, out, &err);
      for (size_t t = 0; text && t < count; t++)
        if (ddd_npy_string (&npy, t, out) > npy.width)
          __builtin_trap ();
      free (out);
    }
  ddd_npy_close (&npy);
  return 0;
}
