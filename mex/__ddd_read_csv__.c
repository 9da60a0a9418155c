/* [NAMES, DELIMITER, ALIKE] = __ddd_read_csv__ (CALLER, FILES, DELIMITER)
   [CODES, VALUES, COUNTS] = __ddd_read_csv__ (CALLER, FILES, DELIMITER,
                                               COLUMNS, D)
     -  gateway to ddd_csv_open, ddd_csv_next and ddd_csv_columns.
   SPDX-License-Identifier: GPL-3.0-or-later

   FILES is a name or several in a cell array: the first ALIKE of them have
   the same header, and all must where columns are read.  DELIMITER "": detect
   it.  COLUMNS count from 1.  CODES is uint32, rows of all files x columns;
   row r of the i-th column is VALUES{D(i)}{CODES(r,i)}.  COUNTS are the rows
   of each file.  */

#include "gw_files.h"

/* COUNT whole numbers from 1 on as indices from 0 on; Octave frees them.  */
static size_t *
indices (const char *caller, const mxArray *a, size_t count)
{
  if (! mxIsDouble (a) || mxIsSparse (a) || mxIsComplex (a)
      || mxGetNumberOfElements (a) != count)
    gw_raise (caller, "internal", "columns must be a double vector");

  const double *x = mxGetPr (a);
  size_t *index = mxMalloc ((count + 1) * sizeof *index);
  for (size_t i = 0; i < count; i++)
    index[i] = x[i] >= 1 && x[i] < 0x1p32 ? (size_t) x[i] - 1 : SIZE_MAX;
  return index;
}

/* The codes of one file, from 1 on.  */
static void
put_codes (const ddd_csv *csv, size_t count, uint32_t *to)
{
  for (size_t i = 0; i < count; i++)
    for (size_t r = 0; r < csv->rows; r++)
      *to++ = csv->codes[i * csv->stride + r] + 1;
}

static mxArray *
one (const ddd_csv *csv, size_t count)
{
  mxArray *out
    = mxCreateNumericMatrix (csv->rows, count, mxUINT32_CLASS, mxREAL);

  put_codes (csv, count, (uint32_t *) mxGetData (out));
  return out;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME], delimiter[2];
  ddd_error err = { DDD_OK, "" };
  ddd_csv csv GW_OWNED (ddd_csv_close) = { .delimiter = 0 };
  gw_progress progress = { .caller = caller };
  size_t f = 1;

  gw_start (caller, nlhs, 3, nrhs, nrhs == 3 ? 3 : 5, prhs);
  size_t files = gw_count_files (caller, prhs[1]);
  if (! mxIsChar (prhs[2]) || mxGetString (prhs[2], delimiter, 2) != 0)
    gw_raise (caller, "internal", "the delimiter must be one character");

  if (ddd_csv_open (&csv, gw_nth_file (caller, prhs[1], 0), delimiter[0], &err)
      != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  if (nrhs == 3)
    {
      plhs[0] = gw_strings (csv.name, csv.columns);
      if (nlhs > 1)
        plhs[1] = gw_text (&csv.delimiter, 1);
      while (nlhs > 2 && f < files
             && ddd_csv_next (&csv, gw_nth_file (caller, prhs[1], f), &err)
                  == DDD_OK)
        f++;
      if (nlhs > 2)
        plhs[2] = mxCreateDoubleScalar ((double) f);
      return;
    }

  size_t count = mxGetNumberOfElements (prhs[3]);
  const size_t *wanted = indices (caller, prhs[3], count);
  const size_t *d = indices (caller, prhs[4], count);
  mxArray *counts = mxCreateDoubleMatrix (files, 1, mxREAL);
  double *rows = mxGetPr (counts);
  uint32_t **part = mxMalloc (files * sizeof *part);
  for (f = 0; f < files; f++)
    {
      if (gw_watch (&progress, (double) f / (double) files))
        gw_raise (caller, ddd_status_id (DDD_ESTOP), "interrupted");
      if ((f
           && ddd_csv_next (&csv, gw_nth_file (caller, prhs[1], f), &err)
                != DDD_OK)
          || ddd_csv_columns (&csv, wanted, d, count, &err) != DDD_OK)
        gw_raise (caller, ddd_status_id (err.code), err.text);
      rows[f] = (double) csv.rows;
      if (files > 1)
        {
          part[f] = mxMalloc ((csv.rows * count + 1) * sizeof **part);
          put_codes (&csv, count, part[f]);
        }
    }
  gw_progress_end (&progress);

  plhs[0]
    = files > 1 ? gw_stack (part, rows, files, count) : one (&csv, count);
  if (nlhs > 1)
    plhs[1] = mxCreateCellMatrix (count, 1);
  for (size_t i = 0; i < count && nlhs > 1; i++)
    mxSetCell (plhs[1], i,
               gw_strings (csv.dictionary[i].value, csv.dictionary[i].count));
  if (nlhs > 2)
    plhs[2] = counts;
}
