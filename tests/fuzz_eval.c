/* fuzz_eval.c - archives of Inspect from a fuzzer; see make fuzz.
   SPDX-License-Identifier: GPL-3.0-or-later

   A fuzzer does not guess checksums, so members are unpacked whatever theirs
   is.  */

#include <stdlib.h>

#include "fuzz_npy.h"
#include "readers.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ddd_file archive = fuzz_file ("f.eval", data, size), out;
  ddd_member m;
  ddd_error err;
  ddd_zip zip;

  if (ddd_eval_text (&archive, &out, &err) == DDD_OK)
    ddd_file_close (&out);
  if (ddd_zip_start (&zip, &archive, &err) == DDD_OK)
    while (zip.entries && ddd_zip_next (&zip, &m, &err) == DDD_OK)
      {
        if (m.odd)
          continue;
        ddd_zip_unpack (&m, "m", &out, &err);
        ddd_file_close (&out);
      }
  ddd_file_close (&archive);
  return 0;
}
