/* fuzz_csv.c - text tables, gzipped or not, from a fuzzer; see make fuzz.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "readers.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Open a copy of the text, which close frees.  */
static ddd_status
start (ddd_csv *csv, const uint8_t *data, size_t size)
{
  ddd_status status = DDD_OK;
  ddd_error err;

  /* Exactly as much memory as there is text.  */
  *csv = (ddd_csv) { .file = { "f.csv", malloc (size + 1 - (size > 0)), size,
                               DDD_ALLOCATED } };
  if (size)
    memcpy (csv->file.bytes, data, size);
  if (size > 2 && memcmp (data, "\x1f\x8b", 2) == 0)
    {
      ddd_file packed = csv->file;

      status = ddd_gunzip (&packed, &csv->file, &err);
      ddd_file_close (&packed);
    }
  return status == DDD_OK ? ddd_csv_start (csv, 0, &err) : status;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ddd_csv csv;
  ddd_error err;
  size_t column[64], rows = 0, line;

  if (start (&csv, data, size) == DDD_OK && csv.columns <= 64)
    {
      for (size_t i = 0; i < csv.columns; i++)
        column[i] = i;
      if (ddd_csv_columns (&csv, column, column, csv.columns, &err) == DDD_OK)
        for (size_t i = 0; i < csv.columns; i++)
          for (size_t r = 0; r < csv.rows; r++)
            if (csv.codes[i * csv.stride + r] >= csv.dictionary[i].count)
              __builtin_trap ();
      rows = csv.rows;
    }
  ddd_csv_close (&csv);

  /* Every row that is read begins in some line, and there is none behind.  */
  for (size_t behind = 0; rows && behind < 2; behind++)
    {
      if (start (&csv, data, size) != DDD_OK
          || (ddd_csv_line (&csv, rows - 1 + behind, &line, &err) == DDD_OK)
               == behind)
        __builtin_trap ();
      ddd_csv_close (&csv);
    }
  return 0;
}
