/* fuzz_npy.c - NumPy arrays from a fuzzer; see make fuzz.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "fuzz_npy.h"
#include "readers.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ddd_npy npy = { .file = fuzz_file ("f.npy", data, size) };
  ddd_error err;

  if (ddd_npy_start (&npy, &err) == DDD_OK)
    fuzz_values (&npy);
  ddd_npy_close (&npy);
  return 0;
}
