/* fuzz_csv.c - text tables, gzipped or not, from a fuzzer; see make fuzz.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ddd_csv csv = { .delimiter = 0 };
  ddd_status status = DDD_OK;
  ddd_error err;
  size_t column[64];

  /* Exactly as much memory as there is text; close frees it.  */
  csv.file = (ddd_file) { "f.csv", malloc (size + 1 - (size > 0)), size,
                          DDD_ALLOCATED };
  if (size)
    memcpy (csv.file.bytes, data, size);
  if (size > 2 && memcmp (data, "\x1f\x8b", 2) == 0)
    status = ddd_gunzip (&csv.file, &err);

  if (status == DDD_OK && ddd_csv_start (&csv, 0, &err) == DDD_OK
      && csv.columns <= 64)
    {
      for (size_t i = 0; i < csv.columns; i++)
        column[i] = i;
      if (ddd_csv_columns (&csv, column, column, csv.columns, &err) == DDD_OK)
        for (size_t i = 0; i < csv.columns; i++)
          for (size_t r = 0; r < csv.rows; r++)
            if (csv.codes[i * csv.stride + r] >= csv.dictionary[i].count)
              __builtin_trap ();
    }
  ddd_csv_close (&csv);
  return 0;
}
