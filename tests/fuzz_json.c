/* fuzz_json.c - JSON, gzipped or not, from a fuzzer; see make fuzz.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "json.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

enum
{
  COLUMNS = 6,
  ROWS = 8, /* paths of rows that are tried */
  STEPS = DDD_JSON_DEPTH + 1
};

/* Exactly as much memory as there is text, which close frees.  */
static int
start (ddd_json *json, const uint8_t *data, size_t size)
{
  int ok = 1;

  *json = (ddd_json) { .file = { "f.json", malloc (size + 1 - (size > 0)),
                                 size, DDD_ALLOCATED } };
  if (size)
    memcpy (json->file.bytes, data, size);
  if (size > 2 && memcmp (data, "\x1f\x8b", 2) == 0)
    {
      ddd_file packed = json->file;

      ok = ddd_gunzip (&packed, &json->file, NULL) == DDD_OK;
      ddd_file_close (&packed);
    }
  return ok;
}

/* The path of node T of what was looked at.  */
static ddd_json_path
path_of (const ddd_json *json, size_t t, int key, ddd_string step[STEPS])
{
  ddd_json_path p = { step, 0, key };

  for (size_t at = t; at; at = json->node[at].parent)
    p.steps++;
  for (size_t at = t, k = p.steps; at; at = json->node[at].parent)
    step[--k] = json->node[at].every ? (ddd_string) { .bytes = 1 }
                                     : json->node[at].name;
  return p;
}

/* Rows at node T; the columns are the nodes behind it, and its name.  */
static void
read_rows (const ddd_json *seen, size_t t, const uint8_t *data, size_t size)
{
  static ddd_string step[COLUMNS + 1][STEPS];
  static const size_t d[COLUMNS] = { 0, 1, 1, 0, 4, 5 };
  ddd_json_path row = path_of (seen, t, 0, step[COLUMNS]), column[COLUMNS];
  size_t count = 0, line;
  ddd_json json;
  ddd_error err;

  column[count++] = path_of (seen, t, seen->node[t].every, step[0]);
  for (size_t k = t + 1; k < seen->nodes && count < COLUMNS; k++, count++)
    column[count] = path_of (seen, k, 0, step[count]);

  start (&json, data, size);
  json.lines = seen->lines;
  ddd_status status = ddd_json_columns (&json, &row, column, d, count, &err);
  size_t rows = json.rows;
  for (size_t r = 0; r < rows; r++)
    for (size_t i = 0; i < count; i++)
      if (ddd_json_code (&json, r, i) >= json.dictionary[d[i]].count)
        __builtin_trap ();

  /* Every row that is read begins in some line, and there is none behind.  */
  if (status == DDD_OK
      && ((rows
           && ddd_json_line (&json, &row, rows - 1, &line, &err) != DDD_OK)
          || ddd_json_line (&json, &row, rows, &line, &err) == DDD_OK))
    __builtin_trap ();
  ddd_json_close (&json);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const ddd_json_path whole = { NULL, 0, 0 };
  ddd_json json, skipped;

  if (start (&json, data, size))
    {
      ddd_status seen = ddd_json_look (&json, SIZE_MAX, SIZE_MAX, NULL);

      /* What is skipped is checked like what is looked at.  */
      start (&skipped, data, size);
      skipped.lines = json.lines;
      ddd_status read
        = ddd_json_columns (&skipped, &whole, NULL, NULL, 0, NULL);
      if ((seen == DDD_OK) != (read == DDD_OK))
        __builtin_trap ();
      ddd_json_close (&skipped);

      for (size_t t = 0; t < json.nodes && t < ROWS; t++)
        read_rows (&json, t, data, size);
    }
  ddd_json_close (&json);
  return 0;
}
