/* fuzz_npz.c - archives of NumPy arrays from a fuzzer; see make fuzz.
   SPDX-License-Identifier: GPL-3.0-or-later

   A fuzzer does not guess checksums, so members get the right one.  */

#include "fuzz_npy.h"
#include "readers.h"

static void
mend (ddd_member *m)
{
  ddd_file out = { "m.npy", malloc (m->size + 1), m->size, DDD_ALLOCATED };

  if (! m->deflated)
    m->crc = ddd_crc (m->data, m->size);
  else if (ddd_inflate (m->data, m->packed, &out, NULL) == DDD_OK)
    m->crc = ddd_crc (out.bytes, m->size);
  ddd_file_close (&out);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ddd_npz npz = { .file = fuzz_file ("f.npz", data, size) };
  ddd_error err;

  if (ddd_npz_start (&npz, &err) == DDD_OK)
    for (size_t i = 0; i < npz.count; i++)
      {
        ddd_npy npy;

        mend (npz.member + i);
        if (ddd_npz_array (&npz, i, &npy, &err) == DDD_OK)
          fuzz_values (&npy);
        ddd_npy_close (&npy);
      }
  ddd_npz_close (&npz);
  return 0;
}
