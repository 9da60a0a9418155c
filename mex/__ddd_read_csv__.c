/* [NAMES, DELIMITER] = __ddd_read_csv__ (CALLER, FILE, DELIMITER)
   [CODES, VALUES] = __ddd_read_csv__ (CALLER, FILE, DELIMITER, COLUMNS, D)
     -  gateway to ddd_csv_open and ddd_csv_columns.
   SPDX-License-Identifier: GPL-3.0-or-later

   DELIMITER "": detect it.  COLUMNS count from 1.  CODES is uint32, rows x
   columns; row r of the i-th column is VALUES{D(i)}{CODES(r,i)}.  */

#include "gateway.h"

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

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME], delimiter[2];
  ddd_error err = { DDD_OK, "" };
  ddd_csv csv GW_OWNED (ddd_csv_close) = { .delimiter = 0 };

  gw_start (caller, nlhs, 2, nrhs, nrhs == 3 ? 3 : 5, prhs);
  const char *file = gw_file (caller, prhs[1]);
  if (! mxIsChar (prhs[2]) || mxGetString (prhs[2], delimiter, 2) != 0)
    gw_raise (caller, "internal", "the delimiter must be one character");

  if (ddd_csv_open (&csv, file, delimiter[0], &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  if (nrhs == 3)
    {
      plhs[0] = gw_strings (csv.name, csv.columns);
      if (nlhs > 1)
        plhs[1] = gw_text (&csv.delimiter, 1);
      return;
    }

  size_t count = mxGetNumberOfElements (prhs[3]);
  const size_t *wanted = indices (caller, prhs[3], count);
  const size_t *d = indices (caller, prhs[4], count);
  if (ddd_csv_columns (&csv, wanted, d, count, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);

  plhs[0] = mxCreateNumericMatrix (csv.rows, count, mxUINT32_CLASS, mxREAL);
  uint32_t *codes = (uint32_t *) mxGetData (plhs[0]);
  for (size_t i = 0; i < count; i++)
    for (size_t r = 0; r < csv.rows; r++)
      *codes++ = csv.codes[i * csv.stride + r] + 1;
  if (nlhs < 2)
    return;
  plhs[1] = mxCreateCellMatrix (count, 1);
  for (size_t i = 0; i < count; i++)
    mxSetCell (plhs[1], i,
               gw_strings (csv.dictionary[i].value, csv.dictionary[i].count));
}
