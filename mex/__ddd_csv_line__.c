/* LINE = __ddd_csv_line__ (CALLER, FILE, DELIMITER, ROW)  -  gateway to
   ddd_csv_line; rows and lines count from 1.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME], delimiter[2];
  ddd_error err = { DDD_OK, "" };
  ddd_csv csv GW_OWNED (ddd_csv_close) = { .delimiter = 0 };
  size_t line;

  gw_start (caller, nlhs, 1, nrhs, 4, prhs);
  const char *file = gw_file (caller, prhs[1]);
  if (! mxIsChar (prhs[2]) || mxGetString (prhs[2], delimiter, 2) != 0)
    gw_raise (caller, "internal", "the delimiter must be one character");
  size_t row = gw_size (caller, prhs[3], 1, "a row is a number from 1 on");

  if (ddd_csv_open (&csv, file, delimiter[0], &err) != DDD_OK
      || ddd_csv_line (&csv, row - 1, &line, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  plhs[0] = mxCreateDoubleScalar ((double) line);
}
