/* PART = __ddd_kappa_joint__ (CALLER, N, COUNT, ITEMS, THREADS, FIELDS, FORM)
     -  gateway to ddd_kappa_joint.
   SPDX-License-Identifier: GPL-3.0-or-later

   COUNT is a sum of what __ddd_joint__ returns, in double, for N models on so
   many ITEMS.  FIELDS and PART are as of __ddd_kappa__; FORM is 0 for
   matrices, 1 for vectors of pairs, 2 for such in single.  */

#include "gw_kappa.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out part;
  mxArray *out[1];

  gw_start (caller, nlhs, 1, nrhs, 7, prhs);
  size_t n = gw_size (caller, prhs[1], 1, "N must be a scalar");
  size_t values, pairs = n * (n + 1) / 2;
  const double *count
    = gw_doubles (caller, prhs[2], &values, "COUNT must be double");
  size_t items = gw_size (caller, prhs[3], 0, "ITEMS must be a scalar");
  size_t threads = gw_size (caller, prhs[4], 0, "THREADS must be a scalar");
  size_t form = gw_size (caller, prhs[6], 0, "FORM must be a scalar");

  if (n > values || (values != pairs && values != 4 * pairs)
      || form > DDD_PAIRS_SINGLE || ! mxIsCell (prhs[5]))
    gw_raise (caller, "internal", "there must be a count per pair");
  for (size_t t = 0; t < values; t++)
    if (! (count[t] >= 0 && count[t] < 0x1p31))
      gw_raise (caller, "internal", "a count is out of range");
  out[0] = gw_kappa_results (caller, prhs[5], n, (ddd_kappa_form) form, &part);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_kappa_joint (n, count, values != pairs, (double) items, &run, &part,
                   &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
