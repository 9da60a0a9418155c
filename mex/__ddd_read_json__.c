/* [CODES, VALUES, COUNTS] = __ddd_read_json__ (CALLER, FILES, LINES, ROW,
                                                COLUMNS, D)
     -  gateway to ddd_json_next and ddd_json_columns.
   SPDX-License-Identifier: GPL-3.0-or-later

   FILES is a name or several in a cell array.  ROW is the path of the rows,
   see gw_json.h, and COLUMNS a cell array of paths, or of numbers: of as many
   first steps of ROW the name.  CODES is uint32, rows of all files x columns;
   row r of the i-th column is VALUES{D(i)}{CODES(r,i)}.  COUNTS are the rows
   of each file.  LINES is that of __ddd_look_json__.  */

#include "gw_files.h"
#include "gw_json.h"

static ddd_json_path
column (const char *caller, const mxArray *a, const mxArray *row)
{
  if (mxIsCell (a))
    return gw_json_rows (caller, a);
  return gw_json_path (
    caller, row, gw_size (caller, a, 1, "a column must be a path or a number"),
    1);
}

/* The codes of one file, from 1 on.  */
static void
put_codes (const ddd_json *json, size_t count, uint32_t *to)
{
  for (size_t i = 0; i < count; i++)
    for (size_t r = 0; r < json->rows; r++)
      *to++ = ddd_json_code (json, r, i) + 1;
}

static mxArray *
one (const ddd_json *json, size_t count)
{
  mxArray *out
    = mxCreateNumericMatrix (json->rows, count, mxUINT32_CLASS, mxREAL);

  put_codes (json, count, (uint32_t *) mxGetData (out));
  return out;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_json json GW_OWNED (ddd_json_close) = { .lines = 0 };
  size_t count, dictionaries;
  gw_progress progress = { .caller = caller };

  gw_start (caller, nlhs, 3, nrhs, 6, prhs);
  size_t files = gw_count_files (caller, prhs[1]);
  int lines = gw_size (caller, prhs[2], 0, "LINES must be 0 or 1") > 0;
  ddd_json_path row = gw_json_rows (caller, prhs[3]);
  if (! mxIsCell (prhs[4]))
    gw_raise (caller, "internal", "columns must be a cell array");
  count = mxGetNumberOfElements (prhs[4]);
  const double *to
    = gw_doubles (caller, prhs[5], &dictionaries, "D must be numbers");
  if (dictionaries != count)
    gw_raise (caller, "internal", "every column needs a dictionary");
  ddd_json_path *path = mxMalloc ((count + 1) * sizeof *path);
  size_t *d = mxMalloc ((count + 1) * sizeof *d);
  for (size_t i = 0; i < count; i++)
    {
      path[i] = column (caller, mxGetCell (prhs[4], i), prhs[3]);
      d[i] = to[i] >= 1 && to[i] < 0x1p32 ? (size_t) to[i] - 1 : SIZE_MAX;
    }

  mxArray *counts = mxCreateDoubleMatrix (files, 1, mxREAL);
  double *rows = mxGetPr (counts);
  uint32_t **part = mxMalloc (files * sizeof *part);
  for (size_t f = 0; f < files; f++)
    {
      const char *file = gw_nth_file (caller, prhs[1], f);

      if (gw_watch (&progress, (double) f / (double) files))
        gw_raise (caller, ddd_status_id (DDD_ESTOP), "interrupted");
      ddd_status status = f ? ddd_json_next (&json, file, &err)
                            : ddd_json_open (&json, file, &err);
      json.lines = lines;
      if (status != DDD_OK
          || ddd_json_columns (&json, &row, path, d, count, &err) != DDD_OK)
        gw_raise (caller, ddd_status_id (err.code), err.text);
      rows[f] = (double) json.rows;
      if (files > 1)
        {
          part[f] = mxMalloc ((json.rows * count + 1) * sizeof **part);
          put_codes (&json, count, part[f]);
        }
    }
  gw_progress_end (&progress);

  plhs[0]
    = files > 1 ? gw_stack (part, rows, files, count) : one (&json, count);
  if (nlhs > 2)
    plhs[2] = counts;
  if (nlhs < 2)
    return;
  plhs[1] = mxCreateCellMatrix (count, 1);
  for (size_t i = 0; i < count; i++)
    mxSetCell (
      plhs[1], i,
      gw_strings (json.dictionary[i].value, json.dictionary[i].count));
}
