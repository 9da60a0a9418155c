/* MEAN = __ddd_means_lost__ (CALLER, CORRECT, VALID, M, TABLES, PAIRS, UNIT,
                              LOST, THREADS)
     -  gateway to ddd_means_lost.
   SPDX-License-Identifier: GPL-3.0-or-later

   TABLES is a cell array of n11, n10, n01 and n00 (n x n each), PAIRS logical;
   LOST is uint8, units x M.  */

#include "gw_progress.h"

static void
check_size (const char *caller, const mxArray *x, size_t rows, size_t columns)
{
  if (mxGetM (x) != rows || mxGetN (x) != columns)
    gw_raise (caller, "internal",
              "TABLES, PAIRS, UNIT or LOST have the wrong size");
}

static const double *
table (const char *caller, const mxArray *cell, size_t at, size_t n)
{
  size_t count;
  const mxArray *x = mxGetCell (cell, at);
  const double *data = gw_doubles (caller, x, &count, "TABLES must be double");

  check_size (caller, x, n, n);
  return data;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  size_t count;

  gw_start (caller, nlhs, 1, nrhs, 9, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  size_t n = bits.rows;
  if (! mxIsCell (prhs[4]) || mxGetNumberOfElements (prhs[4]) != 4)
    gw_raise (caller, "internal", "TABLES must be four matrices");
  if (! mxIsLogical (prhs[5]) || mxIsSparse (prhs[5]))
    gw_raise (caller, "internal", "PAIRS must be logical");
  if (! mxIsUint8 (prhs[7]))
    gw_raise (caller, "internal", "LOST must be uint8");
  size_t units = mxGetM (prhs[7]);
  ddd_lost in
    = { .n11 = table (caller, prhs[4], 0, n),
        .n10 = table (caller, prhs[4], 1, n),
        .n01 = table (caller, prhs[4], 2, n),
        .n00 = table (caller, prhs[4], 3, n),
        .pairs = (const uint8_t *) mxGetLogicals (prhs[5]),
        .unit = gw_doubles (caller, prhs[6], &count, "UNIT must be double"),
        .units = units,
        .lost = mxGetData (prhs[7]) };
  size_t threads = gw_size (caller, prhs[8], 0, "THREADS must be a scalar");
  check_size (caller, prhs[5], n, n);
  check_size (caller, prhs[6], n, 1);
  check_size (caller, prhs[7], units, bits.items);

  mxArray *out = mxCreateDoubleMatrix (units, 1, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_means_lost (&bits, &in, &run, mxGetPr (out), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
