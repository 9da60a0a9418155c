/* LINE = __ddd_json_line__ (CALLER, FILE, LINES, ROW, R)  -  gateway to
   ddd_json_line; row R and lines count from 1, see __ddd_read_json__.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_json.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_json json GW_OWNED (ddd_json_close) = { .lines = 0 };
  size_t line = 0;

  gw_start (caller, nlhs, 1, nrhs, 5, prhs);
  const char *file = gw_file (caller, prhs[1]);
  int lines = gw_size (caller, prhs[2], 0, "LINES must be 0 or 1") > 0;
  ddd_json_path row = gw_json_rows (caller, prhs[3]);
  size_t r = gw_size (caller, prhs[4], 1, "a row is a number from 1 on");

  ddd_status status = ddd_json_open (&json, file, &err);
  json.lines = lines;
  if (status != DDD_OK
      || ddd_json_line (&json, &row, r - 1, &line, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
  plhs[0] = mxCreateDoubleScalar ((double) line);
}
